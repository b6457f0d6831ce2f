"""What Teams knows and the bot asks for: who is in a team, who came to a meeting, where a file went."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.groups import Channel


@dataclass(frozen=True, slots=True)
class TeamMember:
    name: str
    email: str
    aad_id: str | None  # None: has no account, as an anonymous guest of a meeting
    id: str = ""  # "29:..."; "" where Graph was asked
    tenant: str = ""
    guest: bool = False
    owner: bool = False  # only Graph tells

    @property
    def user(self) -> str:
        """The id that an activity of theirs bears."""
        return self.aad_id or self.id


@dataclass(frozen=True, slots=True)
class Meeting:
    id: str  # Graph's, which is neither the chat's nor the channel's
    organizer: str  # Entra object id
    title: str = ""
    start: datetime | None = None  # as planned; of a series it may be the first one's


@dataclass(frozen=True, slots=True)
class MeetingEnd:
    """As a meeting's event tells of it."""

    id: str  # Teams's own, by which the connector knows it
    at: datetime
    title: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting that has taken place."""

    meeting: Meeting
    ended: datetime


@dataclass(frozen=True, slots=True)
class Attendee:
    name: str
    email: str
    aad_id: str | None
    seconds: int  # present in all


class Roster(Protocol):
    """Of the team that a channel is in, or of a chat."""

    async def members(self, channel: Channel) -> tuple[TeamMember, ...]: ...

    async def member(self, channel: Channel, person: str) -> TeamMember | None:
        """By Entra object id or "29:..."; None: not a member."""
        ...


class Attendance(Protocol):
    async def attendees(self, meeting: Meeting, ended: datetime) -> tuple[Attendee, ...]:
        """Of the time that ended then; none until Teams has written its report, which takes minutes."""
        ...


class Meetings(Protocol):
    async def meeting(self, service_url: str, meeting_id: str) -> Meeting:
        """By the id that a meeting's events carry."""
        ...


class PersonalFiles(Protocol):
    """In personal chat: a file that was sent along, and the place that a person gave one of ours."""

    async def get(self, url: str) -> bytes:
        """Raises DocumentTooLarge, FileUnavailable and TeamsAway."""
        ...

    async def put(self, url: str, content: bytes) -> None:
        """Raises FileUnavailable and TeamsAway."""
        ...


class Files(Protocol):
    async def put(self, channel: Channel, name: str, content: bytes) -> str:
        """The link to the file in the channel's folder; one of the same name is replaced."""
        ...
