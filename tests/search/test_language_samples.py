"""A whole question finds its answer in each of many languages."""

import re
from pathlib import Path

import pytest
import yaml

from bot.corpus.loader import load
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

SAMPLES = yaml.safe_load(
    (Path(__file__).parent / "language_samples.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("code", SAMPLES)
def test_a_question_is_answered(tmp_path: Path, code: str) -> None:
    sample = SAMPLES[code]
    names = dict.fromkeys(re.split("[:：]", line)[0] for line in sample["said"])
    event = {"title": "Talk", "date": "2020-02-03", "language": code}
    people = [{"name": name} for name in names]
    (tmp_path / "talk").mkdir()
    (tmp_path / "talk" / "event.yaml").write_text(
        yaml.safe_dump(event | {"people": people}), encoding="utf-8"
    )
    cues = [
        f"00:{n:02}:00.000 --> 00:{n:02}:50.000\n{line}\n" for n, line in enumerate(sample["said"])
    ]
    (tmp_path / "talk" / "talk.vtt").write_text("\n".join(["WEBVTT\n", *cues]), encoding="utf-8")
    search = Search(load(tmp_path))

    for question, wanted in sample["asked"]:
        answer = search.ask(question)
        assert (question, answer.outcome) == (question, Outcome.ANSWERED)
        assert wanted in answer.found[0].passage.text
