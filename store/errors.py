"""What can go wrong with the store: each error's text is one line fit to show (what, where, what to do)."""


class StoreError(Exception):
    """Base of all that the store raises on purpose."""


class DatabaseMissing(StoreError):  # noqa: N818 - names what is the matter, as sqlite3's callers read it
    """There is no such file."""


class NotADatabase(StoreError):  # noqa: N818 - the same
    """The file is no SQLite database, or is one that belongs to another program."""


class DatabaseReadOnly(StoreError):  # noqa: N818 - the same
    """The file, its folder or its disk allows no writing."""


class DatabaseLocked(StoreError):  # noqa: N818 - the same
    """Another process held the database for longer than we wait."""


class DatabaseDamaged(StoreError):  # noqa: N818 - the same
    """SQLite finds the file's structure broken."""


class DatabaseFailed(StoreError):  # noqa: N818 - the same
    """Any other failure of SQLite or of the disk below it: full, torn out, out of memory."""


class NewerSchema(StoreError):  # noqa: N818 - the same
    """A later soat made or migrated the file."""


class DocumentError(StoreError):
    """A document that cannot be stored as given."""


class UnknownDocument(StoreError):  # noqa: N818 - the same
    """No document of that id is in the database."""


class UnknownFigure(StoreError):  # noqa: N818 - the same
    """No figure of that id is in the database."""


class DecisionError(StoreError):
    """A decision that cannot be recorded as asked; nothing was recorded."""


class MergeError(StoreError):
    """A database that cannot be merged; nothing of it was taken."""


class BackupError(StoreError):
    """A copy that cannot be made as asked; what stood there still does."""


class AssignmentError(StoreError):
    """An assignment that cannot be made as asked; nothing was assigned."""


class AgreementError(StoreError):
    """Agreement that cannot be told as asked."""


class OfferError(StoreError):
    """Proposals of another extractor that cannot be taken as asked; nothing was changed."""


class FormatError(StoreError):
    """A dataset that its format cannot hold; nothing was written."""


class DatasetError(StoreError):
    """A file that cannot be read as an exported dataset."""
