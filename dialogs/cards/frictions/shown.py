"""One friction as it stands: the card in the channel, which is kept up to date, and what a list opens."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from bot.domain.frictions import CHANGED_HERE, NEXT, Case, Friction, State
from bot.domain.lifts import Lift
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import buttons, card, escape, folded, labelled, paragraph, paragraphs, title
from dialogs.cards.frictions.parts import (
    LONGEST,
    Themes,
    changed_here,
    counted,
    facts,
    more,
    named,
    standing,
    trial,
)
from dialogs.cards.shapes import Action, Card, Element
from dialogs.cards.size import clipped, within
from dialogs.texts import Texts

_CASES = 6_000  # bytes


def friction_card(
    texts: Texts,
    friction: Friction,
    themes: Themes,
    places: Mapping[str, str],
    now: datetime,
    *,
    own: Collection[str] = (),
    said: str = "",
    exemption: bool = False,
    lift: Lift | None = None,
) -> Card:
    """`places`: names by number; `own`: groups whose people read this, who may change it."""
    name = named(texts, friction)
    report = friction.report
    body = [
        *paragraphs([said]),
        title(name),
        paragraph(standing(texts, friction, now), bold=True),
        paragraph(counted(texts, friction), quiet=True, spacing="None"),
        *paragraphs(_became(texts, friction, lift)),
        paragraph(escape(clipped(report.what, LONGEST))),
        *paragraphs(facts(texts, report, themes)),
        *changed_here(texts, report),
        *trial(texts, wanted=exemption),
        *_cases(texts, friction, places),
        *paragraphs([texts("friction-shared") if friction.shared else texts("friction-in-group")]),
    ]
    return card(texts, name, [*body, *buttons(list(_buttons(texts, friction, own)))])


def _became(texts: Texts, friction: Friction, lift: Lift | None) -> Iterator[str]:
    if lift:
        yield texts("friction-lifted", n=lift.number, to=escape(lift.to), date=texts.date(lift.at.date()))
    if friction.answer:
        at = friction.answered_at
        label = texts("friction-answer-on", date=texts.date(at.date())) if at else texts("friction-answer")
        yield labelled(label, escape(clipped(friction.answer, LONGEST)))
    is_told = friction.reason == friction.answer or (lift and friction.state is State.LIFTED)
    if friction.reason and not is_told:
        yield labelled(texts("friction-reason"), escape(clipped(friction.reason, LONGEST)))


def _cases(texts: Texts, friction: Friction, places: Mapping[str, str]) -> list[Element]:
    """Where, when and what; never who."""
    if len(friction.cases) < 2:
        return []
    rows = [paragraph(_case(texts, case, places)) for case in friction.cases]
    shown = within(_CASES, rows, more(texts))
    return [folded(texts, texts("friction-all-cases"), "cases", shown)]


def _case(texts: Texts, case: Case, places: Mapping[str, str]) -> str:
    where = places.get(case.municipality or "") or texts("friction-no-municipality")
    return labelled(f"{where}, {texts.date(case.at.date())}", escape(clipped(case.what, 400)))


def _buttons(texts: Texts, friction: Friction, own: Collection[str]) -> Iterator[Action]:
    if friction.state is State.MERGED:
        if friction.merged_into:
            yield execute(texts("button-merged-into"), Verb.FRICTION_OPEN, friction=friction.merged_into)
        return
    is_own = not friction.groups.isdisjoint(own)
    if is_own and NEXT[friction.state]:
        yield execute(texts("button-friction-change"), Verb.FRICTION_CHANGE, friction=friction.id)
    joins = "button-reopen-case" if friction.state is State.CLOSED else "button-join"
    yield execute(texts(joins), Verb.FRICTION_JOIN, friction=friction.id)
    if is_own and friction.is_open:
        yield execute(texts("button-merge"), Verb.FRICTION_MERGE, friction=friction.id)
    if is_own and not friction.shared and friction.report.kind not in CHANGED_HERE:
        yield execute(texts("button-share"), Verb.FRICTION_SHARE, friction=friction.id)
