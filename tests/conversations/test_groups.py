"""Working groups: set up where they meet, changed by their own."""

import asyncio

import pytest

from tests.conversations.conftest import Conversation, set_up
from tests.conversations.test_minutes import NOTES, values_of


async def test_a_group_is_set_up_by_the_card_that_is_offered_with_the_team_as_members(
    channel: Conversation,
) -> None:
    shown = await set_up(channel, municipality="3101", themes="barnefattigdom")
    for written in ("Oppvekst Halden", "Halden", "Kari Nes", "Ola Lie", "Barnefattigdom"):
        assert written in shown.text
    assert "Oppvekst Halden" in (await channel.by("ola").say("innstillinger")).text


async def test_settings_are_changed_and_people_keep_their_roles(channel: Conversation) -> None:
    await set_up(channel)
    form = await channel.open((await channel.say("innstillinger")).button("Endre"))
    typed = {
        **values_of(form),
        "members": "Kari Nes (Nav), prosessleder\nOla Lie\nPer Berg (Husbanken), kontaktperson",
        "language": "nn",
    }
    shown = await channel.open(form.button("Lagre"), **typed)
    for written in ("Kari Nes (Nav), prosessleiar", "Per Berg (Husbanken), kontaktperson", "nynorsk"):
        assert written in shown.text, shown.text
    assert "aad-user" in await channel.stored()


async def test_who_is_in_several_groups_chooses_which_one_to_look_at_or_sets_up_another(
    channel: Conversation,
) -> None:
    await set_up(channel)
    await set_up(channel.in_channel("second"), "Bolig i Moss", municipality="3103")
    kari = channel.alone()
    asked = await kari.say("innstillinger")
    assert {"Oppvekst Halden", "Bolig i Moss"} <= {action["title"] for action in asked.actions}
    shown = await kari.open(asked.button("Bolig i Moss"))
    assert "Moss" in shown.text
    assert shown.button("Endre")
    assert "Navn på gruppa" in (await kari.open(asked.button("ny gruppe"))).text
    assert "Bolig i Moss" in (await kari.say("innstillinger for Moss")).text
    stranger = channel.by("stranger").alone()
    assert (await stranger.press(asked.button("Bolig i Moss")))["statusCode"] == 400


async def test_what_was_written_before_the_group_was_set_up_is_its_draft(channel: Conversation) -> None:
    await channel.say(NOTES)
    shown = await set_up(channel.by("ola"))
    assert "hører til gruppa nå" in shown.text
    assert "Boligkoordinator" in (await channel.by("ola").say("vis")).text
    checked = await channel.open((await channel.say("vis")).button("Arkiver referatet"))
    assert "Referat nr. 1" in (await channel.open(checked.button("Arkiver"))).text


async def test_two_who_change_the_group_at_once_do_not_overwrite_each_other(channel: Conversation) -> None:
    await set_up(channel)
    form = await channel.open((await channel.say("innstillinger")).button("Endre"))
    values = values_of(form)
    await channel.open(form.button("Lagre"), **{**values, "name": "Oppvekst"})
    asked = await channel.by("ola").open(form.button("Lagre"), **{**values, "name": "Bolig"})
    assert "Noen andre endret" in asked.text
    assert "Oppvekst" in (await channel.say("innstillinger")).text


async def test_two_who_set_up_the_same_channel_at_once_make_one_group(channel: Conversation) -> None:
    form = await channel.open((await channel.say("innstillinger")).actions[0])
    typed = {"kind": "municipal", "language": "nb"}
    pressed = (
        channel.press(form.actions[0], **typed, name="En"),
        channel.by("ola").press(form.actions[0], **typed, name="To"),
    )
    await asyncio.gather(*pressed)
    assert (await channel.stored()).count("'msteams/19:channel'") == 1


async def test_who_is_not_in_the_team_changes_nothing(channel: Conversation) -> None:
    shown = await set_up(channel)
    form = await channel.open((await channel.say("innstillinger")).button("Endre"))
    for other in (channel.by("stranger"), channel.by("stranger").alone(), channel.elsewhere("x")):
        for button in (*shown.actions, *form.actions):
            body = await other.press(button, name="Kapret", kind="municipal", language="nb")
            assert body["statusCode"] == 400, button["title"]
    forged = {
        "verb": "group.save",
        "data": {"verb": "group.save", "version": 1, "name": "Kapret", "kind": "municipal", "language": "nb"},
    }
    assert (await channel.by("stranger").press(forged))["statusCode"] == 400
    assert "Kapret" not in await channel.stored()


@pytest.mark.parametrize(
    "data",
    [
        {"name": "x", "kind": "pirates", "language": "nb"},
        {"name": "x", "kind": "municipal", "language": "xx"},
        {"name": "x", "kind": "municipal", "language": "nb", "themes": "no-such"},
        {"name": "x", "kind": "municipal", "language": "nb", "municipality": "Atlantis"},
        {"name": "x", "kind": "municipal", "language": "nb", "group": "no-such"},
        {"name": "x", "kind": "municipal", "language": "nb", "group": 7},
    ],
)
async def test_what_no_card_of_ours_offers_is_refused(channel: Conversation, data: dict[str, object]) -> None:
    body = await channel.press({"verb": "group.save", "data": {"verb": "group.save", **data}})
    assert body["statusCode"] == 400
    assert "working_groups" not in await channel.stored()


async def test_a_group_needs_a_name_and_a_long_or_harmful_one_is_kept_from_harm(
    channel: Conversation,
) -> None:
    form = await channel.open((await channel.say("innstillinger")).actions[0])
    typed = {"kind": "municipal", "language": "nb", "place": ""}
    assert "trenger et navn" in (await channel.open(form.actions[0], **typed, name="  ")).text
    shown = await channel.open(
        form.actions[0], **typed, name="[lenke](https://evil.example) <at>alle</at> " + "x" * 10_000
    )
    assert "[lenke](" not in str(shown.card)
    for said in ("innstillinger", "skriv referat", "sakliste", "mine oppgaver"):
        assert "[lenke](" not in str((await channel.say(said)).card), said


async def test_a_crowd_of_members_has_room_on_the_cards(channel: Conversation) -> None:
    channel.team.names |= {f"aad-{n}": f"Person Nummer{n} Etternavn" for n in range(300)}
    shown = await set_up(channel)
    assert "(302)" in shown.text
    form = await channel.open((await channel.say("innstillinger")).button("Endre"))
    saved = await channel.open(form.button("Lagre"), **values_of(form))
    assert "(302)" in saved.text
