"""What a message refers back to: whom, what, or another event."""

from collections.abc import Callable, Sequence

from bot.chat.dialogue.languages import asked_in
from bot.chat.dialogue.rewriting.pronouns import Pronoun, pronouns
from bot.chat.dialogue.rewriting.query_words import followups_of, place, plain, unquoted
from bot.chat.dialogue.rewriting.restating import Change, named_alone, restated
from bot.corpus.model import Person
from bot.language.reader import hardly_nouns
from bot.search.analysis.tokens import fold
from bot.search.query.query import Query

_SHORT = 2  # words of a question that says too little to be one by itself


def refers_back(asked: Query) -> bool:
    """Tell whether a question may hold a word for what was spoken of, or go on from there."""
    stands = pronouns(asked) or is_on_it(asked)
    return bool(stands) or new_subject(asked) is not None


def new_subject(asked: Query) -> str | None:
    """Return what a message goes on to that names nobody: the seeds of "and what about seeds?"."""
    match = followups_of(asked).about_subject.fullmatch(plain(asked))
    if match is None or asked.named.mentions:
        return None
    return named_alone(asked, *place(match, "subject"), followups_of(asked).articles)


def goes_on_to_name(asked: Query) -> bool:
    """Tell whether a message goes on to what has a capital as a name has: "and Indeed?"."""
    return any(term.capital for term in asked.content) and new_subject(asked) is not None


def is_of_it(asked: Query) -> bool:
    """Tell whether a question holds a word for one thing that was asked about: "is it dear?"."""
    match = followups_of(asked).it.search(unquoted(asked))
    return match is not None and match["one"] is not None


def is_on_it(asked: Query) -> bool:
    """Tell whether a message asks about what was spoken of: "what did Ann say to that?"."""
    return bool(followups_of(asked).subject.search(unquoted(asked)))


def only_refers(asked: Query) -> bool:
    """Tell whether a question leaves it to what was asked before what it is about: "is it dear?".

    With "it" or another word for one thing it may name one thing more, "is it of wood?"; with
    "them", or another word for several, it names none. Without any such word it has a question
    word, and names nothing else: "by how much?". Of two words, what leads to them not counted, one
    may tell something that is no thing: "and how often?".
    """
    if asked.events or asked.greets:
        return False
    if match := followups_of(asked).it.search(unquoted(asked)):
        return len(things(asked)) <= (match["one"] is not None)
    words, asking = asked.named.words[asked.core.lead :], asked.language.questions.wh_words
    told = asked.content and (len(words) > _SHORT or things(asked))
    named = told or asked.named.mentions or asked.inquiry
    return not named and not asking.isdisjoint(map(fold, words))


def things(asked: Query) -> Sequence[str]:
    """Return the words of a question for things, beside those for what was spoken of."""
    return sorted(asked.written_content - hardly_nouns(asked_in(asked)))


def is_there(asked: Query) -> bool:
    """Tell whether a question that names nobody and no event may be of one just shown."""
    named = asked.people or asked.events
    return not named and bool(followups_of(asked).there.search(unquoted(asked)))


def without_elsewhere(asked: Query) -> str | None:
    """Return a question without the words that ask it of other events than before.

    None where it has no such words, and empty where it has no others.
    """
    match = followups_of(asked).elsewhere.search(plain(asked).strip())
    if match is None:
        return None
    start, end = place(match, 0)
    whole = end - start == len(asked.named.words)
    return "" if whole else restated(asked, [Change(start, end)], followups_of(asked).question)


def resolved(asked: Query, whom: Callable[[Pronoun], Person | None], what: str) -> str | None:
    """Return a question with "she" replaced by whom she is and "about it" by a subject, if it can.

    None where nothing in it stands for anything. Nobody is named twice.
    """
    known, said = followups_of(asked), unquoted(asked)
    changes, named = list[Change](), set[str]()
    if what and (match := known.subject.search(said)):
        changes.append(Change(*place(match), known.subject_as.format(what=what)))
    for pronoun in pronouns(asked):
        person = whom(pronoun)
        if person is None and pronoun.speaks:
            break  # of others it isn't asked what they say
        if person is None or person in asked.people or person.name in named:
            continue
        named.add(person.name)
        name = known.theirs_as.format(who=person.name) if pronoun.owns else person.name
        changes.append(Change(pronoun.start, pronoun.end, name))
    return restated(asked, changes, known.question) if changes else None
