"""`velferdsbot frictions list`, `show`, `lift` and `export`: for an administrator, and for researchers."""

import asyncio
import csv
import hmac
import json
import sys
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from bot.cli import JsonOutput, print_json, read_settings
from bot.database import opened
from bot.domain.errors import UnknownFriction
from bot.domain.frictions import Friction, State
from bot.domain.language import Language
from bot.domain.lifts import Lift, UnknownLift
from dialogs.documents.lift import Brief, brief_document, brief_markdown
from dialogs.texts import texts
from storage.audit import trail
from storage.grants import catalogue
from storage.store import Store

T = TypeVar("T")
DIGITS = 16  # hexadecimal, of a pseudonym
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet would compute

Number = Annotated[int, typer.Argument(metavar="NUMBER", help="As people write it: 3 of RF-3.")]
Out = Annotated[Path | None, typer.Option(help="The file; left out: standard output.")]


class Rows(StrEnum):
    CSV = "csv"
    JSON = "json"


class Format(StrEnum):
    DOCX = "docx"
    MD = "md"


def list_(
    state: Annotated[State | None, typer.Option(help="Only those in this state.")] = None,
    as_json: JsonOutput = False,
) -> None:
    """All that were sent, by number."""
    now = datetime.now(UTC)
    found = [each for each in _in_store(lambda store: store.frictions.all()) if state in (None, each.state)]
    listed = [_listed(each, now) for each in found]
    if as_json:
        return print_json(listed)
    for each in listed:
        print("  ".join(str(each[name] or "") for name in ("number", "state", "owner", "what")).rstrip())
    return None


def show(number: Number, as_json: JsonOutput = False) -> None:
    """One of them with its cases, and who changed what and when."""
    found = _in_store(lambda store: _with_trail(store, number))
    if as_json:
        return print_json(found)
    for name, value in found.items():
        print(f"{name}: {value}")
    return None


async def _with_trail(store: Store, number: int) -> dict[str, object]:
    friction = await store.frictions.numbered(number)
    if friction is None:
        raise UnknownFriction(f"no friction has the number {number}")
    entries = await trail(store.transactions, f"friction/{friction.id}")
    cases = [{"municipality": c.municipality, "at": c.at.isoformat(), "what": c.what} for c in friction.cases]
    changes = [{"at": e.at.isoformat(), "by": e.by, "what": e.what, "detail": e.detail} for e in entries]
    return {**_listed(friction, datetime.now(UTC)), "cases": cases, "changes": changes}


def _listed(friction: Friction, now: datetime) -> dict[str, object]:
    report = friction.report
    return {
        "number": friction.number,
        "state": friction.state.value,
        "outcome": friction.outcome.value if friction.outcome else None,
        "kind": report.kind.value if report.kind else None,
        "reference": report.reference.canonical if report.reference else None,
        "owner": report.owner or None,
        "level": report.level.value if report.level else None,
        "themes": list(report.themes),
        "municipalities": len(friction.municipalities),
        "cases": len(friction.cases),
        "days_waiting": friction.days_waiting(now),
        "what": report.what,
    }


def lift(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="Of the lift.")],
    format_: Annotated[Format, typer.Option("--format", help="Word or Markdown.")] = Format.DOCX,
    out: Out = None,
) -> None:
    """The brief of a lift as a document."""
    _put(_in_store(lambda store: _brief(store, number, format_)), out)


async def _brief(store: Store, number: int, format_: Format) -> bytes:
    found = await store.lifts.numbered(number)
    if found is None:
        raise UnknownLift(f"no lift has the number {number}")
    group = await store.groups.with_id(found.group)
    those = [each for each in await store.frictions.all() if each.id in found.frictions]
    say = texts(group.language if group else Language.NB)
    brief = Brief(say, found, those, await _places(store), group)
    return brief_markdown(brief).encode() if format_ is Format.MD else brief_document(brief)


async def _places(store: Store) -> dict[str, str]:
    known = await catalogue(store.engine)
    return {number: each.name for number, each in known.register.by_number.items()}


def export(
    format_: Annotated[Rows, typer.Option("--format", help="CSV or JSON.")] = Rows.CSV, out: Out = None
) -> None:
    """Every case as a row: no person, and groups under ids that only who has the key can trace."""
    key = read_settings().export_key
    if key is None:
        raise typer.BadParameter("Set VELFERDSBOT_EXPORT_KEY to a long random text, and keep it.")
    secret, now = key.get_secret_value().encode(), datetime.now(UTC)
    frictions, lifts = _in_store(_all_of)
    rows = [row for each in frictions for row in rows_of(each, lifts, secret, now)]
    _put(as_csv(rows) if format_ is Rows.CSV else as_json_rows(rows), out)


async def _all_of(store: Store) -> tuple[Sequence[Friction], Sequence[Lift]]:
    return await store.frictions.all(), await store.lifts.all()


def rows_of(
    friction: Friction, lifts: Sequence[Lift], secret: bytes, now: datetime
) -> Iterator[dict[str, object]]:
    last = next((each for each in reversed(lifts) if friction.id in each.frictions), None)
    told = _listed(friction, now)
    for case in friction.cases:
        yield {
            "friction": pseudonym(secret, f"friction/{friction.id}"),
            "case": pseudonym(secret, f"case/{case.id}"),
            "group": pseudonym(secret, f"group/{case.group}"),
            "municipality": case.municipality,
            "told_on": case.at.date().isoformat(),
            "lifted_on": last.at.date().isoformat() if last else None,
            "answered_on": last.answered_at.date().isoformat() if last and last.answered_at else None,
            **{name: value for name, value in told.items() if name not in {"number", "what"}},
            "what": case.what,
        }


def pseudonym(secret: bytes, name: str) -> str:
    """The same for the same name and key."""
    return hmac.new(secret, name.encode(), "sha256").hexdigest()[:DIGITS]


def as_csv(rows: Sequence[Mapping[str, object]]) -> bytes:
    """With the mark by which Excel knows UTF-8; nothing in it is a formula."""
    written = StringIO()
    if rows:
        writer = csv.DictWriter(written, rows[0].keys())
        writer.writeheader()
        writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return written.getvalue().encode("utf-8-sig")


def _cell(value: object) -> object:
    text = " ".join(map(str, value)) if isinstance(value, list) else value
    return f"'{text}" if isinstance(text, str) and text.startswith(FORMULA) else text


def as_json_rows(rows: Sequence[Mapping[str, object]]) -> bytes:
    return json.dumps(rows, ensure_ascii=False, indent=2).encode()


def _put(content: bytes, out: Path | None) -> None:
    if out is None:
        sys.stdout.buffer.write(content)
        return
    try:
        out.write_bytes(content)
    except OSError as error:
        raise typer.BadParameter(f"{out}: {error.strerror}") from None


def _in_store(work: Callable[[Store], Awaitable[T]]) -> T:
    async def run() -> T:
        async with opened(read_settings()) as engine:
            store = Store(engine)
            try:
                return await work(store)
            finally:
                store.close()

    return asyncio.run(run())
