"""Finds in a text what must not be stored: identity numbers, accounts, phone numbers, e-mail addresses."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import phonenumbers

from bot.domain.identity_numbers import is_identity_number
from bot.domain.number_labels import Label, label


class Kind(StrEnum):
    NATIONAL_ID = "national_id"
    DUF = "duf"
    ACCOUNT = "account"
    PHONE = "phone"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Found:
    kind: Kind
    start: int
    end: int  # the character after its last


@dataclass(frozen=True, slots=True)
class Scan:
    found: tuple[Found, ...]  # in the order of the text
    masked: str  # as long as the text; of what was found, the first two characters are left

    @property
    def kinds(self) -> tuple[Kind, ...]:
        return tuple(dict.fromkeys(one.kind for one in self.found))


def scan(text: str) -> Scan:
    plain = text.translate(_PLAIN)
    found: list[Found] = []
    for new in _everything(plain):
        if all(new.end <= old.start or old.end <= new.start for old in found):
            found.append(new)
    found.sort(key=lambda one: one.start)
    return Scan(tuple(found), mask(text, found) if found else text)


def mask(text: str, found: Iterable[Found]) -> str:
    characters = list(text)
    for one in found:
        characters[one.start + 2 : one.end] = "•" * (one.end - one.start - 2)
    return "".join(characters)


def _everything(plain: str) -> Iterator[Found]:
    """The surest first: what overlaps a find is not found again."""
    if _SIGN.search(plain):
        yield from _emails(plain)
    if _DIGIT.search(plain):
        yield from _accounts(plain)
        yield from _identity_numbers(plain)
        yield from _phones(plain)


# --- one character of plain text for each of the text, so that places are kept ---


class _Plain(dict[int, int]):
    """Digits of every script, and all kinds of spaces and dashes, as ASCII."""

    def __missing__(self, code: int) -> int:
        self[code] = ord(_ascii_twin(chr(code)))
        return self[code]


def _ascii_twin(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(character) in ("Zs", "Cf"):
        return " "
    if unicodedata.category(character) == "Pd":
        return "-"
    twin = unicodedata.normalize("NFKC", character)
    return twin if len(twin) == 1 else character


_PLAIN = _Plain()
_DIGIT = re.compile(r"\d")

# --- e-mail, also with its signs in words ---

_AT_IN_WORDS = r"(?:krøllalfa|alfakrøll|snabel-?a)"
_AT = rf"(?:@|\(a\)|\[a\]| ?[(\[{{] ?(?:at|{_AT_IN_WORDS}) ?[)\]}}] ?| {_AT_IN_WORDS} )"
_DOT = r"(?:\.| ?[(\[{] ?(?:dot|punktum|prikk) ?[)\]}] ?| (?:dot|punktum|prikk) )"
_SIGN = re.compile(r"@|\bat?\b|alfa|snabel", re.IGNORECASE)  # quicker to look for than addresses
_NAME, _LABEL, _TOP = r"(?<![\w.+'-])\w[\w.+'-]{0,63}", r"\w[\w-]{0,62}", r"[a-z]{2,24}(?![\w-])"
_EMAIL = re.compile(
    rf"{_NAME}{_AT}{_LABEL}(?:{_DOT}{_LABEL}){{0,5}}?{_DOT}{_TOP}"
    rf"|(?<![\w.+'-])\w{{1,40}}[._]\w[\w.]{{0,40}} @ {_LABEL}(?:\.{_LABEL}){{0,5}}?\.{_TOP}"
    rf"|{_NAME} at {_LABEL}(?: dot {_LABEL}){{0,5}}? dot {_TOP}",
    re.IGNORECASE,
)


def _emails(plain: str) -> Iterator[Found]:
    return (Found(Kind.EMAIL, *match.span()) for match in _EMAIL.finditer(plain))


# --- accounts and identity numbers ---

_PARTED = r"[ \t./-]{0,3}"
_IBAN = re.compile(r"\b[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_THOUSANDS = re.compile(r"\d{1,3}(?:[ .]\d{3})+")
_ELEVEN_DIGITS = re.compile(rf"(?<!\d)(?=(\d(?:{_PARTED}\d){{10}})(?!\d))")
_LAST_FIVE = re.compile(
    r"(?:\bperson-?n(?:umme)?r\w*|\bpers\.? ?nr|\bpnr)\W{0,3}(?:er )?(\d{3} ?\d\d)(?![ ./-]?\d)",
    re.IGNORECASE,
)


def _parted(*digits: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\d){_PARTED.join(digits)}(?!\d)")


_ACCOUNT = _parted(r"\d{4}", r"\d\d", r"\d\d", r"\d{3}")
_DUF = _parted(r"\d{4}", r"\d\d", r"\d\d", r"\d\d", r"\d\d")
_BIRTH_DATE_AND_FIVE = _parted(r"\d\d", r"\d\d", r"(?:18|19|20)??\d\d", r"\d{3}", r"\d\d")


def _accounts(plain: str) -> Iterator[Found]:
    for match in _IBAN.finditer(plain):
        if _is_iban(match[0].replace(" ", "")):
            yield Found(Kind.ACCOUNT, *match.span())
    yield from _labelled(plain, _ACCOUNT, Label.ACCOUNT)


def _is_iban(account: str) -> bool:
    return int("".join(str(int(character, 36)) for character in account[4:] + account[:4])) % 97 == 1


def _identity_numbers(plain: str) -> Iterator[Found]:
    for match in _ELEVEN_DIGITS.finditer(plain):
        if is_identity_number(_digits(match[1])) and not _THOUSANDS.fullmatch(match[1]):
            yield Found(Kind.NATIONAL_ID, *match.span(1))
    for match in _BIRTH_DATE_AND_FIVE.finditer(plain):
        digits = _digits(match[0])
        if is_identity_number(digits[:4] + digits[-7:]):
            yield Found(Kind.NATIONAL_ID, *match.span())
    yield from _labelled(plain, _BIRTH_DATE_AND_FIVE, Label.NATIONAL_ID)  # also with a digit wrong
    for match in _LAST_FIVE.finditer(plain):
        yield Found(Kind.NATIONAL_ID, *match.span(1))
    yield from _labelled(plain, _DUF, Label.DUF)


def _labelled(plain: str, numbers: re.Pattern[str], kind: Label) -> Iterator[Found]:
    for match in numbers.finditer(plain):
        if label(plain, *match.span()) is kind:
            yield Found(Kind(kind), *match.span())


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))


# --- phone numbers ---

_FOREIGN = re.compile(r"(?:\+|\b00) ?\(?[1-9]")
_LONGEST_FOREIGN = 26  # characters, from its + or 00
_NATIONAL = re.compile(
    r"(?<!\d)(?<!\d[.,:-])((?:47[ .]?)?\d(?:[ .-]?\d){7})(?!\d|[.,:-]\d|,-|/\d\d(?:\d\d)?\b)"
)
_WRITTEN_AS_A_PHONE = re.compile(
    r"""(?:47[ .]?)?
    (?: \d{5}(?!000)\d{3}
      | \d{3}([ .-])\d\d\1\d{3}
      | \d{3}([ .-])\d{3}\2\d\d
      | \d\d([ .-])\d\d\3\d\d\3\d\d )""",
    re.VERBOSE,
)
_INSIDE_A_CODE = re.compile(r"(?:[^\W\d][/-]?|[=_#&]|\b(?:\d\d|\d{4})/|\d )\Z")


def _phones(plain: str) -> Iterator[Found]:
    for match in _FOREIGN.finditer(plain):
        if match[0].startswith("+") or label(plain, *match.span()) is not Label.OTHER:
            yield from _foreign_phone(plain, match.start())
    for match in _NATIONAL.finditer(plain):
        if _is_phone(plain, match):
            yield Found(Kind.PHONE, *match.span(1))


def _foreign_phone(plain: str, start: int) -> Iterator[Found]:
    part = plain[start : start + _LONGEST_FOREIGN]
    for phone in phonenumbers.PhoneNumberMatcher(part, "NO", max_tries=3):
        yield Found(Kind.PHONE, start + phone.start, start + phone.end)


def _is_phone(plain: str, match: re.Match[str]) -> bool:
    number, said = match[1], label(plain, *match.span(1))
    if said not in (None, Label.PHONE) or _THOUSANDS.fullmatch(number) or _is_date(number):
        return False
    if said is None and not _looks_like_a_phone(plain, match):
        return False
    return phonenumbers.is_valid_number(phonenumbers.parse(_digits(number)[-8:], "NO"))


def _looks_like_a_phone(plain: str, match: re.Match[str]) -> bool:
    before = plain[max(0, match.start() - 5) : match.start()]
    return _WRITTEN_AS_A_PHONE.fullmatch(match[1]) is not None and not _INSIDE_A_CODE.search(before)


def _is_date(number: str) -> bool:
    """A day of these two centuries, begun by its year or ended by it."""
    return len(number) == 8 and (
        _is_day(number[:4], number[4:6], number[6:]) or _is_day(number[4:], number[2:4], number[:2])
    )


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        return 1900 <= date(int(year), int(month), int(day)).year < 2100
    except ValueError:
        return False
