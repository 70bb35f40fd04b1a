"""Questions in languages without vectors of meaning: what else than words tells the answer."""

from pathlib import Path

import pytest
import yaml

from bot.corpus.loader import load
from bot.search.analysis.word_frequencies import UNHEARD
from bot.search.ranking.coverage import Support
from bot.search.ranking.finding import Outcome
from bot.search.search import Search


def search(tmp_path: Path, code: str, *said: str, roles: dict[str, str] | None = None) -> Search:
    """Return the search of a talk: lines of a name and what is said; Eva leads it."""
    names = dict.fromkeys(line.split(": ")[0] for line in said)
    people = [
        {"name": name}
        | ({"part": "Moderatorin"} if name == "Eva" else {})
        | ({"role": roles[name]} if roles and name in roles else {})
        for name in names
    ]
    event = {"title": "Talk", "date": "2020-02-03", "language": code, "people": people}
    (tmp_path / "talk").mkdir()
    (tmp_path / "talk" / "event.yaml").write_text(yaml.safe_dump(event), encoding="utf-8")
    cues = [
        f"00:{n:02}:00.000 --> 00:{n:02}:50.000\n<v {line.split(': ')[0]}>{line.split(': ')[1]}\n"
        for n, line in enumerate(said)
    ]
    (tmp_path / "talk" / "talk.vtt").write_text("\n".join(["WEBVTT\n", *cues]), encoding="utf-8")
    return Search(load(tmp_path))


def test_what_right_follows_a_question_of_the_same_words_comes_first(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "de",
        "Ben: Das Hallenbad ist alt, und im Hallenbad fehlt es an Licht und an Luft.",
        "Eva: Wie teuer wäre ein neues Hallenbad?",
        "Uwe: Gut sechs Millionen, und die hat hier im Ort leider niemand übrig.",
        "Ben: Wir sammeln trotzdem weiter, jeden Samstag auf dem Markt vor der Kirche.",
    )

    answer = found.ask("Wie teuer wäre das neue Hallenbad?")

    assert answer.found[0].passage.text.startswith("Gut sechs Millionen")


@pytest.mark.parametrize(
    ("code", "question", "without", "holding"),
    [
        ("es", "¿cuántos camiones hay?", "Los camiones hacen ruido", "Los camiones son cuarenta"),
        ("it", "quanti camion ci sono?", "I camion fanno rumore", "I camion sono quaranta"),
        ("nl", "hoeveel wagens zijn er?", "De wagens maken lawaai", "De wagens zijn met veertig"),
        ("ru", "сколько поездов отменили?", "Поезда шумят", "Поездов отменили сорок"),
        ("pl", "ile pociągów odwołano?", "Pociągi hałasują", "Pociągów odwołano czterdzieści"),
        ("tr", "kaç zeytin var?", "Zeytin çok güzel", "Zeytin kırk tane"),
        ("ar", "كم عدد السيارات؟", "السيارات قديمة وصاخبة", "السيارات أربعون فقط"),
        ("he", "כמה רכבות יש?", "הרכבות רועשות מאוד", "הרכבות הן ארבעים"),
        ("hi", "कितनी ट्रेनें हैं?", "ट्रेनें शोर करती हैं", "ट्रेनें चालीस चलती हैं"),
        ("ja", "列車は何本ありますか", "列車は騒がしい", "列車は四十本走る"),
        ("zh", "火车有多少列？", "火车很吵闹", "火车有四十列"),
        ("ko", "기차가 몇 대예요?", "기차가 시끄러워요", "기차가 사십 대 있어요"),
        ("sv", "hur många tåg går det?", "Tåg låter mycket", "Tåg har vi fyrtio"),
        ("de", "Anzahl der Wagen", "Wagen machen Lärm", "Wagen haben wir vierzig"),
        ("es", "¿cuál es el importe de la multa?", "La multa es dura", "La multa es de mil euros"),
        ("fr", "quelle est la durée du trajet", "Le trajet est beau", "Le trajet dure neuf heures"),
        ("fr", "combien de trains ?", "Les trains font un bruit", "Les trains sont quarante"),
        ("fr", "un train coûte combien", "Le train a cent roues", "Le train vaut neuf euros"),
        ("pt", "quantos comboios há?", "Os comboios fazem um ruído", "Os comboios são quarenta"),
        ("hi", "रेशम का भाव", "रेशम का रंग अच्छा है", "रेशम चार हज़ार का है"),
        ("ja", "列車の成功率", "列車は成功した", "列車は九割が成功した"),
        ("ur", "کتنی ٹرینیں ہیں؟", "ٹرینیں شور کرتی ہیں", "ٹرینیں چالیس ہیں"),
    ],
)
def test_to_how_many_what_holds_a_number_comes_first(
    tmp_path: Path, code: str, question: str, without: str, holding: str
) -> None:
    found = search(tmp_path, code, f"Ben: {without}", "Uwe: So, so.", f"Ben: {holding}")

    assert found.ask(question).found[0].passage.text == holding


def test_to_how_many_nothing_comes_first_that_whoever_leads_the_talk_says(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "hi",
        "राम: हेलमेट यहाँ कोई नहीं पहनता, हेलमेट घर पर पड़ा रहता है।",
        "श्याम: सड़क पर गड्ढे भी हैं और अँधेरा भी रहता है।",
        "Eva: बहुत शुक्रिया, दो फ़रवरी को हेलमेट बाँटे जाएँगे।",
    )

    answer = found.ask("हेलमेट कितने लोग पहनते हैं?")

    assert answer.found[0].passage.text.startswith("हेलमेट यहाँ")


@pytest.mark.parametrize(
    ("code", "question", "without", "holding"),
    [
        ("es", "¿cuándo abren el puente?", "El puente lo abren mal", "El puente lo abren en mayo"),
        (
            "de",
            "Wann öffnet die Brücke?",
            "Die Brücke öffnet laut",
            "Die Brücke öffnet im Mai",
        ),
        ("pt", "Quando abre a ponte?", "A ponte abre mal", "A ponte abre em março"),
        ("ja", "橋はいつ開きますか", "橋は静かに開きます", "橋は三年後に開きます"),
        ("zh", "桥什么时候开放", "桥开放了真好", "桥明年开放"),
    ],
)
def test_to_when_what_holds_a_time_comes_first(
    tmp_path: Path, code: str, question: str, without: str, holding: str
) -> None:
    found = search(tmp_path, code, f"Ben: {without}", "Uwe: So, so.", f"Ben: {holding}")

    assert found.ask(question).found[0].passage.text == holding


@pytest.mark.parametrize(
    ("code", "question", "said"),
    [
        ("pt", "ônibus", "O autocarro passa de hora a hora."),
        ("es", "¿hay colectivo o bus?", "El autobús pasa cada hora."),
        ("de", "Velo", "Mit dem Fahrrad geht es schneller."),
        ("fr", "une bagnole", "La voiture reste au garage."),
        ("hi", "हॉस्पिटल", "अस्पताल बहुत दूर है।"),
        ("ar", "كم كيلو يوميا", "نجمع في اليوم ثلاثين كيلو."),
        ("ja", "高齢者", "お年寄りが多いです。"),
        ("zh", "計程車", "没有出租车愿意来。"),
    ],
)
def test_what_the_same_is_called_elsewhere_is_looked_for(
    tmp_path: Path, code: str, question: str, said: str
) -> None:
    found = search(tmp_path, code, f"Ben: {said}", "Uwe: 1.")

    assert found.ask(question).found[0].passage.text == said


@pytest.mark.parametrize(
    ("code", "question", "said"),
    [
        ("es", "¿está abierta?", "Los martes abren."),
        ("es", "¿alguien ama el mar?", "Aman el mar."),
        ("pt", "quem anda de noite", "Andam todos de noite."),
        ("fr", "est-ce ouvert", "On ouvre le mardi."),
        ("fr", "ils paient", "Elle a payé."),
    ],
)
def test_forms_of_short_and_irregular_verbs_are_one_word(
    tmp_path: Path, code: str, question: str, said: str
) -> None:
    answer = search(tmp_path, code, f"Ben: {said}", "Uwe: 1.").ask(question)

    assert Support.SAID in {each.support for each in answer.evidence}


def test_who_ends_with_another_question_may_have_answered_before_it(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "de",
        "Eva: Es geht nun um das Hallenbad.",
        "Ben: Das Hallenbad kostet sechs Millionen. Wer soll das am Ende bezahlen?",
        "Uwe: Wir sammeln jeden Samstag auf dem Markt vor der alten Kirche, und es kommt viel.",
    )

    assert found.ask("Kosten des Hallenbads").found[0].passage.text.startswith("Das Hallenbad")
    assert found.ask("Wer soll bezahlen?").found[0].passage.text.startswith("Wir sammeln")


def test_what_answers_a_question_of_the_same_words_is_a_sure_answer(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "de",
        "Eva: Was halten Sie vom Sechserabteil?",
        "Ben: Die Jungen mögen es, sie bringen Käse und Karten mit und sind bald befreundet.",
        "Eva: Und nun zur Uhrzeit?",
        "Uwe: Um halb sieben klopft immer schon einer und fragt nach dem Frühstück.",
    )

    answer = found.ask("Was hält Ben vom Sechserabteil?")

    assert answer.outcome is Outcome.ANSWERED
    assert answer.found[0].passage.text.startswith("Die Jungen mögen es")
    assert answer.signs
    assert answer.signs.strength > 0


def test_a_compound_that_nobody_says_finds_the_words_it_is_made_of(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "nl",
        "Ben: De opleiding duurt twee jaar, op twee avonden in de week.",
        "Uwe: En daarna mag je mee met de wagen.",
    )

    answer = found.ask("opleidingskosten")

    assert answer.outcome is Outcome.NEAR
    assert answer.found[0].passage.text.startswith("De opleiding duurt")


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("ar", "شو كان رأي السائق في الجسر"),
        ("de", "Ich wüsste gern, was eigentlich zur Brücke gesagt wurde"),
        ("es", "oye, ¿me podrían indicar qué dijeron del puente?"),
        ("fr", "je souhaiterais savoir c koi l'avis sur le pont svp"),
        ("fr", "Bonsoir, savez-vous si on a parlé du pont ?"),
        ("es", "Buenas tardes, quería saber si hablaron del puente"),
        ("pt", "Boa noite, gostava de saber se falaram da ponte"),
        ("de", "Guten Abend, ich wollte fragen, ob die Brücke Thema war"),
        ("de", "gabs was zur Brücke"),
        ("ja", "橋の話は出ましたか"),
        ("hi", "कृपया बताएँ पुल की वजह"),
        ("it", "scusate, vorrei sapere del ponte"),
        ("nl", "graag verneem ik hoeveel de brug"),
        ("pt", "olhe, gostaria de saber da ponte se faz favor"),
        ("ru", "скажите пожалуйста сколько мостов"),
        ("tr", "acaba köprü nedir lütfen"),
    ],
)
def test_how_a_question_is_dressed_is_nothing_to_look_for(
    tmp_path: Path, code: str, question: str
) -> None:
    asked = search(tmp_path, code, "Ben: 1.", "Uwe: 2.").read(question)

    assert len([term.word for term in asked.content]) <= 1 + (code == "ar")


def test_what_only_parts_of_a_word_are_found_for_is_no_sure_answer(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "de",
        "Ben: Im Winter friert hier alles zu, der Bach und der Brunnen.",
        "Uwe: Dann holen wir das Wasser mit dem Schlitten aus dem Tal.",
    )

    answer = found.ask("Was wurde über Winterreifen gesagt?")

    assert answer.outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("code", "said", "asked", "corrections"),
    [
        ("de", "Die Bäckerei ist zu.", "Was sagt ihr zur Bäkerei?", {"Bäkerei": "Bäckerei"}),
        ("es", "La canción es vieja.", "¿qué dijo de la cansion?", {"cansion": "canción"}),
        ("ru", "Эта стройка шумит.", "что сказали про стройку и стройкка", {"стройкка": "стройка"}),
    ],
)
def test_a_word_put_right_is_written_as_it_is_on_record(
    tmp_path: Path, code: str, said: str, asked: str, corrections: dict[str, str]
) -> None:
    found = search(tmp_path, code, f"Ben: {said}", "Uwe: So, so.")

    assert found.ask(asked).corrections == corrections


def test_a_word_of_a_role_is_looked_for_where_the_rest_is_nowhere(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "hi",
        "सुरेश: टैंकर मैं सात सौ रुपये में देता हूँ।",
        "मीरा: नल तीन दिन में एक बार आता है।",
        roles={"सुरेश": "टैंकर मालिक"},
    )

    answer = found.ask("टैंकर का रेट क्या है")

    assert [person.name for person in answer.people] == ["सुरेश"]
    assert answer.found[0].passage.text.startswith("टैंकर मैं सात सौ")


def test_a_chinese_word_is_found_by_a_character_of_it(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "zh",
        "王德胜: 每户办一张卡，按次数扣费，上楼三毛。",
        "陈丽娟: 厨房的窗户光线不好，大白天都得开灯。",
    )

    assert "扣费" in found.ask("王德胜说怎么收费").found[0].passage.text


def test_a_word_of_which_one_character_is_said_is_nowhere_on_record(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "ja",
        "Ben: 医者だけ呼んでも町には住めません。",
        "Uwe: 畑は広くて水も足りています。",
    )

    answer = found.ask("歯医者")

    assert [each.support for each in answer.evidence] == [Support.NONE, Support.SAID]
    assert answer.evidence[0].term.information == UNHEARD


@pytest.mark.parametrize(
    ("code", "question", "other", "counting"),
    [
        (
            "es",
            "¿cuántas cajas de pan hacéis?",
            "Las cajas de pan pesan dos kilos",
            "De pan hacemos siete cajas",
        ),
        (
            "fr",
            "combien de pains faites-vous",
            "Les pains pèsent deux kilos",
            "Nous, dix-neuf pains",
        ),
        (
            "de",
            "Wie viele Brote backt ihr?",
            "Brote backt ihr aus zwei Mehlen",
            "Die Frau backt elf Brote",
        ),
        ("pt", "quantos pães fazem?", "Os pães que fazem pesam dois quilos", "São onze pães"),
        ("it", "quanti pani fate?", "I pani pesano sempre due chili", "Noi, undici pani"),
        ("nl", "hoeveel broden bakt u?", "Broden wegen twee kilo", "Hier elf broden per dag"),
        ("ja", "本を何冊買いますか", "本を買う人は二割です", "同じ本を買うのは三冊まで"),
    ],
)
def test_what_says_how_many_there_are_comes_first(
    tmp_path: Path, code: str, question: str, other: str, counting: str
) -> None:
    found = search(tmp_path, code, f"Ben: {other}", "Uwe: So, so.", f"Ben: {counting}")

    assert found.ask(question).found[0].passage.text == counting


def test_what_answers_a_chair_comes_first_though_no_question_of_it_is_asked(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "de",
        "Eva: Gibt es da etwas Neues? Ich habe von einem Hallenbad mit Solardach gelesen.",
        "Uwe: Ja, in Warthe, da schwimmen sie seit dem Frühjahr schon mit Strom von oben.",
        "Ben: Ein Hallenbad haben wir hier im Ort leider schon lange nicht mehr.",
    )

    first = found.ask("Hallenbad mit Solardach, wie läuft das?").found[0].passage

    assert first.text.startswith("Ja, in Warthe")


def test_an_arabic_word_is_none_that_only_its_root_is_spelt_like(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "ar",
        "Ben: هذا رأي الجميع على الشاطئ",
        "Uwe: الراية السوداء تمنع السباحة",
        "Ben: الشاطئ واسع وجميل ومفتوح",
    )

    assert found.ask("ماذا تعني الرايات؟").found[0].passage.text.startswith("الراية")


def test_whence_a_chinese_person_is_said_to_be_is_not_what_they_speak_of(tmp_path: Path) -> None:
    found = search(
        tmp_path,
        "zh",
        "梁静: 市场和监管的事很多，市场监管要靠大家一起来做",
        "Uwe: 好的，谢谢您给我们讲的这些",
        "梁静: 我们设了便民角，给老人十六个位置",
    )

    answer = found.ask("市场监管局的梁静说的便民角是什么")

    assert "便民角" in answer.found[0].passage.text
    assert answer.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("code", "role", "question", "named"),
    [
        ("fr", "cheffe de quai", "combien de vélos à quai ?", ()),
        ("fr", "cheffe de quai", "combien de vélos a la cheffe ?", ("Lia",)),
        ("de", "Leiterin vom Kai", "wie viele Räder stehen am Kai", ()),
        ("de", "Kaileiterin", "wie viele Räder hat die Leiterin", ("Lia",)),
    ],
)
def test_a_role_names_its_bearer_not_by_what_it_is_of(
    tmp_path: Path, code: str, role: str, question: str, named: tuple[str, ...]
) -> None:
    said = ("Lia: vélos Räder", "Uwe: So, so.")
    found = search(tmp_path, code, *said, roles={"Lia": role})

    assert tuple(person.name for person in found.ask(question).people) == named
