"""A conversation with the bot, which is made anew for every turn: what is remembered is in the database."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.errors import TeamsUnknown
from bot.domain.groups import Channel as GroupChannel
from bot.domain.groups import GroupKind, Member, WorkingGroup
from bot.domain.teams import TeamMember
from bot.handler import VelferdsBot
from bot.knowledge import knowledge
from bot.settings import Settings
from bot.teams.adapter import TeamsAdapter
from bot.teams.connector import Address
from bot.teams.identity import LocalGate, Tenants
from bot.teams.parsing import parse
from dialogs.cards.plain import as_text
from dialogs.desk import Desk
from dialogs.talk import Reply
from storage.engine import open_database, writing
from storage.groups import save_group
from storage.store import Store
from storage.tables import DeliveryRow, Table
from storage.turns import Ledger

Json = dict[str, Any]
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


class Channel:
    """What the bot posts, in order."""

    def __init__(self) -> None:
        self.posted: list[Json] = []

    async def post(self, address: Address, body: bytes) -> str:
        self.posted.append(json.loads(body))
        return f"m{len(self.posted)}"

    async def update(self, address: Address, activity_id: str, body: bytes) -> None:
        self.posted.append(json.loads(body))

    async def delete(self, address: Address, activity_id: str) -> None:
        raise AssertionError("the bot deletes nothing")


class Team:
    """Who is in the teams, by the id Teams knows them by: `names` where a channel has none of its own."""

    def __init__(self) -> None:
        self.names = {"aad-user": "Kari Nes", "aad-ola": "Ola Lie"}
        self.own: dict[str, dict[str, str]] = {}  # by conversation
        self.gone: set[str] = set()  # conversations that the bot is not in any more

    async def members(self, channel: GroupChannel) -> tuple[TeamMember, ...]:
        return tuple(TeamMember(name, "", id_) for id_, name in self._of(channel).items())

    async def member(self, channel: GroupChannel, person: str) -> TeamMember | None:
        name = self._of(channel).get(person)
        return TeamMember(name, "", person) if name else None

    def _of(self, channel: GroupChannel) -> dict[str, str]:
        if channel.conversation in self.gone:
            raise TeamsUnknown("ConversationNotFound")
        return self.own.get(channel.conversation, self.names)


class Planned:
    """What is to be said elsewhere, by the ledger of deliveries."""

    def __init__(self, row: Any) -> None:
        self.recipient, self.occasion, self.conversation = row.recipient, row.occasion, row.conversation
        self.replaces = row.replaces
        self.shown = Shown(json.loads(row.payload))


class Shown:
    """One answer as a reader sees it."""

    def __init__(self, message: Json) -> None:
        self.message = message
        cards = [each["content"] for each in message.get("attachments", ())]
        self.card: Json = cards[0] if cards else {}
        text, actions = as_text(self.card) if cards else (message.get("text", ""), [])
        self.text, self.actions = text, [dict(each) for each in actions]

    def button(self, part: str) -> Json:
        """The first whose title holds this."""
        return next(dict(action) for action in self.actions if part.lower() in action["title"].lower())


class Conversation:
    """One person in one conversation; `by`, `alone`, `in_thread` and `in_channel` give the others."""

    def __init__(
        self, engine: AsyncEngine, desk: Desk, place: str = "personal", locale: str = "nb-NO"
    ) -> None:
        self._engine, self._desk, self._place, self._locale = engine, desk, place, locale
        self._user, self._thread, self._room, self._tenant = "user", "1", f"19:{place}", "tenant"
        self.now = NOW
        self._ids = count(1)
        self._store = Store(engine)
        self.channel, self.team = Channel(), Team()

    def by(self, user: str) -> "Conversation":
        return self._copy(_user=user)

    def in_thread(self, thread: str) -> "Conversation":
        return self._copy(_thread=thread)

    def in_channel(self, room: str) -> "Conversation":
        return self._copy(_place="channel", _room=f"19:{room}")

    def alone(self) -> "Conversation":
        """The same person with the bot for herself."""
        return self._copy(_place="personal", _room=f"a:{self._user}")

    def elsewhere(self, tenant: str) -> "Conversation":
        return self._copy(_tenant=tenant)

    def at(self, now: datetime) -> "Conversation":
        return self._copy(now=now)

    def _copy(self, **changes: object) -> "Conversation":
        copy = object.__new__(Conversation)
        copy.__dict__.update(self.__dict__, **changes)
        return copy

    async def say(self, text: str, **activity: object) -> Shown:
        return await self._one({"type": "message", "text": text, **activity})

    async def submit(self, action: Json, **inputs: str) -> Shown:
        """As a client without Universal Actions presses."""
        return await self._one({"type": "message", "value": {**action["data"], **inputs}})

    async def press(self, action: Json, **inputs: str) -> Json:
        """As a button is pressed in Teams: what is answered to the presser alone."""
        pressed = {**action, "data": {**action["data"], **inputs}}
        return await self.invoke("adaptiveCard/action", {"action": pressed, "trigger": "manual"})

    async def open(self, action: Json, **inputs: str) -> Shown:
        """The card that takes the pressed one's place."""
        body = await self.press(action, **inputs)
        assert body["type"] == "application/vnd.microsoft.card.adaptive", body
        return Shown({"attachments": [{"content": body["value"]}]})

    async def invoke(self, name: str, value: Json) -> Json:
        before = len(self.channel.posted)
        answer = await self.turn({"type": "invoke", "name": name, "value": value})
        assert len(self.channel.posted) == before, "an invoke is answered, not posted"
        assert answer.status == 200
        return answer.body

    async def _one(self, activity: Json) -> Shown:
        before = len(self.channel.posted)
        await self.turn(activity)
        (message,) = self.channel.posted[before:]
        return Shown(message)

    async def planned(self) -> list[Planned]:
        """All that was ever planned, the oldest first."""
        async with self._engine.connect() as connection:
            rows = await connection.execute(select(DeliveryRow.__table__).order_by(DeliveryRow.id))
            return [Planned(row) for row in rows]

    async def stored(self) -> str:
        """Everything in the database, to look for what must not be there."""
        async with self._engine.connect() as connection:
            tables = [each for each in Table.metadata.sorted_tables if not each.name.startswith("grant")]
            return "\n".join(
                [str(tuple(row)) for table in tables for row in await connection.execute(select(table))]
            )

    async def turn(self, activity: Json) -> Any:
        ledger = Ledger(self._engine, lambda: self.now)
        await ledger.start()
        adapter = TeamsAdapter(self.channel, LocalGate(), Tenants(None), lambda _: Reply(language="nb"))
        bot = VelferdsBot(
            lambda: self._desk,
            ledger,
            self._store,
            self.team,
            adapter,
            lambda: self.now,
            planned=lambda: None,
        )
        try:
            return await adapter.run(parse(json.dumps({**self._envelope(), **activity}).encode()), bot)
        finally:
            await ledger.close()

    def _envelope(self) -> Json:
        thread = f";messageid={self._thread}" if self._place == "channel" else ""
        return {
            "id": f"{self._user}-{next(self._ids)}",
            "channelId": "msteams",
            "serviceUrl": "http://127.0.0.1:9/",
            "from": {
                "id": self._user,
                "name": self.team.names.get(f"aad-{self._user}", ""),
                "aadObjectId": f"aad-{self._user}",
            },
            "recipient": {"id": "28:bot", "name": "Velferdsbot"},
            "conversation": {"id": f"{self._room}{thread}", "conversationType": self._place},
            "channelData": {"tenant": {"id": self._tenant}},
            "locale": self._locale,
        }


@pytest.fixture(scope="session")
def the_desk(prepared_sqlite: Path) -> Desk:
    settings = Settings(
        VELFERDSBOT_DATABASE_URL=f"sqlite:///{prepared_sqlite}", VELFERDSBOT_CONTACT="tilskuddsteamet"
    )
    return asyncio.run(knowledge(settings))


@pytest.fixture
async def engine(sqlite_url: str) -> AsyncIterator[AsyncEngine]:
    engine = open_database(sqlite_url)
    yield engine
    await engine.dispose()


@pytest.fixture
def personal(engine: AsyncEngine, the_desk: Desk) -> Conversation:
    return Conversation(engine, the_desk)


@pytest.fixture
def channel(engine: AsyncEngine, the_desk: Desk) -> Conversation:
    return Conversation(engine, the_desk, place="channel")


async def set_up(channel: Conversation, name: str = "Oppvekst Halden", **inputs: str) -> Shown:
    """A working group in this channel, by the card that is offered."""
    offered = await channel.say("innstillinger")
    form = await channel.open(offered.actions[0])
    return await channel.open(
        form.actions[0], **{"name": name, "kind": "municipal", "language": "nb", **inputs}
    )


async def file(conversation: Conversation, notes: str) -> Shown:
    """Pasted, looked over and filed."""
    read = await conversation.say(notes)
    checked = await conversation.open(read.button("Arkiver referatet"))
    return await conversation.open(checked.button("Arkiver"))


# Two working groups, and their people

KARI, OLA, PER = (f"msteams/person/tenant/aad-{user}" for user in ("user", "ola", "per"))


def group(id_: str, name: str, municipality: str, *members: Member) -> WorkingGroup:
    channel = GroupChannel("msteams", "tenant", "http://127.0.0.1:9/", f"19:{id_}")
    return WorkingGroup(id_, name, GroupKind.MUNICIPAL, channel, municipality, members=members)


HALDEN = group("halden", "Oppvekst i Halden", "3101", Member("Kari Nes", person=KARI))
MOSS = group("moss", "Oppvekst i Moss", "3103", Member("Per Moe", person=PER))


class Teams:
    """Who is in which group's team."""

    def __init__(self) -> None:
        self.names = {"aad-user": "Kari Nes", "aad-ola": "Ola Lie", "aad-per": "Per Moe"}
        self.of = {
            HALDEN.channel.conversation: {"aad-user", "aad-ola"},
            MOSS.channel.conversation: {"aad-per"},
        }

    async def members(self, channel: GroupChannel) -> tuple[TeamMember, ...]:
        return tuple(TeamMember(self.names[each], "", each) for each in self.of.get(channel.conversation, ()))

    async def member(self, channel: GroupChannel, person: str) -> TeamMember | None:
        return next((each for each in await self.members(channel) if each.aad_id == person), None)


@pytest.fixture
async def kari(engine: AsyncEngine, the_desk: Desk) -> Conversation:
    async with writing(engine) as connection:
        for each in (HALDEN, MOSS):
            await connection.run_sync(save_group, each)
    conversation = Conversation(engine, the_desk)
    conversation.team = Teams()  # type: ignore[assignment]
    return conversation


@pytest.fixture
def per(kari: Conversation) -> Conversation:
    return kari.by("per")


@pytest.fixture
def ola(kari: Conversation) -> Conversation:
    return kari.by("ola")


@pytest.fixture
def store(engine: AsyncEngine) -> Store:
    return Store(engine)
