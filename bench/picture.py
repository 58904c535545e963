"""Draw the review screen as an SVG, on the sample documents: the picture in the README.

python bench/picture.py OUT.svg [KEYS...]   keys as Textual names them, such as: a a x j c
"""

import asyncio
import hashlib
import re
import sys
import tempfile
from pathlib import Path

from extract.find import extract
from store.database import open_database
from store.documents import add_document
from store.sessions import start_session
from tui.app import ReviewApp

SEEDS = Path(__file__).parent.parent / "seeds"
SIZE = (120, 36)
KEYS = "a a a X 1 a a a a a j"


async def draw(keys: list[str]) -> str:
    """Review some of the samples and export what is on screen."""
    with tempfile.TemporaryDirectory() as folder, open_database(Path(folder) / "soat.db", create=True) as db:
        for path in sorted(SEEDS.glob("*.txt")):
            data = path.read_bytes()
            text = data.decode()
            add_document(
                db,
                name=path.name,
                data_sha256=hashlib.sha256(data).hexdigest(),
                text=text,
                extraction=extract(text),
                extractor="soat",
            )
        app = ReviewApp(db, session=start_session(db, "lan", "soat"))
        app.theme = "soat-dark"
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press(*keys)
            await pilot.pause()
            # The picture asks the network for its font; whoever reads the page has a fixed-width one.
            return re.sub(
                r"@font-face \{.*?\}\s*", "", app.export_screenshot(title="soat review"), flags=re.DOTALL
            )


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(__doc__)
    picture = asyncio.run(draw(sys.argv[2:] or KEYS.split()))
    Path(sys.argv[1]).write_text(picture, encoding="utf-8")
    print(sys.argv[1])
