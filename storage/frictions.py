"""Rule frictions with their cases, and what is asked before two become one."""

from collections import defaultdict
from dataclasses import asdict, dataclass, fields, replace
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.domain.errors import Conflict
from bot.domain.friction_merges import MergeProposal, without
from bot.domain.frictions import Case, Friction
from storage.documents import dump, load
from storage.engine import Transactions
from storage.tables import FrictionCaseRow, FrictionMergeRow, FrictionRow

_PROPOSALS = select(FrictionMergeRow.document)
_COLUMN = {"group": "group_id"}


@dataclass(frozen=True, slots=True)
class _Known:
    """What was read last."""

    changes: int | None = None  # the sum of all versions, which every change makes greater
    frictions: tuple[Friction, ...] = ()  # by number


class Frictions:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self._known = _Known()

    async def all(self) -> tuple[Friction, ...]:
        """By number; only what has changed since, here or at another replica, is read again."""
        renew = partial(_renewed, known=self._known)
        self._known = await self._transactions.run(renew, writes=False)
        return self._known.frictions

    async def with_id(self, friction_id: str) -> Friction | None:
        return next(iter(await self._frictions(FrictionRow.id == friction_id)), None)

    async def numbered(self, number: int) -> Friction | None:
        return next(iter(await self._frictions(FrictionRow.number == number)), None)

    async def of_draft(self, draft_id: str) -> Friction | None:
        return next(iter(await self._frictions(FrictionRow.draft_id == draft_id)), None)

    async def next_number(self) -> int:
        query = select(func.max(FrictionRow.number))
        last = await self._transactions.run(lambda c: c.scalar(query), writes=False)
        return (last or 0) + 1

    async def proposal(self, proposal_id: str) -> MergeProposal | None:
        query = _PROPOSALS.where(FrictionMergeRow.id == proposal_id)
        document = await self._transactions.run(lambda c: c.scalar(query), writes=False)
        return load(MergeProposal, document) if document else None

    async def agreed(self) -> list[MergeProposal]:
        """Those that wait for nobody any more, and are still to be made."""
        documents = await self._transactions.run(lambda c: c.scalars(_PROPOSALS).all(), writes=False)
        return [each for document in documents if (each := load(MergeProposal, document)).is_ready]

    async def _frictions(self, wanted: ColumnElement[bool]) -> tuple[Friction, ...]:
        return await self._transactions.run(lambda c: _read(c, wanted), writes=False)


def _renewed(connection: Connection, known: _Known) -> _Known:
    changes = connection.scalar(select(func.sum(FrictionRow.version)))
    if changes == known.changes:
        return known
    held = {(each.id, each.version) for each in known.frictions}
    versions = connection.execute(select(FrictionRow.id, FrictionRow.version))
    stale = [id_ for id_, version in versions if (id_, version) not in held]
    read = _read(connection, FrictionRow.id.in_(stale) if held else FrictionRow.id.is_not(None))
    by_id = {each.id: each for each in (*known.frictions, *read)}
    return _Known(changes, tuple(sorted(by_id.values(), key=lambda each: each.number)))


def _read(connection: Connection, wanted: ColumnElement[bool]) -> tuple[Friction, ...]:
    rows = connection.execute(select(FrictionRow.__table__).where(wanted).order_by(FrictionRow.number)).all()
    cases = _cases(connection, wanted)
    return tuple(
        replace(load(Friction, row.document), cases=tuple(cases[row.id]), version=row.version) for row in rows
    )


def _cases(connection: Connection, wanted: ColumnElement[bool]) -> defaultdict[str, list[Case]]:
    query = (
        select(FrictionCaseRow.__table__)
        .join(FrictionRow, FrictionRow.id == FrictionCaseRow.friction_id)
        .where(wanted)
        .order_by(FrictionCaseRow.position)
    )
    found: defaultdict[str, list[Case]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.friction_id].append(_case(row))
    return found


def _case(row: Row[Any]) -> Case:
    return Case(**{each.name: getattr(row, _COLUMN.get(each.name, each.name)) for each in fields(Case)})


def add(connection: Connection, friction: Friction, draft_id: str) -> None:
    """Raises Conflict where number or draft is taken."""
    row = {"id": friction.id, "number": friction.number, "draft_id": draft_id}
    try:
        connection.execute(
            insert(FrictionRow).values(**row, document=_document(friction), version=friction.version)
        )
    except IntegrityError:
        raise Conflict from None
    _keep_cases(connection, friction)


def change(connection: Connection, friction: Friction) -> None:
    """`friction.version` is one higher than what it was made from. Raises Conflict."""
    before = update(FrictionRow).where(
        FrictionRow.id == friction.id, FrictionRow.version == friction.version - 1
    )
    changed = before.values(document=_document(friction), version=friction.version)
    if not connection.execute(changed).rowcount:
        raise Conflict
    connection.execute(delete(FrictionCaseRow).where(FrictionCaseRow.friction_id == friction.id))
    _keep_cases(connection, friction)


def merge(connection: Connection, gone: Friction, kept: Friction) -> None:
    """The source, without its cases, and the target that has them. Raises Conflict."""
    change(connection, replace(gone, cases=()))
    change(connection, kept)


def propose(connection: Connection, proposal: MergeProposal) -> None:
    row = {"id": proposal.id, "document": dump(proposal), "version": proposal.version}
    connection.execute(insert(FrictionMergeRow).values(**row))


def answer(connection: Connection, proposal: MergeProposal) -> None:
    """Raises Conflict where somebody else answered meanwhile."""
    before = update(FrictionMergeRow).where(
        FrictionMergeRow.id == proposal.id, FrictionMergeRow.version == proposal.version - 1
    )
    if not connection.execute(before.values(document=dump(proposal), version=proposal.version)).rowcount:
        raise Conflict


def forget(connection: Connection, person: str) -> None:
    """What they raised stays without a name, and no answer of theirs is waited for.

    A turn that had read a friction of theirs is refused, and so does not write the name again.
    """
    cases = FrictionCaseRow.person == person
    theirs = FrictionRow.id.in_(select(FrictionCaseRow.friction_id).where(cases))
    connection.execute(update(FrictionRow).where(theirs).values(version=FrictionRow.version + 1))
    connection.execute(update(FrictionCaseRow).where(cases).values(person="", by=""))
    mentions = FrictionMergeRow.document.contains(person, autoescape=True)
    for document in connection.scalars(_PROPOSALS.where(mentions)).all():
        answer(connection, without(load(MergeProposal, document), person))


def _keep_cases(connection: Connection, friction: Friction) -> None:
    rows = [_columns(friction, case, at) for at, case in enumerate(friction.cases, 1)]
    if rows:
        connection.execute(insert(FrictionCaseRow), rows)


def _columns(friction: Friction, case: Case, position: int) -> dict[str, object]:
    held = {_COLUMN.get(name, name): value for name, value in asdict(case).items()}
    return {**held, "friction_id": friction.id, "position": position}


def _document(friction: Friction) -> str:
    return dump(replace(friction, cases=(), version=1))
