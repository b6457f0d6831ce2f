## A meeting in a few lines

clock = { $hour }.{ $minute }
when-from = { $date } kl. { $start }
when-between = { $date } kl. { $start }–{ $end }
meeting-when = Når
meeting-where = Hvor
meeting-track = Løp
meeting-phase = Fase
meeting-present = Til stede ({ $n })
meeting-absent = Forfall
meeting-case = Saksnummer
meeting-next = Neste møte
and-more = … og { $n } til
items-more = { $n ->
    [one] … og én sak til
   *[other] … og { $n } saker til
}
lines-more = { $n ->
    [one] … og én linje til, som står i Word-dokumentet
   *[other] … og { $n } linjer til, som står i Word-dokumentet
}
item-numbered = Sak { $number }: { $title }
item-number = Sak { $number }
item-outside = Utenom sakslista
item-exempt = Sak uten nummer
exempt = Unntatt offentlighet ({ $basis })
line-decision = Beslutning
line-action = Oppfølging
line-rule = Regel som er i veien
decision-responsible = ansvarlig: { $name }
decision-review = vurderes på nytt { $date }
action-by = innen { $date }

## A draft

draft-of = Referat fra { $group }
draft-untitled = Referat
draft-not-filed = Utkast, ikke arkivert ennå
draft-changed-by = sist endret av { $name }
draft-missing = **Mangler ennå:** { $names }
draft-rest = Ikke plassert
draft-rest-why = Disse linjene fant jeg ingen plass til. De følger med nederst i referatet.
missing-group = hvilken gruppe det gjelder
missing-day = dato
missing-present = hvem som var til stede
missing-agenda = saker
missing-decisions = beslutninger
missing-actions = oppfølging
missing-next_meeting = neste møte
button-edit = Rediger
button-check = Arkiver referatet
button-undo = Angre
button-drop = Forkast
drop-title = Vil du forkaste utkastet?
drop-what-goes = Alt som er skrevet i det, blir borte for alle. Det kan ikke angres.
button-drop-yes = Ja, forkast
button-drop-no = Nei, behold det

## The form

form-title = Rediger referatet
form-too-long = Her er det plass til { $longest } tegn.
form-no-day = Velg en dato.
form-no-time = Velg et klokkeslett.
form-choose = Velg
form-none = Ikke valgt
form-people = Søk etter navn
form-wrong = ✕ Rett dette
form-changed = Endret av andre imens
form-changed-why = Se over dette før du lagrer. Det du har skrevet selv, står under.
form-left = Dette er for mye til å endres her. Det blir stående.
form-long = Notatene er for lange til å stå her sammen med resten. Lagre det du har endret her, og velg så hvilken sak du vil skrive i.
field-group = Gruppe
field-title = Tittel
field-track = Løp
field-phase = Fase
field-day = Dato
field-start = Fra klokka
field-end = Til klokka
field-place = Sted
hint-place = Møterom, adresse eller Teams
field-present = Til stede
field-present_others = Andre til stede, én per linje
hint-present_others = Navn (organisasjon)
field-absent = Forfall
field-absent_others = Andre som meldte forfall, én per linje
hint-absent_others = Navn (organisasjon)
field-body = Saker og notater
hint-body = Sak 1: … · Beslutning: … · Oppfølging: hvem gjør hva innen når
field-items = Saker og notater
field-next_meeting = Neste møte
field-next_start = Neste møte, klokka
field-case_number = Saksnummer i arkivet
hint-case_number = For eksempel 2026/1234
field-exempt = Unntatt offentlighet, med hjemmel
hint-exempt = For eksempel offl. § 13
field-edit_item = Sak
field-rest = Ikke plassert
button-save = Lagre
button-edit-item = Rediger saken

## Before filing

check-title = Se over dette før du arkiverer
check-fine = Alt er på plass
check-fine-how = Arkiver, så får gruppa referatet, og de som har fått oppgaver, får beskjed.
check-needed = Dette må på plass først
check-others = Dette kan du la stå
check-no-group = Jeg vet ikke hvilken gruppe referatet gjelder. Velg gruppe under «Rediger».
gap-no-day = Datoen for møtet mangler.
gap-day-in-future = Møtedatoen er ikke kommet ennå.
gap-nobody-present = Det står ikke hvem som var til stede.
gap-nothing-written = Det står ingenting i referatet ennå.
gap-action-without-owner = { $n ->
    [one] Én oppgave har ingen ansvarlig:
   *[other] { $n } oppgaver har ingen ansvarlig:
}
gap-action-without-due = { $n ->
    [one] Én oppgave har ingen frist:
   *[other] { $n } oppgaver har ingen frist:
}
gap-owner-is-programme = { $n ->
    [one] Programmet kan ikke eie en oppgave. Skriv hvem som skal gjøre den:
   *[other] Programmet kan ikke eie oppgaver. Skriv hvem som skal gjøre dem:
}
gap-decision-without-responsible = { $n ->
    [one] Én beslutning har ingen ansvarlig:
   *[other] { $n } beslutninger har ingen ansvarlig:
}
gap-rule-without-friction = { $n ->
    [one] Én regel er nevnt, men ikke meldt videre:
   *[other] { $n } regler er nevnt, men ikke meldt videre:
}
gap-not-placed = Noen linjer fant jeg ingen plass til. De følger med nederst i referatet.
button-file = Arkiver
button-file-anyway = Arkiver likevel
button-show-draft = Vis utkastet

## Filed

minutes-number = referat nr. { $number }
minutes-number-of = referat nr. { $number }, { $date }
decisions = Beslutninger
no-decisions = Ingen beslutninger i dette møtet.
follow-up = Oppfølging
follow-up-now = Slik står oppfølgingen nå
rules-raised = Regler som er i veien
otherwise = Ellers
unreached = Disse fikk ikke egen melding fra meg:
button-open-minutes = Vis hele
button-note = Foreslå rettelse
button-tasks = Oppgaver
button-my-tasks = Mine oppgaver
owner-title = { $n ->
    [one] Du har fått en oppgave
   *[other] Du har fått { $n } oppgaver
}
owner-how = Skriv «mine oppgaver» når som helst for å se alt du har tatt på deg.
from-minutes = { $minutes }, { $group }
absent-title = Du gikk glipp av et møte i { $group }
absent-where = Her er det viktigste. Resten står i { $minutes }.
filed-by = Arkivert av { $name } { $date }
not-approved = Ikke godkjent ennå. Det er første sak på neste møte.
approved-on = Godkjent { $date }
notes = Rettelser
note-number = Rettelse { $number } ({ $name }, { $date })
rest = Andre notater
button-read-on = Les videre
button-from-start = Til begynnelsen
button-approve = Godkjenn
note-title = Foreslå rettelse til { $minutes }
note-how = Referatet blir stående som det er. Rettelsen får et nummer og vises sammen med det.
note-label = Rettelse
note-placeholder = Hva er feil, og hva skal det stå?
note-missing = Skriv rettelsen først.

## Found again

found-title = { $n ->
    [one] Ett referat om «{ $search }»
   *[other] { $n } referater om «{ $search }»
}
found-nothing = Jeg fant ingen referater om «{ $search }»
found-nothing-how = Prøv et annet ord, en måned eller et navn. Jeg leter bare i referatene fra gruppene du er med i.

## Begin

which-group = Hvilken gruppe gjelder referatet?
start-title = Skriv referat
start-open = Du har et utkast fra før: **{ $about }**
start-open-unnamed = Du har et utkast fra før.
start-anew = Eller begynn på et nytt
start-paste = **Lim inn notatene** i en melding til meg. Jeg sorterer dem, og du retter det som ble feil.
start-form = **Fyll ut kortet** hvis du heller vil skrive rett inn i feltene.
start-questions = **Svar på spørsmål** hvis du vil at jeg skal spørre om én ting av gangen.
start-live = Under møtet kan du også skrive «vedtak: …», «oppfølging: …», «regel: …» og «info: …» etter hvert.
button-form = Fyll ut kortet
button-questions = Svar på spørsmål
button-continue = Fortsett på utkastet

## Tasks

tasks-mine = Mine oppgaver
tasks-mine-none = Du har ingen oppgaver akkurat nå. Nyt det!
tasks-of-group = Oppgavene i gruppa
tasks-of-group-none = Gruppa har ingen oppgaver akkurat nå. Bra jobba!
tasks-overdue = Over fristen
tasks-this-week = Denne uka
tasks-later = Senere
tasks-undated = Uten frist
tasks-done = Ferdig i det siste
tasks-how = Du kan også skrive «ferdig 2» eller «utsett 2 til fredag».
tasks-more = { $n ->
    [one] … og én til. Den kommer fram når noe av dette er gjort.
   *[other] … og { $n } til. De kommer fram når noe av dette er gjort.
}
task-done = ✓ Ferdig
task-done-on = ✓ Ferdig { $date }
task-undated = Uten frist
task-overdue = ✕ Fristen gikk ut { $date }
task-due = Frist { $date }{ $days ->
    [0] , i dag
    [1] , i morgen
   *[other] { "" }
}
task-postponed = { $said } · utsatt { $n } ganger
task-new-day = Ny frist
button-done = Ferdig
button-reopen = Gjenåpne
button-postpone = Utsett

## The next agenda

agenda-title = Saksliste: { $group }
agenda-no-day = Datoen for møtet er ikke satt.
agenda-empty = Ingenting er åpent fra sist. Da er det fritt fram for nye saker.
agenda-approve = Godkjenning av { $minutes }
agenda-tasks = Oppfølging fra sist
agenda-reviews = Beslutninger som skal vurderes på nytt
agenda-deadlines = Søknadsfrister de neste seks ukene
agenda-frictions = Regler som venter på svar
agenda-kept = { $title } (utsatt fra sist)
agenda-copy = Tekst til innkallingen
button-start-minutes = Skriv referat
