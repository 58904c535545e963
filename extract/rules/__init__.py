"""One module per shape of figure, in the literal order in which they are tried."""
