## Working groups

setup-title = Kva gruppe møtest her?
setup-why = Fortel meg kven de er, så kan eg ta vare på referat og oppgåver for dykk. Det tek eit par minutt.
setup-private = Eg kan ikkje skrive i private kanalar. Vel ein vanleg kanal for gruppa.
button-setup = Set opp gruppa
button-setup-new = Set opp ei ny gruppe
settings-which-group = Kva gruppe vil du sjå på?
group-got-draft = Utkastet til referat som låg her, høyrer til gruppa no. Skriv **fortsett**, så tek vi det opp att.
group-form-new = Set opp gruppa
group-form-title = Endre gruppa
field-name = Namn på gruppa
hint-name = Til dømes Investeringsteamet i Halden
field-kind = Kva slags gruppe
field-municipality = Kommune
hint-municipality = Skriv namnet på kommunen
field-programme = Program
field-themes = Tema
field-language = Språk i referata
field-members = Medlemmer, éin per linje
hint-members = Namn (organisasjon), rolle
group-municipality = Kommune
group-programme = Program
group-themes = Tema
group-language = Språk
members = { $n ->
    [0] Medlemmer
   *[other] Medlemmer ({ $n })
}
members-none = Ingen er lagde inn enno.
member-line = { $name }, { $role }
kind-municipal = Gruppa til kommunen
kind-regional = Det felles teamet til etatane
kind-track = Gruppe for eit løp
kind-steering = Styringsgruppe
kind-programme = Programgruppe
role-investment-lead = investeringsleiar
role-contact = kontaktperson
role-process-lead = prosessleiar
role-specialist = fagperson
role-pilot-owner = piloteigar
role-pilot-lead = pilotleiar
role-member = medlem
language-nb = bokmål
language-nn = nynorsk
language-en = engelsk
button-agenda = Saksliste
button-change = Endre
