"""`velferdsbot minutes list`, `export` and `audit`: filed minutes, for an administrator."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from bot.cli import JsonOutput, print_json, read_settings
from bot.database import opened
from bot.domain.groups import WorkingGroup
from bot.domain.minutes import FiledMinutes
from dialogs.documents import minutes_document, minutes_json, minutes_markdown
from dialogs.minutes.form import programme_of
from dialogs.texts import texts
from storage.audit import trail
from storage.store import Store

Id = Annotated[str, typer.Argument(metavar="ID", help="As `velferdsbot minutes list` shows it.")]
T = TypeVar("T")


class Format(StrEnum):
    DOCX = "docx"
    MD = "md"
    JSON = "json"


def list_(
    group: Annotated[str, typer.Option(help="Only those of the group with this id.")] = "",
    as_json: JsonOutput = False,
) -> None:
    """Filed minutes, the newest first."""

    async def found(store: Store) -> list[dict[str, object]]:
        names = {each.id: each.name for each in await store.groups.all()}
        return [_listed(each, names.get(each.group, "")) for each in await store.minutes.listed(group)]

    listed = _in_store(found)
    if as_json:
        print_json(listed)
    for each in () if as_json else listed:
        print("  ".join(str(each[name]) for name in ("id", "date", "number", "group", "title")).rstrip())


def export(
    minutes: Id,
    format_: Annotated[Format, typer.Option("--format", help="Word, Markdown or JSON.")] = Format.DOCX,
    out: Annotated[Path | None, typer.Option(help="The file; left out: standard output.")] = None,
) -> None:
    """One set of minutes as a document, with its corrections and how its tasks stand."""
    content = _in_store(lambda store: _exported(store, minutes, format_))
    if out is None:
        sys.stdout.buffer.write(content)
    else:
        _write(out, content)


def audit(minutes: Id, as_json: JsonOutput = False) -> None:
    """Who filed, corrected, approved and shared them, and when."""

    async def found(store: Store) -> list[dict[str, object]]:
        await _minutes(store, minutes)
        return [
            {**asdict(entry), "at": entry.at.isoformat()}
            for entry in await trail(store.transactions, f"minutes/{minutes}")
        ]

    entries = _in_store(found)
    if as_json:
        print_json(entries)
    for each in () if as_json else entries:
        detail = json.dumps(each["detail"], ensure_ascii=False)
        print(f"{each['at']}  {each['what']:8}  {each['by']}  {detail}")


def _in_store(ask: Callable[[Store], Awaitable[T]]) -> T:
    async def asked() -> T:
        async with opened(read_settings()) as engine:
            store = Store(engine)
            try:
                return await ask(store)
            finally:
                store.close()

    return asyncio.run(asked())


def _listed(filed: FiledMinutes, group: str) -> dict[str, object]:
    day = filed.minutes.day
    return {
        "id": filed.id,
        "date": day.isoformat() if day else None,
        "number": filed.number,
        "group": group,
        "title": filed.minutes.title,
        "approved_on": filed.approved_on.isoformat() if filed.approved_on else None,
        "link": filed.link or None,
    }


async def _minutes(store: Store, minutes_id: str) -> tuple[FiledMinutes, WorkingGroup]:
    filed = await store.minutes.with_id(minutes_id)
    group = await store.groups.with_id(filed.group) if filed else None
    if filed is None or group is None:
        raise typer.BadParameter(f"no minutes have the id {minutes_id!r}: see velferdsbot minutes list")
    return filed, group


async def _exported(store: Store, minutes_id: str, format_: Format) -> bytes:
    filed, group = await _minutes(store, minutes_id)
    tasks, programme = await store.tasks.of_minutes(filed.id), programme_of(group)
    match format_:
        case Format.DOCX:
            return minutes_document(texts(filed.language), group, programme, filed, tasks)
        case Format.MD:
            return minutes_markdown(texts(filed.language), group, programme, filed, tasks).encode()
        case Format.JSON:
            record = minutes_json(group, programme, filed, tasks)
            return f"{json.dumps(record, ensure_ascii=False, indent=2)}\n".encode()


def _write(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content)
    except OSError as error:
        raise typer.BadParameter(f"{out}: {error.strerror}") from None
