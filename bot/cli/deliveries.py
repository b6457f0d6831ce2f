"""`velferdsbot deliveries`: the ledger of what the bot says of its own accord."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer

from bot.cli import JsonOutput, print_json, read_settings
from bot.database import opened
from storage.deliveries import Listed, failures, listed

app = typer.Typer(help="What the bot says of its own accord.", no_args_is_help=True)


@app.callback()
def ledger() -> None:
    """So that `list` is a command of its own."""


@app.command("list")
def list_(
    failed: Annotated[bool, typer.Option("--failed", help="Only those given up.")] = False,
    days: Annotated[int, typer.Option(help="So far back.")] = 35,
    as_json: JsonOutput = False,
) -> None:
    """What is due, was sent or failed, and why; newest first."""
    found = asyncio.run(_found(datetime.now(UTC) - timedelta(days=days), failed=failed))
    if as_json:
        print_json([_json(each) for each in found])
    for each in () if as_json else found:
        print(f"{each.due_at:%Y-%m-%d %H:%M}Z  {each.state:8}  {' '.join(each.key)}  {each.reason}".rstrip())


async def _found(since: datetime, *, failed: bool) -> Sequence[Listed]:
    async with opened(read_settings()) as engine:
        return await (failures if failed else listed)(engine, since)


def _json(each: Listed) -> dict[str, object]:
    return {
        **each.key._asdict(),
        "conversation": each.destination.conversation,
        "state": each.state,
        "due": each.due_at.isoformat(),
        "settled": each.settled_at and each.settled_at.isoformat(),
        "reason": each.reason or None,
    }
