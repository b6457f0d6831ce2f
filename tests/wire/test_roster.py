"""Who is a member: asked once in a while, refused where nobody can say, without Microsoft Graph."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession

from bot.domain.errors import TeamsAway, TeamsRefused, TeamsUnknown
from bot.domain.groups import Channel
from bot.domain.teams import Meeting, TeamMember
from bot.teams import connector as wire
from bot.teams import roster as lists
from bot.teams.connector import Anonymous, Connector
from bot.teams.roster import ConnectorRoster
from tests.wire.roster_double import RosterDouble, member
from tests.wire.teams_double import Fault

TEAM = "19:team@thread.tacv2"
CUT = Fault(cut=True)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "FIRST_PAUSE", 0.005)


@pytest.fixture
async def double() -> AsyncIterator[RosterDouble]:
    async with RosterDouble() as double:
        double.rooms[TEAM] = [member(1), member(2, userRole="guest")]
        yield double


@pytest.fixture
def channel(double: RosterDouble) -> Channel:
    return Channel("msteams", "tenant", f"{double.url}/", "19:halden@thread.tacv2", TEAM)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def roster(session: ClientSession, clock: Clock) -> ConnectorRoster:
    return ConnectorRoster(Connector(session, Anonymous()), clock)


async def test_a_member_of_the_team_is_known_by_either_id(roster: ConnectorRoster, channel: Channel) -> None:
    expected = TeamMember("Rådgiver 1", "r1@example.no", "aad-1", "29:1", "tenant")
    assert await roster.member(channel, "aad-1") == await roster.member(channel, "29:1") == expected


async def test_who_is_not_in_the_team_is_no_member(roster: ConnectorRoster, channel: Channel) -> None:
    assert await roster.member(channel, "aad-9") is None
    assert await roster.member(channel, "") is None
    assert await roster.member(channel, "../../..") is None


async def test_a_guest_is_told_apart(roster: ConnectorRoster, channel: Channel, double: RosterDouble) -> None:
    double.rooms[TEAM].append(member(3, userPrincipalName="k_else.no#EXT#@example.onmicrosoft.com"))
    assert [each.guest for each in await roster.members(channel)] == [False, True, True]


async def test_a_chat_has_a_roster_of_its_own(
    roster: ConnectorRoster, channel: Channel, double: RosterDouble
) -> None:
    double.rooms["19:meeting_æ@thread.v2"] = [member(7)]
    chat = Channel("msteams", "tenant", channel.service_url, "19:meeting_æ@thread.v2")
    assert [each.id for each in await roster.members(chat)] == ["29:7"]


async def test_a_large_team_comes_in_pages(
    roster: ConnectorRoster, channel: Channel, double: RosterDouble
) -> None:
    double.rooms[TEAM] = [member(number) for number in range(1200)]
    assert [each.id for each in await roster.members(channel)] == [f"29:{number}" for number in range(1200)]
    assert len(double.asked) == 3


async def test_an_answer_is_kept_some_minutes_and_a_no_more_shortly(
    roster: ConnectorRoster, channel: Channel, double: RosterDouble, clock: Clock
) -> None:
    for clock.now in (0.0, lists.OUT - 1):
        assert await roster.member(channel, "aad-1") and await roster.member(channel, "aad-9") is None
        await roster.members(channel)
    assert len(double.asked) == 3
    double.rooms[TEAM] = [member(9)]
    clock.now = lists.OUT
    assert await roster.member(channel, "aad-1") and await roster.member(channel, "aad-9")
    clock.now = lists.IN
    assert await roster.member(channel, "aad-1") is None


async def test_who_leaves_is_out_at_once_when_told(
    roster: ConnectorRoster, channel: Channel, double: RosterDouble
) -> None:
    assert await roster.member(channel, "aad-1") and await roster.members(channel)
    double.rooms[TEAM] = []
    roster.forget(channel)
    assert await roster.member(channel, "aad-1") is None and await roster.members(channel) == ()


async def test_only_so_many_answers_are_kept(
    roster: ConnectorRoster, channel: Channel, double: RosterDouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists, "KEPT", 2)
    for person in ("aad-1", "aad-2", "aad-3", "aad-3", "aad-1"):
        await roster.member(channel, person)
    assert len(double.asked) == 4


@pytest.mark.parametrize("fault", [Fault(429, retry_after="0.01"), Fault(503), Fault(502), CUT])
async def test_what_passes_is_waited_for(
    roster: ConnectorRoster, channel: Channel, double: RosterDouble, fault: Fault
) -> None:
    double.faults += [fault, fault]
    assert await roster.member(channel, "aad-1")
    assert len(double.asked) == 3


async def test_an_outage_is_no_answer_and_not_kept(
    roster: ConnectorRoster, channel: Channel, double: RosterDouble
) -> None:
    double.faults += [Fault(429, retry_after="60")]
    with pytest.raises(TeamsAway) as away:
        await roster.member(channel, "aad-1")
    assert away.value.retry_after == 60
    assert await roster.member(channel, "aad-1")


async def test_a_team_without_the_bot_lets_nobody_in(
    roster: ConnectorRoster, channel: Channel, double: RosterDouble
) -> None:
    double.closed.add(TEAM)
    with pytest.raises(TeamsRefused, match="BotNotInConversationRoster"):
        await roster.member(channel, "aad-1")
    double.closed.clear()
    del double.rooms[TEAM]
    with pytest.raises(TeamsUnknown, match="ConversationNotFound"):
        await roster.members(channel)


async def test_a_meeting_has_an_organizer_and_an_id_in_graph(
    roster: ConnectorRoster, channel: Channel, double: RosterDouble
) -> None:
    double.meetings["MCMx=="] = {
        "details": {"msGraphResourceId": "MSp", "title": "Fellesmøte"},
        "organizer": {"id": "29:1", "aadObjectId": "aad-1"},
    }
    assert await roster.meeting(channel.service_url, "MCMx==") == Meeting("MSp", "aad-1", "Fellesmøte")
    double.meetings["MCMx=="]["details"] = None
    with pytest.raises(TeamsUnknown):
        await roster.meeting(channel.service_url, "MCMx==")
    with pytest.raises(TeamsUnknown):
        await roster.meeting(channel.service_url, "another")
