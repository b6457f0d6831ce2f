"""Buttons: what a card puts in one, and what may be believed of it when it comes back."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter

import orjson
from microsoft_teams.cards import ExecuteAction, SubmitAction
from pydantic import TypeAdapter

from bot.domain.advice import Inquiry
from bot.domain.errors import BadPress, NoSuchDay
from dialogs.cards.shapes import Action, shaped

_INQUIRY = TypeAdapter(Inquiry)
_USUAL = tuple((field.name, field.default) for field in fields(Inquiry))
_VALUES = attrgetter(*(name for name, _ in _USUAL))
_LONGEST_ENCODED = 2_000
_EXECUTE, _SUBMIT = shaped(ExecuteAction()), shaped(SubmitAction())


class Verb(StrEnum):
    """What a press asks for; beside each: what its data holds."""

    LIST = "grants.list"  # inquiry, start: the list again
    MORE = "grants.more"  # inquiry, start: the next page
    REFINE = "grants.refine"  # inquiry, already changed
    WINDOW = "grants.window"  # inquiry, first and last: days picked in the inputs, each may be left out
    REMOVED = "grants.removed"  # inquiry: what the filter left out
    DETAILS = "grants.details"  # id, inquiry, start of the list it came from
    OTHER_MUNICIPALITY = "grants.other-municipality"  # inquiry
    FOR = "grants.for"  # inquiry, municipality: a number, put there or chosen in the input
    CORRECT = "grants.correct"  # id, inquiry, start: the form
    CORRECTION = "grants.correction"  # id, inquiry, start, correction: typed in the input
    ASK = "grants.ask"  # text: a question ready to be asked
    CHANNEL_MUNICIPALITY = "channel.municipality"  # municipality: a number
    EXPORT = "privacy.export"
    ASK_TO_FORGET = "privacy.ask-to-forget"
    FORGET = "privacy.forget"
    HELP = "help"
    GROUP_SHOW = "group.show"  # group: an id
    GROUP_EDIT = "group.edit"  # group: an id, or left out where none is set up: the form
    GROUP_SAVE = "group.save"  # group, version, and the inputs of the form
    MINUTES_START = "minutes.start"  # group: an id, may be left out; how: "form" or "questions"
    MINUTES_EDIT = "minutes.edit"  # draft; item, or edit_item of the input: which agenda item from 0
    MINUTES_SAVE = "minutes.save"  # draft, version, item, and the inputs of the form
    MINUTES_SHOW = "minutes.show"  # draft
    MINUTES_UNDO = "minutes.undo"  # draft
    MINUTES_CHECK = "minutes.check"  # draft: what is pointed out before it is filed
    MINUTES_FILE = "minutes.file"  # draft, version
    MINUTES_ASK_TO_DROP = "minutes.ask-to-drop"  # draft
    MINUTES_DROP = "minutes.drop"  # draft
    MINUTES_OPEN = "minutes.open"  # minutes: an id; start: the first agenda item shown
    MINUTES_NOTE = "minutes.note"  # minutes: the form for a correction
    MINUTES_NOTED = "minutes.noted"  # minutes, note: typed in the input
    MINUTES_APPROVE = "minutes.approve"  # minutes
    MINUTES_DOWNLOAD = "minutes.download"  # minutes
    MINUTES_FOUND = "minutes.found"  # search, start: the next page of what was found
    TASK_DONE = "task.done"  # task
    TASK_REOPEN = "task.reopen"  # task
    TASK_POSTPONE = "task.postpone"  # task; day: an ISO date of the input; left out: the card to choose it
    TASKS = "tasks"  # group: an id, left out: my own in all groups
    AGENDA = "agenda"  # group
    DIGEST_SETTINGS = "digest.settings"  # group
    DIGEST_SAVE = "digest.save"  # group, version, and the inputs of the form
    DIGEST_OFF = "digest.off"  # group, version
    DIGEST_SHOW = "digest.show"  # group, left out: one's own; week: of the issue in the channel; since: a day
    DIGEST_DONE = "digest.done"  # task; group, week, since as above
    DIGEST_REMARK = "digest.remark"  # group, week, remark: typed in the input
    DIGEST_POSTPONE = "digest.postpone"  # group, week; day: an ISO date of the input
    DIGEST_SKIP = "digest.skip"  # group, week
    MY_DIGEST_SETTINGS = "my-digest.settings"
    MY_DIGEST_SAVE = "my-digest.save"  # and the inputs of the form
    MY_DIGEST_OFF = "my-digest.off"
    FOLLOW = "grants.follow"  # grant; group: an id, left out: the one here
    FOLLOW_SAVE = "grants.follow-save"  # group, grant; internal: an ISO date of the input
    FOLLOW_SENT = "grants.follow-sent"  # group, grant
    FOLLOW_DROP = "grants.follow-drop"  # group, grant; follow_reason: of the input
    FOLLOWED = "grants.followed"  # group: all that it follows
    FRICTION_BEGIN = "friction.begin"  # with what was offered; else empty
    FRICTION_NO = "friction.no"  # what was offered is a question after all
    FRICTION_OF_MESSAGE = "friction.of-message"  # text: a message in Teams
    FRICTIONS_OF_MINUTES = "friction.of-minutes"  # minutes: what they noted as rules
    FRICTION_EDIT = "friction.edit"  # draft: the form
    FRICTION_SAVE = "friction.save"  # draft, version, and the inputs of the form
    FRICTION_ASK = "friction.ask"  # draft: the next question
    FRICTION_ANSWER = "friction.answer"  # draft, ask: a field, answer
    FRICTION_SHOW = "friction.show"  # draft
    FRICTION_UNDO = "friction.undo"  # draft
    FRICTION_ASK_TO_DROP = "friction.ask-to-drop"  # draft
    FRICTION_DROP = "friction.drop"  # draft
    FRICTION_SEND = "friction.send"  # draft, version; group: an id, may be left out
    FRICTION_OPEN = "friction.open"  # friction: an id
    FRICTION_JOIN = "friction.join"  # friction; draft: told already, left out: the form
    FRICTION_JOINED = "friction.joined"  # friction; case: typed in the input
    FRICTION_SHARE = "friction.share"  # friction
    FRICTION_CHANGE = "friction.change"  # friction: the form
    FRICTION_CHANGED = "friction.changed"  # friction, version, step, owner, reason
    FRICTION_MERGE = "friction.merge"  # friction: the form
    FRICTION_MERGED = "friction.merged"  # friction, target, reason: those who raised them are asked
    FRICTION_MERGE_YES = "friction.merge-yes"  # proposal
    FRICTION_MERGE_NO = "friction.merge-no"  # proposal
    FRICTIONS = "frictions"  # search, start
    LIFT_CHOOSE = "lift.choose"  # owner: a body, "" where it is not known
    LIFT_MAKE = "lift.make"  # owner, lift_to, chosen: ids with commas between
    LIFT_OPEN = "lift.open"  # lift
    LIFT_DOWNLOAD = "lift.download"  # lift
    LIFT_ANSWER = "lift.answer"  # lift: the form
    LIFT_ANSWERED = "lift.answered"  # lift, version, answer, and became_<number> of each friction


def execute(title: str, verb: Verb, inquiry: Inquiry | None = None, **data: str | int) -> Action:
    """A button that swaps the card for its presser; a client that cannot sends a message instead."""
    held: dict[str, object] = {"verb": verb, **data}
    if inquiry is not None:
        held["inquiry"] = encode(inquiry)
    fallback = {**_SUBMIT, "title": title, "data": held}
    return Action({**_EXECUTE, "title": title, "verb": verb, "data": held, "fallback": fallback})


def without_inputs(button: Action) -> Action:
    """It asks for nothing that is to be typed beside it, and sends nothing of it."""
    return Action({**button, "associatedInputs": "none"})


@lru_cache(maxsize=1024)
def encode(inquiry: Inquiry) -> dict[str, object]:
    """JSON-ready, without what is as by default; a card has it in every button."""
    each = zip(_USUAL, _VALUES(inquiry), strict=True)
    told = {name: value for (name, usual), value in each if value is not usual and value != usual}
    encoded: dict[str, object] = orjson.loads(orjson.dumps(told))
    return encoded


def inquiry_in(data: Mapping[str, object]) -> Inquiry:
    """Raises BadPress. Numbers, themes and administrators are still to be looked up by whoever uses them."""
    try:
        encoded = json.dumps(data.get("inquiry", {}), ensure_ascii=False).encode()
        if len(encoded) > _LONGEST_ENCODED:
            raise BadPress("inquiry")
        return _INQUIRY.validate_json(encoded)
    except ValueError:  # pydantic's, and half a surrogate pair's
        raise BadPress("inquiry") from None


def text_in(data: Mapping[str, object], name: str, longest: int = 200) -> str:
    """A non-empty text, trimmed; raises BadPress."""
    text = data.get(name)
    if not isinstance(text, str) or not text.strip() or len(text) > longest:
        raise BadPress(name)
    return text.encode(errors="replace").decode().strip()


def day_in(data: Mapping[str, object], name: str) -> date | None:
    """A day picked in a card, None where none was; raises NoSuchDay."""
    try:
        return date.fromisoformat(str(data[name])) if data.get(name) else None
    except ValueError:
        raise NoSuchDay from None


def start_in(data: Mapping[str, object]) -> int:
    """How many schemes came before on the list; raises BadPress."""
    start = data.get("start", 0)
    if isinstance(start, bool) or not isinstance(start, int) or not 0 <= start <= 10_000:
        raise BadPress("start")
    return start
