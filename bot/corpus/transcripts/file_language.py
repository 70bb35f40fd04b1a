"""The language that the name of a caption file tells: `talk.es.vtt`, `talk_pt-BR.srt`."""

import re
from pathlib import PurePath
from typing import NamedTuple

_ISO_639_1 = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln
lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi
pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_CODES = frozenset(_ISO_639_1.split())
_NAMES = {  # … and what else files are called by
    name: code
    for code, names in {
        "ar": "arabic ara",
        "de": "german deutsch ger deu",
        "en": "english eng",
        "es": "spanish español espanol castellano spa",
        "fr": "french français francais fre fra",
        "hi": "hindi hin",
        "id": "indonesian ind",
        "it": "italian italiano ita",
        "ja": "japanese jpn",
        "ko": "korean kor",
        "nl": "dutch nederlands dut nld",
        "pl": "polish polski pol",
        "pt": "portuguese português portugues por",
        "ru": "russian rus",
        "sw": "swahili kiswahili swa",
        "tr": "turkish türkçe tur",
        "uk": "ukrainian ukr",
        "ur": "urdu urd",
        "zh": "chinese mandarin chi zho",
    }.items()
    for name in names.split()
}
_START = r"(?:^|[ ._(\[-])"
_REGION = r"[-_](?:[a-z]{2}|hans|hant|latn|cyrl|\d{3}|orig|auto)"
_ENDS = [
    re.compile(rf"{_START}(?P<code>[^\W\d_]{{2,12}}){region}[)\]]*$") for region in (_REGION, "")
]


class Named(NamedTuple):
    """What a file's name tells: the rest of it, and the language, None where it tells none."""

    rest: str
    language: str | None


def named_language(file: str) -> Named:
    """Return the language at the end of a file's name, and the name without it."""
    stem = PurePath(file).stem.casefold()
    for end in _ENDS:
        found = end.search(stem)
        if found and (language := primary(found["code"])):
            return Named(stem[: found.start()].rstrip(), language)
    return Named(stem, None)


def primary(tag: str) -> str | None:
    """Return the code of the language that a tag or a name means: "es" for "es-419", or None."""
    first = re.split("[-_]", tag.casefold(), maxsplit=1)[0]
    return first if first in _CODES else _NAMES.get(first)
