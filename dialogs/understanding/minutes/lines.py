"""A pasted text as lines, each with its bullet, number, emphasis and cells; wrapped ones are joined."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from dialogs.understanding import words
from dialogs.understanding.minutes.plain import plain
from dialogs.understanding.minutes.vocabulary import any_of, label_of

_QUOTED = re.compile(r"\s*>+ ?")
_HASHES = re.compile(r"#{1,6} +")
_UNDERLINE = re.compile(r"\s*([=\-_~*])\1{2,}\s*")
_RULER = re.compile(r"[\s|:=_*~+-]*[|=_*~-]{3}[\s|:=_*~+-]*")
_CHECKBOX = re.compile(r"\s*(?:[-*•–]\s*)?(?:\[[ xX✓]?\]|[☐☑☒])\s+")
_BULLET = re.compile(
    r"\s*(?:-(?![->])|[*+o](?=\s)|[•·–—▪●○◦‣\uf0b7\uf0a7§\u2194-\u2bff\U0001f000-\U0001faff])+\s*(?=\S)"
)
_POINTING = "👉➡☞🎯"  # at what somebody is to do
_MONTHS = any_of(month for spelt in words.table("dates")["month"].values() for month in spelt)
_NUMBERED = re.compile(rf"\s*(?:(\d{{1,2}})[.)]|([a-zæøå])[.)])\s+(?=\S)(?!{_MONTHS})", re.IGNORECASE)
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,200}?)(?<=\S)\1")
_BOLD_TOPIC = re.compile(r"(\*\*|__)(?=\S)[^:*_]{1,80}(?::\1|\1\s?:)\s*\w")
_ITALIC = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,120}?)(?<=[^\s*_])\1(?![\w*])")
_WIDE_GAP = re.compile(r" {3,}")
_OPENS_AN_ITEM = re.compile(r"(?:sak|item|punkt|pkt|tema)\b", re.IGNORECASE)
_OPENS_A_FIELD = re.compile(r"[A-ZÆØÅ][^:.,;()]{1,40}:\s")  # "Fra Nav: ..."
_FULL_LINE = 60  # letters: a shorter line was not broken by the page's width
_WIDEST_PAGE = 200  # letters: where a line is longer, none was broken
_END = ".:;!?"


@dataclass(frozen=True, slots=True)
class Line:
    text: str  # without its bullet or number
    gap: bool = False  # a blank line stands before it
    bullet: bool = False
    number: int | None = None  # of a numbered list
    box: bool = False  # "[ ]", to be ticked off
    marked: bool = False  # a heading by its marks, or written in bold from end to end
    opens: bool = False  # with a topic in bold: "**Økonomi:** vi mangler ..."
    indent: int = 0
    cells: tuple[str, ...] = ()  # as a row of a table
    raw: str = ""  # with its number

    @property
    def listed(self) -> bool:
        return self.bullet or self.box or self.number is not None


def lines_of(text: str) -> list[Line]:
    text = plain(text)
    runs_on = any(len(line) > _WIDEST_PAGE for line in text.split("\n"))
    return list(_each(text) if runs_on else _joined(_each(text)))


def _each(text: str) -> Iterator[Line]:
    written = [
        _QUOTED.sub("", one, count=1) if one.lstrip().startswith(">") else one for one in text.split("\n")
    ]
    spaced = _is_double_spaced(written)
    gap = False
    for at, one in enumerate(written):
        if not one.strip():
            gap = gap or not spaced
        elif _UNDERLINE.fullmatch(one) or _RULER.fullmatch(one):
            gap = True
        else:
            after = written[at + 1] if at + 1 < len(written) else ""
            line = replace(_line(one), gap=gap)
            underlined = _UNDERLINE.fullmatch(after) and len(one) < 100 and not line.listed and "|" not in one
            yield replace(line, marked=True) if underlined else line
            gap = False


def _is_double_spaced(written: list[str]) -> bool:
    """A blank line after every paragraph tells nothing."""
    full = sum(bool(line.strip()) for line in written)
    alone = sum(bool(one.strip()) and not after.strip() for one, after in pairwise(written))
    return full > 4 and alone > 0.85 * full


def _line(written: str) -> Line:
    cells = cells_of(written)
    indent = len(written) - len(written.lstrip())
    rest, box = _without(_CHECKBOX, written)
    rest, hashes = _without(_HASHES, rest.strip())
    bullet, number = False, None
    if not box and not hashes and not _is_bold(rest):
        rest, bullet = _without(_BULLET, rest)
        if bullet and any(mark in written[: len(written) - len(rest)] for mark in _POINTING):
            bullet, box = False, True
    rest, box_after = _without(_CHECKBOX, rest)
    unbold = _unmarked(rest)
    raw = unbold
    if numbered := _NUMBERED.match(unbold):
        number = int(numbered[1]) if numbered[1] else ord(numbered[2].lower()) - ord("a") + 1
        raw, unbold = unbold.strip(), unbold[numbered.end() :]
    marked = hashes or (_is_bold(rest) and not bullet) or (_is_bold(rest) and unbold.endswith(":"))
    return Line(
        unbold.strip(), bullet=bullet, number=number, box=box or box_after, marked=marked,
        opens=not bullet and bool(_BOLD_TOPIC.match(rest)), indent=indent,
        cells=tuple(map(_unmarked, cells)), raw=raw.strip(),
    )  # fmt: skip


def _without(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    found = pattern.match(text)
    return (text[found.end() :], True) if found else (text, False)


def _is_bold(text: str) -> bool:
    found = _BOLD.match(text.strip())
    return bool(found and not any(map(str.isalnum, text.strip()[found.end() :])))


def _unmarked(text: str) -> str:
    text = _BOLD.sub(r"\2", text) if "**" in text or "__" in text else text
    return (_ITALIC.sub(r"\2", text) if "*" in text or "_" in text else text).strip()


def cells_of(written: str) -> tuple[str, ...]:
    """Of a line that holds a row: by tabs, upright lines or wide gaps."""
    text = written.strip(" ")
    if text.count("|") > 1 or " | " in text:
        return tuple(cell.strip() for cell in text.removeprefix("|").removesuffix("|").split("|"))
    if "\t" in text.strip("\t"):
        return tuple(cell.strip() for cell in text.split("\t"))
    if "   " in text:
        return tuple(cell.strip() for cell in _WIDE_GAP.split(text))
    return ()


def _joined(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines broken by the width of a page or a message are one."""
    before: Line | None = None
    parts: list[str] = []
    width = 0
    for line in lines:
        if before and _goes_on(before, width, parts[-1], line):
            parts.append(line.text)
        else:
            if before:
                yield _together(before, parts)
            before, parts = line, [line.text]
        width = len(line.raw) + line.indent
    if before:
        yield _together(before, parts)


def _together(line: Line, parts: list[str]) -> Line:
    if len(parts) == 1:
        return line
    more = " ".join(parts[1:])
    return replace(line, text=f"{parts[0]} {more}", raw=f"{line.raw} {more}")


def _goes_on(first: Line, width: int, above: str, line: Line) -> bool:
    if _OPENS_AN_ITEM.match(line.text) or _OPENS_A_FIELD.match(line.text):
        return False
    if line.gap or line.listed or line.marked or line.cells or first.cells or first.marked or not above:
        return False
    if above.endswith(","):
        return not label_of(line.text)
    if above[-1] in _END or label_of(line.text):
        return False
    if line.text[0].islower() or line.text[0] in "(–":
        return width >= _FULL_LINE or (first.listed and line.indent > first.indent)
    return width >= _FULL_LINE + 20 or (first.listed and line.indent > first.indent + 1 and width > 40)
