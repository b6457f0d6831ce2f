"""A lively group: it meets every week, decides, takes things on, is late with some, and hears from others."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from sqlalchemy import Connection

from bot.domain.digest_plans import DigestPlan
from bot.domain.following import Followed
from bot.domain.frictions import Case, Friction, FrictionKind, Outcome, Reference, Report, State
from bot.domain.groups import Channel, GroupKind, Member, Role, WorkingGroup
from bot.domain.language import Language
from bot.domain.minutes import Action, AgendaItem, Decision, FiledMinutes, Minutes, Participant
from bot.domain.tasks import Task, TaskState
from storage import frictions, minutes
from storage.digests import schedule_group
from storage.following import save_followed
from storage.store import Store

TENANT = "22222222-2222-2222-2222-222222222222"
PEOPLE = ("Kari Holm", "Ali Demir", "Turid Aas", "Per Lund", "Siv Moe")
DECISIONS = (
    "Vi ansetter en boligkoordinator i 50 prosent stilling fra nyttår.",
    "Foreldre får én fast kontakt på tvers av Nav og barnevernet.",
    "Fritidskortet prøves ut på to skoler før sommeren.",
    "Husbanken og kommunen kartlegger tomme kommunale boliger sammen.",
    "Gruppa søker om tilskudd til inkludering av barn og unge.",
    "Frokosttilbudet på ungdomsskolen fortsetter ut skoleåret.",
)
ACTIONS = (
    "sende søknaden om boligtilskudd til Husbanken",
    "avklare med Nav hvem som følger opp familiene",
    "lage et utkast til felles informasjonsskriv",
    "kalle inn til arbeidsmøte om faktagrunnlaget",
    "hente tall for lavinntekt fra kommunens statistikk",
    "spørre frivilligsentralen om ferietilbud",
    "snakke med rektor om frokosttilbudet",
)
RULE = "Barn på midlertidig adresse får ikke skoleskyss."
SHARING = Report(
    what="Skolen og barnevernet får ikke delt opplysninger om et barn før det er meldt bekymring.",
    kind=FrictionKind.LAW,
    reference=Reference("Forvaltningsloven", "13"),
    owner="Justis- og beredskapsdepartementet",
)
TRANSPORT = Report(
    what="Barn på midlertidig adresse får ikke skoleskyss.",
    kind=FrictionKind.LAW,
    reference=Reference("Opplæringslova", "4-1"),
    owner="Kunnskapsdepartementet",
)
ANSWER = "Unntaket for samarbeid om barn gjelder også her; veilederen er rettet."


def person(name: str) -> str:
    return f"msteams/person/{TENANT}/aad-{name.split(maxsplit=1)[0].lower()}"


def a_group(number: int = 0, plan: DigestPlan | None = None) -> WorkingGroup:
    return WorkingGroup(
        id=f"g{number}",
        name="Investeringsteamet i Halden" if number == 0 else f"Arbeidsgruppe {number}",
        kind=GroupKind.MUNICIPAL,
        channel=Channel("msteams", TENANT, "http://127.0.0.1:9/", f"19:g{number}@thread.tacv2"),
        municipality="3101",
        themes=("barnefattigdom", "bolig"),
        members=tuple(
            Member(name, "Nav", Role.INVESTMENT_LEAD if at == 0 else Role.MEMBER, person(name))
            for at, name in enumerate(PEOPLE)
        ),
        digest=plan,
    )


def meeting(group: WorkingGroup, number: int, day: date) -> tuple[FiledMinutes, tuple[Task, ...]]:
    """Number 5, 10, ... was quiet: nothing was decided, and nobody took anything on."""
    busy = number % 5 != 0
    decided = tuple(Decision(DECISIONS[(number + n) % len(DECISIONS)]) for n in range(1 + number % 2))
    agreed = tuple(
        Action(
            ACTIONS[(number * 2 + n) % len(ACTIONS)],
            PEOPLE[(number + n) % len(PEOPLE)],
            day + timedelta(days=5 + 4 * n),
        )
        for n in range(3)
    )
    item = AgendaItem("Felles innsats", f"{number}/26", ("Vi gikk gjennom status.",), rules=(RULE,))
    full = AgendaItem(item.title, item.number, item.notes, decided, agreed, item.rules)
    held = Minutes(
        title="Ukentlig møte",
        day=day,
        present=tuple(Participant(name, "Nav", person(name)) for name in PEOPLE),
        items=(full if busy else item,),
        next_meeting=day + timedelta(weeks=1),
        next_start=time(9),
    )
    at = datetime.combine(day, time(14), UTC)
    filed = FiledMinutes(f"m-{group.id}-{number}", group.id, number, held, Language.NB, PEOPLE[0], at)
    return filed, tuple(_task(filed, n, action) for n, action in enumerate(agreed)) if busy else ()


def _task(filed: FiledMinutes, place: int, action: Action) -> Task:
    """Two of three are done, one of them late; the third is forgotten now and then."""
    due = action.due or date.max
    is_done = place < 2 or filed.number % 3 != 0
    done_at = datetime.combine(due + timedelta(days=2 * place - 1), time(10), UTC)
    return Task(
        f"t-{filed.id}-{place}",
        filed.id,
        filed.group,
        action.what,
        action.owner,
        person(action.owner),
        due,
        TaskState.DONE if is_done else TaskState.OPEN,
        done_at=done_at if is_done else None,
    )


def live(connection: Connection, group: WorkingGroup, first: date, until: date) -> None:
    """What the group has filed from `first` on; what is done later is still open."""
    schedule_group(connection, group, datetime.combine(first, time(), UTC))
    moment = datetime.combine(until, time(), UTC)
    for number, week in enumerate(range((until - first).days // 7 + 1), 1):
        filed, tasks = meeting(group, number, first + timedelta(weeks=week))
        known = tuple(_as_of(task, moment) for task in tasks)
        if filed.filed_at <= moment:
            minutes.file(connection, filed, f"d-{filed.id}", person(PEOPLE[0]), known)


def _as_of(task: Task, moment: datetime) -> Task:
    if task.done_at and task.done_at > moment:
        return replace(task, state=TaskState.OPEN, done_at=None)
    return task


async def lively(store: Store, group: WorkingGroup, first: date, until: date) -> None:
    await store.transactions.run(partial(live, group=group, first=first, until=until), writes=True)


async def follows(store: Store, group: WorkingGroup, grant: str, at: datetime, known: date | None) -> None:
    followed = Followed(group.id, grant, PEOPLE[0], at, known=known)
    await store.transactions.run(partial(save_followed, followed=followed), writes=True)


async def meets(store: Store, group: WorkingGroup, first: date, until: date) -> None:
    """Two rules get in the way, from the third and the fourth week on; one is answered in the eighth."""
    for number, report in enumerate((SHARING, TRANSPORT), 1):
        raised = datetime.combine(first + timedelta(weeks=2 + number), time(10), UTC)
        if raised.date() <= until:
            friction = _friction(group, number, report, raised, datetime.combine(until, time(), UTC))
            await store.transactions.run(partial(_raise, friction=friction), writes=True)


def _friction(
    group: WorkingGroup, number: int, report: Report, raised: datetime, until: datetime
) -> Friction:
    kari = PEOPLE[0]
    case = Case(f"c{number}", group.id, group.municipality, report.what, person(kari), kari, raised)
    friction = Friction(f"f{number}", number, report, (case,), raised)
    answered = raised + timedelta(weeks=5, days=1)
    if number > 1 or answered > until:
        return friction
    return replace(
        friction,
        state=State.CLOSED,
        outcome=Outcome.CLARIFIED,
        reason=ANSWER,
        answer=ANSWER,
        answered_at=answered,
    )


def _raise(connection: Connection, friction: Friction) -> None:
    frictions.add(connection, friction, f"d-{friction.id}")
