"""The facts of the ledger, each with who tells it, as an annotator may see them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.facts.claims import claim_of
from extract.facts.copies import folded
from extract.figures import Figure, Span
from extract.records import FIELDS
from store.database import Database, reading
from store.duties import blind_among
from store.heads import stand_of
from store.ledger.copied import with_copies
from store.records import from_fields, from_json
from store.rows import Session, State
from store.sentences import sentence_around
from store.texts import cut

_CITED = f"""
    SELECT states.figure_id, states.document_id, documents.sha256, documents.name, documents.published,
        states.start, states."end", states.quote,
        coalesce(decisions."after", decisions."before"), {", ".join(f"candidates.{name}" for name in FIELDS)}
    FROM json_each(?) AS wanted
    CROSS JOIN states ON states.figure_id = wanted.value
    JOIN documents ON documents.id = states.document_id
    LEFT JOIN decisions ON decisions.id = states.decision_id
    LEFT JOIN candidates ON candidates.figure_id = states.figure_id
    WHERE states.state <> '{State.REJECTED}'
    ORDER BY documents.published IS NULL, documents.published, documents.name, documents.sha256, states.start
"""
_SHARED = """
    SELECT fact FROM claims JOIN citations ON claim_id = claims.id
    GROUP BY fact HAVING count(DISTINCT document_id) > 1 OR max(document_id IN (SELECT original FROM copies))
"""
_DIFFERING = "SELECT fact FROM claims GROUP BY fact HAVING count(DISTINCT number) > 1"
_FIGURES = "SELECT figure_id FROM claims JOIN citations ON claim_id = claims.id WHERE fact = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A figure that tells a fact."""

    figure_id: int
    document_id: int
    document: str
    """The SHA-256 of the document's bytes."""
    name: str
    published: str | None
    span: Span
    quote: str
    figure: Figure
    sentence: Span
    passage: str
    """The words of the sentence."""

    @property
    def number(self) -> str:
        """What is the same in citations that tell the same number."""
        return "|".join(claim_of(self.figure).number)

    @property
    def place(self) -> str:
        """The figure as every export names it."""
        return f"{self.document[:16]}:{self.span.start}-{self.span.end}"


@dataclass(frozen=True, slots=True)
class Version:
    """One number that is told of a fact, with all who tell it."""

    citations: tuple[Citation, ...]
    """Those of the earliest documents first."""
    copies: tuple[tuple[int, ...], ...]
    """The places of citations that are one passage: a source and its copies."""

    @property
    def first(self) -> Citation:
        """The citation that stands for all."""
        return self.citations[0]

    @property
    def sources(self) -> int:
        """Who tells it of their own accord: copies do not count."""
        return len(self.copies)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is told: one version when all agree."""

    versions: tuple[Version, ...]
    """The most told first."""

    @property
    def documents(self) -> int:
        """How many documents tell it."""
        return len({one.document_id for version in self.versions for one in version.citations})


def shared_facts(db: Database, by: Session | None = None) -> Iterator[Fact]:
    """Everything that several documents tell, as an annotator may see it; in every file in one order."""
    yield from _facts(db, _SHARED, by)


def differing_facts(db: Database, by: Session | None = None) -> Iterator[Fact]:
    """What is told with several numbers."""
    return (fact for fact in _facts(db, _DIFFERING, by) if len(fact.versions) > 1)


def _facts(db: Database, sql: str, by: Session | None) -> Iterator[Fact]:
    with reading(db):
        ids = [fact for (fact,) in db.conn.execute(sql).fetchall()]
        found = [fact for one in ids if (fact := read_fact(db, one, by)) is not None]
    yield from sorted(found, key=_place)


def read_fact(db: Database, fact: int, by: Session | None = None) -> Fact | None:
    """One fact by its number in this file; None when fewer than two documents tell it to the annotator."""
    figures = [figure_id for (figure_id,) in db.conn.execute(_FIGURES, (fact,))]
    by_number: dict[str, list[Citation]] = {}
    for citation in sorted(with_copies(db, citations(db, figures, by)), key=_order):
        by_number.setdefault(citation.number, []).append(citation)
    versions = [_version(told) for told in by_number.values()]
    versions.sort(key=lambda version: (-version.sources, -len(version.citations), _order(version.first)))
    found = Fact(tuple(versions))
    return found if found.documents > 1 else None


def citations(db: Database, figures: Sequence[int], by: Session | None = None) -> list[Citation]:
    """Figures as they stand, the earliest documents first.

    Of what an annotator reviews blind, only what their own decisions and the proposals say: where others
    decided otherwise, the figure is left out, as the ledger has gathered it by what they said.
    """
    blind = blind_among(db, by, figures)
    found = []
    for row in db.conn.execute(_CITED, (json.dumps(list(figures)),)).fetchall():
        figure_id, document_id, sha256, name, published, start, end, quote, decided, *fields = row
        proposed = from_fields(fields) if fields[0] is not None else None
        figure = from_json(decided) or proposed
        if figure is None or (figure_id in blind and not _is_seen(db, figure_id, figure, proposed, by)):
            continue
        sentence = sentence_around(db, document_id, Span(start, end))
        found.append(
            Citation(
                figure_id=figure_id,
                document_id=document_id,
                document=sha256,
                name=name,
                published=published,
                span=Span(start, end),
                quote=quote,
                figure=figure,
                sentence=sentence,
                passage=cut(db, document_id, sentence),
            )
        )
    return found


def _is_seen(
    db: Database, figure_id: int, figure: Figure, proposed: Figure | None, by: Session | None
) -> bool:
    decision = stand_of(db, figure_id, eyes=None if by is None else by.annotator).decision
    own = proposed if decision is None else decision.after or decision.before
    return own == figure


def _version(told: Iterable[Citation]) -> Version:
    citations = tuple(told)
    return Version(citations, tuple(map(tuple, folded([one.passage for one in citations]))))


def _order(citation: Citation) -> tuple[bool, str, str, str, int]:
    return (
        citation.published is None,
        citation.published or "",
        citation.name,
        citation.document,
        citation.span.start,
    )


def _place(fact: Fact) -> tuple[str, str, int]:
    return min(
        (one.name, one.document, one.span.start) for version in fact.versions for one in version.citations
    )
