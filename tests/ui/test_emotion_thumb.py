"""The small curve of a persona keeps to the route that is expected."""

from __future__ import annotations

from journeymap.insights import study
from journeymap.mapfile import read
from journeymap.ui.emotion_thumb import emotion_thumb

TEXT = """\
journeymap: 1
title: Paying
stages:
  buy:
    name: Buy
    touchpoints:
      pays: {name: Pays, emotion: 1, next: {thanks: 0.9, calls: 0.1}}
      calls: {name: Calls the bank, emotion: -2, next: [thanks]}
      thanks: {name: Is thanked, emotion: 2, ends: achieved}
"""


def test_only_what_most_go_through_is_drawn() -> None:
    (curve,) = study(read(TEXT).journey).emotion
    drawn = emotion_thumb(curve, "#123456")
    assert drawn.count("<circle") == 2
    (busier,) = study(read(TEXT.replace("0.9, calls: 0.1", "0.1, calls: 0.9")).journey).emotion
    assert emotion_thumb(busier, "#123456").count("<circle") == 3


def test_one_score_is_no_curve() -> None:
    (curve,) = study(read(TEXT.replace("emotion: 1, ", "").replace("emotion: -2, ", "")).journey).emotion
    assert emotion_thumb(curve, "#123456") == ""
