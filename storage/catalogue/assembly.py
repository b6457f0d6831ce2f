"""Entries become the catalogue, or are refused with file, entry and reason."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from pydantic import ValidationError

from bot.domain.catalogue import Catalogue
from bot.domain.errors import CatalogueError, UnknownGrant
from bot.domain.grants import Grant
from bot.domain.municipalities import Register
from storage.catalogue.checks import Edition, check, check_grant, check_names
from storage.catalogue.documents import (
    FormerDocument,
    MunicipalityDocument,
    ReceivedDocument,
    ThemeDocument,
    WordsDocument,
)
from storage.catalogue.grant_documents import GrantDocument
from storage.catalogue.overlay import FieldChange, Overlay, in_order, with_fields, with_terms
from storage.catalogue.shapes import Document
from storage.catalogue.shipped import FILES, Entries, Kind

D = TypeVar("D", bound=Document)
NO_WORDS = WordsDocument(nb=(), nn=(), en=())


def assemble(entries: Entries, overlay: Overlay, version: int) -> tuple[Catalogue, tuple[str, ...]]:
    """The catalogue, and what of the owner's changes it could not take. Raises CatalogueError."""
    draft = Draft(entries)
    ignored = draft.lay_over(overlay)
    return _catalogue(draft.edition, overlay, version), ignored


class Draft:
    """A valid edition on which the owner's fields are set; it stays valid. Raises CatalogueError."""

    def __init__(self, entries: Entries) -> None:
        self.edition = read_edition(entries)
        self._texts = dict(entries[Kind.GRANT])

    def lay_over(self, overlay: Overlay) -> tuple[str, ...]:
        """Each lot that does not fit is left out by itself, and told."""
        touched = {*overlay.terms, *overlay.fields, *overlay.confirmed, *overlay.notes}
        ignored = [f"grant/{grant_id}" for grant_id in sorted(touched - self._texts.keys())]
        for grant_id in sorted(overlay.fields.keys() & self._texts.keys()):
            for changes in in_order(overlay.fields[grant_id]):
                try:
                    self.set_fields(grant_id, changes)
                except CatalogueError:
                    ignored += [f"grant/{grant_id}: {change}" for change in changes]
        return tuple(ignored)

    def set_fields(self, grant_id: str, changes: Iterable[FieldChange]) -> None:
        """All or none. Raises UnknownGrant or CatalogueError."""
        if grant_id not in self._texts:
            raise UnknownGrant(grant_id)
        text = with_fields(grant_id, self._texts[grant_id], changes)
        document = _parse(GrantDocument, Kind.GRANT, grant_id, text)
        check_grant(self.edition, document)
        check_names((self.edition.grants | {grant_id: document}).values())
        self._texts[grant_id], self.edition.grants[grant_id] = text, document


def read_edition(entries: Entries) -> Edition:
    """Raises CatalogueError."""
    edition = Edition(
        grants=_parsed(GrantDocument, Kind.GRANT, entries),
        terms=_parsed(WordsDocument, Kind.TERMS, entries),
        themes=_parsed(ThemeDocument, Kind.THEME, entries),
        municipalities=_parsed(MunicipalityDocument, Kind.MUNICIPALITY, entries),
        former=_parsed(FormerDocument, Kind.FORMER, entries),
        received=_parsed(ReceivedDocument, Kind.RECEIVED, entries),
    )
    check(edition)
    return edition


def _parsed(model: type[D], kind: Kind, entries: Entries) -> dict[str, D]:
    return {entry: _parse(model, kind, entry, document) for entry, document in entries[kind].items()}


def _parse(model: type[D], kind: Kind, entry: str, document: str) -> D:
    try:
        return model.model_validate_json(document)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        reason = f"{place}: {first['msg']}" if place else first["msg"]
        raise CatalogueError(FILES[kind], entry, reason) from error


def _catalogue(edition: Edition, overlay: Overlay, version: int) -> Catalogue:
    return Catalogue(
        version=version,
        grants=tuple(_grant(edition, document, overlay) for document in edition.grants.values()),
        themes=tuple(theme.theme() for theme in edition.themes.values()),
        register=Register(
            tuple(municipality.municipality() for municipality in edition.municipalities.values()),
            tuple(former.former() for former in edition.former.values()),
        ),
        received=tuple(received.received() for received in edition.received.values()),
    )


def _grant(edition: Edition, document: GrantDocument, overlay: Overlay) -> Grant:
    shipped = edition.terms.get(document.id, NO_WORDS).words()
    return replace(
        document.grant(with_terms(shipped, overlay.terms.get(document.id, ()))),
        notes=overlay.notes.get(document.id, ()),
        confirmed=overlay.confirmed.get(document.id),
    )
