"""`velferdsbot serve`: who is let in, what it says of itself, and how it stops."""

import asyncio
import signal
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import make_url, text

from storage.engine import open_database
from tests.conftest import CreateDatabase
from tests.program.command import velferdsbot
from tests.program.teams import QUESTION, TENANT, Answer, Teams
from tests.server import free_port, serving
from tests.wire.teams_double import Fault

APP = "11111111-1111-1111-1111-111111111111"


async def get(teams: Teams, url: str) -> Answer:
    async with teams.http.get(url) as response:
        return Answer(response.status, await response.read())


async def test_local_mode_is_for_this_machine_alone_and_says_so(
    teams: Teams, sqlite_url: str, tmp_path: Path
) -> None:
    elsewhere = [
        "https://smba.trafficmanager.net/emea/",
        "http://10.0.0.1/",
        "http://localhost@example.org/",
        None,
    ]
    async with serving(tmp_path, VELFERDSBOT_DATABASE_URL=sqlite_url) as server:
        for url in elsewhere:
            assert (await teams.bring(server.url, teams.message("hei", serviceUrl=url))).status == 403
        with pytest.raises(aiohttp.ClientConnectorError):
            await get(teams, server.url.replace("127.0.0.1", "127.0.0.2") + "/healthz")
        assert b"true" in (await get(teams, f"{server.url}/healthz")).body
        assert (await get(teams, f"{server.url}/readyz")).status == 200
        assert len((await get(teams, f"{server.url}/about")).body) > 200
    told = (tmp_path / "stderr").read_text()
    assert "LOCAL MODE" in told and "this machine only" in told


async def test_another_tenant_is_refused_politely_once(teams: Teams, sqlite_url: str, tmp_path: Path) -> None:
    other = {"tenant": {"id": "33333333-3333-3333-3333-333333333333"}}
    settings = {"VELFERDSBOT_DATABASE_URL": sqlite_url, "VELFERDSBOT_TENANTS": TENANT}
    async with serving(tmp_path, **settings) as server:
        for _ in range(3):
            question = teams.message(QUESTION, channelData=other)
            assert (await teams.bring(server.url, question)).status == 200
        assert len(teams.double.sent) == 1
        assert (
            await teams.bring(server.url, teams.invoke("task/fetch", {}, channelData=other))
        ).status == 403
        assert "Halden" in await teams.ask(server.url, QUESTION)


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"MicrosoftAppId": APP}, "MicrosoftAppTenantId"),
        ({"MicrosoftAppType": "MultiTenant", "MicrosoftAppId": APP}, "VELFERDSBOT_TENANTS"),
        ({"MicrosoftAppType": "Something"}, "MicrosoftAppType"),
        ({"VELFERDSBOT_TENANTS": "kommunen"}, "VELFERDSBOT_TENANTS"),
    ],
)
def test_a_partial_or_unsafe_identity_is_not_started(
    tmp_path: Path, settings: dict[str, str], named: str
) -> None:
    ended = velferdsbot(tmp_path, "serve", **{"PORT": "0", **settings})
    assert ended.code != 0
    assert named in ended.err and "Traceback" not in ended.err and "LOCAL MODE" not in ended.err


async def test_a_port_in_use_is_said(sqlite_url: str, tmp_path: Path) -> None:
    port = free_port()
    async with await asyncio.start_server(lambda *_: None, "127.0.0.1", port):
        settings = {"PORT": str(port), "VELFERDSBOT_DATABASE_URL": sqlite_url}
        ended = await asyncio.to_thread(lambda: velferdsbot(tmp_path, "serve", **settings))
    assert ended.code != 0
    assert str(port) in ended.err and "Traceback" not in ended.err


async def test_it_is_not_ready_without_its_database(
    teams: Teams, create_postgresql: CreateDatabase, prepared_postgresql: str, tmp_path: Path
) -> None:
    url = create_postgresql(prepared_postgresql)
    async with serving(tmp_path, VELFERDSBOT_DATABASE_URL=url) as server:
        await drop(url)
        assert (await get(teams, f"{server.url}/readyz")).status == 503
        assert (await get(teams, f"{server.url}/healthz")).status == 200


async def drop(url: str) -> None:
    """With those that are connected."""
    beside = make_url(url).set(database="postgres").render_as_string(hide_password=False)
    engine = open_database(beside).execution_options(isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(f"DROP DATABASE {make_url(url).database} WITH (FORCE)"))
    await engine.dispose()


async def test_at_a_stop_the_turns_in_hand_finish_and_new_ones_are_refused(
    teams: Teams, sqlite_url: str, tmp_path: Path
) -> None:
    teams.double.faults.append(Fault(delay=1.0, taken=True))
    question = teams.message(QUESTION)
    async with serving(tmp_path, VELFERDSBOT_DATABASE_URL=sqlite_url) as server:
        in_hand = asyncio.create_task(teams.bring(server.url, question))
        while not teams.double.asked["POST"]:  # noqa: ASYNC110  # it happens in another process
            await asyncio.sleep(0.01)
        server.process.send_signal(signal.SIGTERM)
        await asyncio.sleep(0.3)
        assert await is_refused(teams, server.url)
        assert (await in_hand).status == 200
        assert await server.process.wait() == 0
    assert len(teams.replies(question)) == 1


async def is_refused(teams: Teams, url: str) -> bool:
    try:
        return (await teams.bring(url, teams.message(QUESTION))).status == 503
    except aiohttp.ClientError:
        return True
