"""What is asked before a friction changes: the next step and why, a case of one's own, if two are one."""

from microsoft_teams.cards import Choice

from bot.domain.friction_merges import MergeProposal
from bot.domain.frictions import NEXT, Friction, Outcome, State, may
from dialogs.buttons import Verb, execute, without_inputs
from dialogs.cards.elements import buttons, card, escape, labelled, paragraph, paragraphs, title
from dialogs.cards.frictions.parts import listed, named
from dialogs.cards.inputs import Form
from dialogs.cards.shapes import Action, Card
from dialogs.cards.size import clipped
from dialogs.texts import Texts

BY_LIFT = frozenset({State.LIFTED, State.ANSWERED, State.MERGED})  # reached in other ways
CLOSED = "closed-"  # and the outcome: a choice of the form


def _back(texts: Texts, friction: Friction) -> Action:
    return without_inputs(execute(texts("button-cancel"), Verb.FRICTION_OPEN, friction=friction.id))


def change_form(
    texts: Texts,
    friction: Friction,
    *,
    leading: bool,
    typed: dict[str, str] | None = None,
    wrong: dict[str, str] | None = None,
) -> Card:
    """Those steps that the reader may take from here, and the reason."""
    asked = texts("friction-change-title")
    steps = [step for step in State if step in NEXT[friction.state] - BY_LIFT - {State.CLOSED}]
    able = {each.value: texts(f"step-{each.value}") for each in steps if may(each, leading=leading)}
    if State.CLOSED in NEXT[friction.state]:
        able |= {
            f"{CLOSED}{each.value}": texts("step-closed", outcome=texts(f"outcome-{each.value}"))
            for each in Outcome
            if may(State.CLOSED, each, leading=leading)
        }
    offered = [Choice(title=name, value=value) for value, name in able.items()]
    form = Form(texts, {"owner": friction.report.owner, **(typed or {})}, wrong or {})
    save = execute(
        texts("button-save"), Verb.FRICTION_CHANGED, friction=friction.id, version=friction.version
    )
    inputs = [*form.choice("step", offered, needed=True), *form.text("owner")]
    why = form.text("reason", longest=1_000, lines=True)
    about = paragraph(named(texts, friction), quiet=True)
    return card(texts, asked, [title(asked), about, *inputs, *why, *buttons([save, _back(texts, friction)])])


def join_form(texts: Texts, friction: Friction) -> Card:
    """A case of one's own beside the others'."""
    asked = texts("join-title")
    form = Form(texts, {}, {})
    joins = execute(texts("button-join-send"), Verb.FRICTION_JOINED, friction=friction.id)
    body = [
        title(asked),
        paragraph(named(texts, friction), quiet=True),
        *paragraphs([texts("join-shared") if friction.shared else ""]),
        *form.text("case", longest=2_000, lines=True),
        *buttons([joins, _back(texts, friction)]),
    ]
    return card(texts, asked, body)


def merge_form(texts: Texts, friction: Friction, others: list[Friction], wrong: str = "") -> Card:
    asked = texts("merge-title")
    choices = [Choice(title=listed(each), value=each.id) for each in others]
    form = Form(texts, {}, {"reason": wrong} if wrong else {})
    asks = execute(texts("button-merge-ask"), Verb.FRICTION_MERGED, friction=friction.id)
    body = [
        title(asked),
        paragraph(named(texts, friction), quiet=True),
        paragraph(texts("merge-how")),
        *form.choice("target", choices, needed=True),
        *form.text("reason", longest=500),
        *buttons([asks, _back(texts, friction)]),
    ]
    return card(texts, asked, body)


def merge_question(texts: Texts, proposal: MergeProposal, source: Friction, target: Friction) -> Card:
    """To those who raised one of the two."""
    asked = texts("merge-asked", name=escape(clipped(proposal.by, 80)))
    offered = [
        execute(texts("button-merge-yes"), Verb.FRICTION_MERGE_YES, proposal=proposal.id),
        execute(texts("button-merge-no"), Verb.FRICTION_MERGE_NO, proposal=proposal.id),
    ]
    body = [
        title(asked),
        paragraph(named(texts, source)),
        paragraph(named(texts, target)),
        paragraph(labelled(texts("friction-reason"), escape(clipped(proposal.reason, 500)))),
        paragraph(texts("merge-what-stays"), quiet=True),
        *buttons(offered),
    ]
    return card(texts, asked, body)
