"""Running the `git` program: no shell, no prompt, no pager, no network, and never for longer than a limit."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from journeymap.store.git_refusals import GitRefused, no_git, out_of_time, refused

__all__ = ["answer", "found_git", "tokens", "tried"]

SECONDS = 20.0
"""What a question to git may take; one about a file of a large history takes tenths of one."""

_PIECE = 64 * 1024

# What points git at another repository than the one the file lies in, or makes it talk or ask.
_DROPPED = frozenset(
    {
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_CONFIG",
        "GIT_DIFF_OPTS",
        "GIT_DIR",
        "GIT_EXTERNAL_DIFF",
        "GIT_GRAFT_FILE",
        "GIT_INDEX_FILE",
        "GIT_INTERNAL_SUPER_PREFIX",
        "GIT_NAMESPACE",
        "GIT_NOGLOB_PATHSPECS",
        "GIT_GLOB_PATHSPECS",
        "GIT_ICASE_PATHSPECS",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_REPLACE_REF_BASE",
        "GIT_SHALLOW_FILE",
        "GIT_WORK_TREE",
        "LANGUAGE",
        "LC_ALL",
    }
)
_SET: Mapping[str, str] = {
    # Reasons are recognised by git's English words; letters stay those of the machine, for hooks.
    "LC_MESSAGES": "C",
    "GIT_EDITOR": "true",
    "GIT_PAGER": "cat",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "true",
}
# For questions only: hooks hand these on to whatever they run, and that must work as in a terminal.
_SET_TO_READ: Mapping[str, str] = {
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    # A partial clone would fetch what it lacks: what is not on this machine is said to be missing.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
}
# A repository may come from anybody; its configuration must not start programs because somebody looks.
_QUIET = (
    "--no-pager",
    *("-c", "core.quotePath=false"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "log.showSignature=false"),
    *("-c", "color.ui=false"),
)
_NO_HOOKS = ("-c", f"core.hooksPath={os.devnull}")


def found_git() -> str | None:
    """Where the program is; None on a machine without it."""
    return shutil.which("git")


def answer(folder: Path, *words: str | bytes, given: bytes = b"", hooks: bool = False) -> bytes:
    """What git says on standard output when it is asked in this folder.

    Raises
    ------
    GitRefused
        There is no git, it failed, or it took too long.
    """
    code, said, complained = tried(folder, *words, given=given, hooks=hooks)
    if code:
        raise refused(folder, words, complained or said)
    return said


def tried(
    folder: Path,
    *words: str | bytes,
    given: bytes = b"",
    seconds: float = SECONDS,
    hooks: bool = False,
    configured: Sequence[str] = (),
) -> tuple[int, bytes, bytes]:
    """Exit code, standard output and standard error of git.

    Parameters
    ----------
    hooks
        Whether the repository's hooks run; only for what changes it.
    configured
        Further options of configuration, as ``name=value``.

    Raises
    ------
    GitRefused
        There is no git, or it took too long.
    """
    # Files rather than pipes: a hook may leave something running that holds a pipe open for ever.
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        asked.write(given)
        asked.seek(0)
        process = _started(folder, words, asked, out, err, hooks=hooks, configured=configured)
        try:
            code = process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise out_of_time(folder, words, seconds) from None
        finally:
            _ended(process)
        out.seek(0)
        err.seek(0)
        return code, out.read(), err.read()


def tokens(folder: Path, *words: str | bytes, seconds: float = SECONDS) -> Generator[bytes]:
    """What git says between one NUL and the next, as it comes; who stops listening ends it.

    Raises
    ------
    GitRefused
        There is no git, it failed, or it took too long.
    """
    with tempfile.TemporaryFile() as err:
        process = _started(folder, words, subprocess.DEVNULL, subprocess.PIPE, err)
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, stop)
        timer.start()
        try:
            yield from _split(process)
            code = process.wait()
        finally:
            timer.cancel()
            _ended(process)
        if late.is_set():
            raise out_of_time(folder, words, seconds)
        if code:
            err.seek(0)
            raise refused(folder, words, err.read())


def _split(process: subprocess.Popen[bytes]) -> Iterator[bytes]:
    if process.stdout is None:
        return
    rest = b""
    while piece := os.read(process.stdout.fileno(), _PIECE):
        *whole, rest = (rest + piece).split(b"\0")
        yield from whole
    if rest:
        yield rest


def _started(
    folder: Path,
    words: Sequence[str | bytes],
    given: IO[bytes] | int,
    out: IO[bytes] | int,
    err: IO[bytes] | int,
    *,
    hooks: bool = False,
    configured: Sequence[str] = (),
) -> subprocess.Popen[bytes]:
    program = found_git()
    if program is None:
        raise no_git()
    options = [*_QUIET, *(() if hooks else _NO_HOOKS)]
    for option in configured:
        options += ["-c", option]
    try:
        return subprocess.Popen(
            [program, *options, *words],
            cwd=folder,
            env=_environment(hooks),
            stdin=given,
            stdout=out,
            stderr=err,
            # A process group of its own: Ctrl-C on the server leaves git to finish, and hooks end with git.
            start_new_session=os.name == "posix",
        )
    except OSError as error:
        raise GitRefused(f"{program}: {error.strerror or error}") from error


def _environment(hooks: bool) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _DROPPED and not name.startswith("GIT_TRACE")
    }
    everything = os.environ.get("LC_ALL")
    letters = {"LC_CTYPE": everything} if everything else {}
    return {**kept, **letters, **_SET, **({} if hooks else _SET_TO_READ)}


def _ended(process: subprocess.Popen[bytes]) -> None:
    """Ends git where it still runs, gently first: it takes its locks away."""
    if process.poll() is None:
        _signalled(process, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            process.wait(2)
    if process.poll() is None:
        _signalled(process, getattr(signal, "SIGKILL", signal.SIGTERM))
        process.wait()
    if process.stdout is not None:
        process.stdout.close()


def _signalled(process: subprocess.Popen[bytes], number: int) -> None:
    with suppress(ProcessLookupError):
        if os.name == "posix":
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
