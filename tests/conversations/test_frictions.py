"""A rule friction from a sentence to an answer: told, met by others, followed, lifted."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.frictions import FrictionKind, Outcome, State
from bot.domain.groups import Channel, GroupKind, Member, Role, WorkingGroup
from bot.domain.language import Language
from bot.domain.minutes import AgendaItem, FiledMinutes, Minutes
from dialogs.desk import Desk
from storage import minutes
from storage.deliveries import listed
from storage.engine import writing
from storage.groups import keep_personal_chat, save_group
from storage.store import Store
from storage.tables import DeliveryRow
from tests.conversations.conftest import NOW, Conversation, Shown
from sqlalchemy import select

SHARING = "Vi får ikke delt opplysninger mellom skole og barnevern, fordi forvaltningsloven § 13 stopper oss."
KARI, OLA, PER = (f"msteams/person/tenant/aad-{user}" for user in ("user", "ola", "per"))


def group(id_: str, name: str, municipality: str, *members: Member) -> WorkingGroup:
    channel = Channel("msteams", "tenant", "http://127.0.0.1:9/", f"19:{id_}")
    return WorkingGroup(id_, name, GroupKind.MUNICIPAL, channel, municipality, members=members)


HALDEN = group("halden", "Oppvekst i Halden", "3101", Member("Kari Nes", person=KARI))
MOSS = group("moss", "Oppvekst i Moss", "3103", Member("Per Moe", person=PER))


class Town(Conversation):
    """Kari alone with the bot; each group's team has its own people."""

    async def members_of(self, group: WorkingGroup, *names: str) -> None:
        self.team.of[group.channel.conversation] = set(names)


class Teams:
    """Who is in which group's team."""

    def __init__(self) -> None:
        self.names = {"aad-user": "Kari Nes", "aad-ola": "Ola Lie", "aad-per": "Per Moe"}
        self.of = {HALDEN.channel.conversation: {"aad-user", "aad-ola"}, MOSS.channel.conversation: {"aad-per"}}

    async def members(self, channel: Channel) -> tuple[Any, ...]:
        return ()

    async def member(self, channel: Channel, person: str) -> Any:
        from bot.domain.teams import TeamMember

        known = person in self.of.get(channel.conversation, set())
        return TeamMember(self.names[person], "", person) if known else None


@pytest.fixture
async def kari(engine: AsyncEngine, the_desk: Desk) -> Conversation:
    async with writing(engine) as connection:
        for each in (HALDEN, MOSS):
            await connection.run_sync(save_group, each)
    conversation = Conversation(engine, the_desk)
    conversation.team = Teams()  # type: ignore[assignment]
    return conversation


@pytest.fixture
def per(kari: Conversation) -> Conversation:
    return kari.by("per")


@pytest.fixture
def ola(kari: Conversation) -> Conversation:
    return kari.by("ola")


@pytest.fixture
def store(engine: AsyncEngine) -> Store:
    return Store(engine)


async def told(engine: AsyncEngine) -> list[tuple[str, str]]:
    """To whom something was said elsewhere, and in which words."""
    async with engine.connect() as connection:
        rows = await connection.execute(select(DeliveryRow.recipient, DeliveryRow.payload).order_by(DeliveryRow.id))
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
    asked = await kari.open(asked.button("En lov"))
    assert "Hvor står det?" in asked.text
    asked = await kari.say("sotjl § 18")
    assert "Hvem rammer det" in asked.text
    for _ in range(4):
        asked = await kari.say("hopp over")
    assert "temaer" in asked.text.lower()
    asked = await kari.say("hopp over")
    (draft,) = await store.friction_drafts.of_author(KARI)
    assert draft.report.kind is FrictionKind.LAW
    assert draft.report.reference is not None
    assert draft.report.reference.canonical == "Sosialtjenesteloven § 18"
    assert "Send" in [action["title"] for action in asked.actions]


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
    draft = await kari.say("meld regelfriksjon: Ole Hansen (01010112345) får ikke sosialhjelp fordi fristen er ute")
    assert "Jeg tok bort navn eller numre" in draft.text
    (kept,) = await store.friction_drafts.of_author(KARI)
    assert "Hansen" not in kept.report.what
    assert "12345" not in kept.report.what
    assert "får ikke sosialhjelp fordi fristen er ute" in kept.report.what


async def test_own_practice_becomes_a_task_and_is_not_lifted(kari: Conversation, store: Store) -> None:
    draft = await kari.say("meld regelfriksjon: Vi har en egen rutine om at alle må møte på tirsdager før de får time.")
    assert "Dette kan dere endre selv" in draft.text
    await kari.open(draft.button("Send"))
    (task,) = await store.tasks.of_person(KARI, NOW.date())
    assert "RF-1" in task.what
    assert "ingen å løfte" in (await kari.say("lag løft")).text


async def test_a_need_for_exemption_gets_the_checklist_and_its_honest_alternative(kari: Conversation) -> None:
    draft = await kari.say("meld regelfriksjon: Vi trenger dispensasjon fra kravet om fulltid i introduksjonsprogrammet.")
    assert "forsøksloven" in draft.text
    assert "dere bare begynne" in draft.text


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
    message = {"body": {"contentType": "html", "content": "<p>Vi får <b>ikke</b> delt opplysninger &amp; notater.</p>"}}
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
