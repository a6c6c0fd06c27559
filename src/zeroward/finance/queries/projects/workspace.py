"""What projects give to the workspace of a city or platform: addresses, and what can be searched."""

from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.translation import gettext_lazy

from zeroward.core.private_search import EntryReader, PrivateEntry
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer, visible_to
from zeroward.finance.models import EnergyCommunity, Project


def projects_url(scope: Scope) -> str:
    return reverse("finance:projects", args=[scope])


def communities_url(scope: Scope) -> str:
    return reverse("finance:city-communities", args=[scope])


def pipeline_url(scope: Scope) -> str:
    return reverse("finance:pipeline", args=[scope])


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    found = visible_to(Project.objects.all(), viewer)
    communities = visible_to(EnergyCommunity.objects.all(), viewer)
    return {
        "projects": part(found, "pk", "title", "text", "scope"),
        "communities": part(communities, "pk", "title", "scope"),
    }


def _make(rows: Rows) -> Iterable[PrivateEntry]:
    for row in rows["projects"]:
        yield PrivateEntry(
            str(row["title"]),
            str(row["text"]),
            reverse("finance:project", args=[row["pk"]]),
            gettext_lazy("investment project"),
            str(row["scope"]),
        )
    for row in rows["communities"]:
        yield PrivateEntry(
            str(row["title"]),
            "",
            reverse("finance:community", args=[row["pk"]]),
            gettext_lazy("energy community"),
            str(row["scope"]),
        )


project_entries = EntryReader(_parts, _make)
