"""What the review screen says: what just happened, which keys can do something, and why a key did not."""

from collections.abc import Mapping, Sequence

from store.rows import Decision, State, Verdict
from tui.bindings import Mode
from tui.display import visible
from tui.key_names import shown
from tui.screens.sitting import Sitting
from tui.versions import versions
from tui.worklist import OPEN

THEMES = ("soat-dark", "soat-light", "ansi-dark", "ansi-light")
"""In the order in which the theme key goes through them."""

EMPTY = (
    "Nothing to review yet.",
    "",
    "Leave, then read some documents in:",
    "  soat extract FOLDER",
)

Said = tuple[str, str]
"""A message and its tone."""

Keys = Mapping[str, str]
"""The key of each action of the review, as shown."""

_DONE = {
    Verdict.ACCEPT: "accepted",
    Verdict.CORRECT: "corrected",
    Verdict.REJECT: "rejected",
    Verdict.FLAG: "flagged",
    Verdict.ADD: "added",
    Verdict.NOTHING: "read through",
}

_SHORT = {
    "review.accept": "accept",
    "review.reject": "reject",
    "review.accept_rest": "rest",
    "review.reject_reason": "reason",
    "review.correct": "correct",
    "review.flag": "flag",
    "review.versions": "versions",
    "review.undo": "undo",
    "review.correct_kind": "field",
    "review.note": "note",
    "review.redo": "redo",
    "review.help": "help",
    "review.quit": "quit",
    "point.take": "take it",
    "point.next": "next",
    "point.previous": "back",
    "point.more": "a word more",
    "point.less": "a word less",
    "point.cancel": "leave",
    "add.save": "add it",
    "add.next": "next field",
    "add.cancel": "leave",
    "form.save": "save, go on",
    "form.next": "next field",
    "form.previous": "back",
    "form.other_reading": "other reading",
    "form.guide": "guide",
    "form.cancel": "leave",
    "guide.close": "back to the form",
    "find.narrow": "narrow the queue",
    "find.complete": "complete",
    "find.cancel": "leave",
    "note.save": "keep",
    "note.cancel": "leave",
    "reason.own": "type one",
    "reason.cancel": "leave",
    "own_reason.reject": "reject",
    "own_reason.cancel": "leave",
    "version.cancel": "leave",
    "bulk.accept": "accept all listed",
    "bulk.cancel": "leave",
    "alike.correct": "correct all listed",
    "alike.cancel": "leave",
    "help.close": "close",
    "help.down": "down",
    "help.up": "up",
}
"""Labels of the key bar, in the order of importance."""

_ASCII = 0x80
_SILENT = ("escape", "backspace", "ctrl+g", "ctrl+h")
"""Keys that leave what is not open, or that an input method sends between letters."""
_MODIFIERS_ALONE = ("shift", "control", "alt", "super", "hyper", "meta", "caps", "num", "iso")


def welcome(sitting: Sitting, key: Keys) -> Said:
    """The first message."""
    if sitting.view is None:
        return "the queue is empty", ""
    if not sitting.left:
        return finished(sitting, key)
    return (
        f"{sitting.session.annotator}: {sitting.left} figures to review · {key['help']} shows every key",
        "",
    )


def pasted(key: Keys) -> Said:
    """Why a paste did nothing."""
    return f"a paste is text, not commands: press {key['correct']} first to paste into a field", "warn"


def decided(verdict: Verdict, quote: str, reason: str | None, key: Keys) -> str:
    """What a verdict did."""
    why = f" ({reason})" if reason else ""
    return f"{_DONE[verdict]} {visible(quote)}{why} · {key['undo']} undoes"


def accepted_rest(taken: int, left: int, key: Keys) -> str:
    """What accepting the rest of a sentence did."""
    more = f", {left} more did not fit on the screen" if left else ""
    return f"accepted {taken} in this sentence{more} · {key['undo']} undoes"


def corrected_alike(taken: int, left: int, key: Keys) -> str:
    """What correcting the same elsewhere did."""
    more = f", {left} more did not fit on the screen: {key['alike']} lists them" if left else ""
    return f"corrected {taken} more{more} · {key['undo']} undoes"


def offer(message: str, alike: int, key: Keys) -> str:
    """What a correction did, and how many others seem to need it."""
    return f"{message} · {key['alike']}: {alike} more had that value" if alike else message


def after(message: str, sitting: Sitting, key: Keys, *, moved: bool) -> Said:
    """What a verdict did, and where the queue stands."""
    if not sitting.left:
        # What to do next comes first: a narrow terminal cuts the end.
        return f"{finished(sitting, key)[0]} · {message}", "good"
    counts = sitting.worklist.counts
    if state := next((state for state in OPEN[1:] if counts[state] and not counts[State.PENDING]), None):
        where = f"now the {state} ones" if moved else f"this {state} one is the last"
        return f"{message} · {where}: {sitting.left} left", "good"
    return message, "good"


def finished(sitting: Sitting, key: Keys) -> Said:
    """All is reviewed."""
    total = len(sitting.worklist)
    return f"all {total} reviewed: {key['quit']} quits, then soat export -o figures.csv", "good"


def read(is_new: bool, key: Keys, *, whole: bool) -> Said:  # noqa: FBT001 - it is new or it stood
    """What a mark of having read did."""
    what = "document" if whole else "sentence"
    if not is_new:
        return f"you read this {what} through already", ""
    return f"{what} read through: no figure in it is left out · {key['undo']} undoes", "good"


def undone(step: Sequence[Decision], sitting: Sitting, key: Keys) -> Said:
    """What an undo did."""
    if not step:
        return "nothing of yours is left to take back", ""
    return f"{_what(step, sitting)} taken back · {key['redo']} makes it again", "good"


def redone(step: Sequence[Decision], sitting: Sitting) -> Said:
    """What a redo did."""
    if not step:
        return "nothing was taken back just now", ""
    return f"{_what(step, sitting)} again", "good"


def _what(step: Sequence[Decision], sitting: Sitting) -> str:
    if step[0].verdict is Verdict.NOTHING:
        return "the mark of having read through"
    if len(step) > 1:
        return f"{len(step)} decisions"
    view = sitting.view
    here = view is not None and view.figure_id == step[0].figure_id
    quote = view.quote if view is not None and here else "a figure outside this queue"
    return f"{_DONE[step[0].verdict]} {visible(quote)}"


def for_key(mode: Mode, pressed: str, character: str | None, key: Keys) -> str:
    """Why a key did nothing; empty for keys that need no word."""
    if (
        mode in (Mode.HELP, Mode.GUIDE, Mode.STATS)
        or pressed.startswith(_MODIFIERS_ALONE)
        or pressed in _SILENT
    ):
        return ""
    if mode is Mode.REASON:
        return "1 to 9 says why it is no figure; Esc or Ctrl+G leaves"
    if mode is Mode.VERSION:
        return "the number of a version takes it; Esc or Ctrl+G leaves"
    if pressed == "ctrl+c":
        return f"{key['quit']} quits; there is nothing to save"
    if character and ord(character[0]) >= _ASCII:
        return (
            f"the Vietnamese input method sent {visible(character)}: "
            "Enter, F3, F4 and the arrows work with it on, or switch it off"
        )
    return f"{shown(pressed)} does nothing here; {key['help']} shows every key"


def names(keys: Mapping[str, Sequence[str]]) -> Keys:
    """The first key of each action of the review, as shown."""
    return {action_id.removeprefix("review."): shown(bound[0]) for action_id, bound in keys.items()}


def key_bar(mode: Mode, keys: Mapping[str, Sequence[str]], sitting: Sitting) -> list[tuple[str, str, bool]]:
    """The keys that matter, each with whether it can do something."""
    bar = []
    for action_id, label in _SHORT.items():
        if action_id not in keys:
            continue
        key = shown(keys[action_id][0])
        if action_id == "review.correct_kind":
            key = f"{key}-9"
        bar.append((key, label, _possible(action_id, sitting)))
    if mode in (Mode.REASON, Mode.VERSION):
        bar.insert(0, ("1-9", "reject" if mode is Mode.REASON else "take it", True))
    return bar


def _possible(action_id: str, sitting: Sitting) -> bool:
    if action_id == "review.versions":
        return sitting.view is not None and len(versions(sitting.view)) > 1
    if action_id == "review.redo":
        return sitting.steps.can_redo
    if action_id in ("review.quit", "review.help") or not action_id.startswith("review."):
        return True
    return sitting.view is not None
