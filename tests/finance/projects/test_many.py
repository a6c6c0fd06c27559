"""Pages keep to their queries however many projects, sources and answers there are; labels are all translated."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.core.models import Visibility
from zeroward.finance import project_words
from zeroward.finance.domain.project_parts import SourceRow, save_source
from zeroward.finance.models import Project
from zeroward.finance.project_vocabulary import MATURITY, document_kinds, kinds
from zeroward.finance.queries.projects.own_data import project_data
from zeroward.finance.queries.projects.workspace import project_entries
from zeroward.methods.appraisal import bankability_data
from zeroward.people.models import User
from zeroward.places.models import City

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def many(klagenfurt: City, editor: User, roofs: Project) -> list[Project]:
    """Forty public projects, the first with forty sources."""
    made = [
        Project(
            city=klagenfurt,
            scope="city:klagenfurt",
            scope_country="AT",
            visibility=Visibility.PUBLIC,
            title=f"Roof {number}",
            kind="solar",
            capex=1e6,
            saving=8e4,
        )
        for number in range(40)
    ]
    Project.objects.bulk_create(made)
    for number in range(40):
        save_source(**acting(editor), project=roofs, row=SourceRow(f"Source {number}", 1_000.0))
    return made


@pytest.mark.parametrize(
    ("name", "scope"),
    [
        ("projects", "city:klagenfurt"),
        ("project", ""),
        ("project-readiness", ""),
        ("project-money", ""),
        ("project-economics", ""),
        ("project-sheet", ""),
        ("project-documents", ""),
        ("project-edit", ""),
        ("project-new", "city:klagenfurt"),
        ("project-import", "city:klagenfurt"),
        ("project-table", "city:klagenfurt"),
        ("pipeline", "country:AT"),
        ("pipeline-file", "country:AT"),
        ("bundles", "country:AT"),
        ("bundle-new", "country:AT"),
    ],
)
def test_pages_keep_to_twenty_queries(
    client: Client,
    many: list[Project],
    roofs: Project,
    editor: User,
    platform: User,
    django_assert_max_num_queries: Any,
    name: str,
    scope: str,
) -> None:
    client.force_login(platform if scope == "country:AT" else editor)
    address = reverse(f"finance:{name}", args=[scope or roofs.pk])
    client.get(address)
    with django_assert_max_num_queries(20):
        assert client.get(address).status_code == 200


def test_the_public_list_keeps_to_twenty_queries(
    client: Client, many: list[Project], django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(20):
        page = client.get(reverse("finance:public-projects")).content.decode()
    assert "40 projects look for money" in page


@pytest.mark.parametrize("form", ["pdf", "xlsx", "json"])
def test_sheets_keep_to_twenty_queries(
    client: Client,
    many: list[Project],
    roofs: Project,
    editor: User,
    django_assert_max_num_queries: Any,
    form: str,
) -> None:
    Project.objects.filter(pk=roofs.pk).update(visibility=Visibility.PUBLIC)
    for name, args in (("public-project", []), ("public-project-file", [form])):
        with django_assert_max_num_queries(20):
            client.get(reverse(f"finance:{name}", args=[roofs.pk, *args]))
    client.force_login(editor)
    with django_assert_max_num_queries(20):
        assert client.get(reverse("finance:project-file", args=[roofs.pk, form])).content


def test_words_of_the_data_are_marked() -> None:
    assert set(project_words.KINDS) == set(kinds().values())
    assert set(project_words.DOCUMENTS) == set(document_kinds().values())


def test_stages_are_the_levels_of_maturity() -> None:
    criterion = next(one for one in bankability_data().criteria if one.key == "maturity")
    assert len(criterion.levels) == len(MATURITY)


def test_own_data_and_search_know_the_persons_projects(
    roofs: Project, editor: User, stranger: User, client: Client
) -> None:
    assert [one["title"] for one in project_data(editor)["projects"]] == ["Solar roofs"]
    assert project_data(stranger)["projects"] == []
    assert [one.title for one in project_entries(acting(editor)["viewer"])] == ["Solar roofs"]
    assert list(project_entries(acting(stranger)["viewer"])) == []
