"""Tables of what, who and when, of items, and of people, whatever stands between their cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dialogs.understanding.minutes.lines import Line
from dialogs.understanding.minutes.vocabulary import Column, column_of, label_of

_TELLING = {Column.ITEM, Column.NAME, Column.ACTION, Column.OWNER}
_SEPARATORS = (" | ", ";", " / ", "/", " – ", " - ", ",")


@dataclass(frozen=True, slots=True)
class Row:
    cells: dict[Column, str]
    more: tuple[str, ...] = ()  # cells under other headings, with these: "Prioritet: Høy"

    def __getitem__(self, column: Column) -> str:
        return self.cells.get(column, "")


@dataclass(slots=True)
class Table:
    columns: list[Column | None]
    rows: list[list[str]] = field(default_factory=list)
    headings: Sequence[str] = ()
    separator: str = ""  # empty: tabs or upright lines, as the line itself tells

    def __iter__(self) -> Iterator[Row]:
        for row in self.rows:
            if any(row):
                yield self._row(row)

    def _row(self, row: list[str]) -> Row:
        cells: dict[Column, str] = {}
        more = []
        for at, cell in enumerate(row):
            column = self.columns[at] if at < len(self.columns) else None
            if column and column not in cells:
                cells[column] = cell
            elif cell:
                more.append(f"{self._heading(at)}{cell}")
        return Row(cells, tuple(more))

    def _heading(self, at: int) -> str:
        named = at < len(self.headings) and self.columns[at] is None and self.headings[at]
        return f"{named}: " if named else ""

    def has(self, *columns: Column) -> bool:
        return any(column in self.columns for column in columns)


def columns_of(line: Line, after: Line | None = None) -> Table | None:
    """The heading row of a table: two cells or more that name columns, or one above a row as wide."""
    if line.cells:
        return _table(line.cells, "") or (_wide_table(line, after) if after else None)
    if line.listed or len(line.text) > 120:
        return None
    for separator in _SEPARATORS:
        if separator in line.text and (table := _table(line.text.split(separator), separator)):
            return table
    return None


def _wide_table(line: Line, after: Line) -> Table | None:
    columns = [column_of(cell) for cell in line.cells]
    opens = line.gap and len(columns) > 2 and len(columns) == len(after.cells)
    return Table(columns, headings=line.cells) if opens and set(columns) & _TELLING else None


def _table(cells: Sequence[str], separator: str) -> Table | None:
    columns = [column_of(cell) for cell in cells]
    known = [column for column in columns if column]
    if (
        len(known) < 2
        or len(set(known)) < 2
        or (separator and len(known) < len(columns))
        or 2 * len(known) < len(columns)
    ):
        return None
    if separator and (len(known) < 2 or not set(known) & {Column.OWNER, Column.DUE}):
        return None
    return Table(columns, headings=cells, separator=separator.strip() if separator.strip() else separator)


def rows_into(table: Table, lines: Sequence[Line], start: int) -> int:
    """Fills the table from the line at `start`; gives the first line that is no row of it."""
    at, width, full = start, len(table.columns), True
    while at < len(lines):
        cells = _cells(lines[at], table)
        if (
            table.rows
            and lines[at].gap
            and (columns_of(lines[at]) or (full and len(cells) not in (0, width)))
        ):
            break
        if _is_ruler(cells):
            at += 1
            continue
        if (
            cells
            and table.rows
            and not full
            and len(table.rows[-1]) + len(cells) - 1 <= width
            and not _opens(cells)
        ):
            table.rows[-1][-1] = f"{table.rows[-1][-1]}\n{_with_bullet(lines[at], cells[0])}"
            table.rows[-1] += cells[1:]
        elif cells:
            table.rows.append(list(cells))
        elif full or lines[at].gap or not table.rows or table.separator or not _row_goes_on(lines, at, table):
            break
        else:
            table.rows[-1][-1] += f"\n{_with_bullet(lines[at], lines[at].text)}"
        full = len(table.rows[-1]) >= width
        at += 1
    return at


def _row_goes_on(lines: Sequence[Line], at: int, table: Table) -> bool:
    """Within a cell of several paragraphs: the row's other cells are still to come."""
    for line in lines[at : at + 12]:
        if line.gap:
            return False
        if line.cells:
            return not _opens(line.cells) and len(line.cells) + len(table.rows[-1]) - 1 <= len(table.columns)
    return False


def _opens(cells: Sequence[str]) -> bool:
    return bool(re.fullmatch(r"(?:\D{0,6})?\d{1,3}(?:/\d\d(?:\d\d)?|\.|\.\d+)?", cells[0]))


def _with_bullet(line: Line, text: str) -> str:
    return f"- {text.lstrip('-•*– ')}" if line.bullet else text


def _cells(line: Line, table: Table) -> tuple[str, ...]:
    if not table.separator:
        return line.cells if len(line.cells) > 1 else ()
    if line.gap or line.marked or label_of(line.text):
        return ()
    text = line.raw
    width = len(table.columns)
    spaced = f" {table.separator} "
    cells = text.split(spaced) if spaced in text else text.split(table.separator, width - 1)
    return tuple(cell.strip() for cell in cells) if 1 < len(cells) <= width + 1 else ()


def _is_ruler(cells: Sequence[str]) -> bool:
    return bool(cells) and all(not cell.strip(" :-=") for cell in cells)
