"""The municipalities of today, and the names that people still use for those of yesterday."""

from collections import defaultdict
from dataclasses import dataclass, field

from bot.domain.errors import UnknownMunicipality


@dataclass(frozen=True, slots=True)
class Municipality:
    number: str  # four digits, as "3101"
    name: str
    county_number: str
    county: str
    names_other: tuple[str, ...]  # Sámi and Kven
    language_form: str  # bokmaal, nynorsk or noytral: the form it has chosen
    population: int
    population_date: str  # ISO 8601

    def __hash__(self) -> int:
        """Quick, for what is kept of a municipality."""
        return hash(self.number)

    @property
    def full_name(self) -> str:
        """The name with its county, for the names that two municipalities share."""
        return f"{self.name} ({self.county})"


@dataclass(frozen=True, slots=True)
class FormerMunicipality:
    name: str
    variants: tuple[str, ...]
    year: int  # when it ended
    kind: str  # merged, split, renamed, ...
    current: tuple[str, ...]  # numbers of today's municipalities
    same_name: bool  # one of today's bears the name too
    common_word: bool  # also an ordinary word: believed only with evidence
    also_current_name_of: str | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """All municipalities, by number and by any name they go by."""

    municipalities: tuple[Municipality, ...]
    former: tuple[FormerMunicipality, ...]
    by_number: dict[str, Municipality] = field(init=False, repr=False, compare=False)
    _by_name: dict[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_number", {m.number: m for m in self.municipalities})
        today: defaultdict[str, list[str]] = defaultdict(list)
        for municipality in self.municipalities:
            for name in (municipality.name, municipality.full_name, *municipality.names_other):
                today[name.casefold()].append(municipality.number)
        names: dict[str, tuple[str, ...]] = {number: (number,) for number in self.by_number}
        names |= {name: tuple(dict.fromkeys(numbers)) for name, numbers in today.items()}
        for former in self.former:
            for name in (former.name, *former.variants):
                names.setdefault(name.casefold(), former.current)
        object.__setattr__(self, "_by_name", names)

    def named(self, name: str) -> tuple[Municipality, ...]:
        """Those that bear the name, exact but for case, or the number; a former name gives today's."""
        numbers = self._by_name.get(name.strip().casefold(), ())
        return tuple(self.by_number[number] for number in numbers)

    def chosen(self, text: str) -> Municipality:
        """The one with this number or name, as a form hands it in; raises UnknownMunicipality."""
        candidates = self.named(text)
        if len(candidates) != 1:
            raise UnknownMunicipality(text)
        return candidates[0]

    def formerly(self, name: str) -> FormerMunicipality | None:
        """The one that went by this name."""
        asked = name.casefold()
        return next((f for f in self.former if asked in map(str.casefold, (f.name, *f.variants))), None)

    def beginning(self, start: str) -> tuple[Municipality, ...]:
        """Those of today with a name that starts so, by name; all of them for an empty start."""
        typed = start.strip().casefold()
        fitting = [
            each
            for each in self.municipalities
            if any(name.casefold().startswith(typed) for name in (each.name, *each.names_other))
        ]
        return tuple(sorted(fitting, key=lambda municipality: municipality.full_name))
