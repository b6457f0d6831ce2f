"""What the next meeting starts from."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.domain.agenda import Agenda, GrantDeadline, draft_agenda
from bot.domain.language import Language
from bot.domain.minutes import AgendaItem, Decision, FiledMinutes, Minutes
from bot.domain.tasks import Task, TaskState

TODAY = date(2026, 11, 22)
HELD = date(2026, 11, 18)
NEXT = date(2026, 12, 2)


def _filed(number: int, minutes: Minutes) -> FiledMinutes:
    at = datetime(2026, 11, 18, tzinfo=UTC)
    return FiledMinutes(f"m{number}", "g", number, minutes, Language.NB, "Kari", at)


LAST = _filed(4, Minutes(day=HELD, next_meeting=NEXT))


def _reviewed(*days: date) -> FiledMinutes:
    decisions = tuple(Decision(f"vedtak {day}", review=day) for day in days)
    return _filed(2, Minutes(day=date(2026, 9, 1), items=(AgendaItem("Sak", decisions=decisions),)))


def test_a_group_without_minutes_has_an_empty_agenda() -> None:
    assert draft_agenda([], [], TODAY) == Agenda(TODAY)


def test_the_last_minutes_are_to_be_approved_until_they_are() -> None:
    assert draft_agenda([LAST, _filed(3, Minutes())], [], TODAY).to_approve == LAST
    approved = replace(LAST, approved_on=NEXT)
    assert draft_agenda([approved, _filed(3, Minutes())], [], TODAY).to_approve is None


def test_the_meeting_is_on_the_day_that_the_last_minutes_name_unless_it_has_been() -> None:
    assert draft_agenda([LAST], [], TODAY).meeting == NEXT
    assert draft_agenda([LAST], [], NEXT).meeting == NEXT
    assert draft_agenda([LAST], [], NEXT + timedelta(days=1)).meeting is None


def test_what_is_overdue_comes_first_and_what_is_done_not_at_all() -> None:
    late, soon = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
    dues = {"undated": None, "soon": soon, "late": late, "done": late}
    tasks = [Task(name, "m4", "g", name, "", None, due) for name, due in dues.items()]
    tasks[-1] = replace(tasks[-1], state=TaskState.DONE)
    assert [task.id for task in draft_agenda([LAST], tasks, TODAY).tasks] == ["late", "soon", "undated"]


def test_a_decision_is_looked_at_again_in_the_first_meeting_after_its_date() -> None:
    before, due, later = HELD, NEXT, NEXT + timedelta(days=1)
    agenda = draft_agenda([LAST, _reviewed(later, due, before)], [], TODAY)
    assert [(each.decision.review, each.minutes) for each in agenda.reviews] == [(due, 2)]


def test_an_exempt_decision_keeps_its_mark() -> None:
    secret = _reviewed(NEXT)
    whole = replace(secret, minutes=replace(secret.minutes, exempt="offl. § 13"))
    assert draft_agenda([LAST, whole], [], TODAY).reviews[0].exempt == "offl. § 13"


def test_deadlines_of_the_next_six_weeks_are_shown_in_order() -> None:
    days = {"gone": -1, "today": 0, "last": 42, "after": 43}
    deadlines = [GrantDeadline(name, TODAY + timedelta(days=n), name) for name, n in reversed(days.items())]
    assert [each.id for each in draft_agenda([], [], TODAY, deadlines=deadlines).deadlines] == [
        "today",
        "last",
    ]


def test_an_announced_item_is_kept_when_nothing_is_written_under_it() -> None:
    items = (
        AgendaItem("Ikke rukket", "1", exempt="offl. § 14"),
        AgendaItem("Drøftet", "2", notes=("ja",)),
        AgendaItem(notes=("utenom",)),
        AgendaItem("Eventuelt", "3"),
    )
    last = _filed(4, Minutes(day=HELD, items=items))
    agenda = draft_agenda([last], [], TODAY, routine=("eventuelt",))
    assert agenda.kept == (items[0],)


def test_what_people_bring_comes_last_as_it_was_given() -> None:
    agenda = draft_agenda([], [], TODAY, frictions=["samtykke"], own=["besøk"])
    assert (agenda.frictions, agenda.own) == (("samtykke",), ("besøk",))
