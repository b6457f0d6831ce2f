"""Pasted notes -> Minutes. First their shape, then what each line says, counted from the meeting's day."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, time

from bot.domain.minutes import Action, AgendaItem, Decision, Minutes, Participant
from dialogs.understanding.minutes.outline import Entry, Outline, looks_like_title, outline
from dialogs.understanding.minutes.people import People, is_organisation, people_in
from dialogs.understanding.minutes.tables import Row
from dialogs.understanding.minutes.tasks import Known, action_of, decision_of, promised
from dialogs.understanding.minutes.vocabulary import Column, Label, any_of, in_order, said
from dialogs.understanding.minutes.when import Meeting, Occasion, after_dates, apart_from_dates, day_alone, occasion_in, without_dates

_SENTENCES = re.compile(r"(?<=[^\W\d_]{2}[.!?])\s+(?=[A-ZÆØÅ@])")
_PEOPLE = {Label.PRESENT, Label.ABSENT, Label.LEADER}
_SAID = re.compile(any_of(in_order("decisions", "said")), re.IGNORECASE)
_AGREED = re.compile(any_of(in_order("decisions", "agreed")), re.IGNORECASE)
_NOT_YET = re.compile(any_of(in_order("decisions", "not_yet")), re.IGNORECASE)
_EXEMPT = re.compile(
    r"unn(?:tatt|ateke)\s+(?:fra\s+|frå\s+)?off\w*\.?|(?<!\w)u\.?\s?off\.?(?!\w)|(?:jf\.?\s*)?(?:offl|offentleglova|offentlighetsloven|offentleglova|forvaltningsloven|fvl)\.?\s*§+\s*\d+",
    re.IGNORECASE,
)
_BASIS = re.compile(r"(?:offl|offentleg(?:lova|heitslova)|offentlighetsloven|offentleglova|fvl|forvaltningsloven)\.?\s*§+\s*\d+[^),.;\n]{0,40}", re.IGNORECASE)
_GROUP = re.compile(rf"(?:{'|'.join(in_order('meeting', 'groups'))})(?![^\W_])", re.IGNORECASE)
_ANNOUNCES = re.compile(
    rf"^(?:\W*){any_of(in_order('meeting', 'words'))}?\s*(?:(?:nr\.?\s*)?\d+(?:/\d+)?\s)?[\s:–-]*(?:{any_of(in_order('meeting', 'links'))}[\s:–-]+)*(?:{any_of(in_order('meeting', 'words'))}?\s*)(?:{any_of(in_order('meeting', 'links'))}[\s:–-]+)*",
    re.IGNORECASE,
)
_ONLINE = re.compile(any_of(in_order("meeting", "online")), re.IGNORECASE)
_NEXT_MEETING = re.compile(r"(?:neste|nytt|next)\s+(?:\w+)?(?:møte|meeting|samling)", re.IGNORECASE)
_CASE = re.compile(r"\b(?:20)?\d\d/\d{2,6}\b")
_OF_A_GROUP = re.compile(r"(?:møtet?|referatet|meeting)\s+(?:i|for|med|of|in)\s+([^.,;:!?\n]{3,80})", re.IGNORECASE)
_BARE = said("meeting", "words")
_PRESENT, _ABSENT = said("attendance", "present"), said("attendance", "absent")
_CLOCK_ALONE = re.compile(r"(?:kl\.?\s*)?(\d{1,2})[.:]?(\d\d)?", re.IGNORECASE)


@dataclass(slots=True)
class _Item:
    title: str = ""
    number: str = ""
    exempt: str = ""
    notes: list[str] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)

    def done(self) -> AgendaItem:
        return AgendaItem(
            self.title, self.number, tuple(self.notes), tuple(self.decisions), tuple(self.actions), tuple(self.rules), self.exempt,
        )  # fmt: skip


def read_minutes(text: str, reference: date) -> Minutes:
    """`reference`: the day of pasting, that a date without a year is before."""
    shape = outline(text)
    return _Reading(shape, reference).minutes()


def read_body(text: str, reference: date) -> tuple[tuple[AgendaItem, ...], tuple[str, ...]]:
    """Items alone, and the lines that found no place; `reference`: the meeting's day."""
    reading = _Reading(outline(text, titled=False), reference, body=True)
    found = reading.minutes()
    return found.items, found.rest


class _Reading:
    def __init__(self, shape: Outline, reference: date, body: bool = False) -> None:
        self.shape, self.reference, self.body = shape, reference, body
        self.rest: list[str] = []
        self.fields: dict[Label, str] = {}
        self.occasion = Occasion()
        self.items = [_item(heading.title, heading.number) for heading in shape.items]
        self.outside = _Item()

    def minutes(self) -> Minutes:
        if not self.body:
            self._read_fields()
        people, absent = self._people()
        next_occasion = self._next_meeting()
        self.meeting = Meeting(self.occasion.day or self.reference, next_occasion.day)
        known = Known.of([*people.each, *absent.each], people.initials | absent.initials)
        for entry in self.shape.entries:
            self._place(entry, known)
        items = [item.done() for item in self.items]
        outside = self.outside.done()
        title = without_dates(self.shape.title, self.reference) or self.fields.get(Label.TITLE, "")
        place, extra = self._where()
        group = self.fields.get(Label.GROUP) or _group_in(title) or self._group_in_passing()
        return Minutes(
            title=self.fields.get(Label.GROUP, "") or title if title.lower() in _BARE else title,
            group=group,
            day=self.occasion.day, start=self.occasion.start, end=self.occasion.end, place=place,
            present=_once(people.each), absent=_once(absent.each),
            items=tuple(items if outside.is_empty else [*items, outside]),
            next_meeting=next_occasion.day, next_start=next_occasion.start,
            case_number=self.fields.get(Label.CASE_NUMBER, ""), exempt=self.fields.get(Label.EXEMPT, ""),
            rest=tuple([*extra, *self.rest]),
        )  # fmt: skip

    # What the head says

    def _read_fields(self) -> None:
        self.occasion = Occasion()
        for entry in self.shape.entries:
            if entry.label in (Label.DAY, Label.TIME):
                self._take_occasion(entry.text)
            elif entry.label is Label.DUE and entry.item is None and not self.shape.items:
                self._take_occasion(entry.text)
            elif entry.label in (Label.PLACE, Label.GROUP, Label.TITLE, Label.CASE_NUMBER):
                if entry.label in (Label.TITLE, Label.GROUP):
                    self._take_occasion(entry.text)
                self.fields.setdefault(entry.label, _clean(entry.text, entry.label, self.reference))
        self._take_occasion(self.shape.title)
        if not (self.occasion.day and self.occasion.start):
            for entry in self._head():
                self._take_occasion(entry.text)

    def _take_occasion(self, text: str) -> None:
        found = occasion_in(text, self.reference, "past")
        now = self.occasion
        start, end = now.start or found.start, now.end if now.start else found.end
        if now.start and not now.end and found.start and found.start > now.start and not found.day:
            end = found.start  # "slutt: 10:05"
        self.occasion = Occasion(now.day or found.day, start, end)

    def _head(self) -> list[Entry]:
        """What stands before the first item, under no label."""
        head = []
        for entry in self.shape.entries:
            if entry.item is not None or entry.label in (Label.DECISION, Label.ACTION, Label.ACTIONS, Label.NEXT_MEETING):
                break
            if entry.label is None and len(entry.text) < 300 and not _NEXT_MEETING.search(entry.text):
                head.append(entry)
        return head[:8]

    def _group_in_passing(self) -> str:
        """ "Oppsummering fra møtet i investeringsteamet" """
        found = (one[1] for entry in self._head() for one in _OF_A_GROUP.finditer(entry.text))
        return next((one for one in found if _GROUP.search(one)), "")

    def _where(self) -> tuple[str, list[str]]:
        place = self.fields.get(Label.PLACE, "") or next(filter(None, map(self._behind_time, self.shape.entries)), "")
        if not place and self.shape.title and (online := _ONLINE.search(self.shape.title)):
            place = online[0]
        return place, []

    def _behind_time(self, entry: Entry) -> str:
        """ "Tid og sted: 8. juni kl. 9, Rådhuset" """
        if entry.label not in (Label.DAY, Label.TIME) or entry.item is not None:
            return ""
        left = after_dates(entry.text, self.reference)
        return left if len(left) > 2 and left[0].isalpha() and len(left) < 80 else ""

    def _people(self) -> tuple[People, People]:
        present, absent = People(), People()
        for entry in self.shape.entries:
            if entry.label in (Label.PRESENT, Label.ABSENT):
                found = people_in(entry.text, _from(entry.addition))
                (present if entry.label is Label.PRESENT else absent).take(found)
        for row, label in self.shape.rows_of_people:
            self._take_row(row, label, present, absent)
        for entry in self.shape.entries:
            if entry.label is Label.LEADER:
                leaders = people_in(entry.text)
                there = {one.name.lower() for one in (*present.each, *absent.each)}
                present.each += [one for one in leaders.each if not _is_among(one.name, there)]
        present.initials |= absent.initials
        absent.each += present.absent
        self.rest += [*present.unread, *absent.unread]
        if present.writer and self.shape.signature:
            present.each += _writer(self.shape.signature)
        self.rest += self.shape.signature
        return present, absent

    def _take_row(self, row: Row, label: Label, present: People, absent: People) -> None:
        there = row[Column.ATTENDANCE].strip().lower()
        known = not there or there in _PRESENT or there in _ABSENT or there.split()[0].strip(",;") in _PRESENT | _ABSENT
        is_absent = there in _ABSENT or (bool(there) and there.split()[0].strip(",;") in _ABSENT) or (label is Label.ABSENT and there not in _PRESENT)
        organisation = row[Column.ORG] or ("" if not is_organisation(row[Column.ROLE]) else row[Column.ROLE])
        found = people_in(f"{row[Column.NAME]} ({organisation})" if organisation else row[Column.NAME])
        (absent if is_absent else present).take(found)
        self.rest += [] if known else [row[Column.ATTENDANCE]]
        self.rest += row.more

    def _next_meeting(self) -> Occasion:
        day = self.occasion.day or self.reference
        for entry in self.shape.entries:
            if entry.label is Label.NEXT_MEETING or (entry.label in (None, Label.ACTIONS, Label.ACTION) and len(entry.text) < 200 and _NEXT_MEETING.search(entry.text)):
                found = occasion_in(entry.text, day, "future")
                if found.day and found.day > day:
                    return found
        for item in self.shape.items:
            if _NEXT_MEETING.search(item.title):
                found = occasion_in(f"{item.title} {item.more}", day, "future")
                if found.day and found.day > day:
                    return found
        return Occasion()

    # What the body says

    def _place(self, entry: Entry, known: Known) -> None:
        item = self.outside if entry.item is None else self.items[entry.item]
        text = entry.text.strip()
        match entry.label:
            case Label.DECISION:
                self._decide(item, entry, known)
            case Label.ACTION | Label.ACTIONS:
                self._act(item, entry, known)
            case Label.RULE:
                item.rules.append(text)
            case Label.INFO:
                item.notes.append(text)
            case Label.EXEMPT:
                if entry.item is not None:
                    item.exempt = text
                else:
                    self.fields[Label.EXEMPT] = _basis(text)
            case Label.NEXT_MEETING:
                self._after_next_meeting(text)
            case Label.REVIEW | Label.OWNER | Label.DUE:
                if not (entry.label is Label.DUE and entry.item is None and not self.shape.items and self.occasion.day):
                    item.notes.append(text)
            case None:
                self._note(item, entry, known)
            case Label.TIME | Label.DAY:
                pass
            case Label.PRESENT | Label.ABSENT | Label.LEADER | Label.PLACE | Label.GROUP | Label.TITLE | Label.CASE_NUMBER | Label.AGENDA:
                pass
            case _:
                self.rest.append(text)

    def _decide(self, item: _Item, entry: Entry, known: Known) -> None:
        if _is_nothing(entry.text):
            item.notes.append(entry.text)
            return
        decision, action = decision_of(_with(entry), known, self.meeting)
        if review := entry.after.get(Label.REVIEW):
            decision = replace(decision, review=day_alone(review, self.meeting))
        item.decisions.append(decision)
        item.actions += [action] if action else []

    def _act(self, item: _Item, entry: Entry, known: Known) -> None:
        if _is_nothing(entry.text):
            item.notes.append(entry.text)
        elif _NEXT_MEETING.match(entry.text) and occasion_in(entry.text, self.meeting.day, "future").day:
            self._after_next_meeting(entry.text)
        else:
            item.actions.append(action_of(_with(entry), known, self.meeting))

    def _after_next_meeting(self, text: str) -> None:
        left = apart_from_dates(text, self.meeting.day)
        if any(map(str.isalpha, left)):
            self.rest.append(left)

    def _note(self, item: _Item, entry: Entry, known: Known) -> None:
        text = entry.text.strip()
        if entry.after or entry.box:
            action = action_of(_with(entry), known, self.meeting)
            item.actions.append(action if action.what else replace(action, what=item.title))
            return
        if entry.item is not None and not item.exempt and (found := _EXEMPT.search(text)) and len(text) < 120:
            item.exempt = _basis(text)
            if len(found[0]) > 0.5 * len(text) or text.startswith(("(", "[")):
                return
        notes = item.notes if entry.item is not None or self.body else self.rest
        left: list[str] = []
        for sentence in _SENTENCES.split(text) if len(text) < 2000 else [text]:
            if self._is_decision(item, sentence):
                item.decisions.append(Decision(sentence))
            elif action := promised(sentence, known, self.meeting):
                item.actions.append(action if action.what else replace(action, what=item.title))
            else:
                left.append(sentence)
        if left and not (entry.item is None and self._is_only_a_date(" ".join(left))):
            notes.append(" ".join(left))

    def _is_decision(self, item: _Item, text: str) -> bool:
        if len(text) > 400 or _NOT_YET.search(text[:120]) or text.endswith("?"):
            return False
        if _SAID.search(text):
            return not text.lower().startswith(("enstemmig", "vedtatt", "samrøystes"))
        return bool(_AGREED.search(text)) and not self._decided_elsewhere(item)

    def _decided_elsewhere(self, item: _Item) -> bool:
        at = next((number for number, one in enumerate(self.items) if one is item), None)
        return any(entry.label is Label.DECISION and entry.item == at for entry in self.shape.entries)

    def _is_only_a_date(self, text: str) -> bool:
        return len(text) < 80 and bool(occasion_in(text, self.reference, "past").day) and not without_dates(text, self.reference)


def _item(title: str, number: str) -> _Item:
    item = _Item(title, number)
    if found := _EXEMPT.search(title):
        item.exempt = _basis(title)
        left = f"{title[: found.start()].rstrip(' ,;(–[-')} {_BASIS.sub('', title[found.end() :]).lstrip(' ,;)–].jf-')}".strip(" ,()")
        item.title = left or title
    return item


def _basis(text: str) -> str:
    return found[0].strip() if (found := _BASIS.search(text)) else text.strip(" .()[]")


def _with(entry: Entry) -> str:
    """With the owner and the deadline that stood below, or in their own columns."""
    text = entry.text.strip()
    owner, due = entry.after.get(Label.OWNER, ""), entry.after.get(Label.DUE, "")
    more = [f"Ansvarlig: {owner.rstrip('.')}." if owner else "", f"Frist: {due.rstrip('.')}." if due else ""]
    return " ".join([text.rstrip(".") + "." if any(more) and text else text, *filter(None, more)])


def _is_nothing(text: str) -> bool:
    return text.strip(" .–-").lower() in {"ingen", "ingen vedtak", "ingen oppfølging", "none", "ikke noe", "ingen saker", ""}


def _from(addition: str) -> str:
    plain = re.sub(r"^(?:fra|frå|from|for|i|ved)\s+", "", addition.strip(" ()"), flags=re.IGNORECASE)
    return plain if is_organisation(plain) else ""


def _clean(text: str, label: Label, reference: date) -> str:
    if label is Label.CASE_NUMBER:
        return found[0] if (found := _CASE.search(text)) else text.strip()
    if label in (Label.TITLE, Label.GROUP):
        return without_dates(text, reference) or text.strip()
    return text.strip(" .;")


def _group_in(title: str) -> str:
    for part in re.split(r"\s[–—-]\s|:\s", title):
        found = _ANNOUNCES.match(part)
        left = part[found.end() :].strip(" :–-,.") if found else part
        if _GROUP.search(left) and left.lower() not in _BARE:
            return left
    return ""


def _is_among(name: str, there: set[str]) -> bool:
    plain = name.lower()
    return any(plain == one or one.startswith(f"{plain} ") or plain.startswith(f"{one} ") for one in there)


def _writer(signature: list[str]) -> list[Participant]:
    found = people_in(signature[0]).each[:1]
    if not found or found[0].organisation:
        return found
    for line in signature[1:3]:
        for part in line.split(","):
            if is_organisation(part):
                return [replace(found[0], organisation=part.strip())]
    return found


def _once(people: list[Participant]) -> tuple[Participant, ...]:
    found: dict[str, Participant] = {}
    for one in people:
        key = one.name.lower()
        if key not in found or not found[key].organisation:
            found[key] = one
    return tuple(found.values())


def clock(at: time | None) -> str:
    return f"{at:%H:%M}" if at else ""
