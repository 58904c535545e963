"""What decisions say of a figure, where a filter can look without reading their records."""

from sqlite_utils import Database

from store.migrations.steps import MIGRATIONS


@MIGRATIONS()
def verdicts_kinds_and_entities(db: Database) -> None:
    """By figure: a filter asks this of thousands of decisions for its first page, and a record is long."""
    db.executescript("""
        CREATE INDEX decided_records ON decisions (
            figure_id,
            verdict,
            json_extract(coalesce("after", "before"), '$.kind'),
            json_extract(coalesce("after", "before"), '$.entity')
        );
        DROP INDEX decisions_by_figure;
    """)
