# English. Names, notes and conditions from the catalogue stay Norwegian: they are quoted.

## Dates, sums and lists

date = { $day } { $month } { $year }
date-with-weekday = { $weekday } { $date }
day-of-year = { $day } { $month }
month = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
}
weekday = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
}
kroner = NOK{ "\u00A0" }{ NUMBER($amount) }
kroner-million = NOK{ "\u00A0" }{ NUMBER($amount, maximumFractionDigits: 2) }{ "\u00A0" }million
kroner-billion = NOK{ "\u00A0" }{ NUMBER($amount, maximumFractionDigits: 2) }{ "\u00A0" }billion
number = { NUMBER($n) }
list-and = { $first } and { $last }
list-or = { $first } or { $last }
quoted = “{ $text }”
explained = : { $text }
noted = Note: “{ $text }”
own-words = “{ $text }”
in-brackets = ({ $text })
yes = yes
no = no
year-unknown = year not stated

## What was understood

no-municipality = All municipalities
filter-open = only open
filter-without-cofunding = no own contribution
filter-without-loans = no loans
filter-only-for-municipalities = only municipalities can apply
filter-without-theme = without { $theme }
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

## What the bot says about itself

welcome-title = Hello, I am Velferdsbot
welcome-what = I help municipalities find grants: which schemes there are, whether you can apply, when the deadline is, and how much money it is about.
welcome-how = In a channel you have to mention me with @ for me to hear you. In a private chat, just write. Write “help” to see all that you can do.
welcome-try = Try for example
welcome-sources = The answers rest on public sources, with links and years. When something is uncertain or old, I say so.
example-theme = Which grants can Halden apply for against child poverty?
example-deadlines = Which deadlines are there in the next three months?
example-administrator = What does Husbanken have?
help-mention = In a channel you have to mention me with @ for me to hear you. In a private chat, just write.
help-title = How to use me
help-ask = Ask in plain words about a theme, a municipality, a deadline, an amount or who gives the money. Whatever you can press, you can also write:
phrase-details = **details 2** – everything about scheme number 2 on the list
phrase-why = **why 3** – why you can or cannot apply for number 3
phrase-more = **show more** – the next schemes on the list
phrase-back = **back** – back to the list
phrase-open = **only open** – only what you can apply for now
phrase-deadlines = **deadlines** – the same list with deadlines first
phrase-removed = **show removed** – what did not fit
phrase-municipality = **other municipality** – choose another municipality
phrase-follow-up = **and for Sarpsborg?** – the same question for another municipality
phrase-administrator = **only Husbanken** – only schemes from Husbanken
phrase-correction = **suggest a correction 2** – tell of a mistake in scheme number 2
phrase-channel = **this channel is about Halden** – the municipality that the channel is about
phrase-language = **snakk bokmål** or **snakk nynorsk** – answers in Norwegian

compose-hint = Write a theme, an administrator or a municipality, for example “child poverty Halden”.
chat-hello = Hello, I am Velferdsbot. Ask about grants, for example “{ example-theme }” A number in square brackets is a button: write the number. Write “help” for more.
greeting = Hello. Ask me about grants, for example “{ example-theme }”
thanks = You are welcome. Just ask if there is more.
swearing = I understand that this is frustrating. Please tell me in other words what you are looking for, or write “help”, and we will try again.
who-are-you = I am Velferdsbot, a computer program that knows grants municipalities can apply for. I am not a person, and I only answer from the catalogue and its sources.
nothing-asked = I am not waiting for an answer just now. What would you like to know about grants?
cancelled = All right, we will leave it there.
not-yet = I cannot do that yet. I can find grants, say whether you can apply, and tell you about deadlines and amounts. Write “help” to see how.
language-set = Then I will answer in English here.
correction-accepted = Thank you for the suggested correction: “{ $correction }” It is now in the catalogue. { $answer }
correction-declined = Thank you for the suggested correction: “{ $correction }” It was not taken into the catalogue. { $answer }

## When something is wrong

tenant-refused = Velferdsbot is not open to your organisation yet.
tenant-refused-contact = Velferdsbot is not open to your organisation yet. Please contact { $contact } if you would like to use it.
error-correction-not-open = The suggestion has already been dealt with, or it does not exist.
error-unexpected = Sorry, something went wrong on my side. Please try again in a little while.
error-catalogue = There is a mistake in the catalogue, so I cannot answer with certainty now. Those who run me have to correct it.
error-conflict = Two answers came at once. Please try again.
error-unknown-grant = That scheme is no longer in the catalogue. Please ask the question again.
error-unknown-municipality = I know no municipality by that name. Please check the spelling and try again.
error-unreadable-fact = I cannot compare that with what the scheme requires. Please write it another way.
error-bad-press = That button no longer works. Please ask the question again.
error-no-list = I have not shown a list yet. Ask about grants first, and then you can refer to a number.
error-no-such-row = The list has no number { $number }. { $rows ->
    [one] It has only one scheme.
   *[other] It goes to { $rows }.
}
error-too-long = That message is too long for me: keep it to { $longest } characters.
error-settings = The settings are not right, so I cannot start.
error-manifest = The app package could not be made.

## What is stored about a person

privacy-hidden = I have hidden something I must not store: { $hidden }. Please do not write such numbers to me.
privacy-sensitive = Remember: do not write health information or other sensitive matters about named people (“{ $word }”). I only notice some of it.
privacy-title = What I have stored about you
privacy-nothing = I have not stored anything about you.
privacy-municipality = The municipality you last asked about: { $municipality }.
privacy-conversations = { $n ->
    [one] The last thing you asked in one conversation.
   *[other] The last thing you asked in { $n } conversations.
}
privacy-corrections = Corrections you have proposed
privacy-corrections-stay = The text belongs to the catalogue. If you delete, it stays without showing that it came from you.
privacy-replies = Answers I have sent are in Teams and follow the rules there. I keep them for two days at most.
privacy-ask-alone = Ask me that in a personal chat, so that not everyone sees the answer.
privacy-really = Do you want to delete everything I have stored about you?
privacy-what-goes = That is the municipality you last asked about, and the last thing you asked in each conversation. Corrections you have proposed stay without your name, and you get no answer to them. It cannot be undone.
privacy-forgotten = Everything I had stored about you has been deleted.
privacy-export = Everything I have stored about you, to copy
button-export = Show everything
button-forget = Delete everything
button-forget-yes = Yes, delete
button-forget-no = No

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
understood-administrator = Administrator: { $value }
understood-applicant = Applicant: { $value }
understood-dates = Date: { $value }
understood-number = Row number: { $value }
understood-remark = Remark: { $value }
understood-language = Language: { $value }
understood-words = Search words: { $value }
understood-open-only = Open schemes only
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
