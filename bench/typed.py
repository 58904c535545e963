"""Do keys act where they were meant, however they arrive: `python -m bench.typed [KEYS] [SYLLABLES]`.

Ten thousand keys of commands, forms, notes, filters and help, with pauses and random joins into one read;
then ten thousand Vietnamese syllables as Telex and VNI input methods send them, going back and typing anew.
What is in the database afterwards is compared with what was meant.
Pauses of 0 to 500 ms are made a hundred times shorter: that bytes come together or apart is what
matters, and they do both. `--pause 0.5` takes the real ones, and a quarter of an hour.
"""

import argparse
import random
import re
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from bench.kill import make
from bench.terminal import PATIENCE, Terminal, review
from store.database import Database, open_database
from tui.reasons import REASONS

KEYS = SYLLABLES = 10_000
BACK = "\x7f"
LEAVE = "\x07"
_SEEDS = Path(__file__).parent.parent / "seeds"
_SHAPES = {"\u0302", "\u0306", "\u031b"}
_IN_FIELD = 60
"""Syllables typed into one field."""
_LONGEST_PAUSE = 0.005
_MOST_AT_ONCE = 24
_KEY = re.compile(rb"\x1b\[.|.", re.DOTALL)
"""No terminal cuts an escape sequence apart for so long that it were two keys."""

Row = tuple[str, str | None]
"""A verdict, and what was typed with it."""


def scripts(dice: random.Random) -> tuple[str, list[Row]]:
    """Keys that decide one figure, and the rows that they are to make."""
    number = str(dice.randint(100_000, 999_999))
    text = f"ax {number} uX{dice.randint(1, 9)} cq"
    reason = dice.randrange(len(REASONS))
    return dice.choice(
        [
            ("a", [("accept", None)]),
            ("x", [("reject", None)]),
            (f"X{reason + 1}", [("reject", REASONS[reason].id)]),
            (f"c{number}\r", [("correct", number)]),
            (f"9{text}\r", [("correct", text)]),
            (f"n{text}\ra", [("flag", text), ("accept", text)]),
            (f"c{number}{LEAVE}x", [("reject", None)]),
            (f"/{text}{LEAVE}a", [("accept", None)]),
            ("?jkqa", [("accept", None)]),
            ("aux", [("accept", None), ("withdraw", None), ("reject", None)]),
            (f"X{LEAVE}c{number}\r", [("correct", number)]),
            (f"c\x1b[A\x1b[B{number}\r", [("correct", number)]),
            (f"m\x1b[C>{LEAVE}x", [("reject", None)]),
            (f"w<{LEAVE}a", [("accept", None)]),
            (f":{text}{LEAVE}x", [("reject", None)]),
            ("S2jxaqa", [("accept", None)]),
        ]
    )


def commands(keys: int, dice: random.Random) -> tuple[str, list[Row]]:
    """So many keys, and the rows that they are to make."""
    pressed, rows = "", list[Row]()
    while len(pressed) < keys:
        some, made = scripts(dice)
        pressed += some
        rows += made
    return pressed, rows


def telex(word: str) -> Iterator[str]:
    """What stands on screen as a word is typed: letters in their shape at once, the tone at the end."""
    shaped = unicodedata.normalize(
        "NFC", "".join(c for c in unicodedata.normalize("NFD", word) if not _is_tone(c))
    )
    for end in range(1, len(shaped) + 1):
        yield shaped[: end - 1] + _bare(shaped[end - 1])
        yield shaped[:end]
    yield word


def vni(word: str) -> Iterator[str]:
    """The same with digits at the end of the word: first all letters, then their shapes, then the tone."""
    bare = "".join(map(_bare, word))
    yield from (bare[:end] for end in range(1, len(bare) + 1))
    yield unicodedata.normalize(
        "NFC", "".join(c for c in unicodedata.normalize("NFD", word) if not _is_tone(c))
    )
    yield word


def sent(shown: Sequence[str]) -> str:
    """What an input method sends: back to where the word differs, and the rest anew."""
    keys = ""
    for before, after in pairwise(["", *shown]):
        same = next((at for at, two in enumerate(zip(before, after, strict=False)) if two[0] != two[1]), None)
        same = min(len(before), len(after)) if same is None else same
        keys += BACK * (len(before) - same) + after[same:]
    return keys


def _is_tone(char: str) -> bool:
    return unicodedata.combining(char) != 0 and char not in _SHAPES


def _bare(char: str) -> str:
    plain = unicodedata.normalize("NFD", char)[0]
    return {"đ": "d", "Đ": "D"}.get(plain, plain)


def syllables(number: int, dice: random.Random) -> list[str]:
    """Words of the sample documents."""
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(_SEEDS.glob("[0-9]*.txt")))
    words = sorted(set(re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text))))
    return dice.choices(words, k=number)


def arrive(terminal: Terminal, keys: str, longest: float, dice: random.Random) -> None:
    """Send keys alone or joined, with random pauses, letters of several bytes cut apart too."""
    pressed = _KEY.findall(keys.encode())
    while pressed:
        size = dice.choice((1, 1, dice.randint(1, _MOST_AT_ONCE)))
        terminal.send(b"".join(pressed[:size]))
        del pressed[:size]
        end = time.monotonic() + dice.uniform(0, longest)
        while (left := end - time.monotonic()) > 0:
            terminal.take(left)


def typed(database: Path, keys: str, rows: int, longest: float, dice: random.Random) -> list[Row]:
    """Press keys in a review and wait until so many rows are there; what they say."""
    terminal = review(database, "bench")
    try:
        with open_database(database, read_only=True) as db:
            arrive(terminal, keys, longest, dice)
            made = _rows(db)
            end = time.monotonic() + PATIENCE
            while len(made) < rows and time.monotonic() < end:
                terminal.take(0.1)
                if len(more := _rows(db)) > len(made):
                    made, end = more, time.monotonic() + PATIENCE
    finally:
        terminal.close()
    return made


def _rows(db: Database) -> list[Row]:
    found = db.execute(
        """
        SELECT verdict, reason, note, json_extract("after", '$.indicator'), json_extract("after", '$.value'),
            json_extract("before", '$.value')
        FROM decisions ORDER BY id
        """
    )
    return [
        (verdict, indicator or value if verdict == "correct" else reason or note)
        for verdict, reason, note, indicator, value, _ in found
    ]


def wrong(meant: Sequence[Row], made: Sequence[Row]) -> int:
    """Rows that are not what was meant, and those that are missing or too many; the first is printed."""
    pairs = enumerate(zip(meant, made, strict=False))
    differing = [(at, *two) for at, two in pairs if two[0] != two[1]]
    for at, want, have in differing[:1]:
        print(f"row {at} should be {want}, not {have}")
    return len(differing) + abs(len(meant) - len(made))


def _in_fields(words: Sequence[str], method: Callable[[str], Iterator[str]]) -> tuple[str, list[Row]]:
    """The indicators of figure after figure, typed by an input method."""
    keys, rows = "", list[Row]()
    for start in range(0, len(words), _IN_FIELD):
        some = words[start : start + _IN_FIELD]
        keys += "9" + " ".join(sent([*method(word)]) for word in some) + "\r"
        rows.append(("correct", " ".join(some)))
    return keys, rows


def main(arguments: Sequence[str] | None = None) -> int:
    """Type all of it; 1 when anything came out otherwise than it was meant."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("keys", type=int, nargs="?", default=KEYS)
    parser.add_argument("syllables", type=int, nargs="?", default=SYLLABLES)
    parser.add_argument("--pause", type=float, default=_LONGEST_PAUSE, help="the longest, in seconds")
    options = parser.parse_args(arguments)
    dice = random.Random(7)  # noqa: S311 - repeatable, not secret
    failures = 0
    words = syllables(options.syllables, dice)
    runs = {
        f"{options.keys} keys with mode changes": commands(options.keys, dice),
        f"{options.syllables} syllables by Telex": _in_fields(words, telex),
        f"{options.syllables} syllables by VNI": _in_fields(words, vni),
    }
    for name, (pressed, rows) in runs.items():
        if not rows:
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "soat.db"
            make(path, len(rows) + 1)
            faults = wrong(rows, typed(path, pressed, len(rows), options.pause, dice))
        print(f"{name}: {len(rows)} decisions, {faults} otherwise than meant", flush=True)
        failures += faults
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
