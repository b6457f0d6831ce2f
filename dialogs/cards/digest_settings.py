"""When a digest comes, as a card: of a group, and of a person."""

from collections.abc import Iterator, Mapping

from microsoft_teams.cards import Choice

from bot.domain.digest_plans import DigestPlan, OnDayOff, Quiet
from bot.domain.groups import WorkingGroup
from dialogs.buttons import Verb, execute, without_inputs
from dialogs.cards.elements import buttons, card, escape, labelled, paragraph, paragraphs, title
from dialogs.cards.inputs import Form
from dialogs.cards.minutes.parts import clock
from dialogs.cards.shapes import Action, Card, Element
from dialogs.cards.size import clipped
from dialogs.texts import Texts

USUAL_ZONE = DigestPlan().zone
_NO_ERRORS: Mapping[str, str] = {}


def settings_card(
    texts: Texts, group: WorkingGroup, *, said: str = "", wrong: Mapping[str, str] = _NO_ERRORS
) -> Card:
    """What is set, and the form to change it; `said`: what was just done."""
    named, plan = texts("digest-settings"), group.digest
    about = paragraph(escape(clipped(group.name, 200)), quiet=True, spacing="None")
    held: dict[str, str | int] = {"group": group.id, "version": group.version}
    form = _form(texts, plan, wrong)
    body = [
        *paragraphs([said]),
        title(named),
        about,
        *paragraphs(told(texts, plan)),
        *_hour(texts, form),
        *form.choice("quiet", _quiet(texts), needed=True),
        *form.choice("day_off", _on_day_off(texts), needed=True),
        *form.day("paused_until"),
        *form.choice("preview", _yes_or_no(texts), needed=True),
    ]
    offered: list[Action] = [execute(texts("button-save"), Verb.DIGEST_SAVE, None, **held)]
    if plan:
        offered.append(without_inputs(execute(texts("button-digest-off"), Verb.DIGEST_OFF, None, **held)))
    return card(texts, named, [*body, *buttons(offered)])


def personal_card(texts: Texts, plan: DigestPlan | None, *, said: str = "") -> Card:
    named, form = texts("digest-own-settings"), _form(texts, plan, _NO_ERRORS)
    body: list[Element] = [
        *paragraphs([said]),
        title(named),
        *paragraphs(told(texts, plan, own=True)),
        *_hour(texts, form),
        *form.choice("quiet", _quiet(texts), needed=True),
        *form.choice("day_off", _on_day_off(texts), needed=True),
        *form.day("paused_until"),
    ]
    offered: list[Action] = [execute(texts("button-save"), Verb.MY_DIGEST_SAVE)]
    if plan:
        offered.append(without_inputs(execute(texts("button-digest-off"), Verb.MY_DIGEST_OFF)))
    return card(texts, named, [*body, *buttons(offered)])


def told(texts: Texts, plan: DigestPlan | None, *, own: bool = False) -> Iterator[str]:
    """When it comes, in words."""
    if plan is None:
        yield texts("digest-own-none" if own else "digest-none")
        return
    at = clock(texts, plan.at)
    yield texts("digest-comes", weekday=texts("weekday", n=plan.weekday), clock=at)
    if plan.zone != USUAL_ZONE:
        yield labelled(texts("digest-zone"), escape(plan.zone))
    if plan.paused_until:
        yield texts("digest-paused", date=texts.long_date(plan.paused_until))


def _form(texts: Texts, plan: DigestPlan | None, wrong: Mapping[str, str]) -> Form:
    usual = plan or DigestPlan()
    paused = usual.paused_until
    values = {
        "weekday": str(usual.weekday),
        "at": f"{usual.at:%H:%M}",
        "quiet": usual.quiet.value,
        "day_off": usual.on_day_off.value,
        "paused_until": paused.isoformat() if paused else "",
        "preview": "yes" if usual.preview else "no",
    }
    return Form(texts, values, wrong)


def _hour(texts: Texts, form: Form) -> list[Element]:
    weekdays = [Choice(title=texts("weekday", n=number), value=str(number)) for number in range(1, 8)]
    return [*form.choice("weekday", weekdays, needed=True), *form.clock("at")]


def _quiet(texts: Texts) -> list[Choice]:
    return [Choice(title=texts(f"quiet-{each.value}"), value=each.value) for each in Quiet]


def _on_day_off(texts: Texts) -> list[Choice]:
    return [Choice(title=texts(f"day-off-{each.value}"), value=each.value) for each in OnDayOff]


def _yes_or_no(texts: Texts) -> list[Choice]:
    return [Choice(title=texts(f"preview-{each}"), value=each) for each in ("yes", "no")]
