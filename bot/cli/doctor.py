"""`velferdsbot doctor`: looks at settings, database and credentials, and says what to do."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

import typer

from bot.app import asking
from bot.cli import JsonOutput, print_json, read_settings
from bot.database import opened
from bot.domain.errors import VelferdsbotError
from bot.settings import GRAPH, Settings, SettingsError
from bot.teams.connector import Credentials
from bot.teams.graph_permissions import PERMISSIONS, Permission, roles_of
from bot.teams.tokens import Tokens
from storage.deliveries import Listed, failures
from storage.grants import catalogue

RECENT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Remark:
    about: str
    fine: bool
    says: str


def doctor(as_json: JsonOutput = False) -> None:
    """Check the settings, the database and the credentials."""
    remarks = asyncio.run(_examine(read_settings()))
    if as_json:
        print_json([asdict(remark) for remark in remarks])
    else:
        print(_settings_table())
        for remark in remarks:
            print(f"{'ok ' if remark.fine else 'NOT'}  {remark.about}: {remark.says}")
    if not all(remark.fine for remark in remarks):
        raise typer.Exit(1)


async def _examine(settings: Settings) -> list[Remark]:
    return [
        *_identity(settings),
        *await _database(settings),
        *await _credentials(settings),
        *await _graph(settings),
    ]


def _identity(settings: Settings) -> list[Remark]:
    contact = settings.contact or "not set: set VELFERDSBOT_CONTACT, so that users know who can help"
    try:
        identity, tenants = settings.identity, settings.allowed_tenants
    except SettingsError as error:
        return [Remark("identity", False, str(error)), Remark("contact", True, contact)]
    who = (
        f"{identity.app_type}, {identity.app_id}"
        if identity
        else "none set: local mode, this machine only. Set MicrosoftAppId and its companions for Teams"
    )
    allowed = ", ".join(sorted(tenants)) if tenants else "everybody who reaches the bot (local mode)"
    return [
        Remark("identity", True, who),
        Remark("tenants", True, allowed),
        Remark("contact", True, contact),
    ]


async def _database(settings: Settings) -> list[Remark]:
    try:
        async with opened(settings) as engine:
            known = await catalogue(engine)
            failed = await failures(engine, datetime.now(UTC) - RECENT)
    except VelferdsbotError as error:
        return [Remark("database", False, str(error))]
    holds = f"{engine.url}: {len(known.grants)} schemes, catalogue version {known.version}"
    return [Remark("database", True, holds), _deliveries(failed)]


def _deliveries(failed: Sequence[Listed]) -> Remark:
    if not failed:
        return Remark("deliveries", True, f"none failed in the last {RECENT.days} days")
    last = failed[0]
    how = f"{len(failed)} failed in the last {RECENT.days} days; the last: {last.key.kind}, {last.reason}"
    return Remark("deliveries", False, f"{how}. See velferdsbot deliveries list --failed")


async def _credentials(settings: Settings) -> list[Remark]:
    """A token is asked for, as the running bot would."""
    try:
        identity = settings.identity
    except SettingsError:
        return []
    if identity is None:
        return []
    try:
        await Tokens(asking(identity)).header()
    except VelferdsbotError as error:
        return [Remark("credentials", False, f"Microsoft gave no token ({error}). Check the app's secret")]
    return [Remark("credentials", True, "Microsoft gives a token")]


async def _graph(settings: Settings) -> list[Remark]:
    try:
        access = settings.graph_access
    except SettingsError as error:
        return [Remark("graph", False, str(error))]
    if access is None:
        return [Remark("graph", True, "off. VELFERDSBOT_GRAPH=on for attendance, files and team owners")]
    if access.identity is None:
        return [Remark("graph", True, f"a stand-in on this machine, {access.address}")]
    return await graph_remarks(Tokens(asking(access.identity, GRAPH)))


async def graph_remarks(credentials: Credentials) -> list[Remark]:
    """What the bot may do through Graph, from its token's own claims."""
    try:
        roles = roles_of(await credentials.header())
    except VelferdsbotError as error:
        return [Remark("graph", False, f"Microsoft gave no token ({error})")]
    return [_permission(permission, roles) for permission in PERMISSIONS]


def _permission(permission: Permission, roles: frozenset[str]) -> Remark:
    about = f"graph: {permission.serves}"
    if permission.granted(roles):
        besides = f"; it also needs {permission.besides}" if permission.besides else ""
        return Remark(about, True, f"permitted{besides}")
    if permission.by_team:
        says = (
            f"only where a team's owner has consented to {permission.by_team}; {permission.name} is for all"
        )
        return Remark(about, True, says)
    besides = f", and {permission.besides}" if permission.besides else ""
    return Remark(about, False, f"{permission.name} is missing: an administrator consents to it{besides}")


def _settings_table() -> str:
    fields = Settings.model_fields.values()
    width = max(len(field.alias or "") for field in fields)
    return "\n".join(f"{field.alias:{width}}  {field.description}" for field in fields) + "\n"
