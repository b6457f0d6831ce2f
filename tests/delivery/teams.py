"""A stand-in for Teams: it throttles, fails and cuts connections by chance, and shows late what it took.

POST, PUT and DELETE as the connector; and the list of a conversation's messages as Graph gives it.
"""

import asyncio
import itertools
import json
import math
import random
import re
import time
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

APP = "11111111-1111-1111-1111-111111111111"
MARK = re.compile(r"vb-[0-9a-f]{20}")


@dataclass(frozen=True, slots=True)
class Faults:
    """Chances are of a request; nothing is wrong unless it is said."""

    app_rate: float = 50.0  # taken within any second; 0: no limit
    conversation_rate: float = 7.0
    refused_502: float = 0.0  # not taken
    taken_502: float = 0.0  # taken nevertheless
    cut_after: float = 0.0  # taken, and the connection cut
    cut_before: float = 0.0  # not taken, which looks the same
    latency: tuple[float, float] = (0.02, 0.08)  # seconds until it is taken
    listed_after: float = 0.0  # seconds until Graph shows it
    readable: bool = True  # the app may read conversations


@dataclass(slots=True)
class Message:
    id: str
    conversation: str
    activity: dict[str, Any]
    at: float
    edits: int = 0
    deleted: bool = False

    @property
    def mark(self) -> str:
        """What tells it from other messages: the mark on its card, else its text."""
        found = MARK.search(json.dumps(self.activity))
        return found[0] if found else str(self.activity.get("text"))


@dataclass(slots=True)
class Window:
    """The last second."""

    taken: deque[float] = field(default_factory=deque)

    def wait(self, rate: float, now: float) -> float:
        """Seconds until one more is taken."""
        while self.taken and self.taken[0] <= now - 1:
            self.taken.popleft()
        return self.taken[0] + 1 - now if rate and len(self.taken) >= rate else 0


class Teams:
    def __init__(self, faults: Faults | None = None, seed: int = 1) -> None:
        self.faults, self._random = faults or Faults(), random.Random(seed)
        self.refused: dict[str, tuple[int, str]] = {}  # by conversation: status and code, for good
        self.messages: dict[str, Message] = {}
        self.counts: Counter[str] = Counter()
        self.first_at = self.last_at = 0.0
        self._app, self._conversations = Window(), defaultdict[str, Window](Window)
        self._ids = itertools.count(1)
        activities = "/v3/conversations/{conversation}/activities"
        app = web.Application()
        app.add_routes(
            [
                web.post(activities, self._post),
                web.put(activities + "/{id}", self._put),
                web.delete(activities + "/{id}", self._delete),
                web.get("/graph/{conversation}/messages", self._list),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        return self

    async def __aexit__(self, *raised: object) -> None:
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    @property
    def there(self) -> list[Message]:
        return [message for message in self.messages.values() if not message.deleted]

    async def has_taken(self, number: int) -> None:
        """Waits until so many messages are there."""
        async with asyncio.timeout(60):
            while len(self.there) < number:  # noqa: ASYNC110  # it happens in another process
                await asyncio.sleep(0.02)

    @property
    def conversations(self) -> set[str]:
        return {message.conversation for message in self.there}

    @property
    def doubled(self) -> int:
        copies = Counter((message.conversation, message.mark) for message in self.there)
        return sum(number - 1 for number in copies.values())

    async def _post(self, request: web.Request) -> web.Response:
        activity = await request.json()
        if bad := self._throttled(request) or await self._before(request):
            return bad
        number = f"m{next(self._ids)}"
        conversation = request.match_info["conversation"]
        self.messages[number] = Message(number, conversation, activity, time.time())
        return self._after(request) or web.json_response({"id": number}, status=201)

    async def _put(self, request: web.Request) -> web.Response:
        activity = await request.json()
        if bad := self._throttled(request) or await self._before(request):
            return bad
        message = self.messages.get(request.match_info["id"])
        if message is None or message.deleted:
            return _error(404, "ActivityNotFoundInConversation")
        message.activity, message.edits = activity, message.edits + 1
        return self._after(request) or web.json_response({"id": message.id})

    async def _delete(self, request: web.Request) -> web.Response:
        self.messages[request.match_info["id"]].deleted = True
        return web.Response()

    def _throttled(self, request: web.Request) -> web.Response | None:
        self.counts[request.method] += 1
        now = time.monotonic()
        self.first_at = self.first_at or now
        mine = self._conversations[request.match_info["conversation"]]
        wait = max(mine.wait(self.faults.conversation_rate, now), self._app.wait(self.faults.app_rate, now))
        if wait > 0:
            self.counts["429"] += 1
            return _error(429, "TooManyRequests", **{"Retry-After": str(math.ceil(wait))})
        mine.taken.append(now)
        self._app.taken.append(now)
        return None

    async def _before(self, request: web.Request) -> web.Response | None:
        if refusal := self.refused.get(request.match_info["conversation"]):
            return _error(*refusal)
        await asyncio.sleep(self._random.uniform(*self.faults.latency))
        if self._happens("refused_502"):
            return web.Response(status=502)
        return _cut(request) if self._happens("cut_before") else None

    def _after(self, request: web.Request) -> web.Response | None:
        self.last_at = time.monotonic()
        if self._happens("cut_after"):
            return _cut(request)
        return web.Response(status=502) if self._happens("taken_502") else None

    def _happens(self, fault: str) -> bool:
        happens = self._random.random() < getattr(self.faults, fault)
        self.counts[fault] += happens
        return happens

    async def _list(self, request: web.Request) -> web.Response:
        """Newest first."""
        self.counts["list"] += 1
        if not self.faults.readable:
            return _error(403, "Forbidden")
        shown = [
            _as_graph(message)
            for message in reversed(self.there)
            if message.conversation == request.match_info["conversation"]
            and message.at <= time.time() - self.faults.listed_after
        ]
        return web.json_response({"value": shown})


def _as_graph(message: Message) -> dict[str, Any]:
    """A card is a string there."""
    cards = [
        {"id": str(number), "contentType": each["contentType"], "content": json.dumps(each["content"])}
        for number, each in enumerate(message.activity.get("attachments", ()))
    ]
    return {
        "id": message.id,
        "from": {"application": {"id": APP}, "user": None},
        "deletedDateTime": None,
        "body": {"contentType": "html", "content": message.activity.get("text", '<attachment id="0">')},
        "attachments": cards,
    }


def _error(status: int, code: str, **headers: str) -> web.Response:
    return web.json_response({"error": {"code": code}}, status=status, headers=headers)


def _cut(request: web.Request) -> web.Response:
    """The response never leaves."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
