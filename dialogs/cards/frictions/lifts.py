"""Lifts: chosen by who owns the rule, drafted as a brief, and answered."""

from collections.abc import Iterable, Mapping, Sequence

from microsoft_teams.cards import Choice

from bot.domain.frictions import Friction, Outcome
from bot.domain.lifts import Lift
from dialogs.buttons import Verb, execute, without_inputs
from dialogs.cards.elements import (
    buttons,
    card,
    choices,
    escape,
    heading,
    labelled,
    paragraph,
    paragraphs,
    section,
    title,
)
from dialogs.cards.frictions.parts import counted, listed, more, named
from dialogs.cards.inputs import Form
from dialogs.cards.shapes import Card, Element
from dialogs.cards.size import clipped, within
from dialogs.documents.blocks import Block, Fact, Heading, Line, Subtitle
from dialogs.texts import Texts

LONGEST_BRIEF = 14_000  # bytes shown on the card
MOST_OFFERED = 60  # frictions to choose from
CHOSEN = 10  # of them from the start


def owners_card(texts: Texts, batches: Mapping[str, Sequence[Friction]]) -> Card:
    """Which body to write to, and how many frictions each has."""
    asked = texts("lift-whom" if batches else "lift-none")
    offered = [
        execute(
            texts("lift-batch", owner=clipped(owner, 80) or texts("lift-unknown"), n=len(those)),
            Verb.LIFT_CHOOSE,
            owner=owner,
        )
        for owner, those in batches.items()
    ]
    shown = within(22_000, choices(offered), more(texts))
    return card(texts, asked, [title(asked), *shown])


def lift_form(
    texts: Texts, owner: str, those: Sequence[Friction], wrong: Mapping[str, str] | None = None
) -> Card:
    """Which of them go into the brief, and to whom."""
    asked = texts("lift-title")
    offered = [Choice(title=listed(each), value=each.id) for each in those[:MOST_OFFERED]]
    form = Form(
        texts, {"lift_to": owner, "chosen": ",".join(each.id for each in those[:CHOSEN])}, wrong or {}
    )
    makes = execute(texts("button-lift-make"), Verb.LIFT_MAKE, owner=owner)
    inputs = [*form.text("lift_to"), *form.choice("chosen", offered, several=True)]
    return card(texts, asked, [title(asked), paragraph(texts("lift-how")), *inputs, *buttons([makes])])


def lift_card(
    texts: Texts, lift: Lift, those: Sequence[Friction], brief: Iterable[Block], *, own: bool, said: str = ""
) -> Card:
    """The brief to copy; when, to whom and by whom it was sent."""
    name = texts("lift-name", n=lift.number, to=escape(lift.to))
    logged = texts("lift-logged", name=escape(clipped(lift.by, 80)), date=texts.date(lift.at.date()))
    answer = [labelled(texts("friction-answer"), escape(clipped(lift.answer, 1_500)))] if lift.answer else []
    rows = [paragraph(f"{named(texts, each)} · {counted(texts, each)}") for each in those]
    shown = [_element(block) for block in brief]
    word = execute(texts("button-download"), Verb.LIFT_DOWNLOAD, lift=lift.id)
    answers = execute(texts("button-lift-answer"), Verb.LIFT_ANSWER, lift=lift.id)
    return card(
        texts,
        name,
        [
            *paragraphs([said]),
            title(name),
            paragraph(logged, quiet=True),
            *paragraphs(answer),
            section(texts("lift-contains"), within(5_000, rows, more(texts))),
            section(texts("lift-brief"), within(LONGEST_BRIEF, shown, more(texts))),
            *buttons([word, *([answers] if own and not lift.answered_at else [])]),
        ],
    )


def _element(block: Block) -> Element:
    """As it stands in the document."""
    match block:
        case Heading(_, text):
            return heading(escape(text))
        case Fact(label, lines):
            return paragraph(labelled(label, escape(" ".join(lines))))
        case Subtitle(text) | Line(text):
            return paragraph(escape(text))
    raise TypeError(block)  # a brief has nothing else


def answer_form(
    texts: Texts, lift: Lift, those: Sequence[Friction], wrong: Mapping[str, str] | None = None
) -> Card:
    """What was answered, and what becomes of each."""
    asked = texts("lift-answer-title", n=lift.number)
    outcomes = [Choice(title=texts(f"outcome-{o.value}"), value=o.value) for o in ANSWERS]
    again = Choice(title=texts("lift-reopen"), value=REOPEN)
    form = Form(texts, {}, wrong or {})
    each = [element for friction in those for element in _became(form, friction, [*outcomes, again])]
    records = execute(texts("button-lift-record"), Verb.LIFT_ANSWERED, lift=lift.id, version=lift.version)
    back = without_inputs(execute(texts("button-cancel"), Verb.LIFT_OPEN, lift=lift.id))
    answer = form.text("answer", longest=4_000, lines=True)
    return card(texts, asked, [title(asked), *answer, *each, *buttons([records, back])])


ANSWERS = (Outcome.CHANGED, Outcome.CLARIFIED, Outcome.DECLINED, Outcome.NOT_A_RULE)
REOPEN = "reopen"


def _became(form: Form, friction: Friction, outcomes: Sequence[Choice]) -> list[Element]:
    asked = form.texts("lift-became", n=friction.number)
    return [
        paragraph(named(form.texts, friction), bold=True),
        *form.choice(f"became_{friction.number}", outcomes, needed=True, label=asked),
    ]
