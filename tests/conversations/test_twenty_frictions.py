"""Twenty frictions go in by every way there is; five are told again in other words, and meet the first."""

from bot.domain.frictions import FrictionKind
from storage.store import Store
from tests.conversations.conftest import Conversation, Shown
from tests.conversations.test_frictions import report, share

BY_ORDER = (
    "Etter forvaltningsloven § 13 får ikke skolen og barnevernet dele det de vet om elevene.",
    "Sosialtjenesteloven § 27 gjør at barnefamilier uten bolig blir boende på campingplass i månedsvis.",
    "Bostøtten fra Husbanken blir trukket når en ungdom i husstanden får lærlinglønn.",
    "Introduksjonsprogrammet må være på full tid, og alenemødre uten barnehageplass faller ut.",
    "Husleieloven § 9-3 hindrer kommunen i å leie ut bolig for kortere tid enn tre år.",
    "hpl. § 21 stopper helsesykepleier fra å fortelle skolen at eleven trenger tilrettelegging.",
    "Vi har en egen rutine om at alle må møte på tirsdager før de får time hos ruskonsulenten.",
    "Kommunestyret har vedtatt en aldersgrense på 67 år for omsorgsbolig. Yngre med hjerneslag får avslag.",
)
BY_SENTENCE = (
    "Vi får ikke delt journalen mellom fastlegen og hjemmetjenesten fordi datasystemene ikke snakker sammen.",
    "Forskrift om foreldrebetaling i barnehager krever skattemelding, og nyankomne har ingen å vise fram.",
    "Rundskriv Hovednr. 35 hindrer oss i å dekke internett for barn i familier med sosialhjelp.",
    "Statsforvalteren i vårt fylke krever egen mal for tiltaksplaner, og det gjør ingen andre embeter.",
)
BY_MENU = (
    "Skoleskyss gis ikke når barnet bor delt i to kommuner.",
    "Ungdom over 18 mister fritidskortet midt i sesongen.",
    "Ingen vet hvem som har ansvaret for ungdom som verken går på skole eller jobber.",
)
AGAIN = (
    (
        0,
        "Lærarane og barneverntenesta får ikkje snakke saman om ungane på grunn av teieplikta.",
    ),
    (1, "Ungar blir buande i campinghytter i fleire månader fordi kommunen ikkje finn husvære til familien."),
    (2, "Bustøtta frå Husbanken fell bort når ein ungdom i huset blir lærling og får løn."),
    (3, "Einslege mødrer utan barnehageplass må slutte i introduksjonsprogrammet, som går på heiltid."),
    (4, "Me får ikkje leige ut kommunale bustader for mindre enn tre år."),
)


async def test_all_go_in_and_five_meet_the_same_in_other_words(
    kari: Conversation,
    per: Conversation,
    store: Store,
) -> None:
    for what in BY_ORDER:
        await share_or_keep(kari, await report(kari, what))
    for what in BY_SENTENCE:
        offered = await kari.say(what)
        draft = await kari.open(offered.button("Ja, meld"))
        await share_or_keep(kari, await kari.open(draft.button("Send")))
    for what in BY_MENU:
        assert "RF-" in (await by_menu(kari, what)).text
    met = [await meets(per, first, again) for first, again in AGAIN]
    assert met == [True] * len(AGAIN)
    frictions = await store.frictions.all()
    assert len(frictions) == len(BY_ORDER) + len(BY_SENTENCE) + len(BY_MENU)
    assert [len(each.municipalities) for each in frictions[:5]] == [2] * 5
    kinds = {each.report.kind for each in frictions}
    assert {FrictionKind.LAW, FrictionKind.OWN_ROUTINE, FrictionKind.MUNICIPAL_BYLAW, None} <= kinds


async def share_or_keep(who: Conversation, shown: Shown) -> None:
    if any("Del med alle" in action["title"] for action in shown.actions):
        await share(who, shown)


async def by_menu(who: Conversation, what: str) -> Shown:
    payload = {"body": {"contentType": "text", "content": what}}
    value = {"commandId": "reportFriction", "commandContext": "message", "messagePayload": payload}
    opened = Shown(
        {"attachments": [(await who.invoke("composeExtension/fetchTask", value))["task"]["value"]["card"]]}
    )
    sent = await who.invoke("composeExtension/submitAction", {**value, "data": opened.button("Send")["data"]})
    return Shown({"attachments": [sent["task"]["value"]["card"]]})


async def meets(who: Conversation, first: int, again: str) -> bool:
    """The first is among those shown, and gets this municipality's own case."""
    draft = await who.say(f"meld regelfriksjon: {again}")
    joins = [each for each in draft.actions if each["title"].endswith(f"RF-{first + 1}")]
    if joins:
        await who.open(joins[0])
    return bool(joins)
