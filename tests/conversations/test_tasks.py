"""Actions after the meeting: listed, done, postponed, handed over; and the next agenda."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.desk import Desk
from tests.conversations.conftest import Conversation, file, set_up
from tests.conversations.test_minutes import NOTES


@pytest.fixture
async def group(channel: Conversation) -> Conversation:
    await set_up(channel)
    await file(channel, NOTES)
    return channel


async def test_one_sees_ones_own_across_groups_and_the_channel_sees_its_groups(group: Conversation) -> None:
    second = group.in_channel("second")
    await set_up(second, "Barnevern")
    await file(second, NOTES.replace("sender søknaden til Husbanken", "kaller inn til møte"))
    mine = (await group.alone().say("mine oppgaver")).text
    assert "sender søknaden" in mine
    assert "kaller inn til møte" in mine
    assert "ringer Bufdir" not in mine
    here = (await group.say("mine oppgaver")).text
    assert "ringer Bufdir" in here
    assert "kaller inn" not in here


async def test_done_and_taken_up_again_by_number_and_the_card_in_the_channel_follows(
    group: Conversation,
) -> None:
    kari = group.alone()
    await kari.say("mine oppgaver")
    assert "Godt jobbet" in (await kari.say("ferdig 1")).text
    last = (await group.planned())[-1]
    assert last.conversation == "19:channel"
    assert last.replaces
    assert "✓ Ferdig" in last.shown.text
    assert "åpnet igjen" in (await kari.say("gjenåpne 1")).text
    assert "✓ Ferdig" not in (await group.planned())[-1].shown.text


async def test_the_third_postponement_is_shown(group: Conversation) -> None:
    kari = group.alone()
    for day in ("fredag", "12. desember", "15. januar"):
        await kari.say("mine oppgaver")
        shown = await kari.say(f"utsett 1 til {day}")
    assert "utsatt 3 ganger" in shown.text
    assert "15. januar 2027" in shown.text
    assert "utsatt 3 ganger" in (await group.planned())[-1].shown.text


async def test_a_task_is_handed_over_to_one_of_the_team_and_to_nobody_else(group: Conversation) -> None:
    kari = group.alone()
    await kari.say("mine oppgaver")
    assert "Skriv navnet" in (await kari.say("gi 1 til Per Ukjent")).text
    assert "ny eier" in (await kari.say("gi 1 til Ola")).text
    assert "sender søknaden" in (await group.by("ola").alone().say("mine oppgaver")).text
    assert "sender søknaden" not in (await kari.say("mine oppgaver")).text


async def test_who_is_given_a_task_hears_of_it_alone(group: Conversation) -> None:
    await group.by("ola").alone().say("hei")
    kari = group.alone()
    await kari.say("mine oppgaver")
    await kari.say("gi 1 til Ola")
    told = (await group.planned())[-1]
    assert told.conversation == "a:ola"
    assert "Kari Nes har gitt deg en oppgave" in told.shown.text


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("ferdig 99", "finner ikke den oppgaven"),
        ("ferdig 0", "finner ikke den oppgaven"),
        (f"ferdig {10**30}", "finner ikke den oppgaven"),
        ("utsett 1 til i går", "allerede vært"),
        ("utsett 1 til ???", "Hvilken dag"),
        ("utsett 1", "Hvilken dag"),
        ("utsett 1 til <script>", "Hvilken dag"),
        ("gi 1 til ", "Skriv navnet"),
        ("gi 1 til [x](https://evil.example)", "Skriv navnet"),
    ],
)
async def test_what_cannot_be_done_to_a_task_is_said_kindly(
    group: Conversation, said: str, answered: str
) -> None:
    kari, before = group.alone(), len(await group.planned())
    await kari.say("mine oppgaver")
    assert answered in (await kari.say(said)).text
    assert len(await group.planned()) == before
    assert "1. desember" in (await kari.say("mine oppgaver")).text


@pytest.mark.parametrize("said", ["ferdig 2", "utsett 1 til fredag", "gi 1 til Ola", "gjenåpne 1"])
async def test_a_number_without_a_list_is_explained(group: Conversation, said: str) -> None:
    assert "mine oppgaver" in (await group.alone().say(said)).text


async def test_the_buttons_do_the_same_and_refuse_days_that_have_been(group: Conversation) -> None:
    kari = group.alone()
    await kari.say("hei")
    read = await group.say(NOTES.replace("18. november", "19. november"))
    await group.open((await group.open(read.button("Arkiver"))).button("Arkiver"))
    (told,) = [each.shown for each in await group.planned() if each.conversation == "a:user"]
    card = await kari.open(told.button("Utsett"))
    assert (await kari.press(card.button("Utsett"), day="2026-01-01"))["statusCode"] == 400
    assert (await kari.press(card.button("Utsett"), day="nå"))["statusCode"] == 400
    later = await kari.open(card.button("Utsett"), day="2027-01-15")
    assert "15. januar 2027" in later.text
    assert "Godt jobbet" in (await kari.open(card.button("Ferdig"))).text
    assert "Godt jobbet" in (await kari.open(card.button("Ferdig"))).text


async def test_a_stranger_and_another_groups_member_change_and_see_nothing(group: Conversation) -> None:
    group.team.own["19:second"] = {"aad-per": "Per Berg"}
    await set_up(group.in_channel("second").by("per"), "Barnevern")
    card = await group.alone().say("mine oppgaver")
    for other in (group.by("per"), group.by("per").in_channel("second"), group.by("per").alone()):
        for button in card.actions:
            body = await other.press(button, day="2027-01-15")
            assert body["statusCode"] == 400, button["title"]
        assert "sender søknaden" not in (await other.alone().say("mine oppgaver")).text
        assert "Husbanken" not in (await other.alone().say("gruppas oppgaver")).text
    assert "1. desember" in (await group.alone().say("mine oppgaver")).text


@pytest.mark.parametrize(
    "data",
    [{}, {"task": 1}, {"task": True}, {"task": "x"}, {"task": "x" * 10_000}, {"task": "-1", "day": 10**30}],
)
async def test_forged_task_buttons_are_answered(group: Conversation, data: dict[str, object]) -> None:
    for verb in ("task.done", "task.reopen", "task.postpone"):
        body = await group.press({"verb": verb, "data": {"verb": verb, **data}})
        assert body["statusCode"] == 400


async def test_two_presses_of_done_at_once_count_once(group: Conversation) -> None:
    card = await group.alone().say("mine oppgaver")
    before = len(await group.planned())
    both = [each.press(card.button("Ferdig")) for each in (group.alone(), group.by("ola"), group)]
    bodies = await asyncio.gather(*both)
    assert all("Godt jobbet" in str(body) for body in bodies)
    assert len(await group.planned()) == before + 1


# The next agenda


async def test_the_agenda_begins_with_approval_and_what_was_left_open(group: Conversation) -> None:
    await group.say("sett på sakslisten: Ny leder")
    agenda = (await group.say("sakliste")).text
    places = [agenda.index(each) for each in ("Godkjenning av referat nr. 1", "sender søknaden", "Ny leder")]
    assert places == sorted(places)
    assert "9. desember 2026" in agenda


@pytest.mark.parametrize("said", ["unnta sak 1 etter offl. § 13", "unnta referatet etter offl. § 13"])
async def test_what_is_exempt_stays_out_of_the_text_for_the_invitation(
    channel: Conversation, said: str
) -> None:
    await set_up(channel)
    await channel.say(NOTES)
    checked = await channel.open((await channel.say(said)).button("Arkiver referatet"))
    await channel.open(checked.button("Arkiver"))
    card, copied = (await channel.say("sakliste")).text.split("Saksliste: Oppvekst Halden")[-2:]
    assert "sender søknaden" in card
    assert "Godkjenning av referat" in copied
    assert "sender søknaden" not in copied


async def test_approved_minutes_leave_the_agenda(group: Conversation) -> None:
    assert "Godkjent" in (await group.say("godkjenn referatet")).text
    assert "Godkjent" in (await group.say("godkjenn referatet")).text
    assert "Godkjenning av referat" not in (await group.say("sakliste")).text


async def test_a_wish_that_was_taken_up_leaves_the_agenda_and_another_stays(group: Conversation) -> None:
    await group.say("sett på sakslisten: Ny leder")
    await group.say("sett på sakslisten: Lokaler")
    await file(group.at(group.now + timedelta(days=7)), NOTES.replace("Eventuelt", "Ny leder"))
    agenda = (await group.say("sakliste")).text
    assert "Ny leder (utsatt fra sist)" in agenda
    assert ". Ny leder" not in agenda
    assert ". Lokaler" in agenda


async def test_wishes_have_a_limit_and_bad_ones_are_kept_from_harm(group: Conversation) -> None:
    for wish in ("[lenke](https://evil.example) **fet**", "😀" * 150, "\u202eسلام", "x" * 380):
        shown = await group.say(f"sett på sakslisten: {wish}")
        assert "[lenke](" not in str(shown.card)
    assert "Hva vil du ha" in (await group.say("sett på sakslisten:")).text
    for number in range(20):
        shown = await group.say(f"sett på sakslisten: sak nummer {number}")
    assert "20" in shown.text


LANGUAGES = {
    "nn-NO": ("mine oppgåver", "ferdig 1", "gjenopne 1", "utsett 1 til fredag", "saksliste"),
    "en-GB": ("my tasks", "done 1", "reopen 1", "postpone 1 to Friday", "agenda"),
}


@pytest.mark.parametrize("locale", LANGUAGES)
async def test_tasks_are_handled_in_each_language(engine: AsyncEngine, the_desk: Desk, locale: str) -> None:
    channel = Conversation(engine, the_desk, place="channel", locale=locale)
    await set_up(channel, language=locale[:2])
    await file_in_any_language(channel)
    kari = channel.alone()
    for said in LANGUAGES[locale][:-1]:
        assert "sender søknaden" in (await kari.say(said)).text, said
    assert "1" in (await channel.say(LANGUAGES[locale][-1])).text
    assert "27" in (await kari.say(LANGUAGES[locale][0])).text


async def file_in_any_language(channel: Conversation) -> None:
    read = await channel.say(NOTES)
    await channel.open((await channel.open(read.actions[1])).actions[0])
