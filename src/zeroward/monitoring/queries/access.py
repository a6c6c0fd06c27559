"""What a viewer may see of monitoring: reports by their city, rounds by who holds them and who is asked."""

from django.db.models import Q, QuerySet

from zeroward.core.visibility import Viewer, visible_q, visible_to
from zeroward.monitoring.models import ActionReport, CityMonitoring, MonitoringRound, TransitionCourse


def visible_sheets(viewer: Viewer) -> QuerySet[CityMonitoring]:
    return visible_to(CityMonitoring.objects.all(), viewer)


def visible_reports(viewer: Viewer) -> QuerySet[ActionReport]:
    """Reports of all cities that let this viewer see them, also those that were taken back. No query yet."""
    return ActionReport.objects.filter(sheet__in=visible_sheets(viewer).values("pk"))


def visible_rounds(viewer: Viewer) -> QuerySet[MonitoringRound]:
    """Rounds of the viewer's workspaces and those that ask one of their cities; others as their visibility says."""
    own = Q(places__city__key__in=cities_of(viewer))
    return MonitoringRound.objects.filter(visible_q(viewer) | own).distinct()


def visible_courses(viewer: Viewer) -> QuerySet[TransitionCourse]:
    """Courses as their visibility says, and every course about one of the viewer's cities."""
    own = Q(city__key__in=cities_of(viewer))
    return TransitionCourse.objects.filter(visible_q(viewer) | own)


def cities_of(viewer: Viewer) -> list[str]:
    return [scope.removeprefix("city:") for scope in viewer.scopes if scope.startswith("city:")]
