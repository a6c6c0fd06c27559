"""What the search page calls its filters."""

from zeroward.core.search.registry import facet_label, facet_title, sources
from zeroward.web.queries.search import FACETS


def test_every_filter_of_the_search_page_has_a_title() -> None:
    assert [name for name in FACETS if facet_title(name) == name] == []


def test_every_kind_of_record_has_a_name_for_readers() -> None:
    kinds = [source.kind for source in sources()]
    assert [kind for kind in kinds if facet_label("kind", kind, "en") in {"", kind}] == []


def test_a_kind_that_nobody_registered_is_shown_as_it_is() -> None:
    assert facet_label("kind", "comet", "en") == "comet"
