import pytest

from bot.chat.dialogue.intents.moments import moment
from bot.language.reader import language
from bot.search.query.query import Query


@pytest.mark.parametrize(
    ("code", "text", "second"),
    [
        ("en", "what was said at 47:30?", 2850),
        ("en", "what did Ann Baker say around the 47:30 mark?", 2850),
        ("en", "47:30", 2850),
        ("en", "at 1:02:03", 3723),
        ("en", "and at 125:00", 7500),
        ("en", "what was said at minute 50", 3000),
        ("en", "What happened at 1 hour and 20 minutes?", 4800),
        ("en", "around 5 minutes", 300),
        ("en", "go to 1:02:03 please", 3723),
        ("en", "at 12:30 in the barge hearing", 750),
        ("en", "in the barge one at 12:30", 750),
        ("en", "between 10:00 and 15:00", 600),
        ("en", "what was said from 10:00 to 15:00?", 600),
        ("en", "12m30s", 750),
        ("no", "47:30", 2850),
        ("de", "Was wurde bei 47:30 gesagt?", 2850),
        ("de", "was war in Minute 3", 180),
        ("de", "geh zu 12:30 bitte", 750),
        ("de", "zwischen 10:00 und 15:00", 600),
        ("es", "en el minuto 3", 180),
        ("es", "ve al minuto 12:30 por favor", 750),
        ("es", "entre 10:00 y 15:00", 600),
        ("es", "¿Qué dijo Ana en el minuto 47:30?", 2850),
        ("fr", "Qu’a-t-on dit à la minute 3 ?", 180),
        ("fr", "va à 12:30 s’il te plaît", 750),
        ("fr", "entre 10:00 et 15:00", 600),
        ("pt", "vai para 12:30 por favor", 750),
        ("pt", "entre 10:00 e 15:00", 600),
        ("pt", "O que foi dito aos 3 minutos?", 180),
        ("en", "what was said in 2010", None),
        ("en", "a ratio of 1:2:3:4", None),
        ("en", "12:3", None),
        ("en", "a few minutes", None),
        ("en", "was the debate at 6:30?", None),
        ("en", "when was the debate, at 6:45?", None),
        ("en", "what was said at 6:30 pm?", None),
        ("en", "who spoke for 2 minutes?", None),
        ("en", "give me 5 minutes", None),
        ("en", "5 minutes", None),
        ("en", "what was said after 10 minutes?", None),
        ("en", "what was said at time 1", None),
        ("de", "was war nach 2 Stunden", None),
        ("de", "Was passiert in 5 Minuten?", None),
        ("es", "¿Qué pasa en 5 minutos?", None),
    ],
)
def test_a_moment_is_told_where_the_words_at_a_time_are_asked_for(
    code: str, text: str, second: int | None
) -> None:
    assert moment(Query(text, language=language(code))) == second
