# Regler og rutiner som står i veien: fra «dette stopper oss» til et svar fra den som eier regelen.

## Meldt

friction-offer = Skal jeg melde dette som en regelfriksjon?
button-friction-yes = Ja, meld den
button-friction-no = Nei, let etter tilskudd
friction-not-reported = Greit, da lar jeg den ligge.
friction-draft = Regelfriksjon, utkast
friction-draft-yours = Bare du ser dette til du sender det.
friction-draft-overheard = Alle her ser det du skrev, men bare du kan endre og sende det.
friction-nothing-told = Ikke fortalt ennå
friction-for = Meldes for
friction-missing = Ikke fortalt ennå: { $names }. Alt kan hoppes over.
untold-what = hva som skjedde
untold-kind = hvem som har laget regelen
untold-reference = hvor den står
untold-hits = hvem den rammer
untold-consequence = hva den fører til
untold-tried = hva dere har prøvd
untold-proposal = hva som bør endres
untold-level = hvor det kan endres
untold-themes = temaer
button-friction-send = Send
friction-no-persons = Jeg tok bort navn eller numre som kan peke på en person. Fortell gjerne hva som skjedde, men ikke hvem det skjedde med. Resten er med.
friction-look-again = Utkastet er endret siden du så det. Stemmer det slik?
friction-needs-what = Fortell først hva som skjedde.
friction-no-group = Du er ikke med i noen arbeidsgruppe jeg kjenner. Skriv «innstillinger» i kanalen der gruppa møtes, så settes den opp. Utkastet ligger her så lenge.
friction-which-group = Hvilken gruppe melder den?
friction-drop-title = Vil du forkaste denne?
friction-dropped = Forkastet.
friction-waits = Greit. Utkastet ligger her til du skriver «mine usendte regelfriksjoner».
friction-not-understood = Det fikk jeg ikke tak i. Prøv en gang til, eller skriv «hopp over».
friction-unsent = { $n ->
    [one] Én regelfriksjon som ikke er sendt
   *[other] { $n } regelfriksjoner som ikke er sendt
}
friction-unsent-why = Velg en for å se over den og sende den.
friction-none-unsent = Du har ingen usendte regelfriksjoner.
friction-unseen = { $n ->
    [one] Har du bruk for denne? Ingen har rørt den på to uker. Den blir liggende til du sender eller forkaster den.
   *[other] Har du bruk for disse? Ingen har rørt dem på to uker. De blir liggende til du sender eller forkaster dem.
}
friction-from-minutes = { $n ->
    [one] Det som sto i veien i referat nr. { $number }, er nå et utkast. Bare du ser det.
   *[other] Det som sto i veien i referat nr. { $number }, er nå { $n } utkast. Bare du ser dem.
}
friction-minutes-done = Alt dette referatet nevner, er tatt med før.
button-frictions-of-minutes = Meld reglene
friction-sent = RF-{ $n } er meldt, og { $group } ser den nå.
friction-own-task = Jeg la den i oppgavene dine.
friction-task = Se på egen praksis

## Spørsmålene

ask-friction-what = Hva skjedde? Fortell om et tilfelle, uten navn.
ask-friction-kind = Hvem har laget regelen eller rutinen?
ask-friction-reference = Hvor står det? For eksempel «sosialtjenesteloven § 18» eller navnet på rundskrivet.
ask-friction-hits = Hvem rammer det, og hvor ofte?
ask-friction-consequence = Hva fører det til?
ask-friction-tried = Hva har dere prøvd?
ask-friction-proposal = Hva bør endres?
ask-friction-level = Hvor kan det endres?
ask-friction-themes = Hvilke temaer gjelder det? For eksempel «bolig, rus».
friction-asks-own-routine = Er det noe dere selv har bestemt på arbeidsplassen?
friction-asks-municipal-bylaw = Er det vedtatt av kommunestyret, som en forskrift eller retningslinje i kommunen?
friction-asks-regional-practice = Gjøres det annerledes i andre fylker eller hos andre kontorer?
friction-asks-circular = Står det i et rundskriv eller en veileder fra et direktorat?
friction-asks-national = Hva er det som stopper dere?
answer-yes = Ja
answer-no = Nei
answer-unknown = Vet ikke
answer-law = En lov
answer-regulation = En forskrift
answer-funding = Hvordan pengene fordeles
answer-system = Et datasystem
friction-form = Meld en regelfriksjon
field-what = Hva skjedde? (uten navn)
hint-what = Et tilfelle dere har møtt
field-maker = Hvem har laget regelen
field-reference = Hvor står det
hint-reference = For eksempel sosialtjenesteloven § 18
field-owner = Hvem kan endre den
hint-owner = Departement, direktorat eller kommunen selv
field-hits = Hvem rammer det, og hvor ofte
field-consequence = Hva fører det til
field-tried = Hva dere har prøvd
field-proposal = Hva som bør endres
field-level = Hvor det kan endres
maker-own_routine = Vi selv (egen rutine)
maker-municipal_bylaw = Kommunestyret (lokal forskrift)
maker-regional_practice = Praksis i regionen
maker-circular = Direktorat (rundskriv)
maker-regulation = Departement (forskrift)
maker-law = Stortinget (lov)
maker-system = Et datasystem
maker-funding = Hvordan pengene fordeles
maker-unknown = Vet ikke
level-municipal = I kommunen
level-regional = I regionen
level-national = Nasjonalt

## Egen praksis og forsøk

own-own_routine = Dette kan dere endre selv. Lederen for tjenesten avgjør. Det sendes ikke videre, men blir en oppgave.
own-municipal_bylaw = Dette kan kommunen endre selv. Kommunestyret avgjør, og administrasjonen kan legge fram sak. Det sendes ikke videre, men blir en oppgave.
trial-title = Trengs det et forsøk med unntak?
trial-1 = **1.** Beskriv målet og hvilken regel dere trenger unntak fra. Forsøksloven gjelder ikke rettssikkerhet og individuelle rettigheter.
trial-2 = **2.** Få vedtak i kommunestyret om å søke.
trial-3 = **3.** Send søknaden til Kommunal- og distriktsdepartementet etter forsøksloven. Hør med Statsforvalteren først.
trial-4 = **4.** Lag en lokal forskrift for forsøket, og kunngjør den når forsøket er godkjent.
trial-5 = **5.** Avtal hvem som følger med, og evaluer før forsøket er over. Det varer vanligvis i inntil fire år.
trial-just-begin = Men se etter først: Ofte er det ingen regel som hindrer det. Da kan dere bare begynne.

## Like

similar-title = Kan det være en av disse?
similar-why = Er det det samme, så legg dere til. To kommuner sier mer enn én.
join-this = Gjelder oss også: RF-{ $n }
button-join = Gjelder oss også
button-reopen-case = Meld nytt tilfelle
button-join-send = Legg til
join-title = Hva skjedde hos dere?
join-shared = Denne er delt. Alle grupper ser hva som skjedde og i hvilken kommune, men ikke hvem som meldte det.
field-case = Et tilfelle, uten navn
friction-joined = Dere er lagt til på RF-{ $n }.

## Hvordan det står til

friction-name = RF-{ $n } { $what }
friction-cases = { $n ->
    [one] 1 tilfelle
   *[other] { $n } tilfeller
}
friction-municipalities = { $n ->
    [one] 1 kommune
   *[other] { $n } kommuner
}
friction-waiting = { $n ->
    [0] i dag
    [one] 1 dag uten svar
   *[other] { $n } dager uten svar
}
friction-answer = Svar
friction-answer-on = Svar { $date }
friction-reason = Begrunnelse
friction-lifted = Løft { $n } til { $to }, { $date }.
friction-shared = Delt med alle grupper, uten navn.
friction-in-group = Bare gruppene som har meldt den, ser den.
friction-all-cases = Tilfellene
friction-no-municipality = Uten kommune
state-reported = Meldt
state-clarified = Avklart
state-in_progress = Under behandling
state-lifted = Løftet
state-answered = Besvart
state-closed = Lukket
state-merged = Slått sammen med en annen
outcome-changed = Lukket: regelen er endret
outcome-clarified = Lukket: regelen er presisert
outcome-declined = Lukket: avslått
outcome-not_a_rule = Lukket: det var ingen regel
outcome-handled_locally = Lukket: ordnet lokalt
step-clarified = Avklart: vi vet hvem som eier regelen
step-in_progress = Under behandling
step-closed = { $outcome }
button-friction-change = Neste steg
friction-change-title = Hva skjer nå?
field-step = Neste steg
field-reason = Hvorfor
friction-why = Skriv kort hvorfor. De som meldte den, får se det.
friction-owner-needed = For at den skal være avklart, må det stå hvem som eier regelen og hva slags regel det er.
friction-changed-meanwhile = Noen var her før deg. Slik står det til nå.
friction-told-changed = { $by } har flyttet RF-{ $n } videre.
friction-told-joined = Flere har møtt det samme som dere meldte i RF-{ $n }.
friction-told-reopened = RF-{ $n } er åpnet igjen, for det har skjedd på nytt.
friction-told-merged = RF-{ $n } er slått sammen med RF-{ $other }. Alle tilfellene er med.
friction-told-lifted = RF-{ $n } er løftet til { $to }.
friction-told-answered = { $to } har svart om RF-{ $n }.
button-share = Del med alle grupper
friction-now-shared = Nå ser alle grupper den, uten navn.
button-merge = Samme som en annen
button-merged-into = Vis den den ble del av
button-merge-ask = Spør dem som meldte
button-merge-yes = Ja, det er det samme
button-merge-no = Nei
merge-title = Hvilken er den samme?
merge-how = De som har meldt dem, blir spurt først. Hver kommune beholder sitt tilfelle.
field-target = Den andre
merge-asked = { $name } mener at disse to er den samme. Er du enig?
merge-what-stays = Sier alle ja, blir de til én. Alle tilfellene følger med, og de som ser den andre, ser også dette.
merge-same = Det er det samme.
merge-is-asked = { $persons ->
    [one] Jeg har spurt den som meldte. Sier hun eller han ja, blir RF-{ $n } en del av RF-{ $other }.
   *[other] Jeg har spurt de { $persons } som meldte. Sier alle ja, blir RF-{ $n } en del av RF-{ $other }.
}
merge-waits = { $n ->
    [one] Takk. Jeg venter på svar fra én til.
   *[other] Takk. Jeg venter på svar fra { $n } til.
}
merge-refused = Takk. Da forblir RF-{ $n } og RF-{ $other } to.
merge-done = RF-{ $n } er nå en del av RF-{ $other }.

## Funnet igjen

frictions-title = { $n ->
    [one] 1 regelfriksjon
   *[other] { $n } regelfriksjoner
}
frictions-none = Jeg fant ingen regelfriksjoner.
frictions-none-how = Prøv et tema, en lov, en kommune eller «uten svar». Skriv «meld regelfriksjon» for å melde en ny.
clock-waiting = { $n ->
    [one] 1 uten svar
   *[other] { $n } uten svar
}
clock-longest = { $days ->
    [0] meldt i dag
    [one] lengst 1 dag
   *[other] lengst { $days } dager
}
friction-orientation = Regelfriksjoner: orientering
orientation-waiting = Hvem skylder svar
orientation-answered = Besvart siste kvartal

## Løft

lift-whom = Hvem skal få løftet?
lift-none = Det er ingen å løfte nå. Egen praksis endres hjemme, og det som er besvart, er ferdig.
lift-batch = { $owner } ({ $n })
lift-unknown = Ukjent eier
lift-title = Lag et løft
lift-how = Velg hva som skal med. Tre eller fire får plass på én side.
field-lift_to = Til
hint-lift_to = Departement eller direktorat
field-chosen = Regelfriksjoner
lift-whom-needed = Skriv hvem det skal til. Eieren av regelen er ikke kjent.
button-lift-make = Lag brevet
lift-reason = Løft { $n } til { $to }
lift-made = Løftet er laget og loggført. De som meldte, har fått vite det.
lift-name = Løft { $n } til { $to }
lift-logged = Loggført { $date } av { $name }
lift-contains = Dette er med
lift-brief = Brevet
button-lift-answer = Registrer svar
lift-answer-title = Hva ble svaret på løft { $n }?
field-answer = Svaret
lift-answer-needed = Skriv hva de svarte.
lift-became = Hva skjer med RF-{ $n }?
lift-reopen = Tas opp igjen
button-lift-record = Registrer
lift-answered = Svaret er registrert, og alle som har meldt et tilfelle, får vite det.
brief-title = { $n ->
    [one] En regel som står i veien
   *[other] { $n } regler som står i veien
}
brief-number = Løft nr. { $n }
brief-to = Til
brief-behind = Står bak
brief-no-reference = Regel ikke oppgitt
brief-hits = Rammer
brief-consequence = Fører til
brief-cases = Møtt i
brief-tried = Prøvd
brief-proposal = Forslag
brief-asks = Vi ber om å få vite om regelen kan endres, om den kan presiseres, eller hvorfor den bør stå. Svaret går til alle som har meldt et tilfelle.

## Feil

error-no-friction-draft = Det utkastet finnes ikke lenger, eller det er ikke ditt.
error-unknown-friction = Jeg finner ingen slik regelfriksjon.
error-friction-not-now = Det steget er ikke mulig nå. Er den lukket, må det meldes et nytt tilfelle.
error-friction-not-yours = Det er det lederne i gruppa som avgjør. Spør en av dem.
error-friction-merged = Den er blitt en del av RF-{ $number } i mellomtiden. Skriv «regelfriksjon { $number }» for å se den.
error-friction-reason = Skriv kort hvorfor.
error-nothing-to-lift = Ingen av dem kan løftes nå.
error-unknown-lift = Jeg finner ikke det løftet.
error-lift-answered = Svaret på løft { $number } er registrert av noen andre. Skriv «løft { $number }» for å se det.

## I hjelpen

phrase-friction = «meld regelfriksjon», eller bare fortell hva som står i veien
phrase-frictions = «regelfriksjoner om barnevern» og så «fra Halden», «uten svar», «lag løft», «orientering om regelfriksjoner»
friction-minutes-marked = Det som sto i veien her, er gjort til utkast til regelfriksjoner.
lift-by-command = Jeg kan ikke sende filer her. Den som drifter boten, henter brevet med «velferdsbot frictions lift { $n }».
