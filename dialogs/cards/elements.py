"""The few shapes that all our cards are made of. Markdown from outside is escaped here and nowhere else."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Literal
from urllib.parse import quote, urlsplit

from microsoft_teams.cards import (
    ActionSet,
    AdaptiveCard,
    ColumnSet,
    Container,
    TeamsCardProperties,
    TextBlock,
    ToggleVisibilityAction,
)
from microsoft_teams.cards import Column as ColumnModel

from dialogs.cards.shapes import Action, Card, Column, Element, Json, action, shaped
from dialogs.texts import Texts

Colour = Literal["Attention", "Accent"]  # "Good" and "Warning" are unreadable on white
Spacing = Literal["None", "Small"]

# The same text as on the official page, but no page to send a reader to.
MIRRORS = frozenset({"helsedirektoratet-helsenett-xpqa.enonic.cloud", "inte.statsforvalteren.no"})

_NARROWEST = 290  # pixels inside a card on a phone
_LONGEST_IN_HALF = 18  # letters of a word
_SAFE_IN_LINKS = ":/?#@!$&'*+,;=%~.-_"
_SPECIAL = re.compile(r"[\\`*_\[\]<>~|]")
# Control characters, and those that turn the rest of a line around.
_UNSEEN = dict.fromkeys([*range(32), 127, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_LIST_MARKER = re.compile(r"^(\d+)([.)])|^([-+#])")


@lru_cache(maxsize=8192)
def escape(text: str) -> str:
    """Words from a user or the catalogue, as one line that Markdown leaves alone and that runs one way."""
    seen = " ".join(text.split()).translate(_UNSEEN)
    line = _SPECIAL.sub(r"\\\g<0>", seen).replace("{{", "{ {")
    return _LIST_MARKER.sub(lambda m: rf"{m[1]}\{m[2]}" if m[1] else rf"\{m[3]}", line)


@lru_cache(maxsize=2048)
def host(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")


def can_open(url: str | None) -> bool:
    return url is not None and url.startswith(("https://", "http://")) and host(url) not in MIRRORS


@lru_cache(maxsize=2048)
def link(label: str, url: str) -> str:
    """`label` is Markdown already."""
    return f"[{label}]({quote(url, safe=_SAFE_IN_LINKS)})" if can_open(url) else label


def paragraph(
    text: str,
    *,
    colour: Colour | None = None,
    bold: bool = False,
    quiet: bool = False,
    spacing: Spacing = "Small",
) -> Element:
    return Element({**_paragraph(colour, bold, quiet, spacing), "text": text})


@cache
def _paragraph(colour: Colour | None, bold: bool, quiet: bool, spacing: Spacing) -> Json:
    return shaped(
        TextBlock(
            text="",
            wrap=True,
            spacing=spacing,
            color=colour,
            weight="Bolder" if bold else None,
            is_subtle=quiet or None,
        )
    )


def labelled(label: str, text: str) -> str:
    """Put together here: a sentence of Fluent takes no more than 1 000 characters in one place."""
    return f"**{label}:** {text}"


def paragraphs(lines: Iterable[str]) -> list[Element]:
    """Those that have something to say."""
    return [paragraph(line) for line in lines if line]


_TITLE = shaped(TextBlock(text="", wrap=True, style="heading", size="Large", weight="Bolder"))
_HEADING = shaped(TextBlock(text="", wrap=True, style="heading", size="Default", weight="Bolder"))


def title(text: str) -> Element:
    return Element({**_TITLE, "text": text})


def heading(text: str) -> Element:
    return Element({**_HEADING, "text": text})


def separated(block: Element) -> Element:
    """Below a line."""
    return Element({**block, "separator": True, "spacing": "Medium"})


_SECTION = shaped(Container(items=[], spacing="Medium", separator=True))


def section(name: str, paragraphs: Sequence[Element]) -> Element:
    return Element({**_SECTION, "items": [heading(name), *paragraphs]})


def folded(texts: Texts, name: str, key: str, paragraphs: Sequence[Element]) -> Element:
    """A section that opens and closes at a press on its heading; `key` is its id on the card."""
    opens = action(ToggleVisibilityAction(title=texts("fold", name=name), target_elements=[key]))
    pressed = {**heading(texts("fold", name=name)), "color": "Accent"}
    hidden = {**shaped(Container(id=key, items=[], is_visible=False)), "items": paragraphs}
    return Element({**_SECTION, "items": [selectable([Element(pressed)], opens), hidden]})


_CONTAINER = shaped(Container(items=[]))


def selectable(items: Sequence[Element], opens: Action) -> Element:
    """What can be pressed as a whole."""
    return Element({**_CONTAINER, "selectAction": opens, "items": items})


_ROW = shaped(ColumnSet(columns=[], spacing="Small"))
_NUMBERED = shaped(ColumnSet(columns=[], spacing="Medium", separator=True))
_NARROW = shaped(ColumnModel(width="auto", items=[]))
_WIDE = shaped(ColumnModel(width="stretch", items=[]))
_EMPHASIS = shaped(ColumnModel(width="stretch", items=[], style="emphasis"))


def row(columns: Sequence[Column]) -> Element:
    return Element({**_ROW, "columns": columns})


def narrow(items: Sequence[Element]) -> Column:
    """As wide as what is in it."""
    return Column({**_NARROW, "items": items})


def wide(items: Sequence[Element]) -> Column:
    """As wide as there is room for."""
    return Column({**_WIDE, "items": items})


def numbered(number: int, items: Sequence[Element]) -> Element:
    """A row of a list; the number is what a reader writes to mean it."""
    return Element({**_NUMBERED, "columns": [_mark(number), wide(items)]})


@lru_cache(maxsize=512)
def _mark(number: int) -> Column:
    return narrow([paragraph(str(number), bold=True, colour="Accent")])


def chips(actions: Sequence[Action]) -> list[Element]:
    """Choices, two beside each other, where six buttons are too few."""
    rows: list[list[Action]] = []
    for chosen in actions:
        alone = _is_wide(chosen) or not rows or len(rows[-1]) > 1 or _is_wide(rows[-1][0])
        rows += [[chosen]] if alone else []
        rows[-1] += [] if alone else [chosen]
    return [row([_chip(chosen) for chosen in beside]) for beside in rows]


def choices(actions: Sequence[Action]) -> list[Element]:
    """One below the other: whole sentences, which a button would cut off on a phone."""
    return [row([_chip(chosen, _EMPHASIS)]) for chosen in actions]


def _is_wide(chosen: Action) -> bool:
    """Half a phone would break its longest word."""
    return max(map(len, chosen["title"].split()), default=0) > _LONGEST_IN_HALF


def _chip(chosen: Action, column: Json = _WIDE) -> Column:
    label = paragraph(escape(chosen["title"]), colour="Accent")
    return Column({**column, "selectAction": chosen, "items": [label]})


_FIRST_BUTTONS = shaped(ActionSet(actions=[], spacing="Medium"))
_MORE_BUTTONS = shaped(ActionSet(actions=[], spacing="Small"))


def buttons(actions: Sequence[Action]) -> list[Element]:
    """In rows that a phone shows whole: what does not fit in a row is cut off."""
    rows: list[list[Action]] = []
    left = 0
    for offered in actions:
        width = 8 * len(offered["title"]) + 30  # pixels, with its frame and the gap after it
        if width > left:
            rows.append([])
            left = _NARROWEST
        rows[-1].append(offered)
        left -= width
    return [
        Element({**(_MORE_BUTTONS if i else _FIRST_BUTTONS), "actions": beside})
        for i, beside in enumerate(rows)
    ]


_CARD = shaped(AdaptiveCard(version="1.5", body=[], msteams=TeamsCardProperties(width="full")))


def card(texts: Texts, summary: str, body: Sequence[Element]) -> Card:
    """`summary`: for clients without cards and for screen readers."""
    said = {"lang": texts.language.value, "fallbackText": summary, "speak": summary}
    return Card({**_CARD, **said, "body": body})


def unescape(markdown: str) -> str:
    """Our own Markdown as plain words: links keep their label."""
    words = re.sub(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)", r"\1", markdown).replace("**", "")
    return re.sub(r"\\([\\`*_\[\]<>~|.)#+-])", r"\1", words)
