"""The ledger: facts that several documents tell, those told differently, and what was judged of these."""
