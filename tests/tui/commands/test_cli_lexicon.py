"""`soat extract --lexicon`: words of an analyst's own change what is proposed, and who is said to have."""

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract import __version__

Soat = Callable[..., Any]
Extracted = Callable[..., list[dict[str, Any]]]

GUIDE = (Path(__file__).parents[3] / "docs/lexicon.md").read_text(encoding="utf-8")


@pytest.fixture
def proposed(soat: Soat, shell: Soat, home: Path) -> Extracted:
    """What is proposed for a text, by a process of its own where a lexicon is given."""

    def run(text: str, lexicon: str = "") -> list[dict[str, Any]]:
        (home / "text.txt").write_text(text, encoding="utf-8")
        (home / "own.toml").write_text(lexicon, encoding="utf-8")
        arguments = ("extract", "--jsonl", "text.txt")
        outcome = shell(*arguments, "--lexicon", "own.toml") if lexicon else soat(*arguments)
        assert (outcome.code, outcome.err) == (0, "")
        rows: list[dict[str, Any]] = outcome.rows
        return rows

    return run


CASES = [
    (
        ("units", "lượt quét liên thông"),
        "Cổng ghi nhận 4.200 lượt quét liên thông.",
        ("unit", "lượt quét liên thông"),
    ),
    (("units", "điểm"), "Tỉnh có 12 điểm.", ("kind", "count")),
    (("measures", "CFU"), "Mẫu nước có mật độ vi khuẩn 12.500 CFU.", ("kind", "measure")),
    (("currencies", "USDT"), "Mỗi suất học bổng là 2.500 USDT.", ("kind", "money")),
    (
        ("entities", "Trợ lý số Hạnh Phúc"),
        "Trợ lý số Hạnh Phúc có 12.500 hồ sơ.",
        ("entity", "Trợ lý số Hạnh Phúc"),
    ),
    (
        ("places", "Cụm nghề Láng Hạ"),
        "Đã khám cho 300 người tại Cụm nghề Láng Hạ.",
        ("entity", "Cụm nghề Láng Hạ"),
    ),
    (
        ("places", "cụm nghề phía bắc"),
        "Tại Cụm nghề phía bắc, 300 hộ có điện.",
        ("entity", "Cụm nghề phía bắc"),
    ),
    (
        ("indicators", "mức hài hoà"),
        "Khảo sát của sở cho thấy mức hài hòa đã lên 91%.",
        ("indicator", "mức hài hòa"),
    ),
    (
        ("indicators", "ABC INDEX"),
        "Năm qua, việc cải cách của xã đạt 84,1 điểm ABC Index.",
        ("indicator", "ABC Index"),
    ),
    (
        ("indicators", "ABC INDEX"),
        "Theo ABC Index vừa ra, xã Láng Hạ đạt 84,1 điểm.",
        ("indicator", "ABC Index"),
    ),
    (("indicators", "abc index"), "Xã đứng thứ 8/63 trong bảng ABC Index.", ("indicator", "ABC Index")),
]


@pytest.mark.parametrize(("addition", "text", "said"), CASES)
def test_each_list_changes_what_is_proposed(
    proposed: Extracted, addition: tuple[str, str], text: str, said: tuple[str, str]
) -> None:
    """With the entry, in either tone placement and any letters, the field is right; without, it is not."""
    (name, entry), (field, value) = addition, said
    assert [row[field] for row in proposed(text)] != [value]
    decomposed = unicodedata.normalize("NFD", entry)
    assert [row[field] for row in proposed(text, f'{name} = ["{decomposed}"]')] == [value]


def test_whatever_is_taken_as_a_unit_is_read_as_one(proposed: Extracted) -> None:
    """Six words, strokes, hyphens, figures raised or not, signs: each entry of its form is found whole."""
    units = ["mũi lặp phối hợp trẻ em", "lượt/đội phó", "ki-lô-bit xoắn", "kx2", "kx²", "°Rx", "μkx", "€"]
    text = "".join(f"Đã ghi 12,5 {unit}.\n\n" for unit in units)
    rows = proposed(text, f"measures = {json.dumps(units, ensure_ascii=False)}")
    assert [row["unit"] for row in rows] == units


def test_a_number_inside_a_listed_name_is_no_figure(proposed: Extracted) -> None:
    """Whatever the name is of, in digits and in words; the same number elsewhere is one."""
    text = "Đội cơ động 115 có 12 người. Liên minh Ba Sao tuyển 30 người. Xã có 115 hộ."
    lexicon = 'entities = ["Đội cơ động 115", "Liên minh ba sao"]'
    assert [row["quote"] for row in proposed(text, lexicon)] == ["12", "30", "115"]


def test_an_entry_is_plain_text(proposed: Extracted) -> None:
    """Signs that mean something in patterns mean themselves."""
    text = "Nhóm C++ (nâng cao) tuyển 30 người. Nhóm Ccc tuyển 40 người."
    rows = proposed(text, r'entities = ["nhóm C++ (nâng cao)", "nhóm C.*", "[a", "(?P<x>", "a\\"]')
    assert rows[0]["entity"] == "Nhóm C++ (nâng cao)"
    assert rows[1]["entity"] != "Nhóm Ccc"


def test_what_a_clause_measures_itself_comes_first(proposed: Extracted) -> None:
    """A listed indicator in passing takes nothing over, and what a count counts stays."""
    lexicon = 'indicators = ["chỉ số hài lòng"]'
    text = (
        "Để nâng chỉ số hài lòng, tỷ lệ hồ sơ đúng hạn phải đạt 95%.\n\n"
        "Để nâng chỉ số hài lòng, xã đã số hóa 500 hồ sơ.\n"
    )
    assert [row["indicator"] for row in proposed(text, lexicon)] == ["tỷ lệ hồ sơ đúng hạn", "số hóa hồ sơ"]


def test_an_empty_lexicon_changes_nothing(proposed: Extracted, shell: Soat) -> None:
    """Neither the proposals nor the extractor's name."""
    text = "Tỷ lệ hồ sơ đúng hạn của tỉnh Quảng Trị đạt 95%, tăng 3% so với năm 2022."
    assert proposed(text, "units = []\n") == shell("extract", "--jsonl", "text.txt").rows


def test_the_recorded_extractor_tells_of_the_lexicon(shell: Soat, report: Path, home: Path) -> None:
    """The same words in any order, file and spelling give the same name; without any it is the program's."""
    (home / "one.toml").write_text('units = ["thẻ hoá", "ca"]\nplaces = ["Láng Hạ"]\n', encoding="utf-8")
    (home / "two.toml").write_text('\ufeffplaces = ["láng hạ"]\r\nunits = ["ca"]', encoding="utf-8")
    (home / "three.toml").write_text('units = ["THẺ HÓA"]', encoding="utf-8")
    names = []
    for number, lexicons in enumerate([[], ["one.toml"], ["two.toml", "three.toml"], ["three.toml"]]):
        database = ["--db", f"{number}.db"]
        options = [word for name in lexicons for word in ("--lexicon", name)]
        assert shell("extract", *options, *database, report).code == 0
        place = shell("extract", "--jsonl", report).rows[0]
        decision = {"verdict": "accept", **{key: place[key] for key in ("doc", "start", "end")}}
        (home / "decisions.jsonl").write_text(json.dumps(decision), encoding="utf-8")
        assert shell("decide", "--jsonl", "decisions.jsonl", *database).code == 0
        names.append(shell("export", "--format", "jsonl", *database).rows[0]["extractor"])
    assert names[0] == f"soat {__version__}"
    assert re.fullmatch(rf"soat {re.escape(__version__)}\+lexicon\.[0-9a-f]{{8}}", names[1])
    assert names[1] == names[2] != names[3]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"units = [\n'ca'", "own.toml: not TOML: Unclosed array (at end of document); write lists such as"),
        (b"units = ['ca']\nplaces = ?", "own.toml: not TOML: Invalid value (at line 2, column 10); write"),
        ('units = ["hồ sơ"]'.encode("utf-16"), "own.toml: the lexicon is not UTF-8 text; save it as UTF-8"),
        (b"units = " + b"[" * 9999, "own.toml: no lists of words; write lists such as"),
        (b"units = " + b"1" * 9999, "own.toml: no lists of words; write lists such as"),
        (b"#" * 1_000_001, "own.toml: over 1 MB; a lexicon lists words, one a line"),
        (b"unit = ['ca']", "own.toml: unknown list 'unit'; the lists are units, measures, currencies"),
        (b"units = ['ca', '12']", "own.toml: units: entry 2, '12', holds a number; list only what"),
    ],
    ids=lambda value: value[:12] if isinstance(value, bytes) else "",
)
def test_a_lexicon_that_cannot_be_used_stops_everything(
    soat: Soat, home: Path, report: Path, content: bytes, message: str
) -> None:
    """One line, code 1, before any document is read; a good lexicon beside it changes nothing."""
    (home / "good.toml").write_text('units = ["ca"]', encoding="utf-8")
    (home / "own.toml").write_bytes(content)
    outcome = soat("extract", "--lexicon", "good.toml", "--lexicon", "own.toml", report)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert message in outcome.err
    assert not (home / "soat.db").exists()


def test_a_lexicon_that_is_not_there_is_told(soat: Soat, home: Path, report: Path) -> None:
    """Also a folder, an empty name and a name that no file can have."""
    assert (
        "none.toml: no such lexicon; check the name" in soat("extract", "--lexicon", "none.toml", report).err
    )
    for name in (home, "", "a\0b"):
        outcome = soat("extract", "--lexicon", name, report)
        assert (outcome.code, outcome.err.count("\n")) == (1, 1)
        assert "the lexicon cannot be read (" in outcome.err


def test_words_that_come_too_late_are_refused(soat: Soat, home: Path, report: Path) -> None:
    """Where this process has extracted before, its patterns are made."""
    assert soat("extract", "--jsonl", report).code == 0
    (home / "own.toml").write_text('units = ["ca"]', encoding="utf-8")
    outcome = soat("extract", "--jsonl", "--lexicon", "own.toml", report)
    assert (outcome.code, outcome.out) == (1, "")
    assert "documents have been read without it; start soat anew" in outcome.err


def test_the_configuration_names_lexicons_for_good(
    shell: Soat, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside itself, and those of the command line come on top."""
    settings = home / "settings"
    settings.mkdir()
    (settings / "config.toml").write_text('lexicon = ["field.toml"]', encoding="utf-8")
    (settings / "field.toml").write_text('measures = ["CFU"]', encoding="utf-8")
    (home / "more.toml").write_text('currencies = ["USDT"]', encoding="utf-8")
    (home / "text.txt").write_text("Mẫu nước có 12.500 CFU. Giá là 2.500 USDT.", encoding="utf-8")
    monkeypatch.setenv("SOAT_CONFIG", str(settings / "config.toml"))
    rows = shell("extract", "--jsonl", "--lexicon", "more.toml", "text.txt").rows
    assert [row["kind"] for row in rows] == ["measure", "money"]


def test_the_example_of_the_guide_is_true(shell: Soat, home: Path) -> None:
    """The files of docs/lexicon.md give its table, and without the lexicon they do not."""
    (home / "health.toml").write_text(fenced("toml"), encoding="utf-8")
    (home / "report.txt").write_text(fenced("text"), encoding="utf-8")
    told = [line for line in GUIDE.splitlines() if line.startswith("| `")]
    assert told == table(shell("extract", "--lexicon", "health.toml", "--jsonl", "report.txt").rows)
    without = table(shell("extract", "--jsonl", "report.txt").rows)
    assert not any("`120`" in line or "`money`" in line for line in without)
    assert not set(told) & set(without)


def fenced(language: str) -> str:
    """The guide's example in a language."""
    return GUIDE.partition(f"```{language}\n")[2].partition("```")[0]


def table(rows: list[dict[str, Any]]) -> list[str]:
    """Proposals as the guide shows them."""
    fields = ("quote", "kind", "unit", "indicator", "entity")
    return [f"| {' | '.join(f'`{row[key]}`' if row[key] else '' for key in fields)} |" for row in rows]
