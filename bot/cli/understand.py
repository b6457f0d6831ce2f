"""`velferdsbot understand`: what the bot makes of a message, for tables and in words."""

from collections.abc import Mapping
from datetime import datetime

from bot.cli import OSLO
from bot.domain.language import Language
from dialogs.desk import Desk
from dialogs.texts import texts
from dialogs.understanding.explain import explain, understanding_line


def understood(asked: Mapping[str, object], desk: Desk) -> dict[str, object]:
    """The answer to one line of `understand --jsonl`."""
    return understanding_line(desk.reader, asked)


def explained(text: str, desk: Desk) -> str:
    question = desk.reader.read(text, datetime.now(OSLO).replace(tzinfo=None))
    language = question.language or Language.NB
    said = explain(question, desk.catalogue, language)
    return "\n".join(texts(language)(key, **values) for key, values in said)
