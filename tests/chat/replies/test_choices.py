import pytest

from bot.chat.actions import View, ViewKind
from bot.chat.replies.choices import Row, list_choices, page_choices
from bot.search.search import Search


def words(rows: tuple[Row, ...]) -> list[list[str]]:
    return [[choice.word for choice in row if choice.word] for row in rows]


@pytest.mark.parametrize(
    ("view", "total", "paging"),
    [
        (View(), 7, ["more"]),
        (View(offset=3), 7, ["earlier", "more"]),
        (View(offset=6), 7, ["earlier"]),
        (View(offset=1), 4, ["earlier"]),
    ],
)
def test_one_pages_as_far_as_there_are_passages(
    search: Search, view: View, total: int, paging: list[str]
) -> None:
    rows = page_choices(view, search.corpus.passages[:3], total, narrowed=True)

    assert words(rows)[0] == paging
    actions = [choice.action for choice in rows[0]]
    assert all(isinstance(action, View) and 0 <= action.offset < total for action in actions)


def test_each_passage_has_its_context_and_each_speaker_a_way_to_hear_only_them(
    search: Search,
) -> None:
    said = [p for p in search.corpus.passages if p.source.title == "What the bakers said"]
    rows = page_choices(View(), said[:3], 3, narrowed=False)

    assert words(rows) == [
        ["context 1", "context 2", "context 3"],
        ["only ann baker", "only ben miller"],
    ]


def test_a_lone_passage_can_be_taken_along_and_is_not_narrowed(search: Search) -> None:
    rows = page_choices(View(), search.corpus.passages[:1], 1, narrowed=False)

    assert [[choice.label for choice in row] for row in rows] == [
        ["In context"],
        ["Share", "Copy link"],
    ]


def test_a_list_stands_in_two_columns_unless_labels_would_be_cut(search: Search) -> None:
    passages = search.corpus.passages[:3]
    short, long = ([(label, passage) for passage in passages] for label in ("Oven", "O" * 30))

    assert [len(row) for row in list_choices(ViewKind.TOPIC, short)] == [2, 1]
    assert [len(row) for row in list_choices(ViewKind.TOPIC, long)] == [1, 1, 1]
