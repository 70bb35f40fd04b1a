"""Links that open a recording at a second, in the way its host understands."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

LEAD = 3  # seconds: a link opens so much earlier, so that the first word isn't missed

_STARTS = {"t", "start", "time_continue"}  # what a query calls the second to start at
_NO_PART = re.compile(r"[\s\\<>]")  # of an address
_START = re.compile(r"(?:\d+[hms:]?)+", re.ASCII)  # 95, 95s, 1m35s or 1:35
_YOUTUBE = re.compile(r"(?:.*\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be)")
_EMBEDDED = re.compile(r"/(?:embed|live|shorts|v|e)/[\w-]|/@?[^/]+/live/?$|/live_stream")
_VIMEO = re.compile(r"(?:.*\.)?vimeo\.com")
_PEERTUBE = re.compile(r"/(?:w|videos/watch|videos/embed)/[\w-]+/?")  # on any host
_MEDIA = re.compile(
    r".*\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|ogg|oga|opus|wav|flac|aac)", re.IGNORECASE
)


def is_web_address(text: str) -> bool:
    """Tell whether a text is an http or https address with a host."""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in {"https", "http"} and bool(host) and not _NO_PART.search(text)


def names_video(recording: str) -> bool:
    """Tell whether an address is that of a video, if its host is one of videos."""
    parts = urlsplit(recording)
    if _YOUTUBE.fullmatch(parts.hostname or ""):
        short = (parts.hostname or "").endswith("youtu.be") and parts.path.strip("/")
        return bool(short or dict(parse_qsl(parts.query)).get("v") or _EMBEDDED.match(parts.path))
    return not _VIMEO.fullmatch(parts.hostname or "") or any(map(str.isdigit, parts.path))


def begins_late(recording: str) -> bool:
    """Tell whether an address opens a recording at another second than its first."""
    parts = urlsplit(recording)
    query = "" if _MEDIA.fullmatch(parts.path) else parts.query  # of a file it is no time
    told = parse_qsl(query) + parse_qsl(parts.fragment)
    starts = [value for key, value in told if key in _STARTS and _START.fullmatch(value)]
    return takes_time(recording) and any(value.strip("0:hms") for value in starts)


def takes_time(recording: str) -> bool:
    """Tell whether a link to this recording can open it at a second."""
    return moment(recording, 0) != recording or moment(recording, 60) != recording


def moment(recording: str, second: float) -> str:
    """Return the address that opens a recording a little before a second.

    A recording whose host is not known to take a time is linked to as it is.
    """
    parts = urlsplit(recording)
    host, start = parts.hostname or "", max(int(second) - LEAD, 0)
    if _YOUTUBE.fullmatch(host):
        name = "start" if parts.path.startswith("/embed/") else "t"
        return parts._replace(query=_query(parts.query, name, start), fragment="").geturl()
    if _VIMEO.fullmatch(host):
        return parts._replace(fragment=f"t={start}s").geturl()
    if _PEERTUBE.fullmatch(parts.path):
        return parts._replace(query=_query(parts.query, "start", start), fragment="").geturl()
    if _MEDIA.fullmatch(parts.path):
        return parts._replace(fragment=f"t={start}").geturl()
    return recording


def _query(query: str, name: str, start: int) -> str:
    """Return a query with the time to start at in place of one that it may have."""
    kept = [
        (key, value)
        for key, value in parse_qsl(query, keep_blank_values=True)
        if key not in _STARTS
    ]
    return urlencode([*kept, (name, start)])
