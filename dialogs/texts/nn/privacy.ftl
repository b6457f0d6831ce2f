## What is stored about a person

privacy-hidden = Eg har gøymt noko eg ikkje skal lagre: { $hidden }. Skriv helst ikkje slike nummer til meg.
privacy-sensitive = Hugs: Ikkje skriv helseopplysningar eller anna følsamt om namngjevne personar («{ $word }»). Eg oppdagar berre noko av det.
privacy-title = Dette har eg lagra om deg
privacy-nothing = Eg har ikkje lagra noko om deg.
privacy-municipality = Kommunen du sist spurde om: { $municipality }.
privacy-conversations = { $n ->
    [one] Det siste du spurde om i éin samtale.
   *[other] Det siste du spurde om i { $n } samtalar.
}
privacy-corrections = Rettingar du har føreslått
privacy-corrections-stay = Teksten høyrer til katalogen. Slettar du, blir han ståande utan at det går fram at han er frå deg.
privacy-replies = Svar eg har sendt, ligg i Teams og følgjer reglane der. Hos meg er dei borte etter to døgn.
privacy-ask-alone = Spør meg om det i ein privat chat, så ser ikkje alle svaret.
privacy-really = Vil du slette alt eg har lagra om deg?
privacy-what-goes = Det gjeld kommunen du sist spurde om, det siste du spurde om i kvar samtale, utkast til referat som ikkje høyrer til ei gruppe, og regelfriksjonar du ikkje har sendt. Rettingar du har føreslått og friksjonar du har meldt, blir ståande utan namn, og du får ikkje svar på dei. Det kan ikkje angrast.
privacy-forgotten = Då er alt eg hadde lagra om deg, sletta.
privacy-export = Alt eg har lagra om deg, til kopiering
button-export = Vis alt
button-forget = Slett alt
button-forget-yes = Ja, slett
button-forget-no = Nei
privacy-drafts = Referat du held på med ({ $n })
privacy-untitled = utan tittel
privacy-tasks = Oppgåver du har fått i referat ({ $n })
privacy-tasks-stay = Arkiverte referat og oppgåvene i dei høyrer til arbeidsgruppa og blir ståande.
privacy-frictions = Regelfriksjonar du har byrja på eller meldt ({ $n })
