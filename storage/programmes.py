"""The programmes that working groups belong to, as they are shipped."""

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter

from bot.domain.groups import Programme


@cache
def programmes() -> tuple[Programme, ...]:
    """Read once a process."""
    written = tomllib.loads(files("storage").joinpath("programmes.toml").read_text("utf-8"))
    return TypeAdapter(tuple[Programme, ...]).validate_python(written["programme"])


def programme(id_: str | None) -> Programme | None:
    return next((each for each in programmes() if each.id == id_), None)
