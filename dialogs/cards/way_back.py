"""The way back to the digest that something was opened from: its buttons hand it on, however far one goes."""

from collections.abc import Mapping
from typing import Any

from dialogs.buttons import Verb, execute
from dialogs.cards.elements import buttons
from dialogs.cards.shapes import Card
from dialogs.texts import Texts

FROM = "digest"  # where a button keeps it

Way = Mapping[str, str]  # group, week, since: what Verb.DIGEST_SHOW needs


def leading_back(texts: Texts, card: Card, way: Way) -> Card:
    """With a button that shows the digest again."""
    back = execute(texts("button-to-digest"), Verb.DIGEST_SHOW, None, **way)
    known = handing_on(card, way)
    return Card({**known, "body": [*known["body"], *buttons([back])]})


def handing_on(part: Any, way: Way) -> Any:
    """Each button knows the way."""
    if isinstance(part, Mapping):
        known = {name: handing_on(value, way) for name, value in part.items() if name != "data"}
        return known | ({"data": {**part["data"], FROM: way}} if "data" in part else {})
    return [handing_on(each, way) for each in part] if isinstance(part, list | tuple) else part
