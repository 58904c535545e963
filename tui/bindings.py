"""Every key there is: the modes, and each mode's actions with their ids and keys.

A letter for each action, and one key beside it that no input method composes.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from textual.binding import Binding

from extract.records import FIELDS
from tui.reasons import REASONS
from tui.speech import N_, _


class Mode(StrEnum):
    """What keys mean at the moment."""

    REVIEW = "review"
    REASON = "reason"
    """After reject-with-a-reason: the next digit is the reason."""
    OWN_REASON = "own_reason"
    """A reason of one's own is typed."""
    VERSION = "version"
    """Several versions of the record are listed: the next digit takes one."""
    BULK = "bulk"
    """The pending figures of the sentence are listed: one key accepts them."""
    ALIKE = "alike"
    """The figures with the value that was wrong are listed: one key corrects them."""
    FORM = "form"
    GUIDE = "guide"
    """The guide lies over the form."""
    FIND = "find"
    """A filter is typed."""
    POINT = "point"
    """A place in the sentence is pointed at, to be added as a figure."""
    ADD = "add"
    """The form holds a figure that is to be added."""
    NOTE = "note"
    METADATA = "metadata"
    """What is known of the document as a whole is typed."""
    PALETTE = "palette"
    """A command is looked for by its name."""
    STATS = "stats"
    """How the review goes lies over all."""
    LEDGER = "ledger"
    """What several documents tell differently lies over all."""
    HELP = "help"


TYPING = frozenset({Mode.OWN_REASON, Mode.FORM, Mode.ADD, Mode.NOTE, Mode.METADATA, Mode.FIND, Mode.PALETTE})
"""The modes in which keys type text."""

FIELD_KEYS = dict(zip(FIELDS, (*"123456789", "0", "minus"), strict=True))
"""The key that corrects each field at once: the top row of the keyboard from left to right."""


_AT_ONCE = {
    "kind": N_("correct the kind at once"),
    "value": N_("correct the value at once"),
    "denominator": N_("correct the denominator at once"),
    "upper": N_("correct the upper at once"),
    "unit": N_("correct the unit at once"),
    "modifier": N_("correct the modifier at once"),
    "direction": N_("correct the direction at once"),
    "status": N_("correct the status at once"),
    "indicator": N_("correct the indicator at once"),
    "entity": N_("correct the entity at once"),
    "period": N_("correct the period at once"),
}


def _bind(action_id: str, keys: str, action: str, description: str) -> Binding:
    # `make messages` takes the description up for translation.
    return Binding(keys, action, description, id=action_id)


_LEAVE = "escape,ctrl+g,f10"
"""Escape waits 100 ms for the rest of a sequence, so leaving has keys that do not."""

_SECTIONS = {
    "documents": N_("progress by document"),
    "pace": N_("decisions an hour of work"),
    "rules": N_("what became of each rule's proposals"),
    "fields": N_("which fields were corrected"),
    "confidence": N_("how sure the extractor was, and how often right"),
    "left": N_("what is left where one stops, and how awake one was"),
}


_OUTCOMES = {
    "conflict": N_("a conflict: one of them is wrong"),
    "revision": N_("a revision: the later source corrects"),
    "scope": N_("of another scope"),
    "plan": N_("plan against result"),
    "rounding": N_("rounding"),
}


def _field_keys(mode: str) -> Sequence[Binding]:
    """The keys of a form, wherever one is open."""
    return (
        _bind(f"{mode}.complete", "tab", "complete", "take the completion; without one, next field"),
        _bind(f"{mode}.next", "down,ctrl+n", "field(1)", "next field"),
        _bind(f"{mode}.previous", "shift+tab,up", "field(-1)", "previous field"),
        _bind(f"{mode}.other_reading", "ctrl+t,f2", "other_reading", "take the number's other reading"),
    )


BINDINGS: Mapping[Mode, Sequence[Binding]] = {
    Mode.REVIEW: (
        _bind("review.accept", "a,enter", "accept", "accept, go on"),
        _bind("review.reject", "x,f4", "reject", "reject, go on"),
        _bind("review.reject_reason", "X,f9", "ask_reason", "reject with a reason: then 1 to 9"),
        _bind(
            "review.accept_rest", "A,ctrl+a", "ask_rest", "accept the rest of the sentence: lists it first"
        ),
        _bind("review.correct", "c,f3", "correct('value')", "correct in the form"),
        *(
            _bind(f"review.correct_{name}", key, f"correct('{name}')", _AT_ONCE[name])
            for name, key in FIELD_KEYS.items()
        ),
        _bind("review.repeat", "full_stop,ctrl+d", "repeat", "make the last correction again, here"),
        _bind("review.alike", "p,ctrl+r", "ask_alike", "correct the same value elsewhere, listed first"),
        _bind("review.add", "m,f7", "add", "add a missed figure: points at it first"),
        _bind("review.span", "w,ctrl+w", "span", "give the figure another span"),
        _bind("review.flag", "s,f6", "flag", "flag, decide later"),
        _bind("review.note", "n,f8", "note", "write a note (flags what is undecided)"),
        _bind("review.metadata", "d,ctrl+t", "metadata", "the document's title, date, address and publisher"),
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
        _bind("review.tied", "t,tab", "tied", "next figure that this one is checked with"),
        _bind("review.first", "g,home", "first", "first figure"),
        _bind("review.last", "G,end", "last", "last figure"),
        _bind("review.find", "slash,ctrl+f", "find", "find: narrows the queue to what is typed"),
        _bind("review.filter", "f,f11", "find(True)", "change the filter; an empty one shows all again"),
        _bind("review.read_on", "space,pagedown", "read(1)", "read on, when a text is longer than its pane"),
        _bind("review.read_back", "b,pageup", "read(-1)", "read back"),
        _bind("review.order", "o,ctrl+o", "order", "another order: of the text, by what pays, or jumping"),
        _bind("review.marks", "i,ctrl+k", "marks", "mark each field's words in the source, or none"),
        _bind(
            "review.stats", "S,ctrl+s", "oversee", "how it goes: progress, pace, rules, fields, confidence"
        ),
        _bind("review.ledger", "L,ctrl+l", "ledger", "what several documents tell differently"),
        _bind("review.theme", "T,f2", "theme", "another look: dark, light, high contrast, the terminal's"),
        _bind("review.palette", "colon,ctrl+p", "palette", "every command by its name"),
        _bind("review.help", "question_mark,f1", "help", "this help"),
        _bind("review.quit", "q,ctrl+q", "leave", "quit: nothing to save, all is kept"),
    ),
    Mode.REASON: (
        *(
            _bind(f"reason.{reason.id}", str(number), f"reject('{reason.id}')", reason.label)
            for number, reason in enumerate(REASONS, start=1)
        ),
        _bind("reason.own", "0,enter", "own_reason", "a reason of one's own, to be typed"),
        _bind("reason.cancel", _LEAVE, "cancel", "do not reject"),
    ),
    Mode.OWN_REASON: (
        _bind("own_reason.reject", "enter", "reject_for_own_reason", "reject with what was typed"),
        _bind("own_reason.cancel", _LEAVE, "cancel", "do not reject"),
    ),
    Mode.VERSION: (
        *(
            _bind(f"version.take_{number}", str(number), f"take_version({number})", "take version {number}")
            for number in range(1, 10)
        ),
        _bind("version.cancel", _LEAVE, "cancel", "choose none"),
    ),
    Mode.BULK: (
        _bind("bulk.accept", "A,enter,ctrl+a", "accept_rest", "accept what is listed"),
        _bind("bulk.cancel", _LEAVE, "cancel", "accept none"),
    ),
    Mode.ALIKE: (
        _bind("alike.correct", "p,enter,ctrl+r", "correct_alike", "correct what is listed"),
        _bind("alike.cancel", _LEAVE, "cancel", "correct none"),
    ),
    Mode.FORM: (
        _bind("form.save", "enter", "save", "save and go on"),
        *_field_keys("form"),
        _bind("form.guide", "f1", "guide", "what the guide says of the field"),
        _bind("form.cancel", _LEAVE, "cancel", "leave without a trace"),
    ),
    Mode.POINT: (
        _bind("point.take", "enter", "take_point", "open the form with what is read there"),
        _bind("point.next", "right,down,tab,m,j", "point(1)", "next number, then next word"),
        _bind("point.previous", "left,up,shift+tab,k", "point(-1)", "the one before"),
        _bind("point.more", "greater_than_sign,shift+right", "stretch(1)", "a word more"),
        _bind("point.less", "less_than_sign,shift+left", "stretch(-1)", "a word less"),
        _bind("point.end_later", "full_stop", "nudge('end', 1)", "a letter more at the end"),
        _bind("point.end_earlier", "comma", "nudge('end', -1)", "a letter less at the end"),
        _bind("point.start_later", "l,ctrl+right", "nudge('start', 1)", "a letter less at the beginning"),
        _bind("point.start_earlier", "h,ctrl+left", "nudge('start', -1)", "a letter more at the beginning"),
        _bind("point.read_on", "space,pagedown", "point_beside(1)", "next sentence"),
        _bind("point.read_back", "b,pageup", "point_beside(-1)", "sentence before"),
        _bind(
            "point.next_document",
            "right_square_bracket,ctrl+down",
            "point_document(1)",
            "next document, also one in which nothing was found",
        ),
        _bind(
            "point.previous_document",
            "left_square_bracket,ctrl+up",
            "point_document(-1)",
            "the document before",
        ),
        _bind("point.read_sentence", "e,f12", "read_there", "sentence read through: nothing is left out"),
        _bind(
            "point.read_document",
            "E,ctrl+e",
            "read_there(True)",
            "document read through: nothing is left out",
        ),
        _bind("point.undo", "u,ctrl+z", "undo_there", "take the last decision back"),
        _bind("point.redo", "ctrl+y", "redo_there", "make it again"),
        _bind("point.cancel", _LEAVE, "cancel_point", "leave without a trace"),
    ),
    Mode.ADD: (
        _bind("add.save", "enter", "save_added", "add the figure"),
        *_field_keys("add"),
        _bind("add.cancel", _LEAVE, "cancel_point", "leave without a trace"),
    ),
    Mode.GUIDE: (_bind("guide.close", f"f1,q,enter,{_LEAVE}", "close_guide", "back to the form"),),
    Mode.NOTE: (
        _bind("note.save", "enter", "save_note", "keep the note"),
        _bind("note.cancel", _LEAVE, "cancel", "leave without a trace"),
    ),
    Mode.METADATA: (
        _bind("metadata.save", "enter", "save_metadata", "keep what was typed"),
        _bind("metadata.next", "tab,down,ctrl+n", "metadata_field(1)", "next field"),
        _bind("metadata.previous", "shift+tab,up", "metadata_field(-1)", "previous field"),
        _bind("metadata.cancel", _LEAVE, "cancel", "leave without a trace"),
    ),
    Mode.FIND: (
        _bind("find.narrow", "enter", "narrow", "narrow the queue"),
        _bind("find.complete", "tab", "complete_filter", "take the completion"),
        _bind("find.cancel", _LEAVE, "cancel", "leave the queue as it is"),
    ),
    Mode.PALETTE: (
        _bind("palette.run", "enter", "run_chosen", "run the command in hand"),
        _bind("palette.next", "down,ctrl+n,tab", "choose_command(1)", "down"),
        _bind("palette.previous", "up,ctrl+p,shift+tab", "choose_command(-1)", "up"),
        _bind("palette.page_down", "pagedown", "choose_page(1)", "a page down"),
        _bind("palette.page_up", "pageup", "choose_page(-1)", "a page up"),
        _bind("palette.cancel", _LEAVE, "cancel", "run none"),
    ),
    Mode.STATS: (
        *(
            _bind(f"stats.{name}", str(number), f"turn_to({number - 1})", does)
            for number, (name, does) in enumerate(_SECTIONS.items(), start=1)
        ),
        _bind("stats.next", "right,tab,l", "turn(1)", "next section"),
        _bind("stats.previous", "left,shift+tab,h", "turn(-1)", "section before"),
        _bind("stats.down", "j,down", "scroll_overview(1)", "down"),
        _bind("stats.up", "k,up", "scroll_overview(-1)", "up"),
        _bind("stats.page_down", "space,pagedown", "scroll_overview(12)", "a page down"),
        _bind("stats.page_up", "b,pageup", "scroll_overview(-12)", "a page up"),
        _bind("stats.close", f"S,ctrl+s,q,enter,{_LEAVE}", "close_overview", "back to the review"),
    ),
    Mode.LEDGER: (
        *(
            _bind(f"ledger.{name}", str(number), f"judge('{name}')", does)
            for number, (name, does) in enumerate(_OUTCOMES.items(), start=1)
        ),
        _bind("ledger.next", "j,down,tab", "turn_item(1)", "next"),
        _bind("ledger.previous", "k,up,shift+tab", "turn_item(-1)", "the one before"),
        _bind("ledger.undo", "u,ctrl+z", "undo_judgement", "take the last judgement back"),
        _bind("ledger.go", "enter", "go_to_item", "look at the figure in the queue"),
        _bind("ledger.page_down", "space,pagedown", "scroll_item(12)", "a page down"),
        _bind("ledger.page_up", "b,pageup", "scroll_item(-12)", "a page up"),
        _bind("ledger.close", f"L,ctrl+l,q,{_LEAVE}", "close_ledger", "back to the review"),
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


def described(binding: Binding) -> str:
    """What a binding does, in the language that is spoken."""
    name, _dot, number = str(binding.id).rpartition("_")
    # The versions' keys share one description.
    return _(binding.description).format(number=number) if name == "version.take" else _(binding.description)
