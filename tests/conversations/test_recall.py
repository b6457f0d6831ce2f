"""Filed minutes found again, corrected, shared and kept from others."""

import pytest

from tests.conversations.conftest import Conversation, file, set_up
from tests.conversations.test_minutes import NOTES

SECRET = """Referat fra møte i Fosterhjemsgruppa 4. mars 2026
Til stede: Per Berg (Bufetat)
Sak 1: Plasseringer
Vedtak: Vi kjøper et nytt hus
Sak 2: Personalsak
Unntatt offentlighet: offl. § 13
Vedtak: Leder omplasseres
Oppfølging: Per Berg ringer tillitsvalgt innen 1. april 2026
"""


@pytest.fixture
async def group(channel: Conversation) -> Conversation:
    await set_up(channel)
    await file(channel, NOTES)
    return channel


@pytest.fixture
async def other(group: Conversation) -> Conversation:
    """A second group, with members of its own."""
    group.team.own["19:second"] = {"aad-per": "Per Berg"}
    other = group.in_channel("second").by("per")
    await set_up(other, "Fosterhjemsgruppa")
    await file(other, SECRET)
    return other


@pytest.mark.parametrize(
    "said",
    [
        "hva vedtok vi om boligkoordinator?",
        "hva vedtok vi om bolig?",
        "kva vedtok vi om bustadkoordinator?",
        "referatene fra november",
        "referatene med Siri Dal",
        "hva skulle Ola gjøre?",
        "what did we decide about boligkoordinator?",
    ],
)
@pytest.mark.parametrize("alone", [True, False])
async def test_minutes_are_found_by_word_month_and_person(
    group: Conversation, said: str, *, alone: bool
) -> None:
    found = await (group.alone() if alone else group).say(said)
    assert "nr. 1" in found.text or "no. 1" in found.text, found.text
    assert "nr. 1" in (await group.open(found.actions[0])).text


async def test_what_is_not_there_is_not_found(group: Conversation) -> None:
    for said in ("referatene fra mars", "hva vedtok vi om romfart?"):
        assert "fant ingen referater" in (await group.say(said)).text


SEARCHES = ("hva vedtok vi om hus?", "referatene fra mars", "referatene med Per Berg", "referatene fra 2026")


async def test_one_groups_minutes_reach_no_other_in_no_channel_or_chat(
    group: Conversation, other: Conversation
) -> None:
    outsiders = (
        group,
        group.alone(),
        group.by("ola").alone(),
        other.by("stranger").alone(),
        other.elsewhere("x").alone(),
    )
    for said in SEARCHES:
        for each in outsiders:
            text = (await each.say(said)).text
            assert "nytt hus" not in text
            assert "Fosterhjem" not in text, (said, text)
    # Somebody who is in both groups reads out neither in the other's channel.
    group.team.own["19:second"]["aad-user"] = "Kari Nes"
    assert "nytt hus" in (await group.alone().say(SEARCHES[0])).text
    assert "nytt hus" not in (await group.say(SEARCHES[0])).text


async def test_a_button_of_anothers_minutes_opens_nothing(group: Conversation, other: Conversation) -> None:
    found = await other.say(SEARCHES[0])
    opened = await other.open(found.actions[0])
    for button in (*found.actions, *opened.actions):
        for each in (group, group.alone(), other.by("stranger"), other.elsewhere("x")):
            body = await each.press(button, note="Hei")
            assert body["statusCode"] == 400, button["title"]


async def test_a_shared_set_shows_what_is_open_and_nothing_exempt(
    group: Conversation, other: Conversation
) -> None:
    assert "delt med" in (await other.say("del referatet med Oppvekst Halden")).text
    found = await group.say(SEARCHES[0])
    assert "nytt hus" in found.text
    opened = (await group.open(found.actions[0])).text
    assert "nytt hus" in opened
    for secret in ("omplasseres", "tillitsvalgt"):
        assert secret not in opened
        assert secret not in (await group.say(f"hva vedtok vi om {secret}?")).text.replace(
            f"«hva vedtok vi om {secret}?»", ""
        )
    body = await group.press(
        next(each for each in (await group.open(found.actions[0])).actions if "rettelse" in each["title"])
    )
    assert body["statusCode"] == 400


async def test_a_shared_item_shows_that_item_alone(group: Conversation, other: Conversation) -> None:
    await other.say("rett referatet: det var to hus i sak tre")
    assert "delt med" in (await other.say("del sak 1 med Oppvekst Halden")).text
    opened = (await group.open((await group.say(SEARCHES[0])).actions[0])).text
    assert "nytt hus" in opened
    for secret in ("omplasseres", "tillitsvalgt", "Per Berg", "to hus i sak tre"):
        assert secret not in opened.replace("Arkivert av Per Berg", "")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("del sak 2 med Oppvekst Halden", "kan ikke deles"),
        ("del sak 9 med Oppvekst Halden", "ingen sak 9"),
        ("del referatet med Ingen Gruppe", "Hvilken gruppe"),
        ("del referatet med", "Hvilken gruppe"),
    ],
)
async def test_what_cannot_be_shared_is_said(
    group: Conversation, other: Conversation, said: str, answered: str
) -> None:
    assert answered in (await other.say(said)).text
    assert "fant ingen" in (await group.say(SEARCHES[0])).text


async def test_a_group_in_another_tenant_can_be_shared_with_by_nobody(group: Conversation) -> None:
    await set_up(group.elsewhere("x").in_channel("far"), "Langt Borte")
    assert "Hvilken gruppe" in (await group.say("del referatet med Langt Borte")).text


async def test_exempt_minutes_are_shared_with_nobody(other: Conversation, group: Conversation) -> None:
    await other.say("vedtak: Hemmelig sak om skip")
    await other.say("unntatt offentlighet, offl. § 13")
    await other.open((await other.open((await other.say("vis")).button("Arkiver"))).button("Arkiver"))
    assert "kan ikke deles" in (await other.say("del referatet med Oppvekst Halden")).text
    posted = [each for each in await other.planned() if each.conversation == "19:second"][-1]
    assert "skip" not in posted.shown.text


async def test_a_correction_is_numbered_and_the_filed_text_stays(group: Conversation) -> None:
    first = (await group.say("rett referatet: Siri var til stede")).text
    assert "Rettelse 1" in first
    again = (await group.by("ola").say("rett referatet: møtet var kort")).text
    for kept in ("Rettelse 1", "Rettelse 2", "Siri var til stede", "møtet var kort", "Kommunen ansetter"):
        assert kept in again
    assert "'note'" in await group.stored()


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"minutes": 3},
        {"minutes": "x"},
        {"minutes": "x", "start": -1},
        {"search": "x", "start": 10**30},
        {"search": "x" * 10_000},
        {"minutes": None, "note": "x"},
    ],
)
async def test_forged_presses_are_answered(group: Conversation, data: dict[str, object]) -> None:
    for verb in ("open", "note", "noted", "approve", "found"):
        body = await group.press({"verb": f"minutes.{verb}", "data": data})
        assert body["statusCode"] == 400, (verb, data)


async def test_a_search_for_nothing_or_for_very_much_is_answered(group: Conversation) -> None:
    for said in (
        "hva vedtok vi om?",
        "hva vedtok vi om " + "x" * 300 + "?",
        "hva vedtok vi om 😀 \u202e <b>[x](https://evil.example)?",
    ):
        shown = await group.say(said)
        assert shown.text
        assert "[x](" not in str(shown.card)


async def test_alone_with_several_groups_the_bot_asks_whose_minutes_are_approved(
    group: Conversation, other: Conversation
) -> None:
    group.team.own["19:second"] |= {"aad-user": "Kari Nes"}
    kari = group.alone()
    asked = await kari.say("godkjenn")
    assert "Hvilket referat mener du?" in asked.text
    approved = await kari.open(asked.button("Fosterhjemsgruppa"))
    assert "Godkjent" in approved.text
    assert "Fosterhjems" in approved.text
    # Only one waits now: there is nothing to ask.
    assert "boligkoordinator" in (await kari.say("godkjenn referatet")).text


async def test_alone_the_group_may_be_named(group: Conversation, other: Conversation) -> None:
    group.team.own["19:second"] |= {"aad-user": "Kari Nes"}
    approved = await group.alone().say("godkjenn referatet fra Fosterhjemsgruppa")
    assert "Fosterhjemsgruppa" in approved.text
    assert "Godkjent" in approved.text


async def test_alone_with_several_groups_a_correction_goes_to_the_minutes_that_are_chosen(
    group: Conversation, other: Conversation
) -> None:
    group.team.own["19:second"] |= {"aad-user": "Kari Nes"}
    asked = await group.alone().say("rett referatet: Ola Lie var også til stede")
    noted = await group.alone().open(asked.button("Oppvekst Halden"))
    assert "Ola Lie var også til stede" in noted.text
    assert "Rettelse 1" in noted.text


async def test_alone_with_several_groups_nothing_is_shared_by_guess(
    group: Conversation, other: Conversation
) -> None:
    group.team.own["19:second"] |= {"aad-user": "Kari Nes"}
    assert "kanalen til gruppa" in (await group.alone().say("del referatet med Fosterhjemsgruppa")).text


async def test_who_is_in_no_group_is_told_so(personal: Conversation) -> None:
    for said in ("hva vedtok vi om boligkoordinator?", "godkjenn", "rett referatet: feil"):
        assert "ikke satt opp noen arbeidsgruppe" in (await personal.say(said)).text
