"""Facts about the example projects that addresses of their pages need."""

from io import BytesIO
from typing import Any

from zeroward.core.domain.imports import keep_plan
from zeroward.finance.domain.project_importing import about
from zeroward.finance.importers.project_planning import plan_projects
from zeroward.finance.importers.project_table import read_projects
from zeroward.finance.models import Bundling, EnergyCommunity, Project
from zeroward.places.models import City

TABLE = b"title;kind;capex;capital\nCargo bikes (example);cycling;250 000;x\nNight buses (example);transit;2.500;\n"
"""A project that can be taken over, one that cannot, and a column that nobody knows."""


def project_records() -> dict[str, Any]:
    """The project that the Mission City shows to everybody, a source of it, two energy communities, and the platform's
    bundles."""
    found = Project.objects.get(city__key="klagenfurt", title__startswith="Solar roofs")
    communities = EnergyCommunity.objects.filter(city__key="klagenfurt", is_example=True)
    first = communities.get(title__startswith="School")
    second = communities.get(title__startswith="With a second")
    return {
        "invest": found.pk,
        "invest_source": found.sources.order_by("pk")[0].pk,
        "invest_run": checked_table(found.city),
        "community": first.pk,
        "community_other": second.pk,
        "bundling": Bundling.objects.get(scope="country:AT").pk,
    }


def checked_table(city: City) -> int:
    """A table that was handed in and waits for the team."""
    read = read_projects(BytesIO(TABLE), name="projects.csv")
    existing = Project.objects.filter(city=city).select_related("plan").prefetch_related("actions")
    run = keep_plan(
        importer="finance.projects",
        file_name="projects.csv",
        file_digest="0" * 64,
        rows=plan_projects(existing, read),
        scope=f"city:{city.key}",
        about=about(city),
    )
    return int(run.pk)
