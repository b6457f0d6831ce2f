"""Both ends of a bot, in one process and by hand, so that neither is ever what is slow.

Teams' end posts activities over a few kept-alive connections; the connector's end takes the replies.
"""

import asyncio
import json
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

CONVERSATIONS = 100
TENANT = "22222222-2222-2222-2222-222222222222"
_END = b"\r\n\r\n"


class _Http(asyncio.Protocol):
    """Messages whose length is told, one after another on a connection."""

    def __init__(self) -> None:
        self._unread = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self._unread += data
        while (end := self._unread.find(_END)) >= 0:
            head, start = self._unread[:end].lower(), end + len(_END)
            whole = start + _length(head)
            if len(self._unread) < whole:
                return
            body, self._unread = self._unread[start:whole], self._unread[whole:]
            self.take(head, body)

    def take(self, head: bytes, body: bytes) -> None:
        raise NotImplementedError


def _length(head: bytes) -> int:
    _, found, after = head.partition(b"content-length:")
    return int(after.partition(b"\r\n")[0]) if found else 0


class _Caller(_Http):
    """One request at a time."""

    async def status(self, request: bytes) -> int:
        self._answered = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return await self._answered

    def take(self, head: bytes, body: bytes) -> None:
        self._answered.set_result(int(head[9:12]))

    def connection_lost(self, exc: Exception | None) -> None:
        if not self._answered.done():
            self._answered.set_exception(ConnectionError("the bot hung up"))


@dataclass(slots=True)
class Connector:
    """Where the bots send their replies."""

    url: str = ""
    replies: list[bytes] = field(default_factory=list)


class _Taker(_Http):
    def __init__(self, connector: Connector) -> None:
        super().__init__()
        self._connector = connector

    def take(self, head: bytes, body: bytes) -> None:
        if body:  # else it is asked who is in a team
            self._connector.replies.append(body)
        answer = b'{"id":"%d"}' % len(self._connector.replies)
        self.transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            % (len(answer), answer)
        )


@asynccontextmanager
async def connector() -> AsyncIterator[Connector]:
    taken = Connector()
    server = await asyncio.get_running_loop().create_server(lambda: _Taker(taken), "127.0.0.1", 0)
    taken.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    try:
        yield taken
    finally:
        server.close()


@dataclass(frozen=True, slots=True)
class Turns:
    """What came of a load."""

    seconds: float
    waits: tuple[float, ...]  # seconds, sorted
    statuses: Counter[int]

    @property
    def a_second(self) -> float:
        return len(self.waits) / self.seconds

    def within(self, share: float) -> float:
        """Milliseconds that this share of the turns took at most."""
        return 1000 * self.waits[min(len(self.waits) - 1, int(share * len(self.waits)))]


async def ask(bot: str, service_url: str, texts: Iterable[str], *, in_flight: int = 16) -> Turns:
    """Puts each text to the bot at `bot`, the next as soon as one is answered."""
    requests = _requests(bot, service_url, texts)
    statuses: Counter[int] = Counter()
    waits: list[float] = []

    async def work() -> None:
        address = urlsplit(bot)
        loop = asyncio.get_running_loop()
        _, caller = await loop.create_connection(_Caller, address.hostname, address.port)
        for request in requests:
            asked = time.perf_counter()
            statuses[await caller.status(request)] += 1
            waits.append(time.perf_counter() - asked)
        caller.transport.close()

    started = time.perf_counter()
    async with asyncio.TaskGroup() as workers:
        for _ in range(in_flight):
            workers.create_task(work())
    return Turns(time.perf_counter() - started, tuple(sorted(waits)), statuses)


def _requests(bot: str, service_url: str, texts: Iterable[str]) -> Iterator[bytes]:
    host, first = urlsplit(bot).netloc, time.time_ns()  # no activity id twice: a bot may drop repetitions
    for number, text in enumerate(texts):
        body = json.dumps(_activity(str(first + number), number % CONVERSATIONS, service_url, text)).encode()
        yield (
            f"POST /api/messages HTTP/1.1\r\nHost: {host}\r\n"
            f"Content-Type: application/json; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
        ).encode() + body


def _activity(activity_id: str, conversation: int, service_url: str, text: str) -> dict[str, object]:
    user = f"11111111-1111-1111-1111-{conversation:012d}"
    return {
        "type": "message",
        "id": activity_id,
        "timestamp": "2026-11-22T11:00:00.000Z",
        "localTimestamp": "2026-11-22T12:00:00.000+01:00",
        "serviceUrl": service_url,
        "channelId": "msteams",
        "from": {"id": f"29:{user}", "name": "Adviser", "aadObjectId": user},
        "conversation": {"conversationType": "personal", "tenantId": TENANT, "id": f"a:{conversation}"},
        "recipient": {"id": "28:bot", "name": "bot"},
        "entities": [{"type": "clientInfo", "locale": "nb-NO", "country": "NO", "platform": "Web"}],
        "channelData": {"tenant": {"id": TENANT}},
        "locale": "nb-NO",
        "text": text,
        "textFormat": "plain",
    }
