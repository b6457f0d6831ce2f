"""A small grammar engine: patterns of word classes, the longest one wins, its meaning is worked out last."""

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, TypeVar

from dialogs.understanding.dates.values import Reason

Action = TypeVar("Action", bound=Callable[..., object])


class Refused(Exception):
    """The words are about time, but give no date to use."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Either:
    """Two readings. A production that has it as a part is understood once for each."""

    first: object
    second: object


class Token(NamedTuple):
    start: int
    end: int
    classes: Mapping[str, object]  # what it may be, as {"month": 3}; empty when it says nothing of dates


class Element(NamedTuple):
    names: tuple[str, ...]  # word classes or names of productions; the first that fits is taken
    slot: str | None  # the action's parameter
    optional: bool


class Production(NamedTuple):
    rank: int
    elements: tuple[Element, ...]
    action: Callable[..., object]
    needs: frozenset[str] = frozenset()  # word classes that it cannot do without


class Slots(NamedTuple):
    """What was found for the action's parameters, one after the other."""

    name: str
    filling: object  # a token's value, or the Match of a production
    rest: "Slots | None"


class Match(NamedTuple):
    """Words that fit a production, not yet understood."""

    end: int  # the token after the last
    production: Production
    slots: Slots | None


class Grammar:
    """Filled by the decorator `reads`, then closed: the first words of each production are worked out."""

    def __init__(self) -> None:
        self._productions: dict[str, list[Production]] = {}
        self._starting: dict[str, dict[str, tuple[Production, ...]]] = {}

    def reads(self, name: str, *patterns: str) -> Callable[[Action], Action]:
        """The decorated function understands `name` when written as one of the patterns.

        A pattern is a row of word classes and names of productions. `x?` may be missing, `x|y` is either, and
        `first:x` fills the parameter `first`; without that, the parameter is called as the class.
        """

        def add(action: Action) -> Action:
            parameters = list(inspect.signature(action).parameters)[1:]  # the first is the context
            for pattern in patterns:
                elements = tuple(_element(part, parameters) for part in pattern.split())
                self._productions.setdefault(name, []).append(Production(len(self), elements, action))
            return action

        return add

    def __len__(self) -> int:
        return sum(map(len, self._productions.values()))

    def close(self, classes: set[str]) -> None:
        """Raises ValueError when a pattern names what does not exist."""
        used = {
            name
            for rules in self._productions.values()
            for rule in rules
            for e in rule.elements
            for name in e.names
        }
        if unknown := used - classes - self._productions.keys():
            raise ValueError(f"neither a word class nor a production: {sorted(unknown)}")
        self._work_out_needs()
        for name, rules in self._productions.items():
            by_word: dict[str, list[Production]] = {}
            for rule in rules:
                for word in self._first_words(rule.elements):
                    by_word.setdefault(word, []).append(rule)
            self._starting[name] = {word: tuple(found) for word, found in by_word.items()}

    def _work_out_needs(self) -> None:
        """Each round is right one level deeper; whatever is still left out only costs time."""
        for _ in range(4):
            needs = {
                name: frozenset.intersection(*(rule.needs for rule in rules))
                for name, rules in self._productions.items()
            }
            for name, rules in self._productions.items():
                self._productions[name] = [rule._replace(needs=_needs(rule, needs)) for rule in rules]

    def _first_words(self, elements: tuple[Element, ...]) -> set[str]:
        found: set[str] = set()
        for element in elements:
            for name in element.names:
                rules = self._productions.get(name)
                found |= (
                    {name} if rules is None else set().union(*(self._first_words(r.elements) for r in rules))
                )
            if not element.optional:
                break
        return found

    def parse(self, tokens: Sequence[Token]) -> "Parse":
        return Parse(self._starting, tokens)


def _element(part: str, parameters: Sequence[str]) -> Element:
    optional = part.endswith("?")
    slot, _, names = part.rstrip("?").rpartition(":")
    slot = slot or names
    return Element(tuple(names.split("|")), slot if slot in parameters else None, optional)


def _needs(rule: Production, needs: Mapping[str, frozenset[str]]) -> frozenset[str]:
    needed = (element.names for element in rule.elements if not element.optional)
    each = (
        frozenset.intersection(*(needs.get(name, frozenset({name})) for name in names)) for names in needed
    )
    return frozenset().union(*each)


class Parse:
    """One text's tokens, and what was found at each place in them."""

    def __init__(
        self, starting: Mapping[str, Mapping[str, tuple[Production, ...]]], tokens: Sequence[Token]
    ) -> None:
        self._starting = starting
        self._classes = [*(token.classes for token in tokens), {}]  # the last is the end of the text
        self._ahead = _ahead(self._classes)
        self._found: dict[tuple[str, int], Match | None] = {}

    def longest(self, name: str, at: int) -> Match | None:
        """The longest match that starts at this token; of equally long ones the production written first."""
        starting = self._starting[name]
        if starting.keys().isdisjoint(self._classes[at]):
            return None
        key = (name, at)
        if key not in self._found:
            self._found[key] = None  # a production that begins with itself finds nothing
            self._found[key] = self._look(starting, at)
        return self._found[key]

    def _look(self, starting: Mapping[str, tuple[Production, ...]], at: int) -> Match | None:
        best: Match | None = None
        ahead = self._ahead[at]
        for word in self._classes[at]:
            for production in starting.get(word, ()):
                if not production.needs <= ahead:
                    continue
                found = self._row(production.elements, 0, at)
                if found and (
                    best is None or (-found[0], production.rank) < (-best.end, best.production.rank)
                ):
                    best = Match(found[0], production, found[1])
        return best

    def _row(self, elements: tuple[Element, ...], index: int, at: int) -> tuple[int, Slots | None] | None:
        """Fits the elements from `index` on to the tokens from `at` on: where they end and what they hold."""
        if index == len(elements):
            return at, None
        names, slot, optional = elements[index]
        classes = self._classes[at]
        for name in names:
            if name in classes:
                end, filling = at + 1, classes[name]
            elif name in self._starting and (match := self.longest(name, at)):
                end, filling = match.end, match
            else:
                continue
            if rest := self._row(elements, index + 1, end):
                return rest if slot is None else (rest[0], Slots(slot, filling, rest[1]))
        return self._row(elements, index + 1, at) if optional else None


def _ahead(classes: Sequence[Mapping[str, object]]) -> list[frozenset[str]]:
    """What the tokens from each on may be, up to the next that says nothing of dates."""
    ahead = [frozenset[str]()] * len(classes)
    for at in range(len(classes) - 2, -1, -1):
        ahead[at] = ahead[at + 1].union(classes[at]) if classes[at] else frozenset()
    return ahead


def understand(match: Match, context: object) -> tuple[object, ...]:
    """The one or more readings of a match, in order. Raises Refused."""
    names: list[str] = []
    fillings: list[tuple[object, ...]] = []
    slots = match.slots
    while slots:
        names.append(slots.name)
        fillings.append(
            understand(slots.filling, context) if isinstance(slots.filling, Match) else (slots.filling,)
        )
        slots = slots.rest
    readings = (
        reading
        for parts in product(*fillings)
        for reading in _readings(match.production.action(context, **dict(zip(names, parts, strict=True))))
    )
    return tuple(dict.fromkeys(readings))


def _readings(result: object) -> Iterator[object]:
    if isinstance(result, Either):
        yield from (*_readings(result.first), *_readings(result.second))
    else:
        yield result


GRAMMAR = Grammar()
reads = GRAMMAR.reads
