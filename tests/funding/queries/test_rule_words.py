"""Rules about countries in words."""

import datetime

import pytest

from zeroward.funding.queries.countries import ELSEWHERE, country_names
from zeroward.funding.queries.rule_words import country_codes, country_lines
from zeroward.places.models import Country

TODAY = datetime.date(2026, 11, 26)
RULE = {
    "statuses": [{"status": "member"}],
    "include": [{"country": "XK"}, {"country": "AM"}, {"country": "AT"}],
    "exclude": [{"country": "FO"}],
}


@pytest.mark.django_db
def test_countries_without_a_page_have_names(austria: Country) -> None:
    lines = country_lines(RULE, country_names(country_codes(RULE)), TODAY)
    assert lines[1:3] == ["Also Kosovo*, Armenia, Austria", "Not Faroe Islands"]


@pytest.mark.django_db
def test_kosovo_stands_with_its_footnote_and_others_without() -> None:
    said = country_lines(RULE, country_names(country_codes(RULE)), TODAY)
    assert said[-1].startswith("* This designation is without prejudice to positions on status")
    other = {"include": [{"country": "AM"}]}
    assert country_lines(other, country_names(country_codes(other)), TODAY) == ["Armenia"]


def test_names_elsewhere_are_no_codes() -> None:
    assert all(len(str(name)) > len(code) for code, name in ELSEWHERE.items())
