"""Every sentence that a user reads, in three languages, with dates, sums and lists as each has them."""

import datetime
import warnings
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

from bot.domain.language import Language

Argument = str | int | float


class Texts:
    """The sentences of one language. A key it lacks is warned of (an error in tests) and shown as itself."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._bundle = FluentBundle([language.value], use_isolating=False)
        for file in files(__package__).joinpath(language.value).iterdir():
            self._bundle.add_resource(FluentResource(file.read_text("utf-8")))
        self._said: Callable[..., str] = lru_cache(maxsize=8192)(self._say)  # 20 us a message, 60 on a card

    def __call__(self, key: str, **arguments: Argument) -> str:
        return self._said(key, **arguments)

    def _say(self, key: str, **arguments: Argument) -> str:
        pattern = self._bundle.get_message(key).value if self.has(key) else None
        if pattern is None:
            warnings.warn(f"{self.language.value} has no {key}", RuntimeWarning, stacklevel=4)
            return key
        text, errors = self._bundle.format_pattern(pattern, arguments)
        for error in errors:
            warnings.warn(f"{self.language.value}: {key}: {error}", RuntimeWarning, stacklevel=4)
        return str(text)

    def has(self, key: str) -> bool:
        return bool(self._bundle.has_message(key))

    def long_date(self, day: datetime.date) -> str:
        """Sunday 1 March 2026."""
        weekday = self("weekday", n=day.isoweekday())
        return self("date-with-weekday", weekday=weekday, date=self.date(day))

    def near_date(self, day: datetime.date, today: datetime.date) -> str:
        """Sunday 1 March; of another year with the year."""
        if day.year != today.year:
            return self.long_date(day)
        date = self("day-of-year", day=day.day, month=self("month", n=day.month))
        return self("date-with-weekday", weekday=self("weekday", n=day.isoweekday()), date=date)

    def date(self, day: datetime.date) -> str:
        """1 March 2026."""
        return self("date", day=day.day, month=self("month", n=day.month), year=str(day.year))

    def kroner(self, amount: int) -> str:
        """The exact sum, as short as it can be said: NOK 640 million, NOK 1,696,000."""
        if amount >= 1_000_000_000 and amount % 10_000_000 == 0:
            return self("kroner-billion", amount=amount / 1_000_000_000)
        if amount >= 1_000_000 and amount % 10_000 == 0:
            return self("kroner-million", amount=amount / 1_000_000)
        return self("kroner", amount=amount)

    def all_of(self, items: Sequence[str]) -> str:
        """a, b and c."""
        return self._joined(items, "list-and")

    def any_of(self, items: Sequence[str]) -> str:
        """a, b or c."""
        return self._joined(items, "list-or")

    def _joined(self, items: Sequence[str], key: str) -> str:
        if len(items) < 2:
            return "".join(items)
        return self(key, first=", ".join(items[:-1]), last=items[-1])


@cache
def texts(language: Language) -> Texts:
    """Read once a process."""
    return Texts(language)
