"""What decisions say of a figure, where a filter can look without reading their records."""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


@MIGRATIONS()
def verdicts_kinds_and_entities(db: Database) -> None:
    """By figure: a filter asks this of thousands of decisions for its first page, and a record is long.

    A damaged record says nothing here, so that its file can be opened and verified.
    """
    db.executescript("""
        CREATE INDEX decided_records ON decisions (
            figure_id,
            verdict,
            CASE WHEN json_valid(coalesce("after", "before"))
                THEN json_extract(coalesce("after", "before"), '$.kind') END,
            CASE WHEN json_valid(coalesce("after", "before"))
                THEN json_extract(coalesce("after", "before"), '$.entity') END
        );
        DROP INDEX decisions_by_figure;
    """)
