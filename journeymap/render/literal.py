"""Text for Plotly that comes out as it was written.

Plotly reads its texts as a small HTML (``<b>``, ``<a href>``, ``&lt;``) and as
TeX between two dollar signs. A map's texts are neither.
"""

from __future__ import annotations

from typing import Final

__all__ = ["literal"]

_SPELLED: Final = (
    ("&", "&amp;"),
    ("<", "&lt;"),
    (">", "&gt;"),
    # Without a dollar in the raw text Plotly never looks for TeX, whether or not a page has MathJax.
    ("$", "&#36;"),
    ("\r", " "),
    ("\n", " "),
)
"""In this order; the ampersand first, as the others bring their own."""


def literal(text: str) -> str:
    """The text, spelled so that Plotly shows exactly these characters.

    Examples
    --------
    >>> literal("<b>a</b> & $x$")
    '&lt;b&gt;a&lt;/b&gt; &amp; &#36;x&#36;'
    """
    # Most texts have none of these, and looking for one character is quicker than looking at each.
    for raw, spelled in _SPELLED:
        if raw in text:
            text = text.replace(raw, spelled)
    return text
