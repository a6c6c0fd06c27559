"""The menu for one profile, from the database."""

import pytest
from pytest_django import DjangoAssertNumQueries as MaxQueries

from zeroward.core.queries.said import said
from zeroward.core.scope import Scope
from zeroward.places.models import Country
from zeroward.profile.queries.profiles import EMPTY, Profile, Told
from zeroward.services.models import Service
from zeroward.services.queries.fitting import services_for
from zeroward.services.queries.offers import offers

pytestmark = pytest.mark.django_db


def profile(**facts: object) -> Profile:
    return Profile(
        Scope.city("klagenfurt"),
        "Klagenfurt",
        "AT",
        {key: Told(value, "known", "") for key, value in facts.items()},
    )


def test_services_for_a_profile_orders_fits_before_questions(fund: Service, forum: Service) -> None:
    Service.objects.filter(pk=fund.pk).update(rule={"fact": "mission_city", "is": True})
    Service.objects.filter(pk=forum.pk).update(rule={"fact": "country", "is": "AT"})
    found = services_for(profile(mission_city=True))
    assert [(one.key, one.verdict) for one in found] == [("fund", "fits"), ("forum", "ask")]
    assert found[1].missing == ("country",)
    assert said(found[1].reasons[0]) == "It is for this country: Austria."


def test_services_for_reads_little_when_nothing_changed(
    fund: Service, forum: Service, django_assert_max_num_queries: MaxQueries
) -> None:
    services_for(EMPTY)
    with django_assert_max_num_queries(3):
        assert len(services_for(profile(mission_city=True))) == 2


def test_menu_in_memory_follows_every_change(fund: Service) -> None:
    assert [one.key for one in offers()] == ["fund"]
    fund.rule = {"fact": "mission_city", "is": True}
    fund.save()
    assert offers()[0].rule is not None
    fund.unpublish()
    assert offers() == ()


def test_need_comes_first_among_offers_that_fit_alike(fund: Service, austria: Country) -> None:
    Service.objects.create(key="aaa", name="Aaa", rule={"all": []})
    Service.objects.filter(pk=fund.pk).update(rule={"all": []})
    fund.refresh_from_db()
    fund.save()
    assert [one.key for one in services_for(profile(country="AT"))] == ["aaa", "fund"]
    assert [one.key for one in services_for(profile(country="AT"), needs=["finance"])] == ["fund", "aaa"]


def test_hostile_rule_in_the_database_is_a_question(fund: Service) -> None:
    for rule in ({"fact": 3}, ["x"], {"all": [{"fact": "population", "at_least": "many"}]}, "nonsense"):
        fund.rule = rule
        fund.save()
        (found,) = services_for(profile(mission_city=True))
        assert found.verdict == "ask"
