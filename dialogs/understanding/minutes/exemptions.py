"""What is exempt from public access, and by which law: "Personalsak (unntatt offentlighet, offl. § 13)"."""

import re
from typing import NamedTuple

from dialogs.understanding.minutes.vocabulary import any_of, in_order

_LAW = rf"{any_of(in_order('exempt', 'laws'))}\.?\s*§+\s*\d+"
_EXEMPT = re.compile(
    rf"unn(?:tatt|ateke)\s+(?:(?:fra|frå)\s+)?off\w*\.?|(?<!\w)u\.?\s?off\.?(?!\w)|{_LAW}", re.IGNORECASE
)
_BASIS = re.compile(rf"{_LAW}[^),.;\n]{{0,40}}", re.IGNORECASE)
_LONGEST = 120  # letters of a line that says no more


class Exemption(NamedTuple):
    basis: str
    left: str  # of the text, without the words that say so


def exemption_of(text: str) -> Exemption | None:
    if not (found := _EXEMPT.search(text)):
        return None
    before = text[: found.start()].rstrip(" ,;(–[-")
    return Exemption(basis_of(text), f"{before} {_apart_from(found, text[len(before) :])}".strip())


def exemption_of_line(text: str) -> Exemption | None:
    """Of a line under an item; of a long one nobody knows what it says besides."""
    if len(text) >= _LONGEST or not (found := _EXEMPT.search(text)):
        return None
    return Exemption(basis_of(text), _apart_from(found, text))


def basis_of(text: str) -> str:
    return found[0].strip() if (found := _BASIS.search(text)) else text.strip(" .()[]")


def names_a_law(text: str) -> bool:
    return bool(_BASIS.search(text))


def _apart_from(exempt: re.Match[str], text: str) -> str:
    left = _BASIS.sub("", text.replace(exempt[0], "", 1)).strip(" ,;–-()[].")
    return "" if left.lower() in ("jf", "jfr", "etter", "i medhold av") else left
