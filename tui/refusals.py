"""What the store and the extractor refuse, in the language that is spoken: they themselves speak English.

A message of theirs is found again by the words around its values.
"""

import re
from functools import cache

from tui.speech import LANGUAGES, N_, _, spoken

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
USAGE = (
    N_("unrecognized arguments: {arguments}"),
    N_("the following arguments are required: {names}"),
    N_("argument {name}: invalid choice: {given} (choose from {choices})"),
    N_("argument {name}: expected one argument"),
)
"""What argparse says of a command line."""

REFUSALS = (*_RECORD, *_READING, *_DECIDING, *_CHECKING, *_DATABASE)
"""Messages of store and extractor, with names for the values in them; the particular before the general."""

_PLACEHOLDER = re.compile(r"\\\{(\w+)\\\}")


def reworded(message: str) -> str:
    """A message of the layers below, in the language that is spoken; as it is where it is not known."""
    if spoken() == LANGUAGES[0]:
        return message
    for template in (*REFUSALS, *USAGE):
        if found := _pattern(template).fullmatch(message):
            return _(template).format(**found.groupdict())
    return message


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_PLACEHOLDER.sub(r"(?P<\1>.+)", re.escape(template)), re.DOTALL)
