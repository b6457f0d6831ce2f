"""Cards by which a reader proposes a correction to a scheme."""

from microsoft_teams.cards import TextInput

from bot.domain.advice import Inquiry
from bot.domain.grants import Grant
from dialogs.buttons import Verb, execute, without_inputs
from dialogs.cards.elements import buttons, card, escape, paragraph, title
from dialogs.cards.shapes import Card, element
from dialogs.texts import Texts

LONGEST = 1_000  # characters of a correction


def propose_correction(texts: Texts, grant: Grant, inquiry: Inquiry, start: int = 0) -> Card:
    """A form with one field."""
    asked = texts("correction-title", name=escape(grant.name[texts.language]))
    typed = TextInput(
        id="correction",
        label=texts("correction-label"),
        placeholder=texts("correction-placeholder"),
        is_multiline=True,
        is_required=True,
        max_length=LONGEST,
        error_message=texts("correction-missing"),
    )
    send = execute(texts("button-send"), Verb.CORRECTION, inquiry, id=grant.id, start=start)
    cancel = execute(texts("button-cancel"), Verb.DETAILS, inquiry, id=grant.id, start=start)
    offered = [send, without_inputs(cancel)]
    body = [title(asked), paragraph(texts("correction-how")), element(typed)]
    return card(texts, asked, [*body, paragraph(texts("correction-privacy"), quiet=True), *buttons(offered)])


def correction_received(texts: Texts, grant: Grant, inquiry: Inquiry, start: int = 0) -> Card:
    """Thanks, and what happens now."""
    said = texts("correction-received", name=escape(grant.name[texts.language]))
    offered = [
        execute(texts("button-details"), Verb.DETAILS, inquiry, id=grant.id, start=start),
        execute(texts("button-back"), Verb.LIST, inquiry, start=start),
    ]
    return card(texts, said, [title(texts("correction-thanks")), paragraph(said), *buttons(offered)])
