"""What the review screen says: what just happened, and why a key did nothing."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from extract.records import FIELDS, RecordError
from store.rows import Decision, FigureView, State, Verdict
from tui.bindings import Mode
from tui.display import visible
from tui.key_names import shown
from tui.naming import field_name, state_name, told_sum
from tui.refusals import reworded
from tui.screens.sitting import Sitting
from tui.speech import N_, _, ngettext
from tui.worklist import OPEN

if TYPE_CHECKING:
    from extract.checks.results import Check

THEMES = ("soat-dark", "soat-light", "soat-contrast", "ansi-dark", "ansi-light")
"""In the order in which the theme key goes through them."""

_EMPTY = N_(
    "Nothing to review yet.\n\n{key} goes through the documents to add a figure. Or leave, and read more in:"
    "\n  soat extract FOLDER"
)

Said = tuple[str, str]
"""A message and its tone."""

Keys = Mapping[str, str]
"""The key of each action of the review, as shown."""

_DONE = {
    Verdict.ACCEPT: N_("accepted {quote}"),
    Verdict.CORRECT: N_("corrected {quote}"),
    Verdict.REJECT: N_("rejected {quote}"),
    Verdict.FLAG: N_("flagged {quote}"),
    Verdict.ADD: N_("added {quote}"),
}

_ASCII = 0x80
_SILENT = ("escape", "backspace", "ctrl+g", "ctrl+h")
"""Keys that leave what is not open, or that an input method sends between letters."""
_MODIFIERS_ALONE = ("shift", "control", "alt", "super", "hyper", "meta", "caps", "num", "iso")


def empty(key: Keys) -> Sequence[str]:
    """What stands in place of a sentence while there is none."""
    return _(_EMPTY).format(key=key["add"]).split("\n")


def because(error: RecordError) -> str:
    """Why a record cannot be: which field, and what is wrong with it."""
    if error.field not in FIELDS:
        return reworded(str(error))
    return f"{field_name(error.field)}: {reworded(error.message)}"


def not_saved(error: RecordError | None) -> str:
    """Why a form stays open."""
    return _("Not saved. {reason}").format(reason="" if error is None else because(error))


def already(view: FigureView) -> str:
    """That a figure is decided as one just asked."""
    said = _("{quote} is {state} already")
    return said.format(quote=visible(view.quote), state=state_name(view.state))


def undoes(key: Keys) -> str:
    """That it can be taken back, and how."""
    return _("{key} undoes").format(key=key["undo"])


def welcome(sitting: Sitting, key: Keys) -> Said:
    """The first message."""
    if sitting.view is None:
        return _("the queue is empty"), ""
    if not sitting.left:
        return finished(sitting, key)
    said = ngettext("{name}: {count} figure to review", "{name}: {count} figures to review", sitting.left)
    said = said.format(name=sitting.session.annotator, count=sitting.left)
    return f"{said} · {_every_key(key)}", ""


def pasted(key: Keys) -> Said:
    """Why a paste did nothing."""
    said = _("a paste is text, not commands: press {key} first to paste into a field")
    return said.format(key=key["correct"]), "warn"


def decided(verdict: Verdict, quote: str, reason: str | None, key: Keys) -> str:
    """What a verdict did."""
    why = f" ({reason})" if reason else ""
    return f"{_(_DONE[verdict]).format(quote=visible(quote))}{why} · {undoes(key)}"


def accepted_rest(taken: int, left: int, held: int, key: Keys) -> str:
    """What accepting the rest of a sentence did."""
    said = _("accepted {count} in this sentence")
    if left:
        said = _("accepted {count} in this sentence, {left} more did not fit on the screen")
    said = said.format(count=taken, left=left)
    if held:
        said += " · " + _("not {count} that break a check").format(count=held)
    return f"{said} · {undoes(key)}"


def held_back(check: "Check", key: Keys) -> str:
    """Why nothing of the sentence can be accepted at once."""
    said = _("a check fails, so look at each by itself: {sum} · {key} accepts one")
    return said.format(sum=visible(told_sum(check.line)), key=key["accept"])


def corrected_alike(taken: int, left: int, key: Keys) -> str:
    """What correcting the same elsewhere did."""
    said = _("corrected {count} more")
    if left:
        said = _("corrected {count} more, {left} more did not fit on the screen: {key} lists them")
    return f"{said.format(count=taken, left=left, key=key['alike'])} · {undoes(key)}"


def offer(message: str, alike: int, key: Keys) -> str:
    """What a correction did, and how many others seem to need it."""
    if not alike:
        return message
    said = ngettext("{key}: {count} more had that value", "{key}: {count} more had that value", alike)
    return f"{message} · {said.format(key=key['alike'], count=alike)}"


def after(message: str, sitting: Sitting, key: Keys, *, moved: bool) -> Said:
    """What a verdict did, and where the queue stands."""
    if not sitting.left:
        # What to do next comes first: a narrow terminal cuts the end.
        return f"{finished(sitting, key)[0]} · {message}", "good"
    counts = sitting.worklist.counts
    if state := next((state for state in OPEN[1:] if counts[state] and not counts[State.PENDING]), None):
        where = _("now the {state} ones: {count} left")
        if not moved:
            where = _("this {state} one is the last: {count} left")
        return f"{message} · {where.format(state=state_name(state), count=sitting.left)}", "good"
    return message, "good"


def beside(said: Said, why: str, warning: str) -> Said:
    """What a verdict did, why the next figure comes now, and first of all that one does not read."""
    if warning:
        return warning, "warn"
    return (f"{said[0]} · {why}", said[1]) if why else said


def finished(sitting: Sitting, key: Keys) -> Said:
    """All is reviewed."""
    said = _("all {count} reviewed: {key} quits, then soat export -o figures.csv")
    return said.format(count=len(sitting.worklist), key=key["quit"]), "good"


def passed(message: str, documents: int, key: Keys) -> str:
    """That there are documents which the queue does not show, and how to get there."""
    if not documents:
        return message
    said = ngettext(
        "{count} document without figures here: {add}, then {next} or {previous}",
        "{count} documents without figures here: {add}, then {next} or {previous}",
        documents,
    ).format(count=documents, add=key["add"], next=key["next_document"], previous=key["previous_document"])
    return f"{message} · {said}" if message else said


def read(is_new: bool, key: Keys, *, whole: bool) -> Said:  # noqa: FBT001 - it is new or it stood
    """What a mark of having read did."""
    if not is_new:
        again = _("you read this document through already") if whole else ""
        return again or _("you read this sentence through already"), ""
    said = _("sentence read through: no figure in it is left out")
    if whole:
        said = _("document read through: no figure in it is left out")
    return f"{said} · {undoes(key)}", "good"


def undone(step: Sequence[Decision], sitting: Sitting, key: Keys) -> Said:
    """What an undo did."""
    if not step:
        return _("nothing of yours is left to take back"), ""
    said = _("{what} taken back · {key} makes it again")
    return said.format(what=_what(step, sitting), key=key["redo"]), "good"


def redone(step: Sequence[Decision], sitting: Sitting) -> Said:
    """What a redo did."""
    if not step:
        return _("nothing was taken back just now"), ""
    return _("{what} again").format(what=_what(step, sitting)), "good"


def _what(step: Sequence[Decision], sitting: Sitting) -> str:
    if step[0].verdict is Verdict.NOTHING:
        return _("the mark of having read through")
    if len(step) > 1:
        return ngettext("{count} decision", "{count} decisions", len(step)).format(count=len(step))
    view = sitting.view
    here = view is not None and view.figure_id == step[0].figure_id
    quote = view.quote if view is not None and here else _("a figure outside this queue")
    return _(_DONE[step[0].verdict]).format(quote=visible(quote))


def for_key(mode: Mode, pressed: str, character: str | None, key: Keys) -> str:
    """Why a key did nothing; empty for keys that need no word."""
    if (
        mode in (Mode.HELP, Mode.GUIDE, Mode.STATS, Mode.LEDGER)
        or pressed.startswith(_MODIFIERS_ALONE)
        or pressed in _SILENT
    ):
        return ""
    if mode is Mode.REASON:
        return _("1 to 9 says why it is no figure; Esc or Ctrl+G leaves")
    if mode is Mode.VERSION:
        return _("the number of a version takes it; Esc or Ctrl+G leaves")
    if pressed == "ctrl+c":
        return _("{key} quits; there is nothing to save").format(key=key["quit"])
    if character and ord(character[0]) >= _ASCII:
        said = _(
            "the Vietnamese input method sent {letter}: "
            "Enter, F3, F4 and the arrows work with it on, or switch it off"
        )
        return said.format(letter=visible(character))
    said = _("{key} does nothing here").format(key=shown(pressed))
    return f"{said}; {_every_key(key)}"


def _every_key(key: Keys) -> str:
    return _("{key} shows every key").format(key=key["help"])


def names(keys: Mapping[str, Sequence[str]]) -> Keys:
    """The first key of each action of the review, as shown."""
    return {action_id.removeprefix("review."): shown(bound[0]) for action_id, bound in keys.items()}
