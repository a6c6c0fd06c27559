"""The shipped data about offers: complete, readable, and in step with the vocabularies that it names."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from zeroward.methods.conditions import facts_in, read
from zeroward.profile.queries.catalogue import keys, question_of
from zeroward.services.importers.offers import offer_values
from zeroward.services.models import Availability, Doubt, Effort
from zeroward.services.queries.days import span_of
from zeroward.services.queries.shelves import shelves
from zeroward.services.shelf_words import SENTENCES
from zeroward.services.words import AUDIENCES_ENGLISH, STAGES

DATA = Path(settings.DATA_DIR)


def items(path: str) -> list[dict[str, Any]]:
    return json.loads((DATA / path).read_text())["items"]


OFFERS = items("services/offers.json")


def test_every_entry_of_the_catalogue_has_its_row_once() -> None:
    catalogue = [item["id"].removeprefix("service-") for item in items("catalogue/support_services.json")]
    assert [item["service"] for item in OFFERS] == catalogue


@pytest.mark.parametrize("item", OFFERS, ids=lambda item: item["service"])
def test_row_is_readable_and_names_only_what_is_known(item: dict[str, Any]) -> None:
    values = offer_values(item)
    if values["rule"]:
        assert facts_in(read(values["rule"], facts=keys())) <= keys()
    assert bool(values["rule"]) == (item["basis"] != "unknown")
    assert values["rule"] or values["rule_note"], "an entry without a rule says what is not known"
    assert not values["doubt"] or values["rule_note"], "what is left open is said"
    assert values["doubt"] in Doubt.values
    assert values["effort"] in Effort.values
    assert values["availability"] in Availability.values
    assert set(values["stages"]) <= set(STAGES)
    assert set(values["audiences"]) <= set(AUDIENCES_ENGLISH)
    assert set(values["shelves"]) <= {shelf.key for shelf in shelves()}
    assert set(values["sectors"]) <= {choice.key for choice in question_of("themes").choices}


def test_every_date_has_its_place_in_a_source_and_no_invented_day() -> None:
    for item in OFFERS:
        for one in item.get("occasions", []):
            assert one["doc"] in {"000", "001", "002", "003", "004"}
            assert one["lines"][0] <= one["lines"][1]
            for name in ("starts", "ends"):
                assert not one.get(name) or span_of(one[name]).first is not None


def test_stages_of_offers_are_those_of_the_question() -> None:
    assert set(STAGES) == {choice.key for choice in question_of("stage").choices}


def test_shelf_sentences_are_listed_for_translation() -> None:
    said = {text for shelf in shelves() for text in shelf.english.values() if text}
    assert said == set(SENTENCES)


def test_every_shelf_has_offers_or_names_its_gap() -> None:
    held = {key for item in OFFERS for key in item.get("shelves", [])}
    for shelf in shelves():
        assert shelf.key in held or shelf.gap
