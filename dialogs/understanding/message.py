"""A message cut into words, each with what its writing tells: capitals, sentence starts, hyphens."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’´`](?=[^\W_]))?(?:(?<=['’´`])[^\W_]+)?|👍|👌")
_SENTENCE = re.compile(r"[.!?\n•]")
_JOINED = frozenset({"-", "/", "–", "‑"})


class Token(NamedTuple):
    text: str
    start: int
    end: int
    plain: str  # small letters
    between: str  # what stands between the word before and this one

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]  # the tokens in small letters
    capitals_count: bool  # False: all is written in capitals, or Every Word Is

    def __len__(self) -> int:
        return len(self.tokens)

    def plain(self, at: int) -> str:
        """The word at a place; empty outside of the message."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def opens(self, at: int) -> bool:
        """The word opens a sentence, so that its capital says nothing."""
        return at == 0 or bool(_SENTENCE.search(self.tokens[at].between))

    def apart(self, at: int) -> bool:
        """A comma, colon, full stop or line stands before the word."""
        return at >= len(self.tokens) or bool(self.tokens[at].between.strip(" -/–‑'’\"«»"))

    def joined(self, at: int) -> bool:
        """A hyphen or slash alone joins the word to the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at].between in _JOINED


@lru_cache(maxsize=64)
def message_of(text: str) -> Message:
    """Cut up once for all who read it."""
    text = unicodedata.normalize("NFC", text)
    tokens: list[Token] = []
    last = 0
    for match in _WORD.finditer(text):
        (start, end), word = match.span(), match[0]
        tokens.append(Token(word, start, end, word.lower().replace("’", "'"), text[last:start]))
        last = end
    return Message(text, tuple(tokens), tuple(token.plain for token in tokens), _capitals_count(tokens))


def _capitals_count(tokens: list[Token]) -> bool:
    letters = [token for token in tokens if token.text[0].isalpha()]
    capital = sum(token.capital for token in letters)
    return len(letters) < 4 or capital < 0.7 * len(letters)
