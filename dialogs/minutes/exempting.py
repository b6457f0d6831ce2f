"""A draft, or one item of it, exempt from public access."""

from dataclasses import replace

from bot.domain.errors import NoDraft
from bot.domain.minutes import Minutes
from dialogs.desk import Desk
from dialogs.minutes.drafting import keep, open_draft
from dialogs.minutes.questions import show
from dialogs.talk import Turn
from dialogs.texts import texts
from dialogs.understanding.minutes.exemptions import basis_of, names_a_law
from dialogs.understanding.orders import Order


async def exempt(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "unntatt offentlighet, offl. § 13" of all of it, "unnta sak 3 etter offl. § 13" of one item."""
    draft, say = await open_draft(turn), texts(turn.language())
    if draft is None:
        raise NoDraft
    basis = basis_of(order.rest) if names_a_law(order.rest) else say("exempt-usual-basis")
    if order.number is None:
        marked, said = replace(draft.minutes, exempt=basis), say("exempt-set")
    elif (at := _item(draft.minutes, order.number)) is not None:
        marked, said = _with_exempt_item(draft.minutes, at, basis), say("exempt-item-set", n=order.number)
    else:
        turn.say(turn.language(), "share-no-item", n=order.number)
        return True
    await show(turn, keep(turn, draft, minutes=marked), said)
    return True


def _item(minutes: Minutes, number: int) -> int | None:
    """By its number, as 3 of "3/26"; where none has one, as they stand on the agenda."""
    numbers = [item.number.split("/")[0] for item in minutes.items]
    if str(number) in numbers:
        return numbers.index(str(number))
    named = [at for at, item in enumerate(minutes.items) if item.title]
    return named[number - 1] if not any(numbers) and 0 < number <= len(named) else None


def _with_exempt_item(minutes: Minutes, at: int, basis: str) -> Minutes:
    items = list(minutes.items)
    items[at] = replace(items[at], exempt=basis)
    return replace(minutes, items=tuple(items))
