## A meeting in a few lines

clock = { $hour }:{ $minute }
when-from = { $date } at { $start }
when-between = { $date }, { $start }–{ $end }
meeting-when = When
meeting-where = Where
meeting-track = Track
meeting-phase = Phase
meeting-present = Present ({ $n })
meeting-absent = Absent
meeting-case = Case number
meeting-next = Next meeting
and-more = … and { $n } more
items-more = { $n ->
    [one] … and one more item
   *[other] … and { $n } more items
}
lines-more = { $n ->
    [one] … and one more line, which is in the Word document
   *[other] … and { $n } more lines, which are in the Word document
}
item-numbered = Item { $number }: { $title }
item-number = Item { $number }
item-outside = Outside the agenda
item-exempt = Item without a number
exempt = Exempt from public access ({ $basis })
line-decision = Decision
line-action = Action
line-rule = Rule in the way
decision-responsible = responsible: { $name }
decision-review = to be reviewed { $date }
action-by = by { $date }

## A draft

draft-of = Minutes of { $group }
draft-untitled = Minutes
draft-not-filed = Draft, not filed yet
draft-changed-by = last changed by { $name }
draft-missing = **Still missing:** { $names }
draft-rest = Not placed
draft-rest-why = I found no place for these lines. They stay at the end of the minutes.
missing-group = which group it is about
missing-day = the date
missing-present = who was present
missing-agenda = agenda items
missing-decisions = decisions
missing-actions = actions
missing-next_meeting = the next meeting
button-edit = Edit
button-check = File the minutes
button-undo = Undo
button-drop = Discard
drop-title = Do you want to discard the draft?
drop-what-goes = Everything written in it will be gone, for everybody. This cannot be undone.
button-drop-yes = Yes, discard
button-drop-no = No, keep it

## The form

form-title = Edit the minutes
form-too-long = There is room for { $longest } characters here.
form-no-day = Choose a date.
form-no-time = Choose a time.
form-choose = Choose
form-none = Not chosen
form-people = Search for a name
form-wrong = ✕ Please correct
form-changed = Changed by others meanwhile
form-changed-why = Look at this before you save. What you have written yourself is below.
form-left = This is too much to be changed here. It stays as it is.
form-long = The notes are too long to be shown here with all the rest. Save what you have changed here, then choose which item to write in.
field-group = Group
field-title = Title
field-track = Track
field-phase = Phase
field-day = Date
field-start = From
field-end = To
field-place = Place
hint-place = A room, an address or Teams
field-present = Present
field-present_others = Others present, one a line
hint-present_others = Name (organisation)
field-absent = Absent
field-absent_others = Others absent, one a line
hint-absent_others = Name (organisation)
field-body = Items and notes
hint-body = Item 1: … · Decision: … · Action: who does what by when
field-items = Items and notes
field-next_meeting = Next meeting
field-next_start = Next meeting, time
field-case_number = Case number in the archive
hint-case_number = For example 2026/1234
field-exempt = Exempt from public access, legal basis
hint-exempt = For example offl. § 13
field-edit_item = Item
field-rest = Not placed
button-save = Save
button-edit-item = Edit the item

## Before filing

check-title = Look at this before you file
check-fine = Everything is in place
check-fine-how = File them, and the group gets the minutes, and those with something to do are told.
check-needed = This must be in place first
check-others = This you may leave as it is
check-no-group = I do not know which group the minutes are of. Choose it under “Edit”.
gap-no-day = The date of the meeting is missing.
gap-day-in-future = The date of the meeting has not come yet.
gap-nobody-present = It does not say who was present.
gap-nothing-written = There is nothing in the minutes yet.
gap-action-without-owner = { $n ->
    [one] One action has nobody responsible:
   *[other] { $n } actions have nobody responsible:
}
gap-action-without-due = { $n ->
    [one] One action has no due date:
   *[other] { $n } actions have no due date:
}
gap-owner-is-programme = { $n ->
    [one] The programme cannot own an action. Write who is to do it:
   *[other] The programme cannot own actions. Write who is to do them:
}
gap-decision-without-responsible = { $n ->
    [one] One decision has nobody responsible:
   *[other] { $n } decisions have nobody responsible:
}
gap-rule-without-friction = { $n ->
    [one] One rule is mentioned, but not reported:
   *[other] { $n } rules are mentioned, but not reported:
}
gap-not-placed = I found no place for some lines. They stay at the end of the minutes.
button-file = File
button-file-anyway = File anyway
button-show-draft = Show the draft

## Filed

minutes-number = minutes no. { $number }
minutes-number-of = minutes no. { $number }, { $date }
decisions = Decisions
no-decisions = No decisions in this meeting.
follow-up = Actions
follow-up-now = How the actions stand now
rules-raised = Rules in the way
otherwise = Also
unreached = These got no message of their own from me:
button-open-minutes = Show all
button-note = Suggest a correction
button-tasks = Tasks
button-my-tasks = My tasks
owner-title = { $n ->
    [one] You have a new task
   *[other] You have { $n } new tasks
}
owner-how = Write “my tasks” at any time to see all that you have taken on.
from-minutes = { $minutes }, { $group }
absent-title = You missed a meeting in { $group }
absent-where = Here is what matters most. The rest is in { $minutes }.
filed-by = Filed by { $name }, { $date }
not-approved = Not approved yet. That is the first item of the next meeting.
approved-on = Approved { $date }
notes = Corrections
note-number = Correction { $number } ({ $name }, { $date })
rest = Other notes
button-read-on = Read on
button-from-start = To the beginning
button-approve = Approve
note-title = Suggest a correction to { $minutes }
note-how = The minutes stay as they are. The correction gets a number and is shown with them.
note-label = Correction
note-placeholder = What is wrong, and what should it say?
note-missing = Write the correction first.

## Found again

found-title = { $n ->
    [one] One set of minutes about “{ $search }”
   *[other] { $n } sets of minutes about “{ $search }”
}
found-nothing = I found no minutes about “{ $search }”
found-nothing-how = Try another word, a month or a name. I only look in the minutes of the groups that you are in.

## Begin

which-group = Which group are the minutes of?
start-title = Write minutes
start-open = You have a draft already: **{ $about }**
start-open-unnamed = You have a draft already.
start-anew = Or begin a new one
start-paste = **Paste your notes** in a message to me. I sort them, and you correct what I got wrong.
start-form = **Fill in the card** if you would rather write straight into the fields.
start-questions = **Answer questions** if you want me to ask about one thing at a time.
start-live = During the meeting you can also write “decision: …”, “action: …”, “rule: …” and “info: …” as you go.
button-form = Fill in the card
button-questions = Answer questions
button-continue = Go on with the draft

## Tasks

tasks-mine = My tasks
tasks-mine-none = You have no tasks right now. Enjoy it!
tasks-of-group = The group's tasks
tasks-of-group-none = The group has no tasks right now. Well done!
tasks-overdue = Overdue
tasks-this-week = This week
tasks-later = Later
tasks-undated = Without a due date
tasks-done = Done lately
tasks-how = You can also write “done 2” or “postpone 2 to Friday”.
tasks-more = { $n ->
    [one] … and one more. It appears when some of these are done.
   *[other] … and { $n } more. They appear when some of these are done.
}
task-done = ✓ Done
task-done-on = ✓ Done { $date }
task-undated = No due date
task-overdue = ✕ Was due { $date }
task-due = Due { $date }{ $days ->
    [0] , today
    [1] , tomorrow
   *[other] { "" }
}
task-postponed = { $said } · postponed { $n } times
task-new-day = New due date
button-done = Done
button-reopen = Reopen
button-postpone = Postpone

## The next agenda

agenda-title = Agenda: { $group }
agenda-no-day = The date of the meeting is not set.
agenda-empty = Nothing is open from last time. The floor is free for new items.
agenda-approve = Approval of { $minutes }
agenda-tasks = Actions from last time
agenda-reviews = Decisions to be reviewed
agenda-deadlines = Application deadlines in the next six weeks
agenda-frictions = Rules waiting for an answer
agenda-kept = { $title } (kept from last time)
agenda-copy = Text for the invitation
button-start-minutes = Write minutes
