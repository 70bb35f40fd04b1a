import pytest

from tests.corpus.transcripts.text.turns.test_unsaid import Quote, read

TALK = (
    "**Maya Lind:** One.\n\n## Rye\n\n**Tom Ferrer:** Two.\n\n## Oats\n\n**Maya Lind:** Three.\n\n"
    "{between}## Barley\n\n**Tom Ferrer:** Four.\n\n{below}"
)


def talk(between: str = "", below: str = "") -> tuple[list[Quote], list[str]]:
    return read(TALK.format(between=between, below=below), "talk.md")


def test_a_section_without_a_name_below_the_last_turn_is_nobodys_and_told_of() -> None:
    said, (told,) = talk(below="## Who was there\n\n- Maya Lind\n- Ida\n\n## Next time\n\nMay 4\n")

    assert [quote[:2] for quote in said[3:]] == [
        ("Tom Ferrer", "Four."),
        (None, "Maya Lind Ida"),
        (None, "May 4"),
    ]
    assert told.startswith(
        "no name between this and the heading above (also in 1 more place); shown"
    )


def test_a_heading_with_a_colon_among_headings_above_names_ends_the_turn() -> None:
    said, (told,) = talk("## Notes: Ida Holm\n\n| Rye | dear |\n\n")

    assert [quote[:2] for quote in said[2:]] == [
        ("Maya Lind", "Three."),
        (None, "| Rye | dear |"),
        ("Tom Ferrer", "Four."),
    ]
    assert told.startswith("no name between this and the heading above; shown")


def test_a_heading_amid_a_turn_leaves_it_whose_it_is() -> None:
    assert talk("## Flour\n\nIt was dear.\n\n")[0][2:4] == [
        ("Maya Lind", "Three.", "Oats"),
        ("Maya Lind", "It was dear.", "Flour"),
    ]


@pytest.mark.parametrize("title", ["Oats", "Topic: Oats"])
def test_headings_that_mostly_part_one_talk_end_no_turn(title: str) -> None:
    said, told = read(
        f"**Maya Lind:** One.\n\n## Rye\n\nTwo.\n\n## {title}\n\nThree.\n\n## Questions\n\n"
        "**Tom Ferrer:** Why?\n\n**Maya Lind:** Four.\n\n## Barley\n\nFive.\n",
        "talk.md",
    )

    assert [quote[0] for quote in said] == [*["Maya Lind"] * 3, "Tom Ferrer", *["Maya Lind"] * 2]
    assert told == []


TURNS = "**Maya Lind:** One.\n\n**Tom Ferrer:** Two.\n\n" * 2


@pytest.mark.parametrize("title", ["Who they are", "About the speakers", "References"])
def test_a_heading_of_notes_below_several_turns_ends_the_talk(title: str) -> None:
    said, (told,) = read(f"## Transcript\n\n{TURNS}## {title}\n\nMaya bakes.\n", "talk.md")

    assert [quote[0] for quote in said] == [*["Maya Lind", "Tom Ferrer"] * 2, None]
    assert told.startswith("no name between this and the heading above")


def test_a_talk_goes_on_below_other_headings_of_its_end() -> None:
    said, told = read(f"{TURNS}## Part two\n\nI bake.\n\n## The end\n\nBye.\n", "talk.md")

    assert [quote[0] for quote in said[3:]] == ["Tom Ferrer"] * 3
    assert told == []
