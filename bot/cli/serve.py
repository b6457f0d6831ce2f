"""`velferdsbot serve`: the web app that Teams talks to."""

import logging
import sys

import typer
from aiohttp import web

from bot.app import web_app
from bot.cli import read_settings
from bot.settings import Settings

if sys.platform == "win32":
    from asyncio import new_event_loop
else:
    from uvloop import new_event_loop

LOCAL_MODE = """\
LOCAL MODE: no MicrosoftApp... setting is set, so nobody's identity is checked.
The bot listens on this machine only and answers addresses on this machine only.
"""


def serve() -> None:
    """Answer Teams, on PORT, until stopped."""
    settings = read_settings()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)
    app, host = web_app(settings), _host(settings)
    try:
        web.run_app(
            app,
            host=host,
            port=settings.port,
            access_log=None,
            print=None,
            handle_signals=True,
            loop=new_event_loop(),
        )
    except OSError as error:
        print(f"Port {settings.port} cannot be used: {error.strerror}. Set PORT.", file=sys.stderr)
        raise typer.Exit(1) from None


def _host(settings: Settings) -> str:
    if settings.identity:
        return "0.0.0.0"  # noqa: S104 - Teams comes from outside, and shows a signed token
    print(LOCAL_MODE, file=sys.stderr)
    return "127.0.0.1"
