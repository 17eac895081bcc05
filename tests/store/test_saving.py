"""A save happens whole or not at all, and never over a text that was not read."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.errors import StoreError
from journeymap.store import ABSENT, MAX_BYTES, ChangedOnDisk, digest_of, load, save, write_out


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.journey.yaml"
    path.write_text("one\n")
    return path


def left_over(folder: Path) -> list[str]:
    """Names in the folder that a save should have cleaned up."""
    return [name for name in os.listdir(folder) if name.startswith(".journeymap-")]


def test_what_was_saved_is_what_is_loaded(file: Path) -> None:
    saved = save(file, "два 二\n", expected=load(file).digest)
    assert saved == load(file)
    assert saved.text == "два 二\n"
    assert saved.digest == digest_of("два 二\n".encode())
    assert left_over(file.parent) == []


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_comes_back_letter_by_letter(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.journey.yaml"
    save(path, text)
    assert load(path).text == text


def test_a_change_by_somebody_else_is_not_overwritten(file: Path) -> None:
    read = load(file)
    file.write_text("theirs\n")
    with pytest.raises(ChangedOnDisk) as refused:
        save(file, "ours\n", expected=read.digest)
    assert file.read_text() == "theirs\n"
    assert refused.value.ours == "ours\n"
    assert refused.value.expected == read.digest
    assert refused.value.found is not None
    assert refused.value.found.text == "theirs\n"
    # Having seen theirs, one may decide for ours.
    save(file, "ours\n", expected=refused.value.found.digest)
    assert file.read_text() == "ours\n"


def test_the_content_decides_and_not_the_time(file: Path) -> None:
    read = load(file)
    os.utime(file, (1, 1))
    save(file, "two\n", expected=read.digest)
    assert file.read_text() == "two\n"


def test_a_deleted_file_is_not_brought_back(file: Path) -> None:
    read = load(file)
    file.unlink()
    with pytest.raises(ChangedOnDisk) as refused:
        save(file, "ours\n", expected=read.digest)
    assert refused.value.found is None
    assert not file.exists()


def test_a_new_file_does_not_replace_one_that_is_there(file: Path) -> None:
    with pytest.raises(ChangedOnDisk):
        save(file, "ours\n", expected=ABSENT)
    assert file.read_text() == "one\n"
    assert save(file.with_name("b.journey.yaml"), "new\n", expected=ABSENT).text == "new\n"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_stays(file: Path, mode: int) -> None:
    file.chmod(mode)
    save(file, "two\n")
    assert file.stat().st_mode & 0o7777 == mode


def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    save(tmp_path / "a", "one\n")
    (tmp_path / "b").touch()
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "real.yaml"
    real.parent.mkdir()
    real.write_text("one\n")
    link = tmp_path / "a.journey.yaml"
    link.symlink_to(Path("elsewhere") / "real.yaml")
    save(link, "two\n", expected=load(link).digest)
    assert link.is_symlink()
    assert os.readlink(link) == "elsewhere/real.yaml"
    assert real.read_text() == "two\n"


def test_a_text_that_is_there_already_is_not_written_again(file: Path) -> None:
    before = file.stat()
    save(file, "one\n", expected=load(file).digest)
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def _link_in_a_circle(folder: Path) -> Path:
    (folder / "x").symlink_to("y")
    (folder / "y").symlink_to("x")
    return folder / "x"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def _file_as_folder(folder: Path) -> Path:
    (folder / "file").touch()
    return folder / "file" / "a.journey.yaml"


REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "missing folder": (lambda folder: folder / "none" / "a.yaml", "no such file or folder"),
    "file as folder": (_file_as_folder, "a file, not a folder"),
    "folder as file": (lambda folder: folder, "a folder, not a file"),
    "long name": (lambda folder: folder / ("n" * 300), "too long"),
    "circle": (_link_in_a_circle, "circle"),
    "pipe": (_pipe, "not a plain file"),
    "NUL": (lambda folder: folder / "a\0b", "not a path"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_the_disk_refuses_is_said_in_a_sentence(tmp_path: Path, case: str) -> None:
    make, words = REFUSED[case]
    path = make(tmp_path)
    with pytest.raises(StoreError, match=words):
        save(path, "text\n")
    with pytest.raises(StoreError):
        load(path)
    assert left_over(tmp_path) == []


def test_a_name_as_long_as_the_disk_allows_is_saved(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 255)
    save(path, "one\n")
    save(path, "two\n")
    assert path.read_text() == "two\n"


def test_over_five_megabytes_is_refused_both_ways(file: Path) -> None:
    with pytest.raises(StoreError, match="5 MB"):
        save(file, "x" * (MAX_BYTES + 1))
    assert file.read_text() == "one\n"
    file.write_bytes(b"x" * (MAX_BYTES + 1))
    with pytest.raises(StoreError, match="5 MB"):
        load(file)
    file.write_bytes(b"x" * MAX_BYTES)
    assert len(load(file).data) == MAX_BYTES


def test_bytes_that_are_no_text_are_loaded_and_named_by_line(file: Path) -> None:
    file.write_bytes(b"a: 1\nb: \xff\n")
    loaded = load(file)
    assert loaded.data == b"a: 1\nb: \xff\n"
    with pytest.raises(StoreError, match="line 2 is not UTF-8"):
        _ = loaded.text


def test_half_a_character_is_refused_with_its_line(file: Path) -> None:
    with pytest.raises(StoreError, match="line 2"):
        save(file, "fine\nnot \ud800 fine\n")
    assert file.read_text() == "one\n"


def test_a_disk_that_takes_no_more_leaves_the_old_file(file: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(StoreError, match="as it was"):
            save(file, "x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert file.read_text() == "one\n"
    assert left_over(file.parent) == []


COUNTER = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from journeymap.store import ChangedOnDisk, load, save

    path = Path(sys.argv[1])
    for _ in range(30):
        while True:
            read = load(path)
            try:
                save(path, str(int(read.text) + 1), expected=read.digest)
                break
            except ChangedOnDisk:
                pass
    """
)


def test_no_save_is_lost_among_several_processes(file: Path) -> None:
    file.write_text("0")
    savers = [subprocess.Popen([sys.executable, "-c", COUNTER, str(file)]) for _ in range(3)]
    assert [saver.wait(60) for saver in savers] == [0, 0, 0]
    assert file.read_text() == "90"
    assert left_over(file.parent) == []


def test_a_reader_never_sees_half_a_file(file: Path) -> None:
    texts = ["a" * 200_000, "b" * 300_000]
    save(file, texts[0])
    seen: set[bytes] = set()
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            seen.add(file.read_bytes())

    reader = threading.Thread(target=look)
    reader.start()
    try:
        for turn in range(20):
            save(file, texts[turn % 2])
    finally:
        done.set()
        reader.join()
    assert seen <= {text.encode() for text in texts}


def test_a_saver_killed_in_the_middle_leaves_the_old_file_or_the_new(file: Path) -> None:
    endless = (
        "import sys; from pathlib import Path; from journeymap.store import save\n"
        "path = Path(sys.argv[1]); print('on', flush=True)\n"
        "while True:\n    save(path, 'a' * 400_000); save(path, 'b' * 400_000)"
    )
    for pause in (0.0, 0.01, 0.03):
        saver = subprocess.Popen([sys.executable, "-c", endless, str(file)], stdout=subprocess.PIPE)
        assert saver.stdout is not None
        saver.stdout.readline()
        threading.Event().wait(pause)
        saver.kill()
        saver.wait()
        saver.stdout.close()
        assert file.read_bytes() in (b"one\n", b"a" * 400_000, b"b" * 400_000)
        # A lock ends with its holder.
        save(file, "one\n")


def test_a_picture_is_written_over_the_old_one_and_into_a_pipe(tmp_path: Path) -> None:
    picture = tmp_path / "map.png"
    write_out(picture, b"old" * 10)
    write_out(picture, b"new")
    assert picture.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["map.png"]
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_out(tmp_path / "pipe", b"flows")
    assert os.read(reader, 100) == b"flows"
    os.close(reader)
    with pytest.raises(StoreError, match="folder"):
        write_out(tmp_path, b"x")
