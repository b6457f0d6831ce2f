"""Cards with several schemes: the answer to a question, and what to say when there is none."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from microsoft_teams.cards import AdaptiveCard

from bot.domain.advice import Finding, Findings
from bot.domain.catalogue import Catalogue, Theme
from bot.domain.municipalities import FormerMunicipality
from dialogs.texts import Texts

PAGE = 5


class Preview(NamedTuple):
    """A scheme in the compose box's list of results: a thumbnail card."""

    title: str
    text: str


def grant_list(
    texts: Texts,
    catalogue: Catalogue,
    findings: Findings,
    today: date,
    *,
    start: int = 0,
    former: FormerMunicipality | None = None,
) -> AdaptiveCard:
    """At most five schemes from `start` on; `former`: the old name that was used for the municipality."""
    raise NotImplementedError


def removed_list(texts: Texts, catalogue: Catalogue, findings: Findings, today: date) -> AdaptiveCard:
    """The schemes that a filter left out, each with why."""
    raise NotImplementedError


def nothing_found(
    texts: Texts, catalogue: Catalogue, findings: Findings, neighbours: Sequence[Theme], contact: str
) -> AdaptiveCard:
    """Understood, but the catalogue holds nothing: neighbouring themes, and what a filter left out."""
    raise NotImplementedError


def not_understood(texts: Texts, catalogue: Catalogue, findings: Findings, contact: str) -> AdaptiveCard:
    """Which words were used, the nearest schemes, the themes, and how to reach a person."""
    raise NotImplementedError


def preview(texts: Texts, finding: Finding, today: date) -> Preview:
    raise NotImplementedError
