"""Why an answer is what it is, for maintainers: `ask --why`."""

from collections.abc import Iterator

from bot.chat.reply import Reply, paragraph
from bot.chat.wording import bulleted
from bot.search.answer import Answer
from bot.search.query.words.terms import Term
from bot.search.ranking.confidence import Doubt
from bot.search.ranking.coverage import Support

SUPPORTS = {
    Support.SAID: "It says",
    Support.MEANT: "It has a synonym of",
    Support.KINDRED: "It says another word of the same parts as",
    Support.HINTED: "Only a hint connects it with",
    Support.AROUND: "Only the talk around it says",
    Support.NONE: "Neither it nor the talk around it says",
}
DOUBTS = {
    Doubt.NOT_SAID: "it says too little of what the question is about",
    Doubt.UNKNOWN_NAME: "a name in the question is nowhere there",
    Doubt.NO_SUCH_ANSWER: "it holds nothing of the kind that is asked for",
    Doubt.OTHER_LANGUAGE: "it is in another language than the question",
    Doubt.LEFT_OPEN: "yes or no would answer, and it leaves out some of what is asked",
    Doubt.DEED_UNSAID: "it is asked who did something that is not there",
    Doubt.NO_SPEAKER: "it is asked what somebody said who does not speak there",
}


def why(answer: Answer) -> Reply:
    """Return why an answer is what it is: how it was understood, and what speaks for the first."""
    spelt = [f"{typed} taken for {meant}" for typed, meant in answer.corrections.items()]
    signs = answer.signs._asdict() if answer.signs else {}
    scores = [f"{found.score:.2f} {found.passage.id}" for found in answer.found]
    return Reply(
        (
            paragraph(
                f"Outcome {answer.outcome}, confidence {answer.confidence:.2f}, "
                f"asked in {answer.question.language.code}."
            ),
            *bulleted("People:", [person.name for person in answer.people]),
            *bulleted("Spelling:", spelt),
            *bulleted("Terms:", [_term(term) for term in answer.question.terms]),
            *bulleted("The first passage:", list(_of_first(answer))),
            *bulleted("It is no sure answer:", [DOUBTS[doubt] for doubt in answer.doubts]),
            *bulleted("Signs:", [f"{name} {value:.2f}" for name, value in signs.items()]),
            *bulleted("Scores:", scores),
        )
    )


def _term(term: Term) -> str:
    variants = ", ".join(f"{variant} ({worth:g})" for variant, worth in term.variants.items())
    told = f"weight {term.weight:g}, tells {term.information:.1f} nats"
    return f"{term.word}: {told}; looked for as {variants}"


def _of_first(answer: Answer) -> Iterator[str]:
    """Yield which words of the question the first passage says, and what else connects others."""
    for support, told in SUPPORTS.items():
        held = [each for each in answer.evidence if each.support is support]
        if words := ", ".join(f"{each.term.word} ({each.presence:.2f})" for each in held):
            yield f"{told}: {words}"
    if answer.signs:
        yield f"Its likeness to the question in meaning: {answer.signs.likeness:.2f}"
