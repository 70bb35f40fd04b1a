"""Whole questions in the language of a record are answered, alone and beside other languages."""

from pathlib import Path

import pytest
import yaml

from bot.corpus.loader import load
from bot.language.reader import codes, language
from bot.search.analysis.unspaced import tokenizer
from bot.search.ranking.finding import Outcome
from bot.search.search import Search
from tests.conftest import EVENT, SOURCE, write_corpus

RECORDS = {
    "es": {
        "Lucía Prado": "Buenas noches, hoy hablamos de los huertos urbanos.",
        "Iván Costa": "En Gijón compartimos las semillas. Los vecinos riegan los domingos.",
    },
    "de": {
        "Ute Groß": "Guten Abend, heute geht es um die Gärten der Stadt.",
        "Jan Köhler": "In Bremen teilen wir das Saatgut. Die Nachbarn gießen am Sonntag.",
    },
    "ar": {
        "هدى منصور": "أهلا بكم، نتحدث اليوم عن الحدائق.",
        "كريم يونس": "نتبادل البذور في طنطا، والجيران يسقون الزرع يوم الجمعة.",
    },
    "hi": {
        "मीरा जोशी": "आज हम शहर के बगीचों के बारे में बात करेंगे।",
        "अमित राव": "हमने इंदौर में बीज बाँटे। पड़ोसी रविवार को सिंचाई करते हैं।",
    },
    "ur": {
        "نادیہ بٹ": "آج ہم باغوں کے بارے میں بات کریں گے۔",
        "عمر فاروق": "ہم نے ملتان میں بیج بانٹے۔ پڑوسی اتوار کو پانی دیتے ہیں۔",
    },
    "zh": {
        "王麗華": "大家好，今天我們談社區花園。",
        "李國強": "我們在台南交換種子，鄰居星期天澆水。",
    },
    "ja": {
        "田中 葵": "皆さん、今日は市民農園について話します。",
        "森 大輔": "仙台では種子を交換しています。日曜日にスプリンクラーを使います。",
    },
}
QUESTIONS = [
    ("es", "¿Qué se dijo sobre las semillas?", "Iván Costa"),
    ("es", "¿Qué dijo Iván Costa sobre los vecinos?", "Iván Costa"),
    ("es", "¿Qué dijo Lucía?", "Lucía Prado"),
    ("de", "Was wurde über das Saatgut gesagt?", "Jan Köhler"),
    ("de", "Was hat Ute Groß über die Gärten gesagt?", "Ute Groß"),
    ("ar", "ماذا قيل عن بذور؟", "كريم يونس"),
    ("ar", "من تحدث عن الحدائق؟", "هدى منصور"),
    ("hi", "बीज के बारे में क्या कहा गया?", "अमित राव"),
    ("ur", "بیج کے بارے میں کیا کہا گیا؟", "عمر فاروق"),
    ("zh", "關於種子說了什麼？", "李國強"),
    ("zh", "王麗華談了什麼？", "王麗華"),
    ("ja", "種子について何と言いましたか。", "森 大輔"),
    ("ja", "スプリンクラー", "森 大輔"),
    ("ja", "田中さんは何と言いましたか", "田中 葵"),
]


def _write(folder: Path, code: str) -> None:
    record = RECORDS[code]
    (folder / code).mkdir(parents=True)
    event = {"title": f"Garden {code}", "date": "2022-05-06", "language": code}
    event["people"] = [{"name": name} for name in record]  # type: ignore[assignment]
    (folder / code / "event.yaml").write_text(yaml.safe_dump(event), encoding="utf-8")
    cues = [
        f"00:00:{10 * n:02}.000 --> 00:00:{10 * n + 9:02}.000\n<v {name}>{text}\n"
        for n, (name, text) in enumerate(record.items())
    ]
    (folder / code / "talk.vtt").write_text("\n".join(["WEBVTT\n", *cues]), encoding="utf-8")


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Search]:
    searches = {}
    for code in RECORDS:
        folder = tmp_path_factory.mktemp(code)
        _write(folder, code)
        searches[code] = Search(load(folder))
    return searches


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Search:
    folder = tmp_path_factory.mktemp("together")
    for code in RECORDS:
        _write(folder, code)
    return Search(load(folder))


def _first(search: Search, question: str) -> tuple[Outcome, str | None]:
    answer = search.ask(question)
    speaker = answer.found[0].passage.speaker if answer.found else None
    return answer.outcome, speaker.name if speaker else None


@pytest.mark.parametrize(("code", "question", "speaker"), QUESTIONS)
def test_a_question_in_the_language_of_the_record_is_answered(
    alone: dict[str, Search], together: Search, code: str, question: str, speaker: str
) -> None:
    assert _first(alone[code], question) == (Outcome.ANSWERED, speaker)
    assert _first(together, question) == (Outcome.ANSWERED, speaker)
    assert together.ask(question).question.language.code == code


@pytest.mark.parametrize(
    ("code", "greeting"), [("es", "¡Hola, buenas noches!"), ("de", "Hallo"), ("ja", "こんばんは")]
)
def test_a_greeting_asks_for_nothing(alone: dict[str, Search], code: str, greeting: str) -> None:
    answer = alone[code].ask(greeting)

    assert (answer.outcome, answer.question.greets) == (Outcome.UNANSWERED, True)


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("semillas", "de"),  # nothing tells: the first of the record's in that script
        ("discussion", "en"),
        ("la discussion", "es"),
        ("What was the discussion about?", "en"),
        ("Wie war die Debatte?", "de"),
        ("世界了", "zh"),
        ("世界は", "ja"),
        ("スープ", "ja"),
        ("", "ar"),
    ],
)
def test_the_language_of_a_question_is_told_by_script_and_stop_words(
    together: Search, question: str, code: str
) -> None:
    assert together.ask(question).question.language.code == code


@pytest.mark.parametrize(
    ("question", "outcome", "speaker"),
    [
        ("What did Iván Costa say?", Outcome.ANSWERED, "Iván Costa"),
        ("What is said of Bremen?", Outcome.ANSWERED, "Jan Köhler"),
    ],
)
def test_a_name_is_found_whatever_the_question_is_asked_in(
    together: Search, question: str, outcome: Outcome, speaker: str
) -> None:
    assert together.ask(question).question.language.code == "en"
    assert _first(together, question) == (outcome, speaker)


def test_words_of_a_passage_are_found_in_any_language(together: Search) -> None:
    assert [p.event.slug for p in together.verbatim.holding("交換種子，鄰居")] == ["zh"]
    assert [p.event.slug for p in together.verbatim.holding("Los vecinos riegan los")] == ["es"]


def test_the_name_of_a_file_tells_its_language_before_the_event_does(tmp_path: Path) -> None:
    _write(tmp_path, "es")
    folder = tmp_path / "es"
    (folder / "talk.vtt").rename(folder / "talk.es.vtt")
    event = folder / "event.yaml"
    event.write_text(event.read_text(encoding="utf-8").replace("language: es", "language: en"))

    answer = Search(load(tmp_path)).ask("¿Qué se dijo sobre las semillas?")

    assert (answer.outcome, answer.question.language.code) == (Outcome.ANSWERED, "es")


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("¿Qué dijo Ann sobre el horno?", "es"),
        ("¿quién moderó?", "es"),
        ("Was hat Ann über den Ofen gesagt?", "de"),
        ("qu'a dit Ann sur le four ?", "fr"),
        ("o que disse a Ann sobre o forno?", "pt"),
        ("warum hat Ann Bremen verlassen", "de"),
        ("was ist npm", "de"),
        ("¿Presidió Ann la audiencia?", "es"),
        ("quien presidio la audiencia", "es"),
        ("o que é npm", "pt"),
        ("comment est fait le four", "fr"),
        ("was npm used", "en"),
        ("et les autorités locales ?", "fr"),  # few words, of which English has some, too
        ("la formation du personnel", "fr"),
        ("y sobre salud mental?", "es"),
        ("y las becas?", "es"),
        ("la la land", "en"),
        ("the los angeles et al budget", "en"),
        ("comment on the oven", "en"),
        ("wie npm", "de"),
        ("foss", "en"),  # its stem is that of Portuguese “fosse”
        ("What did Ann say about de facto standards?", "en"),
        ("war on drugs", "en"),
        ("a la carte", "en"),
        ("oven", "en"),
        ("die in war", "en"),
        ("烤箱要多热？", "zh"),
        ("что сказали о печи?", "ru"),
        ("오븐은 얼마나 뜨겁나요?", "ko"),
        ("牛奶", "zh"),
    ],
)
def test_a_question_may_be_in_a_language_in_which_nothing_is_on_record(
    tmp_path: Path, question: str, code: str
) -> None:
    english = Search(load(write_corpus(tmp_path)))

    assert english.read(question).language.code == code


def test_no_word_of_another_language_is_put_right_by_an_english_record(tmp_path: Path) -> None:
    source = SOURCE + "\n**Ann Baker:** They wont quiet the audience.\n"
    search = Search(load(write_corpus(tmp_path, source=source)))

    assert not search.read("wo wohnt Ann").corrections
    assert not search.read("¿quién abrió la audiencia?").corrections


def test_a_name_that_opens_a_question_tells_no_language(tmp_path: Path) -> None:
    event, source = (text.replace("Ann Baker", "Wen Baker") for text in (EVENT, SOURCE))
    search = Search(load(write_corpus(tmp_path, event=event, source=source)))

    assert search.read("Wen ham").language.code == "en"


def test_a_name_is_found_whatever_language_it_is_asked_in(tmp_path: Path) -> None:
    answer = Search(load(write_corpus(tmp_path))).ask("¿Quién es Ann Baker?")

    assert answer.found[0].passage.text.startswith("Ann Baker")
    assert not answer.unmatched


def test_an_event_is_meant_where_the_names_in_its_name_are(tmp_path: Path) -> None:
    event = EVENT.replace("short_title: Bread Day", "short_title: Baker-Miller debate 2")
    search = Search(load(write_corpus(tmp_path, event=event)))

    asked = search.read("when was the Baker-Miller debate?")

    assert not asked.people
    assert [event.name for event in asked.events] == ["Baker-Miller debate 2"]
    assert "took place on" in search.ask(asked).found[0].passage.text


@pytest.mark.parametrize("code", codes())
def test_a_word_that_asks_for_somebody_is_nothing_to_look_for(code: str) -> None:
    tokens = tokenizer(language(code))
    who = map(tokens.term, tokens.language.questions.who)

    assert tokens.empty_terms.issuperset(who)


@pytest.mark.parametrize(
    ("code", "question", "names"),
    [
        ("ja", "市役所の人が話したこと", ["田中 葵"]),
        ("ja", "森さんは種子について何と言いましたか", ["森 大輔"]),
        ("zh", "李老师怎么说种子", ["李國強"]),
        ("zh", "区公所的领导谈了什么", ["王麗華"]),
        ("de", "Was sagt die Gärtnerin zum Saatgut?", ["Ute Groß"]),
        ("hi", "नगर निगम वाले ने क्या कहा?", ["मीरा जोशी"]),
        ("ja", "町市役所の係長は何と言っていた？", ["田中 葵"]),
        ("ja", "市役所の係長は種子について何と言っていた？", ["田中 葵"]),
        ("ja", "係長は何と言っていた？", ["田中 葵"]),
        ("de", "Was sagt die Meisterin zum Saatgut?", ["Ute Groß"]),
        ("de", "was meint die von der Stadt zum Saatgut", ["Ute Groß"]),
        ("de", "Was sagt die Gärtnerin von der Stadt zum Saatgut?", ["Ute Groß"]),
    ],
)
def test_people_are_known_by_what_they_are_in_their_language(
    tmp_path: Path, code: str, question: str, names: list[str]
) -> None:
    _write(tmp_path, code)
    known = {"ja": "町市役所", "zh": "区公所", "de": "Stadt", "hi": "नगर निगम"}
    path = tmp_path / code / "event.yaml"
    event = yaml.safe_load(path.read_text(encoding="utf-8"))
    event["people"][0] |= {"organisation": known[code]}
    roles = {"de": "Gärtnerin, Handwerksmeisterin", "ja": "総務課係長"}
    event["people"][0] |= {"role": roles[code]} if code in roles else {}
    path.write_text(yaml.safe_dump(event), encoding="utf-8")

    asked = Search(load(tmp_path)).read(question)

    assert [person.name for person in asked.people] == names


@pytest.mark.parametrize(
    ("code", "said", "question"),
    [
        ("sr", "Камион је скуп.", "камион"),
        ("kk", "Камион қымбат.", "камион"),
        ("cy", "Mae'r lori yn ddrud.", "lori"),
    ],
)
def test_a_word_is_answered_in_a_language_of_which_little_is_known(
    tmp_path: Path, code: str, said: str, question: str
) -> None:
    event = f"title: Day\ndate: 2020-02-03\nlanguage: {code}\npeople:\n  - name: Ana Paz\n"
    folder = write_corpus(tmp_path, event=event, source=None)
    cues = f"0:00 --> 0:05\n<v Ana Paz>{said}\n"
    (folder / "bread-day" / "day.vtt").write_text(cues, encoding="utf-8")

    assert Search(load(folder)).ask(question).outcome is Outcome.ANSWERED


def test_what_is_part_of_two_chinese_words_is_none_that_nobody_said(tmp_path: Path) -> None:
    event = "title: 夜校\ndate: 2020-02-03\nlanguage: zh\npeople:\n  - name: 周桂兰\n"
    folder = write_corpus(tmp_path, event=event, source=None)
    cues = "0:00 --> 0:05\n<v 周桂兰>网课我们做过，最后一节课只有九个人。\n"
    (folder / "bread-day" / "talk.vtt").write_text(cues, encoding="utf-8")

    asked = Search(load(folder)).ask("网课效果好吗？").question

    assert [term.word for term in asked.content] == ["网课", "效果", "好"]


def test_a_character_that_is_left_of_a_word_is_not_told_as_one(tmp_path: Path) -> None:
    event = "title: 夜校\ndate: 2020-02-03\nlanguage: zh\npeople:\n  - name: 周桂兰\n"
    folder = write_corpus(tmp_path, event=event, source=None)
    cues = "0:00 --> 0:05\n<v 周桂兰>网课我们做过，学咖啡。\n"
    (folder / "bread-day" / "talk.vtt").write_text(cues, encoding="utf-8")
    search = Search(load(folder))

    assert search.ask("咖啡馆").unmatched == ()
    assert search.ask("馆").unmatched == ("馆",)
