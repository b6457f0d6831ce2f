"""Which dialog obeys which order: they are heard before anything else."""

from collections.abc import Awaitable, Callable

from dialogs import agenda, digests, download, exempting, filing, following, found, minutes, my_digest, tasks
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
    Kind.UNDO: minutes.undo,
    Kind.CONTINUE: minutes.continue_,
    Kind.SHOW: minutes.show_draft,
    Kind.SKIP: minutes.skip,
    Kind.UNKNOWN: minutes.skip,
    Kind.BACK: minutes.back,
    Kind.CANCEL: minutes.cancel,
    Kind.FILE: filing.check,
    Kind.DROP: minutes.drop,
    Kind.EXEMPT: exempting.exempt,
    Kind.APPROVE: found.approve,
    Kind.NOTE: found.note,
    Kind.SHARE: found.share,
    Kind.DOWNLOAD: download.download,
    Kind.FIND: found.find,
    Kind.WISH: agenda.wish,
    Kind.GROUP_TASKS: tasks.of_group,
    Kind.DONE: tasks.done,
    Kind.REOPEN: tasks.reopen,
    Kind.POSTPONE: tasks.postpone,
    Kind.HAND_OVER: tasks.hand_over,
    Kind.DIGEST: digests.order,
    Kind.DIGEST_SHOW: digests.show,
    Kind.DIGEST_PAUSE: digests.pause,
    Kind.DIGEST_RESUME: digests.resume,
    Kind.DIGEST_OFF: digests.off,
    Kind.SINCE: digests.since,
    Kind.MY_DIGEST: my_digest.order,
    Kind.MY_DIGEST_PAUSE: my_digest.pause,
    Kind.MY_DIGEST_OFF: my_digest.off,
    Kind.FOLLOW: following.follow,
    Kind.FOLLOWED: following.listed,
}
