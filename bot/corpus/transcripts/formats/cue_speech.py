"""What is said in cues, whatever file they come from."""

from collections.abc import Sequence

from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.cues import Cue
from bot.corpus.transcripts.captions.highlights import highlighted_once
from bot.corpus.transcripts.captions.rolling import said_once
from bot.corpus.transcripts.captions.utterances import has_speech, is_gap, utterances
from bot.corpus.transcripts.captions.voices import labelled
from bot.corpus.transcripts.utterance import Utterance


def said_in(cues: Sequence[Cue], event: Event, findings: Findings) -> list[Utterance]:
    """Return what is said in cues, voice by voice; what is shown again is left out."""
    shown = said_once(highlighted_once(cues))
    said = labelled([one for cue in shown for one in utterances(cue)], event, findings)
    return [one for one in map(_spoken, said) if one.text or one.label or one.anew]


def _spoken(said: Utterance) -> Utterance:
    """Return an utterance without the text of one that is a mere [door slams]."""
    if has_speech(said.text) or is_gap(said.text):
        return said
    return said._replace(text="", marks=said.marks[:1])
