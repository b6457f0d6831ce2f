"""A draft as a form: all its fields at once, or one agenda item."""

from collections.abc import Iterable, Mapping, Sequence

from microsoft_teams.cards import Choice

from bot.domain.drafts import Draft
from bot.domain.groups import Member, Part, Programme, WorkingGroup
from bot.domain.minutes import Minutes, Participant
from bot.domain.people import user_of
from dialogs.buttons import Verb, execute, without_inputs
from dialogs.cards.elements import buttons, card, escape, labelled, paragraph, section, title, unescape
from dialogs.cards.inputs import Form, said_wrong
from dialogs.cards.minutes.parts import item_title, more, named
from dialogs.cards.shapes import Card, Element
from dialogs.cards.size import clipped, size, within
from dialogs.texts import Texts

LONGEST_BODY = 12_000  # bytes of notes beside the other fields
LONGEST_ITEM = 20_000  # bytes of notes alone
_ROOM = 24_000  # bytes for the inputs
_OTHERS = 1_500  # bytes of names typed
_READY = 30  # people to choose from before one starts to type


def draft_form(
    texts: Texts,
    draft: Draft,
    groups: Sequence[WorkingGroup],
    programme: Programme | None,
    body: str,
    *,
    typed: Mapping[str, str] | None = None,
    wrong: Mapping[str, str] | None = None,
    changed: Sequence[tuple[str, str]] = (),
    item: int | None = None,
) -> Card:
    """`wrong`: id of an input to a sentence; `changed`: by others meanwhile, a label's key and the text."""
    values = {**_as_typed(draft.minutes), "group": draft.group or "", "body": body, **(typed or {})}
    form = Form(texts, values, wrong or {})
    if item is None:
        asked, inputs = texts("form-title"), _whole(form, draft, groups, programme)
    else:
        asked = item_title(texts, draft.minutes.items[item])
        inputs = form.text("body", longest=LONGEST_ITEM, lines=True)
    above = [*_changed(texts, changed), *_elsewhere(form, inputs)]
    return card(texts, asked, [title(asked), *above, *inputs, *_buttons(texts, draft, item)])


def _as_typed(minutes: Minutes) -> dict[str, str]:
    """What stands in each input from the start."""
    return {
        "title": minutes.title,
        "track": minutes.track,
        "phase": minutes.phase,
        "day": minutes.day.isoformat() if minutes.day else "",
        "start": f"{minutes.start:%H:%M}" if minutes.start else "",
        "end": f"{minutes.end:%H:%M}" if minutes.end else "",
        "place": minutes.place,
        "present": ",".join(_picked(minutes.present)),
        "present_others": _others(minutes.present),
        "absent": ",".join(_picked(minutes.absent)),
        "absent_others": _others(minutes.absent),
        "next_meeting": minutes.next_meeting.isoformat() if minutes.next_meeting else "",
        "case_number": minutes.case_number,
        "exempt": minutes.exempt,
    }


def _picked(participants: Iterable[Participant]) -> list[str]:
    """Those known in Teams, by the ids that its people picker gives, too."""
    return [user_of(each.person) for each in participants if each.person]


def _others(participants: Iterable[Participant]) -> str:
    """Those not known there: one a line."""
    return "\n".join(named(each) for each in participants if not each.person)


def _changed(texts: Texts, changed: Sequence[tuple[str, str]]) -> list[Element]:
    if not changed:
        return []
    lines = [paragraph(labelled(texts(key), escape(clipped(text, 200)))) for key, text in changed]
    why = paragraph(texts("form-changed-why"), quiet=True)
    return [section(texts("form-changed"), [why, *within(1_500, lines, more(texts))])]


def _elsewhere(form: Form, inputs: Iterable[Element]) -> list[Element]:
    """What is wrong with a field that this form does not have."""
    shown = {each.get("id") for each in inputs}
    return [said_wrong(form.texts, said) for id_, said in form.wrong.items() if id_ not in shown]


def _buttons(texts: Texts, draft: Draft, item: int | None) -> list[Element]:
    held: dict[str, str | int] = {} if item is None else {"item": item}
    save = execute(
        texts("button-save"), Verb.MINUTES_SAVE, None, draft=draft.id, version=draft.version, **held
    )
    back = execute(texts("button-cancel"), Verb.MINUTES_SHOW, draft=draft.id)
    return buttons([save, without_inputs(back)])


def _whole(
    form: Form, draft: Draft, groups: Sequence[WorkingGroup], programme: Programme | None
) -> list[Element]:
    minutes, group = draft.minutes, _group(draft, groups)
    before = [
        *_groups(form, groups),
        *form.text("title"),
        *(_part(form, "track", programme.tracks) if programme else []),
        *(_part(form, "phase", programme.phases) if programme else []),
        *form.day("day"),
        *form.clock("start"),
        *form.clock("end"),
        *form.text("place"),
        *_people(form, "present", minutes.present, group),
        *_people(form, "absent", minutes.absent, group),
    ]
    after = [
        *form.day("next_meeting"),
        *form.text("case_number", longest=60),
        *form.text("exempt", longest=60),
    ]
    return [*before, *_body(form, draft, _ROOM - size(*before, *after)), *after]


def _groups(form: Form, groups: Sequence[WorkingGroup]) -> list[Element]:
    if len(groups) < 2:
        return []
    return form.choice(
        "group", [Choice(title=clipped(each.name, 60), value=each.id) for each in groups], needed=True
    )


def _group(draft: Draft, groups: Sequence[WorkingGroup]) -> WorkingGroup | None:
    only = groups[0] if len(groups) == 1 else None
    return next((group for group in groups if group.id == draft.group), only)


def _part(form: Form, id_: str, parts: Sequence[Part]) -> list[Element]:
    return form.choice(id_, [Choice(title=part.name[form.texts.language], value=part.id) for part in parts])


def _people(
    form: Form, id_: str, participants: Sequence[Participant], group: WorkingGroup | None
) -> list[Element]:
    """A crowd is left as it is: a card has no room for it."""
    others = form.text(f"{id_}_others", longest=_OTHERS, lines=True)
    if len(_picked(participants)) > _READY:
        return [*form.left(id_), *others]
    known: list[Participant | Member] = [*participants, *(group.members if group else ())]
    names = {user_of(each.person): each.name for each in known if each.person}
    ready = [Choice(title=clipped(name, 40), value=user) for user, name in list(names.items())[:_READY]]
    return [*form.people(id_, ready), *others]


def _body(form: Form, draft: Draft, room: int) -> list[Element]:
    """The notes; where they are too long beside all else, a choice of which agenda item to write in."""
    typed = form.text("body", longest=LONGEST_BODY, lines=True)
    if len(form.value("body").encode()) <= LONGEST_BODY and size(*typed) <= room:
        return typed
    items = [
        Choice(title=clipped(unescape(item_title(form.texts, item)), 40), value=str(number))
        for number, item in enumerate(draft.minutes.items)
    ]
    edit = execute(form.texts("button-edit-item"), Verb.MINUTES_EDIT, draft=draft.id)
    why = paragraph(form.texts("form-long"))
    return [why, *form.choice("edit_item", items, needed=True), *buttons([edit])]
