"""The rules about keys and values: what stands in a map file must fit the format."""

from __future__ import annotations

from journeymap.errors import Rule
from journeymap.words import N_

__all__ = ["FIELD_RULES"]

_PAYS = "stages:\n  buy:\n    name: Buy\n    touchpoints:\n      pays: {{name: Pays, {}}}"

FIELD_RULES = (
    Rule(
        "JM120",
        N_("An unknown key"),
        N_("A misspelt key would be a fact lost. Keys of your own are welcome: begin them with `x-`."),
        wrong="titel: First ride",
        right="title: First ride",
    ),
    Rule(
        "JM121",
        N_("A key is missing"),
        N_(
            "A few keys are needed: `journeymap` and `title` of a map, the `name` of most things, the"
            " `text` of a pain."
        ),
        wrong="personas:\n  mei: {role: Buyer}",
        right="personas:\n  mei: {name: Mei, role: Buyer}",
    ),
    Rule(
        "JM122",
        N_("A value of the wrong kind"),
        N_("Where the format wants a list, a mapping or a single value, another kind cannot be understood."),
        wrong="tags: music",
        right="tags: [music]",
    ),
    Rule(
        "JM123",
        N_("A key without a value"),
        N_("An empty line says nothing. Write the value, or take the line away."),
        wrong="goal:",
        right="goal: Be across town",
    ),
    Rule(
        "JM124",
        N_("A bad id or name"),
        N_(
            "Ids are keys that links, diffs and merges rely on: lower-case letters and digits of any "
            "script and"
            " `-`, "
            "a letter or digit first, at most 64 characters. Names of metrics and facts are one line of"
            " at most 100."
        ),
        wrong="channels:\n  Web Shop: {name: Web shop}",
        right="channels:\n  web-shop: {name: Web shop}",
    ),
    Rule(
        "JM125",
        N_("Not a number"),
        N_("Numbers are digits with a decimal point: no units, no thousands separators, no fractions."),
        wrong="metrics:\n  nps: 31 points",
        right="metrics:\n  nps: 31",
    ),
    Rule(
        "JM126",
        N_("A number out of range"),
        N_(
            "Emotion runs from -2 to 2, shares from 0 to 1, severity, impact, effort and importance "
            "from 1 to 5."
        ),
        wrong="personas:\n  mei: {name: Mei, share: 60}",
        right="personas:\n  mei: {name: Mei, share: 0.6}",
    ),
    Rule(
        "JM127",
        N_("A word that is not one of the few"),
        N_("Some fields take one of a few words, so that maps can be compared."),
        wrong="status: finished",
        right="status: agreed",
    ),
    Rule(
        "JM128",
        N_("Not a date"),
        N_("Dates are written year-month-day, as in ISO 8601."),
        wrong="reviewed: 2.11.2026",
        right="reviewed: 2026-11-02",
    ),
    Rule(
        "JM129",
        N_("Neither true nor false"),
        N_("A switch is `true` or `false`; `yes` and `on` mean different things to different programs."),
        wrong=_PAYS.format("moment_of_truth: yes"),
        right=_PAYS.format("moment_of_truth: true"),
    ),
    Rule(
        "JM130",
        N_("Not a duration"),
        N_(
            "Durations are written as in ISO 8601: `PT9S` for nine seconds, `PT15M` for a quarter, "
            "`P3D` for three days."
        ),
        wrong=_PAYS.format("duration: 9 s"),
        right=_PAYS.format("duration: PT9S"),
    ),
    Rule(
        "JM131",
        N_("Not a colour"),
        N_("Colours are six hexadecimal digits behind `#`, in quotes, because `#` begins a comment."),
        wrong="personas:\n  mei: {name: Mei, color: blue}",
        right='personas:\n  mei: {name: Mei, color: "#4f46c8"}',
    ),
    Rule(
        "JM132",
        N_("A touchpoint twice in one list"),
        N_("`next` names each touchpoint once; how many go there is its share."),
        wrong=_PAYS.format("next: [thanks, thanks]"),
        right=_PAYS.format("next: [thanks]"),
    ),
    Rule(
        "JM133",
        N_("An unknown version of the format"),
        N_("This program reads version 1. A newer file needs a newer program."),
        wrong="journeymap: 2",
        right="journeymap: 1",
    ),
    Rule(
        "JM134",
        N_("A list without scores"),
        N_("A list of scores has one for each person asked. Nobody asked: leave `emotion` away."),
        wrong=_PAYS.format("emotion: []"),
        right=_PAYS.format("emotion: [-1, -2]"),
    ),
    Rule(
        "JM135",
        N_("Not a whole number"),
        N_("Votes, sample sizes, severity, impact, effort and importance are counted in whole steps."),
        wrong="metrics:\n  nps: {value: 31, n: 12.5}",
        right="metrics:\n  nps: {value: 31, n: 12}",
    ),
    Rule(
        "JM136",
        N_("More digits than can be kept"),
        N_("A number keeps about 15 digits. More would be cut off without a word."),
        wrong="metrics:\n  clv: 12345678901234567890.5",
        right="metrics:\n  clv: 12345678901234567000",
    ),
    Rule(
        "JM139",
        N_("A value that does not fit"),
        N_("The value breaks a rule of its field that has no code of its own. The message says which."),
    ),
)
