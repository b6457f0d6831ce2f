"""The commands by name. What is heavy is imported when its command runs."""

import asyncio
import gc
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from bot.cli import JsonOutput, Lines, answer_lines, print_json, read_settings

GROUPS = ("grants", "catalogue", "groups", "minutes", "frictions", "digest", "deliveries", "privacy")


class Commands(TyperGroup):
    """Those below, and the groups of commands, each the `app` of its own module."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [*super().list_commands(ctx), *GROUPS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in GROUPS:
            return super().get_command(ctx, cmd_name)
        group = get_command(import_module(f"bot.cli.{cmd_name}").app)
        group.name = cmd_name
        return group


app = typer.Typer(
    cls=Commands,
    help="Which grants can a Norwegian municipality apply for?",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


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
    from bot.knowledge import knowledge

    desk = asyncio.run(knowledge(read_settings()))
    if lines:
        answer_lines(lambda line: understood(line, desk))
    elif as_json:
        print_json(understood({"text": text}, desk))
    else:
        print(explained(text, desk))


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
