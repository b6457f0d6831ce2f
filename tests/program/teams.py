"""Teams on both sides of the running program: it brings activities, and takes what is posted."""

import itertools
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import aiohttp

from dialogs.cards.plain import as_text
from tests.wire.teams_double import TeamsDouble

Json = dict[str, Any]
TENANT = "22222222-2222-2222-2222-222222222222"
QUESTION = "Hvilke tilskudd kan Halden søke på mot barnefattigdom?"


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes


@dataclass(slots=True)
class Teams:
    double: TeamsDouble
    http: aiohttp.ClientSession
    channel: str = field(default_factory=lambda: f"19:{uuid4().hex}")
    ids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def message(self, text: str | None, user: str = "adviser", beside: str = "", **changes: object) -> Json:
        """In the only thread of the channel, or of another `beside` it."""
        activity = {
            "type": "message",
            "id": f"1700{next(self.ids)}",
            "channelId": "msteams",
            "serviceUrl": self.double.url,
            "from": {"id": f"29:{user}", "aadObjectId": f"aad-{user}"},
            "recipient": {"id": "28:bot", "name": "Velferdsbot"},
            "conversation": {"id": f"{self.channel}{beside};messageid=1", "conversationType": "channel"},
            "channelData": {"tenant": {"id": TENANT}},
            "locale": "nb-NO",
            "text": text,
        }
        return {key: value for key, value in {**activity, **changes}.items() if value is not None}

    def invoke(self, name: str, value: object, **changes: object) -> Json:
        return self.message(None, type="invoke", name=name, value=value, **changes)

    def press(self, pressed: str, **data: object) -> Json:
        action = {"type": "Action.Execute", "verb": pressed, "data": {"verb": pressed, **data}}
        return self.invoke("adaptiveCard/action", {"action": action, "trigger": "manual"})

    async def bring(self, url: str, activity: object) -> Answer:
        body = json.dumps(activity).encode()
        async with self.http.post(f"{url}/api/messages", data=body) as response:
            return Answer(response.status, await response.read())

    async def ask(self, url: str, text: str, **changes: Any) -> str:
        """The only reply, as it is read."""
        activity = self.message(text, **changes)
        answer = await self.bring(url, activity)
        assert answer.status == 200, answer
        (reply,) = self.replies(activity)
        return reply

    def replies(self, activity: Json) -> list[str]:
        return [
            read(sent.body)
            for sent in self.double.sent
            if sent.body and sent.body.get("replyToId") == activity["id"]
        ]


def read(message: Json) -> str:
    cards = [as_text(each["content"])[0] for each in message.get("attachments", ())]
    return "\n".join([message.get("text", ""), *cards])


@asynccontextmanager
async def open_teams(port: int = 0) -> AsyncIterator[Teams]:
    async with TeamsDouble(port) as double, aiohttp.ClientSession() as http:
        yield Teams(double, http)
