"""Filed minutes found again: every line under the stems of its words, nynorsk under bokmål's."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from sqlalchemy import ColumnElement, CompoundSelect, Connection, insert, or_, select

from bot.domain.minutes import FiledMinutes
from bot.domain.words import Analyzer, words
from storage.catalogue import lexicon
from storage.engine import Transactions
from storage.tables import MinutesLineRow, MinutesRow, MinutesShareRow, MinutesWordRow

MOST = 20_000  # lines looked at
SHORTEST_PART = 5  # letters of a word that may be a part of a longer one


class Kind(StrEnum):
    """What a line is."""

    TITLE = "title"
    NOTE = "note"
    DECISION = "decision"
    ACTION = "action"
    RULE = "rule"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Wanted:
    """All that is given must fit; nothing given: all."""

    words: str = ""
    kinds: frozenset[Kind] = frozenset()
    first: date | None = None
    last: date | None = None
    group: str | None = None  # id


@dataclass(frozen=True, slots=True)
class Hit:
    minutes: str  # id
    lines: tuple[str, ...]  # those with most of the words first


class MinutesSearch:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def find(self, wanted: Wanted, groups: Collection[str]) -> tuple[Hit, ...]:
        """What members of `groups` may see: the most words first, then the newest."""
        return await self._transactions.run(lambda c: _find(c, wanted, groups), writes=False)


def index(connection: Connection, filed: FiledMinutes) -> None:
    lines = list(_lines(filed))
    hidden = {number for number, item in enumerate(filed.minutes.items, 1) if item.exempt}
    rows = [
        {
            "minutes_id": filed.id,
            "position": at,
            "kind": kind.value,
            "item": item,
            "text": text,
            "exempt": filed.minutes.is_exempt or item in hidden,
        }
        for at, (kind, item, text) in enumerate(lines)
    ]
    stems = [
        {"stem": stem, "minutes_id": filed.id, "position": at}
        for at, (_, _, text) in enumerate(lines)
        for stem in stems_of(text)
    ]
    if rows:
        connection.execute(insert(MinutesLineRow), rows)
    if stems:
        connection.execute(insert(MinutesWordRow), stems)


def stems_of(text: str) -> frozenset[str]:
    analyzer = _analyzer()
    return frozenset(analyzer.stem(word) for word in words(text))


@cache
def _analyzer() -> Analyzer:
    return Analyzer(lexicon().nynorsk)


def _lines(filed: FiledMinutes) -> Iterator[tuple[Kind, int, str]]:
    minutes = filed.minutes
    yield Kind.TITLE, 0, minutes.title
    for one in (*minutes.present, *minutes.absent):
        yield Kind.PERSON, 0, f"{one.name} {one.organisation}".strip()
    for number, item in enumerate(minutes.items, 1):
        yield Kind.TITLE, number, item.title
        yield from ((Kind.NOTE, number, note) for note in item.notes)
        yield from ((Kind.DECISION, number, decision.text) for decision in item.decisions)
        yield from ((Kind.ACTION, number, f"{each.owner} {each.what}".strip()) for each in item.actions)
        yield from ((Kind.RULE, number, rule) for rule in item.rules)
    yield from ((Kind.NOTE, 0, line) for line in minutes.rest)


def _find(connection: Connection, wanted: Wanted, groups: Collection[str]) -> tuple[Hit, ...]:
    stems = stems_of(wanted.words)
    if not stems:
        return () if wanted.words.strip() else _listed(connection, wanted, groups)
    found = _holding(connection, wanted, groups, stems, MinutesWordRow.stem.in_(stems))
    if not found and (parts := _parts(wanted.words)):
        compound = or_(*map(_in_compound, parts))
        found = _holding(connection, wanted, groups, parts, compound)
    least = max(map(_matched, found.values()), default=0) / 2
    best = sorted(found.items(), key=lambda each: -_matched(each[1]))
    return tuple(Hit(minutes, _best_first(lines)) for minutes, lines in best if _matched(lines) >= least)


def _parts(text: str) -> frozenset[str]:
    """What longer words may begin or end with: the stem alone is often too short."""
    analyzer = _analyzer()
    plain = {analyzer.bokmal(word) for word in words(text)}
    return frozenset(each for each in plain | stems_of(text) if len(each) >= SHORTEST_PART)


def _in_compound(part: str) -> ColumnElement[bool]:
    word = MinutesWordRow.stem
    return word.startswith(part, autoescape=True) | word.endswith(part, autoescape=True)


Lines = dict[str, set[str]]  # text to the stems that were looked for and stand in it


def _holding(
    connection: Connection,
    wanted: Wanted,
    groups: Collection[str],
    stems: Collection[str],
    words: ColumnElement[bool],
) -> dict[str, Lines]:
    """The newest minutes first, with their lines that hold one of the words."""
    query = (
        select(MinutesRow.id, MinutesLineRow.text, MinutesWordRow.stem)
        .join(MinutesLineRow, MinutesLineRow.minutes_id == MinutesRow.id)
        .join(
            MinutesWordRow,
            (MinutesWordRow.minutes_id == MinutesRow.id)
            & (MinutesWordRow.position == MinutesLineRow.position),
        )
        .where(MinutesWordRow.minutes_id.in_(_within_reach(groups)), words, *_conditions(wanted, groups))
        .order_by(MinutesRow.day.desc(), MinutesRow.number.desc(), MinutesLineRow.position)
        .limit(MOST)
    )
    found: defaultdict[str, Lines] = defaultdict(dict)
    for minutes, text, stem in connection.execute(query):
        found[minutes].setdefault(text, set()).update(
            each for each in stems if stem.endswith(each) or stem.startswith(each)
        )
    return found


def _matched(lines: Lines) -> int:
    return len(set[str]().union(*lines.values()))


def _best_first(lines: Lines) -> tuple[str, ...]:
    return tuple(sorted(lines, key=lambda line: -len(lines[line])))


def _listed(connection: Connection, wanted: Wanted, groups: Collection[str]) -> tuple[Hit, ...]:
    """All of the days and kinds asked for, with the lines of those kinds."""
    query = (
        select(MinutesRow.id, MinutesLineRow.text)
        .join(MinutesLineRow, MinutesLineRow.minutes_id == MinutesRow.id)
        .where(MinutesRow.id.in_(_within_reach(groups)), *_conditions(wanted, groups))
        .order_by(MinutesRow.day.desc(), MinutesRow.number.desc(), MinutesLineRow.position)
        .limit(MOST)
    )
    found: defaultdict[str, list[str]] = defaultdict(list)
    for minutes, text in connection.execute(query):
        found[minutes] += [text] if wanted.kinds else []
    return tuple(Hit(minutes, tuple(lines)) for minutes, lines in found.items())


def _conditions(wanted: Wanted, groups: Collection[str]) -> Iterator[ColumnElement[bool]]:
    yield _visible(groups)
    if wanted.kinds:
        yield MinutesLineRow.kind.in_(wanted.kinds)
    if wanted.first:
        yield MinutesRow.day >= wanted.first
    if wanted.last:
        yield MinutesRow.day <= wanted.last
    if wanted.group:
        yield MinutesRow.group_id == wanted.group


def _within_reach(groups: Collection[str]) -> CompoundSelect[str]:
    """Minutes of which members of the groups may see something."""
    own = select(MinutesRow.id).where(MinutesRow.group_id.in_(groups))
    return own.union(select(MinutesShareRow.minutes_id).where(MinutesShareRow.group_id.in_(groups)))


def _visible(groups: Collection[str]) -> ColumnElement[bool]:
    """Lines of the groups' own minutes, and those that were shared with them and may be."""
    shared = (
        select(MinutesShareRow.minutes_id)
        .where(
            MinutesShareRow.minutes_id == MinutesRow.id,
            MinutesShareRow.group_id.in_(groups),
            MinutesShareRow.item.in_((0, MinutesLineRow.item)),
        )
        .exists()
    )
    return or_(MinutesRow.group_id.in_(groups), shared & ~MinutesLineRow.exempt)
