"""Text for Plotly that comes out as it was written.

Plotly reads its texts as a small HTML (``<b>``, ``<a href>``, ``&lt;``) and as
TeX between two dollar signs. A map's texts are neither.
"""

from __future__ import annotations

__all__ = ["literal"]

_SPELLED = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        # Without a dollar in the raw text Plotly never looks for TeX, whether or not a page has MathJax.
        "$": "&#36;",
        "\n": " ",
        "\r": " ",
    }
)


def literal(text: str) -> str:
    """The text, spelled so that Plotly shows exactly these characters.

    Examples
    --------
    >>> literal("<b>a</b> & $x$")
    '&lt;b&gt;a&lt;/b&gt; &amp; &#36;x&#36;'
    """
    return text.translate(_SPELLED)
