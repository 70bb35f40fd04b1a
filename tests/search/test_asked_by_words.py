"""What a question in a language without vectors of meaning asks for, beside its words."""

from pathlib import Path

import pytest

from bot.search.ranking.confidence import Doubt
from tests.search.test_words_alone import search

SO = "Uwe: So, so."


@pytest.mark.parametrize(
    ("code", "said", "open_", "told"),
    [
        (
            "es",
            "Los faroles del muelle son azules",
            "¿Hay cafés en el muelle?",
            "¿Los faroles son azules?",
        ),
        ("es", "Los faroles del muelle son azules", "hay cafés en el muelle", "los faroles azules"),
        ("es", "El muelle brilla", "¿Hay cafés que abran en el muelle?", "¿Brilla el muelle?"),
        ("fr", "Le quai brille", "Y a-t-il des cafés qui ouvrent au quai ?", "Le quai brille ?"),
        ("pt", "O cais brilha", "Há cafés que abrem no cais?", "O cais brilha?"),
        (
            "de",
            "Die Laternen am Kai sind blau",
            "Gibt es Cafés am Kai?",
            "Sind die Laternen am Kai blau?",
        ),
        (
            "fr",
            "Les lanternes du quai sont bleues",
            "Y a-t-il des cafés sur le quai ?",
            "Est-ce que les lanternes du quai sont bleues ?",
        ),
        (
            "pt",
            "As lanternas do cais são azuis",
            "Há cafés no cais?",
            "As lanternas do cais são azuis?",
        ),
        ("ar", "الفوانيس على الرصيف زرقاء", "هل توجد مقاه على الرصيف؟", "هل الفوانيس زرقاء؟"),
        ("hi", "घाट की लालटेन नीली हैं", "क्या घाट पर दुकानें हैं?", "क्या घाट की लालटेन नीली हैं?"),
        ("ja", "波止場の提灯は青い", "波止場に喫茶店はありますか", "波止場の提灯は青いですか"),
        ("zh", "码头的灯笼很蓝", "码头有没有咖啡馆？", "码头的灯笼蓝吗？"),
    ],
)
def test_yes_or_no_is_sure_only_of_what_says_all_that_is_asked(
    tmp_path: Path, code: str, said: str, open_: str, told: str
) -> None:
    found = search(tmp_path, code, f"Ben: {said}", SO)

    assert Doubt.LEFT_OPEN in found.ask(open_).doubts
    assert Doubt.LEFT_OPEN not in found.ask(told).doubts


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("es", "¿Qué se dijo de los cafés del muelle?"),
        ("de", "Was wurde über Cafés am Kai gesagt?"),
        ("fr", "Qui parle des cafés du quai ?"),
        ("pt", "O que se disse dos cafés do cais?"),
        ("es", "¿Adónde dan los cafés del muelle?"),
        ("es", "Y los cafés del muelle, ¿que venden?"),
        ("de", "Worauf freuen sich die Cafés am Kai?"),
        ("fr", "Auquel des cafés du quai pense-t-elle ?"),
        ("fr", "Et les cafés du quai, qu'en pense-t-il ?"),
        ("pt", "Aonde dão os cafés do cais?"),
        ("ar", "ماذا قيل عن الرصيف والمقاهي؟"),
        ("hi", "घाट की दुकानों के बारे में क्या कहा गया?"),
        ("ja", "波止場の喫茶店はどこですか"),
        ("zh", "码头的咖啡馆在哪里？"),
    ],
)
def test_what_a_question_word_asks_is_more_than_yes_or_no(
    tmp_path: Path, code: str, question: str
) -> None:
    said = "muelle quai Kai cais الرصيف घाट 波止場 码头"

    assert Doubt.LEFT_OPEN not in search(tmp_path, code, f"Ben: {said}", SO).ask(question).doubts


@pytest.mark.parametrize(
    ("code", "question", "other", "fitting"),
    [
        ("es", "¿qué porcentaje de faroles?", "Faroles hay doce", "Faroles son un tres por ciento"),
        (
            "de",
            "Anteil der Laternen",
            "Laternen haben wir zwölf",
            "Laternen sind ein Drittel davon",
        ),
        ("fr", "quelle part de lanternes", "Douze lanternes", "Les lanternes, un tiers"),
        ("pt", "que percentagem de lanternas", "Doze lanternas", "As lanternas, um terço"),
        ("ar", "ما نسبة الفوانيس؟", "الفوانيس تسعة وكبيرة", "الفوانيس نصف ما عندنا"),
        ("hi", "कितने प्रतिशत लालटेन?", "लालटेन बारह हैं", "लालटेन तीन प्रतिशत हैं"),
        ("ja", "提灯の割合は", "提灯は十二で足りる", "提灯は三割ほどある"),
        ("zh", "灯笼的比例是多少", "灯笼有十二只", "灯笼占百分之三"),
        ("ar", "بكم الفوانيس؟", "الفوانيس تسعة وكبيرة", "الفوانيس بتسعة دنانير"),
        (
            "de",
            "wie lange hält die Laterne",
            "Laterne und zwölf Kerzen",
            "Laterne, zwölf Jahre alt",
        ),
        ("fr", "combien de temps la lanterne", "La lanterne a six faces", "La lanterne, six mois"),
        ("es", "cuánto tiempo dura el farol", "El farol tiene seis caras", "El farol, seis meses"),
        ("pt", "quanto tempo a lanterna", "A lanterna tem seis faces", "A lanterna, seis meses"),
        ("hi", "लालटेन कितने दिन", "लालटेन के छह पहलू", "लालटेन छह दिन चली"),
        ("zh", "灯笼用多久", "灯笼有六个面", "灯笼能亮六年"),
        ("ja", "提灯は何人で作りますか", "提灯は六つ作り人に渡す", "提灯は作るのに六人いる"),
        ("zh", "灯笼几岁会做", "灯笼做了六只", "灯笼六歲就會做"),
        ("es", "¿qué tan alto es el farol?", "El farol es alto", "El farol alto, tres metros"),
        ("es", "qué días luce el farol", "El farol luce seis días", "El farol luce el jueves"),
        ("de", "an welchem Tag Laternen", "Laternen, sechs Tage lang", "Laternen donnerstags"),
        ("fr", "quel jour la lanterne", "La lanterne, six jours", "La lanterne, le jeudi"),
        ("pt", "em que dia a lanterna", "A lanterna, seis dias", "A lanterna, na quinta"),
        ("ar", "في أي يوم الفوانيس", "الفوانيس ستة أيام", "الفوانيس يوم الخميس"),
        ("hi", "लालटेन किस दिन", "लालटेन छह दिन चली", "लालटेन गुरुवार को चली"),
        ("ja", "提灯は何曜日ですか", "提灯は六日間ともす", "提灯は木曜にともす"),
        ("zh", "灯笼星期几亮", "灯笼亮了六天", "灯笼星期四亮"),
        ("hi", "कितने रुपये में टूटी लालटेन", "लालटेन पाँच रुपये में", "टूटी लालटेन दो लाख में"),
    ],
)
def test_what_is_of_the_kind_that_is_asked_for_comes_first(
    tmp_path: Path, code: str, question: str, other: str, fitting: str
) -> None:
    found = search(tmp_path, code, f"Ben: {other}", SO, f"Ben: {fitting}")

    assert found.ask(question).found[0].passage.text == fitting


def test_a_number_in_reply_to_the_same_question_comes_first(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "fr",
        "Ben: Le matin, deux boulangers vendent du pain devant la gare, et du pain aux noix.",
        "Uwe: Bon, voilà.",
        "Eva: Et combien de pains par jour ?",
        "Ben: Trois cents, dont la moitié avant l'aube, et tout part avant midi.",
    )

    first = found.ask("combien de pains vend le boulanger par jour").found[0].passage

    assert first.text.startswith("Trois cents")


def test_words_that_are_said_far_away_tell_little(tmp_path: Path) -> None:
    said = "Ben: Der Leuchtturm ist alt.", SO, "Ben: " + "Bla bla bla. " * 100, "Uwe: Nun ja."
    found = search(tmp_path, "de", *said)

    asked = found.candidates("Leuchtturm")

    texts = [found.corpus.passages[number].text for number in asked.numbers]
    around = dict(zip(texts, asked.features.around.tolist(), strict=True))
    assert around["So, so."] > 3 * around["Nun ja."]


@pytest.mark.parametrize(
    ("code", "about", "reply", "other", "question"),
    [
        ("es", "El faro deslumbra", "No lo creo", "Del faro", "¿Qué contestó Ben sobre el faro?"),
        ("de", "Der Turm blendet", "Ich nicht", "Vom Turm", "Was antwortet Ben auf den Turm?"),
        ("fr", "Le phare éblouit", "Mais non", "Du phare", "Que répond Ben sur le phare ?"),
        ("pt", "O farol encandeia", "Não creio", "Do farol", "O que respondeu Ben sobre o farol?"),
    ],
)
def test_what_comes_right_after_it_is_a_reply(
    tmp_path: Path, code: str, about: str, reply: str, other: str, question: str
) -> None:
    found = search(
        tmp_path,
        code,
        f"Uwe: {about}.",
        f"Ben: {reply}, bla bla.",
        "Uwe: " + "Bla bla bla. " * 30,
        f"Ben: {other}, bla bla bla.",
    )

    assert found.ask(question).found[0].passage.text.startswith(reply)


def test_who_is_called_upon_by_name_answers(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "fr",
        "Uwe: Il faut raconter l'histoire du phare et de la tempête, Ben.",
        "Ben: En mille neuf cent douze, la lampe s'est éteinte et le gardien a sonné la cloche.",
        "Uwe: Le phare est blanc.",
    )

    first = found.ask("l'histoire du phare et de la tempête").found[0].passage

    assert first.text.startswith("En mille")


@pytest.mark.parametrize(
    ("code", "said", "of_nobody", "of_some"),
    [
        ("es", "La cooperativa repara faroles", "¿Qué opina el alcalde de los faroles?",
         "¿Qué opina la cooperativa de los faroles?"),
        ("de", "Die Feuerwehr putzt Laternen", "Was hat der Pfarrer über Laternen gesagt?",
         "Was hat die Feuerwehr über Laternen gesagt?"),
        ("fr", "La fanfare répare les lanternes", "Que pense le maire des lanternes ?",
         "Que pense la fanfare des lanternes ?"),
        ("pt", "A banda repara lanternas", "O que é que o prefeito disse sobre as lanternas?",
         "O que é que a banda disse sobre as lanternas?"),
        ("ar", "الفرقة تصلح الفوانيس", "ماذا قال الوزير عن الفوانيس؟",
         "ماذا قالت الفرقة عن الفوانيس؟"),
        ("hi", "समिति लालटेन सुधारती है", "लालटेन के बारे में मंत्री ने क्या कहा?",
         "लालटेन के बारे में समिति ने क्या कहा?"),
    ],
)  # fmt: skip
def test_words_of_somebody_are_sure_only_where_a_passage_speaks_of_them(
    tmp_path: Path, code: str, said: str, of_nobody: str, of_some: str
) -> None:
    found = search(tmp_path, code, f"Ben: {said}", SO)

    assert Doubt.NO_SPEAKER in found.ask(of_nobody).doubts
    assert Doubt.NO_SPEAKER not in found.ask(of_some).doubts


@pytest.mark.parametrize(
    ("code", "said", "question"),
    [
        ("es", "El faro será rojo", "¿El faro será azul o rojo?"),
        ("de", "Die Lampe wird rot", "Wird die Lampe blau oder rot?"),
        ("fr", "Le phare sera rouge", "Le phare sera bleu ou rouge ?"),
        ("pt", "O farol será verde", "O farol será azul ou verde?"),
        ("ar", "الفانوس أحمر", "هل الفانوس أزرق أم أحمر؟"),
        ("hi", "लालटेन लाल है", "लालटेन नीली है या लाल?"),
        ("ja", "灯台は赤色", "灯台は青色？赤色？"),
        ("zh", "灯塔是红色", "灯塔是蓝色还是红色？"),
    ],
)
def test_one_of_what_there_is_to_choose_from_answers(
    tmp_path: Path, code: str, said: str, question: str
) -> None:
    answer = search(tmp_path, code, f"Ben: {said}", SO).ask(question)

    assert Doubt.LEFT_OPEN not in answer.doubts
    assert all(each.said for each in answer.evidence)


@pytest.mark.parametrize(
    ("code", "question", "told"),
    [
        ("es", "¿cuándo vuelve a abrir el taller?", ["abrir", "taller"]),
        ("pt", "quando volta a abrir a oficina?", ["abrir", "oficina"]),
        ("es", "¿cuándo vuelve a casa?", ["vuelve", "casa"]),
        ("pt", "quando volta a Lisboa?", ["volta", "Lisboa"]),
    ],
)
def test_again_is_no_word_of_what_is_asked(
    tmp_path: Path, code: str, question: str, told: list[str]
) -> None:
    asked = search(tmp_path, code, SO, "Ben: Bien, vuelve, volta.").read(question)

    assert [term.word for term in asked.content] == told
