"""Brings the catalogues up to date with the sentences in the code: `make messages`.

`make messages NEW=it` starts one for another language. What the code doesn't say any more is left
out, and nothing is guessed: a new sentence is empty, so in English, until somebody translates it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import polib
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.plurals import get_plural

from bot.language.reader import DEFAULT
from bot.language.translation import CATALOGUE, placeholders, translated

TEMPLATE = "messages.pot"
_ROOT = Path(__file__).parent.parent
_KEYWORDS = DEFAULT_KEYWORDS | {"Message": None}
_TAG = "Translators:"
_HEADER = "What the bot says: in English after msgid, and translated after msgstr."
_METADATA = {
    "Project-Id-Version": "Panel Quotes",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


def main(folder: Path, *new: str) -> None:
    """Write the template and every catalogue below a folder, those of new languages too."""
    written = template()
    written.save(str(folder / TEMPLATE))
    for code in dict.fromkeys((*translated(), *new)):
        if code != DEFAULT:
            updated(folder / code / CATALOGUE, code, written).save(str(folder / code / CATALOGUE))


def template() -> polib.POFile:
    """Return all that is to be translated, in the order of the files it stands in."""
    found = _file(_METADATA, "What the bot says, to be translated: see README.md beside this file.")
    entries: dict[tuple[str, str], polib.POEntry] = {}
    for file, one, several, comment in sorted(_sentences(), key=lambda each: each[0]):
        entry = entries.setdefault(
            (one, several),
            polib.POEntry(
                msgid=one,
                msgid_plural=several,
                msgstr_plural={0: "", 1: ""} if several else {},
                comment=comment,
                flags=["python-brace-format"] if placeholders(one + several) else [],
            ),
        )
        if (file, "") not in entry.occurrences:
            entry.occurrences.append((file, ""))
    found.extend(entries.values())
    return found


def updated(path: Path, code: str, wanted: polib.POFile) -> polib.POFile:
    """Return the catalogue of a language with all that is wanted, and nothing else."""
    held = polib.pofile(str(path)) if path.exists() else _file(_started(code), _HEADER)
    kept = _file(held.metadata, held.header)
    for entry in wanted:
        own = held.find(entry.msgid)
        fits = own is not None and own.msgid_plural == entry.msgid_plural
        kept.append(
            polib.POEntry(
                msgid=entry.msgid,
                msgid_plural=entry.msgid_plural,
                msgstr=own.msgstr if own and fits else "",
                msgstr_plural=own.msgstr_plural if own and fits else _forms(entry, code),
                comment=entry.comment,
                tcomment=own.tcomment if own else "",
                occurrences=entry.occurrences,
                flags=[*entry.flags, *(["fuzzy"] if own and own.fuzzy else [])],
            )
        )
    return kept


def _file(metadata: dict[str, str], header: str) -> polib.POFile:
    found = polib.POFile(wrapwidth=0)
    found.metadata, found.header = dict(metadata), header
    return found


def _forms(entry: polib.POEntry, code: str) -> dict[int, str]:
    """Return an empty form for each that a language has for numbers, if a sentence has several."""
    return dict.fromkeys(range(get_plural(code).num_plurals), "") if entry.msgid_plural else {}


def _started(code: str) -> dict[str, str]:
    plural = get_plural(code)
    forms = f"nplurals={plural.num_plurals}; plural={plural.plural_expr};"
    return _METADATA | {"Language": code, "Plural-Forms": forms}


def _sentences() -> Iterator[tuple[str, str, str, str]]:
    """Yield each sentence in the code: its file, one, several, and what translators are told."""
    for file, _, message, comments, _ in extract_from_dir(
        _ROOT / "bot", keywords=_KEYWORDS, comment_tags=[_TAG], strip_comment_tags=True
    ):
        one, several = message if isinstance(message, tuple) else (message, "")
        yield f"bot/{file}", one, several, " ".join(comments)


if __name__ == "__main__":
    main(_ROOT / "bot" / "language", *sys.argv[1:])
