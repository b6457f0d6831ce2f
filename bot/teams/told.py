"""What Microsoft's services tell, read as what it should be."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

Json = Mapping[str, Any]


def text(told: Json, key: str) -> str:
    value = told.get(key)
    return value if isinstance(value, str) else ""


def part(told: Json, key: str) -> Json:
    value = told.get(key)
    return cast(Json, value) if isinstance(value, dict) else {}


def moment(told: Json, key: str) -> datetime | None:
    """None where it is not told, or not in which time zone."""
    try:
        at = datetime.fromisoformat(text(told, key))
    except ValueError:
        return None
    return at if at.tzinfo else None
