"""Links that show a map: kept, found, ended, withdrawn, and behind their passwords."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from databases import url_for
from sqlalchemy import create_engine, text

from journeymap.errors import StoreError
from journeymap.live.sharing import Attempts, LinkKeys, LinkRegistry, Shown, is_password, locked_with

HOUR = timedelta(hours=1)


@pytest.fixture
def links(tmp_path: Path) -> Iterator[LinkRegistry]:
    registry = LinkRegistry(url_for(tmp_path))
    yield registry
    registry.close()


def test_a_link_is_found_as_it_was_made(links: LinkRegistry, tmp_path: Path) -> None:
    ends = datetime.now(UTC) + HOUR
    shown = Shown(numbers=False, persona="mei", overlays=("pains", "emotion"))
    made = links.create("tea", shown, label="  For the\nboard ", ends=ends, password="kettle")
    assert made.label == "For the board"
    other = LinkRegistry(url_for(tmp_path))
    assert other.find(made.id) == made
    assert other.in_force("tea") == (made,)
    assert other.in_force("milk") == ()
    assert other.find("nothing") is None
    other.close()


def test_links_end_and_are_withdrawn(links: LinkRegistry) -> None:
    past, later = (links.create("tea", Shown(), ends=datetime.now(UTC) + each) for each in (-HOUR, HOUR))
    forever, away = links.create("tea", Shown()), links.create("tea", Shown())
    links.withdraw(away.id)
    assert set(links.in_force("tea")) == {later, forever}
    ended, withdrawn = links.find(past.id), links.find(away.id)
    assert ended is not None
    assert withdrawn is not None
    assert not ended.is_in_force(datetime.now(UTC))
    assert not withdrawn.is_in_force(datetime.now(UTC))
    assert later.is_in_force(datetime.now(UTC))
    assert not later.is_in_force(datetime.now(UTC) + 2 * HOUR)


def test_links_follow_a_renamed_map_and_end_with_a_deleted_one(links: LinkRegistry) -> None:
    made = links.create("tea", Shown())
    links.rename("tea", "milk-tea")
    assert links.in_force("milk-tea") == (replace(made, map_id="milk-tea"),)
    links.withdraw_all("milk-tea")
    assert links.in_force("milk-tea") == ()


def test_a_map_has_no_more_links_than_a_list_can_show(tmp_path: Path) -> None:
    links = LinkRegistry(url_for(tmp_path), most=3)
    for _number in range(3):
        last = links.create("tea", Shown())
    with pytest.raises(StoreError, match="withdraw"):
        links.create("tea", Shown())
    links.withdraw(last.id)
    assert links.create("tea", Shown()).map_id == "tea"
    links.close()


def test_it_is_counted_how_often_a_page_is_seen(links: LinkRegistry) -> None:
    made, other = links.create("tea", Shown()), links.create("tea", Shown())
    viewers = [threading.Thread(target=links.saw, args=(made.id,)) for _number in range(40)]
    for viewer in viewers:
        viewer.start()
    for viewer in viewers:
        viewer.join()
    assert {link.id: link.opened for link in links.in_force("tea")} == {made.id: 40, other.id: 0}


def test_the_database_tells_no_password(links: LinkRegistry, tmp_path: Path) -> None:
    made = links.create("tea", Shown(), password="kettle")
    assert "scrypt" not in repr(made)
    engine = create_engine(url_for(tmp_path))
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT * FROM share_links")).all()
    engine.dispose()
    assert "kettle" not in repr(rows)
    assert made.lock.startswith("scrypt$16384$8$5$")
    assert is_password("kettle", made.lock)
    assert not is_password("Kettle", made.lock)
    assert not is_password("", made.lock)


def test_a_password_is_the_same_however_it_is_typed() -> None:
    assert is_password("cafe\u0301", locked_with("caf\u00e9"))
    assert locked_with("tea") != locked_with("tea")


def test_only_the_secret_makes_addresses_and_passes(links: LinkRegistry) -> None:
    keys, stranger = LinkKeys("one"), LinkKeys("other")
    link = links.create("tea", Shown(), password="kettle")
    token = keys.token(link.id)
    assert keys.id_of(token) == link.id
    assert stranger.id_of(token) is None
    for wrong in ("", ".", link.id, token[:-1], token + "a", "é" + token, token.swapcase()):
        assert keys.id_of(wrong) is None, wrong
    kept = keys.pass_for(link)
    assert keys.lets_in(kept, link)
    assert not stranger.lets_in(kept, link)
    assert not keys.lets_in(kept, links.create("tea", Shown(), password="kettle"))
    assert not keys.lets_in(kept, replace(link, lock=locked_with("pot")))
    assert not keys.lets_in(token, link)
    assert not keys.lets_in("", link)


def test_a_password_is_not_tried_without_end() -> None:
    now = [0.0]
    attempts = Attempts(number=3, seconds=60, clock=lambda: now[0])
    assert [attempts.begin("a") for _number in range(3)] == [0, 0, 0]
    now[0] = 20
    assert attempts.begin("a") == 40
    assert attempts.begin("b") == 0
    now[0] = 61
    assert attempts.begin("a") == 0
    attempts.succeeded("a")
    assert [attempts.begin("a") for _number in range(3)] == [0, 0, 0]
    assert attempts.begin("a") > 0
