"""How much of something a card has room for: Teams takes 28 KB."""

from collections.abc import Callable, Sequence

import orjson

from dialogs.cards.elements import paragraph
from dialogs.cards.shapes import Element


def size(*elements: Element) -> int:
    """Bytes, as sent."""
    return sum(len(orjson.dumps(each)) + 1 for each in elements)


def room_for(elements: Sequence[Element], budget: int) -> int:
    """How many of them, from the first, fit in so many bytes."""
    for count, element in enumerate(elements):
        budget -= size(element)
        if budget < 0:
            return count
    return len(elements)


def within(budget: int, elements: Sequence[Element], more: Callable[[int], str]) -> list[Element]:
    """Those that fit, and a line about how many are left out."""
    count = room_for(elements, budget)
    left = len(elements) - count
    return [*elements[:count], *([paragraph(more(left), quiet=True)] if left else [])]


def clipped(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
