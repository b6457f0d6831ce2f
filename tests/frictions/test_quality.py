"""How well frictions are read and found again on the tables; a fall below the committed figures fails."""

import time
from typing import NamedTuple

import pytest

from bot.cli.frictions import read_line, similar_line
from bot.domain.similar import MatterReader
from dialogs.desk import Desk
from dialogs.understanding.frictions import FrictionReader
from storage.friction_words import matters
from tests.evaluation.conftest import shipped_desk  # noqa: F401
from tests.evaluation.measures import Row, table


class Read(NamedTuple):
    kind: float
    reference: float
    owner: float
    themes: float  # of those expected, how many are read


class Found(NamedTuple):
    first: float
    among_three: float
    shown: float  # how often the right one is among those shown
    right: float  # of those shown, how many are the right one
    vain: float  # how many are shown when the right one is not there; at most


TABLES = ("blind", "own", "second", "third", "fourth", "last")
READ = dict(zip(TABLES, [Read(1.0, 1.0, 0.96, 0.63)] * 6, strict=True))
FOUND = {
    "blind": Found(0.9, 0.97, 0.95, 0.7, 1.6),
    "own": Found(0.85, 0.95, 0.9, 0.6, 2.1),
    "second": Found(0.9, 0.97, 0.95, 0.85, 1.5),
    "third": Found(0.85, 0.97, 0.95, 0.8, 0.9),
    "fourth": Found(0.9, 0.97, 0.9, 0.85, 0.6),
    "fifth": Found(0.55, 0.72, 0.63, 0.42, 1.4),  # what is shown was calibrated here
    "sixth": Found(0.52, 0.7, 0.53, 0.37, 1.4),  # and measured here: nothing was fitted to it
    "last": Found(0.84, 0.97, 0.9, 0.8, 0.8),
}
READER = MatterReader(matters())


def mean(values: list[bool]) -> float:
    return sum(values) / len(values) if values else 1.0


@pytest.mark.parametrize("name", READ)
def test_frictions_are_read_as_well_as_the_committed_figures_say(name: str, shipped_desk: Desk) -> None:  # noqa: F811
    reader = FrictionReader(shipped_desk.catalogue.themes)
    rows = table(f"frictions_{name}.jsonl")
    read = [read_line(row, reader) for row in rows]

    def share(key: str) -> float:
        return mean([got[key] == row[key] for got, row in zip(read, rows, strict=True)])

    themes = [theme in got["themes"] for got, row in zip(read, rows, strict=True) for theme in row["themes"]]  # type: ignore[operator]
    quality = Read(share("kind"), share("reference"), share("owner"), mean(themes))
    print(name, quality)
    assert all(got >= floor for got, floor in zip(quality, READ[name], strict=True)), quality


@pytest.mark.parametrize("name", FOUND)
def test_the_same_told_by_somebody_else_is_found_again(name: str) -> None:
    rows = table(f"frictions_{name}.jsonl")
    first, three, shown, right, vain = [], [], [], [], 0
    for row in rows:
        found = compared(row, rows)
        place = found["ranked"].index(row["id"])
        first.append(place == 0)
        three.append(place < 3)
        shown.append(row["id"] in found["shown"])
        right += [each == row["id"] for each in found["shown"]]
        vain += len(compared(row, [each for each in rows if each is not row])["shown"])
    quality = Found(mean(first), mean(three), mean(shown), mean(right), vain / len(rows))
    print(name, quality)
    *floors, most = FOUND[name]
    assert all(got >= floor for got, floor in zip(quality, floors, strict=False)) and quality.vain <= most, (
        quality
    )


def compared(row: Row, rows: list[Row]) -> dict[str, list[str]]:
    candidates = [{"id": each["id"], "text": each["text"]} for each in rows]
    return similar_line({"text": row["again"], "candidates": candidates}, READER)  # type: ignore[return-value]


def test_a_thousand_are_compared_while_somebody_waits() -> None:
    rows = table("frictions_own.jsonl")
    candidates = [{"id": n, "text": rows[n % len(rows)]["text"]} for n in range(1000)]
    similar_line({"text": "bolig", "candidates": candidates}, READER)
    began = time.process_time()
    similar_line({"text": rows[0]["again"], "candidates": candidates}, READER)
    assert time.process_time() - began < 0.5
