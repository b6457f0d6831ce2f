"""Files that a person sends in her own chat: Word documents are read as notes of a meeting."""

import asyncio
from dataclasses import replace
from pathlib import PurePath

from bot.domain.errors import (
    DocumentTooLong,
    EmptyDocument,
    FileUnavailable,
    OldDocument,
    OtherDocument,
    VelferdsbotError,
)
from bot.domain.joining import joined
from bot.domain.minutes import EMPTY, Minutes
from dialogs import privacy
from dialogs.cards.elements import escape, labelled
from dialogs.cards.size import clipped
from dialogs.desk import Desk
from dialogs.documents import text_of_docx
from dialogs.minutes import writing
from dialogs.talk import Attachment, Turn
from dialogs.texts import texts
from dialogs.understanding.minutes import read_minutes

MOST = 10  # files; a message in Teams holds no more
LONGEST = 120_000  # characters: forty full pages


async def read_files(turn: Turn, desk: Desk) -> None:
    """One after the other into the same draft; of one that cannot be read it is said why."""
    read = EMPTY
    for file in turn.said.files[:MOST]:
        try:
            read = joined(read, await _read(turn, file))
        except VelferdsbotError as error:
            said = texts(turn.language())(error.key, **error.values)
            turn.tell(turn.language(), labelled(escape(clipped(file.name, 100)), said))
    if read != EMPTY:
        await writing.take_notes(turn, desk, read, turn.said.text)


async def _read(turn: Turn, file: Attachment) -> Minutes:
    kind = PurePath(file.name).suffix.lower()
    if kind != ".docx":
        raise OldDocument if kind == ".doc" else OtherDocument
    if turn.files is None:
        raise FileUnavailable
    content = await turn.files.get(file.url)
    text = await asyncio.to_thread(text_of_docx, content)
    if len(text) > LONGEST:
        raise DocumentTooLong
    return await _noted(turn, text)


async def _noted(turn: Turn, text: str) -> Minutes:
    """Without what is never stored, of which the person is told."""
    cleaned = await asyncio.to_thread(privacy.cleaned, replace(turn.said, text=text, hidden=()))
    turn.said = replace(turn.said, hidden=turn.said.hidden + cleaned.hidden)
    if not cleaned.text.strip():
        raise EmptyDocument
    return await asyncio.to_thread(read_minutes, cleaned.text, turn.said.today)
