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
error-teams-away = Teams is not answering right now. Try again in a moment.
error-teams-refused = Teams does not let me do that. An administrator must give me the permission { $permission }.
error-teams-unknown = I cannot find that in Teams. It may have been deleted or moved.
error-settings = The settings are not right, so I cannot start.
error-manifest = The app package could not be made.

## Working groups, minutes and tasks: when something is wrong

error-unknown-group = No working group is set up here yet. Write "settings", and we will do it.
error-which-group = You are in several groups. Name the one that you mean: { $names }.
error-not-a-member = This is only for the members of the working group. Ask one of them to add you to the team.
error-no-draft = No minutes are being written here. Write "write minutes" to begin.
error-unknown-minutes = I cannot find those minutes.
error-unknown-task = I cannot find that task. Write "my tasks" to see which there are.
error-no-day = Which day do you mean? Write for example "Friday" or "12 March".
error-no-such-day = There is no such date. Write it as 2027-01-15, or pick it in the calendar.
error-day-passed = That day has already been. Which day from now on suits?
