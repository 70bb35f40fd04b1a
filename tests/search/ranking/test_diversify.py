import pytest

from bot.search.index.index import Hit
from bot.search.ranking.diversify import diversify


@pytest.mark.parametrize(
    ("scores", "voices", "expected"),
    [
        ([10, 9, 8.5, 1], "AAB", [0, 2, 1, 3]),
        ([10, 9, 5, 1], "AAB", [0, 1, 2, 3]),
        ([10, 9.9, 9.8, 9.7], "AABC", [0, 2, 3, 1]),
        ([], "", []),
    ],
)
def test_another_voice_steps_forward_where_it_is_nearly_as_good(
    scores: list[float], voices: str, expected: list[int]
) -> None:
    hits = [Hit(number, score) for number, score in enumerate(scores)]

    spread = diversify(hits, lambda number: voices[number] if number < len(voices) else None)

    assert [hit.passage for hit in spread] == expected
