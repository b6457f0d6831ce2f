"""Cards and their parts as JSON. microsoft_teams.cards shapes each kind once; an answer only fills it in."""

from collections.abc import Mapping
from typing import Any, NewType

from microsoft_teams.cards import Action as ActionModel
from microsoft_teams.cards import CardElement
from microsoft_teams.cards.core import SerializableObject

Json = Mapping[str, Any]

Card = NewType("Card", Json)
Element = NewType("Element", Json)  # of a card's body
Column = NewType("Column", Json)  # of a row
Action = NewType("Action", Json)


def shaped(model: SerializableObject) -> Json:
    """By the names that the schema has, without what is not set."""
    return model.model_dump(by_alias=True, exclude_none=True)


def element(model: CardElement) -> Element:
    return Element(shaped(model))


def action(model: ActionModel) -> Action:
    return Action(shaped(model))
