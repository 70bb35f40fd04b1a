"""Why an answer is what it is, for maintainers: `ask --why`."""

from bot.chat.reply import Reply, paragraph
from bot.chat.wording import bulleted
from bot.search.answer import Answer
from bot.search.query.parser import Term


def why(answer: Answer) -> Reply:
    """Return, for maintainers, why an answer is what it is."""
    scores = [f"{found.score:.2f} {found.passage.id}" for found in answer.found]
    spelt = [f"{typed} taken for {meant}" for typed, meant in answer.corrections.items()]
    return Reply(
        (
            paragraph(
                f"Outcome {answer.outcome}, confidence {answer.confidence:.2f}, "
                f"asked in {answer.question.language.code}."
            ),
            *bulleted("People:", [person.name for person in answer.people]),
            *bulleted("Spelling:", spelt),
            *bulleted("Terms, and how surely the first passage speaks of each:", _terms(answer)),
            *bulleted("Scores:", scores),
        )
    )


def _terms(answer: Answer) -> list[str]:
    presence = {each.term.word: f", {each.presence:.2f} of it here" for each in answer.evidence}
    return [
        f"{term.word}: weight {term.weight:g}, tells {term.information:.1f} nats"
        f"{presence.get(term.word, '')}{_variants(term)}"
        for term in answer.question.terms
    ]


def _variants(term: Term) -> str:
    others = [f"{variant} ({worth:g})" for variant, worth in term.variants.items()]
    return f"; looked for as {', '.join(others)}"
