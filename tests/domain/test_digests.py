"""A digest holds what is new and what hurries, each part a word, and its figures beside the last ones."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain import digests
from bot.domain.digests import ComingMeeting, Digest, Figures, FrictionNews, Period, share_out
from bot.domain.frictions import Case, Friction, Outcome, Report, State, changed, with_case
from bot.domain.language import Language
from bot.domain.minutes import EMPTY, AgendaItem, Decision, FiledMinutes, Minutes
from bot.domain.tasks import Task, TaskState

AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
WEEK = timedelta(weeks=1)
PERIOD = Period("2026-W48", AT, AT - WEEK, (AT + WEEK).date())


def task(id_: str, due: date | None, done_at: datetime | None = None, minutes: str = "m1") -> Task:
    state = TaskState.DONE if done_at else TaskState.OPEN
    return Task(id_, minutes, "g", f"gjøre {id_}", "Kari", "p", due, state, done_at=done_at)


def filed(id_: str, at: datetime, *decided: str, held: Minutes = EMPTY) -> FiledMinutes:
    items = (*held.items, AgendaItem("Sak", decisions=tuple(map(Decision, decided))))
    return FiledMinutes(id_, "g", 1, replace(held, items=items), Language.NB, "Ola", at)


def test_actions_are_those_overdue_or_due_before_the_next_one() -> None:
    late, soon = task("late", date(2026, 11, 1)), task("soon", date(2026, 11, 29))
    tasks = [task("later", date(2026, 11, 30)), soon, task("undated", None), late]
    assert digests.actions(tasks, PERIOD) == (late, soon)


def test_what_was_done_since_it_was_told_is_still_there_and_what_was_done_before_is_not() -> None:
    day = date(2026, 11, 25)
    after, before = task("a", day, AT + timedelta(hours=1)), task("b", day, AT - timedelta(hours=1))
    assert digests.actions([after, before], PERIOD) == (after,)


def test_decisions_are_those_filed_since_the_last_one_and_open_to_all() -> None:
    exempt = Minutes(items=(AgendaItem("Hemmelig", decisions=(Decision("Nei."),), exempt="offl. § 13"),))
    old, new = filed("old", AT - WEEK, "Gammelt."), filed("new", AT - timedelta(days=1), "Nytt.", held=exempt)
    coming = filed("coming", AT + timedelta(days=1), "Senere.")
    assert [told.decision.text for told in digests.decisions([new, old, coming], PERIOD)] == ["Nytt."]
    whole = filed("whole", AT, "Alt.", held=Minutes(exempt="offl. § 13"))
    assert digests.decisions([whole], PERIOD) == ()


def test_a_meeting_is_told_until_it_is_held_as_the_newest_minutes_have_it() -> None:
    day = date(2026, 11, 26)
    first = filed("1", AT - 2 * WEEK, held=Minutes(next_meeting=day))
    second = filed("2", AT - WEEK, held=Minutes(next_meeting=day, next_start=time(9)))
    assert digests.meetings([second, first], PERIOD) == (ComingMeeting(day, time(9)),)
    held = filed("3", AT - timedelta(hours=1), held=Minutes(day=day))
    assert digests.meetings([first, second, held], PERIOD) == ()


def test_figures_are_as_of_their_moment() -> None:
    minutes = [filed("m1", AT - 3 * WEEK, "A."), filed("m2", AT - timedelta(days=2), "B.", "C.")]
    tasks = [
        task("old", None),
        task("done", None, AT - timedelta(days=1)),
        task("new", None, minutes="m2"),
        task("done-after", None, AT + timedelta(hours=1)),
    ]
    now = digests.figures(tasks, minutes, PERIOD.since, PERIOD.at)
    before = digests.figures(tasks, minutes, PERIOD.before, PERIOD.since)
    assert (now, before) == (Figures(3, 1, 2), Figures(3, 0, 0))


def test_a_digest_without_a_part_is_quiet() -> None:
    assert Digest(PERIOD, figures=Figures(3, 1, 0)).is_quiet
    assert not Digest(PERIOD, actions=(task("a", AT.date()),)).is_quiet


def test_many_tasks_leave_a_word_to_the_others() -> None:
    assert share_out([40, 2, 0, 5], 12) == (5, 2, 0, 5)


@given(st.lists(st.integers(0, 60), max_size=7), st.integers(0, 12))
def test_no_more_is_told_than_there_is_room_for_and_each_part_gets_its_turn(
    wanted: list[int], room: int
) -> None:
    given_ = share_out(wanted, room)
    assert sum(given_) == min(room, sum(wanted))
    assert all(0 <= got <= most for got, most in zip(given_, wanted, strict=True))
    if room >= sum(map(bool, wanted)):
        assert all(got for got, most in zip(given_, wanted, strict=True) if most)


def friction(number: int, days: int) -> Friction:
    raised = AT - timedelta(days=days)
    case = Case(f"c{number}", "g", "3101", "", "p", "Kari", raised)
    return Friction(f"f{number}", number, Report(f"Nr. {number}", owner="Husbanken"), (case,), raised)


def test_answers_to_frictions_come_first_and_then_what_has_waited_the_longest() -> None:
    declined = changed(
        friction(1, 90), State.CLOSED, "Loven skal stå.", AT - timedelta(days=2), Outcome.DECLINED
    )
    before = changed(friction(2, 90), State.CLOSED, "Ordnet.", AT - 2 * WEEK, Outcome.CHANGED)
    after = changed(friction(3, 20), State.CLOSED, "Ordnet.", AT + WEEK, Outcome.CHANGED)
    told = digests.frictions(
        [friction(4, 5), friction(5, 50), declined, before, after, friction(6, 0)], PERIOD
    )
    assert told == (
        FrictionNews("Nr. 1", "Loven skal stå.", Outcome.DECLINED),
        FrictionNews("Nr. 5", waiting=50, owner="Husbanken"),
        FrictionNews("Nr. 3", waiting=20, owner="Husbanken"),
        FrictionNews("Nr. 4", waiting=5, owner="Husbanken"),
    )


def test_what_was_closed_and_has_happened_again_waits_and_is_no_answer() -> None:
    closed = changed(friction(1, 90), State.CLOSED, "Ordnet.", AT - WEEK / 2, Outcome.HANDLED_LOCALLY)
    again = with_case(closed, Case("c", "g", None, "", "p", "Kari", AT - timedelta(days=1)))
    assert digests.frictions([again], PERIOD) == (FrictionNews("Nr. 1", waiting=1, owner="Husbanken"),)
