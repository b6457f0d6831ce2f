"""`velferdsbot` and its commands; what is heavy is imported by the command that needs it."""

import json
import sys
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer
from pydantic import ValidationError

from bot.settings import Settings

if TYPE_CHECKING:
    from dialogs.cards.shapes import Card

OSLO = ZoneInfo("Europe/Oslo")

JsonOutput = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Lines = Annotated[
    bool,
    typer.Option("--jsonl", help="Read one JSON object a line from standard input; answer each with one."),
]
Today = Annotated[
    str, typer.Option("--today", metavar="YYYY-MM-DD", help="Judge as on this day; default: the clock.")
]


def read_settings() -> Settings:
    """Ends the program with a sentence where the environment cannot be read."""
    try:
        return Settings()
    except ValidationError as error:
        for problem in error.errors():
            print(f"{problem['loc'][0]}: {problem['msg']}", file=sys.stderr)
        raise typer.Exit(2) from None


def print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_card(card: "Card") -> None:
    from dialogs.cards.plain import as_text

    text, _ = as_text(card)
    print(text)


def answer_lines(answer: Callable[[dict[str, object]], object]) -> None:
    """Standard input a line at a time; what cannot be judged is answered with its error."""
    for line in sys.stdin:
        print(json.dumps(_answer(line, answer), ensure_ascii=False), flush=True)


def _answer(line: str, answer: Callable[[dict[str, object]], object]) -> object:
    try:
        asked = json.loads(line)
        if not isinstance(asked, dict):
            return {"error": "not a JSON object"}
        return answer(asked)
    except Exception as error:  # one bad line does not keep the others from their answers
        return {"error": f"{type(error).__name__}: {error}"}


def day(text: str) -> date:
    try:
        return date.fromisoformat(text) if text else datetime.now(OSLO).date()
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date such as 2026-11-22") from None
