"""Cards of rule frictions: on their way, sent, listed, and lifted."""

from dialogs.cards.frictions.clock import orientation_card
from dialogs.cards.frictions.draft import ask_to_drop, draft_card, groups_card, offer_card, unsent_card
from dialogs.cards.frictions.form import draft_form
from dialogs.cards.frictions.life import change_form, join_form, merge_form, merge_question
from dialogs.cards.frictions.lifts import answer_form, lift_card, lift_form, owners_card
from dialogs.cards.frictions.lists import friction_list
from dialogs.cards.frictions.questions import choice_card
from dialogs.cards.frictions.shown import friction_card

__all__ = [
    "answer_form",
    "ask_to_drop",
    "change_form",
    "choice_card",
    "draft_card",
    "draft_form",
    "friction_card",
    "friction_list",
    "groups_card",
    "join_form",
    "lift_card",
    "lift_form",
    "merge_form",
    "merge_question",
    "offer_card",
    "orientation_card",
    "owners_card",
    "unsent_card",
]
