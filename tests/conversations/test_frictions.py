"""A rule friction from a sentence to an answer: told, met by others, followed, lifted."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.delivery.agreed import Agreed
from bot.delivery.occasions import Sources
from bot.domain.frictions import FrictionKind, Outcome, State
from bot.domain.groups import Member, Role
from bot.domain.language import Language
from bot.domain.minutes import AgendaItem, FiledMinutes, Minutes
from dialogs.desk import Desk
from storage import minutes
from storage.engine import writing
from storage.groups import save_group
from storage.store import Store
from storage.tables import DeliveryRow
from tests.conversations.conftest import HALDEN, KARI, MOSS, NOW, OLA, PER, Conversation, Shown

SHARING = "Vi får ikke delt opplysninger mellom skole og barnevern, fordi forvaltningsloven § 13 stopper oss."


async def told(engine: AsyncEngine) -> list[tuple[str, str]]:
    """To whom something was said elsewhere, and in which words."""
    async with engine.connect() as connection:
        rows = await connection.execute(
            select(DeliveryRow.recipient, DeliveryRow.payload).order_by(DeliveryRow.id)
        )
        return [(row.recipient, Shown(json.loads(row.payload)).text) for row in rows]


async def report(who: Conversation, what: str) -> Shown:
    draft = await who.say(f"meld regelfriksjon: {what}")
    return await who.open(draft.button("Send"))


# Told


async def test_a_friction_is_told_in_one_sentence_and_sent(kari: Conversation, store: Store) -> None:
    draft = await kari.say(f"meld regelfriksjon: {SHARING}")
    assert "Forvaltningsloven § 13" in draft.text
    assert "Justis- og beredskapsdepartementet" in draft.text
    assert "Bare du ser dette" in draft.text
    sent = await kari.open(draft.button("Send"))
    assert "RF-1" in sent.text
    (friction,) = await store.frictions.all()
    assert friction.report.kind is FrictionKind.LAW
    assert friction.cases[0].municipality == "3101"


async def test_a_plain_sentence_is_offered_and_a_yes_begins_it(kari: Conversation, store: Store) -> None:
    offered = await kari.say("vi får ikke delt opplysninger mellom skole og barnevern")
    assert "Skal jeg melde dette som en regelfriksjon?" in offered.text
    assert await store.friction_drafts.of_author(KARI) == ()
    draft = await kari.say("ja")
    assert "skole og barnevern" in draft.text
    assert len(await store.friction_drafts.of_author(KARI)) == 1


async def test_a_no_leaves_it_and_the_question_can_still_be_a_question(
    kari: Conversation, store: Store
) -> None:
    offered = await kari.say("vi får ikke delt opplysninger mellom skole og barnevern")
    found = await kari.open(offered.button("tilskudd"))
    assert "regelfriksjon" not in found.text
    await kari.say("vi får ikke delt opplysninger mellom skole og barnevern")
    assert "lar jeg den ligge" in (await kari.say("nei")).text
    assert await store.friction_drafts.of_author(KARI) == ()


@pytest.mark.parametrize(
    "text",
    [
        "kan vi få tilskudd til barnevern?",
        "vi får ikke søkt om tilskudd til barnefattigdom",
        "hvilke tilskudd finnes for ungdom som ikke får jobb",
        "får ikke kommunen midler til frivilligsentral",
        "tilskudd til barn som ikke får være med på fritidsaktiviteter",
    ],
)
async def test_a_question_about_grants_is_never_taken_for_a_friction(kari: Conversation, text: str) -> None:
    assert "regelfriksjon" not in (await kari.say(text)).text


async def test_it_is_asked_about_step_by_step_and_anything_may_be_skipped(
    kari: Conversation, store: Store
) -> None:
    asked = await kari.say("meld regelfriksjon")
    assert "Hva skjedde?" in asked.text
    asked = await kari.say("Ungdommer må søke på nytt hver måned, og det tar tre uker.")
    assert "Hvem har laget regelen" in asked.text
    asked = await kari.say("vet ikke")
    assert "selv har bestemt" in asked.text
    for expected in ("kommunestyret", "andre fylker", "rundskriv"):
        asked = await kari.say("nei")
        assert expected in asked.text
    asked = await kari.open(asked.button("Nei"))
    assert "Hva er det som stopper dere?" in asked.text
    pressed = await kari.press(asked.button("En lov"))
    assert "Hvor står det?" in pressed["value"]
    asked = await kari.say("sotjl § 18")
    assert "Hvem rammer det" in asked.text
    for _ in range(4):
        asked = await kari.say("hopp over")
    (draft,) = await store.friction_drafts.of_author(KARI)
    assert draft.report.kind is FrictionKind.LAW
    assert draft.report.reference is not None
    assert draft.report.reference.canonical == "Sosialtjenesteloven § 18"
    assert "Send" in [action["title"] for action in asked.actions]


@pytest.mark.parametrize(
    "opening", ["meld regelfriksjon:", "Meld regelfriksjon\n", "Jeg vil gjerne melde en regelfriksjon. "]
)
async def test_however_long_it_is_told_all_of_it_is_kept(
    kari: Conversation, store: Store, opening: str
) -> None:
    what = "Kommunen venter på svar. " * 70
    await kari.say(opening + what)
    (draft,) = await store.friction_drafts.of_author(KARI)
    assert draft.report.what == what.strip()


async def test_regel_begins_one_where_no_minutes_are_written(kari: Conversation, store: Store) -> None:
    stranger = kari.by("stranger")
    draft = await stranger.say("regel: Husleieloven § 9-3 stopper oss.")
    assert "Husleieloven § 9-3" in draft.text


async def test_in_a_channel_nobody_is_told_that_only_one_sees_it(channel: Conversation) -> None:
    assert "Alle her ser" in (await channel.say(f"meld regelfriksjon: {SHARING}")).text


async def test_a_list_is_narrowed_by_a_few_words(kari: Conversation) -> None:
    await report(kari, SHARING)
    sent = await report(kari, "Husbanken trekker bostøtten når en ungdom får lærlinglønn.")
    assert "2 regelfriksjoner" in (await kari.say("uten svar")).text
    assert "1 regelfriksjon" in (await kari.say("om bolig")).text
    assert "ingen regelfriksjoner" in (await kari.say("fra Moss")).text
    assert "1 regelfriksjon" in (await kari.say("fra Halden")).text
    await step(kari, sent, "closed-handled_locally", "Ordnet.")
    assert "ingen regelfriksjoner" in (await kari.say("uten svar")).text
    await kari.say("hvilke tilskudd kan Halden søke på mot barnefattigdom?")
    assert "regelfriksjon" not in (await kari.say("fra Halden")).text


async def test_in_a_channel_the_form_is_shown_and_both_hands_write_the_same_draft(
    kari: Conversation, store: Store
) -> None:
    draft = await kari.say(f"meld regelfriksjon: {SHARING}")
    form = await kari.open(draft.button("Rediger"))
    saved = await kari.open(form.button("Lagre"), hits="Om lag ti familier i året", proposal="Gi hjemmel")
    assert "ti familier" in saved.text
    await kari.say("angre")
    (kept,) = await store.friction_drafts.of_author(KARI)
    assert kept.report.hits == ""


async def test_what_the_other_hand_wrote_meanwhile_is_shown_before_it_is_overwritten(
    kari: Conversation, store: Store
) -> None:
    draft = await kari.say(f"meld regelfriksjon: {SHARING}")
    form = await kari.open(draft.button("Rediger"))
    await kari.open(form.button("Lagre"), hits="Ti familier")
    again = await kari.open(form.button("Lagre"), hits="Tolv familier")
    assert "Ti familier" in again.text
    (kept,) = await store.friction_drafts.of_author(KARI)
    assert kept.report.hits == "Ti familier"


async def test_nobody_else_sees_or_sends_a_draft(kari: Conversation, ola: Conversation, store: Store) -> None:
    draft = await kari.say(f"meld regelfriksjon: {SHARING}")
    answer = await ola.invoke("adaptiveCard/action", {"action": draft.button("Send")})
    assert answer["statusCode"] == 400
    assert await store.frictions.all() == ()


async def test_pressing_send_twice_sends_once(kari: Conversation, store: Store) -> None:
    draft = await kari.say(f"meld regelfriksjon: {SHARING}")
    await kari.open(draft.button("Send"))
    again = await kari.open(draft.button("Send"))
    assert "RF-1" in again.text
    assert len(await store.frictions.all()) == 1


async def test_numbers_and_names_are_refused_kindly_and_the_rest_is_kept(
    kari: Conversation, store: Store
) -> None:
    draft = await kari.say(
        "meld regelfriksjon: Ole Hansen (17912099997) får ikke sosialhjelp fordi fristen er ute"
    )
    assert "Jeg tok bort navn eller numre" in draft.text
    (kept,) = await store.friction_drafts.of_author(KARI)
    assert "Hansen" not in kept.report.what
    assert "99997" not in kept.report.what
    assert "får ikke sosialhjelp fordi fristen er ute" in kept.report.what


async def test_own_practice_becomes_a_task_and_is_not_lifted(kari: Conversation, store: Store) -> None:
    draft = await kari.say(
        "meld regelfriksjon: Vi har en egen rutine om at alle må møte på tirsdager før de får time."
    )
    assert "Dette kan dere endre selv" in draft.text
    await kari.open(draft.button("Send"))
    (task,) = await store.tasks.of_person(KARI, NOW.date())
    assert "RF-1" in task.what
    assert "ingen å løfte" in (await kari.say("lag løft")).text


async def test_a_need_for_exemption_gets_the_checklist_and_its_honest_alternative(kari: Conversation) -> None:
    draft = await kari.say(
        "meld regelfriksjon: Vi trenger dispensasjon fra kravet om fulltid i introduksjonsprogrammet."
    )
    assert "forsøksloven" in json.dumps(draft.card, ensure_ascii=False)
    assert "dere bare begynne" in json.dumps(draft.card, ensure_ascii=False)


async def test_what_minutes_noted_becomes_drafts_once_and_is_marked(
    kari: Conversation, store: Store, engine: AsyncEngine
) -> None:
    rules = ("Taushetsplikten stopper samarbeidet.", "Vi får ikke leie ut kortere enn tre år.")
    held = Minutes(day=NOW.date(), items=(AgendaItem("Bolig", rules=rules),))
    filed = FiledMinutes("m1", "halden", 1, held, Language.NB, "Ola Lie", NOW)
    async with writing(engine) as connection:
        await connection.run_sync(minutes.file, filed, "d1", OLA, ())
    shown = await kari.say("vis siste referat")
    whole = await kari.open(shown.button("Vis hele")) if "Meld reglene" not in shown.text else shown
    made = await kari.open(whole.button("Meld reglene"))
    assert "2 utkast" in made.text
    again = await kari.press(whole.button("Meld reglene"))
    assert "tatt med før" in again["value"]
    assert len(await store.friction_drafts.of_author(KARI)) == 2
    marked = await kari.open(shown.button("Vis hele"))
    assert "er gjort til utkast" in marked.text


async def test_a_message_in_teams_becomes_a_friction_by_its_menu(kari: Conversation, store: Store) -> None:
    message = {
        "body": {
            "contentType": "html",
            "content": "<p>Vi får <b>ikke</b> delt opplysninger &amp; notater.</p>",
        }
    }
    value = {"commandId": "reportFriction", "commandContext": "message", "messagePayload": message}
    opened = await kari.invoke("composeExtension/fetchTask", value)
    card = opened["task"]["value"]["card"]["content"]
    shown = Shown({"attachments": [{"content": card}]})
    assert "Vi får ikke delt opplysninger & notater." in shown.text
    submitted = await kari.invoke(
        "composeExtension/submitAction", {**value, "data": shown.button("Send")["data"]}
    )
    assert "RF-1" in json.dumps(submitted, ensure_ascii=False)
    assert len(await store.frictions.all()) == 1


# Met by others


async def test_the_same_told_by_another_municipality_meets_and_adds_its_own_case(
    kari: Conversation, per: Conversation, store: Store, engine: AsyncEngine
) -> None:
    sent = await report(kari, SHARING)
    shared = await kari.open(sent.button("Del med alle"))
    assert "alle grupper" in shared.text
    draft = await per.say(
        "meld regelfriksjon: Skolen og barnevernet får ikke dele det de vet, på grunn av fvl § 13."
    )
    assert "RF-1" in draft.text
    joined = await per.open(draft.button("Gjelder oss også"))
    assert "2 kommuner" in joined.text
    (friction,) = await store.frictions.all()
    assert friction.municipalities == ("3101", "3103")
    assert await store.friction_drafts.of_author(PER) == ()
    assert any(to == KARI and "Flere har møtt det samme" in text for to, text in await told(engine))
    assert "Kari" not in joined.text


async def test_what_a_group_has_not_shared_nobody_else_sees(
    kari: Conversation, per: Conversation, ola: Conversation
) -> None:
    sent = await report(kari, SHARING)
    assert "1 regelfriksjon" in (await ola.say("regelfriksjoner")).text
    assert "ingen regelfriksjoner" in (await per.say("regelfriksjoner")).text
    draft = await per.say(f"meld regelfriksjon: {SHARING}")
    assert "RF-1" not in draft.text
    answer = await per.invoke("adaptiveCard/action", {"action": sent.button("Neste steg")})
    assert answer["statusCode"] == 400


async def test_a_declined_one_is_shown_first_with_its_answer(kari: Conversation, ola: Conversation) -> None:
    first = await report(kari, SHARING)
    await report(kari, SHARING)
    await step(kari, first, "closed-declined", "Loven skal stå.")
    draft = await ola.say(f"meld regelfriksjon: {SHARING}")
    assert draft.text.index("RF-1") < draft.text.index("RF-2")
    assert "Loven skal stå." in draft.text


# Followed


async def step(who: Conversation, shown: Shown, to: str, reason: str, **more: str) -> Shown:
    form = await who.open(shown.button("Neste steg"))
    return await who.open(form.button("Lagre"), step=to, reason=reason, **more)


async def test_every_step_has_a_reason_and_reaches_those_who_raised_it(
    kari: Conversation, ola: Conversation, store: Store, engine: AsyncEngine
) -> None:
    sent = await report(kari, SHARING)
    form = await ola.open((await ola.say("regelfriksjon 1")).button("Neste steg"))
    without = await ola.open(form.button("Lagre"), step="in_progress", reason="  ")
    assert "Skriv kort hvorfor" in without.text
    await ola.open(form.button("Lagre"), step="in_progress", reason="Vi tar det opp med Nav.")
    (friction,) = await store.frictions.all()
    assert friction.state is State.IN_PROGRESS
    said = [text for to, text in await told(engine) if to == KARI]
    assert "Vi tar det opp med Nav." in said[-1]
    assert "Ola Lie har flyttet RF-1" in said[-1]
    assert sent.button("Neste steg")


async def test_who_owes_answers_is_seen_by_those_who_raised_it_and_in_an_orientation(
    kari: Conversation,
) -> None:
    await report(kari, SHARING)
    sent = await report(kari, "Rundskriv Hovednr. 35 hindrer oss i å dekke internett for barn.")
    await step(kari, sent, "closed-clarified", "Det kan dekkes.")
    await report(kari, "Personopplysningsloven og fvl § 13 stopper oss når skolen spør.")
    later = kari.at(NOW + timedelta(days=12))
    owes = "Justis- og beredskapsdepartementet: 2 uten svar, lengst 12 dager"
    assert owes in (await later.say("mine regelfriksjoner")).text
    told = await later.say("orientering om regelfriksjoner")
    assert owes in told.text
    assert "Lukket: regelen er presisert: Det kan dekkes." in told.text


async def test_of_two_who_close_at_once_the_second_sees_what_happened(
    kari: Conversation, ola: Conversation, store: Store
) -> None:
    await report(kari, SHARING)
    mine = await kari.open((await kari.say("regelfriksjon 1")).button("Neste steg"))
    hers = await ola.open((await ola.say("regelfriksjon 1")).button("Neste steg"))
    await kari.open(mine.button("Lagre"), step="closed-handled_locally", reason="Ordnet med en fullmakt.")
    second = await ola.open(hers.button("Lagre"), step="closed-not_a_rule", reason="Nei")
    assert "Noen var her før deg" in second.text
    assert "Ordnet med en fullmakt." in second.text
    (friction,) = await store.frictions.all()
    assert friction.outcome is Outcome.HANDLED_LOCALLY


async def test_what_is_for_those_who_lead_is_refused_to_others(
    kari: Conversation, ola: Conversation, store: Store, engine: AsyncEngine
) -> None:
    await report(kari, SHARING)
    leads = Member("Kari Nes", role=Role.INVESTMENT_LEAD, person=KARI)
    async with writing(engine) as connection:
        await connection.run_sync(save_group, replace(HALDEN, members=(leads,), version=2))
    form = await ola.open((await ola.say("regelfriksjon 1")).button("Neste steg"))
    assert "avslått" not in json.dumps(form.card, ensure_ascii=False)
    forged = {**form.button("Lagre")}
    answer = await ola.press(forged, step="closed-declined", reason="Nei")
    assert "lederne i gruppa" in answer["value"]["message"]
    assert (await store.frictions.all())[0].is_open


async def test_what_is_closed_is_opened_again_by_a_new_case_alone(
    kari: Conversation, ola: Conversation, store: Store
) -> None:
    sent = await report(kari, SHARING)
    closed = await step(kari, sent, "closed-handled_locally", "Ordnet.")
    assert not [action for action in closed.actions if action["title"] == "Neste steg"]
    form = await ola.open((await ola.say("regelfriksjon 1")).button("Meld nytt tilfelle"))
    again = await ola.open(form.button("Legg til"), case="Det skjedde igjen i går.")
    assert "Meldt" in again.text
    (friction,) = await store.frictions.all()
    assert friction.is_open
    assert len(friction.cases) == 2


async def test_two_become_one_only_when_those_who_raised_them_agree(
    kari: Conversation, per: Conversation, store: Store, engine: AsyncEngine
) -> None:
    await share(kari, await report(kari, SHARING))
    await share(per, await report(per, "Skolen vår og barneverntjenesten kan ikke snakke sammen om et barn."))
    asked = await kari.say("slå sammen 1 og 2")
    assert "Jeg har spurt" in asked.text
    assert len([each for each in await store.frictions.all() if each.state is State.MERGED]) == 0
    question = await the_last_to(engine, PER)
    done = await per.open(question.button("Ja"))
    assert "del av RF-2" in done.text
    one, two = await store.frictions.all()
    assert (one.state, one.merged_into) == (State.MERGED, two.id)
    assert two.municipalities == ("3101", "3103")
    late = await per.press(question.button("Ja"))
    assert "RF-2" in late["value"]["message"]


async def test_one_no_keeps_them_two(
    kari: Conversation, per: Conversation, store: Store, engine: AsyncEngine
) -> None:
    await share(kari, await report(kari, SHARING))
    await share(per, await report(per, SHARING))
    await kari.say("slå sammen 1 og 2")
    question = await the_last_to(engine, PER)
    assert "forblir" in (await per.press(question.button("Nei")))["value"]
    assert all(each.is_open for each in await store.frictions.all())


async def test_nobody_waits_for_the_answer_of_who_is_forgotten(
    kari: Conversation, per: Conversation, store: Store, engine: AsyncEngine, the_desk: Desk
) -> None:
    await share(kari, await report(kari, SHARING))
    await share(per, await report(per, SHARING))
    await kari.say("slå sammen 1 og 2")
    await per.press((await per.say("slett det du vet om meg")).button("Slett"))
    for _ in range(2):
        await Agreed(Sources(store, lambda: the_desk, kari.team, lambda: NOW)).look()
    one, two = await store.frictions.all()
    assert (one.state, one.merged_into) == (State.MERGED, two.id)
    assert set(two.persons) == {KARI, ""}
    assert [text for to, text in await told(engine) if to == KARI and "RF-1 er slått sammen" in text]
    assert (await kari.say("regelfriksjon 1")).button("Vis den den ble del av")


async def share(who: Conversation, shown: Shown) -> Shown:
    return await who.open(shown.button("Del med alle"))


async def the_last_to(engine: AsyncEngine, person: str) -> Shown:
    async with engine.connect() as connection:
        query = select(DeliveryRow.payload).where(DeliveryRow.recipient == person)
        payloads = (await connection.scalars(query.order_by(DeliveryRow.id))).all()
    return Shown(json.loads(payloads[-1]))


async def test_the_card_in_the_channel_is_kept_up_to_date(
    kari: Conversation, store: Store, engine: AsyncEngine
) -> None:
    sent = await report(kari, SHARING)
    await step(kari, sent, "in_progress", "Vi ser på det.")
    (friction,) = await store.frictions.all()
    async with engine.connect() as connection:
        rows = (
            await connection.execute(
                select(DeliveryRow.occasion, DeliveryRow.replaces).where(DeliveryRow.recipient == "halden")
            )
        ).all()
    assert [tuple(row) for row in rows] == [(friction.id, None), (f"{friction.id}/2", friction.id)]


# Lifted


async def test_a_lift_of_three_is_drafted_answered_and_told_to_all(
    kari: Conversation, per: Conversation, store: Store, engine: AsyncEngine
) -> None:
    for what in (
        SHARING,
        "Etter forvaltningsloven § 13 b må foreldrene samtykke på nytt hver gang.",
        "Forvaltningsloven § 14 gjør at vi må vente i tre uker på svar.",
    ):
        await share(kari, await report(kari, what))
    await share(per, await report(per, "Etter sosialtjenesteloven § 27 finner vi bare campinghytter."))
    joins = await per.open((await per.say("regelfriksjon 1")).button("Gjelder oss også"))
    await per.open(joins.button("Legg til"), case="Slik er det i Moss også.")
    choice = await kari.say("lag løft")
    form = await kari.open(choice.button("Justis"))
    ids = ",".join(each.id for each in (await store.frictions.all())[:3])
    lift = await kari.open(
        form.button("Lag brevet"), chosen=ids, lift_to="Justis- og beredskapsdepartementet"
    )
    assert "Løft 1 til Justis" in lift.text
    assert "Halden og Moss" in lift.text
    assert "Kari Nes" not in lift.text.split("Brevet")[1]
    assert [each.state for each in await store.frictions.all()] == [State.LIFTED] * 3 + [State.REPORTED]
    answer = await kari.open(lift.button("Registrer svar"))
    became = {"became_1": "changed", "became_2": "declined", "became_3": "reopen"}
    await kari.open(answer.button("Registrer"), answer="Vi endrer § 13 fra nyttår.", **became)
    one, two, three, _ = await store.frictions.all()
    assert (one.outcome, two.outcome, three.state) == (Outcome.CHANGED, Outcome.DECLINED, State.IN_PROGRESS)
    assert "Vi endrer § 13 fra nyttår." in (await the_last_to(engine, PER)).text
    again = await kari.press(answer.button("Registrer"), answer="Noe annet", **became)
    assert "registrert av noen andre" in again["value"]["message"]


# Found again


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ("regelfriksjoner", {1, 2, 3}),
        ("regelfriksjoner om barnevern", {1}),
        ("regelfriksjoner fra Halden", {1, 2}),
        ("regelfriksjoner fra Moss", {3}),
        ("regelfriksjoner uten svar", {1, 2}),
        ("regelfriksjoner som er lukket", {3}),
        ("regelfriksjoner om forvaltningsloven § 13", {1}),
        ("regelfriksjoner om campinghytter", {2}),
        ("mine regelfriksjoner", {1, 2}),
    ],
)
async def test_frictions_are_found_by_theme_place_state_rule_and_word(
    kari: Conversation, per: Conversation, asked: str, numbers: set[int]
) -> None:
    await share(kari, await report(kari, SHARING))
    await share(kari, await report(kari, "Vi finner bare campinghytter til dem som står uten bolig."))
    await step(
        per, await share(per, await report(per, "Skjemaet må sendes i posten.")), "closed-not_a_rule", "Vane"
    )
    shown = (await kari.say(asked)).text
    assert {number for number in (1, 2, 3) if f"  {number}. " in shown} == numbers


async def test_who_answers_with_the_section_is_not_asked_where_it_is_written(kari: Conversation) -> None:
    await kari.say("meld regelfriksjon")
    await kari.say("Familiene må fortelle alt på nytt til hver tjeneste")
    asked = await kari.say("barnevernsloven § 13-2")
    assert "Hvem rammer det" in asked.text
    assert "Barnevernsloven § 13-2" in (await kari.say("vis")).text


async def test_in_a_channel_nothing_of_another_group_is_shown(
    kari: Conversation, engine: AsyncEngine, the_desk: Desk
) -> None:
    kari.team.of[MOSS.channel.conversation].add("aad-user")
    await report(kari.by("per"), SHARING)
    alone = await kari.say(f"meld regelfriksjon: {SHARING}")
    assert "RF-1" in alone.text
    async with writing(engine) as connection:
        here = replace(HALDEN, channel=replace(HALDEN.channel, conversation="19:channel"), version=2)
        await connection.run_sync(save_group, here)
    channel = Conversation(engine, the_desk, place="channel")
    channel.team = kari.team
    assert "RF-1" not in (await channel.say(f"meld regelfriksjon: {SHARING}")).text
