"""The shape of pasted minutes: which line stands under which label and which agenda item."""

import re
from dataclasses import replace

from dialogs.understanding.minutes.fields import one_field_a_line
from dialogs.understanding.minutes.headings import (
    Heading,
    Style,
    called,
    closes,
    heading_of,
    is_pause,
    is_plain,
    numbered,
    topic,
)
from dialogs.understanding.minutes.lines import Line, lines_of
from dialogs.understanding.minutes.sections import LISTS, Outline, Sections
from dialogs.understanding.minutes.tables import Row, Table, columns_of, rows_into
from dialogs.understanding.minutes.vocabulary import PEOPLE, Column, Label, in_order, label_of, said

_TITLE = re.compile(
    rf"(?:{'|'.join(in_order('meeting', 'words') + in_order('meeting', 'groups'))})(?![^\W_])", re.IGNORECASE
)
_BARE = said("meeting", "words")
_TELLS = re.compile(r"[A-ZÆØÅ]\S*\s(?!og\b|and\b|v/|i\b|fra\b|frå\b)[a-zæøå]+\s\S")  # "Kari sender planen"


def outline(text: str, titled: bool = True) -> Outline:
    """`titled`: the first line may be the title of the whole."""
    lines = list(one_field_a_line(lines_of(text), pasted=titled))
    return _Outliner(lines, titled).run()


class _Outliner(Sections):
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
        elif (
            not self._pointed(line)
            and not self._nested(line)
            and not self._labelled(line, after)
            and not self._heading(line, after)
            and not self._agenda(line, after)
        ):
            self._entry(line)
        return at + 1

    def _is_title(self, at: int) -> bool:
        line = self.lines[at]
        if (
            not self.titled
            or called(line.text)
            or (self.out.title and self.out.title.lower() not in _BARE)
            or self.item is not None
            or self.section
            or at > 3
            or line.listed
        ):
            return False
        if (found := label_of(line.text)) and found.label is not Label.NOTE:
            return False
        return looks_like_title(line.text) or (at == 0 and line.marked)

    # Headings

    def _heading(self, line: Line, after: Line | None) -> bool:
        if self._continues_list(line):
            return False
        heading = heading_of(line, self.styles, after) or self._known(line) or self._plain(line, after)
        if (
            not heading
            or is_pause(heading.title)
            or (self.section in PEOPLE and not line.gap and Style.COLON in self.styles)
        ):
            return False
        if closes(heading.title):
            self._open(Label.NEXT_MEETING, "", "", line)
        self._add_item(heading)
        if heading.more:
            for part in lines_of(heading.more):
                self._read(part)
        return True

    def _continues_list(self, line: Line) -> bool:
        """ "2. ..." below "1. ..." in a list of decisions."""
        if line.number is None or self.section not in LISTS or line.marked:
            return False
        if (
            self.section in PEOPLE
            and (line.gap or self.inline)
            and not (self.number and line.number == self.number + 1)
        ):
            return False
        if Style.CALLED in self.styles or (Style.MARKED in self.styles and Style.NUMBERED not in self.styles):
            return not called(line.text)
        return (
            line.number == self.number + 1
            and (not line.gap or not self._next_number(line))
            and not self.inline
        )

    def _plain(self, line: Line, after: Line | None) -> Heading | None:
        opens_tasks = self.section is Label.ACTIONS and not self.filled
        if Style.PLAIN not in self.styles or not self._may_be_plain(line) or opens_tasks:
            return None
        return topic(line) or (Heading("", line.text.rstrip(":")) if is_plain(line, after) else None)

    def _nested(self, line: Line) -> bool:
        """A bullet below the bullet "Saker": an item, and what stands further in is told under it."""
        if self.section is Label.AGENDA and self.nested and line.bullet and self.depth is None:
            self.depth = line.indent
        if self.depth is None or not line.bullet or line.indent < self.depth:
            self.depth = None
            return False
        if line.indent == self.depth:
            self._add_item(Heading("", line.text.rstrip(" .:")))
        else:
            self._read(line)
        return True

    def _agenda(self, line: Line, after: Line | None) -> bool:
        """A line of "Saksliste"."""
        if self.section is not Label.AGENDA:
            return False
        if line.gap and self.filled and not line.listed:
            self.section, self.item = None, None
            return False
        if self.filled and self.listed and (not line.listed or (line.bullet and self.number)):
            return False
        heading = (
            called(line.text)
            or (numbered(line) if line.number else None)
            or Heading("", line.text.rstrip(" .:"))
        )
        if len(heading.title) > 140 or is_pause(heading.title):
            return False
        self.filled, self.listed = True, self.listed or line.listed
        number = line.number or 0
        self._add_item(heading)
        self.section, self.number, self.announced = Label.AGENDA, number, True
        return True

    # Tables

    def _table(self, at: int) -> int | None:
        table = columns_of(self.lines[at], self.lines[at + 1] if at + 1 < len(self.lines) else None)
        if not table:
            return None
        end = rows_into(table, self.lines, at + 1)
        if end == at + 1 or not table.rows:
            return None
        if table.has(Column.NAME) and not table.has(Column.ACTION, Column.DUE):
            label = self.section if self.section in PEOPLE else Label.PRESENT
            self.out.tables_of_people.append((table, label))
        else:
            for row in table:
                self._row(row, table)
        self.section = None
        return end

    def _row(self, row: Row, table: Table) -> None:
        if table.has(Column.NUMBER, Column.ITEM) and not (table.has(Column.ACTION) and not _is_item(row)):
            self._row_of_item(row, table)
        else:
            self._row_of_action(row, table)

    def _row_of_item(self, row: Row, table: Table) -> None:
        name, *more = (row[Column.ITEM] or "").split("\n")
        if not table.has(Column.ITEM):
            name, *more = (row[Column.NOTE] or row[Column.ACTION]).split("\n")
        own = Line(name, raw=name, number=1)
        found = (
            called(f"{row[Column.NUMBER]} {name}".strip())
            or (not row[Column.NUMBER] and numbered(own))
            or Heading(row[Column.NUMBER].strip(". "), *_first_sentence(name))
        )
        if not table.has(Column.NUMBER, Column.NOTE, Column.DECISION) or not (found.title or found.number):
            self._row_of_action(row, table)
            return
        self._add_item(found)
        text = "\n".join([found.more, *more, row[Column.NOTE] if table.has(Column.ITEM) else "", *row.more])
        for line in one_field_a_line(lines_of(text), pasted=True):
            self._read(line)
        self.section = None
        for label, column in ((Label.DECISION, Column.DECISION), (Label.ACTION, Column.ACTION)):
            for line in lines_of(
                row[column] if table.has(Column.ITEM) or column is not Column.ACTION else ""
            ):
                if not self._labelled(line, None):
                    self._add(label, line.text, line)
        self._add_owner(row)

    def _read(self, line: Line) -> None:
        if not self._labelled(line, None):
            self._entry(line)

    def _add_owner(self, row: Row) -> None:
        owner, due = _owner_and_due(row)
        if _TELLS.search(owner):
            self._add(Label.ACTION, owner, Line(""))
            owner = ""
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
        owners = (
            owner.split("\n")
            if owner.count("\n") + 1 == len(parts)
            else [" ".join(owner.split("\n"))] * len(parts)
        )
        dues = due.split("\n") if due.count("\n") + 1 == len(parts) else [due] * len(parts)
        for part, who, when in zip(parts, owners, dues, strict=True):
            self._add(Label.DECISION if decided else Label.ACTION, part, Line(""))
            self.out.entries[-1].after = {
                label: text for label, text in ((Label.OWNER, who), (Label.DUE, when)) if text
            }
        more = [
            cell
            for cell in (
                _named_number(row),
                *row.more,
                row[Column.NOTE] if row[Column.ACTION] or row[Column.ITEM] else "",
            )
            if cell
        ]
        for cell in more:
            self._add(None, cell, Line(""))


def _owner_and_due(row: Row) -> tuple[str, str]:
    both = row[Column.OWNER_DUE]
    return (row[Column.OWNER], row[Column.DUE]) if not both else (both, "")


def _named_number(row: Row) -> str:
    """What stands where a number should."""
    return row[Column.NUMBER] if any(map(str.isalpha, row[Column.NUMBER])) else ""


def _is_item(row: Row) -> bool:
    return bool(row[Column.ITEM])


def _first_sentence(name: str) -> tuple[str, str]:
    title, stop, more = name.partition(". ")
    return (title, more) if stop else (name.rstrip("."), "")


def looks_like_title(text: str) -> bool:
    return len(text) <= 140 and bool(_TITLE.search(text)) and not text.rstrip().endswith((",", ".", "!", "?"))
