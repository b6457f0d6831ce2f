"""The composition root: the one place where parts are made and joined; the routes; start and drain."""

import gc
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from aiohttp import ClientSession, web
from botbuilder.schema import Activity
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.database import opened
from bot.delivery.agreed import Agreed
from bot.delivery.attendance import Attendances
from bot.delivery.courier import Courier, Render, delivering
from bot.delivery.digests import Digests
from bot.delivery.documents import Documents
from bot.delivery.hourly import Hourly
from bot.delivery.occasions import Sources, planning, rendering, written
from bot.delivery.pace import Pace
from bot.delivery.reminders import Actions, Deadlines
from bot.delivery.unseen import Unseen
from bot.delivery.witness import GraphWitness, NoWitness, ReadBack, Witness
from bot.domain.deliveries import Terms
from bot.domain.teams import Meetings, PersonalFiles, Roster
from bot.handler import OSLO, VelferdsBot
from bot.knowledge import live_knowledge
from bot.package import about
from bot.settings import GRAPH, AppType, Identity, Settings
from bot.teams.activities import locale_of
from bot.teams.adapter import BODY, TeamsAdapter
from bot.teams.connector import Anonymous, Connector, Credentials, Post, open_session
from bot.teams.graph import Graph
from bot.teams.identity import Gate, LocalGate, Tenants, TokenValidator
from bot.teams.personal_files import TeamsFiles
from bot.teams.renewal import renewed
from bot.teams.roster import ConnectorRoster
from bot.teams.tokens import CHANNEL, Ask, Tokens, authority, with_managed_identity, with_secret
from dialogs.minutes.filing import DOCUMENT
from dialogs.minutes.meetings import ATTENDANCE
from dialogs.talk import Reply, language_of_locale
from dialogs.texts import texts
from storage.grants import version
from storage.rounds import Rounds
from storage.store import Store
from storage.turns import Ledger

TERMS = Terms()

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Velferdsbot:
    """The bot while it runs."""

    engine: AsyncEngine
    adapter: TeamsAdapter
    handler: VelferdsBot
    courier: Courier


@dataclass(frozen=True, slots=True)
class Wire:
    """Where messages go, and who is asked about teams."""

    answers: Post
    own: Post  # those of the bot's own accord: each is tried once, for the ledger knows when to try again
    roster: Roster
    witness: Witness  # whether a message that nobody acknowledged is there
    files: PersonalFiles | None = None
    meetings: Meetings | None = None
    graph: Graph | None = None
    at_terminal: bool = False


@asynccontextmanager
async def running(
    settings: Settings, wire: Wire, gate: Gate, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> AsyncIterator[Velferdsbot]:
    """The bot between start and stop; at the stop turns in hand are finished."""
    async with AsyncExitStack() as stack:
        engine = await stack.enter_async_context(opened(settings))
        live = await stack.enter_async_context(live_knowledge(engine, settings))
        ledger = Ledger(engine, clock)
        await ledger.start()
        stack.push_async_callback(ledger.close)
        tenants = Tenants(settings.allowed_tenants)
        adapter = TeamsAdapter(wire.answers, gate, tenants, partial(_refusal, settings.contact))
        store = Store(engine)
        stack.callback(store.close)
        rounds = Rounds(engine, TERMS, at_terminal=wire.at_terminal)
        stack.callback(rounds.close)
        sources = Sources(store, lambda: live.current, wire.roster, clock)
        occasions = (Digests(sources), Deadlines(sources), Actions(sources))
        writers = {kind: written(write) for each in occasions for kind, write in each.writers.items()}
        render = rendering(writers | _rendered(store, wire.graph, clock))
        courier = Courier(rounds, wire.own, wire.witness, render, Pace(), TERMS)
        handler = VelferdsBot(
            lambda: live.current,
            ledger,
            store,
            wire.roster,
            adapter,
            clock,
            planned=courier.wake,
            files=wire.files,
            meetings=wire.meetings,
        )
        await stack.enter_async_context(delivering(courier))
        hourly = Hourly(Unseen(store, clock).look, Agreed(sources).look)
        await stack.enter_async_context(renewed(hourly))
        await stack.enter_async_context(planning([each.plan for each in occasions]))
        stack.push_async_callback(adapter.drain)
        yield Velferdsbot(engine, adapter, handler, courier)


def _rendered(store: Store, graph: Graph | None, clock: Callable[[], datetime]) -> dict[str, Render]:
    """By kind: what is planned without a payload."""
    return {
        DOCUMENT: Documents(store, graph, lambda: clock().astimezone(OSLO)).render,
        ATTENDANCE: Attendances(store, graph, clock).render,
    }


RUNNING = web.AppKey("running", Velferdsbot)


def web_app(settings: Settings) -> web.Application:
    """Raises SettingsError on what is partial or unsafe."""
    identity, *_ = settings.identity, settings.allowed_tenants, settings.graph_access
    app = web.Application(client_max_size=BODY)
    app.add_routes(
        [
            web.post("/api/messages", _messages),
            web.get("/healthz", _alive),
            web.get("/readyz", _ready),
            web.get("/about", _about),
        ]
    )
    app.cleanup_ctx.append(partial(_life, settings, identity))
    app.on_shutdown.append(_drain)
    return app


async def _life(settings: Settings, identity: Identity | None, app: web.Application) -> AsyncIterator[None]:
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(open_session())
        gate, credentials = await _trust(identity, session, stack)
        own = Connector(session, credentials, tries=1, within=TERMS.timeout.total_seconds())
        connector = Connector(session, credentials)
        graph = await stack.enter_async_context(graph_of(settings))
        roster, files = ConnectorRoster(connector), TeamsFiles(session, local=identity is None)
        witness, meetings = _witness(graph, identity), roster if graph else None
        wire = Wire(connector, own, roster, witness, files, meetings, graph)
        app[RUNNING] = await stack.enter_async_context(running(settings, wire, gate))
        gc.freeze()  # the catalogue stays: to look through it again and again held up one turn in a hundred
        gc.set_threshold(20_000, 20, 50)  # a card alone is a thousand objects, and none of them a cycle
        gc.enable()
        log.info("ready on port %d", settings.port)
        yield


async def _drain(app: web.Application) -> None:
    await app[RUNNING].adapter.drain()


async def _messages(request: web.Request) -> web.Response:
    bot = request.app[RUNNING]
    return await bot.adapter.process(request, bot.handler)


async def _about(request: web.Request) -> web.Response:
    """What the bot is, its limits and its privacy: the manifest's links lead here."""
    return web.Response(text=about())


async def _alive(request: web.Request) -> web.Response:
    return web.json_response({"alive": True})


async def _ready(request: web.Request) -> web.Response:
    """We listen when the index is built, so what can be missing is the database."""
    try:
        catalogue = await version(request.app[RUNNING].engine)
    except (SQLAlchemyError, OSError):
        log.exception("not ready")
        return web.json_response({"ready": False}, status=503)
    return web.json_response({"ready": True, "catalogue": catalogue})


async def _trust(
    identity: Identity | None, session: ClientSession, stack: AsyncExitStack
) -> tuple[Gate, Credentials]:
    """Who is let in, and how the bot shows who it is."""
    if identity is None:
        return LocalGate(), Anonymous()
    validator = TokenValidator(identity.app_id, session)
    tokens = Tokens(asking(identity))
    await stack.enter_async_context(renewed(validator))
    await stack.enter_async_context(renewed(tokens))
    return validator, tokens


def asking(identity: Identity, resource: str = CHANNEL) -> Ask:
    if identity.app_type is AppType.MANAGED_IDENTITY or identity.password is None:
        return with_managed_identity(identity.app_id, resource)
    secret = identity.password.get_secret_value()
    return with_secret(identity.app_id, secret, authority(identity.tenant_id), resource)


@asynccontextmanager
async def graph_of(settings: Settings) -> AsyncIterator[Graph | None]:
    """None: off. Nothing is imported or asked until it is used."""
    access = settings.graph_access
    if access is None:
        yield None
        return
    identity = access.identity
    graph = Graph(Tokens(asking(identity, GRAPH)) if identity else Anonymous(), access.address)
    try:
        yield graph
    finally:
        await graph.close()


def _witness(graph: Graph | None, identity: Identity | None) -> Witness:
    return GraphWitness(ReadBack(graph), identity.app_id) if graph and identity else NoWitness()


def _refusal(contact: str, activity: Activity) -> Reply:
    language = language_of_locale(locale_of(activity))
    key = "tenant-refused-contact" if contact else "tenant-refused"
    return Reply(language, text=texts(language)(key, contact=contact))
