"""What Microsoft's services tell, read as what it should be."""

from collections.abc import Mapping
from typing import Any, cast

Json = Mapping[str, Any]


def text(told: Json, key: str) -> str:
    value = told.get(key)
    return value if isinstance(value, str) else ""


def part(told: Json, key: str) -> Json:
    value = told.get(key)
    return cast(Json, value) if isinstance(value, dict) else {}
