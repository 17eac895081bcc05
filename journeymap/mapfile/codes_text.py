"""The rules about the text of a map file: encoding, YAML, and what of YAML the format leaves out."""

from __future__ import annotations

from journeymap.errors import Rule
from journeymap.words import N_

__all__ = ["TEXT_RULES"]

TEXT_RULES = (
    Rule(
        "JM101",
        N_("The file is not UTF-8"),
        N_("Every editor and every git host reads UTF-8. Save the file again with that encoding."),
    ),
    Rule(
        "JM102",
        N_("A character that may not stand in a map file"),
        N_(
            "Control characters, lone surrogates, the byte order mark inside a text and the line separators "
            "U+0085, U+2028 and U+2029 are invisible, and programs disagree about them. Delete the "
            "character, "
            "or write it as an escape in double quotes."
        ),
        wrong="title: First\x7fride",
        right='title: "First\\u007fride"',
    ),
    Rule(
        "JM103",
        N_("The file is too large"),
        N_(
            "A map has at most 5 MB and 200,000 keys, values and brackets; one of a thousand touchpoints has "
            "a third of that. Keep pictures and data in files of their own."
        ),
    ),
    Rule(
        "JM104",
        N_("A tab where spaces belong"),
        N_("A tab is as wide as each editor likes, so YAML indents with spaces: two for each level."),
        wrong="personas:\n\tmei: {name: Mei}",
        right="personas:\n  mei: {name: Mei}",
    ),
    Rule(
        "JM105",
        N_("This is not YAML"),
        N_(
            "Each line of a map is `key: value`, an item behind `- `, a comment behind `#`, or part "
            "of a longer text."
        ),
        wrong="title: First ride\nand then some",
        right="title: First ride and then some",
    ),
    Rule(
        "JM106",
        N_("Lines that do not line up"),
        N_("Keys of one mapping begin in the same column, two spaces further in than what they belong to."),
        wrong="title: First ride\n  goal: Be across town",
        right="title: First ride\ngoal: Be across town",
    ),
    Rule(
        "JM107",
        N_("A text that needs quotes"),
        N_(
            "A text with `: ` in it, or one that begins with a sign such as `@`, `%` or a backtick, means "
            "something else in YAML. Put it in double quotes."
        ),
        wrong="title: Guitars: the long way",
        right='title: "Guitars: the long way"',
    ),
    Rule(
        "JM108",
        N_("A quote or bracket that is not closed"),
        N_("What begins with a quote or a bracket ends with the same one; commas stand between items."),
        wrong='title: "First ride',
        right='title: "First ride"',
    ),
    Rule(
        "JM109",
        N_("A backslash that is no escape"),
        N_("In double quotes a backslash begins an escape. Write it twice to mean itself."),
        wrong='title: "C:\\maps"',
        right='title: "C:\\\\maps"',
    ),
    Rule(
        "JM110",
        N_("A tag"),
        N_("Types come from the format and never from tags; a tag can make other programs run code."),
        wrong="title: !!str 12",
        right='title: "12"',
    ),
    Rule(
        "JM111",
        N_("An anchor or alias"),
        N_("A map is read from top to bottom, by people; what is the same in two places is written in both."),
        wrong="title: &name First ride\ngoal: *name",
        right="title: First ride\ngoal: First ride",
    ),
    Rule(
        "JM112",
        N_("A merge key"),
        N_("`<<` takes keys from elsewhere, so that a line no longer says what it means. Write the keys."),
        wrong="channels:\n  web:\n    <<: {kind: digital}\n    name: Web shop",
        right="channels:\n  web:\n    kind: digital\n    name: Web shop",
    ),
    Rule(
        "JM113",
        N_("A directive"),
        N_("Lines such as `%YAML 1.2` change how the rest is read. Map files have none."),
        wrong="%YAML 1.2\n---\njourneymap: 1\ntitle: One",
        right="journeymap: 1\ntitle: One",
    ),
    Rule(
        "JM114",
        N_("A second document"),
        N_("One map is one file. Put the other one in a file of its own, or delete the line `---`."),
        wrong="journeymap: 1\ntitle: One\n---\njourneymap: 1\ntitle: Two",
        right="journeymap: 1\ntitle: One",
    ),
    Rule(
        "JM115",
        N_("A key that is there twice"),
        N_(
            "Of two equal keys one would be lost without a word. Keys are equal also when they look the same "
            "and are made of other characters (é as one character or as two)."
        ),
        wrong="title: One\ntitle: Two",
        right="title: Two",
    ),
    Rule(
        "JM116",
        N_("More than 32 levels"),
        N_("No map is that deep; a text that begins with brackets needs double quotes."),
        wrong="x-deep: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        right="x-deep: []",
    ),
    Rule(
        "JM117",
        N_("There is no map in the file"),
        N_("The file is empty, or holds a text or a list. A map begins with `journeymap: 1` and a title."),
        wrong="- First ride",
        right="journeymap: 1\ntitle: First ride",
    ),
    Rule(
        "JM118",
        N_("A key that is no text"),
        N_("YAML allows lists and mappings as keys; nobody can point at those."),
        wrong="x-list: {[a, b]: 1}",
        right='x-list: {"[a, b]": 1}',
    ),
    Rule(
        "JM119",
        N_("A merge conflict that git left"),
        N_(
            "Choose one side and delete the three marker lines. With journeymap's merge driver this "
            "does not happen."
        ),
        wrong="<<<<<<< ours\ntitle: One\n=======\ntitle: Two\n>>>>>>> theirs",
        right="title: Two",
    ),
)
