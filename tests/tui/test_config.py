"""The user's settings, read strictly."""

import re
from pathlib import Path

import pytest
from platformdirs import user_config_path

from tui.config import Config, ConfigError, load_config
from tui.limits import Limits


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A configuration file, still to be written."""
    path = tmp_path / "config.toml"
    monkeypatch.setenv("SOAT_CONFIG", str(path))
    return path


def test_no_file_means_no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A newcomer has no configuration, and needs none."""
    monkeypatch.delenv("SOAT_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert load_config() == Config()


def test_the_file_in_the_users_folder_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without SOAT_CONFIG, the file stands where the system keeps configurations."""
    monkeypatch.delenv("SOAT_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    path = user_config_path("soat") / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text('annotator = "Lan"\n', encoding="utf-8")
    assert load_config().annotator == "Lan"


def test_keys_are_read_in_every_spelling_that_toml_has(settings: Path) -> None:
    """Quoted ids, dotted ids and tables name the same action; several keys are a list."""
    settings.write_text(
        '[keys]\n"review.accept" = "y"\nreview.reject = ["n", "f4"]\n[keys.form]\nsave = "f12"\n',
        encoding="utf-8",
    )
    assert load_config().keys == {"review.accept": "y", "review.reject": "n,f4", "form.save": "f12"}


def test_lexicons_stand_beside_the_configuration(settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever folder the program is started in; a path from the root or from home stays itself."""
    monkeypatch.setenv("HOME", "/home/lan")
    settings.write_text('lexicon = ["field.toml", "/srv/all.toml", "~/own.toml"]', encoding="utf-8")
    paths = (settings.parent / "field.toml", Path("/srv/all.toml"), Path("/home/lan/own.toml"))
    assert load_config().lexicons == paths
    settings.write_text('lexicon = "field.toml"', encoding="utf-8")
    assert load_config().lexicons == paths[:1]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "anotator = 'Lan'",
            "unknown setting 'anotator'; the settings are annotator, lexicon, indicators, keys",
        ),
        ("annotator = 7", "annotator: 7 is no name"),
        ("annotator = ' '", "annotator: ' ' is no name"),
        ("lexicon = 7", "lexicon: 7 names no files"),
        ("indicators = ['']", "indicators: [''] names no files"),
        ("lexicon = ['a.toml', '']", "lexicon: ['a.toml', ''] names no files"),
        ("keys = 'y'", "keys: write a table"),
        ("[keys]\n'review.accept' = 7", "keys: review.accept: 7 is no key"),
        ("[keys]\n'review.accept' = []", "keys: review.accept: [] is no key"),
        ("annotator = ", "not TOML"),
    ],
)
def test_a_wrong_setting_is_told_with_its_name(settings: Path, text: str, part: str) -> None:
    """What is unknown or of the wrong type is never passed over."""
    settings.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_config()
    assert str(caught.value).startswith(f"{settings}: ")
    assert part in str(caught.value)


def test_a_configuration_that_is_named_must_be_there(settings: Path) -> None:
    """SOAT_CONFIG with a slip in it does not mean no settings."""
    with pytest.raises(ConfigError, match="no such file"):
        load_config()
    settings.write_bytes(b"annotator = '\xff'")
    with pytest.raises(ConfigError, match="not UTF-8"):
        load_config()
    settings.unlink()
    settings.mkdir()
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config()


def test_limits_are_set_by_name(settings: Path) -> None:
    """Those that are not named stay what they are."""
    settings.write_text("[limits]\nseconds = 5\npages = 20", encoding="utf-8")
    limits = load_config().limits
    assert (limits.seconds, limits.pages, limits.memory_mb) == (5, 20, Limits().memory_mb)
    assert limits.seconds_for(1000) == 5
    assert limits.of_readers().pages == 20


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("limits = 5", "limits: write a table: [limits], then seconds = 60"),
        ("limits.second = 5", "limits: unknown limit 'second'; the limits are seconds, memory_mb,"),
        ("limits.seconds = 0", "limits: seconds: 0 is no whole number above zero; write seconds = 60"),
        ("limits.pages = true", "limits: pages: True is no whole number above zero"),
        (
            "limits.pages = 1000000001",
            "limits: pages: 1000000001 is more than 1000000000; write pages = 1000000000",
        ),
    ],
)
def test_limits_that_are_none_are_refused(settings: Path, text: str, told: str) -> None:
    """With the file and the name."""
    settings.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=re.escape(told)):
        load_config()
