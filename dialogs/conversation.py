"""One turn: what was said or pressed is heard, and goes to the dialog that it belongs to."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.domain.errors import BadPress, TooLong
from dialogs import (
    agenda,
    channel,
    digest_preview,
    digests,
    download,
    filing,
    following,
    found,
    friction_form,
    friction_life,
    friction_lists,
    friction_questions,
    friction_sending,
    frictions,
    grants,
    groups,
    lifts,
    minutes,
    minutes_form,
    my_digest,
    orders,
    privacy,
    received,
    small_talk,
    tasks,
)
from dialogs.buttons import Verb, text_in
from dialogs.desk import Desk
from dialogs.talk import Place, Press, Turn
from dialogs.understanding import dates
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
    Intent.LOG_MEETING: minutes.start,
    Intent.FRICTION: frictions.start,
    Intent.TASKS: tasks.show_tasks,
    Intent.AGENDA: agenda.show_agenda,
    Intent.DIGEST: digests.ask,
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
LONGEST = 2_000  # characters of a question
NOT_YET = small_talk.saying("not-yet")


async def respond(turn: Turn, desk: Desk) -> None:
    """Puts what is answered into the turn. Raises VelferdsbotError for what cannot be answered."""
    if len(turn.said.text) > minutes.LONGEST:
        raise TooLong(minutes.LONGEST)
    turn.said = privacy.cleaned(turn.said)
    if turn.said.press:
        await press(turn, desk, turn.said.press)
    elif turn.said.files and turn.said.place is Place.PERSONAL:
        await received.read_files(turn, desk)
    else:
        await hear(turn, desk, privacy.the_rest(turn.said))
    privacy.remind(turn, desk)


async def hear(turn: Turn, desk: Desk, text: str) -> None:
    if dates.must_load(text):
        await asyncio.to_thread(dates.load)
    if await frictions.heard(turn, desk, text) or await minutes.pasted(turn, desk, text):
        return
    if await orders.obeyed(turn, desk, text) or await minutes.heard(turn, desk, text):
        return
    if len(text) > LONGEST:
        raise TooLong(LONGEST)
    if await frictions.offer(turn, desk, text):
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
    digests.lead_back(turn, pressed)


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
    Verb.MINUTES_START: minutes.press_start,
    Verb.MINUTES_EDIT: minutes_form.press_edit,
    Verb.MINUTES_SAVE: minutes_form.press_save,
    Verb.MINUTES_SHOW: minutes.press_show,
    Verb.MINUTES_UNDO: minutes.press_undo,
    Verb.MINUTES_CHECK: filing.press_check,
    Verb.MINUTES_FILE: filing.press_file,
    Verb.MINUTES_ASK_TO_DROP: minutes.press_ask_to_drop,
    Verb.MINUTES_DROP: minutes.press_drop,
    Verb.MINUTES_OPEN: found.press_open,
    Verb.MINUTES_NOTE: found.press_note,
    Verb.MINUTES_NOTED: found.press_noted,
    Verb.MINUTES_APPROVE: found.press_approve,
    Verb.MINUTES_DOWNLOAD: download.press_download,
    Verb.MINUTES_FOUND: found.press_found,
    Verb.TASK_DONE: tasks.press_done,
    Verb.TASK_REOPEN: tasks.press_reopen,
    Verb.TASK_POSTPONE: tasks.press_postpone,
    Verb.TASKS: tasks.press_tasks,
    Verb.AGENDA: agenda.press_agenda,
    Verb.DIGEST_SETTINGS: digests.press_settings,
    Verb.DIGEST_SAVE: digests.press_save,
    Verb.DIGEST_OFF: digests.press_off,
    Verb.DIGEST_SHOW: digests.press_show,
    Verb.DIGEST_DONE: digests.press_done,
    Verb.DIGEST_REMARK: digest_preview.press_remark,
    Verb.DIGEST_POSTPONE: digest_preview.press_postpone,
    Verb.DIGEST_SKIP: digest_preview.press_skip,
    Verb.MY_DIGEST_SETTINGS: my_digest.press_settings,
    Verb.MY_DIGEST_SAVE: my_digest.press_save,
    Verb.MY_DIGEST_OFF: my_digest.press_off,
    Verb.FOLLOW: following.press_follow,
    Verb.FOLLOW_SAVE: following.press_save,
    Verb.FOLLOW_SENT: following.press_sent,
    Verb.FOLLOW_DROP: following.press_drop,
    Verb.FOLLOWED: following.press_listed,
    Verb.FRICTION_BEGIN: frictions.press_begin,
    Verb.FRICTION_NO: frictions.press_no,
    Verb.FRICTION_OF_MESSAGE: frictions.press_of_message,
    Verb.FRICTIONS_OF_MINUTES: frictions.press_of_minutes,
    Verb.FRICTION_EDIT: friction_form.press_edit,
    Verb.FRICTION_SAVE: friction_form.press_save,
    Verb.FRICTION_ASK: friction_questions.press_ask,
    Verb.FRICTION_ANSWER: friction_questions.press_answer,
    Verb.FRICTION_SHOW: frictions.press_show,
    Verb.FRICTION_UNDO: frictions.press_undo,
    Verb.FRICTION_ASK_TO_DROP: frictions.press_ask_to_drop,
    Verb.FRICTION_DROP: frictions.press_drop,
    Verb.FRICTION_SEND: friction_sending.press_send,
    Verb.FRICTION_OPEN: friction_life.press_open,
    Verb.FRICTION_JOIN: friction_life.press_join,
    Verb.FRICTION_JOINED: friction_life.press_joined,
    Verb.FRICTION_SHARE: friction_life.press_share,
    Verb.FRICTION_CHANGE: friction_life.press_change,
    Verb.FRICTION_CHANGED: friction_life.press_changed,
    Verb.FRICTION_MERGE: friction_life.press_merge,
    Verb.FRICTION_MERGED: friction_life.press_merged,
    Verb.FRICTION_MERGE_YES: friction_life.press_merge_yes,
    Verb.FRICTION_MERGE_NO: friction_life.press_merge_no,
    Verb.FRICTIONS: friction_lists.press_list,
    Verb.LIFT_CHOOSE: lifts.press_choose,
    Verb.LIFT_MAKE: lifts.press_make,
    Verb.LIFT_OPEN: lifts.press_open,
    Verb.LIFT_DOWNLOAD: download.press_lift,
    Verb.LIFT_ANSWER: lifts.press_answer,
    Verb.LIFT_ANSWERED: lifts.press_answered,
}
