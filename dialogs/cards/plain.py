"""Any of our cards as text for a terminal."""

from collections.abc import Mapping


def as_text(card: Mapping[str, object]) -> tuple[str, list[Mapping[str, object]]]:
    """Readable at 80 columns; buttons numbered as in the list of actions, inputs named."""
    raise NotImplementedError
