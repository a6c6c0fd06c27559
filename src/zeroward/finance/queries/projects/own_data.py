"""What projects and energy communities keep about one person, for the copy that they can take."""

from typing import Any

from zeroward.finance.models import Bundling, EnergyCommunity, Project


def project_data(user: Any) -> dict[str, Any]:
    """Projects and energy communities entered last, searches for bundles started."""
    projects = Project.objects.filter(entered_by=user).order_by("pk").values("scope", "title", "updated_at")
    searches = Bundling.objects.filter(made_by=user).order_by("pk").values("scope", "title", "created_at")
    communities = EnergyCommunity.objects.filter(entered_by=user).order_by("pk")
    return {
        "projects": [dict(row) for row in projects],
        "bundles": [dict(row) for row in searches],
        "energy_communities": [dict(row) for row in communities.values("scope", "title", "updated_at")],
    }
