"""Projects of several cities: lists, one project with how far each part is, and what everyone may read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer, visible_q
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.methods.monitoring import Status, counted, stand, whole
from zeroward.monitoring.models import ActionReport, PartState, SharedPart, SharedProject
from zeroward.monitoring.queries.access import cities_of
from zeroward.monitoring.status_words import PLAIN, WHOLE, field_name


@dataclass(frozen=True, slots=True)
class PartShown:
    """`status` None: nobody has said. `follows`: it comes from the city's reports."""

    part: SharedPart
    name: str
    status: Status | None
    words: str
    as_of: date | None
    follows: bool

    @property
    def joined(self) -> bool:
        return self.part.state == PartState.JOINED


@dataclass(frozen=True, slots=True)
class SharedPage:
    """`unnamed`: how many cities take part that are not named here. `mine`: parts of cities in which the viewer works.
    `notes`: whether what the cities tell each other is shown."""

    project: SharedProject
    lead: str
    field: str
    parts: list[PartShown]
    asked: list[PartShown]
    mine: list[PartShown]
    unnamed: int
    word: str
    notes: bool = False


def visible_projects(viewer: Viewer) -> QuerySet[SharedProject]:
    """Of one's own places, as their visibility says, and those in which one's city is asked or takes part."""
    own = Q(parts__city__key__in=cities_of(viewer))
    return SharedProject.objects.filter(visible_q(viewer) | own).distinct()


def project_for(viewer: Viewer, pk: int) -> SharedProject:
    """Raises Http404 for what the viewer may not see."""
    found = visible_projects(viewer).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such project.")
    return found


def projects_of(place: Workspace, viewer: Viewer) -> list[SharedProject]:
    """Those that the place leads or takes part in, and for a platform those that its cities let it see. One query."""
    found = visible_projects(viewer)
    if place.scope.kind == "city":
        found = found.filter(Q(scope=str(place.scope)) | Q(parts__city__key=place.scope.key))
    else:
        found = found.filter(Q(scope=str(place.scope)) | Q(scope_country=place.country))
    return list(found.distinct().prefetch_related("parts__city"))


def public_projects() -> list[SharedProject]:
    """One or two queries."""
    found = SharedProject.objects.filter(visibility=Visibility.PUBLIC)
    return list(found.prefetch_related("parts__city"))


def shared_page(project: SharedProject, viewer: Viewer) -> SharedPage:
    """Whoever leads it and the cities that take part see all parts. Others who may see the project, such as a city that
    is only asked or the platform, see the cities that agreed to be named; the rest is counted. Three queries."""
    rows = list(project.parts.select_related("city"))
    joined = [one for one in rows if one.state == PartState.JOINED]
    mine = set(cities_of(viewer))
    inside = project.scope in viewer.scopes or any(one.city.key in mine for one in joined)
    named = joined if inside else [one for one in joined if one.is_public]
    asked = [one for one in rows if one.state != PartState.JOINED] if inside else []
    own = [one for one in rows if one.city.key in mine]
    shown = {
        one.part.pk: one for one in _shown(list({one.pk: one for one in (*named, *asked, *own)}.values()))
    }
    return _page(
        project,
        parts=[one for key, one in shown.items() if key in {part.pk for part in named}],
        asked=[one for key, one in shown.items() if key in {part.pk for part in asked}],
        mine=[one for key, one in shown.items() if key in {part.pk for part in own}],
        unnamed=len(joined) - len(named),
        notes=inside,
    )


def public_shared_page(pk: int) -> SharedPage:
    """What everyone reads: the cities that agreed to be named; others are counted. Raises Http404."""
    project = SharedProject.objects.filter(pk=pk, visibility=Visibility.PUBLIC).first()
    if project is None:
        raise Http404("There is no such project.")
    joined = list(project.parts.filter(state=PartState.JOINED).select_related("city"))
    named = [one for one in joined if one.is_public]
    return _page(
        project, parts=_shown(named, public=True), asked=[], mine=[], unnamed=len(joined) - len(named)
    )


def _page(
    project: SharedProject,
    *,
    parts: list[PartShown],
    asked: list[PartShown],
    mine: list[PartShown],
    unnamed: int,
    notes: bool = False,
) -> SharedPage:
    lead = workspaces([project.scope]).get(project.scope)
    counts = counted(one.status for one in parts)
    return SharedPage(
        project=project,
        lead=lead.name if lead else "",
        field=field_name(project.field) if project.field else "",
        parts=parts,
        asked=asked,
        mine=mine,
        unnamed=unnamed,
        word=str(WHOLE[whole(counts)]) if parts else _("no city is named yet"),
        notes=notes,
    )


def _shown(parts: Sequence[SharedPart], *, public: bool = False) -> list[PartShown]:
    """In alphabetical order, each with its status: of the city's newest report where an action is named."""
    actions = [one.action_id for one in parts if one.action_id]
    reports = {
        one.action_id: one
        for one in (
            ActionReport.objects.filter(action__in=actions, is_current=True, taken_back_at=None)
            if actions
            else ()
        )
    }
    today = timezone.localdate()
    found = []
    for one in sorted(parts, key=lambda each: (each.city.name.casefold(), each.pk)):
        report = reports.get(one.action_id)
        status: Status | None = one.status or None  # type: ignore[assignment]
        as_of = one.status_on
        if report is not None:
            status = stand(report.status, due=report.due, on=today).status  # type: ignore[arg-type]
            as_of = report.as_of
        words = PLAIN[status or ""] if public else WHOLE[status or "no_report"]
        found.append(PartShown(one, one.city.name, status, str(words), as_of, report is not None))
    return found
