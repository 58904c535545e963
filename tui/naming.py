"""What fields, states and verdicts are called; stored and typed they keep their English names."""

from store.rows import State, Verdict
from tui.speech import N_, _

_FIELDS = {
    "kind": N_("kind"),
    "value": N_("value"),
    "denominator": N_("denominator"),
    "upper": N_("upper"),
    "unit": N_("unit"),
    "modifier": N_("modifier"),
    "direction": N_("direction"),
    "status": N_("status"),
    "indicator": N_("indicator"),
    "entity": N_("entity"),
    "period": N_("period"),
}
_STATES = {
    State.PENDING: N_("pending"),
    State.FLAGGED: N_("flagged"),
    State.ACCEPTED: N_("accepted"),
    State.CORRECTED: N_("corrected"),
    State.REJECTED: N_("rejected"),
    State.ADDED: N_("added"),
    State.CHANGED: N_("changed"),
    State.DISPUTED: N_("disputed"),
}
_OUTCOMES = {
    "holds": N_("holds"),
    "rounded": N_("holds, rounded"),
    "truncated": N_("holds, digits cut"),
    "fails": N_("fails"),
}
_IN_SUMS = (N_(": printed "), N_(": should be "), N_(" reads as "), N_(": the record says "))
"""The words in the line of a check."""
_VERDICTS = {
    Verdict.ACCEPT: N_("accept"),
    Verdict.CORRECT: N_("correct"),
    Verdict.REJECT: N_("reject"),
    Verdict.ADD: N_("add"),
    Verdict.FLAG: N_("flag"),
    Verdict.NOTHING: N_("nothing"),
    Verdict.WITHDRAW: N_("withdraw"),
}
_OTHERS = {"verdict": N_("verdict"), "reason": N_("reason"), "note": N_("note")}
_CHANGES = {
    "new": N_("new"),
    "changed": N_("changed"),
    "vanished": N_("vanished"),
    "moved": N_("moved"),
    "lost": N_("lost"),
}


_METADATA = {
    "title": N_("title"),
    "published": N_("published"),
    "address": N_("address"),
    "publisher": N_("publisher"),
}
_FLAGS = {
    "foreign": N_("mostly another language"),
    "spam": N_("spam glued on"),
    "menu_only": N_("hardly more than a page's frame"),
}


def metadata_name(name: str) -> str:
    """What is known of a document as a whole, in ten cells at most."""
    return _(_METADATA[name])


def flag_name(flag: str) -> str:
    """Why a document as a whole is to be doubted; a later soat may know other reasons."""
    return _(_FLAGS[flag]) if flag in _FLAGS else flag


def field_name(name: str) -> str:
    """A field of the record, in twelve cells at most."""
    return _(_FIELDS[name])


def state_name(state: State) -> str:
    """Where a figure stands."""
    return _(_STATES[state])


def outcome_name(outcome: str) -> str:
    """What became of a check."""
    return _(_OUTCOMES[outcome])


def told_sum(line: str) -> str:
    """The line of a check in the language that is spoken."""
    for words in _IN_SUMS:
        line = line.replace(words, _(words))
    return line


def verdict_name(verdict: Verdict) -> str:
    """What a decision says."""
    return _(_VERDICTS[verdict])


def column_name(name: str) -> str:
    """A field of the record, or what else a decision has."""
    return _(_OTHERS[name]) if name in _OTHERS else field_name(name)


def change_name(what: str) -> str:
    """What a later reading made of a figure."""
    return _(_CHANGES[what])
