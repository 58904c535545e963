"""Arrays of any length, read object by object."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui import json_array
from tui.json_array import objects_of

VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=8) | st.sampled_from(['"', "\\", "{", "}", "[", "]", '\\"']),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.lists(st.dictionaries(st.text(max_size=4), VALUES, max_size=3), max_size=6)


@given(OBJECTS, st.sampled_from([None, 1]), st.integers(1, 20), st.sampled_from([None, "ascii"]))
def test_objects_come_as_they_are(
    objects: list[object], indent: int | None, chunk: int, letters: str | None
) -> None:
    """Whatever signs stand in their texts, and wherever a piece of the file ends."""
    data = json.dumps(objects, indent=indent, ensure_ascii=letters is not None).encode(
        "utf-8", "surrogatepass"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_array, "_CHUNK", chunk)
        found = [json.loads(raw) for _, raw in objects_of(io.BytesIO(data), 1 << 20) if raw is not None]
    assert found == objects


def test_lines_are_told() -> None:
    """Each object has the line in which it begins; those after one another need no array."""
    data = b'\xef\xbb\xbf[\n {"a": 1},\n {\n"b": 2}\n]\n'
    assert [line for line, _ in objects_of(io.BytesIO(data), 100)] == [2, 3]
    assert [raw for _, raw in objects_of(io.BytesIO(b'{"a":1}\n{"b":2}'), 100)] == [b'{"a":1}', b'{"b":2}']


def test_one_that_is_too_long_is_passed_over() -> None:
    """The next ones are read all the same."""
    data = json.dumps([{"a": "x" * 200_000}, {"b": 1}]).encode()
    assert [raw for _, raw in objects_of(io.BytesIO(data), 1000)] == [None, b'{"b": 1}']


@pytest.mark.parametrize(
    "data", [b'[{"a": 1}, {"b": ', b'[{"a": 1}, nonsense]', b'[{"a": 1},\n', b"nonsense"]
)
def test_a_file_that_is_not_whole_is_noticed(data: bytes) -> None:
    """Its last piece is no JSON."""
    *_, (_, raw) = objects_of(io.BytesIO(data), 100)
    assert raw is not None
    with pytest.raises(ValueError, match=r"Expecting|Extra|delimiter"):
        json.loads(raw)
