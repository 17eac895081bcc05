"""CJML files: what they become, and that they go back as they came."""

from __future__ import annotations

from collections import Counter
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.errors import ExchangeError, JourneymapError
from journeymap.exchange import Imported, read_any, write_as
from journeymap.mapfile import prove, read, write
from journeymap.model import JourneyMap
from tests.exchange.outcomes import kept, read_or_refused, says_why
from tests.strategies.journeys import journeys

# After the example on the site of the language, in words of our own.
BOOKS = """\
<?xml version="1.0" encoding="UTF-8"?>
<CJML version="2.0">
  <actualJourney>
    <journeyID>AJ1</journeyID>
    <journeyPhases>
      <journeyPhase phaseID="P1">
        <phaseName>Order</phaseName><phaseDescription>All of it</phaseDescription>
      </journeyPhase>
      <journeyPhase phaseID="P2"><phaseName>Receive</phaseName></journeyPhase>
    </journeyPhases>
    <journeyShortSummary>A book by post</journeyShortSummary>
    <journeyStatus>completed</journeyStatus>
    <actors>
      <endUser actorID="U1"><actorName>Kari</actorName></endUser>
      <serviceProvider actorID="B"><companyName>The book shop</companyName></serviceProvider>
    </actors>
    <touchpoints>
      <actualCommunicationPoint>
        <touchpointID>T1</touchpointID>
        <belongsTo phaseIDref="P1"/>
        <compliance>adhoc</compliance>
        <initiator><refersTo actorIDref="U1"/><initiatorLabel>Orders a book</initiatorLabel></initiator>
        <receiver><refersTo actorIDref="B"/><receiverLabel>Order registered</receiverLabel></receiver>
        <channel><channelName>Web</channelName></channel>
        <timestamps><timeOriginated>2026-10-01T10:00</timeOriginated></timestamps>
        <touchpointExperience><experienceRating>4</experienceRating></touchpointExperience>
      </actualCommunicationPoint>
      <actualAction>
        <touchpointID>T2</touchpointID>
        <belongsTo phaseIDref="P1"/>
        <initiator><refersTo actorIDref="B"/><initiatorLabel>Packs it</initiatorLabel></initiator>
      </actualAction>
      <actualCommunicationPoint>
        <touchpointID>T3</touchpointID>
        <belongsTo phaseIDref="P2"/>
        <initiator><refersTo actorIDref="B"/><initiatorLabel>Sends the parcel</initiatorLabel></initiator>
        <receiver><refersTo actorIDref="U1"/><receiverLabel>Gets the parcel</receiverLabel></receiver>
        <channel><channelName>Parcel</channelName></channel>
      </actualCommunicationPoint>
    </touchpoints>
  </actualJourney>
  <plannedJourney><journeyID>PJ1</journeyID><touchpoints/></plannedJourney>
</CJML>
"""

Shape = tuple[str, Any, str, Any]


def shape(element: ElementTree.Element) -> Shape:
    """An element without blanks; order counts among touchpoints only."""
    inner = [shape(child) for child in element]
    kept = inner if element.tag == "touchpoints" else frozenset(Counter(inner).items())
    return (
        element.tag,
        frozenset(element.attrib.items()),
        (element.text or "").strip(),
        tuple(kept) if isinstance(kept, list) else kept,
    )


def imported(text: str) -> Imported:
    return read_any(text.encode(), "books.xml")


def exported(journey: JourneyMap) -> bytes:
    return write_as(journey, "cjml").data


def test_what_a_cjml_file_becomes() -> None:
    found = imported(BOOKS)
    journey = found.document.journey
    assert (journey.title, journey.summary) == ("AJ1", "A book by post")
    assert [persona.name for persona in journey.personas.values()] == ["Kari"]
    assert [(stage.name, stage.summary) for stage in journey.stages.values()] == [
        ("Order", "All of it"),
        ("Receive", ""),
    ]
    assert [
        (stage, card.name, card.channel, dict(card.backstage)) for stage, _id, card in journey.touchpoints()
    ] == [
        ("order", "Orders a book", "web", {"the-book-shop": "Order registered"}),
        ("order", "Packs it", None, {}),
        ("receive", "Gets the parcel", "parcel", {"the-book-shop": "Sends the parcel"}),
    ]
    assert [(one.place, one.text) for one in found.left_out] == [("<plannedJourney>", "PJ1")]
    assert found.understood == (
        "CJML, actualJourney: 2 stages, 3 touchpoints, 1 persona, 2 channels",
        "kept for an export back, and not shown: compliance, journeyStatus, timestamps, touchpointExperience",
    )


def test_it_goes_back_as_it_came() -> None:
    document = imported(BOOKS).document
    again = read(write(document)).journey
    assert shape(ElementTree.fromstring(exported(again))) == shape(ElementTree.fromstring(BOOKS))


def test_touchpoints_that_change_phases_keep_their_order_in_the_file() -> None:
    text = BOOKS.replace(
        '<belongsTo phaseIDref="P1"/>\n        <compliance',
        '<belongsTo phaseIDref="P2"/>\n        <compliance',
    )
    again = read(write(imported(text).document)).journey
    assert shape(ElementTree.fromstring(exported(again))) == shape(ElementTree.fromstring(text))


def test_what_was_changed_in_the_map_is_in_the_file() -> None:
    text = (
        write(imported(BOOKS).document)
        .replace("name: Gets the parcel", "name: Gets it")
        .replace("{name: Web}", "{name: App}")
    )
    out = exported(read(text.replace("name: Web", "name: App")).journey).decode()
    assert "<receiverLabel>Gets it</receiverLabel>" in out
    assert "<channelName>App</channelName>" in out


def test_namespaces_are_no_matter() -> None:
    text = BOOKS.replace("<CJML ", '<c:CJML xmlns:c="urn:cjml" xmlns="urn:cjml" ').replace(
        "</CJML>", "</c:CJML>"
    )
    assert imported(text).document == imported(BOOKS).document


BOMB = '<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><CJML>&b;</CJML>'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (BOMB, "a document type or an entity"),
        ('<!DOCTYPE CJML SYSTEM "file:///etc/passwd"><CJML/>', "a document type or an entity"),
        (
            '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><CJML>&x;</CJML>',
            "a document type or an entity",
        ),
        ("<CJML>", "this is no XML: no element found"),
        ("<CJML><a></b></CJML>", "line 1, column 12: this is no XML: mismatched tag"),
        ("<CJML>&nbsp;</CJML>", "this is no XML: undefined entity"),
        ("<bpmn/>", "this XML is no CJML"),
        ("<CJML/>", "holds no <plannedJourney>"),
        ("<CJML>" + "<a>" * 5000, "more than 40 deep"),
        ('<?xml version="1.0" encoding="shift-nothing"?><CJML/>', "encoding|no XML"),
    ],
)
def test_what_is_no_cjml_is_an_error_that_says_why(text: str, reason: str) -> None:
    with pytest.raises(ExchangeError, match=reason):
        read_any(text.encode(), "x.xml", format="cjml")


@given(journeys())
def test_any_map_can_be_written_and_read(journey: JourneyMap) -> None:
    data = exported(journey)
    ElementTree.fromstring(data)
    found = read_any(data, "x.cjml")
    prove(found.document, write(found.document))
    again = found.document.journey
    assert [len(stage.touchpoints) for stage in again.stages.values()] == [
        len(stage.touchpoints) for stage in journey.stages.values()
    ]
    # Blanks around texts and empty names went on the first way; nothing goes on the second.
    once = exported(again)
    twice = exported(read_any(once, "x.cjml").document.journey)
    assert shape(ElementTree.fromstring(twice)) == shape(ElementTree.fromstring(once))


_tags = st.sampled_from(
    [
        "CJML",
        "actualJourney",
        "plannedJourney",
        "touchpoints",
        "actualAction",
        "initiator",
        "refersTo",
        "actors",
    ]
)
_junk = st.lists(_tags | st.text(max_size=4), max_size=8).map(
    lambda parts: "".join(f"<{part}>" for part in parts)
)


@given(st.binary() | _junk.map(lambda text: text.encode("utf-8", "replace")))
def test_whatever_the_bytes_it_is_a_map_or_our_own_error(data: bytes) -> None:
    came = read_or_refused(data, "x.cjml", "cjml")
    if isinstance(came, JourneymapError):
        assert says_why(came)
    else:
        assert kept(came) == came.document.journey
