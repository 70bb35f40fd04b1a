"""What somebody else asked right before a passage, as far as the passage replies to that."""

from itertools import pairwise

from bot.chat.wording import shortened
from bot.corpus.dependent_sentences import dependent
from bot.corpus.model import Passage
from bot.corpus.parts import is_chair
from bot.corpus.passage_language import code_of
from bot.corpus.sentences import ends_asking, sentences
from bot.language.reader import spoken
from bot.search.answer import Found

_LONGEST = 140  # characters of what was asked …
_SHORTEST = 5  # … and words, from which it is worth showing
_MOST = 0.5  # of what one of the panel says, from which a question is put to another of it


def asked_before(found: Found) -> str:
    """Return what a passage replies to, empty for nothing that is worth showing.

    That is the last question right before, or how that ends if no mark tells of any; no tag, as in
    "It is hot, isn't it?", no call to order, nor what one of the panel only asks in passing.
    """
    if found.question is None:
        return ""
    last = _last_asked(found.question)
    asked = shortened(last, _LONGEST, " …")
    calls = spoken(code_of(found.question)).transcripts.calls.search(last)
    by_the_way = _are_peers(found) and len(last) < _MOST * len(found.question.text)
    return "" if len(asked.split()) < _SHORTEST or calls or by_the_way else asked


def _last_asked(passage: Passage) -> str:
    """Return the last question in a passage that is none of tags alone, with what it hangs on."""
    code = code_of(passage)
    spans = list(sentences(passage.text, code))
    marked = [span for span in spans if ends_asking(passage.text[slice(*span)])]
    tags = spoken(code).transcripts.tags
    asking = [span for span in marked if not tags.search(passage.text[slice(*span)])]
    if marked and not asking:
        return ""
    start, end = asking[-1] if asking else spans[-1]
    before = next((one for one, other in pairwise(spans) if other == (start, end)), None)
    (hangs,) = dependent(passage.text, [start], code)
    if before and hangs and end - before[0] <= _LONGEST:
        start = before[0]
    return passage.text[start:end]


def _are_peers(found: Found) -> bool:
    """Tell whether who asked and who replies have the same part, and don't lead the talk."""
    asker = found.question.speaker if found.question else None
    part = asker.part if asker else None
    replies = found.passage.speaker
    same = replies is not None and part == replies.part
    return part is not None and same and not is_chair(part, found.passage.event)
