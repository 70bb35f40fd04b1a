from pathlib import Path

import pytest
import yaml

from bot.corpus.loader import load
from bot.search.ranking.finding import Outcome
from bot.search.search import Search
from tests.conftest import EVENT, write_corpus

EVENT_WITH_ALL = EVENT.replace("Dora Chair", "Dora Quill").replace(
    "people:", "series: The Bread Talks\nrecording: https://example.org/watch\npeople:"
)
TALK = """\
0:00 --> 0:08
<v Dora Quill>When was the insurance introduced, and who spoke about seeds?

0:08 --> 25:00
<v Ann Baker>The permit took a year and the insurance came in with the price of seeds.
"""
WHEN, LENGTH = "Bread Day took place", "What is on record of Bread Day lasts about 25 minutes."
CHAIR, PEOPLE = "Moderator of Bread Day: Dora Quill.", "Panellists of Bread Day"
HOST, SERIES = "Bread Day was hosted by The Guild.", "Bread Day is part of The Bread Talks."
WATCH, TITLE = "The recording of Bread Day: https:", "The full title of Bread Day"
ANN = "Ann Baker, panellist: Head baker, Crumb."


@pytest.fixture(scope="module")
def bread(tmp_path_factory: pytest.TempPathFactory) -> Search:
    folder = write_corpus(tmp_path_factory.mktemp("facts") / "corpus", event=EVENT_WITH_ALL)
    (folder / "bread-day" / "talk.vtt").write_text(TALK, encoding="utf-8")
    return Search(load(folder))


def fact(search: Search, question: str) -> str | None:
    """Return the first note that a question is taken to ask for, without any ranking."""
    answer = search.ask(question)
    asked = answer.signs is None and answer.found and answer.found[0].passage.fact
    return answer.found[0].passage.text if asked else None


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("when was it?", WHEN),
        ("When did it take place", WHEN),
        ("when was the panel held?", WHEN),
        ("and when was this discussion recorded", WHEN),
        ("what date was Bread Day", WHEN),
        ("what day was it on?", WHEN),
        ("which year was the event", WHEN),
        ("date of the panel", WHEN),
        ("when did Bread Day happen", WHEN),
        ("how long was it", LENGTH),
        ("how long did the panel last?", LENGTH),
        ("how long is the recording", LENGTH),
        ("which panel was the longest", LENGTH),
        ("how many minutes is it", LENGTH),
        ("what is the length of the video", LENGTH),
        ("what's the running time?", LENGTH),
        ("who moderated", CHAIR),
        ("who moderated the discussion?", CHAIR),
        ("who moderated the round table?", CHAIR),
        ("who presided", CHAIR),
        ("who's the chair?", CHAIR),
        ("who chaired it", CHAIR),
        ("name of the moderator?", CHAIR),
        ("who led the conversation", CHAIR),
        ("who facilitated the session?", CHAIR),
        ("who ran the panel", CHAIR),
        ("which organisation hosted it", HOST),
        ("who organised it?", HOST),
        ("who organized the event", HOST),
        ("who put on the event", HOST),
        ("who was behind it", HOST),
        ("who hosted it?", HOST),
        ("who was on it?", PEOPLE),
        ("who was on the panel", PEOPLE),
        ("who was on stage?", PEOPLE),
        ("who were the speakers?", PEOPLE),
        ("who were the two panellists?", PEOPLE),
        ("who are the 3 people on the panel", PEOPLE),
        ("who spoke at Bread Day", PEOPLE),
        ("who took part", PEOPLE),
        ("list the panelists", PEOPLE),
        ("who were the guests on the show", PEOPLE),
        ("which people took part", PEOPLE),
        ("who took part in the briefing", PEOPLE),
        ("when was this evidence given", WHEN),
        ("which date is given for this episode?", WHEN),
        ("who's the baker from Crumb on this one", ANN),
        ("who represented Crumb?", ANN),
        ("who spoke for Crumb", ANN),
        ("who was there", PEOPLE),
        ("where can I watch it?", WATCH),
        ("is there a recording", WATCH),
        ("is Ann Baker still at Crumb?", "Ann Baker"),
        ("is Ann Baker at Crumb any more?", "Ann Baker"),
        ("does Ann Baker work for Crumb", "Ann Baker"),
        ("give me the full transcript", WATCH),
        ("can I download it?", WATCH),
        ("link to the video please", WATCH),
        ("where do I find the recording?", WATCH),
        ("can I listen to it somewhere", WATCH),
        ("is it on youtube", WATCH),
        ("it's on youtube", WATCH),
        ("what is it called", TITLE),
        ("what was the title of the panel?", TITLE),
        ("what is its full name", TITLE),
        ("what series is it part of", SERIES),
        ("where does Ann Baker work?", ANN),
        ("what is Ann Baker's job", ANN),
        ("who does Ann Baker work for", ANN),
        ("what is Ann Baker's role?", ANN),
        ("which organisation does Ann Baker represent", ANN),
        ("what does Ann Baker do", ANN),
        ("what does Ann Baker do for a living?", ANN),
        ("what does Ann Baker do now", ANN),
        ("where is Ann Baker from", ANN),
        ("Ann Baker's background", ANN),
        ("who is Ann Baker with", ANN),
        ("what's the date", WHEN),
        ("whats the running time", LENGTH),
        ("who’s the moderator of the panel?", "Dora Quill"),
        ("where's the recording", WATCH),
        ("send me the link", WATCH),
        ("is there a website?", "More about Bread Day"),
        ("can you tell me when it was?", WHEN),
        ("do you know who was on it", PEOPLE),
        ("name the participants", PEOPLE),
        ("who asked the questions", CHAIR),
        ("who's asking the questions", CHAIR),
        ("who was putting all the questions?", CHAIR),
        ("who was on with them", PEOPLE),
        ("does it have a name", TITLE),
        ("the name of the panel", TITLE),
        ("how is it called?", TITLE),
        ("which panellists answered questions", PEOPLE),
        ("how many people were on it", PEOPLE),
        ("who was invited", PEOPLE),
        ("who was present", PEOPLE),
        ("who presented it", CHAIR),
        ("what organisation is behind it", HOST),
        ("how many panellists were there?", PEOPLE),
        ("could you list everybody who spoke", PEOPLE),
        ("was it filmed?", WATCH),
    ],
)
def test_what_is_asked_of_the_event_itself_is_told_by_its_notes(
    bread: Search, question: str, note: str
) -> None:
    found = fact(bread, question)

    assert found is not None
    assert found.startswith(note)


@pytest.mark.parametrize(
    "question",
    [
        "when was the insurance introduced",
        "when did the price of seeds go up",
        "who spoke about seeds",
        "who talked about the permit?",
        "who spoke about Crumb",
        "which other days did the woman from Crumb name",
        "what do the people from Crumb propose",
        "who brought up insurance",
        "how long did the permit take",
        "how long should bread rest",
        "where was the flour milled",
        "where does the grain come from?",
        "who runs the mill",
        "who led the strike",
        "who made the ovens",
        "who organised the bakers",
        "which company sells flour",
        "what is the name of the mill",
        "what is good flour called",
        "what happened to the recording of the strike",
        "what does she watch",
        "what did they listen to",
        "how many people bake bread",
        "how many people were fined",
        "how many people attended",
        "how many people took part",
        "who invited them",
        "when's it coming out",
        "who disagreed?",
        "who has the same opinion",
        "who's against the plan",
        "who was for it",
        "who answered",
        "who asked that",
        "who talked the most",
        "who knows",
        "who came up with the name",
        "who should have been there",
        "what questions were asked",
        "what did they disagree about",
        "when will it be released",
        "how long will it take",
        "what did Ann Baker do",
        "what was Ann Baker's first job",
        "where is she from",
        "in which town did he bake",
        "is Ann Baker for it",
        "is Ann Baker still for it",
        "was Ann Baker at work for longer",
        "is Ann Baker right",
        "is Ann Baker on the council",
        "was Lincoln on the council",
        "what did Ann Baker say",
        "what did the moderator say",
        "what did Ann Baker say about her job",
        "what did they say about time",
        "what is Bread Day",
        "why was the panel held",
        "was it worth it",
        "is flour part of the permit",
        "everything has a name",
        "nobody was on the panel",
        "by name",
        "in his name",
        "called it",
        "who was with the council",
        "who asks questions",
        "hello",
        "",
    ],
)
def test_what_was_said_is_no_fact_of_the_event(bread: Search, question: str) -> None:
    assert fact(bread, question) is None


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Ann Baker", Outcome.ANSWERED),
        ("what did Ann Baker say", Outcome.ANSWERED),
        ("what about Ann Baker?", Outcome.ANSWERED),
        ("tell me about Ann Baker", Outcome.ANSWERED),
        ("who is Ann Baker", Outcome.ANSWERED),
        ("who agreed with Ann Baker", Outcome.UNANSWERED),  # no words of others come after hers
        ("what is Ann Baker against", Outcome.NEAR),
        ("where was Ann Baker", Outcome.NEAR),
    ],
)
def test_the_words_of_people_answer_only_what_asks_for_them(
    bread: Search, question: str, outcome: Outcome
) -> None:
    assert bread.ask(question).outcome is outcome


@pytest.mark.parametrize(
    "question", ["how many people were there?", "how many participants were present"]
)
def test_how_many_came_is_not_told_for_sure_by_who_spoke(bread: Search, question: str) -> None:
    answer = bread.ask(question)

    assert answer.outcome is Outcome.NEAR
    assert answer.found[0].passage.text.startswith(PEOPLE)


def test_what_somebody_wrote_for_a_question_comes_before_what_is_known(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    note = "\nForty apprentices came to listen.\n\n<!-- asked as: participants -->\n"
    source = next((folder / "bread-day").glob("*.md"))
    source.write_text(f"{source.read_text('utf-8')}{note}", encoding="utf-8")

    answer = Search(load(folder)).ask("how many participants were there")

    assert answer.found[0].passage.text == "Forty apprentices came to listen."


@pytest.mark.parametrize("question", ["when was rye", "who is rye?", "what is rye?"])
def test_a_word_that_begins_a_name_and_is_said_as_well_is_no_name(
    tmp_path: Path, question: str
) -> None:
    event = EVENT_WITH_ALL.replace("Bread Day", "Rye Loaf Day")
    folder = write_corpus(tmp_path / "corpus", event=event)
    talk = "0:00 --> 0:09\n<v Ann Baker>The field of rye was golden.\n"
    (folder / "bread-day" / "talk.vtt").write_text(talk, encoding="utf-8")

    answer = Search(load(folder)).ask(question)

    assert answer.outcome is not Outcome.ANSWERED or answer.found[0].passage.fact is None


@pytest.mark.parametrize("question", ["what happened on February 3?", "what was on 3 February"])
def test_the_day_of_an_event_is_told_without_its_year(bread: Search, question: str) -> None:
    answer = bread.ask(question)

    assert answer.outcome is Outcome.ANSWERED
    assert answer.found[0].passage.text.startswith(WHEN)


@pytest.mark.parametrize(
    "question",
    ["where was it", "where was it held?", "venue?", "which city", "where was the talk she gave"],
)
def test_where_it_was_is_not_told_for_sure_by_who_held_it(bread: Search, question: str) -> None:
    answer = bread.ask(question)

    assert answer.outcome is Outcome.NEAR
    assert answer.found[0].passage.text.startswith(HOST)


@pytest.mark.parametrize(
    "question",
    [
        "how long was it?",
        "and how long did the panel last",
        "what was its length",
        "how long is this",
    ],
)
def test_a_length_that_is_not_on_record_is_not_looked_for_in_what_was_said(
    tmp_path: Path, question: str
) -> None:
    folder = write_corpus(tmp_path / "corpus")
    said = "\n> We had to rest it for long, and it went on to the last hour.\n>\n> — Ann Baker\n"
    source = next((folder / "bread-day").glob("*.md"))
    source.write_text(f"{source.read_text('utf-8')}{said}", encoding="utf-8")

    assert Search(load(folder)).ask(question).outcome is Outcome.UNANSWERED


@pytest.mark.parametrize(
    "question", ["how long did that take?", "how long does it take", "how long did it go on"]
)
def test_how_long_something_else_took_is_looked_for_in_what_was_said(
    tmp_path: Path, question: str
) -> None:
    folder = write_corpus(tmp_path / "corpus")
    said = "\n> Flour took long to go, and it takes long to rest.\n>\n> — Ann Baker\n"
    source = next((folder / "bread-day").glob("*.md"))
    source.write_text(f"{source.read_text('utf-8')}{said}", encoding="utf-8")

    assert Search(load(folder)).ask(question).outcome is Outcome.NEAR


@pytest.mark.parametrize(
    "question", ["where was she?", "where can I get it", "which city", "where did it happen"]
)
def test_where_something_else_was_may_be_told_in_what_was_said(
    tmp_path: Path, question: str
) -> None:
    folder = write_corpus(tmp_path / "corpus")
    said = "\n> The city is where she was, you get it there, it happened.\n>\n> — Ann Baker\n"
    source = next((folder / "bread-day").glob("*.md"))
    source.write_text(f"{source.read_text('utf-8')}{said}", encoding="utf-8")

    found = Search(load(folder)).ask(question).found

    assert any(each.passage.fact is None for each in found)


def test_a_length_that_a_written_note_tells_is_shown_though_it_is_only_near(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus")
    source = next((folder / "bread-day").glob("*.md"))
    note = "The discussion lasted an hour, and questions followed it."
    source.write_text(f"{source.read_text('utf-8')}\n{note}\n", encoding="utf-8")

    first, *_ = Search(load(folder)).ask("how long was the discussion?").found

    assert first.passage.text == note


def test_where_no_place_is_on_record_nothing_that_was_said_stands_for_it(bread: Search) -> None:
    answer = bread.ask("where was it held?")

    assert {each.passage.fact for each in answer.found} == {"host", "title"}


@pytest.mark.parametrize(
    "question",
    [
        "where was it",
        "where was it held?",
        "venue?",
        "which city",
        "where did it happen",
        "was it online?",
        "was the panel in person",
        "where was it, online or on site?",
    ],
)
def test_where_it_was_is_told_by_its_place(tmp_path: Path, question: str) -> None:
    event = EVENT_WITH_ALL.replace("people:", "place: The Old Mill, Ely\npeople:")
    search = Search(load(write_corpus(tmp_path / "corpus", event=event)))

    assert fact(search, question) == "Where Bread Day took place: The Old Mill, Ely."


@pytest.mark.parametrize(
    ("question", "notes"),
    [
        ("was Ann Baker on the panel?", [PEOPLE]),
        ("is Ann Baker at the event", [PEOPLE]),
        ("was Dora Quill there", [CHAIR]),
        ("and was Ben a panellist", [PEOPLE]),
        ("did Ben Miller take part in the discussion?", [PEOPLE]),
        ("was Lincoln on the panel?", [PEOPLE, CHAIR]),
        ("Was Lincoln a guest?", [PEOPLE, CHAIR]),
        ("did Lincoln speak at the event?", [PEOPLE, CHAIR]),
        ("is Ann head baker?", [ANN]),
        ("is Ann still head baker at Crumb?", [ANN]),
        ("is Ben the head baker of Crumb?", [ANN, "Ben Miller, panellist"]),
    ],
)
def test_whether_somebody_was_there_or_is_something_is_looked_up(
    bread: Search, question: str, notes: list[str]
) -> None:
    found = sorted(each.passage.text for each in bread.ask(question).found)

    assert [told.startswith(note) for told, note in zip(found, sorted(notes), strict=True)]
    assert fact(bread, question)


@pytest.mark.parametrize("part", ["", "    part: panellist\n"])
@pytest.mark.parametrize("question", ["where does Cleo work?", "what company is Cleo Silent with"])
def test_a_job_that_is_not_stated_is_looked_for_in_what_is_said(
    tmp_path: Path, question: str, part: str
) -> None:
    event = EVENT.replace("name: Cleo Silent\n    part: panellist\n", f"name: Cleo Silent\n{part}")
    folder = write_corpus(tmp_path / "corpus", event=event)
    words = "I work for a company that sells yeast."
    talk = f"0:00 --> 0:09\n<v Cleo Silent>{words}\n"
    (folder / "bread-day" / "talk.vtt").write_text(talk, encoding="utf-8")

    found = [each.passage.text for each in Search(load(folder)).ask(question).found]

    assert words in found[:2]
    assert "Cleo Silent." not in found


@pytest.mark.parametrize("question", ["what does Dora do?", "what is Dora Quill's job?"])
def test_where_no_job_is_stated_a_part_is_told_but_not_for_sure(
    bread: Search, question: str
) -> None:
    answer = bread.ask(question)

    assert answer.outcome is Outcome.NEAR
    assert [each.passage.text for each in answer.found][:1] == ["Dora Quill, moderator."]


@pytest.mark.parametrize("question", ["who is Cleo Silent?", "and who was Cleo"])
def test_who_somebody_is_of_whom_a_name_is_all_is_looked_for_in_their_words(
    tmp_path: Path, question: str
) -> None:
    event = EVENT.replace("name: Cleo Silent\n    part: panellist\n", "name: Cleo Silent\n")
    folder = write_corpus(tmp_path / "corpus", event=event)
    words = "I am the miller of the village, and I grind for all of you."
    talk = f"0:00 --> 0:09\n<v Cleo Silent>{words}\n"
    (folder / "bread-day" / "talk.vtt").write_text(talk, encoding="utf-8")

    answer = Search(load(folder)).ask(question)

    assert answer.outcome is Outcome.NEAR
    assert [each.passage.text for each in answer.found] == [words]


@pytest.mark.parametrize(
    "question", ["where is Ann Baker from", "where is Ann based?", "and what is Ann's background?"]
)
def test_where_somebody_is_from_is_not_told_for_sure_by_their_work(
    bread: Search, question: str
) -> None:
    answer = bread.ask(question)

    assert answer.outcome is Outcome.NEAR
    assert answer.found[0].passage.fact == "person"


def test_behind_what_only_may_tell_stands_what_was_said(bread: Search) -> None:
    found = bread.ask("where is Ann Baker from").found

    assert [each.passage.fact for each in found[:2]] == ["person", None]


def test_what_was_said_is_nearer_than_a_fact_that_is_not_asked_for(bread: Search) -> None:
    answer = bread.ask("how long does the seed last?")

    assert answer.outcome is Outcome.NEAR
    assert [each.passage.fact for each in answer.found] == [None, None, "length"]


def test_a_website_that_is_not_on_record_is_not_told_by_the_recording(tmp_path: Path) -> None:
    event = "\n".join(line for line in EVENT.splitlines() if not line.startswith("url:"))
    search = Search(load(write_corpus(tmp_path / "corpus", event=event)))

    assert fact(search, "what is their website?") is None


def test_of_one_person_no_note_on_others_is_shown(bread: Search) -> None:
    assert [each.passage.text for each in bread.ask("where does Ann Baker work").found] == [
        "Ann Baker, panellist: Head baker, Crumb."
    ]


def test_who_has_a_part_is_told_by_who_they_are(bread: Search) -> None:
    for question in ("who was the moderator", "and who is the moderator of the panel?"):
        assert bread.ask(question).found[0].passage.text == "Dora Quill, moderator."


def test_of_several_events_the_one_that_is_named_is_told(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    (folder / "bread-night").mkdir()
    night = EVENT.replace("Bread Day", "Bread Night").replace("2020-02-03", "2021-05-06")
    (folder / "bread-night" / "event.yaml").write_text(night, encoding="utf-8")
    search = Search(load(folder))

    assert fact(search, "when was Bread Night") == "Bread Night took place on Thursday 6 May 2021."
    assert fact(search, "when was Bread Day") == "Bread Day took place on Monday 3 February 2020."


def test_words_of_a_title_mean_an_event_only_as_its_name(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    (folder / "oven-night").mkdir()
    night = EVENT.replace("Bread Day", "Oven Night").replace("2020-02-03", "2021-05-06")
    (folder / "oven-night" / "event.yaml").write_text(night, encoding="utf-8")
    search = Search(load(folder))
    told = "Oven Night took place on Thursday 6 May 2021."

    assert [fact(search, f"when was {it}") for it in ("oven", "the night panel")] == [told, told]
    assert [fact(search, f"when was the {it}") for it in ("night", "bakers panel strike")] == [
        None,
        None,
    ]


def test_where_nothing_is_recorded_it_says_so(tmp_path: Path) -> None:
    search = Search(load(write_corpus(tmp_path)))

    told = fact(search, "is there a transcript")

    assert told == "No recording of Bread Day is on record; the words are."


def test_what_somebody_wrote_of_it_goes_before_what_only_may_tell(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    said = folder / "bread-day" / "said.md"
    hall = "\n## Where\n\nIt was held in the hall.\n\n<!-- asked as: where was it -->\n"
    said.write_text(said.read_text(encoding="utf-8") + hall, encoding="utf-8")

    found = Search(load(folder)).ask("where was it?").found

    assert found[0].passage.text == "It was held in the hall."


def test_the_part_that_most_people_have_is_told_first(tmp_path: Path) -> None:
    event = EVENT.replace("part: panellist", "part: host").replace("moderator", "guest")
    search = Search(load(write_corpus(tmp_path, event=event)))

    assert (fact(search, "who took part") or "").startswith("Hosts of Bread Day")


def test_whose_role_holds_a_word_for_those_who_were_there_is_not_all_of_them(
    tmp_path: Path,
) -> None:
    event = EVENT.replace("part: moderator", "part: clerk\n    role: calls the speakers")
    search = Search(load(write_corpus(tmp_path / "corpus", event=event)))

    assert (fact(search, "who were the speakers") or "").startswith(PEOPLE)


def test_who_had_a_part_is_told_by_one_list_of_them(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "hearing"
    folder.mkdir(parents=True)
    people = [
        {"name": name, "part": part, "role": role}
        for name, part, role in (
            ("Ann Baker", "witness", "baker"),
            ("Ben Miller", "witness", "miller, as was Ann Baker"),
            ("Cem Farmer", "member", "farmer"),
        )
    ]
    event = {"title": "Bread Day", "date": "2020-02-03", "people": people}
    (folder / "event.yaml").write_text(yaml.safe_dump(event), "utf-8")

    answer = Search(load(folder.parent)).ask("who were the witnesses?")

    assert [each.passage.topic for each in answer.found] == ["Who was there: witnesses"]


def test_who_several_are_that_are_named_is_told_one_by_one(bread: Search) -> None:
    answer = bread.ask("who are Ann and Ben?")

    assert [each.passage.topic for each in answer.found[:2]] == ["Ann Baker", "Ben Miller"]


def test_who_did_something_is_told_by_the_role_that_says_so(tmp_path: Path) -> None:
    event = EVENT.replace("Head baker", "Head baker, mover of the motion")
    search = Search(load(write_corpus(tmp_path, event=event)))

    assert str(fact(search, "who moved the motion?")).startswith("Ann Baker")
    assert fact(search, "who moved the oven?") is None


def test_where_somebody_lives_is_told_by_who_says_so(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, event=EVENT)
    said = "0:00 --> 0:09\n<v Ann Baker>I live here in Ulm with bread and salt, as you know.\n"
    (folder / "bread-day" / "talk.vtt").write_text(said)

    found = Search(load(folder)).ask("where does Ann live?")

    assert found.outcome is Outcome.ANSWERED
    assert "Ulm" in found.found[0].passage.text


@pytest.mark.parametrize(
    "question",
    ["where did Ann work before?", "what was Ann's previous job?", "what did Ann do before?"],
)
def test_what_somebody_was_before_is_told_by_a_role_that_says_so(
    tmp_path: Path, question: str
) -> None:
    now = Search(load(write_corpus(tmp_path / "now", event=EVENT))).ask(question)
    once = EVENT.replace("Head baker", "former head baker")
    then = Search(load(write_corpus(tmp_path / "then", event=once))).ask(question)

    assert [now.outcome, then.outcome] == [Outcome.NEAR, Outcome.ANSWERED]
    assert now.found[0].passage.fact == then.found[0].passage.fact == "person"


def test_what_holds_where_somebody_lives_is_nearer_than_their_work(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, event=EVENT)
    said = "0:00 --> 0:09\n<v Ann Baker>The mill is what they live for, and it moved to Ulm.\n"
    (folder / "bread-day" / "talk.vtt").write_text(said)

    found = Search(load(folder)).ask("where did Ann live or grow up?")

    assert found.outcome is Outcome.NEAR
    assert "Ulm" in found.found[0].passage.text
    assert found.found[1].passage.fact == "person"


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("who is the minister?", False),
        ("who was the prime minister", False),
        ("who spoke for the prime minister?", True),
        ("who is the adviser to the prime minister", True),
        ("who is the adviser?", True),
    ],
)
def test_whoever_works_for_somebody_is_not_they(
    tmp_path: Path, question: str, *, is_told: bool
) -> None:
    event = EVENT.replace("Head baker", "adviser to the Prime Minister")

    told = fact(Search(load(write_corpus(tmp_path / "corpus", event=event))), question)

    assert bool(told) is is_told


def test_who_is_the_host_is_told_by_who_held_it_and_who_led_it(bread: Search) -> None:
    found = [each.passage.text for each in bread.ask("who is the host?").found]

    assert any(text.startswith(CHAIR) for text in found)
    assert any(text.startswith(HOST) for text in found)
