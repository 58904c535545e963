"""Progress of long work: a bar on stderr when somebody watches there, nothing otherwise."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(what: str, total: int, *, shown: bool = True) -> Iterator[Callable[[], None]]:
    """Give a function to call after each step; lines on stderr stay whole above the bar."""
    if not (shown and total > 1 and sys.stderr.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(
        *columns, console=Console(stderr=True), redirect_stdout=False, transient=True, refresh_per_second=5
    ) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)
