# Reglar og rutinar som står i vegen: frå «dette stoppar oss» til eit svar frå den som eig regelen.

## Meldt

friction-offer = Skal eg melde dette som ein regelfriksjon?
button-friction-yes = Ja, meld han
button-friction-no = Nei, leit etter tilskot
friction-not-reported = Greitt, då lèt eg han liggje.
friction-draft = Regelfriksjon, utkast
friction-draft-yours = Berre du ser dette til du sender det.
friction-draft-overheard = Alle her ser det du skreiv, men berre du kan endre og sende det.
friction-nothing-told = Ikkje fortalt enno
friction-for = Blir meldt for
friction-missing = Ikkje fortalt enno: { $names }. Alt kan hoppast over.
untold-what = kva som hende
untold-kind = kven som har laga regelen
untold-reference = kvar han står
untold-hits = kven han råkar
untold-consequence = kva han fører til
untold-tried = kva de har prøvd
untold-proposal = kva som bør endrast
untold-level = kvar det kan endrast
untold-themes = tema
button-friction-send = Send
friction-no-persons = Eg tok bort namn eller nummer som kan peike på ein person. Fortel gjerne kva som hende, men ikkje kven det hende med. Resten er med.
friction-look-again = Utkastet er endra sidan du såg det. Stemmer det slik?
friction-needs-what = Fortel først kva som hende.
friction-no-group = Du er ikkje med i noka arbeidsgruppe eg kjenner. Skriv «innstillingar» i kanalen der gruppa møtest, så blir ho sett opp. Utkastet ligg her så lenge.
friction-which-group = Kva gruppe melder han?
friction-drop-title = Vil du forkaste denne?
friction-dropped = Forkasta.
friction-waits = Greitt. Utkastet ligg her til du skriv «mine usende regelfriksjonar».
friction-not-understood = Det fekk eg ikkje tak i. Prøv ein gong til, eller skriv «hopp over».
friction-unsent = { $n ->
    [one] Éin regelfriksjon som ikkje er send
   *[other] { $n } regelfriksjonar som ikkje er sende
}
friction-unsent-why = Vel ein for å sjå over han og sende han.
friction-none-unsent = Du har ingen usende regelfriksjonar.
friction-unseen = { $n ->
    [one] Har du bruk for denne? Ingen har rørt han på to veker. Han blir liggjande til du sender eller forkastar han.
   *[other] Har du bruk for desse? Ingen har rørt dei på to veker. Dei blir liggjande til du sender eller forkastar dei.
}
friction-from-minutes = { $n ->
    [one] Det som stod i vegen i referat nr. { $number }, er no eit utkast. Berre du ser det.
   *[other] Det som stod i vegen i referat nr. { $number }, er no { $n } utkast. Berre du ser dei.
}
friction-minutes-done = Alt dette referatet nemner, er teke med før.
friction-minutes-marked = Det som stod i vegen her, er gjort til utkast til regelfriksjonar.
button-frictions-of-minutes = Meld reglane
friction-sent = RF-{ $n } er meld, og { $group } ser han no.
friction-own-task = Eg la han i oppgåvene dine.
friction-task = Sjå på eigen praksis

## Spørsmåla

ask-friction-what = Kva hende? Fortel om eit tilfelle, utan namn.
ask-friction-kind = Kven har laga regelen eller rutinen?
ask-friction-reference = Kvar står det? Til dømes «sosialtenestelova § 18» eller namnet på rundskrivet.
ask-friction-hits = Kven råkar det, og kor ofte?
ask-friction-consequence = Kva fører det til?
ask-friction-tried = Kva har de prøvd?
ask-friction-proposal = Kva bør endrast?
ask-friction-level = Kvar kan det endrast?
ask-friction-themes = Kva tema gjeld det? Til dømes «bustad, rus».
friction-asks-own-routine = Er det noko de sjølve har bestemt på arbeidsplassen?
friction-asks-municipal-bylaw = Er det vedteke av kommunestyret, som ei forskrift eller ei retningslinje i kommunen?
friction-asks-regional-practice = Gjer dei det annleis i andre fylke eller ved andre kontor?
friction-asks-circular = Står det i eit rundskriv eller ein rettleiar frå eit direktorat?
friction-asks-national = Kva er det som stoppar dykk?
answer-yes = Ja
answer-no = Nei
answer-unknown = Veit ikkje
answer-law = Ei lov
answer-regulation = Ei forskrift
answer-funding = Korleis pengane blir fordelte
answer-system = Eit datasystem
friction-form = Meld ein regelfriksjon
field-what = Kva hende? (utan namn)
hint-what = Eit tilfelle de har møtt
field-maker = Kven har laga regelen
field-reference = Kvar står det
hint-reference = Til dømes sosialtenestelova § 18
field-owner = Kven kan endre han
hint-owner = Departement, direktorat eller kommunen sjølv
field-hits = Kven råkar det, og kor ofte
field-consequence = Kva fører det til
field-tried = Kva de har prøvd
field-proposal = Kva som bør endrast
field-level = Kvar det kan endrast
maker-own_routine = Vi sjølve (eigen rutine)
maker-municipal_bylaw = Kommunestyret (lokal forskrift)
maker-regional_practice = Praksis i regionen
maker-circular = Direktorat (rundskriv)
maker-regulation = Departement (forskrift)
maker-law = Stortinget (lov)
maker-system = Eit datasystem
maker-funding = Korleis pengane blir fordelte
maker-unknown = Veit ikkje
level-municipal = I kommunen
level-regional = I regionen
level-national = Nasjonalt

## Eigen praksis og forsøk

own-own_routine = Dette kan de endre sjølve. Leiaren for tenesta avgjer. Det blir ikkje sendt vidare, men blir ei oppgåve.
own-municipal_bylaw = Dette kan kommunen endre sjølv. Kommunestyret avgjer, og administrasjonen kan leggje fram sak. Det blir ikkje sendt vidare, men blir ei oppgåve.
trial-title = Trengst det eit forsøk med unntak?
trial-1 = **1.** Beskriv målet og kva regel de treng unntak frå. Forsøkslova gjeld ikkje rettstryggleik og individuelle rettar.
trial-2 = **2.** Få vedtak i kommunestyret om å søkje.
trial-3 = **3.** Send søknaden til Kommunal- og distriktsdepartementet etter forsøkslova. Høyr med Statsforvaltaren først.
trial-4 = **4.** Lag ei lokal forskrift for forsøket, og kunngjer ho når forsøket er godkjent.
trial-5 = **5.** Avtal kven som følgjer med, og evaluer før forsøket er over. Det varer til vanleg i inntil fire år.
trial-just-begin = Men sjå etter først: Ofte er det ingen regel som hindrar det. Då kan de berre byrje.

## Like

similar-title = Kan det vere ein av desse?
similar-why = Er det det same, så legg dykk til. To kommunar seier meir enn éin.
join-this = Gjeld oss òg: RF-{ $n }
button-join = Gjeld oss òg
button-reopen-case = Meld nytt tilfelle
button-join-send = Legg til
join-title = Kva hende hos dykk?
join-shared = Denne er delt. Alle grupper ser kva som hende og i kva kommune, men ikkje kven som melde det.
field-case = Eit tilfelle, utan namn
friction-joined = De er lagde til på RF-{ $n }.

## Korleis det står til

friction-name = RF-{ $n } { $what }
friction-cases = { $n ->
    [one] 1 tilfelle
   *[other] { $n } tilfelle
}
friction-municipalities = { $n ->
    [one] 1 kommune
   *[other] { $n } kommunar
}
friction-waiting = { $n ->
    [0] i dag
    [one] 1 dag utan svar
   *[other] { $n } dagar utan svar
}
friction-answer = Svar
friction-answer-on = Svar { $date }
friction-reason = Grunngjeving
friction-lifted = Løft { $n } til { $to }, { $date }.
friction-shared = Delt med alle grupper, utan namn.
friction-in-group = Berre gruppene som har meldt han, ser han.
friction-all-cases = Tilfella
friction-no-municipality = Utan kommune
state-reported = Meld
state-clarified = Avklart
state-in_progress = Under behandling
state-lifted = Løfta
state-answered = Svara på
state-closed = Lukka
state-merged = Slått saman med ein annan
outcome-changed = Lukka: regelen er endra
outcome-clarified = Lukka: regelen er presisert
outcome-declined = Lukka: avslått
outcome-not_a_rule = Lukka: det var ingen regel
outcome-handled_locally = Lukka: ordna lokalt
step-clarified = Avklart: vi veit kven som eig regelen
step-in_progress = Under behandling
step-closed = { $outcome }
button-friction-change = Neste steg
friction-change-title = Kva skjer no?
field-step = Neste steg
field-reason = Kvifor
friction-why = Skriv kort kvifor. Dei som melde han, får sjå det.
friction-owner-needed = For at han skal vere avklart, må det stå kven som eig regelen og kva slags regel det er.
friction-changed-meanwhile = Nokon var her før deg. Slik står det til no.
friction-told-changed = { $by } har flytt RF-{ $n } vidare.
friction-told-joined = Fleire har møtt det same som de melde i RF-{ $n }.
friction-told-reopened = RF-{ $n } er opna igjen, for det har hendt på nytt.
friction-told-merged = RF-{ $n } er slått saman med RF-{ $other }. Alle tilfella er med.
friction-told-lifted = RF-{ $n } er løfta til { $to }.
friction-told-answered = { $to } har svara om RF-{ $n }.
button-share = Del med alle grupper
friction-now-shared = No ser alle grupper han, utan namn.
button-merge = Same som ein annan
button-merged-into = Vis den han vart del av
button-merge-ask = Spør dei som melde
button-merge-yes = Ja, det er det same
button-merge-no = Nei
merge-title = Kven er den same?
merge-how = Dei som har meldt dei, blir spurde først. Kvar kommune beheld tilfellet sitt.
field-target = Den andre
merge-asked = { $name } meiner at desse to er den same. Er du samd?
merge-what-stays = Seier alle ja, blir dei til éin. Alle tilfella følgjer med, og dei som ser den andre, ser òg dette.
merge-same = Det er det same.
merge-is-asked = { $persons ->
    [one] Eg har spurt den som melde. Seier ho eller han ja, blir RF-{ $n } ein del av RF-{ $other }.
   *[other] Eg har spurt dei { $persons } som melde. Seier alle ja, blir RF-{ $n } ein del av RF-{ $other }.
}
merge-waits = { $n ->
    [one] Takk. Eg ventar på svar frå éin til.
   *[other] Takk. Eg ventar på svar frå { $n } til.
}
merge-refused = Takk. Då er RF-{ $n } og RF-{ $other } framleis to.
merge-done = RF-{ $n } er no ein del av RF-{ $other }.

## Funne igjen

frictions-title = { $n ->
    [one] 1 regelfriksjon
   *[other] { $n } regelfriksjonar
}
frictions-none = Eg fann ingen regelfriksjonar.
frictions-none-how = Prøv eit tema, ei lov, ein kommune eller «utan svar». Skriv «meld regelfriksjon» for å melde ein ny.
clock-waiting = { $n ->
    [one] 1 utan svar
   *[other] { $n } utan svar
}
clock-longest = { $days ->
    [0] meld i dag
    [one] lengst 1 dag
   *[other] lengst { $days } dagar
}
friction-orientation = Regelfriksjonar: orientering
orientation-waiting = Kven skuldar svar
orientation-answered = Svart på siste kvartal

## Løft

lift-whom = Kven skal få løftet?
lift-none = Det er ingen å løfte no. Eigen praksis blir endra heime, og det som er svara på, er ferdig.
lift-batch = { $owner } ({ $n })
lift-unknown = Ukjend eigar
lift-title = Lag eit løft
lift-how = Vel kva som skal med. Tre eller fire får plass på éi side.
field-lift_to = Til
hint-lift_to = Departement eller direktorat
field-chosen = Regelfriksjonar
lift-whom-needed = Skriv kven det skal til. Eigaren av regelen er ikkje kjend.
button-lift-make = Lag brevet
lift-reason = Løft { $n } til { $to }
lift-made = Løftet er laga og loggført. Dei som melde, har fått vite det.
lift-name = Løft { $n } til { $to }
lift-logged = Loggført { $date } av { $name }
lift-contains = Dette er med
lift-brief = Brevet
button-lift-answer = Registrer svar
lift-answer-title = Kva vart svaret på løft { $n }?
field-answer = Svaret
lift-answer-needed = Skriv kva dei svara.
lift-became = Kva skjer med RF-{ $n }?
lift-reopen = Blir teken opp igjen
button-lift-record = Registrer
lift-answered = Svaret er registrert, og alle som har meldt eit tilfelle, får vite det.
lift-by-command = Eg kan ikkje sende filer her. Den som driv boten, hentar brevet med «velferdsbot frictions lift { $n }».
brief-title = { $n ->
    [one] Ein regel som står i vegen
   *[other] { $n } reglar som står i vegen
}
brief-number = Løft nr. { $n }
brief-to = Til
brief-behind = Står bak
brief-no-reference = Regel ikkje oppgitt
brief-hits = Råkar
brief-consequence = Fører til
brief-cases = Møtt i
brief-tried = Prøvd
brief-proposal = Forslag
brief-asks = Vi ber om å få vite om regelen kan endrast, om han kan presiserast, eller kvifor han bør stå. Svaret går til alle som har meldt eit tilfelle.

## Feil

error-no-friction-draft = Det utkastet finst ikkje lenger, eller det er ikkje ditt.
error-unknown-friction = Eg finn ingen slik regelfriksjon.
error-friction-not-now = Det steget er ikkje mogleg no. Er han lukka, må det meldast eit nytt tilfelle.
error-friction-not-yours = Det er det leiarane i gruppa som avgjer. Spør ein av dei.
error-friction-merged = Han er vorten ein del av RF-{ $number } i mellomtida. Skriv «regelfriksjon { $number }» for å sjå han.
error-friction-reason = Skriv kort kvifor.
error-nothing-to-lift = Ingen av dei kan løftast no.
error-unknown-lift = Eg finn ikkje det løftet.
error-lift-answered = Svaret på løft { $number } er registrert av nokon andre. Skriv «løft { $number }» for å sjå det.

## I hjelpa

phrase-friction = «meld regelfriksjon», eller berre fortel kva som står i vegen
phrase-frictions = «regelfriksjonar om barnevern» og så «frå Halden», «utan svar», «lag løft», «orientering om regelfriksjonar»
