"""`velferdsbot catalogue`: the shipped catalogue in the database."""

import asyncio
from dataclasses import asdict

import typer

from bot.cli import JsonOutput, print_json, read_settings
from bot.database import opened
from storage.grants import LoadReport, load_shipped

app = typer.Typer(help="The shipped catalogue.", no_args_is_help=True)


@app.callback()
def catalogue() -> None:
    """So that `load` is a command of its own."""


@app.command()
def load(as_json: JsonOutput = False) -> None:
    """Load the shipped catalogue again; what its owner changed stays."""
    report = asdict(asyncio.run(_loaded()))
    if as_json:
        print_json(report)
    else:
        print(*(f"{what}: {len(entries)} {' '.join(entries)}" for what, entries in report.items()), sep="\n")


async def _loaded() -> LoadReport:
    async with opened(read_settings()) as engine:
        return await load_shipped(engine)
