"""Which language a message is written in, where that is clear."""

from collections.abc import Iterable

from bot.domain.language import Language
from dialogs.understanding import words


class LanguageReader:
    def __init__(self) -> None:
        table = words.table("languages")
        self._marks = {language: frozenset(table[language.value].split()) for language in Language}
        self._names = {name: Language(code) for code, names in table["names"].items() for name in names}

    def written_in(self, plain: Iterable[str]) -> Language | None:
        """None: too few words tell, or two languages are as likely."""
        said = list(plain)
        counts = sorted(
            ((sum(map(marks.__contains__, said)), language) for language, marks in self._marks.items()),
            reverse=True,
        )
        (most, language), (next_most, _) = counts[:2]
        return language if most and most >= 2 * next_most else None

    def named(self, plain: Iterable[str]) -> Language | None:
        """The language whose name is among the words."""
        return next((self._names[word] for word in plain if word in self._names), None)
