## Files that a person sends

error-document-other = I cannot read this file: I only read Word. Save it as .docx and send it again, or paste the text.
error-document-too-long = The document is longer than minutes usually are. Send only the part from the meeting, or paste it.
error-document-empty = I found no text in the document. Is it scanned? Paste the text and I will read it.
error-file-unavailable = I could not get the file. Send it again, or paste the text.

## The document of minutes

button-open-document = Open the document
button-download = Download
download-offer = The Word document
download-follows = The document will be here in a moment.
download-ask-alone = Ask me in our own chat, and you get it there.
download-by-command = I cannot give you a file here. Use the command velferdsbot minutes export { $id } instead.
download-declined = Fine. Tell me if you change your mind.
download-failed = I could not put the document in OneDrive. Ask for it again, and we try once more.

## The end of a meeting

meeting-ended = The meeting is over: { $name }
meeting-offer = Shall we write the minutes while you remember it? You can also paste your notes.
meeting-draft = I have begun the minutes. I will add those who took part when Teams has counted them.

## Drafts that nobody has touched

unseen-title = Do you still need this draft?
unseen-how = Nobody has touched it for two weeks. It stays until you file or discard it.

## In the help

phrase-files = “download the minutes”, or send me a Word document with notes in our own chat
