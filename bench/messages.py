"""Takes messages of the source up into the catalogue, compiles it, and tells what is to be translated.

python bench/messages.py   `make messages`
"""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""A date of its own would make every compiled catalogue another file."""

ROOT = Path(__file__).parent.parent
LANGUAGE = "vi"
FOLDER = ROOT / "tui/locale" / LANGUAGE / "LC_MESSAGES"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "counted": (1, 2), "_bind": (4,), "Reason": (2,)}
"""What is called with a message, and at which places; descriptions of keys and reasons are messages too."""

_HEADER = f"""\
# The messages of soat's screen and command line. `make messages` adds what is new; translate it below.
msgid ""
msgstr ""
"Project-Id-Version: soat\\n"
"Language: {LANGUAGE}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""


def extracted() -> Catalog:
    """The messages as they stand in the source."""
    template = Catalog()
    for _, _, message, _, _ in extract_from_dir(ROOT / "tui", [("**.py", "python")], keywords=KEYWORDS):
        template.add(message)
    return template


def translated() -> Catalog:
    """The catalogue as it is kept."""
    with (FOLDER / "soat.po").open("rb") as file:
        return read_po(file, locale=LANGUAGE)


def updated() -> Catalog:
    """The catalogue with what is new in the source, and without what has gone from it."""
    catalogue = translated()
    catalogue.update(extracted(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def as_text(catalogue: Catalog) -> bytes:
    """The catalogue as a file, the same for the same messages."""
    file = io.BytesIO()
    write_po(file, catalogue, no_location=True, omit_header=True, sort_output=True, width=0)
    return _HEADER.encode() + file.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as gettext reads it, the same for the same messages."""
    catalogue.creation_date = catalogue.revision_date = _UNDATED
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def untranslated(catalogue: Catalog) -> list[str]:
    """The messages that have no translation yet."""
    return [str(message.id) for message in catalogue if message.id and not _said(message.string)]


def _said(string: str | tuple[str, ...] | list[str]) -> bool:
    return bool(string) and all(string if not isinstance(string, str) else (string,))


def main() -> int:
    """Write both files; 1 when something is left to be translated."""
    catalogue = updated()
    (FOLDER / "soat.po").write_bytes(as_text(catalogue))
    (FOLDER / "soat.mo").write_bytes(compiled(translated()))
    missing = untranslated(catalogue)
    for message in missing:
        print(f"to be translated: {message!r}")
    print(f"{len(catalogue)} messages, {len(missing)} to be translated in {FOLDER / 'soat.po'}")
    return int(bool(missing))


if __name__ == "__main__":
    sys.exit(main())
