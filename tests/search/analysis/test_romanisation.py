"""How words of other alphabets sound is told by the names of their letters."""

import pytest

from bot.search.analysis.romanisation import (
    consonants,
    is_romanised,
    romanised,
    sounds,
    typed_sound,
)

ALIKE = {
    "an Indic word has vowels that are heard alone": ("bijli", "बिजली"),
    "a nasal vowel is typed with an n …": ("mein", "में"),
    "… or without": ("mei", "में"),
    "English words are typed as in English": ("fridge", "फ्रिज"),
    "a Cyrillic letter is called by its sound": ("shkola", "школа"),
    "… some behind a vowel": ("lager", "лагер"),
    "a sign is not heard": ("ogon", "огонь"),
    "a Greek letter has a name": ("thalassa", "θάλασσα"),
    "an Arabic one, too; figures look like letters": ("masna3", "مصنع"),
    "Farsi has letters of its own": ("yaar", "یار"),
    "two letters in a row are no digraph": ("Cohen", "כהן"),
    "a Korean syllable is called by its sound": ("seoul", "서울"),
}


@pytest.mark.parametrize(("typed", "word"), ALIKE.values(), ids=ALIKE)
def test_words_have_the_same_consonants(typed: str, word: str) -> None:
    sound = consonants(typed_sound(typed.casefold()))

    assert sound in set(map(consonants, sounds(word)))


@pytest.mark.parametrize(
    ("typed", "word"), [("pani", "पुल"), ("dom", "дыма"), ("bayt", "باب")], ids=str
)
def test_other_words_sound_otherwise(typed: str, word: str) -> None:
    assert typed_sound(typed) not in sounds(word)


def test_a_word_is_spelt_by_its_letters() -> None:
    assert [*map(romanised, ("किताब", "школа"))] == ["kitaba", "shkola"]


@pytest.mark.parametrize(
    ("word", "typed"),
    [
        ("रानी", "raani"),
        ("रानी", "ranee"),
        ("करण", "karan"),
        ("कमला", "kamla"),
        ("राव", "rao"),
        ("मीरा", "meera"),
        ("Жукова", "zhukova"),
        ("כהן", "cohen"),
        ("كريم", "karim"),
    ],
)
def test_a_name_is_typed_with_its_vowels_long_or_short(word: str, typed: str) -> None:
    assert is_romanised(word.casefold(), typed)


@pytest.mark.parametrize(
    ("word", "typed"),
    [
        ("रानी", "rina"),
        ("करण", "karna"),
        ("मीरा", "mari"),
        ("Жукова", "zhakova"),
        ("كريم", "karam"),
    ],
)
def test_one_with_other_vowels_is_another_name(word: str, typed: str) -> None:
    assert not is_romanised(word.casefold(), typed)
