"""The words of people, links, replay and what is kept, in the reader's language."""

from __future__ import annotations

from typing import Any

from journeymap.export.board_view.plural_forms import forms
from journeymap.words import _, ngettext

__all__ = ["words_of_people"]


def words_of_people() -> dict[str, Any]:
    """Each word or sentence under the name the scripts know it by."""
    return {**_people(), **_roles(), **_links(), **_replay(), **_numbers()}


def _people() -> dict[str, Any]:
    return {
        "holds": _("{role}, at “{name}”"),
        "color": _("Colour {number}"),
        "showPointers": _("Show my pointer to others, and theirs to me"),
        "beNamed": _("Name me on the closing page"),
        "addQuote": _("Add a quote"),
        "noteBecomes": {"ideas": _("Make it an idea of …"), "pains": _("Make it a pain of …")},
        "thingMenu": _("What to do with this note"),
        "rewrite": _("Write it anew"),
        "takesCare": _("Who takes care of it"),
        "status": _("Status"),
        "statuses": {"open": _("open"), "planned": _("planned"), "fixed": _("fixed")},
        "howBad": _("How bad it is"),
    }


def _roles() -> dict[str, Any]:
    return {
        "roles": {
            "facilitator": _("Facilitator"),
            "contributor": _("Contributor"),
            "viewer": _("Viewer"),
        },
        "roleMeans": {
            "facilitator": _("Facilitators lead: they may change everything and invite others."),
            "contributor": _(
                "Contributors add touchpoints, pains, ideas and quotes, score and vote; "
                "they change only what they added."
            ),
            "viewer": _("Viewers look on."),
        },
        "changeRole": _("Role …"),
        "roleOf": _("Role of {name}"),
        "askRole": _("Give {name} the role “{role}”?"),
        "giveRole": _("Give the role"),
        "leaveRole": _("Leave it as it is"),
    }


def _links() -> dict[str, Any]:
    return {
        "invited": {
            "contributor": _("Contribute: add touchpoints, pains and ideas, and change one's own"),
            "viewer": _("Look, and change nothing"),
            "facilitator": _("Lead with you: change everything"),
        },
        "validFor": _("The link is valid for"),
        "validUntil": _("Opens this map and nothing else, without an account, until {moment}."),
        "linkRow": _("{role}, until {moment}; {here}"),
        "makeLink": _("Make a new link"),
        "withdraw": _("Withdraw"),
        "withdrawSure": _("Withdraw it: who came by it has to go"),
        "onlyHere": _(
            "This address works on this computer only. For others to come in, start the app with "
            "--host 0.0.0.0 and open it by this computer's name in the network."
        ),
    }


def _replay() -> dict[str, Any]:
    return {
        "replay": _("Replay of the session"),
        "play": _("Play"),
        "pause": _("Pause"),
        "change": _("Change"),
        "speed": _("Speed"),
        "ofChanges": _("Change {place} of {number}"),
        "atStart": _("The map as the session found it"),
        "noWords": _("A note beside the map"),
        "look": _("Look at it"),
        "broughtBack": _("Brought back: {name}"),
        "closingCame": _("The closing page of this workshop is written."),
    }


def _numbers() -> dict[str, Any]:
    return {
        "chosen": forms(
            lambda n: ngettext("{number} touchpoint selected", "{number} touchpoints selected", n)
        ),
        "others": forms(
            lambda n: ngettext("and {number} more who looks on", "and {number} more who look on", n)
        ),
        "hours": forms(lambda n: ngettext("{number} hour", "{number} hours", n)),
        "days": forms(lambda n: ngettext("{number} day", "{number} days", n)),
        "linksInForce": forms(lambda n: ngettext("{number} link in force", "{number} links in force", n)),
        "dotsEach": forms(lambda n: ngettext("{number} dot each", "{number} dots each", n)),
    }
