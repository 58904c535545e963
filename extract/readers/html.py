"""Web pages: all that is seen of them, with what frames the article marked."""

from extract.readers.composing import Composer
from extract.readers.installed import library, version
from extract.readers.readout import Readout


def read(data: bytes) -> Readout:
    """The page's text, a line a block and a row of a table.

    Raises:
        MissingReaderError: The extra `html` is not installed.
        TextError: There is nothing on it.
    """
    library("trafilatura", "html", "web pages")
    from extract.readers.pages.about import about, headline
    from extract.readers.pages.blocks import page_of
    from extract.readers.pages.decoding import source_of
    from extract.readers.pages.framing import Framing
    from extract.readers.pages.matching import MOST, main_text, matched
    from extract.readers.pages.parsing import tree_of

    source = source_of(data)
    root = tree_of(source)
    page = page_of(root)
    title, place = headline(root, page)
    main = main_text(root) if len(source) <= MOST else ""
    frames = Framing(page, matched(page.blocks, main), place).told()
    composer = Composer()
    for block, frame in zip(page.blocks, frames, strict=True):
        if block.rows:
            composer.table(block.rows, frame)
        else:
            composer.paragraph(block.text, frame)
    metadata = about(root, page, frames, title, place)
    return composer.readout(
        f"html trafilatura {version('trafilatura')}", metadata, empty="a page without text"
    )
