"""The note that is taken of each question: how it went, not what it was or who asked."""

import logging

from telegram import Message

from bot.search.answer import Answer, Outcome
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

    def question(self, message: Message, answer: Answer, seconds: float) -> None:
        """Note a question that has been replied to, so many seconds after it was taken up."""
        self.metrics.question(answer.outcome, seconds)
        if self._digest and answer.outcome is Outcome.UNANSWERED:
            self._digest.add(answer.question.text)
        fields: dict[str, object] = {
            "outcome": answer.outcome.value,
            "confidence": round(answer.confidence, 2),
            "latency": round(seconds, 3),
            "chat_type": str(message.chat.type),
        }
        if self._log_questions:
            asker = message.from_user
            fields |= {"question": answer.question.text, "asker": asker.id if asker else None}
        told = ", ".join(f"{name} {value!r}" for name, value in fields.items())
        log.info("question: %s", told, extra={"fields": fields})
