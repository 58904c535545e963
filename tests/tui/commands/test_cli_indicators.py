"""`soat indicators`: what has a code, what has none, and catalogues of one's own."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import tui.commands.indicators
from extract.codes.catalogue import use

Soat = Callable[..., Any]
Row = dict[str, Any]

OWN = '[[indicator]]\ncode = "OUR_PLAN"\nvi = "Địa phương hoàn thành kế hoạch"\nunit = "địa phương"\n'


@pytest.fixture(autouse=True)
def catalogue_as_shipped() -> Iterator[None]:
    """What a test puts in force ends with it."""
    yield
    use(None)


@pytest.fixture
def verified(soat: Soat, home: Path, decide: Soat) -> None:
    """Figures of five indicators, one of them spelt in two ways, one without any."""
    (home / "a.txt").write_text("Có 31 xã, 32 xã, 33 xã, 34 xã, 35 xã, 36 xã, 37 xã.", encoding="utf-8")
    soat("extract", "a.txt")
    said = [
        ("tỷ lệ hồ sơ trực tuyến", "%", "percent"),
        ("Tỉ lệ hồ sơ nộp trực tuyến", "%", "percent"),
        ("địa phương hoàn thành kế hoạch", "địa phương", "count"),
        ("Địa phương hoàn thành kế hoach", "địa phương", "count"),
        ("số PAPI và số PCI", "điểm", "measure"),
        ("hồ sơ trực tuyến toàn xã", "lượt", "count"),
        (None, "xã", "count"),
    ]
    rows = soat("extract", "--jsonl", "a.txt").rows
    assert len(rows) == len(said)
    places = ({key: row[key] for key in ("doc", "start", "end", "value")} for row in rows)
    decisions = [
        {**place, "verdict": "correct", "indicator": indicator, "unit": unit, "kind": kind}
        for place, (indicator, unit, kind) in zip(places, said, strict=True)
    ]
    assert decide(*decisions).code == 0


@pytest.mark.usefixtures("verified")
def test_what_has_a_code_and_what_has_none(soat: Soat) -> None:
    """Codes with their figures, then the others, spellings together, with what comes near or ties."""
    outcome = soat("indicators")
    assert outcome.code == 0
    table, _, others = outcome.out.partition("\n\n")
    assert table.splitlines()[1].split() == [
        *("ONLINE_APPLICATION_RATE", "Share", "of", "applications", "filed", "online", "2")
    ]
    assert "WITHOUT A CODE" in others
    assert "      2  Địa phương hoàn thành kế hoach [địa phương]" in others
    assert "         also written: địa phương hoàn thành kế hoạch" in others
    assert "fits equally: PAPI_SCORE" in others
    assert "fits equally: PCI_SCORE" in others
    assert "2 figures of 7 have a code; 1 says nothing of an indicator" in outcome.err


@pytest.mark.usefixtures("verified")
def test_json_tells_all_of_it(soat: Soat) -> None:
    """One object; every figure once."""
    told = json.loads(soat("indicators", "--json").out)
    assert told["mapped"][0]["code"] == "ONLINE_APPLICATION_RATE"
    assert [one["indicator"] for one in told["mapped"][0]["spellings"]] == [
        "Tỉ lệ hồ sơ nộp trực tuyến",
        "tỷ lệ hồ sơ trực tuyến",
    ]
    assert (told["without_indicator"], [one["figures"] for one in told["unmapped"]]) == (1, [2, 1, 1])
    assert ["PAPI_SCORE", "PCI_SCORE"] in [one["rivals"] for one in told["unmapped"]]


@pytest.mark.usefixtures("verified")
def test_a_catalogue_of_ones_own_adds_codes(soat: Soat, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Named on the line or in the configuration, beside which it lies; it holds for that run."""
    (home / "own.toml").write_text(OWN, encoding="utf-8")
    (home / "settings").mkdir()
    (home / "settings" / "field.toml").write_text("\ufeff" + OWN, encoding="utf-8")
    assert "OUR_PLAN" in soat("indicators", "--indicators", "own.toml").out
    assert "OUR_PLAN" not in soat("indicators").out
    (home / "settings" / "config.toml").write_text('indicators = "field.toml"', encoding="utf-8")
    monkeypatch.setenv("SOAT_CONFIG", str(home / "settings" / "config.toml"))
    assert "OUR_PLAN" in soat("indicators").out


def test_proposals_are_listed_when_asked_for(soat: Soat, report: Path) -> None:
    """Before anything is verified."""
    soat("extract", report)
    outcome = soat("indicators")
    assert (outcome.code, outcome.out) == (0, "")
    assert "nothing is verified yet; accept figures in `soat review`, or see --proposed" in outcome.err
    assert "ID_CARDS_ISSUED" in soat("indicators", "--proposed").out


@pytest.mark.usefixtures("verified")
def test_without_the_library_nothing_is_suggested(soat: Soat, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest is listed, and a line says what to install."""
    assert "nearest: " in soat("indicators").out
    monkeypatch.setattr(tui.commands.indicators, "can_suggest", lambda: False)
    outcome = soat("indicators")
    assert (outcome.code, "nearest: " in outcome.out) == (0, False)
    assert "install soat[indicators]" in outcome.err


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"[[indicator]\n", "own.toml: not TOML: "),
        ('vi = "hồ sơ"'.encode("utf-16"), "own.toml: the catalogue is not UTF-8 text; save it as UTF-8"),
        (b"indicator = " + b"[" * 9999, "own.toml: no catalogue; write [[indicator]] before each entry"),
        (b"indicator = " + b"1" * 9999, "own.toml: no catalogue"),
        (b"#" * 5_000_001, "own.toml: over 5 MB; a catalogue has an entry an indicator"),
        (b"units = ['ca']", "own.toml: unknown table 'units'; write [[indicator]] before each entry"),
        (b"[[indicator]]\ncode = 'a'", "own.toml: entry 1, 'a', code: write capitals"),
    ],
    ids=lambda value: value[:12] if isinstance(value, bytes) else "",
)
def test_a_catalogue_that_cannot_be_used_stops_everything(
    soat: Soat, home: Path, report: Path, content: bytes, message: str
) -> None:
    """One line with file, entry and what to do; code 1."""
    soat("extract", report)
    (home / "own.toml").write_bytes(content)
    for command in ("indicators", "export"):
        outcome = soat(command, "--indicators", "own.toml")
        assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
        assert message in outcome.err


def test_a_catalogue_that_is_not_there_is_told(soat: Soat, home: Path, report: Path) -> None:
    """Also a folder."""
    soat("extract", report)
    missing = soat("indicators", "--indicators", "none.toml").err
    assert "none.toml: no such catalogue of indicators; check the name" in missing
    assert "the catalogue cannot be read (" in soat("indicators", "--indicators", home).err
