"""Reads a message: every word list is compiled when the reader is made, nothing on the first message."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.domain.catalogue import Catalogue
from bot.domain.grants import ApplicantType
from bot.domain.inquiry import Window
from dialogs.understanding import words
from dialogs.understanding.amounts import amounts_in
from dialogs.understanding.dates import (
    Day,
    Deadline,
    Meaning,
    Moment,
    Range,
    Reading,
    Start,
    Tense,
)
from dialogs.understanding.dates import read as read_dates
from dialogs.understanding.intents import IntentReader, Subject, Voiced, decide
from dialogs.understanding.language import LanguageReader
from dialogs.understanding.message import Message, message_of
from dialogs.understanding.places import PlaceReader, Places
from dialogs.understanding.question import TOPICS, Intent, Question
from dialogs.understanding.slots import SlotReader, Slots
from dialogs.understanding.spelling import Spelling

Awaiting = Literal["", "ask_municipality"]


@dataclass(frozen=True, slots=True)
class Heard:
    """A message with all that its parts were read as."""

    message: Message
    said: tuple[str, ...]
    places: Places
    slots: Slots
    voiced: tuple[Voiced, ...]
    intent: Intent
    reading: Reading


class Reader:
    """Made once for a version of the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        same = words.spelling()
        self._filler = words.word_list("filler")
        self._languages = LanguageReader()
        self._ordinals = words.ordinals()
        self._intents = IntentReader(same)
        self._slots = SlotReader(catalogue, same)
        known = (
            self._intents.vocabulary | self._slots.vocabulary | self._filler | set(same) | set(same.values())
        )
        self._places = PlaceReader(catalogue.register, frozenset(known))
        self._spelling = Spelling(same, self._intents.vocabulary | self._slots.vocabulary, self._filler)

    def read(self, text: str, now: datetime, awaiting: Awaiting = "", tense: Tense | None = None) -> Question:
        """`now` aware or local, Europe/Oslo; `tense` None: past for a meeting log, else future."""
        message = message_of(text)
        places = self._places.read(message, asked=awaiting == "ask_municipality")
        said = self._spelling.said(message, places.municipal)
        slots = self._slots.read(said)
        voiced = self._intents.candidates(message, said, slots)
        intent = decide([each for each, _ in voiced], self._subject(said, places, slots, voiced))
        tense = tense or ("past" if intent is Intent.LOG_MEETING else "future")
        reading = read_dates(_blanked(message, places.municipal), now, tense)
        return self._question(Heard(message, said, places, slots, tuple(voiced), intent, reading))

    def _subject(
        self, said: Sequence[str], places: Places, slots: Slots, voiced: Sequence[Voiced]
    ) -> Subject:
        place = bool(places.municipalities or places.ambiguous or places.county)
        other = bool(slots.themes or slots.without_themes or slots.administrator or slots.applicant)
        explained = (
            slots.taken | places.municipal | places.regional | {at for _, each in voiced for at in each}
        )
        topic = any(intent in TOPICS and intent is not Intent.FIND for intent, _ in voiced)
        return Subject(
            named=place or other,
            only_place=place and not other,
            scheme=slots.named_scheme or slots.described_scheme,
            rest=any(at not in explained and word not in self._filler for at, word in enumerate(said)),
            follows=slots.remark and len(said) <= 9 and (place or other or topic or bool(slots.filters)),
        )

    def _question(self, heard: Heard) -> Question:
        places, slots, intent = heard.places, heard.slots, heard.intent
        amounts, _ = amounts_in(heard.message)
        topics = [TOPICS[each] for each, _ in heard.voiced if each in TOPICS and each is not Intent.FIND]
        plain = [token.plain for token in heard.message.tokens]
        named_county = slots.administrator and places.county and slots.administrator.startswith(places.county)
        only_kommune = "only_for_municipalities" in slots.filters
        return Question(
            intent=intent,
            topic=topics[0] if topics and (intent in TOPICS or intent is Intent.REFINE) else None,
            municipalities=places.municipalities,
            ambiguous=places.ambiguous,
            former=places.former,
            county=None if named_county else places.county,
            themes=slots.themes,
            without_themes=slots.without_themes,
            administrator=slots.administrator,
            applicant=slots.applicant or (ApplicantType.KOMMUNE if only_kommune else None),
            window=_window(heard.reading.meaning),
            when=heard.reading.meaning,
            amounts=amounts,
            without_cofunding="without_cofunding" in slots.filters,
            without_loans="without_loans" in slots.filters,
            open_only="open_only" in slots.filters,
            only_for_municipalities=only_kommune,
            number=self._number(heard) if intent is Intent.DETAILS else None,
            remark=_remark(heard) if intent is Intent.CORRECTION else "",
            speak=self._languages.named(plain) if intent is Intent.LANGUAGE else None,
            language=self._languages.written_in(
                word for at, word in enumerate(plain) if at not in places.municipal | places.regional
            ),
            words=self._words(heard),
        )

    def _number(self, heard: Heard) -> int | None:
        numbers = (
            int(word) if word.isdigit() else self._ordinals.get(word)
            for at, word in enumerate(heard.said)
            if at in dict(heard.voiced)[Intent.DETAILS]
        )
        return next((number for number in numbers if number is not None), None)

    def _words(self, heard: Heard) -> str:
        """What the search is to look for."""
        _, money = amounts_in(heard.message)
        taken = heard.slots.taken | heard.places.municipal | heard.places.regional | money | _dated(heard)
        return " ".join(
            token.plain
            for at, (token, word) in enumerate(zip(heard.message.tokens, heard.said, strict=True))
            if at not in taken and word not in self._filler and token.plain not in self._filler
        )


def _blanked(message: Message, places: frozenset[int]) -> str:
    """The text with no word for a date in its place names ("fra Mars til Time"); of the same length."""
    text = list(message.text)
    for at in places:
        token = message.tokens[at]
        text[token.start : token.end] = "x" * (token.end - token.start)
    return "".join(text)


def _dated(heard: Heard) -> set[int]:
    spans = heard.reading.spans
    return {
        at
        for at, token in enumerate(heard.message.tokens)
        if any(span.start <= token.start < span.end for span in spans)
    }


def _remark(heard: Heard) -> str:
    """What follows the words that announce it."""
    text = heard.message.text
    _, colon, after = text.partition(":")
    if colon:
        return after.strip()
    announced = max(dict(heard.voiced)[Intent.CORRECTION])
    return text[heard.message.tokens[announced].end :].strip(" :,–-")


def _window(meaning: Meaning) -> Window | None:
    match meaning:
        case Day(day):
            return Window(day, day)
        case Moment(at):
            return Window(at.date(), at.date())
        case Range(datetime() | date() as first, datetime() | date() as last):
            return Window(_day(first), _day(last))
        case Deadline(datetime() | date() as last):
            return Window(None, _day(last))
        case Start(datetime() | date() as first):
            return Window(_day(first), None)
        case _:
            return None


def _day(at: date | datetime) -> date:
    return at.date() if isinstance(at, datetime) else at
