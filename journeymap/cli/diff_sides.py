"""The two sides of a diff: maps on disk, or as a commit has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from journeymap.cli.sources import STDIN, source
from journeymap.errors import StoreError
from journeymap.store import ENDING, GitRefused, Repository, find_maps
from journeymap.words import _

__all__ = ["File", "Side", "asked_sides"]


@dataclass(frozen=True, slots=True)
class File:
    """A map file of one side: what to call it, and its bytes, read when they are asked for.

    Attributes
    ----------
    name
        For messages: a path, or ``REVISION:path``.
    origin
        A path on disk (as text), or the revision and the name within its repository.
    """

    name: str
    origin: str | tuple[Repository, str, str]

    @property
    def place(self) -> str:
        """The path of the file, without the revision."""
        return self.origin if isinstance(self.origin, str) else self.origin[2]

    def read(self) -> bytes:
        """The bytes; StoreError where they cannot be read."""
        if isinstance(self.origin, str):
            return source(self.origin).data
        repository, revision, name = self.origin
        return repository.text_at(revision, name)


@dataclass(frozen=True, slots=True)
class Side:
    """Map files by the name under which the two sides are compared.

    Attributes
    ----------
    files
        The files that were asked for.
    others
        Further maps of the same revision, among which a file may be found that had another name.
    folder
        Where files by these names lie on disk; None for those of a commit.
    """

    files: Mapping[str, File]
    others: Mapping[str, File] = field(default_factory=dict)
    folder: Path | None = None

    def has(self, name: str) -> bool:
        """Whether a map of this name is there, asked for or not."""
        if self.folder is not None:
            return (self.folder / name).exists()
        return name in self.files or name in self.others


def asked_sides(operands: Iterable[str], paths: Iterable[str] | None) -> tuple[Side, Side]:
    """What to compare, as git would understand it.

    Parameters
    ----------
    operands
        Two paths; or up to two revisions (``A..B`` is two) and paths behind them. An
        existing path wins over a revision of the same name.
    paths
        What stood behind ``--``, where all before it are revisions; None without ``--``.

    Raises
    ------
    StoreError
        An operand is nothing, or the operands do not go together.
    """
    listed = list(operands)
    revisions, places = _parted(listed) if paths is None else (listed, list(paths))
    revisions = [revision for operand in revisions for revision in _range(operand)]
    if len(revisions) > 2:
        raise StoreError(_("{names}: two versions are compared, not more").format(names=", ".join(revisions)))
    if not revisions and paths is None and len(places) == 2:
        return _on_disk([places[0]]), _on_disk([places[1]])
    if not revisions and paths is None and len(places) > 2:
        raise StoreError(_("two files or folders are compared, not more; behind -- there may be several"))
    return _versions(revisions or ["HEAD"], places or ["."])


def _parted(operands: list[str]) -> tuple[list[str], list[str]]:
    """Revisions, then paths; the first path ends the revisions."""
    for number, operand in enumerate(operands):
        if operand == STDIN or Path(operand).exists():
            strangers = [path for path in operands[number:] if path != STDIN and not Path(path).exists()]
            if strangers:
                raise StoreError(
                    _("{path}: there is no such file; a path that was deleted stands behind --").format(
                        path=strangers[0]
                    )
                )
            return operands[:number], operands[number:]
    return operands, []


def _range(operand: str) -> list[str]:
    start, dots, end = operand.partition("..")
    if not dots or end.startswith("."):
        return [operand]
    return [start or "HEAD", end or "HEAD"]


def _on_disk(places: Iterable[str]) -> Side:
    """Files by their own place in a pair, maps of a folder by their path in it."""
    files: dict[str, File] = {}
    for place in places:
        if place != STDIN and Path(place).is_dir():
            for path in find_maps(Path(place)):
                files[path.relative_to(place).as_posix()] = File(str(path), str(path))
        else:
            # Two files are a pair whatever they are called.
            files[""] = File("<stdin>" if place == STDIN else place, place)
    return Side(files)


def _versions(revisions: list[str], places: list[str]) -> tuple[Side, Side]:
    """The same places in two commits, or in one commit and on disk."""
    repository = _repository(places)
    for revision in revisions:
        _known(repository, revision)
    sides = [_in_commit(repository, revision, places) for revision in revisions]
    if len(sides) == 1:
        sides.append(_beside(repository, places))
    return sides[0], sides[1]


def _repository(places: list[str]) -> Repository:
    if STDIN in places:
        raise StoreError(_("standard input has no history; name a file"))
    found = Repository.of(_existing(Path(places[0])))
    if found is None:
        raise StoreError(
            _("{path}: not in a git repository, so there are no revisions of it").format(path=places[0])
        )
    return found


def _existing(path: Path) -> Path:
    """The path, or the nearest folder above it that is there."""
    here = path.absolute()
    while not here.exists() and here != here.parent:
        here = here.parent
    return here


def _known(repository: Repository, revision: str) -> None:
    try:
        repository.commit_of(revision)
    except GitRefused as refusal:
        message = _("{name}: neither a file here nor a revision ({reason})")
        raise StoreError(message.format(name=revision, reason=refusal)) from None


def _in_commit(repository: Repository, revision: str, places: list[str]) -> Side:
    names = [_name(repository, place) for place in places]
    maps = [name for name in repository.files_at(revision, "") if name.endswith(ENDING)]
    every = {name: File(f"{revision}:{name}", (repository, revision, name)) for name in maps}
    asked = {name: file for name, file in every.items() if any(_within(name, place) for place in names)}
    for name in names:
        # A map may have any name when it is asked for by it.
        if not asked and name and name in repository.files_at(revision, name):
            asked[name] = File(f"{revision}:{name}", (repository, revision, name))
    return Side(asked, {name: file for name, file in every.items() if name not in asked})


def _beside(repository: Repository, places: list[str]) -> Side:
    """The places on disk, by their names within the repository."""
    files: dict[str, File] = {}
    for place in places:
        path = Path(place)
        for found in find_maps(path) if path.is_dir() else [path] if path.exists() else []:
            files[_name(repository, str(found))] = File(str(found), str(found))
    return Side(files, folder=repository.top)


def _name(repository: Repository, place: str) -> str:
    name = repository.name_of(Path(place))
    return "" if name == "." else name


def _within(name: str, place: str) -> bool:
    return not place or name == place or name.startswith(f"{place}/")
