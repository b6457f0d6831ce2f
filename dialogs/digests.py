"""A group's weekly digest: when it comes, what it says now, and its buttons."""

from dataclasses import replace
from datetime import datetime, time
from functools import partial

from bot.domain.deliveries import Key, Kind
from bot.domain.digest_plans import DigestPlan, monday
from bot.domain.digests import Digest
from bot.domain.errors import BadHour, BadPress, NoDigest
from bot.domain.groups import WorkingGroup
from dialogs import tasks
from dialogs.agenda import group_meant
from dialogs.buttons import text_in
from dialogs.cards.digest_settings import settings_card
from dialogs.cards.digests import Reader, digest_card
from dialogs.composing import group_digest, group_period
from dialogs.desk import Desk
from dialogs.digest_fields import filled, ordered, paused
from dialogs.filing import note
from dialogs.membership import group_for
from dialogs.talk import Notice, Press, Reply, Turn
from dialogs.texts import texts
from dialogs.understanding.dates import Day, Meaning, Moment, Range, Start, Unclear, read
from dialogs.understanding.orders import Order
from dialogs.understanding.question import Question
from storage.digests import schedule_group

# When it comes


async def order(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "ukesbrev mandag 08:00"; "ukesbrev" alone shows what is set."""
    group = await _group(turn, desk)
    if order.rest:
        before = group.digest or DigestPlan(set_by=turn.person)
        group = _plan(turn, group, ordered(order.rest, before))
        _show_settings(turn, group, "digest-saved")
    else:
        _show_settings(turn, group)
    return True


async def pause(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "pause til uke 33"."""
    group = await _group(turn, desk)
    if group.digest is None:
        raise NoDigest
    _show_settings(turn, _plan(turn, group, paused(order.rest, group.digest, turn.said.today)))
    return True


async def resume(turn: Turn, desk: Desk, order: Order) -> bool:
    group = await _group(turn, desk)
    plan = group.digest or DigestPlan(set_by=turn.person)
    _show_settings(turn, _plan(turn, group, replace(plan, paused_until=None)), "digest-saved")
    return True


async def off(turn: Turn, desk: Desk, order: Order) -> bool:
    _show_settings(turn, _plan(turn, await _group(turn, desk), None), "digest-is-off")
    return True


async def press_settings(turn: Turn, desk: Desk, press: Press) -> None:
    _show_settings(turn, await group_for(turn, text_in(press.data, "group")))


async def press_save(turn: Turn, desk: Desk, press: Press) -> None:
    group = await group_for(turn, text_in(press.data, "group"))
    if press.data.get("version") != group.version:
        return _show_settings(turn, group, "group-changed-meanwhile")
    try:
        plan = filled(press.data, group.digest or DigestPlan(set_by=turn.person))
    except BadHour as bad:
        return _show_settings(turn, group, bad.key)
    return _show_settings(turn, _plan(turn, group, plan), "digest-saved")


async def press_off(turn: Turn, desk: Desk, press: Press) -> None:
    group = await group_for(turn, text_in(press.data, "group"))
    _show_settings(turn, _plan(turn, group, None), "digest-is-off")


async def _group(turn: Turn, desk: Desk) -> WorkingGroup:
    return await group_for(turn, (await group_meant(turn, desk)).id)


def _plan(turn: Turn, group: WorkingGroup, plan: DigestPlan | None) -> WorkingGroup:
    planned = replace(group, digest=plan, version=group.version + 1)
    turn.changes.append(partial(schedule_group, group=planned, now=turn.said.now))
    note(turn, f"group/{group.id}", "digest", plan=plan)
    return planned


def _show_settings(turn: Turn, group: WorkingGroup, key: str = "") -> None:
    spoken = texts(turn.language())
    turn.show(turn.language(), settings_card(spoken, group, said=spoken(key) if key else ""))


# What it says


async def ask(turn: Turn, desk: Desk, question: Question) -> None:
    await _show_now(turn, desk)


async def show(turn: Turn, desk: Desk, order: Order) -> bool:
    await _show_now(turn, desk)
    return True


async def since(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "hva har skjedd siden 12. oktober?"; where no day is understood, since the last one."""
    noon = turn.said.now.replace(tzinfo=None)
    await _show_now(turn, desk, _moment(turn, read(f"siden {order.rest}", noon, "past").meaning))
    return True


def _moment(turn: Turn, meaning: Meaning) -> datetime | None:
    """The beginning of the day."""
    match meaning:
        case Day(day) | Start(day) | Range(day, _) if not isinstance(day, time):
            return datetime.combine(day, time(), turn.said.now.tzinfo)
        case Moment(at):
            return at.replace(tzinfo=turn.said.now.tzinfo)
        case Unclear():
            return None
    return None


async def _show_now(turn: Turn, desk: Desk, since: datetime | None = None) -> None:
    group, now = await _group(turn, desk), turn.said.now
    if since and since >= now:
        raise BadHour("since")
    period = await group_period(turn.store, group, now, since=since)
    digest = await group_digest(turn.store, desk, group, period)
    turn.show(turn.language(), digest_card(texts(turn.language()), digest, Reader(group)))


# Its buttons


async def press_done(turn: Turn, desk: Desk, press: Press) -> None:
    """In the channel's card for all, and at once in the presser's."""
    group, week = await group_for(turn, text_in(press.data, "group")), week_in(press)
    task = await tasks.the_task(turn, text_in(press.data, "task"))
    if task.is_open:
        task = await tasks.finish(turn, task)
    digest = await issued(turn, desk, group, week)
    digest = replace(digest, actions=tuple(task if each.id == task.id else each for each in digest.actions))
    spoken, reader = texts(group.language), Reader(group, week, mentions=True)
    reply = Reply(group.language, card=digest_card(spoken, digest, reader))
    key = Key(Kind.DIGEST, group.id, f"{week}/{task.id}/{task.version}")
    turn.notices.append(Notice(key, group.channel, reply, replaces=week))
    turn.replies.append(reply)


def week_in(press: Press) -> str:
    """Raises BadPress."""
    week = text_in(press.data, "week", longest=8)
    try:
        monday(week)
    except ValueError:
        raise BadPress("week") from None
    return week


async def issued(turn: Turn, desk: Desk, group: WorkingGroup, week: str) -> Digest:
    """As it stands in the channel."""
    standing = await turn.store.digests.standing(Key(Kind.DIGEST, group.id, week))
    at = standing.settled_at if standing and standing.settled_at else turn.said.now
    return await group_digest(turn.store, desk, group, await group_period(turn.store, group, at, week))
