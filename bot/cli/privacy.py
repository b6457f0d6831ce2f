"""`velferdsbot privacy`: what a text gives away."""

from bot.domain.personal_data import scan


def scanned(asked: dict[str, object]) -> dict[str, object]:
    """The answer to one line of `privacy scan --jsonl`."""
    text = asked.get("text")
    if not isinstance(text, str):
        return {"error": '"text" is missing or no string'}
    seen = scan(text)
    return {"found": list(seen.kinds), "masked": seen.masked}
