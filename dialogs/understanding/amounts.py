"""Sums of money in a message."""

import re

from dialogs.understanding.message import Message

_NUMBER = r"(\d{1,3}(?:[ .\u00a0]\d{3}){1,4}|\d{1,12}(?:,\d{1,3})?)"
_AMOUNT = re.compile(
    rf"(?:\b(?:kr|nok)\.?\s*{_NUMBER}(?:\s*(mill\w*|mrd\w*|tusen|k)\b)?"
    rf"|{_NUMBER}\s*(?:(mill\w*|mrd\w*|milliard\w*|tusen|thousand)(?:\s+(?:kr\w*|nok))?|(?:kr\w*|nok|,-)))",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_TIMES = {"mi": 1_000_000, "mr": 1_000_000_000, "tu": 1_000, "th": 1_000, "k": 1_000}


def amounts_in(message: Message) -> tuple[tuple[int, ...], frozenset[int]]:
    """Whole kroner, and the places of the words that state them."""
    if not _DIGIT.search(message.text):
        return (), frozenset()
    found = list(_AMOUNT.finditer(message.text))
    spans = [match.span() for match in found]
    covered = {
        at
        for at, token in enumerate(message.tokens)
        if any(start <= token.start < end for start, end in spans)
    }
    return tuple(_kroner(match) for match in found), frozenset(covered)


def _kroner(match: re.Match[str]) -> int:
    number = match[1] or match[3]
    unit = (match[2] or match[4] or "").lower()
    times = 1_000_000_000 if unit.startswith("milliard") else _TIMES.get(unit[:2], 1)
    return round(float(re.sub(r"[ .\u00a0]", "", number).replace(",", ".")) * times)
