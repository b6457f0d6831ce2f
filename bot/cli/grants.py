"""`velferdsbot grants`: the catalogue asked, and tended by its owner, from the command line."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated, TypeVar

import typer
from pydantic import TypeAdapter
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.cli import JsonOutput, Lines, Today, answer_lines, day, print_card, print_json, read_settings
from bot.cli.tables import check_line, findings_for, search_line
from bot.database import opened
from bot.domain.advice import Finding, Inquiry, look_up
from bot.domain.corrections import Correction, Decision
from bot.domain.language import Language
from bot.knowledge import knowledge
from dialogs.cards.grant_details import grant_details
from dialogs.desk import Desk
from dialogs.grants import card_of
from dialogs.texts import texts
from storage import corrections as kept
from storage import grants as catalogue
from storage import misses as missed_questions
from storage.corrections import Ruling
from storage.grants import Override

app = typer.Typer(help="Ask the catalogue, and tend it.", no_args_is_help=True)
terms = typer.Typer(help="Everyday words that find a scheme.", no_args_is_help=True)
corrections = typer.Typer(help="Corrections that users have proposed.", no_args_is_help=True)
misses = typer.Typer(help="Questions that found nothing sure.", no_args_is_help=True)
app.add_typer(misses, name="misses")
app.add_typer(terms, name="terms")
app.add_typer(corrections, name="corrections")

GrantId = Annotated[str, typer.Argument(help="As `search --json` gives it.")]
Municipality = Annotated[str, typer.Option(help="Name or number.")]
Number = Annotated[int, typer.Argument(help="As `corrections list` gives it.")]
Answer = Annotated[str, typer.Option(help="Your words to whoever proposed it.")]
Source = Annotated[str, typer.Option(help="The address of the page that states it.")]
Fields = Annotated[list[str], typer.Argument(help="field=value, as amount.total_nok=5000000.")]
JSON = TypeAdapter(Finding)
T = TypeVar("T")


@app.command()
def search(
    text: Annotated[str, typer.Argument(help="The question, as you would ask it.")] = "",
    municipality: Municipality = "",
    today: Today = "",
    as_json: JsonOutput = False,
    lines: Lines = False,
) -> None:
    """Find schemes; judged where a municipality is named."""
    on, desk = day(today), _desk()
    asked: dict[str, object] = {"text": text, "municipality": municipality or None}
    if lines:
        answer_lines(lambda line: search_line(line, desk, on))
    elif as_json:
        print_json(search_line(asked, desk, on))
    else:
        print_card(card_of(findings_for(asked, desk, on), desk, on))


@app.command()
def check(
    grant_id: GrantId = "",
    municipality: Municipality = "",
    fact: Annotated[list[str] | None, typer.Option(help="key=value; JSON if it parses, else text.")] = None,
    today: Today = "",
    as_json: JsonOutput = False,
    lines: Lines = False,
) -> None:
    """May this municipality use this scheme?"""
    on, desk = day(today), _desk()
    if lines:
        return answer_lines(lambda line: check_line(line, desk, on))
    asked = {"grant_id": grant_id, "municipality": municipality, "facts": _fields(fact or [])}
    answer = check_line(asked, desk, on)
    return print_json(answer) if as_json else print(answer["verdict"], *answer["reasons"], sep="\n")


@app.command()
def show(
    grant_id: GrantId, municipality: Municipality = "", today: Today = "", as_json: JsonOutput = False
) -> None:
    """All that the catalogue knows about a scheme."""
    desk = _desk()
    number = desk.catalogue.register.chosen(municipality).number if municipality else None
    inquiry = Inquiry(municipality=number)
    found = look_up(grant_id, inquiry, desk.catalogue, day(today))
    if as_json:
        return print_json(JSON.dump_python(found, mode="json"))
    return print_card(grant_details(texts(Language.NB), desk.catalogue, found, inquiry, day(today)))


@app.command()
def confirm(grant_id: GrantId, on: Annotated[str, typer.Option(metavar="YYYY-MM-DD")] = "") -> None:
    """The scheme was seen running on this day; default: today."""
    _tend(lambda engine: catalogue.confirm(engine, grant_id, day(on)))


@app.command("set")
def set_(grant_id: GrantId, fields: Fields, source: Source) -> None:
    """Set fields of a scheme as a source states them; a new edition of the catalogue keeps them."""
    change = Override(_fields(fields), source)
    _tend(lambda engine: catalogue.override(engine, grant_id, change, datetime.now(UTC)))


@terms.command()
def add(grant_id: GrantId, term: str, language: Language = Language.NB) -> None:
    _tend(lambda engine: catalogue.add_term(engine, grant_id, language, term))


@terms.command()
def remove(grant_id: GrantId, term: str, language: Language = Language.NB) -> None:
    _tend(lambda engine: catalogue.remove_term(engine, grant_id, language, term))


@corrections.command("list")
def list_(
    everything: Annotated[bool, typer.Option("--all", help="Those already decided too.")] = False,
    as_json: JsonOutput = False,
) -> None:
    """Those that wait for a decision."""
    proposed = _tend(lambda engine: kept.corrections(engine, None if everything else Decision.OPEN))
    if as_json:
        return print_json([_correction(each) for each in proposed])
    for each in proposed:
        print(f"{each.id}  {each.proposed_at:%Y-%m-%d}  {each.grant_id}  {each.decision}\n   {each.text}")
    return None


@corrections.command()
def accept(
    number: Number,
    answer: Answer = "",
    fields: Annotated[list[str] | None, typer.Option("--set", help="field=value that it changes.")] = None,
    source: Source = "",
) -> None:
    """It is shown with the scheme from now on, and whoever proposed it is told."""
    change = Override(_fields(fields), source) if fields else None
    _decide(number, Ruling(Decision.ACCEPTED, answer or None, change))


@corrections.command()
def decline(number: Number, answer: Answer = "") -> None:
    """Whoever proposed it is told."""
    _decide(number, Ruling(Decision.DECLINED, answer or None))


@misses.command("list")
def list_misses(as_json: JsonOutput = False) -> None:
    """The most frequent first; each may become a search term."""
    missed = _tend(missed_questions.misses)
    if as_json:
        return print_json([{**asdict(each), "last_asked": each.last_asked.isoformat()} for each in missed])
    for each in missed:
        print(f"{each.id}  {each.times} ×  {each.last_asked:%Y-%m-%d}  {each.language}  {each.text}")
    return None


@misses.command()
def done(
    number: Annotated[int, typer.Argument(help="As `misses list` gives it.")],
    grant: Annotated[str, typer.Option(help="The scheme that should have been found.")] = "",
    term: Annotated[str, typer.Option(help="The word that shall find it.")] = "",
    language: Language = Language.NB,
) -> None:
    """Take it off the list; with --grant and --term that word finds the scheme from now on."""
    if bool(grant) is not bool(term):
        raise typer.BadParameter("--grant and --term belong together")
    if grant:
        add(grant, term, language)
    if not _tend(lambda engine: missed_questions.done(engine, number)):
        raise typer.BadParameter(f"no miss has the number {number}")


def _decide(number: int, ruling: Ruling) -> None:
    from bot.delivery.decisions import message_of

    _tend(lambda engine: kept.decide(engine, number, ruling, datetime.now(UTC), message_of))


def _desk() -> Desk:
    return asyncio.run(knowledge(read_settings()))


def _tend(work: Callable[[AsyncEngine], Awaitable[T]]) -> T:
    async def tended() -> T:
        async with opened(read_settings()) as engine:
            return await work(engine)

    return asyncio.run(tended())


def _fields(given: Iterable[str]) -> dict[str, object]:
    return dict(map(_field, given))


def _field(given: str) -> tuple[str, object]:
    key, equals, value = given.partition("=")
    if not equals:
        raise typer.BadParameter(f"{given!r} is not key=value")
    try:
        return key, json.loads(value)
    except ValueError:
        return key, value


def _correction(correction: Correction) -> dict[str, object]:
    return {
        "id": correction.id,
        "grant_id": correction.grant_id,
        "text": correction.text,
        "proposed": correction.proposed_at.isoformat(),
        "decision": correction.decision,
        "answer": correction.answer,
    }
