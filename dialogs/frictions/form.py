"""The draft of a friction as a card to fill in: what the other hand wrote meanwhile is not lost."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.drafts import merge
from bot.domain.friction_drafts import FrictionDraft
from bot.domain.frictions import FrictionKind, Level, Report
from dialogs.buttons import text_in
from dialogs.cards import frictions as cards
from dialogs.cards.frictions.form import as_typed
from dialogs.desk import Desk
from dialogs.frictions.drafting import keep, refused, show, the_draft, themes_of, told, without_persons
from dialogs.membership import groups_of
from dialogs.talk import Press, Turn
from dialogs.texts import texts
from dialogs.understanding.references import answered as reference_in

LONGEST = 4_000  # characters of an input
NONE = "-"  # the choice of nothing
LABELS = {"kind": "maker"}  # fields whose input is called otherwise
Inputs = Mapping[str, str]


async def press_edit(turn: Turn, desk: Desk, press: Press) -> None:
    await open_form(turn, desk, await the_draft(turn, text_in(press.data, "draft")))


async def open_form(
    turn: Turn,
    desk: Desk,
    draft: FrictionDraft,
    *,
    typed: Inputs | None = None,
    changed: list[tuple[str, str]] | None = None,
) -> None:
    language, groups = turn.language(), await groups_of(turn)
    card = cards.draft_form(
        texts(language), draft, groups, themes_of(desk), typed=typed, changed=changed or ()
    )
    turn.show(language, card)


async def press_save(turn: Turn, desk: Desk, press: Press) -> None:
    """What was typed is put on the draft as it is now; where the other hand changed the same, it is asked."""
    draft = await the_draft(turn, text_in(press.data, "draft"))
    version = press.data.get("version")
    base = await turn.store.friction_drafts.version(
        draft.id, version if isinstance(version, int) else draft.version
    )
    base = base or draft
    raw = {name: value.strip()[:LONGEST] for name, value in press.data.items() if isinstance(value, str)}
    typed = {
        name: without_persons(turn, desk, value) if name in as_typed(draft.report) else value
        for name, value in raw.items()
    }
    merged = merge(base.report, _filled(desk, base.report, typed), draft.report)
    if merged.clashes:
        theirs = as_typed(draft.report)
        names = [LABELS.get(name, name) for name in merged.clashes]
        changed = [(f"field-{name}", theirs[name]) for name in names]
        return await open_form(turn, desk, draft, typed=typed, changed=changed)
    hidden = any(refused(raw[name], typed[name]) for name in typed)
    said = texts(turn.language())("friction-no-persons" if hidden else "saved")
    saved = keep(turn, draft, report=merged.value, group=await _group(turn, typed, draft))
    return await show(turn, desk, saved, said)


async def _group(turn: Turn, typed: Inputs, draft: FrictionDraft) -> str | None:
    chosen = typed.get("group")
    return next((group.id for group in await groups_of(turn) if group.id == chosen), draft.group)


def _filled(desk: Desk, before: Report, typed: Inputs) -> Report:
    """An input that the form did not have leaves its field as it was."""
    values = {**as_typed(before), **typed}
    kinds = {kind.value: kind for kind in FrictionKind}
    levels = {level.value: level for level in Level}
    known = themes_of(desk)
    report = replace(
        before,
        kind=kinds.get(values["maker"]),
        reference=before.reference
        if values["reference"] == as_typed(before)["reference"]
        else reference_in(values["reference"]),
        owner=values["owner"],
        hits=values["hits"],
        consequence=values["consequence"],
        tried=values["tried"],
        proposal=values["proposal"],
        level=levels.get(values["level"]),
        themes=tuple(theme for theme in values["themes"].split(",") if theme in known),
    )
    return told(desk, report, values["what"]) if values["what"] != before.what else report
