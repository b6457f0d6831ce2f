"""What is known about an applicant beyond the catalogue, and how one such fact answers one condition."""

from collections.abc import Mapping
from enum import StrEnum
from math import inf, isfinite, nextafter

from bot.domain.errors import UnreadableFact
from bot.domain.grants import Condition, Operator

Scalar = str | float
Fact = bool | str | float | tuple[Scalar, ...]
Facts = Mapping[str, Fact]


class Outcome(StrEnum):
    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    REMEMBER = "remember"  # shown as "husk", never asked and never deciding
    SHOWN = "shown"  # priority, information, and what does not count for this applicant


LIMITS = frozenset(
    {Operator.AT_MOST, Operator.LESS_THAN, Operator.AT_LEAST, Operator.MORE_THAN, Operator.BETWEEN}
)


def read_facts(raw: object) -> Facts:
    """Facts as they come from JSON; null is not known. Raises UnreadableFact."""
    if not isinstance(raw, Mapping):
        raise UnreadableFact("facts", raw)
    return {str(key): _fact(str(key), value) for key, value in raw.items() if value is not None}


def _fact(key: str, value: object) -> Fact:
    if isinstance(value, bool):
        return value
    if isinstance(value, list | tuple):
        return tuple(_scalar(key, item) for item in value)
    return _scalar(key, value)


def _scalar(key: str, value: object) -> Scalar:
    if isinstance(value, str) and value.strip():
        return value.strip()
    if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
        return value
    raise UnreadableFact(key, value)


def answer(condition: Condition, key: str, fact: Fact, *, excludes: bool = False) -> Outcome:
    """What `fact` says about the condition; `excludes`: a match is the obstacle. Raises UnreadableFact."""
    if fact == () or isinstance(fact, bool):
        return _yes_or_no(bool(fact), excludes)
    if condition.op in LIMITS:
        return _within(_limits(condition), _span(key, fact))
    if any(_matches(key, item, value) for item in _items(fact) for value in _items(condition.value)):
        return Outcome.NOT_MET if excludes else Outcome.MET
    if isinstance(fact, tuple):  # what is known so far: the rest may still match
        return Outcome.UNKNOWN
    return Outcome.MET if excludes else Outcome.NOT_MET


def _yes_or_no(yes: bool, excludes: bool) -> Outcome:
    if excludes:
        return Outcome.UNKNOWN if yes else Outcome.MET
    return Outcome.MET if yes else Outcome.NOT_MET


def _items(value: Fact | None) -> tuple[Scalar, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _matches(key: str, item: Scalar, value: Scalar) -> bool:
    if isinstance(item, str) and isinstance(value, str):
        return value.casefold().startswith(item.casefold())
    if isinstance(item, str) or isinstance(value, str | bool):
        raise UnreadableFact(key, item)
    return item == value


def _span(key: str, fact: Fact) -> tuple[float, float]:
    numbers = [item for item in _items(fact) if not isinstance(item, str)]
    if len(numbers) not in (1, 2) or len(numbers) != len(_items(fact)):
        raise UnreadableFact(key, fact)
    return min(numbers), max(numbers)


def _limits(condition: Condition) -> tuple[float, float]:
    values = [float(value) for value in _items(condition.value)]
    match condition.op:
        case Operator.AT_MOST:
            return -inf, values[0]
        case Operator.LESS_THAN:
            return -inf, nextafter(values[0], -inf)
        case Operator.AT_LEAST:
            return values[0], inf
        case Operator.MORE_THAN:
            return nextafter(values[0], inf), inf
        case _:
            return values[0], values[-1]


def _within(limits: tuple[float, float], span: tuple[float, float]) -> Outcome:
    if limits[0] <= span[0] and span[1] <= limits[1]:
        return Outcome.MET
    apart = span[1] < limits[0] or limits[1] < span[0]
    return Outcome.NOT_MET if apart else Outcome.UNKNOWN
