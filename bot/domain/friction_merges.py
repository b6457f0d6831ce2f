"""That two frictions are one: those who raised them say so before it happens."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.frictions import Friction


class MergeState(StrEnum):
    ASKED = "asked"
    AGREED = "agreed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class MergeProposal:
    id: str
    source: str  # id of the friction that goes into the other
    target: str  # id
    by: str  # name of whoever thinks so
    reason: str
    waits_for: tuple[str, ...]  # persons who raised one of the two, and have not answered
    state: MergeState = MergeState.ASKED
    version: int = 1

    @property
    def is_ready(self) -> bool:
        """Whoever was waited for is forgotten."""
        return self.state is MergeState.ASKED and not self.waits_for


def waiting_for(source: Friction, target: Friction, asker: str) -> tuple[str, ...]:
    """Who must say yes: all who raised either, but whoever asks and those who are forgotten."""
    raised = dict.fromkeys((*source.persons, *target.persons))
    return tuple(person for person in raised if person and person != asker)


def agreed(proposal: MergeProposal, person: str) -> MergeProposal:
    left = without(proposal, person)
    return left if left.waits_for else replace(left, state=MergeState.AGREED)


def without(proposal: MergeProposal, person: str) -> MergeProposal:
    """Nobody waits for them."""
    waits = tuple(each for each in proposal.waits_for if each != person)
    return replace(proposal, waits_for=waits, version=proposal.version + 1)


def refused(proposal: MergeProposal) -> MergeProposal:
    return replace(proposal, waits_for=(), state=MergeState.REFUSED, version=proposal.version + 1)
