"""What is said to what is no question: thanks, greetings, "who are you?"."""

from collections.abc import Callable, Mapping

from bot.chat.dialogue.intents.intents import Intent
from bot.chat.reply import Reply, bold, filled, item, paragraph
from bot.chat.wording import sentence
from bot.chat.wording.languages import ask_in, held_in, spoken_by_bot
from bot.chat.wording.lists import joined
from bot.chat.wording.record import of_events
from bot.corpus.model import Corpus
from bot.language.translation import Message, _

_SHORT: Mapping[Intent, tuple[Callable[[], str], str]] = {  # in words, and as an emoji
    Intent.THANKS: (Message("You're welcome. Ask on whenever you like."), "🙏"),
    Intent.PRAISE: (
        Message("That is kind of you. The words are the speakers' own; I only look them up."),
        "❤",
    ),
    Intent.SYMPATHY: (
        Message("These are the speakers' own words. Ask on when you like."),
        "😢",
    ),
    Intent.SMILE: (lambda: "😄", "😁"),
    Intent.GOODBYE: (Message("Goodbye! I am here whenever you want to know what was said."), "👌"),
    Intent.NEVER_MIND: (Message("All right. Ask me something else whenever you like."), "👌"),
    Intent.YES_OR_NO: (Message("All right. What would you like to know?"), "👌"),
    Intent.WAIT: (
        Message("I am here. Ask me about the panel in your own words, or see /help."),
        "👌",
    ),
}
_TO_CORRECT = Message(
    "To have a quote corrected or removed, say which: the link below each one tells."
)


def short(intent: Intent, *, in_group: bool) -> Reply | None:
    """Return the reply to what wants none, or only a few words; in a group it is a reaction."""
    if intent not in _SHORT:
        return None
    words, emoji = _SHORT[intent]
    return Reply((), reaction=emoji) if in_group else sentence(words())


def greeting(corpus: Corpus) -> Reply:
    """Return a greeting, and what can be asked about."""
    told = _("Hello! Ask me about {events} in your own words.")
    return Reply((of_events(told, corpus),))


def identity(corpus: Corpus) -> Reply:
    """Return what the bot is."""
    what = _(
        "I am a bot, no person and no language model. I look up what was said and show it with who "
        "said it and where it stands; I write no answers of my own."
    )
    known = _("I know what is on record of {events}.")
    return Reply((paragraph(what), of_events(known, corpus)))


def abilities(corpus: Corpus) -> Reply:
    """Return what can be asked."""
    told = _("Ask what was said at {events}, about what and by whom.")
    return Reply(
        (
            of_events(told, corpus),
            item(_("a topic, a person, or both: “What did … say about …?”")),
            item(_("then go on: “and …?”, “who said that?”, “tell me more”")),
            item(_("“What was it about?” shows the highlights")),
            item(_("/help tells more")),
        )
    )


def maker(corpus: Corpus, contact: str | None) -> Reply:
    """Return who is behind the bot and its record."""
    hosts = list(dict.fromkeys(event.host for event in corpus.events if event.host))
    hosted = _("The panel was hosted by {hosts}.").format(hosts=joined(hosts))
    reached = _("You reach them at {address}.").format(address=contact)
    return Reply(
        (
            paragraph(
                _(
                    "Whoever runs this bot keeps its record, and chose what is in it. /about lists "
                    "the sources."
                )
            ),
            *([paragraph(reached)] if contact else []),
            *([paragraph(hosted)] if hosts else []),
        )
    )


def languages(corpus: Corpus) -> Reply:
    """Return which languages can be asked in, which a record is in, and which the bot speaks."""
    told = (held_in(corpus), spoken_by_bot())
    return Reply((paragraph(ask_in(corpus)), *(paragraph(each, follows=True) for each in told)))


def contact(address: str | None) -> Reply:
    """Return how to have something corrected or removed."""
    if address is None:
        told = _(
            "Nobody has left an address here. Whoever runs this bot keeps the record: write to "
            "whoever gave you its link, or to the organiser of the panel."
        )
        return Reply((paragraph(told), paragraph(_TO_CORRECT(), follows=True)))
    told = _("Write to {address} about corrections, removals or anything else.")
    return Reply(
        (
            paragraph(*filled(told, address=bold(address))),
            paragraph(_TO_CORRECT(), follows=True),
        )
    )


def complaint(address: str | None) -> Reply:
    """Return what to do about an answer that was no good."""
    sorry = _(
        "I am sorry. I can only look up what is on record, and I may have looked for the wrong "
        "words: try to ask it in other words, or name who said it."
    )
    where = _("If the record is wrong, write to {address}.").format(address=address)
    return Reply((paragraph(sorry), *([paragraph(where)] if address else [])))
