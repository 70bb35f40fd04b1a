import pytest

from bot.corpus.likely_language import likelier

TALK = {
    "en": "We have been baking here for twenty years, and what I can tell you is that it is not the"
    " oven that makes the bread but the time that you give to it. If you ask the people who "
    "buy it, they will tell you that they do not care what it costs as long as it is there in"
    " the morning. That is why we began to work at night, and why there are two of us at "
    "every oven now.",
    "de": "Wir backen hier seit zwanzig Jahren, und was ich Ihnen sagen kann, ist, dass es nicht "
    "der Ofen ist, der das Brot macht, sondern die Zeit, die man ihm gibt. Wenn Sie die Leute"
    " fragen, die es kaufen, dann sagen sie Ihnen, dass es ihnen egal ist, was es kostet, "
    "solange es am Morgen da ist. Deshalb haben wir angefangen, nachts zu arbeiten.",
    "es": "Llevamos veinte años haciendo pan aquí, y lo que les puedo decir es que no es el horno "
    "el que hace el pan, sino el tiempo que se le da. Si le preguntas a la gente que lo "
    "compra, te va a decir que no le importa lo que cuesta, siempre que esté ahí por la "
    "mañana. Por eso empezamos a trabajar de noche, y por eso somos dos en cada horno.",
    "fr": "Nous faisons du pain ici depuis vingt ans, et ce que je peux vous dire, c'est que ce "
    "n'est pas le four qui fait le pain mais le temps qu'on lui donne. Si vous demandez aux "
    "gens qui l'achètent, ils vous diront que le prix leur est égal, pourvu qu'il soit là le "
    "matin. C'est pour cela que nous avons commencé à travailler la nuit.",
    "pt": "Fazemos pão aqui há vinte anos, e o que eu posso dizer é que não é o forno que faz o "
    "pão, mas o tempo que se dá a ele. Se você perguntar às pessoas que compram, elas vão "
    "dizer que não se importam com o que custa, desde que esteja lá de manhã. Por isso "
    "começamos a trabalhar à noite, e por isso somos dois em cada forno.",
    "ja": "私たちはここで二十年パンを焼いています。そし"
    "て言えるのは、パンを作るのはオーブンではなく、"
    "かける時間だということです。買う人に聞けば、"
    "朝そこにあればいくらでもかまわないと言うでしょう。" * 4,
}
ALIKE = {("es", "pt"), ("fr", "es"), ("fr", "pt"), ("pt", "es")}  # the one taken, and spoken


@pytest.mark.parametrize("spoken", TALK)
@pytest.mark.parametrize("taken", TALK)
def test_a_text_is_likelier_in_another_language_if_it_is_not_in_its_own(
    taken: str, spoken: str
) -> None:
    found = likelier([TALK[spoken]], taken)

    assert found == (None if taken == spoken or (taken, spoken) in ALIKE else spoken)


@pytest.mark.parametrize(
    ("texts", "taken"),
    [
        ([TALK["es"][:150]], "en"),  # too short to tell
        ([TALK["en"], TALK["es"]], "en"),  # spoken by turns
        ([TALK["en"], TALK["es"]], "es"),
        ([TALK["es"]], "gl"),  # much alike
        ([TALK["es"]], "sr"),  # of which no word is known
        ([TALK["es"]], "gn"),
        (["Oatmeal, rye, spelt, barley, millet, durum, emmer, sorghum. " * 20], "en"),
        ([], "en"),
    ],
)
def test_nothing_is_likelier_where_it_is_not_clear(texts: list[str], taken: str) -> None:
    assert likelier(texts, taken) is None


def test_a_welcome_in_another_language_does_not_tell_that_of_the_talk() -> None:
    assert likelier([TALK["es"], *[TALK["en"]] * 9], "en") is None
