"""Questions that are offered: in the language of the record, which is what answers them."""

from bot.language.translation import _, speaking


def what_was_said(code: str, topic: str) -> str:
    """Return a question for a topic, in the language with a code."""
    with speaking(code):
        return _("What was said about “{topic}”?").format(topic=topic)


def what_somebody_said(code: str, name: str, topic: str | None = None) -> str:
    """Return a question for what somebody said, perhaps on a topic."""
    with speaking(code):
        if topic is None:
            return _("What did {name} say?").format(name=name)
        return _("What did {name} say about “{topic}”?").format(name=name, topic=topic)
