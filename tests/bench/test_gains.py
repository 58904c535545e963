"""Gains and losses against the committed scores."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bench.gains import Standing, accept, changes, committed, compare, fallen, stand, written
from bench.golds import ROOT, Gold, gold_at, proposals

TEXT = "Năm 2023, tỉnh Quảng Trị tiếp nhận 1.200 hồ sơ, tăng 15% so với năm trước.\n"


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    """One document whose gold is what the extractor says of it, in a folder outside the project."""
    texts, rows = tmp_path / "texts", tmp_path / "gold"
    texts.mkdir()
    rows.mkdir()
    (texts / "a.txt").write_text(TEXT, encoding="utf-8")
    write(rows / "a.jsonl", proposals("a.txt", TEXT))
    return Gold("made", texts, rows)


def write(path: Path, rows: object) -> None:
    """Rows as JSON Lines."""
    assert isinstance(rows, list)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def spoil(gold: Gold) -> None:
    """Let the gold of the first figure say another period."""
    rows = proposals("a.txt", TEXT)
    write(gold.gold / "a.jsonl", [{**rows[0], "period": "1999"}, *rows[1:]])


class Own(Gold):
    """A folder that counts as the project's own."""

    @property
    def is_own(self) -> bool:
        """As the sample documents."""
        return True


def own(gold: Gold) -> Own:
    """The same documents as the project's."""
    return Own(gold.name, gold.texts, gold.gold)


def test_a_fall_of_the_sample_documents_is_noticed(
    gold: Gold, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It fails, names document, quote and field, and says what to do."""
    accept([own(gold)], tmp_path)
    spoil(gold)
    assert compare([own(gold)], tmp_path) == 1
    told = capsys.readouterr().out
    assert "lost   a.txt:35 '1.200': period" in told
    assert "fallen: period, whole, keys" in told
    assert "make score-accept" in told


def test_a_gain_is_no_error(gold: Gold, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is listed, with the difference it makes."""
    spoil(gold)
    accept([own(gold)], tmp_path)
    write(gold.gold / "a.jsonl", proposals("a.txt", TEXT))
    assert compare([own(gold)], tmp_path) == 0
    told = capsys.readouterr().out
    assert "gained a.txt:35 '1.200': period" in told
    assert "+0.5000" in told


def test_a_fall_of_other_documents_is_told_and_passes(
    gold: Gold, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not everybody has them, so nothing may hang on them."""
    accept([gold], tmp_path)
    spoil(gold)
    assert compare([gold], tmp_path) == 0
    assert "lost   a.txt:35" in capsys.readouterr().out


def test_samples_without_committed_scores_fail(gold: Gold, tmp_path: Path) -> None:
    """A deleted file is no way past the gate."""
    assert compare([own(gold)], tmp_path) == 1
    assert compare([gold], tmp_path) == 0


def test_other_peoples_texts_stay_out_of_the_file(gold: Gold, tmp_path: Path) -> None:
    """Offsets below a hash of the document, and the names of fields; the project's own show their quote."""
    spoil(gold)
    accept([gold], tmp_path)
    kept = (tmp_path / "made.toml").read_text(encoding="utf-8")
    assert "1.200" not in kept
    assert "a.txt" not in kept
    assert ':35-40" = ["period"]' in kept
    accept([own(gold)], tmp_path)
    assert "# '1.200'" in (tmp_path / "made.toml").read_text(encoding="utf-8")


def test_what_is_written_is_read_back(gold: Gold, tmp_path: Path) -> None:
    """Summary and places, also with nothing wrong."""
    for change in (lambda _: None, spoil):
        change(gold)
        standing, shown = stand(own(gold))
        (tmp_path / "a.toml").write_text(written(standing, shown), encoding="utf-8")
        assert committed(tmp_path / "a.toml") == standing


def test_one_place_may_gain_and_lose() -> None:
    """The period got right, the entity wrong: two lines."""
    before = Standing({}, {"a.txt:1-2": frozenset({"period"})})
    now = Standing({}, {"a.txt:1-2": frozenset({"entity"})})
    assert list(changes(before, now, {})) == ["lost   a.txt:1-2: entity", "gained a.txt:1-2: period"]


def test_more_keys_are_worse_and_more_figures_are_not() -> None:
    """Every other number should rise."""
    before = Standing({"figures": 9, "f1": 0.9, "keys": 2.0}, {})
    assert fallen(before, replace(before, summary={"figures": 8, "f1": 0.9, "keys": 2.1})) == ["keys"]
    assert fallen(before, replace(before, summary={"figures": 9, "f1": 0.8, "keys": 1.9})) == ["f1"]


def test_a_set_is_named_by_its_texts(tmp_path: Path) -> None:
    """Folders that are not there are refused."""
    assert gold_at(f"{ROOT}/seeds:{ROOT}/seeds/gold").is_own
    (tmp_path / "reports" / "2023").mkdir(parents=True)
    assert gold_at(f"{tmp_path}/reports/2023:{tmp_path}").name == "reports-2023"
    with pytest.raises(ValueError, match="nowhere"):
        gold_at("nowhere:seeds/gold")


def test_the_gate_scores_the_sample_documents() -> None:
    """`.ci/run` asks, and there is something to compare with."""
    assert "make score" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert committed(ROOT / "bench" / "scores" / "seeds.toml").summary["figures"] >= 200
