"""What a document is made of."""

import re
from dataclasses import dataclass

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
