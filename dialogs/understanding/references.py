"""Which rules a text refers to. What it does not say is never added; an unknown name stays as written."""

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.domain.frictions import Reference
from dialogs.understanding import words
from dialogs.understanding.message import Message, message_of
from dialogs.understanding.statutes import CIRCULAR, book

_CITING = words.table("statutes")["citing"]
_BETWEEN = frozenset(_CITING["between"].split(", "))
_STOPS = frozenset(_CITING["stops"].split(", "))
_LONGEST_TITLE = 12  # words

_NUMBER = r"\d+(?:\s?[a-h](?![^\W\d_]))?(?:\s?[-–]\s?\d+)?(?:\s?[a-h](?![^\W_]))?"
_ALSO = rf"(?:(?:\s*,\s*|\s+og\s+|\s+eller\s+|\s+til\s+)§?\s?{_NUMBER})*"
_SECTION = re.compile(
    rf"§§\s?(?P<several>{_NUMBER}{_ALSO})"
    rf"|(?:§|\bparagraf(?:en|ane|ene)?|\bpar\.)\s?(?P<one>{_NUMBER}(?:\s+og\s+§\s?{_NUMBER})*)"
    r"|\b(?:artikkel|art\.?)\s?(?P<article>\d+)"
    r"|\b(?:kapittel|kap\.?)\s?(?P<chapter>\d+(?:\s?[A-Z]\b)?)(?!\s*§)",
    re.IGNORECASE,
)
_SERIES = "|".join(
    sorted((re.escape(name) for name in book().series if name != "Hovednr."), key=len, reverse=True)
)
_CIRCULAR = re.compile(
    r"\b(?:rundskriv(?:et)?|rskr\.?)\s"
    r"(?P<said>(?:[^\W\d_]{1,5}-|(?-i:[A-ZÆØÅ]{1,5}|is|udi|udir)\s?)\d+(?:[-/]\d+)*|(?:nr\.?\s)?\d+/\d+)"
    rf"|\b(?P<series>(?:{_SERIES})-\d{{1,3}}[-/]\d{{2,4}}|UDI-\d{{4}}-\d{{3}}|IS-\d+(?:/\d+)?|(?-i:IS)\s\d{{3,4}}|R\d\d-\d\d)\b"
    r"|\bhoved(?:nr\.?|nummer)\s?(?P<main>\d+)",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"\b(?:[^\W\d_]{3,}- og )?[^\W\d_]{4,}(?:lov(?:en|a|ens|as)|forskrift(?:en|a|ens)?)\b", re.IGNORECASE
)
_TITLED = re.compile(
    r"\b(?:(?P<law>lov)(?:en|a)? om|(?P<regulation>forskrift)(?:en|a)? (?P<joint>om|til))\b", re.IGNORECASE
)
_NO_STATUTES = frozenset({"forlova", "forloven", "fagforskrift"})


@dataclass(frozen=True, slots=True)
class _Mention:
    reference: Reference
    start: int
    end: int
    unsure: bool = False


@lru_cache(maxsize=4096)
def references(text: str) -> tuple[Reference, ...]:
    """Each once; those with a section first, else in the order of the text."""
    circulars = list(_circulars(text))
    message = message_of(text)
    named = list(_names(message, circulars))
    found = [mention.reference for mention in circulars]
    found += _with_sections(text, named)
    distinct = dict.fromkeys(found)
    more = [each for each in distinct if not _is_said_better(each, distinct)]
    return tuple(sorted(more, key=lambda each: not (each.section or each.name.startswith(CIRCULAR))))


def _is_said_better(reference: Reference, others: Sequence[Reference] | dict[Reference, None]) -> bool:
    return not reference.section and any(each.section and each.name == reference.name for each in others)


def answered(text: str) -> Reference | None:
    """What somebody answers who was asked for the reference: kept as written where it is not known."""
    found = references(text)
    if found or not text.strip():
        return found[0] if found else None
    return Reference(" ".join(text.split()))


# --- circulars ---


def _circulars(text: str) -> Iterator[_Mention]:
    for match in _CIRCULAR.finditer(text):
        if match["main"]:
            number = f"Hovednr. {match['main']}"
        else:
            number = _circular_number(match["said"] or match["series"])
        yield _Mention(Reference(CIRCULAR + number), *match.span())


def _circular_number(said: str) -> str:
    """ "is 2015" is IS-2015, "udir-3-2019" Udir-3-2019, "r35-00" R35-00."""
    number = said.lstrip(string.ascii_letters + "æøåÆØÅ")
    letters = said.removesuffix(number).removeprefix("nr")
    spelled = {name.casefold(): name for name in book().series}.get(letters.casefold(), letters.upper())
    joint = "-" if letters and not (spelled == "R" and number[0].isdecimal()) else ""
    return spelled + joint + number.lstrip("-. ")


# --- statutes and regulations ---


def _names(message: Message, taken: Sequence[_Mention]) -> Iterator[_Mention]:
    said = tuple(token.plain for token in message.tokens)
    at = 0
    while at < len(said):
        start = message.tokens[at].start
        if any(mention.start <= start < mention.end for mention in taken):
            at += 1
        elif named := book().at(said, at):
            end = message.tokens[at + named.words - 1].end
            yield _Mention(Reference(named.statute.name), start, end, named.unsure)
            at += named.words
        elif mention := _unknown(message, at):
            yield mention
            at = next((n for n, token in enumerate(message.tokens) if token.start >= mention.end), len(said))
        else:
            at += 1


def _unknown(message: Message, at: int) -> _Mention | None:
    start = message.tokens[at].start
    if match := _TITLED.match(message.text, start):
        return _titled(message, at, match)
    match = _UNKNOWN.match(message.text, start)
    if match and match[0].lower() not in _NO_STATUTES:
        return _Mention(Reference(_capitalised(match[0])), *match.span())
    return None


def _titled(message: Message, at: int, match: re.Match[str]) -> _Mention | None:
    """ "forskrift om tildeling av bolig", to where its title seems to end."""
    end = at + 2
    for token in message.tokens[at + 2 : at + _LONGEST_TITLE]:
        if (
            token.plain in _STOPS
            or re.search(r"[.!?,;:()§\n]", token.between)
            or token.plain.startswith("paragraf")
        ):
            break
        end += 1
    if end == at + 2:
        return None
    last = message.tokens[end - 1].end
    opening = "Lov om" if match["law"] else f"Forskrift {match['joint'].lower()}"
    return _Mention(Reference(opening + message.text[match.end() : last]), match.start(), last)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


# --- sections ---


def _with_sections(text: str, named: Sequence[_Mention]) -> Iterator[Reference]:
    """Each statute with the sections that stand beside it; an unsure one not without."""
    bound: set[_Mention] = set()
    loose: list[str] = []
    for match in _SECTION.finditer(text):
        if mention := _beside(text, named, match.start(), match.end()):
            bound.add(mention)
            yield replace(mention.reference, section=_section(match))
        elif not (match["article"] or match["chapter"]):
            loose.append(_section(match))
    others = [mention.reference for mention in named if not mention.unsure and mention not in bound]
    if len(set(others)) == len(loose) == 1 and not bound:
        yield replace(others[0], section=loose[0])
    else:
        yield from others


def _beside(text: str, named: Sequence[_Mention], start: int, end: int) -> _Mention | None:
    before = [each for each in named if each.end <= start and _is_a_link(text[each.end : start])]
    if before:
        return before[-1]
    after = [each for each in named if each.start >= end and _is_a_link(text[end : each.start])]
    return after[0] if after else None


def _is_a_link(between: str) -> bool:
    """Nothing that parts a section from its statute: "sin", "i", an abbreviation, a chapter."""
    plain = re.sub(r"\([^()]{0,30}\)", " ", between.lower())
    said = re.findall(r"[^\W_]+|[;!?\n§]", plain)
    return len(said) <= 4 and all(
        word in _BETWEEN or word.isdecimal() or (len(word) == 1 and word.isalpha()) for word in said
    )


def _section(match: re.Match[str]) -> str:
    if match["article"]:
        return f"artikkel {match['article']}"
    if match["chapter"]:
        return f"kapittel {_spaced(match['chapter'])}"
    several: str = match["several"] or match["one"]
    *others, last = (_spaced(number) for number in re.findall(_NUMBER, several, re.IGNORECASE))
    joint = " til " if re.search(r"\btil\b", several) else " og "
    return ", ".join(others) + joint + last if others else last


def _spaced(number: str) -> str:
    """ "14a" is 14 a, "9A - 4" is 9 A-4."""
    plain = re.sub(r"\s*[-–]\s*", "-", number.strip())
    return re.sub(r"(?<=\d)\s?(?=[A-Za-z])", " ", plain)
