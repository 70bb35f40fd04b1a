"""Lists the passages that questions miss, for a maintainer to write hints where they help most."""

from collections.abc import Iterable, Iterator

from bot.amounts import count
from bot.corpus.model import Passage
from bot.evaluation.asking import ask
from bot.evaluation.questions import Case, Question
from bot.search.search import Search

_START = 80  # characters by which a passage is known


def missed(search: Search, cases: Iterable[Case]) -> Iterator[str]:
    """Yield lines: each passage with the questions that should have found it first and did not.

    Where several passages would do, the first of them is listed.
    """
    asked: dict[str, list[str]] = {}
    results = ask(search, [Question("", "", case) for case in cases if case.answer])
    wrong = [result for result in results if result.reason]
    for result in wrong:
        asked.setdefault(result.case.answer[0], []).append(result.case.ask)
    yield f"Of {count(len(results), 'question')} {len(wrong)} miss the passage they are meant for."
    for phrase, questions in sorted(asked.items(), key=lambda each: -len(each[1])):
        passage = _holding(phrase, search.corpus.passages)
        place = f" ({passage.event.slug}/{passage.file}:{passage.line})" if passage else ""
        yield f"“{(passage.text if passage else phrase)[:_START]}”{place}"
        yield from (f"  not found first by: {question}" for question in questions)


def _holding(phrase: str, passages: Iterable[Passage]) -> Passage | None:
    return next((passage for passage in passages if phrase in passage.text), None)
