"""The cheapest way through the correction form that an analyst knows, tried out on the form itself."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bench.score import Row
from extract.agreeing import allowed, wrong_fields
from extract.figures import Figure
from extract.numbers import write_number
from extract.records import CHOICES, FIELDS, NUMBERS
from store.folding import bared
from tui.completion import Completer
from tui.correction import Choice, Correction

_ROUNDS = 3
"""How often the record is looked at again: another kind changes the unit by itself."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is done in a form that is open."""

    fields: Sequence[str]
    """The fields that are mended."""
    keys: Sequence[str]
    """From the open form to the right record, without the key that saves it."""
    figure: Figure
    opened: str
    """The field with which the form was opened."""


def entry(
    open_form: Callable[[str], Correction], gold: Row, completer: Completer, at: str | None = None
) -> Entry:
    """How to make a record right; `at` is the field a form opens with, None when any may be chosen.

    Raises:
        ValueError: There is no way.
    """
    fields = wrong_fields(gold, open_form(at or FIELDS[0]).draft())
    for _ in range(_ROUNDS):
        tried = [_filled(open_form, order, gold, completer, at) for order in _orders(fields)]
        form, keys, opened = min(tried, key=lambda one: len(one[1]))
        still = wrong_fields(gold, form.draft())
        figure = form.finish()
        if figure is not None and not still:
            return Entry(fields, keys, figure, opened)
        fields += [name for name in still if name not in fields]
    raise ValueError(f"the form cannot be made to hold {gold}")


def _orders(fields: Sequence[str]) -> Iterator[Sequence[str]]:
    """Ways round the form, down and up, from each of the fields."""
    down = sorted(fields, key=FIELDS.index)
    if not down:
        yield ()
    for at in range(len(down)):
        yield [*down[at:], *down[:at]]
        yield [*down[at::-1], *down[:at:-1]]


def _filled(
    open_form: Callable[[str], Correction],
    order: Sequence[str],
    gold: Row,
    completer: Completer,
    at: str | None,
) -> tuple[Correction, list[str], str]:
    opened = at or (order[0] if order else FIELDS[0])
    form = open_form(opened)
    keys: list[str] = []
    for name in order:
        keys += _way(form.field, name)
        form.open(name)
        best = min(_ways(form, name, gold, completer), key=len)
        for key in best:
            _press(form, key)
        keys += best
    return form, keys, opened


def _way(start: str, end: str) -> list[str]:
    down = (FIELDS.index(end) - FIELDS.index(start)) % len(FIELDS)
    up = len(FIELDS) - down
    return ["down"] * down if down <= up else ["up"] * up


def _press(form: Correction, key: str) -> None:
    if key == "tab":
        form.complete()
    else:
        form.take_key(key, key if len(key) == 1 else None)


def _ways(form: Correction, name: str, gold: Row, completer: Completer) -> Iterator[list[str]]:
    """Keys that put a right value into the field in hand."""
    field = form.fields[name]
    for value in allowed(gold[name]):
        if isinstance(field, Choice):
            option = str(value or next(iter(CHOICES[name])))
            yield [str(field.options.index(option) + 1)]
        elif value is None:
            yield ["backspace"] if field.text else []
        elif name in NUMBERS:
            yield [*write_number(Decimal(str(value)))]
        else:
            text = str(value)
            yield [*text]
            yield from _completed(name, text, gold, completer)
            yield _continued(field.text, text)


def _completed(name: str, text: str, gold: Row, completer: Completer) -> Iterator[list[str]]:
    """The first letters of one of its words, and Tab."""
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == " ")]
    for start in starts:
        for end in range(start + 1, len(text)):
            typed = bared(text[start:end])
            offers = completer.offers(name, typed)
            if offers and _agrees(name, gold, offers[0]):
                yield [*typed, "tab"]
                break


def _continued(before: str, text: str) -> list[str]:
    """The end of what stands there taken off, and the rest typed."""
    same = next((at for at, pair in enumerate(zip(before, text, strict=False)) if pair[0] != pair[1]), None)
    same = min(len(before), len(text)) if same is None else same
    return ["end", *["backspace"] * (len(before) - same), *text[same:]]


def _agrees(name: str, gold: Row, text: str) -> bool:
    wanted: Mapping[str, object] = {name: gold[name]}
    return not wrong_fields(wanted, {name: text})
