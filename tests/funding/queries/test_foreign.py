"""Amounts in other currencies on the page of an opportunity."""

import re
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from tests.funding.conftest import MakeOffer
from zeroward.funding.queries.words import money

pytestmark = pytest.mark.django_db


def page(key: str) -> str:
    shown = Client().get(reverse("funding:opportunity", args=[key])).content.decode()
    return " ".join(re.sub("<[^>]+>", " ", shown).split())


def test_what_an_amount_comes_to_stands_beside_it_with_the_day_of_its_rate(make_offer: MakeOffer) -> None:
    make_offer("heat-mark", currency="BAM", ticket_min=10_000, ticket_max=195_583)
    euros = " ".join(money(Decimal("100000.00")).split())
    assert f"is about {euros}, by a rate of" in page("heat-mark")


def test_a_currency_without_a_rate_is_said_so(make_offer: MakeOffer) -> None:
    make_offer("heat-odd", currency="ZZZ", budget=1_000_000)
    assert "No rate of ZZZ is known here" in page("heat-odd")


def test_euros_and_unknown_amounts_say_nothing(make_offer: MakeOffer) -> None:
    make_offer("heat-euro", ticket_max=1_000_000)
    make_offer("heat-none", currency="ZZZ")
    for key in ("heat-euro", "heat-none"):
        assert "rate of" not in page(key)
