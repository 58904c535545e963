"""The bar of keys: which matter in a mode, in a word or two each, and which can do something."""

from collections.abc import Mapping, Sequence

from tui.bindings import Mode
from tui.key_names import shown
from tui.screens.sitting import Sitting
from tui.speech import N_, _
from tui.versions import versions

_SHORT = {
    "review.accept": N_("accept"),
    "review.reject": N_("reject"),
    "review.accept_rest": N_("rest"),
    "review.reject_reason": N_("reason"),
    "review.correct": N_("correct"),
    "review.flag": N_("flag"),
    "review.versions": N_("versions"),
    "review.undo": N_("undo"),
    "review.correct_kind": N_("field"),
    "review.note": N_("note"),
    "review.redo": N_("redo"),
    "review.palette": N_("commands"),
    "review.help": N_("help"),
    "review.quit": N_("quit"),
    "point.take": N_("take it"),
    "point.next": N_("next"),
    "point.read_on": N_("next sentence"),
    "point.read_sentence": N_("sentence read"),
    "point.read_document": N_("document read"),
    "point.next_document": N_("next document"),
    "point.cancel": N_("leave"),
    "add.save": N_("add it"),
    "add.next": N_("next field"),
    "add.cancel": N_("leave"),
    "form.save": N_("save, go on"),
    "form.next": N_("next field"),
    "form.previous": N_("back"),
    "form.other_reading": N_("other reading"),
    "form.guide": N_("guide"),
    "form.cancel": N_("leave"),
    "guide.close": N_("back to the form"),
    "find.narrow": N_("narrow the queue"),
    "find.complete": N_("complete"),
    "find.cancel": N_("leave"),
    "palette.run": N_("run it"),
    "palette.next": N_("down"),
    "palette.previous": N_("up"),
    "palette.cancel": N_("leave"),
    "note.save": N_("keep"),
    "note.cancel": N_("leave"),
    "metadata.save": N_("keep"),
    "metadata.next": N_("next field"),
    "metadata.previous": N_("back"),
    "metadata.cancel": N_("leave"),
    "reason.own": N_("type one"),
    "reason.cancel": N_("leave"),
    "own_reason.reject": N_("reject"),
    "own_reason.cancel": N_("leave"),
    "version.cancel": N_("leave"),
    "bulk.accept": N_("accept all listed"),
    "bulk.cancel": N_("leave"),
    "alike.correct": N_("correct all listed"),
    "alike.cancel": N_("leave"),
    "help.close": N_("close"),
    "help.down": N_("down"),
    "help.up": N_("up"),
}
"""Labels of the key bar, in the order of importance."""


def key_bar(mode: Mode, keys: Mapping[str, Sequence[str]], sitting: Sitting) -> list[tuple[str, str, bool]]:
    """The keys that matter, each with whether it can do something."""
    bar = []
    for action_id, label in _SHORT.items():
        if action_id not in keys:
            continue
        key = shown(keys[action_id][0])
        if action_id == "review.correct_kind":
            key = f"{key}-9"
        bar.append((key, _(label), _possible(action_id, sitting)))
    if mode in (Mode.REASON, Mode.VERSION):
        bar.insert(0, ("1-9", _("reject") if mode is Mode.REASON else _("take it"), True))
    return bar


def _possible(action_id: str, sitting: Sitting) -> bool:
    if action_id == "review.versions":
        return sitting.view is not None and len(versions(sitting.view)) > 1
    if action_id == "review.redo":
        return sitting.steps.can_redo
    if action_id in ("review.quit", "review.help", "review.palette") or not action_id.startswith("review."):
        return True
    return sitting.view is not None or action_id == "review.add"
