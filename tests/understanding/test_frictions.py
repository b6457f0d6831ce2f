"""What is read out of a rule friction in free words."""

import json
from pathlib import Path

import pytest

from bot.domain.catalogue import Catalogue
from bot.domain.frictions import FrictionKind
from bot.domain.personal_data import Kind
from dialogs.understanding import words
from dialogs.understanding.frictions import FrictionReader

TABLES = Path(__file__).parents[1] / "tables"
Row = dict[str, object]


@pytest.fixture(scope="module")
def reader(catalogue: Catalogue) -> FrictionReader:
    return FrictionReader(catalogue.themes)


def rows(name: str) -> list[Row]:
    return [json.loads(line) for line in (TABLES / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", rows("frictions_own.jsonl"), ids=lambda row: row["id"])
def test_kind_and_reference_are_read(reader: FrictionReader, row: Row) -> None:
    found = reader.read(str(row["text"]))
    assert (found.kind, found.reference and found.reference.canonical) == (row["kind"], row["reference"])


@pytest.mark.parametrize(
    ("text", "kind", "owner"),
    [
        ("Husbanken krever at startlån bare gis til noen få", FrictionKind.UNKNOWN, "Husbanken"),
        ("Vi har snakket med Husbanken om en sak som står fast", FrictionKind.UNKNOWN, ""),
        ("Taushetsplikten stopper oss", FrictionKind.LAW, ""),
        ("IMDis tilskudd lyses ut for sent", FrictionKind.FUNDING, "IMDi"),
        ("Udir sin veileder er uklar", FrictionKind.CIRCULAR, "Utdanningsdirektoratet"),
        ("Rutinen er vår egen, ingen lov krever det", FrictionKind.OWN_ROUTINE, "Kommunen"),
        ("Kommunale vedtekter etter barnehageloven § 7", FrictionKind.MUNICIPAL_BYLAW, "Kommunen"),
        (
            "Statsforvalteren krever noe annet enn i andre fylker",
            FrictionKind.REGIONAL_PRACTICE,
            "Statsforvalteren",
        ),
        ("Vi har alltid krevd tre kopier", FrictionKind.OWN_ROUTINE, "Kommunen"),
        ("Det er et vedtak i kommunestyret om åpningstider", FrictionKind.MUNICIPAL_BYLAW, "Kommunen"),
        ("To journalsystemer som ikke snakker sammen", FrictionKind.SYSTEM, ""),
        ("Vi veit ikkje kven som har bestemt det", FrictionKind.UNKNOWN, ""),
        ("Hei", FrictionKind.UNKNOWN, ""),
        ("", FrictionKind.UNKNOWN, ""),
    ],
)
def test_kind_and_owner(reader: FrictionReader, text: str, kind: FrictionKind, owner: str) -> None:
    found = reader.read(text)
    assert (found.kind, found.owner) == (kind, owner)


def test_the_directorate_is_told_beside_the_ministry(reader: FrictionReader) -> None:
    found = reader.read("Barnevernsloven § 3-6 stopper ettervernet")
    assert (found.owner, found.directorate) == ("Barne- og familiedepartementet", "Bufdir")
    assert found.themes == ("barnevern-familie",)


def test_what_is_not_to_be_stored_is_told(reader: FrictionReader) -> None:
    found = reader.read("Kari Nordmann er deprimert og får ikke hjelp. Fødselsnummer 01010112345.")
    assert found.identities == (Kind.NATIONAL_ID,)
    assert found.sensitive == "deprimert"
    assert reader.read("En familie venter").identities == ()


def test_the_file_knows_the_kinds_and_the_catalogues_themes(catalogue: Catalogue) -> None:
    table = words.table("frictions")
    assert table["kinds"].keys() == set(FrictionKind)
    assert table["themes"].keys() <= {theme.id for theme in catalogue.themes}
    bodies = words.table("administrators").keys() | table["bodies"].keys()
    assert {*table["regional"]["own"], *table["regional"]["shared"]} <= bodies
