"""Right, refused and wrong over the tables of dates. A refusal is not wrong: the bot asks."""

import csv
from collections import Counter, defaultdict
from datetime import datetime
from pathlib import Path

import pytest

from dialogs.understanding.dates import read

TABLES = Path(__file__).parent.parent / "tables"
COMMITTED = {  # right at least, wrong at most
    "dates.csv": (192, 0),
    "dates_own.csv": (1474, 0),
}


@pytest.mark.parametrize("table", COMMITTED)
def test_dates_are_read_as_well_as_the_committed_figures_say(table: str) -> None:
    by_category: dict[str, Counter[str]] = defaultdict(Counter)
    missed = []
    for row in csv.DictReader((TABLES / table).read_text("utf-8").splitlines()):
        got = read(row["expr"], datetime.fromisoformat(row["reference"]), row["tense"]).notation()
        outcome = "right" if got == row["expected"] else "wrong" if got else "refused"
        by_category[row["category"]][outcome] += 1
        if outcome != "right":
            missed.append(f"{outcome}: {row['expr']!r} is {row['expected']!r}, read as {got!r}")
    total = sum(by_category.values(), Counter())
    for category, count in sorted({**by_category, "all": total}.items()):
        print(
            f"{category:16} right {count['right']:3}  refused {count['refused']:3}  wrong {count['wrong']:3}"
        )
    print(*missed, sep="\n")

    right, wrong = COMMITTED[table]
    assert total["right"] >= right
    assert total["wrong"] <= wrong
