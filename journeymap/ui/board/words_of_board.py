"""The words of the board, in the reader's language: scripts hold none of their own."""

from __future__ import annotations

from typing import Any

from journeymap.export.board_view import forms, words_of_view
from journeymap.ui.board.words_of_session import words_of_session
from journeymap.words import _, ngettext

__all__ = ["words_of_board"]


def words_of_board() -> dict[str, Any]:
    """Each word or sentence under the name the scripts know it by.

    Where a number decides the form there is one for each plural category.
    """
    return {
        **words_of_view(),
        **_connection(),
        **_parts(),
        **_hands(),
        **_told(),
        **_counts(),
        "room": words_of_session(),
    }


def _connection() -> dict[str, str]:
    return {
        "connecting": _("Connecting …"),
        "live": _("Live"),
        "reconnecting": _("Reconnecting …"),
        "offline": _("Offline"),
        "ended": _("This link does not open the board any more."),
        "fileTrouble": _("Not written to the file: {problem}"),
        "people": _("Who is here"),
        "you": _("{name} (you)"),
        "somebody": _("Somebody"),
        "holds": _("{name} is here"),
        "invite": _("Invite"),
        "theyMay": _("They may"),
        "code": _("QR code of the link"),
        "link": _("Link"),
        "copyLink": _("Copy the link"),
        "yourName": _("Your name"),
        "yourColor": _("Your colour"),
        "join": _("Join"),
        "ok": _("OK"),
    }


def _parts() -> dict[str, Any]:
    return {
        "add": _("Add a touchpoint"),
        "newTouchpoint": _("Name of the touchpoint"),
        "addStage": _("Add a stage"),
        "name": _("Name"),
        "write": _("Write …"),
        "personas": _("Whose journey stands out"),
        "all": _("All"),
    }


def _hands() -> dict[str, Any]:
    return {
        "undo": _("Undo"),
        "redo": _("Redo"),
        "smaller": _("Smaller"),
        "larger": _("Larger"),
        "fit": _("Fit"),
        "projector": _("Projector"),
        "fullScreen": _("Full screen"),
        "cardMenu": _("What to do with this touchpoint"),
        "stageMenu": _("What to do with this stage"),
        "addPain": _("Add a pain"),
        "addIdea": _("Add an idea"),
        "addBelow": _("Add a touchpoint below"),
        "addSeveral": _("Add several touchpoints"),
        "oneALine": _("One a line; a list pasted here becomes cards."),
        "addThem": _("Add"),
        "rename": _("Rename"),
        "feelsLike": _("How it feels …"),
        "channel": _("Channel …"),
        "noChannel": _("No channel"),
        "phase": _("Phase"),
        "move": _("Move"),
        "moveTo": _("To stage …"),
        "directions": {"up": _("Up"), "down": _("Down"), "left": _("Left"), "right": _("Right")},
        "duplicate": _("Duplicate"),
        "delete": _("Delete"),
        "select": _("Select"),
        "unselect": _("Do not select"),
        "space": _("Space"),
        "oneMore": _("Add {score} as one more score"),
        "leave": _("Leave it as it is"),
        "close": _("Close"),
        "copyText": _("Copy the text"),
        "copied": _("Copied"),
        "useAgain": _("Use mine again"),
    }


def _told() -> dict[str, str]:
    return {
        "attached": _("Added: {name}"),
        "written": _("Written: {text}"),
        "deleted": _("Deleted: {name}"),
        "stageMoved": _("Stage “{name}” moved"),
        "copy": _("{name} (copy)"),
        "felt": _("“{name}”: scored {score}"),
        "undone": _("Undone: {step}"),
        "redone": _("Done again: {step}"),
        "changedMeanwhile": _("This cannot be undone any more: somebody else has changed it since."),
        "byOther": _("{name} changed “{place}”"),
        "refused": _("This edit was not applied. {reason}"),
        "overwritten": _("Somebody else changed “{place}” in the meantime. Yours was: {value}"),
        "nothing": _("nothing"),
    }


def _counts() -> dict[str, dict[str, str]]:
    return {
        "waiting": forms(lambda n: ngettext("{number} edit waiting", "{number} edits waiting", n)),
        "here": forms(lambda n: ngettext("{number} person is here", "{number} people are here", n)),
        "added": forms(
            lambda n: ngettext("{number} touchpoint added", "{number} touchpoints added", n),
            _("Added: {name}"),
        ),
        "removed": forms(lambda n: ngettext("{number} deleted", "{number} deleted", n), _("Deleted: {name}")),
        "moved": forms(
            lambda n: ngettext(
                "{number} touchpoint moved to “{stage}”, from place {place}",
                "{number} touchpoints moved to “{stage}”, from place {place}",
                n,
            ),
            _("“{name}” moved to “{stage}”, place {place}"),
        ),
        "instead": forms(
            lambda n: ngettext(
                "Set {score} instead of the {number} score", "Set {score} instead of the {number} scores", n
            )
        ),
    }
