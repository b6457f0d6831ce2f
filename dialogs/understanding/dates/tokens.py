"""Text to tokens: what each word or figure may be, with figures judged by the company they keep."""

import re
from collections.abc import Mapping
from datetime import time
from typing import NamedTuple

from dialogs.understanding.dates.grammar import Token
from dialogs.understanding.dates.lexicon import Lexicon

_SHAPES = re.compile(
    r"""
      (?P<other>  \S+@\S+ | https?://\S+ | www\.\S+ )
    | (?P<iso>    \d{4}-\d\d-\d\d (?!\d) ) (?: T(?=\d) )?
    | (?P<full>   \d{1,2} (?: \.\ ?|[/-] ) \d{1,2} (?: \.\ ?|[/\ -] ) (?:19|20)\d\d (?!\d)
                | \d{1,2} (?: \.\ ?|/ )    \d{1,2} (?: \.\ ?|/|[./]-|-(?=2) ) \d\d (?![\d%]|[.:/,-]\d)
                | \d{1,2} /                \d{1,2} - \d\d (?![\d%]|[.:/,-]\d) )
    | (?P<amount> \+?\d{1,3} (?: [ \u00a0]\d{2,3} ){2,} (?!\d) | \d{1,3} (?: [.\ \u00a0]\d{3} )+ (?!\d)
                | \d+,\d+ | \d{5,} | \d{1,2} (?: \.\d+ ){2,} | \d+\.\d{3,} | \d+/\d{3,} | \d{3,}/\d+ )
    | (?P<clock>  \d{1,2}:\d\d (?: :\d\d )? (?!\d) )
    | (?P<pair>   \d{1,2}[./]\d{1,2} (?![./:]?\d) \.? )
    | (?P<nth>    \d{1,2}(?= (?: st|nd|rd|th )\b ) ) [a-z]+
    | (?P<ranked> \d{1,2}(?= \.\s* (?: [-–—,/\da-zæøå]
                | (?i: jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc]|påsked|pinsed|kvartal ) ) ) ) \.
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
_MARKS = {",": "comma", "/": "slash", ":": "colon", "(": "open", ")": "close", ";": "semicolon", "|": "semicolon"}
_NOTHING: Mapping[str, object] = {}

# What figures and marks may be; the classes of words are the data file's.
FIGURE_CLASSES = {
    *("full_date", "day_month", "dotted_clock", "clock_figure", "hours_and_minutes", "hours_or_year", "hour_figure"),
    *("ordinal_figure", "day_of_month", "number_figure", "year", "two_digits", "short_year", "numbered_quarter"),
    *("english_month", "digits", "dash", "stop", "line", "mark", *_MARKS.values()),
}


class Face(NamedTuple):
    """A clock as it was written."""

    hour: int
    minute: int
    plain: bool  # perhaps on twelve hours: "kl 3" is 15:00

    def at(self) -> time | None:
        """None: there is no such clock."""
        hour = self.hour + 12 if self.plain and 1 <= self.hour <= 6 else self.hour
        if hour > 24 or self.minute > 59 or (hour == 24 and self.minute):
            return None
        return time(hour % 24, self.minute)


class Piece(NamedTuple):
    """A word or figure as it was cut out of the text."""

    kind: str
    text: str
    start: int
    end: int


def tokens_of(text: str, lexicon: Lexicon) -> list[Token]:
    pieces = [Piece(found.lastgroup or "", found[0], found.start(), found.end()) for found in _SHAPES.finditer(text)]
    words = [_word(piece, lexicon) for piece in pieces]
    tokens: list[Token] = []
    at = 0
    while at < len(pieces):
        length, classes = lexicon.longest(words, at)
        classes = classes or _figure(pieces[at], text)
        tokens.append(Token(pieces[at].start, pieces[at + length - 1].end, classes))
        at += length
    return [_in_company(tokens, at, text, lexicon) for at in range(len(tokens))]


def _word(piece: Piece, lexicon: Lexicon) -> str:
    if piece.kind == "word":
        return lexicon.spelled(piece.text.lower())
    return piece.text.lower().replace(".", "") if piece.kind == "dotted" else piece.text


def _figure(piece: Piece, text: str) -> Mapping[str, object]:
    match piece.kind:
        case "iso":
            year, month, day = piece.text[:10].split("-")
            return {"full_date": (int(year), int(month), int(day))}
        case "full":
            day, month, year = re.findall(r"\d+", piece.text)
            return {"full_date": (int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))}
        case "clock":
            hour, minute = piece.text.split(":")[:2]
            return {"clock_figure": Face(int(hour), int(minute), hour[0] != "0"), "digits": True}
        case "pair":
            return _pair(piece.text)
        case "nth" | "ranked":
            number = int(re.match(r"\d+", piece.text)[0])
            return {"ordinal": number, "ordinal_figure": number, "digits": True}
        case "short":
            return {"short_year": 2000 + int(piece.text[1:])}
        case "number":
            return _number(piece.text)
        case "part":
            return {"numbered_quarter": int(piece.text[1])}
        case "dash":
            return {"dash": True, "mark": True}
        case "stop":
            return {"line" if piece.text == "\n" else "stop": True, "mark": True}
        case "mark":
            return {_MARKS.get(piece.text, "mark"): True, "mark": True}
    return _NOTHING


def _pair(text: str) -> Mapping[str, object]:
    """ "22.10" is a day, and may be a clock; "13.30" is no day. """
    first, second = re.findall(r"\d+", text)
    day, month = int(first), int(second)
    classes: dict[str, object] = {"digits": True}
    if 1 <= day <= 31 and 1 <= month <= 12:
        classes["day_month"] = (day, month)
    if "/" not in text and len(second) == 2:
        classes["dotted_clock"] = Face(day, month, first[0] != "0")
    return classes if len(classes) > 1 else _NOTHING


def _number(text: str) -> Mapping[str, object]:
    value = int(text)
    if len(text) == 4:
        clock = Face(value // 100, value % 100, False)
        if 1900 <= value < 2100:
            return {"year": value, "hours_or_year": clock, "digits": True}
        return {"hours_and_minutes": clock, "digits": True} if clock.at() else _NOTHING
    if len(text) == 3:
        return {"number": value, "number_figure": value, "digits": True}
    return {
        "number": value,
        "number_figure": value,
        "hour": Face(value, 0, text[0] != "0"),
        "hour_figure": Face(value, 0, text[0] != "0"),
        "two_digits": 2000 + value,
        "digits": True,
    }


def _in_company(tokens: list[Token], at: int, text: str, lexicon: Lexicon) -> Token:
    """What the token may still be beside its neighbours."""
    token = tokens[at]
    if not token.classes or "mark" in token.classes:
        return token
    if _in_compound(tokens, at, text) or _counts_something(tokens, at):
        return token._replace(classes=_NOTHING)
    before, after = _neighbour(tokens, at - 1), _neighbour(tokens, at + 1)
    if "month" in token.classes:
        return token._replace(classes=_month(token, before, after, text, lexicon))
    if "season" in token.classes and text[token.start : token.end].lower() == "vår" and _is_word(after):
        return token._replace(classes=_NOTHING)  # "i vår kommune"
    if "ordinal_figure" in token.classes and not _is_word(after):
        return token._replace(classes={**token.classes, "day_of_month": token.classes["ordinal_figure"]})
    if "two_digits" in token.classes and (_is_word(after) or (after and "digits" in after.classes)):
        return token._replace(classes={name: value for name, value in token.classes.items() if name != "two_digits"})
    return token


def _neighbour(tokens: list[Token], at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None


def _is_word(token: Token | None) -> bool:
    """One that says nothing of dates."""
    return token is not None and not token.classes


def _in_compound(tokens: list[Token], at: int, text: str) -> bool:
    """Grown together with another word or figure: "B12", "mars-møtet", "2026-budsjettet", "covid-19"."""
    return any(_grown(tokens, at, step, text) for step in (-1, 1))


def _grown(tokens: list[Token], at: int, step: int, text: str) -> bool:
    for place in (at + step, at + 2 * step):
        other, here = _neighbour(tokens, place), tokens[place - step]
        if other is None or (other.end != here.start if step < 0 else here.end != other.start):
            return False
        if not other.classes:
            return True
        if "dash" not in other.classes:
            return False
    return False


def _counts_something(tokens: list[Token], at: int) -> bool:
    """A figure after "sak", "§", "kr", or before "%", "mill"."""
    classes = tokens[at].classes
    if "digits" not in classes or "clock_figure" in classes:
        return False
    after = _neighbour(tokens, at + 1)
    if after and ("measure" in after.classes or ("day_month" in classes and after.classes.keys() & {"unit", "clock_unit", "share"})):
        return True
    return not (after and "month" in after.classes) and _labelled(tokens, at)


def _labelled(tokens: list[Token], at: int) -> bool:
    before = at - 1
    while before >= 0 and tokens[before].classes.keys() & {"colon", "dash", "label"}:
        if "label" in tokens[before].classes:
            return not (before and "week_unit" in tokens[before - 1].classes)
        if "dash" in tokens[before].classes and before:
            return _labelled(tokens, before - 1)
        before -= 1
    return False


def _month(token: Token, before: Token | None, after: Token | None, text: str, lexicon: Lexicon) -> Mapping[str, object]:
    """Jan, Mai and April are names as well."""
    written = text[token.start : token.end]
    if not written[0].isupper():
        return token.classes
    classes = dict(token.classes)
    if written.rstrip(".") in lexicon.english:
        classes["english_month"] = classes["month"]
    led = before is None or before.classes.keys() - {"and", "or"}
    if not led or _is_word(after):
        classes.pop("month_alone", None)
    if _is_word(after) and text[after.start].isupper() and not (before and "digits" in before.classes):
        return _NOTHING
    return classes
