"""Right and wrong over the tables of utterances, by intent, and of personal data, by kind."""

from collections import Counter, defaultdict
from collections.abc import Iterable

import pytest

from bot.domain.personal_data import scan
from dialogs.desk import Desk
from dialogs.understanding.explain import understanding_line
from tests.evaluation.measures import Row, table

SLOTS = ("intent", "municipality", "municipality_ambiguous", "themes", "window", "administrator", "applicant")


def tally(outcomes: Iterable[tuple[str, bool]]) -> Counter[bool]:
    """Prints each category, and gives the sum."""
    by_category: dict[str, Counter[bool]] = defaultdict(Counter)
    for category, right in outcomes:
        by_category[category][right] += 1
    for category, count in sorted(by_category.items()):
        print(f"{category:28} right {count[True]:3}  wrong {count[False]:3}")
    return sum(by_category.values(), Counter())


def test_all_slots_of_the_public_utterances_are_read(shipped_desk: Desk) -> None:
    def is_right(row: Row) -> bool:
        line = understanding_line(shipped_desk.reader, row)
        return all(line[slot] == row[slot] for slot in SLOTS)

    rows = table("utterances_public.jsonl")
    assert tally((row["intent"], is_right(row)) for row in rows)[False] == 0


@pytest.mark.parametrize("name", ["personal_data.jsonl", "personal_data_own.jsonl"])
def test_personal_data_is_found_and_nothing_else(name: str) -> None:
    outcomes = (
        (", ".join(row["expected"]) or "nothing", sorted(scan(row["text"]).kinds) == sorted(row["expected"]))
        for row in table(name)
    )
    assert tally(outcomes)[False] == 0
