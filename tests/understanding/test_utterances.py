"""What people write, from the tables: every slot but the dates, which have tables of their own."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from dialogs.understanding.explain import understanding_line
from dialogs.understanding.reader import Reader

TABLES = Path(__file__).parents[1] / "tables"
SLOTS = ("intent", "municipality", "municipality_ambiguous", "themes", "administrator", "applicant")
Row = dict[str, object]


def rows(name: str) -> list[Row]:
    return [json.loads(line) for line in (TABLES / name).read_text("utf-8").splitlines()]


def name_of(row: Row) -> str:
    return str(row["text"])


@pytest.mark.parametrize("row", rows("utterances_public.jsonl") + rows("utterances_own.jsonl"), ids=name_of)
def test_every_slot_is_read(reader: Reader, row: Row) -> None:
    line = understanding_line(reader, row)
    assert {slot: line[slot] for slot in SLOTS} == {slot: _sorted(row[slot]) for slot in SLOTS}


@pytest.mark.parametrize("row", [row for row in rows("utterances_own.jsonl") if "also" in row], ids=name_of)
def test_what_the_table_says_besides(reader: Reader, row: Row) -> None:
    question = reader.read(str(row["text"]), datetime(2026, 3, 18, 10), row["context"])  # type: ignore[arg-type]
    expected = row["also"]
    assert isinstance(expected, dict)
    assert {slot: _plain(getattr(question, slot)) for slot in expected} == expected


def _sorted(value: object) -> object:
    return sorted(value) if isinstance(value, list) else value


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
