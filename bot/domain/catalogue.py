"""The whole catalogue as one value: what the bot knows about grants, at one version."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.errors import UnknownGrant
from bot.domain.grants import Grant
from bot.domain.language import Language, Localized
from bot.domain.municipalities import Register


@dataclass(frozen=True, slots=True)
class Theme:
    id: str
    label: Localized
    synonyms: Mapping[Language, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Received:
    """What somebody got, as a page stated it. A sample: silence never means "nothing received"."""

    recipient: str  # as the page named it
    municipality: str | None  # number; None: several together
    grant_id: str | None  # None: a scheme that the catalogue does not hold
    grant: str  # as the page named it
    year: int
    amount_nok: int | None
    note: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    version: int  # grows with every change, the owner's included
    grants: tuple[Grant, ...]
    themes: tuple[Theme, ...]
    register: Register
    received: tuple[Received, ...]
    _by_id: dict[str, Grant] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {grant.id: grant for grant in self.grants})

    def __hash__(self) -> int:
        return self.version

    def grant(self, grant_id: str) -> Grant:
        """Raises UnknownGrant."""
        try:
            return self._by_id[grant_id]
        except KeyError:
            raise UnknownGrant(grant_id) from None

    def theme(self, theme_id: str) -> Theme | None:
        return next((theme for theme in self.themes if theme.id == theme_id), None)

    def neighbours(self, theme_ids: Sequence[str], at_most: int = 5) -> tuple[Theme, ...]:
        """Other themes, those first that share most schemes with these."""
        shared = Counter(
            other for grant in self.grants if set(theme_ids) & set(grant.themes) for other in grant.themes
        )
        others = [theme for theme in self.themes if theme.id not in theme_ids]
        return tuple(sorted(others, key=lambda theme: -shared[theme.id])[:at_most])
