"""The record of each question: how it went, not what it was or who asked."""

import logging

from telegram import Message

from bot.search.answer import Answer
from bot.search.ranking.finding import Outcome
from bot.telegram_app.monitoring.digest import Digest
from bot.telegram_app.monitoring.metrics import Metrics

log = logging.getLogger(__name__)


class QuestionLog:
    """Writes each question to the log and counts it; words and names only where that is set.

    What found nothing is handed to the `digest`, where there is one.
    """

    def __init__(
        self, metrics: Metrics, digest: Digest | None = None, *, log_questions: bool = False
    ) -> None:
        self.metrics = metrics
        self._digest = digest
        self._log_questions = log_questions

    @property
    def reports(self) -> bool:
        """Return whether there is a digest, and so a maintainer to report questions to."""
        return self._digest is not None

    def record_dislike(self, question: str) -> None:
        """Report a question whose answer somebody dislikes."""
        if self._digest:
            self._digest.add(question, disliked=True)

    def record(self, message: Message, answer: Answer, seconds: float, question: str) -> None:
        """Record a question that has been replied to, so many seconds after it was taken up.

        `question` is what may be kept of its words; it is counted where that is empty.
        """
        self.metrics.count_question(answer.outcome, seconds)
        if self._digest and question and answer.outcome is Outcome.UNANSWERED:
            self._digest.add(question)
        fields: dict[str, object] = {
            "outcome": answer.outcome.value,
            "confidence": round(answer.confidence, 2),
            "latency": round(seconds, 3),
            "chat_type": str(message.chat.type),
        }
        if self._log_questions and question:
            asker = message.from_user
            fields |= {"question": question, "asker": asker.id if asker else None}
        summary = ", ".join(f"{name} {value!r}" for name, value in fields.items())
        log.info("question: %s", summary, extra={"fields": fields})
