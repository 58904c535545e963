"""The language that the program speaks: English as written, or the translation that lies beside it."""

import gettext
import os
from collections.abc import Mapping
from pathlib import Path

LANGUAGES = ("en", "vi")
"""English is what the messages are written in; each other one has a catalogue."""

CATALOGUES = Path(__file__).parent / "locale"
DOMAIN = "soat"

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The first of them that is set says which locale holds, as for every program."""


class _Voice:
    """What speaks at the moment."""

    def __init__(self) -> None:
        self.language = LANGUAGES[0]
        self.catalogue = gettext.NullTranslations()


_voice = _Voice()


def _(message: str) -> str:
    """The message in the language that is spoken; placeholders stay as they are."""
    return _voice.catalogue.gettext(message) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a message that goes with a count."""
    return _voice.catalogue.ngettext(one, many, count)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """A message that is translated where it is shown, not where it stands."""
    return message


def speak(language: str) -> None:
    """Say everything from now on in a language."""
    _voice.language = language
    if language == LANGUAGES[0]:
        _voice.catalogue = gettext.NullTranslations()
    else:
        _voice.catalogue = gettext.translation(DOMAIN, CATALOGUES, [language])


def spoken() -> str:
    """The language that is spoken."""
    return _voice.language


def chosen(asked: str | None = None, environ: Mapping[str, str] = os.environ) -> str:
    """The language that is asked for, else SOAT_LANG's, else the locale's, else English."""
    for wanted in (asked, environ.get("SOAT_LANG")):
        if wanted:
            return _known(wanted)
    return _known(next((environ[name] for name in _LOCALE if environ.get(name)), ""))


def grouped(count: int) -> str:
    """A count as the language writes it: 12,000 or 12.000."""
    english = f"{count:,}"
    return english if _voice.language == LANGUAGES[0] else english.replace(",", ".")


def decimal(written: str) -> str:
    """A decimal as the language writes it: 0.5% or 0,5%."""
    return written if _voice.language == LANGUAGES[0] else written.replace(".", ",")


def counted(one: str, many: str, count: int) -> str:
    """The form of a message that goes with a count, and the count in it as the language writes it."""
    return ngettext(one, many, count).format(count=grouped(count))


def _known(wanted: str) -> str:
    """The language of a locale's name, such as vi_VN.UTF-8."""
    code = wanted.lower().replace("-", "_").partition("_")[0].partition(".")[0]
    return code if code in LANGUAGES else LANGUAGES[0]
