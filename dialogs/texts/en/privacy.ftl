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
privacy-what-goes = This is the municipality you last asked about, the last you asked in each conversation, drafts of minutes that belong to no group, and rule frictions that you have not sent. Corrections you have proposed and frictions you have reported stay without your name, and you get no answer to them. It cannot be undone.
privacy-forgotten = Everything I had stored about you has been deleted.
privacy-export = Everything I have stored about you, to copy
button-export = Show everything
button-forget = Delete everything
button-forget-yes = Yes, delete
button-forget-no = No
privacy-drafts = Minutes that you are writing ({ $n })
privacy-untitled = without a title
privacy-tasks = Tasks that you have been given in minutes ({ $n })
privacy-tasks-stay = Filed minutes and the tasks in them belong to the working group and stay.
privacy-frictions = Rule frictions you have begun or reported ({ $n })
