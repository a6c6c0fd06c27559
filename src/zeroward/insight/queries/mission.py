"""The Mission's desk: all countries side by side, by name, and what waits for the Mission team."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.barriers.models.barrier import State as BarrierState
from zeroward.barriers.queries.access import readable_barriers
from zeroward.core.models import Visibility
from zeroward.core.permissions import may
from zeroward.core.queries.texts import with_texts
from zeroward.core.ui.maps import Dot
from zeroward.core.ui.sorting import sort_key
from zeroward.core.ui.tables import Cell, Matrix, MatrixRow
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import CountryReview, Platform, SupportPlan
from zeroward.ecosystem.queries.cluster_standing import ClusterStand, stands_on
from zeroward.ecosystem.queries.support_access import mission_place, seen_plans
from zeroward.ecosystem.review_rules import READ as REVIEW_READ
from zeroward.insight.queries.country.attention import Attention, attention
from zeroward.insight.queries.mission_rooms import RoomGroup, mission_rooms
from zeroward.monitoring.models import CityMonitoring
from zeroward.places.models import City, Country
from zeroward.plan.models import Plan
from zeroward.taxonomy.queries.labels import concept_labels, label_of

FIELDS: Sequence[str | Promise] = (
    gettext_lazy("Cluster"),
    gettext_lazy("Review"),
    gettext_lazy("Support plan"),
    gettext_lazy("Formal basis"),
    gettext_lazy("Plans shared"),
    gettext_lazy("Monitoring shared"),
    gettext_lazy("Open barriers"),
)


@dataclass(frozen=True, slots=True)
class CountryLine:
    """What the Mission sees of one country. Counts are of records that it may see."""

    code: str
    name: str
    cities: int
    mission_cities: int
    stand: ClusterStand | None
    review: CountryReview | None
    plan: SupportPlan | None
    formal: str
    plans: int
    monitoring: int
    barriers: int
    reads_reviews: bool = False

    @property
    def url(self) -> str:
        return reverse("insight:country", args=[self.code.lower()])

    @property
    def is_moving(self) -> bool:
        """Whether a review or a plan of this year stands, or a barrier is open."""
        return self.review is not None or self.plan is not None or bool(self.barriers)

    @property
    def told(self) -> list[tuple[str, str]]:
        """What is under way here: words, and where it is kept; "" where the viewer may not go there."""
        found: list[tuple[str, str]] = []
        if self.review is not None:
            year = self.review.round.year
            words = _("Review of %(year)s") % {"year": year}
            args = [year, self.code.lower()]
            url = reverse("ecosystem:review-read", args=args) if self.reads_reviews else ""
            found.append((f"{words}: {self.review.get_state_display()}", url))
        if self.plan is not None:
            url = reverse("ecosystem:support-plan", args=[self.code, self.plan.year])
            words = _("Support plan")
            found.append((f"{words} {self.plan.year}: {self.plan.get_state_display()}", url))
        if self.barriers:
            said = ngettext("%(count)d open barrier", "%(count)d open barriers", self.barriers)
            url = reverse("barriers:home", args=[f"country:{self.code}"])
            found.append((said % {"count": self.barriers}, url))
        return found


@dataclass(frozen=True, slots=True)
class MissionDesk:
    attention: Attention
    lines: tuple[CountryLine, ...]
    rooms: Sequence[RoomGroup]
    dots: tuple[Dot, ...]
    year: int

    @property
    def moving(self) -> list[CountryLine]:
        """Countries in which something is under way, by name."""
        return [one for one in self.lines if one.is_moving]

    @property
    def headline(self) -> str:
        found = self.attention
        if found.late:
            return ngettext("One thing is late", "%(count)d things are late", found.late) % {
                "count": found.late
            }
        if found.total:
            return ngettext("One thing needs the team", "%(count)d things need the team", found.total) % {
                "count": found.total
            }
        return _("Nothing waits for the team")

    @property
    def facts(self) -> list[tuple[str | Promise, str]]:
        """How many countries stand where, without an order among them."""
        clusters = Counter(one.stand.cluster for one in self.lines if one.stand is not None)
        undecided = sum(one.stand is None for one in self.lines)
        return [
            (gettext_lazy("countries"), str(len(self.lines))),
            *(
                (_("in cluster %(cluster)s") % {"cluster": key}, str(clusters[key]))
                for key in sorted(clusters)
            ),
            (gettext_lazy("no cluster decided"), str(undecided)),
            (
                _("with a support plan for %(year)d") % {"year": self.year},
                str(sum(one.plan is not None for one in self.lines)),
            ),
        ]

    @property
    def matrix(self) -> Matrix:
        return Matrix(
            caption=_("Countries, by name"),
            corner=_("Country"),
            fields=FIELDS,
            rows=[MatrixRow(one.name, one.url, _cells(one)) for one in self.lines],
        )


def mission_desk(place: Workspace, viewer: Viewer) -> MissionDesk:
    """Everything on the desk; what it costs does not grow with the number of countries."""
    today = timezone.localdate()
    lines = country_lines(viewer, today)
    return MissionDesk(
        attention(place, viewer, today), lines, mission_rooms(place.scope), _dots(lines), today.year
    )


def country_lines(viewer: Viewer, today: date) -> tuple[CountryLine, ...]:
    """Countries with a Mission City or a platform, by name. Thirteen queries."""
    cities = list(City.objects.public().values_list("country__code", "is_mission_city"))
    all_cities = Counter(code for code, _mission in cities)
    mission = Counter(code for code, is_mission in cities if is_mission)
    platforms = dict(Platform.objects.public().values_list("country__code", "formalisation_level"))
    levels = concept_labels("formalisation-levels")["formalisation-levels"]
    stands = stands_on(today)
    reviews = _newest_reviews(viewer)
    plans = {one.country.code: one for one in seen_plans(viewer).filter(year=today.year)}
    shared = _shared(viewer)
    reads = may(viewer, REVIEW_READ, mission_place())
    barriers = Counter(
        readable_barriers(viewer)
        .filter(state__in=[BarrierState.NOTED, BarrierState.ANALYSED, BarrierState.RAISED])
        .values_list("scope_country", flat=True)
    )
    lines = (
        CountryLine(
            country.code,
            str(country.served("name").body),
            all_cities[country.code],
            mission[country.code],
            stands.get(country.code),
            reviews.get(country.code),
            plans.get(country.code),
            label_of(levels, level) if (level := platforms.get(country.code)) else "",
            shared["plan"].get(country.code, 0),
            shared["monitoring"].get(country.code, 0),
            barriers[country.code],
            reads,
        )
        for country in with_texts(Country.objects.public())
        if mission[country.code] or country.code in platforms
    )
    return tuple(sorted(lines, key=lambda one: sort_key(one.name)))


def _newest_reviews(viewer: Viewer) -> dict[str, CountryReview]:
    rows = visible_to(CountryReview.objects.all(), viewer).select_related("round", "country")
    return {one.country.code: one for one in rows.order_by("round__year")}


def _shared(viewer: Viewer) -> Mapping[str, dict[str, int]]:
    """Cities by country that share a plan, or their monitoring. Two queries."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for kind, model in (("plan", Plan), ("monitoring", CityMonitoring)):
        rows = (
            visible_to(model._default_manager.all(), viewer)
            .exclude(visibility=Visibility.CITY)
            .order_by()
            .values_list("scope_country")
            .annotate(Count("scope", distinct=True))
        )
        found[kind] = dict(rows)
    return found


def _cells(one: CountryLine) -> list[Cell]:
    return [
        Cell("half" if one.stand.aged else "full", one.stand.cluster, "", _("(of an earlier year)"))
        if one.stand is not None
        else _gap(_("not decided")),
        Cell("full", f"{one.review.round.year}: {one.review.get_state_display()}")
        if one.review is not None
        else _gap(_("none yet")),
        Cell("full", one.plan.get_state_display()) if one.plan is not None else _gap(_("none")),
        Cell("full", one.formal) if one.formal else _gap(_("not known")),
        _count(one.plans, one.cities),
        _count(one.monitoring, one.cities),
        Cell("full", str(one.barriers)) if one.barriers else Cell("gap", _("none known")),
    ]


def _gap(text: str) -> Cell:
    return Cell("gap", text)


def _count(number: int, of: int) -> Cell:
    words = _("%(number)d of %(count)d cities") % {"number": number, "count": of}
    return Cell("full", words) if number else Cell("gap", _("no city"))


def _dots(lines: Sequence[CountryLine]) -> tuple[Dot, ...]:
    """Mission Cities: a dot where a support plan of this year covers the country, a ring where none does."""
    covered = {one.code for one in lines if one.plan is not None}
    rows = City.objects.public().filter(is_mission_city=True)
    return tuple(
        Dot(
            name,
            latitude,
            longitude,
            reverse("insight:country", args=[code.lower()]),
            "dot" if code in covered else "ring",
        )
        for name, latitude, longitude, code in rows.values_list(
            "name", "latitude", "longitude", "country__code"
        )
    )
