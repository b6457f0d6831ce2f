"""Corrections that users proposed: kept, decided by the owner, and the proposer told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.corrections import Correction, Decision, ProposedCorrection


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed correction with what is needed to answer it; kept with the turn's settlement."""

    correction: ProposedCorrection
    language: str  # of the proposer: nb, nn or en
    reply_to: str  # JSON: where the proposer is told, as the wire needs it
    proposed_at: datetime


@dataclass(frozen=True, slots=True)
class Override:
    """Fields of a scheme that the owner set: path in the scheme's document ("amount.total_nok") to value."""

    fields: Mapping[str, object]
    source: str


async def corrections(engine: AsyncEngine, decision: Decision | None = None) -> tuple[Correction, ...]:
    """Oldest first; all of them, or those with this decision."""
    raise NotImplementedError


async def decide(
    engine: AsyncEngine,
    correction_id: int,
    decision: Decision,
    answer: str | None,
    now: datetime,
    override: Override | None = None,
) -> Correction:
    """Raises UnknownCorrection, AlreadyDecided, or CatalogueError when the override does not fit."""
    raise NotImplementedError


async def claim_untold(engine: AsyncEngine, now: datetime, lease: timedelta) -> tuple[Correction, ...]:
    """Those decided whose proposer is not told; nobody else gets them until the lease is over."""
    raise NotImplementedError


async def told(engine: AsyncEngine, correction_id: int, now: datetime) -> None:
    raise NotImplementedError
