"""Every case of the table has its verdict, and nobody is told that they can apply who cannot."""

import pytest

from bot.cli.tables import check_line
from bot.domain.eligibility import Standing, judge, read_facts, standing
from dialogs.desk import Desk
from tests.domain.schemes import TODAY
from tests.evaluation.measures import Row, table

CASES = table("eligibility_public.jsonl")


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_case_is_judged_as_expected(case: Row, shipped_desk: Desk) -> None:
    answer = check_line(case, shipped_desk, TODAY)
    assert answer["verdict"] == case["expected"], case["why"]
    assert answer["successor"] == case.get("successor", answer["successor"])
    assert bool(answer["reasons"]) is (case["expected"] != "eligible")


def test_nobody_is_told_falsely_that_they_can_apply(shipped_desk: Desk) -> None:
    for case in CASES:
        grant = shipped_desk.catalogue.grant(case["grant_id"])
        municipalities = shipped_desk.catalogue.register.named(case["municipality"])
        stands = standing(grant, judge(grant, municipalities, read_facts(case["facts"])), TODAY)
        assert case["expected"] == "eligible" or stands is not Standing.CAN_APPLY


def test_a_name_that_two_municipalities_share_is_the_reason_where_the_answer_hangs_on_it(
    shipped_desk: Desk,
) -> None:
    asked = {"grant_id": "folkehelsemidler-ostfold", "municipality": "Våler", "facts": {}}
    assert check_line(asked, shipped_desk, TODAY)["reasons"][0] == (
        "Flere kommuner heter Våler: Våler (Østfold) og Våler (Innlandet). Si hvilken det gjelder."
    )
    elsewhere = {**asked, "grant_id": "klimasats"}
    assert "Flere kommuner" not in str(check_line(elsewhere, shipped_desk, TODAY)["reasons"])
