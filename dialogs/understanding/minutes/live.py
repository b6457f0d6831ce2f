"""What is typed line by line: notes during a meeting, and lists in answer to a question."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.domain.minutes import Action, AgendaItem, Decision, Participant
from dialogs.understanding.minutes.headings import called, numbered
from dialogs.understanding.minutes.lines import Line, lines_of
from dialogs.understanding.minutes.owners import Known
from dialogs.understanding.minutes.people import people_in
from dialogs.understanding.minutes.tables import columns_of
from dialogs.understanding.minutes.tasks import action_of, decision_of
from dialogs.understanding.minutes.vocabulary import Label, label_of
from dialogs.understanding.minutes.when import Meeting

_PARTS = re.compile(r"\s*[,;]\s*|\s+(?:og|and)\s+")
_ACTIONS = {Label.ACTION, Label.ACTIONS}


@dataclass(frozen=True, slots=True)
class Rule:
    text: str


@dataclass(frozen=True, slots=True)
class Info:
    text: str


Live = Decision | Action | Rule | Info


def read_line(text: str, reference: date, people: Iterable[Participant] = ()) -> Live | None:
    """ "vedtak: ...", "oppfølging: Kari ringer Nav", "regel: ...", "info: ..."; None for all else."""
    lines = lines_of(text)
    found = label_of(" ".join(line.text for line in lines)) if lines else None
    if not found or not found.rest.strip():
        return None
    rest, meeting = found.rest.strip(), Meeting(reference)
    match found.label:
        case Label.DECISION:
            return decision_of(rest, Known.of(people, {}), meeting)[0]
        case Label.ACTION | Label.ACTIONS:
            return action_of(rest, Known.of(people, {}), meeting)
        case Label.RULE:
            return Rule(rest)
        case Label.INFO:
            return Info(rest)
    return None


def read_people(text: str) -> tuple[Participant, ...]:
    found = [
        one for line in _answers(text, {Label.PRESENT, Label.ABSENT}) for one in people_in(line.text).each
    ]
    return tuple(dict.fromkeys(found))


def read_actions(text: str, reference: date, people: Iterable[Participant] = ()) -> tuple[Action, ...]:
    known = Known.of(people, {})
    return tuple(action_of(line.text, known, Meeting(reference)) for line in _answers(text, _ACTIONS))


def read_decisions(text: str) -> tuple[Decision, ...]:
    return tuple(Decision(line.text) for line in _answers(text, {Label.DECISION}))


def read_agenda(text: str) -> tuple[AgendaItem, ...]:
    """A title a line; on one line, between commas."""
    lines = list(_answers(text, {Label.AGENDA}))
    if len(lines) == 1 and not lines[0].listed and not called(lines[0].text) and len(lines[0].text) < 300:
        return tuple(
            AgendaItem(title=title.strip(" .")) for title in _PARTS.split(lines[0].text) if title.strip(" .")
        )
    return tuple(map(_titled, lines))


def _titled(line: Line) -> AgendaItem:
    heading = called(line.text) or (numbered(line) if line.number else None)
    return AgendaItem(heading.title, heading.number) if heading else AgendaItem(title=line.text.rstrip(" .:"))


def _answers(text: str, labels: set[Label]) -> Iterator[Line]:
    """Line by line, without the label that some write again."""
    for line in lines_of(text):
        found = label_of(line.text)
        if found and found.label in labels:
            if found.rest.strip():
                yield Line(found.rest.strip())
        elif not columns_of(line):
            yield line
