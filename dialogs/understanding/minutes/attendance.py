"""Who was there and who was not, from lists, sentences, tables and the names of those who led."""

import re
from dataclasses import dataclass, field, replace

from bot.domain.minutes import Participant
from dialogs.understanding.minutes.names import is_organisation
from dialogs.understanding.minutes.people import People, people_in
from dialogs.understanding.minutes.sections import Outline
from dialogs.understanding.minutes.tables import Row, Table
from dialogs.understanding.minutes.vocabulary import Column, Label, said

_PRESENT, _ABSENT = said("attendance", "present"), said("attendance", "absent")
_WRITER = "undertegnede"  # whoever that is
_FROM = re.compile(r"^(?:fra|frå|from|for|i|ved)\s+", re.IGNORECASE)


@dataclass(slots=True)
class Attendance:
    present: People = field(default_factory=People)
    absent: People = field(default_factory=People)
    unread: list[str] = field(default_factory=list)


def attendance_in(shape: Outline) -> Attendance:
    found = Attendance()
    present, absent = found.present, found.absent
    for entry in shape.entries:
        if entry.label in (Label.PRESENT, Label.ABSENT):
            people = people_in(entry.text, _organisation(entry.addition))
            (present if entry.label is Label.PRESENT else absent).take(people)
    for table, label in shape.tables_of_people:
        _take_table(table, label, found)
    absent.each += present.absent
    missed = {one.name for one in absent.each}
    present.each = [one for one in present.each if one.name not in missed]
    for entry in shape.entries:
        if entry.label is Label.LEADER:
            _take_leaders(people_in(entry.text), found)
    if present.writer and shape.signature:
        present.each += _writer(shape.signature)
    elif present.writer:
        found.unread.append(_WRITER)
    found.unread += [*present.unread, *absent.unread, *shape.signature]
    return found


def _organisation(addition: str) -> str:
    plain = _FROM.sub("", addition.strip(" ()"))
    return plain if is_organisation(plain) else ""


def _take_table(table: Table, label: Label, found: Attendance) -> None:
    rows = list(table)
    ticked = any(_is_in(_PRESENT, row[Column.ATTENDANCE]) for row in rows)
    untold = ticked and not any(
        row[Column.ABSENCE] or _is_in(_ABSENT, row[Column.ATTENDANCE]) for row in rows
    )
    for row in rows:
        there = row[Column.ATTENDANCE]
        if row[Column.ABSENCE] or _is_in(_ABSENT, there) or (untold and not there):
            label_of_row = Label.ABSENT
        else:
            label_of_row = Label.PRESENT if _is_in(_PRESENT, there) else label
        (found.absent if label_of_row is Label.ABSENT else found.present).take(_people_of(row))
        found.unread += [there] if there and not _is_in(_PRESENT | _ABSENT, there) else []
        found.unread += row.more


def _is_in(words: frozenset[str], cell: str) -> bool:
    """The cell, or what it begins with: "x (fra kl. 10)"."""
    plain = cell.lower().strip()
    return bool(plain) and bool({plain, plain.split()[0].strip(",;")} & words)


def _people_of(row: Row) -> People:
    organisation = row[Column.ORG] or (row[Column.ROLE] if is_organisation(row[Column.ROLE]) else "")
    return people_in(f"{row[Column.NAME]} ({organisation})" if organisation else row[Column.NAME])


def _take_leaders(leaders: People, found: Attendance) -> None:
    """Who led or wrote was there, though the list may not say so."""
    there = {one.name.lower() for one in (*found.present.each, *found.absent.each)}
    found.present.each += [one for one in leaders.each if not _is_among(one.name.lower(), there)]
    found.present.initials |= leaders.initials
    found.present.unread += leaders.unread


def _is_among(name: str, there: set[str]) -> bool:
    return any(name == one or one.startswith(f"{name} ") or name.startswith(f"{one} ") for one in there)


def _writer(signature: list[str]) -> list[Participant]:
    found = people_in(signature[0]).each[:1]
    parts = [part.strip() for line in signature[1:3] for part in line.split(",")]
    organisation = next(filter(is_organisation, parts), "")
    return [replace(one, organisation=one.organisation or organisation) for one in found]
