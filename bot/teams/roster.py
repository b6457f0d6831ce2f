"""Who is in a team or a chat, and which meeting it is: told by the connector, kept a little while."""

import time
from collections.abc import Awaitable, Callable
from typing import Final, Generic, TypeVar
from urllib.parse import quote, urlencode

from yarl import URL

from bot.domain.errors import TeamsAway, TeamsRefused, TeamsUnknown
from bot.domain.groups import Channel
from bot.domain.teams import Meeting, TeamMember
from bot.teams.connector import Connector, Rejected, Throttled, Unanswered
from bot.teams.told import Json, moment, part, text

IN: Final = 300.0  # seconds that a member counts as one
OUT: Final = 30.0  # who has just been added does not wait long
KEPT: Final = 10_000  # answers
PAGE: Final = 500  # members; Teams gives no more at once
PAGES: Final = 50  # a team has at most 25 000 members

Clock = Callable[[], float]
T = TypeVar("T")


class ConnectorRoster:
    def __init__(self, connector: Connector, clock: Clock = time.monotonic) -> None:
        self._connector = connector
        self._one = _Recent[TeamMember | None](clock)
        self._all = _Recent[tuple[TeamMember, ...]](clock)

    async def member(self, channel: Channel, person: str) -> TeamMember | None:
        key = (_room(channel), person)
        return await self._one.of(key, lambda: self._ask_one(channel, person))

    async def members(self, channel: Channel) -> tuple[TeamMember, ...]:
        return await self._all.of((_room(channel),), lambda: self._ask_all(channel))

    def forget(self, channel: Channel) -> None:
        """Somebody has come or gone."""
        self._one.forget(_room(channel))
        self._all.forget(_room(channel))

    async def meeting(self, service_url: str, meeting_id: str) -> Meeting:
        """By the id that a meeting's events carry."""
        told = await self._get(service_url, f"v1/meetings/{quote(meeting_id, safe='')}")
        details, organizer = part(told, "details"), part(told, "organizer")
        graph_id = text(details, "msGraphResourceId")
        aad_id = text(organizer, "aadObjectId") or text(organizer, "objectId")
        if not graph_id or not aad_id:
            raise TeamsUnknown("msGraphResourceId")
        return Meeting(graph_id, aad_id, text(details, "title"), moment(details, "scheduledStartTime"))

    async def _ask_one(self, channel: Channel, person: str) -> TeamMember | None:
        try:
            told = await self._get_of(channel, f"members/{quote(person, safe='')}")
        except TeamsUnknown as unknown:
            if unknown.code == "ConversationNotFound":
                raise
            return None
        return _member(told) if text(told, "id") else None

    async def _ask_all(self, channel: Channel) -> tuple[TeamMember, ...]:
        found: list[TeamMember] = []
        query = {"pageSize": str(PAGE)}
        for _ in range(PAGES):
            told = await self._get_of(channel, f"pagedmembers?{urlencode(query)}")
            found += [_member(each) for each in told.get("members") or () if isinstance(each, dict)]
            query["continuationToken"] = text(told, "continuationToken")
            if not query["continuationToken"]:
                break
        return tuple(found)

    async def _get_of(self, channel: Channel, what: str) -> Json:
        return await self._get(
            channel.service_url, f"v3/conversations/{quote(_room(channel), safe='')}/{what}"
        )

    async def _get(self, service_url: str, path: str) -> Json:
        try:
            told = await self._connector.get(URL(f"{service_url.rstrip('/')}/{path}", encoded=True))
        except (Throttled, Unanswered) as failure:
            raise TeamsAway(failure.retry_after) from failure
        except Rejected as rejection:
            if rejection.status == 404:
                raise TeamsUnknown(rejection.code) from rejection
            raise TeamsRefused(rejection.code or str(rejection.status)) from rejection
        return told if isinstance(told, dict) else {}


def _room(channel: Channel) -> str:
    return channel.team or channel.conversation


def _member(told: Json) -> TeamMember:
    return TeamMember(
        name=text(told, "name"),
        email=text(told, "email") or text(told, "userPrincipalName"),
        aad_id=text(told, "aadObjectId") or text(told, "objectId") or None,
        id=text(told, "id"),
        tenant=text(told, "tenantId"),
        guest=text(told, "userRole") in {"guest", "anonymous"} or "#EXT#" in text(told, "userPrincipalName"),
    )


class _Recent(Generic[T]):
    """The latest answers by key; the first part of a key is what they are about."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kept: dict[tuple[str, ...], tuple[float, T]] = {}

    async def of(self, key: tuple[str, ...], ask: Callable[[], Awaitable[T]]) -> T:
        kept = self._kept.get(key)
        if kept is None or self._clock() >= kept[0]:
            value = await ask()
            self._keep(key, value)
            return value
        return kept[1]

    def _keep(self, key: tuple[str, ...], value: T) -> None:
        self._kept.pop(key, None)
        self._kept[key] = (self._clock() + (IN if value else OUT), value)
        if len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]

    def forget(self, about: str) -> None:
        for key in [key for key in self._kept if key[0] == about]:
            del self._kept[key]
