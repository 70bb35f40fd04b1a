"""Replies to what goes on from an answer."""

from collections.abc import Sequence

from bot.chat import asking, wording
from bot.chat.dialogue import narrowing
from bot.chat.dialogue.intents import followups, question_forms
from bot.chat.dialogue.intents.followups import FollowUp, FollowUpKind
from bot.chat.dialogue.languages import asked_in
from bot.chat.dialogue.rewriting import asking_anew, references
from bot.chat.dialogue.rewriting.pronouns import pronouns
from bot.chat.replies import record_replies
from bot.chat.replies.answer_replies import asked_again
from bot.chat.reply import Reply
from bot.chat.talk import same_question, shown_passages
from bot.chat.talk.addresses import addresses
from bot.chat.talk.last_answer import LastAnswer
from bot.chat.talk.last_subject import (
    answered,
    is_by_itself,
    on_another,
    on_subject,
    on_topic,
    with_subject,
    with_whoever,
)
from bot.chat.wording.lists import names_of
from bot.corpus.model import Person
from bot.corpus.sentences import ends_asking
from bot.search.analysis.tokens import fold
from bot.search.query.query import Query
from bot.search.ranking.finding import Outcome

_ADDRESSES = frozenset({"recording", "page"})  # facts that tell where to look


def reply(last: LastAnswer, asked: Query, codes: Sequence[str]) -> Reply | None:
    """Return the reply to a message that goes on from there in any of some languages, else None."""
    follow = followups.read(asked, codes)
    if follow is None:
        return _of_no_kind(last, asked, codes)
    is_nowhere = follow.kind is FollowUpKind.ELSEWHERE and not last.events_elsewhere
    is_whole = last.is_whole and asking.is_overview(last.search, asked.text, codes)
    if is_nowhere or is_whole:
        return None  # "summarise it" goes on from anything but a summary
    if _wants_reply(last, follow, asked):
        told = shown_passages.answering(last, asked)
        if told or follow.kind is FollowUpKind.OF_PERSON:
            return told
    of_person = follow.kind is FollowUpKind.ANSWER and not last.asked.inquiry
    if asked.people and (of_person or follow.kind is FollowUpKind.OF_PERSON):
        return _of_person(last, asked, follow)
    if follow.kind is FollowUpKind.NTH and (told := on_another(last, asked)):
        return told
    return _of_whom(last, follow, asked) or _of_last(last, follow, asked, codes)


def _of_last(
    last: LastAnswer, follow: FollowUp, asked: Query, codes: Sequence[str]
) -> Reply | None:
    if not (last.shown or _is_told(last, follow)):
        return _of_nothing(last, follow, asked, codes)
    return _of_shown(last, follow, asked)


def _of_whom(last: LastAnswer, follow: FollowUp, asked: Query) -> Reply | None:
    """Return the reply to who that is where it is nobody heard in what is shown, else None.

    So it is after what nothing was shown for, and where the name of whoever was named is asked, or
    who "it" was of which it was not asked what somebody says: "when was the first case?".
    """
    latest, is_who, found = last.latest, follow.kind is FollowUpKind.WHO, pronouns(asked)
    of_view = latest.people or latest.asks_who or asking_anew.asks_view(latest)
    of_fact = is_who and follow.is_bare and not of_view and question_forms.asks(latest)
    if (of_fact or (follow.is_name and latest.people)) and last.subject:
        return with_subject(last, asked)
    if is_who and found and last.asked_about:
        question = references.resolved(asked, last.meant_by(asked), "")
        return answered(last, question) if question else None
    if is_who and not found and last.previous.unanswered and not last.previous.is_remark:
        return wording.sentence(wording.NOBODY_HEARD())
    return None


def _is_told(last: LastAnswer, follow: FollowUp) -> bool:
    """Tell whether a message goes on from topics that were listed, or who was asked of."""
    of_topics = follow.kind is FollowUpKind.NTH and bool(last.previous.topics)
    return of_topics or (follow.kind is FollowUpKind.OTHERS and bool(last.heard))


def _of_shown(last: LastAnswer, follow: FollowUp, asked: Query) -> Reply | None:
    """Return the reply to what is wanted of the last question, or of the passages shown for it."""
    if follow.kind is FollowUpKind.OTHERS:
        return _of_others(last, follow, asked)
    if follow.kind is FollowUpKind.NTH and last.previous.topics:
        return shown_passages.on_topic(last, follow)
    anew = same_question.asked_anew(last, follow.kind)
    if follow.is_bare and last.previous.listed:  # "for example?", where the context is shown
        anew = same_question.asked_anew(last, FollowUpKind.MORE)
    return anew or shown_passages.reply(last, follow, asked)


def _of_no_kind(last: LastAnswer, asked: Query, codes: Sequence[str]) -> Reply | None:
    """Return the reply to what goes on to another event, or holds words for what was told.

    Whoever wants a link wants that of what was told, and speaks of nothing else; nor does who asks
    for verbatim words alone.
    """
    if last.previous.question and _goes_to_events(asked):
        return same_question.at(last, asked.events)
    of_shown = bool(last.shown) and asked_in(asked) in codes
    if of_shown and _wants_verbatim(last, asked):
        return _of_shown(last, FollowUp(FollowUpKind.WHOLE), asked)
    if of_shown and last.search.fact_asked(asked).asked in _ADDRESSES:
        return None if asked.events else _of_shown(last, FollowUp(FollowUpKind.WHEN), asked)
    return _elsewhere(last, asked, codes) or _of_what_is_meant(last, asked, codes)


def _wants_verbatim(last: LastAnswer, asked: Query) -> bool:
    """Tell whether verbatim words are asked for, and nothing tells of what."""
    rest = question_forms.without_verbatim(asked)
    return rest is not None and (not rest or question_forms.asks_nothing(last.search.read(rest)))


def _elsewhere(last: LastAnswer, asked: Query, codes: Sequence[str]) -> Reply | None:
    """Return the answer that a question of "the other panels" has there; None for no such one.

    One that asks nothing else is the question before.
    """
    question = references.without_elsewhere(asked) if asked_in(asked) in codes else None
    events = last.events_elsewhere
    if question is None or not last.shown or asked.events or not events:
        return None
    rest = last.search.read(question)
    if not rest.content and not rest.people:
        return _of_shown(last, FollowUp(FollowUpKind.ELSEWHERE), asked)
    return asked_again(last.search, asking.answer(last.search, narrowing.at(rest, events)))


def _of_nothing(
    last: LastAnswer, follow: FollowUp, asked: Query, codes: Sequence[str]
) -> Reply | None:
    """Return that nothing is shown from which to go on, None for a question by itself."""
    if last.previous.is_remark and follow.kind in {
        FollowUpKind.SIDES,
        FollowUpKind.WHO,
        FollowUpKind.WHY,
    }:
        return answered(last, last.previous.question)
    if asked.people or not followups.is_none_alone(follow, asked, codes):
        return None
    if follow.kind is FollowUpKind.NTH:
        none = wording.sentence(wording.NONE_SHOWN())
        return record_replies.with_examples(last.search, none)
    return record_replies.of_which(last.search)


def _wants_reply(last: LastAnswer, follow: FollowUp, asked: Query) -> bool:
    """Tell whether what replies to a question is wanted.

    So it is by "and what did Ann say?" where it was sought what somebody asked.
    """
    says = not asked.language.questions.wrappers.isdisjoint(map(fold, asked.named.words))
    says = says and not (asked.inquiry or follow.is_bare)
    of_person = follow.kind is FollowUpKind.OF_PERSON and says
    return follow.kind is FollowUpKind.ANSWER or (of_person and last.asked.inquiry is not None)


def _of_person(last: LastAnswer, asked: Query, follow: FollowUp) -> Reply | None:
    """Return the previous question asked of whoever is named, if there was one to ask."""
    person = asking_anew.called(asked)
    if follow.is_bare:
        return on_topic(last, person)
    (mention, *others), words = asked.named.mentions, asked.named.words
    bare = not others and mention.end - mention.start == len(words)
    if bare and not ends_asking(asked.text.rstrip()):
        return None
    on_it, view = references.is_on_it(asked), asking_anew.asks_view(asked)
    if (last.subject or last.latest.people) and (on_it or view):
        return answered(last, asking_anew.of_person(last.latest, person, on_it=on_it, view=view))
    if told := _asked_of(last, person):
        return told
    return record_replies.of_which(last.search, person) if follow.goes_on else None


def _asked_of(last: LastAnswer, person: Person) -> Reply | None:
    """Return what somebody else said on what was asked, else at all; None where nothing was."""
    if last.subject or last.latest.people:
        return answered(last, asking_anew.of_person(last.latest, person))
    return answered(last, person.name) if last.previous.passages else None


def _of_others(last: LastAnswer, follow: FollowUp, asked: Query) -> Reply | None:
    """Return what others said than those who were asked of, or else were heard.

    It is on what was asked before, unless a message says itself what it is on.
    """
    if asked.people or not last.heard:
        return None if asked.people else _of_shown(last, FollowUp(FollowUpKind.MORE), asked)
    if follow.is_on and (subject := asking_anew.subject_of(asked)):
        asked_of = last.latest.people or last.latest.but or last.heard
        others = asking_anew.all_but(names_of(asked_of), last.latest)
        return answered(last, asking_anew.on_subject(subject, others, asked))
    others = asking_anew.all_but(names_of(last.heard), last.latest)
    if last.latest.addressed and not last.latest.people:  # "who agrees with Ann" is asked of nobody
        what = asking_anew.thing_of(last.latest)
        on = asking_anew.on_subject(what, others, last.latest) if what else others.name
        return answered(last, on)
    return _asked_of(last, others)


def _of_what_is_meant(last: LastAnswer, asked: Query, codes: Sequence[str]) -> Reply | None:
    """Return the answer to a question that holds a word for what was spoken of, else None."""
    if asked_in(asked) not in codes or not references.refers_back(asked):
        return None
    if last.search.asks_fact(asked) or is_by_itself(last, asked):
        return None  # "who was on it" asks of an event
    return with_whoever(last, asked) if last.is_of_another(asked) else _meant(last, asked, codes)


def _meant(last: LastAnswer, asked: Query, codes: Sequence[str]) -> Reply | None:
    person, subject = last.person, last.subject
    is_told = (person and person.name == subject) or fold(subject) in fold(asked.text)
    question = references.resolved(asked, last.meant_by(asked), "" if is_told else subject)
    if question is None:
        return None
    meant = last.search.read(question)
    follow = followups.read(meant, codes)
    if follow and follow.kind is FollowUpKind.OF_PERSON and meant.people and not follow.is_bare:
        return _of_person(last, meant, FollowUp(FollowUpKind.OF_PERSON))
    if told := addresses(last.search, meant, codes):
        return wording.below(meant.text, told)
    is_left = subject and not is_told and references.only_refers(meant)
    if is_left and (on_that := on_subject(last, meant)):  # "why does she like them?"
        return on_that
    answer = asking.answer(last.search, meant)
    doubtful = last.is_person_guessed and question_forms.has_subject(asked)
    is_other = doubtful and answer.outcome is not Outcome.ANSWERED
    return None if is_other else asked_again(last.search, answer)


def _goes_to_events(asked: Query) -> bool:
    """Tell whether events are gone on to, and nothing else is asked: "and in the barge one?"."""
    told = asked.people or asked.content or asked.core.telling or not asked.core.asks_words
    bare = len(asked.core.phrase) == 1 and not ends_asking(asked.text.rstrip())
    return bool(asked.events) and not told and not bare
