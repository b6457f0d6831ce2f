## What was understood

no-municipality = Alle kommuner
filter-open = bare åpne
filter-ended = bare nedlagte
filter-without-cofunding = uten egenandel
filter-without-loans = uten lån
filter-only-for-municipalities = der bare kommuner kan søke
filter-without = uten { $what }
filter-applicant = søker: { $applicant }
window-between = frist fra { $first } til { $last }
window-from = frist fra { $date }
window-until = frist til og med { $date }
former-merged = { $former } er nå en del av { $today }.
former-split = { $former } er delt mellom { $today }.
former-renamed = { $former } heter nå { $today }.
former-county-change = { $former } har byttet fylke og er fortsatt egen kommune.
former-merged-then-reestablished = { $former } er igjen egen kommune.
former-part-moved = { $former } hører nå til { $today }.

## The list

list-all = { $total ->
    [one] Én ordning.
   *[other] { $total } ordninger.
}
list-page = Viser { $first }–{ $last } av { $total } ordninger.
list-last = Viser nummer { $last } av { $total } ordninger.
list-removed = { $removed ->
    [one] Én passet ikke og er tatt bort.
   *[other] { $removed } passet ikke og er tatt bort.
}
list-others = Svaret gjelder { $place }. Du nevnte også:
no-more = Det var alle ordningene jeg fant.
list-summary = { $total ->
    [one] én ordning
   *[other] { $total } ordninger
}
list-needs-municipality = Velg kommune, så sier jeg om dere kan søke.
row-opens = Detaljer om { $name }
opens = les mer på { $host }

standing-can-apply = **✓ Kan søke**
standing-can-apply-no-conditions = **✓ Kan søke.** Ingen krav er registrert, så les utlysningen nøye.
standing-unconfirmed = **◐ Oppfyller vilkårene**, men ordningen er ikke bekreftet siden { $year }
standing-unconfirmed-undated = **◐ Oppfyller vilkårene**, men ingen datert kilde bekrefter at ordningen finnes
standing-without-application = **✓ Tildeles uten søknad.**
awarded = Pengene tildeles uten søknad.
standing-deadline-passed = **✕ Fristen gikk ut { $date }**
standing-passed-undated = **✕ Fristen har gått ut**
standing-must-clarify = **? Må avklares:** { $question }{ $more ->
    [0] { "" }
    [one] {" "}Og ett spørsmål til.
   *[other] {" "}Og { $more } spørsmål til.
}
standing-must-clarify-count = **? Må avklares:** { $n ->
    [one] Ett spørsmål står åpent, se vilkårene under.
   *[other] { $n } spørsmål står åpne, se vilkårene under.
}
standing-unit-only = **? Må avklares:** Bare en enhet i kommunen kan søke. Spør { $office } om det gjelder dere.
standing-other-applicant = **? Må avklares:** Kan dere søke på denne ordningen? Spør { $office }.
unconfirmed = Ordningen er ikke bekreftet siden { $year }.
unconfirmed-undated = Ingen datert kilde bekrefter ordningen.
standing-cannot-apply = **✕ Kan ikke søke:** { $reason }.
see-instead = Se heller { $name }.

reason-discontinued = ordningen er avsluttet
reason-closed = pengene er tildelt, eller utlysningen er over
reason-partner = kommunen kan ikke søke selv, men kan være med når andre søker
reason-applicants = bare { $applicants } kan søke
reason-cofunding = kravet om egenandel er ikke oppfylt
reason-place = ordningen gjelder bare { $places }
reason-not-met = dette kravet er ikke oppfylt: { $requirement }
places-and-more = { $places } og { $n } til

running-undated = Ingen datert kilde viser at ordningen er i drift
running-seen = Sist sett i drift i { $year }, ifølge kildene
running-unconfirmed = Ikke bekreftet siden { $year }

deadline-coming = Frist { $date }, { $days ->
    [0] i dag
    [1] i morgen
   *[other] om { $days } dager
}
deadline-expected-undated = Fristen er oppgitt til { $usual }, uten årstall. Den neste er ikke kunngjort.
deadline-expected-seen = Fristen pleier å være { $usual }, sist i { $year }. Den neste er ikke kunngjort.
deadline-expected-known = Fristen pleier å være { $usual }. Den neste er ikke kunngjort; sist kjente frist var { $date }.
deadline-last-known = Sist kjente frist var { $date }. Den neste er ikke kunngjort.
deadline-passed = Fristen gikk ut { $date }.
deadline-rolling = Kan søkes hele året, ifølge kilder fra { $year }
deadline-rolling-undated = Kan søkes hele året, ifølge en kilde uten dato
deadline-rolling-until = Kan søkes fram til og med { $date }, { $days ->
    [0] som er i dag
    [1] én dag igjen
   *[other] { $days } dager igjen
}
deadline-unknown = Fristen er ikke kjent.
deadline-none = Det er ingen frist å rekke nå.
holds-only-for = oppgitt for { $scope }

amount-total = { $sum } til fordeling ({ $year })
amount-max = Inntil { $sum } ({ $year })
amount-min = Minst { $sum } ({ $year })
amount-rate = Sats: { $sum } per { $unit } ({ $year })
amount-unknown = Beløpet er ikke kjent.

## Buttons

button-more = Vis { $n } til
button-back = Tilbake til lista
button-open-only = Bare åpne
button-all = Vis alle
button-deadlines = Frister
button-removed = { $n ->
    [one] Vis den fjernede
   *[other] Vis { $n } fjernede
}
button-other-municipality = Annen kommune
button-choose-municipality = Velg kommune
button-choose = Velg
button-help = Hjelp
button-successor = Se den andre ordningen
button-page = Åpne { $host }
button-correct = Foreslå rettelse
button-send = Send inn
button-cancel = Avbryt
button-details = Se ordningen
button-all-grants = Vis ordningene

## What a filter left out

removed-title = Tatt bort: { $understood }
removed-count = { $total ->
    [0] Ingenting er tatt bort fra denne lista.
    [one] Én ordning passet ikke:
   *[other] { $total } ordninger passet ikke:
}
removed-not-shown = { $n ->
    [one] Én til er ikke vist her.
   *[other] { $n } til er ikke vist her.
}
removal-administrator = En annen forvalter ordningen
removal-refused = Du ba om å slippe denne forvalteren
removal-window = Ingen kjent frist i denne perioden
removal-not-open = Det er ikke sikkert at dere kan søke nå
removal-cofunding = Ordningen krever egenandel
removal-loan = Ordningen er et lån
removal-theme = Du ba om å slippe dette temaet
removal-county = Ordningen gjelder andre steder
removal-applicant = Ordningen er ikke for denne typen søker

## Nothing sure, or nothing at all

nothing-found-title = Jeg fant ingen ordning
nothing-found = Jeg lette etter dette: { $understood }. Katalogen har ingen slik ordning, men det betyr ikke at det ikke finnes noen.
nothing-found-removed = { $n ->
    [one] Én ordning er tatt bort fordi den ikke passet helt.
   *[other] { $n } ordninger er tatt bort fordi de ikke passet helt.
}
themes-near = Temaer som ligner
themes-all = Velg et tema
not-understood-title = Jeg fant ikke noe sikkert svar
words-used = Jeg søkte på { $words }, men fant ingen ordning som sikkert passer.
no-words-used = Jeg kjente ikke igjen noen av ordene. Prøv gjerne med andre ord, eller velg et tema.
nearest = Det nærmeste jeg kom
contact = Vil du heller spørre et menneske? Ta kontakt med { $contact }.

## Details

note = Rettelse: { $text } ({ $date })
instrument-grant = Tilskudd
instrument-loan = Lån
instrument-reimbursement = Refusjon av utgifter
instrument-automatic = Tildeles uten søknad
details-why = Slik kom jeg fram til svaret
why-order = Jeg ser først på om ordningen finnes, så på hvem som kan søke, hvor den gjelder, og til sist på vilkårene. Ett krav som ikke er oppfylt, er nok til å si nei. Vet jeg ikke, sier jeg det.
details-conditions = Vilkår
no-conditions = Ingen krav er registrert. Det betyr ikke at det ikke finnes noen.
details-applying = Hvem kan søke, og hvor
applicants-are = Søkere: { $applicants }.
applicants-unknown = Det er ikke kjent hvem som kan søke.
target-groups = Målgruppe: { $groups }.
channel = Søknadsvei, så vidt vi vet: { $channel }.
managed-by = Behandling av søknader: { $office }.
legal-basis = Regelverk: { $name }.
details-money = Mer om pengene
area-rate = { $municipality }: { $sum } per { $unit }, høyst { $max } per bolig ({ $year })
source = Kilde: { $source }
cofunding = Egenandel:
cofunding-unknown = ikke kjent.
cofunding-unclear = uklart om det kreves.
cofunding-true = kreves.
cofunding-false = kreves ikke.
cofunding-percent = minst { $percent } prosent.
details-deadlines = Tidligere frister og rapportering
deadline-stated = Oppgitt frist { $date }
for-year = for { $year }
not-for-municipalities = gjelder ikke kommuner
reporting = Rapportering: { $text }
details-neighbours = Dette har kommuner i { $county } fått
details-received = Dette har kommuner fått
received-more = Og { $n } til.
received-sample = Et utvalg fra sider vi har funnet. At en kommune ikke står her, betyr ikke at den ikke har fått noe.
details-status = Hvor sikkert er dette?
status-open = Ordningen ble sist sett i drift { $date }.
status-open-undated = Ordningen er sett i drift, men kilden er ikke datert.
status-closed = Ordningen kan ikke søkes: pengene er tildelt, eller utlysningen er over.
status-discontinued = Ordningen er avsluttet.
status-unknown = Det er uvisst om ordningen fortsatt finnes.
status-as-of = Opplysningen er fra { $date }.
status-undated = Kildene er ikke datert.
status-confirmed = Bekreftet av katalogansvarlig { $date }.
old-evidence = Kildene er gamle, den nyeste er fra { $year }. Sjekk med forvalteren før dere bruker tid på en søknad.
confidence-high = Kilden er en offentlig myndighet.
confidence-medium = Kilden er en kommune eller et fagnettsted som gjengir myndighetene.
confidence-low = Kilden er bare presseomtale.
budget = Statsbudsjettet: { $item }.
details-sources = Kilder ({ $n })
source-year = { $year }
source-old = { $year }, { $age } år gammel
source-undated = uten dato
source-below = se kildene
address-unknown = { $title } (adressen er ikke kjent)
quoted-in-norwegian = Sitater fra kildene er gjengitt slik de er skrevet i katalogen.
fold = { $name } · vis eller skjul

role-soker = Kommunen kan søke selv.
role-mottaker = Kommunen får pengene uten å søke.
role-samarbeidspartner = Kommunen kan ikke søke selv, men kan være med når andre søker.
role-delvis = Bare en enhet i kommunen kan søke.
role-ukjent = Det er ikke kjent om kommunen kan søke selv.

applicant-kommune = kommuner
applicant-bydel = bydeler
applicant-fylkeskommune = fylkeskommuner
applicant-interkommunalt = interkommunale samarbeid
applicant-kommunalt_foretak = kommunale foretak
applicant-kommunalt_selskap = kommunalt eide selskaper
applicant-friluftsrad = friluftsråd
applicant-interesseorganisasjon = interesseorganisasjoner
applicant-frivillig = frivillige organisasjoner
applicant-ideell = ideelle aktører
applicant-privat = private aktører
applicant-statlig = statlige virksomheter
applicant-krisesenter = krisesentre
applicant-sametinget = Sametinget
applicant-longyearbyen = Longyearbyen lokalstyre
applicant-ukjent = søkere som ikke er oppgitt

## Conditions

outcome-met = ✓ Oppfylt:
outcome-not-met = ✕ Ikke oppfylt:
outcome-unknown = ? Må avklares:
outcome-remember = → Husk:
outcome-priority = • Prioriteres:
outcome-information = • Til orientering:
outcome-elsewhere = • Gjelder ikke her:
said-by = sagt av { $office }
applies-to = gjelder { $applicants }
clarify-municipality = Det vet kommunen selv.
clarify-office = Spør { $office }.
clarify-ssb = Se SSBs sentralitetsindeks.

limit-at-least = minst { $first }
limit-at-most = høyst { $first }
limit-more-than = mer enn { $first }
limit-less-than = mindre enn { $first }
limit-between = { $first }–{ $last }
signer-kommunedirektor = kommunedirektøren

question-role = Kan kommunen søke selv?
question-applicant = Hvem kan søke?
question-text = Kravet er: «{ $requirement }». Oppfyller dere det?
question-other = Stemmer dette for kommunen: { $field } { $value }?
condition-other = Krav: { $field } { $value }.
condition-other-not = Gjelder ikke: { $field } { $value }.

condition-municipality = Ordningen gjelder bare { $value }.
question-municipality = Gjelder ordningen også kommunen deres?
condition-municipality-not = Ordningen gjelder ikke { $value }.
condition-county = Ordningen gjelder i { $value }.
question-county = Ordningen er kjent fra { $value }. Finnes den også i fylket deres?
condition-county-not = Ordningen gjelder ikke i { $value }.
condition-region = Ordningen gjelder bare kommuner i { $value }.
question-region = Ligger kommunen i { $value }?
condition-ssb-centrality-class = Kommunen må ha sentralitetsklasse { $value } hos SSB.
question-ssb-centrality-class = Har kommunen sentralitetsklasse { $value } hos SSB?
condition-applicant-unit = Disse kan søke: { $value }.
question-applicant-unit = Disse kan søke: { $value }. Gjelder det dere?
condition-has-plan = Det kreves en plan: { $value }.
question-has-plan = Det kreves en plan: { $value }. Har dere den?
condition-has-agreement = Det kreves en avtale: { $value }.
question-has-agreement = Det kreves en avtale: { $value }. Har dere den?
condition-has-city-agreement = Kommunen må ha { $value }.
question-has-city-agreement = Har kommunen { $value }?
condition-has-city-agreement-not = Kommuner med { $value } kan ikke søke.
question-has-city-agreement-not = Har kommunen { $value }? I så fall kan dere ikke søke.
condition-has-model = Dette må være på plass: { $value }.
question-has-model = Dette må være på plass: { $value }. Er det det?
condition-has-decision = Det kreves et vedtak: { $value }.
question-has-decision = Det kreves et vedtak: { $value }. Har dere det?
condition-has-need = Kommunen må kunne vise til { $value }.
question-has-need = Kan kommunen vise til { $value }?
condition-has-position-percent = Kommunen må ha en stilling på { $value } prosent{ $explained }.
question-has-position-percent = Har kommunen en stilling på { $value } prosent{ $explained }?
condition-member-of = Kommunen må være med i { $value }.
question-member-of = Er kommunen med i { $value }?
condition-host-municipality = Kommunen må være vertskommune for { $value }.
question-host-municipality = Er kommunen vertskommune for { $value }?
condition-previously-received = Kommunen må ha fått støtte før: { $value }.
question-previously-received = Har kommunen fått støtte før: { $value }?
condition-previously-received-not = Kommuner som har vært med i { $value }, kan ikke søke.
question-previously-received-not = Har kommunen vært med i { $value }? I så fall kan dere ikke søke.
condition-reported-previous = Kommunen må ha rapportert på tidligere tilskudd.
question-reported-previous = Har kommunen rapportert på det forrige tilskuddet?
condition-confirmed-by = Dette må være gjort: { $value }.
question-confirmed-by = Dette må være gjort: { $value }. Er det i orden?
condition-approved-by = Søknaden må være godkjent av { $value }.
question-approved-by = Er søknaden godkjent av { $value }?
condition-anchored = Tiltaket må være { $value }.
question-anchored = Er tiltaket { $value }?
condition-pre-approval = Det kreves godkjenning på forhånd: { $value }.
question-pre-approval = Det kreves godkjenning på forhånd: { $value }. Har dere den?
condition-minority-language-children-not-in-kindergarten = I kommunen må { $value } minoritetsspråklige barn stå uten barnehageplass.
question-minority-language-children-not-in-kindergarten = Står { $value } minoritetsspråklige barn i kommunen uten barnehageplass?
condition-minority-language-kindergarten-children = Barnehagene må ha { $value } minoritetsspråklige barn.
question-minority-language-kindergarten-children = Har barnehagene { $value } minoritetsspråklige barn?
condition-minority-language-kindergarten-children-percent = Av barna i barnehagene må { $value } prosent være minoritetsspråklige.
question-minority-language-kindergarten-children-percent = Er { $value } prosent av barna i barnehagene minoritetsspråklige?
condition-target-age = Tiltaket må være for aldersgruppa { $value } år.
condition-recipient-age = Den pengene gjelder, må være { $value } år.
condition-participants = Tiltaket må ha { $value } deltakere.
condition-open-years = Anlegget må holdes åpent i { $value } år.
condition-allocation-right-years = Kommunen må ha tildelingsrett i { $value } år.
condition-cost-per-recipient-nok = Kostnaden per mottaker må være { $value }.
condition-max-years = Prosjektet kan vare { $value } år.
condition-grant-period-years = Hvert tilskudd varer { $value } år.
condition-max-years-per-person = Støtten varer { $value } år per person.
condition-max-weeks = Tiltaket kan vare { $value } uker.
condition-min-amount-nok = Søknadsbeløpet må være { $value }.
condition-min-project-cost-nok = Prosjektet må koste { $value }.
condition-max-area-sqm-per-home = Hver bolig kan være på { $value } m².
condition-deadline-months-after-settlement = Søknaden må komme { $value } måneder etter bosetting.
condition-min-positions = Bemanningen må være { $value } årsverk.
condition-not-combinable-with = Kan ikke kombineres med { $value }.
condition-signed-by = Søknaden må være signert av { $value }.
condition-audited = Tallene må være bekreftet av revisor.
condition-registered-in = Søkeren må være registrert i { $value }.

## Municipalities and channels

ask-municipality = Hvilken kommune gjelder det?
ask-municipality-why = Da kan jeg si om dere kan søke. Du kan også bare skrive navnet.
municipality-label = Kommune
municipality-placeholder = Skriv starten av navnet
municipality-missing = Velg en kommune fra lista.
which-municipality = Hvilken { $name } mener du?
which-municipality-why = Det er { $n } kommuner å velge mellom.
shared-name = Flere kommuner heter { $name }: { $municipalities }. Si hvilken det gjelder.
channel-set = Denne kanalen gjelder nå { $municipality }
channel-set-how = Spørsmål uten kommunenavn får svar for denne kommunen. Vil dere endre det, skriv for eksempel «denne kanalen gjelder Sarpsborg».
channel-which = Trykk på den kanalen gjelder, eller skriv hele navnet med fylket.
channel-one-municipality = Skriv én kommune, for eksempel «denne kanalen gjelder Halden».

## Corrections

correction-title = Foreslå rettelse: { $name }
correction-how = Skriv hva som er feil, og hva som er riktig. Ta gjerne med en lenke til kilden. Den som har ansvar for katalogen, ser på forslaget, og du får svar her.
correction-label = Hva bør rettes?
correction-placeholder = For eksempel: Fristen er flyttet til 15. februar 2027, se bufdir.no
correction-missing = Skriv hva som bør rettes.
correction-privacy = Ikke skriv personopplysninger, som navn, fødselsnummer eller opplysninger om helse.
correction-received = Forslaget til rettelse av { $name } er lagret. Du får beskjed her når det er behandlet.
correction-thanks = Takk skal du ha

## Why that answer?

understood-intent = Jeg forstod det som: { $intent ->
    [find] finn tilskudd
    [deadlines] frister
    [amount] beløp
    [eligibility] om noen kan søke
    [refine] en endring i det forrige spørsmålet
    [more] vis flere
    [details] vis detaljer
    [other] noe jeg ikke kjenner igjen
   *[else] { $intent }
}
understood-topic = Det gjelder: { $value ->
    [deadlines] frister
    [amount] beløp
    [eligibility] hvem som kan søke
   *[find] tilskudd
}
understood-municipalities = Kommune: { $values }
understood-ambiguous = Kan bety flere kommuner: { $values }
understood-former = Tidligere navn: { $value }
understood-county = Fylke: { $value }
understood-themes = Tema: { $values }
understood-without-themes = Ikke tema: { $values }
understood-administrators = Forvalter: { $values }
understood-without-administrators = Ikke fra: { $values }
understood-applicant = Søker: { $value }
understood-dates = Dato: { $value }
understood-number = Rad nummer: { $value }
understood-remark = Merknad: { $value }
understood-language = Språk: { $value }
understood-words = Søkeord: { $value }
understood-open-only = Bare åpne ordninger
understood-ended-only = Bare nedlagte ordninger
understood-without-cofunding = Uten egenandel
understood-without-loans = Ikke lån
understood-only-for-municipalities = Bare for kommuner

## Which days

which-window = Hvilke dager mener du?
which-window-why = Det du skrev, kan leses på to måter.
pick-window = Velg dagene
pick-window-why = { $reason ->
    [invalid] Den datoen finnes ikke.
    [conflicting] Ukedagen og datoen stemmer ikke overens.
   *[vague] Jeg forstod ikke hvilke dager du mener.
} Velg dem her, eller skriv dem på en annen måte.
pick-window-first = Fra og med
pick-window-last = Til og med
window-day = frist { $date }
