import pytest

from bot.chat.dialogue.moments import moment
from bot.search.query.query import NamedWords, Query


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("what was said at 47:30?", 2850),
        ("at 1:02:03", 3723),
        ("and at 125:00", 7500),
        ("what was said at minute 50", 3000),
        ("was war nach 2 Stunden", 7200),
        ("en el minuto 3", 180),
        ("what was said in 2010", None),
        ("a ratio of 1:2:3:4", None),
        ("12:3", None),
        ("a few minutes", None),
    ],
)
def test_a_moment_is_told_by_a_clock_or_beside_a_unit_of_time(
    text: str, second: int | None
) -> None:
    words = tuple(text.rstrip("?").split())
    told = moment(Query(text, named=NamedWords(words, words)))

    assert (told and told[0]) == second
