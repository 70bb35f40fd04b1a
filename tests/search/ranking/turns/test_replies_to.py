import pytest

from bot.corpus.model import Passage
from bot.search.ranking.turns.replies_to import replies_to_those
from tests.search.ranking.turns.test_exchanges import talk as talk  # noqa: PLC0414 - a fixture


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
