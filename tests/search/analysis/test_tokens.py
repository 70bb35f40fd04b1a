import itertools
import re
from importlib.resources import files

import pytest
import Stemmer
from hypothesis import given
from hypothesis import strategies as st

from bot.language.reader import ENGLISH, language
from bot.search.analysis.tokens import IN_ENGLISH, OTHER, Tokenizer, expanded
from bot.search.analysis.unspaced import tokenizer

_MADE_OF = re.compile("(?<=iv|at)e$|(?<=b)le$")  # what goes before such an ending: objectivity
_MAKES = "(?:al)?(?:it(?:y|ies)|i[sz](?:e[ds]?|ing|ations?|m)|i?ly|ness|able|ility|ors?)"


def test_a_concern_says_something_though_concerning_does_not() -> None:
    assert not IN_ENGLISH.stop_terms.issuperset(IN_ENGLISH.terms("concerns"))
    assert IN_ENGLISH.stop_terms.issuperset(IN_ENGLISH.terms("concerning"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Contracts", "contract"),
        ("GOVERNMENT", "governments"),
        ("government’s", "government's"),
        ("government's", "government"),
        ("don’t", "don't"),
        ("donʼt", "don`t"),
        ("café", "cafe"),
        ("cafe\u0301", "café"),
        ("ﬁnance", "finance"),
        ("ｆｕｌｌ", "full"),
        ("Straße", "strasse"),
        ("soft\u00adhyphen", "softhyphen"),
        ("Q&A", "q & a"),
        ("Q&A", "Q and A"),
        ("one-size-fits-all", "one size fits all"),
        ("civic–tech", "civic tech"),
        ("organisations", "organizations"),
        ("realising", "realize"),
        ("behaviour", "behavior"),
        ("programmes", "program"),
        ("percent", "cent"),  # of "per cent"
        ("centres", "center"),
        ("bought", "buying"),
        ("Won", "wins"),
        ("given", "gives"),
        ("children", "child"),
        ("crises", "crisis"),
        ("BRDs", "BRD"),
        ("NGOs", "NGO"),
        ("brds", "BRD"),
        ("ngos", "NGO"),
        ("$2,000", "2000"),
        ("1,234,567", "1234567"),
        ("ALL OF US SAW IT", "all of us saw it"),
        ("objective", "objectivity"),
        ("improvisations", "improvised"),
    ],
)
def test_spellings_of_the_same_words_have_the_same_terms(one: str, other: str) -> None:
    assert IN_ENGLISH.terms(one) == IN_ENGLISH.terms(other) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("criticism", "critical"),
        ("polite", "politics"),
        ("experience", "experiments"),
        ("positive", "position"),
        ("import", "importance"),
        ("units", "united"),
        ("who", "WHO"),
        ("us", "U.S."),
        ("US ladders", "us ladders"),
    ],
)
def test_words_that_mean_another_thing_have_terms_of_their_own(one: str, other: str) -> None:
    assert IN_ENGLISH.terms(one) != IN_ENGLISH.terms(other)


def test_no_word_that_is_kept_apart_is_parted_from_those_made_of_it() -> None:
    """Personalised is personal, where the stemmer takes both for a person."""
    stem = Stemmer.Stemmer(ENGLISH.words.stemmer).stemWord
    kept = [word.removesuffix(OTHER) for word in ENGLISH.words.irregular if word.endswith(OTHER)]
    package, _, file = ENGLISH.words.frequencies.partition("/")
    lines = files(package).joinpath(file).read_text("utf-8-sig").splitlines()
    known = " ".join(line.split()[0] for line in lines)

    parted = [
        made
        for word in kept
        for made in re.findall(rf"\b{_MADE_OF.sub('', word)}{_MAKES}\b", known)
        if stem(IN_ENGLISH.spelt(made)) == stem(word) and not IN_ENGLISH.term(made).endswith(OTHER)
    ]

    assert kept
    assert parted == []


@pytest.mark.parametrize("apostrophe", "'’ʼ")
def test_a_bare_word_is_without_what_an_apostrophe_joins_to_it(apostrophe: str) -> None:
    assert IN_ENGLISH.bare(f"oven{apostrophe}s") == "oven"


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("hi", "फ़ॉर्म", "फॉर्म"),
        ("hi", "पाँच", "पांच"),
        ("hi", "हिन्दी", "हिंदी"),
        ("pt", "caminhões", "caminhão"),
        ("pt", "trouxeram", "trazer"),
        ("de", "gebrochen", "brechen"),
        ("de", "2.000", "2000"),
        ("fr", "2\u202f000", "2000"),
        ("es", "eligieron", "elegir"),
        ("fr", "reçues", "recevoir"),
        ("de", "abgestimmt", "abstimmen"),
        ("de", "eingeladene", "einladen"),
        ("de", "abzuholen", "abholen"),
        ("de", "Angelegenheiten", "Angelegenheit"),
        ("es", "carísimas", "caras"),
        ("pt", "caríssimo", "caro"),
        ("ar", "أبيها", "أب"),
        ("pt", "animais", "animal"),
        ("pt", "hotéis", "hotel"),
        ("fr", "œufs", "oeuf"),
        ("ja", "コンピューター", "コンピュータ"),
        ("he", "מהכוורת", "הכוורת"),
    ],
)
def test_so_do_those_of_other_languages(code: str, one: str, other: str) -> None:
    tokens = tokenizer(language(code))

    assert tokens.terms(one) == tokens.terms(other) != []


def test_an_arabic_word_is_not_shortened_to_one_that_says_nothing() -> None:
    tokens = tokenizer(language("ar"))

    assert tokens.term("الأمهات") not in tokens.stop_terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("🎉 … — !", []),
        ("\0", []),
        ("AT&T and R&D", ["at&t", "and", "r&d"]),
        ("in 2021", ["in", "2021"]),
        ("1, 200 of 2019,200", ["1", "200", "of", "2019", "200"]),
        ("IDs", ["ids"]),  # "id" is "I'd"
        ("تعاون हिन्दी", ["تعاون", "हिन्दी"]),
        ("snake_case", ["snake", "case"]),
    ],
)
def test_a_term_is_a_run_of_letters_and_digits(text: str, expected: list[str]) -> None:
    assert IN_ENGLISH.terms(text) == expected


@given(st.text())
def test_tokens_stand_where_they_say_and_are_the_terms(text: str) -> None:
    found = list(IN_ENGLISH.offsets(text, IN_ENGLISH.terms(text)))

    assert [term for term, _, _ in found] == IN_ENGLISH.terms(text)
    assert all(IN_ENGLISH.terms(text[start:end]) == [term] for term, start, end in found)
    assert all(end <= start for (_, _, end), (_, start, _) in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("pt", "votação votações votar votámos"),
        ("pt", "projecto projeto projetos"),
        ("pt", "mãe mães"),
        ("es", "votación votaciones votar"),
        ("fr", "fermer fermé fermée fermées"),
        ("fr", "marche marchent marcher"),
    ],
)
def test_forms_that_a_stemmer_tells_by_accents_are_one_term(code: str, words: str) -> None:
    tokens = tokenizer(language(code))

    assert len(set(map(tokens.term, words.split()))) == 1


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("fr", "entrée", "entre"),
        ("pt", "estação", "estar"),
        ("pt", "formação", "forma"),
        ("pt", "sábado", "saber"),  # the stems of both are short
        ("hi", "सभा", "सभी"),
    ],
)
def test_words_that_end_alike_are_not(code: str, one: str, other: str) -> None:
    tokens = tokenizer(language(code))

    assert tokens.term(one) not in {tokens.term(other), *tokens.stop_terms}


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("what did ann say bout bread", "what did ann say about bread"),
        ("do ppl like it", "do people like it"),
        ("the last bout of flu", "the last bout of flu"),
        ("wat did ann say n who asked", "what did ann say and who asked"),
        ("wots that abt", "what is that about"),
        ("hw many, n wich", "how many, n which"),
        ("hu sed it", "who said it"),
        ("y did she leave", "why did she leave"),
        ("wht r the costs", "what are the costs"),
        ("what r packages", "what r packages"),
        ("wen was it", "when was it"),
        ("did wen say it", "did wen say it"),
        ("n is what", "n is what"),
        ("a wat in Siam", "a wat in Siam"),
        ("run sed on it", "run sed on it"),
        ("Hu is the chair", "Hu is the chair"),
    ],
)
def test_what_is_typed_short_is_written_out(typed: str, written: str) -> None:
    assert expanded(typed, ENGLISH) == written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the U-pass, e-mail’s x-rays", ["the", "upass", "email", "xray"]),
        ("the U‑pass", ["the", "upass"]),
        ("p-p-police, w-we", ["polic", "w", "we"]),
        ("a follow-up in 3-D", ["a", "follow", "up", "in", "3", "d"]),
        ("A-5, or I-you", ["a", "5", "or", "i", "you"]),
    ],
)
def test_a_letter_joined_to_a_word_is_a_part_of_it(text: str, expected: list[str]) -> None:
    assert IN_ENGLISH.terms(text) == expected


def test_a_letter_joined_to_what_says_nothing_stands_apart() -> None:
    assert Tokenizer(language("fr")).split("a-t-il un e-mail") == ["a", "t", "il", "un", "e-mail"]
