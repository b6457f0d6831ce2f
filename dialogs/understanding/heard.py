"""A message with all that its parts were read as, and what follows from them together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from bot.domain.inquiry import Topic, Window
from dialogs.understanding.amounts import amounts_in
from dialogs.understanding.dates import (
    Ambiguous,
    Day,
    Deadline,
    Meaning,
    Mentions,
    Moment,
    Range,
    Reading,
    Start,
)
from dialogs.understanding.message import Message
from dialogs.understanding.places import Places
from dialogs.understanding.question import TOPICS, Intent
from dialogs.understanding.slots import Slots

_LONGEST_NUMBER = 3  # digits of a row's number
_WHY = frozenset({"hvorfor", "why"})
_APPLYING = frozenset({"søke", "apply"})


@dataclass(frozen=True, slots=True)
class Heard:
    message: Message
    said: tuple[str, ...]  # the words as the phrases write them
    places: Places
    slots: Slots
    voiced: Mapping[Intent, frozenset[int]]  # the weightiest first, with the words that voice each
    intent: Intent
    reading: Reading

    @property
    def topic(self) -> Topic | None:
        if self.intent not in TOPICS and self.intent is not Intent.REFINE:
            return None
        topics = (TOPICS[each] for each in self.voiced if each in TOPICS and each is not Intent.FIND)
        return next(topics, None)

    def says_nothing_else(self, filler: Collection[str]) -> bool:
        """No word but those that voice the intent."""
        voicing = self.voiced.get(self.intent, frozenset())
        return all(at in voicing or word in filler for at, word in enumerate(self.said))

    @property
    def county(self) -> str | None:
        """None for that of a county council, which is an administrator and no place."""
        county, administrators = self.places.county, self.slots.administrators
        return None if county and any(name.startswith(county) for name in administrators) else county

    @property
    def amounts(self) -> tuple[int, ...]:
        return amounts_in(self.message)[0]

    @property
    def unplaced(self) -> list[str]:
        """The words that are no place names."""
        named = self.places.municipal | self.places.regional
        return [word for at, word in enumerate(self.message.words) if at not in named]

    @property
    def remark(self) -> str:
        """What follows the words that announce a correction."""
        if self.intent is not Intent.CORRECTION:
            return ""
        text = self.message.text
        _, colon, after = text.partition(":")
        last = self._announced()
        if last + 1 in self._rows() and _number(self.said[last + 1], {}) is not None:
            last += 1
        return after.strip() if colon else text[self.message.tokens[last].end :].strip(" ,.–-")

    def number(self, ordinals: Mapping[str, int]) -> int | None:
        """Which row of the last list is meant."""
        told = (_number(self.said[at], ordinals) for at in self._rows())
        return next((number for number in told if number is not None), None)

    @property
    def asks_why(self) -> bool:
        return self.intent is Intent.DETAILS and not _WHY.isdisjoint(self.said)

    def _rows(self) -> list[int]:
        """Where a row's number may stand: among the words that ask for it, or after those of a correction."""
        rows = self.voiced.get(Intent.DETAILS, frozenset())
        if self.intent is Intent.CORRECTION:
            after = {self._announced() + 1} - self._figures()
            return sorted((rows | after) & set(range(len(self.said))))
        return sorted(rows) if self.intent is Intent.DETAILS else []

    def _announced(self) -> int:
        """The last of the words, beside each other, that announce a correction."""
        voicing = sorted(self.voiced[Intent.CORRECTION])
        return next(at for at in voicing if at + 1 not in voicing)

    @property
    def dates_limit(self) -> bool:
        """The dates say when a deadline falls: not so those of "aktiviteter i sommerferien"."""
        if self.intent is Intent.REFINE or self.topic is Topic.DEADLINES:
            return True
        return isinstance(self.reading.meaning, Deadline) or self._applies_then()

    def _applies_then(self) -> bool:
        """ "søke i mars" """
        first = min(self._dated(), default=0)
        return not _APPLYING.isdisjoint(self.said[max(first - 2, 0) : first])

    def words(self, filler: Collection[str]) -> str:
        """What the search is to look for."""
        taken = self.slots.taken | self.places.municipal | self.places.regional | self._figures()
        return " ".join(
            plain
            for at, (plain, word) in enumerate(zip(self.message.words, self.said, strict=True))
            if at not in taken and word not in filler and plain not in filler
        )

    def _figures(self) -> set[int]:
        """Words of dates and amounts."""
        return self._dated() | amounts_in(self.message)[1]

    def _dated(self) -> set[int]:
        if not self.reading.spans:
            return set()
        spans = [(span.start, span.end) for span in self.reading.spans]
        return {
            at
            for at, token in enumerate(self.message.tokens)
            if any(start <= token.start < end for start, end in spans)
        }


def _number(word: str, ordinals: Mapping[str, int]) -> int | None:
    if word.isdecimal() and len(word) <= _LONGEST_NUMBER:
        return int(word)
    return ordinals.get(word)


def windows_of(meaning: Meaning) -> tuple[Window, ...]:
    """Those to choose from, when the words can be read in two ways."""
    match meaning:
        case Ambiguous(earlier, later):
            readings: tuple[Meaning, ...] = (earlier, later)
        case Mentions(each) if not window_of(meaning):
            readings = each
        case _:
            return ()
    return tuple(window for one in readings if (window := window_of(one)))


def window_of(meaning: Meaning) -> Window | None:
    match meaning:
        case Day(at) | Moment(at):
            return Window(_day(at), _day(at))
        case Range(datetime() | date() as first, datetime() | date() as last):
            return Window(_day(first), _day(last))
        case Deadline(datetime() | date() as last):
            return Window(None, _day(last))
        case Start(datetime() | date() as first):
            return Window(_day(first), None)
        case Mentions(each):
            return _together([window_of(one) for one in each])
        case _:
            return None


def _together(windows: Sequence[Window | None]) -> Window | None:
    """ "I mai eller juni": one, where each begins as the one before it ends."""
    days = [(one.first, one.last) for one in windows if one and one.first and one.last]
    beside = all(after - last == timedelta(1) for (_, last), (after, _) in pairwise(days))
    return Window(days[0][0], days[-1][1]) if days and len(days) == len(windows) and beside else None


def _day(at: date | datetime) -> date:
    return at.date() if isinstance(at, datetime) else at
