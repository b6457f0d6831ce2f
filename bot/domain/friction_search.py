"""Which frictions somebody asks for."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.domain.frictions import Friction, State


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is empty does not limit."""

    themes: tuple[str, ...] = ()  # ids
    municipalities: tuple[str, ...] = ()  # numbers
    states: frozenset[State] = frozenset()
    rules: tuple[str, ...] = ()  # names of statutes and circulars, or with a section
    person: str | None = None  # who raised them
    words: tuple[str, ...] = ()  # stems


def found(
    frictions: Iterable[Friction], wanted: Wanted, stems: Collection[tuple[str, frozenset[str]]] = ()
) -> list[Friction]:
    """`stems`: by id, those of each text. Those that wait the longest first; merged ones only by state."""
    held = dict(stems)
    those = [each for each in frictions if _fits(each, wanted, held.get(each.id, frozenset()))]
    return sorted(those, key=lambda each: (not each.is_open, each.waiting_since, each.number))


def _fits(friction: Friction, wanted: Wanted, stems: frozenset[str]) -> bool:
    report = friction.report
    if friction.state is State.MERGED and State.MERGED not in wanted.states:
        return False
    reference = report.reference
    cited = (reference.name, reference.canonical) if reference else ()
    return (
        _shares(wanted.themes, report.themes)
        and _shares(wanted.municipalities, friction.municipalities)
        and (not wanted.states or friction.state in wanted.states)
        and _shares(wanted.rules, cited)
        and (wanted.person is None or wanted.person in friction.persons)
        and set(wanted.words) <= stems
    )


def _shares(wanted: Sequence[str], held: Sequence[str]) -> bool:
    return not wanted or not set(wanted).isdisjoint(held)
