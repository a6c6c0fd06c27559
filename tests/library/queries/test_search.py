import pytest

from tests.library.conftest import SECRET, Portfolio
from zeroward.core.domain.texts import set_text
from zeroward.core.search.index import rebuild
from zeroward.core.search.query import search
from zeroward.core.search.registry import facet_label
from zeroward.library.models import Placement

pytestmark = pytest.mark.slow


def found(text: str, lang: str = "en", **filters: list[str]) -> list[tuple[str, str]]:
    return [(hit.kind, hit.key) for hit in search(text, lang=lang, filters=filters, size=50).hits]


@pytest.fixture
def indexed(portfolio: Portfolio) -> Portfolio:
    rebuild()
    return portfolio


@pytest.mark.parametrize(
    ("question", "lang", "hit"),
    [
        ("dialogue forum", "en", ("material", "dialogue-forum")),
        ("brings funders", "en", ("material", "dialogue-forum")),
        ("Ämterforum", "de", ("material", "dialogue-forum")),
        ("Ministry of Things", "en", ("material", "dialogue-forum")),
        ("stakheoldermapping", "en", ("challenge", "3.4")),
        ("paperwork", "en", ("challenge", "3.4")),
        ("climate city contract", "en", ("term", "ccc")),
        ("win a mandate", "en", ("guide", "stage-1")),
        ("those who pay", "en", ("lesson", "lesson-said")),
        ("shared fund", "en", ("deep-dive", "dive-public")),
        ("webinar on funds", "en", ("recording", "rec-public")),
        ("maria", "en", ("persona", "maria")),
        ("3.5", "en", ("challenge", "3.5")),
    ],
)
def test_search_finds(indexed: Portfolio, question: str, lang: str, hit: tuple[str, str]) -> None:
    assert hit in found(question, lang)


def test_search_finds_nothing_that_is_not_public(indexed: Portfolio) -> None:
    assert found(SECRET) == []


def test_facets_narrow(indexed: Portfolio) -> None:
    assert found("", country=["AT"], kind=["material"]) == [("material", "dialogue-forum")]
    assert ("material", "fund-atlas") in found("", year=["2021"])
    assert ("material", "fund-atlas") in found("", challenge=["3.5"])
    assert ("material", "dialogue-forum") not in found("", challenge=["3.5"])
    assert ("material", "dialogue-forum") in found("", language=["de"])
    assert ("material", "dialogue-forum") in found("", pathway=["finance"])


def test_facets_have_words(indexed: Portfolio) -> None:
    assert facet_label("category", "3", "de") == "3 Geld"
    assert facet_label("country", "AT", "en") == "Austria"
    assert (
        facet_label("language", "de", "fr") == "Allemand" or facet_label("language", "de", "fr") == "allemand"
    )
    assert facet_label("category", "9", "en") == "9"


@pytest.mark.django_db(transaction=False)
def test_new_focus_makes_the_material_findable(
    indexed: Portfolio, django_capture_on_commit_callbacks: object
) -> None:
    placement = Placement.objects.get(key="dialogue-forum.3.4")
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        placement.focus = "Persuades the treasury."
        placement.save()
    assert ("material", "dialogue-forum") in found("treasury")
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        set_text(record=placement, field="focus", lang="de", body="Überzeugt die Kämmerei.")
    assert ("material", "dialogue-forum") in found("Kämmerei", "de")
