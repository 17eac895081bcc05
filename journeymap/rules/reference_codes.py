"""The second family of rules, JM2xx: references resolve and ids do not clash."""

from __future__ import annotations

from journeymap.errors import Rule
from journeymap.words import N_

__all__ = ["REFERENCE_RULES"]

REFERENCE_RULES: tuple[Rule, ...] = (
    Rule(
        "JM201",
        N_("Unknown channel"),
        N_(
            "A touchpoint stands on a channel that `channels` does not have, so nobody knows whether it "
            "is digital and who controls it. Correct the id, or add the channel."
        ),
        wrong="""\
channels:
  web: {name: Web shop}
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, channel: wbe}
""",
        right="""\
channels:
  web: {name: Web shop}
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, channel: web}
""",
    ),
    Rule(
        "JM202",
        N_("Unknown persona"),
        N_(
            "`personas` of a touchpoint, a pain or a transition, or an `emotion` by persona, names "
            "somebody whom the map's `personas` do not have. Correct the id, or add the persona."
        ),
        wrong="""\
personas:
  mei: {name: Mei}
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, personas: [may]}
""",
        right="""\
personas:
  mei: {name: Mei}
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays: {name: Pays, personas: [mei]}
""",
    ),
    Rule(
        "JM203",
        N_("Transition to an unknown touchpoint"),
        N_(
            "`next` leads to a touchpoint that no stage has. The graph leaves the transition out, and "
            "those who would take it count as leaving. Correct the id, or add the touchpoint."
        ),
        wrong="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays:
        name: Pays
        next: {thanks: 0.7, gives-upp: 0.3}
      thanks: {name: Sees a thank-you page, ends: achieved}
""",
        right="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays:
        name: Pays
        next: {thanks: 0.7, gives-up: 0.3}
      thanks: {name: Sees a thank-you page, ends: achieved}
      gives-up: {name: Gives up, ends: abandoned}
""",
    ),
    Rule(
        "JM204",
        N_("Idea for an unknown pain"),
        N_(
            "`solves` names a pain that the map does not have, so the idea is ranked as though it solved "
            "nothing. A pain of the same touchpoint is written by its id, one of another touchpoint as "
            "`touchpoint/pain`."
        ),
        wrong="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      browses:
        name: Browses
        pains: {slow-pages: Pages take 9 seconds}
      pays:
        name: Pays
        ideas:
          faster: {text: A faster server, solves: [slow-pages]}
""",
        right="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      browses:
        name: Browses
        pains: {slow-pages: Pages take 9 seconds}
      pays:
        name: Pays
        ideas:
          faster: {text: A faster server, solves: [browses/slow-pages]}
""",
    ),
    Rule(
        "JM205",
        N_("Unknown lane"),
        N_(
            "A touchpoint has a text for a row of the team's own that the map's `lanes` do not have, so "
            "it is shown nowhere. Correct the id, or add the lane."
        ),
        wrong="""\
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays:
        name: Pays
        lanes: {legal: Strong customer authentication applies}
""",
        right="""\
lanes: {legal: Legal check}
stages:
  purchase:
    name: Purchase
    touchpoints:
      pays:
        name: Pays
        lanes: {legal: Strong customer authentication applies}
""",
    ),
    Rule(
        "JM206",
        N_("Unknown counterpart"),
        N_(
            "`counterpart` names the map of the other state, current or future. No map of this folder has "
            "that id, or it is this map itself. The id of a map is the name of its file without "
            "`.journey.yaml`."
        ),
        wrong="""\
counterpart: no-such-map
""",
        right="""\
counterpart: guitar-future
""",
    ),
    Rule(
        "JM207",
        N_("Touchpoint id in two stages"),
        N_(
            "The id of a touchpoint is unique in the whole map, because transitions name it without its "
            "stage. Only the first of the two is on the graph. Give one of them another id."
        ),
        wrong="""\
stages:
  before:
    name: Before
    touchpoints:
      talks: {name: Talks to a friend}
  after:
    name: After
    touchpoints:
      talks: {name: Talks to the service desk}
""",
        right="""\
stages:
  before:
    name: Before
    touchpoints:
      talks-to-friend: {name: Talks to a friend}
  after:
    name: After
    touchpoints:
      talks-to-desk: {name: Talks to the service desk}
""",
    ),
    Rule(
        "JM208",
        N_("Picture outside the repository"),
        N_(
            "A picture is a path in the repository, beside the map or below it, so that whoever has the "
            "repository has the picture. A path from the root of a disk or up out of the repository opens "
            "on one machine only. A web address may stand there; it is shown as a link and never fetched."
        ),
        wrong="""\
personas:
  mei: {name: Mei, image: ../../home/mei.png}
""",
        right="""\
personas:
  mei: {name: Mei, image: pictures/mei.png}
""",
    ),
    Rule(
        "JM209",
        N_("Unsettled conflict"),
        N_(
            "A merge found two edits of one thing and kept both sides under `conflicts`. The map opens "
            "and draws with our side. Decide, write what it should be, and remove the entry."
        ),
        wrong="""\
conflicts:
  - {at: title, base: Buying, ours: Buying a guitar, theirs: Buying online}
""",
        right="""\
summary: The conflict was settled, so nothing is left of it here
""",
    ),
)
