"""What a channel or chat has set for itself: the municipality it is about, and its language."""

from dataclasses import replace

from bot.domain.municipalities import Municipality
from dialogs.buttons import text_in
from dialogs.cards import places
from dialogs.desk import Desk
from dialogs.talk import Press, Turn
from dialogs.texts import texts
from dialogs.understanding.question import Question


def set_municipality(turn: Turn, desk: Desk, question: Question) -> None:
    """ "Denne kanalen gjelder Halden." """
    register = desk.catalogue.register
    if len(question.municipalities) == 1:
        _set(turn, register.by_number[question.municipalities[0]], question)
    elif question.ambiguous:
        candidates = [register.by_number[number] for number in question.ambiguous]
        language = turn.language(question.language)
        turn.show(language, places.choose_for_channel(texts(language), candidates))
    else:
        turn.say(turn.language(question.language), "channel-one-municipality")


def press_municipality(turn: Turn, desk: Desk, press: Press) -> None:
    _set(turn, desk.catalogue.register.chosen(text_in(press.data, "municipality")))


def set_language(turn: Turn, desk: Desk, question: Question) -> None:
    language = question.speak or turn.language(question.language)
    turn.memory.channel = replace(turn.memory.channel, language=language)
    turn.say(language, "language-set")


def _set(turn: Turn, municipality: Municipality, question: Question | None = None) -> None:
    turn.memory.channel = replace(turn.memory.channel, municipality=municipality.number)
    language = turn.language(question.language if question else None)
    turn.show(language, places.channel_set(texts(language), municipality))
