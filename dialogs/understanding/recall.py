"""What is looked for in filed minutes: words, days, and whether decisions or something else."""

import re
from datetime import datetime

from dialogs.understanding import words
from dialogs.understanding.dates import Start, read
from dialogs.understanding.heard import window_of
from dialogs.understanding.message import message_of
from storage.minutes_search import Kind, Wanted

_FROM = re.compile(r"\b(?:fra|frå|from)\b", re.IGNORECASE)


class RecallReader:
    def __init__(self) -> None:
        self._spelling = words.spelling()
        table: dict[str, list[str]] = words.table("recall")
        self._filler = frozenset(table.pop("filler"))
        self._kinds = {word: Kind(kind) for kind, listed in table.items() for word in listed}

    def read(self, text: str, now: datetime) -> Wanted:
        reading = read(text, now, "past")
        if isinstance(reading.meaning, Start):  # minutes "fra mars" are those of March
            reading = read(_FROM.sub(lambda found: " " * len(found[0]), text), now, "past")
        window = window_of(reading.meaning)
        dated = [(span.start, span.end) for span in reading.spans] if window else []
        rest: list[str] = []
        kinds: set[Kind] = set()
        for token in message_of(text).tokens:
            word = self._spelling.get(token.plain, token.plain)
            if word in self._kinds:
                kinds.add(self._kinds[word])
            elif word not in self._filler and not any(a <= token.start < b for a, b in dated):
                rest.append(token.text)
        return Wanted(
            " ".join(rest),
            frozenset(kinds),
            window.first if window else None,
            window.last if window else None,
        )
