"""Welcome, help, and what people say to somebody they talk with."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.language import Language
from dialogs.cards import conversation as cards
from dialogs.desk import Desk
from dialogs.talk import Place, Turn
from dialogs.texts import texts
from dialogs.understanding.question import Question


def welcome(turn: Turn, desk: Desk) -> None:
    """Once a conversation, when the bot is installed there."""
    if turn.memory.channel.welcomed:
        return
    turn.memory.channel = replace(turn.memory.channel, welcomed=True)
    language = turn.language()
    to_a_team = turn.said.place is not Place.PERSONAL
    turn.show(language, cards.welcome(texts(language), desk.contact, to_a_team=to_a_team))


def help_(turn: Turn, desk: Desk, question: Question) -> None:
    show_help(turn, desk, turn.language(question.language))


def show_help(turn: Turn, desk: Desk, language: Language) -> None:
    turn.show(language, cards.help_card(texts(language), desk.contact))


def saying(key: str) -> Callable[[Turn, Desk, Question], None]:
    """A dialog that is one sentence."""

    def say(turn: Turn, desk: Desk, question: Question) -> None:
        turn.say(turn.language(question.language), key)

    return say


def cancel(turn: Turn, desk: Desk, question: Question) -> None:
    """What the bot had asked for is no longer waited for."""
    turn.memory.asker = replace(turn.memory.asker, asked=None)
    turn.say(turn.language(question.language), "cancelled")
