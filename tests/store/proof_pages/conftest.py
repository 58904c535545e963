"""Pages as a browser would take them apart."""

from collections.abc import Callable
from html.parser import HTMLParser

import pytest

_ALONE = {"meta"}


class Page(HTMLParser):
    """The elements, addresses and text of a page; what is not well formed is an error."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.marks: dict[str, str] = {}
        self._marking: list[str] = []
        self._without: int = 0
        self.text = ""
        self.feed(page)
        self.close()
        assert self.open == []
        assert len(set(self.ids)) == len(self.ids)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        given = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.attributes |= given.keys()
        if "id" in given:
            self.ids.append(given["id"])
        if "href" in given:
            self.links.append(given["href"])
        if tag == "mark":
            self._marking.append(given.get("id", ""))
        if tag not in _ALONE:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends: the one that began last."""
        assert self.open.pop() == tag
        if tag == "mark":
            self._marking.pop()

    def handle_data(self, data: str) -> None:
        """Text, but for the numbers that lead to records."""
        if "sup" in self.open or "style" in self.open:
            return
        self.text += data
        for name in self._marking:
            self.marks[name] = self.marks.get(name, "") + data


@pytest.fixture
def taken_apart() -> Callable[[str], Page]:
    """A page taken apart."""
    return Page
