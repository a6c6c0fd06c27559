from django.core.paginator import Paginator
from django.http import QueryDict

from zeroward.core.ui.pages import pager


def test_first_page_offers_the_next_ones_and_keeps_the_question() -> None:
    shown = pager(Paginator(range(16), 8).page(1), QueryDict("q=Łódź&kind=a&kind=b"))
    assert (shown.first, shown.last, shown.total, shown.following) == (1, 8, 16, 8)
    assert shown.next_url == "?q=%C5%81%C3%B3d%C5%BA&kind=a&kind=b&page=2"
    assert shown.previous_url == ""
    assert shown.numbers == ()


def test_next_names_only_what_is_left() -> None:
    assert pager(Paginator(range(11), 8).page(1), QueryDict()).following == 3


def test_first_page_has_one_address() -> None:
    assert pager(Paginator(range(16), 8).page(2), QueryDict("page=2&q=a")).previous_url == "?q=a"


def test_last_page_has_no_next() -> None:
    shown = pager(Paginator(range(16), 8).page(2), QueryDict())
    assert (shown.next_url, shown.following) == ("", 0)


def test_numbers_only_over_a_hundred_results() -> None:
    numbers = pager(Paginator(range(1040), 8).page(12), QueryDict()).numbers
    assert [link.label for link in numbers] == ["1", "…", "11", "12", "13", "…", "130"]
    assert [link.label for link in numbers if link.current] == ["12"]
    assert pager(Paginator(range(100), 8).page(1), QueryDict()).numbers == ()


def test_empty_list_counts_nothing() -> None:
    shown = pager(Paginator([], 8).page(1), QueryDict())
    assert (shown.first, shown.last, shown.total) == (0, 0, 0)
