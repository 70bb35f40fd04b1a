"""Where a question names or describes people."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.corpus.model import Person


class Mention(NamedTuple):
    """People named by the words from `start` up to, not including, `end` of a question.

    `is_said_role` tells that the word is of a role and said on record: it may be what is asked of.
    `is_guessed` tells that they are not named by it: told by more than their part or what they are,
    or by a surname behind a first name that nobody has on record.
    """

    people: tuple[Person, ...]
    start: int
    end: int
    is_said_role: bool = False
    is_guessed: bool = False


def people_of(mentions: Iterable[Mention]) -> tuple[Person, ...]:
    """Return who is named, each once."""
    return tuple(dict.fromkeys(person for mention in mentions for person in mention.people))
