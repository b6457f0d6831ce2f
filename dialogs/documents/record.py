"""Minutes as JSON for other programs."""

from collections.abc import Sequence
from datetime import date, time

from bot.domain.groups import Programme, WorkingGroup
from bot.domain.minutes import AgendaItem, FiledMinutes, Minutes, Note, Participant
from bot.domain.tasks import Task

Json = dict[str, object]


def minutes_json(
    group: WorkingGroup, programme: Programme | None, filed: FiledMinutes, tasks: Sequence[Task] = ()
) -> Json:
    """What is not known is "" or null; days are 2026-03-12, times 09:00, moments ISO 8601 with their offset.

    id, number, language, programme (id or null), filed {by, at}, approved_on
    meeting {title, date, time, end, place, group, track, phase, case_number, exempt}
    present, absent [{name, org}]
    items [{number, title, exempt, notes [text], decisions [{text, responsible, review}],
        actions [{owner, what, due}], rules [text]}]
    next_meeting, next_time
    rest [text]: what found no place
    tasks [{what, owner, due, state ("open", "done"), postponed, done_at}]: what became of the actions
    corrections [{number, text, by, at}]
    """
    minutes = filed.minutes
    return {
        "id": filed.id,
        "number": filed.number,
        "language": filed.language.value,
        "programme": programme.id if programme else None,
        "filed": {"by": filed.filed_by, "at": filed.filed_at.isoformat()},
        "approved_on": _iso(filed.approved_on),
        "meeting": _meeting(minutes, group),
        "present": [_participant(each) for each in minutes.present],
        "absent": [_participant(each) for each in minutes.absent],
        "items": [_item(item) for item in minutes.items],
        "next_meeting": _iso(minutes.next_meeting),
        "next_time": _clock(minutes.next_start),
        "rest": list(minutes.rest),
        "tasks": [_task(task) for task in tasks],
        "corrections": [_note(note) for note in filed.notes],
    }


def _meeting(minutes: Minutes, group: WorkingGroup) -> Json:
    return {
        "title": minutes.title,
        "date": _iso(minutes.day),
        "time": _clock(minutes.start),
        "end": _clock(minutes.end),
        "place": minutes.place,
        "group": group.name,
        "track": minutes.track,
        "phase": minutes.phase,
        "case_number": minutes.case_number,
        "exempt": minutes.exempt,
    }


def _participant(participant: Participant) -> Json:
    return {"name": participant.name, "org": participant.organisation}


def _item(item: AgendaItem) -> Json:
    return {
        "number": item.number,
        "title": item.title,
        "exempt": item.exempt,
        "notes": list(item.notes),
        "decisions": [
            {"text": each.text, "responsible": each.responsible, "review": _iso(each.review)}
            for each in item.decisions
        ],
        "actions": [{"owner": each.owner, "what": each.what, "due": _iso(each.due)} for each in item.actions],
        "rules": list(item.rules),
    }


def _task(task: Task) -> Json:
    return {
        "what": task.what,
        "owner": task.owner,
        "due": _iso(task.due),
        "state": task.state.value,
        "postponed": task.postponed,
        "done_at": _iso(task.done_at),
    }


def _note(note: Note) -> Json:
    return {"number": note.number, "text": note.text, "by": note.by, "at": note.at.isoformat()}


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _clock(clock: time | None) -> str | None:
    return f"{clock:%H:%M}" if clock else None
