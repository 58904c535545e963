"""Keeping the reviewer awake: errors made on purpose, second looks, and what both tell."""
