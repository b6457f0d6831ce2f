"""Any of our cards as text for a terminal."""

import re
from collections.abc import Mapping, Sequence
from textwrap import fill
from typing import Any

from dialogs.cards.elements import unescape

Element = Mapping[str, Any]  # a part of a card, as JSON

_WIDTH = 79
_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)")
_MENTION = re.compile(r"(?<!\\)</?at>")
_PRESSED = ("Action.Execute", "Action.Submit", "Action.OpenUrl")


def as_text(card: Element) -> tuple[str, list[Element]]:
    """Readable at 80 columns; what can be pressed is numbered as in the list of actions, inputs are named."""
    page = _Page()
    page.show(card.get("body", ()))
    page.press(card.get("actions", ()))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(page.lines)).strip(), page.actions


class _Page:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.actions: list[Element] = []
        self._margin = ""  # of the next line
        self._indent = ""  # of those after it

    def show(self, elements: Sequence[Element]) -> None:
        """Folded parts are shown too: a terminal has no unfolding."""
        for element in elements:
            if element.get("separator") or element.get("style") == "heading" or _first_buttons(element):
                self.lines.append("")
            self._show(element)

    def press(self, actions: Sequence[Element]) -> None:
        """A row of buttons."""
        labels = [f"{action['title']}{self._number(action)}" for action in actions if _is_pressed(action)]
        if labels:
            self._write("   ".join(labels))

    def _show(self, element: Element) -> None:
        match element["type"]:
            case "TextBlock":
                self._write(_readable(element["text"]))
            case "Container" | "Column":
                self._selectable(element)
            case "ColumnSet":
                self._columns(element["columns"])
            case "ActionSet":
                self.press(element["actions"])
            case "Input.Text" | "Input.ChoiceSet" | "Input.Date" | "Input.Time":
                self._write(_input(element))

    def _selectable(self, element: Element) -> None:
        """The number that opens it stands behind its first line."""
        items: Sequence[Element] = element["items"]
        action: Element | None = element.get("selectAction")
        if action and _is_pressed(action):
            self._write(_readable(items[0]["text"]) + self._number(action))
            items = items[1:]
        self.show(items)

    def _columns(self, columns: Sequence[Element]) -> None:
        mark = columns[0]["items"][0].get("text", "")
        if "selectAction" in columns[0] or len(mark) > 3:
            self.show(columns)
            return
        self._margin, self._indent = f"{mark:>3}. ", "     "
        for column in columns[1:]:
            self.show(column["items"])
        self._margin = self._indent = ""

    def _number(self, action: Element) -> str:
        self.actions.append(action)
        return f" [{len(self.actions)}]"

    def _write(self, text: str) -> None:
        line = fill(
            text,
            _WIDTH,
            initial_indent=self._margin,
            subsequent_indent=self._indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        self.lines.append(line)
        self._margin = self._indent


def _is_pressed(action: Element) -> bool:
    return action["type"] in _PRESSED


def _first_buttons(element: Element) -> bool:
    return element["type"] == "ActionSet" and element.get("spacing") == "Medium"


def _readable(markdown: str) -> str:
    """Links keep their address, mentions the name."""
    return unescape(_LINK.sub(r"\1 <\2>", _MENTION.sub("", markdown)))


def _input(element: Element) -> str:
    """What it is called in an answer, what stands in it, what it may be."""
    choices = element.get("choices", ())
    named = ", ".join(f"{c['title']} ({c['value']})" for c in choices) if len(choices) <= 10 else ""
    value = " ".join(element.get("value", "…").replace(",", ", ").split())
    return f"{element['label']} [{element['id']}={value}] {named or element.get('placeholder', '')}".rstrip()
