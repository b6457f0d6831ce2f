## The weekly digest

digest-title = Weekly digest, week { $week }
digest-since = What has happened since { $date }
digest-own = Your groups
digest-days = { $first }–{ $last }
digest-days-over = { $first } – { $last }
digest-late = This should have come earlier. Sorry that it is late.
digest-refused = The weekly digest of { $group } did not arrive: Teams would not take it ({ $reason }). Was the channel deleted or made private, or was I removed from the team? Add me again, or write “weekly digest off”.
digest-summary = { $actions ->
    [0] No tasks due
    [one] One task due
   *[other] { $actions } tasks due
}, { $decisions ->
    [0] no new decisions
    [one] one new decision
   *[other] { $decisions } new decisions
}.
digest-figure-open = Open
digest-figure-done = Done
digest-figure-decisions = Decisions
digest-before = Last week: { $n }
digest-period-before = The time before: { $n }
digest-quiet = A quiet week. { $n ->
    [0] No tasks are waiting.
    [one] One task is open, and it is not urgent.
   *[other] { $n } tasks are open, and none of them is urgent.
}
digest-next = The next digest comes on { $date }.
digest-more = { $n ->
    [one] One more line
   *[other] { $n } more lines
}
digest-actions = Tasks this week
digest-decisions = Decided since last time
digest-meetings = Coming meetings
digest-deadlines = Application deadlines
digest-frictions = Rules that get in the way
digest-grants = News on grants
digest-shared = Shared by other groups
digest-deadline = Deadline { $date }
digest-expected = The deadline tends to be { $date }, but is not announced
digest-followed = you follow it
digest-waiting = { $days ->
    [one] No answer for one day
   *[other] No answer for { $days } days
}
digest-new-added = new scheme
digest-new-deadline = new or changed deadline
digest-new-amount = changed amount
digest-new-status = changed status
digest-new-eligibility = changed conditions
button-digest-settings = Settings
button-digest-minutes = Minutes
button-digest-see = See
button-follow = Follow
button-to-digest = Back to the digest

## When it comes

digest-settings = Weekly digest
digest-own-settings = Your own weekly digest
digest-none = The group gets no weekly digest yet. Choose when it should come.
digest-own-none = You get no digest of your own yet. Choose when it should come.
digest-own-alone = That I would rather tell only you, as it is about all your groups. Write “my digest” to me in a private chat.
digest-comes = Comes every { $weekday } at { $clock }.
digest-zone = Time zone
digest-paused = Paused until { $date }.
digest-saved = All right, that is saved.
digest-is-off = All right, no weekly digest will come.
field-weekday = Day
field-at = Time
field-quiet = When there is nothing to tell
quiet-line = Send one line
quiet-nothing = Send nothing
field-day_off = On public holidays and in holiday weeks
day-off-move = Send it on the next working day of that week
day-off-skip = Leave that week out
field-paused_until = Pause until (may be empty)
field-preview = Show it to the lead the working day before
preview-yes = Yes
preview-no = No
button-digest-off = Switch off
error-hour-often = The digest comes once a week. Choose one day, for example “weekly digest Monday 08:00”.
error-hour-no-such = There is no such time. Write for example “weekly digest Monday 08:00”.
error-hour-unclear = When should it come? Write a weekday and a time, for example “weekly digest Monday 08:00”.
error-hour-pause = Until when should it pause? Write for example “pause until week 33” or “pause until 15 August”.
error-hour-since = That day has not come yet. Write for example “what has happened since 12 October?”
error-hour-no-such-day = There is no such day. Write, for example, “what has happened since 12 October?”
error-no-digest = There is no digest to change here. Either it has been sent already, or it is not switched on.

## To the lead, the day before

preview-title = Next digest: { $group }
preview-comes = Comes { $date } at { $clock }.
preview-goes-out = You need do nothing for it to go out.
preview-change = Do you want to change anything?
preview-remark = A sentence from you
preview-remark-hint = Stands at the top, with your name
preview-day = Postpone until
preview-remarked = Thank you, your sentence will stand at the top.
preview-remark-gone = All right, the sentence is removed.
preview-postponed = All right, the digest is postponed.
preview-which-day = Choose a day from today to { $date }.
preview-skipped = All right, no digest this time. The next one comes as usual.
button-digest-remark = Add the sentence
button-digest-skip = Skip this time

## Deadlines that are followed

follow-how = Find the scheme first, and press “Follow deadline” in its details. Then I remind you in good time.
follow-for-whom = Which group should follow the deadline?
follow-begun = All right, you now follow the deadline.
follow-saved = Saved.
follow-saved-late = Saved. Note that your own deadline is after the application deadline.
follow-is-sent = Well done! I will not remind you of it any more.
follow-is-dropped = All right, I will not remind you of it any more.
follow-why = Choose why it is not for you, and I will remember it.
follow-deadline = Application deadline
follow-no-deadline = The deadline is not known.
follow-will-tell = I will tell you when it is announced.
follow-expected = The deadline is not announced yet. This is the day it tends to be on.
follow-dropped = Not for us
follow-when = I remind you 6, 3 and 1 weeks before, and 2 days before. If you have a deadline of your own, I count from that.
field-internal = Our own deadline
follow-why-not = Not for us because
follow-reason-capacity = we do not have the capacity
follow-reason-cofunding = we lack our own share of the funding
follow-reason-target-group = we are not in the target group
follow-reason-too-late = we cannot make the deadline
follow-reason-no-partner = we lack a partner
follow-reason-covered = it is covered by what we run already
button-follow-deadline = Follow deadline
button-follow-sent = Application sent
button-follow-drop = Not for us
button-follow-again = Follow again
button-followed = All that we follow
followed-title = Deadlines that we follow
followed-none = You follow no deadlines yet. Press “Follow deadline” in the details of a scheme.
reminder-title = { $days ->
    [one] One day left
    [7] One week left
    [21] Three weeks left
    [42] Six weeks left
   *[other] { $days } days left
}: { $name }
deadline-changed-title = New application deadline: { $name }
deadline-announced-title = The deadline is announced: { $name }
deadline-from-to = { $before } → { $after }

## Tasks with a deadline

tasks-due = { $n ->
    [one] One task needs you
   *[other] { $n } tasks need you
}

## In the help

phrase-digest = "weekly digest Monday 08:00", "pause until week 33", "show digest", "what has happened since 12 October?"
phrase-my-digest = "my digest" – the same for all your groups; "my digest Friday 14:00"
phrase-follow = "follow deadline" – reminders before the deadline of the scheme you look at; "what do we follow?"
