"""The schema, as steps that are never edited once landed: a change is a new step at the end.

What soat promises stands here once more, where no program can forget it: decisions and texts cannot
be changed or removed, a decision extends its chain or is refused, a correction has a record, a
withdrawal names what it withdraws. Offsets and quotes are facts about a text that never changes.
"""

# The order of the imports is the order of the steps.
# isort: off
from store.migrations import first as first
from store.migrations import several_annotators as several_annotators
from store.migrations import states as states
from store.migrations import words as words
from store.migrations import second_copies as second_copies
from store.migrations import grown_apart as grown_apart
from store.migrations import decided_records as decided_records
from store.migrations import other_extractors as other_extractors
from store.migrations import facts as facts
from store.migrations import checks as checks
from store.migrations import vigilance as vigilance
from store.migrations import documents_as_read as documents_as_read
from store.migrations import copies as copies
from store.migrations import files as files
from store.migrations.steps import MIGRATIONS

# isort: on

__all__ = ["MIGRATIONS"]
