"""From what to what the counting changes, in words that no key of a file shines through."""

import re
from fractions import Fraction
from pathlib import Path

import pytest
from django.conf import settings

from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.changes import changes_in_words
from zeroward.inventory.queries.compare_frameworks import compare_frameworks
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.series import series_name
from zeroward.methods.ghg import default_factors
from zeroward.methods.ghg.frameworks import Part, frameworks

KEY = re.compile(r"\b(ipcc-2006|jrc-com|life_cycle|neefe|local_efe|memo|certified →)")


def part(kind: str, *changes: str) -> Part:
    return Part(kind, "", "", 1.0, Fraction(1), {}, changes)


@pytest.mark.parametrize(
    ("kind", "change", "said"),
    [
        ("gwp", "AR5 → AR4", "AR5 → AR4"),
        ("factor_series", "ipcc-2006 → own", "IPCC 2006 Guidelines → The city's own"),
        ("factor_boundary", "combustion → life_cycle", "combustion only → whole life cycle"),
        ("electricity_rule", "location → neefe", "mix of the grid → national factor of the Covenant"),
        ("biomass_rule", "memo → certified", "beside the total → counted unless certified"),
        ("chp_rule", "free → ?", "as the city chose → not stated"),
    ],
)
def test_change_is_said_in_plain_words(kind: str, change: str, said: str) -> None:
    assert changes_in_words(part(kind, change)) == said


def test_a_reason_without_a_change_says_nothing() -> None:
    assert changes_in_words(part("activity")) == ""


@pytest.mark.parametrize("second", [key for key in frameworks() if key != "gpc"])
def test_no_key_shines_through_on_the_page(inventory: Inventory, second: str) -> None:
    found = compare_frameworks(load_inventory(inventory), "gpc", second)
    assert not [row for row in found.reasons.rows if KEY.search(str(row[1]))]


def test_every_rule_of_a_framework_that_may_differ_has_words() -> None:
    for rule, kind in (("biomass", "biomass_rule"), ("chp", "chp_rule")):
        keys = {one.rules[rule].rule for one in frameworks().values()}
        for key in keys:
            assert changes_in_words(part(kind, f"{key} → {key}")) != f"{key} → {key}"


def test_every_series_of_the_shipped_factors_has_a_name() -> None:
    known = {one.series for one in default_factors(Path(settings.DATA_DIR) / "factors").records}
    assert {series for series in known if series_name(series) == series} == set()
