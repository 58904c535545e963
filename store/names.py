"""The names that a filter can ask for: rules, annotators, entities and documents."""

from store.database import Database, plain_errors

_MOST = 500
"""Names of one sort that are offered at most."""

# A key press does not wait for a million rows: what is common is among the latest.
_SOME = "SELECT rule, entity FROM candidates ORDER BY figure_id DESC LIMIT 20000"
_NAMES = {
    "rule": f"SELECT rule FROM ({_SOME}) GROUP BY rule ORDER BY count(*) DESC",
    "by": "SELECT annotator FROM sessions GROUP BY annotator ORDER BY annotator",
    "entity": f"SELECT entity FROM ({_SOME}) WHERE entity IS NOT NULL GROUP BY entity ORDER BY count(*) DESC",
    "doc": "SELECT name FROM documents GROUP BY name ORDER BY name",
}


def known_names(db: Database) -> dict[str, list[str]]:
    """The commonest rules and entities, all annotators and documents, as far as anybody would look."""
    with plain_errors(db):
        return {
            name: [value for (value,) in db.conn.execute(f"{sql} LIMIT ?", (_MOST,))]
            for name, sql in _NAMES.items()
        }
