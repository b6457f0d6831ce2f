"""What a question was taken to mean: the place, the subject and the filters, in words."""

from bot.domain.advice import Inquiry, Window
from bot.domain.catalogue import Catalogue
from bot.domain.grants import ApplicantType
from bot.domain.municipalities import FormerMunicipality, Municipality
from dialogs.cards.elements import escape
from dialogs.texts import Texts


def understood(texts: Texts, catalogue: Catalogue, inquiry: Inquiry) -> str:
    """What the question was taken to mean: "Halden · Barnefattigdom og lavinntekt"."""
    parts = [
        place(texts, catalogue, inquiry),
        *_subject(texts, catalogue, inquiry),
        escape(texts.all_of(inquiry.administrators)),
        *_filters(texts, catalogue, inquiry),
    ]
    return " · ".join(part for part in parts if part)


def place(texts: Texts, catalogue: Catalogue, inquiry: Inquiry) -> str:
    municipality = catalogue.register.by_number.get(inquiry.municipality or "")
    if municipality:
        return municipality_name(catalogue, municipality)
    return escape(inquiry.county) if inquiry.county else texts("no-municipality")


def municipality_name(catalogue: Catalogue, municipality: Municipality) -> str:
    """With its county where two share the name."""
    namesakes = catalogue.register.named(municipality.name)
    return escape(municipality.full_name if len(namesakes) > 1 else municipality.name)


def _subject(texts: Texts, catalogue: Catalogue, inquiry: Inquiry) -> list[str]:
    themes = [catalogue.theme(theme) for theme in inquiry.themes]
    labels = [escape(theme.label[texts.language]) for theme in themes if theme]
    if labels or not inquiry.words:
        return labels
    return [texts("quoted", text=escape(inquiry.words))]


def _filters(texts: Texts, catalogue: Catalogue, inquiry: Inquiry) -> list[str]:
    said = []
    if inquiry.applicant is not ApplicantType.KOMMUNE:
        said.append(texts("filter-applicant", applicant=texts(f"applicant-{inquiry.applicant.value}")))
    for theme in map(catalogue.theme, inquiry.without_themes):
        if theme:
            said.append(texts("filter-without", what=escape(theme.label[texts.language])))
    said += [texts("filter-without", what=escape(name)) for name in inquiry.without_administrators]
    if inquiry.window:
        said.append(window_in_words(texts, inquiry.window))
    switches = {
        "filter-open": inquiry.open_only,
        "filter-ended": inquiry.ended_only,
        "filter-without-cofunding": inquiry.without_cofunding,
        "filter-without-loans": inquiry.without_loans,
        "filter-only-for-municipalities": inquiry.only_for_municipalities,
    }
    return [*said, *(texts(key) for key, on in switches.items() if on)]


def window_in_words(texts: Texts, window: Window) -> str:
    """With weekdays, so that a day misread is seen."""
    first, last = (texts.long_date(day) if day else "" for day in (window.first, window.last))
    if first and first == last:
        return texts("window-day", date=first)
    if first and last:
        return texts("window-between", first=first, last=last)
    return texts("window-from", date=first) if first else texts("window-until", date=last)


def former_name(texts: Texts, catalogue: Catalogue, former: FormerMunicipality, inquiry: Inquiry) -> str:
    """Askim er nå en del av Indre Østfold."""
    key = f"former-{former.kind.replace('_', '-')}"
    key = key if texts.has(key) else "former-merged"
    return texts(key, former=escape(former.name), today=place(texts, catalogue, inquiry))
