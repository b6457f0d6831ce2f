## Vekebrevet

digest-title = Vekebrev for veke { $week }
digest-since = Dette har hendt sidan { $date }
digest-own = Gruppene dine
digest-days = { $first }.–{ $last }
digest-days-over = { $first } – { $last }
digest-late = Dette skulle ha kome før. Orsak at det er seint.
digest-refused = Vekebrevet til { $group } kom ikkje fram: Teams tok ikkje imot det ({ $reason }). Er kanalen sletta eller gjord privat, eller er eg fjerna frå teamet? Legg meg til att, eller skriv «vekebrev av».
digest-summary = { $actions ->
    [0] Ingen oppgåver med frist
    [one] Éi oppgåve med frist
   *[other] { $actions } oppgåver med frist
}, { $decisions ->
    [0] ingen nye vedtak
    [one] eitt nytt vedtak
   *[other] { $decisions } nye vedtak
}.
digest-figure-open = Opne
digest-figure-done = Ferdig
digest-figure-decisions = Vedtak
digest-before = Førre veke: { $n }
digest-period-before = Perioden før: { $n }
digest-quiet = Roleg veke. { $n ->
    [0] Ingen oppgåver ventar.
    [one] Éi oppgåve er open, og ho hastar ikkje.
   *[other] { $n } oppgåver er opne, og ingen av dei hastar.
}
digest-next = Neste vekebrev kjem { $date }.
digest-more = { $n ->
    [one] Éi linje til
   *[other] { $n } linjer til
}
digest-actions = Oppgåver denne veka
digest-decisions = Vedteke sidan sist
digest-meetings = Møte som kjem
digest-deadlines = Søknadsfristar
digest-frictions = Reglar som er i vegen
digest-grants = Nytt om tilskot
digest-shared = Delt av andre grupper
digest-deadline = Frist { $date }
digest-expected = Fristen plar vere { $date }, men er ikkje kunngjord
digest-followed = de følgjer han
digest-waiting = { $days ->
    [one] Utan svar i éin dag
   *[other] Utan svar i { $days } dagar
}
digest-new-added = ny ordning
digest-new-deadline = ny eller endra frist
digest-new-amount = endra beløp
digest-new-status = endra status
digest-new-eligibility = endra vilkår
button-digest-settings = Innstillingar
button-digest-minutes = Referat
button-digest-see = Sjå
button-follow = Følg
button-to-digest = Tilbake til vekebrevet

## Når det kjem

digest-settings = Vekebrev
digest-own-settings = Ditt eige vekebrev
digest-none = Gruppa får ikkje noko vekebrev enno. Vel når det skal kome.
digest-own-none = Du får ikkje noko eige vekebrev enno. Vel når det skal kome.
digest-own-alone = Det fortel eg helst berre deg, for det handlar om alle gruppene dine. Skriv «mitt vekebrev» til meg i ein privat chat.
digest-comes = Kjem kvar { $weekday } kl. { $clock }.
digest-zone = Tidssone
digest-paused = På pause til { $date }.
digest-saved = Greitt, da er det lagra.
digest-is-off = Greitt, da kjem det ikkje noko vekebrev.
field-weekday = Dag
field-at = Klokkeslett
field-quiet = Når det ikkje er noko å fortelje
quiet-line = Send éi linje
quiet-nothing = Send ingenting
field-day_off = På heilagdagar og i feriar
day-off-move = Send neste arbeidsdag den veka
day-off-skip = Hopp over den veka
field-paused_until = Pause fram til (kan stå tom)
field-preview = Vis det til leiaren arbeidsdagen før
preview-yes = Ja
preview-no = Nei
button-digest-off = Skru av
error-hour-often = Vekebrevet kjem éin gong i veka. Vel éin dag, til dømes «vekebrev måndag 08:00».
error-hour-no-such = Det tidspunktet finst ikkje. Skriv til dømes «vekebrev måndag 08:00».
error-hour-unclear = Når skal det kome? Skriv ein vekedag og eit klokkeslett, til dømes «vekebrev måndag 08:00».
error-hour-pause = Til når skal det ta pause? Skriv til dømes «pause til veke 33» eller «pause til 15. august».
error-hour-since = Den dagen er ikkje komen enno. Skriv til dømes «kva har skjedd sidan 12. oktober?»
error-hour-no-such-day = Den dagen finst ikkje. Skriv til dømes «kva har skjedd sidan 12. oktober?»
error-no-digest = Det er ikkje noko vekebrev å endre her. Anten er det sendt alt, eller så er det ikkje skrudd på.

## Til leiaren, dagen før

preview-title = Neste vekebrev: { $group }
preview-comes = Kjem { $date } kl. { $clock }.
preview-goes-out = Du treng ikkje gjere noko for at det skal gå ut.
preview-change = Vil du endre noko?
preview-remark = Ei setning frå deg
preview-remark-hint = Står øvst, med namnet ditt
preview-day = Utset til
preview-remarked = Takk, setninga di kjem øvst.
preview-remark-gone = Greitt, setninga er teken bort.
preview-postponed = Greitt, vekebrevet er utsett.
preview-which-day = Vel ein dag frå i dag til { $date }.
preview-skipped = Greitt, da kjem det ikkje noko vekebrev denne gongen. Neste kjem som vanleg.
button-digest-remark = Legg til setninga
button-digest-skip = Hopp over denne gongen

## Fristar som blir følgde

follow-how = Finn ordninga først, og trykk på «Følg frist» i detaljane. Da minner eg dykk på fristen i god tid.
follow-for-whom = Kva gruppe skal følgje fristen?
follow-begun = Greitt, no følgjer de fristen.
follow-saved = Lagra.
follow-saved-late = Lagra. Merk at dykkar eigen frist er etter søknadsfristen.
follow-is-sent = Så bra! Da minner eg ikkje om han lenger.
follow-is-dropped = Greitt, da minner eg ikkje om han lenger.
follow-why = Vel kvifor ho ikkje er aktuell, så hugsar eg det.
follow-deadline = Søknadsfrist
follow-no-deadline = Fristen er ikkje kjend.
follow-will-tell = Eg seier frå når han er kunngjord.
follow-expected = Fristen er ikkje kunngjord enno. Dette er dagen han plar vere.
follow-dropped = Ikkje aktuell
follow-when = Eg minner dykk på han 6, 3 og 1 veke før, og 2 dagar før. Har de ein eigen frist, tel eg frå han.
field-internal = Vår eigen frist
follow-why-not = Ikkje aktuell fordi
follow-reason-capacity = vi har ikkje kapasitet
follow-reason-cofunding = vi manglar eigenfinansiering
follow-reason-target-group = vi er ikkje i målgruppa
follow-reason-too-late = vi rekk ikkje fristen
follow-reason-no-partner = vi manglar ein partnar
follow-reason-covered = det blir dekt av drifta alt
button-follow-deadline = Følg frist
button-follow-sent = Søknaden er send
button-follow-drop = Ikkje aktuell
button-follow-again = Følg igjen
button-followed = Alle vi følgjer
followed-title = Fristar vi følgjer
followed-none = De følgjer ingen fristar enno. Trykk på «Følg frist» i detaljane for ei ordning.
reminder-title = { $days ->
    [one] Éin dag att
    [7] Éi veke att
    [21] Tre veker att
    [42] Seks veker att
   *[other] { $days } dagar att
}: { $name }
deadline-changed-title = Ny søknadsfrist: { $name }
deadline-announced-title = Fristen er kunngjord: { $name }
deadline-from-to = { $before } → { $after }

## Oppgåver med frist

tasks-due = { $n ->
    [one] Ei oppgåve treng deg
   *[other] { $n } oppgåver treng deg
}

## In the help

phrase-digest = «vekebrev måndag 08:00», «pause til veke 33», «vis vekebrev», «kva har skjedd sidan 12. oktober?»
phrase-my-digest = «mitt vekebrev» – det same for alle gruppene dine; «mitt vekebrev fredag 14:00»
phrase-follow = «følg frist» – påminningar før fristen for ordninga du ser på; «kva følgjer vi?»
