"""Pasted notes -> Minutes. First their shape, then what each line says, counted from the meeting's day."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain.minutes import Action, AgendaItem, Decision, Minutes, Participant
from dialogs.understanding.minutes.exemptions import basis_of, exemption_of, exemption_of_line
from dialogs.understanding.minutes.head import NEXT_MEETING, Head, head_of
from dialogs.understanding.minutes.outline import outline
from dialogs.understanding.minutes.owners import Known
from dialogs.understanding.minutes.sections import Entry, Outline
from dialogs.understanding.minutes.tasks import action_of, decision_of, promised, strictly
from dialogs.understanding.minutes.vocabulary import HEAD, PEOPLE, Label, any_of, in_order, said
from dialogs.understanding.minutes.when import (
    Meeting,
    apart_from_dates,
    day_alone,
    occasion_in,
    without_dates,
)

_DEADLINE = r"(?:tids)?frist\b|deadline\b"
_BELONGS = any_of((*in_order("actions", "owner"), *in_order("actions", "due")))
_NO_STOP = "".join(rf"(?<!\b{re.escape(short)})" for short in in_order("notes", "abbreviations"))
_SENTENCES = re.compile(
    rf"{_NO_STOP}(?:(?<=[^\W\d_]{{2}}[.!?])|(?<=\d{{4}}\.)|(?<=\s\d\d\.))\s+(?=[A-ZÆØÅ@])(?!(?i:{_DEADLINE}|{_BELONGS}\s*:))"
)
_CLAUSES = re.compile(r",\s+(?:og|mens|medan|and|while)\s+(?=[A-ZÆØÅ@])")
_SAID = re.compile(any_of(in_order("decisions", "said")), re.IGNORECASE)
_AGREED = re.compile(any_of(in_order("decisions", "agreed")), re.IGNORECASE)
_NOT_YET = re.compile(any_of(in_order("decisions", "not_yet")), re.IGNORECASE)
_VOTES = tuple(said("decisions", "votes"))
_ON_A_PROPOSAL = re.compile(rf"\w*(?:{'|'.join(in_order('decisions', 'proposals'))})\b", re.IGNORECASE)
_TAG = re.compile(
    rf"\s*(?:[–-]\s+|\()(?:(?:enstemmig|samrøystes)\s)?{any_of(in_order('decisions', 'tags'))}\)?\.?$",
    re.IGNORECASE,
)
_NONE = said("decisions", "none")
_LONGEST = 2000  # letters of a paragraph whose sentences are looked at one by one


def read_minutes(text: str, reference: date) -> Minutes:
    """`reference`: the day of pasting, that a date without a year is before."""
    shape = outline(text)
    head = head_of(shape, reference)
    return _Reading(shape, head, reference).minutes()


def read_body(text: str, reference: date) -> tuple[tuple[AgendaItem, ...], tuple[str, ...]]:
    """Items alone, and the lines that found no place; `reference`: the meeting's day."""
    found = _Reading(outline(text, titled=False), Head(), reference, body=True).minutes()
    return found.items, found.rest


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
            self.title,
            self.number,
            tuple(self.notes),
            tuple(self.decisions),
            tuple(self.actions),
            tuple(self.rules),
            self.exempt,
        )


class _Reading:
    def __init__(self, shape: Outline, head: Head, reference: date, body: bool = False) -> None:
        """`body`: there is no head, so that what stands before the first item is a note."""
        self.shape, self.head, self.reference, self.body = shape, head, reference, body
        self.meeting = Meeting(head.occasion.day or reference, head.next_occasion.day)
        people = [*head.attendance.present.each, *head.attendance.absent.each]
        self.known = Known.of(people, head.attendance.present.initials | head.attendance.absent.initials)
        self.items = [_item(heading.title, heading.number) for heading in shape.items]
        self.outside = _Item()
        self.decided = {entry.item for entry in shape.entries if entry.label is Label.DECISION}
        self.exempt = ""
        self.rest: list[str] = []

    def minutes(self) -> Minutes:
        for entry in self.shape.entries:
            self._place(entry)
        items = [item.done() for item in self._without_sentences()]
        outside = self.outside.done()
        head = self.head
        return Minutes(
            title=head.title,
            group=head.group,
            day=head.occasion.day,
            start=head.occasion.start,
            end=head.occasion.end,
            place=head.place,
            present=_once(head.attendance.present.each),
            absent=_once(head.attendance.absent.each),
            items=tuple(items if outside.is_empty else [*items, outside]),
            next_meeting=head.next_occasion.day,
            next_start=head.next_occasion.start,
            case_number=head.case_number,
            exempt=self.exempt,
            rest=(*head.rest, *self.rest),
        )

    def _without_sentences(self) -> Iterable[_Item]:
        """ "3. Kari sender planen innen fredag" is no item: it is read as what it says."""
        told = {entry.item for entry in self.shape.entries}
        for at, item in enumerate(self.items):
            stays = self.shape.announced or not self.shape.counted or at in told or item.exempt
            if stays or list(self._undecided(self.outside, item.title)):
                yield item

    def _place(self, entry: Entry) -> None:
        item = self.outside if entry.item is None else self.items[entry.item]
        match entry.label:
            case None:
                self._note(item, entry)
            case Label.DECISION:
                self._decide(item, entry)
            case Label.ACTION | Label.ACTIONS:
                self._act(item, entry)
            case Label.RULE:
                item.rules.append(entry.text)
            case Label.INFO:
                item.notes.append(entry.text)
            case Label.EXEMPT:
                self._exempt(item, entry)
            case Label.NEXT_MEETING:
                self._after_next_meeting(entry.text)
            case label if label in HEAD | PEOPLE and not self.body:
                pass  # read with the head
            case _:
                self._keep(entry)

    def _decide(self, item: _Item, entry: Entry) -> None:
        if _is_none(entry.text):
            item.notes.append(entry.text)
            return
        decision, action = decision_of(_with(entry), self.known, self.meeting)
        if review := entry.after.get(Label.REVIEW):
            decision = replace(decision, review=day_alone(review, self.meeting))
        item.decisions.append(decision)
        item.actions += [action] if action else []

    def _act(self, item: _Item, entry: Entry) -> None:
        if _is_none(entry.text):
            item.notes.append(entry.text)
        elif self._says_when_next(entry.text):
            self._after_next_meeting(entry.text)
        else:
            self._add_action(item, action_of(_with(entry), self.known, self.meeting))

    def _says_when_next(self, text: str) -> bool:
        """Among the tasks, but not as one that we wrote ourselves."""
        if not NEXT_MEETING.match(text) or strictly(text):
            return False
        return bool(occasion_in(text, self.meeting.day, "future").day)

    def _add_action(self, item: _Item, action: Action) -> None:
        item.actions.append(action if action.what else replace(action, what=item.title))

    def _exempt(self, item: _Item, entry: Entry) -> None:
        if entry.item is None:
            self.exempt = basis_of(entry.text)
        else:
            item.exempt = entry.text

    def _after_next_meeting(self, text: str) -> None:
        left = apart_from_dates(text, self.meeting.day)
        if any(map(str.isalpha, left)):
            self.rest.append(left)

    def _keep(self, entry: Entry) -> None:
        """A label that stands where it says nothing."""
        if (
            entry.label is Label.DUE
            and entry.text
            and self._is_only_a_date(entry.text)
            and not self.shape.items
        ):
            return  # "Når: 12. mars", of the meeting
        (self.rest if entry.item is None else self.items[entry.item].notes).append(entry.text)

    def _note(self, item: _Item, entry: Entry) -> None:
        text = entry.text.strip()
        if entry.after or entry.box:
            self._owned(item, entry)
            return
        if entry.item is not None and not item.exempt and (found := exemption_of_line(text)):
            item.exempt = found.basis
            if not found.left:
                return
        left = " ".join(self._undecided(item, text))
        if left and not (entry.item is None and self._is_read_with_the_head(left)):
            (item.notes if entry.item is not None or self.body else self.rest).append(left)

    def _owned(self, item: _Item, entry: Entry) -> None:
        """A paragraph with an owner below it: the task is what it last promises, or else its end."""
        sentences = _SENTENCES.split(entry.text) if len(entry.text) < _LONGEST else [entry.text]
        promises = [one for one in sentences if promised(one, self.known, self.meeting)]
        task = (promises or sentences)[-1]
        at = sentences.index(task)
        if left := " ".join(self._undecided(item, " ".join(sentences[:at] + sentences[at + 1 :]))):
            item.notes.append(left)
        if self._is_decision(item, task):
            item.decisions.append(Decision(task))
        self._add_action(item, action_of(_with(replace(entry, text=task)), self.known, self.meeting))

    def _undecided(self, item: _Item, text: str) -> Iterable[str]:
        """The sentences that decide nothing and promise nothing."""
        for sentence in self._sentences(text) if len(text) < _LONGEST else [text]:
            if tag := _TAG.search(sentence):
                item.decisions.append(Decision(sentence[: tag.start()]))
            elif self._is_decision(item, sentence):
                item.decisions.append(Decision(sentence))
            elif action := promised(sentence, self.known, self.meeting):
                self._add_action(item, action)
            else:
                yield sentence

    def _sentences(self, text: str) -> Iterable[str]:
        """With "..., og Kari sjekker ..." as one of its own."""
        for sentence in _SENTENCES.split(text):
            first, *more = _CLAUSES.split(sentence)
            told, comma, last = sentence.rpartition(", ")
            if more and all(promised(clause, self.known, self.meeting) for clause in (first, *more)):
                yield from (first, *more)
            elif comma and self.known.subject(last) and promised(last, self.known, self.meeting):
                yield from (told, last)
            else:
                yield sentence

    def _is_decision(self, item: _Item, text: str) -> bool:
        if len(text) > 400 or text.endswith("?") or _NOT_YET.search(text[:120]):
            return False
        if _SAID.search(text) and not _ON_A_PROPOSAL.match(text):
            return not text.lower().startswith(_VOTES)
        return bool(_SAID.search(text) or _AGREED.search(text)) and not self._decides_elsewhere(item)

    def _decides_elsewhere(self, item: _Item) -> bool:
        return any(one is item and at in self.decided for at, one in enumerate(self.items))

    def _is_read_with_the_head(self, text: str) -> bool:
        """A day, a place, or "Torsdag 5. mars kl. 12, Rådhuset"."""
        place = self.head.place
        at_the_place = place and place in (text, apart_from_dates(text, self.reference))
        return bool(at_the_place) or self._is_only_a_date(text)

    def _is_only_a_date(self, text: str) -> bool:
        found = len(text) < 80 and occasion_in(text, self.reference, "past").day
        return bool(found) and not without_dates(text, self.reference)


def _item(title: str, number: str) -> _Item:
    found = exemption_of(title)
    return _Item(found.left or title, number, found.basis) if found else _Item(title, number)


def _with(entry: Entry) -> str:
    """With the owner and the deadline that stood below, or in columns of their own."""
    owner, due = entry.after.get(Label.OWNER, ""), entry.after.get(Label.DUE, "")
    more = [f"Ansvarlig: {owner.rstrip('.')}." if owner else "", f"Frist: {due.rstrip('.')}." if due else ""]
    text = entry.text.rstrip(".") + "." if any(more) and entry.text else entry.text
    return " ".join(filter(None, [text, *more]))


def _is_none(text: str) -> bool:
    return text.strip(" .–-").lower() in _NONE


def _once(people: Iterable[Participant]) -> tuple[Participant, ...]:
    """Two of the same name are one, unless they come from two places."""
    found: dict[tuple[str, str], Participant] = {}
    for one in people:
        name = one.name.lower()
        if one.organisation:
            found.pop((name, ""), None)
        if one.organisation or not any(known == name for known, _ in found):
            found[name, one.organisation.lower()] = one
    return tuple(found.values())
