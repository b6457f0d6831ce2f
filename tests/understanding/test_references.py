"""References to rules, as people write them; what a text does not hold is not read out of it."""

import pytest

from bot.domain.frictions import FrictionKind, Reference
from dialogs.understanding import words
from dialogs.understanding.references import answered, references
from dialogs.understanding.statutes import book

WRITTEN = [
    ("sosialtjenesteloven § 18", "Sosialtjenesteloven § 18"),
    ("sotjl § 18 annet ledd bokstav a", "Sosialtjenesteloven § 18"),
    ("sosialtenestelova § 18", "Sosialtjenesteloven § 18"),
    ("lov om sosiale tjenester i arbeids- og velferdsforvaltningen § 27", "Sosialtjenesteloven § 27"),
    ("§ 21 i hpl", "Helsepersonelloven § 21"),
    ("hpl. §§ 21 og 23", "Helsepersonelloven §§ 21 og 23"),
    ("hpl §§ 21, 22 og 23", "Helsepersonelloven §§ 21, 22 og 23"),
    ("folketrygdloven §§ 11-5 til 11-12", "Folketrygdloven §§ 11-5 til 11-12"),
    ("NAV-loven § 16", "NAV-loven § 16"),
    ("nav-loven §14a", "NAV-loven § 14 a"),
    ("Stoppet av fvl §13.", "Forvaltningsloven § 13"),
    ("forvaltningslovens § 13 b", "Forvaltningsloven § 13 b"),
    ("paragraf 13 i forvaltningsloven", "Forvaltningsloven § 13"),
    ("forvaltnigsloven § 13", "Forvaltningsloven § 13"),  # a slip
    ("forvaltningslven § 13", "Forvaltningsloven § 13"),
    ("socialtjenesteloven §18", "Sosialtjenesteloven § 18"),
    ("sosialtjeneste loven § 18", "Sosialtjenesteloven § 18"),
    ("Barnevernsloven (bvl.) § 3-6", "Barnevernsloven § 3-6"),
    ("hol. kap 3 § 3-2", "Helse- og omsorgstjenesteloven § 3-2"),
    ("plan og bygningsloven § 20-1", "Plan- og bygningsloven § 20-1"),
    ("opplæringsloven § 9 A-4", "Opplæringslova § 9 A-4"),
    ("pasient- og brukerrettighetsloven kapittel 4 A", "Pasient- og brukerrettighetsloven kapittel 4 A"),
    ("GDPR art. 6", "Personvernforordningen artikkel 6"),
    ("lov om kommunenes ansvar på det boligsosiale feltet", "Boligsosialloven"),
    ("forskrift om foreldrebetaling i barnehager § 3", "Forskrift om foreldrebetaling i barnehager § 3"),
    ("den lokale forskriften om gebyr er urimelig", "Forskrift om gebyr"),
    ("fastlegeforskrifta § 8", "Fastlegeforskriften § 8"),
    ("energiloven § 3", "Energiloven § 3"),  # unknown, and kept
    ("rundskriv IS-2015", "Rundskriv IS-2015"),
    ("rundskriv is 2015 sier", "Rundskriv IS-2015"),
    ("Rundskriv Q-1/2023", "Rundskriv Q-1/2023"),
    ("F-13-04", "Rundskriv F-13-04"),
    ("R35-00", "Rundskriv R35-00"),
    ("hovednummer 35", "Rundskriv Hovednr. 35"),
    ("udir-3-2019", "Rundskriv Udir-3-2019"),
    ("rundskriv UDI 2010-083", "Rundskriv UDI-2010-083"),
    ("Forvaltningsloven stopper oss. Det er § 13 som er problemet.", "Forvaltningsloven § 13"),
]


@pytest.mark.parametrize(("text", "canonical"), WRITTEN)
def test_a_reference_is_read_however_it_is_written(text: str, canonical: str) -> None:
    assert [each.canonical for each in references(text)] == [canonical]


@pytest.mark.parametrize(
    "text",
    [
        "§ 13 er vanskelig",
        "vi har § 5 i en eller annen lov",
        "Hol kommune har ikke lov til det",
        "de er forlova og har lova å komme",
        "Det er ikke lov å dele",
        "rundskrivet fra 2015 sier noe annet",
        "rundskriv i 2019",
        "friluftsliv for alle",
        "FOR-2022-12-13-2989 I-2022/2989",
        "språknivå A-2 og B1",
        "klasse 8A-1-2 i 2019",
        "bl.a. § 5 i noe",
        "lov om å bygge",
        "oppl. om barnet og utl. statsborgere",
        "",
        "§" * 500,
        "§ \x00 \U0001f600 loven",
    ],
)
def test_none_is_made_up(text: str) -> None:
    assert references(text) == ()


def test_several_are_told_apart() -> None:
    found = references("utlendingsloven § 28 og sosialtjenesteloven, jf. fvl § 13")
    assert [each.canonical for each in found] == [
        "Utlendingsloven § 28",
        "Forvaltningsloven § 13",
        "Sosialtjenesteloven",
    ]


def test_an_answer_that_is_no_known_rule_is_kept_as_written() -> None:
    assert answered(" den nye  ordningen ") == Reference("den nye ordningen")
    assert answered("fvl §13") == Reference("Forvaltningsloven", "13")
    assert answered("  ") is None


@pytest.mark.parametrize(
    ("reference", "kind", "owner", "directorate"),
    [
        (
            Reference("Sosialtjenesteloven", "18"),
            FrictionKind.LAW,
            "Arbeids- og inkluderingsdepartementet",
            "Arbeids- og velferdsdirektoratet",
        ),
        (Reference("Rundskriv IS-2015"), FrictionKind.CIRCULAR, "Helsedirektoratet", "Helsedirektoratet"),
        (
            Reference("Fastlegeforskriften"),
            FrictionKind.REGULATION,
            "Helse- og omsorgsdepartementet",
            "Helsedirektoratet",
        ),
        (Reference("Forskrift om gebyr"), FrictionKind.REGULATION, "", ""),
        (Reference("Energiloven"), FrictionKind.LAW, "", ""),
        (Reference("Rundskriv 16/2011"), FrictionKind.CIRCULAR, "", ""),
        (Reference("den nye ordningen"), FrictionKind.UNKNOWN, "", ""),
    ],
)
def test_who_owns_a_rule_is_known_or_said_to_be_unknown(
    reference: Reference, kind: FrictionKind, owner: str, directorate: str
) -> None:
    rule = book().cited(reference)
    assert (rule.kind, rule.owner, rule.directorate) == (kind, owner, directorate)


def test_the_file_names_bodies_that_it_spells_out() -> None:
    table = words.table("statutes")
    entries = [*table["laws"].values(), *table["regulations"].values()]
    named = {entry[key] for entry in entries for key in ("ministry", "directorate") if key in entry}
    named |= {entry["owner"] for entry in table["circulars"].values()}
    assert named <= table["bodies"].keys()


def test_a_statute_is_found_by_its_own_name() -> None:
    table = words.table("statutes")
    for name in (*table["laws"], *table["regulations"]):
        assert [each.name for each in references(f"{name} § 4")] == [name]
