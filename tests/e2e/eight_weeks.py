"""Eight weeks of a lively group, as its channel gets them: `python -m tests.e2e.eight_weeks FOLDER`.

Look at them: `node tests/e2e/render_card.mjs FOLDER/*.json --out FOLDER --theme dark --width 320`.
"""

import asyncio
import shutil
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.domain.digest_plans import DigestPlan, week_of
from bot.domain.digests import Digest, Remark
from bot.teams.payloads import encode
from dialogs.cards.digests import Reader, digest_card
from dialogs.desk import desk
from dialogs.digests.composing import group_digest, group_period
from dialogs.texts import texts
from storage import minutes
from storage.catalogue import lexicon
from storage.digests import add_remark
from storage.engine import open_database
from storage.friction_words import matters
from storage.grants import Override, catalogue, override
from storage.groups import save_group
from storage.prepare import prepare
from storage.store import Store
from tests.lively import a_group, follows, lively, meeting, meets

FIRST = date(2026, 9, 29)  # the first meeting, a Tuesday
MONDAY = datetime(2026, 10, 12, 8, tzinfo=ZoneInfo("Europe/Oslo"))
WEEK = timedelta(weeks=1)
GROUP = replace(a_group(0, DigestPlan()), version=1)
OTHER = a_group(1)
REMARK = Remark("Fagdagen er flyttet til torsdag. Ta med tallene fra skolene.", "Kari Holm")


async def main(folder: Path) -> None:
    with TemporaryDirectory() as made:
        ready = Path(made) / "ready.db"
        engine = open_database(f"sqlite:///{ready}")
        await prepare(engine)
        await engine.dispose()
        for number in range(8):
            file = Path(shutil.copy(ready, Path(made) / f"{number}.db"))
            digest = await _week(file, number)
            card = digest_card(
                texts(GROUP.language), digest, Reader(GROUP, digest.period.week, mentions=True)
            )
            written = encode(card).decode()
            (folder / f"week-{number + 1}.json").write_text(written)
            print(f"{digest.period.week}: {len(written.encode()):6} bytes, parts {digest.shown}")


async def _week(file: Path, number: int) -> Digest:
    """As of the Monday of that week; the sixth comes late, in the fourth the lead has something to say."""
    at = MONDAY + number * WEEK + timedelta(hours=3 if number == 5 else 0)
    engine = open_database(f"sqlite:///{file}")
    store = Store(engine)
    await lively(store, GROUP, FIRST, at.date())
    await meets(store, GROUP, FIRST, at.date())
    grants = [grant.id for grant in (await catalogue(engine)).grants]
    if number == 2:
        await store.transactions.run(partial(_share, at=at - timedelta(days=2)), writes=True)
    if number == 3:
        remark = partial(add_remark, group=GROUP.id, week=week_of(at.date()), remark=REMARK)
        await store.transactions.run(remark, writes=True)
    if number >= 4:
        await follows(store, GROUP, grants[0], at, None)
    if number == 4:
        change = Override({"amount.total_nok": 640_000_000}, "https://www.bufdir.no/")
        await override(engine, grants[0], change, at - timedelta(days=1))
    known = desk(await catalogue(engine), lexicon(), matters(), "")
    period = await group_period(store, GROUP, at, week_of(at.date()), MONDAY + number * WEEK)
    digest = await group_digest(store, known, GROUP, period)
    store.close()
    await engine.dispose()
    return digest


def _share(connection: Connection, at: datetime) -> None:
    save_group(connection, OTHER)
    filed, tasks = meeting(OTHER, 1, at.date())
    minutes.file(connection, filed, "d-other", "person", tasks)
    minutes.share(connection, filed.id, minutes.WHOLE, {GROUP.id}, at)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
