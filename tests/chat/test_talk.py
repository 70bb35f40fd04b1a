"""Conversations as tables: what is said in turn, and what must and must not come back at last."""

from pathlib import Path

import pytest

from bot.chat.conversation import Conversation
from bot.chat.recent import RecentAnswers
from bot.chat.reply import Reply, plain
from bot.corpus.loader import load
from bot.search.query.parser import QueryParser
from bot.search.query.query import Query
from bot.search.ranking.finding import Outcome
from bot.search.search import Search
from tests.chat.panels import TURNS, write_captions, write_spanish_captions
from tests.chat.readers import replied
from tests.conftest import write_corpus

WRITTEN, CAPTIONS, SPANISH = "written", "captions", "spanish"


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Search]:
    written = write_corpus(tmp_path_factory.mktemp("written"))
    captions = write_captions(tmp_path_factory.mktemp("captions"))
    spanish = write_spanish_captions(tmp_path_factory.mktemp("spanish"))
    folders = {WRITTEN: written, CAPTIONS: captions, SPANISH: spanish}
    return {name: Search(load(folder)) for name, folder in folders.items()}


def talk(search: Search, *messages: str, in_group: bool = False) -> Reply:
    """Return the reply to the last of some messages in one chat."""
    return replied(Conversation(search), *messages, in_group=in_group)


GRANT = "What did Kai say about the council grant?"
NEAR = "Where does Kai draw the line on fees?"
MONEY = "What did Eve ask about money?"
MONEY_IN_SPANISH = "¿Qué preguntó Eva sobre el dinero?"
KAI = "What did Kai answer?"
YES_OR_NO = "Did Kai say that the council grant pays?"
GRANT_IN_SPANISH = "¿Qué dijo Nuria sobre la subvención?"


@pytest.mark.parametrize(
    ("record", "messages", "wanted", "unwanted"),
    [
        # small talk
        (WRITTEN, ["hi"], ["Hello! Ask me about Bread Day", "?"], ["not on record"]),
        (CAPTIONS, ["thanks!"], ["You're welcome."], ["record", "“"]),
        (CAPTIONS, ["who are you?"], ["no language model"], ["not on record"]),
        (CAPTIONS, ["please remove my quote"], ["the organiser"], ["“"]),
        (CAPTIONS, ["which languages do you speak?"], ["ask in English"], []),
        (WRITTEN, ["who made this?"], ["hosted by The Guild"], ["Note:"]),
        (CAPTIONS, ["and"], ["Of which?"], ["“Our", "not on record"]),
        (CAPTIONS, ["the of it"], ["Ask me something"], ["“Our", "not on record"]),
        (CAPTIONS, ["when was it?"], ["2 May 2024"], ["Ask me something"]),
        (CAPTIONS, ["Kai"], ["— Kai Stone"], ["Ask me something"]),
        (CAPTIONS, ["hi, what about the fridge? thanks"], ["council grant pays the fridge"], []),
        # commands as bare words
        (CAPTIONS, ["help"], ["Ask in your own words"], ["“"]),
        (CAPTIONS, ["Speakers"], ["At Seed libraries:\n• Eve Reed"], ["Note:"]),
        (CAPTIONS, ["events"], ["On record:\n• Seed libraries"], ["Ask me"]),
        (CAPTIONS, ["highlights"], ["What stands for the whole"], []),
        # what goes on from an answer
        (CAPTIONS, [GRANT, "and Mo?"], ["↳ What did Mo Rye say about", "fee of five"], ["Kai"]),
        (CAPTIONS, [GRANT, "what did Mo say about it?"], ["↳", "membership fee"], ["— Kai"]),
        (CAPTIONS, [GRANT, "who said that?"], ["Kai Stone, Librarian"], ["Mo Rye"]),
        (CAPTIONS, [GRANT, "when?"], ["at 1:00", "took place on"], []),
        (CAPTIONS, [GRANT, "why?"], ["I can't explain or judge it"], ["Our library"]),
        (CAPTIONS, [GRANT, "explain that in simple words, please"], ["can't explain or judge"], []),
        (CAPTIONS, ["compare Kai and Mo"], ["— Kai", "— Mo"], ["Nothing I hold"]),
        (CAPTIONS, [GRANT, "was that true?"], ["I can't explain or judge it"], ["Our library"]),
        (CAPTIONS, ["seeds", "could you show me more, please?"], ["page 2"], ["Ask me"]),
        (CAPTIONS, [GRANT, "I'd like to see the full quote please"], ["The passage:"], ["page"]),
        (CAPTIONS, [GRANT, "can you repeat that?"], ["↳ What did Kai say"], ["The passage:"]),
        (CAPTIONS, ["seeds", "more", "again"], ["page 2"], ["page 1"]),
        (CAPTIONS, [GRANT, "context", "repeat"], ["The passage:\n“The council grant"], ["page 1"]),
        (CAPTIONS, [GRANT, "context", "and after?"], ["The passage:\n“A membership fee of"], []),
        (CAPTIONS, [GRANT, "context", "and after?", "before?"], ["passage:\n“The council"], []),
        (CAPTIONS, [GRANT, "what came before that?"], ["The passage:\n“The council grant"], []),
        (CAPTIONS, [GRANT, "not that"], ["page 2"], ["Ask me"]),
        (CAPTIONS, [GRANT, "which one was first?"], ["The passage:\n“The council grant"], []),
        (CAPTIONS, [GRANT, "sorry, I meant Mo"], ["↳ What did Mo Rye say about"], ["meant"]),
        (CAPTIONS, ["seeds", "I meant the packets"], ["packet"], ["“meant”", "not sure"]),
        (CAPTIONS, [GRANT, "and Mo's one?"], ["↳ What did Mo"], ["Ask me"]),
        (CAPTIONS, ["that's wrong"], ["I am sorry."], ["not sure"]),
        (CAPTIONS, [YES_OR_NO, "what about Mo?"], ["↳ Did Mo Rye say that"], ["Ask me"]),
        (
            CAPTIONS,
            ["Is the fridge old?", "what about Mo?"],
            ["say about “Is the fridge old”?"],
            [],
        ),
        (CAPTIONS, [GRANT, "who brought that up?"], ["Kai Stone, Librarian"], ["“The council"]),
        (CAPTIONS, [GRANT, "at what minute did he say that?"], ["at 1:00"], ["“The council"]),
        (CAPTIONS, [GRANT, "what time did the tomatoes come up?"], ["tomatoes"], ["took place"]),
        (SPANISH, ["resumen de lo que dijo Mateo"], ["— Mateo Paz"], ["resumen"]),
        # the only panel there is
        (CAPTIONS, [GRANT, "what was said about fees in the other panel?"], ["fee"], ["↳"]),
        (CAPTIONS, [GRANT, "and in the other panel?"], ["Of which?"], ["↳", "Our library"]),
        # what was said at a moment
        (CAPTIONS, ["what was said at 1:02?"], ["“The council grant pays the fridge"], ["1 of"]),
        (CAPTIONS, ["what did Kai say at 1:02"], ["“The council grant pays the fridge"], ["1 of"]),
        (CAPTIONS, ["go to 1:02 please"], ["“The council grant pays the fridge"], ["1 of"]),
        (CAPTIONS, ["what was said at 1:02 on tomatoes?"], ["tomatoes"], ["“The council"]),
        (CAPTIONS, ["at 1:01:02"], ["No words are on record at that time."], ["“"]),
        (WRITTEN, ["at 1:01:02"], ["That is not on record."], ["at that time"]),
        (CAPTIONS, ["what happened at minute 1"], ["“The council grant pays the fridge"], ["1 of"]),
        (
            SPANISH,
            ["¿qué se dijo en el minuto 1?"],
            ["subvención municipal sustituiría", "cuota"],
            [],
        ),
        (CAPTIONS, [GRANT, "who do you think is right?"], ["I can't explain or judge it"], []),
        (CAPTIONS, [GRANT, "can you translate that to Spanish?"], ["I translate nothing"], []),
        (CAPTIONS, [GRANT, "is he for or against?"], ["↳ What did Kai Stone say about"], []),
        (CAPTIONS, [GRANT, "does Mo support it?"], ["↳ What did Mo Rye say about the coun"], []),
        (
            CAPTIONS,
            [GRANT, "and about labels?"],
            ["↳ What did Kai Stone say about labels?"],
            ["Mo"],
        ),
        (
            CAPTIONS,
            [GRANT, "and on crossed seeds?"],
            ["Stone say about crossed seeds", "not sure"],
            ["Mo"],
        ),
        (CAPTIONS, [GRANT, "what about zebras?"], ["Stone say about zebras?", "not on record"], []),
        (CAPTIONS, [GRANT, "and who pays for the shelves?"], ["shelves and the fridge"], ["↳"]),
        (CAPTIONS, [GRANT, "and thanks"], ["You're welcome"], ["↳"]),
        (
            CAPTIONS,
            ["Who is Zed Quill?", "did they mention him?"],
            ["↳ Did they mention Zed Quil"],
            [],
        ),
        (CAPTIONS, ["seeds", "what did Eve want to know?"], ["shelves and the fridge"], ["↳"]),
        (CAPTIONS, ["seeds", "who is Mo?"], ["Gardener"], ["↳"]),
        (CAPTIONS, ["why is it better?", "is it better?"], ["grant is better"], ["↳"]),
        (
            CAPTIONS,
            ["What does Zed Quill think of seeds?", "and Mo?"],
            ["about “What does Zed"],
            [],
        ),
        (CAPTIONS, [GRANT, "is it better?"], ["↳ Is it better? (council grant)", "Kai"], []),
        (CAPTIONS, [GRANT, "who invented it?"], ["invented it? (council grant)", "not sure"], []),
        (CAPTIONS, [GRANT, "who decides that?", "by how much?"], ["much? (the council"], []),
        (CAPTIONS, [GRANT, "how do they compare?"], ["compare? (council grant)", "not sure"], []),
        (CAPTIONS, [GRANT, "did they mention tomatoes?"], ["heirloom tomatoes"], ["↳"]),
        (CAPTIONS, [GRANT, "did it help the seeds in autumn?"], ["in autumn"], ["↳"]),
        (SPANISH, [GRANT_IN_SPANISH, "¿Quién decide eso?"], ["eso? (la subvención)"], []),
        (CAPTIONS, [GRANT, "does Mo share this view?"], ["↳ What did Mo Rye say about"], []),
        (CAPTIONS, [GRANT, "did Mo agree with him?"], ["↳ What did Mo Rye say about"], []),
        (CAPTIONS, [GRANT, "and does Mo like it?"], ["↳ What did Mo Rye say about"], []),
        (CAPTIONS, [GRANT, "did anyone contradict him?"], ["can't tell who is for"], ["— Kai"]),
        (CAPTIONS, [GRANT, "who told it?"], ["Kai Stone, Librarian"], ["not on record"]),
        (
            SPANISH,
            ["¿de verdad dijo Nuria que la subvención termina?"],
            ["Judge for yourself", "Juzgue"],
            [],
        ),
        # whom a pronoun means
        (
            CAPTIONS,
            [GRANT, "who was the host and what did she say about money?"],
            ["↳ What did Eve Reed say about money?", "turn to money"],
            ["— Kai"],
        ),
        (
            CAPTIONS,
            [GRANT, 'did she say "tomatoes all look alike as seeds"?'],
            ["Word for word:", "— Mo Rye"],
            ["— Kai"],
        ),
        (
            CAPTIONS,
            ["heirloom tomatoes", "what does he say about the shelves?"],
            ["— Eve Reed"],
            ["↳"],
        ),
        (CAPTIONS, [YES_OR_NO, "what did Mo say to that?"], ["↳ What did Mo Rye say about"], []),
        (
            CAPTIONS,
            ["What did Kai say about the fridge and who is Tom?", "and Mo?"],
            ["↳ What did Mo Rye say about the fridge?"],
            [],
        ),
        # who is for or against something, which nothing tells
        (CAPTIONS, [GRANT, "who disagreed?"], ["can't tell who is for or against"], ["— Kai"]),
        (CAPTIONS, [GRANT, "who was against it?"], ["membership fee of five"], ["— Kai"]),
        (CAPTIONS, [GRANT, "how many people agreed?"], ["can't tell who is for"], ["— Kai"]),
        (CAPTIONS, [GRANT, "who disagreed?", "and Mo?"], ["↳ What did Mo Rye say"], ["Of which"]),
        (CAPTIONS, [GRANT, "who disagreed?", "the first one"], ["passage:\n“A membership"], []),
        (CAPTIONS, ["who disagreed?"], ["Of which?"], ["not on record"]),
        (CAPTIONS, ["arguments against the membership fee"], ["who is for or against"], []),
        (CAPTIONS, ["pros and cons of the membership fee"], ["or against"], ["I hold says"]),
        (CAPTIONS, ["what is the funniest zebra?"], ["says “zebra”."], []),
        (
            CAPTIONS,
            ["Mo", "who disagreed?"],
            ["I can't tell who is for or against"],
            ["That is all"],
        ),
        (
            CAPTIONS,
            ["zebra crossing", "who disagreed?"],
            ["↳ zebra crossing", "Nothing I hold says “zebra”"],
            ["for or against"],
        ),
        (
            CAPTIONS,
            ["who is against the membership fee?"],
            ["who is for or against"],
            ["Of which?"],
        ),
        # a refusal cuts no thread
        (CAPTIONS, ["seeds", "helicopters", "more"], ["↳ seeds", "page 2"], ["Of which?"]),
        (CAPTIONS, [GRANT, "helicopters", "the first one"], ["passage:\n“The council"], []),
        (CAPTIONS, ["grant", "helicopters", "and Mo?"], ["say about helicopters"], ["grant"]),
        (CAPTIONS, [GRANT, "what was asked?"], ["who pays for the shelves"], ["Of which"]),
        (CAPTIONS, [GRANT, "context"], ["The passage:\n“The council grant"], ["I can't explain"]),
        (CAPTIONS, [GRANT, "full quote"], ["The passage:\n“The council grant"], ["whole:"]),
        (CAPTIONS, [GRANT, "really?"], ["The passage:\n“The council grant"], ["Ask me"]),
        (CAPTIONS, ["seeds", "more", "previous"], ["↳ seeds"], ["page 2"]),
        (CAPTIONS, [GRANT, "and?"], ["page 2 of 2", "That is all I have"], ["Ask me"]),
        (CAPTIONS, ["who hosted it?", "why?"], ["Of which?"], ["In the same source"]),
        (CAPTIONS, ["who hosted it?", "who was on it?"], ["Speakers of Seed"], ["↳"]),
        (CAPTIONS, ["who hosted it?", "and Mo?"], ["↳ Mo Rye\n"], ["about"]),
        (CAPTIONS, [GRANT, "who made it?"], ["Note:", "not on record"], ["Whoever runs"]),
        (CAPTIONS, [GRANT, "what else did Kai say?"], ["heirloom"], ["council", "Mo Rye"]),
        (CAPTIONS, [GRANT, "what else did Mo say?"], ["— Mo Rye"], ["— Kai", "That is all"]),
        (CAPTIONS, [GRANT, "the second one"], ["The passage:\n“A membership fee keeps"], []),
        (CAPTIONS, [GRANT, "1", "2"], ["The passage:\n“A membership fee keeps"], ["There is only"]),
        (CAPTIONS, [GRANT, "1", "and after?", "2."], ["passage:\n“A membership fee keeps"], []),
        (CAPTIONS, ["seeds", "more", "1", "more"], ["page 3"], ["page 2"]),
        (CAPTIONS, [GRANT, "the third one"], ["label each packet", "There are 2"], []),
        (CAPTIONS, [GRANT, "in short?"], ["fridge"], ["keeps poor"]),
        (CAPTIONS, [NEAR, "in short?"], ["I'm not sure this answers it"], []),
        (CAPTIONS, [YES_OR_NO, "in short?"], ["Judge for yourself"], []),
        (CAPTIONS, ["seeds", "more", "in short?"], ["members return seeds"], ["page 2"]),
        (CAPTIONS, [GRANT, "and the other one?"], ["page 2 of 2"], ["page 1"]),
        (CAPTIONS, [GRANT, "and the other one?", "and Mo?"], ["say about the council"], []),
        (CAPTIONS, [GRANT, "and the previous one?"], ["page 1 of 2"], ["Ask me", "“Our"]),
        (CAPTIONS, [GRANT, "and the previous one?", "and Mo?"], ["say about the council"], []),
        (CAPTIONS, ["what was it about?", "and Mo?"], ["↳ Mo Rye"], ["Of which?", "— Kai"]),
        (CAPTIONS, ["highlights", "and Mo?"], ["↳ Mo Rye"], ["Of which?", "— Kai"]),
        (CAPTIONS, [GRANT, "what else did he say?"], ["heirloom"], ["council", "Mo Rye"]),
        (CAPTIONS, [GRANT, "what did he say about labels?"], ["We label each packet"], ["Mo"]),
        (CAPTIONS, [GRANT, "and the packets?"], ["↳ What did Kai Stone say", "We label"], ["Mo"]),
        (CAPTIONS, [MONEY, "and the answer?"], ["Asked: “Let us turn", "grant pays"], ["— Eve"]),
        (CAPTIONS, [MONEY, "what did Mo answer?"], ["fee of five"], ["— Kai", "↳"]),
        (CAPTIONS, [MONEY, KAI, "what did Mo reply?"], ["Asked: “Let us", "fee of five"], ["↳"]),
        (CAPTIONS, [MONEY, "and what did Eve answer?"], ["I see no question above"], ["↳", "“"]),
        (CAPTIONS, [MONEY, "and what did Mo say?"], ["fee of five"], ["↳"]),
        (CAPTIONS, [MONEY, "and Mo?"], ["↳ What did Mo Rye ask about money?"], []),
        (SPANISH, [MONEY_IN_SPANISH, "¿Qué respondió Mateo?"], ["cuota de cinco"], ["↳"]),
        (CAPTIONS, [GRANT, "what was the answer?"], ["I see no question above"], ["“"]),
        (CAPTIONS, [GRANT, "what did Mo answer?"], ["↳ What did Mo Rye say"], ["I see no"]),
        (CAPTIONS, [GRANT, "and the question?"], ["who pays for the shelves"], ["— Kai", "↳"]),
        (CAPTIONS, [GRANT, "who asked that?"], ["— Eve Reed"], ["— Kai", "Speakers"]),
        (CAPTIONS, ["heirloom packets", "what was the question?"], ["I see no question"], ["“"]),
        (CAPTIONS, ["what was the answer?"], ["Of which?"], ["welcome"]),
        (CAPTIONS, ["Who is Kai?", "and Mo?"], ["↳ Who is Mo Rye?"], ["Of which?"]),
        (WRITTEN, ["bakers good"], ["Flour\n“Good flour"], ["may not"]),
        (CAPTIONS, [GRANT, "thanks", "who said that?"], ["Kai Stone"], []),
        (CAPTIONS, ["seeds", "more"], ["↳ seeds", "page 2 of 2"], ["page 1"]),
        (WRITTEN, ["good hot flour oven", "more"], ["That is all I have", "page 2"], []),
        (CAPTIONS, ["tell me more"], ["Of which?", "What"], ["— "]),
        (CAPTIONS, ["why?"], ["Of which?"], ["“Our"]),
        (CAPTIONS, ["helicopters", "the second one"], ["There is no passage above."], ["“Our"]),
        (CAPTIONS, ["helicopters", "context 1"], ["There is no passage above."], ["The passage"]),
        (CAPTIONS, ["and Mo?"], ["Of which?"], ["— Mo Rye"]),
        (CAPTIONS, ["What did Mo say about it?"], ["Of which?"], ["— Mo Rye"]),
        (CAPTIONS, ["what about Mo?"], ["— Mo Rye"], ["Of which?"]),
        (CAPTIONS, ["What did Mo say about fees?", "the librarian?"], ["↳ What did Kai Stone"], []),
        (CAPTIONS, ["What did Mo say?"], ["— Mo Rye"], ["Of which?"]),
        # what it was about
        (CAPTIONS, ["What was it about?"], ["— Eve", "— Kai", "— Mo"], ["took place"]),
        (CAPTIONS, ["tl;dr", "more"], ["↳ tl;dr", "page 2"], ["page 1"]),
        (WRITTEN, ["/highlights"], ["— Ann Baker", "— Ben Miller"], ["took place"]),
        (CAPTIONS, ["summary", "summarise it"], ["What stands for the whole"], ["↳ summary"]),
        # swearing with a question in it
        (CAPTIONS, ["what the hell is a council grant?"], ["council grant pays"], ["hell"]),
        (SPANISH, ["joder, ¿qué dijo Nuria sobre la subvención?"], ["paga la nevera"], ["joder"]),
        # two questions in one
        (CAPTIONS, ["Who moderated and when was it?"], ["Eve Reed (Host"], ["not sure"]),
        (CAPTIONS, ["Who moderated and when was it?"], ["↳ when was it?\n\nNote: Seed"], []),
        (CAPTIONS, ["When and where was it?"], ["↳ where was it?\n\nThat is not on record."], []),
        (
            CAPTIONS,
            ["Who is Mo and what did she say about isolation?"],
            ["↳ What did Mo Rye say"],
            [],
        ),
        (
            CAPTIONS,
            ["What did Kai say about heirlooms and what did Mo say about isolation?"],
            ["↳ what did Mo say about isolation?\n\n“Heirloom tomatoes need"],
            ["and what did Mo"],
        ),
        (
            CAPTIONS,
            ["Who is Mo? What did he say about isolation? And who moderated?"],
            ["↳ What did Mo Rye say about isolation?\n\n“Heirloom"],
            ["one by one"],
        ),
        (CAPTIONS, ["Who moderated?\nWhen was it?"], ["↳ When was it?\n\nNote: Seed"], ["?\n\n“"]),
        (
            CAPTIONS,
            ["What pays the fridge? What is a zebra?"],
            ["↳ What is a zebra?\n\nNothing I hold says “zebra”."],
            [],
        ),
        (
            CAPTIONS,
            ["Who moderated? When was it? Who is Mo? Who is Kai? What was it about?"],
            ["Please ask these one by one:\n• Who is Kai?\n• What was it about?"],
            ["“"],
        ),
        (CAPTIONS, ["What pays the fridge? Is it enough?"], ["council grant pays"], ["↳"]),
        (CAPTIONS, ["What pays the fridge? When?"], ["“"], ["↳"]),
        (CAPTIONS, ["What pays the fridge? Who runs it?"], ["“"], ["↳"]),
        (CAPTIONS, ["What pays the fridge? Kai or Mo?"], ["“"], ["↳"]),
        (CAPTIONS, ["Who moderated? When?"], ["↳ When?\n\nNote"], ["“"]),
        (CAPTIONS, ["Hello! How are you? Who is Mo?"], ["Note: Mo"], ["one by one"]),
        (CAPTIONS, ["What pays the fridge? Do you know?"], ["↳ What pays the fridge?"], ["one by"]),
        (CAPTIONS, ["What pays the fridge? How often were tomatoes named?"], ["• How often"], []),
        (CAPTIONS, ["what and how do members return seeds?"], ["return seeds"], ["↳"]),
        # what nothing speaks of
        (CAPTIONS, ["robots and lasers at https://a.example/robots-or-yaks"], ["lasers"], ["yaks"]),
        (CAPTIONS, ["zebras, lasers and yaks"], ["says “zebras” or", "says “lasers” or"], ["”, “"]),
        (
            CAPTIONS,
            ["A gardener spoke of zebras, tomatoes, packets, winter, labels, heirlooms, seeds"],
            ["“"],
            ["Nothing I hold"],
        ),
        # how often something was said, and by whom first
        (CAPTIONS, ["how often was the council grant mentioned?"], ["“council grant” is said"], []),
        (CAPTIONS, ["how often was a council grants said?"], ["whatever form, in 3 passages"], []),
        (CAPTIONS, ["how many times were tomatoes said by Kai?"], ["Kai Stone: “tomat"], ["Mo"]),
        (CAPTIONS, ["how often did Mo mention tomatoes?"], ["Mo Rye: “tomatoes” is"], ["— Kai"]),
        (CAPTIONS, ["how often did Eve mention tomatoes?"], [""], ["is said"]),
        (CAPTIONS, ["how often did she mention tomatoes?"], [""], ["is said"]),
        (CAPTIONS, ["when did Mo first mention the grant?"], ["Mo Rye: “grant” is"], ["— Kai"]),
        (CAPTIONS, ["who said what members return first?"], [""], ["is said"]),
        (CAPTIONS, ["how often were tomatoes named?", "more"], ["page 2 of"], ["That is all"]),
        (CAPTIONS, ["Who talked about heirloom first?"], ["3 passages, the earliest"], ["Eve"]),
        (CAPTIONS, ["who was the first to mention isolation"], ["form, in one passage:\n\n“H"], []),
        (SPANISH, ["¿cuántas veces se mencionó la subvención?"], ["3 passages"], []),
        (CAPTIONS, ["how often was the zebra mentioned?"], ["Nothing I hold says"], ["said in"]),
        (CAPTIONS, [GRANT, "how often was it mentioned?"], ["record"], ["“it” is said"]),
        # how it began and ended
        (CAPTIONS, ["How did it end?"], ["This is how it ended:\n\n“A membership"], ["Welcome"]),
        (CAPTIONS, ["how did it start"], ["This is how it began:\n\n“Welcome"], ["a gift"]),
        (CAPTIONS, ["who said the most on heirlooms?"], ["“"], ["passages"]),
        (CAPTIONS, ["who spoke last?"], ["Then let the membership fee be a gift"], ["Welcome"]),
        (
            CAPTIONS,
            ["what was the first question?"],
            ["asked first:\n\n“Let us turn"],
            ["Of which"],
        ),
        (CAPTIONS, [GRANT, "what was decided?"], ["I can't tell what came of it"], ["Welcome"]),
        (CAPTIONS, ["did they agree?"], ["I can't tell what came of it"], ["Ask me"]),
        (WRITTEN, ["what was decided?"], ["Ask me something"], ["ended"]),
        # what was not said, or not in those words
        (
            CAPTIONS,
            ["Did Kai say fees help robots?"],
            ["I'm not sure this answers it"],
            ["— Mo", "Judge"],
        ),
        (CAPTIONS, ["Did Kai say that the council grant pays?"], ["Judge for yourself"], []),
        (CAPTIONS, ["Is the membership fee a gift?"], ["Judge for yourself"], []),
        (CAPTIONS, ["Can you find the membership fee?"], ["fee"], ["Judge"]),
        (CAPTIONS, ["was it recorded?"], ["Note:"], ["Judge"]),
        (
            CAPTIONS,
            ['did Mo say "let the membership fee"?'],
            ["Word for word:\n\n“Then"],
            ["— Kai"],
        ),
        (
            CAPTIONS,
            ["did Kai say tomatoes all look alike?"],
            ["no words of Kai", "not"],
            ["for word"],
        ),
        (CAPTIONS, ["did Mo say tomatoes all look alike?"], ["Word for word:\n\n“A packet"], []),
        (CAPTIONS, ["who said “tomatoes all look alike”"], ["Word for word:\n\n“A packet"], []),
        (
            CAPTIONS,
            ["What was said about “the council grant”?"],
            ["page 1 of 2", "“"],
            ["for word"],
        ),
        (WRITTEN, ["A direct quote from Ben about grain?"], ["no direct quotes of Ben"], ["“"]),
        (
            CAPTIONS,
            ["What does the council grant pay? A zebra with a quokka told me of it"],
            ["↳ What does the council grant pay?\n\nAsked: “"],
            ["not sure", "Nothing I hold"],
        ),
        # in the language of a record, and in another
        (SPANISH, ["¡Hola!"], ["Hello! Ask me about Bibliotecas"], ["not on record"]),
        (SPANISH, ["y Mateo"], ["Of which?"], ["— Mateo"]),
        (SPANISH, ["hola, ¿qué dijo Mateo de la cuota? gracias"], ["cinco euros"], ["Nuria"]),
        (SPANISH, [GRANT_IN_SPANISH, "¿Y Mateo?"], ["↳ ¿Qué dijo Mateo Paz sobre la"], ["Nuria"]),
        (SPANISH, [GRANT_IN_SPANISH, "¿quién lo dijo?"], ["Nuria Vidal, Bibliotec"], ["Mateo Paz"]),
        (SPANISH, [GRANT_IN_SPANISH, "¿por qué?"], ["The passage:\n“Una cuota aleja"], []),
        (SPANISH, ["¿Qué preguntó Eva?", "¿y qué respondió Mateo?"], ["Una cuota"], ["Nuria"]),
        (SPANISH, [GRANT_IN_SPANISH, "la segunda"], ["The passage:\n“La subvención"], []),
        (SPANISH, [GRANT_IN_SPANISH, "¿qué más dijo?"], ["Prestamos tomates"], ["Mateo"]),
        (SPANISH, [GRANT_IN_SPANISH, "¿y qué dijo de los sobres?"], ["Ponemos"], ["Mateo Paz"]),
        (SPANISH, [GRANT_IN_SPANISH, "who said that?"], ["Nuria Vidal"], ["Mateo Paz"]),
        (SPANISH, ["¿Qué dijo Mateo de la cuota?", "¿qué dijo ella sobre eso?"], ["Mateo Paz"], []),
        (SPANISH, ["¿De qué se trató?"], ["What stands for the whole"], ["not on record"]),
        (SPANISH, ["¿De qué se trató?", "¿y Mateo?"], ["↳ Mateo Paz"], ["Of which?", "— Nuria"]),
        (SPANISH, ["ayuda"], ["Ask in your own words"], ["“"]),
        (SPANISH, ["resumen", "más"], ["↳ resumen", "page 2"], ["page 1"]),
        (SPANISH, ["¿Dijo Nuria que la subvención termina?"], ["Judge for yourself"], []),
        (SPANISH, ["¿cuándo?"], ["2 May 2024"], ["Ask me something"]),
        (SPANISH, ["y de los"], ["Ask me something"], ["“Una"]),
        (SPANISH, ["thanks"], ["You're welcome."], []),
        (SPANISH, ["worum ging es?"], ["What stands for the whole"], ["not on record"]),
        (CAPTIONS, ["¿De qué se trató?", "más"], ["↳ ¿De qué se trató?", "page 2"], ["page 1"]),
        (CAPTIONS, ["¿quién eres?"], ["no language model"], ["not on record"]),
        (CAPTIONS, [GRANT, "¿y Mo?"], ["↳ What did Mo Rye say about"], ["Kai"]),
        (CAPTIONS, [GRANT, "qui a dit ça ?"], ["Kai Stone, Librarian"], ["Mo Rye"]),
        (CAPTIONS, ["¿qué se dijo sobre los tomates?"], ["can't search in this lang"], ["record."]),
        (CAPTIONS, ["¿qué dijo Mo sobre los tomates?"], ["record from Mo Rye:\n\n“"], ["tomates"]),
        (CAPTIONS, ["¿qué dijo Mo sobre los tomates?", "more"], ["↳ Mo Rye\n"], ["— Kai"]),
        (CAPTIONS, ["томаты и семена"], ["Please ask in English."], ["not on record"]),
        (CAPTIONS, ["Привет!"], ["Hello! Ask me about"], ["not on record"]),
        (CAPTIONS, ["who is Mo?"], ["Note: Mo Rye: Gardener."], ["“", "Ask"]),
        (CAPTIONS, ["who is Mo?", "tell me more"], ["↳ Mo Rye\n", "— Mo Rye"], ["That is all"]),
        (CAPTIONS, ["what was it about?", "when was it?"], ["took place on"], ["— ", "Reed"]),
        (CAPTIONS, ["¿quién participó?"], ["Speakers of Seed libraries"], ["not on record"]),
        (CAPTIONS, ["helicopters", "wann war das?"], ["took place on"], ["not on record"]),
        (CAPTIONS, [GRANT, "court"], ["Nothing I hold says “court”"], ["Kai Stone"]),
        (CAPTIONS, [GRANT, "gift"], ["whatever somebody can give"], ["Of which?"]),
    ],
)
def test_what_is_said_in_turn(
    records: dict[str, Search],
    record: str,
    messages: list[str],
    wanted: list[str],
    unwanted: list[str],
) -> None:
    text = plain(talk(records[record], *messages))

    assert any(words in text for words in wanted), text
    assert not [words for words in unwanted if words in text], text


def test_a_question_that_its_speaker_goes_on_from_is_not_the_last_one(tmp_path: Path) -> None:
    rhetoric = ("Mo Rye", "And what is a gift, if not the oldest of all the fees?")
    turns = (*TURNS, rhetoric, ("Mo Rye", "It is what keeps a town together."))
    search = Search(load(write_captions(tmp_path, turns=turns)))

    told = plain(talk(search, "what was the last question?"))

    assert "who pays for the shelves" in told
    assert "what is a gift" not in told


def test_words_that_speak_of_sources_tell_none(tmp_path: Path) -> None:
    turns = (*TURNS, ("Mo Rye", "The source of a seed is the link to its gardener."))
    search = Search(load(write_captions(tmp_path, turns=turns)))

    for message in ("source?", "links"):
        told = plain(talk(search, GRANT, message))
        assert "at 1:00" in told
        assert "source of a seed" not in told


def test_in_a_group_it_is_told_from_which_question_a_reply_goes_on(
    records: dict[str, Search],
) -> None:
    for message in ("who said that?", "when?"):
        told = plain(talk(records[CAPTIONS], GRANT, message, in_group=True))
        assert told.startswith(f"↳ {GRANT}\n\nKai Stone")


@pytest.mark.parametrize("message", ["thanks", "👍", "lol", "ok", "bye"])
def test_in_a_group_thanks_get_a_reaction(records: dict[str, Search], message: str) -> None:
    reply = talk(records[CAPTIONS], message, in_group=True)

    assert reply.blocks == ()
    assert reply.reaction


def test_a_word_that_the_record_speaks_of_is_looked_for_before_it_is_small_talk(
    records: dict[str, Search],
) -> None:
    assert "gardener" in plain(talk(records[CAPTIONS], "label"))
    assert plain(talk(records[CAPTIONS], "sing")).startswith("Ask what was said")
    assert "the council grant" in plain(talk(records[CAPTIONS], "calculate the council grant"))
    assert plain(talk(records[CAPTIONS], "calculate 7 + 8")).startswith("Ask what was said")


def test_what_a_maintainer_says_of_it_comes_first_and_so_do_their_examples(
    tmp_path: Path,
) -> None:
    more = (
        "summary: How a town shares seeds.\n"
        "examples:\n  - Who pays for the fridge?\n"
        "contact: seeds@example.org\n"
    )
    search = Search(load(write_captions(tmp_path, more)))
    start = talk(search, "/start")

    assert plain(talk(search, "summary")).startswith(
        "Note: How a town shares seeds.\n\nWhat stands"
    )
    assert [row[0].label for row in start.choices] == ["Who pays for the fridge?", "Highlights"]
    assert "seeds@example.org" in plain(talk(search, "please delete my quote"))
    assert "fridge?" in Conversation(search).description()


def test_questions_to_try_are_answered_and_begin_with_no_moderator(
    records: dict[str, Search],
) -> None:
    conversation = Conversation(records[CAPTIONS])
    reply = conversation.reply("/start")
    (first, *_), *_ = reply.choices

    assert "Eve Reed" not in first.label
    answer = plain(conversation.reply(first.label))
    assert "not on record" not in answer


def test_chapters_are_the_topics_of_a_recording(tmp_path: Path) -> None:
    more = "chapters:\n  - 0:00 Tomatoes\n  - 0:50 Money\n"
    search = Search(load(write_captions(tmp_path, more)))

    assert plain(talk(search, "/topics")) == "On record:\n• Tomatoes\n• Money"
    assert "\nTopic 2 of 2: Money\n" in plain(talk(search, GRANT, "why?"))


@pytest.mark.parametrize(
    ("messages", "read"),
    [([GRANT], [GRANT]), ([GRANT, "seeds"], ["seeds"]), ([GRANT, "thanks"], ["thanks"])],
)
def test_a_message_is_read_once(
    records: dict[str, Search],
    monkeypatch: pytest.MonkeyPatch,
    messages: list[str],
    read: list[str],
) -> None:
    *before, last = messages
    conversation, recent = Conversation(records[CAPTIONS]), RecentAnswers()
    for message in before:
        recent.remember(1, conversation.reply(message).previous)
    done, as_before = list[str](), QueryParser.read

    def noting(parser: QueryParser, text: str) -> Query:
        done.append(text)
        return as_before(parser, text)

    monkeypatch.setattr(QueryParser, "read", noting)
    conversation.reply(last, recent.recall(1))

    assert done == read


@pytest.mark.parametrize(
    ("question", "passages"),
    [
        ("what was said at 1:00?", 1),
        ("What pays the fridge? Who is Mo? Who moderated?", 5),  # the three shown first
        ("how often were tomatoes mentioned?", 4),  # on two pages
    ],
)
def test_programs_get_the_passages_that_a_reply_shows(
    records: dict[str, Search], question: str, passages: int
) -> None:
    answer, _ = Conversation(records[CAPTIONS]).answer(question, 5)

    assert answer.outcome is Outcome.ANSWERED
    assert len(answer.found) == passages


def test_programs_are_told_whom_any_of_several_questions_names(records: dict[str, Search]) -> None:
    answer, _ = Conversation(records[CAPTIONS]).answer("Who is Mo? What did Kai say about labels?")

    assert [person.name for person in answer.people] == ["Mo Rye", "Kai Stone"]
