"""Every word of a talk comes back, by whoever said it and when, from each format it is in."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.timestamps import second_at
from bot.corpus.transcripts.formats.detection import as_document
from bot.corpus.transcripts.reader import quotes, transcript
from tests.corpus.transcripts.formats.writers import (
    FROM_THE_FIRST,
    NAMED,
    WITHOUT_TIMES,
    WRITERS,
    Talk,
    Turn,
)

NAMES = ("Maya Lind", "Tom Ferrer", "Ana Núñez")
EVENT = Event.model_validate(
    {
        "slug": "tools",
        "title": "Tools",
        "date": "2020-02-03",
        "people": [{"name": name} for name in NAMES],
    }
)
OFF = 0.05  # seconds
LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéüñßøžщя田", min_size=1, max_size=9)
SENTENCE = st.builds(
    lambda words, stop: " ".join(words).capitalize() + stop,
    st.lists(LETTERS | st.sampled_from(["we", "paid", "R&D", "it's"]), min_size=2, max_size=20),
    st.sampled_from([".", "?", "!", ""]),
)


@st.composite
def talks(draw: st.DrawFn) -> Talk:
    second, talk, name = draw(st.integers(0, 4000)), list[Turn](), ""
    for text in draw(st.lists(SENTENCE, min_size=3, max_size=8)):
        name = draw(st.sampled_from([one for one in NAMES if one != name]))
        length = draw(st.integers(2, 9))
        talk.append(Turn(name, second, second + length, text))
        second += length
    return talk


def words_read(content: str | bytes, file: str) -> list[tuple[str, str | None, float | None]]:
    """Return each word of a file with who says it and when."""
    findings = Findings(Path(file))
    document = as_document(content if isinstance(content, bytes) else content.encode(), findings)
    assert document is not None
    read = transcript(document, EVENT, findings)
    assert read is not None, findings.problems
    return [
        (
            word,
            draft.speaker.name if draft.speaker else None,
            second_at(draft.marks, place) if draft.marks else None,
        )
        for draft in quotes(read.said, EVENT, findings)
        for place, word in _placed(draft.text)
    ]


def _placed(text: str) -> list[tuple[int, str]]:
    place, found = 0, []
    for word in text.split():
        place = text.index(word, place)
        found.append((place, word))
        place += len(word)
    return found


@pytest.mark.parametrize("file", WRITERS)
@settings(deadline=None, max_examples=6)
@given(talks())
def test_every_word_comes_back_with_its_voice_and_second(file: str, talk: Talk) -> None:
    found = words_read(WRITERS[file](talk), file)

    said = [(word, turn) for turn in talk for word in turn.text.split()]
    assert [word for word, _, _ in found] == [word for word, _ in said]
    if file in NAMED:
        assert [name for _, name, _ in found] == [turn.name for _, turn in said]
    else:
        assert {name for _, name, _ in found} == {None}
    first = talk[0].start if file in FROM_THE_FIRST else 0
    for (_, _, second), (_, turn) in zip(found, said, strict=True):
        if file in WITHOUT_TIMES:
            assert second is None
        else:
            assert second is not None
            end = turn.end if turn is not talk[-1] else turn.start + _longest(turn)
            assert turn.start - OFF <= second + first <= end + OFF


def _longest(turn: Turn) -> int:
    """Return how long words can take at most of which a text tells no end."""
    return max(turn.end - turn.start, len(turn.text.split()))
