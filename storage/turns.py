"""Turns of conversation: what was remembered is compared and swapped, and each turn counts once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.errors import VelferdsbotError
from storage.corrections import Proposal


class AlreadySettled(VelferdsbotError):
    """This turn was settled before: by a repeated activity, or before a crash."""

    def __init__(self, replies: str | None) -> None:
        super().__init__()
        self.replies = replies  # None: they were sent; else nobody has confirmed it: send these


@dataclass(frozen=True, slots=True)
class TurnId:
    channel: str
    conversation: str
    activity: str


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was remembered under a key, and the mark by which a later change is noticed."""

    value: object
    etag: str | None  # None: nothing was stored


@dataclass(frozen=True, slots=True)
class Settlement:
    """All that a turn leaves behind, kept or refused as one."""

    turn: TurnId | None  # None: no activity that could be repeated
    read: Mapping[str, Recalled]
    written: Mapping[str, object]  # of the keys read, those that changed
    replies: str = "[]"  # JSON, as the wire needs it to send them again
    proposals: Sequence[Proposal] = field(default=())


class Ledger:
    """One a process; those of several replicas may share a database."""

    def __init__(self, engine: AsyncEngine, clock: Callable[[], datetime]) -> None:
        self._engine, self._clock = engine, clock

    async def start(self) -> None:
        raise NotImplementedError

    async def close(self) -> None:
        """Commits what is in hand, and stops."""
        raise NotImplementedError

    async def recall(self, keys: Sequence[tuple[str, type]]) -> dict[str, Recalled]:
        """Key and type of each; the type's own default where nothing is stored."""
        raise NotImplementedError

    async def settle(self, settlement: Settlement) -> None:
        """Returns when it is on disk. Raises Conflict or AlreadySettled."""
        raise NotImplementedError

    def finished(self, turn: TurnId) -> None:
        """The replies were sent. Not for an invoke: its repetition gets the same answer."""
        raise NotImplementedError
