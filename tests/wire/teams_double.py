"""A stand-in for the Teams connector on loopback: it keeps what it is sent, and misbehaves as it is told.

POST, PUT and DELETE as the real one; each request takes the next of `faults`, when there is one.
In every team there are the same `members`.
"""

import asyncio
import itertools
from collections import Counter, deque
from dataclasses import dataclass
from typing import Any, Self

from aiohttp import web

from tests.wire.faults import Fault
from tests.wire.roster_double import RosterDouble

__all__ = ["Fault", "Sent", "TeamsDouble"]


@dataclass(frozen=True, slots=True)
class Sent:
    method: str
    path: str  # as it stood on the wire
    authorization: str | None
    body: dict[str, Any] | None


class TeamsDouble:
    def __init__(self, port: int = 0) -> None:
        self.sent: list[Sent] = []  # taken
        self.faults: deque[Fault] = deque()
        self.members: dict[str, str] = {}  # Entra object id to name
        self.asked: Counter[str] = Counter()  # by method, taken or not
        self.connections: set[asyncio.BaseTransport | None] = set()
        self.roster = RosterDouble()  # who is in its teams and chats, and their meetings
        self._ids, self._port = itertools.count(1), port
        app = web.Application()
        activities = "{prefix:(.*/)?}v3/conversations/{conversation}/activities"
        app.router.add_route("*", "/" + activities, self._answer)
        app.router.add_route("*", f"/{activities}/{{id}}", self._answer)
        app.router.add_route("*", "/elsewhere", self._answer)
        app.router.add_get("/v3/conversations/{conversation}/pagedmembers", self._members)
        app.router.add_get("/v3/conversations/{conversation}/members/{person}", self._member)
        app.router.add_get("/{path:.*}", self.roster.answer)
        self._runner = web.AppRunner(app, access_log=None)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *raised: object) -> None:
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/"

    @property
    def texts(self) -> list[str]:
        return [sent.body["text"] for sent in self.sent if sent.body]

    async def _answer(self, request: web.Request) -> web.Response:
        self.asked[request.method] += 1
        self.connections.add(request.transport)
        sent = Sent(
            request.method,
            request.raw_path,
            request.headers.get("Authorization"),
            await request.json() if request.can_read_body else None,
        )
        fault = self.faults.popleft() if self.faults else Fault(taken=True)
        if fault.taken:
            self.sent.append(sent)
        await asyncio.sleep(fault.delay)
        return self._misbehave(request, fault)

    async def _members(self, request: web.Request) -> web.Response:
        if request.match_info["conversation"] in self.roster.rooms:
            return await self.roster.answer(request)
        return web.json_response({"members": [_as_member(each, self.members[each]) for each in self.members]})

    async def _member(self, request: web.Request) -> web.Response:
        if request.match_info["conversation"] in self.roster.rooms:
            return await self.roster.answer(request)
        person = request.match_info["person"]
        if person in self.members:
            return web.json_response(_as_member(person, self.members[person]))
        return web.json_response({"error": {"code": "MemberNotFoundInConversation"}}, status=404)

    def _misbehave(self, request: web.Request, fault: Fault) -> web.Response:
        if fault.cut and request.transport is not None:
            request.transport.abort()
        if fault.status == 200:
            return web.json_response({"id": f"m{next(self._ids)}"})
        headers = {"Retry-After": fault.retry_after} if fault.retry_after else {}
        if fault.status == 307:
            headers["Location"] = "/elsewhere"
        return web.json_response({"error": {"code": "AsTold"}}, status=fault.status, headers=headers)


def _as_member(person: str, name: str) -> dict[str, str]:
    return {"id": f"29:{person}", "objectId": person, "name": name, "tenantId": "tenant", "userRole": "user"}
