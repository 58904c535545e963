"""Readers against broken files: `python bench/fuzz_readers.py [SECONDS] [--kind KIND]`.

Small files of every kind are mutated; each must be read, or refused with one clear line, within seconds.
With --kind and atheris (`pip install atheris`; no requirement brings it) coverage guides the mutations, else
chance does. What fails is kept in the folder `fuzz-failures` and told; exit 1 then.
"""

import argparse
import hashlib
import random
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from bench import made_files as made
from extract.find import extract
from extract.readers import Readout, read
from extract.readers.kinds import FileKind, kind_of
from extract.readers.members import members
from extract.text import TextError

TABLE = (("Địa phương", "Số hồ sơ", "Tỷ lệ (%)"), ("Hà Nội", "1.234", "98,7"), ("Huế", "567", "99"))
LINES = ("Kết quả năm 2023", "Sở Nội vụ tiếp nhận 1.234 hồ sơ, tăng 12% so với năm trước.")
KINDS = ("csv", "doc", "docx", "pdf", "ppt", "rtf", "xls", "xlsx", "zip")
LIBRARIES = ["extract.readers", "docx", "openpyxl", "olefile", "xlrd", "striprtf", "zipfile"]
SLOW = 10.0
"""Seconds for one small file."""
_MOST_CHANGES = 8
_INTERESTING = (
    b"\x00",
    b"\xff",
    b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff",
    b"\x00\x00\x00\x80",
    b"<",
    b"&",
    b"\\",
    b"{",
)


def seeds() -> Mapping[str, bytes]:
    """A sound file of each kind."""
    word, book = made.docx(LINES, TABLE), made.xlsx([*TABLE, ("Vinh", 5, 0.5)], {"C4": "0.0%"})
    return {
        "docx": word,
        "xlsx": book,
        "pdf": made.pdf([LINES, LINES], "Kết quả năm 2023"),
        "doc": made.doc("\r".join(LINES) + "\r" + "".join("\x07".join(row) + "\x07\x07" for row in TABLE)),
        "xls": made.xls([*TABLE, ("Vinh", 5.0, 0.5)]),
        "ppt": made.ppt(LINES),
        "rtf": made.rtf(LINES, TABLE),
        "csv": "\n".join(";".join(row) for row in TABLE).encode(),
        "zip": made.zipped(
            {"a.docx": word, "b.txt": LINES[1].encode(), "c.zip": made.zipped({"d.xlsx": book})}
        ),
    }


def try_one(data: bytes) -> str | None:
    """What is wrong with how a file is read; None where it is read, or refused as it should be."""
    begun = time.perf_counter()
    try:
        kind = kind_of(data)
        if kind is FileKind.ZIP:
            for member in members(data, kind):
                member.problem or _proposed(read(member.data))
        else:
            _proposed(read(data))
    except TextError as error:
        if "\n" in str(error) or not str(error).isprintable():
            return f"a message that is no line: {error!r}"
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        return f"{type(error).__name__}: {error}"
    took = time.perf_counter() - begun
    return f"took {took:.1f} s" if took > SLOW else None


def _proposed(readout: Readout) -> None:
    """Its layout must lie in its text, in order, and figures be where they say."""
    at = 0
    for cell in readout.layout.cells:
        assert at <= cell.span.start < cell.span.end <= len(readout.text), cell  # noqa: S101 - that is the test
        at = cell.span.end
    extraction = extract(readout.text, metadata=readout.metadata, layout=readout.layout)
    for one in extraction.candidates:
        assert one.span.of(readout.text) == one.quote, one  # noqa: S101 - that is the test


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The file with some bytes changed, cut out, doubled, or its end lost; inside archives as well."""
    parts = bytearray(data)
    if data.startswith(b"PK") and chance.random() < 0.7:  # noqa: PLR2004 - else the archive itself is broken
        return _mutated_part(data, chance)
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        at = chance.randrange(len(parts) or 1)
        size = chance.choice((1, 2, 4, 64, 512))
        change = chance.randrange(5)
        if change == 0:
            parts[at : at + 1] = bytes([chance.randrange(256)])
        elif change == 1:
            piece = chance.choice(_INTERESTING)
            parts[at : at + len(piece)] = piece
        elif change == 2:  # noqa: PLR2004 - one of five changes
            del parts[at : at + size]
        elif change == 3:  # noqa: PLR2004 - one of five changes
            parts[at:at] = parts[at : at + size]
        elif chance.random() < 0.1:  # noqa: PLR2004 - seldom, as nothing else is left then
            del parts[at:]
    return bytes(parts)


def _mutated_part(data: bytes, chance: random.Random) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        inside = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    name = chance.choice(sorted(inside))
    return made.zipped(inside | {name: mutated(inside[name], chance)})


def fuzz(kinds: Mapping[str, bytes], seconds: float, seed: int, tell: Callable[[str], None]) -> int:
    """Mutate until the time is over; how many files failed."""
    chance = random.Random(seed)  # noqa: S311 - no secret, and the same for the same seed
    until, tried, failed = time.monotonic() + seconds, 0, 0
    while time.monotonic() < until:
        kind = chance.choice(sorted(kinds))
        data = mutated(kinds[kind], chance)
        tried += 1
        if wrong := try_one(data):
            failed += 1
            tell(f"{kept(data, kind)}: {wrong}")
    tell(f"{tried:,} files, {failed} failed")
    return failed


def kept(data: bytes, kind: str) -> Path:
    """Where a file that failed is kept."""
    folder = Path("fuzz-failures")
    folder.mkdir(exist_ok=True)
    path = folder / f"{hashlib.sha256(data).hexdigest()[:12]}.{kind}"
    path.write_bytes(data)
    return path


def main() -> int:
    """Fuzz for some seconds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", type=float, nargs="?", default=60.0)
    parser.add_argument("--kind", choices=KINDS)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.kind is None:
        return 1 if fuzz(seeds(), options.seconds, options.seed, print) else 0
    try:
        import atheris  # type: ignore[import-untyped]
    except ImportError:
        return 1 if fuzz({options.kind: seeds()[options.kind]}, options.seconds, options.seed, print) else 0
    # The readers' libraries are imported when the first file is made or read: with counters in them.
    with atheris.instrument_imports(include=LIBRARIES):
        kinds = seeds()
        for data in kinds.values():
            try_one(data)
    folder = Path("fuzz-corpus", options.kind)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "seed").write_bytes(kinds[options.kind])

    def one(data: bytes) -> None:
        if wrong := try_one(data):
            raise RuntimeError(f"{kept(data, options.kind)}: {wrong}")

    run = [sys.argv[0], str(folder), f"-max_total_time={int(options.seconds)}", "-max_len=200000"]
    atheris.Setup(run, one)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
