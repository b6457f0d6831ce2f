"""What minutes say about the meeting itself: when, where, which group, who was there, and the next one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain.minutes import Participant
from dialogs.understanding.minutes.people import People, is_organisation, people_in
from dialogs.understanding.minutes.sections import Entry, Outline
from dialogs.understanding.minutes.tables import Row
from dialogs.understanding.minutes.vocabulary import HEAD, Column, Label, any_of, in_order, label_of, said
from dialogs.understanding.minutes.when import (
    Occasion,
    after_dates,
    apart_from_dates,
    before_dates,
    occasion_in,
    without_dates,
)

NEXT_MEETING = re.compile(r"(?:neste|nytt|next)\s+\w*(?:møte|meeting|samling)", re.IGNORECASE)
_WORDS, _LINKS = any_of(in_order("meeting", "words")), any_of(in_order("meeting", "links"))
_ANNOUNCES = re.compile(
    rf"\W*{_WORDS}?\s*(?:(?:nr\.?\s*)?\d+(?:/\d+)?\s)?[\s:–-]*(?:{_LINKS}[\s:–-]+)*{_WORDS}?\s*(?:{_LINKS}[\s:–-]+)*",
    re.IGNORECASE,
)
_GROUP = re.compile(rf"(?:{'|'.join(in_order('meeting', 'groups'))})(?![^\W_])", re.IGNORECASE)
_OF_A_GROUP = re.compile(
    r"(?:møtet?|referatet|meeting)\s+(?:i|for|med|of|in)\s+([^.,;:!?\n]{3,80})", re.IGNORECASE
)
_FROM = re.compile(r"^(?:fra|frå|from|for|i|ved)\s+", re.IGNORECASE)
_AT = re.compile(r"(?P<at>(?:på|i|hos|ved|at|in)\s+)?(?P<place>[^.;:?!]{3,60})", re.IGNORECASE)
_ONLINE = re.compile(any_of(in_order("meeting", "online")), re.IGNORECASE)
_CASE = re.compile(r"\b(?:20)?\d\d/\d{2,6}\b")
_BARE = said("meeting", "words")
_PRESENT, _ABSENT = said("attendance", "present"), said("attendance", "absent")
_BODY = (Label.DECISION, Label.ACTION, Label.ACTIONS, Label.NEXT_MEETING)
_LONGEST_HEAD = 8  # loose lines


@dataclass(slots=True)
class Head:
    title: str = ""
    group: str = ""
    place: str = ""
    case_number: str = ""
    occasion: Occasion = field(default_factory=Occasion)
    next_occasion: Occasion = field(default_factory=Occasion)
    present: People = field(default_factory=People)
    absent: People = field(default_factory=People)
    rest: list[str] = field(default_factory=list)


def head_of(shape: Outline, reference: date) -> Head:
    head = Head()
    fields = _fields(shape, head, reference)
    head.occasion = _occasion(shape, reference)
    head.next_occasion = _next_occasion(shape, head.occasion.day or reference)
    head.title = without_dates(shape.title, reference) or fields.get(Label.TITLE, "")
    head.group = fields.get(Label.GROUP) or _group_in(head.title, reference) or _group_in_passing(shape)
    if head.title.lower() in _BARE:
        head.title = head.group or head.title
    head.place = fields.get(Label.PLACE, "") or _place(shape, head, reference)
    head.case_number = fields.get(Label.CASE_NUMBER, "")
    _take_people(shape, head)
    return head


def _fields(shape: Outline, head: Head, reference: date) -> dict[Label, str]:
    fields: dict[Label, str] = {}
    for entry in shape.entries:
        if entry.label in HEAD - {Label.DAY, Label.TIME}:
            cleaned = _clean(entry.text, entry.label, reference)
            if fields.setdefault(entry.label, cleaned) != cleaned:
                head.rest.append(entry.text)
    return fields


def _clean(text: str, label: Label, reference: date) -> str:
    if label is Label.CASE_NUMBER:
        return found[0] if (found := _CASE.search(text)) else text.strip()
    if label is Label.PLACE:
        return text.strip(" .;")
    return without_dates(text, reference) or text.strip()


def _occasion(shape: Outline, reference: date) -> Occasion:
    now = Occasion()
    for text in _that_may_say_when(shape):
        if now.day and now.end:
            break
        now = _fuller(now, occasion_in(text, reference, "past"))
    return now


def _that_may_say_when(shape: Outline) -> Iterator[str]:
    for entry in shape.entries:
        due = entry.label is Label.DUE and entry.item is None and not shape.items
        if due or entry.label in (Label.DAY, Label.TIME, Label.TITLE, Label.GROUP):
            yield entry.text
    yield shape.title
    yield from sorted((entry.text for entry in _loose(shape)), key=_is_of_the_mail)


def _is_of_the_mail(text: str) -> bool:
    """ "Sendt: mandag 3. mars", by which the meeting may have been long ago."""
    return bool((found := label_of(text)) and found.label is Label.ASIDE)


def _fuller(now: Occasion, found: Occasion) -> Occasion:
    start, end = (now.start, now.end) if now.start else (found.start, found.end)
    if now.start and not now.end and found.start and found.start > now.start and not found.day:
        end = found.start  # "slutt: 10:05"
    return Occasion(now.day or found.day, start, end)


def _loose(shape: Outline) -> list[Entry]:
    """What stands before the first item, under no label."""
    loose: list[Entry] = []
    for entry in shape.entries:
        if entry.item is not None or entry.label in _BODY or len(loose) == _LONGEST_HEAD:
            break
        if entry.label is None and len(entry.text) < 300 and not NEXT_MEETING.search(entry.text):
            loose.append(entry)
    return loose


def _next_occasion(shape: Outline, day: date) -> Occasion:
    for text in _that_may_say_when_next(shape):
        found = occasion_in(text, day, "future")
        if found.day and found.day > day:
            return found
    return Occasion()


def _that_may_say_when_next(shape: Outline) -> Iterator[str]:
    for entry in shape.entries:
        may = entry.label in (None, Label.ACTIONS, Label.ACTION) and len(entry.text) < 200
        if entry.label is Label.NEXT_MEETING:
            yield entry.text
        elif may and (found := NEXT_MEETING.search(entry.text)):
            yield entry.text[found.start() :]
    yield from (f"{item.title} {item.more}" for item in shape.items if NEXT_MEETING.search(item.title))


def _group_in(title: str, reference: date) -> str:
    for part in re.split(r"\s[–—-]\s|:\s", title):
        found = _ANNOUNCES.match(part)
        left = before_dates(part[found.end() if found else 0 :], reference)
        if _GROUP.search(left) and left.lower() not in _BARE:
            return left
    return ""


def _group_in_passing(shape: Outline) -> str:
    """ "Oppsummering fra møtet i investeringsteamet" """
    found = (one[1] for entry in _loose(shape) for one in _OF_A_GROUP.finditer(entry.text))
    return next((one for one in found if _GROUP.search(one)), "")


def _place(shape: Outline, head: Head, reference: date) -> str:
    for entry in shape.entries:
        if entry.label in (Label.DAY, Label.TIME) and entry.item is None:
            left = after_dates(entry.text, reference)  # "Tid og sted: 8. juni kl. 9, Rådhuset"
            if len(left) > 2 and left[0].isalpha() and len(left) < 80:
                return left
            if any(map(str.isalpha, apart := apart_from_dates(entry.text, reference))):
                head.rest.append(apart)
    passing = next(filter(None, (_place_in_passing(entry.text, reference) for entry in _loose(shape))), "")
    return passing or (online[0] if (online := _ONLINE.search(shape.title)) else "")


def _place_in_passing(text: str, reference: date) -> str:
    """ "Vi møttes torsdag kl. 12 på rådhuset", "Torsdag 5. mars kl. 12, Rådhuset"."""
    if not occasion_in(text, reference, "past").start:
        return ""
    behind = after_dates(text, reference)
    alone = not before_dates(text, reference) and behind[:1].isupper()
    found = _AT.fullmatch(behind)
    if found and (alone or found["at"]):
        return found["place"]
    return online[0] if alone and (online := _ONLINE.search(behind)) else ""


def _take_people(shape: Outline, head: Head) -> None:
    present, absent = head.present, head.absent
    for entry in shape.entries:
        if entry.label in (Label.PRESENT, Label.ABSENT):
            people = people_in(entry.text, _organisation(entry.addition))
            (present if entry.label is Label.PRESENT else absent).take(people)
    for row, label in shape.rows_of_people:
        _take_row(row, label, head)
    absent.each += present.absent
    for entry in shape.entries:
        if entry.label is Label.LEADER:
            _take_leaders(people_in(entry.text), head)
    if present.writer and shape.signature:
        present.each += _writer(shape.signature)
    head.rest += [*present.unread, *absent.unread, *shape.signature]


def _organisation(addition: str) -> str:
    plain = _FROM.sub("", addition.strip(" ()"))
    return plain if is_organisation(plain) else ""


def _take_row(row: Row, label: Label, head: Head) -> None:
    there = row[Column.ATTENDANCE].strip()
    first = there.lower().split()[0].strip(",;") if there else ""
    said_absent = {there.lower(), first} & _ABSENT
    said_present = {there.lower(), first} & _PRESENT
    organisation = row[Column.ORG] or (row[Column.ROLE] if is_organisation(row[Column.ROLE]) else "")
    people = people_in(f"{row[Column.NAME]} ({organisation})" if organisation else row[Column.NAME])
    is_absent = said_absent or (label is Label.ABSENT and not said_present)
    (head.absent if is_absent else head.present).take(people)
    head.rest += [there] if there and not said_absent and not said_present else []
    head.rest += row.more


def _take_leaders(leaders: People, head: Head) -> None:
    """Who led or wrote was there, though the list may not say so."""
    there = {one.name.lower() for one in (*head.present.each, *head.absent.each)}
    head.present.each += [one for one in leaders.each if not _is_among(one.name.lower(), there)]
    head.present.initials |= leaders.initials
    head.present.unread += leaders.unread


def _is_among(name: str, there: set[str]) -> bool:
    return any(name == one or one.startswith(f"{name} ") or name.startswith(f"{one} ") for one in there)


def _writer(signature: list[str]) -> list[Participant]:
    found = people_in(signature[0]).each[:1]
    parts = [part.strip() for line in signature[1:3] for part in line.split(",")]
    organisation = next(filter(is_organisation, parts), "")
    return [replace(one, organisation=one.organisation or organisation) for one in found]
