"""The shipped files become the domain's values, and a fault in them is refused with its place."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.domain.catalogue import Catalogue
from bot.domain.errors import CatalogueError
from bot.domain.grants import Confidence, Operator
from bot.domain.language import Language
from storage.catalogue.assembly import assemble
from storage.catalogue.overlay import Overlay
from storage.catalogue.shipped import FILES, FOLDER, Entries, Kind, digest, read_entries

Edit = Callable[[Any], object]


@pytest.fixture(scope="module")
def entries() -> Entries:
    return read_entries()


@pytest.fixture(scope="module")
def shipped(entries: Entries) -> Catalogue:
    found, ignored = assemble(entries, Overlay(), version=1)
    assert ignored == ()
    return found


def test_everything_that_is_shipped_arrives(shipped: Catalogue) -> None:
    sizes = (
        shipped.grants,
        shipped.themes,
        shipped.register.municipalities,
        shipped.register.former,
        shipped.received,
    )
    assert [len(part) for part in sizes] == [100, 22, 357, 141, 32]


def test_a_scheme_keeps_what_its_sources_state(shipped: Catalogue) -> None:
    grant = shipped.grant("inkludering-av-barn-og-unge")
    assert grant.name[Language.NN] == "Tilskot til inkludering av barn og unge"
    assert (grant.amount.total_nok, grant.amount.year) == (664_430_000, 2023)
    assert str(grant.deadline.last_known) == "2025-10-31"
    assert grant.eligibility[1].op is Operator.AT_LEAST
    assert grant.confidence is Confidence.HIGH
    assert "ungdomshus" in grant.terms[Language.NB]


def test_the_rate_of_all_other_municipalities_names_none(shipped: Catalogue) -> None:
    rates = shipped.grant("utleieboliger").amount.area_rates
    assert [len(rate.municipalities) for rate in rates] == [len(rate.numbers) for rate in rates]
    assert rates[-1].municipalities == ()


def test_a_former_name_leads_to_the_municipality_of_today(shipped: Catalogue) -> None:
    assert [municipality.name for municipality in shipped.register.named("Askim")] == ["Indre Østfold"]
    assert {municipality.county for municipality in shipped.register.named("Våler")} == {
        "Østfold",
        "Innlandet",
    }


def test_what_several_received_together_belongs_to_no_municipality(shipped: Catalogue) -> None:
    together = [received for received in shipped.received if received.municipality is None]
    assert [received.grant_id for received in together] == ["klimasats", "frivilligsentraler"]


def put(key: str, value: object) -> Edit:
    """Sets a field; "eligibility.1.op" goes into lists too."""

    def edit(document: Any) -> None:
        *parents, last = key.split(".")
        for parent in parents:
            document = document[int(parent) if isinstance(document, list) else parent]
        document[int(last) if isinstance(document, list) else last] = value

    return edit


def drop(key: str) -> Edit:
    return lambda document: document.pop(key)


def edited(entries: Entries, kind: Kind, entry: str, edit: Edit) -> Entries:
    document = json.loads(entries[kind][entry])
    edit(document)
    return {**entries, kind: {**entries[kind], entry: json.dumps(document)}}


GRANT = "inkludering-av-barn-og-unge"
FAULTS: list[tuple[Kind, str, Edit, str]] = [
    (Kind.GRANT, GRANT, put("id", "Not Kebab"), "id"),
    (Kind.GRANT, GRANT, put("name_nn", " "), "name_nn"),
    (Kind.GRANT, GRANT, drop("purpose_en"), "purpose_en"),
    (Kind.GRANT, GRANT, put("elegibility", []), "elegibility: Extra inputs"),
    (Kind.GRANT, GRANT, put("amount.totl_nok", 1), "amount.totl_nok: Extra inputs"),
    (Kind.GRANT, GRANT, put("amount.total_nok", "1"), "amount.total_nok"),
    (Kind.GRANT, GRANT, put("amount.total_nok", -1), "amount.total_nok"),
    (Kind.GRANT, GRANT, put("amount.source", None), "an amount needs a source"),
    (Kind.GRANT, GRANT, put("amount.per_applicant_max", 1), "exceeds the most"),
    (Kind.GRANT, GRANT, put("applicants", ["kommunen"]), "applicants.0"),
    (Kind.GRANT, GRANT, put("instrument", "gift"), "instrument"),
    (Kind.GRANT, GRANT, put("instrument", "automatic"), "mottaker"),
    (Kind.GRANT, GRANT, put("themes", ["barnefatigdom"]), "no such theme"),
    (Kind.GRANT, GRANT, put("url", "bufdir.no"), "url"),
    (Kind.GRANT, GRANT, put("url", "javascript:alert(1)"), "url"),
    (Kind.GRANT, GRANT, put("eligibility.1.op", "=>"), "eligibility.1.op"),
    (Kind.GRANT, GRANT, put("eligibility.1.value", "mye"), ">= needs a number"),
    (Kind.GRANT, GRANT, put("eligibility.2.value", "Enhetsregisteret"), "in needs a list"),
    (Kind.GRANT, GRANT, put("eligibility.5.value", [24, 0]), "between needs"),
    (Kind.GRANT, GRANT, put("eligibility.0.field", "has_plam"), "not a field"),
    (Kind.GRANT, GRANT, put("eligibility.3.kind", None), "needs a text and its kind"),
    (Kind.GRANT, GRANT, put("eligibility.3.source", "https://elsewhere.no/"), "not among sources"),
    (Kind.GRANT, GRANT, put("eligibility.1.numbers", ["3101"]), "one number for each name"),
    (Kind.GRANT, GRANT, put("deadline.last_known", "2026-13-01"), "deadline.last_known"),
    (Kind.GRANT, GRANT, put("deadline.last_known", "2026-10-31"), "not among years_seen"),
    (Kind.GRANT, GRANT, put("deadline.stale", True), "a stale deadline"),
    (Kind.GRANT, GRANT, put("deadline.closes", "2026-10-31"), "only a rolling scheme"),
    (Kind.GRANT, GRANT, put("deadline.recurs", {"month": 2, "day": 30}), "deadline.recurs"),
    (Kind.GRANT, GRANT, put("deadline.years_seen.0.source", "https://elsewhere.no/"), "not among sources"),
    (Kind.GRANT, GRANT, put("reporting_deadline.source", "https://elsewhere.no/"), "not among sources"),
    (Kind.GRANT, GRANT, put("cofunding", {"required": True, "percent": 120, "source": "x"}), "cofunding"),
    (Kind.GRANT, GRANT, put("status.value", "discontinued"), "what replaced it"),
    (Kind.GRANT, GRANT, put("status.old_evidence", True), "old_evidence should be False"),
    (Kind.GRANT, GRANT, put("status.newest_source_year", 2025), "newest_source_year should be 2026"),
    (Kind.GRANT, GRANT, put("replaced_by", "klimasats"), "what replaced it"),
    (Kind.GRANT, GRANT, put("see_also", ["nowhere"]), "no such other scheme: nowhere"),
    (Kind.GRANT, GRANT, put("sources.0.url", None), "a source needs an address"),
    (Kind.TERMS, GRANT, drop("en"), "en: Field required"),
    (Kind.TERMS, GRANT, put("nb", ["leir", "Leir"]), "listed twice"),
    (Kind.THEME, "barnefattigdom", put("label.nn", ""), "label.nn"),
    (Kind.MUNICIPALITY, "3101", put("county_number", "32"), "not one of its county's"),
    (Kind.MUNICIPALITY, "3101", put("population", 0), "population"),
    (Kind.FORMER, "Andebu 2017", put("current.0.number", "3101"), "3101 is not Sandefjord"),
    (Kind.FORMER, "Andebu 2017", put("kind", "eaten"), "kind"),
    (Kind.RECEIVED, "1", put("grant_id", "nowhere"), "no such scheme: nowhere"),
    (Kind.RECEIVED, "1", put("municipality_number", "9999"), "no such municipality"),
    (Kind.RECEIVED, "1", put("source", ""), "source"),
]


@pytest.mark.parametrize(("kind", "entry", "edit", "reason"), FAULTS)
def test_a_fault_is_refused_with_file_entry_and_reason(
    entries: Entries, kind: Kind, entry: str, edit: Edit, reason: str
) -> None:
    with pytest.raises(CatalogueError) as refusal:
        assemble(edited(entries, kind, entry, edit), Overlay(), version=1)
    assert reason in refusal.value.reason
    assert (refusal.value.file, refusal.value.entry) == (FILES[kind], entry)


CONTRADICTIONS: list[tuple[Kind, str, Edit, str]] = [
    (Kind.GRANT, GRANT, put("aliases", ["Klimasatsmidler"]), "klimasats: the name belongs to"),
    (Kind.GRANT, GRANT, put("name", "SLT"), "slt: the name belongs to"),
    (
        Kind.THEME,
        "barnefattigdom",
        put("synonyms.nb.0", "klima"),
        "the word belongs to barnefattigdom too: klima",
    ),
    (Kind.MUNICIPALITY, "3101", put("county", "Viken"), "county 31 has another name elsewhere"),
    (Kind.MUNICIPALITY, "3101", put("name", "Sarpsborg"), "3105: the county has two of this name"),
    (Kind.MUNICIPALITY, "5607", put("name", "Vadso"), "5607 is not the number of Vadsø"),
]


@pytest.mark.parametrize(("kind", "entry", "edit", "reason"), CONTRADICTIONS)
def test_two_entries_that_contradict_each_other_are_refused(
    entries: Entries, kind: Kind, entry: str, edit: Edit, reason: str
) -> None:
    with pytest.raises(CatalogueError, match=reason):
        assemble(edited(entries, kind, entry, edit), Overlay(), version=1)


def rewritten(folder: Path, file: str, edit: Edit) -> Path:
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    content = json.loads((folder / file).read_text("utf-8"))
    content = edit(content) or content
    (folder / file).write_text(json.dumps(content), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("file", "edit", "reason"),
    [
        ("grants.json", lambda grants: [*grants, grants[0]], "used twice"),
        ("grants.json", lambda grants: {"grants": grants}, "not laid out"),
        ("grants.json", lambda grants: [{"name": "no id"}], "not laid out"),
        ("themes.json", lambda themes: ["barnefattigdom"], "not laid out"),
        ("received.json", lambda received: {"received": received}, "not laid out"),
    ],
)
def test_a_file_that_is_laid_out_otherwise_is_refused(
    tmp_path: Path, file: str, edit: Edit, reason: str
) -> None:
    folder = rewritten(tmp_path / "edition", file, edit)
    with pytest.raises(CatalogueError, match=reason) as refusal:
        read_entries(folder)
    assert refusal.value.file == file


@pytest.mark.parametrize("content", ['{"a": 1, "a": 2}', "[", "\udcff"])
def test_a_file_that_is_not_json_is_refused(tmp_path: Path, content: str) -> None:
    folder = rewritten(tmp_path / "edition", "grants.json", lambda grants: grants)
    (folder / "search_terms.json").write_text(content, "utf-8", errors="surrogateescape")
    with pytest.raises(CatalogueError) as refusal:
        read_entries(folder)
    assert refusal.value.file == "search_terms.json"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"grants\.json"):
        read_entries(tmp_path)


def test_a_municipality_too_few_is_refused(entries: Entries) -> None:
    fewer = dict(entries[Kind.MUNICIPALITY])
    fewer.pop("5601")
    with pytest.raises(CatalogueError, match="356 municipalities"):
        assemble({**entries, Kind.MUNICIPALITY: fewer}, Overlay(), version=1)


def test_the_digest_changes_with_the_files(tmp_path: Path) -> None:
    folder = rewritten(tmp_path / "edition", "grants.json", lambda grants: grants)
    assert digest(folder) != digest()
