"""A record in another alphabet is asked in Latin letters, as people type on telephones."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from bot.corpus.loader import load
from bot.search.ranking.finding import Outcome
from bot.search.search import Search
from tests.conftest import write_corpus

RECORDS = {
    "hi": {
        "मीरा जोशी": "आज हम शहर के बगीचों के बारे में बात करेंगे।",
        "अमित राव": "हमने इंदौर में बीज बाँटे। पड़ोसी रविवार को सिंचाई करते हैं।",
    },
    "ur": {
        "نادیہ بٹ": "آج ہم باغوں کے بارے میں بات کریں گے۔",
        "عمر فاروق": "ہم نے ملتان میں بیج بانٹے۔ پڑوسی اتوار کو پانی دیتے ہیں۔",
    },
    "ar": {
        "هدى منصور": "أهلا بكم، نتحدث اليوم عن الحدائق.",
        "كريم يونس": "نتبادل البذور في طنطا، والجيران يسقون الزرع يوم الجمعة.",
    },
    "ru": {
        "Ольга Жукова": "Добрый вечер, сегодня мы говорим о школах.",
        "Иван Щербаков": "Библиотека в нашем городе закрыта с весны. Дети читают дома.",
    },
    "uk": {
        "Олена Шевченко": "Добрий вечір, сьогодні ми говоримо про школи.",
        "Іван Франко": "Бібліотека в місті закрита з весни. Діти читають вдома.",
    },
    "el": {
        "Μαρία Παπαδοπούλου": "Καλησπέρα σας, σήμερα μιλάμε για τα σχολεία.",
        "Νίκος Γεωργίου": "Το νερό στο νησί τελειώνει τον Αύγουστο. Οι ψαράδες φεύγουν.",
    },
    "he": {
        "דנה לוי": "ערב טוב, היום נדבר על בתי ספר וספריות.",
        "יוסי כהן": "הספרייה בעיר סגורה מאז האביב. הילדים קוראים בבית.",
    },
}
ASKED = {
    "how Hindi is typed": ("hi", "beej ke baare mein kya kaha?", "अमित राव"),
    "its vowels differ": ("hi", "padosi kab sinchai karte hain", "अमित राव"),
    "Urdu": ("ur", "parosi pani kab dete hain", "عمر فاروق"),
    "Ukrainian": ("uk", "chomu zakryta biblioteka?", "Іван Франко"),
    "Russian": ("ru", "pochemu zakryta biblioteka?", "Иван Щербаков"),
    "Greek": ("el", "ti eipe o Nikos gia to nero", "Νίκος Γεωργίου"),
    "Hebrew": ("he", "ma amar Yossi al hayeladim", "יוסי כהן"),
    "a word alone": ("ru", "biblioteka", "Иван Щербаков"),
    "an English question for a name": ("hi", "What did Amit Rao say?", "अमित राव"),
    "… that is sharply spelt": ("ru", "What did Zhukova say?", "Ольга Жукова"),
    "… of which one word is English": ("he", "What did Yossi Cohen say?", "יוסי כהן"),
    "… in Arabic letters": ("ar", "What did Huda Mansour say?", "هدى منصور"),
}
ENGLISH = {
    "words that sound like some of Hindi": ("hi", "what is the name of the main hall?"),
    "words that sound like some of Russian": ("ru", "the main point to do"),
    "words that sound like some of Arabic": ("ar", "who had an idea for the men?"),
    "few words that sound like Hindi": ("hi", "main points"),
    "the name of nobody on record": ("hi", "What did Karan say?"),
    "… that ends it": ("hi", "Who is Karan?"),
    "… that sounds like one on record": ("hi", "What did Omit say?"),
    "… but for its vowels": ("hi", "What did Mari say?"),
    "another language": ("hi", "¿quién habló de los médicos?"),
}


@pytest.fixture(scope="module")
def searches(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Search]:
    return {code: _search(tmp_path_factory.mktemp(code), code) for code in RECORDS}


def _search(folder: Path, code: str) -> Search:
    people = [{"name": name} for name in RECORDS[code]]
    event = {"title": "Garden", "date": "2022-05-06", "language": code, "people": people}
    write_corpus(folder, event=yaml.safe_dump(event), source=None)
    cues = [
        f"00:00:{10 * n:02}.000 --> 00:00:{10 * n + 9:02}.000\n<v {name}>{text}\n"
        for n, (name, text) in enumerate(RECORDS[code].items())
    ]
    talk = "\n".join(["WEBVTT\n", *cues])
    (folder / "bread-day" / "talk.vtt").write_text(talk, encoding="utf-8")
    return Search(load(folder))


@pytest.mark.parametrize(("code", "question", "speaker"), ASKED.values(), ids=ASKED)
def test_what_is_typed_in_latin_letters_is_found(
    searches: Mapping[str, Search], code: str, question: str, speaker: str
) -> None:
    answer = searches[code].ask(question)
    found = answer.found[0].passage.speaker if answer.found else None

    assert (answer.outcome is not Outcome.UNANSWERED, found and found.name) == (True, speaker)
    assert answer.corrections


@pytest.mark.parametrize(("code", "question"), ENGLISH.values(), ids=ENGLISH)
def test_other_questions_are_read_as_they_stand(
    searches: Mapping[str, Search], code: str, question: str
) -> None:
    asked = searches[code].read(question)

    assert (asked.corrections, asked.language.code == code) == ({}, False)


def test_short_words_in_capitals_are_kept(searches: Mapping[str, Search]) -> None:
    asked = searches["hi"].read("AI ke baare mein kya kaha")

    assert (asked.language.code, asked.corrections.get("AI")) == ("hi", None)


@pytest.mark.parametrize(
    ("question", "code"),
    [("qui est-ce, main kya kaha?", "fr"), ("main kya kaha?", "hi")],
)
def test_how_a_question_opens_tells_its_language(
    searches: Mapping[str, Search], question: str, code: str
) -> None:
    assert searches["hi"].read(question).language.code == code


def test_short_words_on_record_in_latin_letters_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = {"मीरा जोशी": "आज हम ui के बारे में बात करेंगे।", "अमित राव": "बीज बाँटे।"}
    monkeypatch.setitem(RECORDS, "hi", talk)

    asked = _search(tmp_path, "hi").read("ui ya xo ke baare mein kya kaha")

    assert (asked.corrections.get("ui"), asked.language.code) == (None, "hi")
    assert "ui" in {term.word for term in asked.content}
