"""The rows of a table: agenda items with what was said, tasks with their owners, people."""

from dialogs.understanding.minutes.fields import one_field_a_line
from dialogs.understanding.minutes.headings import Heading, called, numbered
from dialogs.understanding.minutes.lines import Line, lines_of
from dialogs.understanding.minutes.owners import tells_who_does_what
from dialogs.understanding.minutes.sections import Sections
from dialogs.understanding.minutes.tables import Row, Table, columns_of, rows_into
from dialogs.understanding.minutes.vocabulary import PEOPLE, Column, Label


class Rows(Sections):
    """What is open while the lines go by, and the tables among them."""

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
        if tells_who_does_what(owner):
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
