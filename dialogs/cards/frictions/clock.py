"""How long frictions wait for an answer, by the body that owes it; and what has been answered."""

from collections.abc import Sequence

from bot.domain.friction_clock import Orientation, Waiting
from bot.domain.frictions import Friction
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import card, escape, labelled, paragraph, section, selectable, title
from dialogs.cards.frictions.parts import more, named, state
from dialogs.cards.shapes import Card, Element
from dialogs.cards.size import clipped, within
from dialogs.texts import Texts

_PART = 10_000  # bytes


def clock(texts: Texts, waiting: Sequence[Waiting]) -> list[Element]:
    return [paragraph(_waits(texts, each), spacing="Small") for each in waiting]


def _waits(texts: Texts, waiting: Waiting) -> str:
    owner = escape(clipped(waiting.owner, 100)) if waiting.owner else texts("lift-unknown")
    longest = texts("clock-longest", days=waiting.days)
    return labelled(owner, f"{texts('clock-waiting', n=waiting.frictions)}, {longest}")


def orientation_card(texts: Texts, told: Orientation) -> Card:
    name = texts("friction-orientation")
    if told.is_empty:
        return card(texts, name, [title(name), paragraph(texts("frictions-none"))])
    body = [title(name)]
    if told.waiting:
        rows = within(_PART, clock(texts, told.waiting), more(texts))
        body.append(section(texts("orientation-waiting"), rows))
    if told.answered:
        answers = [_answered(texts, each) for each in told.answered]
        body.append(section(texts("orientation-answered"), within(_PART, answers, more(texts))))
    return card(texts, name, body)


def _answered(texts: Texts, friction: Friction) -> Element:
    opens = execute(named(texts, friction)[:100], Verb.FRICTION_OPEN, friction=friction.id)
    said = labelled(state(texts, friction), escape(clipped(friction.last_word, 300)))
    return selectable([paragraph(named(texts, friction), bold=True), paragraph(said, spacing="None")], opens)
