"""The source of a page to its tree, however it is written."""

import re

from lxml.etree import LxmlError, iterwalk  # type: ignore[import-untyped]
from lxml.html import HtmlElement, HTMLParser, document_fromstring  # type: ignore[import-untyped]

from extract.text import TextError

DEEPEST = 200
"""Elements within each other; what lies deeper is text of the element there. Browsers stop at 512."""
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+>")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905 - names in a row
_RAW = frozenset({"script", "style", "textarea", "title"})
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")


def tree_of(source: str) -> HtmlElement:
    """The page's root.

    Raises:
        TextError: There is nothing in it.
    """
    fit = _UNFIT.sub("", source)
    root = _parsed(fit)
    if root is None or _depth(root) > DEEPEST:
        root = _parsed(_shallow(fit))
    if root is None:
        raise TextError("a page without content")
    return root


def _parsed(source: str) -> HtmlElement | None:
    # The parser stops in silence where elements are too deep: `_depth` tells.
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(source.encode(errors="replace"), parser=parser)
    except (LxmlError, ValueError):
        return None


def _depth(root: HtmlElement) -> int:
    depth = deepest = 0
    for event, _element in iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _shallow(source: str) -> str:
    """The source without the tags of what lies too deep."""
    open_tags: list[str] = []
    parts: list[str] = []
    at = 0
    for tag in _TAG.finditer(source):
        name = tag[2].lower()
        if open_tags and open_tags[-1] in _RAW and name != open_tags[-1]:
            continue
        if name in _VOID:
            continue
        if tag[1]:
            is_deep = len(open_tags) > DEEPEST // 2
            if name in open_tags[-3:]:
                while open_tags.pop() != name:
                    pass
        else:
            open_tags.append(name)
            is_deep = len(open_tags) > DEEPEST // 2
        if is_deep and name not in _RAW:
            parts += (source[at : tag.start()], " ")
            at = tag.end()
    return "".join((*parts, source[at:]))
