"""The questions of the tables, from text to list; a fall below the committed figures fails."""

import pytest

from bot.cli.tables import search_line
from dialogs.desk import Desk
from tests.domain.schemes import TODAY
from tests.evaluation.measures import Quality, Row, quality, table

COMMITTED = {
    "queries_public.jsonl": Quality(0.98, 0.94, 0.95, 0.98, 1.0),
    "queries_own.jsonl": Quality(0.97, 0.92, 0.93, 0.94, 0.94),
}


def answered(desk: Desk, row: Row) -> tuple[Row, list[str], bool]:
    answer = search_line({"text": row["text"]}, desk, TODAY)
    results = answer["results"]
    assert isinstance(results, list)
    return row, [result["id"] for result in results], not answer["unsure"]


@pytest.mark.parametrize("name", COMMITTED)
def test_questions_find_their_schemes(name: str, shipped_desk: Desk) -> None:
    rows = [answered(shipped_desk, row) for row in table(name)]
    measured = quality(rows)
    print(f"\n{name}: {measured}")
    for style in sorted({row["style"] for row, *_ in rows}):
        print(f"  {style}: {quality(each for each in rows if each[0]['style'] == style)}")
    assert all(got >= least for got, least in zip(measured, COMMITTED[name], strict=True)), measured


def test_an_ended_scheme_is_shown_with_its_verdict(shipped_desk: Desk) -> None:
    for row in (row for row in table("queries_public.jsonl") if row.get("must_state_status")):
        answer = search_line({"text": row["text"], "municipality": "Halden"}, shipped_desk, TODAY)
        first = answer["results"][0]  # type: ignore[index]
        assert row["relevant"][first["id"]] == 2
        assert first["verdict"] == "not_eligible"
