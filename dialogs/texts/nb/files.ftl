## Files that a person sends

error-document-other = Denne fila kan jeg ikke lese, for jeg leser bare Word. Lagre den som .docx og send den på nytt, eller lim inn teksten.
error-document-too-long = Dokumentet er lengre enn et referat pleier å være. Send bare delen fra møtet, eller lim den inn.
error-document-empty = Jeg fant ingen tekst i dokumentet. Er det skannet? Lim inn teksten, så leser jeg den.
error-file-unavailable = Jeg fikk ikke hentet fila. Send den på nytt, eller lim inn teksten.

## The document of minutes

button-open-document = Åpne dokumentet
button-download = Last ned
download-offer = Word-dokumentet
download-follows = Dokumentet kommer her om et øyeblikk.
download-ask-alone = Be om det i vår egen chat, så får du det der.
download-by-command = Her kan jeg ikke gi deg en fil. Bruk kommandoen velferdsbot minutes export { $id } i stedet.
download-declined = Den er grei. Si fra hvis du ombestemmer deg.
download-failed = Jeg fikk ikke lagt dokumentet i OneDrive. Be om det på nytt, så prøver vi igjen.

## The end of a meeting

meeting-ended = Møtet er slutt: { $name }
meeting-offer = Skal vi skrive referatet mens dere husker det? Du kan også lime inn notatene dine.
meeting-draft = Jeg har begynt på referatet. De som var med, føyer jeg til når Teams har talt opp.

## Drafts that nobody has touched

unseen-title = Skal du ha bruk for dette utkastet?
unseen-how = Ingen har rørt det på to uker. Det blir liggende til du arkiverer eller forkaster det.

## In the help

phrase-files = «last ned referatet», eller send meg et Word-dokument med notater i vår egen chat
