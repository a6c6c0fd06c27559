"""A city's projects in a list: how far each is, what it costs, what is missing."""

from collections import Counter
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.finance.models import BundlingCity, Project, Stage
from zeroward.finance.project_vocabulary import kinds
from zeroward.finance.queries.projects.access import projects_of
from zeroward.finance.queries.projects.case import Numbers, numbers_of
from zeroward.finance.queries.projects.readiness import Readiness, readiness_of
from zeroward.plan.queries.words import money


@dataclass(frozen=True, slots=True)
class Entry:
    """A project as a list shows it."""

    project: Project
    numbers: Numbers
    readiness: Readiness
    kind: str
    cost: str
    missing: str

    @property
    def url(self) -> str:
        return reverse("finance:project", args=[self.project.pk])


@dataclass(frozen=True, slots=True)
class ListPage:
    entries: list[Entry]
    headline: str
    lead: str
    stages: list[tuple[str, int]]
    bundles: list[str]


def list_page(place: Workspace, viewer: Viewer) -> ListPage:
    """The projects of a city that the viewer may see."""
    entries = entries_of(projects_of(place, viewer))
    return ListPage(
        entries=entries,
        headline=headline_of(entries),
        lead=lead_of(entries),
        stages=stages_of(entries),
        bundles=_bundles(place, viewer),
    )


def entries_of(projects: list[Project]) -> list[Entry]:
    """Projects with their numbers, the furthest first. No query when sources and actions are at hand."""
    names = kinds()
    found = []
    for one in projects:
        numbers = numbers_of(one)
        found.append(
            Entry(
                project=one,
                numbers=numbers,
                readiness=readiness_of(numbers),
                kind=names.get(one.kind, ""),
                cost=money(one.capex) if one.capex is not None else "",
                missing=money(numbers.gap.gap) if numbers.gap is not None else "",
            )
        )
    order = {stage: place for place, stage in enumerate(Stage.values)}
    return sorted(found, key=lambda one: (-order[one.project.stage], one.project.title))


def headline_of(entries: list[Entry]) -> str:
    """What the list found."""
    if not entries:
        return _("No project yet")
    ready = sum(not one.readiness.found.blocking and one.readiness.found.score >= 70 for one in entries)
    if not ready:
        return ngettext(
            "One project, not ready to be shown yet",
            "%(count)d projects, none ready to be shown yet",
            len(entries),
        ) % {"count": len(entries)}
    return ngettext(
        "%(ready)d of %(count)d projects is ready to be shown",
        "%(ready)d of %(count)d projects are ready to be shown",
        ready,
    ) % {"ready": ready, "count": len(entries)}


def lead_of(entries: list[Entry]) -> str:
    """What all cost together, and what is missing of it; projects without a cost are named."""
    known = [one for one in entries if one.numbers.gap is not None]
    if not known:
        return ""
    need = sum(one.project.capex or 0.0 for one in known)
    gap = sum(one.numbers.gap.gap for one in known if one.numbers.gap is not None)
    said = _("They cost %(cost)s; %(gap)s are still to be found.") % {"cost": money(need), "gap": money(gap)}
    rest = len(entries) - len(known)
    if rest:
        more = ngettext("The cost of one is not known.", "The cost of %(count)d is not known.", rest)
        said = f"{said} {more % {'count': rest}}"
    return said


def stages_of(entries: list[Entry]) -> list[tuple[str, int]]:
    """How many projects stand on each stage, the stages in order."""
    counts = Counter(one.project.stage for one in entries)
    return [(str(Stage(stage).label), counts[stage]) for stage in Stage.values if counts[stage]]


def _bundles(place: Workspace, viewer: Viewer) -> list[str]:
    """Addresses of bundles that the platform told this city of."""
    if not viewer.holds(place.scope):
        return []
    told = BundlingCity.objects.filter(scope=str(place.scope), bundling__told=True).order_by("-bundling_id")
    return [
        reverse("finance:own-bundle", args=[place.scope, pk])
        for pk in told.values_list("bundling_id", flat=True)[:5]
    ]
