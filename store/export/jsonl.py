"""JSON Lines: one object a line, columns in order, letters as they are, nothing that moves a terminal."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from store.columns import Column

# JSON escapes C0 by itself; these would also act on a terminal, reorder text or not be seen at all.
_UNSEEN = re.compile(
    "[\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)

_encode = json.JSONEncoder(ensure_ascii=False).encode


def write(rows: Iterable[Mapping[str, str | int | None]], stream: TextIO, columns: Sequence[Column]) -> int:
    """Write the rows; returns how many."""
    names = [column.name for column in columns]
    count = 0
    for row in rows:
        stream.write(json_line({name: row[name] for name in names}))
        count += 1
    return count


def json_line(record: Mapping[str, object]) -> str:
    """One object as a line: letters as they are, whatever is not seen as its escape."""
    return _UNSEEN.sub(_escaped, _encode(record)) + "\n"


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]
