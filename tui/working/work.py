"""The work on one unit: its documents are read, those that are wanted are searched for figures."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from extract.readers import MissingReaderError
from extract.text import TextError
from tui.proposing import Readable, propose, records
from tui.working.reading import Element, Item, elements, file_of
from tui.working.units import (
    Asked,
    Assignment,
    Begun,
    Done,
    Event,
    FileEnd,
    Files,
    Piece,
    Problem,
    Setup,
    Unit,
    UnitEnd,
)

BATCH, BATCH_BYTES = 64, 1 << 18
"""After so many documents, or so much of them, it is asked which of them are wanted."""

Emit = Callable[[Event], None]
Ask = Callable[[Asked], Sequence[bool]]


@dataclass(slots=True)
class Work:
    """Does one assignment; what comes of it is emitted in the order of the documents."""

    setup: Setup
    emit: Emit
    ask: Ask
    before: Callable[[int], None] = lambda _size: None
    """Called before something of so many bytes is begun."""
    _number: int = 0
    _batch: list[tuple[int, Element]] = field(default_factory=list)

    def do(self, assignment: Assignment) -> None:
        """Go through the whole unit."""
        self._number, size, ended = 0, 0, 0
        found = elements(assignment.unit, self.setup)
        while True:
            source = file_of(assignment.unit, ended)
            stuck = assignment.stuck.get(self._number)
            if stuck is not None:
                self._add(Problem(source.path, stuck))
                if _ends_file(assignment.unit):
                    self._add(FileEnd(source, source.stamp))
                ended += 1
                found = _after(assignment.unit, ended, self.setup)
                continue
            self._begin(self._number, source.path, source.stamp.size if source.stamp else 0)
            element = next(found, None)
            if element is None:
                break
            ended += isinstance(element, FileEnd)
            self._add(element)
            size += element.size if isinstance(element, Item) else 0
            if len(self._batch) >= BATCH or size >= BATCH_BYTES:
                self._settle(assignment)
                size = 0
        self._settle(assignment)
        self.emit(UnitEnd())

    def _add(self, element: Element) -> None:
        self._batch.append((self._number, element))
        self._number += 1

    def _begin(self, number: int, name: str, size: int, *, is_document: bool = False) -> None:
        self.emit(Begun(number, name, size, is_document))
        self.before(size)

    def _settle(self, assignment: Assignment) -> None:
        """Emit what came together; what was there before a worker died is passed over."""
        batch = [(number, element) for number, element in self._batch if number >= assignment.skip]
        self._batch.clear()
        items = [element for _, element in batch if isinstance(element, Item)]
        wanted = iter(self.ask(Asked([item.sha256 for item in items])) if items else ())
        for number, element in batch:
            if not isinstance(element, Item):
                self.emit(element)
                continue
            is_wanted = next(wanted)
            lost = assignment.lost.get(number)
            if lost is not None:
                self.emit(Problem(element.label, lost))
            elif is_wanted:
                self._begin(number, element.label, element.size, is_document=True)
                self.emit(self._done(element))
            else:
                self.emit(Done(element.name, element.sha256, element.address, None))

    def _done(self, item: Item) -> Done | Problem:
        try:
            readout = item.read()
            if len(readout.text) > self.setup.limits.text_bytes:
                raise TextError(f"over {self.setup.limits.text_mb} MB of text; split it (limits.text_mb)")  # noqa: TRY301 - told as other problems are
            proposed = propose(Readable(item.name, item.sha256, readout))
        except MissingReaderError as error:
            return Problem(item.label, str(error), is_lasting=False)
        except TextError as error:
            return Problem(item.label, str(error))
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - a library met what it does not know: the rest goes on
            return Problem(item.label, f"cannot be read ({_named(error)}); convert it to plain text")
        result = "".join(records(proposed)) if self.setup.prints else proposed
        return Done(item.name, item.sha256, item.address, result)


def _after(unit: Unit, ended: int, setup: Setup) -> Iterator[Element]:
    """What a unit holds behind so many of its files."""
    if not isinstance(unit, Files):
        return iter(())
    return elements(replace(unit, sources=unit.sources[ended:]), setup)


def _ends_file(unit: Unit) -> bool:
    return not isinstance(unit, Piece) or unit.is_last


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0][:200]
