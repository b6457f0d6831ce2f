"""`velferdsbot doctor`: looks at settings, database and credentials, and says what to do."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

import typer

from bot.app import asking
from bot.cli import JsonOutput, print_json, read_settings
from bot.domain.errors import VelferdsbotError
from bot.knowledge import opened
from bot.settings import Settings, SettingsError
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
    return [*_identity(settings), *await _database(settings), *await _credentials(settings)]


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


def _settings_table() -> str:
    fields = Settings.model_fields.values()
    width = max(len(field.alias or "") for field in fields)
    return "\n".join(f"{field.alias:{width}}  {field.description}" for field in fields) + "\n"
