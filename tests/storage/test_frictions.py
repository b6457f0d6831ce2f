"""Frictions, lifts and their drafts as they are kept: every case, once, and never over another's change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncEngine

import storage.migrations
from bot.domain.errors import Conflict
from bot.domain.friction_drafts import FrictionDraft, drafts_of
from bot.domain.friction_merges import MergeProposal, agreed
from bot.domain.frictions import Case, Friction, FrictionKind, Reference, Report, State, merged, with_case
from bot.domain.language import Language
from bot.domain.lifts import Lift
from bot.domain.minutes import AgendaItem, FiledMinutes, Minutes
from storage import drafts, frictions, lifts
from storage.documents import dump
from storage.engine import open_database, writing
from storage.prepare import prepare
from storage.store import Store

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
KARI, OLA = "msteams/person/t/kari", "msteams/person/t/ola"
REPORT = Report(
    "Vi får ikke delt opplysninger mellom skole og barnevern.",
    FrictionKind.LAW,
    Reference("Forvaltningsloven", "13"),
    themes=("barnevern-familie",),
)


def case(id_: str, group: str = "g1", person: str = KARI, municipality: str | None = "3101") -> Case:
    return Case(id_, group, municipality, f"Sak {id_}", person, "Kari Nes", NOW)


def friction(number: int, *cases: Case) -> Friction:
    return Friction(f"f{number}", number, REPORT, cases or (case(f"c{number}"),), NOW)


def upgrade(connection: Connection, revision: str) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(storage.migrations.__file__).parent))
    command.upgrade(config, revision)


@pytest.fixture
def store(database: AsyncEngine) -> Store:
    return Store(database)


async def change(database: AsyncEngine, *changes: Callable[[Connection], Any]) -> None:
    async with writing(database) as connection:
        for each in changes:
            await connection.run_sync(each)


async def add(database: AsyncEngine, *those: Friction) -> None:
    await change(database, *(lambda c, each=each: frictions.add(c, each, f"d{each.id}") for each in those))


async def test_a_friction_comes_back_as_it_was_told(database: AsyncEngine, store: Store) -> None:
    told = friction(1, case("a"), case("b", "g2", OLA, None))
    await add(database, told)
    assert await store.frictions.with_id("f1") == told
    assert await store.frictions.numbered(1) == told
    assert await store.frictions.of_draft("df1") == told
    assert await store.frictions.next_number() == 2


async def test_what_another_replica_changes_is_seen_at_once(database: AsyncEngine, store: Store) -> None:
    one, two = friction(1), friction(2, case("c2", "g2", OLA))
    await add(database, one)
    assert await store.frictions.all() == (one,)
    await add(database, two)
    assert await store.frictions.all() == (one, two)
    grown = with_case(one, case("b", "g2", OLA))
    await change(database, lambda c: frictions.change(c, grown))
    assert await store.frictions.all() == (grown, two)
    await Store(database).people.forget(OLA)
    left = await store.frictions.all()
    assert [case.person for each in left for case in each.cases] == [KARI, "", ""]
    gone, kept = merged(left[0], left[1], "samme regel", NOW)
    await change(database, lambda c: frictions.merge(c, gone, kept))
    assert (
        await store.frictions.all()
        == (replace(gone, cases=()), kept)
        == await Store(database).frictions.all()
    )


async def test_a_draft_is_sent_once_and_a_number_is_given_once(database: AsyncEngine) -> None:
    await add(database, friction(1))
    with pytest.raises(Conflict):
        await change(database, lambda c: frictions.add(c, friction(2, case("x")), "df1"))
    with pytest.raises(Conflict):
        await change(database, lambda c: frictions.add(c, replace(friction(1, case("y")), id="f9"), "d9"))


async def test_of_two_who_change_it_at_once_the_second_is_refused(
    database: AsyncEngine, store: Store
) -> None:
    await add(database, friction(1))
    grown = with_case(friction(1), case("b", "g2", OLA, "3103"))
    await change(database, lambda c: frictions.change(c, grown))
    with pytest.raises(Conflict):
        await change(database, lambda c: frictions.change(c, replace(grown, reason="senere")))
    assert await store.frictions.with_id("f1") == grown


async def test_merging_moves_every_case_and_leaves_a_trace(database: AsyncEngine, store: Store) -> None:
    one, two = friction(1), friction(2, case("c2", "g2", OLA, "3103"))
    await add(database, one, two)
    gone, kept = merged(one, two, "samme regel", NOW)
    await change(database, lambda c: frictions.merge(c, gone, kept))
    assert await store.frictions.with_id("f2") == kept
    left = await store.frictions.with_id("f1")
    assert left is not None
    assert (left.state, left.merged_into, left.cases) == (State.MERGED, "f2", ())
    assert len(kept.municipalities) == 2


async def test_a_merge_waits_for_all_and_two_answers_at_once_are_both_counted(
    database: AsyncEngine, store: Store
) -> None:
    asked = MergeProposal("p1", "f1", "f2", "Kari Nes", "samme", (OLA, "per"))
    first = agreed(asked, OLA)
    await change(database, lambda c: frictions.propose(c, asked), lambda c: frictions.answer(c, first))
    with pytest.raises(Conflict):
        await change(database, lambda c: frictions.answer(c, agreed(asked, "per")))
    assert await store.frictions.proposal("p1") == first


async def test_a_lift_is_numbered_once_and_answered_once(database: AsyncEngine, store: Store) -> None:
    lift = Lift("l1", 1, "Helsedirektoratet", ("f1",), "g1", KARI, "Kari Nes", NOW)
    answered = replace(lift, answer="Ja.", answered_at=NOW, version=2)
    await change(database, lambda c: lifts.add(c, lift))
    with pytest.raises(Conflict):
        await change(database, lambda c: lifts.add(c, replace(lift, id="l2")))
    await change(database, lambda c: lifts.change(c, answered))
    with pytest.raises(Conflict):
        await change(database, lambda c: lifts.change(c, answered))
    assert await store.lifts.all() == (answered,)
    assert await store.lifts.next_number() == 2


async def test_drafts_of_frictions_and_of_minutes_are_kept_apart(database: AsyncEngine, store: Store) -> None:
    draft = FrictionDraft("d1", None, KARI, REPORT)
    await change(database, lambda c: drafts.begin(c, draft, NOW - timedelta(days=20)))
    assert await store.drafts.of_author(KARI) == ()
    assert await store.drafts.unseen(NOW) == ()
    (found,) = await store.friction_drafts.of_author(KARI)
    assert found.report == REPORT
    assert await store.friction_drafts.begun(("d1", "d2")) == {"d1"}
    with pytest.raises(Conflict):
        await change(database, lambda c: drafts.begin(c, draft, NOW))


async def test_who_is_forgotten_leaves_her_case_without_a_name(database: AsyncEngine, store: Store) -> None:
    await add(database, friction(1))
    assert (await store.people.record(KARI)).frictions == ("Sak c1",)
    await store.people.forget(KARI)
    assert (await store.people.record(KARI)).frictions == ()
    left = await store.frictions.with_id("f1")
    assert left is not None
    assert (left.cases[0].person, left.cases[0].by, left.cases[0].what) == ("", "", "Sak c1")
    with pytest.raises(Conflict):
        await change(database, lambda c: frictions.change(c, with_case(friction(1), case("b"))))


async def test_rules_of_earlier_minutes_become_unsent_drafts_of_who_filed_them(empty_url: str) -> None:
    """As `drafts_of` numbers them, so that the button on those minutes makes none of them twice."""
    held = Minutes(
        items=(
            AgendaItem("Bolig", rules=("Vi får ikke leie ut.",)),
            AgendaItem("Barnevern", rules=("Hemmelig.",), exempt="offl. § 13"),
        )
    )
    filed = FiledMinutes("m1", "g1", 1, replace(held, day=NOW.date()), Language.NB, "Ola Lie", NOW)
    engine = open_database(empty_url)
    try:
        async with writing(engine) as connection:
            await connection.run_sync(partial(upgrade, revision="0004"))
            values = (
                "'m1', 'g1', 1, 'd1', '2026-11-22', :document, 'nb', 'Ola Lie', 'ola', '2026-11-22 09:00:00'"
            )
            columns = "id, group_id, number, draft_id, day, document, language, filed_by, filer, filed_at"
            insert = text(f"INSERT INTO minutes ({columns}) VALUES ({values})")  # noqa: S608
            await connection.execute(insert, {"document": dump(filed.minutes)})
        await prepare(engine)
        (draft,) = await Store(engine).friction_drafts.of_author("ola")
        assert {draft.id: draft.report.what} == drafts_of(filed)
        assert (draft.group, draft.changed_by) == ("g1", "Ola Lie")
    finally:
        await engine.dispose()
