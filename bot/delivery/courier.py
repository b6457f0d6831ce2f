"""Takes what is due, looks whether it is there already, posts it, and settles how that went."""

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic
from typing import Final

from bot.delivery.pace import AHEAD, Pace
from bot.delivery.witness import Witness, mark_of, marked
from bot.domain.deliveries import TOO_LATE, Delivery, Doubt, NothingToSay, State, Terms
from bot.domain.errors import TeamsAway, TeamsRefused, TeamsUnknown
from bot.teams.connector import Address, Post, Rejected, Throttled, Unanswered
from storage.engine import is_away
from storage.rounds import Outcome, Rounds, Work

EVERY: Final = 1.0  # seconds between looks, when nobody rings
IN_HAND: Final = 64
DRAIN: Final = 10.0  # seconds for what is on the wire at the stop
LATER: Final = 1.0  # seconds
LONGEST_PAUSE: Final = 600.0  # seconds between tries
NOT_FOR_GOOD: Final = frozenset({401, 408, 409, 425})

Render = Callable[[Delivery], Awaitable[bytes | None]]  # None: there is nothing to say

log = logging.getLogger(__name__)


@asynccontextmanager
async def delivering(courier: "Courier") -> AsyncIterator[None]:
    """In the background, until the block ends; then what is on the wire is waited for."""
    task = asyncio.create_task(courier.run())
    try:
        yield
    finally:
        await courier.drain()
        await task


@dataclass(slots=True)
class _Errand:
    work: Work
    deadline: float  # after it no request is begun: the lease might run out under way
    is_aside: bool = False  # waits for a busy conversation
    is_posting: bool = False


class Courier:
    def __init__(
        self,
        rounds: Rounds,
        post: Post,
        witness: Witness,
        render: Render,
        pace: Pace,
        terms: Terms,
        every: float = EVERY,
    ) -> None:
        self._rounds, self._post, self._witness = rounds, post, witness
        self._render, self._pace, self._terms, self._every = render, pace, terms, every
        self._errands: dict[asyncio.Task[Outcome], _Errand] = {}
        self._done: list[tuple[Work, Outcome]] = []
        self._bell = asyncio.Event()
        self._idle = asyncio.Event()
        self._draining = False

    def wake(self) -> None:
        """Something may be due."""
        self._bell.set()

    async def run(self) -> None:
        """Until drained. A database that is away is waited for; what was done is settled then."""
        while not self._draining or self._errands or self._done:
            self._bell.clear()
            try:
                found = await self._exchange()
            except Exception as error:  # whatever it is, the courier lives on
                log.warning("no delivery can be taken: %r", error, exc_info=not is_away(error))
                if self._draining:
                    return
                await asyncio.sleep(self._every)
            else:
                if not found:
                    await self._rest()

    async def flush(self) -> None:
        """Returns when nothing more is due."""
        self._idle.clear()
        self.wake()
        await self._idle.wait()

    async def drain(self) -> None:
        """Hands back what has not begun to leave, and takes nothing more."""
        self._draining = True
        for task, errand in self._errands.items():
            if not errand.is_posting:
                task.cancel()
        if self._errands:
            _, left = await asyncio.wait(set(self._errands), timeout=DRAIN)
            for task in left:
                task.cancel()
        self.wake()

    async def _exchange(self) -> bool:
        """Whether there was work to take."""
        done, room, now = tuple(self._done), self._room(), monotonic()
        if not done and not room:
            return False
        work, rivals = await self._rounds.exchange(done, room)
        del self._done[: len(done)]
        self._pace.share(rivals)
        deadline = now + (self._terms.lease - self._terms.timeout).total_seconds()
        for each in work:
            if self._draining:  # since this began
                self._done.append((each, _put_off(each, 0)))
            else:
                self._begin(_Errand(each, deadline))
        return bool(work)

    async def _rest(self) -> None:
        if not (self._errands or self._done or self._bell.is_set()):
            self._idle.set()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._bell.wait(), AHEAD if self._errands else self._every)

    def _room(self) -> int:
        if self._draining:
            return 0
        waiting = sum(not (errand.is_posting or errand.is_aside) for errand in self._errands.values())
        return max(0, min(IN_HAND - len(self._errands), self._pace.room - waiting))

    def _begin(self, errand: _Errand) -> None:
        task = asyncio.create_task(self._run(errand))
        self._errands[task] = errand
        task.add_done_callback(self._finish)

    def _finish(self, task: asyncio.Task[Outcome]) -> None:
        errand = self._errands.pop(task)
        if not task.cancelled():
            self._done.append((errand.work, task.result()))
        elif not errand.is_posting:  # else nobody knows: the lease runs out, and somebody looks
            self._done.append((errand.work, _put_off(errand.work, 0)))
        self.wake()

    async def _run(self, errand: _Errand) -> Outcome:
        work = errand.work
        try:
            return await self._deliver(errand)
        except NothingToSay as why:
            return Outcome(State.SKIPPED, reason=str(why))
        except TeamsAway as away:  # what it is made of cannot be had now
            log.warning("%s is put off: %s", work.delivery.key, away)
            return Outcome(_put_off(work, 0).state, _pause(work, away.retry_after), work.kept_id, repr(away))
        except (TeamsRefused, TeamsUnknown) as refusal:
            log.warning("%s is given up: %r", work.delivery.key, refusal)
            return Outcome(State.FAILED, reason=repr(refusal))
        except Exception as error:  # one that cannot be said must not keep the others
            log.exception("%s is put off", work.delivery.key)
            state = State.DOUBTFUL if errand.is_posting else _put_off(work, 0).state
            return Outcome(state, _pause(work), work.kept_id, repr(error))

    async def _deliver(self, errand: _Errand) -> Outcome:
        work = errand.work
        if work.found is State.SENT:
            return await self._sweep(errand)
        if moot := _moot(work):
            return Outcome(State.SKIPPED, reason=moot)
        if work.is_late and not work.in_doubt:
            return _too_late(work)
        body = await self._body(work.delivery)
        if body is None:
            return Outcome(State.SKIPPED, reason="nothing to say")
        if work.in_doubt and (known := await self._look(work, body)):
            return known
        return _too_late(work) if work.is_late else await self._send(errand, body)

    async def _body(self, delivery: Delivery) -> bytes | None:
        payload = delivery.payload
        body = await self._render(delivery) if payload is None else payload.encode()
        return body and marked(body, mark_of(delivery))

    async def _look(self, work: Work, body: bytes) -> Outcome | None:
        """None: it may be posted."""
        can_be_known = mark_of(work.delivery) in body
        seen = await self._witness.sightings(work.delivery) if can_be_known else None
        if seen:
            return Outcome(State.SENT, self._terms.sweep, seen[0])
        if seen is None and work.delivery.doubt is Doubt.LEAVE:
            return Outcome(State.DOUBTFUL, reason=f"nobody can tell whether it was taken: {work.reason}")
        return None

    async def _send(self, errand: _Errand, body: bytes) -> Outcome:
        work, there = errand.work, errand.work.delivery.destination
        if wait := await self._turn(errand):
            return _put_off(work, wait)
        errand.is_posting = True
        try:
            activity_id = await self._post_or_update(work, body)
        except Throttled as throttled:
            self._pace.throttled(there.tenant, throttled.retry_after)
            return Outcome(State.DUE, _pause(work, throttled.retry_after), reason=str(throttled))
        except Unanswered as unanswered:
            return self._doubtful(work, unanswered)
        except Rejected as rejected:
            return self._rejected(work, rejected)
        return Outcome(State.SENT, self._terms.sweep if work.in_doubt else None, activity_id)

    async def _turn(self, errand: _Errand) -> float:
        """Seconds after which to come again; 0: now."""
        there = errand.work.delivery.destination
        errand.is_aside = True
        wait = await self._pace.turn_in(there.conversation)
        errand.is_aside = False
        wait = wait or await self._pace.turn(there.tenant, errand.deadline)
        is_over = monotonic() > errand.deadline  # the process may have been frozen meanwhile
        return wait or (LATER if is_over else 0)

    async def _post_or_update(self, work: Work, body: bytes) -> str:
        if work.delivery.replaces is None or work.activity_id is None:
            return await self._post.post(_address(work), body)
        await self._post.update(_address(work), work.activity_id, body)
        return work.activity_id

    def _doubtful(self, work: Work, error: Unanswered | Rejected) -> Outcome:
        """A message replaced twice is replaced once: that is simply tried again."""
        if work.delivery.replaces is not None:
            return Outcome(State.DUE, _pause(work), reason=str(error))
        return Outcome(State.DOUBTFUL, self._terms.doubt, reason=str(error))

    def _rejected(self, work: Work, rejected: Rejected) -> Outcome:
        if rejected.status >= 500:
            return self._doubtful(work, rejected)
        if rejected.status in NOT_FOR_GOOD or rejected.status < 400:
            return Outcome(State.DUE, _pause(work), reason=str(rejected))
        log.warning("%s is refused: %s", work.delivery.key, rejected)
        return Outcome(State.FAILED, reason=str(rejected))

    async def _sweep(self, errand: _Errand) -> Outcome:
        """Of several that are there the oldest stays."""
        work = errand.work
        seen = await self._witness.sightings(work.delivery) or ()
        for other in seen[1:]:
            if wait := await self._turn(errand):
                return _put_off(work, wait)
            with suppress(Rejected):  # it is gone already
                await self._post.delete(_address(work), other)
        return Outcome(State.SENT, activity_id=seen[0] if seen else work.activity_id)


def _address(work: Work) -> Address:
    return Address(work.delivery.destination.service_url, work.delivery.destination.conversation)


def _moot(work: Work) -> str:
    """Why a message need not be replaced."""
    if work.delivery.replaces is None:
        return ""
    if work.is_superseded:
        return "superseded"
    return "" if work.activity_id else "the message to replace was not sent"


def _put_off(work: Work, seconds: float) -> Outcome:
    """As it was found: what was in doubt stays so."""
    state = State.DOUBTFUL if work.found is State.SENDING else work.found
    return Outcome(state, timedelta(seconds=seconds), work.kept_id, work.reason)


def _too_late(work: Work) -> Outcome:
    if work.reason is None:
        return Outcome(State.SKIPPED, reason=TOO_LATE)
    return Outcome(State.FAILED, reason=f"{TOO_LATE}: {work.reason}")


def _pause(work: Work, retry_after: float | None = None) -> timedelta:
    """As told; else twice as long each time, and never all at once."""
    if retry_after is not None:
        return timedelta(seconds=retry_after)
    doubled = min(2.0 ** min(work.attempt, 30), LONGEST_PAUSE)
    return timedelta(seconds=doubled * random.uniform(0.5, 1))  # noqa: S311 - spreads load, keeps no secret
