"""Whether eleven digits can be a Norwegian national identity number, of any kind in use."""

_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_FIRST_REMAINDERS = frozenset((0, 1, 2, 3))  # from 2032; until then 0 alone is given out
_DAY_OFFSETS = (0, 40)  # D-numbers
_MONTH_OFFSETS = (0, 40, 65, 80)  # H-numbers and NAV's test persons, NAV's other, the tax authority's
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_identity_number(digits: str) -> bool:
    """Right by both check digits, and begun by a birth date; the century is not judged."""
    return (
        _begins_with_a_date(int(digits[:2]), int(digits[2:4]))
        and _remainder(digits, _SECOND_WEIGHTS) == 0
        and _remainder(digits, _FIRST_WEIGHTS) in _FIRST_REMAINDERS
    )


def _begins_with_a_date(day: int, month: int) -> bool:
    return any(
        1 <= month - later <= 12 and 1 <= day - sooner <= _LONGEST_MONTHS[month - later - 1]
        for sooner in _DAY_OFFSETS
        for later in _MONTH_OFFSETS
    )


def _remainder(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False)) % 11
