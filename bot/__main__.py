"""`velferdsbot`: the command."""

import sys
from io import TextIOWrapper
from typing import TextIO, cast

from bot.cli.command import app
from bot.domain.errors import VelferdsbotError


def main() -> None:
    _speak_utf8(sys.stdin, "replace")
    _speak_utf8(sys.stdout, "backslashreplace")  # half a surrogate pair is written as JSON has it
    _speak_utf8(sys.stderr, "backslashreplace")
    try:
        app()
    except VelferdsbotError as error:
        print(error, file=sys.stderr)
        sys.exit(1)


def _speak_utf8(stream: TextIO, errors: str) -> None:
    """Whatever the terminal's language; what cannot be read or written does not end the program."""
    cast(TextIOWrapper, stream).reconfigure(encoding="utf-8", errors=errors)


if __name__ == "__main__":
    main()
