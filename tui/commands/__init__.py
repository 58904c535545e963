"""One module per command of `soat`."""
