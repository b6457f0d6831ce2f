"""A correction that somebody proposed to a scheme, and what the catalogue's owner decided."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Decision(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class ProposedCorrection:
    """What a turn hands over to be kept; who proposed it and where to answer is added by the handler."""

    grant_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Correction:
    id: int
    grant_id: str
    text: str
    proposed_at: datetime
    decision: Decision
    decided_at: datetime | None
    answer: str | None  # the owner's words to the proposer
    language: str  # of the proposer: nb, nn or en
    reply_to: str | None  # JSON: where the proposer is told, as the wire needs it; None: does not want it
    proposer: str | None  # the person's key
