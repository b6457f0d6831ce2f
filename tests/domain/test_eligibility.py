"""One test for each rule of when a municipality may use a scheme."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.eligibility import (
    Judgement,
    Outcome,
    Standing,
    Step,
    Verdict,
    evidence_year,
    judge,
    read_facts,
    standing,
)
from bot.domain.errors import UnreadableFact
from bot.domain.grants import (
    ApplicantType,
    Cofunding,
    ConditionKind,
    Deadline,
    DeadlineKind,
    Grant,
    MunicipalRole,
    Situation,
    Status,
    StatusValue,
)
from tests.domain.schemes import (
    HALDEN,
    OPEN,
    TODAY,
    TRONDHEIM,
    VALER_INNLANDET,
    VALER_OSTFOLD,
    needs,
    says,
    scheme,
)

ELIGIBLE, NOT_ELIGIBLE, MUST_CLARIFY = Verdict.ELIGIBLE, Verdict.NOT_ELIGIBLE, Verdict.MUST_CLARIFY


def judged(grant: Grant, /, **facts: object) -> Judgement:
    return judge(grant, (HALDEN,), read_facts(facts))


def verdict(grant: Grant, /, **facts: object) -> Verdict:
    return judged(grant, **facts).verdict


def status(
    value: StatusValue, as_of: date | None = None, year: int | None = None, old: bool = False
) -> Status:
    return Status(value, as_of, None, year, old)


class TestStatusRoleAndApplicant:
    @pytest.mark.parametrize("value", [StatusValue.CLOSED, StatusValue.DISCONTINUED])
    def test_an_ended_scheme_is_not_met_before_anything_else(self, value: StatusValue) -> None:
        judgement = judged(scheme(needs("has_plan", "exists", "plan"), status=status(value)))
        assert judgement.verdict is NOT_ELIGIBLE
        assert judgement.checks[0].step is Step.STATUS
        assert judgement.checks[0].outcome is Outcome.NOT_MET

    def test_unknown_status_and_old_evidence_do_not_change_the_verdict(self) -> None:
        assert verdict(scheme(status=status(StatusValue.UNKNOWN, old=True))) is ELIGIBLE

    @pytest.mark.parametrize(
        ("role", "expected"),
        [
            (MunicipalRole.APPLICANT, ELIGIBLE),
            (MunicipalRole.RECIPIENT, ELIGIBLE),
            (MunicipalRole.PARTNER, NOT_ELIGIBLE),
            (MunicipalRole.UNKNOWN, MUST_CLARIFY),
        ],
    )
    def test_the_municipality_s_role_decides(self, role: MunicipalRole, expected: Verdict) -> None:
        assert verdict(scheme(municipal_role=role)) is expected

    def test_where_only_a_unit_applies_the_unit_decides_and_not_the_list_of_applicants(self) -> None:
        grant = scheme(
            needs("applicant_unit", "in", ("krisesenter (også kommunalt)",)),
            municipal_role=MunicipalRole.UNIT_ONLY,
            applicants=(ApplicantType.KRISESENTER,),
        )
        assert verdict(grant) is MUST_CLARIFY
        assert verdict(grant, applicant_unit="krisesenter") is ELIGIBLE
        assert verdict(grant, applicant_unit="helsestasjon") is NOT_ELIGIBLE

    def test_where_only_a_unit_applies_and_none_is_named_it_is_unknown(self) -> None:
        assert verdict(scheme(municipal_role=MunicipalRole.UNIT_ONLY)) is MUST_CLARIFY

    def test_the_role_is_asked_of_municipalities_only(self) -> None:
        grant = scheme(municipal_role=MunicipalRole.PARTNER, applicants=(ApplicantType.FRIVILLIG,))
        assert verdict(grant, applicant_type="frivillig") is ELIGIBLE

    def test_the_applicant_must_be_on_the_list(self) -> None:
        assert verdict(scheme(), applicant_type="frivillig") is NOT_ELIGIBLE

    def test_an_unknown_list_of_applicants_must_be_clarified(self) -> None:
        assert verdict(scheme(applicants=(ApplicantType.UKJENT,))) is MUST_CLARIFY


class TestPlace:
    def test_a_municipality_is_known_by_its_number(self) -> None:
        grant = scheme(needs("municipality", "in", ("Våler",), numbers=("3114",)))
        assert judge(grant, (VALER_OSTFOLD,), {}).verdict is ELIGIBLE
        assert judge(grant, (VALER_INNLANDET,), {}).verdict is NOT_ELIGIBLE

    def test_without_numbers_the_name_counts(self) -> None:
        assert verdict(scheme(needs("municipality", "in", ("halden",)))) is ELIGIBLE

    def test_the_county_counts(self) -> None:
        assert verdict(scheme(needs("county", "in", ("Østfold",)))) is ELIGIBLE
        assert verdict(scheme(needs("county", "in", ("Agder",)))) is NOT_ELIGIBLE

    def test_a_county_that_is_kept_out_is_not_met(self) -> None:
        assert verdict(scheme(needs("county", "not_in", ("Østfold",)))) is NOT_ELIGIBLE
        assert verdict(scheme(needs("county", "not_in", ("Agder",)))) is ELIGIBLE

    def test_a_list_that_is_not_exhaustive_makes_the_others_unknown(self) -> None:
        assert verdict(scheme(needs("county", "in", ("Agder",), exhaustive=False))) is MUST_CLARIFY

    def test_the_geographic_scope_never_decides(self) -> None:
        assert verdict(scheme(geographic_scope="Agder")) is ELIGIBLE

    def test_one_name_with_two_verdicts_must_be_clarified(self) -> None:
        both = (VALER_OSTFOLD, VALER_INNLANDET)
        judgement = judge(scheme(needs("county", "in", ("Østfold",))), both, {})
        assert judgement.verdict is MUST_CLARIFY
        assert [c.outcome for c in judgement.checks if c.step is Step.PLACE] == [Outcome.UNKNOWN]

    def test_one_name_with_one_verdict_has_it(self) -> None:
        both = (VALER_OSTFOLD, VALER_INNLANDET)
        assert judge(scheme(needs("county", "in", ("Agder",))), both, {}).verdict is NOT_ELIGIBLE
        assert judge(scheme(), both, {}).verdict is ELIGIBLE


class TestConditionsOnTheMunicipality:
    @pytest.mark.parametrize(
        "field",
        [
            *("has_plan", "has_agreement", "has_model", "has_decision", "has_need", "confirmed_by"),
            *("member_of", "approved_by", "anchored", "pre_approval", "host_municipality", "region"),
            *("minority_language_children", "something_new"),
        ],
    )
    def test_they_are_unknown_until_a_fact_says_something(self, field: str) -> None:
        grant = scheme(needs(field, "exists", "noe"))
        assert verdict(grant) is MUST_CLARIFY
        assert verdict(grant, **{field: True}) is ELIGIBLE
        assert verdict(grant, **{field: False}) is NOT_ELIGIBLE
        assert verdict(grant, **{field: []}) is NOT_ELIGIBLE

    def test_a_string_is_a_complete_answer(self) -> None:
        grant = scheme(needs("has_plan", "exists", "Vedtatt kommunal plan for idrett"))
        assert verdict(grant, has_plan="vedtatt kommunal PLAN") is ELIGIBLE
        assert verdict(grant, has_plan="kommuneplan") is NOT_ELIGIBLE

    def test_a_list_is_what_is_known_so_far(self) -> None:
        grant = scheme(needs("has_plan", "exists", "forvaltningsplan"))
        assert verdict(grant, has_plan=["kommuneplan", "forvaltningsplan"]) is ELIGIBLE
        assert verdict(grant, has_plan=["kommuneplan"]) is MUST_CLARIFY

    def test_one_of_several_values_is_enough(self) -> None:
        assert verdict(scheme(needs("member_of", "in", ("A", "B"))), member_of="B") is ELIGIBLE

    def test_what_must_not_be_there_turns_the_answers_round(self) -> None:
        grant = scheme(needs("has_city_agreement", "not_in", ("byvekstavtale", "bymiljøavtale")))
        assert verdict(grant) is MUST_CLARIFY
        assert verdict(grant, has_city_agreement=False) is ELIGIBLE
        assert verdict(grant, has_city_agreement=[]) is ELIGIBLE
        assert verdict(grant, has_city_agreement=True) is MUST_CLARIFY
        assert verdict(grant, has_city_agreement="bymiljøavtale") is NOT_ELIGIBLE
        assert verdict(grant, has_city_agreement="belønningsavtale") is ELIGIBLE
        assert verdict(grant, has_city_agreement=["byvekstavtale"]) is NOT_ELIGIBLE
        assert verdict(grant, has_city_agreement=["belønningsavtale"]) is MUST_CLARIFY

    def test_numbers_are_compared(self) -> None:
        grant = scheme(needs("has_position_percent", ">=", 20))
        assert verdict(grant, has_position_percent=20) is ELIGIBLE
        assert verdict(grant, has_position_percent=19.5) is NOT_ELIGIBLE

    def test_a_class_is_one_of_a_list_of_numbers(self) -> None:
        grant = scheme(needs("ssb_centrality_class", "in", (5, 6)))
        assert verdict(grant) is MUST_CLARIFY
        assert verdict(grant, ssb_centrality_class=6) is ELIGIBLE
        assert verdict(grant, ssb_centrality_class=4) is NOT_ELIGIBLE


class TestLimitsAndFormalities:
    @pytest.mark.parametrize(
        ("field", "op", "limit", "fact", "within", "beyond"),
        [
            ("participants", ">=", 10, "participants", 10, 9),
            ("open_years", ">=", 30, "open_years", 30, 25),
            ("allocation_right_years", ">=", 30, "allocation_right_years", 40, 20),
            ("cost_per_recipient_nok", ">", 1_608_000, "cost_per_recipient_nok", 1_608_001, 1_608_000),
            ("recipient_age", "<=", 67, "recipient_age", 67, 68),
            ("max_years", "<=", 3, "years", 3, 4),
            ("grant_period_years", "<=", 1, "grant_years", 1, 2),
            ("max_years_per_person", "<=", 5, "years_per_person", 5, 6),
            ("max_weeks", "<", 5, "weeks", 4, 5),
            ("min_amount_nok", ">=", 50_000, "amount_nok", 50_000, 49_999),
            ("min_project_cost_nok", ">=", 500_000, "project_cost_nok", 500_000, 1),
            ("max_area_sqm_per_home", "<=", 80, "area_sqm_per_home", 80, 95),
            ("deadline_months_after_settlement", "<=", 14, "months_after_settlement", 14, 15),
            ("min_positions", ">=", 1, "positions", 1, 0.5),
            ("signed_by", "in", ("kommunedirektor",), "signed_by", "kommunedirektor", "ordfører"),
            ("audited", "==", True, "audited", True, False),
        ],
    )
    def test_they_are_tested_only_when_the_fact_is_given(
        self, field: str, op: str, limit: object, fact: str, within: object, beyond: object
    ) -> None:
        grant = scheme(needs(field, op, limit))
        assert verdict(grant) is ELIGIBLE
        assert judged(grant).checks[-1].outcome is Outcome.REMEMBER
        assert verdict(grant, **{fact: within}) is ELIGIBLE
        assert verdict(grant, **{fact: beyond}) is NOT_ELIGIBLE

    @pytest.mark.parametrize(
        ("age", "expected"),
        [
            (18, ELIGIBLE),
            ([18, 55], ELIGIBLE),
            ([20, 30], ELIGIBLE),
            ([16, 20], MUST_CLARIFY),
            ([10, 80], MUST_CLARIFY),
            ([0, 17], NOT_ELIGIBLE),
            (56, NOT_ELIGIBLE),
        ],
    )
    def test_a_range_is_inside_partly_or_apart(self, age: object, expected: Verdict) -> None:
        assert verdict(scheme(needs("target_age", "between", (18, 55))), target_age=age) is expected

    def test_what_cannot_be_combined_is_an_obstacle_where_they_overlap(self) -> None:
        grant = scheme(needs("not_combinable_with", "in", ("utleieboliger",)))
        assert verdict(grant) is ELIGIBLE
        assert verdict(grant, combined_with=["utleieboliger", "startlan"]) is NOT_ELIGIBLE
        assert verdict(grant, combined_with=[]) is ELIGIBLE

    @pytest.mark.parametrize("register", ["Enhetsregisteret", "Brønnøysundregistrene"])
    def test_every_municipality_stands_in_the_national_registers(self, register: str) -> None:
        judgement = judged(scheme(needs("registered_in", "in", (register,))))
        assert judgement.checks[-1].outcome is Outcome.MET

    def test_other_registers_are_to_be_remembered(self) -> None:
        judgement = judged(scheme(needs("registered_in", "in", ("tilskuddsportalen",))))
        assert judgement.checks[-1].outcome is Outcome.REMEMBER

    @pytest.mark.parametrize(
        ("percent", "has", "expected"),
        [
            (50, 25, NOT_ELIGIBLE),
            (50, 50, ELIGIBLE),
            (None, 0, NOT_ELIGIBLE),
            (None, 1, ELIGIBLE),
            (50, None, ELIGIBLE),
        ],
    )
    def test_the_own_contribution(self, percent: int | None, has: int | None, expected: Verdict) -> None:
        grant = scheme(cofunding=Cofunding(True, percent, None, None))
        assert verdict(grant, cofunding_percent=has) is expected

    @pytest.mark.parametrize("required", [False, None])
    def test_an_own_contribution_that_is_not_required_is_not_judged(self, required: bool | None) -> None:
        grant = scheme(cofunding=Cofunding(required, 50, None, None))
        assert verdict(grant, cofunding_percent=0) is ELIGIBLE


class TestFreeText:
    def test_a_requirement_is_unknown_until_all_are_confirmed_or_denied(self) -> None:
        grant = scheme(says("Kommunen er hovedsøker."), says("Ikke ordinær drift."))
        assert verdict(grant) is MUST_CLARIFY
        assert verdict(grant, text_conditions_ok=True) is ELIGIBLE
        assert verdict(grant, text_conditions_ok=False) is NOT_ELIGIBLE

    @pytest.mark.parametrize("kind", [ConditionKind.PRIORITY, ConditionKind.INFORMATION])
    def test_priorities_and_information_are_shown_and_never_decide(self, kind: ConditionKind) -> None:
        judgement = judged(scheme(says("Små kommuner først.", kind)), text_conditions_ok=False)
        assert judgement.verdict is ELIGIBLE
        assert judgement.checks[-1].outcome is Outcome.SHOWN

    def test_a_text_beside_a_field_only_explains_it(self) -> None:
        grant = scheme(needs("max_years", "<=", 3, text="per prosjekt"))
        assert verdict(grant) is ELIGIBLE

    def test_a_scheme_without_recorded_conditions_says_so(self) -> None:
        assert judged(scheme(says("Små kommuner først.", ConditionKind.PRIORITY))).no_conditions
        assert not judged(scheme(says("Kommunen er hovedsøker."))).no_conditions
        assert not judged(scheme(needs("max_years", "<=", 3))).no_conditions


class TestLimiters:
    def test_a_condition_for_other_applicants_does_not_count(self) -> None:
        state_only = says("Bare innen barnevern.", applies_to=(ApplicantType.STATLIG,))
        grant = scheme(state_only, applicants=(ApplicantType.KOMMUNE, ApplicantType.STATLIG))
        assert verdict(grant) is ELIGIBLE
        assert verdict(grant, applicant_type="statlig") is MUST_CLARIFY

    def test_a_condition_for_a_situation_counts_only_in_it(self) -> None:
        jointly = Situation("joint_team", "gjelder bare felles team")
        grant = scheme(needs("has_agreement", "exists", "avtale", when=jointly))
        assert verdict(grant) is ELIGIBLE
        assert judged(grant).checks[-1].outcome is Outcome.REMEMBER
        assert verdict(grant, joint_team=True) is MUST_CLARIFY
        assert verdict(grant, joint_team=True, has_agreement=False) is NOT_ELIGIBLE
        assert verdict(grant, joint_team=False, has_agreement=False) is ELIGIBLE

    def test_a_condition_of_one_county_counts_only_there(self) -> None:
        grant = scheme(needs("min_amount_nok", ">=", 150_000, scope="Trøndelag 2021"))
        facts = read_facts({"amount_nok": 100_000})
        assert judge(grant, (TRONDHEIM,), facts).verdict is NOT_ELIGIBLE
        assert judge(grant, (HALDEN,), facts).verdict is ELIGIBLE


def test_not_met_outweighs_unknown_and_the_first_one_not_met_is_first() -> None:
    grant = scheme(
        needs("max_years", "<=", 3),
        needs("has_plan", "exists", "plan"),
        needs("county", "in", ("Agder",)),
    )
    judgement = judged(grant, years=5)
    assert judgement.verdict is NOT_ELIGIBLE
    assert next(c.step for c in judgement.checks if c.outcome is Outcome.NOT_MET) is Step.PLACE


class TestReadingFacts:
    def test_null_is_not_known(self) -> None:
        assert read_facts({"has_plan": None}) == {}

    @pytest.mark.parametrize("raw", [[], "x", None])
    def test_facts_are_an_object(self, raw: object) -> None:
        with pytest.raises(UnreadableFact):
            read_facts(raw)

    @pytest.mark.parametrize("value", [{"a": 1}, [[1]], [True], "  ", float("nan"), float("inf")])
    def test_a_value_that_says_nothing_is_refused(self, value: object) -> None:
        with pytest.raises(UnreadableFact):
            read_facts({"has_plan": value})

    @pytest.mark.parametrize(
        ("grant", "facts"),
        [
            (scheme(needs("has_plan", "exists", "plan")), {"has_plan": 3}),
            (scheme(needs("participants", ">=", 10)), {"participants": "mange"}),
            (scheme(needs("participants", ">=", 10)), {"participants": [1, 2, 3]}),
            (scheme(needs("audited", "==", True)), {"audited": "ja"}),
            (scheme(says("Krav.")), {"text_conditions_ok": "ja"}),
            (scheme(), {"applicant_type": True}),
        ],
    )
    def test_a_fact_of_the_wrong_kind_is_refused(self, grant: Grant, facts: dict[str, object]) -> None:
        with pytest.raises(UnreadableFact):
            verdict(grant, **facts)


class TestStanding:
    def stands(self, grant: Grant, /, **facts: object) -> Standing:
        return standing(grant, judged(grant, **facts), TODAY)

    def test_can_apply_needs_a_scheme_seen_open_lately(self) -> None:
        assert self.stands(scheme()) is Standing.CAN_APPLY

    @pytest.mark.parametrize(
        "seen",
        [
            status(StatusValue.UNKNOWN, date(2026, 1, 1), 2026),
            status(StatusValue.OPEN, date(2024, 11, 1), 2024),
            status(StatusValue.OPEN, None, 2023),
            status(StatusValue.OPEN, None, None),
            status(StatusValue.OPEN, date(2026, 1, 1), 2026, old=True),
        ],
    )
    def test_what_is_not_seen_open_lately_is_unconfirmed(self, seen: Status) -> None:
        assert self.stands(scheme(status=seen)) is Standing.UNCONFIRMED

    def test_the_owner_s_confirmation_is_evidence(self) -> None:
        old = status(StatusValue.UNKNOWN, date(2019, 1, 1), 2019, old=True)
        assert self.stands(scheme(status=old, confirmed=date(2026, 10, 1))) is Standing.CAN_APPLY
        assert self.stands(scheme(status=old, confirmed=date(2023, 10, 1))) is Standing.UNCONFIRMED
        assert evidence_year(scheme(status=old, confirmed=date(2023, 10, 1))) == 2023

    def test_the_year_of_the_evidence(self) -> None:
        assert evidence_year(scheme(status=status(StatusValue.OPEN, date(2019, 5, 1), 2021))) == 2019
        assert evidence_year(scheme(status=status(StatusValue.OPEN, None, 2021))) == 2021

    def test_a_recipient_needs_no_application(self) -> None:
        assert self.stands(scheme(municipal_role=MunicipalRole.RECIPIENT)) is Standing.WITHOUT_APPLICATION

    def test_a_call_that_is_over_is_said(self) -> None:
        over = Deadline(DeadlineKind.FIXED, last_known=date(2022, 10, 1))
        assert self.stands(scheme(deadline=over)) is Standing.DEADLINE_PASSED
        assert self.stands(scheme(says("Krav."), deadline=over)) is Standing.DEADLINE_PASSED

    def test_an_annual_deadline_of_an_earlier_year_is_not_a_passed_one(self) -> None:
        annual = Deadline(DeadlineKind.ANNUAL, last_known=date(2025, 3, 1))
        assert self.stands(scheme(deadline=annual)) is Standing.CAN_APPLY

    def test_what_must_be_clarified_and_what_cannot_be(self) -> None:
        grant = scheme(needs("has_plan", "exists", "plan"))
        assert self.stands(grant) is Standing.MUST_CLARIFY
        assert self.stands(grant, has_plan=False) is Standing.CANNOT_APPLY
        assert (
            self.stands(replace(grant, status=replace(OPEN, value=StatusValue.CLOSED)))
            is Standing.CANNOT_APPLY
        )

    def test_a_unit_s_scheme_is_never_can_apply(self) -> None:
        grant = scheme(
            needs("applicant_unit", "in", ("krisesenter",)), municipal_role=MunicipalRole.UNIT_ONLY
        )
        assert self.stands(grant, applicant_unit="krisesenter") is Standing.MUST_CLARIFY
