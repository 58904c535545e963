"""The language that the tests read: English, whatever the locale is of whoever runs them."""

from collections.abc import Iterator

import pytest

from tui.speech import speak


@pytest.fixture(autouse=True)
def in_english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """In this process and in those that it starts; a test that speaks otherwise leaves no trace."""
    monkeypatch.setenv("SOAT_LANG", "en")
    speak("en")
    yield
    speak("en")
