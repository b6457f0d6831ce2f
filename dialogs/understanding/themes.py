"""Which of the catalogue's themes a message speaks of, by the words that the catalogue gives each."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.domain.catalogue import Theme
from bot.domain.language import Language
from dialogs.understanding import words
from dialogs.understanding.phrases import Phrases

_ENDING = re.compile(r"(?<=\w{5})(?:ene|ane|er|ar|en|et|e|a)$")
_ENDINGS = ("", "en", "et", "a", "er", "ar", "ene", "ane", "s", "ens", "ets")


class ThemeReader:
    def __init__(self, themes: Sequence[Theme], spelling: Mapping[str, str]) -> None:
        table = words.table("themes")
        self._order = {theme.id: at for at, theme in enumerate(themes)}
        self._alone = _listed(table["alone"])
        self._ignored = _listed(table["ignored"])
        extra: dict[str, list[str]] = table["extra"]
        known = [(written, theme) for theme, each in extra.items() for written in each]
        self.phrases = Phrases([*known, *self._synonyms(themes)], spelling)
        self.vocabulary = self.phrases.vocabulary

    def in_order(self, themes: Iterable[str]) -> tuple[str, ...]:
        """As the catalogue orders them, each once."""
        return tuple(sorted(set(themes), key=lambda theme: self._order.get(theme, len(self._order))))

    def _synonyms(self, themes: Sequence[Theme]) -> Iterator[tuple[str, str]]:
        for theme in themes:
            for language, synonyms in theme.synonyms.items():
                for synonym in synonyms:
                    plain = synonym.lower().replace("-", " ")
                    if plain not in self._ignored:
                        yield from ((written, theme.id) for written in self._written(plain, language))

    def _written(self, synonym: str, language: Language) -> Iterator[str]:
        """The synonym with its endings, and as the first or last part of a longer word."""
        if synonym in self._alone or len(synonym) < 4:
            yield from (synonym + ending for ending in _ENDINGS)
        elif language is Language.EN and " " not in synonym:
            yield from {synonym, f"{synonym}s", synonym.removesuffix("s")}
        elif " " in synonym:
            yield " ".join(f"{_root(word)}*" if len(word) > 3 else word for word in synonym.split())
        else:
            yield f"{_root(synonym)}*"
            if len(synonym) > 4:
                yield f"*{synonym}"


def _root(word: str) -> str:
    """The word without its ending, where enough is left of it."""
    return _ENDING.sub("", word)


def _listed(text: str) -> frozenset[str]:
    return frozenset(part.strip().lower().replace("-", " ") for part in text.split(","))
