"""The pooled pipeline of a national platform: what its cities shared, stage by stage."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Bar, Chart, Frame, bars
from zeroward.core.charts.words import plain
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.finance.models import Stage
from zeroward.finance.project_vocabulary import kinds
from zeroward.finance.queries.projects.access import pooled_projects
from zeroward.finance.queries.projects.listing import Entry, entries_of, lead_of
from zeroward.plan.queries.words import money

MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class PooledPage:
    """`entries` are those that the filters leave; the drawing shows all that was shared."""

    entries: list[Entry]
    headline: str
    lead: str
    chart: Chart | None
    kinds: list[tuple[str, str, bool]]
    stages: list[tuple[str, str, bool]]


def pooled_page(place: Workspace, viewer: Viewer, query: QueryDict) -> PooledPage:
    """What the cities of a platform shared, narrowed by `kind` and `stage`. Three queries."""
    every = entries_of(list(pooled_projects(viewer, place.country)))
    kind, stage = query.get("kind", ""), query.get("stage", "")
    shown = [
        one
        for one in every
        if (not kind or one.project.kind == kind) and (not stage or one.project.stage == stage)
    ]
    names = kinds()
    there = {one.project.kind for one in every}
    stages = {one.project.stage for one in every}
    return PooledPage(
        entries=shown,
        headline=_headline(every),
        lead=lead_of(every),
        chart=_funnel(every),
        kinds=[(key, label, key == kind) for key, label in names.items() if key in there],
        stages=[(str(one), str(one.label), one == stage) for one in Stage if one in stages],
    )


def _headline(entries: Sequence[Entry]) -> str:
    if not entries:
        return _("No city has shared a project yet")
    cities = len({one.project.scope for one in entries})
    projects = ngettext("One project", "%(count)d projects", len(entries)) % {"count": len(entries)}
    return ngettext("%(projects)s of one city", "%(projects)s of %(count)d cities", cities) % {
        "projects": projects,
        "count": cities,
    }


def _funnel(entries: Sequence[Entry]) -> Chart | None:
    """What the projects of each stage cost together, from the idea to the tender."""
    sums: dict[str, list[float]] = {}
    for one in entries:
        if one.project.capex is not None:
            sums.setdefault(one.project.stage, []).append(one.project.capex)
    if not sums:
        return None
    rows = [
        Bar(f"{str(stage.label).capitalize()} ({len(sums[stage])})", sum(sums[stage]) / MILLION)
        for stage in Stage
        if stage in sums
    ]
    most = max(sums, key=lambda one: sum(sums[one]))
    finding = _("Most money stands at: %(stage)s, %(amount)s") % {
        "stage": Stage(most).label,
        "amount": money(sum(sums[most])),
    }
    return bars(
        Frame(_("From idea to tender"), finding, _("Million euros; projects whose cost is known")),
        rows,
        names=_("Stage"),
        values=_("Investment, million €"),
        say=plain(1),
    )
