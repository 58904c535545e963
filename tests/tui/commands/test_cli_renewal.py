"""`soat extract` on documents that another extractor read, and `soat diff` on what that changed."""

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extract.figures import Extraction
from extract.find import extract

Soat = Callable[..., Any]
Row = dict[str, Any]
Later = Callable[[str], None]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Later:
    """Make this a later soat that reads 12.345 as 1 and misses every percentage."""

    def read(text: str, **_known: object) -> Extraction:
        found = extract(text)
        candidates = (
            replace(one, figure=replace(one.figure, value=Decimal(1))) if one.quote == "12.345" else one
            for one in found.candidates
            if "%" not in one.quote
        )
        return replace(found, candidates=tuple(candidates))

    def become(version: str) -> None:
        for module in ("tui.taking_in", "tui.rereading"):
            monkeypatch.setattr(f"{module}.extractor", lambda: version)
        monkeypatch.setattr("tui.rereading.find_figures", read)

    return become


def test_known_documents_are_read_anew_by_another_extractor(
    soat: Soat, report: Path, proposals: list[Row], decide: Soat, later: Later
) -> None:
    """The last line tells what changed and where it is listed; what was decided is still exported."""
    decide(*({**row, "verdict": "accept"} for row in proposals))
    before = soat("export", "--format", "jsonl").rows
    later("soat 99")
    outcome = soat("extract", report)
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == (
        "soat: 0 new documents with 0 proposed figures; 1 document read anew: 0 figures new, 1 changed,"
        " 1 vanished, 0 moved, 1 to be looked at again (`soat diff` lists them); kept in soat.db, to go over"
        " with `soat review`\n"
    )
    assert soat("export", "--format", "jsonl").rows == before
    assert "1 known already" in soat("extract", report).err
    assert soat("verify").code == 0


def test_known_bytes_are_not_read_again(
    soat: Soat, report: Path, proposals: list[Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The extractor does not even run on them."""
    monkeypatch.delattr("tui.rereading.find_figures")
    monkeypatch.delattr("tui.proposing.find_figures")
    assert proposals
    assert "1 known already" in soat("extract", report).err


def test_again_reads_from_the_database(
    soat: Soat, home: Path, report: Path, proposals: list[Row], later: Later
) -> None:
    """The files may be gone; all documents are read anew, or those that are named."""
    (home / "b.txt").write_text("Có 12.345 hồ sơ và 31 xã.", encoding="utf-8")
    soat("extract", "b.txt")
    report.unlink()
    (home / "b.txt").unlink()
    later("soat 99")
    assert proposals
    outcome = soat("extract", "--again", "b.txt")
    assert outcome.err.startswith("soat: 1 document read anew: 0 figures new, 1 changed, 0 vanished")
    outcome = soat("extract", "--again")
    assert "1 document read anew: 0 figures new, 1 changed, 1 vanished" in outcome.err
    assert "; 1 known already;" in outcome.err
    assert soat("extract", "--again").err.startswith("soat: 2 known already; kept in ")


@pytest.mark.usefixtures("proposals")
@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((), 2, "the following arguments are required: PATH"),
        (("--again", "c.txt"), 1, "c.txt: no such document in the database"),
        (("--again", "--jsonl"), 2, "not allowed with argument"),
        (("--new", "--replaces", "a", "b"), 2, "not allowed with argument"),
        (("--replaces", "report.txt", "."), 1, "--replaces: takes one file, not "),
        (("--replaces", "c.txt", "report.txt"), 1, "c.txt: no such document in the database"),
        (("--replaces", "report.txt", "report.txt"), 1, "--replaces: report.txt: is that very file"),
    ],
)
def test_a_wrong_command_line_is_one_line(
    soat: Soat, home: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    """What, where, what to do; nothing is changed."""
    (home / "b.txt").write_text("Có 31 xã.", encoding="utf-8")
    before = soat("stats", "--json").out
    outcome = soat("extract", *arguments)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (code, "", 1)
    assert told in outcome.err
    assert soat("stats", "--json").out == before


def test_again_without_a_database_makes_none(soat: Soat, home: Path) -> None:
    """There is nothing to read anew."""
    outcome = soat("extract", "--again")
    assert outcome.code == 1
    assert "no such database" in outcome.err
    assert not list(home.iterdir())


def test_words_of_ones_own_are_another_extractor(shell: Soat, home: Path, report: Path) -> None:
    """A lexicon that names a new unit changes the proposals of known documents."""
    report.write_text("Cả tỉnh có 31 hợp tác xã kiểu mẫu và 12 xã.", encoding="utf-8")
    shell("extract", report)
    (home / "own.toml").write_text('units = ["hợp tác xã kiểu mẫu"]\n', encoding="utf-8")
    outcome = shell("extract", "--lexicon", "own.toml", "--again")
    assert "1 document read anew: 0 figures new, 1 changed" in outcome.err
    assert "unit: " in shell("diff").out


def test_diff_tells_what_changed(
    soat: Soat, report: Path, proposals: list[Row], decide: Soat, later: Later
) -> None:
    """Place, quote, what became of it, and the fields that differ; nothing before there is a difference."""
    outcome = soat("diff")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "soat: 0 differences, 0 to be looked at\n")
    handled, share = proposals[0], proposals[1]
    assert (handled["quote"], share["quote"]) == ("12.345", "9,4%")
    decide(*({**row, "verdict": "accept"} for row in (handled, share)))
    later("soat 99")
    soat("extract", report)
    outcome = soat("diff")
    assert outcome.out.splitlines() == [
        f"report.txt:{handled['start']}-{handled['end']}  12.345",
        "  changed: changed, look",
        "    value: 12345 -> 1",
        f"report.txt:{share['start']}-{share['end']}  9,4%",
        "  vanished: accepted",
    ]
    assert outcome.err == "soat: 2 differences, 1 to be looked at\n"
    assert soat("diff", "--open", "report.txt").out.count("report.txt:") == 1
    decide({**handled, "verdict": "accept"})
    assert soat("diff", "--open").out == ""


def test_diff_for_programs(soat: Soat, report: Path, proposals: list[Row], later: Later) -> None:
    """JSON Lines with both records."""
    later("soat 99")
    soat("extract", report)
    first, second = soat("diff", "--json").rows
    assert first["place"] == f"report.txt:{proposals[0]['start']}-{proposals[0]['end']}"
    assert (first["what"], first["state"], first["look"]) == ("changed", "pending", True)
    assert (first["before"]["value"], first["after"]["value"]) == ("12345", "1")
    assert (second["what"], second["state"], second["look"], second["after"]) == (
        "vanished",
        None,
        False,
        None,
    )


def test_diff_fits_a_narrow_terminal_and_moves_none(
    soat: Soat, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines are at most 80 columns, whatever stands in the record; control characters are pictures."""
    path = home / "a\x1b[2Jb.txt"
    path.write_text("Có 12.345 hồ sơ.", encoding="utf-8")
    soat("extract", path)

    def read(text: str, **_known: object) -> Extraction:
        found = extract(text)
        long = replace(found.candidates[0].figure, indicator="tỷ lệ hồ sơ trực tuyến " * 20)
        return replace(found, candidates=(replace(found.candidates[0], figure=long),))

    for module in ("tui.taking_in", "tui.rereading"):
        monkeypatch.setattr(f"{module}.extractor", lambda: "soat 99")
    monkeypatch.setattr("tui.rereading.find_figures", read)
    soat("extract", "--again")
    outcome = soat("diff")
    assert max(map(len, outcome.out.splitlines())) <= 80
    assert "\x1b" not in outcome.out
    assert "\x1b" not in soat("diff", "--json").out


def test_diff_of_an_unknown_document(soat: Soat, proposals: list[Row]) -> None:
    """One line."""
    assert proposals
    outcome = soat("diff", "c.txt")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == "soat: c.txt: no such document in the database; `soat stats` lists them\n"


def test_a_new_edition_takes_over(soat: Soat, report: Path, proposals: list[Row], decide: Soat) -> None:
    """Same name, most of the sentences: decisions are carried, and what is not found again is told."""
    decide(*({**row, "verdict": "accept"} for row in proposals))
    text = report.read_text(encoding="utf-8")
    report.write_text("Bản đính chính.\n" + text.replace("62/63", "61/63"), encoding="utf-8")
    outcome = soat("extract", report, "--annotator", "hoa")
    assert outcome.code == 0
    lost, summary = outcome.err.splitlines()
    assert lost.startswith("soat: report.txt:")
    assert "'62/63' is not found for certain in the new edition" in lost
    assert f"1 new edition: {len(proposals) - 1} decisions carried over" in summary
    assert "1 not found again (`soat diff` lists them)" in summary
    rows = soat("export", "--format", "jsonl").rows
    assert sorted(str(row["quote"]) for row in rows) == sorted(str(row["quote"]) for row in proposals)
    assert {row["annotator"] for row in rows} == {"lan"}
    assert "  lost: changed, look" in soat("diff").out.splitlines()
    assert soat("verify").code == 0
    again = soat("stats", "--json").out
    assert "1 known already" in soat("extract", report).err
    assert soat("stats", "--json").out == again


def test_new_makes_it_another_document(soat: Soat, report: Path, proposals: list[Row], decide: Soat) -> None:
    """Whatever the two share; it may still be said later that it is an edition."""
    decide(*({**row, "verdict": "accept"} for row in proposals))
    first = json.loads(soat("stats", "--json").out)["by_document"][0]["document"]
    report.write_text("Bản khác.\n" + report.read_text(encoding="utf-8"), encoding="utf-8")
    outcome = soat("extract", "--new", report)
    assert outcome.err.startswith("soat: 1 new document with ")
    assert "edition" not in outcome.err
    assert json.loads(soat("stats", "--json").out)["total"]["figures"] == 2 * len(proposals)
    outcome = soat("extract", "--replaces", first[:12], report)
    assert f"1 new edition: {len(proposals)} decisions carried over" in outcome.err
    assert json.loads(soat("stats", "--json").out)["total"]["figures"] == len(proposals)


def test_replaces_names_the_old_document(
    soat: Soat, home: Path, report: Path, proposals: list[Row], decide: Soat
) -> None:
    """A file of another name is an edition when that is said; saying it twice changes nothing."""
    decide(*({**row, "verdict": "accept"} for row in proposals))
    (home / "final.txt").write_text("Bản cuối.\n" + report.read_text(encoding="utf-8"), encoding="utf-8")
    outcome = soat("extract", "--replaces", "report.txt", "final.txt")
    assert f"1 new edition: {len(proposals)} decisions carried over (0 to be looked at again)" in outcome.err
    rows = soat("export", "--format", "jsonl").rows
    assert {row["doc"] for row in rows} == {"final.txt"}
    assert "1 new edition: 0 decisions" in soat("extract", "--replaces", "report.txt", "final.txt").err
    assert soat("export", "--format", "jsonl").rows == rows
    (home / "third.txt").write_text("Khác.\n", encoding="utf-8")
    outcome = soat("extract", "--replaces", "report.txt", "third.txt")
    assert outcome.code == 1
    assert "is replaced by final.txt" in outcome.err
    assert json.loads(soat("stats", "--json").out)["documents"] == 2
