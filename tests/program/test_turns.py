"""One question, one reply: repeated, cut off, killed, at once and in two replicas."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from storage.corrections import corrections
from storage.engine import open_database
from tests.conftest import CreateDatabase
from tests.program.teams import QUESTION, Teams
from tests.server import Server, serving
from tests.wire.teams_double import Fault


@dataclass(frozen=True, slots=True)
class Bots:
    """Two replicas on PostgreSQL; on SQLite both are one."""

    database: str
    here: str
    there: str

    @property
    def both(self) -> tuple[str, str]:
        return self.here, self.there


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=["sqlite", "postgresql"])
async def bots(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Bots]:
    folder, count = tmp_path_factory.mktemp("bots"), 1
    if request.param == "sqlite":
        file = shutil.copy(request.getfixturevalue("prepared_sqlite"), folder)
        url = f"sqlite:///{file}"
    else:
        create: CreateDatabase = request.getfixturevalue("create_postgresql")
        url, count = create(request.getfixturevalue("prepared_postgresql")), 2
    async with AsyncExitStack() as stack:
        servers = [
            await stack.enter_async_context(serving(folder, VELFERDSBOT_DATABASE_URL=url))
            for _ in range(count)
        ]
        yield Bots(url, servers[0].url, servers[-1].url)


async def count_corrections(url: str) -> int:
    engine = open_database(url)
    try:
        return len(await corrections(engine))
    finally:
        await engine.dispose()


async def kill(server: Server) -> None:
    server.process.kill()
    await server.process.wait()


async def until(happened: Callable[[], object]) -> None:
    while not happened():  # noqa: ASYNC110  # it happens in another process
        await asyncio.sleep(0.005)


async def test_a_question_has_one_reply_however_often_it_is_brought(teams: Teams, bots: Bots) -> None:
    question = teams.message(QUESTION)
    assert (await teams.bring(bots.here, question)).status == 200
    for url in (bots.here, bots.there, bots.here):
        assert (await teams.bring(url, question)).status == 200
    (reply,) = teams.replies(question)
    assert "Halden" in reply


async def test_the_same_question_brought_at_once_has_one_reply(teams: Teams, bots: Bots) -> None:
    teams.double.faults.append(Fault(delay=0.5, taken=True))
    question = teams.message(QUESTION)
    answers = await asyncio.gather(*(teams.bring(url, question) for url in bots.both * 3))
    assert {answer.status for answer in answers} == {200}
    assert len(teams.replies(question)) == 1


@pytest.mark.parametrize("killed", [False, True])
async def test_a_question_has_one_reply_across_a_restart_and_is_followed_up(
    teams: Teams, sqlite_url: str, tmp_path: Path, killed: bool
) -> None:
    question = teams.message(QUESTION)
    async with serving(tmp_path, VELFERDSBOT_DATABASE_URL=sqlite_url) as server:
        assert (await teams.bring(server.url, question)).status == 200
        if killed:
            await asyncio.sleep(0.3)
            await kill(server)
    async with serving(tmp_path, VELFERDSBOT_DATABASE_URL=sqlite_url) as server:
        assert (await teams.bring(server.url, question)).status == 200
        assert "Sarpsborg · Barnefattigdom" in await teams.ask(server.url, "og for Sarpsborg?")
    assert len(teams.replies(question)) == 1


@pytest.mark.parametrize("fault", [Fault(429, retry_after="60"), Fault(503), Fault(cut=True)], ids=str)
async def test_a_reply_that_could_not_be_sent_is_sent_when_the_question_comes_again(
    teams: Teams, bots: Bots, fault: Fault
) -> None:
    correction = teams.message("foreslå rettelse 1: fristen er 1. mars")
    await teams.ask(bots.here, QUESTION)
    before = await count_corrections(bots.database)
    teams.double.faults.extend([fault] * 5)
    assert (await teams.bring(bots.here, correction)).status == 503
    teams.double.faults.clear()
    for url in (bots.there, bots.here):
        assert (await teams.bring(url, correction)).status == 200
    assert len(teams.replies(correction)) == 1
    assert await count_corrections(bots.database) == before + 1


async def test_a_repeated_request_has_the_same_answer(teams: Teams, bots: Bots) -> None:
    """A button's is in the response; so are replies that the channel expects there."""
    requests = (
        teams.press("help"),
        teams.message(QUESTION, deliveryMode="expectReplies"),
        teams.invoke("application/search", {"dataset": "municipalities", "queryText": "Hal"}),
    )
    for request in requests:
        first, again = [await teams.bring(bots.here, request) for _ in range(2)]
        assert first == again and len(first.body) > 50
    assert not teams.double.sent


async def test_a_reply_that_a_killed_process_did_not_send_is_sent_by_the_next(
    teams: Teams, sqlite_url: str, tmp_path: Path
) -> None:
    teams.double.faults.append(Fault(delay=30))
    question = teams.message(QUESTION)
    async with serving(tmp_path, VELFERDSBOT_DATABASE_URL=sqlite_url) as server:
        turn = asyncio.create_task(teams.bring(server.url, question))
        await until(lambda: teams.double.asked["POST"])
        await kill(server)
        with pytest.raises(aiohttp.ClientError):
            await turn
    async with serving(tmp_path, VELFERDSBOT_DATABASE_URL=sqlite_url) as server:
        assert (await teams.bring(server.url, question)).status == 200
    assert len(teams.replies(question)) == 1


async def test_under_load_a_kill_loses_nothing_that_was_answered(
    teams: Teams, database_url: str, tmp_path: Path
) -> None:
    """Each person sets a municipality, in a channel of their own; the channel repeats what got no answer."""
    people = [str(n) for n in range(40)]
    said = {name: teams.message("Denne kanalen gjelder Halden", name, beside=name) for name in people}
    async with serving(tmp_path, VELFERDSBOT_DATABASE_URL=database_url) as server:
        turns = [asyncio.create_task(teams.bring(server.url, said[name])) for name in people]
        await until(lambda: teams.double.sent)
        await kill(server)
        await asyncio.wait(turns)
    async with serving(tmp_path, VELFERDSBOT_DATABASE_URL=database_url) as server:
        again = await asyncio.gather(*(teams.bring(server.url, said[name]) for name in people))
        assert {answer.status for answer in again} == {200}
        for name in people[::8]:
            answer = await teams.ask(server.url, "Tilskudd mot barnefattigdom", user=name, beside=name)
            assert "Halden" in answer
    assert all(teams.replies(each) for each in said.values())


async def test_two_messages_at_once_from_one_person_are_both_remembered(teams: Teams, bots: Bots) -> None:
    await asyncio.gather(
        teams.ask(bots.here, "Denne kanalen gjelder Halden"),
        teams.ask(bots.there, "Please answer in English"),
    )
    answer = await teams.ask(bots.here, "barnefattigdom", user="another")
    assert "Halden" in answer
    assert "schemes" in answer


async def test_many_at_once_in_one_thread_are_each_answered_and_remembered(teams: Teams, bots: Bots) -> None:
    names = ["Halden", "Moss", "Sarpsborg", "Fredrikstad", "Oslo", "Bergen", "Alta", "Bodø", "Hamar", "Molde"]
    answers = await asyncio.gather(
        *(
            teams.ask(url, f"Hvilke tilskudd kan {name} søke på mot barnefattigdom?", user=name)
            for name, url in zip(names, bots.both * 5, strict=True)
        )
    )
    assert all(name in answer for name, answer in zip(names, answers, strict=True))
    for name, url in zip(names, bots.both * 5, strict=True):
        assert name in await teams.ask(url, "Tilskudd mot barnefattigdom", user=name, beside=name)


async def test_thirty_messages_at_once_from_one_person_each_have_their_reply(
    teams: Teams, bots: Bots
) -> None:
    await asyncio.gather(*(teams.ask(url, QUESTION) for url in bots.both * 15))
