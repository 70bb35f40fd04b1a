"""What a message refers back to, and the question that it makes with what was asked before."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from bot.chat.dialogue.languages import asked_in
from bot.chat.dialogue.question_forms import asks_yes_or_no
from bot.chat.dialogue.restating import (
    Change,
    named_alone,
    people_asked_of,
    restated,
    subject,
)
from bot.corpus.model import Person
from bot.language.dialogue import FollowUps
from bot.language.reader import DEFAULT, dialogue, hardly_nouns
from bot.search.analysis.tokens import fold, split
from bot.search.query.people.mentions import Mention
from bot.search.query.query import Query

_WHOLE = re.compile("“(.+)”")
_BEHIND = re.compile(r"[?？] \((.+)\)$")  # what a question is about that doesn't say so itself


class Pronoun(NamedTuple):
    """A word for somebody: `called` is one for all that stand for the same, as "he" for "him".

    `speaks` tells that it stands where somebody is asked to have spoken; `owns` that what follows
    is theirs.
    """

    start: int
    end: int
    called: str
    speaks: bool = False
    owns: bool = False


def refers_back(asked: Query) -> bool:
    """Tell whether a question may hold a word for what was spoken of, or go on from there."""
    stands = pronouns(asked) or is_on_it(asked)
    return bool(stands) or new_subject(asked) is not None


def pronouns(asked: Query) -> Sequence[Pronoun]:
    """Return the words for somebody who was spoken of before, not in the question itself.

    None stands behind a name.
    """
    named = min((m.start for m in asked.named.mentions), default=len(asked.named.words))
    found = (_pronoun(asked, match) for match in _known(asked).person.finditer(_plain(asked)))
    rest = [each for each in found if each.start < named]
    return [each for each in rest if not (each.owns and _told_before(asked, each.start))]


def _pronoun(asked: Query, match: re.Match[str]) -> Pronoun:
    """Return a word for somebody; her is whose something is if what is hers follows."""
    known, (start, end) = _known(asked), _place(match)
    after = fold(asked.named.words[end]) if end < len(asked.named.words) else ""
    small = not after or after in asked.language.words.stop_words
    kinds = {group for group, held in match.groupdict().items() if held}
    owns = "theirs" in kinds or ("either" in kinds and not small)
    speaks = known.says.search(match.string) and (owns or kinds.isdisjoint({"whom", "either"}))
    return Pronoun(start, end, known.pronouns.get(match["it"].split()[-1], ""), bool(speaks), owns)


def _told_before(asked: Query, place: int) -> bool:
    """Tell whether a question has a word before a place that tells what it is about."""
    told = {word for term in asked.content for word in term.word.split()}
    return not told.isdisjoint(asked.named.words[:place])


def says_of(asked: Query, called: str, texts: Iterable[str]) -> bool:
    """Tell whether some texts speak of somebody by a pronoun, in the language of a question."""
    known = _known(asked)
    spoken = (known.person.finditer(" ".join(map(fold, split(text)))) for text in texts)
    words = (match["it"].split()[-1] for found in spoken for match in found)
    return bool(called) and any(known.pronouns.get(word) == called for word in words)


def new_subject(asked: Query) -> str | None:
    """Return what a message goes on to that names nobody: the seeds of "and what about seeds?"."""
    match = _known(asked).about_subject.fullmatch(_plain(asked))
    if match is None or asked.named.mentions:
        return None
    return named_alone(asked, *_place(match, "subject"), _known(asked).articles)


def goes_on_to_name(asked: Query) -> bool:
    """Tell whether a message goes on to what has a capital as a name has: "and Indeed?"."""
    return any(term.capital for term in asked.content) and new_subject(asked) is not None


def is_of_it(asked: Query) -> bool:
    """Tell whether a question holds a word for one thing that was asked about: "is it dear?"."""
    match = _known(asked).it.search(_plain(asked))
    return match is not None and match["one"] is not None


def only_refers(asked: Query) -> bool:
    """Tell whether a question leaves it to what was asked before what it is about: "is it dear?".

    With a word for one thing it may name another, "is it of wood?", with one for several none; and
    with none, as in "by how much?", it has no word that tells anything.
    """
    if asked.events or asked.greets:
        return False
    if match := _known(asked).it.search(_plain(asked)):
        return len(things(asked)) <= (match["one"] is not None)
    named = asked.content or asked.named.mentions or asked.inquiry
    asking = asked.language.questions.wh_words
    return not named and not asking.isdisjoint(map(fold, asked.named.words))


def things(asked: Query) -> Sequence[str]:
    """Return the words of a question for things, beside those for what was spoken of."""
    words = [word for term in asked.content for word in term.word.split()]
    return sorted({*words} - hardly_nouns(asked_in(asked)))


def with_what(asked: Query, what: str) -> str:
    """Return a question with what it is about behind it: "Is it dear? (the oven)"."""
    return f"{restated(asked, (), _known(asked).question)} ({what})"


def is_about(asked: Query) -> bool:
    """Tell whether a question says behind it what it is about, as `with_what` makes it say."""
    return bool(_BEHIND.search(asked.understood))


def is_there(asked: Query) -> bool:
    """Tell whether a question that names nobody and no event may be of one just shown."""
    named = asked.people or asked.events
    return not named and bool(_known(asked).there.search(_plain(asked)))


def without_elsewhere(asked: Query) -> str | None:
    """Return a question without the words that ask it of other events than before.

    None where it has no such words, and empty where it has no others.
    """
    match = _known(asked).elsewhere.search(_plain(asked).strip())
    if match is None:
        return None
    start, end = _place(match, 0)
    whole = end - start == len(asked.named.words)
    return "" if whole else restated(asked, [Change(start, end)], _known(asked).question)


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
    return Person(name=_known(asked).everybody_but.format(who=names))


def is_on_it(asked: Query) -> bool:
    """Tell whether a message asks about what was spoken of: "what did Ann say to that?"."""
    return bool(_known(asked).subject.search(_plain(asked)))


def asks_view(asked: Query) -> bool:
    """Tell whether a message asks what somebody says or thinks: "does Ann agree?"."""
    return bool(_known(asked).says.search(_plain(asked)))


def of_person(previous: Query, person: Person, *, on_it: bool = False, view: bool = False) -> str:
    """Return the previous question, asked of somebody else.

    One that itself only goes on, as in "and Ana on fees?", becomes one about the same; so does one
    that yes or no would answer, where it is asked what somebody says `on_it`. Where their `view` is
    wanted, one of what another did, “why did Ben leave?”, is no question of theirs, but on that.
    """
    if view and previous.people and _of_deed(previous):
        return on_subject(_whole(previous), person, previous)
    what = subject_of(previous)
    goes_on = _known(previous).goes_on.fullmatch(_plain(previous)) and not previous.inquiry
    goes_on = goes_on or (on_it and asks_yes_or_no(previous))
    if not (goes_on and what) and (mentions := people_asked_of(previous)):
        first, *others = mentions
        left_out = (Change(_joined_from(previous, m), m.end) for m in others)
        changes = [_renamed(previous, first, person), *left_out]
        return restated(previous, changes, _known(previous).question)
    return on_subject(what, person, previous) if what else person.name


def _of_deed(asked: Query) -> bool:
    """Tell whether a question is neither what somebody says nor one that yes or no would answer."""
    saying = [*map(fold, split(_known(asked).of_person_on)), ""][0]
    first = [*map(fold, asked.named.words), ""][0]
    says = saying == first and asks_view(asked)
    return not (says or asked.inquiry or asks_yes_or_no(asked))


def of_name(previous: Query, name: str, names: Collection[str]) -> str | None:
    """Return the previous question with another name in place of the one that it has.

    None where it names people, or holds none of the `names`, which are folded words, or several.
    """
    words, told = previous.named.words, {term.word for term in previous.content}
    places = [n for n, word in enumerate(words) if word in told and fold(word) in names]
    if previous.named.mentions or not places or places[-1] - places[0] >= len(places):
        return None
    return restated(previous, [Change(places[0], places[-1] + 1, name)], _known(previous).question)


def _joined_from(asked: Query, mention: Mention) -> int:
    """Return where a mention begins, with the "and" before it."""
    before = fold(asked.named.words[mention.start - 1]) if mention.start else ""
    return mention.start - (before in asked.language.lists.joiners)


def subject_of(asked: Query) -> str:
    """Return what a question is about, as it can be named alone; empty for nothing.

    What yes or no would answer is a question as a whole, “is it slower”, and so is what asks for
    the words of somebody who isn't on record, or whether something is so: “how many are open”.
    """
    if behind := _BEHIND.search(asked.understood):
        return behind[1]
    known, what = _known(asked), thing_of(asked)
    is_whole = (asks_yes_or_no(asked) and not asked.people) or bool(asked.stranger)
    is_clause = bool(known.clause.search(" ".join(map(fold, what.split()))))
    apart = is_whole or is_clause or _is_apart(asked, what)
    return _whole(asked) if what and apart else what


def thing_of(asked: Query) -> str:
    """Return what a question is about in its own words, even where these are but part of it."""
    return subject(asked, _known(asked).articles)


def _whole(asked: Query) -> str:
    """Return a question as what another question is about."""
    return f"“{asked.understood.strip(' ?!.¿')}”"


def _is_apart(asked: Query, what: str) -> bool:
    """Tell whether a subject is of words that don't stand together in a question."""
    joined = " ".join(term.word for term in asked.content)
    return what == joined and fold(what) not in fold(asked.understood)


def on_subject(subject: str, person: Person, asked: Query) -> str:
    """Return what a person is asked about a subject, in the language of what was asked.

    Where the subject is a question as a whole, they are asked that.
    """
    known = _known(asked)
    if whole := _WHOLE.fullmatch(subject):
        question = known.question.format(whole[1])
        return known.of_person_asked.format(who=person.name, question=question)
    return known.of_person_on.format(who=person.name, what=subject)


def resolved(asked: Query, whom: Callable[[Pronoun], Person | None], what: str) -> str | None:
    """Return a question with "she" replaced by whom she is and "about it" by a subject, if it can.

    None where nothing in it stands for anything. Nobody is named twice.
    """
    known, said = _known(asked), _plain(asked)
    changes, named = list[Change](), set[str]()
    if what and (match := known.subject.search(said)):
        changes.append(Change(*_place(match), known.subject_as.format(what=what)))
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


def _renamed(asked: Query, mention: Mention, person: Person) -> Change:
    """Return what puts somebody's name for another, or for "the mayor", article included.

    What is theirs stays so: "Ann's view" becomes "Ben's view".
    """
    words, start, end = asked.named.words, mention.start, mention.end
    name = f"{person.name}{_owning(asked, words[end - 1])}"
    instead = _known(asked).before_name.get(fold(words[start - 1] if start else ""))
    if instead is None:
        return Change(start, end, name)
    return Change(start - 1, end, f"{instead} {name}".lstrip())


def _owning(asked: Query, word: str) -> str:
    """Return the ending of a word that tells that something is somebody's, empty for none."""
    found = asked.language.words.possessive.search(word.replace("’", "'"))
    return word[found.start() :] if found and found.start() else ""


def _plain(asked: Query) -> str:
    """Return the folded words of a question, a space between, as many as there are."""
    return " ".join(map(fold, asked.named.words))


def _place(match: re.Match[str], group: str | int = "it") -> tuple[int, int]:
    """Return which words a group is of, from and up to, in a text with a space between words."""
    start = match.string[: match.start(group)].count(" ")
    return start, start + match[group].count(" ") + 1


def _known(asked: Query) -> FollowUps:
    """Return how people go on in the language of a question, or in English if that isn't known."""
    known = dialogue(asked_in(asked)).followups
    return known if known.kinds else dialogue(DEFAULT).followups
