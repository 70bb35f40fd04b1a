from pathlib import Path

import pytest

from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.corpus.loader import inspect
from bot.corpus.model import Corpus
from bot.search.search import Search
from tests.conftest import write_corpus

CUE = "0:0{second} --> 0:0{second}.5\n<v {label}>{text}</v>"


def read(folder: Path, *labels: str) -> Corpus:
    """Return a corpus in which the first of those called so says that the oven is cold."""
    texts = ["The oven is cold.", *["Is it?"] * len(labels)]
    cues = [
        CUE.format(second=second, label=label, text=text)
        for second, (label, text) in enumerate(zip(labels, texts, strict=False), start=1)
    ]
    return inspect(write_corpus(folder, ("a.vtt", "\n\n".join(cues)), source=None))[0]


def spoken_for(corpus: Corpus) -> tuple[str, str | None]:
    (speaker,) = {p.speaker for p in corpus.passages if "oven is cold" in p.text}
    assert speaker is not None
    assert speaker in corpus.people
    return speaker.name, speaker.organisation


@pytest.mark.parametrize(
    ("label", "other", "who", "organisation"),
    [
        ("Jo Rye | Doughnet", "Flo Wheat | Mill", "Jo Rye", "Doughnet"),
        ("Jo Rye - Doughnet", "Flo Wheat - Mill", "Jo Rye", "Doughnet"),
        ("Jo Rye | DBC", "Flo Wheat | Mill", "Jo Rye", "DBC"),
        ("Jo Rye (Doughnet)", "Flo Wheat (Doughnet)", "Jo Rye", "Doughnet"),
        ("Jo Rye (Doughnet)", "Flo Wheat | DOUGHNET", "Jo Rye", "Doughnet"),
        ("Jo Rye (she/her) (Doughnet Foundation)", "Flo Wheat (Doughnet Foundation)", "Jo Rye",
         "Doughnet Foundation"),
        ("Cleo Silent (Doughnet)", "Flo Wheat (Doughnet)", "Cleo Silent", "Doughnet"),
        ("Ann Baker (Doughnet)", "Flo Wheat (Doughnet)", "Ann Baker", "Crumb"),  # event.yaml has it
    ],
)  # fmt: skip
def test_what_stands_beside_several_names_is_whom_they_speak_for(
    tmp_path: Path, label: str, other: str, who: str, organisation: str
) -> None:
    assert spoken_for(read(tmp_path, label, other)) == (who, organisation)


@pytest.mark.parametrize(
    "labels",
    [
        ["Jo Rye"],
        ["Jo Rye | Doughnet"],  # once
        ["Jo Rye (Doughnet)", "Flo Wheat (Mill)"],
        ["Jo Rye [Doughnet]", "Flo Wheat [Doughnet]"],  # a remark, as [Crosstalk]
        ["Jo Rye (JR)", "June Rice (JR)"],
        ["Jo Rye (Guest)", "Flo Wheat (Guest)"],
        ["Jo Rye (Jo's iPhone)", "Flo Wheat (Jo's iPhone)"],
        ["Jo Rye - muted", "Flo Wheat - muted"],
        ["Jo Rye (She/Her)", "Flo Wheat (She/Her)"],
        ["Jo Rye (She, Her)", "Flo Wheat (She, Her)"],
        ["Jo Rye (Her)", "Flo Wheat (Her)"],
        ["Jo Rye (Laughter)", "Flo Wheat (Laughter)"],
        ["Jo Rye | Deputy Mayor", "Flo Wheat | Mayor"],
        ["Jo Rye | Moderator", "Flo Wheat | Moderation"],
        ["Jo Rye (PhD)", "Flo Wheat (PhD)"],
        ["Jo Rye | PhD", "Flo Wheat | MD"],
        ["Jo Rye | Crumb", "Jo Rye | Mill", "Flo Wheat | Mill"],  # two of a name, maybe
        ["Jo Rye (Doughnet)", "Flo Wheat (Doughnet)", "Jo Rye (Mill)"],
        ["Jo Rye (Doughnet)", "Flo Wheat (Doughnet)", "Jo Rye | Mill", "Flo Wheat | Mill"],
    ],
)
def test_what_may_be_anything_else_is_no_organisation(tmp_path: Path, labels: list[str]) -> None:
    corpus = read(tmp_path, *labels)

    (speaker,) = {p.speaker for p in corpus.passages if "oven is cold" in p.text}
    assert speaker is not None
    assert (speaker.name, speaker.organisation) == ("Jo Rye", None)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did Doughnet say?", "The oven is cold."),
        ("Who is from Doughnet?", "Jo Rye: Doughnet."),
        ("Did anyone from Doughnet speak?", "The oven is cold."),
    ],
)
def test_an_organisation_in_a_label_can_be_asked_about(
    tmp_path: Path, question: str, told: str
) -> None:
    conversation = Conversation(Search(read(tmp_path, "Jo Rye | Doughnet", "Flo Wheat | Mill")))

    reply = plain(conversation.reply(question))

    assert told in reply
    assert "Nothing I hold says" not in reply


def test_a_word_of_a_label_is_no_misspelling(tmp_path: Path) -> None:
    conversation = Conversation(Search(read(tmp_path, "Jo Rye | Ovan", "Flo Wheat | Mill")))

    reply = plain(conversation.reply("Did anyone from Ovan speak?"))

    assert "Jo Rye, Ovan" in reply
    assert "Showing results" not in reply
