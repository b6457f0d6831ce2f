"""A working group in a channel of Teams, its people, and the bot that serves them, over HTTP."""

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any

from aiohttp.test_utils import TestServer
from docx import Document
from sqlalchemy import Connection

from bot.app import web_app
from bot.domain.groups import Channel, GroupKind, WorkingGroup
from bot.settings import Settings
from storage.engine import open_database, writing
from storage.groups import save_group
from storage.store import Change, Store
from tests.program.teams import TENANT, Teams
from tests.wire.graph_double import GraphDouble
from tests.wire.roster_double import member

Json = dict[str, Any]
ROLES = {"Files.ReadWrite.All", "Sites.ReadWrite.All", "OnlineMeetingArtifact.Read.All"}
NOTES = """Referat fra møte i Halden
Dato: 12. mars 2026
Til stede: Kari Nes (Nav), Ola Lie (Husbanken)
Sak 1/26: Boligkoordinator
Kommunen har søkt om midler.
Vedtak: Vi ansetter en boligkoordinator.
Oppfølging: Kari sender søknaden innen 20. mars 2026
"""


def kari(key: str = "adviser") -> str:
    return f"msteams/person/{TENANT}/aad-{key}"


@dataclass
class Pilot:
    teams: Teams
    graph: GraphDouble
    database: str
    url: str = ""  # of the bot

    @property
    def group(self) -> WorkingGroup:
        there = Channel("msteams", TENANT, self.teams.double.url, self.teams.channel, "19:team", "team-guid")
        return WorkingGroup("halden", "Halden", GroupKind.MUNICIPAL, there)

    @asynccontextmanager
    async def bot(self, graph: str | None = None) -> AsyncIterator["Pilot"]:
        """The program, beside Graph unless that is `off`."""
        address = self.graph.url if graph is None else graph
        settings = Settings(VELFERDSBOT_DATABASE_URL=self.database, VELFERDSBOT_GRAPH=address)
        async with TestServer(web_app(settings)) as server:
            self.url = str(server.make_url("")).rstrip("/")
            yield self

    async def change(self, *changes: Change) -> None:
        def together(connection: Connection) -> None:
            for each in changes:
                each(connection)

        engine = open_database(self.database)
        async with writing(engine) as connection:
            await connection.run_sync(together)
        await engine.dispose()

    @asynccontextmanager
    async def store(self) -> AsyncIterator[Store]:
        engine = open_database(self.database)
        store = Store(engine)
        yield store
        store.close()
        await engine.dispose()

    def alone(self, text: str | None, user: str = "adviser", **changes: object) -> Json:
        """In her own chat with the bot."""
        chat = {"id": f"a:{user}", "conversationType": "personal"}
        return self.teams.message(text, user, conversation=chat, **changes)

    def pressed(self, where: Json, verb: str, **data: object) -> Json:
        action = {"type": "Action.Execute", "verb": verb, "data": {"verb": verb, **data}}
        value = {"action": action, "trigger": "manual"}
        return {**where, "type": "invoke", "name": "adaptiveCard/action", "value": value}

    async def said(self, activity: Json) -> Json:
        """The answer to a button, or the only message that answers."""
        answer = await self.teams.bring(self.url, activity)
        assert answer.status == 200, answer
        if activity["type"] == "invoke":
            return json.loads(answer.body)  # type: ignore[no-any-return]
        (reply,) = self.answers(activity)
        return reply

    def answers(self, activity: Json) -> list[Json]:
        sent = [each.body for each in self.teams.double.sent if each.body]
        return [each for each in sent if each.get("replyToId") == activity["id"]]

    async def file(self, notes: str = NOTES) -> str:
        """Minutes from pasted notes, in the channel: their id."""
        card = await self.said(self.teams.message(notes))
        (check, *_) = [each for each in buttons(card) if each["verb"] == "minutes.check"]
        where = self.teams.message(None)
        asked = await self.said(self.pressed(where, "minutes.check", draft=check["draft"]))
        (filing, *_) = [each for each in buttons(asked) if each["verb"] == "minutes.file"]
        filed = await self.said(self.pressed(self.teams.message(None), **filing))
        return str(next(each for each in buttons(filed) if each["verb"] == "minutes.open")["minutes"])

    def posted(self, words: str, method: str = "POST") -> list[Json]:
        """What the bot said of its own accord that holds these words."""
        return [
            each.body
            for each in self.teams.double.sent
            if each.method == method
            and each.body
            and "replyToId" not in each.body
            and words in json.dumps(each.body, ensure_ascii=False)
        ]

    async def until(self, words: str, method: str = "POST") -> Json:
        await eventually(lambda: self.posted(words, method))
        return self.posted(words, method)[0]


@asynccontextmanager
async def pilot(teams: Teams, database: str) -> AsyncIterator[Pilot]:
    """The group is set up; Kari and Ola are in its team, nobody else is."""
    names = {"adviser": "Kari Nes", "ola": "Ola Lie"}
    people = [
        member(n, id=f"29:{key}", objectId=f"aad-{key}", name=name)
        for n, (key, name) in enumerate(names.items())
    ]
    teams.double.roster.rooms["19:team"] = people
    async with GraphDouble() as graph:
        graph.tokens[""] = set(ROLES)
        folder = {"id": "folder", "parentReference": {"driveId": "b!drive"}}
        graph.held.folders["team-guid", teams.channel] = folder
        graph.held.policies.add("aad-ola")
        there = Pilot(teams, graph, database)
        await there.change(lambda c: save_group(c, there.group))
        yield there


async def eventually(check: Callable[[], object]) -> None:
    """`check` tells, by itself or when it is awaited."""
    async with asyncio.timeout(60):
        while not (await told if isawaitable(told := check()) else told):  # noqa: ASYNC110  # it is said when it is due
            await asyncio.sleep(0.02)


def buttons(message: object) -> list[Json]:
    """The data of each, in whatever answer they stand."""
    return [each["data"] for each in _objects(message) if each.get("type") == "Action.Execute"]


def links(message: object) -> list[str]:
    return [each["url"] for each in _objects(message) if each.get("type") == "Action.OpenUrl"]


def _objects(value: object) -> Iterator[Json]:
    if isinstance(value, list):
        for each in value:
            yield from _objects(each)
    elif isinstance(value, dict):
        yield value
        yield from _objects(list(value.values()))


def word(text: str) -> bytes:
    """A Word document of these lines."""
    document, content = Document(), io.BytesIO()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(content)
    return content.getvalue()
