# Det som blir sagt medan eit referat blir til, og etterpå.

## Spørsmål, eitt om gongen

questions-left = { $left ->
    [one] Dette er det siste.
   *[other] { $left } spørsmål att.
}
ask-group = Kva arbeidsgruppe gjeld referatet?
ask-day = Når var møtet? Skriv til dømes «i går kl. 9–11» eller «12. mars».
ask-present = Kven var til stades? Skriv namna, gjerne med kvar dei kjem frå: «Kari Nes (Nav), Ola Lie».
ask-agenda = Kva saker hadde de? Éi per linje.
ask-decisions = Kva vart bestemt? Éi avgjerd per linje.
ask-actions = Kven gjer kva, og til når? Til dømes «Kari sender søknaden innan fredag», éin per linje.
ask-next_meeting = Når møtest de neste gong?
ask-how = Du kan òg skrive «hopp over», «tilbake», «vis» eller «avbryt».

## Undervegs

noted-decision = Notert under avgjerder. Skriv «angre» om det vart feil.
noted-action = Notert under oppfølging. Skriv «angre» om det vart feil.
noted-due = Fristen er { $date }.
noted-rule = Notert som ein regel som står i vegen. Skriv «angre» om det vart feil.
noted-item = Notert som ny sak. Det som kjem no, blir lagt under ho.
noted-info = Notert. Skriv «angre» om det vart feil.
notes-read = Eg har lese notata. Stemmer dette?
notes-kept = Dette stod litt annleis i utkastet, så der rørte eg ingenting: { $lines }
no-group-yet = Du er ikkje med i noka arbeidsgruppe hos meg enno. Skriv gjerne, så tek eg vare på utkastet. For å arkivere må gruppa vere sett opp: Legg meg til der gruppa møtest i Teams, og skriv «innstillingar» til meg der.
draft-waits = Greitt. Utkastet ligg her til du skriv «fortsett».
nothing-to-undo = Det er ikkje noko å angre.
undone = Det siste er teke tilbake.
undone-lines = Teke bort: { $lines }
draft-dropped = Utkastet er forkasta.
exempt-usual-basis = offl. § 13
exempt-set = Heile referatet er merkt som unnateke offentlegheita. Det blir ikkje delt med andre grupper.
exempt-item-set = Sak { $n } er merkt som unnateken offentlegheita. Ho blir ikkje delt med andre grupper.
saved = Lagra.
saved-beside = Lagra. { $by } hadde òg endra noko i mellomtida, og det er med.
form-day-in-future = { $day } har ikkje vore enno. Når var møtet?
gap-personal-data = Dette kan vere opplysningar om ein enkelt person. Bør dei stå her?

## Etterpå

approve-none = Det er ingen arkiverte referat å godkjenne enno.
which-minutes = Kva referat meiner du?
share-with-whom = Kva gruppe vil du dele med? Skriv namnet slik det står i innstillingane til gruppa, til dømes «del referatet med Oppvekst i Halden».
share-which = Du er med i fleire grupper. Skriv det i kanalen til gruppa, så veit eg kva referat du meiner.
share-exempt = Dette er unnateke offentlegheita og kan ikkje delast.
share-no-item = Referatet har inga sak { $n }.
shared = Referat nr. { $number } er delt med { $group }.
hand-over-to-whom = Kven skal ta over? Skriv namnet slik det står i teamet.
changed-done = Godt jobba! Oppgåva er ferdig.
changed-which-day = Til kva dag?
changed-reopened = Oppgåva er opna att.
changed-postponed = Fristen er flytta.
task-given = { $by } har gitt deg ei oppgåve.
changed-handed-over = Oppgåva har fått ny eigar.
wish-what = Kva vil du ha på sakslista? Skriv til dømes «sett på sakslista: bustadkoordinator».
wish-too-many = Det står alt { $n } innmelde saker på lista. Ta nokre av dei først.
group-changed-meanwhile = Nokon andre endra dette medan du skreiv. Sjå over og lagre på nytt.
group-needs-name = Gruppa treng eit namn.
group-saved = Lagra.

## In the help

phrase-minutes = «skriv referat» – lim inn notat, fyll ut eit kort eller svar på spørsmål
phrase-live = «vedtak: …», «oppfølging: …», «info: …» – noter medan møtet går, og «angre» om det vart feil
phrase-tasks = «mine oppgåver», «ferdig 2», «utsett 2 til fredag», «gi 2 til Kari»
phrase-agenda = «saksliste» – eit utkast til neste møte; «sett på sakslista: …»
phrase-recall = «kva vedtok vi om bustadkoordinator?», «referata frå mars»
phrase-settings = «innstillingar» – arbeidsgruppa, kommunen og medlemene
