"""Reading documents and finding their figures, away from the process that keeps the database."""
