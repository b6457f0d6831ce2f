"""Working groups: who meets, in which channel, in which programme."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.digest_plans import DigestPlan
from bot.domain.language import Language, Localized
from bot.domain.names import called_so


class GroupKind(StrEnum):
    MUNICIPAL = "municipal"
    REGIONAL = "regional"  # the agencies' own team
    TRACK = "track"
    STEERING = "steering"
    PROGRAMME = "programme"


class Role(StrEnum):
    INVESTMENT_LEAD = "investment-lead"
    CONTACT = "contact"  # the municipality's
    PROCESS_LEAD = "process-lead"
    SPECIALIST = "specialist"  # an agency's
    PILOT_OWNER = "pilot-owner"
    PILOT_LEAD = "pilot-lead"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class Part:
    """A track or a phase of a programme."""

    id: str
    name: Localized


@dataclass(frozen=True, slots=True)
class Programme:
    id: str
    name: Localized
    tracks: tuple[Part, ...]
    phases: tuple[Part, ...]
    source: str  # where its tracks and phases are described

    def track(self, id_: str) -> Part | None:
        return _part(self.tracks, id_)

    def phase(self, id_: str) -> Part | None:
        return _part(self.phases, id_)


def _part(parts: Iterable[Part], id_: str) -> Part | None:
    return next((part for part in parts if part.id == id_), None)


@dataclass(frozen=True, slots=True)
class Member:
    name: str
    organisation: str = ""
    role: Role = Role.MEMBER
    person: str | None = None  # the key of the person in Teams, where it is known


@dataclass(frozen=True, slots=True)
class Channel:
    """Where a group meets in Teams; what is needed to post there."""

    wire: str  # "msteams"
    tenant: str | None
    service_url: str
    conversation: str  # id of the channel or chat, without a thread
    team: str | None = None  # id of the team as Teams writes it (19:...)
    team_in_graph: str | None = None  # the team's group id in Entra


@dataclass(frozen=True, slots=True)
class WorkingGroup:
    id: str
    name: str
    kind: GroupKind
    channel: Channel
    municipality: str | None = None  # number
    programme: str | None = None
    track: str = ""
    phase: str = ""
    themes: tuple[str, ...] = ()
    language: Language = Language.NB
    members: tuple[Member, ...] = ()
    wishes: tuple[str, ...] = ()  # what its people want on the next agenda
    digest: DigestPlan | None = None  # None: it gets none
    version: int = 1

    def member(self, person: str) -> Member | None:
        return next((each for each in self.members if each.person == person), None)

    @property
    def lead(self) -> str | None:
        """The person who is shown the digest first."""
        leads = (each.person for each in self.members if each.role is Role.INVESTMENT_LEAD and each.person)
        return next(leads, (self.digest and self.digest.set_by) or None)

    def called(self, name: str) -> Member | None:
        """The one member of that name, or of that first name; None where there is none, or several."""
        alike = called_so(name, self.members)
        return alike[0] if len(alike) == 1 else None
