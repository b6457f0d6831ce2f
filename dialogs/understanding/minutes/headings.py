"""Which lines are headings of agenda items. Minutes keep to one way of writing them: that is found first."""

import re
from collections.abc import Sequence
from enum import StrEnum, auto
from functools import lru_cache
from itertools import dropwhile, pairwise
from typing import NamedTuple

from dialogs.understanding import words
from dialogs.understanding.minutes.lines import Line
from dialogs.understanding.minutes.names import is_first_name
from dialogs.understanding.minutes.vocabulary import any_of, in_order, label_of, said

_WORDS = "|".join(re.escape(word) for word in in_order("agenda", "words"))
_NUMBER = r"\d{1,3}\s?[/–-]\s?(?:20)?\d\d"
_ITEM = re.compile(
    rf"(?:(?:{_WORDS})[.:]?\s*(?:nr\.?\s*)?(?:[A-ZÆØÅ]{{1,5}}[ -]?)?"
    rf"(?P<called>{_NUMBER}|\d{{1,3}}(?:\.\d{{1,2}})?)(?![\d/])"
    rf"|(?-i:[A-ZÆØÅ]{{1,5}}[ -]?(?:sak\s)?)(?P<coded>\d{{1,3}}/(?:20)?\d\d)(?![\d/.])"
    rf"|(?P<slashed>\d{{1,3}}/(?:20)?(?:1[3-9]|[2-9]\d))(?![\d/.])|(?P<dashed>\d{{1,3}}\s[–-]\s20\d\d)(?!\d))"
    r"\s*[:.)–—-]*\s*(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_OURS = re.compile(r"(?:Sak|Item)(?: (\S+))?: (.*)", re.DOTALL)
_NUMBERED = re.compile(
    r"(\d{1,2}(?:\.\d{1,2}){0,2}|[A-H](?=[.)]\s)|[IVX]{1,5}(?=[.)]\s))"
    r"(?:[.)]|\s{1,8}(?=[^\W\d_]))\s*[:–-]?\s*(?=\S)(.*)",
    re.DOTALL,
)
_CLOCK = r"(?:kl\.?\s*)?(?:[01]?\d|2[0-3])[.:][0-5]\d"
_AT_A_CLOCK = re.compile(rf"{_CLOCK}(?:\s?[–-]\s?{_CLOCK})?\s*[:–-]?\s+(?=[A-ZÆØÅ])(.+)", re.IGNORECASE)
_SENTENCE = re.compile(
    r"(?<=[^\W\d_]{3}[.:])\s+(?=[A-ZÆØÅ])|(?<=\d{4}\.)\s+(?=[A-ZÆØÅ])|\s[–—]\s(?=[A-ZÆØÅ][^.]{60})"
)
_TOPIC = re.compile(r"([^:.,]{3,40}): ((?:\S+ ){5,}\S+|.*\.)")  # "Rus: Asle ser mer bruk av snus."
_MONTH = re.compile(
    any_of(word for month in words.table("dates")["month"].values() for word in month), re.IGNORECASE
)
_UNNUMBERED, _SKIPS = said("agenda", "unnumbered"), said("agenda", "skips")
_CLOSES = re.compile(rf"^(?:\W|\d)*{any_of(in_order('agenda', 'closes'))}", re.IGNORECASE)
_FIRST = ({"1", "2"}, {"I", "II"}, {"A", "B"})
_STOPS = (".", "!", "?")
_LONGEST, _LONGEST_PLAIN = 120, 60


class Style(StrEnum):
    CALLED = auto()  # "Sak 3/26 ...", "Punkt 2"
    MARKED = auto()  # "## ...", bold, underlined
    NUMBERED = auto()  # "1. ..."
    CLOCK = auto()  # "09.20 ..."
    TOPIC = auto()  # "**Økonomi:** vi mangler ..."
    CAPITALS = auto()
    BULLET = auto()  # with bullets of its own, further in
    COLON = auto()  # "Økonomi:" on a line of its own
    PLAIN = auto()  # a short line above its paragraph


class Heading(NamedTuple):
    number: str
    title: str
    more: str = ""  # text that follows on the same line


@lru_cache(maxsize=2000)
def called(text: str) -> Heading | None:
    """ "Sak 3/26 Økonomi. Vi mangler ..." """
    if ours := _OURS.fullmatch(text):
        return Heading(ours[1] or "", ours[2]) if not ours[1] or ours[1][0].isdigit() else None
    if not (found := _ITEM.match(text)):
        return None
    number = found["called"] or found["coded"] or found["slashed"] or found["dashed"]
    title, more = _split(found["title"].strip())
    if title[:1].islower() and not found["called"] and len(title) > 60:
        return None
    return Heading(re.sub(r"\s", "", number).replace("–", "-"), title, more)


def numbered(line: Line) -> Heading | None:
    found = _NUMBERED.match(line.raw)
    if not found or line.bullet or len(line.text) > 400:
        return None
    title, more = _split(found[2].strip())
    if title[:1].islower() and found[0][len(found[1])] not in ".)" and not line.gap:
        return None
    if not title or len(title) > _LONGEST or not title[0].isalpha() or _MONTH.match(title):
        return None
    return Heading(found[1], title, more)


def at_a_clock(line: Line) -> Heading | None:
    """ "09.20–10.00 Økonomi" """
    found = None if line.listed or line.cells else _AT_A_CLOCK.fullmatch(line.raw)
    if not found or not found[1][0].isupper() or len(found[1]) > _LONGEST:
        return None
    return Heading("", *_split(found[1]))


def paragraph_in(line: Line) -> str:
    """ "3.2 Kari ringer Nav i morgen." below "3 Økonomi": without the number."""
    found = _NUMBERED.match(line.raw)
    is_one = found and "." in found[1] and found[2].endswith(_STOPS) and found[2].count(" ") > 2
    return found[2] if found and is_one else ""


def _split(text: str) -> tuple[str, str]:
    """A title, and what is told under it on the same line."""
    first = text.split("\n", 1)
    if topic := _TOPIC.fullmatch(first[0].strip()):
        return topic[1], "\n".join([topic[2], *first[1:]])
    if found := _SENTENCE.search(first[0]):
        title, more = first[0][: found.start()], first[0][found.end() :]
        return title.rstrip(" .:"), "\n".join([more, *first[1:]])
    title = first[0].strip()
    return (title[:-1] if title.endswith((":", ".")) and not title.endswith("..") else title), "".join(
        first[1:]
    )


def split_heading(text: str) -> Heading:
    """Of an agenda: the whole line, or the topic that it opens with."""
    if topic := _TOPIC.fullmatch(text):
        return Heading("", topic[1], topic[2])
    return Heading("", text.rstrip(" .:"))


def heading_of(line: Line, styles: frozenset[Style], after: Line | None = None) -> Heading | None:
    if closes(line.text) and not line.number:
        return None
    raw = line.text if line.number is None else line.raw
    if found := called(raw) or (called(line.text) if line.marked or line.number else None):
        return found if Style.CALLED in styles or line.marked else None
    if Style.NUMBERED in styles and not line.marked and (found := numbered(line)):
        return found
    if Style.CLOCK in styles and (found := at_a_clock(line)):
        return found
    if Style.TOPIC in styles and line.opens:
        title, _, more = line.text.partition(":")
        return Heading("", title.strip(), more.strip())
    return _of_numbered_or(line) if _is_written_as_heading(line, styles, after) else None


def _is_written_as_heading(line: Line, styles: frozenset[Style], after: Line | None) -> bool:
    return (
        (line.text.lower().rstrip(":.") in _UNNUMBERED and not line.bullet)
        or (Style.MARKED in styles and line.marked)
        or (Style.CAPITALS in styles and is_capitals(line))
        or (Style.BULLET in styles and is_above(line, after))
        or (Style.COLON in styles and is_colon(line))
    )


def _of_numbered_or(line: Line) -> Heading:
    return numbered(line) or Heading("", line.text.rstrip(" :."))


def closes(text: str) -> bool:
    """ "Neste møte" is no item of this one."""
    return bool(_CLOSES.match(text))


def is_pause(text: str) -> bool:
    return text.lower().strip(" .:0123456789-–") in _SKIPS


def styles_of(lines: Sequence[Line]) -> frozenset[Style]:
    """Those that the minutes use for their items; the surest first."""
    own = [line for line in lines[1:] if not (label_of(line.text) or line.cells)]  # the first is the title
    if any(called(line.raw) for line in (*lines[:1], *own)):
        return frozenset({Style.CALLED})
    marked = sum(line.marked for line in own)
    if _is_programme(lines):
        return frozenset({Style.CLOCK})
    in_sequence = _in_sequence([found for line in own if not line.bullet and (found := numbered(line))])
    if marked >= 2 or (marked and not in_sequence):
        return frozenset({Style.MARKED})
    if sum(line.opens for line in own) >= 2:
        return frozenset({Style.TOPIC})
    return frozenset({Style.NUMBERED, Style.MARKED} if in_sequence else {_weaker_style(lines, own)})


def _is_programme(lines: Sequence[Line]) -> bool:
    """Something is told below the hours; else it is a log."""
    told = (at_a_clock(line) and not at_a_clock(after) and not after.gap for line, after in pairwise(lines))
    return sum(map(bool, told)) >= 2


def _weaker_style(lines: Sequence[Line], own: Sequence[Line]) -> Style:
    capitals = sum(map(is_capitals, own))
    if 0 < capitals < 0.5 * len(own):
        return Style.CAPITALS
    if sum(is_above(line, after) for line, after in pairwise(lines)) >= 2:
        return Style.BULLET
    return Style.COLON if any(map(is_colon, own)) else Style.PLAIN


def _in_sequence(found: Sequence[Heading]) -> bool:
    numbers = {one.number for one in found}
    return any(first <= numbers for first in _FIRST) or ("1.1" in numbers and bool(numbers & {"1.2", "2.1"}))


def is_capitals(line: Line) -> bool:
    letters = [char for char in line.text if char.isalpha()]
    return (
        len(letters) >= 4
        and len(line.text) <= _LONGEST
        and line.text == line.text.upper()
        and not line.bullet
    )


def is_colon(line: Line) -> bool:
    return (
        line.text.endswith(":") and 3 < len(line.text) <= 60 and not line.bullet and not label_of(line.text)
    )


def is_above(line: Line, after: Line | None) -> bool:
    """A bullet with others further in below it, or with lines of text."""
    if not line.bullet or not after or len(line.text) > 80 or label_of(line.text):
        return False
    if after.listed and after.indent > line.indent:
        return line.indent <= 1
    is_apart = line.gap and not after.gap and not after.bullet and after.text[:1].isupper()
    return is_apart and line.text[-1:] not in _STOPS and not label_of(after.text)


def topic(line: Line) -> Heading | None:
    """ "Økonomi: vi mangler penger", at the start of a paragraph."""
    head, colon, more = line.text.partition(": ")
    called_by = head.split()
    if (
        not colon
        or not line.gap
        or line.listed
        or len(called_by) > 4
        or not head[:1].isupper()
        or is_first_name(called_by[0])
    ):
        return None
    return None if label_of(line.text) else Heading("", head, more)


def are_told_in_sentences(lines: Sequence[Line]) -> bool:
    """All ends with a full stop but short lines above what does: headings, blank line or not."""
    headings = sentences = 0
    body = dropwhile(
        lambda pair: pair[1].text[-1:] not in _STOPS or label_of(pair[1].text), pairwise(lines[1:])
    )
    for line, after in body:
        if line.listed or line.cells or label_of(line.text):
            continue
        if line.text[-1:] in (*_STOPS, ":"):
            sentences += 1
        elif len(line.text) <= _LONGEST_PLAIN and (label_of(after.text) or after.text[-1:] in _STOPS):
            headings += 1
        else:
            return False
    return headings >= 2 and sentences >= 2


def is_plain(line: Line, after: Line | None) -> bool:
    """A short line of few words with a paragraph below."""
    text = line.text
    if (
        line.listed
        or line.cells
        or len(text) > _LONGEST_PLAIN
        or len(text.split()) > (9 if text[-1] == "?" else 7)
        or text[-1] in ".,!;"
        or (text[-1] == "?" and not line.gap)
    ):
        return False
    return bool(after and not after.gap and text[:1].isalpha())
