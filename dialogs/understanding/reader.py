"""Reads a message: every word list is compiled when the reader is made, nothing on the first message."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Literal

from bot.domain.catalogue import Catalogue
from bot.domain.grants import ApplicantType
from dialogs.understanding import words
from dialogs.understanding.dates import Tense, Unclear
from dialogs.understanding.dates import read as read_dates
from dialogs.understanding.heard import Heard, window_of, windows_of
from dialogs.understanding.intents import IntentReader, Subject, Voiced, decide
from dialogs.understanding.language import LanguageReader
from dialogs.understanding.message import Message, message_of
from dialogs.understanding.places import PlaceReader, Places
from dialogs.understanding.question import TOPICS, Intent, Question
from dialogs.understanding.slots import SlotReader, Slots
from dialogs.understanding.spelling import Spelling

Awaiting = Literal["", "ask_municipality"]
Parts = tuple[Message, Places, tuple[str, ...], Slots, list[Voiced]]


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
        self._parts = lru_cache(maxsize=1024)(self._read_parts)  # the same is asked again
        self._spelling = Spelling(same, self._intents.vocabulary | self._slots.vocabulary, self._filler)

    def read(self, text: str, now: datetime, awaiting: Awaiting = "", tense: Tense | None = None) -> Question:
        """`now` aware or local, Europe/Oslo; `tense` None: past for a meeting log, else future."""
        message, places, said, slots, voiced = self._parts(text, awaiting)
        wanted = [intent for intent, _ in voiced]
        tense = tense or ("past" if wanted[:1] == [Intent.LOG_MEETING] else "future")
        reading = read_dates(_blanked(message, places.municipal), now, tense)
        dated = not isinstance(reading.meaning, Unclear)
        intent = decide(wanted, self._subject(said, places, slots, voiced, dated=dated))
        return self._question(Heard(message, said, places, slots, dict(voiced), intent, reading))

    def _read_parts(self, text: str, awaiting: Awaiting) -> Parts:
        """All that does not depend on the clock."""
        message = message_of(text)
        places = self._places.read(message, asked=awaiting == "ask_municipality")
        said = self._spelling.said(message, places.municipal)
        slots = self._slots.read(said)
        return message, places, said, slots, self._intents.candidates(message, said, slots)

    def _subject(
        self, said: Sequence[str], places: Places, slots: Slots, voiced: Sequence[Voiced], *, dated: bool
    ) -> Subject:
        place = bool(places.municipalities or places.ambiguous or places.county)
        other = bool(slots.themes or slots.administrators or slots.applicant or slots.refuses)
        explained = (
            slots.taken | places.municipal | places.regional | {at for _, each in voiced for at in each}
        )
        topic = any(intent in TOPICS and intent is not Intent.FIND for intent, _ in voiced)
        filters = dated or topic or bool(slots.filters)
        return Subject(
            named=place or other,
            only_place=place and not other,
            scheme=slots.named_scheme or slots.described_scheme,
            rest=any(at not in explained and word not in self._filler for at, word in enumerate(said)),
            follows=slots.remark and len(said) <= 9 and (place or other or filters),
        )

    def _question(self, heard: Heard) -> Question:
        slots, places, only_kommune = (
            heard.slots,
            heard.places,
            "only_for_municipalities" in heard.slots.filters,
        )
        when, searched = heard.reading.meaning, heard.words(self._filler)
        limits = heard.dates_limit or not searched
        return Question(
            intent=heard.intent,
            topic=heard.topic,
            municipalities=places.municipalities,
            ambiguous=places.ambiguous,
            former=places.former,
            county=heard.county,
            themes=slots.themes,
            without_themes=slots.without_themes,
            administrators=slots.administrators,
            without_administrators=slots.without_administrators,
            applicant=slots.applicant or (ApplicantType.KOMMUNE if only_kommune else None),
            window=window_of(when) if limits else None,
            windows=windows_of(when) if limits else (),
            when=when,
            amounts=heard.amounts,
            without_cofunding="without_cofunding" in slots.filters,
            without_loans="without_loans" in slots.filters,
            open_only="open_only" in slots.filters,
            ended_only="ended_only" in slots.filters and "open_only" not in slots.filters,
            also_closed=Intent.REFINE in heard.voiced,
            only_for_municipalities=only_kommune,
            number=heard.number(self._ordinals),
            why=heard.asks_why,
            remark=heard.remark,
            speak=self._languages.named(heard.message.words) if heard.intent is Intent.LANGUAGE else None,
            language=self._languages.written_in(heard.unplaced),
            nothing_else=heard.says_nothing_else(self._filler),
            words=searched,
        )


def _blanked(message: Message, places: frozenset[int]) -> str:
    """The text with no word for a date in its place names ("fra Mars til Time"); of the same length."""
    text = list(message.text)
    for at in places:
        token = message.tokens[at]
        text[token.start : token.end] = "x" * (token.end - token.start)
    return "".join(text)
