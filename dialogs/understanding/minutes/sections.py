"""Which label and which item a line belongs to: what is open, and when it ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dialogs.understanding.minutes.headings import (
    Heading,
    Style,
    are_told_in_sentences,
    at_a_clock,
    heading_of,
    is_plain,
    styles_of,
)
from dialogs.understanding.minutes.lines import Line
from dialogs.understanding.minutes.names import is_first_name
from dialogs.understanding.minutes.owners import tells_who_does_what
from dialogs.understanding.minutes.people import people_in
from dialogs.understanding.minutes.tables import Table
from dialogs.understanding.minutes.vocabulary import HEAD, PEOPLE, Label, Labelled, label_of

LISTS = {Label.DECISION, Label.ACTION, Label.ACTIONS, Label.RULE, Label.PRESENT, Label.ABSENT, Label.LEADER}
_ENDS = {Label.NEXT_MEETING, Label.CLOSING}
_ATTACHED = {Label.OWNER, Label.DUE, Label.REVIEW}
_CLOCK_ALONE = re.compile(r"(?:kl\.?\s*)?\d{1,2}[:.]\d\d", re.IGNORECASE)
_OWNERS = re.compile(
    r"(?:@?[A-ZÆØÅ][\w.-]*|alle|all|begge|og|and|[&+/])(?:\s(?:@?[A-ZÆØÅ][\w.-]*|og|and|[&+/])){0,3}\s*(?:[,(].*)?$"
)
_LONGEST_LIST = 1000  # letters
_OPENS = re.compile(r"[^:]{3,40}:\s+(\S.+)")
_ARROW = re.compile(r"(?:-{1,2}>|=>|→|➔|⇒)\s*")


@dataclass(slots=True)
class Entry:
    """One line, and what it is."""

    label: Label | None  # None: nothing says
    text: str
    item: int | None = None  # place among the items; None: under no item
    addition: str = ""
    listed: bool = False
    after: dict[Label, str] = field(default_factory=dict)  # "Ansvarlig: Kari" on a line of its own, below
    box: bool = False


@dataclass(slots=True)
class Outline:
    items: list[Heading] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    announced: bool = False  # an agenda was given in advance
    counted: bool = False  # a number alone makes an item: it may be a sentence
    title: str = ""
    signature: list[str] = field(default_factory=list)  # the lines after "Vennlig hilsen"
    tables_of_people: list[tuple[Table, Label]] = field(default_factory=list)


class Sections:
    """What is open while the lines go by."""

    def __init__(self, lines: Sequence[Line], titled: bool) -> None:
        self.lines, self.titled = lines, titled
        self.styles = styles_of(lines if titled else [Line("-"), *lines])
        self.told = are_told_in_sentences(lines)
        self.out = Outline()
        self.item: int | None = None
        self.section: Label | None = None
        self.addition = ""
        self.inline = False  # the section's label had text on its own line
        self.opened = False  # that text ends with a colon
        self.filled = False  # the section has entries
        self.number = 0  # last of the numbered list in the section
        self.listed = False
        self.closed = False
        self.nested = False  # its items stand as bullets below its own
        self.depth: int | None = None  # how far in those stand

    # Labels

    def _labelled(self, line: Line, after: Line | None) -> bool:
        found = label_of(line.text) or self._lists_people(line)
        if not found or self._is_heading_after_all(found, line, after):
            return False
        label, rest = found.label, found.rest.strip()
        if label in _ATTACHED and (not rest or label is not Label.DUE or self._last()):
            return self._attach(label, rest)
        if label in HEAD and self.item is not None and not line.marked and label is not Label.CASE_NUMBER:
            return label is Label.TIME and self._take_clock(rest)
        if label in (Label.NOTE, Label.ASIDE):
            return self._aside(label, line, rest)
        self._open(label, rest, found.addition, line)
        return True

    def _lists_people(self, line: Line) -> Labelled | None:
        """ "Rundt bordet: Kari Nes (Nav), Ola Lie", above everything else, whatever it is called."""
        told = self.section or self.out.items or len(line.text) > _LONGEST_LIST
        opened = None if told else _OPENS.fullmatch(line.text)
        if not opened or any(entry.label is Label.PRESENT for entry in self.out.entries):
            return None
        people = people_in(opened[1])
        named = [one for one in people.each if is_first_name(one.name.split()[0])]
        is_list = len(named) > 1 and len(named) * 2 > len(people.each) and not people.unread
        return Labelled(Label.PRESENT, opened[1]) if is_list else None

    def _is_announced(self, line: Line) -> bool:
        """A line of the agenda, or a title that stood there."""
        in_agenda = self.section is Label.AGENDA and (line.listed or not line.gap)
        return in_agenda or self._known(line) is not None

    def _known(self, line: Line) -> Heading | None:
        """A title that the agenda announced."""
        if not self.out.announced or line.bullet or len(line.text) > 120:
            return None
        plain = plain_title(line.text)
        return next(
            (item for item in self.out.items if item.title and plain_title(item.title) == plain), None
        )

    def _take_clock(self, rest: str) -> bool:
        """ "slutt: 10:05", at the end."""
        if not _CLOCK_ALONE.fullmatch(rest):
            return False
        self.out.entries.append(Entry(Label.TIME, rest, self.item))
        return True

    def _is_heading_after_all(self, found: Labelled, line: Line, after: Line | None) -> bool:
        """ "Status" above a paragraph, where items are written so; "3. Oppfølging av vedtak"."""
        if not found.rest and found.label not in PEOPLE | _ENDS and self._is_announced(line):
            return True
        if Style.CLOCK in self.styles and at_a_clock(line):
            return not found.rest and found.label not in _ENDS
        if found.rest:
            return (
                line.number is not None
                and Style.NUMBERED in self.styles
                and self.section is not Label.AGENDA
                and found.label in (Label.NOTE,)
            )
        prose = (
            self.told and after and after.text.endswith(".") and not after.listed and not label_of(after.text)
        )
        if not line.listed and (found.label is Label.NOTE or (found.label is Label.ACTION and prose)):
            return (bool(heading_of(line, self.styles)) and Style.COLON not in self.styles) or (
                Style.PLAIN in self.styles
                and ":" not in line.text
                and is_plain(line, after)
                and self._may_be_plain(line)
            )
        if (
            line.number is not None
            and Style.NUMBERED in self.styles
            and found.label not in (Label.PRESENT, Label.ABSENT, Label.AGENDA)
        ):
            return found.label in (Label.NOTE, Label.DAY, Label.ASIDE) or (
                found.label is not Label.NEXT_MEETING and self._next_number(line)
            )
        return False

    def _may_be_plain(self, line: Line) -> bool:
        apart = line.gap or (self.told and (self.inline or self.section not in PEOPLE))
        return apart and self.section is not Label.AGENDA and bool(self.out.entries or self.out.title)

    def _next_number(self, line: Line) -> bool:
        return line.number == len(self.out.items) + 1 and bool(self.out.items)

    def _open(self, label: Label, rest: str, addition: str, line: Line) -> None:
        if label is Label.OUTSIDE:
            self._add_item(Heading("", ""), new=True)
            return
        if label is Label.ACTIONS and not rest and not self.out.entries and not self.out.title:
            self.out.title = line.text  # "Oppgaver etter møtet 3. mars"
        if label is Label.ACTIONS or (
            label in (Label.ACTION, Label.DECISION) and line.marked and self._is_for_all(line)
        ):
            self.item = None
        if label in (Label.NEXT_MEETING, Label.CLOSING):
            self.item = None if label is Label.CLOSING else self.item
            self.closed = True
        self.section, self.addition = (label, addition)
        self.inline, self.filled, self.number, self.listed = bool(rest), False, 0, False
        self.opened = rest.endswith(":")
        if label is Label.CLOSING and rest:
            self.out.signature.append(rest)  # "Mvh Kari"
        if label is Label.AGENDA:
            self.out.announced, self.nested, self.depth = True, line.bullet, None
        if rest:
            self._add(label, rest, line)
        elif label in (Label.EXEMPT,):
            self._add(label, line.text, line)
        if label not in LISTS | {Label.AGENDA, Label.CLOSING, Label.NEXT_MEETING} and rest:
            self.section = None

    def _is_for_all(self, line: Line) -> bool:
        """A heading of the same kind as those of the items."""
        return Style.MARKED in self.styles and bool(self.out.items)

    def _aside(self, label: Label, line: Line, rest: str) -> bool:
        if label is Label.NOTE and self.item is None and not self.out.entries and not rest:
            return True  # "Referat" above everything
        if label is Label.ASIDE and line.listed:
            return False
        self.section = None
        self._add(None, line.text, line)
        return True

    def _last(self) -> Entry | None:
        for entry in reversed(self.out.entries):
            if entry.label in (None, Label.ACTION, Label.ACTIONS, Label.DECISION) and entry.item == self.item:
                return entry
            break
        return None

    def _attach(self, label: Label, rest: str) -> bool:
        entry = self._last()
        if rest and label is Label.OWNER and tells_who_does_what(rest):
            self._add(Label.ACTION, rest, Line(""))
            return True
        if not entry or not rest:
            return False
        entry.after[label] = rest
        return True

    def _pointed(self, line: Line) -> bool:
        """ "-> Kari, 1/3" below what she is to do."""
        arrow = _ARROW.match(line.text)
        if not arrow:
            return False
        rest = line.text[arrow.end() :]
        if not line.gap and _OWNERS.match(rest) and self._attach(Label.OWNER, rest):
            return True
        self._add(None, rest, replace(line, box=True))
        return True

    # Items and entries

    def _add_item(self, heading: Heading, new: bool = False) -> None:
        self.section, self.number = None, 0
        at = None if new else self._same(heading)
        if at is None:
            self.out.items.append(heading)
            at = len(self.out.items) - 1
        else:
            self._announced_as(at, heading)
        self.item = at

    def _announced_as(self, at: int, heading: Heading) -> None:
        """The fuller one of two titles; the other is kept as a note, where it says something else."""
        old = self.out.items[at]
        fuller, other = sorted((old.title, heading.title), key=len, reverse=True)
        self.out.items[at] = Heading(old.number or heading.number, fuller)
        if not set(plain_title(other).split()) <= set(plain_title(fuller).split()):
            self.out.entries.append(Entry(Label.INFO, other, at))

    def _same(self, heading: Heading) -> int | None:
        if not self.out.announced:
            return None
        for at, item in enumerate(self.out.items):
            if heading.title and plain_title(item.title) == plain_title(heading.title):
                return at
            if (
                heading.number
                and item.number == heading.number
                and (not heading.title or not item.title or _alike(item.title, heading.title))
            ):
                return at
        return None

    def _entry(self, line: Line) -> None:
        if self._ends_section(line):
            self.section = None
        label = self.section if self.section in LISTS or self.section is Label.NEXT_MEETING else None
        if label in PEOPLE and not self._is_about_people(line):
            self.section = label = None
        if self.closed and label is None and line.gap:
            self.item = None
        self._add(label, line.text if label or line.number is None else line.raw, line)

    def _is_about_people(self, line: Line) -> bool:
        said = line.text.split()
        names = sum(word[0].isupper() for word in said)
        if 0 < names * 6 < len(said):
            return False  # a sentence
        found = people_in(line.text)
        return bool(found.each or found.writer or found.absent) and len(" ".join(found.unread)) * 2 < len(
            line.text
        )

    def _ends_section(self, line: Line) -> bool:
        if self.section is Label.NEXT_MEETING:
            return self.filled or self.inline
        if self.section not in LISTS:
            return False
        if self.section in PEOPLE:
            ends_here = line.gap and self.filled and (self.inline or not line.listed)
            return ends_here or (self.listed and not line.listed)
        if self.inline and (not line.listed or (self.section is Label.DECISION and not self.opened)):
            return True
        if self.listed and not line.listed:
            return line.gap or self.section is not Label.ACTIONS
        return line.gap and self.filled and not line.listed and self.section is not Label.ACTIONS

    def _add(self, label: Label | None, text: str, line: Line) -> None:
        self.filled = True
        self.listed = self.listed or line.listed
        self.number = line.number or self.number
        self.out.entries.append(Entry(label, text, self.item, self.addition, line.listed, box=line.box))


def plain_title(title: str) -> str:
    return re.sub(r"[^\w]+", " ", title.lower()).strip()


def _alike(one: str, other: str) -> bool:
    first, second = set(plain_title(one).split()), set(plain_title(other).split())
    return len(first & second) * 2 >= min(len(first), len(second))
