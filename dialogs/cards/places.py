"""Cards about which municipality is meant."""

from collections.abc import Sequence

from microsoft_teams.cards import Choice, ChoiceSetInput

from bot.domain.advice import Inquiry
from bot.domain.municipalities import Municipality, Register
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import buttons, card, escape, paragraph, title
from dialogs.cards.shapes import Card, element
from dialogs.texts import Texts


def ask_municipality(texts: Texts, register: Register, inquiry: Inquiry) -> Card:
    """All municipalities in one filtered choice: 14 KB, so on a card of its own."""
    choice = ChoiceSetInput(
        id="municipality",
        label=texts("municipality-label"),
        placeholder=texts("municipality-placeholder"),
        style="filtered",
        is_required=True,
        error_message=texts("municipality-missing"),
        choices=municipality_choices(register),
    )
    asked = texts("ask-municipality")
    body = [
        title(asked),
        paragraph(texts("ask-municipality-why")),
        element(choice),
        *buttons([execute(texts("button-choose"), Verb.FOR, inquiry)]),
    ]
    return card(texts, asked, body)


def municipality_choices(register: Register) -> list[Choice]:
    """All of them by name, and so found by typing."""
    municipalities = sorted(register.municipalities, key=lambda m: _alphabetical(m.name))
    return [Choice(title=_unmistakable(register, m), value=m.number) for m in municipalities]


def _alphabetical(name: str) -> str:
    """Norwegian order: æ, ø and å come last, in this order."""
    return name.casefold().translate(str.maketrans("æøå", "{|}"))


def _unmistakable(register: Register, municipality: Municipality) -> str:
    namesakes = register.named(municipality.name)
    return municipality.full_name if len(namesakes) > 1 else municipality.name


def choose_municipality(
    texts: Texts, name: str, candidates: Sequence[Municipality], inquiry: Inquiry
) -> Card:
    """Which of those that go by `name`?"""
    asked = texts("which-municipality", name=escape(name))
    offered = [execute(m.full_name, Verb.FOR, inquiry, municipality=m.number) for m in candidates[:6]]
    body = [title(asked), paragraph(texts("which-municipality-why", n=len(candidates))), *buttons(offered)]
    return card(texts, asked, body)


def choose_for_channel(texts: Texts, candidates: Sequence[Municipality]) -> Card:
    """Which of those that share the name is the channel about?"""
    asked = texts("which-municipality", name=escape(candidates[0].name))
    offered = [execute(m.full_name, Verb.CHANNEL_MUNICIPALITY, municipality=m.number) for m in candidates[:6]]
    body = [title(asked), paragraph(texts("channel-which")), *buttons(offered)]
    return card(texts, asked, body)


def channel_set(texts: Texts, municipality: Municipality) -> Card:
    """From now on this channel is about one municipality."""
    said = texts("channel-set", municipality=escape(municipality.full_name))
    inquiry = Inquiry(municipality=municipality.number)
    offered = [
        execute(texts("button-all-grants"), Verb.REFINE, inquiry),
        execute(texts("button-other-municipality"), Verb.OTHER_MUNICIPALITY, inquiry),
    ]
    return card(texts, said, [title(said), paragraph(texts("channel-set-how")), *buttons(offered)])
