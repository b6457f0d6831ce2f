"""Whom a name means, as people write it."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Named(Protocol):
    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=Named)


def called_so(name: str, those: Iterable[N]) -> list[N]:
    """Those of that name; where there is none those whose name begins so, as by a first name."""
    wanted = name.casefold().split()
    if not wanted:
        return []
    begun = [each for each in those if each.name.casefold().split()[: len(wanted)] == wanted]
    return [each for each in begun if len(each.name.split()) == len(wanted)] or begun
