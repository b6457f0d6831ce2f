"""How well a ranking answers a question, as the tables are graded: 2 a fit, 1 related, else nothing."""

import json
from collections.abc import Iterable, Sequence
from math import log2
from pathlib import Path
from typing import Any, NamedTuple

TABLES = Path(__file__).parent.parent / "tables"
Row = dict[str, Any]


def table(name: str) -> list[Row]:
    return [json.loads(line) for line in (TABLES / name).read_text("utf-8").splitlines()]


class Quality(NamedTuple):
    recall_at_5: float
    ndcg_at_10: float
    first_fit: float  # mean reciprocal rank
    sure: float  # share of the questions that have an answer
    silent: float  # share of those that have none and got none


def quality(answers: Iterable[tuple[Row, Sequence[str], bool]]) -> Quality:
    """From each row, the ids found for it, best first, and whether the bot was sure."""
    rows = list(answers)
    answerable = [(row["relevant"], ids, sure) for row, ids, sure in rows if row["relevant"]]
    unanswerable = [sure for row, _, sure in rows if not row["relevant"]]
    return Quality(
        _mean([_recall(relevant, ids[:5]) for relevant, ids, _ in answerable]),
        _mean([_gain(relevant, ids[:10]) for relevant, ids, _ in answerable]),
        _mean([_first(relevant, ids) for relevant, ids, _ in answerable]),
        _mean([float(sure) for _, _, sure in answerable]),
        _mean([float(not sure) for sure in unanswerable]),
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 1.0


def _fits(relevant: dict[str, int]) -> set[str]:
    return {grant_id for grant_id, grade in relevant.items() if grade == 2}


def _recall(relevant: dict[str, int], ids: Sequence[str]) -> float:
    fits = _fits(relevant)
    return len(fits.intersection(ids)) / min(5, len(fits))


def _gain(relevant: dict[str, int], ids: Sequence[str]) -> float:
    best = sorted(relevant.values(), reverse=True)[:10]
    return _discounted([relevant.get(grant_id, 0) for grant_id in ids]) / _discounted(best)


def _discounted(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades))


def _first(relevant: dict[str, int], ids: Sequence[str]) -> float:
    fits = _fits(relevant)
    return next((1 / place for place, grant_id in enumerate(ids, 1) if grant_id in fits), 0.0)
