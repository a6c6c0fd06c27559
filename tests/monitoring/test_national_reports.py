"""National reports: sums without names or small cells, kept, published, withdrawn, compared."""

import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.monitoring.many import cities, filled, plan_of
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import Visibility
from zeroward.core.problems import ProblemsError
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.national_reports import keep_report, publish_report, withdraw_report
from zeroward.monitoring.models import CityMonitoring, NationalReport
from zeroward.people.models import Role, User
from zeroward.places.models import Country
from zeroward.plan.domain.places import restamp
from zeroward.plan.models import Action, Plan

pytestmark = pytest.mark.usefixtures("austria")
PLACE = Workspace(Scope.country("AT"), "Austria", "AT")
YEAR = timezone.localdate().year
TEAM = "/en/me/monitoring/country:AT/reports/"
PUBLIC = "/en/platforms/at/progress/"


def keep(platform: User, **more: Any) -> NationalReport:
    given = {"title": "How far we are", "year": YEAR, "notes": {"en": "WORDS OF THE PLATFORM"}} | more
    return keep_report(**acting(platform), place=PLACE, **given)


def test_report_holds_sums_and_no_city(platform: User) -> None:
    filled(cities(6))
    made = keep(platform)
    assert made.visibility == Visibility.MISSION
    assert made.data["statuses"]["amounts"] == [[6, 6, 6, 0, 0, 0, 6]]
    assert made.data["fields"]["rows"] == [["energy"], ["mobility"], ["buildings"], ["waste"]]
    assert len(made.cities) == 6
    text = json.dumps(made.data)
    assert "town-" not in text
    assert "Town 00" not in text
    assert "Action 0" not in text


def test_fewer_than_five_cities_make_no_report(platform: User, client: Client) -> None:
    filled(cities(4))
    with pytest.raises(ConflictError, match="Fewer than five"):
        keep(platform)
    client.force_login(platform)
    page = client.get(f"{TEAM}new/")
    assert "Too few cities of Austria share" in page.text
    assert "4 cities share with you now." in page.text


def test_cities_that_keep_everything_are_not_in_it(platform: User) -> None:
    filled(cities(5))
    filled(cities(3, prefix="closed"), visibility=Visibility.CITY, sheets=Visibility.CITY)
    made = keep(platform)
    assert made.data["cities"] == 5
    assert not [one for one in made.cities if "closed" in one]


def test_a_field_of_one_city_is_told_with_another(platform: User) -> None:
    made_cities = cities(6)
    plans = filled(made_cities)
    Action.objects.create(plan=plans[0], code="Z1", name="Only here", field="industry")
    made = keep(platform)
    rows = made.data["fields"]["rows"]
    assert ["industry"] not in rows
    assert any("industry" in one and len(one) > 1 for one in rows)
    for amounts, places in zip(made.data["fields"]["amounts"], made.data["fields"]["places"], strict=True):
        assert places >= 5
        assert all(number == 0 or number >= 5 for number in amounts)


def test_published_report_is_for_everyone_and_a_kept_one_is_not(
    platform: User, coordinator: User, client: Client, django_assert_max_num_queries: Any
) -> None:
    filled(cities(6))
    kept = keep(platform)
    assert client.get(PUBLIC).status_code == 404
    client.force_login(coordinator)
    assert client.get(f"{TEAM}{kept.number}/").status_code == 404
    assert client.get(f"{TEAM}{kept.number}/file.json").status_code == 404
    publish_report(**acting(platform), place=PLACE, report=kept)
    client.logout()
    with django_assert_max_num_queries(10):
        page = client.get(PUBLIC)
    assert "How far 6 cities of Austria are" in page.text
    assert "WORDS OF THE PLATFORM" in page.text
    assert "Town 00" not in page.text
    assert client.get(f"{PUBLIC}{YEAR}/").status_code == 200
    assert client.get(f"{PUBLIC}1999/").status_code == 404
    assert PUBLIC in client.get("/en/countries/at/").text


@pytest.mark.parametrize("form", ["pdf", "xlsx", "csv", "json"])
def test_files_hold_no_city(form: str, platform: User, client: Client) -> None:
    filled(cities(6))
    publish_report(**acting(platform), place=PLACE, report=keep(platform))
    found = client.get(f"{PUBLIC}{YEAR}/file.{form}")
    assert found.status_code == 200
    assert found.headers["X-Content-Type-Options"] == "nosniff"
    assert b"Town 00" not in found.content
    assert b"town-0" not in found.content
    assert client.get(f"{PUBLIC}{YEAR}/file.exe").status_code == 404


def test_two_reports_of_a_year_may_not_give_a_city_away(platform: User) -> None:
    filled(cities(7))
    publish_report(**acting(platform), place=PLACE, report=keep(platform))
    Plan.objects.filter(city__key="town-000").update(visibility=Visibility.CITY)
    CityMonitoring.objects.filter(city__key="town-000").update(visibility=Visibility.CITY)
    second = keep(platform)
    with pytest.raises(ConflictError, match="nearly the same cities"):
        publish_report(**acting(platform), place=PLACE, report=second)
    other_year = keep(platform, year=YEAR - 1)
    with pytest.raises(ConflictError, match="nearly the same cities"):
        publish_report(**acting(platform), place=PLACE, report=other_year)


def _keep_for_itself(*keys: str) -> None:
    for model in (Plan, CityMonitoring):
        model._default_manager.filter(city__key__in=keys).update(visibility=Visibility.CITY)


def test_report_of_the_next_year_goes_out_over_the_same_cities(platform: User, client: Client) -> None:
    filled(cities(6))
    first = publish_report(**acting(platform), place=PLACE, report=keep(platform, year=YEAR - 1))
    filled(cities(2, prefix="new"))
    over_all = keep(platform)
    with pytest.raises(ConflictError, match="nearly the same cities"):
        publish_report(**acting(platform), place=PLACE, report=over_all)
    client.force_login(platform)
    page = client.get(f"{TEAM}new/").text
    assert "could not be published beside number 2" in page
    assert f"those of the report of {YEAR - 1}, number 2" in page
    sent = {"title": "Same cities", "year": str(YEAR), "like": str(first.number)}
    assert client.post(f"{TEAM}new/", sent).status_code == 302
    same = NationalReport.objects.get(title="Same cities")
    assert same.cities == first.cities
    assert same.data["cities"] == 6
    assert same.data["statuses"]["amounts"] == first.data["statuses"]["amounts"]
    publish_report(**acting(platform), place=PLACE, report=same)
    assert client.post(f"{TEAM}new/", sent | {"like": "99"}).status_code == 422


def test_three_reports_may_not_give_a_city_away(platform: User) -> None:
    """All less one half, less the other half but for one city."""
    filled(cities(11))
    names = [f"town-{one:03d}" for one in range(11)]
    over_all = keep(platform)
    _keep_for_itself(*names[6:])
    publish_report(**acting(platform), place=PLACE, report=keep(platform, year=YEAR - 2))
    for model in (Plan, CityMonitoring):
        model._default_manager.filter(city__key__in=names[6:]).update(visibility=Visibility.PLATFORM)
    _keep_for_itself(*names[:6])
    filled(cities(1, prefix="other"))
    publish_report(**acting(platform), place=PLACE, report=keep(platform, year=YEAR - 1))
    with pytest.raises(ConflictError, match="Together with the reports"):
        publish_report(**acting(platform), place=PLACE, report=over_all)


def test_same_cities_are_too_few_once_they_do_not_share(platform: User) -> None:
    filled(cities(6))
    first = publish_report(**acting(platform), place=PLACE, report=keep(platform))
    _keep_for_itself("town-000", "town-001")
    filled(cities(9, prefix="new"))
    with pytest.raises(ConflictError, match="Fewer than five"):
        keep(platform, like=first)


def test_withdrawn_report_still_guards_the_difference(platform: User, client: Client) -> None:
    filled(cities(7))
    first = publish_report(**acting(platform), place=PLACE, report=keep(platform))
    withdraw_report(**acting(platform), place=PLACE, report=first, reason="A mistake.")
    assert client.get(PUBLIC).status_code == 404
    Plan.objects.filter(city__key="town-000").update(visibility=Visibility.CITY)
    CityMonitoring.objects.filter(city__key="town-000").update(visibility=Visibility.CITY)
    with pytest.raises(ConflictError, match="nearly the same cities"):
        publish_report(**acting(platform), place=PLACE, report=keep(platform))


def test_same_report_is_published_once(platform: User) -> None:
    filled(cities(5))
    kept = keep(platform)
    publish_report(**acting(platform), place=PLACE, report=kept)
    with pytest.raises(ConflictError, match="published already"):
        publish_report(**acting(platform), place=PLACE, report=kept)


def test_others_may_not_keep_or_publish(
    platform: User, coordinator: User, person: Any, client: Client
) -> None:
    filled(cities(5))
    kept = keep(platform)
    Country.objects.create(key="de", code="DE", name="Germany")
    german = person("gerda@platform.example", scope="country:DE", role=Role.PLATFORM_COORDINATOR)
    reader = person("paul@platform.example", scope="country:AT", role=Role.PLATFORM_EDITOR)
    for one in (coordinator, german, reader):
        with pytest.raises(NotAllowedError):
            keep(one)
        with pytest.raises(NotAllowedError):
            publish_report(**acting(one), place=PLACE, report=kept)
        with pytest.raises(NotAllowedError):
            withdraw_report(**acting(one), place=PLACE, report=kept, reason="No")
    client.force_login(german)
    assert client.get(TEAM).status_code == 404
    client.force_login(reader)
    assert client.get(TEAM).status_code == 200
    assert client.get(f"{TEAM}new/").status_code == 404


@pytest.mark.parametrize(
    ("more", "place"),
    [({"title": " "}, "title"), ({"year": YEAR + 1}, "year"), ({"notes": {"xx": "?"}}, "notes")],
)
def test_bad_input_is_refused(more: dict[str, Any], place: str, platform: User) -> None:
    filled(cities(5))
    with pytest.raises(ProblemsError) as wrong:
        keep(platform, **more)
    assert [one.place for one in wrong.value.problems] == [place]
    assert not NationalReport.objects.exists()


def test_platform_keeps_compares_publishes_and_withdraws(platform: User, client: Client) -> None:
    filled(cities(6))
    client.force_login(platform)
    assert "No report is kept yet" in client.get(TEAM).text
    sent = client.post(f"{TEAM}new/", {"title": "First", "year": str(YEAR), "note_en": "Hello"})
    assert sent.status_code == 302
    assert client.post(f"{TEAM}new/", {"title": "", "year": str(YEAR)}).status_code == 422
    for plan in Plan.objects.all():
        Action.objects.create(plan=plan, code="N1", name="New", field="waste")
        restamp(plan)
    keep(platform, title="Second")
    both = client.get(f"{TEAM}?report=1&report=2")
    assert "Two reports beside each other" in both.text
    assert "+6" in both.text
    assert "Publish “First”?" in client.get(f"{TEAM}1/publish/").text
    assert client.post(f"{TEAM}1/publish/").status_code == 302
    assert client.get(PUBLIC).status_code == 200
    assert "Withdraw “First”?" in client.get(f"{TEAM}3/withdraw/").text
    assert client.post(f"{TEAM}3/withdraw/", {"reason": ""}).status_code == 422
    assert client.post(f"{TEAM}3/withdraw/", {"reason": "Wrong"}).status_code == 302
    assert client.get(PUBLIC).status_code == 404
    assert "Wrong" in client.get(f"{TEAM}3/").text
    assert client.get(f"{TEAM}9/").status_code == 404
    assert client.get(f"{TEAM}1/file.xlsx").status_code == 200


def test_content_of_shared_plans_is_mapped(
    platform: User, client: Client, django_assert_max_num_queries: Any
) -> None:
    made = cities(3)
    filled(made[:2])
    plan_of(made[2], visibility=Visibility.CITY)
    client.force_login(platform)
    with django_assert_max_num_queries(15):
        page = client.get("/en/me/monitoring/country:AT/national/content/")
    assert "What 2 plans contain" in page.text
    assert "Town 002" not in page.text


def test_mission_reads_kept_reports_that_give_no_city_away(
    platform: User, person: Any, client: Client
) -> None:
    """A city may share with its platform alone: the difference of two kept reports may not tell the Mission of it."""
    filled(cities(6))
    first = keep(platform)
    filled(cities(1, prefix="alone"))
    second = keep(platform, title="With one more")
    analyst = person("anton@mission.example", scope="mission", role=Role.MISSION_ANALYST)
    client.force_login(analyst)
    assert client.get(f"{TEAM}{first.number}/").status_code == 200
    assert client.get(f"{TEAM}{second.number}/").status_code == 404
    assert client.get(f"{TEAM}{second.number}/file.json").status_code == 404
    assert "With one more" not in client.get(TEAM).text
    client.force_login(platform)
    assert client.get(f"{TEAM}{second.number}/").status_code == 200
    publish_report(**acting(platform), place=PLACE, report=second)
    client.force_login(analyst)
    assert "With one more" in client.get(TEAM).text
    assert client.get(f"{TEAM}{first.number}/").status_code == 404
