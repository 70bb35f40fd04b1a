"""What transcripts and the files around them hold beside what is said."""

import re
from typing import NamedTuple

from bot.language.patterns import NOTHING


class TranscriptWords(NamedTuple):
    """`transcripts.toml`: what transcripts and captions hold beside what is said."""

    nobody: re.Pattern[str] = NOTHING  # a whole label, casefolded, of a voice without a name
    text_words: frozenset[str] = frozenset()  # what shows that a phrase is no name
    clause: re.Pattern[str] = NOTHING  # how a clause begins, where talk has no full stops
    pointing_back: re.Pattern[str] = NOTHING  # how a sentence begins that goes on from another
    tags: re.Pattern[str] = NOTHING  # how a question ends that is none: ", right?"
    housekeeping: re.Pattern[str] = NOTHING  # in a sentence that only leads through the talk
    sponsors: re.Pattern[str] = NOTHING  # what begins or ends a message of a sponsor
    calls: re.Pattern[str] = NOTHING  # in a question that calls on somebody to do something there
    results: re.Pattern[str] = NOTHING  # what tells how something was decided; `counted`, by votes
    undecided: re.Pattern[str] = (
        NOTHING  # right before such words, that it is only wished or thought
    )


class EventHints(NamedTuple):
    """`event_notes.toml`: what people ask for the notes that an event's record makes by itself."""

    when: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    host: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    panel: tuple[str, ...] = ()  # who was there
    chair: tuple[str, ...] = ()  # … in a part that holds one of the `chairs`
    chairs: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    recording: tuple[str, ...] = ()  # where to watch it, and where to read more


class Captions(NamedTuple):
    """`captions.toml`: what captions hold in whatever language, all languages together."""

    sounds: frozenset[str]  # what stands in brackets for a sound: "[music]"
    beside_sounds: frozenset[str]  # … and what may stand beside one: "[soft music]"
    gap: re.Pattern[str]  # how a mark for inaudible words begins
    voices: frozenset[str]  # what transcribers call a voice without a name, beside a number
    leaders: frozenset[str]  # … and those of them for whoever leads the talk
    beside_names: frozenset[str]  # what programs put beside a name, or people of their devices
    particles: frozenset[str]  # small words within a name: "van", "de la"
    until: str  # the word between two times
    heading_keys: re.Pattern[str]  # a line above a transcript that tells of it: "Date: …"
    transcript_line: re.Pattern[str]  # a whole line that a transcript begins below
    summary_line: re.Pattern[str]  # a whole line that heads a part of a summary
    chat: re.Pattern[str]  # a whole line of a chat, which nobody said aloud …
    dated_chat: re.Pattern[str]  # … as it is where a date stands before each
    chat_files: re.Pattern[str]  # the name of a file that holds a chat
    page_number: re.Pattern[str]  # a whole line that is the number of a page
    program_lines: re.Pattern[str]  # a whole line that a program adds to a transcript
    not_spoken: re.Pattern[str]  # a whole line on the transcription itself
    tail: re.Pattern[str]  # a whole paragraph on the file, behind what is said
    tail_headings: re.Pattern[str]  # a whole heading of what is no talk, behind one
    keywords: str  # what a paragraph of keywords, which nobody says, begins with
    no_topic: re.Pattern[str]  # a whole heading that is no topic of the talk
    transcript_titles: re.Pattern[str]  # within a title that calls a text a transcript
    file_words: re.Pattern[str]  # in a file's name, what only says that it is a transcript
    units: dict[str, frozenset[str]]  # of time, by how many seconds they are, beside a number


class Names(NamedTuple):
    """`names.toml`: what languages are called at the end of a file's name."""

    codes: frozenset[str]  # of ISO 639-1
    names: dict[str, frozenset[str]]  # by code, what else they are called


class Keys(NamedTuple):
    """`keys.toml`: what people take for the keys of the files of an event."""

    meant: dict[str, tuple[str, ...]]  # by the key that is meant, other words for it
