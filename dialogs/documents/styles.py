"""What a paragraph's style makes of it: a heading, or an item of a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)  # Word stores this name in every language
_DEEPEST = 6
_VALUE = qn("w:val")


@dataclass(frozen=True, slots=True)
class Style:
    heading: int = 0  # level; 0: body text
    list: str = ""  # id of a numbering; "": none
    level: int = 0  # in that list; 0 is the outermost


class Styles:
    def __init__(self, styles: Element | None) -> None:
        found = styles.findall(qn("w:style")) if styles is not None else []
        self._by_id = {each.get(qn("w:styleId"), ""): each for each in found}
        self._named = cache(self._read)

    def of(self, paragraph: Element) -> Style:
        own = paragraph.find(qn("w:pPr"))
        if own is None:
            return Style()
        style = self._named(_value(own, "w:pStyle"))
        heading = _outline(own) or style.heading
        list_ = _value(own, "w:numPr/w:numId") or style.list
        level = _value(own, "w:numPr/w:ilvl")
        return Style(heading, "" if list_ == "0" else list_, int(level) if level else style.level)

    def _read(self, name: str) -> Style:
        chain = list(self._chain(name))
        heading = next(filter(None, map(_heading, chain)), 0)
        list_ = next(filter(None, (_value(each, "w:pPr/w:numPr/w:numId") for each in chain)), "")
        level = next(filter(None, (_value(each, "w:pPr/w:numPr/w:ilvl") for each in chain)), "0")
        return Style(heading, "" if list_ == "0" else list_, int(level))

    def _chain(self, name: str) -> Iterator[Element]:
        """The style, what it is based on, and so forth."""
        seen: set[str] = set()
        while name in self._by_id and name not in seen:
            seen.add(name)
            yield self._by_id[name]
            name = _value(self._by_id[name], "w:basedOn")


def _heading(style: Element) -> int:
    name = _value(style, "w:name")
    if name.casefold() == "title":
        return 1
    numbered = _HEADING.fullmatch(name)
    properties = style.find(qn("w:pPr"))
    if numbered:
        return min(int(numbered[1]), _DEEPEST)
    return _outline(properties) if properties is not None else 0


def _outline(properties: Element) -> int:
    level = _value(properties, "w:outlineLvl")  # 0 is a first heading, 9 is body text
    return min(int(level) + 1, _DEEPEST) if level and level != "9" else 0


def _value(element: Element, path: str) -> str:
    found = element.find(_qualified(path))
    return found.get(_VALUE, "") if found is not None else ""


@cache
def _qualified(path: str) -> str:
    return "/".join(qn(name) for name in path.split("/"))
