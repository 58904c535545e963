"""Widgets take values and post messages; they know no store."""
