"""Working groups, and where each of their people can be written to alone."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.domain.drafts import Draft
from bot.domain.errors import Conflict
from bot.domain.friction_drafts import FrictionDraft
from bot.domain.groups import Channel, WorkingGroup
from storage.documents import dump, load
from storage.engine import Transactions
from storage.tables import GroupRow, PersonalChatRow


class Groups:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def all(self) -> tuple[WorkingGroup, ...]:
        """By name."""
        groups = await self._groups(GroupRow.id.is_not(None))
        return tuple(sorted(groups, key=lambda group: group.name.casefold()))

    async def names(self) -> dict[str, str]:
        """Of all, by id."""
        return {group.id: group.name for group in await self.all()}

    async def with_id(self, group_id: str) -> WorkingGroup | None:
        return next(iter(await self._groups(GroupRow.id == group_id)), None)

    async def of(self, draft: Draft | FrictionDraft) -> WorkingGroup | None:
        """None, too, where it is for none yet."""
        return await self.with_id(draft.group) if draft.group else None

    async def of_channel(self, wire: str, conversation: str) -> WorkingGroup | None:
        return next(iter(await self._groups(GroupRow.channel == _key(wire, conversation))), None)

    async def personal_chats(self, persons: Collection[str]) -> dict[str, Channel]:
        """Of those who have the bot for themselves."""
        query = select(PersonalChatRow.person, PersonalChatRow.channel)
        query = query.where(PersonalChatRow.person.in_(persons))
        rows = await self._transactions.run(lambda c: c.execute(query).all(), writes=False)
        return {row.person: load(Channel, row.channel) for row in rows}

    async def _groups(self, wanted: ColumnElement[bool]) -> list[WorkingGroup]:
        query = select(GroupRow.document).where(wanted)
        rows = await self._transactions.run(lambda c: c.execute(query).all(), writes=False)
        return [load(WorkingGroup, row.document) for row in rows]


def save_group(connection: Connection, group: WorkingGroup) -> None:
    """A new one has version 1; a change is one higher than what it was made from. Raises Conflict."""
    document = {"channel": _key(group.channel.wire, group.channel.conversation), "document": dump(group)}
    if group.version == 1:
        try:
            connection.execute(insert(GroupRow).values(id=group.id, version=1, **document))
        except IntegrityError:  # somebody set up the same channel just now
            raise Conflict from None
        return
    before = update(GroupRow).where(GroupRow.id == group.id, GroupRow.version == group.version - 1)
    if not connection.execute(before.values(version=group.version, **document)).rowcount:
        raise Conflict


def keep_personal_chat(connection: Connection, person: str, channel: Channel) -> None:
    forget_personal_chat(connection, person)
    connection.execute(insert(PersonalChatRow).values(person=person, channel=dump(channel)))


def forget_personal_chat(connection: Connection, person: str) -> None:
    connection.execute(delete(PersonalChatRow).where(PersonalChatRow.person == person))


def _key(wire: str, conversation: str) -> str:
    return f"{wire}/{conversation}"
