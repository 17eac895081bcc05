"""Two servers over one folder: one writes, the other shows what the first does, and takes over after it."""

from __future__ import annotations

import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from own_loop import run_apart

from journeymap.change import Set
from journeymap.errors import StoreError
from journeymap.live import Lobby, Log, Member, Role, SoleWriter, TicketOffice
from journeymap.live.guests import Guest
from journeymap.live.meeting import Meeting
from journeymap.live.operation import Operation, Refused
from journeymap.store import Library

TEXT = """journeymap: 1
title: Buying tea
stages:
  buy:
    name: Buy
    touchpoints:
      pays: {name: Pays}
"""
ANN = Member("ann", Role.FACILITATOR)
HOLDS = """
import sys, time
from pathlib import Path
from journeymap.live import SoleWriter
print(SoleWriter(Path(sys.argv[1])).take(), flush=True)
time.sleep(60)
"""


def server(folder: Path) -> Lobby:
    return Lobby(Library(folder), Log.in_folder(folder), None, SoleWriter(folder))


async def sets(meeting: Meeting, title: str) -> None:
    operation = Operation(f"to {title}", "c", "ann", meeting.room.revision, (Set("title", title),))
    await meeting.submit(operation, ANN)


def test_the_second_server_says_so_shows_what_happens_and_takes_over(tmp_path: Path) -> None:
    path = tmp_path / "tea.journey.yaml"
    path.write_text(TEXT, "utf-8")
    heard: list[str] = []

    async def act() -> None:
        one, two = server(tmp_path), server(tmp_path)
        first, second = await one.meeting("tea"), await two.meeting("tea")
        second.audience.enter(Guest("d", ANN, heard.append, lambda: None))
        with pytest.raises(Refused, match=r"Another journeymap server \(process \d+\)"):
            await sets(second, "Refused")
        assert second.role_of(ANN) is Role.VIEWER
        await sets(first, "Buying green tea")
        await two.look(100)
        assert second.room.document.journey.title == "Buying green tea"
        path.write_text(TEXT.replace("Pays", "Pays cash"), "utf-8")
        await two.look(200)
        # The file is the first one's to read, too.
        assert second.room.document.journey.stages["buy"].touchpoints["pays"].name == "Pays"
        await one.close()
        assert "Buying green tea" not in path.read_text("utf-8")
        await two.look(300)
        await sets(second, "Buying black tea")
        await two.look(400)
        await two.look(500)
        assert second.role_of(ANN) is Role.FACILITATOR
        await two.close()

    run_apart(act())
    assert "Buying black tea" in path.read_text("utf-8")
    assert "Pays cash" in path.read_text("utf-8")
    assert heard[-1] != heard[1]


def test_a_writer_that_is_killed_leaves_nothing_behind(tmp_path: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", HOLDS, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "True\n"
    ours = SoleWriter(tmp_path)
    assert not ours.take()
    assert ours.holder() == str(other.pid)
    other.send_signal(signal.SIGKILL)
    other.wait(10)
    assert ours.take()
    assert ours.take()
    ours.release()


def test_what_the_rooms_keep_beside_the_maps_never_reaches_git(tmp_path: Path) -> None:
    TicketOffice.in_folder(tmp_path)
    Log.in_folder(tmp_path).close()
    SoleWriter(tmp_path).take()
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    status = subprocess.run(
        ["git", "-C", str(tmp_path), "status", "--porcelain", "-uall"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert status.stdout == ""
    assert stat.S_IMODE((tmp_path / ".journeymap" / "secret").stat().st_mode) == 0o600


def test_a_link_in_place_of_that_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".journeymap").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StoreError, match="not a link"):
        TicketOffice.in_folder(tmp_path)
    assert list((tmp_path / "elsewhere").iterdir()) == []
