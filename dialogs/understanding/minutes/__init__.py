"""Pasted and typed minutes, read into the domain's own value."""

from dialogs.understanding.minutes.reader import read_body, read_minutes

__all__ = ["read_body", "read_minutes"]
