"""Makes the passages of an event from what its files hold."""

from collections.abc import Iterable, Mapping
from dataclasses import fields

from bot.corpus.model import Draft, Event, Kind, Passage, Person, Source, passage_id
from bot.corpus.names.name_matching import people_in
from bot.corpus.problems import Findings
from bot.corpus.transcripts.content import Content
from bot.corpus.transcripts.corrections import CaptionCorrector
from bot.corpus.transcripts.noted_turns import with_turns
from bot.corpus.transcripts.organisations import placed
from bot.corpus.transcripts.reader import quotes

_OF_DRAFT = tuple(field.name for field in fields(Draft))


class Passages:
    """Gives an event's passages their ids, the same words said twice included.

    `known` are the organisations of people by their names, for those who have none; `labels` are
    those of all its files.
    """

    def __init__(self, event: Event, known: Mapping[str, str], labels: Iterable[str]) -> None:
        people = tuple(placed(person, known) for person in event.people)
        self.event = event.model_copy(update={"people": people}) if known else event
        self._known = known
        self._labels = frozenset(labels)
        self.placed: list[Passage] = []
        self.corrector = CaptionCorrector(event.corrections)
        self._seen: dict[tuple[str, str], int] = {}

    def add_file(self, content: Content, findings: Findings) -> None:
        """Add what is written in a file, and what is said in it."""
        if content.source is None:
            return
        authors = people_in(content.source.author or "", self.event)
        self.add(content.source, content.written, file=content.file, authors=authors)
        corrected = self.corrector.correct(content.said)
        said = with_turns(corrected, self.event.turns_of(content.file), self.event)
        chapters = self.event.chapters_of(content.file)
        drafts = quotes(
            said, self.event, findings, content.topics, chapters, elsewhere=self._labels
        )
        self.add(content.source, drafts, file=content.file, transcript=content.file)

    def add(
        self,
        source: Source,
        drafts: Iterable[Draft],
        *,
        file: str,
        transcript: str | None = None,
        authors: tuple[Person, ...] = (),
    ) -> None:
        """Add passages of a source."""
        recording = self.event.recording_of(transcript) if transcript else None
        for draft in drafts:
            given = {name: getattr(draft, name) for name in _OF_DRAFT}
            if draft.speaker:
                given["speaker"] = placed(draft.speaker, self._known)
            self.placed.append(
                Passage(
                    **given,
                    id=self._id_of(draft),
                    event=self.event,
                    source=source,
                    transcript=transcript,
                    recording=recording,
                    authors=authors if draft.kind is Kind.NOTE else (),
                    file=file,
                )
            )

    def strangers(self) -> list[Person]:
        """Return those who speak without being listed and of whom more than a name is known."""
        speakers = dict.fromkeys(passage.speaker for passage in self.placed)
        listed = {person.name for person in self.event.people}
        return [one for one in speakers if one and one.organisation and one.name not in listed]

    def _id_of(self, draft: Draft) -> str:
        said = (draft.speaker.name if draft.speaker else "", draft.text)
        before = self._seen.get(said, 0)
        self._seen[said] = before + 1
        return passage_id(self.event.slug, *said, before)


def ends(passages: Iterable[Passage]) -> list[float]:
    """Return the second at which each transcript ends, of those that have times."""
    found: dict[str, float] = {}
    for passage in passages:
        if passage.transcript and passage.marks:
            last = passage.marks[-1][1]
            found[passage.transcript] = max(last, found.get(passage.transcript, 0.0))
    return list(found.values())
