"""The end of a Teams meeting that the bot is in: minutes are offered, once, and a draft is begun."""

import hashlib
import logging
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot.domain.deliveries import Delivery, Destination, Key
from bot.domain.drafts import Draft
from bot.domain.errors import TeamsAway, TeamsRefused, TeamsUnknown
from bot.domain.groups import Channel, WorkingGroup
from bot.domain.joining import joined
from bot.domain.minutes import Minutes
from bot.domain.people import person_key
from bot.domain.teams import Held, Meeting, MeetingEnd
from dialogs.cards import minutes as cards
from dialogs.membership import group_here
from dialogs.talk import Notice, Reply, Turn
from dialogs.texts import texts
from storage import drafts
from storage.deliveries import plan

ATTENDANCE = "attendance"  # deliveries: who was there; the occasion begins with the draft's id
LATER = timedelta(minutes=3)  # Teams takes its time to report
WORTH_WAITING = timedelta(hours=2)

log = logging.getLogger(__name__)


async def offer(turn: Turn, ended: MeetingEnd) -> None:
    """In the meeting's chat or channel, where a group is set up."""
    group, here = await group_here(turn), turn.said.here
    if group is None or here is None:
        return
    occasion = _occasion(ended)
    draft = await _draft(turn, group, here, ended, occasion)
    card = cards.meeting_card(texts(group.language), group, ended.title, draft)
    reply = Reply(group.language, card=card)
    turn.notices.append(Notice(Key("meeting", group.id, occasion), here, reply))


def _occasion(ended: MeetingEnd) -> str:
    """The same for the same meeting at the same time, however often it is told."""
    return hashlib.sha256(f"{ended.id} {ended.at.timestamp()}".encode()).hexdigest()[:16]


async def _draft(
    turn: Turn, group: WorkingGroup, here: Channel, ended: MeetingEnd, occasion: str
) -> Draft | None:
    """The one that was written in during the meeting, else a new one; None: nobody can ask about it."""
    if turn.meetings is None:
        return None
    if known := await turn.store.drafts.version(occasion, 1):
        return known
    try:
        meeting = await turn.meetings.meeting(here.service_url, ended.id)
    except (TeamsAway, TeamsRefused, TeamsUnknown) as failure:
        log.warning("nothing is told about a meeting of %s: %r", group.id, failure)
        return None
    held, told = Held(meeting, ended.at), _told(turn, group, meeting, ended)
    draft = await _written_in(turn, group, told)
    if draft is None:
        author = person_key(here.wire, here.tenant, meeting.organizer)
        draft = Draft(occasion, group.id, author, told, held=held)
        turn.changes.append(partial(drafts.begin, draft=draft, now=turn.said.now))
    elif draft.held != held:
        minutes, version = joined(draft.minutes, told), draft.version
        draft = replace(draft, minutes=minutes, version=version + 1, undo_to=version, held=held)
        turn.changes.append(partial(drafts.change, draft=draft, now=turn.said.now))
    _plan_attendance(turn, group, f"{draft.id}/{occasion}")
    return draft


def _told(turn: Turn, group: WorkingGroup, meeting: Meeting, ended: MeetingEnd) -> Minutes:
    """What is known about the meeting itself; times as on the clock here."""
    end = _here(turn, ended.at)
    start = _here(turn, meeting.start) if meeting.start else None
    return Minutes(
        title=ended.title or meeting.title,
        group=group.name,
        day=end.date(),
        start=start.time() if start and start.date() == end.date() and start < end else None,
        end=end.time(),
        place="Teams",
    )


def _here(turn: Turn, moment: datetime) -> datetime:
    return moment.astimezone(turn.said.now.tzinfo).replace(second=0, microsecond=0)


async def _written_in(turn: Turn, group: WorkingGroup, told: Minutes) -> Draft | None:
    """The group's open draft of that day."""
    found = await turn.store.drafts.of_groups((group.id,))
    return next((draft for draft in found if draft.minutes.day == told.day), None)


def _plan_attendance(turn: Turn, group: WorkingGroup, occasion: str) -> None:
    key, due = Key(ATTENDANCE, group.id, occasion), turn.said.now + LATER
    delivery = Delivery(key, Destination.of(group.channel), due, due + WORTH_WAITING)
    turn.changes.append(partial(plan, deliveries=(delivery,)))
