"""Words that nothing but their form connects are found for one another."""

import pytest

from bot.language.reader import language
from bot.search.analysis.unspaced import tokenizer
from bot.search.query.words.kindred import COMPOUND, FEW, KIN, SAID, Kindred
from bot.search.query.words.terms import SYNONYM


def kin(code: str, asked: str, *said: str) -> set[str]:
    """Return the words of a record that one is taken for."""
    tokens = tokenizer(language(code))
    terms = {tokens.term(word): word for word in said}
    found = Kindred(tokens, lambda: frozenset(terms)).of(tokens.term(asked))
    assert all(0 < worth <= COMPOUND for worth in found.values())
    return {terms[term] for term in found if term in terms}


@pytest.mark.parametrize(
    ("code", "asked", "said"),
    [
        ("de", "Kinderbecken", "Becken"),
        ("de", "Becken", "Kinderbecken"),
        ("de", "gesperrt", "sperren"),
        ("de", "Nachtzugverbindung", "Nachtzüge"),
        ("nl", "volkstuin", "tuinen"),
        ("sv", "elfärjor", "färjan"),
        ("nb", "barnehage", "barnehageplass"),
        ("fi", "kirjastokortti", "kirjasto"),
        ("hu", "könyvtárjegy", "könyvtár"),
        ("ko", "도서정가제", "정가제"),
        ("de", "Fahrräder", "Räder"),
        ("nl", "opleidingsduur", "duur"),
        ("es", "bibliotecario", "biblioteca"),
        ("es", "cierran", "cerrar"),
        ("es", "duermen", "dormir"),
        ("pl", "dziecko", "dzieci"),
        ("ar", "مدارس", "المدرسة"),
        ("ar", "عوائل", "عائلة"),
        ("ar", "الوثائق", "وثيقة"),
        ("ar", "الأوراق", "ورقا"),
        ("ar", "أضرار", "تضررت"),
        ("ar", "الترميم", "مرمم"),
        ("ar", "تصويرها", "نصور"),
        ("ar", "تبرعات", "المتبرعين"),
        ("ar", "جمعت", "جمعنا"),
        ("ar", "بيقرا", "القراء"),
        ("ar", "استخدام", "نستخدم"),
        ("ar", "لرقمنة", "الرقمنة"),
        ("he", "רשיון", "רישיון"),
    ],
)
def test_a_word_of_the_same_parts_is_kin(code: str, asked: str, said: str) -> None:
    assert kin(code, asked, said) == {said}


@pytest.mark.parametrize(
    ("code", "asked", "said"),
    [
        ("de", "Wohnung", "Meinung"),  # an ending is no part
        ("de", "Vertrag", "Verkehr"),  # nor is what begins many words
        ("es", "terremoto", "remoto"),  # no compound: words stand apart
        ("es", "girasol", "sol"),
        ("ar", "أعراس", "سيارة"),
        ("ar", "ترميم", "ترجمة"),
    ],
)
def test_a_word_of_other_parts_is_not(code: str, asked: str, said: str) -> None:
    assert kin(code, asked, said) == set()


def test_the_kin_of_a_word_that_is_said_itself_count_less() -> None:
    tokens = tokenizer(language("de"))

    def worth(*said: str) -> float:
        return Kindred(tokens, lambda: frozenset(said)).of("kinderbeck")["beck"]

    assert worth("beck", "kinderbeck") == SAID * worth("beck")


@pytest.mark.parametrize(
    ("asked", "said", "least", "most"),
    [
        ("Verein", "Förderverein", COMPOUND, COMPOUND),
        ("Förderverein", "Verein", KIN, SYNONYM),
        ("Stand", "Bestand", 0.0, KIN),  # a prefix makes no compound
    ],
)
def test_a_compound_is_a_kind_of_what_ends_it(
    asked: str, said: str, least: float, most: float
) -> None:
    tokens = tokenizer(language("de"))

    found = Kindred(tokens, lambda: frozenset({tokens.term(said)})).of(tokens.term(asked))

    assert least <= found.get(tokens.term(said), 0.0) <= most


def test_few_words_are_taken_for_one() -> None:
    said = [f"Becken{letter * 3}" for letter in "abcdfgjkopqwxyz"]

    assert len(kin("de", "Becken", *said)) == FEW


def test_a_chinese_word_is_looked_for_by_its_characters_too() -> None:
    kindred = Kindred(tokenizer(language("zh")), frozenset)

    assert kindred.of("收费").keys() == {"收", "费"}
    assert not kindred.of("收")
