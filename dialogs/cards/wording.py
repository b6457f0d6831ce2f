"""A scheme in few words: where one stands, and what may honestly be said of the deadline."""

from datetime import date
from typing import NamedTuple

from bot.domain.advice import Finding
from bot.domain.catalogue import Catalogue
from bot.domain.deadlines import DeadlineSays, DeadlineStatement, deadline_statement
from bot.domain.eligibility import (
    Check,
    Judgement,
    Outcome,
    Standing,
    Step,
    evidence_year,
    seen_running_lately,
)
from bot.domain.errors import UnknownGrant
from bot.domain.grants import ApplicantType, Grant, MunicipalRole, StatusValue
from dialogs.cards.conditions import office, question, reason, who_knows
from dialogs.cards.elements import Colour, escape
from dialogs.texts import Texts


class Line(NamedTuple):
    """Markdown and a colour, which only repeats what the words say."""

    text: str
    colour: Colour | None = None


_COLOURS: dict[Standing, Colour] = {
    Standing.DEADLINE_PASSED: "Attention",
    Standing.CANNOT_APPLY: "Attention",
}


def standing_line(texts: Texts, catalogue: Catalogue, finding: Finding, today: date) -> Line:
    """May it be used, and why; without a municipality: is it running."""
    grant, judgement = finding.grant, finding.judgement
    if judgement is None or finding.standing is None:
        return Line(_running(texts, catalogue, grant, today))
    said = _standing(texts, catalogue, grant, finding.standing, judgement, today)
    return Line(said, _COLOURS.get(finding.standing))


def _standing(
    texts: Texts, catalogue: Catalogue, grant: Grant, standing: Standing, judgement: Judgement, today: date
) -> str:
    match standing:
        case Standing.CAN_APPLY if judgement.no_conditions:
            return texts("standing-can-apply-no-conditions")
        case Standing.UNCONFIRMED:
            return _unconfirmed(texts, grant)
        case Standing.DEADLINE_PASSED:
            return _passed(texts, grant, today)
        case Standing.MUST_CLARIFY:
            return _must_clarify(texts, catalogue, grant, judgement) + beside(texts, grant, today)
        case Standing.CANNOT_APPLY:
            return _cannot_apply(texts, catalogue, grant, judgement)
    return texts(f"standing-{standing.value}") + _doubt(texts, grant, today)


def beside(texts: Texts, grant: Grant, today: date) -> str:
    """What must be known beside the open questions; begins with a space."""
    awarded = grant.municipal_role is MunicipalRole.RECIPIENT
    return (f" {texts('awarded')}" if awarded else "") + _doubt(texts, grant, today)


def _doubt(texts: Texts, grant: Grant, today: date) -> str:
    """Nothing recent says that the scheme runs."""
    if seen_running_lately(grant, today):
        return ""
    year = evidence_year(grant)
    return f" {texts('unconfirmed', year=str(year)) if year else texts('unconfirmed-undated')}"


def _unconfirmed(texts: Texts, grant: Grant) -> str:
    year = evidence_year(grant)
    return texts("standing-unconfirmed", year=str(year)) if year else texts("standing-unconfirmed-undated")


def _passed(texts: Texts, grant: Grant, today: date) -> str:
    day = deadline_statement(grant, today).day
    return (
        texts("standing-deadline-passed", date=texts.date(day)) if day else texts("standing-passed-undated")
    )


def _must_clarify(texts: Texts, catalogue: Catalogue, grant: Grant, judgement: Judgement) -> str:
    open_questions = [check for check in judgement.checks if check.outcome is Outcome.UNKNOWN]
    if not open_questions:
        return for_whom(texts, grant, judgement)
    asked = _asked(texts, catalogue, grant, open_questions[0])
    more = len(open_questions) - 1
    return texts("standing-must-clarify", question=asked, more=more)


def for_whom(texts: Texts, grant: Grant, judgement: Judgement) -> str:
    """All that is left to ask: is the applicant of the right kind?"""
    municipal = any(check.step is Step.ROLE for check in judgement.checks)
    return texts(
        "standing-unit-only" if municipal else "standing-other-applicant", office=escape(office(grant))
    )


def _asked(texts: Texts, catalogue: Catalogue, grant: Grant, check: Check) -> str:
    if check.condition is None:
        asked = texts(
            "question-role" if grant.municipal_role is MunicipalRole.UNKNOWN else "question-applicant"
        )
    else:
        asked = question(texts, catalogue, check.condition)
    return f"{asked} {who_knows(texts, grant, check)}"


def _cannot_apply(texts: Texts, catalogue: Catalogue, grant: Grant, judgement: Judgement) -> str:
    failed = next(check for check in judgement.checks if check.outcome is Outcome.NOT_MET)
    why = reason(texts, catalogue, grant, failed)
    said = texts("standing-cannot-apply", reason=why)
    if instead := _instead(texts, catalogue, grant):
        return f"{said} {instead}"
    told = grant.replaced_by_note if failed.step is Step.STATUS else None
    return f"{said} {texts('quoted', text=escape(told))}" if told else said


def _instead(texts: Texts, catalogue: Catalogue, grant: Grant) -> str:
    successor = successor_of(catalogue, grant)
    return texts("see-instead", name=escape(successor.name[texts.language])) if successor else ""


def successor_of(catalogue: Catalogue, grant: Grant) -> Grant | None:
    """The scheme to look at instead of one that ended or closed."""
    if grant.status.value not in (StatusValue.CLOSED, StatusValue.DISCONTINUED):
        return None
    for grant_id in (grant.replaced_by, *grant.see_also):
        try:
            return catalogue.grant(grant_id or "")
        except UnknownGrant:
            continue
    return None


def _running(texts: Texts, catalogue: Catalogue, grant: Grant, today: date) -> str:
    status, year = grant.status, evidence_year(grant)
    if status.value in (StatusValue.CLOSED, StatusValue.DISCONTINUED):
        return f"{texts(f'status-{status.value.value}')} {_instead(texts, catalogue, grant)}".strip()
    if deadline_statement(grant, today).says is DeadlineSays.PASSED:
        return _passed(texts, grant, today)
    if year is None:
        return texts("running-undated")
    return texts(
        "running-seen" if seen_running_lately(grant, today) else "running-unconfirmed", year=str(year)
    )


def deadline_line(texts: Texts, grant: Grant, today: date, applicant: ApplicantType) -> str:
    """What may honestly be said of the deadline; empty where there is none to speak of."""
    statement = deadline_statement(grant, today, applicant)
    if statement.says is DeadlineSays.NONE or _not_applied_for(grant, statement, applicant):
        return ""
    if statement.says is DeadlineSays.ROLLING and statement.day is None:
        return _rolling(texts, grant)
    said = _deadline(texts, statement)
    return f"{said} {_limited_to(texts, statement)}" if statement.scope else said


def _not_applied_for(grant: Grant, statement: DeadlineStatement, applicant: ApplicantType) -> bool:
    """Money that comes by itself is not "applied for all year"."""
    receives = grant.municipal_role is MunicipalRole.RECIPIENT and applicant is ApplicantType.KOMMUNE
    return receives and statement.says is DeadlineSays.ROLLING and statement.day is None


def _rolling(texts: Texts, grant: Grant) -> str:
    year = evidence_year(grant)
    return texts("deadline-rolling", year=str(year)) if year else texts("deadline-rolling-undated")


def _limited_to(texts: Texts, statement: DeadlineStatement) -> str:
    scope = escape(statement.scope or "")
    if statement.says is DeadlineSays.EXPECTED:
        return texts("noted", text=scope)
    return texts("in-brackets", text=texts("holds-only-for", scope=scope))


def _deadline(texts: Texts, statement: DeadlineStatement) -> str:
    says, day, days = statement.says, statement.day, statement.days_left or 0
    if day is None:
        return texts("deadline-unknown")
    match says:
        case DeadlineSays.COMING:
            return texts("deadline-coming", date=texts.long_date(day), days=days)
        case DeadlineSays.EXPECTED:
            return _expected(texts, day, statement)
        case DeadlineSays.ROLLING:
            return texts("deadline-rolling-until", date=texts.date(day), days=days)
    return texts(f"deadline-{says.value}", date=texts.date(day))


def _expected(texts: Texts, day: date, statement: DeadlineStatement) -> str:
    usual = texts("day-of-year", day=day.day, month=texts("month", n=day.month))
    if statement.last_known:
        return texts("deadline-expected-known", usual=usual, date=texts.date(statement.last_known))
    if statement.seen_years:
        return texts("deadline-expected-seen", usual=usual, year=str(statement.seen_years[-1]))
    return texts("deadline-expected-undated", usual=usual)
