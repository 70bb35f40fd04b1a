"""The question before, made anew: asked of somebody else, or on what it was about."""

import re
from collections.abc import Collection

from bot.chat.dialogue.intents.question_forms import asks_yes_or_no
from bot.chat.dialogue.rewriting.query_words import followups_of, plain
from bot.chat.dialogue.rewriting.restating import Change, people_asked_of, restated, subject
from bot.corpus.model import Person
from bot.corpus.sentences import QUESTION_MARKS
from bot.search.analysis.tokens import fold, split
from bot.search.query.people.mentions import Mention
from bot.search.query.query import Query

_WHOLE = re.compile("“(.+)”")
_ASKS = f" {QUESTION_MARKS}"  # what may end a question
_QUOTATION = re.compile('[“"]([^“”"]+)[”"]')
_WITHIN = str.maketrans("“”", "‘’")
_BEHIND = re.compile(r"[?？] \((.+)\)$")  # what a question is about that doesn't say so itself


def called(asked: Query) -> Person:
    """Return the first who is named; all who are described together as if they were one."""
    first = asked.named.mentions[0]
    if len(first.people) == 1:
        return first.people[0]
    words = asked.named.words[first.start : first.end]
    if asked.language.questions.who.isdisjoint(map(fold, words)):
        return Person(name=" ".join(words))
    joiner = next(iter(asked.language.lists.joiners), "&")  # "who was against it"
    return Person(name=f" {joiner} ".join(person.name for person in first.people))


def all_but(names: str, asked: Query) -> Person:
    """Return everybody but whoever is named as if it were one, in the language of a question."""
    return Person(name=followups_of(asked).everybody_but.format(who=names))


def asks_view(asked: Query) -> bool:
    """Tell whether a message asks what somebody says or thinks: "does Ann agree?"."""
    return bool(followups_of(asked).says.search(plain(asked)))


def of_person(previous: Query, person: Person, *, on_it: bool = False, view: bool = False) -> str:
    """Return the previous question, asked of somebody else.

    One that itself only goes on, as in "and Ana on fees?", becomes one about the same; so does one
    that yes or no would answer, where it is asked what somebody says `on_it`. Where their `view` is
    wanted, one of what another did, “why did Ben leave?”, is no question of theirs, but on that.
    """
    if view and previous.people and is_of_deed(previous):
        return on_subject(_whole(previous), person, previous)
    what = subject_of(previous)
    goes_on = followups_of(previous).goes_on.fullmatch(plain(previous)) and not previous.inquiry
    goes_on = goes_on or (on_it and asks_yes_or_no(previous))
    if not (goes_on and what) and (mentions := people_asked_of(previous)):
        first, *others = mentions
        left_out = (Change(_joined_from(previous, m), m.end) for m in others)
        changes = [_renamed(previous, first, person), *left_out]
        return restated(previous, changes, followups_of(previous).question)
    return on_subject(what, person, previous) if what else person.name


def is_of_deed(asked: Query) -> bool:
    """Tell whether a question is neither what somebody says nor one that yes or no would answer."""
    before, *_ = followups_of(asked).of_person_on.partition("{who}")
    saying, first = ([*map(fold, words)][:1] for words in (split(before), asked.named.words))
    says = saying in ([], first) and asks_view(asked)
    return not (says or asked.inquiry or asks_yes_or_no(asked))


def of_name(previous: Query, name: str, names: Collection[str]) -> str | None:
    """Return the previous question with another name in place of the one that it has.

    None where it names people, or holds none of the `names`, which are folded words, or several.
    """
    words, told = previous.named.words, {term.word for term in previous.content}
    places = [n for n, word in enumerate(words) if word in told and fold(word) in names]
    if previous.named.mentions or not places or places[-1] - places[0] >= len(places):
        return None
    return restated(
        previous, [Change(places[0], places[-1] + 1, name)], followups_of(previous).question
    )


def _joined_from(asked: Query, mention: Mention) -> int:
    """Return where a mention begins, with the "and" before it."""
    before = fold(asked.named.words[mention.start - 1]) if mention.start else ""
    return mention.start - (before in asked.language.lists.joiners)


def _renamed(asked: Query, mention: Mention, person: Person) -> Change:
    """Return what puts somebody's name for another, or for "the mayor", article included.

    What is theirs stays so: "Ann's view" becomes "Ben's view".
    """
    words, start, end = asked.named.words, mention.start, mention.end
    name = f"{person.name}{_owning(asked, words[end - 1])}"
    instead = followups_of(asked).before_name.get(fold(words[start - 1] if start else ""))
    if instead is None:
        return Change(start, end, name)
    return Change(start - 1, end, f"{instead} {name}".lstrip())


def _owning(asked: Query, word: str) -> str:
    """Return the ending of a word that tells that something is somebody's, empty for none."""
    found = asked.language.words.possessive.search(word.replace("’", "'"))
    return word[found.start() :] if found and found.start() else ""


def subject_of(asked: Query) -> str:
    """Return what a question is about, as it can be named alone; empty for nothing.

    What yes or no would answer is a question as a whole, “is it slower”, and so is what asks for
    the words of somebody who isn't on record, or whether something is so: “how many are open”.
    """
    if behind := _BEHIND.search(asked.understood):
        return behind[1]
    known, what = followups_of(asked), thing_of(asked)
    is_whole = (asks_yes_or_no(asked) and not asked.people) or bool(asked.stranger)
    is_clause = bool(known.clause.search(" ".join(map(fold, what.split()))))
    is_put = _put(asked) != asked.understood
    apart = is_whole or is_put or is_clause or _is_apart(asked, what)
    return _whole(asked) if what and apart else what


def is_clause(subject: str) -> bool:
    """Tell whether a subject is a question as a whole, which is no several things."""
    return bool(_WHOLE.fullmatch(subject))


def thing_of(asked: Query) -> str:
    """Return what a question is about in its own words, even where these are but part of it."""
    return subject(asked, followups_of(asked).articles)


def _whole(asked: Query) -> str:
    """Return a question as what another question is about; what it quotes if that is all of it."""
    told = set(map(fold, asked.written_content))
    quoted = _QUOTATION.search(asked.understood)
    if quoted and told and told <= {*map(fold, split(quoted[0]))}:
        return f"“{quoted[1]}”"
    return f"“{_put(asked).strip(f'{_ASKS}!.¿。').translate(_WITHIN)}”"


def _put(asked: Query) -> str:
    """Return the question that somebody is asked, as `on_subject` makes it: after "Ann, on:"."""
    _, _, behind = followups_of(asked).of_person_asked.rpartition("{who}")
    return asked.understood.split(behind.removesuffix("{question}"), 1)[-1]


def _is_apart(asked: Query, what: str) -> bool:
    """Tell whether a subject is of words that don't stand together in a question."""
    joined = " ".join(term.word for term in asked.content)
    return what == joined and fold(what) not in fold(asked.understood)


def on_subject(subject: str, person: Person, asked: Query) -> str:
    """Return what a person is asked about a subject, in the language of what was asked.

    Where the subject is a question as a whole, they are asked that.
    """
    known = followups_of(asked)
    if whole := _WHOLE.fullmatch(subject):
        question = known.question.format(whole[1])
        return known.of_person_asked.format(who=person.name, question=question)
    return known.of_person_on.format(who=person.name, what=subject)


def of_question(previous: Query, asked: Query) -> str:
    """Return what is asked of the previous question: "How often: Did anyone say it?"."""
    known, lead = followups_of(asked), asked.core.lead
    asks = restated(asked, [Change(0, lead)] if lead else (), known.question).rstrip(_ASKS)
    question = restated(previous, (), followups_of(previous).question)
    return known.of_question.format(asks=asks, question=question)


def with_what(asked: Query, what: str) -> str:
    """Return a question with what it is about behind it: "Is it dear? (the oven)"."""
    return f"{restated(asked, (), followups_of(asked).question)} ({what})"


def is_about(asked: Query) -> bool:
    """Tell whether a question says behind it what it is about, as `with_what` makes it say."""
    return bool(_BEHIND.search(asked.understood))
