"""The pooled pipeline of a platform, and bundles of it: fair, explained, and without leaks between cities."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import Notification, Visibility
from zeroward.core.problems import ProblemsError
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.finance.domain.bundling import start_bundling, tell_cities
from zeroward.finance.models import Bundling, Project
from zeroward.finance.queries.bundling.terms import Conditions, digest_of
from zeroward.people.models import User
from zeroward.places.models import City, Country

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
AUSTRIA = Workspace(Scope.parse("country:AT"), "Austria", "AT")
TERMS = Conditions(
    smallest=3_000_000.0, most=5, setting_up=50_000.0, each=10_000.0, saving=0.1, alone_cost=40_000.0
)


@pytest.fixture
def bundling(shared: list[Project], platform: User, django_capture_on_commit_callbacks: Any) -> Bundling:
    with django_capture_on_commit_callbacks(execute=True):
        made = start_bundling(**acting(platform), place=AUSTRIA, title="Roofs together", conditions=TERMS)
    return Bundling.objects.get(pk=made.pk)


def test_the_pipeline_shows_what_was_shared(
    client: Client, shared: list[Project], trees: Project, platform: User, stranger: User
) -> None:
    client.force_login(platform)
    address = reverse("finance:pipeline", args=["country:AT"])
    page = client.get(address).content.decode()
    assert "6 projects of 2 cities" in page
    assert "A thousand trees" not in page
    assert "Roof 0 of Graz" in page
    assert "Roof 0 of Graz" not in client.get(address, {"kind": "wind"}).content.decode()
    file = client.get(reverse("finance:pipeline-file", args=["country:AT"])).content
    rows = list(load_workbook(BytesIO(file)).active.iter_rows(values_only=True))
    assert len([row for row in rows if row[1] and str(row[1]).startswith("Roof")]) == 6
    client.force_login(stranger)
    for name in ("pipeline", "pipeline-file", "bundles", "bundle-new"):
        assert client.get(reverse(f"finance:{name}", args=["country:AT"])).status_code == 403


def test_another_country_sees_nothing(client: Client, shared: list[Project], person: Any) -> None:
    Country.objects.create(key="se", code="SE", name="Sweden")
    other = person("sven@platform.example", scope="country:SE", role="platform-coordinator")
    client.force_login(other)
    assert "Roof" not in client.get(reverse("finance:pipeline", args=["country:SE"])).content.decode()
    assert client.get(reverse("finance:pipeline", args=["country:AT"])).status_code == 403


def test_bundles_gain_and_everybody_is_at_least_as_well_off(bundling: Bundling) -> None:
    assert bundling.state == Bundling.State.DONE
    result = bundling.result
    assert result["bundles"]
    assert result["gain"] >= result["greedy"] - 1e-6
    assert 0 <= result["gap"] <= 0.01
    for one in result["bundles"]:
        assert one["ticket"] >= TERMS.smallest
        for split in (one["shapley"], one["equal"]):
            assert sum(split.values()) == pytest.approx(one["gain"])
            assert min(split.values()) >= -1e-6


def test_the_same_projects_have_the_same_digest(bundling: Bundling) -> None:
    assert bundling.digest == digest_of(Conditions(**bundling.terms), bundling.given)


def test_the_page_shows_members_split_and_gap(client: Client, bundling: Bundling, platform: User) -> None:
    client.force_login(platform)
    page = client.get(reverse("finance:bundle", args=["country:AT", bundling.pk])).content.decode()
    assert "below the best possible" in page
    assert "By what each adds (Shapley)" in page
    assert "Graz" in page
    assert "Still to do:" in page
    assert bundling.title in client.get(reverse("finance:bundles", args=["country:AT"])).content.decode()


def test_what_a_city_takes_back_is_hidden(client: Client, bundling: Bundling, platform: User) -> None:
    Project.objects.filter(scope="city:graz").update(visibility=Visibility.CITY)
    client.force_login(platform)
    page = client.get(reverse("finance:bundle", args=["country:AT", bundling.pk])).content.decode()
    assert "A project that is not shared any more" in page
    assert "Roof 0 of Graz" not in page
    assert ">Graz<" not in page


def test_cities_see_their_own_part_once_they_are_told(
    client: Client, bundling: Bundling, platform: User, editor: User, reader: User
) -> None:
    client.force_login(editor)
    address = reverse("finance:own-bundle", args=["city:klagenfurt", bundling.pk])
    assert client.get(address).status_code == 404
    client.force_login(platform)
    client.post(reverse("finance:bundle-tell", args=["country:AT", bundling.pk]), {"told": "yes"})
    (notice,) = Notification.objects.filter(user=reader, kind="finance.bundle")
    assert "Roofs together" in notice.title
    assert "Graz" not in notice.title
    assert client.get(address).status_code == 404  # a platform does not belong to the city
    client.force_login(reader)
    page = client.get(address).content.decode()
    assert "You are in one bundle" in page
    assert "of Klagenfurt" in page
    assert "Graz" not in page
    assert client.get(reverse("finance:own-bundle", args=["city:graz", bundling.pk])).status_code == 404
    assert "Your part" in client.get(reverse("finance:projects", args=["city:klagenfurt"])).content.decode()


def test_the_form_starts_a_search(client: Client, shared: list[Project], platform: User) -> None:
    client.force_login(platform)
    address = reverse("finance:bundle-new", args=["country:AT"])
    data = {
        "title": "All roofs",
        "kind": "solar",
        "smallest": "3 000 000",
        "most": "5",
        "setting_up": "50 000",
        "each": "10 000",
        "saving": "10",
        "alone_cost": "40 000",
    }
    assert "Which projects belong together?" in client.get(address).content.decode()
    wrong = client.post(address, {**data, "smallest": "0", "largest": "5"})
    assert wrong.status_code == 422
    client.post(address, data)
    made = Bundling.objects.get()
    assert (made.terms["saving"], len(made.given)) == (0.1, 6)
    client.post(reverse("finance:bundle-delete", args=["country:AT", made.pk]))
    assert not Bundling.objects.exists()


def test_others_start_nothing(shared: list[Project], person: Any, editor: User) -> None:
    other = person("sven@platform.example", scope="country:SE", role="platform-coordinator")
    for who in (other, editor):
        with pytest.raises(NotAllowedError):
            start_bundling(**acting(who), place=AUSTRIA, title="Mine", conditions=TERMS)


def test_one_city_alone_is_no_bundle(shared: list[Project], platform: User) -> None:
    Project.objects.filter(scope="city:graz").delete()
    with pytest.raises(ConflictError):
        start_bundling(**acting(platform), place=AUSTRIA, title="Alone", conditions=TERMS)


def test_nothing_is_told_before_it_is_computed(shared: list[Project], platform: User) -> None:
    record = Bundling.objects.create(scope="country:AT", scope_country="AT", title="Not yet")
    with pytest.raises(ConflictError):
        tell_cities(**acting(platform), bundling=record, place=AUSTRIA, told=True)


@pytest.mark.parametrize(
    "change",
    [
        {"smallest": 0.0},
        {"smallest": float("nan")},
        {"largest": 1.0},
        {"most": 1},
        {"saving": 2.0},
        {"each": -1.0},
        {"kind": "castle"},
    ],
)
def test_conditions_that_cannot_be_are_refused(
    shared: list[Project], platform: User, change: dict[str, Any]
) -> None:
    wrong = Conditions(**{**TERMS.plain(), **change})
    with pytest.raises(ProblemsError):
        start_bundling(**acting(platform), place=AUSTRIA, title="Wrong", conditions=wrong)


def test_projects_without_kind_or_cost_are_left_out(
    bundling: Bundling, klagenfurt: City, trees: Project
) -> None:
    assert trees.pk not in {one["pk"] for one in bundling.given}


def test_pages_of_bundles_keep_to_twenty_queries(
    client: Client, bundling: Bundling, platform: User, person: Any, django_assert_max_num_queries: Any
) -> None:
    client.force_login(platform)
    with django_assert_max_num_queries(20):
        client.get(reverse("finance:bundle", args=["country:AT", bundling.pk]))
    with django_assert_max_num_queries(20):
        client.post(reverse("finance:bundle-tell", args=["country:AT", bundling.pk]), {"told": "yes"})
    client.force_login(User.objects.get(email="head@graz.example"))
    with django_assert_max_num_queries(20):
        client.get(reverse("finance:own-bundle", args=["city:graz", bundling.pk]))
