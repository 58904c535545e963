"""Everything remembered: SQLite through sqlite-utils, append-only where it matters."""
