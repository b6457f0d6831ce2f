"""Orders: heard before anything else, and obeyed where there is something to do them to."""

from collections.abc import Awaitable, Callable, Mapping

from dialogs.desk import Desk
from dialogs.talk import Turn
from dialogs.understanding.orders import Kind, Order

Obeying = Callable[[Turn, Desk, Order], Awaitable[bool]]  # False: there is nothing to do it to


async def obeyed(turn: Turn, desk: Desk, text: str, dialogs: Mapping[Kind, Obeying]) -> bool:
    """Whether the message was an order for one of these, and could be carried out."""
    order = desk.orders.read(text)
    obey = dialogs.get(order.kind) if order else None
    return bool(order and obey and await obey(turn, desk, order))
