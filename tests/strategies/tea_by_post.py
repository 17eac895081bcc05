"""The text of a map that uses nearly every field."""

from __future__ import annotations

__all__ = ["START"]

START = """\
# Invented; nobody in it is real.
journeymap: 1
title: Tea by post
goal: A cup of tea worth the wait
owner: Tea team
tags: [tea, post]
personas:
  ann:
    name: Ann, who tries teas
    goals: [taste something new, waste nothing]
    share: 0.6
  bob:
    name: Bob, who always takes the same
    demographics: {age: "50", city: Riga}
  cy: {name: "Cy, who gives presents"}
channels:
  web: {name: Web shop}
  post: {name: Post, kind: physical, owner: partner}
  mail: {name: E-mail}
lanes:
  legal: Legal check
  press: What papers write
metrics:
  nps: {value: 31, target: 40, n: 120, source: Spring survey}
stages:
  # Everything before the basket.
  looks:
    name: Looks around
    phase: before
    touchpoints:
      advert:
        name: Sees an advert
        channel: mail
        emotion: 1
      browses:
        name: Browses the shop
        channel: web
        personas: [ann, cy]
        doing: Opens ten pages  # counted by hand
        emotion: {ann: [1, 0, -1], cy: 0}
        pains:
          slow: Pages are slow
          names:
            text: Nobody knows these names
            severity: 4
            votes: 3
        ideas:
          faster: {text: Load pictures later, solves: [slow], votes: 2}
        quotes: [So many teas]
  buys:
    name: Buys
    phase: during
    x-board: 12
    touchpoints:
      basket:
        name: Fills the basket
        channel: web
        emotion: [1, 2]
        lanes: {legal: Prices with tax}
        next: {pays: 0.7, leaves: 0.3}
      pays:
        name: Pays
        channel: web
        importance: 5
        emotion: {ann: -1, bob: [0, 0]}
        pains:
          # Asked three times already.
          refused: {text: The card is refused, severity: 5, personas: [ann]}
        metrics:
          abandonment_rate: 0.38
        next: [waits]
      leaves:
        name: Leaves
        emotion: -2
        ends: abandoned
  waits:
    name: Waits
    phase: after
    touchpoints:
      waits:
        name: Waits for the parcel
        channel: post
        duration: P3D
        gains: {stamp: A nice stamp}
      drinks:
        name: Drinks
        tags: [joy]
        ideas: {card: {text: A card with the tea, solves: [pays/refused]}}
        ends: achieved
"""
