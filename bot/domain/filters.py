"""The hard limits of an inquiry: what a scheme breaks leaves it out, and the reason is kept."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from bot.domain.deadlines import Falls, falls_within
from bot.domain.eligibility import Outcome, Standing, Step, can_be_applied_for, depends_on_place
from bot.domain.grants import ApplicantType, Grant, Instrument
from bot.domain.inquiry import Finding, Inquiry, Removal

LOCAL_APPLICANTS = frozenset({ApplicantType.KOMMUNE, ApplicantType.BYDEL, ApplicantType.INTERKOMMUNALT})
REGIONAL_OFFICES = ("Statsforvalteren", "Fylkeskommunen")
PLACES = ("municipality", "county", "region")

Filter = Callable[[Inquiry, Finding, date], bool]


def removal(
    inquiry: Inquiry, finding: Finding, today: date, filters: Mapping[Removal, Filter]
) -> Removal | None:
    """The first of the filters that the scheme does not pass."""
    for reason, breaks in filters.items():
        if breaks(inquiry, finding, today):
            return reason
    return None


def filters_of(inquiry: Inquiry) -> Mapping[Removal, Filter]:
    """Those that can leave out anything at all."""
    asked = {
        Removal.ADMINISTRATOR: bool(inquiry.administrators),
        Removal.REFUSED: bool(inquiry.without_administrators),
        Removal.WINDOW: inquiry.window is not None,
        Removal.COFUNDING: inquiry.without_cofunding,
        Removal.LOAN: inquiry.without_loans,
        Removal.THEME: bool(inquiry.without_themes),
        Removal.APPLICANT: inquiry.only_for_municipalities or inquiry.applicant is not ApplicantType.KOMMUNE,
        Removal.NOT_OPEN: inquiry.open_only,
    }
    return {reason: breaks for reason, breaks in FILTERS.items() if asked.get(reason, True)}


def falls(inquiry: Inquiry, grant: Grant, today: date) -> Falls:
    """Does its deadline fall in the window asked for? One without a beginning begins today."""
    if inquiry.window is None:
        return Falls.YES
    first, last = inquiry.window.first or today, inquiry.window.last or date.max
    return falls_within(grant, first, last, inquiry.applicant)


@lru_cache(maxsize=4096)
def is_local(grant: Grant) -> bool:
    """For one county, one region or some towns only."""
    return any(c.field in PLACES and c.exhaustive for c in grant.eligibility)


def counties(grant: Grant) -> tuple[str, ...]:
    """Those that it is limited to; () when it is not."""
    limits = (c.value for c in grant.eligibility if c.field == "county" and c.exhaustive)
    return tuple(str(county) for value in limits if isinstance(value, tuple) for county in value)


def _others_money(inquiry: Inquiry, finding: Finding, _: date) -> bool:
    names = inquiry.administrators
    return bool(names) and not any(_is_money_of(name, finding.grant) for name in names)


def _refused_money(inquiry: Inquiry, finding: Finding, _: date) -> bool:
    return any(_is_money_of(name, finding.grant) for name in inquiry.without_administrators)


def _is_money_of(name: str, grant: Grant) -> bool:
    offices = (grant.administrator, grant.managed_by or "")
    if name in offices or (name.endswith("fylkeskommune") and "Fylkeskommunen" in offices):
        return True
    by_way_of = " ".join((*offices, grant.channel)).casefold()
    return name in REGIONAL_OFFICES and name.casefold() in by_way_of


def _outside_the_window(inquiry: Inquiry, finding: Finding, today: date) -> bool:
    return falls(inquiry, finding.grant, today) is Falls.NO


def _wants_cofunding(inquiry: Inquiry, finding: Finding, _: date) -> bool:
    cofunding = finding.grant.cofunding
    return inquiry.without_cofunding and cofunding is not None and cofunding.required is True


def _is_a_loan(inquiry: Inquiry, finding: Finding, _: date) -> bool:
    return inquiry.without_loans and finding.grant.instrument is Instrument.LOAN


def _has_an_unwanted_theme(inquiry: Inquiry, finding: Finding, _: date) -> bool:
    return not set(inquiry.without_themes).isdisjoint(finding.grant.themes)


def _for_other_places(inquiry: Inquiry, finding: Finding, _: date) -> bool:
    if finding.judgement:
        return depends_on_place(finding.grant) and any(
            c.step is Step.PLACE and c.outcome is Outcome.NOT_MET for c in finding.judgement.checks
        )
    if inquiry.county is None:
        return False
    only_in = counties(finding.grant)
    if inquiry.words or inquiry.themes or inquiry.administrators:
        return bool(only_in) and inquiry.county not in only_in
    return inquiry.county not in only_in  # nothing but the county was asked: what is there for it alone?


def _for_other_applicants(inquiry: Inquiry, finding: Finding, _: date) -> bool:
    applicants = finding.grant.applicants
    if inquiry.only_for_municipalities:
        return ApplicantType.KOMMUNE not in applicants or not LOCAL_APPLICANTS.issuperset(applicants)
    if inquiry.applicant is ApplicantType.KOMMUNE:
        return False  # whether it may is the judgement's to say
    return inquiry.applicant not in applicants and ApplicantType.UKJENT not in applicants


def _cannot_be_applied_for(inquiry: Inquiry, finding: Finding, today: date) -> bool:
    if not inquiry.open_only:
        return False
    if finding.standing:
        return finding.standing is not Standing.CAN_APPLY
    return not can_be_applied_for(finding.grant, today)


FILTERS: Mapping[Removal, Filter] = {
    Removal.ADMINISTRATOR: _others_money,
    Removal.REFUSED: _refused_money,
    Removal.WINDOW: _outside_the_window,
    Removal.COFUNDING: _wants_cofunding,
    Removal.LOAN: _is_a_loan,
    Removal.THEME: _has_an_unwanted_theme,
    Removal.COUNTY: _for_other_places,
    Removal.APPLICANT: _for_other_applicants,
    Removal.NOT_OPEN: _cannot_be_applied_for,
}
