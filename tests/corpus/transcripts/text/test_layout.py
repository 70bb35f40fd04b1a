"""How pages, tables and programs lay out what is said, with no colon behind a name."""

import pytest

from tests.corpus.transcripts.formats.reading import read

ONE, TWO = "Who pays for the tools?", "Nobody pays for the tools."
THREE, FOUR = "And who keeps them up?", "Those who use them do."
WORDS = [ONE, TWO, THREE, FOUR]
PAIRS = list(zip(["Maya Lind", "Tom Ferrer"] * 2, WORDS, strict=True))
SAID = [(None, name, words) for name, words in PAIRS]


@pytest.mark.parametrize("form", ["{}\t{}\n", "{}\n{}\n", "{}\n\n{}\n\n", "[{}] {}\n"])
def test_names_need_no_colon_where_somebody_speaks_again(form: str) -> None:
    assert read("".join(form.format(*pair) for pair in PAIRS)) == (SAID, [])


def test_a_table_with_a_head_and_names_with_an_office_need_no_colon() -> None:
    rows = "".join(f"{name}\t{words}\n" for name, words in PAIRS)
    assert read(f"Who\tWhat\n{rows}")[0][-4:] == SAID

    pairs = [
        *((f"{name} (Oslo)", words) for name, words in PAIRS),
        ("The Minister (Eva Moor)", ONE),
    ]
    said, _ = read("".join(f"{name}\n\n{words}\n\n" for name, words in pairs))
    assert [words for _, _, words in said] == [*WORDS, ONE]


def test_a_stranger_among_such_names_is_not_whoever_spoke_before() -> None:
    pairs = [*PAIRS[:2], ("Zoe Hale", "May I ask something?"), *PAIRS[2:]]
    said, problems = read("\n".join(f"{name}\n{words}" for name, words in pairs))

    assert [words for _, _, words in said] == [words for _, words in pairs]
    assert said[2][1] == "Zoe Hale"
    assert "“Zoe Hale” is nobody in event.yaml" in problems[0]


@pytest.mark.parametrize(
    "text",
    [
        "Panel\nMaya Lind\nTom Ferrer\n\nThe tools are dear.\n",
        "Maya Lind\tpays the bill\nTom Ferrer\tcalls the city\n",
        "We want to thank\nMaya Lind\nfor the tools.\n",
    ],
)
def test_names_that_stand_once_make_no_transcript(text: str) -> None:
    said, problems = read(text)

    assert said == []
    assert "nothing tells that it is a transcript" in problems[0]


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("**{}** {}\n\n", ["spoke of the fund.", "asked who pays?"]),
        ("{}\n{}\n\n", ["- the fund failed.", "- who pays?"]),
        ("{}\t{}\n", ["City of Oslo", "Tool Library"]),
        ("{}\n{}\n\n", ["Opening words", "Who pays"]),
        ("{}\n\n{}\n\n", ["She leads the office.", "He wrote the tools."]),
    ],
)
def test_what_tells_of_people_is_not_what_they_say(form: str, words: list[str]) -> None:
    pairs = zip(["Maya Lind", "Tom Ferrer"] * 3, words * 3, strict=True)

    assert read("".join(form.format(*pair) for pair in pairs))[0] == []


@pytest.mark.parametrize(
    "more",
    ["Tom Wheat\nwas there.", "So were:\nNew York\nOslo City\nand more.", "Says\nMaya Lind."],
)
def test_names_within_what_is_said_have_no_colon_put_behind_them(more: str) -> None:
    said, _ = read("".join(f"{name}\n{words}\n" for name, words in PAIRS) + more)

    assert [name for _, name, _ in said] == ["Maya Lind", "Tom Ferrer"] * 2
    assert said[3][2] == f"{FOUR} {' '.join(more.split())}"


@pytest.mark.parametrize("word", ["Today", "Question"])
def test_a_dash_behind_a_word_that_comes_once_parts_no_name(word: str) -> None:
    text = "".join(f"{name} – {words}\n\n" for name, words in PAIRS)
    said, _ = read(f"{text}{word} – not tomorrow.\n")

    assert said[3] == (None, "Tom Ferrer", f"{FOUR} {word} – not tomorrow.")


@pytest.mark.parametrize("form", ["{0}. {1}: {2}\n\n", "{0:03}\t{1}: {2}\n", "{0}) {1}:\t{2}\n"])
def test_numbers_of_turns_are_not_said(form: str) -> None:
    pairs = PAIRS * 3
    text = "".join(form.format(number, *pair) for number, pair in enumerate(pairs, 1))

    assert read(text)[0] == [(None, name, words) for name, words in pairs]


@pytest.mark.parametrize(
    "form", ["{1}\n({0}) {2}\n\n", "{1}\n[{0}] {2}\n", "{1}\n{0} {2}\n", "[{0} | {1}] {2}\n"]
)
def test_a_name_may_stand_above_a_time_and_words_or_beside_the_time(form: str) -> None:
    times = [f"00:00:{3 + 5 * number:02}" for number in range(4)]
    text = "".join(form.format(time, *pair) for time, pair in zip(times, PAIRS, strict=True))

    said = [(3.0 + 5 * number, *pair) for number, pair in enumerate(PAIRS)]
    assert read(text) == (said, [])


@pytest.mark.parametrize(
    "topics", [["Music", "Money"], ["Tools", "Tools", "Money", "Money"], ["Yeah"] * 4]
)
def test_what_stands_above_a_time_and_words_may_be_their_topic(topics: list[str]) -> None:
    text = "".join(f"{topic}\n0:0{n} {ONE}\n" for n, topic in enumerate(topics))

    assert {name for _, name, _ in read(text)[0]} == {None}


def test_a_line_with_a_name_gets_none_from_above() -> None:
    text = "".join(f"Costs\n0:0{n} {name}: {words}\n" for n, (name, words) in enumerate(PAIRS))

    assert [name for _, name, _ in read(text)[0]] == [name for name, _ in PAIRS]


def test_a_time_may_stand_before_somebody_of_a_long_organisation() -> None:
    beside = (
        "0:03 - Maya Lind (City Data Lab)\n  {}\n\n0:08 - Tom Ferrer (The Tool Library)\n  {}\n"
    )

    assert read(beside.format(ONE, TWO)) == ([(3.0, *PAIRS[0]), (8.0, *PAIRS[1])], [])


@pytest.mark.parametrize("label", ["question", "simple question", "small host"])
def test_a_line_that_goes_on_from_another_names_nobody(label: str) -> None:
    text = f"Maya Lind: Here is a\n{label}: who pays?\nTom Ferrer: {TWO}\nMaya Lind: {THREE}\n"
    said, problems = read(text)

    assert said[0] == (None, "Maya Lind", f"Here is a {label}: who pays?")
    assert problems == []


def test_a_voice_in_small_letters_still_speaks_behind_a_full_stop() -> None:
    said, _ = read(f"Maya Lind: {ONE}\nquestion: Is it you?\nTom Ferrer: {TWO}\n")

    assert [words for _, _, words in said] == [ONE, "Is it you?", TWO]


def test_a_voice_in_small_letters_speaks_where_nothing_has_a_full_stop() -> None:
    said, _ = read("Maya Lind: hi\nTom Ferrer: nobody pays\naudience member: why\nMaya Lind: so\n")

    assert [words for _, _, words in said] == ["hi", "nobody pays", "why", "so"]


LONG = "the tools\n" * 8
PAGES = (
    f"Maya Lind: Who pays for\n{LONG}{{1}}\nthe rest?\nTom Ferrer: Nobody does\n{LONG}{{2}}\nnow.\n"
)
PAGED = f"{PAGES}Maya Lind: And who keeps\n{LONG}{{3}}\nthem up?\n"


@pytest.mark.parametrize(
    "form", ["{}", "- {} -", "Column {}", "Seite {} von 4", "Open Tools – Transcript\nPage {}"]
)
def test_the_ends_of_pages_are_not_said(form: str) -> None:
    marks = [form.format(number) for number in range(4)]

    assert read(PAGED.format(*marks)) == read(
        PAGED.replace("{1}\n", "").replace("{2}\n", "").replace("{3}\n", "")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Maya Lind: Count with me:\n1\n2\n3\nTom Ferrer: Done.\n",
        "Maya Lind: It grew.\n7%\n8%\n9%\nTom Ferrer: Yes.\n",
        f"Maya Lind:\n4\n{LONG}Tom Ferrer:\n5\n{LONG}Maya Lind:\n6\n",
        f"Maya Lind: {LONG}$1\n{LONG}$2\n{LONG}$3\nTom Ferrer: Yes.\n",
    ],
)
def test_numbers_that_are_no_pages_are_said(text: str) -> None:
    said = " ".join(words for _, _, words in read(text)[0])

    assert sum(map(str.isdigit, said)) == 3


def test_names_and_answers_beside_numbers_are_no_titles() -> None:
    turns = [f"{n}\n{name}:\nYes.\n{LONG}" for n, (name, _) in enumerate(PAIRS, 1)]

    assert [name for _, name, _ in read("\n".join(turns))[0]] == [name for name, _ in PAIRS]
    assert all(words.startswith("Yes.") for _, _, words in read("\n".join(turns))[0])


@pytest.mark.parametrize("marks", [("4", "9"), ("2019", "2020"), ("Speaker 1", "Speaker 2")])
def test_numbers_that_do_not_count_on_are_said(marks: tuple[str, str]) -> None:
    said, _ = read(PAGED.format("", *marks, ""))

    assert marks[0] in said[0][2]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("The libra-\nries are late, our libraries.", "The libraries are late, our libraries."),
        ("Ma biblio-\nthèque, la bibliothèque.", "Ma bibliothèque, la bibliothèque."),
        ("It is open-\nsource, so open-source.", "It is open-source, so open-source."),
        ("It is public-\nfacing, and long-\nterm.", "It is public- facing, and long- term."),
        ("Die Waren-\nund Güter.", "Die Waren- und Güter."),
        ("My mother-\nin-law.", "My mother- in-law."),
        ("He wa-\nshe is here, and she is late.", "He wa- she is here, and she is late."),
        ("Of pre-\nand post-war, and more.", "Of pre- and post-war, and more."),
        ("I was go-\n\ngoing home.", "I was go- going home."),
    ],
)
def test_a_word_that_a_line_divides_is_whole(lines: str, words: str) -> None:
    assert read(f"Maya Lind: Well,\n{lines}\n\nTom Ferrer: {TWO}\n")[0][0][2] == f"Well, {words}"


def test_lines_that_divide_known_words_divide_others_as_well() -> None:
    known = ["libraries", "windows", "gardens"]
    text = f"We have {' and '.join(known)} here.\n" + "".join(
        f"Our {word[:4]}-\n{word[4:]} too.\n" for word in [*known, "Cathedrals"]
    )
    said = read(f"Maya Lind: {text}It is long-\nhere.\n\nTom Ferrer: {TWO}\n")[0][0][2]

    assert said.endswith("Our gardens too. Our Cathedrals too. It is long- here.")
