"""The words that the bot understands, in files that anybody who writes Norwegian can edit."""

import tomllib
from importlib.resources import files
from typing import Any


def table(name: str) -> dict[str, Any]:
    """A .toml file."""
    return tomllib.loads(_text(f"{name}.toml"))


def spelling() -> dict[str, str]:
    """Each way of writing, with the word that it stands for."""
    return {
        written: meant.strip()
        for line in _lines("spelling")
        for meant, _, others in [line.partition(":")]
        for written in others.split()
    }


def word_list(name: str) -> frozenset[str]:
    return frozenset(word for line in _lines(name) for word in line.lower().split())


def phrases(name: str) -> tuple[str, ...]:
    """One a line."""
    return tuple(_lines(name))


def first_names() -> tuple[frozenset[str], frozenset[str]]:
    """All of them, and those that are ordinary words too; small letters."""
    names, _, ordinary = _text("first_names.txt").partition("[ord]")
    only = frozenset(ordinary.lower().split())
    listed = "\n".join(line for line in names.splitlines() if not line.startswith("#"))
    return frozenset(listed.lower().split()) | only, only


def ordinals() -> dict[str, int]:
    """Words for a row of a list; -1 is the last row."""
    each: dict[str, list[str]] = table("refinements")["ordinals"]
    return {word: int(number) for number, written in each.items() for word in written}


def _lines(name: str) -> list[str]:
    return [line for line in _text(f"{name}.txt").splitlines() if line and not line.startswith("#")]


def _text(name: str) -> str:
    return files(__name__).joinpath(name).read_text("utf-8")
