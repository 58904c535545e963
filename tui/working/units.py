"""What is asked of a worker and what it answers: plain values that go through a pipe."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extract.additions import Addition
from store.stamps import Stamp
from tui.limits import Limits
from tui.proposing import Proposed
from tui.sources import Source

if TYPE_CHECKING:
    from extract.corpora import Columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """What a worker is told once."""

    limits: Limits = field(default_factory=Limits)
    additions: frozenset[Addition] = frozenset()
    columns: Mapping[str, str] = field(default_factory=dict)
    """What the user says of a corpus's columns."""
    prints: bool = False
    """Whether proposals are wanted as lines of JSON."""


@dataclass(frozen=True, slots=True)
class Files:
    """Files that are read one after the other."""

    sources: Sequence[Source]
    data: bytes | None = None
    """What the one source holds, where only this process can read it."""

    @property
    def path(self) -> str:
        """Of which one file all problems are told together: none."""
        return ""


@dataclass(frozen=True, slots=True)
class Look:
    """A file that may be a corpus: its parts are wanted then, else it is read."""

    source: Source
    done_to: int = 0
    """So much of it was read before."""
    jobs: int = 1

    @property
    def path(self) -> str:
        """None, as for files."""
        return ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a corpus: the lines that begin in a range of bytes, or rows of a row group."""

    source: Source
    stamp: Stamp
    start: int
    end: int
    """Bytes of JSON Lines; rows of a Parquet file, counted from its beginning."""
    group: int | None
    columns: "Columns | None" = None
    is_last: bool = False
    share: float = 1.0
    """How much of the file it is."""

    @property
    def path(self) -> str:
        """The corpus."""
        return self.source.path


@dataclass(frozen=True, slots=True)
class Told:
    """What is known without any reading: a problem among the paths, or one of the last time."""

    event: "Problem | FileEnd"

    @property
    def path(self) -> str:
        """None, as for files."""
        return ""


Task = Files | Look | Piece
Unit = Task | Told


@dataclass(frozen=True, slots=True)
class Assignment:
    """A unit, perhaps after a worker died of it."""

    unit: Task
    skip: int = 0
    """How many of its results are there already."""
    lost: Mapping[int, str] = field(default_factory=dict)
    """Which of its documents, by number, are left out, and why."""
    stuck: Mapping[int, str] = field(default_factory=dict)
    """Before which of its documents the file cannot be read on, and why."""


@dataclass(frozen=True, slots=True)
class Begun:
    """Something is begun that may take long or end badly."""

    number: int
    name: str
    """As messages name it."""
    size: int
    is_document: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """Which of these documents, by their SHA-256, are wanted?"""

    digests: Sequence[str]


@dataclass(frozen=True, slots=True)
class Done:
    """A document: with its proposals, as lines, or without anything where it was not wanted.

    Proposals come sealed, and stay so until they are taken in: unpacked they take four times the room.
    """

    name: str
    sha256: str
    address: str | None
    """What a corpus says of it."""
    result: Proposed | str | bytes | None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something could not be read."""

    name: str
    """As messages name it."""
    message: str
    is_lasting: bool = True
    """Whether it is the file's own fault: reading it again would tell the same."""


@dataclass(frozen=True, slots=True)
class FileEnd:
    """Nothing is left of a file."""

    source: Source
    stamp: Stamp | None
    """None where it was not read whole, so that nothing is known of it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The parts of a corpus, to be read in the place of the unit that asked for them."""

    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class UnitEnd:
    """Nothing is left of a unit."""


Event = Begun | Asked | Done | Problem | FileEnd | Plan | UnitEnd
