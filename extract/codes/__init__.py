"""Codes for what records say in words: indicators by a catalogue, places and units by standards."""
