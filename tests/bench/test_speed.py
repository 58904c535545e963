"""The speed bench: that it measures what it says."""

from pathlib import Path

import pytest

from bench import speed
from extract import find

TEXTS = ["Năm 2023, Sở Nội vụ tiếp nhận 1.200 hồ sơ.\n\nTỷ lệ đúng hạn đạt 98,5%.\n"] * 2


@pytest.mark.parametrize("called", speed.STAGES.values())
def test_a_stage_is_a_name_that_the_pipeline_calls(called: str) -> None:
    """Renamed, it would be timed no more."""
    assert called in find.extract.__globals__
    assert called in Path(str(find.__file__)).read_text(encoding="utf-8").partition("\ndef ")[2]


def test_the_stages_and_the_rest_are_all_the_time() -> None:
    """Each stage takes some, and the pipeline is as it was afterwards."""
    before = dict(vars(find))
    spent, figures = speed.stages(TEXTS)
    assert list(spent) == [*speed.STAGES, "the rest"]
    assert all(time > 0 for time in spent.values())
    assert figures == 4
    assert vars(find) == before


def test_no_text_is_measured_twice() -> None:
    """What the pipeline remembers of one turn is of no use in the next."""
    assert not set(speed.fresh(TEXTS, 0)) & set(speed.fresh(TEXTS, 1))


def test_the_same_material_in_three_shapes(monkeypatch: pytest.MonkeyPatch) -> None:
    """One large text, documents, paragraphs."""
    monkeypatch.setattr(speed, "LARGE", 1_000)
    shapes = speed.shapes(TEXTS)
    assert [len(texts) for texts in shapes.values()] == [1, 2, 4]
    assert len(shapes["one large text"][0]) >= 1_000


def test_a_peer_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its columns stay empty, and the bounds are shown all the same."""
    monkeypatch.setattr(speed, "LARGE", 1_000)
    monkeypatch.setattr(speed, "duckling", lambda _: None)
    lines = list(speed.beside_others(TEXTS))
    assert lines[1].split()[-2:] == ["-", "-"]
    assert "<= 60" in lines[-2]
    assert "not installed" in lines[-1]
