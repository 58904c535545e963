"""The one key router, and every key there is.

Keys arrive faster than screens change: over a slow line `c` and `12` come in one read. Textual hands each key
to the widget in focus by messages, so the digits would still meet the commands. Here one synchronous router,
called by the application for each key in the order of arrival, looks the key up in the table of the mode
that holds at that moment; the action has taken effect, and the mode has changed, before the next key.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from textual import actions, events
from textual.binding import Binding

from extract.records import FIELDS
from tui.display import visible
from tui.key_names import NAMED, SIGNS, types_text
from tui.reasons import REASONS

MODIFIERS = ("ctrl", "shift", "alt")


class KeymapError(ValueError):
    """The user's keymap cannot be; the message names the ids and is fit to show."""


class Mode(StrEnum):
    """What keys mean at the moment."""

    REVIEW = "review"
    REASON = "reason"
    """After reject-with-a-reason: the next digit is the reason."""
    VERSION = "version"
    """Several versions of the record are listed: the next digit takes one."""
    FORM = "form"
    NOTE = "note"
    HELP = "help"


FIELD_KEYS = dict(zip(FIELDS, (*"123456789", "0", "minus"), strict=True))
"""The key that corrects each field at once: the top row of the keyboard from left to right."""


def _bind(action_id: str, keys: str, action: str, description: str) -> Binding:
    return Binding(keys, action, description, id=action_id)


_LEAVE = "escape,ctrl+g,f10"
"""Escape waits 100 ms for the rest of a sequence, so leaving has keys that do not."""

BINDINGS: Mapping[Mode, Sequence[Binding]] = {
    Mode.REVIEW: (
        _bind("review.accept", "a,enter", "accept", "accept, go on"),
        _bind("review.reject", "x,f4", "reject", "reject, go on"),
        _bind("review.reject_reason", "X,f9", "ask_reason", "reject with a reason: then 1 to 9"),
        _bind("review.correct", "c,f3", "correct('value')", "correct in the form"),
        *(
            _bind(f"review.correct_{name}", key, f"correct('{name}')", f"correct the {name} at once")
            for name, key in FIELD_KEYS.items()
        ),
        _bind("review.flag", "s,f6", "flag", "flag, decide later"),
        _bind("review.note", "n,f8", "note", "write a note (flags what is undecided)"),
        _bind("review.versions", "v,f5", "versions", "choose between what stands and what differs from it"),
        _bind("review.read_sentence", "e,f12", "read_through", "sentence read through: nothing is left out"),
        _bind(
            "review.read_document",
            "E,ctrl+e",
            "read_through(True)",
            "document read through: nothing is left out",
        ),
        _bind("review.undo", "u,ctrl+z", "undo", "take the last decision back"),
        _bind("review.redo", "ctrl+y", "redo", "make it again"),
        _bind("review.next", "j,down", "move(1)", "next figure"),
        _bind("review.previous", "k,up", "move(-1)", "previous figure"),
        _bind("review.next_document", "right_square_bracket,ctrl+down", "document(1)", "next document"),
        _bind("review.previous_document", "left_square_bracket,ctrl+up", "document(-1)", "previous document"),
        _bind("review.first", "g,home", "first", "first figure"),
        _bind("review.last", "G,end", "last", "last figure"),
        _bind("review.read_on", "space,pagedown", "read(1)", "read on, when a text is longer than its pane"),
        _bind("review.read_back", "b,pageup", "read(-1)", "read back"),
        _bind("review.theme", "t,f2", "theme", "another look: dark, light, or the terminal's own colours"),
        _bind("review.help", "question_mark,f1", "help", "this help"),
        _bind("review.quit", "q,ctrl+q", "leave", "quit: nothing to save, all is kept"),
    ),
    Mode.REASON: (
        *(
            _bind(f"reason.{reason.id}", str(number), f"reject('{reason.id}')", reason.label)
            for number, reason in enumerate(REASONS, start=1)
        ),
        _bind("reason.cancel", _LEAVE, "cancel", "do not reject"),
    ),
    Mode.VERSION: (
        *(
            _bind(f"version.take_{number}", str(number), f"take_version({number})", f"take version {number}")
            for number in range(1, 10)
        ),
        _bind("version.cancel", _LEAVE, "cancel", "choose none"),
    ),
    Mode.FORM: (
        _bind("form.save", "enter", "save", "save and go on"),
        _bind("form.next", "tab,down", "field(1)", "next field"),
        _bind("form.previous", "shift+tab,up", "field(-1)", "previous field"),
        _bind("form.other_reading", "ctrl+t,f2", "other_reading", "take the number's other reading"),
        _bind("form.cancel", _LEAVE, "cancel", "leave without a trace"),
    ),
    Mode.NOTE: (
        _bind("note.save", "enter", "save_note", "keep the note"),
        _bind("note.cancel", _LEAVE, "cancel", "leave without a trace"),
    ),
    Mode.HELP: (
        _bind("help.down", "j,down", "scroll_help(1)", "down"),
        _bind("help.up", "k,up", "scroll_help(-1)", "up"),
        _bind("help.page_down", "space,pagedown", "scroll_help(12)", "a page down"),
        _bind("help.page_up", "b,pageup", "scroll_help(-12)", "a page up"),
        _bind("help.close", f"question_mark,f1,q,enter,{_LEAVE}", "cancel", "back to the review"),
    ),
}
"""Every action with its id and keys; a user's keymap replaces the keys of an id."""


class Command(NamedTuple):
    """What a key does in a mode."""

    id: str
    action: str
    """Name of the screen's method, without `action_`."""
    arguments: tuple[object, ...]


class Target(Protocol):
    """What the router drives: a screen that has modes."""

    @property
    def mode(self) -> Mode:
        """What keys mean now."""

    def run_command(self, command: Command) -> None:
        """Carry a command out before returning."""

    def type_key(self, event: events.Key) -> None:
        """Take a key that no command of the mode claims."""

    def paste(self, text: str) -> None:
        """Take pasted text."""


class Router:
    """Looks keys up and hands them on, one after the other."""

    def __init__(self, keymap: Mapping[str, str]) -> None:
        self.keymap = dict(keymap)
        _check_ids(keymap)
        self.keys = {mode: _expand(bindings, keymap) for mode, bindings in BINDINGS.items()}
        """For each mode, the keys of each action id."""
        self._tables = {mode: _table(mode, self.keys[mode]) for mode in BINDINGS}

    def route(self, event: events.Key | events.Paste, target: Target) -> None:
        """Let one event take its full effect."""
        if isinstance(event, events.Paste):
            if event.text:
                target.paste(event.text)
            return
        command = self._tables[target.mode].get(event.key)
        if command is None:
            target.type_key(event)
        else:
            target.run_command(command)


def _check_ids(keymap: Mapping[str, str]) -> None:
    known = {str(binding.id) for bindings in BINDINGS.values() for binding in bindings}
    for action_id in keymap:
        if action_id not in known:
            family = [name for name in sorted(known) if name.split(".")[0] == action_id.split(".")[0]]
            raise KeymapError(
                f"keymap: no action is called {visible(action_id)!r}; "
                f"there are {', '.join(family or sorted(known))}"
            )


def _expand(bindings: Sequence[Binding], keymap: Mapping[str, str]) -> dict[str, list[str]]:
    """The keys of each id, in Textual's names for them."""
    keys: dict[str, list[str]] = {}
    for binding in bindings:
        action_id = str(binding.id)
        chosen = keymap.get(action_id, binding.key)
        if not chosen.strip():
            raise KeymapError(f"keymap: {action_id} has no key; leave the line out to keep {binding.key!r}")
        parts = [part.strip() for part in chosen.split(",")]
        if not all(parts):
            raise KeymapError(f"keymap: {action_id}: write the comma key as 'comma'")
        keys[action_id] = [one.key for one in Binding.make_bindings([binding.with_key(chosen)])]
        for part, key in zip(parts, keys[action_id], strict=True):
            _check_key(action_id, part, key)
    return keys


def _check_key(action_id: str, written: str, key: str) -> None:
    """Refuse a key that no terminal can send."""
    *modifiers, plain = key.split("+")
    if "alt" in modifiers:
        raise KeymapError(
            f"keymap: {action_id}: {written!r}: terminals send alt as Esc and a letter; choose another key"
        )
    named = len(plain) == 1 or plain in NAMED or plain in SIGNS
    if not named or any(modifier not in MODIFIERS for modifier in modifiers):
        raise KeymapError(f"keymap: {action_id}: there is no key {visible(written)!r}; write a, f5 or ctrl+t")


def _table(mode: Mode, keys: Mapping[str, Sequence[str]]) -> dict[str, Command]:
    """The mode's keys and what they do; no key twice, and none that types where one types."""
    table: dict[str, Command] = {}
    for binding in BINDINGS[mode]:
        _, action, arguments = actions.parse(binding.action)
        command = Command(str(binding.id), action, tuple(arguments))
        for key in keys[command.id]:
            if mode in (Mode.FORM, Mode.NOTE) and types_text(key):
                raise KeymapError(
                    f"keymap: {command.id}: {key!r} types text there; choose a function or ctrl key"
                )
            if key in table and table[key].id != command.id:
                raise KeymapError(f"keymap: {table[key].id} and {command.id} are both on the key {key!r}")
            table[key] = command
    return table
