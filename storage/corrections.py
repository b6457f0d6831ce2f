"""Corrections that users proposed: kept, and decided by the owner."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.corrections import Correction, Decision, ProposedCorrection
from bot.domain.deliveries import Delivery
from bot.domain.errors import VelferdsbotError
from storage.catalogue.stored import changing
from storage.deliveries import plan
from storage.grants import Override, set_fields
from storage.tables import CorrectionRow

MessageOf = Callable[[Correction, datetime], Sequence[Delivery]]

COLUMNS = (
    CorrectionRow.id,
    CorrectionRow.grant_id,
    CorrectionRow.text,
    CorrectionRow.proposed_at,
    CorrectionRow.decision,
    CorrectionRow.decided_at,
    CorrectionRow.answer,
    CorrectionRow.language,
    CorrectionRow.reply_to,
    CorrectionRow.proposer,
)


class NotOpen(VelferdsbotError):
    """No correction of this number waits for a decision."""

    key = "error-correction-not-open"

    def __init__(self, correction_id: int) -> None:
        super().__init__(f"no correction {correction_id} waits for a decision")
        self.correction_id = correction_id


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed correction with what is needed to answer it; kept with the turn's settlement."""

    correction: ProposedCorrection
    language: str  # of the proposer: nb, nn or en
    proposer: str  # the person's key, see `storage.people`
    reply_to: str  # JSON: where the proposer is told, as the wire needs it
    proposed_at: datetime


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the owner decides, and says to the proposer."""

    decision: Decision
    answer: str | None = None
    override: Override | None = None  # what an accepted correction changes in the scheme


def propose(connection: Connection, proposals: Sequence[Proposal]) -> None:
    """Within the transaction of the turns they were made in."""
    rows = [
        {
            "grant_id": proposal.correction.grant_id,
            "text": proposal.correction.text,
            "language": proposal.language,
            "proposer": proposal.proposer,
            "reply_to": proposal.reply_to,
            "proposed_at": proposal.proposed_at,
            "decision": Decision.OPEN.value,
        }
        for proposal in proposals
    ]
    connection.execute(insert(CorrectionRow), rows)


async def corrections(engine: AsyncEngine, decision: Decision | None = None) -> tuple[Correction, ...]:
    """Oldest first; all of them, or those with this decision."""
    query = select(*COLUMNS).order_by(CorrectionRow.id)
    if decision is not None:
        query = query.where(CorrectionRow.decision == decision.value)
    async with engine.connect() as connection:
        return tuple(_correction(row) for row in await connection.execute(query))


async def decide(
    engine: AsyncEngine, correction_id: int, ruling: Ruling, now: datetime, message_of: MessageOf
) -> Correction:
    """The proposer's message is planned with it.

    Raises NotOpen, or CatalogueError when the override does not fit.
    """
    async with changing(engine) as connection:
        decided = (
            await connection.execute(
                update(CorrectionRow)
                .where(CorrectionRow.id == correction_id, CorrectionRow.decision == Decision.OPEN.value)
                .values(decision=ruling.decision.value, decided_at=now, answer=ruling.answer)
                .returning(*COLUMNS)
            )
        ).first()
        if decided is None:
            raise NotOpen(correction_id)
        if ruling.override:
            await set_fields(connection, decided.grant_id, ruling.override, now)
        correction = _correction(decided)
        await connection.run_sync(plan, message_of(correction, now))
        return correction


def _correction(row: Row[*tuple[Any, ...]]) -> Correction:
    return Correction(**{**row._mapping, "decision": Decision(row.decision)})
