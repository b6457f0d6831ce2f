# Det som sies mens et referat blir til, og etterpå.

## Spørsmål, ett om gangen

questions-left = { $left ->
    [one] Dette er det siste.
   *[other] { $left } spørsmål igjen.
}
ask-group = Hvilken arbeidsgruppe gjelder referatet?
ask-day = Når var møtet? Skriv for eksempel «i går kl. 9–11» eller «12. mars».
ask-present = Hvem var til stede? Skriv navnene, gjerne med hvor de kommer fra: «Kari Nes (Nav), Ola Lie».
ask-agenda = Hvilke saker hadde dere? Én per linje.
ask-decisions = Hva ble bestemt? Én beslutning per linje.
ask-actions = Hvem gjør hva, og til når? For eksempel «Kari sender søknaden innen fredag», én per linje.
ask-next_meeting = Når møtes dere neste gang?
ask-how = Du kan også skrive «hopp over», «tilbake», «vis» eller «avbryt».

## Underveis

noted-decision = Notert under beslutninger. Skriv «angre» hvis det ble feil.
noted-action = Notert under oppfølging. Skriv «angre» hvis det ble feil.
noted-due = Fristen er { $date }.
noted-rule = Notert som en regel som står i veien. Skriv «angre» hvis det ble feil.
noted-item = Notert som ny sak. Det som kommer nå, legges under den.
noted-info = Notert. Skriv «angre» hvis det ble feil.
notes-read = Jeg har lest notatene. Stemmer dette?
notes-kept = Dette sto litt annerledes i utkastet, så der rørte jeg ingenting: { $lines }
no-group-yet = Du er ikke med i noen arbeidsgruppe hos meg ennå. Skriv gjerne, så tar jeg vare på utkastet. For å arkivere må gruppa være satt opp: Legg meg til der gruppa møtes i Teams, og skriv «innstillinger» til meg der.
draft-waits = Greit. Utkastet ligger her til du skriver «fortsett».
nothing-to-undo = Det er ikke noe å angre.
undone = Det siste er tatt tilbake.
undone-lines = Tatt bort: { $lines }
draft-dropped = Utkastet er forkastet.
exempt-usual-basis = offl. § 13
exempt-set = Hele referatet er merket som unntatt offentlighet. Det deles ikke med andre grupper.
exempt-item-set = Sak { $n } er merket som unntatt offentlighet. Den deles ikke med andre grupper.
saved = Lagret.
saved-beside = Lagret. { $by } hadde også endret noe i mellomtiden, og det er med.
form-day-in-future = { $day } har ikke vært ennå. Når var møtet?
gap-personal-data = Dette kan være opplysninger om en enkelt person. Bør de stå her?

## Etterpå

approve-none = Det er ingen arkiverte referater å godkjenne ennå.
which-minutes = Hvilket referat mener du?
share-with-whom = Hvilken gruppe vil du dele med? Skriv navnet slik det står i gruppas innstillinger, for eksempel «del referatet med Oppvekst i Halden».
share-which = Du er med i flere grupper. Skriv det i kanalen til gruppa, så vet jeg hvilket referat du mener.
share-exempt = Dette er unntatt offentlighet og kan ikke deles.
share-no-item = Referatet har ingen sak { $n }.
shared = Referat nr. { $number } er delt med { $group }.
hand-over-to-whom = Hvem skal ta over? Skriv navnet slik det står i teamet.
changed-done = Godt jobbet! Oppgaven er ferdig.
changed-which-day = Til hvilken dag?
changed-reopened = Oppgaven er åpnet igjen.
changed-postponed = Fristen er flyttet.
task-given = { $by } har gitt deg en oppgave.
changed-handed-over = Oppgaven har fått ny eier.
wish-what = Hva vil du ha på sakslista? Skriv for eksempel «sett på sakslista: boligkoordinator».
wish-too-many = Det står allerede { $n } innmeldte saker på lista. Ta noen av dem først.
group-changed-meanwhile = Noen andre endret dette mens du skrev. Se over og lagre på nytt.
group-needs-name = Gruppen trenger et navn.
group-saved = Lagret.

## In the help

phrase-minutes = «skriv referat» – lim inn notater, fyll ut et kort eller svar på spørsmål
phrase-live = «vedtak: …», «oppfølging: …», «info: …» – noter mens møtet pågår, og «angre» om det ble feil
phrase-tasks = «mine oppgaver», «ferdig 2», «utsett 2 til fredag», «gi 2 til Kari»
phrase-agenda = «saksliste» – et utkast til neste møte; «sett på sakslista: …»
phrase-recall = «hva vedtok vi om boligkoordinator?», «referatene fra mars»
phrase-settings = «innstillinger» – arbeidsgruppa, kommunen og medlemmene
