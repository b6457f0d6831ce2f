"""Cards that ask which days are meant."""

from collections.abc import Sequence
from dataclasses import replace

from microsoft_teams.cards import DateInput

from bot.domain.inquiry import Inquiry, Window
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import buttons, card, paragraph, title
from dialogs.cards.shapes import Card, element
from dialogs.cards.understood import window_in_words
from dialogs.texts import Texts


def which_window(texts: Texts, windows: Sequence[Window], inquiry: Inquiry) -> Card:
    """The words can be read in two ways: a button for each."""
    asked = texts("which-window")
    offered = [
        execute(window_in_words(texts, window), Verb.REFINE, replace(inquiry, window=window))
        for window in windows
    ]
    return card(texts, asked, [title(asked), paragraph(texts("which-window-why")), *buttons(offered)])


def pick_window(texts: Texts, reason: str, inquiry: Inquiry) -> Card:
    """The words are no day that can be looked up: two date pickers instead."""
    asked = texts("pick-window")
    pickers = [
        element(DateInput(id="first", label=texts("pick-window-first"))),
        element(DateInput(id="last", label=texts("pick-window-last"))),
    ]
    offered = [execute(texts("button-choose"), Verb.WINDOW, inquiry)]
    why = paragraph(texts("pick-window-why", reason=reason))
    return card(texts, asked, [title(asked), why, *pickers, *buttons(offered)])
