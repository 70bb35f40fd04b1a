from pathlib import Path

import pytest

from bot.chat.conversation import Conversation
from bot.chat.reply import plain
from bot.corpus.loader import inspect
from bot.corpus.model import Corpus
from bot.search.search import Search
from tests.conftest import write_corpus

CAPTIONS = (
    "0:01 --> 0:02\n<v {label}>The oven is cold.</v>\n\n0:03 --> 0:04\n<v Flo Wheat>Is it?</v>"
)


def read(folder: Path, label: str) -> Corpus:
    return inspect(write_corpus(folder, ("a.vtt", CAPTIONS.format(label=label)), source=None))[0]


@pytest.mark.parametrize(
    ("label", "who", "organisation"),
    [
        ("Jo Rye | Doughnet", "Jo Rye", "Doughnet"),
        ("Jo Rye - Doughnet", "Jo Rye", "Doughnet"),
        ("Jo Rye (Doughnet)", "Jo Rye", "Doughnet"),
        ("Jo Rye (she/her) (Doughnet Foundation)", "Jo Rye", "Doughnet Foundation"),
        ("Cleo Silent (Doughnet)", "Cleo Silent", "Doughnet"),  # of whom event.yaml has none
        ("Ann Baker (Doughnet)", "Ann Baker", "Crumb"),
        ("Jo Rye (JR)", "Jo Rye", None),
        ("Jo Rye (Guest)", "Jo Rye", None),
        ("Jo Rye (Jo's iPhone)", "Jo Rye", None),
        ("Jo Rye - muted", "Jo Rye", None),
        ("Jo Rye (She/Her)", "Jo Rye", None),
        ("Jo Rye", "Jo Rye", None),
    ],
)
def test_what_stands_beside_a_name_is_whom_they_speak_for(
    tmp_path: Path, label: str, who: str, organisation: str | None
) -> None:
    corpus = read(tmp_path, label)

    (speaker,) = {p.speaker for p in corpus.passages if "oven is cold" in p.text}
    assert speaker is not None
    assert (speaker.name, speaker.organisation) == (who, organisation)
    assert speaker in corpus.people


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
    conversation = Conversation(Search(read(tmp_path, "Jo Rye | Doughnet")))

    reply = plain(conversation.reply(question))

    assert told in reply
    assert "Nothing I hold says" not in reply


def test_a_word_of_a_label_is_no_misspelling(tmp_path: Path) -> None:
    conversation = Conversation(Search(read(tmp_path, "Jo Rye | Ovan")))

    reply = plain(conversation.reply("Did anyone from Ovan speak?"))

    assert "Jo Rye, Ovan" in reply
    assert "Showing results" not in reply
