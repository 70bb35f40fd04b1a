"""Turns with no empty lines between them."""

import pytest

from tests.corpus.transcripts.formats.reading import read

PANEL = [
    ("Rosa Méndez", "Welcome to our panel."),
    ("Tom Becker", "Thank you, Rosa."),
    ("Rosa Méndez", "What should the council do?"),
    ("Aisha Rahman", "Pay for the roof. It leaks."),
    ("Tom Becker", "I disagree: it is dry."),
]


def turns(text: str) -> list[tuple[str | None, str]]:
    """Return who says what, by names that nobody has told of."""
    return [(name, words) for _, name, words in read(text)[0]]


def lines(panel: list[tuple[str, str]], between: str = ": ") -> str:
    return "\n".join(f"{name}{between}{words}" for name, words in panel)


@pytest.mark.parametrize(
    "text",
    [
        lines(PANEL),
        lines(PANEL).replace("\n", "\r\n"),
        lines(PANEL, ":\n"),
        lines(PANEL).replace("roof. ", "roof.\n").replace("our ", "our\n"),
        lines(PANEL).replace("\nAisha", "\n\nAisha"),
    ],
)
def test_a_line_that_begins_with_a_name_is_a_turn_without_an_empty_line(text: str) -> None:
    assert turns(text) == PANEL


@pytest.mark.parametrize(
    "panel",
    [
        [("Maria", "Hello."), ("Dan", "Thank you."), ("Maria", "And money?"), ("Dan", "None.")],
        [("Íñigo Gil", "Hola."), ("Luz Mar", "¿Y?"), ("Íñigo Gil", "Ya."), ("Luz Mar", "Bien.")],
        [("Ann Baker", "Hello."), ("Ben Miller", "Thank you."), ("Cy Stone", "Welcome.")],
        PANEL * 400,
    ],
)
def test_names_are_told_by_coming_again_or_on_each_line(panel: list[tuple[str, str]]) -> None:
    assert turns(lines(panel)) == panel


def test_who_comes_again_speaks_though_the_sentence_before_has_no_end() -> None:
    cut = [*PANEL[:2], ("Rosa Méndez", "The estimate is high, and"), *PANEL[3:]]

    assert turns(lines(cut)) == cut


@pytest.mark.parametrize(
    "line",
    [
        "Note: the hall was cold.",
        "Nota: la sala estaba fría.",
        "https: that is how it starts.",
        "see this: it is there.",
    ],
)
def test_what_begins_as_a_text_does_goes_on_with_the_turn(line: str) -> None:
    said = turns(lines(PANEL).replace("Rosa.\n", f"Rosa.\n{line}\n"))

    assert said == [(name, f"{text} {line}" * (n == 1) or text) for n, (name, text) in
                    enumerate(PANEL)]  # fmt: skip


def test_where_empty_lines_part_turns_a_list_within_one_stays_in_it() -> None:
    listed = "We had a book. Pros: it is cheap. Cons: it is slow. Pros: it is ours."
    panel = [("Ann Baker", listed), ("Ben Miller", "I had none."), ("Ann Baker", "So there.")]
    panel.append(("Ben Miller", "So there."))

    assert turns("\n\n".join(lines([turn]) for turn in panel).replace(". ", ".\n")) == panel


def test_who_is_called_more_fully_once_comes_again() -> None:
    body = "Ida Holm (North Mills) (Rye): I ask\nSam Wood: Yes\nIda Holm: But\nSam Wood: No\n"

    assert len(read(f"QUESTIONS\n{body}")[0]) == 4
