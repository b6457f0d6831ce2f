"""How quickly messages may leave: within what Teams allows one app in a tenant, and in a conversation."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil, inf
from time import monotonic
from typing import Final

PER_TENANT: Final = 48.0  # a second, of all replicas together; Teams allows 50
PER_CONVERSATION: Final = 7.0  # a second
AHEAD: Final = 0.1  # seconds; no more is taken into hand than leaves in that time
PATIENCE: Final = 1.0  # seconds; who must wait longer for a busy conversation comes again
SLOWER: Final = 0.6  # by so much when Teams says that it is too quick
RECOVERY: Final = 0.2  # a second, until the pace is whole again
REMEMBERED: Final = 10_000  # conversations

Clock = Callable[[], float]


@dataclass(slots=True)
class _Lane:
    """One after another, evenly."""

    free_at: float = 0.0

    def enter(self, now: float, rate: float) -> float:
        """When one may go."""
        at = max(now, self.free_at)
        self.free_at = at + 1 / rate
        return at


@dataclass(slots=True)
class _Tenant(_Lane):
    strength: float = 1.0
    slowed_at: float = -inf

    def strength_at(self, now: float) -> float:
        """The share of what is allowed that is used."""
        return min(1.0, self.strength + RECOVERY * (now - self.slowed_at))

    def slow_down(self, now: float) -> None:
        if now > self.slowed_at + 1:  # those in flight hear the same
            self.strength, self.slowed_at = self.strength_at(now) * SLOWER, now


class Pace:
    """One a process; the replicas share by seeing how many of them are at work."""

    def __init__(
        self,
        rate: float = PER_TENANT,
        within_conversation: float = PER_CONVERSATION,
        clock: Clock = monotonic,
    ) -> None:
        self._rate, self._within_conversation, self._clock = rate, within_conversation, clock
        self._tenants: dict[str | None, _Tenant] = {}
        self._conversations: dict[str, _Lane] = {}
        self._rivals: Mapping[str | None, int] = {}
        self._held_until = -inf

    @property
    def room(self) -> int:
        """How many may be waiting for their turn."""
        return 0 if self._clock() < self._held_until else ceil(self._rate * AHEAD)

    def share(self, rivals: Mapping[str | None, int]) -> None:
        """By tenant: how many other replicas are at work in it."""
        self._rivals = rivals

    def throttled(self, tenant: str | None, retry_after: float | None) -> None:
        """The whole process keeps still for so long, and goes on more slowly."""
        now = self._clock()
        self._tenant(tenant).slow_down(now)
        self._held_until = max(self._held_until, now + (retry_after or 0))

    async def turn_in(self, conversation: str) -> float:
        """Waits for its turn: 0. Or so many seconds in which it will not be: come again then."""
        lane, now = self._conversation(conversation), self._clock()
        if lane.free_at > now + PATIENCE:
            return lane.free_at - now
        await self._sleep_until(lane.enter(now, self._within_conversation))
        return 0

    async def turn(self, tenant: str | None, until: float) -> float:
        """The same, of all that goes to the tenant."""
        while True:
            if self._held_until > until:
                return self._held_until - self._clock()
            await self._sleep_until(self._held_until)
            lanes, now = self._tenant(tenant), self._clock()
            await self._sleep_until(lanes.enter(now, self._rate_at(now, tenant)))
            if self._clock() >= self._held_until:
                return 0

    def _rate_at(self, now: float, tenant: str | None) -> float:
        return self._rate * self._tenant(tenant).strength_at(now) / (1 + self._rivals.get(tenant, 0))

    def _tenant(self, tenant: str | None) -> _Tenant:
        return self._tenants.setdefault(tenant, _Tenant())

    def _conversation(self, conversation: str) -> _Lane:
        if len(self._conversations) >= REMEMBERED:
            now = self._clock()
            self._conversations = {
                name: lane for name, lane in self._conversations.items() if lane.free_at > now
            }
        return self._conversations.setdefault(conversation, _Lane())

    async def _sleep_until(self, at: float) -> None:
        if (seconds := at - self._clock()) > 0:
            await asyncio.sleep(seconds)
