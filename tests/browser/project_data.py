"""Facts about the example projects that addresses of their pages need."""

from typing import Any

from zeroward.finance.models import Bundling, Project


def project_records() -> dict[str, Any]:
    """The project that the Mission City shows to everybody, a source of it, and the platform's bundles."""
    found = Project.objects.get(city__key="klagenfurt", title__startswith="Solar roofs")
    return {
        "invest": found.pk,
        "invest_source": found.sources.order_by("pk")[0].pk,
        "bundling": Bundling.objects.get(scope="country:AT").pk,
    }
