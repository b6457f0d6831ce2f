"""Questions with few answers: pressed, or written."""

from collections.abc import Sequence

from bot.domain.friction_drafts import FrictionDraft
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import card, choices, paragraph, title
from dialogs.cards.shapes import Card
from dialogs.texts import Texts


def choice_card(
    texts: Texts, draft: FrictionDraft, ask: str, asked: str, offered: Sequence[tuple[str, str]], left: int
) -> Card:
    """`offered`: what is chosen, and how it is called."""
    answers = [
        execute(label, Verb.FRICTION_ANSWER, draft=draft.id, ask=ask, answer=value)
        for value, label in offered
    ]
    how = paragraph(f"{texts('questions-left', left=left)} {texts('ask-how')}", quiet=True)
    return card(texts, asked, [title(asked), *choices(answers), how])
