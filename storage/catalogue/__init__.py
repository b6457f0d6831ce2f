"""The shipped catalogue: six files, and how they become the domain's values or are refused."""

from storage.catalogue.search_words import lexicon

__all__ = ["lexicon"]
