"""The page that a browser is shown: what the bot is, an example from the record, the panels.

It is in the language that is spoken here.
"""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from html import escape

from bot.chat.replies import suggestions
from bot.chat.reply import QUOTED, Block, BlockStyle, Span
from bot.chat.wording import passage_blocks
from bot.corpus.model import Corpus, Event, Kind
from bot.language.dates import day
from bot.language.translation import Message, _, ngettext, spoken_here
from bot.search.answer import Found
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

MOST_PANELS = 20  # are listed, the latest first
_WHAT_IT_IS = Message(
    "A Telegram bot that answers questions about recorded panels with the words that were said: "
    "who said them, in what capacity, and where it is written. It writes none of its own, and what "
    "nobody said is not on record."
)
_STYLE = """\
:root { color-scheme: light dark; --ground: #f5f3ee; --card: #fff; --text: #1d2327;
  --soft: #5a646b; --line: #dfdbd2; --accent: #12608f; --asked: #dcefd5 }
@media (prefers-color-scheme: dark) { :root { --ground: #14181b; --card: #1e2429; --text: #e9e6df;
  --soft: #a5aeb4; --line: #343c42; --accent: #82c3ee; --asked: #25402f } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere;
  font: 1.0625rem/1.55 system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif }
main { max-width: 42rem; margin: 0 auto; padding: clamp(1.5rem, 6vw, 4rem) 1.25rem }
h1 { margin: 0 0 .75rem; font-size: clamp(1.9rem, 7vw, 2.75rem); line-height: 1.15 }
h2 { margin: 3rem 0 1rem; font-size: 1rem; color: var(--soft) }
p { margin: 0 0 1rem }
a { color: var(--accent) }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }
.go { display: inline-block; margin-top: .75rem; padding: .75rem 1.4rem; border-radius: 2rem;
  background: var(--accent); color: var(--ground); font-weight: 600; text-decoration: none }
.asked, .answer { width: fit-content; max-width: 92%; padding: .8rem 1.1rem; border-radius: 1.1rem }
.asked { margin-left: auto; background: var(--asked); border-bottom-right-radius: .3rem }
.answer { background: var(--card); border: 1px solid var(--line); border-bottom-left-radius: .3rem }
.answer p { margin: 0; font-size: .95rem; color: var(--soft) }
.answer p b { color: var(--text) }
blockquote { margin: 0 0 .6rem; padding-left: .9rem; border-left: 3px solid var(--accent) }
ul { margin: 0; padding: 0; list-style: none }
li { padding: .8rem 0; border-top: 1px solid var(--line) }
small { display: block; font-size: .92rem; color: var(--soft) }
footer { margin-top: 3rem; font-size: .92rem; color: var(--soft) }
"""
_ICON = (
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>"
    "<path fill='%2312608f' d='M3 18c0-7 3-11 9-12v4c-3 1-4 3-4 5h5v11H3zm16 0c0-7 3-11 9-12v4"
    "c-3 1-4 3-4 5h5v11H19z'/></svg>"
)
_STYLE_HASH = b64encode(sha256(_STYLE.encode()).digest()).decode()
HEADERS = {
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; img-src data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept-Language",
    "X-Content-Type-Options": "nosniff",
}


class _Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def starting() -> str:
    """Return the page of a bot that can't be asked yet."""
    return _page(_("Starting"), _element("p", _("It can be asked in a moment.")))


def about(name: str, link: str, search: Search) -> str:
    """Return the page of a bot, by its name and its address on Telegram."""
    return _page(
        name,
        _element("p", _WHAT_IT_IS()),
        _element("a", _("Ask it on Telegram"), class_="go", href=link),
        *_example(search),
        *_panels(search.corpus),
        _element(
            "footer", _("On Telegram, /privacy tells what the bot keeps of what it is asked.")
        ),
    )


def _example(search: Search) -> Iterable[_Html]:
    """Yield a question and the quote that answers it, if the record has such a pair."""
    for question in suggestions.examples(search):
        answer = search.ask(question, limit=1)
        found = next(iter(answer.found), None)
        if found and answer.outcome is Outcome.ANSWERED and found.passage.kind is Kind.QUOTE:
            yield _element("h2", _("For example:"))
            yield _element("p", question, class_="asked", dir="auto")
            yield _quote(found)
            return


def _quote(found: Found) -> _Html:
    blocks = passage_blocks.passage(found)
    shown = [_block(b, found.passage.event) for b in blocks if b.style is not BlockStyle.WHOLE]
    return _element("div", *shown, class_="answer")


def _block(block: Block, event: Event) -> _Html:
    if block.style is BlockStyle.VERBATIM:  # what matched is of no interest here
        words = "".join(span.text for span in block.spans)
        return _element("blockquote", QUOTED(words=words), lang=event.language, dir="auto")
    return _element("p", *map(_span, block.spans))


def _span(span: Span) -> str:
    text: str = _element("b", span.text) if span.bold else span.text
    return _element("a", text, href=span.url) if span.url else text


def _panels(corpus: Corpus) -> Iterable[_Html]:
    """Yield the panels on record, the latest first."""
    events = sorted(corpus.events, key=lambda event: event.date, reverse=True)
    yield _element("h2", _("On record:"))
    yield _element("ul", *map(_panel, events[:MOST_PANELS]))
    if further := len(events[MOST_PANELS:]):
        told = ngettext(
            "And {count} more panel: /events lists all.",
            "And {count} more panels: /events lists all.",
            further,
        )
        yield _element("p", told.format(count=further))


def _panel(event: Event) -> _Html:
    title = _element("bdi", event.title, lang=event.language)
    linked = _element("a", title, href=event.address) if event.address else title
    held = " · ".join(filter(None, (day(event.date), event.host)))
    return _element("li", linked, _element("small", held))


def _page(title: str, *body: _Html) -> str:
    head = [
        _element("meta", charset="utf-8"),
        _element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        _element("meta", name="description", content=_WHAT_IT_IS()),
        _element("title", title),
        _element("link", rel="icon", href=_ICON),
        _element("style", _Html(_STYLE)),
    ]
    main = _element("main", _element("h1", title, dir="auto"), *body)
    return "<!doctype html>\n" + _element(
        "html", _element("head", *head), _element("body", main), lang=spoken_here()
    )


def _element(tag: str, /, *content: str, **attributes: str) -> _Html:
    """Return an element; what goes into it and isn't HTML is escaped, here and nowhere else."""
    given = "".join(
        f' {name.removesuffix("_")}="{escape(value)}"' for name, value in attributes.items()
    )
    inside = _escaped(content)
    return _Html(
        f"<{tag}{given}>" if tag in {"meta", "link"} else f"<{tag}{given}>{inside}</{tag}>"
    )


def _escaped(content: Sequence[str]) -> str:
    return "".join(part if isinstance(part, _Html) else escape(part) for part in content)
