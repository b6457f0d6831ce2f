"""What minutes say about the meeting itself: when, where, which group, who was there, and the next one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from dialogs.understanding.minutes.attendance import Attendance, attendance_in
from dialogs.understanding.minutes.sections import Entry, Outline
from dialogs.understanding.minutes.vocabulary import HEAD, Label, any_of, in_order, label_of, said, spellings
from dialogs.understanding.minutes.when import (
    Occasion,
    after_dates,
    apart_from_dates,
    before_dates,
    occasion_in,
    without_dates,
)

NEXT_MEETING = re.compile(
    rf"(?:neste|nytt|next)\s+\w*(?:møte|meeting|samling)|{any_of(spellings('meeting', 'next'))}",
    re.IGNORECASE,
)
_WORDS, _LINKS = any_of(in_order("meeting", "words")), any_of(in_order("meeting", "links"))
_ANNOUNCES = re.compile(
    rf"\W*{_WORDS}?\s*(?:(?:nr\.?\s*)?\d+(?:/\d+)?\s)?[\s:–-]*(?:{_LINKS}[\s:–-]+)*{_WORDS}?\s*(?:{_LINKS}[\s:–-]+)*",
    re.IGNORECASE,
)
_GROUP = re.compile(rf"(?:{'|'.join(in_order('meeting', 'groups'))})(?![^\W_])", re.IGNORECASE)
_OF_A_GROUP = re.compile(
    r"(?:møtet?|referatet|meeting)\s+(?:i|for|med|of|in)\s+([^.,;:!?\n]{3,80})", re.IGNORECASE
)
_AT = re.compile(r"(?P<at>(?:på|i|hos|ved|at|in)\s+)?(?P<place>[^.;:?!]{3,60})", re.IGNORECASE)
_PLACE = re.compile(rf"(?:{'|'.join(in_order('meeting', 'places'))})(?![^\W_])", re.IGNORECASE)
_ONLINE = re.compile(any_of(in_order("meeting", "online")), re.IGNORECASE)
_CASE = re.compile(r"\b(?:20)?\d\d/\d{2,6}\b")
_CLOCK_ALONE = re.compile(r"\d{1,2}\.\d\d(?![\d.]*\d)(?!.*\bkl)", re.IGNORECASE)  # "Tid: 14.00"
_BEFORE_THE_DAY = re.compile(r"([A-ZÆØÅ][^\W\d_]+(?: [^\W\d_]+){0,2}),?\s*")  # "Sarpsborg, 11. februar kl. 9"
_BARE = said("meeting", "words")
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
    attendance: Attendance = field(default_factory=Attendance)
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
    if head.place and head.title.endswith(head.place):
        head.title = without_dates(head.title.removesuffix(head.place).rstrip(" ,–-"), reference)
    head.case_number = fields.get(Label.CASE_NUMBER, "")
    head.attendance = attendance_in(shape)
    head.rest += head.attendance.unread
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
            is_clock = entry.label is Label.TIME and _CLOCK_ALONE.match(entry.text)
            yield f"kl. {entry.text}" if is_clock else entry.text
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
    if (of := _OF_A_GROUP.search(before_dates(title, reference))) and _GROUP.search(of[1]):
        return of[1].strip()
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
    loose = [entry.text for entry in _loose(shape)]
    passing = next(filter(None, (_place_in_passing(text, reference) for text in (*loose, shape.title))), "")
    return (
        passing
        or _place_alone(loose, reference)
        or next(filter(None, (_place_before_the_day(text, reference) for text in loose)), "")
        or (online[0] if (online := _ONLINE.search(shape.title)) else "")
    )


def _place_alone(loose: list[str], reference: date) -> str:
    """ "Rådhuset, Elvesalen", on a line of its own."""
    return next(
        (text for text in loose if _is_place(text) and not occasion_in(text, reference, "past").day), ""
    )


def _place_before_the_day(text: str, reference: date) -> str:
    found = _BEFORE_THE_DAY.fullmatch(before_dates(text, reference))
    is_all = found and occasion_in(text, reference, "past").start and not after_dates(text, reference)
    return found[1] if found and is_all and not _GROUP.search(found[1]) else ""


def _is_place(text: str) -> bool:
    return len(text) <= 60 and text[:1].isupper() and text[-1] not in ".!?:" and bool(_PLACE.search(text))


def _place_in_passing(text: str, reference: date) -> str:
    """ "Vi møttes torsdag kl. 12 på rådhuset", "Torsdag 5. mars kl. 12, Rådhuset"."""
    if not occasion_in(text, reference, "past").start:
        return ""
    behind = after_dates(text, reference)
    alone = not before_dates(text, reference) and behind[:1].isupper()
    found = _AT.fullmatch(behind)
    if found and (alone or found["at"] or _PLACE.search(behind)):
        return found["place"]
    return online[0] if alone and (online := _ONLINE.search(behind)) else ""
