"""Scripts without spaces are taken apart at the words that are known, else into pairs."""

import pytest

from bot.corpus.model import Person
from bot.language.people import PeopleWords
from bot.language.reader import language
from bot.search.analysis.unspaced import astride, count_words, name_forms, tokenizer
from bot.search.query.people.recognition import People

NAMES = ("佐藤 健", "陳志明", "ジョン・スミス")


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("ja", "ミシンは高いです", ["ミシン", "は", "高", "です"]),
        ("ja", "図書館のＡＩ、OpenUp", ["図書", "書館", "の", "ＡＩ", "OpenUp"]),
        ("ja", "佐藤健さんは", ["佐藤健", "さん", "は"]),
        ("ja", "ジョンスミス", ["ジョンスミス"]),
        ("ja", "署がはしごを使う", ["署", "が", "はし", "しご", "を", "使"]),
        ("ja", "佐藤さんはやけどについて", ["佐藤", "さん", "は", "やけ", "けど", "について"]),
        ("ja", "こどもは", ["こども", "は"]),
        ("ja", "はんだごて", ["はん", "んだ", "だご", "ごて"]),
        ("zh", "關於保險公司", ["關於", "保險", "險公", "公司"]),
        ("zh", "志明說了什麼", ["志明", "說了", "什麼"]),
        ("th", "หนังสือ", ["หน", "นั", "ัง", "งส", "สื", "ือ"]),
    ],
)
def test_words_are_taken_apart(code: str, text: str, expected: list[str]) -> None:
    assert tokenizer(language(code), NAMES).split(text) == expected


def test_pairs_that_overlap_are_one_place() -> None:
    tokens = tokenizer(language("zh"))

    assert list(tokens.offsets("公共圖書館", {"图书", "书馆"})) == [("图书", 2, 5)]


def test_words_are_rewritten_where_they_stand() -> None:
    assert tokenizer(language("ja")).rewrite("ミシソは", {"ミシソ": "ミシン"}) == "ミシンは"


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("佐藤 健", ("佐藤健", "佐藤")),
        ("陳志明", ("陳志明", "志明")),
        ("田中健一", ("田中健一", "田中", "健一")),
        ("小野寺真紀", ("小野寺真紀", "小野寺", "真紀")),
        ("藤原さゆり", ("藤原さゆり", "藤原", "さゆり")),
        ("山田エリカ", ("山田エリカ", "山田", "エリカ")),
        ("한지원", ()),
        ("ジョン・スミス", ("ジョンスミス", "ジョン", "スミス")),
        ("วิชัย ทองคำ", ("วิชัยทองคำ", "วิชัย", "ทองคำ")),
        ("Ann Baker", ()),
    ],
)
def test_a_name_is_known_whole_and_in_its_parts(name: str, forms: tuple[str, ...]) -> None:
    assert name_forms(name) == forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("陳志明", ("陳志明", "志明", "陳老師", "小陳")),
        ("森 大輔", ("森大輔", "大輔", "森老師", "小森")),
        ("田中健一", ("田中健一", "田中", "健一")),
    ],
)
def test_a_short_family_name_stands_with_a_title(name: str, forms: tuple[str, ...]) -> None:
    known = PeopleWords(titles=frozenset({"老師"}), familiar=frozenset({"小"}))

    assert name_forms(name, known) == forms


def test_a_given_name_may_have_one_character() -> None:
    assert name_forms("岡本恵", PeopleWords(short_given=True)) == ("岡本恵", "本恵", "岡本")
    assert name_forms("大久保恵", PeopleWords(short_given=True))[-1] == "大久保"
    assert name_forms("陳志明", PeopleWords()) == ("陳志明", "志明")


def test_a_title_behind_a_japanese_name_says_nothing_of_what_is_asked() -> None:
    tokens = tokenizer(language("ja"), ["岡本恵"])
    [mention] = People([Person(name="岡本恵")], frozenset(), tokens).find(
        tokens.split("岡本先生は")
    )

    assert (mention.start, mention.end) == (0, 2)


def test_an_old_japanese_character_is_taken_for_the_new() -> None:
    tokens = tokenizer(language("ja"))

    assert tokens.terms("圖書館") == tokens.terms("図書館")


def test_words_that_are_known_for_once_stand_apart() -> None:
    tokens = tokenizer(language("zh"))

    assert tokens.knowing({"論壇"}).split("論壇開") == ["論壇", "開"]
    assert tokens.split("論壇開") == ["論壇", "壇開"]


@pytest.mark.parametrize(("text", "words"), [("Two words.", 2), ("市役所の補助金。", 4)])
def test_words_are_counted_where_no_space_parts_them(text: str, words: int) -> None:
    assert count_words(text) == pytest.approx(words, abs=1)


@pytest.mark.parametrize("text", ["關於電梯的補貼", "关于电梯的补贴"])
def test_traditional_chinese_is_taken_for_simplified(text: str) -> None:
    tokens = tokenizer(language("zh"), ["孫麗華"])

    assert tokens.terms(text) == ["关于", "电梯", "的", "补贴"]
    assert tokens.terms("孙丽华") == ["孙丽华"]
    assert tokens.split("關於電梯") == ["關於", "電梯"]


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("夜校收学费", {"校收": "收", "收学": "收"}),
        ("网课效果好", {"课效": "", "果好": "好"}),
        ("歯医者", {"歯医": "歯"}),
        ("明华", {}),  # a name
        ("tuition fee", {}),
    ],
)
def test_of_a_pair_astride_two_words_what_neither_holds_is_left(
    asked: str, left: dict[str, str]
) -> None:
    words = tokenizer(language("zh")).split(asked)
    known = {"夜校", "学费", "网课", "效果", "医者", "tuition"}

    found = astride(words, known.__contains__, {"网课"})

    assert {words[place]: rest for place, rest in found.items()} == left
