"""May this municipality use this scheme, as far as the catalogue and the known facts say?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from bot.domain.deadlines import DeadlineSays, deadline_statement
from bot.domain.errors import UnreadableFact
from bot.domain.facts import Fact, Facts, Outcome, Scalar, answer, read_facts
from bot.domain.grants import (
    ApplicantType,
    Condition,
    ConditionKind,
    Grant,
    MunicipalRole,
    Operator,
    StatusValue,
)
from bot.domain.municipalities import Municipality

__all__ = [
    "Check",
    "Fact",
    "Facts",
    "Judgement",
    "Outcome",
    "Scalar",
    "Standing",
    "Step",
    "Verdict",
    "can_be_applied_for",
    "evidence_year",
    "judge",
    "read_facts",
    "seen_running_lately",
    "standing",
]


class Verdict(StrEnum):
    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    MUST_CLARIFY = "must_clarify"


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


# Limits on the project and formalities: the condition's field and the fact that answers it.
LIMIT_FACTS: Mapping[str, str] = {
    "target_age": "target_age",
    "recipient_age": "recipient_age",
    "participants": "participants",
    "open_years": "open_years",
    "allocation_right_years": "allocation_right_years",
    "cost_per_recipient_nok": "cost_per_recipient_nok",
    "max_years": "years",
    "grant_period_years": "grant_years",
    "max_years_per_person": "years_per_person",
    "max_weeks": "weeks",
    "min_amount_nok": "amount_nok",
    "min_project_cost_nok": "project_cost_nok",
    "max_area_sqm_per_home": "area_sqm_per_home",
    "deadline_months_after_settlement": "months_after_settlement",
    "min_positions": "positions",
    "not_combinable_with": "combined_with",
    "signed_by": "signed_by",
    "audited": "audited",
    "registered_in": "registered_in",
}
PLACE_FIELDS = frozenset({"municipality", "county"})
REGISTERS_OF_ALL_MUNICIPALITIES = ("Enhetsregisteret", "Brønnøysundregistrene")
ORDER = (Step.PLACE, Step.CONDITION, Step.LIMIT)
EVIDENCE_LASTS = timedelta(days=2 * 365)


@lru_cache(maxsize=4096)
def depends_on_place(grant: Grant) -> bool:
    return any(condition.field in PLACE_FIELDS or condition.scope for condition in grant.eligibility)


def judge(grant: Grant, municipalities: tuple[Municipality, ...], facts: Facts) -> Judgement:
    """The verdict with every check behind it; several municipalities share the name that was given.

    Raises UnreadableFact.
    """
    judgements = [_judge(grant, municipality, facts) for municipality in municipalities]
    if len({judgement.verdict for judgement in judgements}) == 1:
        return judgements[0]
    checks = tuple(_same_or_unknown(same) for same in zip(*(j.checks for j in judgements), strict=True))
    return Judgement(Verdict.MUST_CLARIFY, checks, judgements[0].no_conditions)


def _same_or_unknown(checks: tuple[Check, ...]) -> Check:
    first = checks[0]
    if all(check.outcome is first.outcome for check in checks):
        return first
    return Check(first.step, Outcome.UNKNOWN, first.condition)


def _judge(grant: Grant, municipality: Municipality, facts: Facts) -> Judgement:
    checks = (*_admission(grant, facts), *_conditions(grant, municipality, facts))
    return Judgement(_verdict(checks), checks, _knows_no_condition(grant))


def _verdict(checks: tuple[Check, ...]) -> Verdict:
    outcomes = {check.outcome for check in checks}
    if Outcome.NOT_MET in outcomes:
        return Verdict.NOT_ELIGIBLE
    return Verdict.MUST_CLARIFY if Outcome.UNKNOWN in outcomes else Verdict.ELIGIBLE


def _knows_no_condition(grant: Grant) -> bool:
    return not any(c.field or c.kind is ConditionKind.REQUIREMENT for c in grant.eligibility)


def _applicant(facts: Facts) -> str:
    applicant = facts.get("applicant_type", ApplicantType.KOMMUNE)
    if not isinstance(applicant, str):
        raise UnreadableFact("applicant_type", applicant)
    return applicant.casefold()


def _admission(grant: Grant, facts: Facts) -> Iterator[Check]:
    """Whether anybody can apply, and whether this kind of applicant can."""
    ended = grant.status.value in (StatusValue.CLOSED, StatusValue.DISCONTINUED)
    yield Check(Step.STATUS, Outcome.NOT_MET if ended else Outcome.MET)
    applicant = _applicant(facts)
    if applicant == ApplicantType.KOMMUNE:
        yield Check(Step.ROLE, _role(grant))
        if grant.municipal_role is MunicipalRole.UNIT_ONLY:
            return
    yield Check(Step.APPLICANT, _may_apply(grant, applicant))


def _role(grant: Grant) -> Outcome:
    match grant.municipal_role:
        case MunicipalRole.PARTNER:
            return Outcome.NOT_MET
        case MunicipalRole.UNKNOWN:
            return Outcome.UNKNOWN
        case MunicipalRole.UNIT_ONLY if not any(c.field == "applicant_unit" for c in grant.eligibility):
            return Outcome.UNKNOWN  # nothing tells which unit
        case _:
            return Outcome.MET


def _may_apply(grant: Grant, applicant: str) -> Outcome:
    if applicant in grant.applicants:
        return Outcome.MET
    return Outcome.UNKNOWN if ApplicantType.UKJENT in grant.applicants else Outcome.NOT_MET


def _conditions(grant: Grant, municipality: Municipality, facts: Facts) -> Iterator[Check]:
    for condition in sorted((c for c in grant.eligibility if c.field), key=_rank):
        step = ORDER[_rank(condition)]
        yield Check(step, _outcome(step, condition, municipality, facts), condition)
    if grant.cofunding and grant.cofunding.required:
        yield Check(Step.COFUNDING, _cofunding(grant.cofunding.percent, facts))
    for condition in grant.eligibility:
        if not condition.field:
            yield Check(Step.TEXT, _outcome(Step.TEXT, condition, municipality, facts), condition)


def _rank(condition: Condition) -> int:
    if condition.field in PLACE_FIELDS:
        return 0
    return 2 if condition.field in LIMIT_FACTS else 1


def _outcome(step: Step, condition: Condition, municipality: Municipality, facts: Facts) -> Outcome:
    if not _concerns(condition, municipality, facts):
        return Outcome.SHOWN
    if condition.when and facts.get(condition.when.fact) is not True:
        return Outcome.REMEMBER
    match step:
        case Step.PLACE:
            return _place(condition, municipality)
        case Step.TEXT:
            return _text(condition, facts)
        case Step.LIMIT:
            return _limit(condition, facts)
        case _:
            return _fact(condition, condition.field or "", facts, unless_known=Outcome.UNKNOWN)


def _concerns(condition: Condition, municipality: Municipality, facts: Facts) -> bool:
    if condition.applies_to and _applicant(facts) not in condition.applies_to:
        return False
    return condition.scope is None or municipality.county.casefold() in condition.scope.casefold()


def _place(condition: Condition, municipality: Municipality) -> Outcome:
    if condition.field == "county":
        here = municipality.county.casefold() in _names(condition)
    elif condition.numbers:
        here = municipality.number in condition.numbers
    else:
        here = municipality.name.casefold() in _names(condition)
    if here is not (condition.op is Operator.NOT_IN):
        return Outcome.MET
    return Outcome.NOT_MET if condition.exhaustive else Outcome.UNKNOWN


def _names(condition: Condition) -> tuple[str, ...]:
    value = condition.value if isinstance(condition.value, tuple) else (condition.value,)
    return tuple(str(name).casefold() for name in value)


def _fact(condition: Condition, key: str, facts: Facts, *, unless_known: Outcome) -> Outcome:
    if key not in facts:
        return unless_known
    excludes = condition.op is Operator.NOT_IN or condition.field == "not_combinable_with"
    return answer(condition, key, facts[key], excludes=excludes)


def _limit(condition: Condition, facts: Facts) -> Outcome:
    key = LIMIT_FACTS[condition.field or ""]
    if key == "registered_in" and _registered_as_a_municipality(condition, facts):
        return Outcome.MET
    return _fact(condition, key, facts, unless_known=Outcome.REMEMBER)


def _registered_as_a_municipality(condition: Condition, facts: Facts) -> bool:
    """Every municipality stands in these registers, so only a flat denial speaks against it."""
    known = facts.get("registered_in", ())
    names = condition.value if isinstance(condition.value, tuple) else (condition.value,)
    in_one = any(name in REGISTERS_OF_ALL_MUNICIPALITIES for name in names)
    return in_one and isinstance(known, tuple) and _applicant(facts) == ApplicantType.KOMMUNE


def _cofunding(percent: int | None, facts: Facts) -> Outcome:
    op, least = (Operator.MORE_THAN, 0) if percent is None else (Operator.AT_LEAST, percent)
    needed = Condition(source="", field="cofunding_percent", op=op, value=least)
    return _fact(needed, "cofunding_percent", facts, unless_known=Outcome.REMEMBER)


def _text(condition: Condition, facts: Facts) -> Outcome:
    if condition.kind is not ConditionKind.REQUIREMENT:
        return Outcome.SHOWN
    confirmed = facts.get("text_conditions_ok")
    if confirmed is None:
        return Outcome.UNKNOWN
    if not isinstance(confirmed, bool):
        raise UnreadableFact("text_conditions_ok", confirmed)
    return Outcome.MET if confirmed else Outcome.NOT_MET


def standing(grant: Grant, judgement: Judgement, today: date) -> Standing:
    """The verdict in the words that the user may trust."""
    if judgement.verdict is Verdict.NOT_ELIGIBLE:
        return Standing.CANNOT_APPLY
    if grant.municipal_role is MunicipalRole.RECIPIENT and judgement.verdict is Verdict.ELIGIBLE:
        return Standing.WITHOUT_APPLICATION
    if deadline_statement(grant, today).says is DeadlineSays.PASSED:
        return Standing.DEADLINE_PASSED
    if judgement.verdict is Verdict.MUST_CLARIFY or grant.municipal_role is not MunicipalRole.APPLICANT:
        return Standing.MUST_CLARIFY
    return Standing.CAN_APPLY if seen_running_lately(grant, today) else Standing.UNCONFIRMED


def can_be_applied_for(grant: Grant, today: date) -> bool:
    """Whether somebody can, as far as the scheme itself says; no municipality is judged."""
    ended = grant.status.value in (StatusValue.CLOSED, StatusValue.DISCONTINUED)
    passed = deadline_statement(grant, today).says is DeadlineSays.PASSED
    applied_for = grant.municipal_role is MunicipalRole.APPLICANT
    return applied_for and not ended and not passed and seen_running_lately(grant, today)


def evidence_year(grant: Grant) -> int | None:
    """The year that the scheme was last confirmed to run, by a source or by the catalogue's owner."""
    days = [day.year for day in (grant.status.as_of, grant.confirmed) if day]
    return max(days) if days else grant.status.newest_source_year


def seen_running_lately(grant: Grant, today: date) -> bool:
    """By a source or by the catalogue's owner, within two years."""
    if grant.confirmed and today - grant.confirmed <= EVIDENCE_LASTS:
        return True
    status = grant.status
    if status.value is not StatusValue.OPEN or status.old_evidence:
        return False
    if status.as_of:
        return today - status.as_of <= EVIDENCE_LASTS
    return status.newest_source_year is not None and today.year - status.newest_source_year <= 2
