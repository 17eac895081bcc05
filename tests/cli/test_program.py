"""The program as a whole: exit codes, pipes, Ctrl-C, colours, help, and that it starts lightly."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeymap.cli.command import Command
from journeymap.cli.program import COMMANDS, program, run

ROOT = Path(__file__).parent.parent.parent
JOURNEYMAP = [sys.executable, "-m", "journeymap"]
MAP = ROOT / "maps" / "five-minutes.journey.yaml"


def shell(*args: str | Path, **env: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    return subprocess.run(
        [*JOURNEYMAP, *map(str, args)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        env={**os.environ, **env},
    )


def test_the_version_is_on_standard_output() -> None:
    ran = shell("--version")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert re.fullmatch(r"journeymap \d+\.\d+\.\d+\n", ran.stdout)


def test_without_a_command_the_help_is_shown_as_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "Commands:" in "".join(capsys.readouterr())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert f"Examples:\n  journeymap {name}" in printed.out
    assert max(map(len, printed.out.splitlines())) <= 100


@pytest.mark.parametrize("name", COMMANDS)
def test_every_example_of_a_help_is_a_right_command_line(name: str) -> None:
    context = program.make_context("journeymap", [name, "--help"], resilient_parsing=True)
    command = program.get_command(context, name)
    assert isinstance(command, Command)
    for example in command.examples:
        words = re.sub(r"[|>].*", "", example).replace('"A night at our hotel"', "title").split()
        assert words[:2] == ["journeymap", name]
        command.make_context(name, words[2:])


@pytest.mark.parametrize(
    "args",
    [
        ["nonsense"],
        ["validate"],
        ["fmt", "--nonsense"],
        ["validate", "--format", "xml", "maps"],
        ["show", "none.yaml"],
    ],
)
def test_misuse_is_2_with_a_word_on_standard_error(
    args: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(args) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err != ""
    assert "Traceback" not in printed.err


def test_a_closed_pipe_ends_it_without_a_word(tmp_path: Path) -> None:
    errors = tmp_path / "errors"
    command = " ".join(JOURNEYMAP)
    shell_line = f"set -o pipefail; {command} show --json {MAP} 2>{errors} | true"
    for _ in range(3):
        ran = subprocess.run(["bash", "-c", shell_line], cwd=ROOT, check=False)
        assert ran.returncode in (0, 141)
        assert errors.read_text() == ""
    shell_line = f"{command} show --json {MAP} 2>{errors} | head -1"
    ran_head = subprocess.run(["bash", "-c", shell_line], cwd=ROOT, check=False, capture_output=True)
    assert ran_head.stdout == b"{\n"
    assert errors.read_text() == ""


def test_a_pipe_closed_from_the_start_is_141() -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    ran = subprocess.run(
        [*JOURNEYMAP, "show", "--json", str(MAP)],
        stdout=write_end,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        check=False,
    )
    os.close(write_end)
    assert (ran.returncode, ran.stderr) == (141, b"")


def test_output_that_cannot_be_written_is_said() -> None:
    # A file opened for reading only, like a full disk, refuses what is written into it.
    with open(os.devnull, "rb") as closed:
        ran = subprocess.run(
            [*JOURNEYMAP, "show", str(MAP)], stdout=closed, stderr=subprocess.PIPE, cwd=ROOT, check=False
        )
    assert ran.returncode == 2
    assert b"cannot write the output" in ran.stderr
    assert b"Traceback" not in ran.stderr
    assert b"Exception ignored" not in ran.stderr


def unread(pipe: int) -> int:
    """Bytes in a pipe that nobody has read yet."""
    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder)


@pytest.fixture
def heeded() -> Iterator[None]:
    """Ctrl-C is heeded: a run that was started in the background ignores it, and so would its programs."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded")
def test_ctrl_c_is_130_without_a_traceback() -> None:
    waiting = subprocess.Popen(
        [*JOURNEYMAP, "show", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert waiting.stdin is not None
    waiting.stdin.write(b"journeymap: 1\n")
    waiting.stdin.flush()
    # Once the pipe is empty, the program is reading and waits for more.
    until = time.monotonic() + 30
    while unread(waiting.stdin.fileno()) and time.monotonic() < until:
        time.sleep(0.01)
    waiting.send_signal(signal.SIGINT)
    out, err = waiting.communicate(timeout=20)
    assert waiting.returncode == 130
    assert (out, err) == (b"", b"")


def _on_a_terminal(args: list[str], **env: str) -> bytes:
    """What the program writes when its standard output is a terminal."""
    master, slave = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    ran = subprocess.Popen(
        [*JOURNEYMAP, *args],
        stdout=slave,
        stderr=slave,
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        env={**environment, "TERM": "xterm", **env},
    )
    os.close(slave)
    written = b""
    try:
        while chunk := os.read(master, 65536):
            written += chunk
    except OSError:
        # How Linux says that the last writer has gone.
        pass
    os.close(master)
    ran.wait()
    return written


def test_colours_are_for_terminals_and_for_those_who_want_them(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.journey.yaml"
    wrong.write_text("journeymap: 1\n")
    assert b"\x1b[" in _on_a_terminal(["validate", str(wrong)])
    assert b"\x1b[" not in _on_a_terminal(["validate", str(wrong)], NO_COLOR="1")
    assert "\x1b[" not in shell("validate", wrong).stdout


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_a_file_name_that_is_no_text_is_read_and_shown(tmp_path: Path, form: str) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.journey.yaml")
    path.write_text("journeymap: 1\n")
    ran = shell("validate", "--format", form, path)
    assert (ran.returncode, ran.stderr) == (1, "1 map, 1 error, 0 warnings\n")
    assert "caf" in ran.stdout
    assert form not in ("json", "sarif") or json.loads(ran.stdout)


def test_output_into_a_file_is_utf_8_in_every_locale() -> None:
    chinese = next(path for path in (ROOT / "maps").glob("*.yaml") if "locale: zh" in path.read_text("utf-8"))
    ran = shell("show", chinese, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.returncode == 0
    assert re.search("[\u4e00-\u9fff]", ran.stdout)


@pytest.mark.parametrize(("command", "seldom"), [("validate", True), ("serve", False)])
def test_only_a_server_looks_for_garbage_at_the_usual_pace(command: str, seldom: bool) -> None:
    code = (
        "import gc, sys\nfrom journeymap.cli import main\n"
        f"usual, sys.argv = gc.get_threshold()[0], ['journeymap', {command!r}, '--help']\n"
        "try:\n    main()\nexcept SystemExit:\n"
        "    print(gc.get_threshold()[0] > 10 * usual, gc.get_freeze_count() > 0, file=sys.stderr)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert ran.stderr.split() == [str(seldom), "True"]
