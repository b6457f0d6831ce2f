"""What is asked of Microsoft Graph: a team's owners, a meeting's attendees, messages, a channel's folder."""

from datetime import datetime, timedelta
from typing import Any, Final

from bot.domain.errors import TeamsUnknown
from bot.domain.groups import Channel
from bot.domain.teams import Attendee, Meeting, TeamMember
from bot.settings import GRAPH
from bot.teams.connector import Credentials
from bot.teams.graph_client import GraphClient
from bot.teams.graph_files import FILES, put_file
from bot.teams.told import Json, moment, part, text

ATTENDANCE: Final = "OnlineMeetingArtifact.Read.All"
MEMBERS: Final = "TeamMember.Read.All"
MESSAGES: Final = "ChannelMessage.Read.All"
CHATS: Final = "Chat.Read.All"

NEAR: Final = timedelta(hours=1)  # between a meeting's end as told and as reported
RECENT: Final = 3  # pages of messages
PAGE: Final = 50  # messages; Graph gives no more at once


class Graph:
    """Raises TeamsAway, TeamsRefused and TeamsUnknown."""

    def __init__(self, credentials: Credentials, address: str = GRAPH) -> None:
        self._client = GraphClient(credentials, address)

    async def close(self) -> None:
        await self._client.close()

    async def members(self, channel: Channel) -> tuple[TeamMember, ...]:
        team = _team(channel)
        listed = self._client.entries(
            lambda sdk: sdk.teams.by_team_id(team).members.to_get_request_information(), MEMBERS
        )
        return tuple([_member(each) async for each in listed])

    async def owners(self, channel: Channel) -> tuple[TeamMember, ...]:
        return tuple(member for member in await self.members(channel) if member.owner)

    async def attendees(self, meeting: Meeting, ended: datetime) -> tuple[Attendee, ...]:
        listed = self._client.entries(
            lambda sdk: _reports(sdk, meeting).to_get_request_information(), ATTENDANCE
        )
        report = _nearest([each async for each in listed], ended)
        if report is None:
            return ()
        records = self._client.entries(
            lambda sdk: (
                _reports(sdk, meeting)
                .by_meeting_attendance_report_id(report)
                .attendance_records.to_get_request_information()
            ),
            ATTENDANCE,
        )
        people = [_attendee(each) async for each in records]
        return tuple(each for each in people if each.name)

    async def messages(self, channel: Channel, since: datetime, thread: str = "") -> list[Json]:
        """As Graph has them, newest first: of a chat or a channel, or the answers to the post `thread`."""

        def listing(sdk: Any) -> Any:
            messages = _messages(sdk, channel)
            if thread:
                messages = messages.by_chat_message_id(thread).replies
            request = messages.to_get_request_information()
            request.query_parameters["%24top"] = PAGE
            return request

        needs = MESSAGES if channel.team else CHATS
        listed = [each async for each in self._client.entries(listing, needs, RECENT)]
        fresh = [each for each in listed if (at := moment(each, "createdDateTime")) and at >= since]
        return sorted(fresh, key=lambda each: str(each["createdDateTime"]), reverse=True)

    async def put(self, channel: Channel, name: str, content: bytes) -> str:
        team = _team(channel)
        folder = await self._client.ask(
            lambda sdk: (
                sdk.teams.by_team_id(team)
                .channels.by_channel_id(channel.conversation)
                .files_folder.to_get_request_information()
            ),
            FILES,
        )
        return await put_file(self._client, folder, name, content)


def _team(channel: Channel) -> str:
    if channel.team_in_graph is None:
        raise TeamsUnknown("aadGroupId")
    return channel.team_in_graph


def _messages(sdk: Any, channel: Channel) -> Any:
    if channel.team is None:
        return sdk.chats.by_chat_id(channel.conversation).messages
    return sdk.teams.by_team_id(_team(channel)).channels.by_channel_id(channel.conversation).messages


def _reports(sdk: Any, meeting: Meeting) -> Any:
    user = sdk.users.by_user_id(meeting.organizer)
    return user.online_meetings.by_online_meeting_id(meeting.id).attendance_reports


def _nearest(reports: list[Json], ended: datetime) -> str | None:
    """A meeting that recurs has one for each time: the id of this time's."""
    by_distance = {
        abs(at - ended): str(report["id"])
        for report in reports
        if "id" in report and (at := moment(report, "meetingEndDateTime"))
    }
    distance = min(by_distance, default=None)
    return by_distance[distance] if distance is not None and distance <= NEAR else None


def _attendee(record: Json) -> Attendee:
    identity, email = part(record, "identity"), text(record, "emailAddress")
    seconds = record.get("totalAttendanceInSeconds")
    return Attendee(
        name=text(identity, "displayName") or email,
        email=email,
        aad_id=text(identity, "id") or None,
        seconds=seconds if isinstance(seconds, int) else 0,
    )


def _member(entry: Json) -> TeamMember:
    roles = entry.get("roles") or ()
    return TeamMember(
        name=text(entry, "displayName"),
        email=text(entry, "email"),
        aad_id=text(entry, "userId") or None,
        tenant=text(entry, "tenantId"),
        guest="guest" in roles,
        owner="owner" in roles,
    )
