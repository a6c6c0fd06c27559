"""What cities share, rolled up over a country."""

from datetime import date

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from tests.monitoring.many import ON, cities, filled, plan_of, report, sheet_of
from tests.support.city_team import acting
from zeroward.core.models import Visibility
from zeroward.core.visibility import ANONYMOUS, Viewer
from zeroward.monitoring.models import ActionReport, CityMonitoring
from zeroward.monitoring.queries.national_rows import national_rows
from zeroward.people.models import User
from zeroward.plan.models import Action, Indicator, Plan

pytestmark = pytest.mark.usefixtures("austria")
PLATFORM = Viewer(1, {"country:AT": frozenset({"platform-coordinator"})})
MISSION = Viewer(2, {"mission": frozenset({"mission-analyst"})})
OTHER = Viewer(3, {"country:DE": frozenset({"platform-coordinator"})})


def test_cities_are_rolled_up_in_alphabetical_order() -> None:
    filled(cities(3))
    found = national_rows(PLATFORM, "AT", on=ON)
    assert [one.name for one in found.cities] == ["Town 000", "Town 001", "Town 002"]
    assert found.total is not None
    assert found.total.statuses == {
        "implemented": 3, "in_progress": 3, "planned": 3, "not_started": 0, "delayed": 0, "dropped": 0, None: 3,
    }  # fmt: skip
    assert [(one.group, one.actions) for one in found.fields] == [
        ("buildings", 3), ("energy", 3), ("mobility", 3), ("waste", 3),
    ]  # fmt: skip
    # half of the way is needed by 2025
    assert {key: number for key, number in found.total.indicators.items() if number} == {
        "on_path": 6,
        "behind": 6,
    }
    assert found.total.silent == 3
    assert found.cells["town-000"] == {
        ("energy", "implemented"): 1, ("mobility", "in_progress"): 1, ("buildings", "planned"): 1, ("waste", ""): 1,
    }  # fmt: skip


@pytest.mark.parametrize("viewer", [ANONYMOUS, OTHER, MISSION])
def test_others_see_nothing_that_is_shared_with_the_platform(viewer: Viewer) -> None:
    filled(cities(2))
    assert national_rows(viewer, "AT", on=ON).cities == ()


def test_what_a_city_keeps_is_not_in_it_even_for_its_own_people() -> None:
    filled(cities(1), visibility=Visibility.CITY, sheets=Visibility.CITY)
    own = Viewer(
        4, {"city:town-000": frozenset({"city-coordinator"}), "country:AT": frozenset({"platform-editor"})}
    )
    assert national_rows(own, "AT", on=ON).cities == ()


def test_reports_count_without_their_plan_and_plans_without_reports() -> None:
    one, two = cities(2)
    plan = plan_of(one, visibility=Visibility.CITY)
    action = Action.objects.create(plan=plan, code="A1", name="Hidden", field="energy")
    report(sheet_of(one), action, "implemented")
    Action.objects.create(plan=plan_of(two), code="B1", name="Open", field="waste")
    sheet_of(two, Visibility.CITY)
    found = national_rows(PLATFORM, "AT", on=ON)
    assert [
        (city.plan, city.reports, city.rolled.statuses["implemented"], city.rolled.actions)
        for city in found.cities
    ] == [
        (False, True, 1, 1),
        (True, False, 0, 1),
    ]


def test_an_action_whose_day_has_passed_is_late() -> None:
    (city,) = cities(1)
    action = Action.objects.create(plan=plan_of(city), code="A1", name="Tram", field="mobility")
    report(sheet_of(city), action, "in_progress", due=date(2026, 6, 29))
    found = national_rows(PLATFORM, "AT", on=ON)
    assert found.total is not None
    assert (found.total.statuses["delayed"], found.late_by_date) == (1, 1)


def test_an_indicator_of_two_actions_counts_once_and_one_of_none_counts_too() -> None:
    (city,) = cities(1)
    plan = plan_of(city)
    one, two = (
        Action.objects.create(plan=plan, code=code, name=code, field="energy") for code in ("A1", "A2")
    )
    shared = Indicator.objects.create(plan=plan, number="I1", name="Shared", unit="%", targets={"2030": 5})
    shared.actions.add(one, two)
    Indicator.objects.create(plan=plan, number="I2", name="Alone", unit="%")
    Indicator.objects.create(plan=plan, number="I3", name="Of the model", unit="t", node="total")
    found = national_rows(PLATFORM, "AT", on=ON)
    assert found.total is not None
    assert {key: number for key, number in found.total.indicators.items() if number} == {
        "no_value": 1,
        "no_target": 1,
    }
    assert found.unread == 1
    assert found.total.actions == 2


def test_a_merged_municipality_is_told_under_its_new_name() -> None:
    old, new = cities(2)
    filled([old, new])
    found = national_rows(PLATFORM, "AT", on=ON, merged={old.key: (new.key, new.name)})
    assert [(one.key, one.parts, one.rolled.actions) for one in found.cities] == [(new.key, (old.name,), 8)]


def test_five_queries_and_one_while_nothing_changed(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    filled(cities(6))
    with django_assert_num_queries(5):
        first = national_rows(PLATFORM, "AT", on=ON)
    with django_assert_num_queries(1):
        assert national_rows(PLATFORM, "AT", on=ON) is first


def test_a_new_report_a_withdrawn_one_and_less_sharing_are_seen_at_once() -> None:
    (plan,) = filled(cities(1))
    before = national_rows(PLATFORM, "AT", on=ON)
    action = Action.objects.get(plan=plan, code="A3")
    made = report(CityMonitoring.objects.get(), action, "implemented")
    after = national_rows(PLATFORM, "AT", on=ON)
    assert before.total is not None
    assert after.total is not None
    assert after.total.statuses["implemented"] == before.total.statuses["implemented"] + 1
    ActionReport.objects.filter(pk=made.pk).update(taken_back_at="2026-06-30T10:00Z", is_current=False)
    assert national_rows(PLATFORM, "AT", on=ON).total == before.total
    CityMonitoring.objects.update(visibility=Visibility.CITY)
    Plan.objects.update(visibility=Visibility.CITY)
    assert national_rows(PLATFORM, "AT", on=ON).cities == ()


def test_national_page_is_for_the_platform_and_the_mission(
    client, platform: User, coordinator: User, stranger: User, django_assert_max_num_queries
) -> None:
    filled(cities(8))
    url = "/en/me/monitoring/country:AT/national/"
    assert client.get(url).status_code == 302
    for person in (coordinator, stranger):
        client.force_login(person)
        assert client.get(url).status_code == 404
    client.force_login(platform)
    with django_assert_max_num_queries(15):
        page = client.get(url)
    assert "8 of " in page.text
    assert "Town 003" in page.text
    assert client.get("/en/me/monitoring/country:DE/national/").status_code == 404
    assert client.get("/en/me/monitoring/city:klagenfurt/national/").status_code == 404
    assert acting(platform)["viewer"].countries == {"AT"}
