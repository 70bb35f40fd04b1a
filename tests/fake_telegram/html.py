"""Telegram's HTML parse mode: read strictly as documented, and written back."""

import re
from dataclasses import dataclass
from html import escape
from typing import Final, NoReturn

from .entities import QUOTES, utf16_length, utf16_slice
from .errors import Json, refuse_markup
from .links import checked_link, mentioned_user

_KINDS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_ATTRIBUTES: Final = {
    "a": {"href"},
    "code": {"class"},
    "span": {"class"},
    "blockquote": {"expandable"},
    "tg-emoji": {"emoji-id"},
    "tg-time": {"unix", "format"},
}
_TAGS: Final = {
    "bold": "<b>",
    "italic": "<i>",
    "underline": "<u>",
    "strikethrough": "<s>",
    "spoiler": "<tg-spoiler>",
    "code": "<code>",
    "pre": "<pre>",
    "blockquote": "<blockquote>",
    "expandable_blockquote": "<blockquote expandable>",
}
_TAG_NAME: Final = re.compile(r"<([^\s>]*)")
_ATTRIBUTE: Final = re.compile(
    r"\s+([^\s=>\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9.-]+)))?"
)
_START: Final = re.compile(rf"<([^\s>/][^\s>]*)((?:{_ATTRIBUTE.pattern})*)\s*>")
_END: Final = re.compile(r"</([^\s>]*)\s*>")
_REFERENCE: Final = re.compile(
    r"&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot));", re.IGNORECASE
)
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_PLAIN: Final = re.compile(r"[^<&]+")
_LANGUAGE: Final = "language-"
_LAST_CHARACTER: Final = 0x10FFFF


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Return the text and the entities of HTML markup, or refuse it in Telegram's words.

    Stricter than Telegram where that would silently lose something a bot meant: a bare ``&``, an
    attribute the tag does not have, a link that cannot be followed and a quote within a quote are
    refused.
    """
    return _Reader(source).read()


def render_html(text: str, entities: list[Json]) -> str:
    """Return markup for the text; entities Telegram finds by itself are left unmarked."""
    end = utf16_length(text)
    marked = [e for e in entities if _start_tag(e)]
    edges = sorted({0, end, *(p for e in marked for p in (e["offset"], e["offset"] + e["length"]))})
    out: list[str] = []
    opened: list[Json] = []
    for start, stop in zip(edges, [*edges[1:], end], strict=True):
        wanted = [e for e in marked if e["offset"] <= start < e["offset"] + e["length"]]
        shared = _shared(opened, wanted)
        out.extend(_end_tag(e) for e in reversed(opened[shared:]))
        out.extend(_start_tag(e) for e in wanted[shared:])
        out.append(escape(utf16_slice(text, start, stop), quote=False))
        opened = wanted
    return "".join(out)


def _shared(one: list[Json], other: list[Json]) -> int:
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a is not b), min(len(one), len(other)))


def _start_tag(entity: Json) -> str:
    """Return the markup an entity begins with, if any."""
    match entity:
        case {"type": "text_link", "url": url}:
            return f'<a href="{escape(url)}">'
        case {"type": "text_mention", "user": {"id": user_id}}:
            return f'<a href="tg://user?id={user_id}">'
        case {"type": "pre", "language": language}:
            return f'<pre><code class="{_LANGUAGE}{escape(language)}">'
        case {"type": "custom_emoji", "custom_emoji_id": emoji}:
            return f'<tg-emoji emoji-id="{escape(emoji)}">'
    return _TAGS.get(entity["type"], "")


def _end_tag(entity: Json) -> str:
    tags = re.findall(r"<([\w-]+)", _start_tag(entity))
    return "".join(f"</{tag}>" for tag in reversed(tags))


@dataclass(frozen=True, slots=True)
class _Opened:
    tag: str
    attributes: dict[str, str]
    offset: int
    text_start: int


class _Reader:
    """One pass over the markup."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._text = ""
        self._offset = 0
        self._open: list[_Opened] = []
        self._entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        while self._at < len(self._source):
            if self._source.startswith("</", self._at):
                self._end_tag()
            elif self._source[self._at] == "<":
                self._start_tag()
            elif self._source[self._at] == "&":
                self._reference()
            else:
                self._plain()
        if self._open:
            tag = self._open[-1].tag
            reason = f'Can\'t find end tag corresponding to start tag "{tag}"'
            refuse_markup(reason)
        return self._text, [_finished(entity) for entity in self._entities]

    def _plain(self) -> None:
        run = _PLAIN.match(self._source, self._at)
        if run:
            self._append(run.group())
            self._at = run.end()

    def _reference(self) -> None:
        found = _REFERENCE.match(self._source, self._at)
        if found is None:
            self._refuse("Unescaped or unsupported HTML entity")
        digits = int(found[1], 16) if found[1] else int(found[2] or 0)
        if not found[3] and not 0 < digits < _LAST_CHARACTER:
            self._refuse("Unsupported HTML entity")
        self._append(_NAMED[found[3].lower()] if found[3] else chr(digits))
        self._at = found.end()

    def _append(self, text: str) -> None:
        self._text += text
        self._offset += utf16_length(text)

    def _start_tag(self) -> None:
        name = _TAG_NAME.match(self._source, self._at)
        if name is None or name.end() == len(self._source):
            self._refuse("Unclosed start tag")
        tag = name.group(1).lower()
        if tag not in _KINDS:
            self._refuse(f'Unsupported start tag "{tag}"')
        whole = _START.match(self._source, self._at)
        if whole is None:
            self._refuse(f'Unclosed start tag "{tag}"')
        attributes = self._attributes(tag, whole.group(2))
        self._check_start(tag, attributes)
        self._open.append(_Opened(tag, attributes, self._offset, len(self._text)))
        self._at = whole.end()

    def _attributes(self, tag: str, source: str) -> dict[str, str]:
        attributes = {
            found[1].lower(): _unescape(found[2] or found[3] or found[4] or "")
            for found in _ATTRIBUTE.finditer(source)
        }
        unknown = attributes.keys() - _ATTRIBUTES.get(tag, set())
        if unknown:
            self._refuse(f'Unsupported attribute {sorted(unknown)} in the tag "{tag}"')
        return attributes

    def _check_start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            self._refuse('Tag "span" must have class "tg-spoiler"')
        if tag == "blockquote" and any(opened.tag == tag for opened in self._open):
            self._refuse('Tag "blockquote" can\'t be nested')
        if tag == "tg-emoji" and not attributes.get("emoji-id", "").isdigit():
            reason = "Invalid custom emoji identifier specified"
            refuse_markup(reason)
        if tag == "tg-time" and not attributes.get("unix", "").isdigit():
            self._refuse('Tag "tg-time" must have a valid attribute "unix"')

    def _end_tag(self) -> None:
        if not self._open:
            self._refuse("Unexpected end tag")
        whole = _END.match(self._source, self._at)
        if whole is None:
            self._refuse("Unclosed end tag")
        opened, found = self._open[-1], whole.group(1).lower()
        if found not in {opened.tag, ""}:
            expected = f'expected "</{opened.tag}>", found "</{found}>"'
            self._refuse("Unmatched end tag", f", {expected}")
        self._open.pop()
        if self._offset > opened.offset:
            self._entities.append(self._entity(opened))
        self._at = whole.end()

    def _entity(self, opened: _Opened) -> Json:
        entity: Json = {
            "type": _KINDS[opened.tag],
            "offset": opened.offset,
            "length": self._offset - opened.offset,
        }
        return entity | self._argument(opened, entity)

    def _argument(self, opened: _Opened, entity: Json) -> Json:
        """Return the fields some kinds of entity have besides their place."""
        attributes = opened.attributes
        argument: Json = {}
        match opened.tag:
            case "a":
                argument = _link(attributes.get("href") or self._text[opened.text_start :])
            case "blockquote":
                argument = {"type": QUOTES["expandable" in attributes]}
            case "code":
                argument = {"language": attributes.get("class", "").removeprefix(_LANGUAGE)}
            case "pre":
                argument = self._language(entity)
            case "tg-emoji":
                argument = {"custom_emoji_id": attributes["emoji-id"]}
            case "tg-time":
                argument = _date_time(attributes)
        return argument

    def _language(self, pre: Json) -> Json:
        """Take the language over from code that fills the block."""
        inner = self._entities[-1] if self._entities else {}
        same = all(inner.get(key) == pre[key] for key in ("offset", "length"))
        if same and inner["type"] == "code" and inner["language"]:
            return {"language": self._entities.pop()["language"]}
        return {}

    def _refuse(self, reason: str, rest: str = "") -> NoReturn:
        offset = len(self._source[: self._at].encode("utf-8", "surrogatepass"))
        refuse_markup(f"{reason} at byte offset {offset}{rest}")


def _finished(entity: Json) -> Json:
    if entity["type"] == "code":
        return {key: value for key, value in entity.items() if key != "language"}
    return entity


def _unescape(value: str) -> str:
    def character(found: re.Match[str]) -> str:
        if found[3]:
            return _NAMED[found[3].lower()]
        return chr(int(found[1], 16) if found[1] else int(found[2]))

    return _REFERENCE.sub(character, value)


def _link(url: str) -> Json:
    user_id = mentioned_user(url)
    if user_id is not None:
        user = {"id": user_id, "is_bot": False, "first_name": str(user_id)}
        return {"type": "text_mention", "user": user}
    try:
        return {"url": checked_link(url)}
    except ValueError as error:
        refuse_markup(f"link {url!r} is invalid: {error}")


def _date_time(attributes: dict[str, str]) -> Json:
    wording = {"date_time_format": attributes["format"]} if "format" in attributes else {}
    return {"unix_time": int(attributes["unix"])} | wording
