"""What the entries of all shipped files are made of."""

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Line = Annotated[str, StringConstraints(pattern=r"\S")]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Url = Annotated[str, StringConstraints(pattern=re.compile(r"^https?://[^\s/]+\.[^\s]+$"))]
Citation = Annotated[
    str, StringConstraints(pattern=re.compile(r"^(https?://[^\s/]+\.[^\s]+|ref:[a-z0-9-]+)$"))
]
Number = Annotated[str, StringConstraints(pattern=r"^\d{4}$")]
Nok = Annotated[int, Field(ge=0)]
Year = Annotated[int, Field(ge=1900, le=2100)]


class Document(BaseModel):
    """Strict: an unknown key is refused, for it may be a known one misspelled."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def require(fact: object, reason: str) -> None:
    if not fact:
        raise ValueError(reason)
