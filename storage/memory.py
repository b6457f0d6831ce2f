"""Memory as JSON: only the types of `bot.domain.memory` go in and come out, whatever the text says."""

import logging
from typing import Any

import orjson
from pydantic import ConfigDict, TypeAdapter, ValidationError

from bot.domain.memory import AskerMemory, ChannelMemory, ThreadMemory, UserMemory

log = logging.getLogger(__name__)


def encode(value: object) -> str:
    """Raises KeyError for what is not a memory."""
    if type(value) not in _ADAPTERS:
        raise KeyError(type(value))
    return orjson.dumps(value).decode()


def decode(text: str, memory: type) -> object:
    """Of this type; an empty one when the text is of another program's making."""
    try:
        return _ADAPTERS[memory].validate_json(text) or memory()
    except ValidationError:
        log.warning("a stored %s cannot be read, and is forgotten", memory.__name__)
        return memory()


def _adapter(memory: Any) -> TypeAdapter[Any]:
    # Beside None the type takes the strictness from here: a dataclass alone has none.
    return TypeAdapter(memory | None, config=ConfigDict(extra="forbid", strict=True))


_ADAPTERS: dict[type, TypeAdapter[Any]] = {
    memory: _adapter(memory) for memory in (ThreadMemory, AskerMemory, ChannelMemory, UserMemory)
}
