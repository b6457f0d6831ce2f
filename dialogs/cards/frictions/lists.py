"""Frictions that were asked for, those that wait the longest first."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.friction_clock import Waiting
from bot.domain.friction_clock import clock as waits
from bot.domain.frictions import Friction
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import buttons, card, escape, numbered, paragraph, selectable, title
from dialogs.cards.frictions.clock import clock
from dialogs.cards.frictions.parts import brief, counted, named, standing
from dialogs.cards.shapes import Card, Element
from dialogs.cards.size import clipped
from dialogs.texts import Texts

PAGE, MOST_OWNERS = 8, 5


def friction_list(texts: Texts, those: Sequence[Friction], search: str, start: int, now: datetime) -> Card:
    """`start`: how many came before."""
    looked_for = escape(clipped(search, 200))
    if not those:
        said = texts("frictions-none")
        return card(texts, said, [title(said), paragraph(texts("frictions-none-how"))])
    said = texts("frictions-title", n=len(those))
    shown = those[start : start + PAGE]
    rows = [_row(texts, friction, now) for friction in shown]
    left = len(those) - start - len(shown)
    more = execute(texts("button-more", n=left), Verb.FRICTIONS, search=search[:200], start=start + PAGE)
    about = [paragraph(texts("quoted", text=looked_for), quiet=True)] if looked_for else []
    head = [title(said), *about, *clock(texts, _owing(those, now))]
    return card(texts, said, [*head, *rows, *(buttons([more]) if left > 0 else [])])


def _owing(those: Sequence[Friction], now: datetime) -> Sequence[Waiting]:
    """Where several wait; of one its row tells."""
    waiting = waits(those, now)
    return waiting[:MOST_OWNERS] if sum(each.frictions for each in waiting) > 1 else ()


def _row(texts: Texts, friction: Friction, now: datetime) -> Element:
    opens = execute(named(texts, friction)[:100], Verb.FRICTION_OPEN, friction=friction.id)
    reference = friction.report.reference
    told = (reference.canonical if reference else "", friction.report.owner)
    about = " · ".join((counted(texts, friction), *(escape(clipped(each, 100)) for each in told if each)))
    return numbered(
        friction.number,
        [
            selectable([paragraph(brief(friction.report), bold=True, colour="Accent")], opens),
            paragraph(standing(texts, friction, now), spacing="None"),
            paragraph(about, quiet=True, spacing="None"),
        ],
    )
