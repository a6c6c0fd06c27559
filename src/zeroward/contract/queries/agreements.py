"""Agreements with funders: one city's, or those of a country together, with budgets and posts."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import Http404

from zeroward.contract.models import Agreement, AgreementState
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.places.models import City

ENDED = (AgreementState.DONE, AgreementState.ENDED)


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """`posts` and `filled` are full-time equivalents; `unknown` those of which nobody said whether they are filled."""

    agreement: Agreement
    posts: float
    filled: float
    unknown: float
    owed: int


@dataclass(frozen=True, slots=True)
class AgreementsPage:
    """Sums are over agreements that state an amount; `without` counts those that do not."""

    rows: tuple[AgreementRow, ...]
    funding: float
    paid_out: float
    posts: float
    without: int
    cities: int

    @property
    def running(self) -> int:
        return sum(row.agreement.state not in ENDED for row in self.rows)


def readable_agreements(viewer: Viewer) -> QuerySet[Agreement]:
    return visible_to(Agreement.objects.all(), viewer).select_related("city__country")


def agreement_for(viewer: Viewer, pk: int) -> Agreement:
    """Raises Http404 when it is not there for this viewer."""
    found: Agreement | None = (
        readable_agreements(viewer).prefetch_related("posts", "duties").filter(pk=pk).first()
    )
    if found is None:
        raise Http404("There is no such agreement.")
    return found


def agreements_page(viewer: Viewer, place: Workspace) -> AgreementsPage:
    """Of a city: its own and those that others recorded about it; of a platform: all of its country that it may see."""
    found = readable_agreements(viewer).prefetch_related("posts", "duties")
    if place.scope.kind == "city":
        found = found.filter(Q(scope=str(place.scope)) | Q(city__key=place.scope.key))
    else:
        found = found.filter(
            Q(scope=str(place.scope)) | Q(scope_country=place.country, city__country__code=place.country)
        )
    rows = tuple(_row(one) for one in found)
    stated = [row.agreement for row in rows if row.agreement.funding is not None]
    return AgreementsPage(
        rows,
        sum(one.funding or 0 for one in stated),
        sum(row.agreement.paid_out or 0 for row in rows),
        sum(row.posts for row in rows),
        len(rows) - len(stated),
        len({row.agreement.city_id for row in rows}),
    )


def city_choices(place: Workspace) -> list[tuple[str, str]]:
    """The cities for which agreements can be recorded in this workspace."""
    if place.scope.kind == "city":
        return [(place.scope.key, place.name)]
    found = City.objects.public().filter(country__code=place.country).order_by("name")
    return [(one.key, one.name) for one in found]


def city_of(key: str) -> City:
    """Raises Http404."""
    found: City | None = City.objects.select_related("country").filter(key=key).first()
    if found is None:
        raise Http404("There is no such city.")
    return found


def owner_of(agreement: Agreement) -> Scope:
    return Scope.parse(agreement.scope)


def _row(agreement: Agreement) -> AgreementRow:
    posts = list(agreement.posts.all())
    return AgreementRow(
        agreement,
        posts=sum(one.share for one in posts),
        filled=sum(one.share for one in posts if one.is_filled),
        unknown=sum(one.share for one in posts if one.is_filled is None),
        owed=sum(one.done_on is None for one in agreement.duties.all()),
    )
