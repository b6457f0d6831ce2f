"""`velferdsbot groups`: the working groups, seen and set up by an administrator, without Teams."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from functools import wraps
from inspect import Signature, signature
from secrets import token_hex
from typing import Annotated, NamedTuple, TypeVar

import typer
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.cli import OSLO, JsonOutput, print_card, print_json, read_settings
from bot.database import opened
from bot.domain.catalogue import Catalogue
from bot.domain.deliveries import Kind as DeliveryKind
from bot.domain.deliveries import State
from bot.domain.digest_plans import DigestPlan, OnDayOff, Quiet
from bot.domain.errors import BadHour, BadPress, Conflict, VelferdsbotError
from bot.domain.groups import Channel, GroupKind, WorkingGroup
from bot.domain.language import Language
from dialogs.cards.groups import group_card
from dialogs.digests.fields import in_zone, ordered, paused
from dialogs.group_fields import NONE, as_typed, filled, members
from dialogs.texts import texts
from storage.deliveries import Listed, listed
from storage.digests import schedule_group
from storage.engine import writing
from storage.grants import catalogue
from storage.groups import save_group
from storage.programmes import programmes
from storage.store import Store

app = typer.Typer(help="Working groups: who meets, in which channel.", no_args_is_help=True)

GroupId = Annotated[str, typer.Argument(metavar="ID", help="As `list` gives it.")]
Name = Annotated[str | None, typer.Option(help="The group's name.")]
Kind = Annotated[GroupKind | None, typer.Option()]
Municipality = Annotated[str | None, typer.Option(help="Name or number; - for none.")]
Programme = Annotated[str | None, typer.Option(help="velferdspiloten, innenforskap; - for none.")]
Track = Annotated[str | None, typer.Option(help="Id of a track in the programme.")]
Phase = Annotated[str | None, typer.Option(help="Id of a phase in the programme.")]
Themes = Annotated[str | None, typer.Option(help="Ids of themes, with commas.")]
Spoken = Annotated[Language | None, typer.Option(help="Of minutes and messages.")]
Members = Annotated[list[str] | None, typer.Option("--member", help="Name (organisation), role; repeatable.")]
Digest = Annotated[str | None, typer.Option(help='The weekly digest, as "mandag 08:00"; - for none.')]
DigestZone = Annotated[str | None, typer.Option(help="Whose wall clock: Europe/Oslo.")]
DigestQuiet = Annotated[Quiet | None, typer.Option(help="What is sent when there is nothing to tell.")]
DigestDaysOff = Annotated[OnDayOff | None, typer.Option(help="On holidays: the next working day, or none.")]
DigestPause = Annotated[str | None, typer.Option(help='Until when it rests, as "uke 33"; - for not at all.')]
DigestPreview = Annotated[
    bool | None, typer.Option("--digest-preview/--no-digest-preview", help="Show it to the lead before.")
]
T = TypeVar("T")
LATELY = timedelta(weeks=5)


@app.command("list")
def list_(as_json: JsonOutput = False) -> None:
    """All groups, by name; and why Teams would not take the last digest of one."""
    groups, refused = asyncio.run(_with(_listed))
    if as_json:
        print_json([{**_json(group), "refused": refused.get(group.id)} for group in groups])
    for group in () if as_json else groups:
        why = f"  refused: {refused[group.id]}" if group.id in refused else ""
        print(f"{group.id}  {group.name}  ({group.kind}, {group.channel.conversation}){why}")


@app.command()
def show(group_id: GroupId, as_json: JsonOutput = False) -> None:
    """One group, as its channel sees it."""
    group, known = asyncio.run(_with(lambda engine: _known(engine, group_id)))
    if as_json:
        return print_json(_json(group))
    spoken = texts(group.language)
    return print_card(group_card(spoken, group, known.register, programmes(), known.themes))


class Told(NamedTuple):
    """What the command line says of a group's digest; None: nothing."""

    hour: str | None
    zone: str | None
    quiet: Quiet | None
    days_off: OnDayOff | None
    pause: str | None
    preview: bool | None


class Changes(NamedTuple):
    typed: Mapping[str, str | None]  # by the name of the field
    members: list[str] | None
    digest: Told


def _changes(
    municipality: Municipality = None,
    programme: Programme = None,
    track: Track = None,
    phase: Phase = None,
    themes: Themes = None,
    member: Members = None,
    digest: Digest = None,
    digest_zone: DigestZone = None,
    digest_quiet: DigestQuiet = None,
    digest_days_off: DigestDaysOff = None,
    digest_pause: DigestPause = None,
    digest_preview: DigestPreview = None,
) -> Changes:
    typed = {
        "municipality": municipality,
        "programme": programme,
        "track": track,
        "phase": phase,
        "themes": themes,
    }
    told = Told(digest, digest_zone, digest_quiet, digest_days_off, digest_pause, digest_preview)
    return Changes(typed, member, told)


NOTHING = _changes()


def with_changes(command: Callable[..., None]) -> Callable[..., None]:
    """The options of `_changes` too: the command gets them together, as its last argument."""
    *own, last = signature(command).parameters.values()
    shared = signature(_changes).parameters

    @wraps(command)
    def run(**given: object) -> None:
        together = _changes(**{name: given.pop(name) for name in shared})  # type: ignore[arg-type]
        command(**given, **{last.name: together})

    run.__signature__ = Signature([*own, *shared.values()])  # type: ignore[attr-defined]
    run.__annotations__ = {each.name: each.annotation for each in (*own, *shared.values())}
    return run


@app.command()
@with_changes
def add(
    name: Annotated[str, typer.Option(help="The group's name.")],
    channel: Annotated[str, typer.Option(help="The conversation id of its channel: 19:...@thread.tacv2")],
    tenant: Annotated[str, typer.Option(help="The tenant of the channel.")] = "",
    service_url: Annotated[str, typer.Option(help="The connector that the channel is reached by.")] = "",
    team: Annotated[str, typer.Option(help="The team's id, as Teams writes it: 19:...")] = "",
    kind: GroupKind = GroupKind.MUNICIPAL,
    language: Language = Language.NB,
    changes: Changes = NOTHING,
) -> None:
    """Set up a group for a channel."""
    meets = Channel("msteams", tenant or None, service_url, channel, team or None)
    group = WorkingGroup(token_hex(8), name, kind, meets, language=language, version=0)
    print(asyncio.run(_with(lambda engine: _save(engine, group, changes))).id)


@app.command("set")
@with_changes
def set_(
    group_id: GroupId,
    name: Name = None,
    kind: Kind = None,
    language: Spoken = None,
    changes: Changes = NOTHING,
) -> None:
    """Change what is named; the rest stays."""
    typed = {**changes.typed, "name": name, "kind": kind, "language": language}

    async def change(engine: AsyncEngine) -> WorkingGroup:
        group, _ = await _known(engine, group_id)
        return await _save(engine, group, changes._replace(typed=typed))

    print(asyncio.run(_with(change)).name)


async def _save(engine: AsyncEngine, group: WorkingGroup, changes: Changes) -> WorkingGroup:
    known, typed = await catalogue(engine), {k: v for k, v in changes.typed.items() if v is not None}
    if place := typed.get("municipality", "").strip("-"):
        typed["municipality"] = known.register.chosen(place).number
    saved = filled(known, as_typed(group) | typed, group)
    listed = "\n".join(changes.members) if changes.members else None
    saved = replace(saved, members=members(listed, saved, ()))
    plan = _planned(group.digest, changes.digest)
    async with writing(engine) as connection:
        if plan == group.digest:
            await connection.run_sync(save_group, saved)
        else:
            saved = replace(saved, digest=plan)
            await connection.run_sync(schedule_group, saved, datetime.now(UTC))
    return saved


def _planned(before: DigestPlan | None, told: Told) -> DigestPlan | None:
    if told.hour == NONE or not any(each is not None for each in told):
        return None if told.hour == NONE else before
    if before is None and not told.hour:
        raise typer.BadParameter("the group has no weekly digest: say when it comes with --digest")
    plan = before or DigestPlan()
    try:
        plan = in_zone(plan, told.zone) if told.zone else plan
    except ValueError:
        raise typer.BadParameter(f"{told.zone!r} is no time zone such as Europe/Oslo") from None
    plan = ordered(told.hour, plan) if told.hour else plan
    if told.pause == NONE:
        plan = replace(plan, paused_until=None)
    elif told.pause:
        plan = paused(told.pause, plan, datetime.now(OSLO).date())
    return replace(
        plan,
        quiet=told.quiet or plan.quiet,
        on_day_off=told.days_off or plan.on_day_off,
        preview=plan.preview if told.preview is None else told.preview,
    )


async def _known(engine: AsyncEngine, group_id: str) -> tuple[WorkingGroup, Catalogue]:
    group = await Store(engine).groups.with_id(group_id)
    if group is None:
        raise typer.BadParameter(f"no group has the id {group_id!r}")
    return group, await catalogue(engine)


async def _with(act: Callable[[AsyncEngine], Awaitable[T]]) -> T:
    async with opened(read_settings()) as engine:
        try:
            return await act(engine)
        except Conflict:
            raise typer.BadParameter("the channel has a group already, or it was changed just now") from None
        except BadHour as unclear:
            raise typer.BadParameter(texts(Language.NB)(unclear.key)) from None
        except BadPress as unknown:
            raise typer.BadParameter(f"{unknown.name}: there is no such choice") from None
        except VelferdsbotError as error:
            raise typer.BadParameter(str(error)) from None


async def _listed(engine: AsyncEngine) -> tuple[Sequence[WorkingGroup], Mapping[str, str]]:
    """With the reason by id."""
    last: dict[str, Listed] = {}
    for each in await listed(engine, datetime.now(UTC) - LATELY):
        if each.key.kind == DeliveryKind.DIGEST and each.settled_at:
            last.setdefault(each.key.recipient, each)
    refused = {id_: each.reason for id_, each in last.items() if each.state is State.FAILED}
    return await Store(engine).groups.all(), refused


def _json(group: WorkingGroup) -> dict[str, object]:
    told: dict[str, object] = json.loads(json.dumps(asdict(group), default=str))
    return told
