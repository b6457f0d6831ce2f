"""What a token may still be beside its neighbours: "sak 12", "Mai Hansen", "mars-møtet" are no dates."""

from collections.abc import Sequence

from dialogs.understanding.dates.grammar import Token
from dialogs.understanding.dates.lexicon import Classes, Lexicon

_NOTHING: Classes = {}
_ONE_OF_MANY = {"next", "previous", "coming", "final", "ordinal", "this"}


def in_company(tokens: Sequence[Token], text: str, lexicon: Lexicon) -> list[Token]:
    return [
        token._replace(classes=_beside_others(tokens, at, text, lexicon)) if token.classes else token
        for at, token in enumerate(tokens)
    ]


def _beside_others(tokens: Sequence[Token], at: int, text: str, lexicon: Lexicon) -> Classes:
    token = tokens[at]
    if "mark" in token.classes:
        return token.classes
    if _in_compound(tokens, at) or _counts_something(tokens, at):
        return _NOTHING
    before, after = _neighbour(tokens, at - 1), _neighbour(tokens, at + 1)
    if "several" in token.classes and before and before.classes.keys() & _ONE_OF_MANY:
        return {"unit": token.classes["unit"], "several": True}  # "de neste ukene" is not next week
    if "month" in token.classes:
        return _month(token, before, after, text, lexicon)
    if text[token.start : token.end].lower() == "vår" and _is_word(after):
        return _NOTHING  # "i vår kommune"
    return _number(token, before, after)


def _number(token: Token, before: Token | None, after: Token | None) -> Classes:
    """ "den 15." is a day, "den 15. klassen" is not; "1. mars 26 personer" has no year."""
    if "digits" not in token.classes:
        return token.classes
    if (day := _day_of_month(token, before, after)) is not None:
        return {**token.classes, "day_of_month": day}
    if "two_digits" in token.classes and (
        _is_word(after) or (after and after.classes.keys() & {"digits", "dash"})
    ):
        return {name: value for name, value in token.classes.items() if name != "two_digits"}
    return token.classes


def _day_of_month(token: Token, before: Token | None, after: Token | None) -> object:
    """ "den 15.", but not "den 15. klassen"."""
    if _is_word(after) or (after and "month" in after.classes):
        return None
    named = before and (
        "the" in before.classes or (after and "stop" in after.classes and "weekday" in before.classes)
    )
    return token.classes.get("ordinal_figure") or (token.classes.get("number_figure") if named else None)


def _neighbour(tokens: Sequence[Token], at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None


def _is_word(token: Token | None) -> bool:
    """One that says nothing of dates."""
    return token is not None and not token.classes


def _in_compound(tokens: Sequence[Token], at: int) -> bool:
    """Grown together with another word or figure: "B12", "mars-møtet", "2026-budsjettet", "covid-19"."""
    return any(_grown(tokens, at, step) for step in (-1, 1))


def _grown(tokens: Sequence[Token], at: int, step: int) -> bool:
    for place in (at + step, at + 2 * step):
        other, here = _neighbour(tokens, place), tokens[place - step]
        if other is None or (other.end != here.start if step < 0 else here.end != other.start):
            return False
        if not other.classes or (step > 0 and "several" in other.classes):
            return True
        if "dash" not in other.classes:
            return False
    return False


def _counts_something(tokens: Sequence[Token], at: int) -> bool:
    """A figure after "sak", "§", "kr", or before "%", "mill"."""
    classes = tokens[at].classes
    if "digits" not in classes or "clock_figure" in classes:
        return False
    after = _neighbour(tokens, at + 1)
    if after and ("measure" in after.classes or ("day_month" in classes and _is_counted(tokens, at + 1))):
        return True
    if "fraction" in classes and _is_word(after):
        return True
    return not (after and "month" in after.classes) and _labelled(tokens, at)


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """ "2.5 uker", but not "15.4. uke 16"."""
    if not tokens[at].classes.keys() & {"unit", "clock_unit", "share"}:
        return False
    after = _neighbour(tokens, at + 1)
    return not (after and "number" in after.classes)


def _labelled(tokens: Sequence[Token], at: int) -> bool:
    before = at - 1
    while before >= 0 and tokens[before].classes.keys() & {"colon", "dash", "label"}:
        if "label" in tokens[before].classes:
            return not (before and "week_unit" in tokens[before - 1].classes)
        if "dash" in tokens[before].classes and before:
            return _labelled(tokens, before - 1)
        before -= 1
    return False


def _month(token: Token, before: Token | None, after: Token | None, text: str, lexicon: Lexicon) -> Classes:
    """Jan, Mai and April are names as well."""
    written = text[token.start : token.end]
    if not written[0].isupper():
        return token.classes
    classes = dict(token.classes)
    if written.rstrip(".") in lexicon.english:
        classes["english_month"] = classes["month"]
    led = before is None or before.classes.keys() - {"and", "or"}
    if not led or _is_word(after):
        classes.pop("month_alone", None)
    if (
        after
        and _is_word(after)
        and text[after.start].isupper()
        and not (before and "digits" in before.classes)
    ):
        return _NOTHING
    return classes
