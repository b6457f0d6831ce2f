"""What is written as plain notes is read back as it was."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.language import Language
from bot.domain.minutes import Action, AgendaItem, Decision
from dialogs.understanding.minutes import read_body, write_body

DAY = date(2026, 3, 12)
WORDS = [
    "Kari",
    "Ola",
    "Nes",
    "Nav",
    "Husbanken",
    "kommunen",
    "sender",
    "ringer",
    "skal",
    "søknad",
    "møtet",
    "innen",
    "fredag",
    "frist",
    "Frist:",
    "vedtak",
    "Vedtak:",
    "ansvarlig:",
    "1.",
    "mars",
    "uke",
    "14",
    "neste",
    "møte",
    "Ansvarlig:",
    "regel",
    "Regel:",
    "status",
    "Notat:",
    "3/26",
    "Sak",
    "2",
    "(frist",
    "->",
    "@Per",
    "enige",
    "om",
    "å",
    "Til",
    "stede:",
    "og",
    ",",
    ".",
    ";",
    "–",
    "boligkontoret",
    "400",
    "000",
    "kr?",
    "prøver",
    "ut",
    "ordningen",
    "(Nav)",
    "innan",
    "påske",
    "oppfølging",
    "Tid:",
    "kl.",
    "09",
    "offl.",
    "§",
    "13",
    "av",
    "barn",
]
TEXTS = (
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=9)
    .map(" ".join)
    .filter(lambda text: text[0].isalnum())
)
NAMES = st.sampled_from(["", "Kari Nes", "Nav", "Per og Ola", "Hodan Warsame", "programmet", "Nav v/Kari"])
DAYS = st.none() | st.integers(0, 300).map(lambda days: DAY + timedelta(days=days))
NUMBERS = st.sampled_from(["1", "2", "3/26", "14/2026", "2.1"])
DECISIONS = st.builds(Decision, TEXTS, NAMES, DAYS)
ACTIONS = st.builds(Action, TEXTS, NAMES, DAYS)


def many(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


ITEMS = st.builds(
    AgendaItem,
    title=TEXTS,
    number=st.just("") | NUMBERS,
    notes=many(TEXTS),
    decisions=many(DECISIONS),
    actions=many(ACTIONS),
    rules=many(TEXTS),
    exempt=st.sampled_from(["", "offl. § 13", "offl. § 23 første ledd", "fvl. § 13"]),
)
BODIES = st.lists(ITEMS, max_size=4).map(tuple)


@settings(max_examples=150)
@given(BODIES, st.sampled_from(list(Language)))
def test_items_come_back_as_they_were_written(items: tuple[AgendaItem, ...], language: Language) -> None:
    assert read_body(write_body(items, language), DAY) == (items, ())


def test_what_was_said_outside_of_the_agenda_comes_back_too() -> None:
    items = (
        AgendaItem(notes=("Takk for sist.",)),
        AgendaItem("Økonomi", "1", decisions=(Decision("Vi kutter.", "Kari", date(2026, 6, 1)),)),
        AgendaItem(actions=(Action("rydde"),)),
    )
    assert read_body(write_body(items, Language.NN), DAY) == (items, ())


def test_the_notation_is_what_one_would_write_by_hand() -> None:
    item = AgendaItem(
        "Boliger",
        "3/26",
        ("Seks står på venteliste.",),
        (Decision("Vi søker."),),
        (Action("skrive søknad", "Kari Nes", date(2026, 3, 20)),),
        ("Ordningen krever én søker.",),
        "offl. § 13",
    )
    assert write_body([item], Language.NB).splitlines() == [
        "Sak 3/26: Boliger",
        "Unntatt offentlighet: offl. § 13",
        "- Seks står på venteliste.",
        "Vedtak: Vi søker.",
        "Oppfølging: skrive søknad (ansvarlig: Kari Nes, frist: 20.3.2026)",
        "Regel: Ordningen krever én søker.",
    ]
