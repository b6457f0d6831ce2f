"""Minutes by conversation: every way in, to filed; two hands; what is nobody else's business."""

import asyncio

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.teams.parsing import Malformed
from dialogs.desk import Desk
from tests.conversations.conftest import Conversation, Shown, file, set_up

NOTES = """Referat fra møte i Oppvekst Halden 18. november 2026 kl. 9-11
Til stede: Kari Nes (Nav), Ola Lie (kommunen)
Forfall: Siri Dal (Husbanken)
Sak 1/26: Boligkoordinator
Vi gikk gjennom behovet.
Vedtak: Kommunen ansetter en boligkoordinator
Oppfølging: Kari Nes sender søknaden til Husbanken innen 1. desember 2026
Oppfølging: Ola Lie ringer Bufdir innen 4. desember 2026
Sak 2/26: Eventuelt
Neste møte: 9. desember 2026
"""


@pytest.fixture
async def group(channel: Conversation) -> Conversation:
    channel.team.names |= {"aad-siri": "Siri Dal"}
    await set_up(channel)
    return channel


async def drafts_of(channel: Conversation) -> int:
    return (await channel.stored()).count("'open'")


# The ways in


async def test_pasted_notes_are_filed_and_everybody_gets_what_is_theirs(group: Conversation) -> None:
    kari, ola, siri = group.alone(), group.by("ola").alone(), group.by("siri").alone()
    for each in (kari, ola, siri):
        await each.say("hei")
    filed = await file(group, NOTES)
    assert "Kommunen ansetter en boligkoordinator" in filed.text
    planned = {each.conversation: each for each in await group.planned()}
    assert len(planned) == len(await group.planned()) == 4
    assert "sender søknaden" in planned["a:user"].shown.text
    assert "ringer Bufdir" not in planned["a:user"].shown.text
    assert "ringer Bufdir" in planned["a:ola"].shown.text
    assert "sender søknaden" not in planned["a:ola"].shown.text
    assert "boligkoordinator" in planned["a:siri"].shown.text
    assert "gikk glipp av" in planned["a:siri"].shown.text
    for owned in ("sender søknaden", "ringer Bufdir"):
        assert owned in planned["19:channel"].shown.text


async def test_who_cannot_be_reached_alone_is_mentioned_in_the_channel_and_that_is_recorded(
    group: Conversation,
) -> None:
    await group.alone().say("hei")
    await file(group, NOTES)
    (card,) = [each for each in await group.planned() if each.conversation == "19:channel"]
    mentioned = [each["mentioned"]["id"] for each in card.shown.card["msteams"]["entities"]]
    assert mentioned == ["aad-ola"]
    assert "unreached" in await group.stored()
    assert "'filed'" in await group.stored()


async def test_questions_ask_for_what_is_missing_and_lead_to_filed_minutes(group: Conversation) -> None:
    kari = group.alone()
    start = await kari.say("referat fra møtet i går")
    asked = await kari.open(start.button("spørsmål"))
    assert "Hvem var til stede" in asked.text
    assert "5 spørsmål igjen" in asked.text
    for said, then in (
        ("Kari Nes (Nav), Ola Lie", "Hvilke saker"),
        ("1. Boligkoordinator\n2. Budsjett\n3. Eventuelt", "Hva ble bestemt"),
        ("Vi ansetter en boligkoordinator\nVi søker Husbanken\nVi møtes oftere", "Hvem gjør hva"),
        ("Kari sender søknaden innen 1. desember\nOla Lie ringer Bufdir i morgen", "Når møtes dere"),
        ("9. desember", "21. november 2026"),
    ):
        shown = await kari.say(said)
        assert then in shown.text, (said, shown.text)
    for written in ("Sak 2: Budsjett", "Vi søker Husbanken", "ringer Bufdir", "9. desember 2026"):
        assert written in shown.text
    assert "Ikke plassert" not in shown.text
    checked = await kari.open(shown.button("Arkiver"))
    assert "nr. 1" in (await kari.open(checked.button("Arkiver"))).text


async def test_questions_can_be_skipped_gone_back_to_looked_at_left_and_taken_up_again(
    group: Conversation,
) -> None:
    kari = group.alone()
    await kari.open((await kari.say("referat fra møtet i går")).button("spørsmål"))
    assert "Hvilke saker" in (await kari.say("hopp over")).text
    assert "Hvem var til stede" in (await kari.say("tilbake")).text
    assert "Utkast" in (await kari.say("vis")).text
    assert "Hvilke saker" in (await kari.say("Kari Nes")).text
    assert "fortsett" in (await kari.say("avbryt")).text
    assert "Hvilke saker" in (await kari.say("fortsett")).text
    assert "Hva ble bestemt" in (await kari.say("Budsjett, Eventuelt")).text
    assert "Kari Nes" in (await kari.say("vis")).text


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("Hvilke tilskudd kan Halden søke på mot barnefattigdom?", "Barnefattigdom"),
        ("mine oppgaver", "ingen oppgaver"),
        ("hjelp", "Slik bruker du meg"),
        ("sakliste", "Saksliste"),
        ("innstillinger", "Kommunens gruppe"),
        ("hva har du lagret om meg?", "lagret om deg"),
        ("snakk nynorsk", "nynorsk"),
        ("ferdig 1", "oppgave"),
        ("referatene fra mars", "ingen referater"),
    ],
)
async def test_an_order_or_a_question_is_answered_while_the_draft_waits(
    group: Conversation, said: str, answered: str
) -> None:
    kari = group.alone()
    await kari.open((await kari.say("referat fra møtet i går")).button("spørsmål"))
    assert answered in (await kari.say(said)).text
    shown = await kari.say("Kari Nes (Nav)")
    assert "Hvilke saker" in shown.text or "Kva saker" in shown.text
    assert said not in (await kari.say("vis")).text


async def test_an_answer_that_sounds_like_an_order_is_still_an_answer(group: Conversation) -> None:
    kari = group.alone()
    await kari.open((await kari.say("referat fra møtet i går")).button("spørsmål"))
    await kari.say("Kari Nes")
    shown = await kari.say("Agenda for våren, oppgaver etter sommeren og hjelp til familier")
    assert "Hva ble bestemt" in shown.text
    assert "hjelp til familier" in (await kari.say("vis")).text


async def test_a_municipality_that_a_grant_question_asked_for_is_no_answer_for_the_minutes(
    group: Conversation,
) -> None:
    kari = group.alone()
    await kari.open((await kari.say("referat fra møtet i går")).button("spørsmål"))
    assert "Hvilken kommune" in (await kari.say("Hvilke tilskudd finnes mot barnefattigdom?")).text
    assert (await kari.say("Halden")).text.startswith("Halden · Barnefattigdom")
    assert "Hvilke saker" in (await kari.say("Kari Nes")).text


async def test_the_form_is_filled_and_what_is_wrong_is_pointed_at_without_losing_the_rest(
    group: Conversation,
) -> None:
    form = await group.open((await group.say("skriv referat")).button("kortet"))
    typed = {
        "title": "Møte om bolig",
        "day": "2026-12-24",
        "start": "09:00",
        "end": "tolv",
        "place": "Rådhuset",
        "present": "aad-user,aad-ola",
        "present_others": "Per Berg (Husbanken)",
        "body": "Sak 1: Bolig\nBeslutning: Vi bygger\nOppfølging: Ola Lie ringer innen 1.12.2026",
        "next_meeting": "2026-12-09",
    }
    again = await group.open(form.button("Lagre"), **typed)
    assert again.text.count("Rett dette") == 2
    values = values_of(again)
    for name in ("title", "start", "place", "present", "present_others", "body", "next_meeting"):
        assert values[name] == typed[name]
    saved = await group.open(again.button("Lagre"), **{**typed, "day": "2026-11-20", "end": "11:00"})
    for written in ("Møte om bolig", "Kari Nes, Ola Lie, Per Berg (Husbanken)", "Vi bygger", "09.00–11.00"):
        assert written in saved.text, saved.text
    filed = await group.open((await group.open(saved.button("Arkiver"))).button("Arkiver"))
    assert "Vi bygger" in filed.text


async def test_saving_the_form_unchanged_changes_nothing(group: Conversation) -> None:
    kari = group.alone()
    long = "T" * 300
    await kari.say(f"{NOTES}Sted: {long}")
    before = (await kari.say("vis")).text
    form = await form_of(kari)
    saved = await kari.open(form.button("Lagre"), **values_of(form))
    assert saved.text.endswith(before)
    assert long in await group.stored()


async def test_live_notes_are_acknowledged_added_and_taken_back(group: Conversation) -> None:
    said = (
        "vedtak: Vi bygger",
        "oppfølging: Kari sender søknaden innen 1.12.2026",
        "regel: Fristen er for kort",
    )
    assert "beslutninger" in (await group.say(said[0])).text
    assert "oppfølging" in (await group.by("ola").say(said[1])).text
    assert "regel" in (await group.say(said[2])).text
    undone = await group.say("angre")
    assert "Tatt bort: Fristen er for kort" in undone.text
    assert "Fristen er for kort" not in (await group.say("vis")).text
    draft = (await group.by("ola").say("vis")).text
    assert "Vi bygger" in draft
    assert "sender søknaden" in draft


async def test_a_note_echoes_the_day_that_it_is_due(group: Conversation) -> None:
    told = await group.say("oppfølging: Kari ringer Nav innen fredag")
    assert "Fristen er fredag 27. november 2026." in told.text


async def test_where_there_is_nothing_to_take_back_that_is_said(group: Conversation) -> None:
    assert "ikke noe å angre" in (await group.say("angre")).text


async def test_the_very_first_note_can_be_taken_back_too(group: Conversation) -> None:
    await group.say("vedtak: Vi bygger")
    assert "Tatt bort: Vi bygger" in (await group.say("angre")).text
    assert "ikke noe å angre" in (await group.say("angre")).text


async def test_notes_of_two_who_begin_at_once_end_in_one_draft(group: Conversation) -> None:
    said = (group, "vedtak: Vi bygger"), (group.by("ola"), "vedtak: Vi river")
    await asyncio.gather(*(each.turn({"type": "message", "text": text}) for each, text in said))
    await group.say("info: én")
    await group.by("ola").say("info: to")
    text = (await group.say("vis")).text
    for written in ("Vi bygger", "Vi river", "én", "to"):
        assert written in text, text


async def test_the_same_notes_pasted_twice_are_there_once(group: Conversation) -> None:
    await group.say(NOTES)
    again = await group.say(NOTES)
    assert again.text.count("Kommunen ansetter") == 1
    assert again.text.count("Kari Nes (Nav)") == 1


async def test_notes_pasted_again_after_an_edit_double_nothing_and_add_what_is_new(
    group: Conversation,
) -> None:
    await group.say(NOTES)
    edited = NOTES.replace("Vi gikk gjennom behovet.", "Vi gikk gjennom behovet på nytt.")
    again = await group.say(edited.replace("Sak 2/26", "Vedtak: Stillingen lyses ut i januar\nSak 2/26"))
    shown = " ".join(again.text.split())
    assert shown.count("Sak 1/26: Boligkoordinator") == shown.count("Kommunen ansetter") == 1
    assert shown.count("sender søknaden") == 1
    assert "Stillingen lyses ut i januar" in shown
    assert "Dette sto litt annerledes i utkastet" in shown
    assert "Vi gikk gjennom behovet på nytt." in shown


@pytest.mark.parametrize(
    "said", ["unnta sak 2 etter offl. § 13", "sak 2 er unntatt offentlighet, offl. § 13", "skjerm sak 2/26"]
)
async def test_one_item_is_exempt_and_the_rest_is_not(group: Conversation, said: str) -> None:
    await group.say(NOTES)
    shown = " ".join((await group.say(said)).text.split())
    assert "Sak 2 er merket som unntatt offentlighet" in shown
    assert "Unntatt offentlighet (offl. § 13)" in shown
    assert shown.count("Unntatt offentlighet (") == 1
    assert "Sak 2/26: Eventuelt" in shown


async def test_an_item_that_is_not_there_is_said_and_nothing_is_marked(group: Conversation) -> None:
    await group.say(NOTES)
    assert "ingen sak 9" in (await group.say("unnta sak 9 etter offl. § 13")).text
    assert "Unntatt" not in (await group.say("vis")).text


async def test_without_a_group_it_is_said_at_once_and_the_draft_is_kept(personal: Conversation) -> None:
    for said in ("skriv referat", NOTES, "arkiver"):
        assert "Du er ikke med i noen arbeidsgruppe hos meg ennå" in " ".join(
            (await personal.say(said)).text.split()
        )
    assert "Hvem var til stede" not in (await personal.say("fortsett")).text
    assert "Kommunen ansetter" in (await personal.say("vis")).text


async def test_notes_in_a_channel_without_a_group_are_read_and_the_set_up_is_offered(
    channel: Conversation,
) -> None:
    read = " ".join((await channel.say(NOTES)).text.split())
    assert "Her er det ikke satt opp noen arbeidsgruppe ennå" in read
    assert "Kommunen ansetter en boligkoordinator" in read


async def test_where_nothing_is_filed_there_is_nothing_to_approve(group: Conversation) -> None:
    assert "ingen arkiverte referater" in (await group.say("godkjenn")).text


async def test_without_a_group_no_question_asks_which(personal: Conversation) -> None:
    started = await personal.say("skriv referat")
    asked = await personal.open(started.button("Svar på spørsmål"))
    assert "Når var møtet?" in asked.text


async def test_a_draft_is_gone_on_with_elsewhere_and_days_later(group: Conversation) -> None:
    await group.say("vedtak: Vi bygger")
    later = group.at(group.now.replace(day=25))
    assert "Hvem var til stede" in (await later.say("fortsett")).text
    assert "Vi bygger" in (await later.by("ola").say("vis")).text


# Two hands


def values_of(form: Shown) -> dict[str, str]:
    """What a client sends where nobody typed."""
    return {each["id"]: each.get("value") or "" for each in form.card["body"] if "id" in each}


async def form_of(conversation: Conversation) -> Shown:
    return await conversation.open((await conversation.say("vis")).button("Rediger"))


async def test_two_forms_with_different_fields_are_both_kept(group: Conversation) -> None:
    await group.say(NOTES)
    ola = group.by("ola")
    first, second = await form_of(group), await form_of(ola)
    await group.open(first.button("Lagre"), **{**values_of(first), "place": "Rådhuset"})
    saved = await ola.open(second.button("Lagre"), **{**values_of(second), "title": "Om bolig"})
    assert "Kari Nes hadde også endret" in saved.text
    assert "Rådhuset" in saved.text
    assert "Om bolig" in saved.text


async def test_where_both_changed_the_same_the_later_sees_it_and_loses_nothing(group: Conversation) -> None:
    await group.say(NOTES)
    ola = group.by("ola")
    first, second = await form_of(group), await form_of(ola)
    await group.open(
        first.button("Lagre"), **{**values_of(first), "place": "Rådhuset", "case_number": "2026/7"}
    )
    asked = await ola.open(
        second.button("Lagre"), **{**values_of(second), "place": "Biblioteket", "title": "Om bolig"}
    )
    assert "Endret av andre imens" in asked.text
    assert "Rådhuset" in asked.text
    values = values_of(asked)
    assert values["place"] == "Biblioteket"
    assert values["case_number"] == "2026/7"
    saved = await ola.open(asked.button("Lagre"), **values)
    for written in ("Biblioteket", "Om bolig", "2026/7"):
        assert written in saved.text


async def test_after_a_mistake_the_others_change_is_still_kept(group: Conversation) -> None:
    await group.say(NOTES)
    ola = group.by("ola")
    first, second = await form_of(group), await form_of(ola)
    await group.open(first.button("Lagre"), **{**values_of(first), "place": "Rådhuset"})
    wrong = await ola.open(
        second.button("Lagre"), **{**values_of(second), "title": "Om bolig", "end": "tolv"}
    )
    saved = await ola.open(wrong.button("Lagre"), **{**values_of(wrong), "end": "12:00"})
    assert "Rådhuset" in saved.text
    assert "Om bolig" in saved.text


async def test_filed_twice_at_once_is_filed_once(group: Conversation) -> None:
    checked = await group.open((await group.say(NOTES)).button("Arkiver"))
    ola = group.by("ola")
    pressed = [each.open(checked.button("Arkiver")) for each in (group, ola, group, ola)]
    shown = await asyncio.gather(*pressed)
    assert {"nr. 1" in each.text for each in shown} == {True}
    assert len([each for each in await group.planned() if each.conversation == "19:channel"]) == 1


async def test_an_answer_to_a_draft_that_another_filed_goes_into_no_other(group: Conversation) -> None:
    kari = group.alone()
    await kari.say("info: et helt annet utkast")
    await kari.open((await kari.say("skriv referat")).button("spørsmål"))
    await kari.say("i går")
    asked = await group.stored()
    drafts = group.by("ola")
    (draft,) = {each.split("'")[1] for each in asked.splitlines() if "'open', 2" in each}
    await drafts.press({"verb": "minutes.drop", "data": {"draft": draft}})
    assert "ikke noe referat i arbeid" in (await kari.say("Per Berg")).text
    assert "Per Berg" not in await group.stored()


async def test_a_check_of_an_older_version_is_shown_again_before_it_is_filed(group: Conversation) -> None:
    checked = await group.open((await group.say(NOTES)).button("Arkiver"))
    await group.by("ola").say("vedtak: Vi bygger også")
    again = await group.open(checked.button("Arkiver"))
    assert "Se over" in again.text
    assert "Vi bygger også" in (await group.open(again.button("Arkiver"))).text


# Who sees what


async def test_nobody_outside_of_the_team_reaches_a_draft_or_filed_minutes(group: Conversation) -> None:
    read = await group.say(NOTES)
    checked = await group.open(read.button("Arkiver"))
    stranger = group.by("stranger")
    for button in (*read.actions, *checked.actions):
        body = await stranger.press(button)
        assert body["statusCode"] == 400, button["title"]
        assert "boligkoordinator" not in str(body)
    filed = await group.open(checked.button("Arkiver"))
    for button in (*filed.actions, *checked.actions, *read.actions):
        for other in (
            stranger,
            stranger.alone(),
            group.elsewhere("other-tenant"),
            group.elsewhere("x").alone(),
        ):
            body = await other.press(button)
            assert body["statusCode"] == 400, button["title"]
            assert "boligkoordinator" not in str(body)


async def test_who_has_left_the_team_sees_no_more_of_what_she_was_writing(group: Conversation) -> None:
    ola = group.by("ola").alone()
    await ola.say(NOTES)
    assert "Kommunen ansetter" in (await ola.say("vis")).text
    del group.team.names["aad-ola"]
    for said in (
        "vis",
        "fortsett",
        "angre",
        "arkiver referatet",
        "forkast",
        "unntatt offentlighet",
        "info: mer",
    ):
        assert "Kommunen ansetter" not in (await ola.say(said)).text, said
    assert "Kommunen ansetter" in (await group.say("vis")).text


async def test_a_channel_without_a_group_hears_nothing_of_groups_elsewhere(group: Conversation) -> None:
    await group.say(NOTES)
    elsewhere = group.in_channel("elsewhere")
    for said in ("skriv referat", "vis", "fortsett", "mine oppgaver", "sakliste", "hva vedtok vi om bolig?"):
        text = (await elsewhere.say(said)).text
        assert "Oppvekst" not in text, said
        assert "Kommunen ansetter" not in text, said


async def test_a_team_that_the_bot_was_removed_from_takes_nothing_else_with_it(group: Conversation) -> None:
    await set_up(group.in_channel("second"), "Barnevern")
    group.team.gone.add("19:second")
    assert "Oppvekst Halden" in (await group.alone().say(NOTES)).text


FORGED: tuple[dict[str, object], ...] = (
    {},
    {"draft": ""},
    {"draft": 7},
    {"draft": None},
    {"draft": ["x"]},
    {"draft": "x" * 100_000},
    {"draft": "0000000000000000"},
)


@pytest.mark.parametrize("verb", ["edit", "save", "show", "undo", "check", "file", "ask-to-drop", "drop"])
async def test_a_forged_press_is_answered_and_changes_nothing(group: Conversation, verb: str) -> None:
    for data in FORGED:
        body = await group.press({"verb": f"minutes.{verb}", "data": {**data, "verb": f"minutes.{verb}"}})
        assert body["statusCode"] == 400, data


@pytest.mark.parametrize("version", [True, -1, 10**30, 1.5, "1", None, [1]])
async def test_a_forged_version_neither_files_nor_breaks_anything(
    group: Conversation, version: object
) -> None:
    read = await group.say(NOTES)
    draft = read.button("Rediger")["data"]["draft"]
    for verb in ("minutes.save", "minutes.file"):
        body = await group.press(
            {"verb": verb, "data": {"draft": draft, "version": version, "item": version}}
        )
        assert "error-unexpected" not in str(body)
        assert "uventet" not in str(body), body
    assert await group.planned() == []


# Bad input


@pytest.mark.parametrize(
    "text",
    [
        "vedtak: <b>fet</b> <script>alert(1)</script> [lenke](https://evil.example) <at>Ola Lie</at>",
        "vedtak: \u202eأهلا\u202c 😀👨‍👩‍👧 \u200b",
        "vedtak: " + "x" * 20_000,
        "oppfølging: " + "Navn " * 2_000 + " ringer i morgen",
        "vedtak: {{x}} ${y} { $z } %s **fet** _skrå_ `kode` # tittel",
    ],
    ids=["html", "rtl", "long", "name", "markup"],
)
async def test_whatever_is_written_is_kept_shown_and_filed(group: Conversation, text: str) -> None:
    await group.say(text)
    draft = await group.say("vis")
    undone = await group.say("angre")
    await group.say(text)
    await group.say("sak: Noe")
    checked = await group.open((await group.say("vis")).button("Arkiver"))
    filed = await group.open(checked.button("Arkiver"))
    assert "nr. 1" in filed.text
    for card in (draft, undone, checked, filed, *(each.shown for each in await group.planned())):
        for harmful in ("[lenke](", "<at>Ola", "<script", " **fet**"):
            assert harmful not in str(card.card)


@pytest.mark.parametrize("size", [28_000, 28_001])
async def test_an_enormous_paste_is_taken_or_refused_with_a_sentence(group: Conversation, size: int) -> None:
    line = "Sak 1: Noe\nVedtak: Vi bygger noe\n"
    notes = (NOTES + line * (size // len(line) + 1))[:size]
    shown = await group.say(notes)
    assert await drafts_of(group) == (1 if size <= 28_000 else 0)
    assert shown.text


async def test_three_hundred_participants_are_kept_and_filed(group: Conversation) -> None:
    crowd = ", ".join(f"Person Nummer{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(300))
    await group.say(f"Til stede: {crowd}\nVedtak: Vi bygger\nSak 1: Bolig")
    form = await form_of(group)
    saved = await group.open(form.button("Lagre"), **{**values_of(form), "day": "2026-11-20"})
    assert "(300)" in saved.text, saved.text
    assert "nr. 1" in (await group.open((await group.open(saved.button("Arkiver"))).button("Arkiver"))).text


async def test_an_identity_number_is_nowhere_in_the_database(group: Conversation) -> None:
    number = "13097248022"
    kari = group.alone()
    await kari.open((await kari.say("referat fra møtet i går")).button("spørsmål"))
    await kari.say(f"Kari Nes {number}")
    await group.say(f"vedtak: Vi hjelper {number}")
    await group.say(f"{NOTES}\nOppfølging: ring {number[:6]} {number[6:]}")
    form = await form_of(group)
    await group.open(form.button("Lagre"), title=f"Om {number}", body=f"Sak 1: {number}\nVedtak: {number}")
    await group.say(f"sett på sakslisten: {number}")
    filed = await group.open((await group.open((await group.say("vis")).button("Arkiver"))).button("Arkiver"))
    note = await group.open(filed.button("rettelse"))
    await group.open(note.button("Send"), note=f"Feil nummer {number}")
    stored = await group.stored()
    assert "Feil nummer" in stored
    assert number not in stored
    assert f"{number[:6]} {number[6:]}" not in stored


async def test_a_null_character_gets_no_further_than_the_door(group: Conversation) -> None:
    with pytest.raises(Malformed):
        await group.say("vedtak: NUL \x00 midt i")
    assert await drafts_of(group) == 0


async def test_a_meeting_that_has_not_been_cannot_be_filed(group: Conversation) -> None:
    shown = await group.say(NOTES.replace("18. november 2026", "18. desember 2026"))
    checked = await group.open(shown.button("Arkiver"))
    assert "ikke kommet ennå" in checked.text
    assert all("Arkiver" not in each["title"] for each in checked.actions)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "vedtak:", "vedtak: ", ":", "😀"])
async def test_what_says_nothing_begins_no_draft(group: Conversation, text: str) -> None:
    assert (await group.say(text)).text
    assert await drafts_of(group) == 0


LANGUAGES = {
    "nn-NO": (
        "skriv referat",
        "Kven var til stades",
        "hopp over",
        "vis",
        "vedtak: Vi bygg",
        "angre",
        "fortsett",
    ),
    "en-GB": ("write minutes", "Who was present", "skip", "show", "decision: We build", "undo", "continue"),
}


@pytest.mark.parametrize("locale", LANGUAGES)
async def test_minutes_are_written_and_filed_in_its_language(
    engine: AsyncEngine, the_desk: Desk, locale: str
) -> None:
    start, present, skip, show, note, undo, go_on = LANGUAGES[locale]
    channel = Conversation(engine, the_desk, place="channel", locale=locale)
    await set_up(channel, language=locale[:2])
    begun = await channel.say(start)
    asked = await channel.open(begun.actions[-1])
    await channel.say("2026-11-20")
    assert present in (await channel.say(go_on)).text, asked.text
    await channel.say("Kari Nes")
    await channel.say(skip)
    await channel.say(note)
    assert note.partition(": ")[2] in (await channel.say(show)).text
    assert note.partition(": ")[2] in (await channel.say(undo)).text
    await channel.say(note)
    checked = await channel.open((await channel.say(show)).actions[1])
    assert "1" in (await channel.open(checked.actions[0])).text
    assert [each for each in await channel.planned() if each.conversation == "19:channel"]
