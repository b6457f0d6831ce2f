"""Reads a message: every word list is compiled when the reader is made, nothing on the first message."""

from datetime import datetime
from typing import Literal

from bot.domain.catalogue import Catalogue
from dialogs.understanding.question import Question

Awaiting = Literal["", "ask_municipality"]
Tense = Literal["past", "future"]


class Reader:
    """Made once for a version of the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        raise NotImplementedError

    def read(self, text: str, now: datetime, awaiting: Awaiting = "", tense: Tense | None = None) -> Question:
        """`now` is local, Europe/Oslo; `tense` None: past for a meeting log, else future."""
        raise NotImplementedError
