"""Which words of the source say each field of a record, for whoever checks it."""
