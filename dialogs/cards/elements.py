"""The few shapes that all our cards are made of. Markdown from outside is escaped here and nowhere else."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal
from urllib.parse import quote, urlsplit

from microsoft_teams.cards import (
    ActionSet,
    AdaptiveCard,
    CardElement,
    Column,
    ColumnSet,
    Container,
    ExecuteAction,
    OpenUrlAction,
    TeamsCardProperties,
    TextBlock,
    ToggleVisibilityAction,
)

from dialogs.texts import Texts

Colour = Literal["Attention", "Accent"]  # "Good" and "Warning" are unreadable on white
Spacing = Literal["None", "Small"]
Button = ExecuteAction | OpenUrlAction | ToggleVisibilityAction

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


@lru_cache(maxsize=8192)
def paragraph(
    text: str,
    *,
    colour: Colour | None = None,
    bold: bool = False,
    quiet: bool = False,
    spacing: Spacing = "Small",
) -> TextBlock:
    """Made once for all the cards that say the same: nobody changes it."""
    return TextBlock(
        text=text,
        wrap=True,
        spacing=spacing,
        color=colour,
        weight="Bolder" if bold else None,
        is_subtle=quiet or None,
    )


def labelled(label: str, text: str) -> str:
    """Put together here: a sentence of Fluent takes no more than 1 000 characters in one place."""
    return f"**{label}:** {text}"


def paragraphs(lines: Iterable[str]) -> list[CardElement]:
    """Those that have something to say."""
    return [paragraph(line) for line in lines if line]


def title(text: str) -> TextBlock:
    return TextBlock(text=text, wrap=True, style="heading", size="Large", weight="Bolder")


def heading(text: str) -> TextBlock:
    return TextBlock(text=text, wrap=True, style="heading", size="Default", weight="Bolder")


def separated(block: TextBlock) -> TextBlock:
    """Below a line."""
    return block.model_copy(update={"separator": True, "spacing": "Medium"})


def section(name: str, paragraphs: Sequence[CardElement]) -> Container:
    return Container(items=[heading(name), *paragraphs], spacing="Medium", separator=True)


def folded(texts: Texts, name: str, key: str, paragraphs: Sequence[CardElement]) -> Container:
    """A section that opens and closes at a press on its heading; `key` is its id on the card."""
    opens = ToggleVisibilityAction(title=texts("fold", name=name), target_elements=[key])
    pressed = heading(texts("fold", name=name))
    pressed.color = "Accent"
    return Container(
        items=[
            Container(items=[pressed], select_action=opens),
            Container(id=key, items=list(paragraphs), is_visible=False),
        ],
        spacing="Medium",
        separator=True,
    )


def numbered(number: int, items: Sequence[CardElement]) -> ColumnSet:
    """A row of a list; the number is what a reader writes to mean it."""
    return ColumnSet(
        columns=[_mark(number), Column(width="stretch", items=list(items))],
        spacing="Medium",
        separator=True,
    )


@lru_cache(maxsize=512)
def _mark(number: int) -> Column:
    mark = paragraph(str(number), bold=True, colour="Accent")
    return Column(width="auto", items=[mark])


def chips(actions: Sequence[ExecuteAction]) -> list[ColumnSet]:
    """Choices, two beside each other, where six buttons are too few."""
    rows: list[list[ExecuteAction]] = []
    for action in actions:
        alone = _is_wide(action) or not rows or len(rows[-1]) > 1 or _is_wide(rows[-1][0])
        rows += [[action]] if alone else []
        rows[-1] += [] if alone else [action]
    return [_row(row) for row in rows]


def choices(actions: Sequence[ExecuteAction]) -> list[ColumnSet]:
    """One below the other: whole sentences, which a button would cut off on a phone."""
    return [ColumnSet(columns=[_chip(action, "emphasis")], spacing="Small") for action in actions]


def _is_wide(action: ExecuteAction) -> bool:
    """Half a phone would break its longest word."""
    return max(map(len, (action.title or "").split()), default=0) > _LONGEST_IN_HALF


def _row(actions: Sequence[ExecuteAction]) -> ColumnSet:
    return ColumnSet(columns=[_chip(action) for action in actions], spacing="Small")


def _chip(action: ExecuteAction, style: Literal["emphasis"] | None = None) -> Column:
    label = paragraph(escape(action.title or ""), colour="Accent")
    return Column(width="stretch", items=[label], select_action=action, style=style)


def buttons(actions: Sequence[Button]) -> list[ActionSet]:
    """In rows that a phone shows whole: what does not fit in a row is cut off."""
    rows: list[list[Button]] = []
    left = 0
    for action in actions:
        width = 8 * len(action.title or "") + 30  # pixels, with its frame and the gap after it
        if width > left:
            rows.append([])
            left = _NARROWEST
        rows[-1].append(action)
        left -= width
    return [ActionSet(actions=list(row), spacing="Small" if i else "Medium") for i, row in enumerate(rows)]


def card(texts: Texts, summary: str, body: Sequence[CardElement]) -> AdaptiveCard:
    """`summary`: for clients without cards and for screen readers."""
    return AdaptiveCard(
        version="1.5",
        lang=texts.language.value,
        fallback_text=summary,
        speak=summary,
        body=list(body),
        msteams=TeamsCardProperties(width="full"),
    )


def unescape(markdown: str) -> str:
    """Our own Markdown as plain words: links keep their label."""
    words = re.sub(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)", r"\1", markdown).replace("**", "")
    return re.sub(r"\\([\\`*_\[\]<>~|.)#+-])", r"\1", words)
