"""How much money it is about: each sum with its year and the page that states it."""

from typing import NamedTuple

from bot.domain.advice import Inquiry
from bot.domain.catalogue import Catalogue
from bot.domain.grants import AreaRate, Grant
from dialogs.cards.elements import escape
from dialogs.cards.understood import place
from dialogs.texts import Texts


class Figure(NamedTuple):
    text: str = ""
    source: str | None = None


def amount_line(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry) -> Figure:
    """The sum with its year, the municipality's own where it has one; empty where no source states any."""
    amount = grant.amount
    own = _area_rate(texts, catalogue, grant, inquiry)
    if own:
        return Figure(own, amount.area_source or amount.source)
    if amount.rates_seen and not (amount.total_nok or amount.per_applicant_max):
        return rates(texts, grant)[0]
    return next(iter(sums(texts, grant)), Figure())


def sums(texts: Texts, grant: Grant) -> list[Figure]:
    """In all, at most and at least, as far as they are stated."""
    amount = grant.amount
    year = str(amount.year) if amount.year else texts("year-unknown")
    stated = {
        "amount-total": amount.total_nok,
        "amount-max": amount.per_applicant_max,
        "amount-min": amount.per_applicant_min,
    }
    return [
        Figure(texts(key, sum=texts.kroner(nok), year=year), amount.source)
        for key, nok in stated.items()
        if nok
    ]


def rates(texts: Texts, grant: Grant) -> list[Figure]:
    """Newest first."""
    return [
        Figure(
            texts("amount-rate", sum=texts.kroner(rate.nok), unit=escape(rate.unit), year=str(rate.year)),
            rate.source,
        )
        for rate in sorted(grant.amount.rates_seen, key=lambda rate: -rate.year)
    ]


def _area_rate(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry) -> str:
    """The rate of the municipality's own group."""
    rate = _rate_for(inquiry.municipality, grant.amount.area_rates)
    if rate is None or inquiry.municipality is None:
        return ""
    return texts(
        "area-rate",
        municipality=place(texts, catalogue, inquiry),
        sum=texts.kroner(rate.per_sqm),
        unit=escape(grant.amount.area_unit or ""),
        max=texts.kroner(rate.max),
        year=str(grant.amount.year or texts("year-unknown")),
    )


def _rate_for(number: str | None, rates: tuple[AreaRate, ...]) -> AreaRate | None:
    named = next((rate for rate in rates if number in rate.numbers), None)
    return named or next((rate for rate in rates if not rate.municipalities), None)
