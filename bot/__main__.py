"""`velferdsbot`: the command."""

import sys
from typing import TextIO, cast

from bot.cli.command import app
from bot.domain.errors import VelferdsbotError


def main() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        cast("TextIO", stream).reconfigure(encoding="utf-8")  # type: ignore[attr-defined]
    try:
        app()
    except VelferdsbotError as error:
        print(error, file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
