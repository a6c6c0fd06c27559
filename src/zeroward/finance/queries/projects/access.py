"""Finding projects: who may see one, and those that cities shared."""

from django.db.models import QuerySet
from django.http import Http404

from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.finance.models import Project, ProjectSource, Stage


def readable_projects(viewer: Viewer) -> QuerySet[Project]:
    """Projects that a viewer may see, with city and country at hand."""
    return visible_to(Project.objects.select_related("city__country", "plan"), viewer)


def project_for(viewer: Viewer, pk: int) -> Project:
    """One project, its sources at hand. Raises Http404 when it is not there or not to be seen."""
    found = readable_projects(viewer).prefetch_related("sources", "actions").filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such project.")
    return found


def projects_of(place: Workspace, viewer: Viewer) -> list[Project]:
    """The projects of a city, their sources at hand. Two queries."""
    found = readable_projects(viewer).filter(scope=str(place.scope))
    return list(found.prefetch_related("sources", "actions"))


def pooled_projects(viewer: Viewer, country: str) -> QuerySet[Project]:
    """What the cities of a country shared with their platform or wider; stopped ones are left out."""
    found = readable_projects(viewer).filter(scope_country=country).exclude(visibility=Visibility.CITY)
    return found.exclude(stage=Stage.STOPPED).prefetch_related("sources", "actions")


def public_projects() -> QuerySet[Project]:
    """What everybody may see."""
    found = Project.objects.select_related("city__country").filter(visibility=Visibility.PUBLIC)
    return found.exclude(stage=Stage.STOPPED).prefetch_related("sources", "actions")


def public_project(pk: int) -> Project:
    """One public project. Raises Http404."""
    found = public_projects().filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such project.")
    return found


def source_of(project: Project, pk: int) -> ProjectSource:
    """One of its sources of money. Raises Http404."""
    found = project.sources.filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such source.")
    return found
