"""Rule frictions by conversation: told, sent, followed until they are answered, and lifted."""

from dialogs.frictions import drafting, form, life, lifts, lists, questions, sending, telling

__all__ = ["drafting", "form", "life", "lifts", "lists", "questions", "sending", "telling"]
