import pytest

from bot.corpus.links import begins_late, is_web_address, moment, takes_time


@pytest.mark.parametrize(
    ("recording", "link"),
    [
        ("https://youtu.be/dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ?t=57"),
        ("https://youtu.be/x?si=y&t=9s", "https://youtu.be/x?si=y&t=57"),
        ("https://www.youtube.com/watch?v=x", "https://www.youtube.com/watch?v=x&t=57"),
        ("https://www.youtube.com/watch?v=x&t=1h", "https://www.youtube.com/watch?v=x&t=57"),
        ("https://m.youtube.com/live/x", "https://m.youtube.com/live/x?t=57"),
        ("https://www.youtube.com/embed/x", "https://www.youtube.com/embed/x?start=57"),
        ("https://vimeo.com/123", "https://vimeo.com/123#t=57s"),
        ("https://player.vimeo.com/video/1?h=a", "https://player.vimeo.com/video/1?h=a#t=57s"),
        ("https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv",
         "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=57"),
        ("https://tube.example/videos/watch/9c9de5e8-0a1e",
         "https://tube.example/videos/watch/9c9de5e8-0a1e?start=57"),
        ("https://example.org/talk.MP4?a=b", "https://example.org/talk.MP4?a=b#t=57"),
        ("https://example.org/talk.mp3#t=1", "https://example.org/talk.mp3#t=57"),
    ],
)  # fmt: skip
def test_a_link_opens_the_recording_a_little_before(recording: str, link: str) -> None:
    assert moment(recording, 60.9) == link
    assert takes_time(recording)


def test_a_link_never_starts_before_the_recording() -> None:
    assert moment("https://youtu.be/x", 1.0) == "https://youtu.be/x?t=0"


@pytest.mark.parametrize(
    "recording",
    ["https://example.org/talk", "https://zoom.us/rec/share/abc", "https://notyoutube.com/x"],
)
def test_a_host_that_takes_no_time_is_linked_to_as_it_is(recording: str) -> None:
    assert moment(recording, 60) == recording
    assert not takes_time(recording)


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("https://example.org", True),
        ("http://x/", True),
        ("https://", False),
        ("https://[x", False),
        ("ftp://example.org", False),
        ("https://example.org/a b", False),
    ],
)
def test_a_web_address_has_a_scheme_and_a_host(text: str, *, good: bool) -> None:
    assert is_web_address(text) == good


@pytest.mark.parametrize(
    ("recording", "late"),
    [
        ("https://youtu.be/x?t=95", True),
        ("https://www.youtube.com/watch?v=x&t=1m35s", True),
        ("https://www.youtube.com/embed/x?start=95", True),
        ("https://vimeo.com/123#t=1m35s", True),
        ("https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=1h2m", True),
        ("https://example.org/talk.mp3#t=95", True),
        ("https://youtu.be/x", False),
        ("https://youtu.be/x?t=0", False),
        ("https://youtu.be/x?t=0h0m0s&si=y", False),
        ("https://www.youtube.com/watch?v=x&list=t95", False),
        ("https://example.org/talk.mp4?t=1700000000", False),
        ("https://example.org/talk?t=95", False),
    ],
)
def test_an_address_that_opens_a_recording_after_its_start_is_known(
    recording: str,
    late: bool,  # noqa: FBT001
) -> None:
    assert begins_late(recording) is late
