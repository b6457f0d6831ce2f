"""The shape of pasted minutes: which line stands under which label and which agenda item."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from dialogs.understanding.minutes.headings import (
    Heading,
    Style,
    called,
    closes,
    heading_of,
    is_pause,
    is_plain,
    numbered,
    styles_of,
    topic,
)
from dialogs.understanding.minutes.lines import Line, lines_of
from dialogs.understanding.minutes.people import people_in
from dialogs.understanding.minutes.tables import Row, Table, columns_of, rows_into
from dialogs.understanding.minutes.vocabulary import Column, Label, Labelled, any_of, in_order, label_of, said

_LISTS = {Label.DECISION, Label.ACTION, Label.ACTIONS, Label.RULE, Label.PRESENT, Label.ABSENT, Label.LEADER}
_HEAD = {Label.DAY, Label.TIME, Label.PLACE, Label.GROUP, Label.TITLE, Label.CASE_NUMBER}
_PEOPLE = {Label.PRESENT, Label.ABSENT, Label.LEADER}
_ATTACHED = {Label.OWNER, Label.DUE, Label.REVIEW}
_ENDS_THE_BODY = {Label.NEXT_MEETING, Label.CLOSING, Label.ASIDE}
_SPLITS = re.compile(
    rf"(?:(?<=[.;,|])|(?<=\S)\s{{2,}}|(?<=\S))\s*(?:^|[\s|/])(?=(?:{'|'.join(['forfall', 'fravær', 'tid', 'sted', 'stad', 'til stede', 'tilstede', 'til stades', 'møteleder', 'møteleiar', 'referent', 'meldt forfall', 'klokkeslett', 'absent', 'time', 'place', 'present', 'apologies', 'neste møte'])}):)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:kl\.?\s*)?\d{1,2}[:.]\d\d(?:\s?[–-]\s?\d{1,2}[:.]\d\d)?[\s:–-]+(?=[^\W\d])", re.IGNORECASE)
_CLOCK_ALONE = re.compile(r"(?:kl\.?\s*)?\d{1,2}[:.]\d\d", re.IGNORECASE)
_BARE = said("meeting", "words")
_NUMBER_ALONE = re.compile(r"\d{1,2}\.?|\d{1,3}/\d\d(?:\d\d)?")
_ARROW = re.compile(r"(?:-{1,2}>|=>|→|➔|⇒)\s*")
_UNEXEMPT = re.compile(r"^(?:nei|ingen|no|-|–)\.?$", re.IGNORECASE)


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
    title: str = ""
    signature: list[str] = field(default_factory=list)  # the lines after "Vennlig hilsen"
    rows_of_people: list[tuple[Row, Label]] = field(default_factory=list)


def outline(text: str, titled: bool = True) -> Outline:
    """`titled`: the first line may be the title of the whole."""
    lines = list(_split_heads(lines_of(text)))
    return _Outliner(lines, titled).run()


class _Outliner:
    def __init__(self, lines: Sequence[Line], titled: bool) -> None:
        self.lines, self.titled = lines, titled
        self.styles = styles_of(lines if titled else [Line("-"), *lines])
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
        self.announced = False  # an agenda was given in advance

    def run(self) -> Outline:
        at = 0
        while at < len(self.lines):
            at = self._table(at) or self._line(at)
        return self.out

    def _line(self, at: int) -> int:
        line = self.lines[at]
        after = self.lines[at + 1] if at + 1 < len(self.lines) else None
        if line.cells and not ((found := label_of(line.raw)) and found.rest):
            text = " – ".join(cell for cell in line.cells if cell)
            line = replace(line, text=text, raw=text)
        if self.section is Label.CLOSING:
            self.out.signature.append(line.text)
        elif not line.text:
            pass
        elif self._is_title(at):
            self.out.title = line.text
        elif not self._pointed(line) and not self._labelled(line, after) and not self._heading(line, after) and not self._agenda(line, after):
            self._entry(line)
        return at + 1

    def _is_title(self, at: int) -> bool:
        line = self.lines[at]
        if not self.titled or called(line.text) or (self.out.title and self.out.title.lower() not in _BARE) or self.item is not None or self.section or at > 3 or line.listed:
            return False
        if (found := label_of(line.text)) and found.label is not Label.NOTE:
            return False
        return looks_like_title(line.text) or (at == 0 and line.marked)

    # Labels

    def _labelled(self, line: Line, after: Line | None) -> bool:
        found = label_of(line.text)
        if not found or self._is_heading_after_all(found, line, after):
            return False
        label, rest = found.label, found.rest.strip()
        if label in _ATTACHED and not (label is Label.DUE and not self._last()):
            return self._attach(label, rest)
        if label in _HEAD and self.item is not None and not line.marked and label is not Label.CASE_NUMBER:
            return label is Label.TIME and self._take_clock(rest)
        if label in (Label.NOTE, Label.ASIDE):
            return self._aside(label, line, rest)
        self._open(label, rest, found.addition, line)
        return True

    def _take_clock(self, rest: str) -> bool:
        """ "slutt: 10:05", at the end."""
        if not _CLOCK_ALONE.fullmatch(rest):
            return False
        self.out.entries.append(Entry(Label.TIME, rest, self.item))
        return True

    def _is_heading_after_all(self, found: Labelled, line: Line, after: Line | None) -> bool:
        """ "Status" above a paragraph is an item where items are written so; so is "3. Oppfølging av vedtak"."""
        if found.rest:
            return line.number is not None and Style.NUMBERED in self.styles and self.section is not Label.AGENDA and found.label in (Label.NOTE,)
        if found.label is Label.NOTE and not line.listed:
            return bool(heading_of(line, self.styles)) and Style.COLON not in self.styles or (
                Style.PLAIN in self.styles and ":" not in line.text and is_plain(line, after) and self._may_be_plain(line)
            )
        if line.number is not None and Style.NUMBERED in self.styles and found.label not in (Label.PRESENT, Label.ABSENT, Label.AGENDA):
            return found.label in (Label.NOTE, Label.DAY, Label.ASIDE) or (found.label is not Label.NEXT_MEETING and self._next_number(line))
        return False

    def _next_number(self, line: Line) -> bool:
        return line.number == len(self.out.items) + 1 and bool(self.out.items)

    def _open(self, label: Label, rest: str, addition: str, line: Line) -> None:
        if label is Label.OUTSIDE:
            self._add_item(Heading("", ""), new=True)
            return
        if label is Label.ACTIONS or (label in (Label.ACTION, Label.DECISION) and line.marked and self._is_for_all(line)):
            self.item = None
        if label in (Label.NEXT_MEETING, Label.CLOSING):
            self.item = None if label is Label.CLOSING else self.item
            self.closed = True
        self.section, self.addition = (label, addition)
        self.inline, self.filled, self.number, self.listed = bool(rest), False, 0, False
        self.opened = rest.endswith(":")
        if label is Label.AGENDA:
            self.announced = True
        if rest:
            self._add(label, rest, line)
        elif label in (Label.EXEMPT,):
            self._add(label, line.text, line)
        if label not in _LISTS | {Label.AGENDA, Label.CLOSING, Label.NEXT_MEETING} and rest:
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
        if not line.gap and len(rest.split(",")[0].split()) < 4 and self._attach(Label.OWNER, rest):
            return True
        self._add(None, rest, replace(line, box=True))
        return True

    # Headings

    def _heading(self, line: Line, after: Line | None) -> bool:
        if self._continues_list(line):
            return False
        heading = heading_of(line, self.styles, after) or self._known(line) or self._plain(line, after)
        if not heading or is_pause(heading.title) or (self.section in _PEOPLE and not line.gap and Style.COLON in self.styles):
            return False
        if closes(heading.title):
            self._open(Label.NEXT_MEETING, "", "", line)
        self._add_item(heading)
        if heading.more:
            for part in lines_of(heading.more):
                self._labelled(part, None) or self._entry(part)
        return True

    def _continues_list(self, line: Line) -> bool:
        """ "2. ..." below "1. ..." in a list of decisions."""
        if line.number is None or self.section not in _LISTS or line.marked:
            return False
        if self.section in _PEOPLE and (line.gap or self.inline) and not (self.number and line.number == self.number + 1):
            return False
        if Style.CALLED in self.styles or Style.MARKED in self.styles and Style.NUMBERED not in self.styles:
            return not called(line.text)
        return line.number == self.number + 1 and (not line.gap or not self._next_number(line)) and not self.inline

    def _known(self, line: Line) -> Heading | None:
        """A title that the agenda announced."""
        if not self.announced or line.bullet or len(line.text) > 120:
            return None
        plain = _plain(line.text)
        return next((item for item in self.out.items if item.title and _plain(item.title) == plain), None)

    def _plain(self, line: Line, after: Line | None) -> Heading | None:
        if Style.PLAIN not in self.styles or not self._may_be_plain(line):
            return None
        return topic(line) or (Heading("", line.text.rstrip(":")) if is_plain(line, after) else None)

    def _may_be_plain(self, line: Line) -> bool:
        return line.gap and self.section is not Label.AGENDA and bool(self.out.entries or self.out.title)

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
        if not set(_plain(other).split()) <= set(_plain(fuller).split()):
            self.out.entries.append(Entry(Label.INFO, other, at))

    def _same(self, heading: Heading) -> int | None:
        if not self.announced:
            return None
        for at, item in enumerate(self.out.items):
            if heading.title and _plain(item.title) == _plain(heading.title):
                return at
            if heading.number and item.number == heading.number and (not heading.title or not item.title or _alike(item.title, heading.title)):
                return at
        return None

    def _agenda(self, line: Line, after: Line | None) -> bool:
        """A line of "Saksliste"."""
        if self.section is not Label.AGENDA:
            return False
        if line.gap and self.filled and not line.listed:
            self.section, self.item = None, None
            return False
        if self.filled and self.listed and (not line.listed or (line.bullet and self.number)):
            return False
        heading = called(line.text) or (numbered(line) if line.number else None) or Heading("", line.text.rstrip(" .:"))
        if len(heading.title) > 140 or is_pause(heading.title):
            return False
        self.filled, self.listed = True, self.listed or line.listed
        number = line.number or 0
        self._add_item(heading)
        self.section, self.number, self.announced = Label.AGENDA, number, True
        return True

    # Entries

    def _entry(self, line: Line) -> None:
        if self._ends_section(line):
            self.section = None
        label = self.section if self.section in _LISTS or self.section is Label.NEXT_MEETING else None
        if label in _PEOPLE and not self._is_about_people(line):
            self.section = label = None
        if self.closed and label is None and line.gap:
            self.item = None
        self._add(label, line.text if label or line.number is None else line.raw, line)

    def _is_about_people(self, line: Line) -> bool:
        found = people_in(line.text)
        return bool(found.each or found.writer or found.absent) and len(" ".join(found.unread)) * 2 < len(line.text)

    def _ends_section(self, line: Line) -> bool:
        if self.section is Label.NEXT_MEETING:
            return self.filled or self.inline
        if self.section not in _LISTS:
            return False
        if self.section in _PEOPLE:
            return line.gap and self.filled and (self.inline or not line.listed)
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

    # Tables

    def _table(self, at: int) -> int | None:
        table = columns_of(self.lines[at])
        if not table:
            return None
        end = rows_into(table, self.lines, at + 1)
        if end == at + 1 or not table.rows:
            return None
        for row in table:
            self._row(row, table)
        self.section = None
        return end

    def _row(self, row: Row, table: Table) -> None:
        if table.has(Column.NAME) and not table.has(Column.ACTION, Column.DUE):
            self.out.rows_of_people.append((row, self.section if self.section in _PEOPLE else Label.PRESENT))
        elif table.has(Column.NUMBER, Column.ITEM) and not (table.has(Column.ACTION) and not _is_item(row)):
            self._row_of_item(row, table)
        else:
            self._row_of_action(row, table)

    def _row_of_item(self, row: Row, table: Table) -> None:
        name, *more = (row[Column.ITEM] or "").split("\n")
        if not table.has(Column.ITEM):
            name, *more = (row[Column.NOTE] or row[Column.ACTION]).split("\n")
        own = Line(name, raw=name, number=1)
        found = called(f"{row[Column.NUMBER]} {name}".strip()) or (not row[Column.NUMBER] and numbered(own)) or Heading(row[Column.NUMBER].strip(". "), *_first_sentence(name))
        if not table.has(Column.NUMBER, Column.NOTE, Column.DECISION) or not (found.title or found.number):
            self._row_of_action(row, table)
            return
        self._add_item(found)
        text = "\n".join([found.more, *more, row[Column.NOTE] if table.has(Column.ITEM) else "", *row.more])
        for line in lines_of(text):
            self._labelled(line, None) or self._entry(line)
        self.section = None
        for label, column in ((Label.DECISION, Column.DECISION), (Label.ACTION, Column.ACTION)):
            for line in lines_of(row[column] if table.has(Column.ITEM) or column is not Column.ACTION else ""):
                self._labelled(line, None) or self._add(label, line.text, line)
        self._add_owner(row)

    def _add_owner(self, row: Row) -> None:
        owner, due = _owner_and_due(row)
        last = self._last()
        if last and last.item == self.item:
            last.after |= {label: text for label, text in ((Label.OWNER, owner), (Label.DUE, due)) if text}
        elif owner or due:
            self._add(None, ", ".join(filter(None, (owner, due))), Line(""))

    def _row_of_action(self, row: Row, table: Table) -> None:
        owner, due = _owner_and_due(row)
        what = row[Column.ACTION] or row[Column.ITEM] or row[Column.NOTE] or row[Column.DECISION]
        decided = not row[Column.ACTION] and bool(row[Column.DECISION])
        if not what and row.more:
            what = row.more[0]
            row = Row(row.cells, row.more[1:])
        if not what:
            if any((owner, due, *row.more)):
                self._add(None, " – ".join(filter(None, (owner, due, *row.more))), Line(""))
            return
        parts = [line.text for line in lines_of(what)]
        owners = owner.split("\n") if owner.count("\n") + 1 == len(parts) else [" ".join(owner.split("\n"))] * len(parts)
        dues = due.split("\n") if due.count("\n") + 1 == len(parts) else [due] * len(parts)
        for part, who, when in zip(parts, owners, dues, strict=True):
            self._add(Label.DECISION if decided else Label.ACTION, part, Line(""))
            self.out.entries[-1].after = {label: text for label, text in ((Label.OWNER, who), (Label.DUE, when)) if text}
        more = [cell for cell in (*row.more, row[Column.NOTE] if row[Column.ACTION] or row[Column.ITEM] else "") if cell]
        for cell in more:
            self._add(None, cell, Line(""))


def _owner_and_due(row: Row) -> tuple[str, str]:
    both = row[Column.OWNER_DUE]
    return (row[Column.OWNER], row[Column.DUE]) if not both else (both, "")


def _is_item(row: Row) -> bool:
    return bool(row[Column.ITEM])


def _first_sentence(name: str) -> tuple[str, str]:
    title, stop, more = name.partition(". ")
    return (title, more) if stop else (name.rstrip("."), "")


def looks_like_title(text: str) -> bool:
    return len(text) <= 140 and bool(_TITLE.search(text)) and not text.rstrip().endswith((",", ".", "!", "?"))


def _plain(title: str) -> str:
    return re.sub(r"[^\w]+", " ", title.lower()).strip()


def _alike(one: str, other: str) -> bool:
    first, second = set(_plain(one).split()), set(_plain(other).split())
    return len(first & second) * 2 >= min(len(first), len(second))


_TITLE = re.compile(f"(?:{'|'.join(in_order('meeting', 'words'))})(?![^\\W_])|(?:{'|'.join(said('meeting', 'groups'))})(?![^\\W_])", re.IGNORECASE)
