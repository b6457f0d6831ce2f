# What is said while minutes are written, and afterwards.

## Questions, one at a time

questions-left = { $left ->
    [one] This is the last one.
   *[other] { $left } questions left.
}
ask-group = Which working group are the minutes for?
ask-day = When was the meeting? Write for example "yesterday 9–11" or "12 March".
ask-present = Who was present? Write the names, and where they come from if you like: "Kari Nes (Nav), Ola Lie".
ask-agenda = Which items did you have? One per line.
ask-decisions = What was decided? One decision per line.
ask-actions = Who does what, and by when? For example "Kari sends the application by Friday", one per line.
ask-next_meeting = When do you meet next?
ask-how = You can also write "skip", "back", "show" or "cancel".

## Along the way

noted-decision = Noted under decisions. Write "undo" if that was wrong.
noted-action = Noted under actions. Write "undo" if that was wrong.
noted-due = It is due { $date }.
noted-rule = Noted as a rule that gets in the way. Write "undo" if that was wrong.
noted-item = Noted as a new item. What follows goes under it.
noted-info = Noted. Write "undo" if that was wrong.
notes-read = I have read the notes. Is this right?
notes-kept = This stood a little differently in the draft, so I left the draft alone: { $lines }
no-group-yet = You are not in any working group with me yet. Do write, and I will keep the draft. To file it, the group must be set up: add me where the group meets in Teams, and write "settings" to me there.
draft-waits = All right. The draft stays here until you write "continue".
nothing-to-undo = There is nothing to undo.
undone = The last change is taken back.
undone-lines = Removed: { $lines }
draft-dropped = The draft is discarded.
exempt-usual-basis = offl. § 13
exempt-set = All of the minutes are marked as exempt from public access. They are shared with no other group.
exempt-item-set = Item { $n } is marked as exempt from public access. It is shared with no other group.
saved = Saved.
saved-beside = Saved. { $by } had changed something meanwhile, too, and that is included.
form-day-in-future = { $day } is still to come. When was the meeting?
gap-personal-data = This may be about a single person. Should it be here?

## Afterwards

approve-none = There are no filed minutes to approve yet.
which-minutes = Which minutes do you mean?
share-with-whom = Which group do you want to share with? Write its name as in its settings, for example "share the minutes with Oppvekst i Halden".
share-which = You are in several groups. Write it in the channel of the group, and I will know which minutes you mean.
share-exempt = This is exempt from public access and cannot be shared.
share-no-item = The minutes have no item { $n }.
shared = Minutes no. { $number } are shared with { $group }.
hand-over-to-whom = Who takes over? Write the name as it is in the team.
changed-done = Well done! The task is finished.
changed-which-day = Until which day?
changed-reopened = The task is open again.
changed-postponed = The due date is moved.
task-given = { $by } has given you a task.
changed-handed-over = The task has a new owner.
wish-what = What would you like on the agenda? Write for example "add to the agenda: housing coordinator".
wish-too-many = There are { $n } items on the list already. Take some of them first.
group-changed-meanwhile = Somebody else changed this while you were writing. Have a look and save again.
group-needs-name = The group needs a name.
group-saved = Saved.

## In the help

phrase-minutes = "write minutes" – paste notes, fill in a card or answer questions
phrase-live = "decision: …", "action: …", "info: …" – note during the meeting, and "undo" if it was wrong
phrase-tasks = "my tasks", "done 2", "postpone 2 to Friday", "give 2 to Kari"
phrase-agenda = "agenda" – a draft for the next meeting; "add to the agenda: …"
phrase-recall = "what did we decide about housing coordinator?", "minutes from March"
phrase-settings = "settings" – the working group, its municipality and its members
