"""A group's weekly digest: when it comes, what it says now, and its buttons."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial

from bot.domain.deliveries import Key, Kind
from bot.domain.digest_plans import DigestPlan, monday
from bot.domain.digests import Digest
from bot.domain.errors import BadHour, BadPress, NoDigest
from bot.domain.groups import WorkingGroup
from dialogs import minutes
from dialogs.buttons import Verb, day_in, text_in
from dialogs.cards.digest_settings import settings_card
from dialogs.cards.digests import Reader, digest_card
from dialogs.cards.way_back import FROM, leading_back
from dialogs.desk import Desk
from dialogs.digests import own
from dialogs.digests.composing import group_digest, group_period
from dialogs.digests.fields import filled, ordered, paused
from dialogs.membership import group_for
from dialogs.minutes.agenda import group_meant
from dialogs.minutes.filing import note
from dialogs.talk import Notice, Press, Reply, Turn
from dialogs.texts import texts
from dialogs.understanding.dates import Day, Moment, Range, Reason, Start, Unclear, read
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
    group = await _group(turn, desk)
    await _show(turn, desk, group, Reader(group))


async def show(turn: Turn, desk: Desk, order: Order) -> bool:
    group = await _group(turn, desk)
    await _show(turn, desk, group, Reader(group))
    return True


async def since(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "hva har skjedd siden 12. oktober?"; where no day is named, since the last one."""
    group = await _group(turn, desk)
    day = _day(order.rest, turn.said.now) or (await group_period(turn.store, group, turn.said.now)).first
    if day > turn.said.today:
        raise BadHour("since")
    await _show(turn, desk, group, Reader(group, since=day))
    return True


def _day(text: str, now: datetime) -> date | None:
    """The first. Raises BadHour for one that does not exist."""
    noon = now.replace(tzinfo=None)
    for said in (f"siden {text}", f"de siste {text}"):
        match read(said, noon, "past").meaning:
            case Moment(day) | Day(day) | Start(day) | Range(day, _) if isinstance(day, date):
                return day.date() if isinstance(day, datetime) else day
            case Unclear(Reason.INVALID):
                raise BadHour("no-such-day")
    return None


async def _show(turn: Turn, desk: Desk, group: WorkingGroup, reader: Reader) -> None:
    """In the reader's language; as it stands in the channel in the group's."""
    language = group.language if reader.week else turn.language()
    turn.show(language, digest_card(texts(language), await _read(turn, desk, group, reader), reader))


async def _read(turn: Turn, desk: Desk, group: WorkingGroup, reader: Reader) -> Digest:
    """An issue as it stands in the channel; what is no issue, as of now."""
    store, now = turn.store, turn.said.now
    if reader.week:
        standing = await store.digests.standing(Key(Kind.DIGEST, group.id, reader.week))
        at, due_at = (standing.settled_at or now, standing.due_at) if standing else (now, None)
        period = await group_period(store, group, at, reader.week, due_at)
    else:
        period = await group_period(store, group, now)
    if reader.since:
        since = datetime.combine(reader.since, time(), period.at.tzinfo)
        period = replace(period, since=since, is_asked=True)
    return await group_digest(store, desk, group, period)


# Its buttons


async def press_show(turn: Turn, desk: Desk, press: Press) -> None:
    """The way back from what was opened in it."""
    if "group" in press.data:
        group = await group_for(turn, text_in(press.data, "group"))
        await _show(turn, desk, group, _reader(group, press.data))
    else:
        await own.show(turn, desk)


async def press_done(turn: Turn, desk: Desk, press: Press) -> None:
    """At once in the presser's card, and where it is an issue in the channel's for all."""
    group = await group_for(turn, text_in(press.data, "group"))
    reader, task = _reader(group, press.data), await minutes.tasks.the_task(turn, text_in(press.data, "task"))
    if task.is_open:
        task = await minutes.tasks.finish(turn, task)
    digest = await _read(turn, desk, group, reader)
    digest = replace(digest, actions=tuple(task if each.id == task.id else each for each in digest.actions))
    reply = Reply(group.language, card=digest_card(texts(group.language), digest, reader))
    if reader.week:
        key = Key(Kind.DIGEST, group.id, f"{reader.week}/{task.id}/{task.version}")
        turn.notices.append(Notice(key, group.channel, reply, replaces=reader.week))
    turn.replies.append(reply)


def lead_back(turn: Turn, press: Press) -> None:
    """Whatever was opened in a digest has a button back to it."""
    if (way := press.data.get(FROM)) is None or press.verb in (Verb.DIGEST_SHOW, Verb.DIGEST_DONE):
        return
    if not isinstance(way, dict):
        raise BadPress(FROM)
    known = {name: text_in(way, name) for name in ("group", "week", "since") if name in way}
    turn.replies = [
        replace(reply, card=leading_back(texts(reply.language), reply.card, known)) if reply.card else reply
        for reply in turn.replies
    ]


def _reader(group: WorkingGroup, data: Mapping[str, object]) -> Reader:
    """Raises BadPress."""
    week = week_in(data) if "week" in data else ""
    return Reader(group, week, mentions=bool(week), since=day_in(data, "since"))


def week_in(data: Mapping[str, object]) -> str:
    """Raises BadPress."""
    week = text_in(data, "week", longest=8)
    try:
        monday(week)
    except ValueError:
        raise BadPress("week") from None
    return week
