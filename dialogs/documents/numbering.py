"""The number or sign that Word shows before an item of a list, which the text itself does not hold."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

BULLET = "-"
_PLACE = re.compile(r"%(\d)")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class _Level:
    format: str  # "decimal", "bullet", "lowerLetter", ...
    text: str  # "Sak %1/26", where %1 is the number of the outermost level
    start: int


_PLAIN = _Level("bullet", "", 1)


class Numbering:
    """Counts as it is asked, from the first paragraph on."""

    def __init__(self, numbering: Element | None) -> None:
        root: list[Element] = list(numbering) if numbering is not None else []
        self._levels = {
            each.get(qn("w:abstractNumId"), ""): dict(_levels(each))
            for each in root
            if each.tag == qn("w:abstractNum")
        }
        self._lists = {each.get(qn("w:numId"), ""): each for each in root if each.tag == qn("w:num")}
        self._counts: dict[str, dict[int, int]] = {}  # by definition, then level
        self._begun: set[str] = set()

    def next(self, list_: str, level: int) -> str:
        """Of the item that follows in that list."""
        found = self._lists.get(list_)
        if found is None:
            return BULLET
        definition = _child_value(found, "w:abstractNumId")
        levels = self._levels.get(definition, {})
        counts = self._counts.setdefault(definition, {})
        if list_ not in self._begun:
            self._begun.add(list_)
            _start_over(found, counts)
        shown = levels.get(level, _PLAIN)
        counts[level] = counts.get(level, shown.start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        return BULLET if shown.format == "bullet" else _written(shown.text, levels, counts)


def _levels(definition: Element) -> Iterator[tuple[int, _Level]]:
    for each in definition.findall(qn("w:lvl")):
        start = _child_value(each, "w:start")
        level = _Level(
            _child_value(each, "w:numFmt"), _child_value(each, "w:lvlText"), int(start) if start else 1
        )
        yield int(each.get(qn("w:ilvl"), "0")), level


def _start_over(list_: Element, counts: dict[int, int]) -> None:
    for each in list_.findall(qn("w:lvlOverride")):
        if start := _child_value(each, "w:startOverride"):
            counts[int(each.get(qn("w:ilvl"), "0"))] = int(start) - 1


def _written(text: str, levels: Mapping[int, _Level], counts: Mapping[int, int]) -> str:
    def number(place: re.Match[str]) -> str:
        level = int(place[1]) - 1
        shown = levels.get(level, _PLAIN)
        return _in_format(counts.get(level, shown.start), shown.format)

    return _PLACE.sub(number, text).strip()


def _in_format(number: int, name: str) -> str:
    letters = chr(ord("a") + (number - 1) % 26)
    match name:
        case "lowerLetter":
            return letters
        case "upperLetter":
            return letters.upper()
        case "lowerRoman":
            return _roman(number)
        case "upperRoman":
            return _roman(number).upper()
        case "none":
            return ""
        case _:
            return str(number)


def _roman(number: int) -> str:
    written = ""
    number %= 1000
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def _child_value(element: Element, name: str) -> str:
    found = element.find(qn(name))
    return found.get(qn("w:val"), "") if found is not None else ""
