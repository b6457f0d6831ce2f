"""When the digest comes is set by a word or a card; it is shown when asked for; its buttons work in place."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.deliveries import Delivery, Destination, Key, Kind, State
from bot.domain.digest_plans import DigestPlan, OnDayOff, Quiet
from bot.domain.following import Reason, Stage
from bot.domain.groups import Channel, WorkingGroup
from bot.domain.tasks import TaskState
from storage.deliveries import plan
from storage.engine import writing
from storage.store import Store
from storage.tables import DeliveryRow
from tests.conversations.conftest import NOW, Conversation
from tests.lively import a_group, lively

WEEK = timedelta(weeks=1)
TODAY = NOW.date()
HERE = Channel("msteams", "tenant", "http://127.0.0.1:9/", "19:channel")


@pytest.fixture
async def store(engine: AsyncEngine) -> AsyncIterator[Store]:
    store = Store(engine)
    yield store
    store.close()


@pytest.fixture
async def group(store: Store) -> WorkingGroup:
    """It has met for four weeks, in the channel that the conversation is in."""
    group = replace(a_group(), channel=HERE)
    await lively(store, group, TODAY - 4 * WEEK + timedelta(days=2), TODAY)
    return group


async def plan_of(store: Store, group: WorkingGroup) -> DigestPlan | None:
    found = await store.groups.with_id(group.id)
    assert found
    return found.digest


async def test_the_hour_is_set_by_a_word_shown_on_the_card_and_taken_away(
    channel: Conversation, store: Store, group: WorkingGroup
) -> None:
    shown = await channel.say("ukesbrev mandag 08:00")
    assert "hver mandag kl. 08.00" in shown.text
    expected = DigestPlan(1, time(8), set_by="msteams/person/tenant/aad-user")
    assert await plan_of(store, group) == expected
    assert "hver fredag kl. 08.00" in (await channel.say("ukesbrev fredag")).text
    assert "hver fredag" in (await channel.say("ukesbrev")).text
    await channel.say("ukesbrev av")
    assert await plan_of(store, group) is None


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("ukesbrev hver dag", "én gang i uka"),
        ("vekebrev annakvar måndag", "én gang i uka"),
        ("ukesbrev mandag 25:00", "finnes ikke"),
        ("ukesbrev 31. februar", "finnes ikke"),
        ("ukesbrev når det passer", "Når skal det komme?"),
    ],
)
async def test_an_hour_that_does_not_exist_gets_a_kind_sentence(
    channel: Conversation, store: Store, group: WorkingGroup, said: str, why: str
) -> None:
    shown = await channel.say(said)
    assert why in shown.text and "«ukesbrev mandag 08:00»" in shown.text
    assert await plan_of(store, group) is None


async def test_the_hour_alone_is_changed_and_looked_up(channel: Conversation, group: WorkingGroup) -> None:
    await channel.say("ukesbrev torsdag 09:00")
    assert "hver torsdag kl. 10.30" in (await channel.say("endre ukesbrevet til 10:30")).text
    assert "hver torsdag kl. 10.30" in (await channel.say("når kommer ukesbrevet?")).text


async def test_a_pause_is_set_and_ended(channel: Conversation, store: Store, group: WorkingGroup) -> None:
    assert "ikke noe ukesbrev å endre" in (await channel.say("pause til uke 3")).text
    await channel.say("ukesbrev mandag 08:00")
    assert "mandag 18. januar 2027" in (await channel.say("pause til uke 3")).text
    assert "På pause" not in (await channel.say("ukesbrev på")).text
    assert "mandag 30. november 2026" in (await channel.say("pause ukesbrevet i uke 48")).text
    for unclear in ("pause til vi er klare", "pause til 31. februar", "set vekebrevet på pause"):
        assert "«pause til uke 33»" in (await channel.say(unclear)).text


async def test_the_card_sets_everything_and_says_what_is_wrong(
    channel: Conversation, store: Store, group: WorkingGroup
) -> None:
    card = await channel.say("ukesbrev")
    typed = {"weekday": "4", "at": "09:30", "quiet": "nothing", "day_off": "skip", "preview": "no"}
    bad = await channel.open(card.button("Lagre"), **{**typed, "at": "25:00"})
    assert "finnes ikke" in bad.text
    saved = await channel.open(card.button("Lagre"), **typed, paused_until="2027-01-04")
    assert "hver torsdag kl. 09.30" in saved.text
    assert await plan_of(store, group) == DigestPlan(
        4,
        time(9, 30),
        quiet=Quiet.NOTHING,
        on_day_off=OnDayOff.SKIP,
        paused_until=date(2027, 1, 4),
        preview=False,
        set_by="msteams/person/tenant/aad-user",
    )
    assert "endret" in (await channel.open(card.button("Lagre"), **typed)).text  # from an old card
    await channel.open(saved.button("Skru av"))
    assert await plan_of(store, group) is None


async def test_who_is_not_in_the_team_neither_sets_nor_sees_it(
    channel: Conversation, group: WorkingGroup
) -> None:
    card = await channel.say("ukesbrev mandag 08:00")
    body = await channel.by("stranger").press(card.button("Lagre"), weekday="1", at="08:00")
    assert "dem som er med" in json.dumps(body)


async def test_the_digest_is_shown_any_time(channel: Conversation, group: WorkingGroup) -> None:
    shown = await channel.say("vis ukesbrev")
    assert "Ukesbrev for uke 47" in shown.text and "16.–22. november 2026" in shown.text
    assert "Vedtatt siden sist" in shown.text and "Oppgaver denne uka" in shown.text
    assert "Forrige uke" in shown.text


async def test_what_has_happened_since_a_day(channel: Conversation, group: WorkingGroup) -> None:
    week = (await channel.say("vis ukesbrev")).text.count("Referat")
    month = await channel.say("kva har skjedd sidan 19. oktober?")
    assert "siden 19. oktober 2026" in month.text and "19. oktober – 22. november 2026" in month.text
    assert "Ukesbrev for uke" not in month.text
    assert month.text.count("Referat") > week > 0
    for since_last in ("hva har skjedd?", "hva har skjedd siden sist?"):
        assert "siden 15. november 2026" in (await channel.say(since_last)).text
    assert "siden 8. november 2026" in (await channel.say("hva har skjedd de siste 14 dagene?")).text
    assert "ikke kommet ennå" in (await channel.say("hva har skjedd siden 1. januar 2031?")).text
    assert "Den dagen finnes ikke" in (await channel.say("hva har skjedd siden 31. februar?")).text


async def test_whatever_is_opened_in_a_digest_leads_back_to_it_however_far_one_goes(
    channel: Conversation, engine: AsyncEngine, store: Store, group: WorkingGroup
) -> None:
    await sent(engine, group)
    shown = await channel.say("hva har skjedd siden 19. oktober?")
    minutes = await channel.open(shown.button("Referat"))
    note = await channel.open(minutes.button("Rett"))
    for opened in (minutes, note, await channel.open(shown.button("Oppgaver"))):
        again = await channel.open(opened.button("Tilbake til ukesbrevet"))
        assert again.text == shown.text and again.card == shown.card
    task = next(each for each in await store.tasks.since((group.id,), NOW) if each.is_open and each.due)
    done = await channel.open(shown.button("Ferdig"))
    assert "✓ Ferdig" in done.text and "siden 19. oktober 2026" in done.text
    assert not [each for each in done.actions if "Tilbake" in each["title"]]
    from_issue = {"verb": "tasks", "group": group.id, "digest": {"group": group.id, "week": "2026-W47"}}
    tasks = await channel.open({"type": "Action.Execute", "verb": "tasks", "data": from_issue})
    issue = await channel.open(tasks.button("Tilbake til ukesbrevet"))
    assert "Ukesbrev for uke 47" in issue.text and task.what in issue.text
    bad = await channel.press(
        {"type": "Action.Execute", "verb": "tasks", "data": {**from_issue, "digest": 1}}
    )
    assert "virker ikke lenger" in json.dumps(bad)


async def test_of_several_groups_one_is_named(kari: Conversation, engine: AsyncEngine) -> None:
    kari.team.of["19:moss"].add("aad-user")  # type: ignore[attr-defined]
    for said in ("ukesbrev mandag 08:00", "vis ukesbrev", "pause til uke 33", "sakliste"):
        assert "Oppvekst i Halden, Oppvekst i Moss" in (await kari.say(said)).text
    assert "hver mandag" in (await kari.say("ukesbrev mandag 08:00 for Oppvekst i Moss")).text
    assert "Oppvekst i Moss" in (await kari.say("vis ukesbrevet til Oppvekst i Moss")).text


async def sent(engine: AsyncEngine, group: WorkingGroup, week: str = "2026-W47") -> None:
    """A digest stands in the channel since an hour."""
    key, at = Key(Kind.DIGEST, group.id, week), NOW - timedelta(hours=1)
    delivery = Delivery(key, Destination.of(group.channel), at, NOW + WEEK)
    async with writing(engine) as connection:
        await connection.run_sync(plan, [delivery])
        stands = update(DeliveryRow).values(
            state=State.SENT, settled_at=at, activity_id="m1", not_before=None
        )
        await connection.execute(stands)


async def test_a_task_is_done_in_the_digest_itself_for_everybody(
    channel: Conversation, engine: AsyncEngine, store: Store, group: WorkingGroup
) -> None:
    await sent(engine, group)
    task = next(each for each in await store.tasks.since((group.id,), NOW) if each.is_open and each.due)
    data = {"verb": "digest.done", "group": group.id, "week": "2026-W47", "task": task.id}
    shown = await channel.open({"type": "Action.Execute", "verb": "digest.done", "data": data})
    assert "✓ Ferdig" in shown.text
    done = await store.tasks.with_id(task.id)
    assert done and done.state is TaskState.DONE
    query = select(DeliveryRow).where(DeliveryRow.replaces == "2026-W47")
    async with engine.connect() as connection:
        (update_,) = (await connection.execute(query)).all()
    assert update_.kind == "digest" and "✓ Ferdig" in update_.payload
    again = await channel.open({"type": "Action.Execute", "verb": "digest.done", "data": data})
    assert "✓ Ferdig" in again.text


@pytest.fixture
async def waiting(engine: AsyncEngine, store: Store, group: WorkingGroup) -> WorkingGroup:
    """Its next digest is planned for tomorrow."""
    key, at = Key(Kind.DIGEST, group.id, "2026-W48"), NOW + timedelta(days=1)
    async with writing(engine) as connection:
        await connection.run_sync(
            plan, [Delivery(key, Destination.of(group.channel), at, at + timedelta(days=3))]
        )
    return replace(group, digest=DigestPlan())


def pressed(verb: str, group: WorkingGroup) -> dict[str, object]:
    data = {"verb": verb, "group": group.id, "week": "2026-W48"}
    return {"type": "Action.Execute", "verb": verb, "data": data}


async def test_the_lead_adds_one_sentence_and_takes_it_back(
    personal: Conversation, store: Store, waiting: WorkingGroup
) -> None:
    shown = await personal.open(pressed("digest.remark", waiting), remark="Husk lunsj på torsdag.")
    assert "Husk lunsj på torsdag." in shown.text and "Kari Nes" in shown.text
    remark = await store.digests.remark(waiting.id, "2026-W48")
    assert remark and remark.by == "Kari Nes"
    long = await personal.press(pressed("digest.remark", waiting), remark="x" * 301)
    assert "300 tegn" in json.dumps(long)
    gone = await personal.open(pressed("digest.remark", waiting), remark="")
    assert "tatt bort" in gone.text
    assert await store.digests.remark(waiting.id, "2026-W48") is None


async def test_the_lead_postpones_within_the_week_and_no_further(
    personal: Conversation, store: Store, waiting: WorkingGroup
) -> None:
    body = await personal.press(pressed("digest.postpone", waiting), day="2026-11-26")
    assert "torsdag 26. november 2026 kl. 08.00" in json.dumps(body, ensure_ascii=False)
    standing = await store.digests.standing(Key(Kind.DIGEST, waiting.id, "2026-W48"))
    assert standing and standing.due_at == datetime.fromisoformat("2026-11-26T07:00+00:00")
    for day in ("2026-11-21", "2026-11-30", ""):
        body = await personal.press(pressed("digest.postpone", waiting), day=day)
        assert "fra i dag til søndag 29. november 2026" in json.dumps(body, ensure_ascii=False)
    body = await personal.press(pressed("digest.postpone", waiting), day="2026-02-31")
    assert "datoen finnes ikke" in json.dumps(body)


async def test_the_lead_leaves_one_out_and_the_ledger_says_who(
    personal: Conversation, engine: AsyncEngine, store: Store, waiting: WorkingGroup
) -> None:
    await personal.press(pressed("digest.skip", waiting))
    standing = await store.digests.standing(Key(Kind.DIGEST, waiting.id, "2026-W48"))
    assert standing and standing.state is State.SKIPPED
    async with engine.connect() as connection:
        assert await connection.scalar(select(DeliveryRow.reason)) == "left out by Kari Nes"
    body = await personal.press(pressed("digest.remark", waiting), remark="For sent.")
    assert "sendt alt" in json.dumps(body)


async def test_a_digest_of_ones_own(personal: Conversation, store: Store, group: WorkingGroup) -> None:
    shown = await personal.say("mitt ukesbrev")
    assert "Dine grupper" in shown.text and group.name in shown.text
    opened = await personal.open(shown.button("Referat"))
    assert "Dine grupper" in (await personal.open(opened.button("Tilbake til ukesbrevet"))).text
    assert "hver fredag kl. 14.00" in (await personal.say("mitt ukesbrev fredag 14:00")).text
    assert "11. januar 2027" in (await personal.say("pause mitt ukesbrev til uke 2")).text
    person = "msteams/person/tenant/aad-user"
    assert (await store.digests.personal(person)) == DigestPlan(5, time(14), paused_until=date(2027, 1, 11))
    await personal.say("stopp mitt ukesbrev")
    assert await store.digests.personal(person) is None


async def test_ones_own_digest_is_read_out_in_no_channel(channel: Conversation, group: WorkingGroup) -> None:
    shown = await channel.say("mitt ukesbrev")
    assert "privat chat" in shown.text and not shown.card
    pressed = await channel.press({"type": "Action.Execute", "verb": "digest.show", "data": {}})
    assert "privat chat" in json.dumps(pressed)


async def test_what_is_stored_of_a_digest_of_ones_own_is_forgotten(
    personal: Conversation, store: Store
) -> None:
    await personal.say("mitt ukesbrev fredag 14:00")
    await store.people.forget("msteams/person/tenant/aad-user")
    assert await store.digests.personal("msteams/person/tenant/aad-user") is None
    assert not await store.digests.of_persons(NOW + 5 * WEEK, NOW + 5 * WEEK, 10)


# Followed deadlines


async def details(channel: Conversation) -> dict[str, object]:
    await channel.say("Hva er fristen for tilskudd til inkludering av barn og unge i Halden?")
    return dict((await channel.say("detaljer 1")).button("Følg frist"))


async def test_a_deadline_is_followed_with_a_day_of_ones_own_and_sent(
    channel: Conversation, engine: AsyncEngine, store: Store, group: WorkingGroup
) -> None:
    followed = await channel.open(await details(channel))
    assert "nå følger dere fristen" in followed.text
    assert "Sist kjente frist var" in followed.text
    passed = await channel.press(followed.button("Lagre"), internal="2020-01-01")
    assert "allerede vært" in json.dumps(passed, ensure_ascii=False)
    saved = await channel.open(followed.button("Lagre"), internal="2027-01-15")
    assert "15. januar 2027" in saved.text
    occasions = await planned_reminders(engine)
    grant = (await store.following.of_groups((group.id,)))[0].grant
    assert occasions == [f"{grant}/2027-01-15/{days}" for days in (42, 21, 7, 2)]
    assert "inkludering" in (await channel.say("hva følger vi")).text
    sent = await channel.open(saved.button("Søknaden er sendt"))
    assert "minner jeg ikke" in sent.text
    assert await store.following.of_groups((group.id,)) == ()
    again = await channel.open(sent.button("Følg igjen"))
    assert "nå følger dere" in again.text


async def planned_reminders(engine: AsyncEngine) -> list[str]:
    query = select(DeliveryRow.occasion).where(DeliveryRow.kind == "deadline", DeliveryRow.due_at > NOW)
    async with engine.connect() as connection:
        return list(await connection.scalars(query.order_by(DeliveryRow.due_at)))


async def test_what_is_not_for_the_group_is_given_up_with_a_reason(
    channel: Conversation, store: Store, group: WorkingGroup
) -> None:
    followed = await channel.open(await details(channel))
    grant = (await store.following.of_groups((group.id,)))[0].grant
    assert "Velg hvorfor" in (await channel.open(followed.button("Ikke aktuell"))).text
    dropped = await channel.open(followed.button("Ikke aktuell"), follow_reason="cofunding")
    assert "egenfinansiering" in dropped.text
    kept = await store.following.of(group.id, grant)
    assert kept and (kept.stage, kept.reason) == (Stage.DROPPED, Reason.COFUNDING)


async def test_a_deadline_is_followed_by_a_word(
    channel: Conversation, store: Store, group: WorkingGroup
) -> None:
    assert "liste" in (await channel.say("følg frist")).text
    await details(channel)
    assert "noe nummer 99" in (await channel.say("følg 99")).text
    assert "følger dere fristen" in (await channel.say("følg frist")).text
    assert len(await store.following.of_groups((group.id,))) == 1


async def test_alone_one_follows_for_ones_only_group(
    personal: Conversation, store: Store, group: WorkingGroup
) -> None:
    followed = await personal.open(await details(personal))
    assert "nå følger dere fristen" in followed.text and group.name in followed.text


async def test_a_button_of_another_group_does_nothing(channel: Conversation, group: WorkingGroup) -> None:
    data = {"verb": "grants.follow-sent", "group": group.id, "grant": "no-such-grant"}
    body = await channel.press({"type": "Action.Execute", "verb": "grants.follow-sent", "data": data})
    assert "virker ikke lenger" in json.dumps(body)
