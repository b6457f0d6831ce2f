"""The reminder's words, from the files."""

from bot.domain.sensitive import SensitiveWords
from dialogs.understanding import words


def sensitive_words() -> SensitiveWords:
    return SensitiveWords(words.phrases("sensitive"), *words.first_names())
