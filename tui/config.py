"""The user's settings: a small TOML file, read strictly.

annotator = "Lan"
lexicon = ["health.toml"]          # beside this file, for every `soat extract`
indicators = ["indicators.toml"]   # likewise, wherever indicators have codes

[keys]
"review.accept" = "y"              # one key,
"review.reject" = ["x", "f4"]      # or several

[limits]                           # of one document; see tui.limits
seconds = 60
memory_mb = 2000
"""

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tui.console import CommandError
from tui.limits import Limits, limits_of
from tui.locations import config_file
from tui.refusals import reworded
from tui.speech import _

SETTINGS = ("annotator", "lexicon", "indicators", "keys", "limits")


class ConfigError(CommandError):
    """The configuration cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What the user has set."""

    annotator: str | None = None
    """Who decides, unless --annotator or SOAT_ANNOTATOR says otherwise."""
    lexicons: tuple[Path, ...] = ()
    """Files of words that `soat extract` takes in, besides those of --lexicon."""
    indicators: tuple[Path, ...] = ()
    """Catalogues of indicators with codes, besides those of --indicators."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """For an action's id, its keys, separated by commas; tui.keys checks them."""
    limits: Limits = field(default_factory=Limits)
    """What one document may take."""


def load_config() -> Config:
    """Read the file that SOAT_CONFIG names, else the user's own; no file means no settings.

    Raises:
        ConfigError: Unreadable, not TOML, an unknown setting or one of the wrong type.
    """
    named = os.environ.get("SOAT_CONFIG")
    path = Path(named) if named else config_file()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if named:
            raise ConfigError(
                _("{path}: no such file; SOAT_CONFIG names it as the configuration").format(path=path)
            ) from None
        return Config()
    except OSError as error:
        raise ConfigError(
            _("{path}: the configuration cannot be read ({reason})").format(path=path, reason=error.strerror)
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(_("{path}: the configuration is not UTF-8 text").format(path=path)) from error
    try:
        settings = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_("{path}: not TOML: {reason}").format(path=path, reason=error)) from error
    return _checked(path, settings)


def _checked(path: Path, settings: Mapping[str, object]) -> Config:
    for name in settings:
        if name not in SETTINGS:
            raise ConfigError(
                _("{path}: unknown setting {name}; the settings are {names}").format(
                    path=path, name=repr(name), names=", ".join(SETTINGS)
                )
            )
    annotator = settings.get("annotator")
    if annotator is not None and (not isinstance(annotator, str) or not annotator.strip()):
        raise ConfigError(
            _('{path}: annotator: {given} is no name; write annotator = "Lan"').format(
                path=path, given=repr(annotator)
            )
        )
    keys = settings.get("keys", {})
    if not isinstance(keys, dict):
        raise ConfigError(
            _('{path}: keys: write a table: [keys], then "review.accept" = "y"').format(path=path)
        )
    return Config(
        annotator=annotator,
        lexicons=tuple(_files(path, "lexicon", settings)),
        indicators=tuple(_files(path, "indicators", settings)),
        keys=dict(_bindings(path, keys)),
        limits=_limits(path, settings.get("limits", {})),
    )


def _limits(path: Path, table: object) -> Limits:
    if not isinstance(table, dict):
        raise ConfigError(_("{path}: limits: write a table: [limits], then seconds = 60").format(path=path))
    try:
        return limits_of(table)
    except ValueError as error:
        raise ConfigError(f"{path}: limits: {reworded(str(error))}") from error


def _files(path: Path, setting: str, settings: Mapping[str, object]) -> Iterator[Path]:
    """The files that the configuration names, from its own folder on."""
    names = settings.get(setting, [])
    files = [names] if isinstance(names, str) else names
    if not isinstance(files, list) or not all(isinstance(name, str) and name.strip() for name in files):
        raise ConfigError(
            _('{path}: {setting}: {given} names no files; write {setting} = ["health.toml"]').format(
                path=path, setting=setting, given=repr(names)
            )
        )
    for name in files:
        yield path.parent / (Path.home() / name[2:] if name.startswith("~/") else name)


def _bindings(path: Path, table: Mapping[str, object], family: str = "") -> Iterator[tuple[str, str]]:
    """The ids of a table and their keys; `review.accept = "y"` without quotes is a table within the table."""
    for name, value in table.items():
        action_id = family + name
        if isinstance(value, dict):
            yield from _bindings(path, value, f"{action_id}.")
        elif isinstance(value, str):
            yield action_id, value
        elif isinstance(value, list) and value and all(isinstance(key, str) for key in value):
            yield action_id, ",".join(value)
        else:
            raise ConfigError(
                _('{path}: keys: {id}: {given} is no key; write "y" or ["y", "f2"]').format(
                    path=path, id=action_id, given=repr(value)
                )
            )
