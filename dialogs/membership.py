"""Who may see and change what is a working group's: the members of its team, as Teams tells."""

import asyncio
import logging

from bot.domain.errors import NotAMember, TeamsAway, TeamsRefused, TeamsUnknown, UnknownGroup
from bot.domain.groups import WorkingGroup
from bot.domain.people import user_of
from bot.domain.teams import TeamMember
from dialogs.talk import Turn

log = logging.getLogger(__name__)


async def group_here(turn: Turn) -> WorkingGroup | None:
    """The group of the channel or chat that this is said in."""
    here = turn.said.here
    return await turn.store.groups.of_channel(here.wire, here.conversation) if here else None


async def groups_of(turn: Turn) -> tuple[WorkingGroup, ...]:
    """All that the person is in, by name."""
    groups = await turn.store.groups.all()
    mine = await asyncio.gather(*(_surely_member(turn, group) for group in groups))
    return tuple(group for group, is_mine in zip(groups, mine, strict=True) if is_mine)


async def is_member(turn: Turn, group: WorkingGroup) -> bool:
    """Who speaks in the group's channel is; of a button nobody knows where it was pressed."""
    here = turn.said.here
    if here is None or here.wire != group.channel.wire or here.tenant != group.channel.tenant:
        return False
    if turn.said.press is None and here.conversation == group.channel.conversation:
        return True
    found = await turn.roster.member(group.channel, user_of(turn.person))
    return found is not None or await _is_listed(turn, group)


async def _is_listed(turn: Turn, group: WorkingGroup) -> bool:
    """In the whole team, which is asked for once for all people."""
    team = await turn.roster.members(group.channel)
    return user_of(turn.person) in {each.user for each in team}


async def _surely_member(turn: Turn, group: WorkingGroup) -> bool:
    """A team that the bot is not in any more has no members."""
    here = turn.said.here
    if here is None or here.tenant != group.channel.tenant:
        return False
    try:
        if group.member(turn.person) or here.conversation == group.channel.conversation:
            return await is_member(turn, group)
        return await _is_listed(turn, group)
    except (TeamsRefused, TeamsUnknown) as failure:
        log.warning("the team of %s is not known: %r", group.id, failure)
        return False


async def group_for(turn: Turn, group_id: str | None) -> WorkingGroup:
    """Raises UnknownGroup, or NotAMember."""
    group = await turn.store.groups.with_id(group_id) if group_id else None
    if group is None:
        raise UnknownGroup
    if not await is_member(turn, group):
        raise NotAMember
    return group


async def team_of(turn: Turn, group: WorkingGroup) -> tuple[TeamMember, ...]:
    """Nobody where Teams does not tell: what was asked for goes on without."""
    try:
        return await turn.roster.members(group.channel)
    except (TeamsAway, TeamsRefused, TeamsUnknown) as failure:
        log.warning("the team of %s is not known: %r", group.id, failure)
        return ()
