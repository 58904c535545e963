"""Why a document cannot be read, as the readers say it: what is wrong, and what to do."""

from tui.speech import N_

READERS = (
    N_("{what} need the extra `{extra}`: pip install 'soat[{same}]'"),
    N_(
        "its letters are those of an old Vietnamese font; that needs the extra `legacy`:"
        " pip install 'soat[legacy]'"
    ),
    N_("a file of the kind {kind} is no document; save it as plain UTF-8 text first"),
    N_(
        "UTF-8 mixed with another encoding: byte {byte} at offset {offset}, line {line};"
        " convert its parts apart, or mend that place"
    ),
    N_("a page without content"),
    N_("a page without text"),
    N_("a mail without text; save what is attached by itself"),
    N_("a mail of parts within parts; save those that matter by themselves"),
    N_("a damaged mail within a mail; save it by itself"),
    N_("holds no text"),
    N_("protected by a password; save it without one"),
    N_("a damaged archive, cut short perhaps; fetch it again"),
    N_("a damaged Office file, cut short perhaps; fetch it again"),
    N_("a damaged PDF, cut short perhaps; fetch it again"),
    N_("a damaged presentation; open it in an office program and save it as PDF"),
    N_("a damaged workbook; open it in an office program and save it as .xlsx"),
    N_("unpacks to over {size} MB; split it"),
    N_("unpacks to over {ratio} times its size, as no document does"),
    N_("declares XML entities, as no office program does; save it anew"),
    N_("a table of over {count} cells; split it"),
    N_("over {count} cells, those between them counted; split it"),
    N_("over {count} cells; split it"),
    N_("over {count} letters of text; split it into documents"),
    N_("{count} pages, more than {most}; split it"),
    N_("no table that can be read ({reason}); save it anew as CSV"),
    N_("no Word, Excel or PowerPoint file; save it as one of these, or as PDF"),
    N_("a damaged Word document; open it in an office program and save it as .docx"),
    N_("holds pictures of pages, no text; run OCR first"),
    N_("a workbook without a filled cell"),
    N_("a presentation without text"),
    N_("over {count} merged cells; save it without them"),
    N_("groups within each other, over {count} deep; save it anew"),
    N_("thousands of links in one line; save it anew"),
    N_("too large for the memory of this machine as {kind}; split it"),
    N_("damaged, or not what it says it is ({what}); open it in its program and save it anew"),
    N_("damaged in its archive ({reason}); fetch it again"),
    N_("an archive, no document itself; its documents are read one by one"),
    N_("an office file that is damaged or of another kind; save it as .docx, .xlsx or PDF"),
    N_("unpacks to over {ratio} times its size, as no documents do"),
    N_("an archive whose files overlap, made to burst; it was not unpacked"),
    N_("over {count} documents; the others were not read, split it"),
    N_("over {size} MB unpacked; the other documents were not read, split it"),
    N_("over {count} archives or mails within each other; take it out first"),
)
"""Messages of extract/readers, with names for the values in them; the particular before the general."""
