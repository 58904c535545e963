"""What verification finds, in the words of the store, to be said in the language that is spoken."""

from tui.speech import N_

FAULTS = (
    N_("damaged: what is in it cannot be read ({what})"),
    N_("refers to a row of {table} that is not there"),
    N_("is missing from the schema"),
    N_("differs from the schema"),
    N_("is not part of the schema"),
    N_("{count} rows are numbered up to {last}: a row was removed or renumbered"),
    N_("has decisions but is not in the list of chains"),
    N_("{problem} (chain {chain}, number {number})"),
    N_("ends at number {number}, but {count} were recorded: its end is gone"),
    N_("the decision before it is missing: it is number {number}"),
    N_("it does not follow the decision before it"),
    N_("it withdraws a decision that is not there"),
    N_("it was changed after it was recorded: its hash differs"),
    N_("it was renumbered: it stands before an earlier decision"),
    N_("its session is another annotator's or another chain's"),
    N_("it was made over a decision that is not there, or not before it"),
    N_("what it was made over was changed after it was recorded"),
    N_("({why}) names a decision that is not there: {decision}"),
    N_("releases an assignment that is not there: {assignment}"),
    N_("{place} is beyond the end of {name}"),
    N_("says otherwise than the decision that it carries on"),
    N_("carries on no decision"),
    N_("a piece of its text is missing"),
    N_("its text is not the one that was stored"),
    N_("its sentences overlap at {place}"),
    N_("a sentence ends beyond the text"),
    N_("document {document} does not read {quote} at {place}"),
    N_("its candidate names a sentence that it does not stand in"),
    N_("{count} of its figures are {state}, but {kept} are counted"),
    N_("it was changed, or one before it is missing: its hash differs"),
    N_("its judgements end at number {number}: its end is gone"),
    N_("{count} judgements were recorded in it, and none is there"),
    N_("its {fields} is neither what was read nor a correction"),
    N_("{table} at {place} ends beyond the text"),
)
"""What does not hold."""

PLACES = (
    N_("file"),
    N_("recall of figure {id}"),
    N_("document {id}"),
    N_("decision {id}"),
    N_("figure {id}"),
    N_("chain {id}"),
    N_("assignment {id}"),
    N_("judgement {id}"),
    N_("correction {id}"),
)
"""Where something does not hold; the names of tables are what they are."""
