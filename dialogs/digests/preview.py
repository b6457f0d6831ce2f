"""What the lead does about the next digest: one sentence more, another day, or none this week."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from bot.domain.deliveries import Key, Kind, State
from bot.domain.digest_plans import GRACE, DigestPlan, monday
from bot.domain.digests import Digest, Remark
from bot.domain.errors import NoDigest, TooLong
from bot.domain.groups import WorkingGroup
from dialogs.buttons import day_in, text_in
from dialogs.cards.digest_preview import LONGEST_REMARK, preview_card
from dialogs.cards.minutes.parts import clock
from dialogs.desk import Desk
from dialogs.digests.composing import group_digest, group_period
from dialogs.digests.weekly import week_in
from dialogs.membership import group_for
from dialogs.minutes.filing import note
from dialogs.talk import Press, Reply, Turn
from dialogs.texts import texts
from storage.digests import Standing, add_remark, postpone, skip

LONGEST = 5_000  # characters that are looked at


def preview(group: WorkingGroup, digest: Digest, comes: date, said: str = "") -> Reply:
    plan, spoken = group.digest or DigestPlan(), texts(group.language)
    shown = preview_card(
        spoken, group, digest, comes, clock(spoken, plan.at), last_day(plan, digest.period.week), said=said
    )
    return Reply(group.language, card=shown)


def last_day(plan: DigestPlan, week: str) -> date:
    """The day before the next one may come."""
    return plan.day_of(plan.weekly.in_week_of(monday(week))) + timedelta(days=6)


async def press_remark(turn: Turn, desk: Desk, press: Press) -> None:
    group, week, standing = await _waiting(turn, press)
    text = text_in(press.data, "remark", longest=LONGEST) if press.data.get("remark") else ""
    if len(text) > LONGEST_REMARK:
        raise TooLong(LONGEST_REMARK)
    remark = Remark(text, turn.said.name)
    turn.changes.append(partial(add_remark, group=group.id, week=week, remark=remark))
    note(turn, f"group/{group.id}", "digest-remark", week=week)
    said = "preview-remarked" if text else "preview-remark-gone"
    await _show(turn, desk, group, week, standing, remark if text else None, said)


async def press_postpone(turn: Turn, desk: Desk, press: Press) -> None:
    group, week, _ = await _waiting(turn, press)
    plan, day, spoken = group.digest or DigestPlan(), day_in(press.data, "day"), texts(turn.language())
    last = last_day(plan, week)
    if day is None or day > last or (due_at := plan.at_its_hour(day)) <= turn.said.now:
        return turn.say(turn.language(), "preview-which-day", date=spoken.long_date(last))
    following = plan.at_its_hour(last + timedelta(days=1))
    expires_at = min(due_at + GRACE, following)
    turn.changes.append(
        partial(postpone, key=_key(group, week), due_at=due_at, expires_at=expires_at, now=turn.said.now)
    )
    note(turn, f"group/{group.id}", "digest-postponed", week=week, day=day)
    when = spoken("preview-comes", date=spoken.long_date(day), clock=clock(spoken, plan.at))
    return turn.tell(turn.language(), f"{spoken('preview-postponed')} {when}")


async def press_skip(turn: Turn, desk: Desk, press: Press) -> None:
    group, week, _ = await _waiting(turn, press)
    reason = f"left out by {turn.said.name}"
    turn.changes.append(partial(skip, key=_key(group, week), reason=reason, now=turn.said.now))
    note(turn, f"group/{group.id}", "digest-skipped", week=week)
    turn.say(turn.language(), "preview-skipped")


async def _show(
    turn: Turn,
    desk: Desk,
    group: WorkingGroup,
    week: str,
    standing: Standing,
    remark: Remark | None,
    said: str,
) -> None:
    plan = group.digest or DigestPlan()
    period = await group_period(turn.store, group, turn.said.now, week)
    digest = await group_digest(turn.store, desk, group, period)
    digest = replace(digest, remark=remark)
    comes = plan.day_of(standing.due_at)
    turn.replies.append(preview(group, digest, comes, texts(group.language)(said)))


async def _waiting(turn: Turn, press: Press) -> tuple[WorkingGroup, str, Standing]:
    """Raises NoDigest where it has gone out, or is about to."""
    group, week = await group_for(turn, text_in(press.data, "group")), week_in(press.data)
    standing = await turn.store.digests.standing(_key(group, week))
    if standing is None or standing.state is not State.DUE or standing.due_at <= turn.said.now:
        raise NoDigest
    return group, week, standing


def _key(group: WorkingGroup, week: str) -> Key:
    return Key(Kind.DIGEST, group.id, week)
