"""Filed minutes of every kind: short, long, exempt, in nynorsk, in English, of a crowd."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.domain.groups import Channel, GroupKind, Part, Programme, WorkingGroup
from bot.domain.language import Language, Localized
from bot.domain.minutes import Action, AgendaItem, Decision, FiledMinutes, Minutes, Note, Participant
from bot.domain.tasks import Task, TaskState

GROUP = WorkingGroup(
    "halden",
    "Halden arbeidsgruppe",
    GroupKind.MUNICIPAL,
    Channel("msteams", "tenant", "https://smba.example/emea/", "19:channel@thread.tacv2"),
    municipality="3101",
    programme="velferdspiloten",
)
PROGRAMME = Programme(
    "velferdspiloten",
    Localized("Velferdspiloten", "Velferdspiloten", "The Welfare Pilot"),
    (
        Part(
            "operative",
            Localized("Kommunens operative gruppe", "Operativ gruppe i kommunen", "The municipality's group"),
        ),
    ),
    (Part("design", Localized("Designe", "Designe", "Design")),),
    "https://example.no/piloten",
)

SHORT = Minutes(
    title="Oppstart med kommunen",
    day=date(2026, 3, 12),
    start=time(9, 0),
    end=time(10, 30),
    place="Formannskapssalen",
    present=(Participant("Kari Nordli", "Halden kommune"), Participant("Ola Berg", "Nav")),
    items=(
        AgendaItem(
            "Valg av tema",
            "1",
            notes=("Gruppa gikk gjennom tallene for barnefattigdom og så på hva som er prøvd før.",),
            decisions=(Decision("Kommunen går videre med barnefattigdom som tema.", "Kari Nordli"),),
            actions=(Action("Innkalle til neste møte", "Ola Berg", date(2026, 3, 20)),),
        ),
    ),
    next_meeting=date(2026, 4, 9),
    next_start=time(9, 0),
)

_SUBJECTS = (
    "Godkjenning av forrige referat",
    "Boligkoordinator i kommunen",
    "Søknad til Husbanken om boligsosialt tilskudd",
    "Samarbeid med frivilligheten om fritidskortet",
    "Kartlegging av ungdom utenfor skole og arbeid",
    "Foreldreveiledning på helsestasjonen",
    "Felles inngang til tjenestene",
    "Deling av opplysninger mellom tjenester",
    "Kompetanseplan for ansatte",
    "Orientering til styringsgruppa",
    "Følgeforskning og måling av effekt",
    "Eventuelt",
)


def _item(n: int, title: str) -> AgendaItem:
    return AgendaItem(
        title,
        f"{n}/26",
        notes=(
            f"Saken ble lagt fram av kommunen. Statsforvalteren pekte på at {title.lower()} henger sammen med"
            " kommuneplanens samfunnsdel, og at arbeidet bør forankres både strategisk og operativt.",
            "Nav har gode erfaringer fra nabokommunene og deler dem med gruppa.",
        ),
        decisions=(
            Decision(
                f"Gruppa slutter seg til forslaget om {title.lower()}.",
                "Kommunedirektøren",
                date(2026, 9, 1) if n % 3 == 0 else None,
            ),
        )
        if n % 2
        else (),
        actions=(
            Action(
                f"Lage notat om {title.lower()} og sende det til gruppa i god tid før neste møte",
                ("Kari Nordli", "Bufetat", "")[n % 3],
                date(2026, 4, n) if n % 4 else None,
            ),
        ),
        rules=(
            "Taushetsplikten leses ulikt i Nav og i barnevernet, så felles møter om en familie stopper opp.",
        )
        if n == 8
        else (),
    )


LONG = replace(
    SHORT,
    title="Fellesmøte i arbeidsgruppa",
    track="operative",
    phase="design",
    case_number="2026/1234",
    place="Rådhuset, møterom Iddefjorden, og Teams",
    present=(
        Participant("Kari Nordli", "Halden kommune"),
        Participant("Per Sand", "Halden kommune"),
        Participant("Ola Berg", "Nav"),
        Participant("Anne Lie", "Statsforvalteren"),
        Participant("Grete Moe", "Husbanken"),
        Participant("Jon Vik"),
    ),
    absent=(Participant("Mona Dahl", "IMDi"), Participant("Tor Haug", "Bufetat")),
    items=(
        *(_item(n, title) for n, title in enumerate(_SUBJECTS, 1)),
        AgendaItem(notes=("Kommunen minnet om fristen for fritidskortet.",)),
    ),
    rest=("Husk lader til prosjektoren", "Ringe Grete?"),
)

EXEMPT = replace(SHORT, exempt="offl. § 13", case_number="2026/77")

PARTLY_EXEMPT = replace(
    SHORT,
    items=(
        *SHORT.items,
        AgendaItem(
            "Forhandlinger om leie",
            "2",
            decisions=(Decision("Kommunen legger fram et nytt bud."),),
            actions=(Action("Sende budet", "Kari Nordli", date(2026, 3, 16)),),
            rules=("Innkjøpsreglene krever tre tilbud også der det bare finnes én utleier.",),
            exempt="offl. § 23",
        ),
    ),
)

NYNORSK = replace(
    SHORT,
    title="Oppstart med kommunen",
    place="Kommunestyresalen",
    absent=(Participant("Mona Dahl", "IMDi"),),
    items=(
        AgendaItem(
            "Val av tema",
            "1",
            notes=("Gruppa såg på tala for barnefattigdom og på kva som er prøvd før.",),
            decisions=(
                Decision(
                    "Kommunen går vidare med barnefattigdom som tema.", "Kari Nordli", date(2026, 10, 1)
                ),
            ),
            actions=(Action("Kalle inn til neste møte", "Ola Berg", date(2026, 3, 20)),),
        ),
    ),
)


def filed(
    minutes: Minutes, *, language: Language = Language.NB, approved_on: date | None = None, notes: int = 0
) -> FiledMinutes:
    at = datetime(2026, 3, 12, 13, 5, tzinfo=UTC)
    return FiledMinutes(
        "a1b2",
        GROUP.id,
        4,
        minutes,
        language,
        "Kari Nordli",
        at,
        approved_on,
        tuple(
            Note(n, "Ola Berg var også til stede under sak 1.", "Anne Lie", at) for n in range(1, notes + 1)
        ),
    )


def tasks_of(minutes: Minutes) -> Sequence[Task]:
    """As they were when the minutes were filed."""
    return [
        Task(f"t{n}", "a1b2", GROUP.id, action.what, action.owner, None, action.due)
        for n, action in enumerate(minutes.actions)
    ]


def followed_up(minutes: Minutes) -> Sequence[Task]:
    """The first is done, the second put off, the third handed over."""
    done, later, other, *rest = tasks_of(minutes)
    return [
        replace(done, state=TaskState.DONE, done_at=datetime(2026, 3, 30, 22, 30, tzinfo=UTC)),
        replace(later, due=date(2026, 5, 4), postponed=1),
        replace(other, owner="Per Sand"),
        *rest,
    ]
