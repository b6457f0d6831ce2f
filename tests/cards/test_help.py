"""What the help and the welcome promise to understand is understood."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.language import Language
from dialogs.texts import texts
from dialogs.understanding.question import Intent, Question
from dialogs.understanding.reader import Reader
from tests.cards.samples import shipped

NOON = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("Europe/Oslo"))
PROMISED = {
    "phrase-details": Intent.DETAILS,
    "phrase-why": Intent.DETAILS,
    "phrase-more": Intent.MORE,
    "phrase-back": Intent.BACK,
    "phrase-open": Intent.REFINE,
    "phrase-deadlines": Intent.DEADLINES,
    "phrase-removed": Intent.REMOVED,
    "phrase-municipality": Intent.OTHER_MUNICIPALITY,
    "phrase-follow-up": Intent.REFINE,
    "phrase-administrator": Intent.REFINE,
    "phrase-correction": Intent.CORRECTION,
    "phrase-channel": Intent.CHANNEL_MUNICIPALITY,
    "phrase-language": Intent.LANGUAGE,
}
every_language = pytest.mark.parametrize("language", list(Language))


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(shipped())


def _read(reader: Reader, text: str) -> Question:
    return reader.read(text, NOON)


@every_language
@pytest.mark.parametrize(("key", "intent"), PROMISED.items())
def test_each_phrase_of_the_help_does_what_it_says(
    reader: Reader, language: Language, key: str, intent: Intent
) -> None:
    phrases = re.findall(r"\*\*(.+?)\*\*", texts(language)(key))
    assert phrases
    assert [_read(reader, phrase).intent for phrase in phrases] == [intent] * len(phrases)


@every_language
def test_the_numbers_of_the_help_are_rows(reader: Reader, language: Language) -> None:
    for key, number in (("phrase-details", 2), ("phrase-why", 3)):
        phrase = re.findall(r"\*\*(.+?)\*\*", texts(language)(key))[0]
        assert _read(reader, phrase).number == number


@every_language
def test_the_example_questions_are_understood_in_their_own_language(
    reader: Reader, language: Language
) -> None:
    said = texts(language)
    theme = _read(reader, said("example-theme"))
    assert (theme.municipalities, theme.themes, theme.language) == (("3101",), ("barnefattigdom",), language)
    deadlines = _read(reader, said("example-deadlines"))
    assert deadlines.intent is Intent.DEADLINES
    assert deadlines.window
    assert _read(reader, said("example-administrator")).administrators == ("Husbanken",)
