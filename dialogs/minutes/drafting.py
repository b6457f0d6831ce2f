"""The draft of minutes: found, changed by one hand at a time, and asked about until it is whole."""

from dataclasses import replace
from secrets import token_hex

from bot.domain.drafts import Draft
from bot.domain.errors import NoDraft
from bot.domain.groups import WorkingGroup
from bot.domain.minutes import EMPTY, Minutes
from dialogs import versions
from dialogs.membership import group_for, group_here, is_member
from dialogs.talk import Place, Turn


async def open_draft(turn: Turn) -> Draft | None:
    """The one that is written here; else the newest of this channel's group, or of the person's own."""
    at = _written_here(turn)
    if at and (draft := await readable(turn, at)):
        return draft
    if group := await group_here(turn):
        found = await turn.store.drafts.of_groups((group.id,))
    elif turn.said.place is Place.PERSONAL:
        found = await turn.store.drafts.of_author(turn.person)
    else:
        found = ()
    for each in found:
        if await _is_for(turn, each):
            return each
    return None


def _written_here(turn: Turn) -> str | None:
    return turn.memory.asker.draft if turn.said.place is Place.PERSONAL else turn.memory.channel.draft


async def adopt(turn: Turn, group: WorkingGroup) -> Draft | None:
    """What was written here before the group was set up."""
    at = _written_here(turn)
    draft = await turn.store.drafts.with_id(at) if at else None
    if draft is None or draft.group:
        return None
    return keep(turn, draft, group=group.id, minutes=replace(draft.minutes, group=group.name))


async def readable(turn: Turn, draft_id: str) -> Draft | None:
    """While it is open, and may be read out here to who asks."""
    draft = await turn.store.drafts.with_id(draft_id)
    return draft if draft and await _is_for(turn, draft) else None


async def _is_for(turn: Turn, draft: Draft) -> bool:
    """A group's stays with its members, and in no channel but its own."""
    if draft.group is None:
        return draft.author == turn.person
    group = await turn.store.groups.with_id(draft.group)
    here = turn.said.here
    at_home = turn.said.place is Place.PERSONAL or (
        group and here and here.conversation == group.channel.conversation
    )
    return bool(group and at_home and await is_member(turn, group))


async def the_draft(turn: Turn, draft_id: str | None = None) -> Draft:
    """By id for a button, which anybody may have pressed. Raises NoDraft, NotAMember."""
    draft = await (turn.store.drafts.with_id(draft_id) if draft_id else open_draft(turn))
    if draft is None:
        raise NoDraft
    if draft.group:
        await group_for(turn, draft.group)
    elif draft.author != turn.person:
        raise NoDraft
    return draft


def begin(turn: Turn, group: WorkingGroup | None, minutes: Minutes = EMPTY) -> Draft:
    """With no more than what meeting it was: what is written comes after, and can be taken back."""
    draft = Draft(
        token_hex(8),
        group.id if group else None,
        turn.person,
        replace(minutes, group=group.name if group else minutes.group),
        changed_by=turn.said.name,
    )
    be_at(turn, versions.first(turn, draft))
    return draft


def keep(turn: Turn, draft: Draft, **changed: object) -> Draft:
    """The next version of it."""
    made = versions.following(turn, draft, **changed)
    be_at(turn, made)
    return made


def be_at(turn: Turn, draft: Draft) -> None:
    turn.memory.asker = replace(turn.memory.asker, draft=draft.id, asked=None, friction=None)
    if turn.said.place is not Place.PERSONAL:
        turn.memory.channel = replace(turn.memory.channel, draft=draft.id)


def leave(turn: Turn) -> None:
    """It is filed, or given up."""
    turn.memory.asker = replace(turn.memory.asker, draft=None, asking=None)
    if turn.said.place is not Place.PERSONAL:
        turn.memory.channel = replace(turn.memory.channel, draft=None)


def stop_asking(turn: Turn) -> None:
    turn.memory.asker = replace(turn.memory.asker, asking=None)
