"""Followed schemes as cards: what is watched, until when, and what has become of it."""

from collections.abc import Sequence
from datetime import date

from microsoft_teams.cards import Choice, ChoiceSetInput, DateInput

from bot.domain.deadlines import DeadlineSays, DeadlineStatement, deadline_statement
from bot.domain.following import Followed, Reason, Stage
from bot.domain.grants import Grant
from bot.domain.groups import WorkingGroup
from bot.domain.inquiry import Inquiry
from dialogs.buttons import Verb, execute, without_inputs
from dialogs.cards.elements import (
    buttons,
    card,
    choices,
    escape,
    labelled,
    paragraph,
    paragraphs,
    title,
)
from dialogs.cards.minutes.parts import more
from dialogs.cards.shapes import Action, Card, Element, element
from dialogs.cards.size import clipped, within
from dialogs.texts import Texts

_ROWS = 20_000  # bytes


def for_which_group(texts: Texts, groups: Sequence[WorkingGroup], grant: str) -> Card:
    asked = texts("follow-for-whom")
    offered = [
        execute(clipped(group.name, 60), Verb.FOLLOW, group=group.id, grant=grant) for group in groups[:20]
    ]
    return card(texts, asked, [title(asked), *choices(offered)])


def followed_card(
    texts: Texts, group: WorkingGroup, followed: Followed, grant: Grant, today: date, *, said: str = ""
) -> Card:
    """`said`: what was just done, as Markdown."""
    name = escape(clipped(grant.name[texts.language], 200))
    body: list[Element] = [
        *paragraphs([said]),
        title(name),
        paragraph(escape(clipped(group.name, 200)), quiet=True, spacing="None"),
        *paragraphs(_told(texts, followed, grant, today)),
    ]
    if followed.stage is not Stage.FOLLOWED:
        again = execute(texts("button-follow-again"), Verb.FOLLOW, group=group.id, grant=grant.id)
        return card(texts, name, [*body, *buttons([again])])
    return card(texts, name, [*body, *_inputs(texts, followed), *buttons(_offered(texts, group, grant))])


def reminder_card(texts: Texts, group: WorkingGroup, followed: Followed, grant: Grant, today: date) -> Card:
    """In the group's channel, some time before."""
    day = followed.deadline or today
    said = texts(
        "reminder-title", days=(day - today).days, name=escape(clipped(grant.name[texts.language], 120))
    )
    sent = execute(texts("button-follow-sent"), Verb.FOLLOW_SENT, group=group.id, grant=grant.id)
    change = execute(texts("button-change"), Verb.FOLLOW, group=group.id, grant=grant.id)
    body: list[Element] = [title(said), *paragraphs(_told(texts, followed, grant, today))]
    return card(texts, said, [*body, *buttons([_details(texts, group, grant), sent, change])])


def changed_card(
    texts: Texts, group: WorkingGroup, grant: Grant, before: date | None, after: date, *, is_expected: bool
) -> Card:
    """The deadline is another than the group was told."""
    name = escape(clipped(grant.name[texts.language], 120))
    said = texts("deadline-changed-title" if before else "deadline-announced-title", name=name)
    days = texts.date(after)
    told = texts("deadline-from-to", before=texts.date(before), after=days) if before else days
    honest = texts("follow-expected") if is_expected else ""
    lines = paragraphs([labelled(texts("follow-deadline"), told), honest])
    change = execute(texts("button-change"), Verb.FOLLOW, group=group.id, grant=grant.id)
    return card(texts, said, [title(said), *lines, *buttons([_details(texts, group, grant), change])])


def followed_list(
    texts: Texts, group: WorkingGroup, rows: Sequence[tuple[Followed, Grant]], today: date
) -> Card:
    named = texts("followed-title")
    about = paragraph(escape(clipped(group.name, 200)), quiet=True, spacing="None")
    if not rows:
        return card(texts, named, [title(named), about, paragraph(texts("followed-none"))])
    ordered = sorted(rows, key=lambda row: row[0].deadline or date.max)
    lines: list[Element] = []
    for followed, grant in ordered:
        action = execute(clipped(grant.name[texts.language], 80), Verb.FOLLOW, group=group.id, grant=grant.id)
        told = " · ".join(_told(texts, followed, grant, today))
        lines += [*choices([action]), *paragraphs([told])]
    return card(texts, named, [title(named), about, *within(_ROWS, lines, more(texts))])


def _told(texts: Texts, followed: Followed, grant: Grant, today: date) -> list[str]:
    """The scheme's deadline, honestly; the group's own; what became of it."""
    statement = deadline_statement(grant, today)
    lines = []
    if followed.known is None:
        lines += [_latest(texts, statement), texts("follow-will-tell")]
    else:
        lines.append(labelled(texts("follow-deadline"), texts.long_date(followed.known)))
        if statement.says is DeadlineSays.EXPECTED:
            lines.append(texts("follow-expected"))
    if followed.internal:
        lines.append(labelled(texts("field-internal"), texts.long_date(followed.internal)))
    if followed.stage is Stage.DROPPED and followed.reason:
        lines.append(labelled(texts("follow-dropped"), texts(f"follow-reason-{followed.reason.value}")))
    return lines


def _latest(texts: Texts, statement: DeadlineStatement) -> str:
    """What is known where no day is."""
    if statement.says is DeadlineSays.LAST_KNOWN and statement.day:
        return texts("deadline-last-known", date=texts.date(statement.day))
    return texts("follow-no-deadline")


def _inputs(texts: Texts, followed: Followed) -> list[Element]:
    reasons = [Choice(title=texts(f"follow-reason-{each.value}"), value=each.value) for each in Reason]
    return [
        paragraph(texts("follow-when"), quiet=True),
        element(
            DateInput(
                id="internal",
                label=texts("field-internal"),
                value=followed.internal.isoformat() if followed.internal else None,
                error_message=texts("form-no-day"),
            )
        ),
        element(
            ChoiceSetInput(
                id="follow_reason",
                label=texts("follow-why-not"),
                placeholder=texts("form-choose"),
                choices=reasons,
                error_message=texts("form-choose"),
            )
        ),
    ]


def _offered(texts: Texts, group: WorkingGroup, grant: Grant) -> list[Action]:
    held: dict[str, str | int] = {"group": group.id, "grant": grant.id}
    sent = execute(texts("button-follow-sent"), Verb.FOLLOW_SENT, None, **held)
    return [
        execute(texts("button-save"), Verb.FOLLOW_SAVE, None, **held),
        without_inputs(sent),
        execute(texts("button-follow-drop"), Verb.FOLLOW_DROP, None, **held),
        execute(texts("button-followed"), Verb.FOLLOWED, group=group.id),
    ]


def _details(texts: Texts, group: WorkingGroup, grant: Grant) -> Action:
    inquiry = Inquiry(municipality=group.municipality, language=texts.language)
    return execute(texts("button-details"), Verb.DETAILS, inquiry, id=grant.id, start=0)
