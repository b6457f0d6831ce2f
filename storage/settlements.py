"""What turns leave behind, judged one by one and committed together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, Executable, bindparam, insert, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.errors import Conflict, VelferdsbotError
from bot.domain.misses import Miss
from storage.corrections import Proposal, propose
from storage.engine import Given, lock
from storage.misses import keep
from storage.tables import MemoryRow, TurnRow

SENDING = timedelta(seconds=9)  # longer than the connector tries; then whoever is sending is taken for dead


class AlreadySettled(VelferdsbotError):
    """This turn was settled before: by a repeated activity, or before a crash."""

    def __init__(self, replies: str | None) -> None:
        super().__init__()
        self.replies = replies  # None: they were sent; else it falls to who hears this to send these


class InHand(VelferdsbotError):
    """This turn was settled before, and its replies are being sent: ask again."""


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
    sends: bool = True  # the replies; False: they are the answer to a request, and to its repetition
    proposals: Sequence[Proposal] = ()
    misses: Sequence[Miss] = ()
    changes: Sequence[Callable[[Connection], None]] = ()  # each raises Conflict, or is made


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


class Posted(NamedTuple):
    """How the sending of a turn's replies went."""

    turn: TurnId
    taken: bool


_OF_TURN = update(TurnRow).where(
    *(getattr(TurnRow, name) == bindparam(f"of_{name}") for name in TurnId._fields)
)
_NOT_TAKEN, _HOLD = _OF_TURN.values(held_until=None), _OF_TURN.values(held_until=bindparam("until"))
_INSERT_TURN = insert(TurnRow)
_SAME = " AND ".join(f"turns.{name} = given.{name}" for name in TurnId._fields)
_TAKEN = Given(TurnId._fields, f"UPDATE turns SET replies = NULL FROM given WHERE {_SAME}")  # noqa: S608
_REPEATED = Given(
    TurnId._fields,
    f"SELECT given.*, turns.replies, turns.held_until FROM given JOIN turns ON {_SAME}",  # noqa: S608
    held_until=TurnRow.held_until.type,
)
_CHANGED = Given(
    ("key", "etag"),
    """
    SELECT given.key, memories.etag FROM given LEFT JOIN memories ON memories.key = given.key
    WHERE coalesce(memories.etag, '') <> coalesce(given.etag, '')
    """,
)


def _replacing(create: sqlite.Insert | postgresql.Insert) -> Executable:
    new = {name: create.excluded[name] for name in ("etag", "value")}
    return create.on_conflict_do_update(index_elements=[MemoryRow.key], set_=new)


_KEEP = {
    "sqlite": _replacing(sqlite.insert(MemoryRow)),
    "postgresql": _replacing(postgresql.insert(MemoryRow)),
}

Outcome = VelferdsbotError | None  # None: it is on disk


def commit_together(
    entries: Sequence[Entry], posted: Sequence[Posted], now: datetime, connection: Connection
) -> list[Outcome]:
    """In one transaction; each entry is taken or refused on its own, and sees those before it."""
    lock(connection, _names(entries))
    _TAKEN.run(connection, [turn for turn, taken in posted if taken])
    _execute(connection, _NOT_TAKEN, [_named(turn) for turn, taken in posted if not taken])
    batch = _Batch(now, _etags(connection, entries), _turns(connection, entries))
    outcomes = [batch.take(entry, connection) for entry in entries]
    _write(connection, batch)
    return outcomes


class _Kept(NamedTuple):
    """What is stored of a turn."""

    replies: str | None
    held_until: datetime | None


@dataclass(slots=True)
class _Batch:
    now: datetime
    stored: Mapping[str, str | None]  # key to etag, as before this commit
    turns: dict[TurnId, _Kept]
    memos: dict[str, Memo] = field(default_factory=dict)
    new_turns: dict[TurnId, _Kept] = field(default_factory=dict)
    held: dict[TurnId, datetime] = field(default_factory=dict)  # repeated, and to be sent again
    proposals: list[Proposal] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)

    def take(self, entry: Entry, connection: Connection) -> Outcome:
        settlement = entry.settlement
        if settlement.turn and settlement.turn in self.turns:
            return self._repeated(settlement.turn, sends=settlement.sends)
        if any(self._etag(key) != recalled.etag for key, recalled in settlement.read.items()):
            return Conflict()
        if settlement.changes and not _change(connection, settlement.changes):
            return Conflict()
        self.memos.update(entry.memos)
        self.proposals += settlement.proposals
        self.misses += settlement.misses
        if settlement.turn:
            kept = _Kept(settlement.replies, self.now + SENDING if settlement.sends else None)
            self.turns[settlement.turn] = self.new_turns[settlement.turn] = kept
        return None

    def _repeated(self, turn: TurnId, *, sends: bool) -> Outcome:
        replies, held_until = self.turns[turn]
        if replies and held_until and held_until > self.now:
            return InHand()
        if replies and sends:
            self.held[turn] = self.now + SENDING
            self.turns[turn] = _Kept(replies, self.held[turn])
        return AlreadySettled(replies)

    def _etag(self, key: str) -> str | None:
        memo = self.memos.get(key)
        return memo.etag if memo else self.stored.get(key)


def _change(connection: Connection, changes: Iterable[Callable[[Connection], None]]) -> bool:
    """All of a turn's changes, or none; False where somebody else was first."""
    try:
        with connection.begin_nested():
            for change in changes:
                change(connection)
    except Conflict:
        return False
    return True


def _names(entries: Iterable[Entry]) -> set[str]:
    """One for each key and turn: whoever holds it is the only one to read and write that."""
    keys = {f"memory {key}" for entry in entries for key in entry.settlement.read}
    return keys | {f"turn {entry.settlement.turn}" for entry in entries if entry.settlement.turn}


def _etags(connection: Connection, entries: Iterable[Entry]) -> dict[str, str | None]:
    read = {(key, recalled.etag) for entry in entries for key, recalled in entry.settlement.read.items()}
    return dict(read) | dict(map(tuple, _CHANGED.run(connection, read)))


def _turns(connection: Connection, entries: Iterable[Entry]) -> dict[TurnId, _Kept]:
    ids = {entry.settlement.turn for entry in entries if entry.settlement.turn}
    rows = _REPEATED.run(connection, ids)
    return {TurnId(*turn): _Kept(replies, held_until) for *turn, replies, held_until in rows}


def _write(connection: Connection, batch: _Batch) -> None:
    memos = [{"key": key, "etag": memo.etag, "value": memo.text} for key, memo in batch.memos.items()]
    turns = [
        {**turn._asdict(), **kept._asdict(), "settled_at": batch.now}
        for turn, kept in batch.new_turns.items()
    ]
    _execute(connection, _KEEP[connection.dialect.name], memos)
    _execute(connection, _INSERT_TURN, turns)
    _execute(connection, _HOLD, [{**_named(turn), "until": until} for turn, until in batch.held.items()])
    if batch.proposals:
        propose(connection, batch.proposals)
    if batch.misses:
        keep(connection, batch.misses, batch.now)


def _execute(connection: Connection, statement: Executable, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        connection.execute(statement, rows)


def _named(turn: TurnId) -> dict[str, str]:
    """As `_OF_TURN` calls its columns."""
    return {f"of_{name}": value for name, value in turn._asdict().items()}
