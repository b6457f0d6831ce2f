## What was understood

no-municipality = All municipalities
filter-open = only open
filter-ended = only discontinued
filter-without-cofunding = no own contribution
filter-without-loans = no loans
filter-only-for-municipalities = only municipalities can apply
filter-without = without { $what }
filter-applicant = applicant: { $applicant }
window-between = deadline from { $first } to { $last }
window-from = deadline from { $date }
window-until = deadline by { $date }
former-merged = { $former } is now part of { $today }.
former-split = { $former } has been divided between { $today }.
former-renamed = { $former } is now called { $today }.
former-county-change = { $former } has moved to another county and is still a municipality of its own.
former-merged-then-reestablished = { $former } is a municipality of its own again.
former-part-moved = { $former } now belongs to { $today }.

## The list

list-all = { $total ->
    [one] One scheme.
   *[other] { $total } schemes.
}
list-page = Showing { $first }–{ $last } of { $total } schemes.
list-last = Showing number { $last } of { $total } schemes.
list-removed = { $removed ->
    [one] One did not fit and was left out.
   *[other] { $removed } did not fit and were left out.
}
list-others = This answer is for { $place }. You also named:
no-more = Those were all the schemes I found.
list-summary = { $total ->
    [one] one scheme
   *[other] { $total } schemes
}
list-needs-municipality = Choose a municipality, and I will say whether you can apply.
row-opens = Details of { $name }
opens = read more at { $host }

standing-can-apply = **✓ Can apply**
standing-can-apply-no-conditions = **✓ Can apply.** No requirements are on record, so read the call carefully.
standing-unconfirmed = **◐ Meets the conditions**, but the scheme has not been confirmed since { $year }
standing-unconfirmed-undated = **◐ Meets the conditions**, but no dated source confirms that the scheme exists
standing-without-application = **✓ Awarded without an application.**
awarded = The money is awarded without an application.
standing-deadline-passed = **✕ The deadline passed on { $date }**
standing-passed-undated = **✕ The deadline has passed**
standing-must-clarify = **? To be clarified:** { $question }{ $more ->
    [0] { "" }
    [one] {" "}And one more question.
   *[other] {" "}And { $more } more questions.
}
standing-must-clarify-count = **? To be clarified:** { $n ->
    [one] One question is open, see the conditions below.
   *[other] { $n } questions are open, see the conditions below.
}
standing-unit-only = **? To be clarified:** Only a unit within the municipality can apply. Ask { $office } whether that is you.
standing-other-applicant = **? To be clarified:** Can you apply for this scheme? Ask { $office }.
unconfirmed = The scheme has not been confirmed since { $year }.
unconfirmed-undated = No dated source confirms the scheme.
standing-cannot-apply = **✕ Cannot apply:** { $reason }.
see-instead = See { $name } instead.

reason-discontinued = the scheme has ended
reason-closed = the money has been awarded, or the call is over
reason-partner = the municipality cannot apply itself, but can take part when others do
reason-applicants = only these can apply: { $applicants }
reason-cofunding = the required own contribution is not met
reason-place = the scheme is only for { $places }
reason-not-met = this requirement is not met: { $requirement }
places-and-more = { $places } and { $n } more

running-undated = No dated source shows that the scheme is running
running-seen = Last seen running in { $year }, according to the sources
running-unconfirmed = Not confirmed since { $year }

deadline-coming = Deadline { $date }, { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}
deadline-expected-undated = The deadline is stated as { $usual }, without a year. The next one has not been announced.
deadline-expected-seen = The deadline is usually { $usual }, most recently in { $year }. The next one has not been announced.
deadline-expected-known = The deadline is usually { $usual }. The next one has not been announced; the last known was { $date }.
deadline-last-known = The last known deadline was { $date }. The next one has not been announced.
deadline-passed = The deadline passed on { $date }.
deadline-rolling = Open for applications all year, according to sources from { $year }
deadline-rolling-undated = Open for applications all year, according to an undated source
deadline-rolling-until = Open for applications until { $date }, { $days ->
    [0] which is today
    [1] one day left
   *[other] { $days } days left
}
deadline-unknown = The deadline is not known.
deadline-none = There is no deadline to meet now.
holds-only-for = stated for { $scope }

amount-total = { $sum } to be shared out ({ $year })
amount-max = Up to { $sum } ({ $year })
amount-min = At least { $sum } ({ $year })
amount-rate = Rate: { $sum } per { $unit } ({ $year })
amount-unknown = The amount is not known.

## Buttons

button-more = Show { $n } more
button-back = Back to the list
button-open-only = Only open
button-all = Show all
button-deadlines = Deadlines
button-removed = { $n ->
    [one] Show the one left out
   *[other] Show { $n } left out
}
button-other-municipality = Other municipality
button-choose-municipality = Choose municipality
button-choose = Choose
button-help = Help
button-successor = See the other scheme
button-page = Open { $host }
button-correct = Suggest a correction
button-send = Send
button-cancel = Cancel
button-details = See the scheme
button-all-grants = Show the schemes

## What a filter left out

removed-title = Left out: { $understood }
removed-count = { $total ->
    [0] Nothing has been left out of this list.
    [one] One scheme did not fit:
   *[other] { $total } schemes did not fit:
}
removed-not-shown = { $n ->
    [one] One more is not shown here.
   *[other] { $n } more are not shown here.
}
removal-administrator = Somebody else runs the scheme
removal-refused = You asked to skip this administrator
removal-window = No known deadline in this period
removal-not-open = It is not certain that you can apply now
removal-cofunding = The scheme requires an own contribution
removal-loan = The scheme is a loan
removal-theme = You asked to skip this theme
removal-county = The scheme is for other places
removal-applicant = The scheme is not for this kind of applicant

## Nothing sure, or nothing at all

nothing-found-title = I found no scheme
nothing-found = I looked for this: { $understood }. The catalogue has no such scheme, but that does not mean that there is none.
nothing-found-removed = { $n ->
    [one] One scheme was left out because it did not quite fit.
   *[other] { $n } schemes were left out because they did not quite fit.
}
themes-near = Related themes
themes-all = Choose a theme
not-understood-title = I found no certain answer
words-used = I searched for { $words }, but found no scheme that surely fits.
no-words-used = I did not recognise any of the words. Please try other words, or choose a theme.
nearest = The closest I came
contact = Would you rather ask a person? Please contact { $contact }.

## Details

note = Correction: { $text } ({ $date })
instrument-grant = Grant
instrument-loan = Loan
instrument-reimbursement = Refund of expenses
instrument-automatic = Awarded without an application
details-why = How I arrived at the answer
why-order = I look first at whether the scheme exists, then at who can apply, where it applies, and last at the conditions. One requirement that is not met is enough for a no. If I do not know, I say so.
details-conditions = Conditions
no-conditions = No requirements are on record. That does not mean that there are none.
details-applying = Who can apply, and where
applicants-are = Applicants: { $applicants }.
applicants-unknown = It is not known who can apply.
target-groups = Target group: { $groups }.
channel = How to apply, as far as we know: { $channel }.
managed-by = Applications are handled by: { $office }.
legal-basis = Rules: { $name }.
details-money = More about the money
area-rate = { $municipality }: { $sum } per { $unit }, at most { $max } per home ({ $year })
source = Source: { $source }
cofunding = Own contribution:
cofunding-unknown = not known.
cofunding-unclear = unclear whether it is required.
cofunding-true = required.
cofunding-false = not required.
cofunding-percent = at least { $percent } per cent.
details-deadlines = Earlier deadlines and reporting
deadline-stated = Stated deadline { $date }
for-year = for { $year }
not-for-municipalities = not for municipalities
reporting = Reporting: { $text }
details-neighbours = What municipalities in { $county } have received
details-received = What municipalities have received
received-more = And { $n } more.
received-sample = A sample from pages we have found. That a municipality is not here does not mean that it has received nothing.
details-status = How certain is this?
status-open = The scheme was last seen running on { $date }.
status-open-undated = The scheme has been seen running, but the source is not dated.
status-closed = The scheme cannot be applied for: the money has been awarded, or the call is over.
status-discontinued = The scheme has ended.
status-unknown = It is uncertain whether the scheme still exists.
status-as-of = This is as of { $date }.
status-undated = The sources are not dated.
status-confirmed = Confirmed by the owner of the catalogue { $date }.
old-evidence = The sources are old, the newest is from { $year }. Check with the administrator before you spend time on an application.
confidence-high = The source is a public authority.
confidence-medium = The source is a municipality or a trade site quoting the authorities.
confidence-low = The only source is the press.
budget = National budget: { $item }.
details-sources = Sources ({ $n })
source-year = { $year }
source-old = { $year }, { $age } years old
source-undated = undated
source-below = see the sources
address-unknown = { $title } (the address is not known)
quoted-in-norwegian = Quotations from the sources are in Norwegian, as the catalogue has them.
fold = { $name } · show or hide

role-soker = The municipality can apply itself.
role-mottaker = The municipality receives the money without applying.
role-samarbeidspartner = The municipality cannot apply itself, but can take part when others do.
role-delvis = Only a unit within the municipality can apply.
role-ukjent = It is not known whether the municipality can apply itself.

applicant-kommune = municipalities
applicant-bydel = city districts
applicant-fylkeskommune = county councils
applicant-interkommunalt = inter-municipal bodies
applicant-kommunalt_foretak = municipal enterprises
applicant-kommunalt_selskap = companies owned by municipalities
applicant-friluftsrad = outdoor recreation councils
applicant-interesseorganisasjon = interest organisations
applicant-frivillig = voluntary organisations
applicant-ideell = non-profit bodies
applicant-privat = private bodies
applicant-statlig = state bodies
applicant-krisesenter = crisis centres
applicant-sametinget = the Sámi Parliament
applicant-longyearbyen = Longyearbyen Community Council
applicant-ukjent = applicants that are not stated

## Conditions

outcome-met = ✓ Met:
outcome-not-met = ✕ Not met:
outcome-unknown = ? To be clarified:
outcome-remember = → Remember:
outcome-priority = • Given priority:
outcome-information = • For information:
outcome-elsewhere = • Does not apply here:
said-by = said by { $office }
applies-to = for { $applicants }
clarify-municipality = The municipality itself knows.
clarify-office = Ask { $office }.
clarify-ssb = See Statistics Norway's centrality index.

limit-at-least = at least { $first }
limit-at-most = at most { $first }
limit-more-than = more than { $first }
limit-less-than = less than { $first }
limit-between = { $first }–{ $last }
signer-kommunedirektor = the municipal chief executive

question-role = Can the municipality apply itself?
question-applicant = Who can apply?
question-text = The requirement is: “{ $requirement }”. Do you meet it?
question-other = Is this true of the municipality: { $field } { $value }?
condition-other = Requirement: { $field } { $value }.
condition-other-not = Not for: { $field } { $value }.

condition-municipality = The scheme is only for { $value }.
question-municipality = Is the scheme for your municipality, too?
condition-municipality-not = The scheme is not for { $value }.
condition-county = The scheme is for { $value }.
question-county = The scheme is known from { $value }. Does it exist in your county, too?
condition-county-not = The scheme is not for { $value }.
condition-region = The scheme is only for municipalities in { $value }.
question-region = Is the municipality in { $value }?
condition-ssb-centrality-class = The municipality must be in Statistics Norway's centrality class { $value }.
question-ssb-centrality-class = Is the municipality in Statistics Norway's centrality class { $value }?
condition-applicant-unit = These can apply: { $value }.
question-applicant-unit = These can apply: { $value }. Is that you?
condition-has-plan = A plan is required: { $value }.
question-has-plan = A plan is required: { $value }. Do you have it?
condition-has-agreement = An agreement is required: { $value }.
question-has-agreement = An agreement is required: { $value }. Do you have it?
condition-has-city-agreement = The municipality must have { $value }.
question-has-city-agreement = Does the municipality have { $value }?
condition-has-city-agreement-not = Municipalities with { $value } cannot apply.
question-has-city-agreement-not = Does the municipality have { $value }? If so, you cannot apply.
condition-has-model = This must be in place: { $value }.
question-has-model = This must be in place: { $value }. Is it?
condition-has-decision = A decision is required: { $value }.
question-has-decision = A decision is required: { $value }. Do you have it?
condition-has-need = The municipality must be able to show { $value }.
question-has-need = Can the municipality show { $value }?
condition-has-position-percent = The municipality must have a post of { $value } per cent{ $explained }.
question-has-position-percent = Does the municipality have a post of { $value } per cent{ $explained }?
condition-member-of = The municipality must be a member of { $value }.
question-member-of = Is the municipality a member of { $value }?
condition-host-municipality = The municipality must be host to { $value }.
question-host-municipality = Is the municipality host to { $value }?
condition-previously-received = The municipality must have had support before: { $value }.
question-previously-received = Has the municipality had support before: { $value }?
condition-previously-received-not = Municipalities that have taken part in { $value } cannot apply.
question-previously-received-not = Has the municipality taken part in { $value }? If so, you cannot apply.
condition-reported-previous = The municipality must have reported on earlier grants.
question-reported-previous = Has the municipality reported on its previous grant?
condition-confirmed-by = This must have been done: { $value }.
question-confirmed-by = This must have been done: { $value }. Has it?
condition-approved-by = The application must be approved by { $value }.
question-approved-by = Has the application been approved by { $value }?
condition-anchored = The measure must be { $value }.
question-anchored = Is the measure { $value }?
condition-pre-approval = Approval in advance is required: { $value }.
question-pre-approval = Approval in advance is required: { $value }. Do you have it?
condition-minority-language-children-not-in-kindergarten = In the municipality, { $value } minority-language children must be without a kindergarten place.
question-minority-language-children-not-in-kindergarten = Are { $value } minority-language children in the municipality without a kindergarten place?
condition-minority-language-kindergarten-children = The kindergartens must have { $value } minority-language children.
question-minority-language-kindergarten-children = Do the kindergartens have { $value } minority-language children?
condition-minority-language-kindergarten-children-percent = Of the children in the kindergartens, { $value } per cent must be minority-language children.
question-minority-language-kindergarten-children-percent = Are { $value } per cent of the children in the kindergartens minority-language children?
condition-target-age = The measure must be for the age group { $value } years.
condition-recipient-age = The person whom the money is for must be { $value } years old.
condition-participants = The measure must have { $value } participants.
condition-open-years = The facility must be kept open for { $value } years.
condition-allocation-right-years = The municipality must have the right of allocation for { $value } years.
condition-cost-per-recipient-nok = The cost per recipient must be { $value }.
condition-max-years = The project can last { $value } years.
condition-grant-period-years = Each grant lasts { $value } years.
condition-max-years-per-person = The support lasts { $value } years per person.
condition-max-weeks = The measure can last { $value } weeks.
condition-min-amount-nok = The amount applied for must be { $value }.
condition-min-project-cost-nok = The project must cost { $value }.
condition-max-area-sqm-per-home = Each home can be { $value } m².
condition-deadline-months-after-settlement = The application must come { $value } months after settlement.
condition-min-positions = The staff must be { $value } full-time equivalents.
condition-not-combinable-with = Cannot be combined with { $value }.
condition-signed-by = The application must be signed by { $value }.
condition-audited = The figures must be confirmed by an auditor.
condition-registered-in = The applicant must be registered in { $value }.

## Municipalities and channels

ask-municipality = Which municipality is it about?
ask-municipality-why = Then I can say whether you can apply. You can also just write the name.
municipality-label = Municipality
municipality-placeholder = Write the start of the name
municipality-missing = Choose a municipality from the list.
which-municipality = Which { $name } do you mean?
which-municipality-why = There are { $n } municipalities to choose from.
shared-name = Several municipalities are called { $name }: { $municipalities }. Please say which one you mean.
channel-set = This channel is now about { $municipality }
channel-set-how = Questions that name no municipality are answered for this one. To change it, write for example “this channel is about Sarpsborg”.
channel-which = Press the one that the channel is about, or write the full name with the county.
channel-one-municipality = Please name one municipality, for example “this channel is about Halden”.

## Corrections

correction-title = Suggest a correction: { $name }
correction-how = Write what is wrong, and what is right. A link to the source helps. The owner of the catalogue looks at the suggestion, and you get the answer here.
correction-label = What should be corrected?
correction-placeholder = For example: The deadline has been moved to 15 February 2027, see bufdir.no
correction-missing = Write what should be corrected.
correction-privacy = Do not write personal data, such as names, national identity numbers or anything about health.
correction-received = The suggested correction of { $name } has been saved. You will be told here when it has been dealt with.
correction-thanks = Thank you

## Why that answer?

understood-intent = I took it as: { $intent ->
    [find] find grants
    [deadlines] deadlines
    [amount] amounts
    [eligibility] whether somebody can apply
    [refine] a change to the previous question
    [more] show more
    [details] show details
    [other] something I do not recognise
   *[else] { $intent }
}
understood-topic = It is about: { $value ->
    [deadlines] deadlines
    [amount] amounts
    [eligibility] who can apply
   *[find] grants
}
understood-municipalities = Municipality: { $values }
understood-ambiguous = Could be several municipalities: { $values }
understood-former = Former name: { $value }
understood-county = County: { $value }
understood-themes = Theme: { $values }
understood-without-themes = Not the theme: { $values }
understood-administrators = Administrator: { $values }
understood-without-administrators = Not from: { $values }
understood-applicant = Applicant: { $value }
understood-dates = Date: { $value }
understood-number = Row number: { $value }
understood-remark = Remark: { $value }
understood-language = Language: { $value }
understood-words = Search words: { $value }
understood-open-only = Open schemes only
understood-ended-only = Discontinued schemes only
understood-without-cofunding = No own contribution
understood-without-loans = No loans
understood-only-for-municipalities = For municipalities only

## Which days

which-window = Which days do you mean?
which-window-why = What you wrote can be read in two ways.
pick-window = Choose the days
pick-window-why = { $reason ->
    [invalid] That date does not exist.
    [conflicting] The weekday and the date do not agree.
   *[vague] I did not understand which days you mean.
} Choose them here, or write them in another way.
pick-window-first = From
pick-window-last = Up to and including
window-day = deadline { $date }
