"""The laws of reading and writing, on maps that Hypothesis makes up."""

from __future__ import annotations

from collections import Counter

import yaml
from hypothesis import HealthCheck, example, given, settings

from journeymap.mapfile import fmt, read, write
from journeymap.model import Document, JourneyMap
from tests.strategies.journeys import documents, journeys
from tests.strategies.own_texts import own_texts

SLOW = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(journeys())
def test_what_is_written_reads_back_as_the_same_map(journey: JourneyMap) -> None:
    text = write(Document(journey))
    assert read(text).journey == journey
    assert read(text.encode()).journey == journey


@SLOW
@given(documents())
def test_formatting_is_stable_and_keeps_every_comment(document: Document) -> None:
    text = write(document)
    once = fmt(text)
    assert fmt(once) == once
    kept = Counter(comment.text for notes in read(once).comments.values() for comment in notes)
    assert kept == Counter(comment.text for notes in document.comments.values() for comment in notes)


@SLOW
@given(own_texts())
@example(
    "journeymap: 1\ntitle: T\nx-1:\n  r:\n    - [  # of the list\n      # of its first\n      a,\n      ]\n"
)
def test_comments_in_lists_within_lists_are_kept(text: str) -> None:
    once = fmt(text)
    assert fmt(once) == once
    kept = Counter(comment.text for notes in read(once).comments.values() for comment in notes)
    assert sum(kept.values()) == sum("# " in line for line in text.splitlines())
    assert set(kept.values()) <= {1}


@SLOW
@given(journeys())
def test_another_yaml_reader_finds_the_same_texts(journey: JourneyMap) -> None:
    """PyYAML speaks YAML 1.1: where it sees a number or a date, ours must have meant one."""
    text = write(Document(journey))
    theirs = yaml.load(text, Loader=yaml.SafeLoader)
    assert JourneyMap.model_validate(theirs) == journey


@SLOW
@given(journeys())
def test_the_bytes_depend_on_the_map_alone(journey: JourneyMap) -> None:
    text = write(Document(journey))
    assert write(Document(JourneyMap.model_validate(journey.model_dump()))) == text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not any(line.endswith((" ", "\t")) for line in text.split("\n"))
