"""What the pages of proof say around what others wrote, in the language that is spoken."""

from store.proof_pages.wording import ENGLISH, Wording
from tui.speech import N_, _, spoken

WORDS = (
    N_("Proof of figures"),
    N_("proof of figures"),
    N_("Rows"),
    N_("Documents"),
    N_(
        "Each page shows a document’s whole text with every exported figure marked in it, its record,"
        " who decided on it, and all that happened to it."
    ),
    N_("Document"),
    N_("Title"),
    N_("Published"),
    "SHA-256",
    N_("To the figures"),
    N_("All documents"),
    N_("file"),
    N_("published"),
    N_("address"),
    N_("publisher"),
    N_("reader"),
    N_("rows"),
    N_("Text"),
    N_("Figures"),
    N_("record"),
    N_("in the text"),
    N_("History of {number}:"),
    N_("{extractor} read the document"),
    N_("proposed by {extractor} ({rule})"),
    N_("takes back"),
    N_("taken back"),
    N_("carried on from"),
    N_("to be looked at again ({why})"),
    N_("stands"),
    N_("hash"),
    N_("kind"),
    N_("value"),
    N_("denominator"),
    N_("upper"),
    N_("unit"),
    N_("modifier"),
    N_("direction"),
    N_("status"),
    N_("indicator"),
    N_("entity"),
    N_("period"),
    N_("verdict"),
    N_("annotator"),
    N_("decided_at"),
    N_("reason"),
    N_("note"),
    N_("extractor"),
    N_("accept"),
    N_("correct"),
    N_("reject"),
    N_("add"),
    N_("flag"),
    N_("withdraw"),
    N_("new"),
    N_("changed"),
    N_("vanished"),
    N_("moved"),
    N_("lost"),
)
"""Names of columns and of verdicts too; what a record holds stays as the dataset has it."""


def wording() -> Wording:
    """The words of the language that is spoken."""
    return (
        Wording(spoken(), {words: _(words) for words in WORDS}) if spoken() != ENGLISH.language else ENGLISH
    )
