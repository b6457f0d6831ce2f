"""Who made the rule? Five questions for those who do not know."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.frictions import FrictionKind


@dataclass(frozen=True, slots=True)
class Question:
    key: str  # of its text
    answers: tuple[tuple[str, FrictionKind], ...]  # text key and where it leads; any other answer leads on


YES = "answer-yes"
QUESTIONS = (
    Question("friction-asks-own-routine", ((YES, FrictionKind.OWN_ROUTINE),)),
    Question("friction-asks-municipal-bylaw", ((YES, FrictionKind.MUNICIPAL_BYLAW),)),
    Question("friction-asks-regional-practice", ((YES, FrictionKind.REGIONAL_PRACTICE),)),
    Question("friction-asks-circular", ((YES, FrictionKind.CIRCULAR),)),
    Question(
        "friction-asks-national",
        (
            ("answer-law", FrictionKind.LAW),
            ("answer-regulation", FrictionKind.REGULATION),
            ("answer-funding", FrictionKind.FUNDING),
            ("answer-system", FrictionKind.SYSTEM),
        ),
    ),
)


def after(answers: Iterable[str]) -> Question | FrictionKind:
    """The next question, or the kind that the answers, by their text keys, lead to."""
    given = tuple(answers)
    for question, answer in zip(QUESTIONS, given, strict=False):
        if kind := dict(question.answers).get(answer):
            return kind
    return QUESTIONS[len(given)] if len(given) < len(QUESTIONS) else FrictionKind.UNKNOWN
