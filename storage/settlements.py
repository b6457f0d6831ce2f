"""What turns leave behind, judged one by one and committed together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, Executable, bindparam, insert, select, update

from bot.domain.errors import Conflict, VelferdsbotError
from bot.domain.misses import Miss
from storage.corrections import Proposal, propose
from storage.engine import lock
from storage.misses import keep
from storage.tables import MemoryRow, TurnRow


class AlreadySettled(VelferdsbotError):
    """This turn was settled before: by a repeated activity, or before a crash."""

    def __init__(self, replies: str | None) -> None:
        super().__init__()
        self.replies = replies  # None: they were sent; else nobody has confirmed it: send these


class TurnId(NamedTuple):
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
    proposals: Sequence[Proposal] = ()
    misses: Sequence[Miss] = ()


@dataclass(frozen=True, slots=True)
class Memo:
    """A value as it is stored, under a new mark."""

    text: str
    etag: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A settlement with its memory made ready to be stored."""

    settlement: Settlement
    memos: Mapping[str, Memo]


_TURN = (TurnRow.channel, TurnRow.conversation, TurnRow.activity)
_SENT = (
    update(TurnRow)
    .where(*(column == bindparam(name) for column, name in zip(_TURN, "abc", strict=True)))
    .values(replies=None)
)
# SQLite has no index for tuples; two turns with one activity id are rare.
_TURNS = select(*_TURN, TurnRow.replies).where(TurnRow.activity.in_(bindparam("activities", expanding=True)))
_ETAGS = select(MemoryRow.key, MemoryRow.etag).where(MemoryRow.key.in_(bindparam("keys", expanding=True)))
_CREATE = insert(MemoryRow).values(key=bindparam("name"))
_INSERT_TURN = insert(TurnRow)
_CHANGE = update(MemoryRow).where(MemoryRow.key == bindparam("name"))

Outcome = VelferdsbotError | None  # None: it is on disk


def commit_together(
    entries: Sequence[Entry], sent: Sequence[TurnId], now: datetime, connection: Connection
) -> list[Outcome]:
    """In one transaction; each entry is taken or refused on its own, and sees those before it."""
    lock(connection, _names(entries))
    if sent:
        connection.execute(_SENT, [dict(zip("abc", turn, strict=True)) for turn in sent])
    batch = _Batch(_etags(connection, entries), _turns(connection, entries))
    outcomes = [batch.take(entry) for entry in entries]
    _write(connection, batch, now)
    return outcomes


@dataclass(slots=True)
class _Batch:
    stored: Mapping[str, str]  # key to etag, as before this commit
    turns: dict[TurnId, str | None]  # to replies
    memos: dict[str, Memo] = field(default_factory=dict)
    new_turns: dict[TurnId, str] = field(default_factory=dict)
    proposals: list[Proposal] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)

    def take(self, entry: Entry) -> Outcome:
        settlement = entry.settlement
        if settlement.turn and settlement.turn in self.turns:
            return AlreadySettled(self.turns[settlement.turn])
        if any(self._etag(key) != recalled.etag for key, recalled in settlement.read.items()):
            return Conflict()
        self.memos.update(entry.memos)
        self.proposals += settlement.proposals
        self.misses += settlement.misses
        if settlement.turn:
            self.turns[settlement.turn] = self.new_turns[settlement.turn] = settlement.replies
        return None

    def _etag(self, key: str) -> str | None:
        memo = self.memos.get(key)
        return memo.etag if memo else self.stored.get(key)


def _names(entries: Iterable[Entry]) -> set[str]:
    """One for each key and turn: whoever holds it is the only one to read and write that."""
    keys = {f"memory {key}" for entry in entries for key in entry.settlement.read}
    return keys | {f"turn {entry.settlement.turn}" for entry in entries if entry.settlement.turn}


def _etags(connection: Connection, entries: Iterable[Entry]) -> dict[str, str]:
    keys = {key for entry in entries for key in entry.settlement.read}
    return {row.key: row.etag for row in connection.execute(_ETAGS, {"keys": list(keys)})} if keys else {}


def _turns(connection: Connection, entries: Iterable[Entry]) -> dict[TurnId, str | None]:
    ids = {entry.settlement.turn.activity for entry in entries if entry.settlement.turn}
    rows = connection.execute(_TURNS, {"activities": list(ids)}) if ids else ()
    return {TurnId(*turn): replies for *turn, replies in rows}


def _write(connection: Connection, batch: _Batch, now: datetime) -> None:
    memos = [{"name": key, "etag": memo.etag, "value": memo.text} for key, memo in batch.memos.items()]
    writes: list[tuple[Executable, Sequence[Mapping[str, object]]]] = [
        (_CREATE, [memo for memo in memos if memo["name"] not in batch.stored]),
        (_CHANGE, [memo for memo in memos if memo["name"] in batch.stored]),
        (_INSERT_TURN, [_turn_row(turn, replies, now) for turn, replies in batch.new_turns.items()]),
    ]
    for statement, rows in writes:
        if rows:
            connection.execute(statement, rows)
    if batch.proposals:
        propose(connection, batch.proposals)
    if batch.misses:
        keep(connection, batch.misses, now)


def _turn_row(turn: TurnId, replies: str, now: datetime) -> dict[str, object]:
    return {**turn._asdict(), "replies": replies, "settled_at": now}
