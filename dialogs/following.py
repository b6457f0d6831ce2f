"""A scheme that a group means to apply for: followed, sent, or given up with a reason."""

from dataclasses import replace
from functools import partial

from bot.domain.deadlines import deadline_statement
from bot.domain.errors import BadPress, DayPassed, NoList, NoSuchRow, UnknownGroup
from bot.domain.following import Followed, Reason, Stage, day_to_follow
from bot.domain.groups import WorkingGroup
from bot.domain.reminders import planned
from dialogs.buttons import day_in, text_in
from dialogs.cards import following as cards
from dialogs.desk import Desk
from dialogs.membership import group_for, group_here, groups_of
from dialogs.minutes.agenda import group_meant
from dialogs.minutes.filing import note
from dialogs.talk import Place, Press, Turn
from dialogs.texts import texts
from dialogs.understanding.orders import Order
from dialogs.understanding.question import Question
from storage.following import save_followed


async def follow(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "følg frist" of the scheme last shown, "følg 2" of the list."""
    listing = turn.memory.listing
    shown = listing.shown if listing else ()
    if order.number is None:
        grant = turn.memory.asker.grant
    else:
        grant = shown[order.number - 1] if 1 <= order.number <= len(shown) else None
        if grant is None and shown:
            raise NoSuchRow(order.number, len(shown))
    if grant is None:
        raise NoList
    await _follow_where_meant(turn, desk, grant)
    return True


async def remind(turn: Turn, desk: Desk, question: Question) -> None:
    """ "minn oss på fristen"."""
    if grant := turn.memory.asker.grant:
        await _follow_where_meant(turn, desk, grant)
    else:
        turn.say(turn.language(question.language), "follow-how")


async def listed(turn: Turn, desk: Desk, order: Order) -> bool:
    group = await group_for(turn, (await group_meant(turn, desk)).id)
    await _list(turn, desk, group)
    return True


async def press_follow(turn: Turn, desk: Desk, press: Press) -> None:
    grant = text_in(press.data, "grant")
    if "group" in press.data:
        await _follow(turn, desk, await group_for(turn, text_in(press.data, "group")), grant)
    else:
        await _follow_where_meant(turn, desk, grant)


async def press_listed(turn: Turn, desk: Desk, press: Press) -> None:
    await _list(turn, desk, await group_for(turn, text_in(press.data, "group")))


async def press_save(turn: Turn, desk: Desk, press: Press) -> None:
    """The group's own deadline; none takes it away."""
    group, followed = await _followed(turn, press)
    day = day_in(press.data, "internal")
    if day and day < turn.said.today:
        raise DayPassed
    is_late = day and followed.known and day > followed.known
    changed = replace(followed, internal=day, version=followed.version + 1)
    _keep(turn, desk, group, changed, "follow-saved-late" if is_late else "follow-saved")


async def press_sent(turn: Turn, desk: Desk, press: Press) -> None:
    group, followed = await _followed(turn, press)
    sent = replace(followed, stage=Stage.SENT, reason=None, version=followed.version + 1)
    _keep(turn, desk, group, sent, "follow-is-sent")


async def press_drop(turn: Turn, desk: Desk, press: Press) -> None:
    group, followed = await _followed(turn, press)
    try:
        reason = Reason(str(press.data.get("follow_reason")))
    except ValueError:
        return _show(turn, desk, group, followed, "follow-why")
    dropped = replace(followed, stage=Stage.DROPPED, reason=reason, version=followed.version + 1)
    return _keep(turn, desk, group, dropped, "follow-is-dropped")


async def _follow_where_meant(turn: Turn, desk: Desk, grant: str) -> None:
    """For this channel's group, or one's only one; of several one is chosen."""
    desk.catalogue.grant(grant)
    here = await group_here(turn)
    if here:
        return await _follow(turn, desk, await group_for(turn, here.id), grant)
    mine = await groups_of(turn) if turn.said.place is Place.PERSONAL else ()
    if not mine:
        raise UnknownGroup
    if len(mine) == 1:
        return await _follow(turn, desk, mine[0], grant)
    return turn.show(turn.language(), cards.for_which_group(texts(turn.language()), mine, grant))


async def _follow(turn: Turn, desk: Desk, group: WorkingGroup, grant_id: str) -> None:
    grant = desk.catalogue.grant(grant_id)
    known = day_to_follow(deadline_statement(grant, turn.said.today))
    before = await turn.store.following.of(group.id, grant.id)
    if before is None:
        followed = Followed(group.id, grant.id, turn.said.name, turn.said.now, known=known)
    elif before.stage is Stage.FOLLOWED:
        return _show(turn, desk, group, before)
    else:
        followed = replace(before, stage=Stage.FOLLOWED, reason=None, known=known, version=before.version + 1)
    return _keep(turn, desk, group, followed, "follow-begun")


async def _followed(turn: Turn, press: Press) -> tuple[WorkingGroup, Followed]:
    group = await group_for(turn, text_in(press.data, "group"))
    followed = await turn.store.following.of(group.id, text_in(press.data, "grant"))
    if followed is None:
        raise BadPress("grant")
    return group, followed


def _keep(turn: Turn, desk: Desk, group: WorkingGroup, followed: Followed, key: str) -> None:
    """With the reminders that are still to come."""
    deliveries = planned(followed, group, turn.said.now)
    turn.changes.append(partial(save_followed, followed=followed, deliveries=deliveries))
    note(turn, f"group/{group.id}", followed.stage.value, grant=followed.grant, internal=followed.internal)
    _show(turn, desk, group, followed, key)


def _show(turn: Turn, desk: Desk, group: WorkingGroup, followed: Followed, key: str = "") -> None:
    spoken, grant = texts(turn.language()), desk.catalogue.grant(followed.grant)
    said = spoken(key) if key else ""
    turn.show(
        turn.language(), cards.followed_card(spoken, group, followed, grant, turn.said.today, said=said)
    )


async def _list(turn: Turn, desk: Desk, group: WorkingGroup) -> None:
    followed = await turn.store.following.of_groups((group.id,))
    known = {grant.id: grant for grant in desk.catalogue.grants}
    rows = [(each, known[each.grant]) for each in followed if each.grant in known]
    turn.show(turn.language(), cards.followed_list(texts(turn.language()), group, rows, turn.said.today))
