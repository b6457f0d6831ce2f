"""What the cards of frictions have in common."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from textwrap import shorten

from bot.domain.catalogue import Theme
from bot.domain.frictions import SETTLED, Friction, FrictionKind, Report
from dialogs.cards.elements import escape, folded, labelled, paragraph
from dialogs.cards.shapes import Element
from dialogs.cards.size import clipped
from dialogs.texts import Texts

LONGEST = 1_500  # characters of one field
SHORT = 80
STEPS = 5  # of the checklist for a trial
Themes = Mapping[str, Theme]
_SENTENCE_END = re.compile(r"(?<=[.!?])\s|\n")


def named(texts: Texts, friction: Friction) -> str:
    """Its number and how it begins."""
    return texts("friction-name", n=friction.number, what=brief(friction.report))


def brief(report: Report) -> str:
    """Its first sentence, or whole words of it."""
    first = _SENTENCE_END.split(report.what.strip())[0].rstrip(".")
    has_words = " " in first[:SHORT]
    return escape(shorten(first, SHORT, placeholder=" …") if has_words else clipped(first, SHORT))


def facts(texts: Texts, report: Report, themes: Themes) -> Iterator[str]:
    """All that is told but what happened, as Markdown."""
    if report.kind:
        yield labelled(texts("field-maker"), maker(texts, report.kind))
    reference = report.reference.canonical if report.reference else ""
    told = {"reference": reference, "owner": report.owner, "hits": report.hits}
    told |= {"consequence": report.consequence, "tried": report.tried, "proposal": report.proposal}
    for field, value in told.items():
        if value:
            yield labelled(texts(f"field-{field}"), escape(clipped(value, LONGEST)))
    if report.level:
        yield labelled(texts("field-level"), texts(f"level-{report.level.value}"))
    if report.themes:
        yield labelled(texts("field-themes"), theme_names(texts, report, themes))


def maker(texts: Texts, kind: FrictionKind) -> str:
    return texts(f"maker-{kind.value}")


def theme_names(texts: Texts, report: Report, themes: Themes) -> str:
    known = [themes[theme].label[texts.language] for theme in report.themes if theme in themes]
    return escape(" · ".join(known))


def standing(texts: Texts, friction: Friction, now: datetime) -> str:
    """The state in words, and how long nobody has answered."""
    days = friction.days_waiting(now)
    said = state(texts, friction)
    return f"{said} · {texts('friction-waiting', n=days)}" if days is not None else said


def state(texts: Texts, friction: Friction) -> str:
    """A closed one by what became of it."""
    outcome = friction.outcome
    return texts(f"outcome-{outcome.value}") if outcome else texts(f"state-{friction.state.value}")


def listed(friction: Friction) -> str:
    """In a list to choose from."""
    return clipped(f"RF-{friction.number} {friction.report.what}", 90)


def counted(texts: Texts, friction: Friction) -> str:
    cases = texts("friction-cases", n=len(friction.cases))
    several = len(friction.municipalities)
    return f"{cases} · {texts('friction-municipalities', n=several)}" if several else cases


def changed_here(texts: Texts, report: Report) -> list[Element]:
    """Own practice: who can change it, and that it goes no further."""
    if not report.is_changed_here or report.kind is None:
        return []
    return [paragraph(texts(f"own-{report.kind.value}"))]


def trial(texts: Texts, *, wanted: bool) -> list[Element]:
    """What a trial with an exemption takes, and that perhaps none is needed."""
    if not wanted:
        return []
    steps = [paragraph(texts(f"trial-{n}")) for n in range(1, STEPS + 1)]
    return [folded(texts, texts("trial-title"), "trial", [*steps, paragraph(texts("trial-just-begin"))])]


def more(texts: Texts) -> Callable[[int], str]:
    return lambda n: texts("and-more", n=n)


def is_answered(friction: Friction) -> bool:
    return friction.state in SETTLED and bool(friction.last_word)
