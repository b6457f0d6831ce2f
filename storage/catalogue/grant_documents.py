"""A scheme as `grants.json` has it, and the domain's value for it."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Self, TypeGuard

from pydantic import AfterValidator, Field, model_validator

from bot.domain import grants as domain
from bot.domain.grants import (
    ApplicantType,
    ConditionKind,
    Confidence,
    DeadlineKind,
    Instrument,
    MunicipalRole,
    Operator,
    StatusValue,
)
from bot.domain.language import Language, Localized
from storage.catalogue.shapes import Citation, Document, Id, Line, Nok, Number, Url, Year, require

FIELDS = frozenset(
    {
        "municipality",
        "county",
        "region",
        "ssb_centrality_class",
        "applicant_unit",
        "has_plan",
        "has_agreement",
        "has_city_agreement",
        "has_model",
        "has_decision",
        "has_need",
        "has_position_percent",
        "member_of",
        "host_municipality",
        "previously_received",
        "reported_previous",
        "confirmed_by",
        "approved_by",
        "anchored",
        "pre_approval",
        "target_age",
        "recipient_age",
        "participants",
        "max_years",
        "grant_period_years",
        "max_years_per_person",
        "max_weeks",
        "min_amount_nok",
        "min_project_cost_nok",
        "max_area_sqm_per_home",
        "allocation_right_years",
        "open_years",
        "cost_per_recipient_nok",
        "min_positions",
        "deadline_months_after_settlement",
        "not_combinable_with",
        "signed_by",
        "audited",
        "registered_in",
    }
)
SIGNATORIES = frozenset({"kommunedirektor"})
REST = ("øvrige",)  # the rates of all municipalities that no other rate names


def _condition_field(name: str) -> str:
    if name not in FIELDS and not name.startswith("minority_language_"):
        raise ValueError(f"{name!r} is not a field that a condition can test")
    return name


ConditionField = Annotated[str, AfterValidator(_condition_field)]
Value = bool | int | float | str


class SituationDocument(Document):
    fact: Line
    text: Line


class ConditionDocument(Document):
    source: Citation
    also_source: Citation | None = None
    field: ConditionField | None = None
    op: Operator | None = None
    value: Value | tuple[Value, ...] | None = None
    text: Line | None = None
    kind: ConditionKind | None = None
    year: Year | None = None
    numbers: tuple[Number, ...] = ()
    applies_to: tuple[ApplicantType, ...] = ()
    when: SituationDocument | None = None
    scope: Line | None = None
    office: Line | None = None
    exhaustive: bool = True

    @model_validator(mode="after")
    def _is_tested_or_told(self) -> Self:
        if self.field is None:
            require(self.text and self.kind, "a condition without a field needs a text and its kind")
            require(self.op is None and self.value is None, "an operator or a value needs a field")
        else:
            require(self.op and self.value is not None, "a field needs an operator and a value")
            require(self.kind is None, "a condition with a field has no kind")
        return self

    @model_validator(mode="after")
    def _value_fits(self) -> Self:
        match self.op:
            case Operator.IN | Operator.NOT_IN:
                require(isinstance(self.value, tuple) and self.value, f"{self.op} needs a list")
            case Operator.BETWEEN:
                require(_is_range(self.value), "between needs two numbers, the smaller first")
            case Operator.AT_MOST | Operator.AT_LEAST | Operator.MORE_THAN | Operator.LESS_THAN:
                require(_is_number(self.value), f"{self.op} needs a number")
            case Operator.EXISTS:
                require(isinstance(self.value, str), "exists needs a text that says what")
            case Operator.EQUALS:
                require(not isinstance(self.value, tuple), "== needs one value")
        return self

    @model_validator(mode="after")
    def _names_are_numbered(self) -> Self:
        names = self.value if self.field == "municipality" and isinstance(self.value, tuple) else ()
        require(len(names) == len(self.numbers), "a municipality condition has one number for each name")
        if self.field == "signed_by" and isinstance(self.value, tuple):
            require(SIGNATORIES.issuperset(self.value), "signed_by holds an unknown code")
        return self

    def condition(self) -> domain.Condition:
        return domain.Condition(
            source=self.source,
            field=self.field,
            op=self.op,
            value=self.value,
            text=self.text,
            kind=self.kind,
            also_source=self.also_source,
            year=self.year,
            numbers=self.numbers,
            applies_to=self.applies_to,
            when=domain.Situation(self.when.fact, self.when.text) if self.when else None,
            scope=self.scope,
            office=self.office,
            exhaustive=self.exhaustive,
        )


class RateDocument(Document):
    nok: Nok
    unit: Line
    year: Year
    source: Citation


class AreaRateDocument(Document):
    municipalities: tuple[Line, ...]
    numbers: tuple[Number, ...] = ()
    per_sqm: Nok
    max: Nok

    @model_validator(mode="after")
    def _names_are_numbered(self) -> Self:
        names = () if self.municipalities == REST else self.municipalities
        require(len(names) == len(self.numbers), "a rate has one number for each municipality")
        return self

    def rate(self) -> domain.AreaRate:
        names = self.municipalities if self.numbers else ()
        return domain.AreaRate(names, self.numbers, self.per_sqm, self.max)


class AreaDocument(Document):
    unit: Line
    max_sqm: int
    rates: tuple[AreaRateDocument, ...]
    source: Citation


class AmountDocument(Document):
    total_nok: Nok | None = None
    year: Year | None = None
    per_applicant_min: Nok | None = None
    per_applicant_max: Nok | None = None
    note: Line | None = None
    source: Citation | None = None
    rates_seen: tuple[RateDocument, ...] = ()
    per_unit: AreaDocument | None = None

    @model_validator(mode="after")
    def _figures_are_sourced(self) -> Self:
        figures = (self.total_nok, self.per_applicant_min, self.per_applicant_max)
        require(self.source or all(figure is None for figure in figures), "an amount needs a source")
        least, most = self.per_applicant_min, self.per_applicant_max
        require(least is None or most is None or least <= most, "the least amount exceeds the most")
        return self

    def amount(self) -> domain.Amount:
        area = self.per_unit
        return domain.Amount(
            total_nok=self.total_nok,
            year=self.year,
            per_applicant_min=self.per_applicant_min,
            per_applicant_max=self.per_applicant_max,
            note=self.note,
            source=self.source,
            rates_seen=tuple(domain.Rate(**rate.model_dump()) for rate in self.rates_seen),
            area_unit=area.unit if area else None,
            area_rates=tuple(rate.rate() for rate in area.rates) if area else (),
            area_max_sqm=area.max_sqm if area else None,
            area_source=area.source if area else None,
        )


class CofundingDocument(Document):
    required: bool | None = None
    percent: Annotated[int, Field(gt=0, le=100)] | None = None
    text: Line | None = None
    source: Citation


class SeenDeadlineDocument(Document):
    grant_year: Year | None
    deadline: date
    source: Citation
    office: Line | None = None
    call: Line | None = None
    not_for_municipalities: bool = False

    def seen(self) -> domain.SeenDeadline:
        return domain.SeenDeadline(
            self.deadline, self.grant_year, self.source, self.office, self.call, self.not_for_municipalities
        )


class RecurrenceDocument(Document):
    month: int
    day: int
    scope: Line | None = None

    @model_validator(mode="after")
    def _is_a_day(self) -> Self:
        date(2025, self.month, self.day)
        return self


class DeadlineDocument(Document):
    kind: DeadlineKind
    last_known: date | None = None
    stale: bool = False
    recurs: RecurrenceDocument | None = None
    years_seen: tuple[SeenDeadlineDocument, ...]
    note: Line | None = None
    closes: date | None = None

    @model_validator(mode="after")
    def _dates_agree(self) -> Self:
        stated = {seen.deadline for seen in self.years_seen if not seen.not_for_municipalities}
        require(self.last_known is None or self.last_known in stated, "last_known is not among years_seen")
        require(not (self.stale and self.last_known), "a stale deadline has no last_known")
        require(self.closes is None or self.kind is DeadlineKind.ROLLING, "only a rolling scheme closes")
        return self

    def deadline(self) -> domain.Deadline:
        return domain.Deadline(
            kind=self.kind,
            last_known=self.last_known,
            stale=self.stale,
            recurs=domain.Recurrence(**self.recurs.model_dump()) if self.recurs else None,
            seen=tuple(seen.seen() for seen in self.years_seen),
            note=self.note,
            closes=self.closes,
        )


class ReportingDocument(Document):
    date: date | None
    for_year: Year | None
    text: Line
    source: Citation

    def reporting(self) -> domain.ReportingDeadline:
        return domain.ReportingDeadline(self.date, self.for_year, self.text, self.source)


class StatusDocument(Document):
    value: StatusValue
    as_of: date | None
    note: Line | None
    newest_source_year: Year | None
    old_evidence: bool

    @model_validator(mode="after")
    def _age_is_told(self) -> Self:
        running = self.value in (StatusValue.OPEN, StatusValue.UNKNOWN)
        old = running and (self.newest_source_year or 0) <= 2023
        require(self.old_evidence == old, f"old_evidence should be {old}")
        return self


class SourceDocument(Document):
    url: Url | None
    seen: Line
    year: Year | None
    ref: Id | None = None
    title: Line | None = None

    @model_validator(mode="after")
    def _can_be_cited(self) -> Self:
        require(self.url or (self.ref and self.title), "a source needs an address, or a ref and a title")
        return self

    @property
    def citation(self) -> str:
        return self.url or f"ref:{self.ref}"


class LegalBasisDocument(Document):
    name: Line
    url: Url | None


class GrantDocument(Document):
    id: Id
    name: Line
    name_nn: Line
    name_nn_official: bool
    name_en: Line
    aliases: tuple[Line, ...]
    administrator: Line
    managed_by: Line | None
    channel: Line
    instrument: Instrument
    purpose: Line
    purpose_nn: Line
    purpose_en: Line
    themes: Annotated[tuple[Id, ...], Field(min_length=1)]
    applicants: Annotated[tuple[ApplicantType, ...], Field(min_length=1)]
    applicants_source: Citation | None = None
    municipal_role: MunicipalRole
    target_groups: tuple[Line, ...]
    geographic_scope: Line
    eligibility: tuple[ConditionDocument, ...]
    amount: AmountDocument
    cofunding: CofundingDocument | None
    deadline: DeadlineDocument
    reporting_deadline: ReportingDocument | None
    status: StatusDocument
    replaced_by: Id | None
    replaced_by_note: Line | None = None
    see_also: tuple[Id, ...] = ()
    budget_item: Line | None
    budget_codes: tuple[Line, ...]
    legal_basis: LegalBasisDocument | None
    url: Url
    sources: Annotated[tuple[SourceDocument, ...], Field(min_length=1)]
    confidence: Confidence

    @model_validator(mode="after")
    def _says_where_it_went(self) -> Self:
        ended = self.status.value is StatusValue.DISCONTINUED
        successor = self.replaced_by or self.replaced_by_note
        require(bool(successor) == ended, "a discontinued scheme, and no other, says what replaced it")
        if self.instrument is Instrument.AUTOMATIC:
            require(self.municipal_role is MunicipalRole.RECIPIENT, "an automatic scheme is for mottaker")
        return self

    @model_validator(mode="after")
    def _everything_is_sourced(self) -> Self:
        listed = {source.citation for source in self.sources}
        for citation in self._citations():
            require(citation in listed, f"{citation} is cited, but not among sources")
        newest = max((source.year for source in self.sources if source.year), default=None)
        require(self.status.newest_source_year == newest, f"newest_source_year should be {newest}")
        return self

    def _citations(self) -> Iterator[str]:
        amount = self.amount
        parts = (amount, amount.per_unit, self.cofunding, self.reporting_deadline)
        yield from (part.source for part in parts if part and part.source)
        yield from (rate.source for rate in amount.rates_seen)
        yield from (seen.source for seen in self.deadline.years_seen)
        yield from (condition.source for condition in self.eligibility)
        yield from (condition.also_source for condition in self.eligibility if condition.also_source)
        yield from (self.applicants_source,) if self.applicants_source else ()

    def grant(self, terms: dict[Language, tuple[str, ...]]) -> domain.Grant:
        return domain.Grant(
            id=self.id,
            name=Localized(self.name, self.name_nn, self.name_en),
            aliases=self.aliases,
            administrator=self.administrator,
            managed_by=self.managed_by,
            channel=self.channel,
            instrument=self.instrument,
            purpose=Localized(self.purpose, self.purpose_nn, self.purpose_en),
            themes=self.themes,
            applicants=self.applicants,
            municipal_role=self.municipal_role,
            target_groups=self.target_groups,
            geographic_scope=self.geographic_scope,
            eligibility=tuple(condition.condition() for condition in self.eligibility),
            amount=self.amount.amount(),
            cofunding=domain.Cofunding(**self.cofunding.model_dump()) if self.cofunding else None,
            deadline=self.deadline.deadline(),
            reporting=self.reporting_deadline.reporting() if self.reporting_deadline else None,
            status=domain.Status(**self.status.model_dump()),
            replaced_by=self.replaced_by,
            replaced_by_note=self.replaced_by_note,
            see_also=self.see_also,
            budget_item=self.budget_item,
            budget_codes=self.budget_codes,
            legal_basis=domain.LegalBasis(**self.legal_basis.model_dump()) if self.legal_basis else None,
            applicants_source=self.applicants_source,
            url=self.url,
            sources=tuple(domain.Source(**source.model_dump()) for source in self.sources),
            confidence=self.confidence,
            terms=terms,
        )


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_range(value: object) -> bool:
    match value:
        case (low, high):
            return _is_number(low) and _is_number(high) and low <= high
    return False
