"""What every page of proof has around its content: its head, its looks, and a policy that lets nothing in."""

import base64
import hashlib
from collections.abc import Iterable, Iterator

from store.proof_pages.escaping import plain

_STYLE = """
:root { color-scheme: light dark; --mark: #ffe58a; --edge: #b8860b; --dim: #5a5a5a; --line: #d0d0d0; }
@media (prefers-color-scheme: dark) {
  :root { --mark: #5c4a00; --edge: #e0b83a; --dim: #b0b0b0; --line: #4a4a4a; }
}
body { font: 1rem/1.55 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 100rem; }
h1, h2, h3 { line-height: 1.25; overflow-wrap: anywhere; }
h3 { margin: 0 0 .25rem; font-size: 1rem; }
a { color: LinkText; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--edge); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
.text, dd, .note { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--edge); unicode-bidi: isolate; }
mark mark { outline: 1px solid var(--edge); }
mark:target, article:target { outline: 3px solid var(--edge); scroll-margin: 4rem; }
sup { line-height: 0; user-select: none; }
sup a { padding: 0 .15em; }
.unseen { font: .65em monospace; color: var(--dim); border: 1px dotted var(--edge); text-decoration: none; }
article { border-top: 1px solid var(--line); padding: .75rem .25rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .75rem; margin: .25rem 0; }
dt, .dim, .history { color: var(--dim); }
dd { margin: 0; }
.hash { font-family: monospace; overflow-wrap: anywhere; }
.history { font-size: .875rem; margin: .25rem 0; padding-left: 1.25rem; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0;
  border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
td.count { text-align: right; }
@media (min-width: 72rem) {
  main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; }
}
@media print {
  :root { color-scheme: light; --mark: #eee; --edge: #000; --dim: #333; --line: #999; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  main { display: block; }
  article, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  .skip, .back { display: none; }
}
"""
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
# Nothing may be loaded, run, sent or framed; this one style sheet may be used.
_POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"


def framed(title: str, body: Iterable[str], language: str) -> Iterator[str]:
    """A whole page in pieces."""
    yield f"""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{plain(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
"""
    yield from body
    yield "</body>\n</html>\n"
