"""`velferdsbot digest`: what a group would be told, without telling it."""

import asyncio
import json
from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer

from bot.cli import OSLO, JsonOutput, print_card, print_json, read_settings
from bot.database import opened
from bot.domain.digest_plans import issue_of, week_of
from bot.domain.digests import Digest
from bot.domain.groups import WorkingGroup
from bot.teams.payloads import encode
from dialogs.cards.digests import Reader, digest_card
from dialogs.days_off import is_day_off
from dialogs.desk import desk
from dialogs.digests.composing import group_digest, group_period
from dialogs.texts import texts
from storage.catalogue import lexicon
from storage.friction_words import matters
from storage.grants import catalogue
from storage.store import Store

app = typer.Typer(help="Weekly digests.", no_args_is_help=True)


@app.callback()
def digests() -> None:
    """So that `preview` is a command of its own."""


@app.command()
def preview(
    group: Annotated[str, typer.Option(metavar="ID", help="As `velferdsbot groups list` gives it.")],
    at: Annotated[str, typer.Option(metavar="ISO", help="When, as 2026-11-23T08:00; default: now.")] = "",
    as_json: JsonOutput = False,
) -> None:
    """What the group would get at that moment; nothing is posted."""
    told, digest = asyncio.run(_composed(group, _moment(at)))
    card = digest_card(texts(told.language), digest, Reader(told))
    if not as_json:
        return print_card(card)
    return print_json(
        {
            "group": told.id,
            "week": digest.period.week,
            "quiet": digest.is_quiet,
            **json.loads(json.dumps(asdict(digest), default=str)),
            "card": json.loads(encode(card)),
        }
    )


async def _composed(group_id: str, at: datetime) -> tuple[WorkingGroup, Digest]:
    settings = read_settings()
    async with opened(settings) as engine:
        store, known = Store(engine), desk(await catalogue(engine), lexicon(), matters(), settings.contact)
        group = await store.groups.with_id(group_id)
        if group is None:
            raise typer.BadParameter(f"no group has the id {group_id!r}")
        week = week_of(at.date())
        due_at = issue_of(group.digest, week, is_day_off).at if group.digest else None
        period = await group_period(store, group, at, week, due_at)
        return group, await group_digest(store, known, group, period)


def _moment(text: str) -> datetime:
    """On the wall in Oslo, where the text names no zone."""
    if not text:
        return datetime.now(OSLO)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no moment such as 2026-11-23T08:00") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=OSLO)
