"""The end of a Teams meeting offers minutes, once; with Graph a draft is begun, with who was there."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.drafts import Draft
from dialogs.minutes import meetings
from storage.deliveries import failures, listed
from storage.engine import open_database
from tests.program.pilot import Pilot, buttons, eventually, kari

Json = dict[str, Any]
MEETING = "MCMxOTptZWV0aW5nX0hhbGRlbg=="
ENDED = datetime.now(UTC).replace(microsecond=0)


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meetings, "LATER", timedelta())


def ended(halden: Pilot, at: datetime = ENDED, **value: object) -> Json:
    """As Teams writes it: keys in PascalCase, and the id that counts in the channel data."""
    told = {
        "Id": "MSo1N2Y5",
        "Title": "Møte om bolig",
        "MeetingType": "Scheduled",
        "JoinUrl": "https://teams.microsoft.com/l/x",
        "EndTime": f"{at:%Y-%m-%dT%H:%M:%S}.1234567Z",
    }
    data = {"tenant": {"id": "22222222-2222-2222-2222-222222222222"}, "meeting": {"id": MEETING}}
    return halden.teams.message(
        None, type="event", name="application/vnd.microsoft.meetingEnd", value=told | value, channelData=data
    )


def known(halden: Pilot) -> None:
    start = f"{ENDED - timedelta(hours=1):%Y-%m-%dT%H:%M:%S}Z"
    halden.teams.double.roster.meetings[MEETING] = {
        "details": {"msGraphResourceId": "MSpk", "title": "Møte om bolig", "scheduledStartTime": start},
        "organizer": {"aadObjectId": "aad-ola"},
    }


def reported(halden: Pilot) -> None:
    end = f"{ENDED + timedelta(minutes=1):%Y-%m-%dT%H:%M:%S}Z"
    halden.graph.held.reports["aad-ola", "MSpk"] = [{"id": "now", "meetingEndDateTime": end}]
    halden.graph.held.records["now"] = [
        {"emailAddress": "", "identity": {"id": f"aad-{key}", "displayName": name}}
        for key, name in (("adviser", "Kari Nes"), ("ola", "Ola Lie"))
    ]


async def brought(halden: Pilot, activity: Json) -> None:
    assert (await halden.teams.bring(halden.url, activity)).status == 200


async def drafts(halden: Pilot) -> tuple[Draft, ...]:
    async with halden.store() as store:
        return await store.drafts.of_groups(("halden",))


async def filled(halden: Pilot) -> Draft:
    """The only draft, when those who attended are in it."""

    async def is_filled() -> bool:
        return any(len(draft.minutes.present) > 1 for draft in await drafts(halden))

    await eventually(is_filled)
    (draft,) = await drafts(halden)
    return draft


async def test_without_graph_minutes_are_offered_once_in_the_meetings_own_place(halden: Pilot) -> None:
    async with halden.bot("off"):
        for _ in range(2):
            await brought(halden, ended(halden))
        card = await halden.until("Møte om bolig")
        await brought(halden, ended(halden, ENDED + timedelta(days=7)))
        await eventually(lambda: len(halden.posted("Møte om bolig")) == 2)
    assert {each["verb"] for each in buttons(card)} == {"minutes.start"}
    assert card["conversation"] == {"id": halden.teams.channel}
    assert not await drafts(halden)


async def test_with_graph_a_draft_is_begun_with_those_who_attended(halden: Pilot) -> None:
    known(halden)
    reported(halden)
    async with halden.bot():
        for _ in range(2):
            await brought(halden, ended(halden))
        card = await halden.until("Møte om bolig")
        draft = await filled(halden)
    assert buttons(card) == [{"verb": "minutes.show", "draft": draft.id}]
    assert draft.author == kari("ola")
    minutes = draft.minutes
    assert (minutes.title, minutes.place, minutes.group) == ("Møte om bolig", "Teams", "Halden")
    assert minutes.day and minutes.end
    assert [(one.name, one.organisation, one.person) for one in minutes.present] == [
        ("Kari Nes", "", kari()),
        ("Ola Lie", "", kari("ola")),
    ]


async def test_what_was_noted_during_the_meeting_stays_and_is_filled_up(halden: Pilot) -> None:
    known(halden)
    reported(halden)
    async with halden.bot():
        notes = "Til stede: Kari Nes (Nav)\nVedtak: Vi ansetter en boligkoordinator.\nVedtak: Vi søker."
        await halden.said(halden.teams.message(f"Dato: i dag\n{notes}"))
        (live,) = await drafts(halden)
        await brought(halden, ended(halden, ENDED, Title="Møte om bolig"))
        draft = await filled(halden)
    assert draft.id == live.id and draft.author == kari()
    assert draft.minutes.decisions == live.minutes.decisions and draft.minutes.title == "Møte om bolig"
    attended = [(one.name, one.organisation) for one in draft.minutes.present]
    assert attended == [("Kari Nes", "Nav"), ("Ola Lie", "")]


async def test_a_report_that_is_late_is_asked_for_again(
    halden: Pilot, caplog: pytest.LogCaptureFixture
) -> None:
    known(halden)
    halden.graph.held.reports["aad-ola", "MSpk"] = []
    async with halden.bot():
        await brought(halden, ended(halden))
        await eventually(lambda: "is put off" in caplog.text)
    (draft,) = await drafts(halden)
    assert not draft.minutes.present


async def test_a_report_that_never_comes_is_given_up_after_an_hour(halden: Pilot) -> None:
    known(halden)
    halden.graph.held.reports["aad-ola", "MSpk"] = []
    engine = open_database(halden.database)

    async def given_up() -> bool:
        found = await listed(engine, ENDED - timedelta(days=1))
        return [each.state for each in found if each.key.kind == "attendance"] == ["skipped"]

    async with halden.bot():
        await brought(halden, ended(halden, ENDED - timedelta(hours=2)))
        await eventually(given_up)
    assert not await failures(engine, ENDED - timedelta(days=1))
    await engine.dispose()


async def test_a_meeting_that_nothing_is_told_about_is_offered_without_a_draft(halden: Pilot) -> None:
    async with halden.bot():
        await brought(halden, ended(halden))
        card = await halden.until("Møte om bolig")
    assert {each["verb"] for each in buttons(card)} == {"minutes.start"}


@pytest.mark.parametrize(
    "value", [{"EndTime": "soon"}, {"EndTime": None}, {"EndTime": "2026-03-12T10:00:00"}]
)
async def test_an_event_of_the_wrong_shape_says_nothing(halden: Pilot, value: Json) -> None:
    async with halden.bot("off"):
        await brought(halden, {**ended(halden), "value": [1]})
        await brought(halden, ended(halden, **value))
        await halden.said(halden.teams.message("hei"))
    assert not halden.posted("")


async def test_where_no_group_is_set_up_nothing_is_said(halden: Pilot) -> None:
    async with halden.bot("off"):
        elsewhere = {"id": "19:meeting_elsewhere@thread.v2", "conversationType": "groupChat"}
        await brought(halden, {**ended(halden), "conversation": elsewhere})
        await halden.said(halden.teams.message("hei"))
    assert not halden.posted("")
