"""What can be counted about the bot, for Prometheus."""

from collections.abc import Callable

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)

from bot.corpus.model import Corpus
from bot.search.ranking.finding import Outcome

CONTENT_TYPE = CONTENT_TYPE_LATEST


class Metrics:
    """Counts of one process since it started."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self._questions = Counter(
            "panel_questions", "Questions replied to", ["outcome"], registry=registry
        )
        self._seconds = Histogram(
            "panel_question_seconds",
            "From taking a question up until Telegram has the reply",
            registry=registry,
        )
        self._errors = Counter("panel_errors", "What went wrong", ["kind"], registry=registry)
        self._events = Gauge("panel_corpus_events", "Events on record", registry=registry)
        self._passages = Gauge("panel_corpus_passages", "Passages on record", registry=registry)
        for outcome in Outcome:
            self._questions.labels(outcome.value)

    def count_question(self, outcome: Outcome, seconds: float) -> None:
        """Count a question."""
        self._questions.labels(outcome.value).inc()
        self._seconds.observe(seconds)

    def count_error(self, kind: str) -> None:
        """Count an error of a kind, one of a few fixed words."""
        self._errors.labels(kind).inc()

    def follow(self, corpus: Callable[[], Corpus]) -> None:
        """Tell how large the corpus is that `corpus` returns whenever that is asked."""
        self._events.set_function(lambda: len(corpus().events))
        self._passages.set_function(lambda: len(corpus().passages))

    def exposition(self) -> bytes:
        """Return everything in the text format of Prometheus."""
        return generate_latest(self._registry)
