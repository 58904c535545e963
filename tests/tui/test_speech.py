"""The languages of the screen: all is translated, nothing is left out, and the right one is chosen."""

from __future__ import annotations

import ast
import gettext
import re
import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bench.messages import as_text, translated, untranslated, updated
from extract.records import FIELDS, RecordError, from_record
from store.rows import State
from tui import cli
from tui.bindings import BINDINGS, Mode, described
from tui.naming import field_name
from tui.refusals import REFUSALS, reworded
from tui.speech import CATALOGUES, DOMAIN, chosen, grouped, ngettext, speak
from tui.widgets.help import _DOES
from tui.widgets.record import LABEL

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent.parent
_WORD = re.compile(r"[^\W\d_]{2,}")
KEPT = frozenset(
    """soat lan txt hoso sotin Enter Esc Ctrl Tab Shift Space Home End PgUp PgDn Left Right Del
    count percent ratio rank money measure exact over nearly about under at least most increase decrease none
    target reported review reject reason date period name ordinal numbering furniture duplicate span other
    test number""".split()  # noqa: SIM905 - a list to read
)
"""Names of keys, values and ids that stay as they are stored and typed."""


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def edges(text: str) -> tuple[bool, bool]:
    """Whether it begins and ends with white space."""
    return text[:1].isspace(), text[-1:].isspace()


def test_the_catalogue_has_every_message_translated() -> None:
    """What `make messages` would add is there already, and each has its Vietnamese."""
    assert untranslated(updated()) == []
    assert as_text(translated()) == as_text(updated())


def test_translations_keep_their_placeholders() -> None:
    """By name, and the edges and lines that the screen counts on."""
    for message in translated():
        ids = message.id if message.pluralizable else (message.id,)
        strings = message.string if message.pluralizable else (message.string,)
        for said in strings:
            if ids[0]:
                assert placeholders(said) == placeholders(ids[-1]), ids
                assert edges(said) == edges(ids[0])


def test_the_compiled_catalogue_is_that_of_the_text() -> None:
    """`make messages` compiles what it writes: a checkout needs no build."""
    compiled = gettext.translation(DOMAIN, CATALOGUES, ["vi"])
    for message in translated():
        if message.id and message.pluralizable:
            assert compiled.ngettext(*message.id, 2) == message.string[0]
        elif message.id:
            assert compiled.gettext(message.id) == message.string


def test_no_message_hides_inside_a_formatted_string() -> None:
    """There the messages would not be taken up for translation."""
    hidden = [
        f"{path.name}:{node.lineno}"
        for path in (ROOT / "tui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr)
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") in {"_", "ngettext"}
        and any(isinstance(argument, ast.Constant) for argument in call.args)
    ]
    assert hidden == []


@pytest.mark.parametrize(
    ("asked", "environ", "language"),
    [
        (None, {}, "en"),
        (None, {"LANG": "vi_VN.UTF-8"}, "vi"),
        (None, {"LANG": "vi_VN.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        (None, {"LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN"}, "vi"),
        (None, {"LANG": "vi_VN", "SOAT_LANG": "en"}, "en"),
        ("vi", {"SOAT_LANG": "en", "LANG": "fr_FR"}, "vi"),
        (None, {"LANG": "fr_FR"}, "en"),
    ],
)
def test_the_language_is_chosen(asked: str | None, environ: dict[str, str], language: str) -> None:
    """By --lang, else SOAT_LANG, else the locale, else English."""
    assert chosen(asked, environ) == language


def test_plurals_and_numbers_follow_the_language() -> None:
    """English has two forms and a comma, Vietnamese one and a dot."""
    assert ngettext("{count} decision", "{count} decisions", 2) == "{count} decisions"
    assert grouped(12_000) == "12,000"
    speak("vi")
    assert ngettext("{count} decision", "{count} decisions", 2) == "{count} quyết định"
    assert grouped(12_000) == "12.000"


def test_names_of_fields_fit_their_column() -> None:
    """In every language, since values begin behind them."""
    for language in ("en", "vi"):
        speak(language)
        assert max(len(field_name(name)) for name in FIELDS) < LABEL + (language == "en")


def test_refusals_of_the_layers_below_are_translated() -> None:
    """The store and the extractor speak English; their values come through the translation."""
    speak("vi")
    with pytest.raises(RecordError) as caught:
        from_record({"kind": "count", "value": "12", "denominator": "63"})
    assert reworded(caught.value.message) == "chỉ tỷ số hoặc thứ hạng mới có, count thì không"
    assert reworded("what nobody foresaw") == "what nobody foresaw"


@pytest.mark.parametrize("refusal", REFUSALS)
def test_every_refusal_is_one_that_can_come(refusal: str) -> None:
    """Its words stand in the source of the store, of the extractor or of what reads for them."""
    lines = (
        "decision_lines",
        "candidate_lines",
        "line_documents",
        "peer_tasks",
        "given",
        "limits",
        "sources",
    )
    readers = [*(ROOT / f"tui/{name}.py" for name in lines), *(ROOT / "tui/working").glob("*.py")]
    layers = (*(ROOT / "store").rglob("*.py"), *(ROOT / "extract").rglob("*.py"), *readers)
    source = "".join(path.read_text(encoding="utf-8") for path in layers)
    source = re.sub(r'"\s*\n\s*f?"', "", source).replace("{what}, not a", "a folder, not a")
    longest = max(re.split(r"\{\w+\}", refusal), key=len)
    assert longest in source


def test_the_command_line_speaks_it_too(capsys: pytest.CaptureFixture[str]) -> None:
    """Before or after the command, on stderr."""
    for arguments in (["--lang", "vi", "stats", "--nothing"], ["stats", "--lang", "vi", "--nothing"]):
        with pytest.raises(SystemExit):
            cli.main(arguments)
        assert capsys.readouterr().err == "soat: không hiểu các đối số: --nothing; xem soat --help\n"
    assert cli.main(["--lang", "vi", "--db", "", "stats"]) == cli.FAILED
    assert "--db: tên để trống" in capsys.readouterr().err


TOLD = {
    "no command": {"qq"},
    "filter": {"qq"},
    "wrong filter": {*State, "ch"},
    "theme": {"light", "ansi"},
}
"""What a step types, or names as it is typed."""
STEPS: dict[str, list[str]] = {
    "review": [],
    "decided": ["a"],
    "rejected": ["X", "1"],
    "taken back": ["a", "u"],
    "made again": ["a", "u", "ctrl+y"],
    "later": ["s"],
    "reasons": ["X"],
    "reason of one's own": ["X", "0"],
    "form": ["c"],
    "wrong form": ["c", "ctrl+u", "q"],
    "choice": ["1"],
    "guide": ["c", "f1"],
    "note": ["n"],
    "rest": ["A"],
    "point": ["m"],
    "span": ["w"],
    "add": ["m", "enter"],
    "palette": ["colon"],
    "no command": ["colon", "q", "q"],
    "filter": ["slash", "q", "q"],
    "wrong filter": ["slash", *"state:q"],
    "unknown key": ["z"],
    "end": ["k"],
    "repeat": ["full_stop"],
    "alike": ["p"],
    "versions": ["v"],
    "read": ["e"],
    "marks": ["i"],
    "theme": ["t"],
    "how it goes": ["a", "S"],
    "each rule": ["a", "S", "3"],
    "all done": ["a"] * 7,
    **{f"help {page}": ["question_mark", *["space"] * page] for page in range(9)},
}
"""Keys that lead to each thing that the screen can show."""


def plain_words(text: str) -> set[str]:
    """Words without marks: what English is made of, and some Vietnamese."""
    return {word for word in _WORD.findall(text) if word.isascii()}


@pytest.mark.parametrize("step", STEPS)
async def test_no_english_is_left_on_the_screen(
    reviewing: Callable[..., object], screen_text: Callable[..., str], step: str
) -> None:
    """At 80x24, but for names of keys, values and ids: every other word is one of the translation's."""
    speak("vi")
    vietnamese = {
        word
        for message in translated()
        for said in ([message.string] if isinstance(message.string, str) else message.string)
        for word in plain_words(said)
    }
    ids = {
        word
        for bindings in BINDINGS.values()
        for one in bindings
        for word in plain_words(str(one.id).replace("_", " "))
    }
    with reviewing() as (app, _):
        async with app.run_test(size=(80, 24)) as pilot:
            document = plain_words(screen_text_of_documents())
            for key in STEPS[step]:
                await pilot.press(key)
            await pilot.pause()
            text = screen_text(app)
            assert plain_words(text) - vietnamese - document - ids - KEPT - TOLD.get(step, set()) == set()


def screen_text_of_documents() -> str:
    """All that the documents of the review hold."""
    from tests.tui.conftest import REPORTS

    return " ".join(
        [*REPORTS, *(text for texts in REPORTS.values() for text in texts), "Báo cáo số hồ sơ tỉnh"]
    )


def test_descriptions_fit_the_help_in_every_language() -> None:
    """Ids stand behind them, in a terminal with room."""
    speak("vi")
    for bindings in BINDINGS.values():
        assert [one.id for one in bindings if len(described(one)) > max(_DOES, len(one.description))] == []


def test_descriptions_follow_the_language() -> None:
    """Those of the versions' keys with their number."""
    speak("vi")
    first = next(one for one in BINDINGS[Mode.VERSION] if one.id == "version.take_3")
    assert described(first) == "lấy phương án 3"
