# Rules and routines that get in the way: from "this stops us" to an answer from whoever owns the rule.

## Reported

friction-offer = Shall I report this as a rule friction?
button-friction-yes = Yes, report it
button-friction-no = No, look for grants
friction-not-reported = Fine, I leave it.
friction-draft = Rule friction, draft
friction-draft-yours = Only you see this until you send it.
friction-draft-overheard = Everyone here sees what you wrote, but only you can change and send it.
friction-nothing-told = Not told yet
friction-for = Reported for
friction-missing = Not told yet: { $names }. All of it may be skipped.
untold-what = what happened
untold-kind = who made the rule
untold-reference = where it is written
untold-hits = whom it hits
untold-consequence = what it leads to
untold-tried = what you have tried
untold-proposal = what should change
untold-level = where it can be changed
untold-themes = themes
button-friction-send = Send
friction-no-persons = I took out names or numbers that may point at a person. Do tell what happened, but not to whom. The rest is kept.
friction-look-again = The draft has changed since you saw it. Is this right?
friction-needs-what = First tell what happened.
friction-no-group = You are in no working group that I know. Write “settings” in the channel where your group meets to set it up. The draft waits here.
friction-which-group = Which group reports it?
friction-drop-title = Do you want to discard this?
friction-dropped = Discarded.
friction-waits = Fine. The draft waits here until you write “my unsent frictions”.
friction-not-understood = I did not get that. Try again, or write “skip”.
friction-unsent = { $n ->
    [one] One rule friction that is not sent
   *[other] { $n } rule frictions that are not sent
}
friction-unsent-why = Choose one to look it over and send it.
friction-none-unsent = You have no unsent rule frictions.
friction-unseen = { $n ->
    [one] Do you still need this? Nobody has touched it for two weeks. It stays until you send or discard it.
   *[other] Do you still need these? Nobody has touched them for two weeks. They stay until you send or discard them.
}
friction-from-minutes = { $n ->
    [one] What got in the way in minutes no. { $number } is now a draft. Only you see it.
   *[other] What got in the way in minutes no. { $number } is now { $n } drafts. Only you see them.
}
friction-minutes-done = All that these minutes mention was taken before.
friction-minutes-marked = What got in the way here was made into drafts of rule frictions.
button-frictions-of-minutes = Report the rules
friction-sent = RF-{ $n } is reported, and { $group } sees it now.
friction-own-task = I put it among your tasks.
friction-task = Look at our own practice

## The questions

ask-friction-what = What happened? Tell of one case, without names.
ask-friction-kind = Who made the rule or routine?
ask-friction-reference = Where is it written? For example “sosialtjenesteloven § 18”, or the name of the circular.
ask-friction-hits = Whom does it hit, and how often?
ask-friction-consequence = What does it lead to?
ask-friction-tried = What have you tried?
ask-friction-proposal = What should change?
ask-friction-level = Where can it be changed?
ask-friction-themes = Which themes is it about? For example “housing, children”.
friction-asks-own-routine = Is it something you decided yourselves at work?
friction-asks-municipal-bylaw = Did the municipal council decide it, as a by-law or a guideline of the municipality?
friction-asks-regional-practice = Is it done otherwise in other counties or at other offices?
friction-asks-circular = Is it written in a circular or a guide from a directorate?
friction-asks-national = What is it that stops you?
answer-yes = Yes
answer-no = No
answer-unknown = I do not know
answer-law = A law
answer-regulation = A regulation
answer-funding = How the money is shared out
answer-system = An IT system
friction-form = Report a rule friction
field-what = What happened? (without names)
hint-what = A case that you have met
field-maker = Who made the rule
field-reference = Where it is written
hint-reference = For example sosialtjenesteloven § 18
field-owner = Who can change it
hint-owner = Ministry, directorate or the municipality itself
field-hits = Whom it hits, and how often
field-consequence = What it leads to
field-tried = What you have tried
field-proposal = What should change
field-level = Where it can be changed
maker-own_routine = We ourselves (own routine)
maker-municipal_bylaw = The municipal council (by-law)
maker-regional_practice = Practice in the region
maker-circular = A directorate (circular)
maker-regulation = A ministry (regulation)
maker-law = Parliament (law)
maker-system = An IT system
maker-funding = How the money is shared out
maker-unknown = I do not know
level-municipal = In the municipality
level-regional = In the region
level-national = Nationally

## Own practice and trials

own-own_routine = You can change this yourselves. The head of the service decides. It is not sent on, but becomes a task.
own-municipal_bylaw = The municipality can change this itself. The municipal council decides, and the administration can put the case before it. It is not sent on, but becomes a task.
trial-title = Is a trial with an exemption needed?
trial-1 = **1.** Describe the aim, and which rule you need to be exempted from. The act on trials (forsøksloven) does not cover legal safeguards and individual rights.
trial-2 = **2.** Have the municipal council decide to apply.
trial-3 = **3.** Send the application to the Ministry of Local Government under forsøksloven. Ask the County Governor first.
trial-4 = **4.** Make a local regulation for the trial, and publish it when the trial is approved.
trial-5 = **5.** Agree on who follows it, and evaluate before the trial is over. It usually lasts up to four years.
trial-just-begin = But look first: often no rule prevents it. Then you can just begin.

## Similar

similar-title = Could it be one of these?
similar-why = If it is the same, add yourselves. Two municipalities say more than one.
join-this = It is so for us too: RF-{ $n }
button-join = So it is for us
button-reopen-case = Report a new case
button-join-send = Add
join-title = What happened where you are?
join-shared = This is shared. All groups see what happened and in which municipality, but not who reported it.
field-case = A case, without names
friction-joined = You are added to RF-{ $n }.

## How it stands

friction-name = RF-{ $n } { $what }
friction-cases = { $n ->
    [one] 1 case
   *[other] { $n } cases
}
friction-municipalities = { $n ->
    [one] 1 municipality
   *[other] { $n } municipalities
}
friction-waiting = { $n ->
    [0] today
    [one] 1 day without an answer
   *[other] { $n } days without an answer
}
friction-answer = Answer
friction-answer-on = Answer { $date }
friction-reason = Reason
friction-lifted = Lift { $n } to { $to }, { $date }.
friction-shared = Shared with all groups, without names.
friction-in-group = Only the groups that reported it see it.
friction-all-cases = The cases
friction-no-municipality = No municipality
state-reported = Reported
state-clarified = Clarified
state-in_progress = In progress
state-lifted = Lifted
state-answered = Answered
state-closed = Closed
state-merged = Merged with another
outcome-changed = Closed: the rule is changed
outcome-clarified = Closed: the rule is clarified
outcome-declined = Closed: declined
outcome-not_a_rule = Closed: it was no rule
outcome-handled_locally = Closed: handled locally
step-clarified = Clarified: we know who owns the rule
step-in_progress = In progress
step-closed = { $outcome }
button-friction-change = Next step
friction-change-title = What happens now?
field-step = Next step
field-reason = Why
friction-why = Write shortly why. Those who reported it get to see it.
friction-owner-needed = To be clarified, it must say who owns the rule and what kind of rule it is.
friction-changed-meanwhile = Somebody was here before you. This is how it stands now.
friction-told-changed = { $by } has moved RF-{ $n } on.
friction-told-joined = More have met what you reported in RF-{ $n }.
friction-told-reopened = RF-{ $n } is open again, for it has happened anew.
friction-told-merged = RF-{ $n } is merged with RF-{ $other }. All the cases are kept.
friction-told-lifted = RF-{ $n } is lifted to { $to }.
friction-told-answered = { $to } has answered about RF-{ $n }.
button-share = Share with all groups
friction-now-shared = Now all groups see it, without names.
button-merge = Same as another
button-merged-into = Show what it became part of
button-merge-ask = Ask those who reported
button-merge-yes = Yes, it is the same
button-merge-no = No
merge-title = Which is the same?
merge-how = Those who reported them are asked first. Each municipality keeps its own case.
field-target = The other one
merge-asked = { $name } thinks that these two are the same. Do you agree?
merge-what-stays = If all say yes, they become one. All the cases come along, and those who see the other one see this too.
merge-same = It is the same.
merge-is-asked = { $persons ->
    [one] I have asked the one who reported. If the answer is yes, RF-{ $n } becomes part of RF-{ $other }.
   *[other] I have asked the { $persons } who reported. If all say yes, RF-{ $n } becomes part of RF-{ $other }.
}
merge-waits = { $n ->
    [one] Thank you. I wait for one more answer.
   *[other] Thank you. I wait for { $n } more answers.
}
merge-refused = Thank you. RF-{ $n } and RF-{ $other } stay two.
merge-done = RF-{ $n } is now part of RF-{ $other }.

## Found again

frictions-title = { $n ->
    [one] 1 rule friction
   *[other] { $n } rule frictions
}
frictions-none = I found no rule frictions.
frictions-none-how = Try a theme, a law, a municipality or “unanswered”. Write “report friction” to report a new one.
clock-waiting = { $n ->
    [one] 1 without an answer
   *[other] { $n } without an answer
}
clock-longest = { $days ->
    [0] reported today
    [one] 1 day at most
   *[other] { $days } days at most
}
friction-orientation = Rule frictions: where they stand
orientation-waiting = Who owes an answer
orientation-answered = Answered in the last quarter

## Lift

lift-whom = Who is to get the lift?
lift-none = There is none to lift now. Own practice is changed at home, and what is answered is done.
lift-batch = { $owner } ({ $n })
lift-unknown = Unknown owner
lift-title = Make a lift
lift-how = Choose what goes into it. Three or four fit on one page.
field-lift_to = To
hint-lift_to = Ministry or directorate
field-chosen = Rule frictions
lift-whom-needed = Write to whom it goes. The owner of the rule is not known.
button-lift-make = Make the brief
lift-reason = Lift { $n } to { $to }
lift-made = The lift is made and logged. Those who reported have been told.
lift-name = Lift { $n } to { $to }
lift-logged = Logged on { $date } by { $name }
lift-contains = This goes with it
lift-brief = The brief
button-lift-answer = Record the answer
lift-answer-title = What was the answer to lift { $n }?
field-answer = The answer
lift-answer-needed = Write what they answered.
lift-became = What happens to RF-{ $n }?
lift-reopen = Taken up again
button-lift-record = Record
lift-answered = The answer is recorded, and all who reported a case are told.
lift-by-command = I cannot send files here. Whoever runs the bot gets the brief with “velferdsbot frictions lift { $n }”.
brief-title = { $n ->
    [one] A rule that gets in the way
   *[other] { $n } rules that get in the way
}
brief-number = Lift no. { $n }
brief-to = To
brief-behind = Behind it
brief-no-reference = Rule not stated
brief-hits = Hits
brief-consequence = Leads to
brief-cases = Met in
brief-tried = Tried
brief-proposal = Proposal
brief-asks = We ask to be told whether the rule can be changed, whether it can be made clearer, or why it should stand. The answer goes to all who reported a case.

## Errors

error-no-friction-draft = That draft is gone, or it is not yours.
error-unknown-friction = I find no such rule friction.
error-friction-not-now = That step is not possible now. If it is closed, a new case must be reported.
error-friction-not-yours = That is for those who lead the group. Ask one of them.
error-friction-merged = It has become part of RF-{ $number } meanwhile. Write “friction { $number }” to see it.
error-friction-reason = Write shortly why.
error-nothing-to-lift = None of them can be lifted now.
error-unknown-lift = I do not find that lift.
error-lift-answered = Somebody else recorded the answer to lift { $number }. Write “lift { $number }” to see it.

## In the help

phrase-friction = “report friction”, or just tell what gets in the way
phrase-frictions = “frictions about child welfare”, then “from Halden”; “unanswered”, “draft a lift”, “who owes us an answer”
