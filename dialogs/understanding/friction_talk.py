"""What reads as a friction, what needs an exemption, and which frictions somebody asks for."""

from collections.abc import Callable
from datetime import datetime

from bot.domain.friction_search import Wanted
from bot.domain.frictions import OPEN, FrictionKind, State
from bot.domain.words import Analyzer
from bot.domain.words import words as words_of
from dialogs.understanding import words
from dialogs.understanding.frictions import FrictionReader
from dialogs.understanding.message import message_of
from dialogs.understanding.phrases import Phrases
from dialogs.understanding.reader import Reader

SHORTEST_COMPLAINT = 5  # words
UNANSWERED, MINE = "unanswered", "mine"
SIGNS = frozenset(
    {"complaint", "obstacle", "grants", "question"}
)  # of what the message is, not of what it asks for


class FrictionTalkReader:
    def __init__(self, reader: Reader, frictions: Callable[[], FrictionReader], analyzer: Analyzer) -> None:
        self._reader, self._frictions, self._analyzer = reader, frictions, analyzer
        self._spelling = words.spelling()
        table: dict[str, dict[str, list[str]]] = words.table("friction_talk")
        self._phrases = Phrases(
            [(phrase, name) for name, listed in table.items() for phrase in listed["anywhere"]],
            self._spelling,
        )

    def complains(self, text: str) -> bool:
        """Tells of something in the way, and asks for nothing."""
        said = self._said(text)
        if "?" in text or len(said) < SHORTEST_COMPLAINT:
            return False
        hits = self._phrases.found(said)
        voiced = {hit.value for hit in hits}
        if "grants" in voiced or any(hit.start == 0 and hit.value == "question" for hit in hits):
            return False
        return "complaint" in voiced or ("obstacle" in voiced and self._speaks_of_a_rule(text))

    def _speaks_of_a_rule(self, text: str) -> bool:
        read = self._frictions().read(text)
        return bool(read.references) or read.kind is not FrictionKind.UNKNOWN

    def needs_exemption(self, text: str) -> bool:
        return "exemption" in self._voiced(self._said(text))

    def wanted(self, text: str, now: datetime, person: str) -> Wanted:
        """Of "barnevern", "uten svar", "fra Halden", "forvaltningsloven § 13"."""
        voiced, read = self._voiced(self._said(text)), self._frictions().read(text)
        question = self._reader.read(text, now)
        states = {state for state in State if state.value in voiced}
        return Wanted(
            themes=read.themes,
            municipalities=question.municipalities,
            states=frozenset(states | (OPEN if UNANSWERED in voiced else frozenset())),
            rules=tuple(reference.canonical for reference in read.references),
            person=person if MINE in voiced else None,
            words=() if read.themes or read.references else self._rest(text, question.words),
        )

    def stems(self, text: str) -> frozenset[str]:
        return frozenset(map(self._analyzer.stem, words_of(text)))

    def _rest(self, text: str, searched: str) -> tuple[str, ...]:
        """Of the words that nothing else explains: their stems."""
        said = self._said(text)
        hits = [hit for hit in self._phrases.found(said) if hit.value not in SIGNS]
        taken = {at for hit in hits for at in range(hit.start, hit.end)}
        tokens = enumerate(message_of(text).tokens)
        left = {token.plain for at, token in tokens if at not in taken} & set(searched.split())
        return tuple(sorted(self.stems(" ".join(left))))

    def _said(self, text: str) -> tuple[str, ...]:
        return tuple(self._spelling.get(token.plain, token.plain) for token in message_of(text).tokens)

    def _voiced(self, said: tuple[str, ...]) -> frozenset[str]:
        return frozenset(hit.value for hit in self._phrases.found(said))
