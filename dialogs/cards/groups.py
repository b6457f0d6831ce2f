"""Cards of working groups: set up, shown, changed."""

from collections.abc import Iterator, Mapping, Sequence

from microsoft_teams.cards import Choice

from bot.domain.catalogue import Theme
from bot.domain.groups import GroupKind, Member, Part, Programme, Role, WorkingGroup
from bot.domain.language import Language
from bot.domain.municipalities import Register
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import (
    buttons,
    card,
    choices,
    escape,
    labelled,
    paragraph,
    paragraphs,
    section,
    title,
)
from dialogs.cards.inputs import Form
from dialogs.cards.minutes.parts import more, within_programme
from dialogs.cards.places import municipality_choices
from dialogs.cards.shapes import Action, Card, Element
from dialogs.cards.size import clipped, within
from dialogs.group_fields import as_typed
from dialogs.texts import Texts

LONGEST_MEMBERS = 4_000  # bytes of their lines in a form
_MEMBERS = 14_000  # bytes of them on a card


def offer_setup(texts: Texts) -> Card:
    """Said when the bot comes into a team, and where a group is needed and there is none."""
    said = texts("setup-title")
    why = [paragraph(texts("setup-why")), paragraph(texts("setup-private"), quiet=True)]
    offered = buttons([execute(texts("button-setup"), Verb.GROUP_EDIT)])
    return card(texts, said, [title(said), *why, *offered])


def which_group(texts: Texts, groups: Sequence[WorkingGroup]) -> Card:
    """One of several to look at and change, or a new one."""
    asked = texts("settings-which-group")
    offered = [execute(clipped(group.name, 100), Verb.GROUP_SHOW, group=group.id) for group in groups]
    new = buttons([execute(texts("button-setup-new"), Verb.GROUP_EDIT)])
    return card(texts, asked, [title(asked), *within(24_000, choices(offered), more(texts)), *new])


def group_form(
    texts: Texts,
    group: WorkingGroup | None,
    register: Register,
    programmes: Sequence[Programme],
    themes: Sequence[Theme],
    *,
    typed: Mapping[str, str] | None = None,
    wrong: Mapping[str, str] | None = None,
) -> Card:
    """All fields of a group; None: of a new one."""
    asked = texts("group-form-title" if group else "group-form-new")
    form = Form(texts, _as_typed(texts, group) | dict(typed or {}), wrong or {})
    inputs = [
        *form.text("name"),
        *form.choice("kind", [_choice(texts(f"kind-{kind.value}"), kind) for kind in GroupKind], needed=True),
        *form.choice("municipality", municipality_choices(register), filtered=True),
        *form.choice("programme", [_choice(each.name[texts.language], each.id) for each in programmes]),
        *form.choice("track", [_part(texts, each, part) for each in programmes for part in each.tracks]),
        *form.choice("phase", [_part(texts, each, part) for each in programmes for part in each.phases]),
        *form.choice(
            "themes", [_choice(each.label[texts.language], each.id) for each in themes], several=True
        ),
        *form.choice(
            "language", [_choice(texts(f"language-{each.value}"), each) for each in Language], needed=True
        ),
        *form.text("members", longest=LONGEST_MEMBERS, lines=True),
    ]
    return card(texts, asked, [title(asked), *inputs, *buttons(_save(texts, group))])


def _as_typed(texts: Texts, group: WorkingGroup | None) -> dict[str, str]:
    """What stands in each input from the start."""
    if group is None:
        return {"kind": GroupKind.MUNICIPAL, "language": texts.language}
    members = "\n".join(_typed_member(texts, member) for member in group.members)
    return as_typed(group) | {"members": members}


def _choice(name: str, value: str) -> Choice:
    return Choice(title=name, value=str(value))


def _part(texts: Texts, programme: Programme, part: Part) -> Choice:
    language = texts.language
    return _choice(f"{programme.name[language]}: {part.name[language]}", part.id)


def _typed_member(texts: Texts, member: Member) -> str:
    """Kari Nordmann (Nav), contact person."""
    return f"{_named(member)}, {texts(f'role-{member.role.value}')}"


def _named(member: Member) -> str:
    return f"{member.name} ({member.organisation})" if member.organisation else member.name


def _save(texts: Texts, group: WorkingGroup | None) -> list[Action]:
    held: dict[str, str | int] = {"group": group.id, "version": group.version} if group else {}
    return [execute(texts("button-save"), Verb.GROUP_SAVE, None, **held)]


def group_card(
    texts: Texts,
    group: WorkingGroup,
    register: Register,
    programmes: Sequence[Programme],
    themes: Sequence[Theme],
    *,
    said: str = "",
) -> Card:
    """What is set, who is in it, and what one can do from here; `said`: what was just done, as Markdown."""
    name = escape(clipped(group.name, 200))
    body: list[Element] = [
        *paragraphs([said]),
        title(name),
        paragraph(texts(f"kind-{group.kind.value}"), quiet=True, spacing="None"),
        *paragraphs(_set(texts, group, register, programmes, themes)),
        *_members(texts, group),
    ]
    return card(texts, name, [*body, *buttons(_from_here(texts, group))])


def _set(
    texts: Texts,
    group: WorkingGroup,
    register: Register,
    programmes: Sequence[Programme],
    themes: Sequence[Theme],
) -> Iterator[str]:
    language = texts.language
    if municipality := register.by_number.get(group.municipality or ""):
        yield labelled(texts("group-municipality"), escape(municipality.name))
    for programme in (each for each in programmes if each.id == group.programme):
        yield labelled(texts("group-programme"), escape(programme.name[language]))
        yield from within_programme(texts, programme, group.track, group.phase)
    labels = [escape(theme.label[language]) for theme in themes if theme.id in group.themes]
    if labels:
        yield labelled(texts("group-themes"), ", ".join(labels))
    yield labelled(texts("group-language"), texts(f"language-{group.language.value}"))


def _members(texts: Texts, group: WorkingGroup) -> list[Element]:
    if not group.members:
        return [section(texts("members", n=0), [paragraph(texts("members-none"))])]
    lines = [paragraph(_member(texts, member), spacing="None") for member in group.members]
    return [section(texts("members", n=len(lines)), within(_MEMBERS, lines, more(texts)))]


def _member(texts: Texts, member: Member) -> str:
    """The role is told where it is a special one."""
    name = escape(clipped(_named(member), 120))
    if member.role is Role.MEMBER:
        return name
    return texts("member-line", name=name, role=texts(f"role-{member.role.value}"))


def _from_here(texts: Texts, group: WorkingGroup) -> list[Action]:
    return [
        execute(texts("button-start-minutes"), Verb.MINUTES_START, group=group.id),
        execute(texts("button-tasks"), Verb.TASKS, group=group.id),
        execute(texts("button-agenda"), Verb.AGENDA, group=group.id),
        execute(texts("digest-settings"), Verb.DIGEST_SETTINGS, group=group.id),
        execute(texts("button-change"), Verb.GROUP_EDIT, group=group.id),
    ]
