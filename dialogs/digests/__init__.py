"""Digests: a group's weekly one and one of one's own."""

from dialogs.digests import composing, fields, own, preview, weekly

__all__ = ["composing", "fields", "own", "preview", "weekly"]
