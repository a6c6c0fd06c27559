from django.http import QueryDict

from zeroward.core.ui.facets import Facet, Option, chips

LANDS = [Option(str(number), f"Land {number}", number, chosen=number == 9) for number in range(10)]


def test_chosen_option_stands_open_even_when_it_would_be_folded() -> None:
    facet = Facet("land", "Land", LANDS, shown=3)
    assert [option.value for option in facet.first] == ["0", "1", "2", "9"]
    assert len(facet.rest) == 6


def test_chip_leads_to_the_list_without_it_and_back_to_the_first_page() -> None:
    query = QueryDict("q=a&land=9&land=1&page=3")
    (chip,) = chips([Facet("land", "Land", LANDS)], query)
    assert (chip.label, chip.facet, chip.url) == ("Land 9", "Land", "?q=a&land=1")
