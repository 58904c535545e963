"""What the store and the extractor refuse, in the language that is spoken: they themselves speak English.

A message of theirs is found again by the words around its values.
"""

import re
from collections.abc import Sequence
from functools import cache

from tui.faults import FAULTS, PLACES
from tui.reading_refusals import READING_REFUSALS
from tui.speech import LANGUAGES, N_, _, spoken
from tui.unreadable import READERS

_RECORD = (
    N_("a figure needs a value, such as 79500000 or 35.03"),
    N_("missing; one of {choices}"),
    N_("{given} is not one of {choices}"),
    N_("{given} is not a plain decimal; write digits and a dot, such as 79500000 or 35.03"),
    N_("holds an invisible control character ({code}); remove it"),
    N_("is {count} characters long; at most {most}"),
    N_("only a ratio or a rank has one, not a {kind}"),
    N_("a ratio needs one: the 63 of 62/63"),
    N_("must be above zero"),
    N_("a ratio or rank with a denominator is no range"),
    N_("is below the value {value}"),
    N_("a rank is a whole number from 1"),
    N_("rank {rank} is beyond the {ranked} ranked"),
    N_("a percent's unit is %, điểm % or điểm phần trăm"),
)
_READING = (
    N_("a number of {count} digits is too long"),
    N_("{given} is no number; write it like 79.500.000 or 79,5 triệu or 35,03"),
    N_("'..' alone is no period: write ../2023-06-21 for 'as of that day'"),
    N_("a period needs at least one date"),
    N_("{given} ends before it begins"),
    N_("{given} is no date: write 2022, 2023-06, 2023-07-19, ../2023-06-21 or 2023-01-01/2023-06-30"),
    N_("there is no day {day}"),
)
_DECIDING = (
    N_("nothing is proposed at {place}; add the figure first"),
    N_("that decision was not withdrawn; there is nothing to redo"),
    N_("the record at {place} is another by now; look again, or correct it"),
    N_("a figure stands at {place} already; correct that one"),
    N_("{place} overlaps the figure {quote} at {span}; correct or reject it"),
    N_("{place} holds only white space; choose the characters of the number"),
    N_("{field}: holds a control character ({code}); remove it"),
    N_("{field}: is {count} characters long; at most {most}"),
    N_("the annotator has no name; give one with --annotator NAME"),
)
_DATABASE = (
    N_("{path}: no such database; make one with `soat extract PATH...` or name another with --db"),
    N_("{path}: no such folder; make it first"),
    N_("{path}: cannot be reached ({reason}); name another with --db"),
    N_("{path}: is a folder, not a database; name a file with --db"),
    N_("{path}: you may not read it; change its permissions"),
    N_("{path}: damaged ({what}); keep it as it is and go back to a copy"),
    N_("{path}: another program is writing to it; wait until it has finished and try again"),
    N_("{path}: allows no writing; change its permissions or copy it elsewhere"),
    N_("{path}: it or its folder allows no writing; change the permissions or copy it elsewhere"),
    N_("{path}: not a database; name another file with --db"),
    N_("{path}: the disk is full; nothing of this step was saved: make room and try again"),
    N_("{path}: an empty file, not a database; remove it or run `soat extract PATH...`"),
    N_("{path}: a database of another program, left untouched; name another file with --db"),
    N_("{path}: made by a later soat; upgrade soat to open it"),
    N_(
        "{path}: it, or the -wal file beside it, was removed or replaced while it was open;"
        " this step is not saved: see what became of the file and start again"
    ),
    N_("no figure {figure} in the database; open the queue again"),
    N_("no document {document} in the database; `soat stats` lists them"),
)
_CHECKING = (
    N_("the document reads {found} at {place}, not {quote}"),
    N_("{place} is no stretch of the document's {count} characters"),
    N_("its name is not that of its place, {name}"),
    N_("the sentence does not stand around {place} in the document"),
    N_("a cell is neither text nor a whole number"),
    N_("{count} cells, not {width}"),
    N_("{name}: no dataset of soat: it has no column {columns}"),
    N_("{name}: damaged ({what}); export it again"),
)
_FILES = (
    N_("unknown field; the fields are {fields}"),
    N_("{given} is not a decimal; write it as text, such as 35.03"),
    N_("unknown field {field}; a line holds {keys}"),
    N_("no document; give doc (its name) or document (its SHA-256, or the first 8 digits)"),
    N_("not UTF-8 (byte {byte}); convert the file first"),
    N_("not JSON ({what} at column {column}); write one object a line"),
    N_("not JSON that anybody wrote: nested too deeply"),
    N_("not a JSON object; write one object a line"),
    N_('{given} is no number; write decimals as text, such as "35.03"'),
    N_("a field is given twice; keep one"),
    N_("{given} is not text"),
    N_("{end} is not after start, {start}"),
    N_("missing; give the figure's start and end in the document's text"),
    N_("{given} is no offset; write a whole number from 0"),
    N_("a file takes nothing back; undo decisions in `soat review`, or decide anew"),
    N_("{given} is none; one of {choices}"),
    N_("{verdict} needs the record that holds"),
    N_("{verdict} takes no record"),
    N_("{place} is no stretch of its {length} characters; give start < end within them"),
    N_("empty; nothing to store"),
    N_("holds a NUL character at {place}; it is no text file"),
    N_("holds half a character (a lone surrogate) at {place}"),
    N_("the file is empty"),
    N_("not {encoding}: byte {byte} at offset {offset}; convert it first: {remedy}"),
    N_("a binary file, not text; convert it to plain UTF-8 text first"),
)
_IMPORTING = (
    N_("no such document in the database; `soat stats` lists them"),
    N_("holds half a character (a lone surrogate); write letters as they are"),
    N_("missing; give the characters from start to end: they prove the offsets"),
    N_("{given} is no number from 0 to 1"),
    N_("{given} is no name; write at most {most} letters without comma or quotes"),
    N_("longer than {size} MB; no row is: is each on a line of its own?"),
    N_("{given} is no number that anybody wrote"),
    N_("not JSON that anybody wrote: a number of thousands of digits"),
    N_("the document reads {found} at {place}, not {quote}; look the offsets up again"),
    N_(
        "the document reads {found} at {place}, not {quote};"
        " it does where offsets count {unit}: --offsets {same}"
    ),
    N_(
        "beyond the text's end, {end}; offsets count {unit};"
        " it does where offsets count {other}: --offsets {same}"
    ),
    N_("beyond the text's end, {end}; offsets count {unit}"),
    N_("begins in no sentence; leave white space out"),
    N_("is proposed twice, first in {where}; keep one"),
    N_("overlaps {other} of {where}; one numeral is one figure"),
    N_("no number is read in {quote}; give the mark a record"),
    N_("is nowhere in the document; was it changed on the way (line ends, accents)?"),
    N_("is not what the document reads from {place}; was it changed on the way?"),
    N_("a later edition has taken its place; name that one"),
    N_("give a name of 1 to {most} characters, such as llm-2024"),
    N_("a name holds no comma, colon, quotation mark or invisible character"),
    N_("{name} is how soat names its own; give another name"),
)
_LEXICON = (
    N_("unknown list {name}; the lists are {names}"),
    N_('no list; write {name} = ["...", "..."]'),
    N_("entry {number}, {entry}, {problem}"),
    N_("is no text; write it between quotation marks"),
    N_("is longer than {longest} characters; list the words, not the sentence"),
    N_("holds a line break or another control character; write it on one line"),
    N_("is empty; take it out"),
    N_("holds no letter; a name has words"),
    N_("holds a number; list only what stands behind the number"),
    N_("holds signs that no unit has; write words with one space, / or - between them"),
    N_("has more than {count} words; list the noun without what describes it"),
    N_("{count} entries; a lexicon may have {most}, all files together"),
)
_TOGETHER = (
    N_("the annotator's name has over {most} characters or invisible ones; give --annotator NAME"),
    N_("has decided nothing here; `soat stats` lists the annotators"),
    N_("agreement is computed with NLTK, which is not installed; install soat[agreement]"),
    N_("nothing to assign: {names} have these documents already"),
    N_("nothing left to assign: every figure is decided on or somebody's already"),
    N_("--share {share}: a share of the queue is over 0% and at most 100%"),
    N_("--overlap {overlap}: it is at least 0% and at most 100% of what is given"),
    N_("--overlap needs two annotators or more, and only {name} is named"),
    N_("somebody else assigned or released something meanwhile; assign again"),
    N_("nothing is assigned in these documents; `soat assign --list` shows who has what"),
    N_("nothing is assigned; `soat assign --list` shows who has what"),
    N_("nobody is named; say who, as in `soat assign Lan Minh`"),
    N_("is that very document; name the one it replaces"),
    N_("is a later edition already; name it as the new one"),
    N_("is replaced by {other} already; name that one"),
    N_("replaces {other} already"),
)
_COPIES = (
    N_("cannot be written ({reason}); no copy was made"),
    N_("no such folder; make it first, or name another file"),
    N_("is the database itself; name another file"),
    N_("is there already and no regular file; name another"),
    N_("is there already; name another file, or replace it with --force"),
    N_("the copy is damaged as the database is ({what}); run `soat verify`"),
    N_("chain {chain} ends otherwise in the copy than in the database; run `soat verify`"),
    N_("no such file; check the name, nothing of it was taken"),
    N_("is the database that is merged into; name another file"),
    N_("does not verify, nothing of it was taken: {what}; go back to a copy of it"),
    N_(
        "holds another text of the same bytes of {name}, as another version of soat reads them;"
        " nothing of it was taken: read the document anew in both with one version"
    ),
    N_(
        "chain {chain} goes on differently here and there from number {number} on, as when"
        " a file is overwritten with an older copy; nothing of it was taken:"
        " bring its decisions over with `soat decide`"
    ),
    N_("sitting {sitting} is another annotator's here; nothing of it was taken: run `soat verify` on both"),
)
_FORMATS = (
    N_(
        "figure {figure}: its {column} is too long for parquet, which holds {digits} digits before the point;"
        " write csv, jsonl or sqlite"
    ),
    N_(
        "figure {figure}: its {column} has more than {most} characters, which no Excel cell holds;"
        " write csv, parquet or sqlite"
    ),
    N_("a sheet takes {most} rows, and there are more; write csv, parquet or sqlite, or fewer documents"),
    N_(
        "the sheet has more than four gigabytes, which no workbook holds;"
        " write csv, parquet or sqlite, or fewer documents"
    ),
    N_("half a character ({character}) is no text for {format}; write jsonl"),
)
_KNOWN = (
    N_("over {count} characters or invisible ones; shorten it"),
    N_("{given} is no date; give YYYY, YYYY-MM or YYYY-MM-DD"),
    N_("{given} is no address; give one that begins with http:// or https://"),
)
USAGE = (
    N_("unrecognized arguments: {arguments}"),
    N_("the following arguments are required: {names}"),
    N_("argument {name}: invalid choice: {given} (choose from {choices})"),
    N_("argument {name}: expected one argument"),
    N_("argument {name}: invalid int value: {given}"),
    N_("argument {name}: not allowed with argument {other}"),
    N_("argument {name}: {problem}"),
)
"""What argparse says of a command line."""

REFUSALS = (
    *_RECORD,
    *_READING,
    *_DECIDING,
    *_CHECKING,
    *_DATABASE,
    *_FILES,
    *_IMPORTING,
    *_LEXICON,
    *_TOGETHER,
    *_COPIES,
    *_FORMATS,
    *READERS,
    *_KNOWN,
    *FAULTS,
    *READING_REFUSALS,
)
"""Messages of store and extractor, with names for the values in them; the particular before the general.

What is called `problem` in one of them is a message too.
"""

_PLACEHOLDER = re.compile(r"\\\{(\w+)\\\}")


def reworded(message: str) -> str:
    """A message of the layers below, in the language that is spoken; as it is where it is not known."""
    if spoken() == LANGUAGES[0]:
        return message
    known = _known(message)
    at = message.find(": ")
    while known is None and at >= 0:
        # Before the message stands where it came up: a file, a field, a line.
        rest = _known(message[at + 2 :])
        known = None if rest is None else f"{message[: at + 2]}{rest}"
        at = message.find(": ", at + 1)
    return known or message


def _known(message: str) -> str | None:
    return _among((*REFUSALS, *USAGE), message)


def place(where: str) -> str:
    """Where something does not hold, in the language that is spoken."""
    return _among(PLACES, where) or where


def _among(templates: Sequence[str], message: str) -> str | None:
    for template in templates:
        if found := _pattern(template).fullmatch(message):
            values = found.groupdict()
            if "problem" in values:
                values["problem"] = reworded(values["problem"])
            return _(template).format(**values)
    return None


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_PLACEHOLDER.sub(r"(?P<\1>.+)", re.escape(template)), re.DOTALL)
