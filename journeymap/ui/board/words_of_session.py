"""The words of what is under way beside the map, in the reader's language."""

from __future__ import annotations

from typing import Any

from journeymap.export.board_view import forms
from journeymap.ui.board.words_of_people import words_of_people
from journeymap.words import _, ngettext

__all__ = ["words_of_session"]


def words_of_session() -> dict[str, Any]:
    """Each word or sentence under the name the scripts know it by."""
    return {**_leading(), **_panels(), **_kept(), **_counted(), **words_of_people()}


def _leading() -> dict[str, Any]:
    return {
        "session": _("What is under way"),
        "lead": _("Lead"),
        "agenda": _("Agenda"),
        "steps": {
            "frame": _("Frame"),
            "map": _("Map the steps"),
            "feel": _("Score feelings"),
            "hurt": _("Find the pains"),
            "ideas": _("Collect ideas"),
            "vote": _("Vote"),
            "next": _("Decide what is next"),
        },
        "together": _("Together"),
        "scoreAll": _("Score every touchpoint"),
        "votePains": _("Vote on pains"),
        "voteIdeas": _("Vote on ideas"),
        "storm": _("Silent brainstorm …"),
        "stormQuestion": _("What is the question?"),
        "start": _("Start"),
        "park": _("Park a thought …"),
        "parkThought": _("What shall not be forgotten?"),
        "timer": _("Timer"),
        "oneMore": _("One minute more"),
        "stopTimer": _("Stop the timer"),
        "timeIsUp": _("Time is up"),
        "othersMay": _("Open for contributors"),
        "powers": {
            "touchpoints": _("Touchpoints"),
            "pains": _("Pains and gains"),
            "ideas": _("Ideas"),
            "quotes": _("Quotes"),
            "scores": _("Scores"),
            "votes": _("Votes"),
            "notes": _("Silent notes"),
        },
    }


def _panels() -> dict[str, Any]:
    return {
        "reveal": _("Show to all"),
        "end": _("End"),
        "roundTitle": _("How does it feel?"),
        "meanAndSpread": _("mean {mean}, spread {spread} ({scores})"),
        "widest": _("Here the room disagrees most"),
        "ballotTitles": {"pains": _("Which pains matter most?"), "ideas": _("Which ideas first?")},
        "lessDots": _("One dot less"),
        "moreDots": _("One dot more"),
        "stormTitle": _("Silent brainstorm"),
        "writeNote": _("Write a note; only you see it for now"),
        "keepNote": _("Add the note"),
        "deleteNote": _("Delete the note"),
        "more": _("More"),
        "newGroup": _("New group …"),
        "groupName": _("Name of the group"),
        "parkNote": _("Put it into the parking lot"),
        "parked": _("Parking lot"),
        "unpark": _("Take it out of the parking lot"),
    }


def _kept() -> dict[str, Any]:
    return {
        "keepsakes": _("To keep"),
        "keepSnapshot": _("Keep a snapshot …"),
        "snapshotLabel": _("What shall it be called?"),
        "snapshots": _("Snapshots"),
        "snapshotKinds": {
            "asked": _("Snapshot"),
            "start": _("Start of the workshop"),
            "end": _("End of the workshop"),
            "before": _("Before a snapshot was brought back"),
        },
        "bringBack": _("Bring back"),
        "closeWorkshop": _("Write the closing page"),
        "closingTitle": _("Closing page"),
        "closingWritten": _("Written beside the map: {file}"),
        "commitClosing": _("Commit the map and this page"),
        "commitMessage": _("What the workshop decided"),
    }


def _counted() -> dict[str, Any]:
    return {
        "committed": forms(lambda n: ngettext("{number} commit made", "{number} commits made", n)),
        "minutes": forms(lambda n: ngettext("{number} minute", "{number} minutes", n)),
        "answered": forms(lambda n: ngettext("{number} person answered", "{number} people answered", n)),
        "voted": forms(lambda n: ngettext("{number} person voted", "{number} people voted", n)),
        "dots": forms(lambda n: ngettext("{number} dot", "{number} dots", n)),
        "dotsLeft": forms(lambda n: ngettext("You have {number} dot left", "You have {number} dots left", n)),
        "written": forms(lambda n: ngettext("{number} note", "{number} notes", n)),
        "scoreChosen": forms(
            lambda n: ngettext("Score {number} selected touchpoint", "Score {number} selected touchpoints", n)
        ),
    }
