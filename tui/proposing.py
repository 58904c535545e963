"""From the bytes of documents to what is proposed for them, and how a proposal is printed."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from extract import readers
from extract.figures import Extraction
from extract.identity import extractor
from extract.layout import PLAIN, Layout
from extract.metadata import UNKNOWN, Metadata
from extract.readers import Readout
from extract.records import to_record
from store.export.jsonl import json_line
from tui.sources import Source

__all__ = ["Proposed", "Readable", "extractor", "find_figures", "proposals", "propose", "read", "records"]


@dataclass(frozen=True, slots=True)
class Readable:
    """A document that was read."""

    name: str
    sha256: str
    readout: Readout

    @property
    def text(self) -> str:
        """What all offsets count in."""
        return self.readout.text


@dataclass(frozen=True, slots=True)
class Proposed:
    """A document that was read, with what was found in it."""

    name: str
    sha256: str
    readout: Readout
    extraction: Extraction

    @property
    def text(self) -> str:
        """What all offsets count in."""
        return self.readout.text


def read(source: Source) -> Readable:
    """Read one document.

    Raises:
        SourceError, TextError: It cannot be read, or is no text.
    """
    data = source.read()
    return Readable(source.name, hashlib.sha256(data).hexdigest(), readers.read(data))


def propose(document: Readable) -> Proposed:
    """Find the figures of one document."""
    readout = document.readout
    extraction = find_figures(readout.text, metadata=readout.metadata, layout=readout.layout)
    return Proposed(document.name, document.sha256, readout, extraction)


def proposals(source: Source) -> Proposed:
    """Read one document and find its figures.

    Raises:
        SourceError, TextError: It cannot be read, or is no text.
    """
    return propose(read(source))


def find_figures(text: str, *, metadata: Metadata = UNKNOWN, layout: Layout = PLAIN) -> Extraction:
    """All that is read off a text."""
    from extract.find import extract  # here, because what it reads of the lexicon then stays as it is

    return extract(text, metadata=metadata, layout=layout)


def records(document: Proposed) -> Iterator[str]:
    """One line of JSON for each candidate."""
    for candidate in document.extraction.candidates:
        yield json_line(
            {
                "doc": document.name,
                "start": candidate.span.start,
                "end": candidate.span.end,
                "quote": candidate.quote,
                **to_record(candidate.figure),
                "sentence_start": candidate.sentence.start,
                "sentence_end": candidate.sentence.end,
                "rule": candidate.rule,
                "confidence": round(candidate.confidence, 4),
            }
        )
