"""What must not be stored is taken out before anything else reads it; and each person's own record."""

import re
from dataclasses import replace

from bot.domain.language import Language
from bot.domain.memory import AskerMemory, ChannelMemory, ThreadMemory, UserMemory
from bot.domain.personal_data import Kind, mask, scan
from dialogs.cards import privacy as cards
from dialogs.desk import Desk
from dialogs.talk import Place, Press, Reply, Said, Turn
from dialogs.texts import texts
from dialogs.understanding.question import Question

NEVER_KEPT = frozenset({Kind.NATIONAL_ID, Kind.DUF, Kind.ACCOUNT})

# Ours (16 hexadecimal digits) or Teams' (a UUID): by chance one may hold an identity number.
_ID = re.compile(r"(?=.*[a-f])(?:[0-9a-f]{16}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.I)


def cleaned(said: Said) -> Said:
    """Identity numbers and accounts masked, in the text and in what was typed on a card; the rest intact."""
    text, hidden = _masked(said.text)
    if said.press is None:
        return replace(said, text=text, hidden=hidden) if hidden else said
    data: dict[str, object] = dict(said.press.data)
    for name, value in said.press.data.items():
        if isinstance(value, str) and not _ID.fullmatch(value):
            data[name], more = _masked(value)
            hidden += more
    return replace(said, text=text, press=replace(said.press, data=data), hidden=hidden)


def _masked(text: str) -> tuple[str, tuple[str, ...]]:
    found = [each for each in scan(text).found if each.kind in NEVER_KEPT]
    if not found:
        return text, ()
    masked = mask(text, found)
    return masked, tuple(masked[each.start : each.end] for each in found)


def the_rest(said: Said) -> str:
    """What is left to understand: a masked number is no word of the question."""
    text = said.text
    for masked in said.hidden:
        text = text.replace(masked, " ")
    return text


def remind(turn: Turn, desk: Desk) -> None:
    """Above the answer: what was masked, or that a name stands beside a sensitive word."""
    if not turn.replies:
        return
    reply = turn.replies[0]
    say = texts(reply.language)
    if turn.said.hidden:
        notice = say("privacy-hidden", hidden=say.all_of(turn.said.hidden))
    elif word := desk.sensitive.beside_a_name(_written(turn.said)):
        notice = say("privacy-sensitive", word=word)
    else:
        return
    turn.replies[0] = _with_notice(notice, reply)


def _written(said: Said) -> str:
    typed = said.press.data.get("correction") if said.press else None
    return f"{said.text} {typed or ''}"


def _with_notice(notice: str, reply: Reply) -> Reply:
    if reply.card is None:
        return replace(reply, text=f"{notice}\n\n{reply.text}")
    return replace(reply, card=cards.below_notice(notice, reply.card))


async def tell(turn: Turn, desk: Desk, question: Question) -> None:
    """ "Hva har du lagret om meg?" """
    language = turn.language(question.language)
    if turn.said.place is not Place.PERSONAL:
        return turn.say(language, "privacy-ask-alone")
    record = await turn.store.people.record(turn.person)
    return turn.show(language, cards.about_you(texts(language), desk.catalogue, record))


def ask_to_forget(turn: Turn, desk: Desk, question: Question) -> None:
    """Asked back first: what is deleted is gone."""
    _ask_to_forget(turn, turn.language(question.language))


def press_ask_to_forget(turn: Turn, desk: Desk, press: Press) -> None:
    _ask_to_forget(turn, turn.language())


def _ask_to_forget(turn: Turn, language: Language) -> None:
    turn.show(language, cards.really_forget(texts(language)))


async def press_export(turn: Turn, desk: Desk, press: Press) -> None:
    """The record as it is stored, to copy."""
    if turn.said.place is not Place.PERSONAL:
        return turn.say(turn.language(), "privacy-ask-alone")
    record = await turn.store.people.record(turn.person)
    return turn.show(turn.language(), cards.export(texts(turn.language()), record))


async def press_forget(turn: Turn, desk: Desk, press: Press) -> None:
    """What this turn had recalled is deleted too, and so not written again."""
    await turn.store.people.forget(turn.person)
    turn.memory.asker, turn.memory.user = AskerMemory(), UserMemory()
    if turn.said.place is Place.PERSONAL:
        turn.memory.thread, turn.memory.channel = ThreadMemory(), ChannelMemory(welcomed=True)
    turn.say(turn.language(), "privacy-forgotten")
