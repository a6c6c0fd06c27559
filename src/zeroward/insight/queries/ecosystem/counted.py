"""What every room has to say about the ecosystem of each country, counted for everyone. One query a room."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils import timezone

from zeroward.barriers.queries.access import readable_barriers
from zeroward.community.models import Agreement, Appointment, Event
from zeroward.community.queries.event_access import public_events
from zeroward.community.queries.events import ahead
from zeroward.contract.queries.published import standing
from zeroward.contract.queries.readings import readable_files
from zeroward.core.visibility import ANONYMOUS, visible_to
from zeroward.ecosystem.models import Body, PlatformOffer
from zeroward.ecosystem.queries.support_access import public_plans
from zeroward.monitoring.models import NationalReport
from zeroward.places.models import City


@dataclass(frozen=True, slots=True)
class Counted:
    """By ISO code of the country."""

    cities: Counter[str] = field(default_factory=Counter)
    mission_cities: Counter[str] = field(default_factory=Counter)
    bodies: Counter[str] = field(default_factory=Counter)
    offers: Counter[str] = field(default_factory=Counter)
    plans: Counter[str] = field(default_factory=Counter)
    events: Counter[str] = field(default_factory=Counter)
    ambassadors: Counter[str] = field(default_factory=Counter)
    agreements: Counter[str] = field(default_factory=Counter)
    contracts: Counter[str] = field(default_factory=Counter)
    barriers: Counter[str] = field(default_factory=Counter)
    reports: Counter[str] = field(default_factory=Counter)


def counted() -> Counted:
    """Twelve queries, whatever the number of countries and records."""
    cities = list(City.objects.public().values_list("country__code", "is_mission_city"))
    bodies = visible_to(Body.objects.filter(state=Body.State.ACTIVE), ANONYMOUS)
    offers = visible_to(PlatformOffer.objects.filter(state=PlatformOffer.State.RUNNING), ANONYMOUS)
    events = ahead(public_events(), timezone.now()).exclude(state=Event.State.CANCELLED)
    return Counted(
        cities=Counter(code for code, _mission in cities),
        mission_cities=Counter(code for code, mission in cities if mission),
        bodies=_by(bodies.values_list("scope_country", flat=True)),
        offers=_by(offers.values_list("scope_country", flat=True)),
        plans=_by(public_plans().values_list("country__code", flat=True)),
        events=Counter(
            country or held_by for country, held_by in events.values_list("country", "scope_country")
        ),
        ambassadors=_by(
            Appointment.objects.current()
            .filter(kind=Appointment.Kind.AMBASSADOR, scope__startswith="country:")
            .values_list("scope", flat=True)
        ),
        agreements=_by(
            visible_to(Agreement.objects.exclude(state=Agreement.State.ENDED), ANONYMOUS).values_list(
                "country", flat=True
            )
        ),
        contracts=_contracts(),
        barriers=_by(readable_barriers(ANONYMOUS).values_list("scope_country", flat=True)),
        reports=_by(
            visible_to(NationalReport.objects.all(), ANONYMOUS).values_list("scope_country", flat=True)
        ),
    )


def _by(codes: Iterable[str]) -> Counter[str]:
    return Counter(code.removeprefix("country:") for code in codes)


def _contracts() -> Counter[str]:
    """Cities with a contract that everyone may read, here or from a file."""
    written = standing().values_list("version__contract__city__country__code", "version__contract__city")
    files = readable_files(ANONYMOUS).values_list("city__country__code", "city")
    return Counter(code for code, _city in {*written, *files})
