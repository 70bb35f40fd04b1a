from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.corpus.model import Kind
from bot.corpus.problems import Findings
from bot.corpus.transcripts.content import Content
from bot.corpus.written.markdown import read_markdown
from tests.corpus.transcripts.formats.reading import EVENT

TALK = "Maya Lind: Welcome.\n\nTom Ferrer: Thanks.\n\nMaya Lind: Why?\n\nTom Ferrer: {}\n\n"
KEYS = "- **Venue:** Oslo.\n- **Tom Ferrer:** asks about the budget.\n\n"


def _content(text: str) -> Content:
    return read_markdown(text, EVENT, Findings(Path("talk.md")))


def _said(content: Content) -> list[tuple[str | None, str]]:
    return [(one.label, one.text) for one in content.said]


@pytest.mark.parametrize(
    "text",
    [
        f"# Panel\n\n{TALK}## Summary\n\n{KEYS}",
        f"## Transcript\n\n{TALK}---\n\n## Show notes\n\nMore:\n\n{KEYS}",
        f"{KEYS}# Panel\n\n{TALK}",
        f"{TALK}{KEYS}",
    ],
)
def test_a_list_above_or_below_a_talk_is_a_note(text: str) -> None:
    content = _content(text.format("Nobody asks."))

    assert _said(content) == [
        ("Maya Lind", "Welcome."),
        ("Tom Ferrer", "Thanks."),
        ("Maya Lind", "Why?"),
        ("Tom Ferrer", "Nobody asks."),
    ]
    assert {draft.kind for draft in content.written} == {Kind.NOTE}
    assert "Venue: Oslo." in " ".join(draft.text for draft in content.written)


def test_a_list_within_a_turn_is_that_of_whoever_speaks() -> None:
    content = _content(TALK.format("Two.\n\n- **Cost:** Low.\n- **Time:** Short.\n\nMaya Lind: OK"))

    assert _said(content)[-2:] == [
        ("Tom Ferrer", "Two. Cost: Low. Time: Short."),
        ("Maya Lind", "OK"),
    ]


@pytest.mark.parametrize("asker", ["Tom Ferrer", "Eva"])
def test_an_item_within_a_talk_names_who_is_known_or_speaks_elsewhere(asker: str) -> None:
    turns = "".join(f"Maya Lind: {n}.\n\nEva: {n}.\n\n" for n in ("One", "Two", "Three"))
    content = _content(f"{turns}- **{asker}:** Four.\n\nMaya Lind: Five.\n\nEva: Six.\n\n")

    assert (asker, "Four.") in _said(content)


def test_a_list_that_the_last_to_speak_leads_to_is_theirs() -> None:
    content = _content(TALK.format("We need two things:\n\n- **Money:** A lot.\n- **Time:** Yes."))

    assert _said(content)[-1] == (
        "Tom Ferrer",
        "We need two things: Money: A lot. Time: Yes.",
    )


@pytest.mark.parametrize("heading", ["", "## Last words\n\n", "We agree.\n\n"])
@pytest.mark.parametrize("names", [("Maya Lind", "Tom Ferrer"), ("Dana Lee", "Audience")])
def test_people_still_speak_in_a_list_behind_a_talk(heading: str, names: Sequence[str]) -> None:
    items = "".join(f"- **{name}:** I thank you.\n" for name in names)

    for more in ("", "\nMaya Lind: Bye."):
        content = _content(TALK.format(f"Two.\n\n{heading}{items}{more}"))

        assert _said(content)[4:6] == [(name, "I thank you.") for name in names]
        assert not content.written


def test_people_speak_in_a_list_of_sentences_above_a_talk_but_are_not_told_of_there() -> None:
    for text, turns in (("I am Maya.", 5), ("Miller", 4)):
        content = _content(f"# Panel\n\n- **Maya Lind:** {text}\n\n{TALK.format('Two.')}")

        assert len(content.said) == turns
        assert [draft.text for draft in content.written] == ["Maya Lind: Miller"][: 5 - turns]


def test_what_follows_a_heading_that_is_not_of_notes_is_said() -> None:
    text = "Two.\n\n## Last words\n\nI agree.\n\n- **Money:** More.\n\nThank you.\n\n"

    content = _content(TALK.format(text))

    assert not content.written
    assert "I agree. Money: More. Thank you." in _said(content)[-1][1]


def test_turns_that_are_all_items_of_a_list_have_names() -> None:
    content = _content(
        "- **Maya Lind:** Welcome.\n- **Tom Ferrer:** Thanks.\n- **Maya Lind:** Why?"
    )

    assert [label for label, _ in _said(content)] == ["Maya Lind", "Tom Ferrer", "Maya Lind"]
