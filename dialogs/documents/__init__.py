"""Minutes as they leave the bot, and Word documents that come to it. python-docx lives here alone."""

from collections.abc import Sequence

from bot.domain.groups import Programme, WorkingGroup
from bot.domain.minutes import FiledMinutes
from bot.domain.tasks import Task
from dialogs.documents.content import Report
from dialogs.documents.markdown import as_markdown
from dialogs.documents.names import document_name
from dialogs.documents.record import minutes_json
from dialogs.texts import Texts

__all__ = ["document_name", "minutes_document", "minutes_json", "minutes_markdown", "text_of_docx"]


def minutes_document(
    texts: Texts,
    group: WorkingGroup,
    programme: Programme | None,
    filed: FiledMinutes,
    tasks: Sequence[Task] = (),
) -> bytes:
    """A Word document; its bytes depend on nothing but what is given."""
    from dialogs.documents.word import as_word  # noqa: PLC0415  # python-docx costs 100 ms, and is seldom needed

    return as_word(Report(texts, group, programme, filed, tasks))


def minutes_markdown(
    texts: Texts,
    group: WorkingGroup,
    programme: Programme | None,
    filed: FiledMinutes,
    tasks: Sequence[Task] = (),
) -> str:
    return as_markdown(Report(texts, group, programme, filed, tasks))


def text_of_docx(content: bytes) -> str:
    """What can be read in a Word document, as lines; refuses what is none, or too much."""
    from dialogs.documents.reading import lines_of  # noqa: PLC0415

    return "\n".join(lines_of(content))
