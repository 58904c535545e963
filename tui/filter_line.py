"""The line that narrows the queue: words to find, and `name:value` for what a figure must be."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from extract.figures import Kind
from store.filters import Filter
from store.folding import bared, spelling
from store.rows import State
from store.search import words_of
from tui.display import visible
from tui.speech import _

NAMES = ("state", "kind", "rule", "doc", "by", "entity", "sure", "has")
"""What can be asked for by name, in the order in which it is offered."""

Known = Mapping[str, Sequence[str]]
"""The values that there are, by name: those of rule, doc, by and entity come from the database."""

_TERM = re.compile(r'(?P<name>[a-z]+)(?P<sign>[:<>])(?P<value>"[^"]*"?|\S*)|(?P<word>"[^"]*"?\*?|\S+)')
_PERCENT = re.compile(r"(?P<number>\d{1,3}(?:[.,]\d+)?)%?")
_HUNDRED = 100


class FilterError(ValueError):
    """A line that asks for what cannot be; the text is fit to show."""


def fixed_values() -> dict[str, Sequence[str]]:
    """The values of the names that need no database."""
    return {"state": list(State), "kind": list(Kind), "has": ["note"], "sure": []}


def parse_filter(line: str, documents: Callable[[str], tuple[int, ...]]) -> Filter:
    """What a line asks for; `documents` finds the documents of a name.

    Raises:
        FilterError: A name, a value or a document that is not.
    """
    wanted, words = Filter(), []
    for term in _TERM.finditer(line):
        if term["word"] is not None or (term["sign"] != ":" and term["name"] != "sure"):
            words.append(term[0])
        else:
            wanted = _narrowed(wanted, term["name"], term["sign"], term["value"].strip('"'), documents)
    return replace(wanted, words=words_of(" ".join(words))) if words else wanted


def completions(line: str, known: Known) -> Iterator[str]:
    """The whole line with its last term completed, one after the other."""
    head, _, last = line.rpartition(" ")
    if line.count('"') % 2:
        head, _, last = line[: line.rindex(":")].rpartition(" ")
        last += line[line.rindex(":") :]
    head = f"{head} " if head else ""
    name, colon, value = last.partition(":")
    if colon:
        plain = bared(spelling(value.strip('"')))
        for one in known.get(name, ()):
            if bared(spelling(one)).startswith(plain):
                yield f'{head}{name}:"{one}"' if " " in one else f"{head}{name}:{one}"
    elif last:
        yield from (f"{head}{one}:" for one in NAMES if one.startswith(last.lower()))


def _narrowed(
    wanted: Filter, name: str, sign: str, value: str, documents: Callable[[str], tuple[int, ...]]
) -> Filter:
    if not value:
        return wanted
    if name == "sure":
        return _by_confidence(wanted, sign, value)
    if name not in NAMES:
        raise FilterError(_("{name}: is none of {names}").format(name=visible(name), names=", ".join(NAMES)))
    if name == "doc":
        return replace(wanted, documents=(*wanted.documents, *documents(value)))
    return replace(wanted, **_FIELDS[name](wanted, value))  # type: ignore[arg-type]  # each makes its own field


def _states(wanted: Filter, value: str) -> dict[str, object]:
    return {"states": wanted.states | {State(one) for one in _chosen("state", value, list(State))}}


def _kinds(wanted: Filter, value: str) -> dict[str, object]:
    return {"kinds": wanted.kinds | {Kind(one) for one in _chosen("kind", value, list(Kind))}}


def _has(_: Filter, value: str) -> dict[str, object]:
    return {"has_note": bool(_chosen("has", value, ["note"]))}


_FIELDS: Mapping[str, Callable[[Filter, str], dict[str, object]]] = {
    "state": _states,
    "kind": _kinds,
    "has": _has,
    "rule": lambda wanted, value: {"rules": wanted.rules | set(value.split(","))},
    "by": lambda _, value: {"annotator": value},
    "entity": lambda _, value: {"entity": value},
}


def _chosen(name: str, value: str, options: Sequence[str]) -> list[str]:
    chosen = value.split(",")
    for one in chosen:
        if one not in options:
            raise FilterError(
                _("{name}:{value} is none of {values}").format(
                    name=name, value=visible(one), values=", ".join(options)
                )
            )
    return chosen


def _by_confidence(wanted: Filter, sign: str, value: str) -> Filter:
    percent = _PERCENT.fullmatch(value)
    if percent is None or sign == ":":
        raise FilterError(
            _("{asked}: write sure<60% or sure>90%").format(asked=f"sure{sign}{visible(value)}")
        )
    share = float(percent["number"].replace(",", ".")) / _HUNDRED
    return replace(wanted, below=share) if sign == "<" else replace(wanted, at_least=share)
