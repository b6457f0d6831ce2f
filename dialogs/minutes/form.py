"""The draft as a card to fill in: what is wrong is pointed at, and nothing that was typed is lost."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, time
from typing import TypeVar

from bot.domain.drafts import Draft, merge
from bot.domain.groups import Programme, WorkingGroup
from bot.domain.minutes import AgendaItem, Minutes, Participant
from bot.domain.people import person_in, user_of
from dialogs.buttons import text_in
from dialogs.cards import minutes as cards
from dialogs.cards.elements import escape
from dialogs.cards.size import clipped
from dialogs.desk import Desk
from dialogs.membership import groups_of
from dialogs.minutes.drafting import keep, the_draft
from dialogs.minutes.questions import show
from dialogs.talk import Press, Turn
from dialogs.texts import texts
from dialogs.understanding.minutes import read_body, read_people, write_body
from storage.programmes import programmes

T = TypeVar("T")
NONE = "-"  # the choice of nothing
LONGEST = {"title": 200, "place": 200, "case_number": 60, "exempt": 60}  # characters
Inputs = Mapping[str, str]


async def press_edit(turn: Turn, desk: Desk, press: Press) -> None:
    draft = await the_draft(turn, text_in(press.data, "draft"))
    chosen = press.data.get("edit_item", press.data.get("item"))
    await open_form(turn, desk, draft, item=_item(chosen, draft))


async def open_form(
    turn: Turn,
    desk: Desk,
    draft: Draft,
    *,
    item: int | None = None,
    typed: Inputs | None = None,
    wrong: Inputs | None = None,
    changed: list[tuple[str, str]] | None = None,
) -> None:
    language = turn.language()
    groups = await groups_of(turn)
    items = draft.minutes.items if item is None else draft.minutes.items[item : item + 1]
    turn.show(
        language,
        cards.draft_form(
            texts(language),
            draft,
            groups,
            programme_of(await turn.store.groups.of(draft)),
            write_body(items, language),
            typed=typed,
            wrong=wrong,
            changed=changed or (),
            item=item,
        ),
    )


def programme_of(group: WorkingGroup | None) -> Programme | None:
    return next((each for each in programmes() if group and each.id == group.programme), None)


async def press_save(turn: Turn, desk: Desk, press: Press) -> None:
    """What was typed is put on the draft as it is now; where another hand changed the same, it is asked."""
    draft = await the_draft(turn, text_in(press.data, "draft"))
    base = await _begun_from(turn, draft, press.data.get("version"))
    typed = {name: value.strip() for name, value in press.data.items() if isinstance(value, str)}
    item = _item(press.data.get("item"), base)
    filled = _Filled(turn, base, typed)
    mine = filled.item(item) if item is not None else await filled.minutes()
    if filled.wrong:  # what others have done since is put together when it can be saved
        return await open_form(turn, desk, base, item=item, typed=typed, wrong=filled.wrong)
    merged = merge(base.minutes, mine, draft.minutes)
    if merged.clashes:
        theirs = [(f"field-{name}", _in_words(turn, draft.minutes, name)) for name in merged.clashes]
        own = {id_: value for id_, value in typed.items() if _field(id_) not in merged.theirs}
        return await open_form(turn, desk, draft, item=item, typed=own, changed=theirs)
    group = await _chosen_group(turn, typed, draft)
    said = texts(turn.language())
    others = escape(clipped(draft.changed_by, 80))
    note = said("saved-beside", by=others) if merged.theirs else said("saved")
    minutes = replace(merged.value, group=group.name if group else merged.value.group)
    saved = keep(turn, draft, minutes=minutes, group=group.id if group else draft.group)
    return await show(turn, saved, note)


async def _begun_from(turn: Turn, draft: Draft, version: object) -> Draft:
    """The draft as it was when the form was opened."""
    known = isinstance(version, int) and 0 < version < draft.version
    return (known and await turn.store.drafts.version(draft.id, int(str(version)))) or draft


def _field(input_id: str) -> str:
    """Which field of the minutes an input is of."""
    return "items" if input_id == "body" else input_id.removesuffix("_others")


async def _chosen_group(turn: Turn, typed: Inputs, draft: Draft) -> WorkingGroup | None:
    wanted = typed.get("group") or draft.group
    return next((group for group in await groups_of(turn) if group.id == wanted), None)


class _Filled:
    """The inputs of the form, read one by one; `wrong` tells which could not be."""

    def __init__(self, turn: Turn, base: Draft, typed: Inputs) -> None:
        self._turn, self._base, self._typed = turn, base, typed
        self._say = texts(turn.language())
        self.wrong: dict[str, str] = {}

    async def minutes(self) -> Minutes:
        before = self._base.minutes
        day = self._day("day", before.day)
        if day and day > self._turn.said.today:
            self.wrong["day"] = self._say("form-day-in-future", day=self._say.date(day))
        return replace(
            before,
            title=self._text("title", before.title),
            track=self._choice("track", before.track),
            phase=self._choice("phase", before.phase),
            day=day,
            start=self._clock("start", before.start),
            end=self._clock("end", before.end),
            place=self._text("place", before.place),
            present=await self._people("present", before.present),
            absent=await self._people("absent", before.absent),
            items=self._items(before.items, day),
            next_meeting=self._day("next_meeting", before.next_meeting),
            case_number=self._text("case_number", before.case_number),
            exempt=self._text("exempt", before.exempt),
        )

    def item(self, number: int) -> Minutes:
        """The form of one agenda item."""
        before = self._base.minutes
        items = before.items
        written = self._items(items[number : number + 1], before.day)
        return replace(before, items=(*items[:number], *written, *items[number + 1 :]))

    def _items(self, before: tuple[AgendaItem, ...], day: date | None) -> tuple[AgendaItem, ...]:
        """Left as they are where nobody wrote: what a text cannot say stays."""
        body = self._typed.get("body")
        if body is None or body == write_body(before, self._turn.language()).strip():
            return before
        items, rest = read_body(body, day or self._turn.said.today)
        return (*items, AgendaItem(notes=rest)) if rest else items

    def _text(self, name: str, before: str) -> str:
        typed = self._typed.get(name)
        return before if typed is None else typed[: LONGEST[name]]

    def _choice(self, name: str, before: str) -> str:
        chosen = self._typed.get(name, before)
        return "" if chosen == NONE else chosen

    def _day(self, name: str, before: date | None) -> date | None:
        return self._picked(name, before, date.fromisoformat, "form-no-day")

    def _clock(self, name: str, before: time | None) -> time | None:
        return self._picked(name, before, time.fromisoformat, "form-no-time")

    def _picked(self, name: str, before: T | None, read: Callable[[str], T], otherwise: str) -> T | None:
        """`otherwise`: what is said of what cannot be read."""
        typed = self._typed.get(name)
        if typed is None:
            return before
        try:
            return read(typed) if typed else None
        except ValueError:
            self.wrong[name] = self._say(otherwise)
            return before

    async def _people(self, name: str, before: tuple[Participant, ...]) -> tuple[Participant, ...]:
        """Those picked, and those written; each stay as they are where the form had no input for them."""
        picked: Iterable[Participant | None] = (each for each in before if each.person)
        others: Iterable[Participant] = (each for each in before if not each.person)
        if (ids := self._typed.get(name)) is not None:
            picked = [await self._person(each, before) for each in ids.split(",") if each]
        if (names := self._typed.get(f"{name}_others")) is not None:
            others = read_people(names)
        now = tuple(dict.fromkeys(each for each in (*picked, *others) if each))
        return before if set(now) == set(before) else now

    async def _person(self, chosen: str, before: tuple[Participant, ...]) -> Participant | None:
        """By the id that Teams knows somebody by: who was on the card, a member, or found in the team."""
        if known := next((each for each in before if each.person and user_of(each.person) == chosen), None):
            return known
        group = await self._turn.store.groups.of(self._base)
        members = group.members if group else ()
        if member := next((each for each in members if each.person and user_of(each.person) == chosen), None):
            return Participant(member.name, member.organisation, member.person)
        here = group.channel if group else self._turn.said.here
        found = await self._turn.roster.member(here, chosen) if here else None
        if found is None or here is None:
            return None
        return Participant(found.name, "", person_in(here, found))


def _item(chosen: object, draft: Draft) -> int | None:
    text = str(chosen)
    number = int(text) if text.isdecimal() and len(text) < 4 else None
    return number if number is not None and number < len(draft.minutes.items) else None


def _in_words(turn: Turn, minutes: Minutes, name: str) -> str:
    """A field of the draft as a reader sees it."""
    value, say = getattr(minutes, name), texts(turn.language())
    if isinstance(value, date):
        return say.date(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if name == "items":
        return write_body(minutes.items, say.language)
    if isinstance(value, tuple):
        return ", ".join(each.name if isinstance(each, Participant) else str(each) for each in value)
    return str(value)
