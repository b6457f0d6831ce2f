"""A scheme in few words: where one stands, the deadline, the amount, and what was understood."""

from datetime import date
from typing import NamedTuple

from bot.domain.advice import Finding, Inquiry
from bot.domain.catalogue import Catalogue
from bot.domain.deadlines import DeadlineSays, DeadlineStatement, deadline_statement
from bot.domain.eligibility import Check, Judgement, Outcome, Standing, evidence_year
from bot.domain.errors import UnknownGrant
from bot.domain.grants import ApplicantType, AreaRate, Grant, MunicipalRole, StatusValue
from dialogs.cards.conditions import question, reason, who_knows
from dialogs.cards.elements import Colour, escape
from dialogs.cards.understood import place
from dialogs.texts import Texts


class Line(NamedTuple):
    """Markdown and a colour, which only repeats what the words say."""

    text: str
    colour: Colour | None = None


_COLOURS: dict[Standing, Colour] = {
    Standing.CAN_APPLY: "Good",
    Standing.WITHOUT_APPLICATION: "Good",
    Standing.DEADLINE_PASSED: "Attention",
    Standing.CANNOT_APPLY: "Attention",
}


def standing_line(texts: Texts, catalogue: Catalogue, finding: Finding, today: date) -> Line:
    """May it be used, and why; without a municipality: is it running."""
    grant, judgement = finding.grant, finding.judgement
    if judgement is None or finding.standing is None:
        return Line(_running(texts, grant, today))
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
            return _must_clarify(texts, catalogue, grant, judgement) + _doubt(texts, grant)
        case Standing.CANNOT_APPLY:
            return _cannot_apply(texts, catalogue, grant, judgement)
    return texts(f"standing-{standing.value}") + _doubt(texts, grant)


def _doubt(texts: Texts, grant: Grant) -> str:
    """Nothing recent says that the scheme runs."""
    if grant.status.value is StatusValue.OPEN and not grant.status.old_evidence:
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
        return texts("standing-unit-only")
    asked = _asked(texts, catalogue, grant, open_questions[0])
    more = len(open_questions) - 1
    return texts("standing-must-clarify", question=asked, more=more)


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
    successor = successor_of(catalogue, grant)
    said = texts("standing-cannot-apply", reason=why)
    if successor is None:
        return said
    return f"{said} {texts('see-instead', name=escape(successor.name[texts.language]))}"


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


def _running(texts: Texts, grant: Grant, today: date) -> str:
    status, year = grant.status, evidence_year(grant)
    if status.value in (StatusValue.CLOSED, StatusValue.DISCONTINUED):
        return texts(f"status-{status.value.value}")
    if deadline_statement(grant, today).says is DeadlineSays.PASSED:
        return _passed(texts, grant, today)
    if year is None:
        return texts("running-undated")
    seen_lately = status.value is StatusValue.OPEN and not status.old_evidence
    return texts("running-seen" if seen_lately else "running-unconfirmed", year=str(year))


def deadline_line(texts: Texts, grant: Grant, today: date, applicant: ApplicantType) -> str:
    """What may honestly be said of the deadline; empty where there is none to speak of."""
    statement = deadline_statement(grant, today, applicant)
    said = _deadline(texts, statement)
    if said and statement.scope:
        said = f"{said} {texts('holds-only-for', scope=escape(statement.scope))}"
    return said


def _deadline(texts: Texts, statement: DeadlineStatement) -> str:
    says, day, days = statement.says, statement.day, statement.days_left or 0
    if says is DeadlineSays.NONE:
        return ""
    if day is None:
        return texts("deadline-rolling" if says is DeadlineSays.ROLLING else "deadline-unknown")
    match says:
        case DeadlineSays.COMING:
            return texts("deadline-coming", date=texts.long_date(day), days=days)
        case DeadlineSays.EXPECTED:
            return _expected(texts, day, statement.last_known)
        case DeadlineSays.ROLLING:
            return texts("deadline-rolling-until", date=texts.date(day), days=days)
    return texts(f"deadline-{says.value}", date=texts.date(day))


def _expected(texts: Texts, day: date, last_known: date | None) -> str:
    usual = texts("day-of-year", day=day.day, month=texts("month", n=day.month))
    if last_known is None:
        return texts("deadline-expected", usual=usual)
    return texts("deadline-expected-known", usual=usual, date=texts.date(last_known))


def amount_line(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry) -> str:
    """The sum with its year, the municipality's own where it has one; empty where no source states any."""
    amount = grant.amount
    own = _area_rate(texts, catalogue, grant, inquiry)
    if own:
        return own
    year = str(amount.year) if amount.year else texts("year-unknown")
    if amount.total_nok:
        return texts("amount-total", sum=texts.kroner(amount.total_nok), year=year)
    if amount.per_applicant_max:
        return texts("amount-max", sum=texts.kroner(amount.per_applicant_max), year=year)
    if amount.rates_seen:
        rate = max(amount.rates_seen, key=lambda rate: rate.year)
        unit = escape(rate.unit)
        return texts("amount-rate", sum=texts.kroner(rate.nok), unit=unit, year=str(rate.year))
    if amount.per_applicant_min:
        return texts("amount-min", sum=texts.kroner(amount.per_applicant_min), year=year)
    return ""


def _area_rate(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry) -> str:
    """The rate of the municipality's own group."""
    rate = _rate_for(inquiry.municipality, grant.amount.area_rates)
    if rate is None or inquiry.municipality is None:
        return ""
    return texts(
        "area-rate",
        municipality=place(texts, catalogue, inquiry),
        sum=texts.kroner(rate.per_sqm),
        unit=escape(grant.amount.area_unit or ""),
        max=texts.kroner(rate.max),
        year=str(grant.amount.year or texts("year-unknown")),
    )


def _rate_for(number: str | None, rates: tuple[AreaRate, ...]) -> AreaRate | None:
    named = next((rate for rate in rates if number in rate.numbers), None)
    return named or next((rate for rate in rates if not rate.municipalities), None)
