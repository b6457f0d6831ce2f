"""Text to tokens: what each word or figure may be, taken by itself."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import time
from typing import NamedTuple

from dialogs.understanding.dates.grammar import Token
from dialogs.understanding.dates.lexicon import JOINTS, Classes, Lexicon

_SHAPES = re.compile(
    r"""
      (?P<other>  \S+@\S+ | https?://\S+ | www\.\S+ )
    | (?P<iso>    \d{4} (?: -\d\d- | /\d\d/ ) \d\d (?!-?\d) ) (?: T(?=\d) )?
    | (?P<full>   \d{1,2} (?: \.\ ?|[/-] ) \d{1,2} (?: \.\ ?|[/\ -] ) (?:19|20)\d\d (?!\d)
                | \d{1,2} (?: \.\ ?|/ )    \d{1,2} (?: \.\ ?|/|[./]-|-(?=2) ) \d\d (?![\d%]|[.:/,]\d)
                | \d{1,2} /                \d{1,2} - \d\d (?![\d%]|[.:/,-]\d) )
    | (?P<amount> \+?\d{1,3} (?: [ \u00a0]\d{2,3} ){2,} (?!\d) | \d{1,3} (?: [.\ \u00a0]\d{3} )+ (?!\d)
                | \d+,\d+ | \d{5,} | \d{1,2} (?: \.\d+ ){2,} | \d+\.\d{3,} | \d+/\d{3,} | \d{3,}/\d+ )
    | (?P<clock>  \d{1,2}:\d\d (?: :\d\d )? (?!\d) )
    | (?P<pair>   \d{1,2}[./]\d{1,2} (?![./:]?\d) \.? )
    | (?P<nth>    \d{1,2}(?= (?: st|nd|rd|th|ste|dje|de|te )\b ) ) [a-z]+
    | (?P<ranked> \d{1,2}(?= \.\s* (?: [-–—,/\da-zæøå]
                | (?i: jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc]|påsked|pinsed ) ) ) ) \.
    | (?P<short>  ['’] \d\d \b )
    | (?P<number> \d+ )
    | (?P<part>   Q[1-4] \b )
    | (?P<dotted> (?: [^\W\d_]\. ){1,3} [^\W\d_]\b \.? )
    | (?P<word>   [^\W\d_]+ (?: ['’][^\W\d_]+ )? )
    | (?P<dash>   [-–—−] )
    | (?P<stop>   \n | [.!?] (?=\s|$) )
    | (?P<mark>   \S )
    """,
    re.VERBOSE,
)
_MARKS = {
    ",": "comma",
    "/": "slash",
    ":": "colon",
    "(": "open",
    ")": "close",
    ";": "semicolon",
    "|": "semicolon",
}
_NOTHING: Classes = {}
_FRACTIONS = {(1, 2), (1, 3), (2, 3), (1, 4), (3, 4)}  # before a word: "2/3 av kommunene", "2/3 stemte"

# What figures and marks may be; the classes of words are the data file's.
FIGURE_CLASSES = {
    *(
        "full_date",
        "day_month",
        "dotted_clock",
        "clock_figure",
        "hours_and_minutes",
        "hours_or_year",
        "hour_figure",
    ),
    *(
        "ordinal_figure",
        "day_of_month",
        "number_figure",
        "year",
        "old_year",
        "two_digits",
        "short_year",
        "numbered_quarter",
    ),
    *("english_month", "digits", "fraction", "dash", "stop", "line", "mark", *_MARKS.values()),
}


class Face(NamedTuple):
    """A clock as it was written."""

    hour: int
    minute: int
    plain: bool  # perhaps on twelve hours: "kl 3" is 15:00

    def at(self) -> time | None:
        """None: there is no such clock."""
        hour = self.hour + 12 if self.plain and 1 <= self.hour <= 6 else self.hour
        return time(hour, self.minute) if hour < 24 and self.minute < 60 else None


class Piece(NamedTuple):
    """A word or figure as it was cut out of the text."""

    kind: str
    text: str
    start: int
    end: int


_SIGN = re.compile(r"[\d/();|§+]")  # may be of a date that no word tells
_WORD = re.compile(r"(?:[^\W\d_]\.){1,3}[^\W\d_]\b|[^\W\d_]+(?:['’][^\W\d_]+)?")


def may_speak_of_time(text: str, lexicon: Lexicon) -> bool:
    """Quickly, before it is cut up: most messages do not."""
    return _SIGN.search(text) is not None or lexicon.tells(_WORD.findall(text))


def speaks_of_time(tokens: Iterable[Token]) -> bool:
    return any(name not in JOINTS for token in tokens for name in token.classes)


def tokens_of(text: str, lexicon: Lexicon) -> list[Token]:
    pieces = [
        Piece(found.lastgroup or "", found[0], found.start(), found.end()) for found in _SHAPES.finditer(text)
    ]
    words = [_word(piece, lexicon) for piece in pieces]
    tokens: list[Token] = []
    at = 0
    while at < len(pieces):
        length, classes = lexicon.longest(words, at)
        tokens.append(Token(pieces[at].start, pieces[at + length - 1].end, classes or _figure(pieces[at])))
        at += length
    return tokens


def _word(piece: Piece, lexicon: Lexicon) -> str:
    if piece.kind == "word":
        return lexicon.spelled(piece.text.lower())
    return piece.text.lower().replace(".", "") if piece.kind == "dotted" else piece.text


def _figure(piece: Piece) -> Classes:
    reader = _FIGURES.get(piece.kind)
    return reader(piece.text) if reader else _NOTHING


def _iso(text: str) -> Classes:
    year, month, day = _digits(text[:10])
    return {"full_date": (year, month, day)}


def _full(text: str) -> Classes:
    day, month, year = _digits(text)
    return {"full_date": (year + (2000 if year < 100 else 0), month, day)}


def _clock(text: str) -> Classes:
    hour, minute, *_ = _digits(text)
    return {"clock_figure": Face(hour, minute, text[0] != "0"), "digits": True}


def _pair(text: str) -> Classes:
    """ "22.10" is a day, and may be a clock; "13.30" is no day."""
    day, month = _digits(text)
    classes: dict[str, object] = {"digits": True}
    if 1 <= day <= 31 and 1 <= month <= 12:
        classes["day_month"] = (day, month)
    if "/" in text and (day, month) in _FRACTIONS:
        classes["fraction"] = True
    if re.search(r"\.\d\d", text):
        classes["dotted_clock"] = Face(day, month, text[0] != "0")
    return classes if len(classes) > 1 else _NOTHING


def _ordinal(text: str) -> Classes:
    (number,) = _digits(text)
    return {"ordinal": number, "ordinal_figure": number, "digits": True}


def _number(text: str) -> Classes:
    value = int(text)
    if len(text) == 4:
        clock = Face(value // 100, value % 100, False)
        if 1900 <= value < 2100:
            return {"year": value, "hours_or_year": clock, "digits": True}
        old = {"old_year": value} if 1800 <= value < 1900 else {}
        return {"hours_and_minutes": clock, "digits": True, **old} if clock.at() or old else _NOTHING
    if len(text) == 3:
        return {"number": value, "number_figure": value, "digits": True}
    years = {"two_digits": 2000 + value} if 20 <= value < 50 else {}
    return {
        **years,
        "number": value,
        "number_figure": value,
        "hour": Face(value, 0, text[0] != "0"),
        "hour_figure": Face(value, 0, text[0] != "0"),
        "digits": True,
    }


def _mark(text: str) -> Classes:
    return {_MARKS.get(text, "mark"): True, "mark": True}


def _digits(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", text)]


_FIGURES: Mapping[str, Callable[[str], Classes]] = {
    "iso": _iso,
    "full": _full,
    "clock": _clock,
    "pair": _pair,
    "nth": _ordinal,
    "ranked": _ordinal,
    "short": lambda text: {"short_year": 2000 + int(text[1:])},
    "number": _number,
    "part": lambda text: {"numbered_quarter": int(text[1])},
    "dash": lambda text: {"dash": True, "mark": True},
    "stop": lambda text: {"line" if text == "\n" else "stop": True, "mark": True},
    "mark": _mark,
}
