## Files that a person sends

error-document-other = Denne fila kan eg ikkje lese, for eg les berre Word. Lagre ho som .docx og send ho på nytt, eller lim inn teksten.
error-document-too-long = Dokumentet er lengre enn eit referat plar vere. Send berre delen frå møtet, eller lim han inn.
error-document-empty = Eg fann ingen tekst i dokumentet. Er det skanna? Lim inn teksten, så les eg han.
error-file-unavailable = Eg fekk ikkje henta fila. Send ho på nytt, eller lim inn teksten.

## The document of minutes

button-open-document = Opne dokumentet
button-download = Last ned
download-offer = Word-dokumentet
download-follows = Dokumentet kjem her om ein augneblink.
download-ask-alone = Be om det i vår eigen chat, så får du det der.
download-by-command = Her kan eg ikkje gje deg ei fil. Bruk kommandoen velferdsbot minutes export { $id } i staden.
download-declined = Det er greitt. Sei frå om du ombestemmer deg.
download-failed = Eg fekk ikkje lagt dokumentet i OneDrive. Be om det på nytt, så prøver vi igjen.

## The end of a meeting

meeting-ended = Møtet er slutt: { $name }
meeting-offer = Skal vi skrive referatet medan de hugsar det? Du kan òg lime inn notata dine.
meeting-draft = Eg har byrja på referatet. Dei som var med, føyer eg til når Teams har talt opp.

## Drafts that nobody has touched

unseen-title = Får du bruk for dette utkastet?
unseen-how = Ingen har rørt det på to veker. Det blir liggjande til du arkiverer eller forkastar det.

## In the help

phrase-files = «last ned referatet», eller send meg eit Word-dokument med notat i vår eigen chat
