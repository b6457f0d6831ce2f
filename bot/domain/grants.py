"""A grant scheme as its sources state it: every figure, date and condition carries its year and source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.language import Language, Localized


class Instrument(StrEnum):
    GRANT = "grant"
    LOAN = "loan"
    REIMBURSEMENT = "reimbursement"
    AUTOMATIC = "automatic"  # calculated or allocated without an application


class MunicipalRole(StrEnum):
    APPLICANT = "soker"
    RECIPIENT = "mottaker"  # paid out or allocated without an application
    PARTNER = "samarbeidspartner"
    UNIT_ONLY = "delvis"
    UNKNOWN = "ukjent"


class ApplicantType(StrEnum):
    KOMMUNE = "kommune"
    BYDEL = "bydel"
    FYLKESKOMMUNE = "fylkeskommune"
    INTERKOMMUNALT = "interkommunalt"
    KOMMUNALT_FORETAK = "kommunalt_foretak"
    KOMMUNALT_SELSKAP = "kommunalt_selskap"
    FRILUFTSRAD = "friluftsrad"
    INTERESSEORGANISASJON = "interesseorganisasjon"
    FRIVILLIG = "frivillig"
    IDEELL = "ideell"
    PRIVAT = "privat"
    STATLIG = "statlig"
    KRISESENTER = "krisesenter"
    SAMETINGET = "sametinget"
    LONGYEARBYEN = "longyearbyen"
    UKJENT = "ukjent"


class StatusValue(StrEnum):
    OPEN = "open"  # seen running at `as_of`; not "the window is open today"
    CLOSED = "closed"  # allocated directly, or the call is over
    DISCONTINUED = "discontinued"
    UNKNOWN = "unknown"


class DeadlineKind(StrEnum):
    ANNUAL = "annual"
    FIXED = "fixed"
    ROLLING = "rolling"
    UNKNOWN = "unknown"


class ConditionKind(StrEnum):
    REQUIREMENT = "requirement"
    PRIORITY = "priority"
    INFORMATION = "information"


class Operator(StrEnum):
    IN = "in"
    NOT_IN = "not_in"
    EXISTS = "exists"
    EQUALS = "=="
    AT_MOST = "<="
    AT_LEAST = ">="
    MORE_THAN = ">"
    LESS_THAN = "<"
    BETWEEN = "between"


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Situation:
    """A condition with one counts only where `fact` is true of the applicant."""

    fact: str
    text: str


@dataclass(frozen=True, slots=True)
class Condition:
    """Either `field`, `op` and `value`, which a machine can test, or only `text` with its `kind`."""

    source: str  # an https address, or "ref:..." for a page whose address is not known
    field: str | None = None
    op: Operator | None = None
    value: str | float | tuple[str | float, ...] | None = None
    text: str | None = None  # beside a field: explains it
    kind: ConditionKind | None = None
    also_source: str | None = None
    year: int | None = None
    numbers: tuple[str, ...] = ()  # municipality numbers, one for each name in `value`
    applies_to: tuple[ApplicantType, ...] = ()  # empty: everybody
    when: Situation | None = None
    scope: str | None = None  # "Trøndelag 2021": counts only there
    office: str | None = None  # said by one office
    exhaustive: bool = True  # False: a county not on the list is unknown, not excluded


@dataclass(frozen=True, slots=True)
class Rate:
    nok: int
    unit: str
    year: int
    source: str


@dataclass(frozen=True, slots=True)
class AreaRate:
    """What one square metre of a rental home may get, by municipality group."""

    municipalities: tuple[str, ...]  # names; empty: all others
    numbers: tuple[str, ...]
    per_sqm: int  # whole kroner
    max: int  # whole kroner a home


@dataclass(frozen=True, slots=True)
class Amount:
    total_nok: int | None = None  # the national frame for `year` unless `note` says otherwise
    year: int | None = None
    per_applicant_min: int | None = None
    per_applicant_max: int | None = None
    note: str | None = None
    source: str | None = None
    rates_seen: tuple[Rate, ...] = ()
    area_unit: str | None = None
    area_rates: tuple[AreaRate, ...] = ()
    area_max_sqm: int | None = None
    area_source: str | None = None


@dataclass(frozen=True, slots=True)
class Cofunding:
    required: bool | None  # None: not known
    percent: int | None
    text: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class SeenDeadline:
    """A deadline that a source has stated."""

    day: date
    grant_year: int | None
    source: str
    office: str | None = None  # set by one office or county
    call: str | None = None  # one of several calls that year
    not_for_municipalities: bool = False


@dataclass(frozen=True, slots=True)
class Recurrence:
    month: int
    day: int
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    kind: DeadlineKind
    last_known: date | None = None  # never shown as the next one
    stale: bool = False  # the dates are too old to be shown as last known
    recurs: Recurrence | None = None  # two years agree, or a source says that it is fixed
    seen: tuple[SeenDeadline, ...] = ()
    note: str | None = None
    closes: date | None = None  # a rolling scheme that ends


@dataclass(frozen=True, slots=True)
class ReportingDeadline:
    day: date | None
    for_year: int | None
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Status:
    value: StatusValue
    as_of: date | None
    note: str | None
    newest_source_year: int | None
    old_evidence: bool  # nothing newer than 2023: say so


@dataclass(frozen=True, slots=True)
class Source:
    url: str | None
    seen: str  # what it stated
    year: int | None
    ref: str | None = None  # cited as "ref:..."; then `url` is None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class LegalBasis:
    name: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """A correction that the catalogue's owner accepted; it survives a new edition of the catalogue."""

    text: str
    day: date


@dataclass(frozen=True, slots=True)
class Grant:
    id: str
    name: Localized
    aliases: tuple[str, ...]
    administrator: str  # whose money it is
    managed_by: str | None  # who receives applications; None: the administrator
    channel: str  # a pointer to the portal, not a fact
    instrument: Instrument
    purpose: Localized
    themes: tuple[str, ...]
    applicants: tuple[ApplicantType, ...]
    municipal_role: MunicipalRole
    target_groups: tuple[str, ...]
    geographic_scope: str  # never decides; the conditions do
    eligibility: tuple[Condition, ...]
    amount: Amount
    cofunding: Cofunding | None
    deadline: Deadline
    reporting: ReportingDeadline | None
    status: Status
    replaced_by: str | None
    replaced_by_note: str | None
    see_also: tuple[str, ...]
    budget_item: str | None
    budget_codes: tuple[str, ...]
    legal_basis: LegalBasis | None
    applicants_source: str | None
    url: str
    sources: tuple[Source, ...]
    confidence: Confidence
    terms: Mapping[Language, tuple[str, ...]]  # everyday words, the shipped and the owner's
    notes: tuple[Note, ...] = ()
    confirmed: date | None = None  # the owner last confirmed that it runs

    def __hash__(self) -> int:
        """Quick, for what is kept of a scheme."""
        return hash(self.id)
