## Working groups

setup-title = Which group meets here?
setup-why = Tell me who you are, and I can keep your minutes and tasks. It takes a couple of minutes.
setup-private = I cannot write in private channels. Choose an ordinary channel for the group.
button-setup = Set up the group
button-setup-new = Set up a new group
settings-which-group = Which group do you want to look at?
group-got-draft = The draft minutes that were waiting here belong to the group now. Write **continue**, and we go on with them.
group-form-new = Set up the group
group-form-title = Change the group
field-name = Name of the group
hint-name = For example Investeringsteamet i Halden
field-kind = Kind of group
field-municipality = Municipality
hint-municipality = Write the name of the municipality
field-programme = Programme
field-themes = Themes
field-language = Language of the minutes
field-members = Members, one a line
hint-members = Name (organisation), role
group-municipality = Municipality
group-programme = Programme
group-themes = Themes
group-language = Language
members = { $n ->
    [0] Members
   *[other] Members ({ $n })
}
members-none = Nobody is entered yet.
member-line = { $name }, { $role }
kind-municipal = The municipality's group
kind-regional = The agencies' joint team
kind-track = Group for a track
kind-steering = Steering group
kind-programme = Programme group
role-investment-lead = investment lead
role-contact = contact person
role-process-lead = process lead
role-specialist = specialist
role-pilot-owner = pilot owner
role-pilot-lead = pilot lead
role-member = member
language-nb = Norwegian Bokmål
language-nn = Norwegian Nynorsk
language-en = English
button-agenda = Agenda
button-change = Change
