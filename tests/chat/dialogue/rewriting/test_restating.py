"""Questions asked anew keep the words as they were typed."""

import pytest

from bot.chat.dialogue.rewriting import asking_anew, references
from bot.chat.dialogue.rewriting.restating import subject
from bot.corpus.loader import load
from bot.search.search import Search
from tests.chat.panels import write_captions, write_spanish_captions

ENGLISH, SPANISH = "english", "spanish"
OTHER = {ENGLISH: "Mo", SPANISH: "Mateo"}
DEBATE = "in the Stone-Rye debate"


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Search]:
    english = write_captions(tmp_path_factory.mktemp("english"))
    spanish = write_spanish_captions(tmp_path_factory.mktemp("spanish"))
    return {ENGLISH: Search(load(english)), SPANISH: Search(load(spanish))}


@pytest.mark.parametrize(
    ("record", "question", "again"),
    [
        (ENGLISH, "What did Kai say of the U-2 flight?", "What did Mo Rye say of the U-2 flight?"),
        (ENGLISH, "what did Kai say about old/new ones", "What did Mo Rye say about old/new ones?"),
        (ENGLISH, "Who asked about rose-hips?", "What did Mo Rye say about rose-hips?"),
        (ENGLISH, "Who pays for the fridge?", "What did Mo Rye say about who pays for the fridge?"),
        (ENGLISH, f"What was said of fees {DEBATE}?", f"What did Mo Rye say about fees {DEBATE}?"),
        (ENGLISH, f"What did Eve say of fees {DEBATE}?", f"What did Mo Rye say of fees {DEBATE}?"),
        (SPANISH, "¿Qué dijo Nuria de la «cuota»?", "¿Qué dijo Mateo Paz de la «cuota»?"),
        (SPANISH, "¿Qué se dijo de la nevera?", "¿Qué dijo Mateo Paz sobre la nevera?"),
        (SPANISH, "¿Qué se dijo del barrio?", "¿Qué dijo Mateo Paz sobre el barrio?"),
        (SPANISH, "¿Qué dijo la Nuria de la cuota?", "¿Qué dijo Mateo Paz de la cuota?"),
        (SPANISH, "Wer sprach über unser Saatgut?", "Was sagte Mateo Paz zum Thema unser Saatgut?"),
        (SPANISH, "Was sagte die Nuria zur Quote?", "Was sagte Mateo Paz zur Quote?"),
        (SPANISH, "Qu'a-t-on dit du frigo ?", "Qu’a dit Mateo Paz sur le frigo ?"),
        (SPANISH, "Que pense la Nuria du frigo ?", "Que pense Mateo Paz du frigo ?"),
        (SPANISH, "O que foi dito da geladeira?", "O que Mateo Paz disse sobre a geladeira?"),
        (SPANISH, "O que foi dito pela Nuria?", "O que foi dito por Mateo Paz?"),
        (ENGLISH, "Who asked about the rose-hips?", "What did Mo Rye say about the rose-hips?"),
        (ENGLISH, "What is Kai's background?", "What is Mo Rye's background?"),
        (ENGLISH, "Ok and Kai on rose-hips?", "What did Mo Rye say about rose-hips?"),
        (ENGLISH, "Who voted?", "Mo Rye"),
        (SPANISH, "¿Quién votó?", "Mateo Paz"),
        (SPANISH, "Vale, ¿y Nuria sobre la nevera?", "¿Qué dijo Mateo Paz sobre la nevera?"),
        (SPANISH, "¿Quién paga la nevera?", "¿Qué dijo Mateo Paz sobre quién paga la nevera?"),
    ],
)
def test_a_question_asked_of_somebody_else_keeps_its_words(
    records: dict[str, Search], record: str, question: str, again: str
) -> None:
    search = records[record]
    (person,) = search.read(OTHER[record]).people

    assert asking_anew.of_person(search.read(question), person) == again


@pytest.mark.parametrize(
    ("question", "again"),
    [
        ("Why did Kai sell the old fridge?", "Mo Rye, on: Why did Kai sell the old fridge?"),
        ("Why did Kai say the fridge is old?", "Mo Rye, on: Why did Kai say the fridge is old?"),
        ("What did Kai say of the fridge?", "What did Mo Rye say of the fridge?"),
        ("What did Kai ask about the fridge?", "What did Mo Rye ask about the fridge?"),
        ("Does Kai like the fridge?", "Does Mo Rye like the fridge?"),
    ],
)
def test_whoever_may_agree_is_not_asked_why_they_did_what_another_did(
    records: dict[str, Search], question: str, again: str
) -> None:
    search = records[ENGLISH]
    (person,) = search.read("Mo").people

    assert asking_anew.asks_view(search.read("does Mo agree?"))
    assert asking_anew.of_person(search.read(question), person, view=True) == again


def test_a_subject_keeps_the_hyphens_between_its_words(records: dict[str, Search]) -> None:
    search = records[ENGLISH]
    asked = search.read("and did she like it?")
    (person,) = search.read("Eve").people

    what = subject(search.read("Are rose-hips and U-2 flights alike?"))

    assert what == "rose-hips and U-2 flights alike"
    said = search.read("What did she say about it?")
    assert (
        references.resolved(said, lambda _: person, what) == f"What did Eve Reed say about {what}?"
    )
    assert references.resolved(asked, lambda _: None, "") is None


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ("¿y los vecinos?", "los vecinos"),
        ("¿y del sobre?", "el sobre"),
        ("mas e das geladeiras?", "as geladeiras"),
        ("et des voisins ?", "les voisins"),
        ("und zum Saatgut?", "Saatgut"),
    ],
)
def test_what_one_goes_on_to_keeps_its_article(
    records: dict[str, Search], said: str, subject: str
) -> None:
    assert references.new_subject(records[SPANISH].read(said)) == subject


def test_what_one_goes_on_to_is_as_it_is_typed(records: dict[str, Search]) -> None:
    assert references.new_subject(records[ENGLISH].read("and what about the Seed-Fair?")) == (
        "the Seed-Fair"
    )
