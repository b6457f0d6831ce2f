"""The three languages that the bot speaks, and a text that exists in all of them."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    NB = "nb"
    NN = "nn"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Localized:
    nb: str
    nn: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return str(getattr(self, language.value))
