import pytest

from bot.corpus.loader import load
from bot.corpus.model import Passage
from bot.search.index.lookup import Lookup
from bot.search.ranking.turns.exchanges import answer_to, question_to, replies_to_those

EVENT = "title: Panel\ndate: 2024-05-02\npeople: [Ann Lee, Ben Roe, Cat Dow]\n"
TURNS = (
    ("Ann Lee", "Who of you pays for all of the seeds?"),
    ("Ben Roe", "Cat?"),
    ("Cat Dow", "The council pays for most of them, as it did last year."),
    ("Ann Lee", "And was it dear?"),
    ("Ben Roe", "No."),
    ("Ann Lee", "Then let us go on to what else there is to say today."),
    ("Ben Roe", "There is a lot to say of labels that nobody ever reads."),
)


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Passage, ...]:
    folder = tmp_path_factory.mktemp("talk") / "panel"
    folder.mkdir()
    cues = (
        f"0:{5 * n:02} --> 0:{5 * n + 4:02}\n<v {who}>{said}\n"
        for n, (who, said) in enumerate(TURNS)
    )
    (folder / "event.yaml").write_text(EVENT, encoding="utf-8")
    (folder / "talk.vtt").write_text("\n".join(cues), encoding="utf-8")
    return tuple(p for p in load(folder.parent).passages if p.transcript)


@pytest.mark.parametrize(
    ("question", "names", "answer"),
    [
        (0, [], 2),  # what is too short to tell is passed over
        (3, [], 4),  # … but not once whoever asks goes on
        (0, ["Ben Roe"], 1),
        (3, ["Cat Dow"], None),
        (0, ["Ann Lee"], None),
        (6, [], None),
    ],
)
def test_a_question_is_answered_by_whoever_speaks_next(
    talk: tuple[Passage, ...], question: int, names: list[str], answer: int | None
) -> None:
    found = answer_to(talk[question], Lookup(talk), names)

    assert found == (None if answer is None else talk[answer])


@pytest.mark.parametrize(("answer", "question"), [(2, 0), (4, 3), (6, 3), (0, 0)])
def test_the_question_is_what_somebody_else_asked_before(
    talk: tuple[Passage, ...], answer: int, question: int
) -> None:
    assert question_to(talk[answer], Lookup(talk)) == talk[question]


def test_what_stands_before_any_question_answers_none(talk: tuple[Passage, ...]) -> None:
    assert question_to(talk[5], Lookup(talk[4:])) is None


@pytest.mark.parametrize(
    ("said", "replies"),
    [
        ([0], [2]),  # what is too short to tell anything parts no turns
        ([2], [5]),  # … and is no reply
        ([2, 5], [5, 6]),
        ([6], []),
    ],
)
def test_what_others_say_right_behind_is_a_reply(
    talk: tuple[Passage, ...], said: list[int], replies: list[int]
) -> None:
    assert replies_to_those(talk, said).tolist() == replies
