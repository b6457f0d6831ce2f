"""Drafts, minutes, tasks and groups as they are kept: once, in order, and only for those they are for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.drafts import Draft
from bot.domain.errors import Conflict
from bot.domain.groups import Channel, GroupKind, Member, WorkingGroup
from bot.domain.language import Language
from bot.domain.minutes import Action, AgendaItem, Decision, FiledMinutes, Minutes, Note, Participant
from bot.domain.tasks import Task, TaskState
from storage import drafts, minutes, tasks
from storage.drafts import State
from storage.engine import writing
from storage.groups import keep_personal_chat, save_group
from storage.minutes_search import Kind, Wanted
from storage.store import Store

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
CHANNEL = Channel("msteams", "tenant", "https://smba/", "19:channel")
HALDEN = WorkingGroup("g1", "Halden", GroupKind.MUNICIPAL, CHANNEL, members=(Member("Kari Nes", "Nav"),))
MOSS = WorkingGroup("g2", "Moss", GroupKind.MUNICIPAL, replace(CHANNEL, conversation="19:other"))
MEETING = Minutes(
    title="Oppstart",
    day=date(2026, 3, 12),
    present=(Participant("Kari Nes", "Nav"),),
    items=(
        AgendaItem("Boligkoordinator", "1/26", ("Husbanken kan bidra.",), (Decision("Vi ansetter."),)),
        AgendaItem("Barnevern", exempt="offl. § 13", actions=(Action("sende søknaden", "Kari"),)),
    ),
)


def filed(number: int = 1, group: str = "g1", held: Minutes = MEETING) -> FiledMinutes:
    return FiledMinutes(f"m{group}{number}", group, number, held, Language.NB, "Ola Lie", NOW)


@pytest.fixture
def store(database: AsyncEngine) -> Store:
    return Store(database)


async def change(database: AsyncEngine, *changes: Callable[[Connection], None]) -> None:
    async with writing(database) as connection:
        for each in changes:
            await connection.run_sync(each)


async def file(database: AsyncEngine, what: FiledMinutes, *actions: Task) -> None:
    await change(database, lambda c: minutes.file(c, what, f"d{what.id}", "person", actions))


async def test_a_group_is_found_by_its_channel_and_its_older_version_is_refused(
    database: AsyncEngine, store: Store
) -> None:
    await change(database, lambda c: save_group(c, HALDEN))
    assert await store.groups.of_channel("msteams", "19:channel") == HALDEN
    later = replace(HALDEN, name="Halden kommune", version=2)
    await change(database, lambda c: save_group(c, later))
    with pytest.raises(Conflict):
        await change(database, lambda c: save_group(c, later))
    assert await store.groups.all() == (later,)


async def test_a_channel_has_one_group(database: AsyncEngine) -> None:
    await change(database, lambda c: save_group(c, HALDEN))
    with pytest.raises(Conflict):
        await change(database, lambda c: save_group(c, replace(HALDEN, id="g3")))


async def test_where_a_person_can_be_reached_is_the_last_place_she_wrote_from(
    database: AsyncEngine, store: Store
) -> None:
    elsewhere = replace(CHANNEL, conversation="a:2")
    await change(
        database,
        lambda c: keep_personal_chat(c, "kari", CHANNEL),
        lambda c: keep_personal_chat(c, "kari", elsewhere),
    )
    assert await store.groups.personal_chats({"kari", "ola"}) == {"kari": elsewhere}


async def test_every_version_of_a_draft_is_kept_and_an_overtaken_one_refused(
    database: AsyncEngine, store: Store
) -> None:
    first = Draft("d1", "g1", "kari", Minutes(title="Utkast"))
    second = replace(first, version=2, minutes=MEETING)
    await change(database, lambda c: drafts.begin(c, first, NOW), lambda c: drafts.change(c, second, NOW))
    with pytest.raises(Conflict):
        await change(database, lambda c: drafts.change(c, replace(second, minutes=Minutes()), NOW))
    now, before = await store.drafts.with_id("d1"), await store.drafts.version("d1", 1)
    assert now == replace(second, changed_at=NOW)
    assert before is not None
    assert before.minutes.title == "Utkast"


async def test_a_closed_draft_is_no_longer_open_and_is_closed_once(
    database: AsyncEngine, store: Store
) -> None:
    draft = Draft("d1", "g1", "kari")
    await change(
        database, lambda c: drafts.begin(c, draft, NOW), lambda c: drafts.close(c, draft, State.FILED)
    )
    assert await store.drafts.with_id("d1") is None
    assert await store.drafts.of_author("kari") == ()
    with pytest.raises(Conflict):
        await change(database, lambda c: drafts.close(c, draft, State.DROPPED))


async def test_a_draft_unseen_for_two_weeks_is_asked_about_once(database: AsyncEngine, store: Store) -> None:
    draft = Draft("d1", None, "kari")
    await change(database, lambda c: drafts.begin(c, draft, NOW - timedelta(days=15)))
    assert [each.id for each in await store.drafts.unseen(NOW)] == ["d1"]
    await change(database, lambda c: drafts.asked(c, draft, NOW))
    assert await store.drafts.unseen(NOW) == ()


async def test_minutes_come_back_as_they_were_filed_with_their_notes(
    database: AsyncEngine, store: Store
) -> None:
    await file(database, filed())
    note = Note(1, "Ola var også der.", "Kari Nes", NOW)
    await change(database, lambda c: minutes.add_note(c, "mg11", note))
    assert await store.minutes.seen_by({"g1"}, "mg11") == replace(filed(), notes=(note,))
    assert await store.minutes.last_of("g1") == replace(filed(), notes=(note,))
    assert await store.minutes.next_number("g1") == 2


async def test_a_number_and_a_draft_are_filed_once(database: AsyncEngine) -> None:
    await file(database, filed())
    with pytest.raises(Conflict):
        await file(database, replace(filed(), id="m9"))
    with pytest.raises(Conflict):
        await change(database, lambda c: minutes.file(c, replace(filed(2), id="m8"), "dmg11", "p", ()))


async def test_minutes_are_approved_once(database: AsyncEngine) -> None:
    await file(database, filed())
    await change(database, lambda c: minutes.approve(c, "mg11", date(2026, 4, 1)))
    with pytest.raises(Conflict):
        await change(database, lambda c: minutes.approve(c, "mg11", date(2026, 4, 2)))


async def test_others_see_only_what_was_shared_and_never_what_is_exempt(
    database: AsyncEngine, store: Store
) -> None:
    await file(database, filed())
    assert await store.minutes.seen_by({"g2"}, "mg11") is None
    await change(database, lambda c: minutes.share(c, "mg11", minutes.WHOLE, {"g2"}, NOW))
    seen = await store.minutes.seen_by({"g2"}, "mg11")
    assert seen is not None
    assert [item.title for item in seen.minutes.items] == ["Boligkoordinator"]
    assert await store.search.find(Wanted("søknaden"), {"g2"}) == ()
    assert await store.search.find(Wanted("søknaden"), {"g1"}) != ()


async def test_a_shared_item_brings_nothing_else_with_it(database: AsyncEngine, store: Store) -> None:
    await file(database, filed())
    await change(database, lambda c: minutes.share(c, "mg11", 1, {"g2"}, NOW))
    seen = await store.minutes.seen_by({"g2"}, "mg11")
    assert seen is not None
    assert seen.minutes.present == ()
    assert [item.title for item in seen.minutes.items] == ["Boligkoordinator"]
    assert await store.search.find(Wanted("Kari"), {"g2"}) == ()


async def test_a_wholly_exempt_set_is_seen_by_its_group_alone(database: AsyncEngine, store: Store) -> None:
    await file(database, filed(held=replace(MEETING, exempt="offl. § 13")))
    await change(database, lambda c: minutes.share(c, "mg11", minutes.WHOLE, {"g2"}, NOW))
    assert await store.minutes.seen_by({"g2"}, "mg11") is None
    assert await store.search.find(Wanted("boligkoordinator"), {"g2"}) == ()


@pytest.mark.parametrize(
    ("words", "kinds", "lines"),
    [
        ("boligkoordinatoren", (), ("Boligkoordinator",)),
        ("koordinator", (), ("Boligkoordinator",)),
        ("bustadkoordinator", (), ("Boligkoordinator",)),
        ("ansette", (Kind.DECISION,), ("Vi ansetter.",)),
        ("Kari", (Kind.ACTION,), ("Kari sende søknaden",)),
        ("husbanken", (Kind.DECISION,), None),
        ("veigrep", (), None),
    ],
)
async def test_minutes_are_found_by_word(
    database: AsyncEngine, store: Store, words: str, kinds: tuple[Kind, ...], lines: tuple[str, ...] | None
) -> None:
    await file(database, filed())
    hits = await store.search.find(Wanted(words, frozenset(kinds)), {"g1"})
    assert [hit.lines for hit in hits] == ([lines] if lines else [])


async def test_minutes_are_found_by_day_the_newest_first(database: AsyncEngine, store: Store) -> None:
    for number, month in enumerate((2, 3, 4), 1):
        await file(database, filed(number, held=replace(MEETING, day=date(2026, month, 12))))
    spring = Wanted(first=date(2026, 3, 1), last=date(2026, 4, 30))
    assert [hit.minutes for hit in await store.search.find(spring, {"g1"})] == ["mg13", "mg12"]


async def test_a_task_is_listed_while_open_and_a_week_after_it_is_done(
    database: AsyncEngine, store: Store
) -> None:
    task = Task("t1", "mg11", "g1", "sende søknaden", "Kari", "kari", date(2026, 12, 1))
    later = replace(task, id="t2", due=None)
    await file(database, filed(), later, task)
    assert await store.tasks.of_person("kari", NOW.date()) == (task, later)
    done = replace(task, state=TaskState.DONE, done_at=NOW, version=2)
    await change(database, lambda c: tasks.change(c, done))
    with pytest.raises(Conflict):
        await change(database, lambda c: tasks.change(c, done))
    assert await store.tasks.of_groups({"g1"}, NOW.date()) == (done, later)
    assert await store.tasks.of_groups({"g1"}, NOW.date() + timedelta(days=9)) == (later,)
