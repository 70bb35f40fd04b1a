"""The notes that event.yaml makes are in the language of the event, as all of its record."""

import datetime as dt
from typing import Any

import pytest

from bot.corpus.event_notes import facts, length
from bot.corpus.model import Event, Person
from bot.corpus.parts import introduction, is_chair
from bot.language.translation import speaking

CHAIRS = {
    "ar": "مديرة الجلسة", "da": "ordstyrer", "fi": "puheenjohtaja", "he": "מנחה", "hi": "संचालक",
    "it": "moderatrice", "ja": "司会", "ko": "사회자", "nl": "gespreksleider", "pl": "prowadząca",
    "ru": "ведущая", "sv": "samtalsledare", "tr": "sunucu", "uk": "ведучий", "ur": "میزبان",
    "vi": "Người dẫn chương trình", "zh": "主持人",
}  # fmt: skip
PEOPLE = (
    Person(name="Ana Paz", part="moderator"),
    Person(name="Bo Luz", part="Panellist", role="Jefa", organisation="Pan"),
    Person(name="Cy Sol", part="Panellist"),
    Person(name="Di Mar", part="tertuliana"),
    Person(name="Eva Ro"),
    Person(name="Fe Rey", part="speaker"),
)


def _event(language: str, **parts: Any) -> Event:
    told = {"slug": "pan", "title": "Noche de pan", "date": dt.date(2023, 3, 16)}
    return Event(language=language, people=PEOPLE, **told, **parts)  # type: ignore[arg-type]


def _texts(language: str, **parts: Any) -> list[str]:
    return [draft.text for draft in facts(_event(language, **parts))]


def test_notes_of_a_spanish_event_are_spanish() -> None:
    notes = facts(_event("es", short_title="Pan", host="Gremio", url="https://e.org"))

    assert [(draft.topic, draft.text) for draft in notes] == [
        ("Cuándo fue", "Pan se celebró el jueves, 16 de marzo de 2023."),
        ("Qué fue", "El título completo de Pan es: Noche de pan."),
        ("Quién lo organizó", "La organización de Pan estuvo a cargo de Gremio."),
        ("Quién participó: moderación", "Moderación de Pan: Ana Paz."),
        ("Quién participó: panel", "Panel de Pan: Bo Luz (Jefa, Pan); Cy Sol."),
        ("Quién participó: tertuliana", "Tertuliana de Pan: Di Mar."),
        ("Quién participó: voces", "Voces de Pan: Eva Ro."),
        ("Quién participó: speaker", "Speaker de Pan: Fe Rey."),
        ("Ana Paz", "Ana Paz, moderación."),
        ("Bo Luz", "Bo Luz, panel: Jefa, Pan."),
        ("Cy Sol", "Cy Sol, panel."),
        ("Di Mar", "Di Mar, tertuliana."),
        ("Eva Ro", "Eva Ro."),
        ("Fe Rey", "Fe Rey, speaker."),
        ("Dónde verlo", "No consta ninguna grabación de Pan, solo las palabras."),
        ("Dónde leer más", "Más sobre Pan: https://e.org"),
    ]


@pytest.mark.parametrize(
    ("language", "when"),
    [
        ("en", "Noche de pan took place on Thursday 16 March 2023."),
        ("es-419", "Noche de pan se celebró el jueves, 16 de marzo de 2023."),
        ("español", "Noche de pan se celebró el jueves, 16 de marzo de 2023."),
        ("de", "Noche de pan fand am Donnerstag, 16. März 2023, statt."),
        ("fr", "Noche de pan a eu lieu le jeudi 16 mars 2023."),
        ("pt", "Data de Noche de pan: quinta-feira, 16 de março de 2023."),
        ("ja", "Noche de pan — 2023年3月16日木曜日"),
        ("tlh", "Noche de pan — Thursday 16 March 2023"),
    ],
)
def test_the_date_is_as_the_event_s_language_writes_it(language: str, when: str) -> None:
    assert _texts(language)[0] == when


def test_whoever_loads_a_record_may_speak_another_language() -> None:
    with speaking("de"):
        notes = _texts("en")

    assert notes == _texts("en")
    assert "Panellists of Noche de pan: Bo Luz (Jefa, Pan); Cy Sol." in notes
    assert "Bo Luz, Panellist: Jefa, Pan." in notes


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        ([50.0], "Lo que consta de Noche de pan dura alrededor de 1 minuto."),
        ([600.0, 90.0], "Lo que consta de Noche de pan dura unos 12 minutos."),
        ([9.0], None),
    ],
)
def test_how_long_it_was_is_told_in_its_language(seconds: list[float], text: str | None) -> None:
    assert [draft.text for draft in length(_event("es"), seconds)] == ([text] if text else [])


@pytest.mark.parametrize("language", ["en", "es", "de", "fr", "pt"])
def test_whoever_chairs_is_known_by_the_word_of_corpus_readme(language: str) -> None:
    chairs = [draft.text for draft in facts(_event(language)) if draft.fact == "chair"]

    assert len(chairs) == 1
    assert "Ana Paz" in chairs[0]


@pytest.mark.parametrize(("language", "part"), CHAIRS.items())
def test_whoever_chairs_is_known_by_what_that_is_called_in_a_language(
    language: str, part: str
) -> None:
    event = _event(language).model_copy(update={"people": (Person(name="Ana Paz", part=part),)})

    assert is_chair(part, event)
    assert [draft.fact for draft in facts(event) if draft.fact in {"chair", "people"}] == ["chair"]


@pytest.mark.parametrize(
    ("language", "part", "told"),
    [
        ("en", "baker", "Bakers of Noche de pan: Bo; Cy."),
        ("zh", "嘉宾", "Noche de pan — 嘉宾: Bo; Cy"),
        ("zh", "panellist", "Noche de pan — Panellists: Bo; Cy"),
        ("es", "ponente", "Ponente de Noche de pan: Bo; Cy."),
    ],
)
def test_a_part_of_several_is_written_as_its_language_does(
    language: str, part: str, told: str
) -> None:
    people = tuple(Person(name=name, part=part) for name in ("Bo", "Cy"))
    event = _event(language).model_copy(update={"people": people})

    assert told in [draft.text for draft in facts(event)]


def test_a_part_is_called_as_in_the_language_of_the_event() -> None:
    assert not is_chair("司会", _event("en"))
    assert not is_chair("ponente", _event("es"))
    assert not is_chair(None, _event("ja"))


@pytest.mark.parametrize(
    ("part", "several"),
    [
        ("Witness", "Witnesses"),
        ("staff", "Staff"),
        ("deputy", "Deputies"),
        ("attorney", "Attorneys"),
        ("spokeswoman", "Spokeswomen"),
        ("member", "Members"),
        ("attending", "Attending"),
    ],
)
def test_who_was_there_is_told_by_the_plural_of_their_part(part: str, several: str) -> None:
    people = (Person(name="Ann", part=part), Person(name="Ben", part=part))
    event = Event(slug="e", title="Bread", date=dt.date(2023, 3, 16), people=people)

    notes = [draft.text for draft in facts(event)]

    assert f"{several} of Bread: Ann; Ben." in notes


@pytest.mark.parametrize(
    ("person", "told"),
    [
        (Person(name="Bonn reporter", role="reporter", part="reporter"), "Bonn reporter"),
        (
            Person(name="Ann", role="Mayor of Bonn", organisation="Bonn"),
            "Ann: Mayor of Bonn",
        ),
        (Person(name="Ben Miller", role="Miller"), "Ben Miller: Miller"),
        (Person(name="Ann", role="Bonner", organisation="Bonn"), "Ann: Bonner, Bonn"),
    ],
)
def test_what_somebody_is_is_told_once(person: Person, told: str) -> None:
    assert introduction(person) == told


@pytest.mark.parametrize(
    ("part", "several"),
    [
        ("debater for the motion", "Debaters for the motion"),
        ("debater against the motion", "Debaters against the motion"),
        ("council member", "Council members"),
        ("for the motion", "For the motion"),
    ],
)
def test_several_of_a_part_are_told_by_its_first_words(part: str, several: str) -> None:
    people = tuple(Person(name=name, part=part) for name in ("Bo Luz", "Cy Sol"))
    event = Event(slug="pan", title="Pan", date=dt.date(2023, 3, 16), people=people)
    notes = [draft.text for draft in facts(event)]

    assert f"{several} of Pan: Bo Luz; Cy Sol." in notes
