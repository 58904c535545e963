"""The page of one document: its text with the figures marked, and what is recorded of each."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.figures import Span
from extract.records import FIELDS
from store.history import Entry, History, Record
from store.proof_pages.escaping import shown
from store.proof_pages.frame import framed
from store.proof_pages.marking import anchor, marked
from store.proof_pages.wording import Wording
from store.rows import Document

Row = Mapping[str, str | int | None]

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", re.ASCII)
_SHORT = 12


def document_page(
    document: Document, text: str, rows: Sequence[Row], histories: Mapping[Span, History], say: Wording
) -> Iterator[str]:
    """The page in pieces, so that a long text is never there twice."""
    title = f"{rows[0]['doc']} · {say('proof of figures')}"
    return framed(title, _body(document, text, rows, histories, say), say.language)


def _body(
    document: Document, text: str, rows: Sequence[Row], histories: Mapping[Span, History], say: Wording
) -> Iterator[str]:
    doc = rows[0]["doc"]
    by_span: dict[Span, list[Row]] = {}
    for row in rows:
        by_span.setdefault(Span(int(row["start"] or 0), int(row["end"] or 0)), []).append(row)
    numbers = {span: number for number, span in enumerate(by_span, 1)}
    yield f'<a class="skip" href="#figures">{say("To the figures")}</a>\n<header>\n'
    yield f'<p class="back"><a href="index.html">{say("All documents")}</a></p>\n'
    yield f'<h1 lang="vi">{shown(document.title or str(doc))}</h1>\n<dl>\n'
    yield from _pair(say("file"), doc)
    yield f'<dt>SHA-256</dt><dd class="hash">{document.sha256}</dd>\n'
    for name in ("published", "address", "publisher", "reader"):
        yield from _pair(say(name), getattr(document, name))
    yield from _pair(say("rows"), str(len(rows)))
    yield '</dl>\n</header>\n<main>\n<section aria-labelledby="text">\n'
    yield f'<h2 id="text">{say("Text")}</h2>\n'
    yield '<div class="text" lang="vi">'
    yield from marked(text, numbers, say("record"))
    yield '</div>\n</section>\n<section aria-labelledby="figures">\n'
    yield f'<h2 id="figures">{say("Figures")}</h2>\n'
    for span, number in numbers.items():
        yield from _figure(span, number, by_span[span], histories[span], say)
    yield "</section>\n</main>\n"


def _figure(span: Span, number: int, rows: Sequence[Row], told: History, say: Wording) -> Iterator[str]:
    yield f'<article id="r{anchor(span)}">\n<h3>{number}. <span lang="vi">{shown(told.quote)}</span></h3>\n'
    yield f'<p class="dim"><span class="hash">{told.figure}</span> '
    yield f'<a class="back" href="#{anchor(span)}">{say("in the text")}</a></p>\n'
    for row in rows:
        yield "<dl>\n"
        for name in FIELDS:
            yield from _pair(say(name), row[name])
        for name in ("verdict", "annotator"):
            yield from _pair(say(name), row[name])
        yield f"<dt>{say('decided_at')}</dt><dd>{_time(str(row['decided_at']))}</dd>\n"
        for name in ("reason", "note", "extractor"):
            yield from _pair(say(name), row[name])
        yield "</dl>\n"
    heading = say("History of {number}:").format(number=number)
    yield f'<p class="dim">{heading}</p>\n<ol class="history">\n'
    yield from _history(told, say)
    yield "</ol>\n</article>\n"


def _history(told: History, say: Wording) -> Iterator[str]:
    """Readings and decisions, each a line of the list."""
    for reading in told.readings:
        said = say("{extractor} read the document").format(extractor=shown(reading.extractor))
        if reading.what is not None:
            said += f": {say(reading.what)}: {_record(reading.before, say)} → {_record(reading.after, say)}"
        yield f"<li>{_time(reading.extracted_at)} {said}</li>\n"
    if told.proposed is not None:
        by = say("proposed by {extractor} ({rule})").format(
            extractor=shown(told.extractor or ""), rule=shown(told.rule or "")
        )
        yield f"<li>{by}: {_record(told.proposed, say)}</li>\n"
    for entry in told.decisions:
        yield f"<li>{_time(entry.decided_at)} {shown(entry.annotator)}: {say(entry.verdict)}"
        yield f"{''.join(f'; {part}' for part in _said(entry, say))}</li>\n"


def _said(entry: Entry, say: Wording) -> Iterable[str]:
    """What a decision says beyond its verdict."""
    for name, (was, is_) in entry.changed.items():
        yield f"{say(name)} {shown(was or '-')} → {shown(is_ or '-')}"
    for name, text in (("reason", entry.reason), ("note", entry.note)):
        if text:
            yield f"{say(name)}: {shown(text)}"
    if entry.withdraws:
        yield f"{say('takes back')} {entry.withdraws[:_SHORT]}"
    if entry.withdrawn_by:
        yield say("taken back")
    if entry.carried_from:
        yield f"{say('carried on from')} {entry.carried_from}"
    for recall in entry.recalls:
        again = say("to be looked at again ({why})").format(why=say(recall.why))
        yield f"{again} {_time(recall.recalled_at)}"
    if entry.is_head:
        yield say("stands")
    yield f'{say("hash")} <span class="hash">{entry.hash[:_SHORT]}</span>'


def _record(record: Record | None, say: Wording) -> str:
    if record is None:
        return "-"
    return shown(", ".join(f"{say(name)} {value}" for name, value in record.items() if value is not None))


def _pair(name: str, value: str | int | None) -> Iterator[str]:
    if value is not None:
        yield f"<dt>{name}</dt><dd>{shown(str(value))}</dd>\n"


def _time(text: str) -> str:
    """A moment for people and programs alike; what is none stays text."""
    return f"<time>{text}</time>" if _MOMENT.fullmatch(text) else shown(text)
