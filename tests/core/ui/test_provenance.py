import pytest

from zeroward.core.domain.texts import set_text
from zeroward.core.models import Source
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.ui.provenance import pages_read, place_in_source, provenance_rows
from zeroward.places.models import Organisation


@pytest.fixture
def body(db: None) -> Organisation:
    source = Source.objects.create(
        key="s", title="A <b>study</b>", publisher="P", year=2024, url="https://example.org/"
    )
    return Organisation.objects.create(
        key="b", name="B", description="It helps.", source=source, method="Read by hand"
    )


def test_provenance_rows_name_source_method_and_missing_review(body: Organisation) -> None:
    rows = {str(label): str(value) for label, value in provenance_rows(body)}
    assert rows["Source"] == '<a href="https://example.org/">A &lt;b&gt;study&lt;/b&gt;</a>, P, 2024'
    assert rows["Method"] == "Read by hand"
    assert rows["Review"] == "No date set"
    assert "Translation" not in rows


def test_provenance_rows_say_when_the_reader_gets_a_machine_translation(body: Organisation) -> None:
    set_text(record=body, field="description", lang="de", body="Sie hilft.", origin="machine")
    attach_texts([body], lang="en")
    body.__dict__["_texts"] = {"en": body.texts_in("de")}
    rows = {str(label): str(value) for label, value in provenance_rows(body)}
    assert rows["Translation"] == "By machine, not yet checked by a person"


@pytest.mark.parametrize(
    ("places", "text"),
    [
        ([{"doc": "001", "lines": [5, 5]}], "Line 5 of the text"),
        ([{"lines": [5, 9]}, {"lines": [12, 12]}], "Lines 5–9, 12 of the text"),
        (["nothing", {"lines": []}, {"lines": [7]}, {"lines": "ab"}], "Not recorded"),
    ],
)
def test_place_in_source(places: list[object], text: str) -> None:
    assert place_in_source(places) == text


def test_contribute_url_carries_what_it_is_about() -> None:
    url = contribute_url("city:klagenfurt", "label")
    assert url == "" or url.endswith("?about=city%3Aklagenfurt&field=label")


def test_pages_that_were_read_are_linked_with_their_day() -> None:
    places = [
        {"address": "https://funder.example/call?a=1&b=2", "on": "2026-11-26"},
        {"address": "javascript:alert(1)", "on": "2026-11-26"},
        {"address": "https://other.example/<b>", "on": "soon"},
        {"study": "section 8"},
        {"address": "https://[broken", "on": ""},
        "no place",
    ]
    said = str(pages_read(places))
    assert '<a href="https://funder.example/call?a=1&amp;b=2" rel="noopener">funder.example</a>' in said
    assert "2026" in said
    assert "javascript" not in said
    assert "<b>" not in said
    assert not pages_read([])
