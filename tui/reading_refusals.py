"""Why documents are left out, in the words of those who read them, for the language that is spoken."""

from tui.speech import N_

READING_REFUSALS = (
    N_("took longer than {seconds} s; left out (limits.seconds)"),
    N_("needs more than {memory} MB of memory; left out (limits.memory_mb)"),
    N_("ended the process that read it ({reason}); left out"),
    N_("over {size} MB of text; split it (limits.text_mb)"),
    N_("over {size} MB; split it into documents"),
    N_("{path}: cannot be read ({reason}); check its permissions"),
    N_("cannot be read ({reason}); convert it to plain text"),
    N_("changes while it is read; left out: read it again when it is whole"),
    N_("no JSON in this line"),
    N_("no JSON object in this line"),
    N_("no text in this row"),
    N_("the column of texts holds something else"),
    N_("half a character (a lone surrogate) in this row"),
    N_("holds no documents"),
    N_("no column of texts; name it with --columns text=NAME; there are {names}"),
    N_("no column {name}; there are {names}"),
    N_("a Parquet file that is damaged or not whole; fetch it again"),
    N_("a Parquet file that is damaged; fetch it again"),
    N_("a Parquet file needs the extra `parquet`: pip install 'soat[parquet]'"),
    N_("unknown limit {name}; the limits are {names}"),
    N_("{given} is no whole number above zero; write {example}"),
)
