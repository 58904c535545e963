"""What a page says of itself: headline, day of publication, address and publisher."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from extract.layout import Frame
from extract.metadata import Metadata
from extract.readers.pages.blocks import Block, Page
from extract.readers.pages.dates import published
from extract.readers.pages.saying import frame_of_heading, words_in
from extract.vocabulary import fold

_PARTED = re.compile(r"\s+[-–—|·»:]+\s+")
_WORD = re.compile(r"\w+")
_TITLES = re.compile(
    r"(?:^|[\s_-])(?:\w*title|\w*headline|tieu-?de\w*|\w*tieude|tit|\w*[-_]tit)(?:$|[\s_-])", re.IGNORECASE
)
_FEW, _MANY = 4, 40
"""Words of a headline that is told by its place alone."""
_PROSE = 20
_NEAR = 8
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_LOOKED_AT = 400
_LONGEST = 500
_DEEPEST = 6
_ARTICLES = ("Article", "Report", "Posting", "WebPage")


def about(
    root: HtmlElement, page: Page, frames: Sequence[Frame | None], title: str | None, place: int | None
) -> Metadata:
    """What is known of the page."""
    data = list(_data(root))
    day, is_doubtful = published(root, page, frames, place, data)
    return Metadata(
        title=_line(title),
        published=day,
        address=_address(root, data),
        publisher=_line(_publisher(root, data)),
        is_doubtful=is_doubtful,
    )


def headline(root: HtmlElement, page: Page) -> tuple[str | None, int | None]:
    """The page's headline, and which of its blocks shows it."""
    data = list(_data(root))
    said = [
        _meta(root, "og:title"),
        *(str(one["headline"]) for one in data if one.get("headline")),
        _title(root),
    ]
    wanted = [part for whole in said if whole for part in _stretches(whole) if len(_words(part)) >= _FEW]
    site = _words(_publisher(root, data) or "")
    blocks = page.blocks[:_LOOKED_AT]
    known = {_words(part) for part in wanted} - {site}
    places = [place for place, block in enumerate(blocks) if not block.rows and _words(block.text) in known]
    if not places:
        places = [
            place for place, block in enumerate(blocks) if block.tag == "h1" and words_in(block) >= _FEW
        ]
    if not places:
        places = list(_above_text(blocks)) or list(_called_title(page))
    if places:
        place = _best(blocks, places)
        return blocks[place].text, place
    whole = next((text for text in said if text), None)
    return (_without_site(whole, site) if whole else None), None


def _stretches(title: str) -> Iterator[str]:
    """A title whole, and without what stands before or after a dash; headlines have dashes too."""
    parts = _PARTED.split(title)[:_DEEPEST]
    for first in range(len(parts)):
        for end in range(first + 1, len(parts) + 1):
            yield " ".join(parts[first:end])


def _best(blocks: Sequence[Block], places: Sequence[int]) -> int:
    """The main heading, else the last line before the text: the name of the site comes first."""
    text = _first_text(blocks)
    return min(
        places,
        key=lambda place: (blocks[place].tag != "h1", blocks[place].is_link, place > text, abs(text - place)),
    )


def _above_text(blocks: Sequence[Block]) -> Iterator[int]:
    """The last heading above the text."""
    text = _first_text(blocks)
    for place in range(text - 1, max(-1, text - _NEAR), -1):
        block = blocks[place]
        if block.tag in _HEADINGS and not block.is_link and _FEW <= words_in(block) <= _MANY:
            yield place
            return


def _first_text(blocks: Sequence[Block]) -> int:
    """Where the first sentence stands that is no heading."""
    for place, block in enumerate(blocks):
        words = 0 if block.rows or block.tag in _HEADINGS else words_in(block)
        if words >= _PROSE or (2 * words >= _PROSE and block.text.endswith((".", "…", "./."))):
            return place
    return len(blocks)


def _called_title(page: Page) -> Iterator[int]:
    """Lines in elements that are called a title."""
    for region in page.regions:
        if region.end == region.first + 1 and region.first < _LOOKED_AT:
            block = page.blocks[region.first]
            said = f"{region.element.get('id', '')} {region.element.get('class', '')}"[:200]
            if (
                not block.is_link
                and _FEW <= words_in(block) <= _MANY
                and _TITLES.search(said)
                and not frame_of_heading(block)
            ):
                yield region.first


def _without_site(title: str, site: tuple[str, ...]) -> str:
    """A title without the name of the site before or after it."""
    parts = _PARTED.split(title)
    kept = [part for part in parts if _words(part) != site]
    return max(kept or parts, key=len) if len(parts) > 1 else title


def _title(root: HtmlElement) -> str | None:
    element = root.find(".//title")
    return _line(element.text_content()) if element is not None else None


def _meta(root: HtmlElement, *names: str) -> str | None:
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in names and (said := _line(meta.get("content"))):
            return said
    return None


def _address(root: HtmlElement, data: Sequence[Mapping[str, object]]) -> str | None:
    said = [link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    said += [_meta(root, "og:url")]
    for one in data:
        whole = one.get("mainEntityOfPage")
        said += [whole.get("@id") if isinstance(whole, dict) else whole, one.get("url")]
    for address in said:
        if isinstance(address, str) and re.fullmatch(r"https?://[^\s<>\"\x00-\x1f]{3,2000}", address.strip()):
            return address.strip()
    return None


def _publisher(root: HtmlElement, data: Sequence[Mapping[str, object]]) -> str | None:
    for one in data:
        publisher = one.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip() and not name.startswith("http"):
            return name
    return _meta(root, "og:site_name", "dc.publisher", "application-name")


def _data(root: HtmlElement) -> Iterator[Mapping[str, object]]:
    """What the page says to machines of the article on it (JSON-LD)."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            said = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for one in _objects(said):
            kinds = one.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and name.endswith(_ARTICLES) for name in names):
                yield one


def _objects(said: object, depth: int = 0) -> Iterator[dict[str, object]]:
    """The objects in it, those within others too."""
    if depth > _DEEPEST:
        return
    if isinstance(said, list):
        for one in said[:_LOOKED_AT]:
            yield from _objects(one, depth + 1)
    elif isinstance(said, dict):
        yield said
        yield from _objects(said.get("@graph"), depth + 1)


def _words(text: str) -> tuple[str, ...]:
    return tuple(map(fold, _WORD.findall(unicodedata.normalize("NFC", text))))


def _line(text: str | None) -> str | None:
    """The text on one line, without what is not printed."""
    if text is None:
        return None
    shown = "".join(letter if letter.isprintable() else " " for letter in text[: 4 * _LONGEST])
    return " ".join(shown.split())[:_LONGEST].strip() or None
