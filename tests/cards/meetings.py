"""Cards of minutes, tasks and groups: an ordinary meeting, an enormous one, and one that means harm."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.agenda import Agenda, GrantDeadline, draft_agenda
from bot.domain.drafts import Draft, Gap, Pointed, pointed_out
from bot.domain.groups import Channel, GroupKind, Member, Role, WorkingGroup
from bot.domain.language import Language
from bot.domain.minutes import (
    Action,
    AgendaItem,
    Decision,
    FiledMinutes,
    Minutes,
    Note,
    Participant,
)
from bot.domain.tasks import Task, TaskState
from dialogs.cards import agenda, groups, minutes, tasks
from dialogs.cards.shapes import Card
from dialogs.texts import Texts
from dialogs.understanding.words import phrases
from storage.programmes import programme, programmes
from tests.cards.samples import shipped

TODAY = date(2026, 11, 22)  # a Sunday
YESTERDAY = TODAY - timedelta(days=1)
HOSTILE = "**fet** [lenke](https://evil.example) <at>Alle</at> _k_ `k` {{DATE(2026)}}\n\n1. liste\n- punkt"
TENANT = "5f3c9a52-7a0e-4b1c-9a6e-0d8f6c1b2a34"


def person(number: int) -> str:
    """A key as Teams has them."""
    return f"msteams/person/{TENANT}/8e2b1f4c-3d5a-4c6b-8f7e-{number:012x}"


GROUP = WorkingGroup(
    id="7c9e6679742540de944be07fc1f90ae7",
    name="Investeringsteamet i Halden",
    kind=GroupKind.MUNICIPAL,
    channel=Channel("msteams", TENANT, "https://smba.trafficmanager.net/emea/", "19:halden@thread.tacv2"),
    municipality="3101",
    programme="velferdspiloten",
    track="investment-team",
    phase="inquiry",
    themes=("barnefattigdom", "bolig"),
    members=(
        Member("Kari Holm", "Husbanken", Role.INVESTMENT_LEAD, person(1)),
        Member("Ali Demir", "Halden kommune", Role.CONTACT, person(2)),
        Member("Turid Aas", "Nav Øst-Viken", Role.SPECIALIST, person(3)),
        Member("Per Lund", "Bufetat"),
    ),
)
OTHER = replace(GROUP, id="9b2d3c4e", name="Felles arbeidsgruppe for oppvekst i Østfold", municipality=None)

MEETING = Minutes(
    title="Møte om boligkoordinator",
    group="Investeringsteamet i Halden",
    track="investment-team",
    phase="inquiry",
    day=date(2026, 11, 18),
    start=time(9),
    end=time(11, 30),
    place="Teams",
    present=(
        Participant("Kari Holm", "Husbanken", person(1)),
        Participant("Ali Demir", "Halden kommune", person(2)),
        Participant("Mona Vik", "Halden kommune, planavdelingen"),
    ),
    absent=(Participant("Turid Aas", "Nav Øst-Viken", person(3)),),
    items=(
        AgendaItem("Godkjenning av forrige referat", "1/26"),
        AgendaItem(
            "Boligkoordinator",
            "2/26",
            notes=("Kommunen har søkt om midler til stillingen, og har fått muntlig ja.",),
            decisions=(
                Decision("Stillingen lyses ut før jul.", "Ali Demir", date(2027, 3, 1)),
                Decision("Husbanken dekker kurs i veiviseren."),
            ),
            actions=(
                Action("sende søknad til Husbanken", "Kari Holm", date(2026, 11, 25)),
                Action("skrive utlysningstekst", "Ali Demir"),
                Action("finne tall på barnefamilier som leier", due=date(2026, 12, 4)),
            ),
        ),
        AgendaItem(
            "Taushetsplikt mellom Nav og barnevernet",
            "3/26",
            rules=("Nav kan ikke dele vedtak med barnevernet uten nytt samtykke hver gang.",),
        ),
        AgendaItem(
            "En sak om lokaler", "4/26", decisions=(Decision("Leieavtalen sies opp."),), exempt="offl. § 14"
        ),
        AgendaItem("Fritidskort for sommeren", "5/26"),
    ),
    next_meeting=date(2026, 12, 2),
    next_start=time(9),
    case_number="2026/1234",
    rest=("husk kake til neste gang!!", "parkering P-huset?"),
)
SHORT = Minutes(day=date(2026, 11, 20), present=(Participant("Kari"),))


def enormous(
    text: str = "Kommunen og etatene så på hvordan dette henger sammen, og ble enige om å se mer. 🏠 " * 12,
) -> Minutes:
    """300 participants, and 40 agenda items of long text."""
    crowd = tuple(
        Participant(
            f"Fornavn{n} Mellomnavn Etternavnsen", "Fylkeskommunen, avdeling for folkehelse", person(n)
        )
        for n in range(300)
    )
    item = AgendaItem(
        f"En sak med et nokså langt navn som ikke får plass på én linje i Teams {text[:120]}",
        notes=(text,) * 12,
        decisions=(Decision(text, "Ali Demir", TODAY),) * 3,
        actions=(Action(text, "Nav Øst-Viken, avdeling for arbeid og inkludering", TODAY),) * 3,
        rules=(text,) * 2,
    )
    items = tuple(replace(item, number=f"{n}/26") for n in range(1, 41))
    return replace(MEETING, title=text[:180], present=crowd, absent=crowd, items=items, rest=(text,) * 40)


def harmful(text: str = HOSTILE) -> Minutes:
    """Every text that comes from people, at once."""
    participant = Participant(text, text)
    item = AgendaItem(
        text, text, (text,), (Decision(text, text, TODAY),), (Action(text, text, TODAY),), (text,)
    )
    return Minutes(
        title=text,
        group=text,
        day=TODAY,
        place=text,
        present=(participant,),
        absent=(participant,),
        items=(item, replace(item, exempt=text)),
        case_number=text,
        rest=(text,),
    )


def draft(content: Minutes, version: int = 3, group: str | None = GROUP.id, by: str = "Ali Demir") -> Draft:
    return Draft("1b4e28ba2fa111d2883f0016d3cca427", group, person(1), content, version, changed_by=by)


def filed(content: Minutes = MEETING, number: int = 4) -> FiledMinutes:
    at = datetime(2026, 11, 18, 12, 5, tzinfo=UTC)
    return FiledMinutes(
        f"f47ac10b58cc4372a5670e02b2c3d{number:03}", GROUP.id, number, content, Language.NB, "Kari Holm", at
    )


def tasks_of(content: Minutes, state: TaskState = TaskState.OPEN) -> list[Task]:
    return [
        Task(
            f"6ba7b8109dad11d180b400c04fd43{n:03}",
            filed().id,
            GROUP.id,
            each.what,
            each.owner,
            None,
            each.due,
            state,
        )
        for n, each in enumerate(content.actions)
    ]


def standing() -> list[Task]:
    """One of each kind."""
    first = tasks_of(MEETING)[0]
    late = replace(
        first, id="late", what="ringe barnevernet om samtykke", due=TODAY - timedelta(days=6), postponed=3
    )
    later = replace(
        first, id="later", what="kalle inn til fellesmøte", owner="Nav Øst-Viken", due=date(2027, 1, 15)
    )
    soon = replace(first, id="soon", what="bestille rom", due=TODAY)
    done = replace(first, id="done", state=TaskState.DONE, done_at=datetime(2026, 11, 19, tzinfo=UTC))
    return [*tasks_of(MEETING)[1:], done, later, soon, late]


FILED = filed()
CORRECTED = replace(
    FILED,
    approved_on=date(2026, 12, 2),
    notes=(Note(1, "Mona Vik kom først klokka ti.", "Mona Vik", datetime(2026, 11, 20, tzinfo=UTC)),),
)


def next_agenda(content: Minutes = MEETING, text: str = "Besøk fra Sarpsborg") -> Agenda:
    reviewed = Decision("Fast møte hver onsdag.", "Kari Holm", date(2026, 11, 30))
    before = filed(replace(MEETING, items=(AgendaItem(decisions=(reviewed,)),)), 3)
    return draft_agenda(
        [before, filed(content)],
        standing() if content is MEETING else tasks_of(content),
        TODAY,
        deadlines=[GrantDeadline("Tilskudd til boligtiltak", date(2026, 12, 15), "boligtiltak")],
        frictions=[text],
        own=[text],
        routine=phrases("routine_items"),
    )


def cards(said: Texts) -> Iterator[tuple[str, Card]]:
    """Every kind of card, by name."""
    yield from _drafts(said)
    yield from _forms(said)
    yield from _filed(said)
    yield from _enormous(said)
    yield from of_texts(said, HOSTILE)


def _drafts(said: Texts) -> Iterator[tuple[str, Card]]:
    pilot = programme("velferdspiloten")
    yield (
        "draft",
        minutes.draft_card(said, draft(MEETING), GROUP, said="Lagt til: beslutning", programme=pilot),
    )
    yield "draft-new", minutes.draft_card(said, draft(Minutes(), 1, None, by=""), None)
    yield "draft-short", minutes.draft_card(said, draft(SHORT), GROUP)
    yield (
        "check",
        minutes.before_filing(said, draft(MEETING), GROUP, pointed_out(MEETING, TODAY), choice=True),
    )
    every = [Pointed(gap, about) for gap in Gap for about in ("kalle inn", "ringe")]
    yield "check-needed", minutes.before_filing(said, draft(MEETING), None, every, choice=True)
    yield "check-fine", minutes.before_filing(said, draft(MEETING), GROUP, [], choice=True)
    yield "drop", minutes.ask_to_drop(said, draft(MEETING))
    yield "which-group", minutes.minutes_choice(said, [GROUP, OTHER])
    yield "start", minutes.start_card(said, [GROUP])
    yield "start-open", minutes.start_card(said, [GROUP, OTHER], draft(MEETING))
    yield "start-unnamed", minutes.start_card(said, [], draft(Minutes(), group=None))
    yield "meeting", minutes.meeting_card(said, GROUP, "Møte om bolig", None)
    yield "meeting-draft", minutes.meeting_card(said, GROUP, "Møte om bolig", draft(MEETING))
    yield "unseen", minutes.unseen_card(said, draft(MEETING), GROUP)
    yield "unseen-unnamed", minutes.unseen_card(said, draft(Minutes(), group=None), None)


def _forms(said: Texts) -> Iterator[tuple[str, Card]]:
    pilot = programme("velferdspiloten")
    yield "form", minutes.draft_form(said, draft(MEETING), [GROUP], pilot, "Sak 1/26: Godkjenning")
    yield (
        "form-wrong",
        minutes.draft_form(
            said,
            draft(MEETING),
            [GROUP, OTHER],
            pilot,
            "Sak 1/26: Godkjenning",
            typed={"day": "2026-12-24", "place": "Rådhuset"},
            wrong={"day": "Møtedatoen er ikke kommet ennå.", "items": "Sak 2 finnes to ganger."},
            changed=[("field-place", "Rådhuset, rom 4"), ("field-next_meeting", "2. desember 2026")],
        ),
    )
    yield "form-item", minutes.draft_form(said, draft(MEETING), [GROUP], pilot, "Beslutning: Ja", item=1)
    yield "form-item-long", minutes.draft_form(said, draft(MEETING), [GROUP], pilot, "å " * 13_333, item=1)
    known = shipped()
    yield "group-new", groups.group_form(said, None, known.register, programmes(), known.themes)
    yield "group-form", groups.group_form(said, GROUP, known.register, programmes(), known.themes)
    wrong = {"name": "Gruppa må ha et navn."}
    typed = {"name": "", "members": "Kari"}
    yield (
        "group-wrong",
        groups.group_form(said, GROUP, known.register, programmes(), known.themes, typed=typed, wrong=wrong),
    )
    yield "group", groups.group_card(said, GROUP, known.register, programmes(), known.themes, said="Lagret.")
    bare = WorkingGroup("g", "Styringsgruppa", GroupKind.STEERING, GROUP.channel)
    yield "group-bare", groups.group_card(said, bare, known.register, programmes(), known.themes)
    yield "setup", groups.offer_setup(said)


def _filed(said: Texts) -> Iterator[tuple[str, Card]]:
    unreached, mentions = ["Ali Demir", "Per Lund"], {"Ali Demir": person(2)}
    yield "filed", minutes.filed_card(said, GROUP, FILED, standing(), unreached, mentions, today=TODAY)
    linked = replace(FILED, link="https://kommunen.sharepoint.com/sites/halden/referat.docx")
    yield "filed-linked", minutes.filed_card(said, GROUP, linked, standing(), today=TODAY)
    yield "filed-bare", minutes.filed_card(said, GROUP, filed(SHORT), [], today=TODAY)
    secret = filed(replace(MEETING, exempt="offl. § 13"))
    yield "filed-exempt", minutes.filed_card(said, GROUP, secret, tasks_of(MEETING), today=TODAY)
    pilot = programme("velferdspiloten")
    yield "whole", minutes.whole_minutes(said, GROUP, FILED, standing(), today=TODAY, programme=pilot)
    yield "whole-corrected", minutes.whole_minutes(said, GROUP, CORRECTED, [], today=TODAY)
    yield "whole-bare", minutes.whole_minutes(said, GROUP, filed(Minutes()), [], today=TODAY)
    yield "owner", minutes.owner_card(said, GROUP, FILED, standing()[:2], today=TODAY)
    yield "owner-one", minutes.owner_card(said, GROUP, FILED, standing()[-1:], today=TODAY)
    yield "absent", minutes.absent_card(said, GROUP, FILED)
    yield "note", minutes.note_form(said, FILED)
    hits = [(FILED, GROUP.name, ("Stillingen lyses ut før jul.",)), (filed(SHORT, 3), OTHER.name, ())]
    yield "found", minutes.found_card(said, hits, 12, "boligkoordinator", 0)
    yield "found-last", minutes.found_card(said, hits[:1], 1, "boligkoordinator", 0)
    yield "found-nothing", minutes.found_card(said, [], 0, "helikopter", 0)
    mine = [(task, (GROUP if n % 2 else OTHER).name) for n, task in enumerate(standing())]
    yield "tasks", tasks.task_list(said, mine, TODAY, said="Ferdig: bestille rom")
    of_one = [(task, GROUP.name) for task in standing()]
    yield "tasks-group", tasks.task_list(said, of_one, TODAY, tasks.OF_GROUP)
    yield "tasks-none", tasks.task_list(said, [], TODAY)
    yield "tasks-group-none", tasks.task_list(said, [], TODAY, tasks.OF_GROUP)
    yield "task", tasks.task_card(said, standing()[-1], GROUP.name, TODAY, "Utsatt til 16. november 2026.")
    yield "task-done", tasks.task_card(said, standing()[2], GROUP.name, TODAY, "Fint, da er den gjort.")
    yield "agenda", agenda.agenda_card(said, GROUP, next_agenda())
    yield "agenda-empty", agenda.agenda_card(said, GROUP, draft_agenda([], [], TODAY))


def _enormous(said: Texts) -> Iterator[tuple[str, Card]]:
    """All at their longest: the names end in -enormous."""
    content = enormous()
    line = content.items[0].notes[0]
    crowd = tuple(
        Member(each.name, each.organisation, Role.SPECIALIST, each.person) for each in content.present
    )
    group = replace(GROUP, name=line[:200], members=crowd, themes=tuple(each.id for each in shipped().themes))
    pilot, known, many = (
        programme("velferdspiloten"),
        shipped(),
        [replace(GROUP, id=f"g{n}", name=line) for n in range(40)],
    )
    gone = replace(filed(content), notes=(Note(1, line, line, FILED.filed_at),) * 30)
    todo = tasks_of(content)
    names = {each.name: each.person or "" for each in content.present}
    shown = {
        "draft": minutes.draft_card(said, draft(content), group, said=line, programme=pilot),
        "check": minutes.before_filing(
            said, draft(content), group, pointed_out(content, TODAY - timedelta(days=9)), choice=True
        ),
        "form": minutes.draft_form(said, draft(content), many, pilot, "å " * 3_933, wrong={"day": line}),
        "form-long": minutes.draft_form(
            said, draft(content), [group], pilot, "å " * 4_666, changed=[("field-items", line)] * 40
        ),
        "form-item": minutes.draft_form(said, draft(content), [group], pilot, "å " * 6_666, item=0),
        "filed": minutes.filed_card(said, group, gone, todo, list(names), names, today=TODAY),
        "whole": minutes.whole_minutes(said, group, gone, todo, today=TODAY, programme=pilot),
        "whole-last": minutes.whole_minutes(said, group, gone, todo, 39, today=TODAY),
        "owner": minutes.owner_card(said, group, gone, todo, today=TODAY),
        "absent": minutes.absent_card(said, group, gone),
        "found": minutes.found_card(said, [(gone, line, (line,) * 9)] * 40, 400, line[:200], 40),
        "which-group": minutes.minutes_choice(said, many),
        "start": minutes.start_card(said, [group], draft(content)),
        "tasks": tasks.task_list(said, [(task, line) for task in todo], TODAY, said=line),
        "task": tasks.task_card(said, todo[0], line, TODAY, line),
        "group-form": groups.group_form(said, group, known.register, programmes(), known.themes),
        "group": groups.group_card(said, group, known.register, programmes(), known.themes),
        "agenda": agenda.agenda_card(said, group, next_agenda(content, line)),
    }
    yield from ((f"{name}-enormous", card) for name, card in shown.items())


def of_texts(said: Texts, text: str) -> Iterator[tuple[str, Card]]:
    """Every card of meetings in which people's own words stand, all of them this one text."""
    content = harmful(text)
    group = replace(GROUP, name=text, members=(Member(text, text, Role.CONTACT, "p"), Member(text)))
    gone = replace(filed(content), filed_by=text, notes=(Note(1, text, text, FILED.filed_at),))
    todo = [replace(task, what=text, owner=text) for task in standing()]
    known, open_draft = shipped(), draft(content, by=text)
    every = [Pointed(gap, text) for gap in Gap]
    shown = {
        "draft": minutes.draft_card(said, open_draft, group),
        "check": minutes.before_filing(said, open_draft, group, every, choice=True),
        "form": minutes.draft_form(
            said, open_draft, [group, group], None, text, changed=[("field-items", text)]
        ),
        "form-item": minutes.draft_form(said, open_draft, [group], None, text, item=0),
        "drop": minutes.ask_to_drop(said, open_draft),
        "meeting": minutes.meeting_card(said, group, text, open_draft),
        "unseen": minutes.unseen_card(said, open_draft, group),
        "filed": minutes.filed_card(said, group, gone, todo, [text], {text: person(1)}, today=TODAY),
        "whole": minutes.whole_minutes(said, group, gone, todo, today=TODAY),
        "owner": minutes.owner_card(said, group, gone, todo, today=TODAY),
        "absent": minutes.absent_card(said, group, gone),
        "found": minutes.found_card(said, [(gone, text, (text,))], 2, text, 0),
        "found-nothing": minutes.found_card(said, [], 0, text, 0),
        "which-group": minutes.minutes_choice(said, [group]),
        "start": minutes.start_card(said, [group], open_draft),
        "tasks": tasks.task_list(said, [(task, text) for task in todo], TODAY),
        "task": tasks.task_card(said, todo[0], text, TODAY),
        "group-form": groups.group_form(said, group, known.register, programmes(), known.themes),
        "group": groups.group_card(said, group, known.register, programmes(), known.themes),
        "agenda": agenda.agenda_card(said, group, next_agenda(content, text)),
    }
    yield from ((f"{name}-harmful", card) for name, card in shown.items())
