## What was understood

no-municipality = Alle kommunar
filter-open = berre opne
filter-ended = berre nedlagde
filter-without-cofunding = utan eigendel
filter-without-loans = utan lån
filter-only-for-municipalities = der berre kommunar kan søkje
filter-without = utan { $what }
filter-applicant = søkjar: { $applicant }
window-between = frist frå { $first } til { $last }
window-from = frist frå { $date }
window-until = frist til og med { $date }
former-merged = { $former } er no ein del av { $today }.
former-split = { $former } er delt mellom { $today }.
former-renamed = { $former } heiter no { $today }.
former-county-change = { $former } har bytt fylke og er framleis eigen kommune.
former-merged-then-reestablished = { $former } er igjen eigen kommune.
former-part-moved = { $former } høyrer no til { $today }.

## The list

list-all = { $total ->
    [one] Éi ordning.
   *[other] { $total } ordningar.
}
list-page = Viser { $first }–{ $last } av { $total } ordningar.
list-last = Viser nummer { $last } av { $total } ordningar.
list-removed = { $removed ->
    [one] Éi passa ikkje og er teken bort.
   *[other] { $removed } passa ikkje og er tekne bort.
}
list-others = Svaret gjeld { $place }. Du nemnde også:
no-more = Det var alle ordningane eg fann.
list-summary = { $total ->
    [one] éi ordning
   *[other] { $total } ordningar
}
list-needs-municipality = Vel kommune, så seier eg om de kan søkje.
row-opens = Detaljar om { $name }
opens = les meir på { $host }

standing-can-apply = **✓ Kan søkje**
standing-can-apply-no-conditions = **✓ Kan søkje.** Ingen krav er registrerte, så les utlysinga nøye.
standing-unconfirmed = **◐ Oppfyller vilkåra**, men ordninga er ikkje stadfesta sidan { $year }
standing-unconfirmed-undated = **◐ Oppfyller vilkåra**, men inga datert kjelde stadfestar at ordninga finst
standing-without-application = **✓ Blir tildelt utan søknad.**
awarded = Pengane blir tildelte utan søknad.
standing-deadline-passed = **✕ Fristen gjekk ut { $date }**
standing-passed-undated = **✕ Fristen har gått ut**
standing-must-clarify = **? Må avklarast:** { $question }{ $more ->
    [0] { "" }
    [one] {" "}Og eitt spørsmål til.
   *[other] {" "}Og { $more } spørsmål til.
}
standing-must-clarify-count = **? Må avklarast:** { $n ->
    [one] Eitt spørsmål står ope, sjå vilkåra under.
   *[other] { $n } spørsmål står opne, sjå vilkåra under.
}
standing-unit-only = **? Må avklarast:** Berre ei eining i kommunen kan søkje. Spør { $office } om det gjeld dykk.
standing-other-applicant = **? Må avklarast:** Kan de søkje på denne ordninga? Spør { $office }.
unconfirmed = Ordninga er ikkje stadfesta sidan { $year }.
unconfirmed-undated = Inga datert kjelde stadfestar ordninga.
standing-cannot-apply = **✕ Kan ikkje søkje:** { $reason }.
see-instead = Sjå heller { $name }.

reason-discontinued = ordninga er avslutta
reason-closed = pengane er tildelte, eller utlysinga er over
reason-partner = kommunen kan ikkje søkje sjølv, men kan vere med når andre søkjer
reason-applicants = berre { $applicants } kan søkje
reason-cofunding = kravet om eigendel er ikkje oppfylt
reason-place = ordninga gjeld berre { $places }
reason-not-met = dette kravet er ikkje oppfylt: { $requirement }
places-and-more = { $places } og { $n } til

running-undated = Inga datert kjelde viser at ordninga er i drift
running-seen = Sist sett i drift i { $year }, ifølgje kjeldene
running-unconfirmed = Ikkje stadfesta sidan { $year }

deadline-coming = Frist { $date }, { $days ->
    [0] i dag
    [1] i morgon
   *[other] om { $days } dagar
}
deadline-expected-undated = Fristen er oppgitt til { $usual }, utan årstal. Den neste er ikkje kunngjord.
deadline-expected-seen = Fristen plar vere { $usual }, sist i { $year }. Den neste er ikkje kunngjord.
deadline-expected-known = Fristen plar vere { $usual }. Den neste er ikkje kunngjord; siste kjende frist var { $date }.
deadline-last-known = Siste kjende frist var { $date }. Den neste er ikkje kunngjord.
deadline-passed = Fristen gjekk ut { $date }.
deadline-rolling = Kan søkjast heile året, ifølgje kjelder frå { $year }
deadline-rolling-undated = Kan søkjast heile året, ifølgje ei kjelde utan dato
deadline-rolling-until = Kan søkjast fram til og med { $date }, { $days ->
    [0] som er i dag
    [1] éin dag att
   *[other] { $days } dagar att
}
deadline-unknown = Fristen er ikkje kjend.
deadline-none = Det er ingen frist å rekkje no.
holds-only-for = oppgitt for { $scope }

amount-total = { $sum } til fordeling ({ $year })
amount-max = Inntil { $sum } ({ $year })
amount-min = Minst { $sum } ({ $year })
amount-rate = Sats: { $sum } per { $unit } ({ $year })
amount-unknown = Beløpet er ikkje kjent.

## Buttons

button-more = Vis { $n } til
button-back = Tilbake til lista
button-open-only = Berre opne
button-all = Vis alle
button-deadlines = Fristar
button-removed = { $n ->
    [one] Vis den fjerna
   *[other] Vis { $n } fjerna
}
button-other-municipality = Annan kommune
button-choose-municipality = Vel kommune
button-choose = Vel
button-help = Hjelp
button-successor = Sjå den andre ordninga
button-page = Opne { $host }
button-correct = Foreslå retting
button-send = Send inn
button-cancel = Avbryt
button-details = Sjå ordninga
button-all-grants = Vis ordningane

## What a filter left out

removed-title = Teke bort: { $understood }
removed-count = { $total ->
    [0] Ingenting er teke bort frå denne lista.
    [one] Éi ordning passa ikkje:
   *[other] { $total } ordningar passa ikkje:
}
removed-not-shown = { $n ->
    [one] Éi til er ikkje vist her.
   *[other] { $n } til er ikkje viste her.
}
removal-administrator = Nokon andre forvaltar ordninga
removal-refused = Du bad om å sleppe denne forvaltaren
removal-window = Ingen kjend frist i denne perioden
removal-not-open = Det er ikkje sikkert at de kan søkje no
removal-cofunding = Ordninga krev eigendel
removal-loan = Ordninga er eit lån
removal-theme = Du bad om å sleppe dette temaet
removal-county = Ordninga gjeld andre stader
removal-applicant = Ordninga er ikkje for denne typen søkjar

## Nothing sure, or nothing at all

nothing-found-title = Eg fann inga ordning
nothing-found = Eg leitte etter dette: { $understood }. Katalogen har inga slik ordning, men det tyder ikkje at det ikkje finst nokon.
nothing-found-removed = { $n ->
    [one] Éi ordning er teken bort fordi ho ikkje passa heilt.
   *[other] { $n } ordningar er tekne bort fordi dei ikkje passa heilt.
}
themes-near = Tema som liknar
themes-all = Vel eit tema
not-understood-title = Eg fann ikkje noko sikkert svar
words-used = Eg søkte på { $words }, men fann inga ordning som sikkert passar.
no-words-used = Eg kjende ikkje att nokon av orda. Prøv gjerne med andre ord, eller vel eit tema.
nearest = Det næraste eg kom
contact = Vil du heller spørje eit menneske? Ta kontakt med { $contact }.

## Details

note = Retting: { $text } ({ $date })
instrument-grant = Tilskot
instrument-loan = Lån
instrument-reimbursement = Refusjon av utgifter
instrument-automatic = Blir tildelt utan søknad
details-why = Slik kom eg fram til svaret
why-order = Eg ser først på om ordninga finst, så på kven som kan søkje, kvar ho gjeld, og til sist på vilkåra. Eitt krav som ikkje er oppfylt, er nok til å seie nei. Veit eg ikkje, seier eg det.
details-conditions = Vilkår
no-conditions = Ingen krav er registrerte. Det tyder ikkje at det ikkje finst nokon.
details-applying = Kven kan søkje, og kvar
applicants-are = Søkjarar: { $applicants }.
applicants-unknown = Det er ikkje kjent kven som kan søkje.
target-groups = Målgruppe: { $groups }.
channel = Søknadsveg, så vidt vi veit: { $channel }.
managed-by = Behandling av søknader: { $office }.
legal-basis = Regelverk: { $name }.
details-money = Meir om pengane
area-rate = { $municipality }: { $sum } per { $unit }, høgst { $max } per bustad ({ $year })
source = Kjelde: { $source }
cofunding = Eigendel:
cofunding-unknown = ikkje kjent.
cofunding-unclear = uklart om det er eit krav.
cofunding-true = er eit krav.
cofunding-false = er ikkje eit krav.
cofunding-percent = minst { $percent } prosent.
details-deadlines = Tidlegare fristar og rapportering
deadline-stated = Oppgitt frist { $date }
for-year = for { $year }
not-for-municipalities = gjeld ikkje kommunar
reporting = Rapportering: { $text }
details-neighbours = Dette har kommunar i { $county } fått
details-received = Dette har kommunar fått
received-more = Og { $n } til.
received-sample = Eit utval frå sider vi har funne. At ein kommune ikkje står her, tyder ikkje at han ikkje har fått noko.
details-status = Kor sikkert er dette?
status-open = Ordninga vart sist sett i drift { $date }.
status-open-undated = Ordninga er sett i drift, men kjelda er ikkje datert.
status-closed = Ordninga kan ikkje søkjast: pengane er tildelte, eller utlysinga er over.
status-discontinued = Ordninga er avslutta.
status-unknown = Det er uvisst om ordninga framleis finst.
status-as-of = Opplysninga er frå { $date }.
status-undated = Kjeldene er ikkje daterte.
status-confirmed = Stadfesta av katalogansvarleg { $date }.
old-evidence = Kjeldene er gamle, den nyaste er frå { $year }. Sjekk med forvaltaren før de bruker tid på ein søknad.
confidence-high = Kjelda er ei offentleg styresmakt.
confidence-medium = Kjelda er ein kommune eller ein fagnettstad som attgir styresmaktene.
confidence-low = Kjelda er berre presseomtale.
budget = Statsbudsjettet: { $item }.
details-sources = Kjelder ({ $n })
source-year = { $year }
source-old = { $year }, { $age } år gammal
source-undated = utan dato
source-below = sjå kjeldene
address-unknown = { $title } (adressa er ikkje kjend)
quoted-in-norwegian = Sitat frå kjeldene er attgitt slik dei er skrivne i katalogen.
fold = { $name } · vis eller skjul

role-soker = Kommunen kan søkje sjølv.
role-mottaker = Kommunen får pengane utan å søkje.
role-samarbeidspartner = Kommunen kan ikkje søkje sjølv, men kan vere med når andre søkjer.
role-delvis = Berre ei eining i kommunen kan søkje.
role-ukjent = Det er ikkje kjent om kommunen kan søkje sjølv.

applicant-kommune = kommunar
applicant-bydel = bydelar
applicant-fylkeskommune = fylkeskommunar
applicant-interkommunalt = interkommunale samarbeid
applicant-kommunalt_foretak = kommunale føretak
applicant-kommunalt_selskap = kommunalt eigde selskap
applicant-friluftsrad = friluftsråd
applicant-interesseorganisasjon = interesseorganisasjonar
applicant-frivillig = frivillige organisasjonar
applicant-ideell = ideelle aktørar
applicant-privat = private aktørar
applicant-statlig = statlege verksemder
applicant-krisesenter = krisesenter
applicant-sametinget = Sametinget
applicant-longyearbyen = Longyearbyen lokalstyre
applicant-ukjent = søkjarar som ikkje er oppgitte

## Conditions

outcome-met = ✓ Oppfylt:
outcome-not-met = ✕ Ikkje oppfylt:
outcome-unknown = ? Må avklarast:
outcome-remember = → Hugs:
outcome-priority = • Blir prioritert:
outcome-information = • Til orientering:
outcome-elsewhere = • Gjeld ikkje her:
said-by = sagt av { $office }
applies-to = gjeld { $applicants }
clarify-municipality = Det veit kommunen sjølv.
clarify-office = Spør { $office }.
clarify-ssb = Sjå sentralitetsindeksen til SSB.

limit-at-least = minst { $first }
limit-at-most = høgst { $first }
limit-more-than = meir enn { $first }
limit-less-than = mindre enn { $first }
limit-between = { $first }–{ $last }
signer-kommunedirektor = kommunedirektøren

question-role = Kan kommunen søkje sjølv?
question-applicant = Kven kan søkje?
question-text = Kravet er: «{ $requirement }». Oppfyller de det?
question-other = Stemmer dette for kommunen: { $field } { $value }?
condition-other = Krav: { $field } { $value }.
condition-other-not = Gjeld ikkje: { $field } { $value }.

condition-municipality = Ordninga gjeld berre { $value }.
question-municipality = Gjeld ordninga også kommunen dykkar?
condition-municipality-not = Ordninga gjeld ikkje { $value }.
condition-county = Ordninga gjeld i { $value }.
question-county = Ordninga er kjend frå { $value }. Finst ho også i fylket dykkar?
condition-county-not = Ordninga gjeld ikkje i { $value }.
condition-region = Ordninga gjeld berre kommunar i { $value }.
question-region = Ligg kommunen i { $value }?
condition-ssb-centrality-class = Kommunen må ha sentralitetsklasse { $value } hos SSB.
question-ssb-centrality-class = Har kommunen sentralitetsklasse { $value } hos SSB?
condition-applicant-unit = Desse kan søkje: { $value }.
question-applicant-unit = Desse kan søkje: { $value }. Gjeld det dykk?
condition-has-plan = Det er krav om ein plan: { $value }.
question-has-plan = Det er krav om ein plan: { $value }. Har de han?
condition-has-agreement = Det er krav om ein avtale: { $value }.
question-has-agreement = Det er krav om ein avtale: { $value }. Har de han?
condition-has-city-agreement = Kommunen må ha { $value }.
question-has-city-agreement = Har kommunen { $value }?
condition-has-city-agreement-not = Kommunar med { $value } kan ikkje søkje.
question-has-city-agreement-not = Har kommunen { $value }? I så fall kan de ikkje søkje.
condition-has-model = Dette må vere på plass: { $value }.
question-has-model = Dette må vere på plass: { $value }. Er det det?
condition-has-decision = Det er krav om eit vedtak: { $value }.
question-has-decision = Det er krav om eit vedtak: { $value }. Har de det?
condition-has-need = Kommunen må kunne vise til { $value }.
question-has-need = Kan kommunen vise til { $value }?
condition-has-position-percent = Kommunen må ha ei stilling på { $value } prosent{ $explained }.
question-has-position-percent = Har kommunen ei stilling på { $value } prosent{ $explained }?
condition-member-of = Kommunen må vere med i { $value }.
question-member-of = Er kommunen med i { $value }?
condition-host-municipality = Kommunen må vere vertskommune for { $value }.
question-host-municipality = Er kommunen vertskommune for { $value }?
condition-previously-received = Kommunen må ha fått støtte før: { $value }.
question-previously-received = Har kommunen fått støtte før: { $value }?
condition-previously-received-not = Kommunar som har vore med i { $value }, kan ikkje søkje.
question-previously-received-not = Har kommunen vore med i { $value }? I så fall kan de ikkje søkje.
condition-reported-previous = Kommunen må ha rapportert på tidlegare tilskot.
question-reported-previous = Har kommunen rapportert på det førre tilskotet?
condition-confirmed-by = Dette må vere gjort: { $value }.
question-confirmed-by = Dette må vere gjort: { $value }. Er det i orden?
condition-approved-by = Søknaden må vere godkjend av { $value }.
question-approved-by = Er søknaden godkjend av { $value }?
condition-anchored = Tiltaket må vere { $value }.
question-anchored = Er tiltaket { $value }?
condition-pre-approval = Det er krav om godkjenning på førehand: { $value }.
question-pre-approval = Det er krav om godkjenning på førehand: { $value }. Har de henne?
condition-minority-language-children-not-in-kindergarten = I kommunen må { $value } minoritetsspråklege barn stå utan barnehageplass.
question-minority-language-children-not-in-kindergarten = Står { $value } minoritetsspråklege barn i kommunen utan barnehageplass?
condition-minority-language-kindergarten-children = Barnehagane må ha { $value } minoritetsspråklege barn.
question-minority-language-kindergarten-children = Har barnehagane { $value } minoritetsspråklege barn?
condition-minority-language-kindergarten-children-percent = Av barna i barnehagane må { $value } prosent vere minoritetsspråklege.
question-minority-language-kindergarten-children-percent = Er { $value } prosent av barna i barnehagane minoritetsspråklege?
condition-target-age = Tiltaket må vere for aldersgruppa { $value } år.
condition-recipient-age = Den pengane gjeld, må vere { $value } år.
condition-participants = Tiltaket må ha { $value } deltakarar.
condition-open-years = Anlegget må haldast ope i { $value } år.
condition-allocation-right-years = Kommunen må ha tildelingsrett i { $value } år.
condition-cost-per-recipient-nok = Kostnaden per mottakar må vere { $value }.
condition-max-years = Prosjektet kan vare { $value } år.
condition-grant-period-years = Kvart tilskot varer { $value } år.
condition-max-years-per-person = Støtta varer { $value } år per person.
condition-max-weeks = Tiltaket kan vare { $value } veker.
condition-min-amount-nok = Søknadsbeløpet må vere { $value }.
condition-min-project-cost-nok = Prosjektet må koste { $value }.
condition-max-area-sqm-per-home = Kvar bustad kan vere på { $value } m².
condition-deadline-months-after-settlement = Søknaden må kome { $value } månader etter busetjing.
condition-min-positions = Bemanninga må vere { $value } årsverk.
condition-not-combinable-with = Kan ikkje kombinerast med { $value }.
condition-signed-by = Søknaden må vere signert av { $value }.
condition-audited = Tala må vere stadfesta av revisor.
condition-registered-in = Søkjaren må vere registrert i { $value }.

## Municipalities and channels

ask-municipality = Kva kommune gjeld det?
ask-municipality-why = Då kan eg seie om de kan søkje. Du kan også berre skrive namnet.
municipality-label = Kommune
municipality-placeholder = Skriv starten av namnet
municipality-missing = Vel ein kommune frå lista.
which-municipality = Kva { $name } meiner du?
which-municipality-why = Det er { $n } kommunar å velje mellom.
shared-name = Fleire kommunar heiter { $name }: { $municipalities }. Sei kva for ein det gjeld.
channel-set = Denne kanalen gjeld no { $municipality }
channel-set-how = Spørsmål utan kommunenamn får svar for denne kommunen. Vil de endre det, skriv til dømes «denne kanalen gjeld Sarpsborg».
channel-which = Trykk på den kanalen gjeld, eller skriv heile namnet med fylket.
channel-one-municipality = Skriv éin kommune, til dømes «denne kanalen gjeld Halden».

## Corrections

correction-title = Foreslå retting: { $name }
correction-how = Skriv kva som er feil, og kva som er rett. Ta gjerne med ei lenkje til kjelda. Den som har ansvar for katalogen, ser på framlegget, og du får svar her.
correction-label = Kva bør rettast?
correction-placeholder = Til dømes: Fristen er flytta til 15. februar 2027, sjå bufdir.no
correction-missing = Skriv kva som bør rettast.
correction-privacy = Ikkje skriv personopplysningar, som namn, fødselsnummer eller opplysningar om helse.
correction-received = Framlegget til retting av { $name } er lagra. Du får beskjed her når det er behandla.
correction-thanks = Takk skal du ha

## Why that answer?

understood-intent = Eg forstod det som: { $intent ->
    [find] finn tilskot
    [deadlines] fristar
    [amount] beløp
    [eligibility] om nokon kan søkje
    [refine] ei endring i det førre spørsmålet
    [more] vis fleire
    [details] vis detaljar
    [other] noko eg ikkje kjenner att
   *[else] { $intent }
}
understood-topic = Det gjeld: { $value ->
    [deadlines] fristar
    [amount] beløp
    [eligibility] kven som kan søkje
   *[find] tilskot
}
understood-municipalities = Kommune: { $values }
understood-ambiguous = Kan vere fleire kommunar: { $values }
understood-former = Tidlegare namn: { $value }
understood-county = Fylke: { $value }
understood-themes = Tema: { $values }
understood-without-themes = Ikkje tema: { $values }
understood-administrators = Forvaltar: { $values }
understood-without-administrators = Ikkje frå: { $values }
understood-applicant = Søkjar: { $value }
understood-dates = Dato: { $value }
understood-number = Rad nummer: { $value }
understood-remark = Merknad: { $value }
understood-language = Språk: { $value }
understood-words = Søkjeord: { $value }
understood-open-only = Berre opne ordningar
understood-ended-only = Berre nedlagde ordningar
understood-without-cofunding = Utan eigendel
understood-without-loans = Ikkje lån
understood-only-for-municipalities = Berre for kommunar

## Which days

which-window = Kva dagar meiner du?
which-window-why = Det du skreiv, kan lesast på to måtar.
pick-window = Vel dagane
pick-window-why = { $reason ->
    [invalid] Den datoen finst ikkje.
    [conflicting] Vekedagen og datoen stemmer ikkje overeins.
   *[vague] Eg forstod ikkje kva dagar du meiner.
} Vel dei her, eller skriv dei på ein annan måte.
pick-window-first = Frå og med
pick-window-last = Til og med
window-day = frist { $date }
