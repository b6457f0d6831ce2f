"""Which dialog obeys which order: they are heard before anything else."""

from collections.abc import Awaitable, Callable

from dialogs import digests, download, following, minutes
from dialogs.desk import Desk
from dialogs.talk import Turn
from dialogs.understanding.orders import Kind, Order

Obeying = Callable[[Turn, Desk, Order], Awaitable[bool]]  # False: there is nothing to do it to


async def obeyed(turn: Turn, desk: Desk, text: str) -> bool:
    """Whether the message was an order that could be carried out."""
    order = desk.orders.read(text)
    obey = ORDERS.get(order.kind) if order else None
    return bool(order and obey and await obey(turn, desk, order))


ORDERS: dict[Kind, Obeying] = {
    Kind.UNDO: minutes.writing.undo,
    Kind.CONTINUE: minutes.writing.continue_,
    Kind.SHOW: minutes.writing.show_draft,
    Kind.SKIP: minutes.writing.skip,
    Kind.UNKNOWN: minutes.writing.skip,
    Kind.BACK: minutes.writing.back,
    Kind.CANCEL: minutes.writing.cancel,
    Kind.FILE: minutes.filing.check,
    Kind.DROP: minutes.writing.drop,
    Kind.EXEMPT: minutes.exempting.exempt,
    Kind.APPROVE: minutes.found.approve,
    Kind.NOTE: minutes.found.note,
    Kind.SHARE: minutes.found.share,
    Kind.DOWNLOAD: download.download,
    Kind.FIND: minutes.found.find,
    Kind.WISH: minutes.agenda.wish,
    Kind.GROUP_TASKS: minutes.tasks.of_group,
    Kind.DONE: minutes.tasks.done,
    Kind.REOPEN: minutes.tasks.reopen,
    Kind.POSTPONE: minutes.tasks.postpone,
    Kind.HAND_OVER: minutes.tasks.hand_over,
    Kind.DIGEST: digests.weekly.order,
    Kind.DIGEST_SHOW: digests.weekly.show,
    Kind.DIGEST_PAUSE: digests.weekly.pause,
    Kind.DIGEST_RESUME: digests.weekly.resume,
    Kind.DIGEST_OFF: digests.weekly.off,
    Kind.SINCE: digests.weekly.since,
    Kind.MY_DIGEST: digests.own.order,
    Kind.MY_DIGEST_PAUSE: digests.own.pause,
    Kind.MY_DIGEST_OFF: digests.own.off,
    Kind.FOLLOW: following.follow,
    Kind.FOLLOWED: following.listed,
}
