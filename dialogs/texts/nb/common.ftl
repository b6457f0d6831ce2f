# Bokmål is the source; nn and en say the same. A key is named by where it is said.

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
    [1] mandag
    [2] tirsdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lørdag
   *[other] søndag
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
own-words = { $text }
in-brackets = ({ $text })
yes = ja
no = nei
year-unknown = uten årstall

## What the bot says about itself

welcome-title = Hei, jeg er Velferdsbot
welcome-what = Jeg hjelper kommuner med å finne tilskudd: hvilke ordninger som finnes, om dere kan søke, når fristen er, og hvor mye penger det gjelder.
welcome-how = I en kanal må du nevne meg med @ for at jeg skal høre deg. I en privat chat er det bare å skrive. Skriv «hjelp» for å se alt du kan gjøre.
welcome-try = Prøv for eksempel
welcome-sources = Svarene bygger på offentlige kilder, med lenke og årstall. Er noe usikkert eller gammelt, sier jeg det.
example-theme = Hvilke tilskudd kan Halden søke på mot barnefattigdom?
example-deadlines = Hvilke frister er det de neste tre månedene?
example-administrator = Hva har Husbanken?
help-mention = I en kanal må du nevne meg med @ for at jeg skal høre deg. I en privat chat er det bare å skrive.
help-title = Slik bruker du meg
help-ask = Spør med vanlige ord om tema, kommune, frist, beløp eller hvem som gir pengene. Alt du kan trykke på, kan du også skrive:
phrase-details = **detaljer 2** – alt om ordning nummer 2 på lista
phrase-why = **hvorfor 3** – hvorfor dere kan søke på nummer 3 eller ikke
phrase-more = **vis flere** – neste ordninger på lista
phrase-back = **tilbake** – tilbake til lista
phrase-open = **bare åpne** – bare det dere kan søke på nå
phrase-deadlines = **frister** – den samme lista med fristene først
phrase-removed = **vis fjernede** – det som ikke passet
phrase-municipality = **annen kommune** – velg en annen kommune
phrase-follow-up = **og for Sarpsborg?** – det samme spørsmålet for en annen kommune
phrase-administrator = **bare Husbanken** – bare ordninger fra Husbanken
phrase-correction = **foreslå rettelse 2** – si fra om feil i ordning nummer 2
phrase-channel = **denne kanalen gjelder Halden** – kommunen som kanalen handler om
phrase-language = **snakk nynorsk** – svar på nynorsk; eller **speak English**

compose-hint = Skriv et tema, en forvalter eller en kommune, for eksempel «barnefattigdom Halden».
chat-hello = Hei, jeg er Velferdsbot. Spør om tilskudd, for eksempel «{ example-theme }» Et tall i hakeparentes er en knapp: skriv tallet. Skriv «hjelp» for mer.
greeting = Hei. Spør meg om tilskudd, for eksempel «{ example-theme }»
thanks = Bare hyggelig. Spør gjerne om mer.
swearing = Jeg skjønner at det er frustrerende. Si gjerne hva du leter etter med andre ord, eller skriv «hjelp», så prøver vi på nytt.
who-are-you = Jeg er Velferdsbot, et dataprogram som kjenner tilskudd kommuner kan søke på. Jeg er ikke et menneske, og jeg svarer bare ut fra katalogen og kildene i den.
nothing-asked = Jeg venter ikke på noe svar akkurat nå. Hva vil du vite om tilskudd?
cancelled = Greit, da lar vi det ligge.
not-yet = Det kan jeg ikke ennå. Jeg kan finne tilskudd, si om dere kan søke, og fortelle om frister og beløp. Skriv «hjelp» for å se hvordan.
language-set = Da svarer jeg på bokmål her.
correction-accepted = Takk for forslaget til rettelse: «{ $correction }» Det er tatt inn i katalogen. { $answer }
correction-declined = Takk for forslaget til rettelse: «{ $correction }» Det er ikke tatt inn i katalogen. { $answer }

## When something is wrong

tenant-refused = Velferdsbot er ikke åpen for organisasjonen din ennå.
tenant-refused-contact = Velferdsbot er ikke åpen for organisasjonen din ennå. Ta kontakt med { $contact } hvis dere vil bruke den.
error-correction-not-open = Forslaget er alt behandlet, eller det finnes ikke.
error-unexpected = Beklager, noe gikk galt hos meg. Prøv igjen om litt.
error-catalogue = Katalogen har en feil, så jeg kan ikke svare sikkert nå. Feilen må rettes av dem som drifter meg.
error-conflict = To svar kom på en gang. Prøv igjen.
error-unknown-grant = Den ordningen finnes ikke lenger i katalogen. Still gjerne spørsmålet på nytt.
error-unknown-municipality = Jeg kjenner ingen kommune med det navnet. Sjekk skrivemåten og prøv igjen.
error-unreadable-fact = Jeg kan ikke sammenligne opplysningen med kravet i ordningen. Skriv den på en annen måte.
error-bad-press = Den knappen virker ikke lenger. Still gjerne spørsmålet på nytt.
error-no-list = Jeg har ikke vist noen liste ennå. Spør om tilskudd først, så kan du vise til et nummer.
error-no-such-row = Lista har ikke noe nummer { $number }. { $rows ->
    [one] Den har bare én ordning.
   *[other] Den går til { $rows }.
}
error-too-long = Meldingen er for lang for meg: skriv den på høyst { $longest } tegn.
error-teams-away = Teams svarer ikke akkurat nå. Prøv igjen om litt.
error-teams-refused = Det får jeg ikke lov til i Teams. Den som er administrator, må gi meg tillatelsen { $permission }.
error-teams-unknown = Det finner jeg ikke i Teams. Det kan være slettet eller flyttet.
error-settings = Innstillingene er ikke riktige, så jeg kan ikke starte.
error-manifest = Apppakken kunne ikke lages.

## Arbeidsgrupper, referater og oppgaver: når noe ikke går

error-unknown-group = Her er det ikke satt opp noen arbeidsgruppe ennå. Skriv «innstillinger», så gjør vi det.
error-which-group = Du er med i flere grupper. Ta med navnet på den du mener: { $names }.
error-not-a-member = Dette er bare for dem som er med i arbeidsgruppa. Spør en av dem om å legge deg til i teamet.
error-no-draft = Det er ikke noe referat i arbeid her. Skriv «skriv referat» for å begynne på et.
error-unknown-minutes = Jeg finner ikke det referatet.
error-unknown-task = Jeg finner ikke den oppgaven. Skriv «mine oppgaver» for å se hvilke som finnes.
error-no-day = Hvilken dag mener du? Skriv for eksempel «fredag» eller «12. mars».
error-no-such-day = Den datoen finnes ikke. Skriv den som 2027-01-15, eller velg den i kalenderen.
error-day-passed = Den dagen har allerede vært. Hvilken dag fram i tid passer?
