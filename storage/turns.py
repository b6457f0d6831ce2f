"""The ledger: recalls what was said before, and settles turns, many in one commit."""

import asyncio
import logging
import secrets
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import delete, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine import Transactions, is_away
from storage.memory import decode, encode
from storage.settlements import (
    AlreadySettled,
    Entry,
    InHand,
    Memo,
    Posted,
    Recalled,
    Settlement,
    TurnId,
    commit_together,
)
from storage.tables import MemoryRow, TurnRow

__all__ = ["AlreadySettled", "InHand", "Ledger", "Recalled", "Settlement", "TurnId"]

TOGETHER = 64  # turns in one commit
CACHED = 10_000  # memories
GATHER = 0.008  # seconds between two commits: of what a turn costs alone, most is the commit
FLUSH_AFTER = 0.05  # seconds; until then a kill leaves it open whether replies were sent
PRUNE_EVERY = 600.0
REPEATABLE = timedelta(hours=48)  # nobody repeats an older activity

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Waiting:
    entry: Entry
    settled: asyncio.Future[None]


class Ledger:
    """One a process; those of several replicas may share a database."""

    def __init__(self, engine: AsyncEngine, clock: Callable[[], datetime]) -> None:
        self._transactions, self._clock = Transactions(engine), clock
        self._cache = _Cache()
        self._mark = secrets.randbits(64)  # of the next change: no two are the same
        self._queue: asyncio.Queue[_Waiting | None] = asyncio.Queue()  # None: look what was posted
        self._posted: list[Posted] = []
        self._flushing: asyncio.TimerHandle | None = None
        self._closing = False
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        tasks = (self._write(), _regularly(PRUNE_EVERY, self.prune))
        self._tasks = [asyncio.create_task(task) for task in tasks]

    async def close(self) -> None:
        """Commits what is in hand, and stops."""
        self._closing = True
        self._queue.put_nowait(None)
        writer, pruner = self._tasks
        pruner.cancel()
        await asyncio.wait(self._tasks)
        self._transactions.close()
        writer.result()

    async def recall(self, keys: Sequence[tuple[str, type]]) -> dict[str, Recalled]:
        """Key and type of each; the type's own default where nothing is stored."""
        recalled = {key: self._cache.get(key) for key, _ in keys}
        missing = {key: memory for key, memory in keys if recalled[key] is None}
        read = await self._read(missing) if missing else {}
        self._cache.update(read)
        return {key: found or read[key] for key, found in recalled.items()}

    async def settle(self, settlement: Settlement) -> None:
        """Returns when it is on disk. Raises Conflict, AlreadySettled or InHand."""
        if self._closing:
            raise RuntimeError("the ledger is closed")
        if unread := settlement.written.keys() - settlement.read.keys():
            raise ValueError(f"written without having been read: {unread}")
        etag = f"{self._mark:x}"
        self._mark = (self._mark + 1) % 2**64
        memos = {key: Memo(encode(value), etag) for key, value in settlement.written.items()}
        waiting = _Waiting(Entry(settlement, memos), asyncio.get_running_loop().create_future())
        self._queue.put_nowait(waiting)
        await waiting.settled

    def posted(self, turn: TurnId, *, taken: bool) -> None:
        """How the sending of the replies went; not taken, whoever repeats the turn sends them."""
        self._posted.append(Posted(turn, taken))
        if not self._flushing:
            self._flushing = asyncio.get_running_loop().call_later(FLUSH_AFTER, self._flush)

    def _flush(self) -> None:
        self._flushing = None
        self._queue.put_nowait(None)

    async def prune(self) -> None:
        """Forgets the turns that can no longer be repeated."""
        old = delete(TurnRow).where(TurnRow.settled_at < self._clock() - REPEATABLE)
        await self._transactions.run(lambda connection: connection.execute(old), writes=True)

    async def _read(self, memories: Mapping[str, type]) -> dict[str, Recalled]:
        query = select(MemoryRow.key, MemoryRow.value, MemoryRow.etag).where(MemoryRow.key.in_(memories))
        rows = await self._transactions.run(lambda connection: connection.execute(query).all(), writes=False)
        stored = {row.key: Recalled(decode(row.value, memories[row.key]), row.etag) for row in rows}
        return {key: stored.get(key) or Recalled(memory(), None) for key, memory in memories.items()}

    async def _write(self) -> None:
        """The only writer of this process: takes all that waits, commits, answers, and looks again."""
        while not (self._closing and self._queue.empty()):
            batch = [await self._queue.get()]
            while len(batch) < TOGETHER and not self._queue.empty():
                batch.append(self._queue.get_nowait())
            entries = [waiting for waiting in batch if waiting]
            if entries or self._posted:
                await self._commit(entries)
                await asyncio.sleep(GATHER)

    async def _commit(self, batch: list[_Waiting]) -> None:
        posted, self._posted = self._posted, []
        entries = [waiting.entry for waiting in batch]
        try:
            commit = partial(commit_together, entries, posted, self._clock())
            outcomes = await self._transactions.run(commit, writes=True)
        except Exception as error:  # whatever it is, those who wait are told, and the writer lives on
            self._posted = posted + self._posted
            await self._commit_apart(batch, error)
        else:
            for waiting, outcome in zip(batch, outcomes, strict=True):
                self._answer(waiting, outcome)

    async def _commit_apart(self, batch: list[_Waiting], error: Exception) -> None:
        """One that cannot be stored must not take the others with it."""
        if len(batch) > 1 and not is_away(error):
            for waiting in batch:
                await self._commit([waiting])
        else:
            log.error("%d turns could not be settled", len(batch), exc_info=error)
            for waiting in batch:
                self._answer(waiting, error)

    def _answer(self, waiting: _Waiting, outcome: Exception | None) -> None:
        settlement, memos = waiting.entry.settlement, waiting.entry.memos
        if outcome is None:
            self._cache.update(
                {key: Recalled(settlement.written[key], memo.etag) for key, memo in memos.items()}
            )
        else:
            self._cache.drop(settlement.read)
        if waiting.settled.done():  # nobody waits any longer
            return
        if outcome is None:
            waiting.settled.set_result(None)
        else:
            waiting.settled.set_exception(outcome)


class _Cache:
    """The memories last used; a stale one is noticed when its turn is settled."""

    def __init__(self) -> None:
        self._recalled: OrderedDict[str, Recalled] = OrderedDict()

    def get(self, key: str) -> Recalled | None:
        if key in self._recalled:
            self._recalled.move_to_end(key)
        return self._recalled.get(key)

    def update(self, recalled: Mapping[str, Recalled]) -> None:
        self._recalled.update(recalled)
        for key in recalled:
            self._recalled.move_to_end(key)
        while len(self._recalled) > CACHED:
            self._recalled.popitem(last=False)

    def drop(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._recalled.pop(key, None)


async def _regularly(seconds: float, act: Callable[[], Awaitable[None]]) -> None:
    while True:
        await asyncio.sleep(seconds)
        try:
            await act()
        except (SQLAlchemyError, OSError):
            log.exception("tried again in %s seconds", seconds)
