"""Names that stand on a line of their own above the words of each cue."""

from pathlib import Path

import pytest

from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.cues import read_cues
from bot.corpus.transcripts.captions.names_above import named_above

EVENT = Event.model_validate(
    {"slug": "mill", "title": "Mill", "date": "2026-03-12", "people": [{"name": "Tom Ferrer"}]}
)


@pytest.mark.parametrize("name", ["Ida Holm", "Ida de la Cruz", "Ida Holm, Mill", "A guest"])
def test_a_name_above_the_words_of_each_cue_is_whose_they_are(name: str) -> None:
    cue = f"0:0{{}} --> 0:0{{}}\n{name}\n{{}}\n\n"
    text = cue.format(1, 2, "Who pays?") + cue.format(2, 3, "I do.")

    cues = named_above(read_cues(text, Findings(Path("talk.vtt"))), EVENT)

    assert [(one.voice, one.lines) for one in cues] == [(name, ("Who pays?",)), (name, ("I do.",))]
