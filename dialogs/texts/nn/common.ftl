# Nynorsk.

## Dates, sums and lists

date = { $day }. { $month } { $year }
date-with-weekday = { $weekday } { $date }
day-of-year = { $day }. { $month }
month = { $n ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[other] desember
}
weekday = { $n ->
    [1] måndag
    [2] tysdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] laurdag
   *[other] sundag
}
kroner = { NUMBER($amount) }{ "\u00A0" }kr
kroner-million = { NUMBER($amount, maximumFractionDigits: 2) }{ "\u00A0" }mill.{ "\u00A0" }kr
kroner-billion = { NUMBER($amount, maximumFractionDigits: 2) }{ "\u00A0" }mrd.{ "\u00A0" }kr
number = { NUMBER($n) }
list-and = { $first } og { $last }
list-or = { $first } eller { $last }
quoted = «{ $text }»
explained = : { $text }
noted = Merk: «{ $text }»
own-words = «{ $text }»
in-brackets = ({ $text })
yes = ja
no = nei
year-unknown = utan årstal

## What the bot says about itself

welcome-title = Hei, eg er Velferdsbot
welcome-what = Eg hjelper kommunar med å finne tilskot: kva ordningar som finst, om de kan søkje, når fristen er, og kor mykje pengar det gjeld.
welcome-how = I ein kanal må du nemne meg med @ for at eg skal høyre deg. I ein privat chat er det berre å skrive. Skriv «hjelp» for å sjå alt du kan gjere.
welcome-try = Prøv til dømes
welcome-sources = Svara byggjer på offentlege kjelder, med lenkje og årstal. Er noko usikkert eller gammalt, seier eg det.
example-theme = Kva tilskot kan Halden søkje på mot barnefattigdom?
example-deadlines = Kva fristar er det dei neste tre månadene?
example-administrator = Kva har Husbanken?
help-mention = I ein kanal må du nemne meg med @ for at eg skal høyre deg. I ein privat chat er det berre å skrive.
help-title = Slik bruker du meg
help-ask = Spør med vanlege ord om tema, kommune, frist, beløp eller kven som gir pengane. Alt du kan trykkje på, kan du også skrive:
phrase-details = **detaljar 2** – alt om ordning nummer 2 på lista
phrase-why = **kvifor 3** – kvifor de kan søkje på nummer 3 eller ikkje
phrase-more = **vis fleire** – dei neste ordningane på lista
phrase-back = **tilbake** – tilbake til lista
phrase-open = **berre opne** – berre det de kan søkje på no
phrase-deadlines = **fristar** – den same lista med fristane først
phrase-removed = **vis fjerna** – det som ikkje passa
phrase-municipality = **annan kommune** – vel ein annan kommune
phrase-follow-up = **og for Sarpsborg?** – det same spørsmålet for ein annan kommune
phrase-administrator = **berre Husbanken** – berre ordningar frå Husbanken
phrase-correction = **foreslå retting 2** – sei frå om feil i ordning nummer 2
phrase-channel = **denne kanalen gjeld Halden** – kommunen som kanalen handlar om
phrase-language = **snakk bokmål** – svar på bokmål; eller **speak English**

compose-hint = Skriv eit tema, ein forvaltar eller ein kommune, til dømes «barnefattigdom Halden».
chat-hello = Hei, eg er Velferdsbot. Spør om tilskot, til dømes «{ example-theme }» Eit tal i hakeparentes er ein knapp: skriv talet. Skriv «hjelp» for meir.
greeting = Hei. Spør meg om tilskot, til dømes «{ example-theme }»
thanks = Berre hyggeleg. Spør gjerne om meir.
swearing = Eg skjønar at det er frustrerande. Sei gjerne kva du leiter etter med andre ord, eller skriv «hjelp», så prøver vi på nytt.
who-are-you = Eg er Velferdsbot, eit dataprogram som kjenner tilskot kommunar kan søkje på. Eg er ikkje eit menneske, og eg svarer berre ut frå katalogen og kjeldene i han.
nothing-asked = Eg ventar ikkje på noko svar akkurat no. Kva vil du vite om tilskot?
cancelled = Greitt, då lèt vi det liggje.
not-yet = Det kan eg ikkje enno. Eg kan finne tilskot, seie om de kan søkje, og fortelje om fristar og beløp. Skriv «hjelp» for å sjå korleis.
language-set = Då svarer eg på nynorsk her.
correction-accepted = Takk for framlegget til retting: «{ $correction }» Det er teke inn i katalogen. { $answer }
correction-declined = Takk for framlegget til retting: «{ $correction }» Det er ikkje teke inn i katalogen. { $answer }

## When something is wrong

tenant-refused = Velferdsbot er ikkje open for organisasjonen din enno.
tenant-refused-contact = Velferdsbot er ikkje open for organisasjonen din enno. Ta kontakt med { $contact } om de vil bruke han.
error-correction-not-open = Framlegget er alt behandla, eller det finst ikkje.
error-unexpected = Orsak, noko gjekk gale hos meg. Prøv igjen om litt.
error-catalogue = Katalogen har ein feil, så eg kan ikkje svare sikkert no. Feilen må rettast av dei som driftar meg.
error-conflict = To svar kom på ein gong. Prøv igjen.
error-unknown-grant = Den ordninga finst ikkje lenger i katalogen. Still gjerne spørsmålet på nytt.
error-unknown-municipality = Eg kjenner ingen kommune med det namnet. Sjekk skrivemåten og prøv igjen.
error-unreadable-fact = Eg kan ikkje samanlikne opplysninga med kravet i ordninga. Skriv henne på ein annan måte.
error-bad-press = Den knappen verkar ikkje lenger. Still gjerne spørsmålet på nytt.
error-no-list = Eg har ikkje vist noka liste enno. Spør om tilskot først, så kan du vise til eit nummer.
error-no-such-row = Lista har ikkje noko nummer { $number }. { $rows ->
    [one] Ho har berre éi ordning.
   *[other] Ho går til { $rows }.
}
error-too-long = Meldinga er for lang for meg: skriv ho på høgst { $longest } teikn.
error-teams-away = Teams svarar ikkje akkurat no. Prøv igjen om litt.
error-teams-refused = Det får eg ikkje lov til i Teams. Den som er administrator, må gje meg løyvet { $permission }.
error-teams-unknown = Det finn eg ikkje i Teams. Det kan vere sletta eller flytta.
error-settings = Innstillingane er ikkje rette, så eg kan ikkje starte.
error-manifest = Apppakka kunne ikkje lagast.

## Arbeidsgrupper, referat og oppgåver: når noko ikkje går

error-unknown-group = Her er det ikkje sett opp noka arbeidsgruppe enno. Skriv «innstillingar», så gjer vi det.
error-which-group = Du er med i fleire grupper. Ta med namnet på den du meiner: { $names }.
error-not-a-member = Dette er berre for dei som er med i arbeidsgruppa. Spør ein av dei om å leggje deg til i teamet.
error-no-draft = Det er ikkje noko referat i arbeid her. Skriv «skriv referat» for å byrje på eit.
error-unknown-minutes = Eg finn ikkje det referatet.
error-unknown-task = Eg finn ikkje den oppgåva. Skriv «mine oppgåver» for å sjå kva som finst.
error-no-day = Kva dag meiner du? Skriv til dømes «fredag» eller «12. mars».
error-no-such-day = Den datoen finst ikkje. Skriv han som 2027-01-15, eller vel han i kalenderen.
error-day-passed = Den dagen har alt vore. Kva dag framover passar?
