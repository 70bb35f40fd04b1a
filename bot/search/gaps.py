"""What an answer leaves open: words that nothing speaks of, people who are not heard on it."""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from bot.corpus.model import Corpus, Person
from bot.corpus.passage_language import languages_of
from bot.language.reader import has_vectors
from bot.search.analysis.tokens import Tokenizer
from bot.search.answer import Found
from bot.search.index.catalogue import Catalogue
from bot.search.index.index import Hit
from bot.search.meaning.near_words import is_said_otherwise
from bot.search.query.query import Query
from bot.search.ranking.finding import MAX_HITS
from bot.search.ranking.ranker import Ranker

_NAMED = 2  # words at most of which it is said that nothing speaks of them …
_CARRIED = 8  # … in a question about so many
_OFFERED = 3  # topics offered where there is no answer


class Gaps:
    """Knows what a record has nothing of."""

    def __init__(self, corpus: Corpus, catalogue: Catalogue, ranker: Ranker) -> None:
        self._passages = corpus.passages
        self._languages = languages_of(corpus)
        self._catalogue = catalogue
        self._ranker = ranker

    def unmatched(self, asked: Query, shown: Sequence[Found], tokens: Tokenizer) -> tuple[str, ...]:
        """Return the words that nothing speaks of, at most two, those that tell most.

        What is asked in many words is carried by none of them. A word is not missing where what is
        shown has another one for it, unless it is a name, or where nothing is in its language; nor
        is a character that is only a part of what stands there as a word.
        """
        content, aside = asked.content, asked.language.questions.asides
        if len(content) > _CARRIED or asked.language.code not in self._languages:
            return ()
        missing = [
            term
            for term in content
            if not self._ranker.holds(term)
            and tokens.fold(term.word) not in aside
            and (len(term.word) > 1 or term.word in asked.named.words)
        ]
        if has_vectors(asked.language.code):
            texts = [found.excerpt for found in shown]
            missing = [t for t in missing if t.capital or not is_said_otherwise(t.word, texts)]
        most = sorted(missing, key=attrgetter("information"), reverse=True)[:_NAMED]
        return tuple(tokens.bare(term.word) for term in missing if term in most)

    def unheard(self, asked: Query, hits: Iterable[Hit]) -> tuple[Person, ...]:
        """Return who is named, may speak where captions don't tell who does, and isn't found."""
        people = [p for p in asked.people if self._catalogue.hiding([p], asked.events)]
        found = {self._passages[hit.passage].speaker_name for hit in hits} if people else ()
        return tuple(person for person in people if person.name not in found)

    def wordless(self, asked: Query, hits: Sequence[Hit]) -> tuple[Person, ...]:
        """Return those of several who are named that have words on record, and none on it."""
        several = asked.people if len(asked.people) > 1 and asked.content else ()
        shown = [self._passages[hit.passage] for hit in hits[: len(several)]]
        if any(passage.fact for passage in shown):
            return ()
        heard = {voice for passage in shown for voice in passage.voices}
        return tuple(p for p in several if p not in heard and not self._catalogue.is_silent(p))

    def offered(self, asked: Query, hits: Sequence[Hit]) -> tuple[str, ...]:
        """Return topics to ask about instead: of the people named, else near what was asked."""
        near: Iterable[int] = [hit.passage for hit in hits] or self._catalogue.first_of_each()
        if asked.people:
            near = self._catalogue.by([person.name for person in asked.people])[:MAX_HITS]
        topics = (self._passages[number].topic for number in near)
        return tuple(dict.fromkeys(topic for topic in topics if topic))[:_OFFERED]
