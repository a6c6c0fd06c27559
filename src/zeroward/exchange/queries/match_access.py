"""Finding matches and cohorts: for their partners and those who run the call; for nobody else do they exist."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import Http404

from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import may_write
from zeroward.exchange.models import Application, Author, Cohort, Match, MatchMember, Run
from zeroward.exchange.queries.access import manages


@dataclass(frozen=True, slots=True)
class MatchAccess:
    """`mine`: partners whose people the viewer belongs to; `writes`: those of them for which it may write."""

    match: Match
    mine: tuple[MatchMember, ...]
    writes: tuple[MatchMember, ...]
    manages: bool

    @property
    def edits(self) -> bool:
        return (self.manages or bool(self.writes)) and self.match.state == Match.State.ACTIVE


def own_memberships(viewer: Viewer) -> QuerySet[MatchMember]:
    """Memberships of the viewer's places and teams; not those that they left: who left reads nothing of it any more."""
    rows = MatchMember.objects.filter(left_on=None).select_related("application", "match__call__programme")
    if viewer.user_id is None:
        return rows.none()
    scopes = [scope for scope in viewer.scopes if scope != "mission"]
    own = Author.objects.filter(person=viewer.user_id).values("application")
    return rows.filter(Q(application__scope__in=scopes) | Q(application__scope="", application__in=own))


def match_for(viewer: Viewer, pk: int) -> MatchAccess:
    """A match that the viewer may read. Raises Http404."""
    match = Match.objects.select_related("call__programme").filter(pk=pk).first()
    if match is None:
        raise Http404("There is no such match.")
    mine = tuple(own_memberships(viewer).filter(match=match))
    runs = manages(viewer, match.call.scope)
    if not mine and not runs:
        raise Http404("There is no such match for you.")
    writes = tuple(one for one in mine if may_write(viewer, one.application))
    return MatchAccess(match, mine, writes, runs)


def cohort_for(viewer: Viewer, key: str) -> tuple[Cohort, bool]:
    """A cohort, and whether the viewer runs it. Partners of any of its matches may read it. Raises Http404."""
    found = Cohort.objects.select_related("call__programme", "group").filter(call__key=key).first()
    if found is None:
        raise Http404("There is no such cohort.")
    runs = manages(viewer, found.call.scope)
    if not runs and not own_memberships(viewer).filter(match__call=found.call).exists():
        raise Http404("There is no such cohort for you.")
    return found, runs


def run_for(viewer: Viewer, key: str, number: int) -> Run:
    """A matching of a call that the viewer runs. Raises Http404."""
    found = Run.objects.select_related("call__programme").filter(call__key=key, number=number).first()
    if found is None or not manages(viewer, found.call.scope):
        raise Http404("There is no such matching for you.")
    return found


def matches_of(application: Application) -> QuerySet[MatchMember]:
    return application.memberships.select_related("match__call").order_by("-match__number")
