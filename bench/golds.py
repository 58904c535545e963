"""Documents beside the records that a person made of them, and what the extractor makes of them now."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.score import Row, read
from extract.find import extract
from extract.records import to_record
from extract.text import decode

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Gold:
    """A folder of texts and a folder of gold, one file a document, their names alike."""

    name: str
    texts: Path
    gold: Path

    @property
    def is_own(self) -> bool:
        """Whether the documents are the project's; of other people's nothing but offsets may be kept."""
        return self.texts.resolve().is_relative_to(ROOT)

    def documents(self) -> Iterator[tuple[Path, str, list[Row]]]:
        """Each document with gold: its file, its text, its rows."""
        for path in sorted(self.gold.glob("*.jsonl")):
            source = self.texts / f"{path.stem}.txt"
            yield source, decode(source.read_bytes()).text, list(read([path]))


def gold_at(places: str) -> Gold:
    """`TEXTS:GOLD`, two folders; named by the first: `../reports/2023:gold` is `reports-2023`.

    Raises:
        ValueError: There are no two such folders.
    """
    texts, _, gold = places.partition(":")
    if not gold or not Path(texts).is_dir() or not Path(gold).is_dir():
        raise ValueError(f"{places}: give a folder of texts, a colon, and a folder of gold that are there")
    parts = [part for part in Path(texts).parts if part not in ("..", "/")]
    return Gold("-".join(parts[-2:]) or "texts", Path(texts), Path(gold))


def proposals(name: str, text: str) -> list[Row]:
    """The rows that the extractor proposes for one document."""
    return [
        {
            "doc": name,
            "start": candidate.span.start,
            "end": candidate.span.end,
            "quote": candidate.quote,
            **to_record(candidate.figure),
        }
        for candidate in extract(text).candidates
    ]
