"""Cards that say what the bot can do."""

from dialogs.buttons import Verb, execute
from dialogs.cards.elements import buttons, card, choices, escape, heading, paragraph, title
from dialogs.cards.shapes import Card, Element
from dialogs.texts import Texts

_EXAMPLES = ("example-theme", "example-deadlines", "example-administrator")
_PHRASES = (
    "phrase-details",
    "phrase-why",
    "phrase-more",
    "phrase-back",
    "phrase-open",
    "phrase-deadlines",
    "phrase-removed",
    "phrase-municipality",
    "phrase-follow-up",
    "phrase-administrator",
    "phrase-correction",
    "phrase-channel",
    "phrase-minutes",
    "phrase-live",
    "phrase-tasks",
    "phrase-agenda",
    "phrase-digest",
    "phrase-my-digest",
    "phrase-follow",
    "phrase-recall",
    "phrase-friction",
    "phrase-frictions",
    "phrase-files",
    "phrase-settings",
    "phrase-language",
)


def welcome(texts: Texts, contact: str, *, to_a_team: bool = False) -> Card:
    """Said once, on install: what it can do, three example questions, who to ask; in a team also a set-up."""
    body: list[Element] = [
        title(texts("welcome-title")),
        paragraph(texts("welcome-what")),
        paragraph(texts("welcome-how")),
        heading(texts("welcome-try")),
        *_examples(texts),
        *(_set_up(texts) if to_a_team else ()),
        paragraph(texts("welcome-sources"), quiet=True),
        *_contact(texts, contact),
    ]
    return card(texts, texts("welcome-what"), body)


def help_card(texts: Texts, contact: str) -> Card:
    """Each button's text equivalent, and more examples."""
    body: list[Element] = [
        title(texts("help-title")),
        paragraph(texts("help-ask")),
        *(paragraph(texts(phrase)) for phrase in _PHRASES),
        paragraph(texts("help-mention"), quiet=True),
        *_contact(texts, contact),
        *_examples(texts),
    ]
    return card(texts, texts("help-ask"), body)


def _set_up(texts: Texts) -> list[Element]:
    offered = buttons([execute(texts("button-setup"), Verb.GROUP_EDIT)])
    return [heading(texts("setup-title")), paragraph(texts("setup-why")), *offered]


def _examples(texts: Texts) -> list[Element]:
    questions = [texts(example) for example in _EXAMPLES]
    return choices([execute(question, Verb.ASK, text=question) for question in questions])


def _contact(texts: Texts, contact: str) -> list[Element]:
    return [paragraph(texts("contact", contact=escape(contact)), quiet=True)] if contact else []
