"""What is read while no key is pressed: the next figure's words and lines, never what is no longer so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.decisions import decide
from store.rows import Verdict
from store.sessions import start_session
from tui.widgets.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The figures whose passages were laid out."""
    built: list[int] = []
    build = Passage.build

    def counted(self: Passage, width: int, height: int) -> object:
        built.append(self.view.figure_id if self.view else 0)
        return build(self, width, height)

    monkeypatch.setattr(Passage, "build", counted)
    return built


@pytest.mark.parametrize("key", ["j", "a"])
async def test_the_next_figure_is_laid_out_before_it_is_asked_for(
    reviewing: Callable[..., object], builds: list[int], key: str
) -> None:
    """A move or a verdict finds it ready: its lines are built once, and no evidence is looked for."""
    with reviewing() as (app, _):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            app.review._ahead.read()
            view = app.review.sitting.look_at(app.review.sitting.worklist.ids[1])
            assert view.record is not None
            assert (view.document.id, view.span, view.record) in app.review.sitting.source._found
            builds.clear()
            await pilot.press(key)
            assert app.review.sitting.index == 1
            assert view.figure_id not in builds
            assert app.review.passage._lines == app.review.passage.build(*app.review.passage.size)
            assert app.review.desk._lines == app.review.desk.build(*app.review.desk.size)


async def test_what_was_decided_elsewhere_meanwhile_is_shown(
    reviewing: Callable[..., object], screen_text: Callable[..., str]
) -> None:
    """What was laid out ahead is left when the figure is another by now."""
    with reviewing() as (app, db):
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            app.review._ahead.read()
            other = start_session(db, "minh", "soat test")
            decide(db, app.review.sitting.worklist.ids[1], Verdict.REJECT, by=other, reason="level")
            await pilot.press("j")
            assert "rejected by minh" in screen_text(app)
