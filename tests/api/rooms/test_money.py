"""Bundles of projects found by the program of a platform, and the sheet of a project."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.rooms.asking import refused, written
from tests.api.work_site import Program
from tests.finance.projects.conftest import graz, roofs, shared  # noqa: F401 (fixtures)
from zeroward.core.models import Visibility
from zeroward.finance.models import Project
from zeroward.people.models import User

MOST_QUERIES = 20
WHERE = "/work/bundlings/country:AT"
SENT = {
    "title": "Roofs together", "smallest": 3_000_000.0, "most": 5, "setting_up": 50_000.0, "each": 10_000.0,
    "saving": 0.1, "alone_cost": 40_000.0,
}  # fmt: skip


@pytest.fixture
def ministry(platform: User) -> Program:
    return Program(platform)


@pytest.fixture
def bundling(
    ministry: Program,
    shared: list[Project],  # noqa: F811
    django_capture_on_commit_callbacks: Any,
) -> dict[str, Any]:
    with django_capture_on_commit_callbacks(execute=True):
        made = written(ministry, "post", WHERE, SENT)
    found: dict[str, Any] = ministry.get(f"{WHERE}/{made['id']}").json()
    return found


def test_bundles_name_projects_that_are_large_enough_together(
    bundling: dict[str, Any],
    shared: list[Project],  # noqa: F811
) -> None:
    assert (bundling["state"], bundling["conditions"]["smallest"]) == ("done", 3_000_000.0)
    numbers = {one.pk for one in shared}
    assert bundling["bundles"]
    for one in bundling["bundles"]:
        assert one["ticket"] >= 3_000_000.0
        assert (len(one["projects"]) > 1, set(one["projects"]) <= numbers, one["unshown"]) == (True, True, 0)


def test_project_that_its_city_shares_no_more_is_left_out(
    bundling: dict[str, Any], ministry: Program
) -> None:
    gone = bundling["bundles"][0]["projects"][0]
    Project.objects.filter(pk=gone).update(visibility=Visibility.CITY)
    first = ministry.get(f"{WHERE}/{bundling['id']}").json()["bundles"][0]
    assert (gone in first["projects"], first["unshown"]) == (False, 1)


def test_searches_are_listed_and_deleted_with_few_queries(
    bundling: dict[str, Any], ministry: Program, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(6):
        written(ministry, "post", WHERE, SENT | {"title": f"Search {number}"})
    with django_assert_max_num_queries(MOST_QUERIES):
        assert len(ministry.get(WHERE).json()["items"]) == 7
    with django_assert_max_num_queries(MOST_QUERIES):
        assert ministry.get(f"{WHERE}/{bundling['id']}").json()["title"] == "Roofs together"
    assert written(ministry, "delete", f"{WHERE}/{bundling['id']}") == {"gone": True}
    assert refused(ministry, "get", f"{WHERE}/{bundling['id']}") == 404


def test_sheet_of_a_project_costs_few_queries(
    program: Program,
    roofs: Project,  # noqa: F811
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES):
        sheet = program.get(f"/work/investment-projects/{roofs.pk}/sheet").json()
    assert (sheet["title"], sheet["split"]["third"]) == ("Solar roofs", 1_000_000.0)
