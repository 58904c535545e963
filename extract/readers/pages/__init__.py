"""Web pages: what is seen of them, what of that is the article, and what they say of themselves."""
