## What is stored about a person

privacy-hidden = Jeg har skjult noe jeg ikke skal lagre: { $hidden }. Skriv helst ikke slike numre til meg.
privacy-sensitive = Husk: Ikke skriv helseopplysninger eller annet følsomt om navngitte personer («{ $word }»). Jeg oppdager bare noe av det.
privacy-title = Dette har jeg lagret om deg
privacy-nothing = Jeg har ikke lagret noe om deg.
privacy-municipality = Kommunen du sist spurte om: { $municipality }.
privacy-conversations = { $n ->
    [one] Det siste du spurte om i én samtale.
   *[other] Det siste du spurte om i { $n } samtaler.
}
privacy-corrections = Rettelser du har foreslått
privacy-corrections-stay = Teksten hører til katalogen. Sletter du, blir den stående uten at det går fram at den er fra deg.
privacy-replies = Svar jeg har sendt, ligger i Teams og følger reglene der. Hos meg er de borte etter to døgn.
privacy-ask-alone = Spør meg om det i en privat chat, så ser ikke alle svaret.
privacy-really = Vil du slette alt jeg har lagret om deg?
privacy-what-goes = Det gjelder kommunen du sist spurte om, det siste du spurte om i hver samtale, utkast til referater som ikke hører til en gruppe, og regelfriksjoner du ikke har sendt. Rettelser du har foreslått og friksjoner du har meldt, blir stående uten navn, og du får ikke svar på dem. Det kan ikke angres.
privacy-forgotten = Da er alt jeg hadde lagret om deg, slettet.
privacy-export = Alt jeg har lagret om deg, til kopiering
button-export = Vis alt
button-forget = Slett alt
button-forget-yes = Ja, slett
button-forget-no = Nei
privacy-drafts = Referater du holder på med ({ $n })
privacy-untitled = uten tittel
privacy-tasks = Oppgaver du har fått i referater ({ $n })
privacy-tasks-stay = Arkiverte referater og oppgavene i dem hører til arbeidsgruppa og blir stående.
privacy-frictions = Regelfriksjoner du har begynt på eller meldt ({ $n })
