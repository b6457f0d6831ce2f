"""Cards of frictions as a reader would meet them, with much and with hostile text in them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from bot.domain.friction_clock import orientation
from bot.domain.friction_drafts import FrictionDraft
from bot.domain.friction_merges import MergeProposal
from bot.domain.frictions import Case, Friction, FrictionKind, Level, Outcome, Reference, Report, State
from bot.domain.groups import Channel, GroupKind, WorkingGroup
from bot.domain.lifts import Lift
from dialogs.cards import frictions as cards
from dialogs.cards.frictions.parts import maker
from dialogs.cards.shapes import Card
from dialogs.documents.lift import Brief
from dialogs.texts import Texts
from tests.cards.samples import shipped

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
HOSTILE = "**fet** [lenke](https://evil.example) <at>Alle</at> _k_ {{DATE(2026)}}\n\n1. liste\n- punkt"
PLACES = {"3101": "Halden", "3103": "Moss", "3105": "Sarpsborg"}
THEMES = {theme.id: theme for theme in shipped().themes}
GROUP = WorkingGroup(
    "g1", "Oppvekst i Halden", GroupKind.MUNICIPAL, Channel("msteams", "t", "https://smba/", "19:c"), "3101"
)
SHARING = Report(
    "Skolen og barnevernet får ikke dele det de vet om barn som begge følger opp. Møtene blir uten innhold.",
    FrictionKind.LAW,
    Reference("Forvaltningsloven", "13"),
    "Justis- og beredskapsdepartementet",
    "Om lag tretti barn i året, hver måned",
    "Barna må fortelle det samme tre ganger, og hjelpen kommer to måneder senere.",
    "Samtykke fra foreldrene, men det trekkes ofte tilbake.",
    "En hjemmel til å dele det som er nødvendig for å gi rett hjelp.",
    Level.NATIONAL,
    ("barnevern-familie", "oppvekst-skole"),
)
OWN = Report("Alle må møte opp på tirsdager før de får time.", FrictionKind.OWN_ROUTINE, owner="Kommunen")
LONG = Report(
    HOSTILE * 40, FrictionKind.REGULATION, Reference(HOSTILE[:80], "3"), HOSTILE[:200], *[HOSTILE * 20] * 4
)


def case(number: int, municipality: str = "3101", what: str = SHARING.what) -> Case:
    return Case(f"c{number}", "g1", municipality, what, "person", "Kari Nes", NOW - timedelta(days=number))


def friction(
    number: int = 1, report: Report = SHARING, state: State = State.REPORTED, **more: object
) -> Friction:
    cases = (
        case(3),
        case(2, "3103", "Hos oss gjelder det særlig de minste."),
        case(1, "3105", report.what[:900]),
    )
    held: dict[str, object] = {"state": state, "shared": True, **more}
    return Friction(f"f{number}", number, report, cases, NOW - timedelta(days=47), **held)  # type: ignore[arg-type]


DECLINED = friction(
    7,
    state=State.CLOSED,
    outcome=Outcome.DECLINED,
    answer="Loven skal stå som den er.",
    reason="Loven skal stå som den er.",
    answered_at=NOW - timedelta(days=4),
)
LIFT = Lift("l1", 3, "Justis- og beredskapsdepartementet", ("f1", "f2", "f3"), "g1", "p", "Kari Nes", NOW)
THREE = (friction(1), friction(2), friction(3, LONG))


def draft(report: Report = SHARING) -> FrictionDraft:
    return FrictionDraft("d1", "g1", "person", report, 3, undo_to=2)


def samples(texts: Texts) -> Iterator[tuple[str, Card]]:
    yield from _on_their_way(texts)
    yield from _sent(texts)
    yield from _lifted(texts)


def _on_their_way(texts: Texts) -> Iterator[tuple[str, Card]]:
    similar = (DECLINED, friction(2), friction(3, LONG), friction(4), friction(5))
    said = texts("friction-no-persons")
    yield "friction-offer", cards.offer_card(texts, HOSTILE)
    yield "friction-draft", cards.draft_card(texts, draft(), GROUP, similar[:2], THEMES, said=said)
    yield "friction-draft-new", cards.draft_card(texts, FrictionDraft("d", None, "p"), None, (), THEMES)
    yield "friction-draft-own", cards.draft_card(texts, draft(OWN), GROUP, (), THEMES, exemption=True)
    yield "friction-draft-full", cards.draft_card(texts, draft(LONG), GROUP, similar, THEMES, exemption=True)
    yield "friction-form", cards.draft_form(texts, draft(), (GROUP, GROUP), THEMES)
    changed = [("field-hits", HOSTILE)]
    yield "friction-form-full", cards.draft_form(texts, draft(LONG), (GROUP,), THEMES, changed=changed)
    kinds = [(kind.value, maker(texts, kind)) for kind in FrictionKind]
    yield "friction-kind", cards.choice_card(texts, draft(), "kind", texts("ask-friction-kind"), kinds, 4)
    yield "friction-groups", cards.groups_card(texts, draft(), (GROUP, GROUP))
    yield "friction-drop", cards.ask_to_drop(texts, draft())
    yield "friction-unsent", cards.unsent_card(texts, (draft(), draft(LONG), draft(Report())))


def _sent(texts: Texts) -> Iterator[tuple[str, Card]]:
    def shown(friction: Friction, **more: object) -> Card:
        return cards.friction_card(texts, friction, THEMES, PLACES, NOW, **more)  # type: ignore[arg-type]

    yield "friction", shown(friction(), own=("g1",))
    yield "friction-of-others", shown(friction())
    yield "friction-lifted", shown(friction(state=State.LIFTED, reason="Løft 3"), own=("g1",), lift=LIFT)
    yield "friction-declined", shown(DECLINED, own=("g1",))
    yield "friction-merged", shown(friction(state=State.MERGED, merged_into="f2"))
    yield "friction-full", shown(friction(9, LONG, reason=HOSTILE * 10), own=("g1",), exemption=True)
    yield "friction-change", cards.change_form(texts, friction(), leading=True)
    wrong = {"reason": texts("friction-why"), "owner": texts("friction-owner-needed")}
    yield "friction-change-wrong", cards.change_form(texts, friction(), leading=False, wrong=wrong)
    yield "friction-join", cards.join_form(texts, friction())
    yield "friction-merge", cards.merge_form(texts, friction(), [friction(2), friction(3, LONG)])
    proposal = MergeProposal("p", "f1", "f2", "Ola Lie", HOSTILE, ("person",))
    yield "friction-merge-question", cards.merge_question(texts, proposal, friction(), friction(2, LONG))
    many = [friction(number, LONG if number % 3 == 0 else SHARING) for number in range(1, 30)]
    yield "frictions", cards.friction_list(texts, many, "regelfriksjoner om barnevern", 0, NOW)
    yield "frictions-orientation", cards.orientation_card(texts, orientation([*many, DECLINED], NOW))
    yield "frictions-orientation-none", cards.orientation_card(texts, orientation((), NOW))
    yield "frictions-none", cards.friction_list(texts, (), "", 0, NOW)


def _lifted(texts: Texts) -> Iterator[tuple[str, Card]]:
    batches = {"Justis- og beredskapsdepartementet": THREE, "Helsedirektoratet": THREE[:1], "": THREE[:2]}
    brief = Brief(texts, LIFT, THREE, PLACES, GROUP).blocks
    yield "lift-owners", cards.owners_card(texts, batches)
    yield "lift-none", cards.owners_card(texts, {})
    yield "lift-form", cards.lift_form(texts, LIFT.to, THREE, {"lift_to": texts("lift-whom-needed")})
    yield "lift", cards.lift_card(texts, LIFT, THREE, brief, own=True, said=texts("lift-made"))
    yield "lift-answer", cards.answer_form(texts, LIFT, THREE)
