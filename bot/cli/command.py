"""The commands by name. What is heavy is imported when its command runs."""

import asyncio
import gc
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from bot.cli import (
    JsonOutput,
    Lines,
    answer_lines,
    deliveries,
    digest,
    frictions,
    grants,
    groups,
    minutes,
    print_json,
    privacy,
    read_settings,
)
from bot.knowledge import knowledge, opened
from storage.grants import load_shipped

app = typer.Typer(
    help="Which grants can a Norwegian municipality apply for?",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
catalogue = typer.Typer(help="The shipped catalogue.", no_args_is_help=True)
app.add_typer(grants.app, name="grants")
app.add_typer(catalogue, name="catalogue")
app.add_typer(groups.app, name="groups")
app.add_typer(minutes.app, name="minutes")
app.add_typer(privacy.app, name="privacy")
app.add_typer(deliveries.app, name="deliveries")
app.add_typer(digest.app, name="digest")
app.add_typer(frictions.app, name="frictions")


@app.command()
def serve() -> None:
    """Answer Teams, on PORT, until stopped."""
    gc.disable()  # until all is loaded: there is nothing to collect yet
    from bot.cli.serve import serve

    serve()


@app.command()
def chat() -> None:
    """Talk to the bot here."""
    from bot.cli.chat import chat

    chat()


@app.command()
def doctor(as_json: JsonOutput = False) -> None:
    """Check settings, database and credentials, and say what to do."""
    from bot.cli.doctor import doctor

    doctor(as_json)


@app.command()
def understand(
    text: Annotated[str, typer.Argument()] = "", as_json: JsonOutput = False, lines: Lines = False
) -> None:
    """What the bot understands of a message: for those who ask "why that answer?"."""
    from bot.cli.understand import explained, understood

    desk = asyncio.run(knowledge(read_settings()))
    if lines:
        answer_lines(lambda line: understood(line, desk))
    elif as_json:
        print_json(understood({"text": text}, desk))
    else:
        print(explained(text, desk))


@catalogue.command()
def load(as_json: JsonOutput = False) -> None:
    """Load the shipped catalogue again; what its owner changed stays."""

    async def loaded() -> None:
        async with opened(read_settings()) as engine:
            report = asdict(await load_shipped(engine))
        if as_json:
            print_json(report)
        else:
            print(
                *(f"{what}: {len(entries)} {' '.join(entries)}" for what, entries in report.items()), sep="\n"
            )

    asyncio.run(loaded())


@app.command()
def manifest(
    app_id: Annotated[str, typer.Option(help="The app registration's client id.")],
    domain: Annotated[str, typer.Option(help="The host name that the bot answers on.")],
    developer: Annotated[str, typer.Option(help="Who runs the bot, as Teams shows it.")] = "",
    version: Annotated[str, typer.Option(help="Must rise with every upload.")] = "",
    out: Annotated[Path, typer.Option(help="The zip, or the folder for it.")] = Path(),
) -> None:
    """Build the app package that an administrator uploads to Teams."""
    from bot.package import build

    print(build(app_id, domain, out, version=version, developer=developer))
