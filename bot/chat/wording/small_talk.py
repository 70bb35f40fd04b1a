"""What is said to what is no question: thanks, greetings, "who are you?"."""

from bot.chat.dialogue.intents import Intent
from bot.chat.reply import Reply, bold, item, paragraph
from bot.chat.wording import joined, sentence
from bot.corpus.model import Corpus

_SHORT = {
    Intent.THANKS: "You're welcome. Ask on whenever you like.",
    Intent.PRAISE: "Glad that helped. The words are the speakers' own; I only look them up.",
    Intent.LAUGH: "😄",
    Intent.GOODBYE: "Goodbye! I am here whenever you want to know what was said.",
    Intent.NEVER_MIND: "All right. Ask me something else whenever you like.",
    Intent.YES_OR_NO: "All right. What would you like to know?",
    Intent.WAIT: "I am here. Ask me about the panel in your own words, or see /help.",
}
_REACTIONS = {
    Intent.THANKS: "🙏",
    Intent.PRAISE: "❤",
    Intent.LAUGH: "😁",
    Intent.GOODBYE: "👌",
    Intent.NEVER_MIND: "👌",
    Intent.YES_OR_NO: "👌",
    Intent.WAIT: "👌",
}
_COMPLAINT = (
    "I am sorry. I can only look up what is on record, and I may have looked for the wrong words: "
    "try to ask it in other words, or name who said it."
)
_IDENTITY = (
    "I am a bot, no person and no language model. I look up what was said and show it with who "
    "said it and where it stands; I write no answers of my own."
)
_MAKER = (
    "Whoever runs this bot keeps its record, and chose what is in it. /about lists the sources."
)
_UNREACHABLE = (
    "Nobody has left an address here. Whoever runs this bot keeps the record: write to whoever "
    "gave you its link, or to the organiser of the panel."
)
_TO_CORRECT = "To have a quote corrected or removed, say which: the link below each one tells."


def short(intent: Intent, *, in_group: bool) -> Reply | None:
    """Return the reply to what wants none, or only a few words; in a group it is a reaction."""
    if intent not in _SHORT:
        return None
    if in_group:
        return Reply((), reaction=_REACTIONS[intent])
    return sentence(_SHORT[intent])


def greeting(corpus: Corpus) -> Reply:
    """Return a greeting, and what can be asked about."""
    return Reply((paragraph("Hello! Ask me about ", bold(_names(corpus)), " in your own words."),))


def identity(corpus: Corpus) -> Reply:
    """Return what the bot is."""
    return Reply(
        (paragraph(_IDENTITY), paragraph("I know what is on record of ", bold(_names(corpus)), "."))
    )


def abilities(corpus: Corpus) -> Reply:
    """Return what can be asked."""
    return Reply(
        (
            paragraph("Ask what was said at ", bold(_names(corpus)), ", about what and by whom."),
            item("a topic, a person, or both: “What did … say about …?”"),
            item("then go on: “and …?”, “who said that?”, “tell me more”"),
            item("“What was it about?” shows the highlights"),
            item("/help tells more"),
        )
    )


def maker(corpus: Corpus, contact: str | None) -> Reply:
    """Return who is behind the bot and its record."""
    hosts = list(dict.fromkeys(event.host for event in corpus.events if event.host))
    hosted = [paragraph(f"The panel was hosted by {joined(hosts)}.")] if hosts else []
    reached = [paragraph(f"You reach them at {contact}.")] if contact else []
    return Reply((paragraph(_MAKER), *reached, *hosted))


def languages(corpus: Corpus) -> Reply:
    """Return which languages are understood."""
    codes = list(dict.fromkeys(event.language for event in corpus.events))
    held = joined([_LANGUAGES.get(code.partition("-")[0], code) for code in codes])
    return Reply(
        (
            paragraph("Please ask in English."),
            paragraph(
                f"The record is in {held}, and is shown as it stands: I translate nothing.",
                follows=True,
            ),
        )
    )


_LANGUAGES = {"en": "English", "es": "Spanish", "fr": "French", "de": "German", "pt": "Portuguese"}


def contact(address: str | None) -> Reply:
    """Return how to have something corrected or removed."""
    if address is None:
        return Reply((paragraph(_UNREACHABLE), paragraph(_TO_CORRECT, follows=True)))
    return Reply(
        (
            paragraph("Write to ", bold(address), " about corrections, removals or anything else."),
            paragraph(_TO_CORRECT, follows=True),
        )
    )


def complaint(address: str | None) -> Reply:
    """Return what to do about an answer that was no good."""
    where = [paragraph(f"If the record is wrong, write to {address}.")] if address else []
    return Reply((paragraph(_COMPLAINT), *where))


def _names(corpus: Corpus) -> str:
    return joined([event.name for event in corpus.events])
