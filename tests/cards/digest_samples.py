"""Cards of digests, followed deadlines and reminders: ordinary, enormous, quiet, and one that means harm."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.agenda import GrantDeadline
from bot.domain.digest_plans import DigestPlan
from bot.domain.digests import (
    Aspect,
    ComingMeeting,
    Decided,
    Digest,
    Figures,
    FrictionNews,
    GrantNews,
    Period,
    Remark,
    SharedNews,
)
from bot.domain.following import Followed, Reason, Stage
from bot.domain.minutes import Decision
from bot.domain.tasks import Task, TaskState
from dialogs.cards import digest_preview, digest_settings, digests, following, tasks
from dialogs.cards.digests import Reader
from dialogs.cards.shapes import Card
from dialogs.texts import Texts
from tests.cards.meetings import GROUP, HOSTILE, OTHER, person
from tests.cards.samples import shipped

AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
TODAY = AT.date()
PERIOD = Period("2026-W48", AT, AT - timedelta(weeks=1), TODAY + timedelta(weeks=1))
PLAN = DigestPlan(zone="Europe/London", paused_until=date(2027, 1, 4))


def task(number: int, text: str = "sende søknaden til Husbanken") -> Task:
    due = TODAY + timedelta(days=number - 3)
    owner = ("Kari Holm", "Ali Demir", "Turid Aas")[number % 3] if len(text) < 100 else text
    open_ = Task(f"{number:032x}", "m" * 32, GROUP.id, text, owner, person(number % 3), due)
    return open_ if number % 4 else replace(open_, state=TaskState.DONE, done_at=AT)


def digest(n: int = 2, text: str = "Vi ansetter en boligkoordinator.") -> Digest:
    """Every part has so many lines."""
    grants = list(shipped().grants)
    return Digest(
        PERIOD,
        actions=tuple(task(number, text) for number in range(n)),
        decisions=tuple(Decided(Decision(text, "Ali Demir", TODAY), "m" * 32, 4, text) for _ in range(n)),
        meetings=tuple(ComingMeeting(TODAY + timedelta(days=k), time(9), text) for k in range(min(n, 20))),
        deadlines=tuple(
            GrantDeadline(text, TODAY + timedelta(days=k % 40), grants[k].id, k % 2 == 0)
            for k in range(min(n, 60))
        ),
        frictions=(*(FrictionNews(text, waiting=k + 1) for k in range(n)), FrictionNews(text, text)),
        grants=tuple(GrantNews(grants[k].id, text, tuple(Aspect)) for k in range(min(n, 60))),
        shared=tuple(SharedNews("m" * 32, text, text, TODAY) for _ in range(n)),
        figures=Figures(5, 3, 2),
        figures_before=Figures(7, 1, 4),
        remark=Remark(text, "Kari Holm"),
        following=(grants[0].id,),
        moved_to=date(2027, 1, 4),
    )


ENORMOUS = digest(200, "Ærlig talt 🚀 " * 60)


def cards(said: Texts) -> Iterator[tuple[str, Card]]:
    for name, each in (
        ("digest", digest()),
        ("digest-quiet", Digest(PERIOD, figures=Figures(3, 0, 0))),
        ("digest-late", replace(digest(1), period=replace(PERIOD, is_late=True))),
        ("digest-enormous", ENORMOUS),
        ("digest-hostile", digest(3, HOSTILE)),
    ):
        yield name, digests.digest_card(said, each, Reader(GROUP, PERIOD.week, mentions=True))
        yield f"{name}-own", digests.digest_card(said, each, Reader(None))
        last = TODAY + timedelta(days=6)
        preview = digest_preview.preview_card(said, GROUP, each, TODAY, "08.00", last, said="Takk.")
        yield f"{name}-preview", preview
    yield "digest-settings", digest_settings.settings_card(said, replace(GROUP, digest=PLAN), said="Greit.")
    yield "digest-none", digest_settings.settings_card(said, GROUP)
    yield "digest-my-settings", digest_settings.personal_card(said, PLAN)
    yield "digest-my-none", digest_settings.personal_card(said, None)
    yield from _following(said)
    rows = [(task(number, HOSTILE), GROUP.name) for number in range(60)]
    yield "tasks-due", tasks.due_card(said, rows, TODAY)


def _following(said: Texts) -> Iterator[tuple[str, Card]]:
    grants = list(shipped().grants)[:60]
    grant, day = grants[0], date(2027, 3, 1)
    followed = Followed(GROUP.id, grant.id, "Kari Holm", AT, known=day)
    dropped = replace(followed, stage=Stage.DROPPED, reason=Reason.CAPACITY)
    own = replace(followed, internal=date(2027, 2, 15))
    for name, each in (
        ("followed", followed),
        ("followed-own", own),
        ("followed-unknown", replace(followed, known=None)),
        ("followed-dropped", dropped),
        ("followed-sent", replace(followed, stage=Stage.SENT)),
    ):
        yield name, following.followed_card(said, GROUP, each, grant, TODAY, said="Greit.")
    yield "follow-which-group", following.for_which_group(said, [GROUP, OTHER], grant.id)
    yield "reminder", following.reminder_card(said, GROUP, own, grant, TODAY)
    yield "deadline-changed", following.changed_card(said, GROUP, grant, day, TODAY, is_expected=False)
    yield "deadline-announced", following.changed_card(said, GROUP, grant, None, day, is_expected=True)
    rows = [(replace(followed, grant=each.id), each) for each in grants]
    yield "followed-list", following.followed_list(said, GROUP, rows, TODAY)
    yield "followed-none", following.followed_list(said, GROUP, [], TODAY)
