import pytest

from tests.corpus.transcripts.formats.reading import Said, read

W, N, T = "Welcome to it, all of you.", "Nobody would.", "Not even I."
MAYA, TOM, AGAIN = (5.0, "Maya Lind", W), (8.0, "Tom Ferrer", N), (9.0, "Maya Lind", T)
TALK = [MAYA, TOM, AGAIN]
NAMED = f"0:05;Maya Lind;{W}\n0:08;Tom Ferrer;{N}\n0:09;Maya Lind;{T}\n"
OTHERS = NAMED.replace("Maya Lind", "Zoe Hale").replace("Tom Ferrer", "Ugo Pace")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"Zeit;Sprecher;Text\n{NAMED}", TALK),
        (f"Tempo;Quem;Fala\n{NAMED}", TALK),
        (NAMED, TALK),
        (NAMED.replace(";", "\t"), TALK),
        (f"0:05,0:08,Maya Lind,{W}\n0:08,0:09,Tom Ferrer,{N}\n0:09,0:10,Maya Lind,{T}\n", TALK),
        (f'Timecode,Speaker,Dialogue\n00:00:05:12,Maya Lind,"{W}"\n00:00:08:00,Tom Ferrer,{N}\n',
         [MAYA, TOM]),
        (f'No,In,Out,Line\n1,0:05,0:08,"{W}"\n2,0:08,0:09,{N}\n', [(5.0, None, f"{W} {N}")]),
        (f'Words;Qui;Quand\n"{W}";Maya Lind;0:05\n"{N}";Tom Ferrer;0:08\n', [MAYA, TOM]),
        (f"0:05;Speaker 0;{W}\n0:08;Tom Ferrer;{N}\n", [MAYA, TOM]),
    ],
)  # fmt: skip
def test_columns_are_told_by_what_stands_in_them(text: str, said: Said) -> None:
    assert read(text, "talk.csv") == (said, [])


@pytest.mark.parametrize(
    "text",
    [
        f'Speaker,Text\nMaya Lind,"{W}"\nTom Ferrer,{N}\n,{T}\n',
        f'No;Name;Words\n1;Maya Lind;"{W}"\n2;Tom Ferrer;{N}\n3;;{T}\n',
        f"| Speaker | Text |\n|---|:--|\n| **Maya Lind** | [{W}](/a) |\n|Tom Ferrer|{N}|\n||{T}|\n",
    ],
)
def test_a_table_may_have_no_times(text: str) -> None:
    said = [(None, "Maya Lind", W), (None, "Tom Ferrer", N), (None, None, T)]

    assert read(text, "talk.csv") == (said, [])


def test_a_table_of_markdown_is_read_as_any_other() -> None:
    cells = NAMED.replace(";", " | ").replace("Not even", '"Not" \\| even')
    rows = "".join(f"| {row} |\n" for row in cells.splitlines())

    said, problems = read(f"| Time | Speaker | Text |\n| --- | --- | --- |\n{rows}", "talk.md")

    assert said == [MAYA, TOM, (9.0, "Maya Lind", '"Not" | even I.')]
    assert problems == []


@pytest.mark.parametrize(
    ("head", "one", "other"),
    [
        ("Time", "[00:00:05]", "[00:00:08]"),
        ("Time", "(0:05)", "(0:08)"),
        ("Timespan", "0:05.0 - 0:08.0", "0:08.0 - 0:09.0"),
        ("Timecode In", "00:00:05:00", "00:00:08:00"),
        ("TC In", "00:00:05:00", "00:00:08:00"),
        ("Time Code", "0:05", "0:08"),
        ("Timestamp In", "00:00:05 --> 00:00:08", "00:00:08 --> 00:00:09"),
        ("Time", "12:00:05 AM", "12:00:08 AM"),
        ("Start (s)", "5", "8"),
        ("start_ms", "5000", "8000"),
        ("Start (ms)", "5000", "8000"),
    ],
)
def test_a_cell_may_hold_a_time_as_texts_do(head: str, one: str, other: str) -> None:
    table = f'{head},Speaker,Text\n{one},Maya Lind,"{W}"\n{other},Tom Ferrer,Nobody&#32;would.\n'

    assert read(table, "talk.csv") == ([MAYA, TOM], [])


def test_quotes_have_no_second_where_no_cell_has_a_time() -> None:
    table = f'Time,Speaker,Text\n,Maya Lind,"{W}"\n-,Tom Ferrer,{N}\n'

    assert read(table, "talk.csv")[0] == [(None, "Maya Lind", W), (None, "Tom Ferrer", N)]


def test_strangers_who_speak_again_are_seen_to_be_named() -> None:
    said, _ = read(f"Zeit;Wer;Was\n{OTHERS}", "talk.csv")

    assert [(at, text) for at, _, text in said] == [(5.0, W), (8.0, N), (9.0, T)]


def test_lines_within_a_cell_are_not_glued_together() -> None:
    text = 'start,speaker,text\n0:05,Maya Lind,"Welcome\nto it,\n\nall of you."\n'

    assert read(text, "talk.csv") == ([MAYA], [])


@pytest.mark.parametrize(
    "text",
    [
        f'Name,Comment\nMaya Lind,"{W}"\nTom Ferrer,{N}\n',
        f"Zeit;Kapitel;Worte\n0:05;Welcome;{W}\n0:08;Money;{N}\n",
        f"Zeit;Text;Translation\n0:05;{W};Bienvenue.\n0:08;{N};Personne.\n",
        f"Time;Original;Translation\n0:05;{W};Bienvenue.\n0:08;{N};Personne.\n",
        f"When;Name;Team;What\n{NAMED}".replace("Lind;", "Lind;Leeds;").replace("er;", "er;Bonn;"),
    ],
)
def test_a_table_of_which_it_is_not_clear_what_it_holds_is_told_of(text: str) -> None:
    said, (told,) = read(text, "talk.csv")

    assert said == []
    assert told.startswith("talk.csv:1: warning: not read: a table in which no columns with times")
    assert "or list who speaks in it in `people`" in told
    assert told.replace(",", ";").count("as in `Start;Speaker;Text`") == 1


def test_what_is_only_called_a_table_is_read_as_what_it_is() -> None:
    text = f"Maya Lind: Welcome.\n\nTom Ferrer: {N}\n"

    assert read(text, "talk.csv") == (
        [(None, "Maya Lind", "Welcome."), (None, "Tom Ferrer", N)],
        [],
    )


def test_a_row_without_a_cell_for_words_is_told_of() -> None:
    said, (told,) = read(
        f"Speaker,Text\nMaya Lind,{W}\nNo comma\nTom Ferrer,{T}\nNor here\n", "t.csv"
    )

    assert [name for _, name, _ in said] == ["Maya Lind", "Tom Ferrer"]
    assert (
        told == "t.csv:3: warning: not read: this row has no cell for words (also in 1 more place)"
    )


def test_a_first_line_that_names_more_than_words_and_who_is_of_no_table() -> None:
    said, _ = read(f"Name, Quarterly, Text\n\nMaya Lind: {W}\n\nTom Ferrer: {N}\n")

    assert [(name, text) for _, name, text in said] == [("Maya Lind", W), ("Tom Ferrer", N)]


def test_a_table_whose_rows_are_quoted_whole_is_told_of() -> None:
    said, told = read('"start,text"\n"00:00:01,hello there"\n"00:00:05,and so on"\n', "talk.csv")

    assert not said
    assert told


def test_times_are_in_the_unit_of_their_own_column() -> None:
    text = f"Start,latency_ms,Speaker,Text (MS Teams)\n5,250,Maya Lind,{W}\n8,90,Tom Ferrer,{N}\n"

    assert read(text, "talk.csv")[0] == [MAYA, TOM]


def test_a_speaker_is_seen_in_the_cells_of_a_table_that_names_its_other_columns() -> None:
    text = f"Time in,Who,Words\n0:05,Maya Lind,{W}\n0:08,Tom Ferrer,{N}\n"

    assert read(text, "talk.csv")[0] == [MAYA, TOM]


def test_the_first_of_two_columns_for_one_thing_counts() -> None:
    text = f"start,start_ms,Speaker,Text\n0:05,5000,Maya Lind,{W}\n0:08,8000,Tom Ferrer,{N}\n"

    assert read(text, "talk.csv")[0] == [MAYA, TOM]


def test_times_that_cannot_be_read_are_told_of() -> None:
    said, told = read(f"Start,Speaker,Text\n1m5s,Maya Lind,{W}\n2m,Tom Ferrer,{N}\n", "t.csv")

    assert [name for _, name, _ in said] == ["Maya Lind", "Tom Ferrer"]
    assert told == [
        "t.csv:2: warning: no time can be read (also in 1 more place); write 0:05 or 1:02:03"
    ]
