"""What cards of minutes have in common: the meeting in a few lines, an agenda item, a decision, an action."""

from collections.abc import Callable, Iterator, Sequence
from datetime import time

from bot.domain.groups import Programme
from bot.domain.minutes import Action, AgendaItem, Decision, FiledMinutes, Minutes, Participant
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import escape, heading, labelled, paragraph, separated
from dialogs.cards.shapes import Action as Button
from dialogs.cards.shapes import Element
from dialogs.cards.size import clipped, size, within
from dialogs.texts import Texts

LONGEST = 400  # characters of a line, where the whole is elsewhere


def meeting(texts: Texts, minutes: Minutes, programme: Programme | None, room: int) -> Iterator[str]:
    """When, where, in which track and phase; who, in so many bytes each."""
    if minutes.day:
        yield labelled(texts("meeting-when"), when(texts, minutes))
    if minutes.place:
        yield labelled(texts("meeting-where"), escape(clipped(minutes.place, LONGEST)))
    yield from within_programme(texts, programme, minutes.track, minutes.phase)
    if minutes.present:
        present = texts("meeting-present", n=len(minutes.present))
        yield labelled(present, people(texts, minutes.present, room))
    if minutes.absent:
        yield absent(texts, minutes, room)
    if minutes.case_number:
        yield labelled(texts("meeting-case"), escape(clipped(minutes.case_number, 60)))


def within_programme(texts: Texts, programme: Programme | None, track: str, phase: str) -> Iterator[str]:
    """Which of its meetings, and in which of its phases."""
    if programme and (part := programme.track(track)):
        yield labelled(texts("meeting-track"), escape(part.name[texts.language]))
    if programme and (part := programme.phase(phase)):
        yield labelled(texts("meeting-phase"), escape(part.name[texts.language]))


def absent(texts: Texts, minutes: Minutes, room: int) -> str:
    return labelled(texts("meeting-absent"), people(texts, minutes.absent, room))


def next_meeting(texts: Texts, minutes: Minutes) -> str:
    """Empty where it is not known."""
    if minutes.next_meeting is None:
        return ""
    day, start = texts.long_date(minutes.next_meeting), minutes.next_start
    at = texts("when-from", date=day, start=clock(texts, start)) if start else day
    return labelled(texts("meeting-next"), at)


def when(texts: Texts, minutes: Minutes) -> str:
    """Wednesday 4 March 2026, 09:00–11:00."""
    day = texts.long_date(minutes.day) if minutes.day else ""
    if minutes.start is None:
        return day
    start = clock(texts, minutes.start)
    if minutes.end is None:
        return texts("when-from", date=day, start=start)
    return texts("when-between", date=day, start=start, end=clock(texts, minutes.end))


def clock(texts: Texts, at: time) -> str:
    return texts("clock", hour=f"{at:%H}", minute=f"{at:%M}")


def people(texts: Texts, participants: Sequence[Participant], room: int) -> str:
    """With organisations, in so many bytes; who does not fit is counted."""
    names: list[str] = []
    for each in participants:
        name = escape(clipped(named(each), 80))
        room -= len(name.encode()) + 2
        if room < 0:
            return f"{', '.join(names)} {texts('and-more', n=len(participants) - len(names))}"
        names.append(name)
    return ", ".join(names)


def named(participant: Participant) -> str:
    """As it is typed, too: "Kari Nordmann (Nav)"."""
    return (
        f"{participant.name} ({participant.organisation})" if participant.organisation else participant.name
    )


def item_title(texts: Texts, item: AgendaItem, *, hide: bool = False) -> str:
    """Not the title of what is exempt, where that is hidden."""
    name = "" if hide and item.exempt else escape(clipped(item.title, 200))
    if item.number:
        key = "item-numbered" if name else "item-number"
        return texts(key, number=escape(clipped(item.number, 20)), title=name)
    return name or texts("item-exempt" if item.exempt else "item-outside")


def item_lines(texts: Texts, item: AgendaItem, longest: int) -> Iterator[Element]:
    """All that is written under it; what is exempt is marked."""
    if item.exempt:
        yield paragraph(exempt(texts, item.exempt), quiet=True)
    for note in item.notes:
        yield paragraph(escape(clipped(note, longest)))
    for decision in item.decisions:
        yield paragraph(labelled(texts("line-decision"), decided(texts, decision, longest)))
    for action in item.actions:
        yield paragraph(labelled(texts("line-action"), agreed(texts, action)))
    for rule in item.rules:
        yield paragraph(labelled(texts("line-rule"), escape(clipped(rule, longest))))


def items_from(
    texts: Texts, items: Sequence[AgendaItem], start: int, room: int, *, each: int, longest: int, cut: str
) -> tuple[list[Element], int]:
    """Those from `start` that fit in `room` bytes, one at least, and the number of the next.

    `each`: bytes for the lines of one; `longest`: characters of a line; `cut`: key of the words for the rest.
    """
    shown: list[Element] = []
    for number, item in enumerate(items[start:], start):
        lines = within(each, list(item_lines(texts, item, longest)), lambda n: texts(cut, n=n))
        block = [separated(heading(item_title(texts, item))), *lines]
        room -= size(*block)
        if room < 0 and shown:
            return shown, number
        shown += block
    return shown, len(items)


def decided(texts: Texts, decision: Decision, longest: int = LONGEST) -> str:
    """The decision; who had the mandate and when it is looked at again, in brackets."""
    about = []
    if decision.responsible:
        about.append(texts("decision-responsible", name=escape(clipped(decision.responsible, 80))))
    if decision.review:
        about.append(texts("decision-review", date=texts.date(decision.review)))
    said = escape(clipped(decision.text, longest))
    return f"{said.rstrip('.')} {texts('in-brackets', text='; '.join(about))}" if about else said


def agreed(texts: Texts, action: Action) -> str:
    """Kari Holm: sends the application, by 1 March 2026."""
    what = escape(clipped(action.what, LONGEST))
    said = f"{escape(clipped(action.owner, 80))}: {what}" if action.owner else what
    return f"{said.rstrip('.')}, {texts('action-by', date=texts.date(action.due))}" if action.due else said


def exempt(texts: Texts, basis: str) -> str:
    return texts("exempt", basis=escape(clipped(basis, 60)))


def more(texts: Texts) -> Callable[[int], str]:
    return lambda n: texts("and-more", n=n)


def name_of(texts: Texts, filed: FiledMinutes) -> str:
    """As within a sentence: minutes no. 4, 12 March 2026."""
    day = filed.minutes.day
    if day is None:
        return texts("minutes-number", number=filed.number)
    return texts("minutes-number-of", number=filed.number, date=texts.date(day))


def headline(texts: Texts, filed: FiledMinutes) -> str:
    name = name_of(texts, filed)
    return name[:1].upper() + name[1:]


def open_button(texts: Texts, filed: FiledMinutes, start: int = 0) -> Button:
    return execute(texts("button-open-minutes"), Verb.MINUTES_OPEN, minutes=filed.id, start=start)


def note_button(texts: Texts, filed: FiledMinutes) -> Button:
    return execute(texts("button-note"), Verb.MINUTES_NOTE, minutes=filed.id)


def rules_button(texts: Texts, filed: FiledMinutes) -> Button:
    return execute(texts("button-frictions-of-minutes"), Verb.FRICTIONS_OF_MINUTES, minutes=filed.id)
