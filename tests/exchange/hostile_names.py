"""Names that other formats could take for syntax, and maps that are full of them."""

from __future__ import annotations

from hypothesis import strategies as st

from journeymap.model import JourneyMap

__all__ = ["HOSTILE", "hostile_map", "map_named", "named_maps"]

HOSTILE = (
    *("C# at 9:30; then ... 100%% off", "%% not a comment", "%{a}", "%", "50% off", "a%%b", "a%#b"),
    *("section 4", "Section", "title page", "TITLE", "journey", "Journey planning", "end", "accTitle: x"),
    *("accDescr { x }", "accDescr: y", "---", "```", "%%{init: {'theme': 'dark'}}%%", "{", "}", "[x](y)"),
    *("#35;", "#quot;", "#", "##", "#1;2", "&amp;", "&#35;", "&lt;b&gt;", "& more", "a<br>b", "a<br/>b"),
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"quoted"', "it's", "`code`", "a\\nb"),
    *("two\nlines", "tab\there", " lead", "trail ", "a,b , c", ",", ":", ";", "3: 5: me", "a : b"),
    *("style: x:#y;", "classDef a:#b;", "ﬂ°°35¶ß", "¶ß", "click A call x()", "graph TD", "constructor"),
    *(
        "__proto__",
        "toString",
        "购买：成功；走了",
        "Ёлка, «да»",
        "ترحيب",
        "👩‍👩‍👧 🎸",
        "e\u0301",
        "a\u00a0b",
        "\u202eabc",
    ),
    *("-->", "a --> b", "x" * 300, "слово " * 20 + "!", "javascript:alert(1)", "{{x}}", "${x}", "$$x$$"),
)
"""Texts that have hurt somebody."""


def hostile_map() -> JourneyMap:
    """A map whose title, stages, touchpoints and personas are these names."""
    return map_named(HOSTILE, HOSTILE, HOSTILE[:12])


def map_named(stages: tuple[str, ...], touchpoints: tuple[str, ...], personas: tuple[str, ...]) -> JourneyMap:
    """A map of these names; the touchpoints fill the stages in order."""
    per_stage = -(-len(touchpoints) // len(stages))
    cards = [
        (f"t{number}", {"name": name, "emotion": number % 5 - 2}) for number, name in enumerate(touchpoints)
    ]
    return JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": touchpoints[0],
            "summary": touchpoints[-1],
            "personas": {f"p{number}": {"name": name} for number, name in enumerate(personas)},
            "stages": {
                f"s{number}": {
                    "name": name,
                    "touchpoints": dict(cards[number * per_stage : (number + 1) * per_stage]),
                }
                for number, name in enumerate(stages)
            },
        }
    )


_letters = st.characters(exclude_categories=("Cs",)) | st.sampled_from("#;:%{}<>&\"',\n\t -`")
_names = st.sampled_from(HOSTILE) | st.text(_letters, max_size=12)


def named_maps() -> st.SearchStrategy[JourneyMap]:
    """Maps with a few such names."""
    few = st.lists(_names, min_size=1, max_size=3).map(tuple)
    return st.builds(map_named, few, few, st.lists(_names, max_size=3, unique=True).map(tuple))
