"""A correction from its proposer to the owner and back, by two replicas and the command line."""

import asyncio
import json
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

from tests.conftest import CreateDatabase
from tests.program.command import velferdsbot
from tests.program.teams import QUESTION, Teams
from tests.server import serving

SOURCE = "https://example.org/kunngjoring"


async def test_a_correction_is_proposed_decided_told_once_and_answered_with(
    teams: Teams, create_postgresql: CreateDatabase, prepared_postgresql: str, tmp_path: Path
) -> None:
    settings = {"VELFERDSBOT_DATABASE_URL": create_postgresql(prepared_postgresql)}
    owner = partial(asyncio.to_thread, partial(velferdsbot, **settings), tmp_path, "grants", "corrections")
    async with AsyncExitStack() as stack:
        here = (await stack.enter_async_context(serving(tmp_path, **settings))).url
        there = (await stack.enter_async_context(serving(tmp_path, **settings))).url

        await teams.ask(here, QUESTION)
        await teams.ask(there, "foreslå rettelse 1: beløpet er 123 millioner")
        first, second = json.loads((await owner("list", "--json")).out)[0], "utvikling-sosiale-tjenester-nav"
        pressed = teams.press("grants.correction", id=second, correction="Fristen er flyttet", inquiry={})
        assert (await teams.bring(there, pressed)).status == 200
        assert (await teams.bring(here, pressed)).status == 200
        proposed = json.loads((await owner("list", "--json")).out)
        assert [each["grant_id"] for each in proposed] == [first["grant_id"], second]

        refused = await owner("accept", "1", "--set", "amount.total_nok=mye", "--source", SOURCE)
        assert refused.code != 0 and "Traceback" not in refused.err
        set_ = ("--set", "amount.total_nok=123000000", "--source", SOURCE)
        assert (await owner("accept", "1", "--answer", "Vel sett.", *set_)).code == 0
        assert (await owner("decline", "2", "--answer", "Den står fast.")).code == 0
        assert (await owner("decline", "1")).code != 0
        await asyncio.to_thread(velferdsbot, tmp_path, "catalogue", "load", **settings)

        async with asyncio.timeout(60):
            while len(told(teams)) < 2 or not await both_show(teams, here, there, "123 millioner"):  # noqa: ASYNC110
                await asyncio.sleep(0.5)
        await asyncio.sleep(2)  # the other replica looks too
    assert sorted(told(teams)) == ["Den står fast.", "Vel sett."]
    assert len(json.loads((await owner("list", "--all", "--json")).out)) == 2


def told(teams: Teams) -> list[str]:
    texts = [sent.body.get("text", "") for sent in teams.double.sent if sent.body]
    return [answer for answer in ("Vel sett.", "Den står fast.") for text in texts if answer in text]


async def both_show(teams: Teams, here: str, there: str, amount: str) -> bool:
    return all([amount in await teams.ask(url, "detaljer 1") for url in (here, there)])
