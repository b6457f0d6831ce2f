"""Where a fact stands: its page as a link, with the year."""

from bot.domain.grants import Grant
from dialogs.cards.elements import escape, host, link
from dialogs.texts import Texts


def cited(texts: Texts, grant: Grant, source: str | None, year: int | None = None) -> str:
    """Empty without a source. `year`: the fact's own, where the page holds for several."""
    if not source:
        return ""
    year = year or _year_of(grant, source)
    return f"{page(texts, source)}, {year}" if year else page(texts, source)


def page(texts: Texts, source: str) -> str:
    """For a fact that says its year itself."""
    return texts("source-below") if source.startswith("ref:") else link(escape(host(source)), source)


def in_brackets(texts: Texts, citation: str) -> str:
    return texts("in-brackets", text=citation) if citation else ""


def _year_of(grant: Grant, source: str) -> int | None:
    return next((each.year for each in grant.sources if source in (each.url, f"ref:{each.ref}")), None)
