"""Positions of elements: line and column of their keys, counted in code points from 1."""

from __future__ import annotations

import pickle

from journeymap.mapfile import read

TEXT = """\
journeymap: 1
title: 🎸吉他  # c
tags: [a, "b"]
personas:
  mei: {name: Mei, demographics: {a/b: c}}
stages:
  buy:
    name: Buy
    touchpoints:
      pays: {name: Pays, emotion: {mei: [1, -1]}}
      asks:
        name: Asks
        next: [pays, buys]
x-own: {deep: [1, {a: b}]}
"""


def test_positions_are_those_of_the_keys() -> None:
    positions = read(TEXT).positions
    assert positions[""] == (1, 1)
    assert positions["title"] == (2, 1)
    assert positions["tags/1"] == (3, 11)
    assert positions["personas/mei/demographics/a~1b"] == (5, 35)
    assert positions["stages/buy/touchpoints/pays"] == (10, 7)
    assert positions["stages/buy/touchpoints/asks/next/buys"] == (13, 22)
    assert positions["x-own/deep/1/a"] == (14, 20)
    assert "stages/buy/goal" not in positions
    assert positions.get("nowhere", (0, 0)) == (0, 0)


def test_columns_count_code_points() -> None:
    text = "journeymap: 1\ntitle: T\ntags: [🎸, b]\n"
    assert read(text).positions["tags/1"] == (3, 11)


def test_line_ends_and_mark_do_not_move_anything() -> None:
    for text in (TEXT.replace("\n", "\r\n"), TEXT.replace("\n", "\r"), "\ufeff" + TEXT):
        assert read(text).positions == read(TEXT).positions
        assert read(text.encode()) == read(TEXT)


def test_positions_take_no_part_in_equality_and_travel() -> None:
    document = read(TEXT)
    assert read(TEXT.replace("personas:", "\n\npersonas:")) == document
    assert pickle.loads(pickle.dumps(document)).positions == document.positions
