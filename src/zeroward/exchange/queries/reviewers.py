"""Who can read applications, who is too near to one, and which readings were left by their reader."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

from zeroward.core.scope import MISSION
from zeroward.core.visibility import Viewer
from zeroward.exchange.models import Application, Author, Call, Review, ReviewState
from zeroward.people.models import Membership, Role, User

READERS = (
    Role.EXPERT,
    Role.PROGRAMME_MANAGER,
    Role.MISSION_EDITOR,
    Role.PLATFORM_COORDINATOR,
    Role.PLATFORM_EDITOR,
)


def possible_reviewers(call: Call) -> list[User]:
    """Experts, programme managers and people of national platforms; for a country's call its own people and experts.
    By name."""
    held = Membership.objects.current().filter(role__in=READERS)
    if call.scope != str(MISSION):
        held = held.filter(Q(scope=call.scope) | Q(role=Role.EXPERT))
    rows = User.objects.filter(pk__in=held.values("user"), is_active=True)
    return sorted(rows, key=lambda one: (one.last_name.casefold(), one.first_name.casefold(), one.email))


def interests(applications: Iterable[Application], people: Mapping[int, Any]) -> set[tuple[int, int]]:
    """Pairs of application and person who belongs, or belonged, to the applicant, or wrote it. Two queries."""
    rows = list(applications)
    scopes: dict[str, list[int]] = {}
    for one in rows:
        if one.scope:
            scopes.setdefault(one.scope, []).append(one.pk)
    held = Membership.objects.filter(scope__in=scopes, user__in=people).values_list("scope", "user")
    found = {(key, user) for scope, user in held for key in scopes[scope]}
    wrote = Author.objects.filter(application__in=[one.pk for one in rows], person__in=people)
    return found | set(wrote.values_list("application", "person"))


def stands() -> Q:
    """Readings whose reader may still read: the two rules above, asked of each reading as it is used. A role that ended
    and an applicant whom the reader joined close it, whatever was asked before."""
    owner = "application__call__programme__scope"
    held = Membership.objects.current().filter(user=OuterRef("reviewer"), role__in=READERS)
    reads = Q(Exists(held.filter(Q(scope=OuterRef(owner)) | Q(role=Role.EXPERT))))
    reads |= Q(**{owner: str(MISSION)}) & Q(Exists(held))
    near = Membership.objects.filter(user=OuterRef("reviewer"), scope=OuterRef("application__scope"))
    wrote = Author.objects.filter(person=OuterRef("reviewer"), application=OuterRef("application"))
    return Q(reviewer__is_active=True) & reads & ~Q(Exists(near)) & ~Q(Exists(wrote))


def counts() -> Q:
    """Readings that an application has: what was done stays, and what its reader can still do comes."""
    return Q(state=ReviewState.DONE) | Q(state=ReviewState.ASSIGNED) & stands()


def own_readings(viewer: Viewer) -> QuerySet[Review]:
    """What the viewer was asked to read, and may still read."""
    if viewer.user_id is None:
        return Review.objects.none()
    return Review.objects.filter(stands(), reviewer=viewer.user_id).exclude(application__submitted_at=None)


def with_standing(rows: QuerySet[Review]) -> QuerySet[Review]:
    """With whether the reader may still read it, for `was_left`."""
    return rows.annotate(stands=ExpressionWrapper(stands(), output_field=BooleanField()))


def was_left(review: Review) -> bool:
    """Whether its reader cannot go on with it; only known of rows that were made by `with_standing`."""
    return not getattr(review, "stands", True) and review.state != ReviewState.CONFLICT


def is_counted(review: Review) -> bool:
    """The same as `counts`, for a row of `with_standing`."""
    return review.state == ReviewState.DONE or (review.state == ReviewState.ASSIGNED and not was_left(review))


def asked_now(call: Call) -> list[Review]:
    """The readings of the phase that is on, by reader."""
    rows = with_standing(Review.objects.filter(application__call=call, phase=call.phase))
    return list(rows.select_related("application", "reviewer").order_by("reviewer", "application"))
