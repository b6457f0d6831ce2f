"""What a document of minutes is called where files are kept."""

import re

from bot.domain.groups import WorkingGroup
from bot.domain.minutes import FiledMinutes
from dialogs.documents.blocks import printable
from dialogs.texts import Texts

_LONGEST = 80  # characters of the group's name; SharePoint has room for 400 with all folders above
_REFUSED = re.compile(r'["*:<>?/\\|#%~&{}\u200b-\u200f\u202a-\u202e\u2066-\u2069]|_vti_', re.IGNORECASE)


def document_name(texts: Texts, group: WorkingGroup, filed: FiledMinutes) -> str:
    """Minutes 4, 2026-03-12 Halden.docx: without what SharePoint, Teams or Windows refuse in a name.

    The group's name is that of the day of filing, so that a correction replaces the same file.
    """
    name = _REFUSED.sub(" ", printable(filed.minutes.group or group.name))
    name = " ".join(name.split())[:_LONGEST].rstrip(" .")
    day = filed.minutes.day.isoformat() if filed.minutes.day else ""
    return f"{texts('document-file')} {filed.number}, {f'{day} {name}'.strip()}".rstrip(" ,") + ".docx"
