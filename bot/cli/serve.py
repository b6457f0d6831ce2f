"""`velferdsbot serve`: the web app that Teams talks to."""

import logging
import sys

import typer
from aiohttp import web

from bot.app import web_app
from bot.cli import read_settings
from bot.settings import Settings, SettingsError

LOCAL_MODE = """\
LOCAL MODE: no MicrosoftApp... setting is set, so nobody's identity is checked.
The bot listens on this machine only and answers addresses on this machine only.
"""


def serve() -> None:
    """Answer Teams, on PORT, until stopped."""
    settings = read_settings()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)
    try:
        app = web_app(settings)
    except SettingsError as error:
        print(f"Not started: {error}", file=sys.stderr)
        raise typer.Exit(2) from None
    web.run_app(
        app, host=_host(settings), port=settings.port, access_log=None, print=None, handle_signals=True
    )


def _host(settings: Settings) -> str:
    if settings.identity:
        return "0.0.0.0"  # noqa: S104 - Teams comes from outside, and shows a signed token
    print(LOCAL_MODE, file=sys.stderr)
    return "127.0.0.1"
