"""A friction as a form: all that can be told of it, each field may be left empty."""

from collections.abc import Mapping, Sequence

from microsoft_teams.cards import Choice

from bot.domain.friction_drafts import FrictionDraft
from bot.domain.frictions import FrictionKind, Level, Report
from bot.domain.groups import WorkingGroup
from dialogs.buttons import Verb, execute, without_inputs
from dialogs.cards.elements import buttons, card, escape, labelled, paragraph, section, title
from dialogs.cards.frictions.parts import Themes, maker
from dialogs.cards.inputs import Form
from dialogs.cards.shapes import Card, Element
from dialogs.cards.size import clipped
from dialogs.texts import Texts

LONGEST_WHAT, LONGEST_FIELD = 4_000, 2_000  # bytes


def draft_form(
    texts: Texts,
    draft: FrictionDraft,
    groups: Sequence[WorkingGroup],
    themes: Themes,
    *,
    typed: Mapping[str, str] | None = None,
    changed: Sequence[tuple[str, str]] = (),
) -> Card:
    """`changed`: by the other hand meanwhile, a label's key and the text."""
    asked = texts("friction-form")
    form = Form(texts, {**as_typed(draft.report), "group": draft.group or "", **(typed or {})}, {})
    save = execute(texts("button-save"), Verb.FRICTION_SAVE, draft=draft.id, version=draft.version)
    back = without_inputs(execute(texts("button-cancel"), Verb.FRICTION_SHOW, draft=draft.id))
    body = [title(asked), *_changed(texts, changed), *_inputs(form, groups, themes), *buttons([save, back])]
    return card(texts, asked, body)


def as_typed(report: Report) -> dict[str, str]:
    """What stands in each input from the start."""
    return {
        "what": report.what,
        "maker": report.kind.value if report.kind else "",
        "reference": report.reference.canonical if report.reference else "",
        "owner": report.owner,
        "hits": report.hits,
        "consequence": report.consequence,
        "tried": report.tried,
        "proposal": report.proposal,
        "level": report.level.value if report.level else "",
        "themes": ",".join(report.themes),
    }


def _inputs(form: Form, groups: Sequence[WorkingGroup], themes: Themes) -> list[Element]:
    texts = form.texts
    kinds = [Choice(title=maker(texts, kind), value=kind.value) for kind in FrictionKind]
    levels = [Choice(title=texts(f"level-{level.value}"), value=level.value) for level in Level]
    named = [Choice(title=theme.label[texts.language], value=theme.id) for theme in themes.values()]
    return [
        *form.text("what", longest=LONGEST_WHAT, lines=True),
        *form.choice("maker", kinds),
        *form.text("reference"),
        *form.text("owner"),
        *(
            each
            for field in ("hits", "consequence", "tried", "proposal")
            for each in form.text(field, longest=LONGEST_FIELD, lines=True)
        ),
        *form.choice("level", levels),
        *form.choice("themes", named, several=True),
        *_groups(form, groups),
    ]


def _groups(form: Form, groups: Sequence[WorkingGroup]) -> list[Element]:
    if len(groups) < 2:
        return []
    return form.choice(
        "group", [Choice(title=clipped(each.name, 60), value=each.id) for each in groups], needed=True
    )


def _changed(texts: Texts, changed: Sequence[tuple[str, str]]) -> list[Element]:
    if not changed:
        return []
    lines = [paragraph(labelled(texts(key), escape(clipped(text, 200)))) for key, text in changed]
    return [section(texts("form-changed"), [paragraph(texts("form-changed-why"), quiet=True), *lines])]
