"""What a document is made of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from dialogs.texts import Texts

_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile("[ \t\n\v\f\r\x85\u2028\u2029]+")


def printable(text: str) -> str:
    """One line that XML can hold; all that can be seen stands as it was written."""
    return _SPACE.sub(" ", _UNPRINTABLE.sub("", text)).strip(" ")


@dataclass(frozen=True, slots=True)
class Heading:
    level: int  # 1 is the title
    text: str


@dataclass(frozen=True, slots=True)
class Subtitle:
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """That something is exempt from public access."""

    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    label: str = ""
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    lines: tuple[Line, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


Block = Heading | Subtitle | Mark | Fact | Line | Listing | Table


class Written(Protocol):
    """A document before it is Word or Markdown."""

    @property
    def texts(self) -> Texts: ...
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def sender(self) -> str:
        """The group, at the head of every page."""

    @property
    def author(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def mark(self) -> str:
        """At the head of every page: that all of it is exempt from public access; "" where it is not."""

    @property
    def running_title(self) -> str:
        """At the foot of every page."""

    @property
    def blocks(self) -> Iterator[Block]: ...
