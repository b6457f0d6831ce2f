## Ukesbrevet

digest-title = Ukesbrev for uke { $week }
digest-since = Dette har skjedd siden { $date }
digest-own = Dine grupper
digest-days = { $first }.–{ $last }
digest-days-over = { $first } – { $last }
digest-late = Dette skulle ha kommet før. Beklager at det er sent.
digest-refused = Ukesbrevet til { $group } kom ikke fram: Teams tok det ikke imot ({ $reason }). Er kanalen slettet eller gjort privat, eller er jeg fjernet fra teamet? Legg meg til igjen, eller skriv «ukesbrev av».
digest-summary = { $actions ->
    [0] Ingen oppgaver med frist
    [one] Én oppgave med frist
   *[other] { $actions } oppgaver med frist
}, { $decisions ->
    [0] ingen nye vedtak
    [one] ett nytt vedtak
   *[other] { $decisions } nye vedtak
}.
digest-figure-open = Åpne
digest-figure-done = Ferdig
digest-figure-decisions = Vedtak
digest-before = Forrige uke: { $n }
digest-period-before = Perioden før: { $n }
digest-quiet = Rolig uke. { $n ->
    [0] Ingen oppgaver venter.
    [one] Én oppgave er åpen, og den haster ikke.
   *[other] { $n } oppgaver er åpne, og ingen av dem haster.
}
digest-next = Neste ukesbrev kommer { $date }.
digest-more = { $n ->
    [one] Én linje til
   *[other] { $n } linjer til
}
digest-actions = Oppgaver denne uka
digest-decisions = Vedtatt siden sist
digest-meetings = Møter som kommer
digest-deadlines = Søknadsfrister
digest-frictions = Regler som er i veien
digest-grants = Nytt om tilskudd
digest-shared = Delt av andre grupper
digest-deadline = Frist { $date }
digest-expected = Fristen pleier å være { $date }, men er ikke kunngjort
digest-followed = dere følger den
digest-waiting = { $days ->
    [one] Uten svar i én dag
   *[other] Uten svar i { $days } dager
}
digest-new-added = ny ordning
digest-new-deadline = ny eller endret frist
digest-new-amount = endret beløp
digest-new-status = endret status
digest-new-eligibility = endrede vilkår
button-digest-settings = Innstillinger
button-digest-minutes = Referat
button-digest-see = Se
button-follow = Følg
button-to-digest = Tilbake til ukesbrevet

## Når det kommer

digest-settings = Ukesbrev
digest-own-settings = Ditt eget ukesbrev
digest-none = Gruppa får ikke noe ukesbrev ennå. Velg når det skal komme.
digest-own-none = Du får ikke noe eget ukesbrev ennå. Velg når det skal komme.
digest-own-alone = Det forteller jeg helst bare deg, for det handler om alle gruppene dine. Skriv «mitt ukesbrev» til meg i en privat chat.
digest-comes = Kommer hver { $weekday } kl. { $clock }.
digest-zone = Tidssone
digest-paused = På pause til { $date }.
digest-saved = Greit, da er det lagret.
digest-is-off = Greit, da kommer det ikke noe ukesbrev.
field-weekday = Dag
field-at = Klokkeslett
field-quiet = Når det ikke er noe å fortelle
quiet-line = Send én linje
quiet-nothing = Send ingenting
field-day_off = På helligdager og i ferier
day-off-move = Send neste arbeidsdag den uka
day-off-skip = Hopp over den uka
field-paused_until = Pause fram til (kan stå tom)
field-preview = Vis det til lederen arbeidsdagen før
preview-yes = Ja
preview-no = Nei
button-digest-off = Skru av
error-hour-often = Ukesbrevet kommer én gang i uka. Velg én dag, for eksempel «ukesbrev mandag 08:00».
error-hour-no-such = Det tidspunktet finnes ikke. Skriv for eksempel «ukesbrev mandag 08:00».
error-hour-unclear = Når skal det komme? Skriv en ukedag og et klokkeslett, for eksempel «ukesbrev mandag 08:00».
error-hour-pause = Til når skal det ta pause? Skriv for eksempel «pause til uke 33» eller «pause til 15. august».
error-hour-since = Den dagen er ikke kommet ennå. Skriv for eksempel «hva har skjedd siden 12. oktober?»
error-hour-no-such-day = Den dagen finnes ikke. Skriv for eksempel «hva har skjedd siden 12. oktober?»
error-no-digest = Det er ikke noe ukesbrev å endre her. Enten er det sendt alt, eller så er det ikke skrudd på.

## Til lederen, dagen før

preview-title = Neste ukesbrev: { $group }
preview-comes = Kommer { $date } kl. { $clock }.
preview-goes-out = Du trenger ikke gjøre noe for at det skal gå ut.
preview-change = Vil du endre noe?
preview-remark = En setning fra deg
preview-remark-hint = Står øverst, med navnet ditt
preview-day = Utsett til
preview-remarked = Takk, setningen din kommer øverst.
preview-remark-gone = Greit, setningen er tatt bort.
preview-postponed = Greit, ukesbrevet er utsatt.
preview-which-day = Velg en dag fra i dag til { $date }.
preview-skipped = Greit, da kommer det ikke noe ukesbrev denne gangen. Neste kommer som vanlig.
button-digest-remark = Legg til setningen
button-digest-skip = Hopp over denne gangen

## Frister som følges

follow-how = Finn ordningen først, og trykk på «Følg frist» i detaljene. Da minner jeg dere på fristen i god tid.
follow-for-whom = Hvilken gruppe skal følge fristen?
follow-begun = Greit, nå følger dere fristen.
follow-saved = Lagret.
follow-saved-late = Lagret. Merk at deres egen frist er etter søknadsfristen.
follow-is-sent = Så bra! Da minner jeg ikke om den lenger.
follow-is-dropped = Greit, da minner jeg ikke om den lenger.
follow-why = Velg hvorfor den ikke er aktuell, så husker jeg det.
follow-deadline = Søknadsfrist
follow-no-deadline = Fristen er ikke kjent.
follow-will-tell = Jeg sier fra når den er kunngjort.
follow-expected = Fristen er ikke kunngjort ennå. Dette er dagen den pleier å være.
follow-dropped = Ikke aktuell
follow-when = Jeg minner dere på den 6, 3 og 1 uke før, og 2 dager før. Har dere en egen frist, teller jeg fra den.
field-internal = Vår egen frist
follow-why-not = Ikke aktuell fordi
follow-reason-capacity = vi har ikke kapasitet
follow-reason-cofunding = vi mangler egenfinansiering
follow-reason-target-group = vi er ikke i målgruppa
follow-reason-too-late = vi rekker ikke fristen
follow-reason-no-partner = vi mangler en partner
follow-reason-covered = det dekkes alt av driften
button-follow-deadline = Følg frist
button-follow-sent = Søknaden er sendt
button-follow-drop = Ikke aktuell
button-follow-again = Følg igjen
button-followed = Alle vi følger
followed-title = Frister vi følger
followed-none = Dere følger ingen frister ennå. Trykk på «Følg frist» i detaljene for en ordning.
reminder-title = { $days ->
    [one] Én dag igjen
    [7] Én uke igjen
    [21] Tre uker igjen
    [42] Seks uker igjen
   *[other] { $days } dager igjen
}: { $name }
deadline-changed-title = Ny søknadsfrist: { $name }
deadline-announced-title = Fristen er kunngjort: { $name }
deadline-from-to = { $before } → { $after }

## Oppgaver med frist

tasks-due = { $n ->
    [one] En oppgave trenger deg
   *[other] { $n } oppgaver trenger deg
}

## In the help

phrase-digest = «ukesbrev mandag 08:00», «pause til uke 33», «vis ukesbrev», «hva har skjedd siden 12. oktober?»
phrase-my-digest = «mitt ukesbrev» – det samme for alle gruppene dine; «mitt ukesbrev fredag 14:00»
phrase-follow = «følg frist» – påminnelser før fristen for ordningen du ser på; «hva følger vi?»
