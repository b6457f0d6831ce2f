"""Domain values as JSON in a column: what is as by default is left out, and so a type may grow new fields."""

from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


def dump(value: object) -> str:
    kind: Any = type(value)
    return _adapter(kind).dump_json(value, exclude_defaults=True).decode()


def load(kind: type[T], text: str) -> T:
    """Raises pydantic's ValidationError for what is no such value."""
    wanted: Any = kind
    value: T = _adapter(wanted).validate_json(text)
    return value


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
