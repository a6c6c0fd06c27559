"""The PDF of an edition."""

import io

import pytest
from pypdf import PdfReader

from tests.library.editions.conftest import Freeze
from zeroward.library.exporters.edition_pdf import edition_pdf
from zeroward.library.models import Challenge, DeepDive, Edition, Material, Placement, Quote

pytestmark = pytest.mark.slow


@pytest.fixture
def edition(portfolio: Material, challenge: Challenge, freeze: Freeze) -> Edition:
    second = Challenge.objects.create(
        key="3.5", code="3.5", title="Second 漢 🙂", category=challenge.category, order=5
    )
    Placement.objects.create(key="d.3.5", material=portfolio, challenge=second, focus="Another use.")
    Quote.objects.create(key="q", challenge=second, text="It worked #panic()", speaker="A city", consent=True)
    DeepDive.objects.create(key="dive", category=challenge.category, title="A case", steps="Begin\nGo on")
    DeepDive.objects.create(key="later", category=challenge.category)
    Material.objects.create(key="loose", title="Loose *material*", summary="Not placed.", source_lang="de")
    return freeze(render=edition_pdf, note="First line\n\nSecond line")


def test_pdf_is_accessible_and_complete(edition: Edition) -> None:
    reader = PdfReader(io.BytesIO(edition.pdf.read()))
    root = reader.trailer["/Root"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Learning Portfolio, Edition 2026-1"
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    titles = [str(entry.title) for entry in flat(reader.outline)]
    assert any("3.4" in title and "Approaches to funding" in title for title in titles)
    assert "Glossary" in titles
    text = "\n".join(page.extract_text() for page in reader.pages)
    for wanted in (
        "Brings funders in.",
        "Another use.",
        "Described in full on page",
        "no address in the source",
        "Loose *material*",
        "It worked #panic()",
        "Climate City Contract",
        "To come",
        "Begin",
        "□",
        edition.digest[:32],
    ):
        assert wanted in text
    assert "Secret draft" not in text


def test_index_names_the_page_of_the_challenge(edition: Edition) -> None:
    reader = PdfReader(io.BytesIO(edition.pdf.read()))
    pages = [page.extract_text() for page in reader.pages]
    carries = next(number for number, text in enumerate(pages, 1) if "Brings funders in." in text)
    index = next(text for text in pages if "Index of hashtags" in text and "#Funding" in text)
    assert str(carries) in index.partition("#Funding")[2].split("\n")[0]


def test_links_lead_to_sources_and_to_the_online_edition(edition: Edition) -> None:
    reader = PdfReader(io.BytesIO(edition.pdf.read()))
    addresses = {
        str(note.get_object()["/A"]["/URI"])
        for page in reader.pages
        for note in page.get("/Annots", [])
        if "/URI" in note.get_object().get("/A", {})
    }
    assert "https://example.org/a?b=1&c=2" in addresses
    assert any(address.endswith("/en/editions/2026-1/") for address in addresses)


def test_same_content_gives_the_same_bytes(edition: Edition) -> None:
    assert edition_pdf(edition.content) == edition_pdf(edition.content)


def flat(outline: list[object]) -> list[object]:
    found: list[object] = []
    for entry in outline:
        found += flat(entry) if isinstance(entry, list) else [entry]
    return found
