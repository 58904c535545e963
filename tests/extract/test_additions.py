"""An analyst's own words: what may be listed, what is refused, and how they are told apart."""

import subprocess
import sys
import unicodedata

import pytest

from extract.additions import LISTS, LONGEST, MOST_ENTRIES, AdditionError, add, read_additions
from extract.vocabulary import VocabularyFixedError, extend, lexicon, words


def marked(*additions: tuple[str, str]) -> str:
    """The fingerprint of these additions, told by a process of its own."""
    code = f"from extract.additions import add, fingerprint; add({list(additions)!r}); print(fingerprint())"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("name", LISTS)
def test_every_list_leads_to_lists_that_there_are(name: str) -> None:
    """No entry goes where nothing looks."""
    for file, key in (*LISTS[name].goes_to, *LISTS[name].leaves):
        assert key in lexicon(file)


@pytest.mark.parametrize("name", LISTS)
def test_spellings_of_one_entry_are_one(name: str) -> None:
    """Capitals, tone placement, decomposed letters, odd spaces and invisible characters are one."""
    spellings = [
        "Thẻ hoá đơn",
        "thẻ hóa đơn",
        unicodedata.normalize("NFD", "thẻ  hoá đơn "),
        "thẻ\u00a0hoá\u200b đơn",
    ]
    assert read_additions({name: spellings}) == {(name, "thẻ hóa đơn")}


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        (
            {"unit": ["ca"]},
            "unknown list 'unit'; the lists are units, measures, currencies, entities, places",
        ),
        ({"u" * 99: ["ca"]}, "unknown list 'uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu…; the lists are units"),
        ({"units": "ca"}, 'units: no list; write units = ["...", "..."]'),
        ({"units": {"ca": 1}}, "units: no list"),
        ({"units": ["ca", 12]}, "units: entry 2, 12, is no text; write it between quotation marks"),
        ({"places": [["Láng Hạ"]]}, "places: entry 1, ['Láng Hạ'], is no text"),
        ({"places": [True]}, "places: entry 1, True, is no text"),
        ({"entities": [""]}, "entities: entry 1, '', is empty; take it out"),
        ({"entities": [" \u200b\t"]}, "is empty; take it out"),
        ({"entities": ["06"]}, "entities: entry 1, '06', holds no letter; a name has words"),
        ({"indicators": ["–"]}, "holds no letter"),
        (
            {"entities": ["Tổ\ncông tác"]},
            r"entities: entry 1, 'Tổ\ncông tác', holds a line break or another control",
        ),
        ({"entities": ["a\x1b[2J"]}, "control character; write it on one line"),
        ({"entities": ["\ud800a"]}, "control character"),
        (
            {"indicators": ["a" * (LONGEST + 1)]},
            "is longer than 100 characters; list the words, not the sentence",
        ),
        ({"indicators": ["a" * 10**6]}, "is longer than 100 characters"),
        ({"units": ["a" * 61]}, "is longer than 60 characters"),
        ({"units": ["30 ngày"]}, "units: entry 1, '30 ngày', holds a number; list only what stands behind"),
        ({"measures": ["2lít"]}, "holds a number"),
        ({"units": ["hồ sơ (mới)"]}, "holds signs that no unit has"),
        ({"units": ["ca, kíp"]}, "holds signs that no unit has"),
        ({"units": ["một hai ba bốn năm sáu bảy"]}, "has more than 6 words"),
    ],
)
def test_what_could_never_be_found_is_refused(tables: dict[str, object], message: str) -> None:
    """In one line that names list and entry, and says what to do."""
    with pytest.raises(AdditionError) as caught:
        read_additions(tables)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200


def test_too_many_are_refused() -> None:
    """A table of data given by mistake is not taken for words."""
    with pytest.raises(AdditionError, match=f"{MOST_ENTRIES + 1:,} entries"):
        add({("indicators", f"tỷ lệ {number}") for number in range(MOST_ENTRIES + 1)})


def test_nothing_is_added_once_the_vocabulary_was_read() -> None:
    """Patterns made before would not know it; the lists stay as they are."""
    before = words("nouns", "noun")
    for attempt in (lambda: add({("units", "ca xyz")}), lambda: extend({("nouns", "noun"): ["ca xyz"]}, {})):
        with pytest.raises(VocabularyFixedError, match="read already"):
            attempt()
    assert words("nouns", "noun") == before


def test_the_fingerprint_tells_the_words_not_their_order() -> None:
    """The same additions have one, others another, none an empty one."""
    one = marked(("units", "ca"), ("places", "láng hạ"))
    assert one == marked(("places", "láng hạ"), ("units", "ca"), ("units", "ca"))
    assert one.startswith("lexicon.")
    assert len(one.strip()) == len("lexicon.1a2b3c4d")
    assert one != marked(("units", "láng hạ"), ("places", "ca"))
    assert marked() == "\n"
