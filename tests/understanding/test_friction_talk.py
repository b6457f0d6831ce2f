"""What reads as a friction: never a question about grants, most often a rule that gets in the way."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.domain.words import Analyzer
from dialogs.understanding.friction_talk import FrictionTalkReader
from dialogs.understanding.frictions import FrictionReader
from dialogs.understanding.reader import Reader
from tests.cards.samples import shipped

TABLES = Path(__file__).parent.parent / "tables"
HEARD = 0.7  # of the frictions that the understanding was not written by


@pytest.fixture(scope="module")
def talk() -> FrictionTalkReader:
    catalogue = shipped()
    return FrictionTalkReader(Reader(catalogue), lambda: FrictionReader(catalogue.themes), Analyzer(()))


def rows(name: str) -> Iterator[dict[str, Any]]:
    for line in (TABLES / name).read_text("utf-8").splitlines():
        yield json.loads(line)


@pytest.mark.parametrize("name", ["utterances_own.jsonl", "utterances_public.jsonl"])
def test_no_question_is_taken_for_a_friction(talk: FrictionTalkReader, name: str) -> None:
    others = [
        row for row in rows(name) if "friction" not in (row["intent"], row.get("also", {}).get("intent"))
    ]
    assert [row["text"] for row in others if talk.complains(row["text"])] == []


@pytest.mark.parametrize("name", ["queries_own.jsonl", "queries_public.jsonl"])
def test_no_search_is_taken_for_a_friction(talk: FrictionTalkReader, name: str) -> None:
    assert [row["text"] for row in rows(name) if talk.complains(row["text"])] == []


def test_most_frictions_are_heard_as_what_they_are(talk: FrictionTalkReader) -> None:
    heard = [talk.complains(row["text"]) for row in rows("frictions_blind.jsonl")]
    assert sum(heard) / len(heard) >= HEARD
