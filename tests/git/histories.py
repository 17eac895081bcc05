"""Histories of one map in git: edits on two branches, brought together in every way git knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from journeymap.errors import MapFileError
from journeymap.mapfile import read, write
from journeymap.merge import merge_maps
from journeymap.model import Document
from tests.git.work_tree import WorkTree
from tests.merge.facts import silently_wrong
from tests.strategies.two_sides import edited, errors_of, start

__all__ = ["KINDS", "Outcome", "counts", "play"]


@dataclass(frozen=True)
class Outcome:
    """How a history ended: ``clean``, ``conflict``, ``needless`` (a conflict that was none) or ``wrong``."""

    kind: str
    verdict: str
    why: str = ""


Sides = tuple[Document, Document, Document]


def _sides(random: Random) -> Sides:
    base = edited(start(), random, random.randint(0, 2))
    return base, edited(base, random, random.randint(1, 3)), edited(base, random, random.randint(1, 3))


def _merge(tree: WorkTree, random: Random) -> tuple[int, Sides]:
    sides = _sides(random)
    tree.two_branches(*map(write, sides))
    return tree.git("merge", "-q", "--no-edit", "theirs", check=False).returncode, sides


def _rebase(tree: WorkTree, random: Random) -> tuple[int, Sides]:
    base, ours, theirs = _sides(random)
    tree.two_branches(*map(write, (base, ours, theirs)))
    return tree.git("rebase", "-q", "theirs", check=False).returncode, (base, theirs, ours)


def _cherry_pick(tree: WorkTree, random: Random) -> tuple[int, Sides]:
    base, ours, theirs = _sides(random)
    later = edited(theirs, random, 1)
    tree.two_branches(*map(write, (base, ours, theirs)))
    tree.git("switch", "-q", "theirs")
    picked = tree.commit(write(later))
    tree.git("switch", "-q", "main")
    return tree.git("cherry-pick", picked, check=False).returncode, (theirs, ours, later)


def _revert(tree: WorkTree, random: Random) -> tuple[int, Sides]:
    base, later, _theirs = _sides(random)
    latest = edited(later, random, 2)
    tree.commit(write(base))
    undone = tree.commit(write(later))
    tree.commit(write(latest))
    return tree.git("revert", "--no-edit", undone, check=False).returncode, (later, latest, base)


def _stash_pop(tree: WorkTree, random: Random) -> tuple[int, Sides]:
    base, ours, theirs = _sides(random)
    tree.commit(write(base))
    tree.write(write(theirs))
    tree.git("stash")
    tree.commit(write(ours))
    return tree.git("stash", "pop", check=False).returncode, (base, ours, theirs)


def _criss_cross(tree: WorkTree, random: Random) -> tuple[int, Sides]:
    """Each branch merged the other's first edit, then both went on: there are two merge bases."""
    base, ours, theirs = _sides(random)
    tree.two_branches(*map(write, (base, ours, theirs)))
    first = tree.git("rev-parse", "main").stdout.strip()
    if tree.git("merge", "-q", "--no-edit", "theirs", check=False).returncode:
        return 1, (base, ours, theirs)
    middle = read(tree.text())
    tree.git("switch", "-q", "theirs")
    assert tree.git("merge", "-q", "--no-edit", first, check=False).returncode == 0
    theirs = edited(read(tree.text()), random, 1)
    tree.commit(write(theirs))
    tree.git("switch", "-q", "main")
    ours = edited(middle, random, 1)
    tree.commit(write(ours))
    return tree.git("merge", "-q", "--no-edit", "theirs", check=False).returncode, (middle, ours, theirs)


KINDS: dict[str, Callable[[WorkTree, Random], tuple[int, Sides]]] = {
    "merge": _merge,
    "rebase": _rebase,
    "cherry-pick": _cherry_pick,
    "revert": _revert,
    "stash pop": _stash_pop,
    "criss-cross": _criss_cross,
}


def play(folder: Path, kind: str, seed: int, *, drivers: bool) -> Outcome:
    """Plays one history and judges what git left in the folder."""
    tree = WorkTree(folder, drivers=drivers)
    code, sides = KINDS[kind](tree, Random(seed))
    text = tree.text()
    if code:
        if not drivers:
            needless = not merge_maps(*sides).conflicts
            return Outcome(kind, "needless" if needless else "conflict")
        # Also with conflicts the file opens, and says them.
        left = read(text)
        if left.journey.conflicts:
            return Outcome(kind, "conflict")
        return Outcome(kind, "wrong", "git stopped, and the map knows of no conflict")
    try:
        merged = read(text)
    except MapFileError as error:
        return Outcome(kind, "wrong", str(error))
    wrong = silently_wrong(*(side.journey for side in sides), merged.journey)
    found = errors_of(merged) + [str(one) for one in wrong]
    found += ["conflicts in a clean merge"] if merged.journey.conflicts else []
    return Outcome(kind, "wrong" if found else "clean", "; ".join(found))


def counts(outcomes: list[Outcome]) -> str:
    """How many ended how, in one line."""
    verdicts = Counter(outcome.verdict for outcome in outcomes)
    return ", ".join(
        f"{verdicts[verdict]} {verdict}" for verdict in ("clean", "conflict", "needless", "wrong")
    )
