import json
from typing import Any

import pytest

from tests.corpus.transcripts.formats.reading import Said, read
from tests.corpus.transcripts.formats.writers import word_document, zipped

W, N = "Welcome to it.", "Nobody would."
MAYA, NOBODY = (5.0, "Maya Lind", W), (8.0, None, N)
BOTH: Said = [(5.0, None, f"{W} {N}")]


def two(start: str, text: str, scale: float = 1, **more: Any) -> list[dict[str, Any]]:
    """Return two segments whose times and words are called so, more of them of each."""
    more = more or {"x": (0, 0)}
    return [
        {start: at * scale, text: words, **{key: values[n] for key, values in more.items()}}
        for n, (at, words) in enumerate(((5, W), (8, N)))
    ]


SENTENCES = [{"text": W, "start": 5, "end": 8}], [{"text": N, "start": 8, "end": 9}]
PARAGRAPHS = {"paragraphs": [{"speaker": n, "sentences": SENTENCES[n]} for n in (0, 1)]}
MIXED = {"start": 5.0, "text": f"{W} {N}", "speaker": "SPEAKER_00", "words": [
    {"word": word, "start": at, "end": at + 1, "speaker": speaker}
    for at, speaker, words in ((5.0, "SPEAKER_00", W), (8.0, "SPEAKER_01", N))
    for word in words.split()
]}  # fmt: skip


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"segments": two("start", "text")}, BOTH),
        ({"segments": two("start", "text", speaker=("SPEAKER_00", "SPEAKER_01"))}, [MAYA, NOBODY]),
        ({"segments": two("start", "text", speaker=("SPEAKER_00", None))}, [MAYA, NOBODY]),
        ({"segments": [MIXED]}, [MAYA, NOBODY]),
        ({"transcription": [{"offsets": {"from": 5000, "to": 8000}, "text": f" {W}"}]},
         [(5.0, None, W)]),
        ({"segments": two("startTime", "body", speaker=("Maya Lind", "Speaker 1"))},
         [MAYA, NOBODY]),
        ({"segments": [{"startTime": 5.0, "body": W[:-1]}, {"startTime": 7.9, "body": W[-1]}]},
         [(5.0, None, W)]),
        ({"results": {"utterances": two("start", "transcript", speaker=(0, 1))}}, [MAYA, NOBODY]),
        ({"results": {"channels": [{"alternatives": [{"paragraphs": PARAGRAPHS}]}]}},
         [MAYA, NOBODY]),
        ({"utterances": two("start", "text", 1000, speaker=("A", "B"))}, [MAYA, NOBODY]),
        ({"utterances": two("start", "text", channel=(0, 1))}, [MAYA, NOBODY]),
        ({"utterances": two("start", "text", channel=(0, 0))}, BOTH),
        ({"words": two("start", "text", 1000, speaker=("A", "B"))}, [MAYA, NOBODY]),
        ({"events": [{"tStartMs": 1, "id": 1}, {"tStartMs": 5000, "segs": [{"utf8": "Wel"},
          {"utf8": "come"}, {"utf8": " to it.\n"}]}, {"tStartMs": 8000, "segs": [{"utf8": N}]}]},
         BOTH),
        (two("start", "text", duration=(3, 3)), BOTH),
        ({"segments": [{"start": "0:05", "text": W},
                                                {"start": "00:00:08,000", "text": N}]}, BOTH),
        ({"sentences": two("startTime", "sentence", speaker_name=("Maya Lind", None))},
         [MAYA, NOBODY]),
        ({"lang": "en", "content": two("offset", "text", 1000, duration=(3000, 900))}, BOTH),
        ({"data": {"transcript": {"sentences": two("start_time", "text")}}}, BOTH),
        ({"transcript": two("timestamp", "text", speaker=({"display_name": "Maya Lind"}, None))},
         [MAYA, NOBODY]),
        ({"words": [*two("start", "text", speaker_id=("Maya Lind", "speaker_1")),
                    {"text": " ", "start": 9.0}]}, [MAYA, NOBODY]),
        ({"phrases": two("offsetMilliseconds", "text", 1000, speaker=(0, 1))}, [MAYA, NOBODY]),
        ({"recognizedPhrases": [{"offset": "PT5S", "offsetInTicks": 5e7, "nBest": [
            {"display": W}, {"display": "Well"}]}]}, [(5.0, None, W)]),
        ({"speakers": {"v1": "Maya Lind", "v2": None},
          "segments": two("start", "text", speakerLabel=("v1", "Speaker 2"))}, [MAYA, NOBODY]),
        ({"speakers": [{"id": 7, "name": "Maya Lind"}],
          "segments": two("startTime", "body", speaker_label=(7, 8))}, [MAYA, NOBODY]),
        ({"segments": two("start", "text", speaker_label=("spk_0", "spk_1"))}, [MAYA, NOBODY]),
        ({"lines": two("startTime", "text", speakerDesignation=("Maya Lind", None))},
         [MAYA, NOBODY]),
        ({"speakers": {"spk_0": "Tom Ferrer"},  # `labels` of event.yaml know better
          "segments": two("start", "text", speakerLabel=("spk_0", "spk_1"))}, [MAYA, NOBODY]),
        ({"speakers": {"speaker_00": "Tom Ferrer"},  # … whatever the case
          "segments": two("start", "text", speakerLabel=("speaker_00", "v1"))}, [MAYA, NOBODY]),
        ({"speakers": {"spk_1": {"id": 0}},  # a number is no name of another voice
          "segments": two("start", "text", speakerLabel=("spk_0", "spk_1"))}, [MAYA, NOBODY]),
        ({"monologues": [{"speaker": 1, "speaker_name": "Maya Lind", "elements": [{"value": W,
          "timestamp": "00:00:05,000", "end_timestamp": "00:00:08,000"}]}]}, [MAYA]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("file", ["talk.json", "talk.txt", "talk.vtt"])
def test_json_is_read_by_its_keys(data: object, said: Said, file: str) -> None:
    assert read(json.dumps(data), file)[0] == said


def test_whole_seconds_with_a_long_pause_between_them_are_no_milliseconds() -> None:
    listed = [{"start": 0, "end": 2, "text": W}, {"start": 3000, "end": 3002, "text": N}]

    assert read(json.dumps({"segments": listed}), "t.json") == (
        [(0.0, None, W), (3000.0, None, N)],
        [],
    )


TT = (
    '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" '
    'ttp:frameRate="25"><head><metadata><title>Not said</title></metadata></head>'
    "<body><div{}>{}</div></body></tt>"
)

APPLE = TT.replace("<tt", '<tt xmlns:podcasts="http://podcasts.apple.com/transcript-ttml-internal"')


def _words(begin: str, text: str) -> str:
    """Return a paragraph as Apple writes it: all times from the beginning, no spaces."""
    spans = [f'<span begin="{begin}" podcasts:unit="word">{word}</span>' for word in text.split()]
    sentence = f'<span begin="{begin}" podcasts:unit="sentence">{"".join(spans)}</span>'
    return f'<p begin="{begin}">{sentence}</p>'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TT.format("", f"<p begin='5s' dur='3s'>Welcome<br/>to it.</p><p begin='8s'>{N}</p>"),
         BOTH),
        (TT.format(" begin='4s'", f"<p begin='1s' end='4s'>{W}</p><p begin='4s'>{N}</p>"), BOTH),
        (TT.format("", f"<p begin='00:00:04:25' end='0:0:8'>{W}</p><p begin='8000ms'>{N}</p>"),
         BOTH),
        (TT.format("", f"<p><span begin='5s'>{W} </span><span begin='8s'>{N}</span></p>"), BOTH),
        (APPLE.format(" begin='5.0'", f"{_words('5.0', W)}{_words('0:08.0', N)}"), BOTH),
        (f"<transcript><text start='5' dur='3'>{W}</text><text start='8'>{N}</text></transcript>",
         BOTH),
        ((f"<timedtext><body><p t='5000' d='3000'>{W}</p><p t='8000'><s>Nobody</s><s> would.</s>"
         "</p></body></timedtext>"), BOTH),
        (f"0:00:05.000,0:00:08.000\r\nWelcome[br]to it.\r\n\r\n0:00:08.000,0:00:09.000\r\n{N}",
         BOTH),
        (f"start\tend\ttext\n5000\t8000\t{W}\n8000\t9000\t{N}", BOTH),
        (f'start,end,speaker,text\n5.0,8.0,Maya Lind,{W}\n0:08,0:09,,"{N}"\n', [MAYA, NOBODY]),
        (f'"Speaker Name","Start Time","Text"\n"Maya Lind","00:00:05:12","{W}"\n', [MAYA]),
        (f"\n\ufeffWEBVTT\n\n00:05.000 --> 00:08.000\n<v Maya Lind>{W}".strip(), [MAYA]),
    ],
)  # fmt: skip
def test_other_forms_are_read_whatever_they_are_called(text: str, said: Said) -> None:
    assert read(text) == (said, [])


def test_what_is_called_sbv_may_have_a_heading() -> None:
    text = f"A heading\n\n0:00:05.000,0:00:08.000\n{W}\n\n0:00:08.000,0:00:09.000\n{N}"

    assert read(text, "talk.sbv")[0] == BOTH


def test_a_word_document_is_read_by_its_paragraphs() -> None:
    assert read(word_document([f"Maya Lind  0:05\n{W}", "Speaker 1   0:08", N]), "x.docx")[0] == [
        MAYA,
        NOBODY,
    ]


BOMB = '<?xml version="1.0"?><!DOCTYPE tt [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><tt>&b;</tt>'
DOCX = word_document([f"Maya Lind  0:05\n{W}"])


CHAT = "14:01:10 From  Tom  to  Maya(Direct Message):\n\tdull\n14:01:19 Von  Maya  an  Alle:\n\tHi"
OLD_CHAT = "14:01:10\t From Tom : Hi: all\n14:01:19\t From Tom to Everyone : Hi\n"

COPIED_CHAT = "From Maya Lind to Everyone: 02:01 PM\nHi\nVon Tom an Alle 14:02\nHallo"
CLOUD_CHAT = "00:03:22\tMaya Lind:\tHi all\n00:04:01\tTom Ferrer:\t\n\nHi"
IRC = "[10:00:05] <maya> Hi.\n[10:00:20] --> joe has joined #panel\n[10:00:25] <tom> Why?\n"
PHONE = "12.3.24, 14:03 - Messages are encrypted.\n12.3.24, 14:04 - Maya Lind: Hi\nall\n"
OTHER_PHONE = "[3/12/24, 2:03:11\u202fPM] Maya Lind: Hi\n\u200e[3/12/24, 2:04:02\u202fPM] Tom: …\n"


@pytest.mark.parametrize(
    ("content", "file", "problem"),
    [
        ("", "x.txt", "x.txt:1: nothing in it; is it complete"),
        ("", "x.json", "x.json:1: nothing in it"),
        ("", "x.docx", "x.docx:1: not a whole Word document"),
        ('{"segments": [{"start": 5.0, "te', "x.json", "x.json:1: this is not JSON from here on"),
        ("[" * 100_000, "x.json", "x.json:1: this is not JSON from here on"),
        ('{"a": 1}\n{"a": 2}', "x.jsonl", "x.jsonl:2: warning: this is not JSON from here"),
        ('{"a": 1,\n"b":\n}', "x.json", "x.json:3: this is not JSON from here on; is it"),
        (b"PK\x03\x04", "x.zip", "x.zip:1: warning: not a whole file"),
        ('{"a": 1}', "x.json", "x.json:1: warning: not read: JSON in which no words with times"),
        (TT.format("", "<p begin='5s'>"), "x.ttml", "x.ttml:1: not XML: mismatched tag. Is it com"),
        ("<tt>\n<p begin='5s", "x.ttml", "x.ttml:2: not XML: unclosed token"),
        ("<tt>" + "<div>" * 1000, "x.ttml", "x.ttml:1: elements within each other 200 deep"),
        (BOMB, "x.xml", "x.xml:1: it declares entities, which transcripts have no ne"),
        (TT.format("", ""), "x.ttml", "x.ttml:1: no captions in it"),
        ("start\tend\ttext\n", "x.tsv", "x.tsv:1: no line with a time and words"),
        (DOCX[:900], "x.docx", "x.docx:1: not a whole Word document"),
        (zipped({"word/document.xml": b"<w"}), "x.docx", "x.docx:1: not a whole Word document"),
        (zipped({"word/document.xml": b" " * 110_000_000}), "x.docx", "x.docx:1: unpacks to more"),
        (zipped({"content.xml": b""}), "x.odt", "x.odt:1: warning: not read: an OpenDocument file"),
        (zipped({"a.vtt": b""}), "x.zip", "x.zip:1: warning: not read: packed (zip); unpack it"),
        (b"%PDF-1.4\n\xff", "x.txt", "x.txt:1: warning: not read: a PDF; open it, select all, cop"),
        (b"\xd0\xcf\x11\xe0\0", "x.doc", "x.doc:1: warning: not read: an old Word file"),
        (b"\0\0\0\x20ftypisom", "x", "x:1: warning: not read: a recording; a transcript of it is"),
        (b"ID3\x03\0", "x.mp3", "x.mp3:1: warning: not read: a recording"),
        ("Scenarist_SCC V1.0\n\n00:00:05:00\t9\n", "x.txt", "x.txt:1: warning: not read: captio"),
        ('{"text": "Hi"}', "x.otr", "x.otr:1: warning: not read: a file of oTranscribe; export it"),
        (IRC, "x.log", "x.log:1: warning: not read: a chat"),
        (IRC.translate({91: None, 93: None}), "x.log", "x.log:1: warning: not read: a chat"),
        ("#EXTM3U\n", "x.m3u8", "x.m3u8:1: warning: not read: a playlist, without words in it"),
        ("{\\rtf1 Maya", "x.txt", "x.txt:1: warning: not read: rich text; open it, and save it as"),
        ("<!DOCTYPE html><p>", "x.txt", "x.txt:1: warning: not read: a web page"),
        (CHAT, "x.txt", "x.txt:1: warning: not read: a chat, private messages perhaps among it"),
        (OLD_CHAT, "x.txt", "x.txt:1: warning: not read: a chat"),
        (COPIED_CHAT, "x.txt", "x.txt:1: warning: not read: a chat"),
        (CLOUD_CHAT, "GMT20240502_RecordingnewChat.txt", "GMT20240502_RecordingnewChat.txt:1: war"),
        (CLOUD_CHAT, "panel.txt", "panel.txt:1: warning: not read: a chat"),
        (PHONE, "x.txt", "x.txt:1: warning: not read: a chat"),
        (OTHER_PHONE, "x.txt", "x.txt:1: warning: not read: a chat"),
        ("Maya Lind: Hi\nTom: Hi", "chat (1).txt", "chat (1).txt:1: warning: not read: a chat"),
        ("0:05.0,0:08.0\nMaya Lind: Hi", "Talk (2024) - Chat.sbv", "Talk (2024) - Chat.sbv:1: war"),
        (b"\0\x01\x02\xff", "x.bin", "x.bin:1: warning: not read: it is not a text"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_told_once_with_what_to_do(
    content: str | bytes, file: str, problem: str
) -> None:
    said, (told,) = read(content, file)

    assert said == []
    assert told.startswith(problem)


@pytest.mark.parametrize(
    ("text", "file"),
    [
        (f"Maya Lind  0:05\n{W}", "fireside-chat.txt"),
        (f"00:00:05\tMaya Lind\t{W}", "talk.txt"),
        (f"12.3.2024, 14:03 - Bread Day\n\nMaya Lind  0:05\n{W}", "talk.txt"),
    ],
)
def test_a_talk_is_no_chat(text: str, file: str) -> None:
    assert read(text, file)[0] == [MAYA]


def test_what_a_chat_tells_of_reactions_is_never_quoted() -> None:
    text = (
        f'Maya Lind: {W}\n\nTom Ferrer: Reacted to "Welcome to..." with 👍🏽\n\n'
        f'Tom Ferrer: Replying to "Welcome to..."\n\nTom Ferrer: {N}\n\n'
        'Maya Lind: Removed a ❤️ reaction from "Nobody wo..."\n\n'
        'Tom Ferrer: Replying to "would you" is hard.'
    )

    said = [(name, text) for _, name, text in read(text)[0]]

    assert said == [("Maya Lind", W), ("Tom Ferrer", f'{N} Replying to "would you" is hard.')]


@pytest.mark.parametrize("bad", ["NaN", "-5", "1e999", '"soon"', "null", "true", "[]"])
def test_a_time_that_is_none_is_that_of_the_words_before(bad: str) -> None:
    first = f'{{"start": 5, "end": 8, "text": "{W}"}}'
    data = f'{{"segments": [{first}, {{"start": {bad}, "text": "{N}"}}]}}'

    said, (problem,) = read(data, "x.json")

    assert said == BOTH
    assert f"no time can be read for “{N}” (1 of 2)" in problem


def test_times_that_run_backwards_are_told_once() -> None:
    data = {"segments": [*two("start", "text"), *two("start", "text")]}

    _, (problem,) = read(json.dumps(data), "x.json")

    assert "the times run backwards at 0:05; put them in their order" in problem


def test_an_endless_name_is_nobody_s() -> None:
    data = {"segments": two("start", "text", speaker=("x" * 500, "Maya Lind"))}

    said, (problem,) = read(json.dumps(data), "x.json")

    assert [name for _, name, _ in said] == [None, "Maya Lind"]
    assert "too long for a name (500 characters)" in problem


def test_a_merge_that_is_not_finished_is_told_of_and_nothing_is_read() -> None:
    talk = "Maya Lind: Hi.\n<<<<<<< HEAD\nTom Ferrer: Yes.\n=======\nTom Ferrer: No.\n>>>>>>> b\n"

    said, (problem,) = read(talk, "talk.txt")

    assert said == []
    assert problem.startswith("talk.txt:2: a merge is not finished here; of what stands between")
