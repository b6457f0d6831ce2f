## Working groups

setup-title = Hvilken gruppe møtes her?
setup-why = Fortell meg hvem dere er, så kan jeg ta vare på referater og oppgaver for dere. Det tar et par minutter.
setup-private = Jeg kan ikke skrive i private kanaler. Velg en vanlig kanal for gruppa.
button-setup = Sett opp gruppa
button-setup-new = Sett opp en ny gruppe
settings-which-group = Hvilken gruppe vil du se på?
group-got-draft = Utkastet til referat som lå her, hører til gruppa nå. Skriv **fortsett**, så tar vi det opp igjen.
group-form-new = Sett opp gruppa
group-form-title = Endre gruppa
field-name = Navn på gruppa
hint-name = For eksempel Investeringsteamet i Halden
field-kind = Hva slags gruppe
field-municipality = Kommune
hint-municipality = Skriv navnet på kommunen
field-programme = Program
field-themes = Temaer
field-language = Språk i referatene
field-members = Medlemmer, én per linje
hint-members = Navn (organisasjon), rolle
group-municipality = Kommune
group-programme = Program
group-themes = Temaer
group-language = Språk
members = { $n ->
    [0] Medlemmer
   *[other] Medlemmer ({ $n })
}
members-none = Ingen er lagt inn ennå.
member-line = { $name }, { $role }
kind-municipal = Kommunens gruppe
kind-regional = Etatenes felles team
kind-track = Gruppe for et løp
kind-steering = Styringsgruppe
kind-programme = Programgruppe
role-investment-lead = investeringsleder
role-contact = kontaktperson
role-process-lead = prosessleder
role-specialist = fagperson
role-pilot-owner = piloteier
role-pilot-lead = pilotleder
role-member = medlem
language-nb = bokmål
language-nn = nynorsk
language-en = engelsk
button-agenda = Saksliste
button-change = Endre
