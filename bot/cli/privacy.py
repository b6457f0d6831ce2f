"""`velferdsbot privacy`: what a text gives away, and what is stored about a person."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict
from typing import Annotated, TypeVar

import typer

from bot.cli import JsonOutput, Lines, answer_lines, print_json, read_settings
from bot.database import opened
from bot.domain.personal_data import scan as scan_text
from storage.people import People

app = typer.Typer(help="What a text gives away, and what is stored about a person.", no_args_is_help=True)

User = Annotated[str, typer.Argument(help="The person's Entra object id.")]
T = TypeVar("T")


@app.command()
def scan(
    text: Annotated[str, typer.Argument()] = "", as_json: JsonOutput = False, lines: Lines = False
) -> None:
    """What a text holds that is not to be stored."""
    if lines:
        return answer_lines(scanned)
    found = scanned({"text": text})
    return print_json(found) if as_json else print(found["masked"])


@app.command()
def show(user: User) -> None:
    """All that is stored about a person, as JSON."""
    print_json(asyncio.run(_for_each(user, lambda people, person: people.record(person), asdict)))


@app.command()
def delete(user: User) -> None:
    """Delete it. Corrections that the person proposed stay, without who proposed them."""
    gone = asyncio.run(_for_each(user, lambda people, person: people.forget(person), lambda _: None))
    print(f"Deleted what was stored under {len(gone)} keys.")


async def _for_each(
    user: str, act: Callable[[People, str], Awaitable[T]], shown: Callable[[T], object]
) -> list[object]:
    """For each of the tenants and channels that the person is known in."""
    async with opened(read_settings()) as engine:
        people = People(engine)
        return [shown(await act(people, person)) for person in await people.with_id(user)]


def scanned(asked: Mapping[str, object]) -> dict[str, object]:
    """The answer to one line of `privacy scan --jsonl`."""
    text = asked.get("text")
    if not isinstance(text, str):
        return {"error": '"text" is missing or no string'}
    seen = scan_text(text)
    return {"found": list(seen.kinds), "masked": seen.masked}
