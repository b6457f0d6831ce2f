"""Five questions that lead to who made a rule."""

import pytest

from bot.domain.friction_questions import QUESTIONS, YES, Question, after
from bot.domain.frictions import FrictionKind


def test_nothing_answered_asks_the_first() -> None:
    assert after(()) == QUESTIONS[0]


@pytest.mark.parametrize(
    ("nos", "kind"),
    [
        (0, FrictionKind.OWN_ROUTINE),
        (1, FrictionKind.MUNICIPAL_BYLAW),
        (2, FrictionKind.REGIONAL_PRACTICE),
        (3, FrictionKind.CIRCULAR),
    ],
)
def test_a_yes_leads_to_its_kind(nos: int, kind: FrictionKind) -> None:
    assert after(["answer-no"] * nos + [YES]) == kind


def test_the_last_question_tells_laws_from_what_is_no_rule() -> None:
    kinds = {after(["answer-no"] * 4 + [answer]) for answer, _ in QUESTIONS[-1].answers}
    assert kinds == {FrictionKind.LAW, FrictionKind.REGULATION, FrictionKind.FUNDING, FrictionKind.SYSTEM}


def test_who_does_not_know_is_led_on_and_ends_unknown() -> None:
    assert isinstance(after(["answer-unsure"] * 4), Question)
    assert after(["answer-unsure"] * 5) is FrictionKind.UNKNOWN
