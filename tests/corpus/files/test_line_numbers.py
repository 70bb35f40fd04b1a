from pathlib import Path

from bot.corpus.loader import inspect
from tests.conftest import EVENT, write_corpus

CAPTIONS = (
    "WEBVTT\n\n1\n00:05.000 --> 00:08.000\nAnn Baker: Hello, all.\n\n2\n00:09.000 --> 00:12.000\n"
    "Good evening.\nEve Nine: And welcome.\n\n3\n00:13.000 --> 00:15.000\nEve Nine: You too.\n"
)


def told(folder: Path) -> list[str]:
    start = f"{folder}/bread-day/"
    return [str(problem).removeprefix(start) for problem in inspect(folder)[1]]


def test_a_name_in_captions_is_told_at_its_own_line(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, event=EVENT + "recording: https://youtu.be/x\n", source=None)
    (folder / "bread-day" / "talk.vtt").write_text(CAPTIONS, encoding="utf-8")

    (found,) = told(folder)

    assert found.startswith("talk.vtt:10: warning: “Eve Nine” is nobody in event.yaml; shown as it")


def test_a_name_that_is_shown_otherwise_is_told_so(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, event=EVENT + "recording: https://youtu.be/x\n", source=None)
    captions = CAPTIONS.replace("Eve Nine:", "EVE NINE:")
    (folder / "bread-day" / "talk.vtt").write_text(captions, encoding="utf-8")

    (found,) = told(folder)

    assert "“EVE NINE” is nobody in event.yaml; shown as “Eve Nine”. Add them to" in found


def test_front_matter_that_does_not_end_is_told_once_where_it_should(tmp_path: Path) -> None:
    source = "---\ntitle: T\npublisher: P\ndate: 2020-02-04\n--\n\n## Flour\n\nEighty came.\n"

    first, *_ = told(write_corpus(tmp_path, source=source))

    assert first == "said.md:5: the front matter ends with a line of three dashes, ---; write it"


def test_an_event_of_which_a_name_means_several_asks_which(tmp_path: Path) -> None:
    event = EVENT + "  - name: Ann Nine\nrecording: https://youtu.be/x\n"
    folder = write_corpus(tmp_path, event=event, source=None)
    captions = "WEBVTT\n\n00:05.000 --> 00:08.000\n<v Ann>Hello, all.\n"
    (folder / "bread-day" / "talk.vtt").write_text(captions, encoding="utf-8")

    (found,) = told(folder)

    assert found.endswith("or it to the aliases of Ann Baker or Ann Nine if they are meant")
