"""The word files: a slip in one of them is found here, not by a user."""

from bot.domain.catalogue import Catalogue
from bot.domain.grants import ApplicantType
from dialogs.understanding import words
from dialogs.understanding.question import Intent

WITHOUT_A_SCHEME = {"Innovasjon Norge", "Kulturdirektoratet"}  # yet people ask for them, or refuse them
THROUGH_WHOM = {"Statsforvalteren", "KS", "Fylkeskommunen", "-"}  # they manage, or are nobody


def test_administrators_are_spelled_as_in_the_catalogue(catalogue: Catalogue) -> None:
    known = {grant.administrator for grant in catalogue.grants} | THROUGH_WHOM | WITHOUT_A_SCHEME
    assert words.table("administrators").keys() <= known


def test_themes_are_those_of_the_catalogue(catalogue: Catalogue) -> None:
    known = {theme.id for theme in catalogue.themes}
    assert words.table("themes")["extra"].keys() == known
    assert set(words.table("refinements")["negations"]["lacking"]) <= known


def test_places_lead_to_municipalities_and_counties(catalogue: Catalogue) -> None:
    table, register = words.table("places"), catalogue.register
    for name in (*table["towns"], *table["writings"]):
        assert len(register.named(name)) == 1, name
    counties = {municipality.county for municipality in register.municipalities}
    assert table["counties"].keys() | table["districts"].keys() <= counties


def test_ordinary_names_are_names(catalogue: Catalogue) -> None:
    table = words.table("places")
    assert not [name for name in table["ordinary"].split() if not catalogue.register.named(name)]
    assert set(table["seldom"].split()) <= set(table["ordinary"].split())


def test_intents_and_applicants_exist() -> None:
    assert {Intent(name) for name in words.table("intents")} | {Intent.REFINE, Intent.OTHER} == set(Intent)
    assert all(ApplicantType(code) for code in words.table("applicants")["words"])


def test_there_are_several_hundred_first_names() -> None:
    names, ordinary = words.first_names()
    assert len(names) > 500
    assert ordinary < names
