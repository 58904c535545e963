"""The one key router.

Keys arrive faster than screens change: over a slow line `c` and `12` come in one read. Textual hands each key
to the widget in focus by messages, so the digits would still meet the commands. Here one synchronous router,
called by the application for each key in the order of arrival, looks the key up in the table of the mode
that holds at that moment; the action has taken effect, and the mode has changed, before the next key.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from textual import actions, events
from textual.binding import Binding

from tui.bindings import BINDINGS, TYPING, Mode
from tui.display import visible
from tui.key_names import NAMED, SIGNS, types_text
from tui.speech import _

MODIFIERS = ("ctrl", "shift", "alt")


class KeymapError(ValueError):
    """The user's keymap cannot be; the message names the ids and is fit to show."""


class Command(NamedTuple):
    """What a key does in a mode."""

    id: str
    action: str
    """Name of the screen's method, without `action_`."""
    arguments: tuple[object, ...]


def command_of(binding: Binding) -> Command:
    """What a binding's keys do."""
    _, action, arguments = actions.parse(binding.action)
    return Command(str(binding.id), action, tuple(arguments))


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
                _("keymap: no action is called {id}; there are {ids}").format(
                    id=repr(visible(action_id)), ids=", ".join(family or sorted(known))
                )
            )


def _expand(bindings: Sequence[Binding], keymap: Mapping[str, str]) -> dict[str, list[str]]:
    """The keys of each id, in Textual's names for them."""
    keys: dict[str, list[str]] = {}
    for binding in bindings:
        action_id = str(binding.id)
        chosen = keymap.get(action_id, binding.key)
        if not chosen.strip():
            raise KeymapError(
                _("keymap: {id} has no key; leave the line out to keep {key}").format(
                    id=action_id, key=repr(binding.key)
                )
            )
        parts = [part.strip() for part in chosen.split(",")]
        if not all(parts):
            raise KeymapError(_("keymap: {id}: write the comma key as 'comma'").format(id=action_id))
        keys[action_id] = [one.key for one in Binding.make_bindings([binding.with_key(chosen)])]
        for part, key in zip(parts, keys[action_id], strict=True):
            _check_key(action_id, part, key)
    return keys


def _check_key(action_id: str, written: str, key: str) -> None:
    """Refuse a key that no terminal can send."""
    *modifiers, plain = key.split("+")
    if "alt" in modifiers:
        raise KeymapError(
            _("keymap: {id}: {key}: terminals send alt as Esc and a letter; choose another key").format(
                id=action_id, key=repr(written)
            )
        )
    named = len(plain) == 1 or plain in NAMED or plain in SIGNS
    if not named or any(modifier not in MODIFIERS for modifier in modifiers):
        raise KeymapError(
            _("keymap: {id}: there is no key {key}; write a, f5 or ctrl+t").format(
                id=action_id, key=repr(visible(written))
            )
        )


def _table(mode: Mode, keys: Mapping[str, Sequence[str]]) -> dict[str, Command]:
    """The mode's keys and what they do; no key twice, and none that types where one types."""
    table: dict[str, Command] = {}
    for binding in BINDINGS[mode]:
        command = command_of(binding)
        for key in keys[command.id]:
            if mode in TYPING and types_text(key):
                raise KeymapError(
                    _("keymap: {id}: {key} types text there; choose a function or ctrl key").format(
                        id=command.id, key=repr(key)
                    )
                )
            if key in table and table[key].id != command.id:
                raise KeymapError(
                    _("keymap: {first} and {second} are both on the key {key}").format(
                        first=table[key].id, second=command.id, key=repr(key)
                    )
                )
            table[key] = command
    return table
