"""One turn: what was said or pressed is heard, and goes to the dialog that it belongs to."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.domain.errors import BadPress, TooLong
from dialogs import (
    channel,
    digests,
    download,
    following,
    frictions,
    grants,
    groups,
    minutes,
    privacy,
    small_talk,
)
from dialogs.buttons import Verb, text_in
from dialogs.desk import Desk
from dialogs.orders import Obeying, obeyed
from dialogs.talk import Place, Press, Turn
from dialogs.understanding import dates
from dialogs.understanding.orders import Kind
from dialogs.understanding.question import Intent, Question

Work = Awaitable[None] | None  # to wait for, where the dialog asks the storage
Saying = Callable[[Turn, Desk, Question], Work]
Pressing = Callable[[Turn, Desk, Press], Work]


def anything(turn: Turn, desk: Desk, question: Question) -> None:
    """What is not recognised may still find a scheme; what holds nothing to look for gets the help."""
    heard = question.stands_alone or question.names_a_place
    (grants.answer if heard else small_talk.help_)(turn, desk, question)


SAID: dict[Intent, Saying] = {
    Intent.FIND: grants.answer,
    Intent.DEADLINES: grants.answer,
    Intent.AMOUNT: grants.answer,
    Intent.ELIGIBILITY: grants.answer,
    Intent.REFINE: grants.answer,
    Intent.OTHER: anything,
    Intent.MORE: grants.more,
    Intent.DETAILS: grants.details,
    Intent.REMOVED: grants.removed,
    Intent.BACK: grants.back,
    Intent.OTHER_MUNICIPALITY: grants.other_municipality,
    Intent.CORRECTION: grants.correct,
    Intent.CHANNEL_MUNICIPALITY: channel.set_municipality,
    Intent.LANGUAGE: channel.set_language,
    Intent.PRIVACY: privacy.tell,
    Intent.PRIVACY_DELETE: privacy.ask_to_forget,
    Intent.LOG_MEETING: minutes.writing.start,
    Intent.FRICTION: frictions.telling.start,
    Intent.TASKS: minutes.tasks.show_tasks,
    Intent.AGENDA: minutes.agenda.show_agenda,
    Intent.DIGEST: digests.weekly.ask,
    Intent.REMINDER: following.remind,
    Intent.SETTINGS: groups.settings,
    Intent.HELP: small_talk.help_,
    Intent.GREETING: small_talk.saying("greeting"),
    Intent.THANKS: small_talk.saying("thanks"),
    Intent.SWEARING: small_talk.saying("swearing"),
    Intent.WHO_ARE_YOU: small_talk.saying("who-are-you"),
    Intent.YES: small_talk.saying("nothing-asked"),
    Intent.NO: small_talk.saying("nothing-asked"),
    Intent.CANCEL: small_talk.cancel,
}
ORDERS: dict[Kind, Obeying] = {
    Kind.UNDO: minutes.writing.undo,
    Kind.CONTINUE: minutes.writing.continue_,
    Kind.SHOW: minutes.writing.show_draft,
    Kind.SKIP: minutes.writing.skip,
    Kind.UNKNOWN: minutes.writing.skip,
    Kind.BACK: minutes.writing.back,
    Kind.CANCEL: minutes.writing.cancel,
    Kind.FILE: minutes.filing.check,
    Kind.DROP: minutes.writing.drop,
    Kind.EXEMPT: minutes.exempting.exempt,
    Kind.APPROVE: minutes.found.approve,
    Kind.NOTE: minutes.found.note,
    Kind.SHARE: minutes.found.share,
    Kind.DOWNLOAD: download.download,
    Kind.FIND: minutes.found.find,
    Kind.WISH: minutes.agenda.wish,
    Kind.GROUP_TASKS: minutes.tasks.of_group,
    Kind.DONE: minutes.tasks.done,
    Kind.REOPEN: minutes.tasks.reopen,
    Kind.POSTPONE: minutes.tasks.postpone,
    Kind.HAND_OVER: minutes.tasks.hand_over,
    Kind.DIGEST: digests.weekly.order,
    Kind.DIGEST_SHOW: digests.weekly.show,
    Kind.DIGEST_PAUSE: digests.weekly.pause,
    Kind.DIGEST_RESUME: digests.weekly.resume,
    Kind.DIGEST_OFF: digests.weekly.off,
    Kind.SINCE: digests.weekly.since,
    Kind.MY_DIGEST: digests.own.order,
    Kind.MY_DIGEST_PAUSE: digests.own.pause,
    Kind.MY_DIGEST_OFF: digests.own.off,
    Kind.FOLLOW: following.follow,
    Kind.FOLLOWED: following.listed,
}
LONGEST = 2_000  # characters of a question
NOT_YET = small_talk.saying("not-yet")


async def respond(turn: Turn, desk: Desk) -> None:
    """Puts what is answered into the turn. Raises VelferdsbotError for what cannot be answered."""
    if len(turn.said.text) > minutes.writing.LONGEST:
        raise TooLong(minutes.writing.LONGEST)
    turn.said = privacy.cleaned(turn.said)
    if turn.said.press:
        await press(turn, desk, turn.said.press)
    elif turn.said.files and turn.said.place is Place.PERSONAL:
        await minutes.received.read_files(turn, desk)
    else:
        await hear(turn, desk, privacy.the_rest(turn.said))
    privacy.remind(turn, desk)


async def hear(turn: Turn, desk: Desk, text: str) -> None:
    if dates.must_load(text):
        await asyncio.to_thread(dates.load)
    if await frictions.telling.heard(turn, desk, text) or await minutes.writing.pasted(turn, desk, text):
        return
    if await obeyed(turn, desk, text, ORDERS) or await minutes.writing.heard(turn, desk, text):
        return
    if len(text) > LONGEST:
        raise TooLong(LONGEST)
    if await frictions.telling.offer(turn, desk, text):
        return
    awaiting = turn.memory.asker.asked is not None
    question = desk.reader.read(text, turn.said.now, "ask_municipality" if awaiting else "")
    await _done(SAID.get(question.intent, NOT_YET)(turn, desk, question))


async def press(turn: Turn, desk: Desk, pressed: Press) -> None:
    try:
        verb = Verb(pressed.verb)
    except ValueError:
        raise BadPress("verb") from None
    await _done(PRESSED[verb](turn, desk, pressed))
    digests.weekly.lead_back(turn, pressed)


async def _done(work: Work) -> None:
    if work is not None:
        await work


async def ask(turn: Turn, desk: Desk, pressed: Press) -> None:
    """A button that asks a ready question."""
    await hear(turn, desk, text_in(pressed.data, "text"))


def help_(turn: Turn, desk: Desk, pressed: Press) -> None:
    small_talk.show_help(turn, desk, turn.language())


PRESSED: dict[Verb, Pressing] = {
    Verb.LIST: grants.press_list,
    Verb.MORE: grants.press_list,
    Verb.REFINE: grants.press_list,
    Verb.WINDOW: grants.press_window,
    Verb.REMOVED: grants.press_removed,
    Verb.DETAILS: grants.press_details,
    Verb.OTHER_MUNICIPALITY: grants.press_other_municipality,
    Verb.FOR: grants.press_for,
    Verb.CORRECT: grants.press_correct,
    Verb.CORRECTION: grants.press_correction,
    Verb.ASK: ask,
    Verb.CHANNEL_MUNICIPALITY: channel.press_municipality,
    Verb.EXPORT: privacy.press_export,
    Verb.ASK_TO_FORGET: privacy.press_ask_to_forget,
    Verb.FORGET: privacy.press_forget,
    Verb.HELP: help_,
    Verb.GROUP_SHOW: groups.press_show,
    Verb.GROUP_EDIT: groups.press_edit,
    Verb.GROUP_SAVE: groups.press_save,
    Verb.MINUTES_START: minutes.writing.press_start,
    Verb.MINUTES_EDIT: minutes.form.press_edit,
    Verb.MINUTES_SAVE: minutes.form.press_save,
    Verb.MINUTES_SHOW: minutes.writing.press_show,
    Verb.MINUTES_UNDO: minutes.writing.press_undo,
    Verb.MINUTES_CHECK: minutes.filing.press_check,
    Verb.MINUTES_FILE: minutes.filing.press_file,
    Verb.MINUTES_ASK_TO_DROP: minutes.writing.press_ask_to_drop,
    Verb.MINUTES_DROP: minutes.writing.press_drop,
    Verb.MINUTES_OPEN: minutes.found.press_open,
    Verb.MINUTES_NOTE: minutes.found.press_note,
    Verb.MINUTES_NOTED: minutes.found.press_noted,
    Verb.MINUTES_APPROVE: minutes.found.press_approve,
    Verb.MINUTES_DOWNLOAD: download.press_download,
    Verb.MINUTES_FOUND: minutes.found.press_found,
    Verb.TASK_DONE: minutes.tasks.press_done,
    Verb.TASK_REOPEN: minutes.tasks.press_reopen,
    Verb.TASK_POSTPONE: minutes.tasks.press_postpone,
    Verb.TASKS: minutes.tasks.press_tasks,
    Verb.AGENDA: minutes.agenda.press_agenda,
    Verb.DIGEST_SETTINGS: digests.weekly.press_settings,
    Verb.DIGEST_SAVE: digests.weekly.press_save,
    Verb.DIGEST_OFF: digests.weekly.press_off,
    Verb.DIGEST_SHOW: digests.weekly.press_show,
    Verb.DIGEST_DONE: digests.weekly.press_done,
    Verb.DIGEST_REMARK: digests.preview.press_remark,
    Verb.DIGEST_POSTPONE: digests.preview.press_postpone,
    Verb.DIGEST_SKIP: digests.preview.press_skip,
    Verb.MY_DIGEST_SETTINGS: digests.own.press_settings,
    Verb.MY_DIGEST_SAVE: digests.own.press_save,
    Verb.MY_DIGEST_OFF: digests.own.press_off,
    Verb.FOLLOW: following.press_follow,
    Verb.FOLLOW_SAVE: following.press_save,
    Verb.FOLLOW_SENT: following.press_sent,
    Verb.FOLLOW_DROP: following.press_drop,
    Verb.FOLLOWED: following.press_listed,
    Verb.FRICTION_BEGIN: frictions.telling.press_begin,
    Verb.FRICTION_NO: frictions.telling.press_no,
    Verb.FRICTION_OF_MESSAGE: frictions.telling.press_of_message,
    Verb.FRICTIONS_OF_MINUTES: frictions.telling.press_of_minutes,
    Verb.FRICTION_EDIT: frictions.form.press_edit,
    Verb.FRICTION_SAVE: frictions.form.press_save,
    Verb.FRICTION_ASK: frictions.questions.press_ask,
    Verb.FRICTION_ANSWER: frictions.questions.press_answer,
    Verb.FRICTION_SHOW: frictions.telling.press_show,
    Verb.FRICTION_UNDO: frictions.telling.press_undo,
    Verb.FRICTION_ASK_TO_DROP: frictions.telling.press_ask_to_drop,
    Verb.FRICTION_DROP: frictions.telling.press_drop,
    Verb.FRICTION_SEND: frictions.sending.press_send,
    Verb.FRICTION_OPEN: frictions.life.press_open,
    Verb.FRICTION_JOIN: frictions.life.press_join,
    Verb.FRICTION_JOINED: frictions.life.press_joined,
    Verb.FRICTION_SHARE: frictions.life.press_share,
    Verb.FRICTION_CHANGE: frictions.life.press_change,
    Verb.FRICTION_CHANGED: frictions.life.press_changed,
    Verb.FRICTION_MERGE: frictions.life.press_merge,
    Verb.FRICTION_MERGED: frictions.life.press_merged,
    Verb.FRICTION_MERGE_YES: frictions.life.press_merge_yes,
    Verb.FRICTION_MERGE_NO: frictions.life.press_merge_no,
    Verb.FRICTIONS: frictions.lists.press_list,
    Verb.LIFT_CHOOSE: frictions.lifts.press_choose,
    Verb.LIFT_MAKE: frictions.lifts.press_make,
    Verb.LIFT_OPEN: frictions.lifts.press_open,
    Verb.LIFT_DOWNLOAD: download.press_lift,
    Verb.LIFT_ANSWER: frictions.lifts.press_answer,
    Verb.LIFT_ANSWERED: frictions.lifts.press_answered,
}
