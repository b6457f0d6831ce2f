"""May this municipality use this scheme, as far as the catalogue and the known facts say?"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.grants import Condition


class Verdict(StrEnum):
    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    MUST_CLARIFY = "must_clarify"


class Outcome(StrEnum):
    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    REMEMBER = "remember"  # shown as "husk", never asked and never deciding
    SHOWN = "shown"  # priority and information


class Step(StrEnum):
    STATUS = "status"
    ROLE = "role"
    APPLICANT = "applicant"
    PLACE = "place"
    CONDITION = "condition"
    LIMIT = "limit"
    COFUNDING = "cofunding"
    TEXT = "text"


class Standing(StrEnum):
    """The verdict as a user reads it: stricter, because a scheme can pass every test and not be confirmed."""

    CAN_APPLY = "can-apply"
    UNCONFIRMED = "unconfirmed"  # meets the conditions; the scheme is not confirmed since a year
    WITHOUT_APPLICATION = "without-application"
    DEADLINE_PASSED = "deadline-passed"
    MUST_CLARIFY = "must-clarify"
    CANNOT_APPLY = "cannot-apply"


Fact = bool | str | float | tuple[str | float, ...]
Facts = Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Check:
    step: Step
    outcome: Outcome
    condition: Condition | None = None  # None: the status, the role, the applicant or the own contribution


@dataclass(frozen=True, slots=True)
class Judgement:
    verdict: Verdict
    checks: tuple[Check, ...]  # in the order judged; the first not met is the reason shown
    no_conditions: bool  # the catalogue knows of none, which is not the same as there being none
