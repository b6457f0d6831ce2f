## A meeting in a few lines

clock = { $hour }.{ $minute }
when-from = { $date } kl. { $start }
when-between = { $date } kl. { $start }–{ $end }
meeting-when = Når
meeting-where = Kvar
meeting-track = Løp
meeting-phase = Fase
meeting-present = Til stades ({ $n })
meeting-absent = Forfall
meeting-case = Saksnummer
meeting-next = Neste møte
and-more = … og { $n } til
items-more = { $n ->
    [one] … og éi sak til
   *[other] … og { $n } saker til
}
lines-more = { $n ->
    [one] … og éi linje til, som står i Word-dokumentet
   *[other] … og { $n } linjer til, som står i Word-dokumentet
}
item-numbered = Sak { $number }: { $title }
item-number = Sak { $number }
item-outside = Utanom sakslista
item-exempt = Sak utan nummer
exempt = Unnateke offentlegheit ({ $basis })
line-decision = Avgjerd
line-action = Oppfølging
line-rule = Regel som er i vegen
decision-responsible = ansvarleg: { $name }
decision-review = blir vurdert på nytt { $date }
action-by = innan { $date }

## A draft

draft-of = Referat frå { $group }
draft-untitled = Referat
draft-not-filed = Utkast, ikkje arkivert enno
draft-changed-by = sist endra av { $name }
draft-missing = **Manglar enno:** { $names }
draft-rest = Ikkje plassert
draft-rest-why = Desse linjene fann eg ingen plass til. Dei følgjer med nedst i referatet.
missing-group = kva gruppe det gjeld
missing-day = dato
missing-present = kven som var til stades
missing-agenda = saker
missing-decisions = avgjerder
missing-actions = oppfølging
missing-next_meeting = neste møte
button-edit = Rediger
button-check = Arkiver referatet
button-undo = Angre
button-drop = Forkast
drop-title = Vil du forkaste utkastet?
drop-what-goes = Alt som er skrive i det, blir borte for alle. Det kan ikkje angrast.
button-drop-yes = Ja, forkast
button-drop-no = Nei, behald det

## The form

form-title = Rediger referatet
form-too-long = Her er det plass til { $longest } teikn.
form-no-day = Vel ein dato.
form-no-time = Vel eit klokkeslett.
form-choose = Vel
form-none = Ikkje valt
form-people = Søk etter namn
form-wrong = ✕ Rett dette
form-changed = Endra av andre imens
form-changed-why = Sjå over dette før du lagrar. Det du har skrive sjølv, står under.
form-left = Dette er for mykje til å endrast her. Det blir ståande.
form-long = Notata er for lange til å stå her saman med resten. Lagre det du har endra her, og vel så kva sak du vil skrive i.
field-group = Gruppe
field-title = Tittel
field-track = Løp
field-phase = Fase
field-day = Dato
field-start = Frå klokka
field-end = Til klokka
field-place = Stad
hint-place = Møterom, adresse eller Teams
field-present = Til stades
field-present_others = Andre til stades, éin per linje
hint-present_others = Namn (organisasjon)
field-absent = Forfall
field-absent_others = Andre som melde forfall, éin per linje
hint-absent_others = Namn (organisasjon)
field-body = Saker og notat
hint-body = Sak 1: … · Vedtak: … · Oppfølging: kven gjer kva innan når
field-items = Saker og notat
field-next_meeting = Neste møte
field-next_start = Neste møte, klokka
field-case_number = Saksnummer i arkivet
hint-case_number = Til dømes 2026/1234
field-exempt = Unnateke offentlegheit, med heimel
hint-exempt = Til dømes offl. § 13
field-edit_item = Sak
field-rest = Ikkje plassert
button-save = Lagre
button-edit-item = Rediger saka

## Before filing

check-title = Sjå over dette før du arkiverer
check-fine = Alt er på plass
check-fine-how = Arkiver, så får gruppa referatet, og dei som har fått oppgåver, får beskjed.
check-needed = Dette må på plass først
check-others = Dette kan du la stå
check-no-group = Eg veit ikkje kva gruppe referatet gjeld. Vel gruppe under «Rediger».
gap-no-day = Datoen for møtet manglar.
gap-day-in-future = Møtedatoen er ikkje komen enno.
gap-nobody-present = Det står ikkje kven som var til stades.
gap-nothing-written = Det står ingenting i referatet enno.
gap-action-without-owner = { $n ->
    [one] Éi oppgåve har ingen ansvarleg:
   *[other] { $n } oppgåver har ingen ansvarleg:
}
gap-action-without-due = { $n ->
    [one] Éi oppgåve har ingen frist:
   *[other] { $n } oppgåver har ingen frist:
}
gap-owner-is-programme = { $n ->
    [one] Programmet kan ikkje eige ei oppgåve. Skriv kven som skal gjere ho:
   *[other] Programmet kan ikkje eige oppgåver. Skriv kven som skal gjere dei:
}
gap-decision-without-responsible = { $n ->
    [one] Éi avgjerd har ingen ansvarleg:
   *[other] { $n } avgjerder har ingen ansvarleg:
}
gap-rule-without-friction = { $n ->
    [one] Éin regel er nemnd, men ikkje meld vidare:
   *[other] { $n } reglar er nemnde, men ikkje melde vidare:
}
gap-not-placed = Nokre linjer fann eg ingen plass til. Dei følgjer med nedst i referatet.
button-file = Arkiver
button-file-anyway = Arkiver likevel
button-show-draft = Vis utkastet

## Filed

minutes-number = referat nr. { $number }
minutes-number-of = referat nr. { $number }, { $date }
decisions = Avgjerder
no-decisions = Ingen avgjerder i dette møtet.
follow-up = Oppfølging
follow-up-now = Slik står oppfølginga no
rules-raised = Reglar som er i vegen
otherwise = Elles
unreached = Desse fekk ikkje eiga melding frå meg:
button-open-minutes = Vis heile
button-note = Foreslå retting
button-tasks = Oppgåver
button-my-tasks = Mine oppgåver
owner-title = { $n ->
    [one] Du har fått ei oppgåve
   *[other] Du har fått { $n } oppgåver
}
owner-how = Skriv «mine oppgåver» når som helst for å sjå alt du har teke på deg.
from-minutes = { $minutes }, { $group }
absent-title = Du gjekk glipp av eit møte i { $group }
absent-where = Her er det viktigaste. Resten står i { $minutes }.
filed-by = Arkivert av { $name } { $date }
not-approved = Ikkje godkjent enno. Det er første sak på neste møte.
approved-on = Godkjent { $date }
notes = Rettingar
note-number = Retting { $number } ({ $name }, { $date })
rest = Andre notat
button-read-on = Les vidare
button-from-start = Til starten
button-approve = Godkjenn
note-title = Foreslå retting til { $minutes }
note-how = Referatet blir ståande som det er. Rettinga får eit nummer og blir vist saman med det.
note-label = Retting
note-placeholder = Kva er feil, og kva skal det stå?
note-missing = Skriv rettinga først.

## Found again

found-title = { $n ->
    [one] Eitt referat om «{ $search }»
   *[other] { $n } referat om «{ $search }»
}
found-nothing = Eg fann ingen referat om «{ $search }»
found-nothing-how = Prøv eit anna ord, ein månad eller eit namn. Eg leitar berre i referata frå gruppene du er med i.

## Begin

which-group = Kva gruppe gjeld referatet?
start-title = Skriv referat
start-open = Du har eit utkast frå før: **{ $about }**
start-open-unnamed = Du har eit utkast frå før.
start-anew = Eller begynn på eit nytt
start-paste = **Lim inn notata** i ei melding til meg. Eg sorterer dei, og du rettar det som vart feil.
start-form = **Fyll ut kortet** om du heller vil skrive rett inn i felta.
start-questions = **Svar på spørsmål** om du vil at eg skal spørje om éin ting om gongen.
start-live = Under møtet kan du òg skrive «vedtak: …», «oppfølging: …», «regel: …» og «info: …» etter kvart.
button-form = Fyll ut kortet
button-questions = Svar på spørsmål
button-continue = Hald fram med utkastet

## Tasks

tasks-mine = Mine oppgåver
tasks-mine-none = Du har ingen oppgåver akkurat no. Nyt det!
tasks-of-group = Oppgåvene i gruppa
tasks-of-group-none = Gruppa har ingen oppgåver akkurat no. Godt jobba!
tasks-overdue = Over fristen
tasks-this-week = Denne veka
tasks-later = Seinare
tasks-undated = Utan frist
tasks-done = Ferdig i det siste
tasks-how = Du kan òg skrive «ferdig 2» eller «utset 2 til fredag».
tasks-more = { $n ->
    [one] … og éi til. Ho kjem fram når noko av dette er gjort.
   *[other] … og { $n } til. Dei kjem fram når noko av dette er gjort.
}
task-done = ✓ Ferdig
task-done-on = ✓ Ferdig { $date }
task-undated = Utan frist
task-overdue = ✕ Fristen gjekk ut { $date }
task-due = Frist { $date }{ $days ->
    [0] , i dag
    [1] , i morgon
   *[other] { "" }
}
task-postponed = { $said } · utsett { $n } gonger
task-new-day = Ny frist
button-done = Ferdig
button-reopen = Opne igjen
button-postpone = Utset

## The next agenda

agenda-title = Saksliste: { $group }
agenda-no-day = Datoen for møtet er ikkje sett.
agenda-empty = Ingenting er ope frå sist. Då er det fritt fram for nye saker.
agenda-approve = Godkjenning av { $minutes }
agenda-tasks = Oppfølging frå sist
agenda-reviews = Avgjerder som skal vurderast på nytt
agenda-deadlines = Søknadsfristar dei neste seks vekene
agenda-frictions = Reglar som ventar på svar
agenda-kept = { $title } (utsett frå sist)
agenda-copy = Tekst til innkallinga
button-start-minutes = Skriv referat
