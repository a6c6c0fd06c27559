"""Sharing rules of countries as rows with marks."""

from datetime import date

import pytest

from zeroward.methods.energy_sharing import premium, profile_labels, scheme, schemes
from zeroward.methods.energy_sharing.labels import ALL, KEYS, MEMBERS, PERIMETERS, RELIEFS, STEPS, SURPLUS
from zeroward.methods.energy_sharing.words import of_data
from zeroward.methods.ghg.method import MissingError


def test_eight_countries_have_rows():
    assert {one.country for one in schemes()} == {"IT", "ES", "PT", "AT", "FR", "NL", "GR", "CY"}


def test_every_fact_has_a_mark_and_every_key_a_word():
    for one in schemes():
        points = (*one.perimeters, *one.allocation, *one.reliefs, *one.surplus)
        assert {point.mark for point in points} <= {"verified", "remembered"}
        assert {point.key for point in one.perimeters} <= set(PERIMETERS)
        assert {point.key for point in one.allocation} <= set(KEYS)
        assert {point.key for point in one.reliefs} <= set(RELIEFS)
        assert {point.key for point in one.surplus} <= set(SURPLUS)
        assert set(one.members) <= set(MEMBERS)
        assert set(one.steps) <= set(STEPS)
        assert one.source
        assert not one.premium or premium(one.premium).country == one.country


def test_words_of_the_data_are_marked():
    texts = {one.label for one in schemes()} | set(profile_labels().values())
    texts |= {word for words in ALL for word in words.values()} | {premium("it-cacer").label}
    assert texts == set(of_data.TEXTS)


def test_italian_row_is_complete_and_dated():
    found = scheme("it-cer")
    assert (found.plant_max_kw.value, found.plant_max_kw.mark) == (1000, "verified")
    assert found.holds_on(date(2026, 1, 1))
    assert not found.holds_on(date(2028, 1, 1))
    assert found.shares_by("dynamic")
    assert not scheme("es-collective").shares_by("dynamic")


def test_austrian_communities_pay_less_for_the_network_the_nearer_they_are():
    factors = {
        key: next(one for one in scheme(key).reliefs if one.key == "network_charge").value
        for key in ("at-gea", "at-eeg-local", "at-eeg-regional")
    }
    assert factors == {"at-gea": 0, "at-eeg-local": 0.43, "at-eeg-regional": 0.72}
    assert scheme("at-eeg-local").to_confirm


def test_row_that_does_not_exist_is_an_error_with_a_remedy():
    with pytest.raises(MissingError, match="atlantis"):
        scheme("atlantis")
