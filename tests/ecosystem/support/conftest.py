"""A platform with its team, the Mission's people, and plans in every state."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.ecosystem.profile_fixtures import acting, at
from tests.support.people import MakePerson
from zeroward.community.models import Listing
from zeroward.ecosystem.domain.mentoring import ask_mentor
from zeroward.ecosystem.domain.support_effects import comment, save_effect
from zeroward.ecosystem.domain.support_items import save_deliverable, save_item
from zeroward.ecosystem.domain.support_plans import begin_plan, take_step
from zeroward.ecosystem.domain.support_programmes import create_programme, save_country, save_service
from zeroward.ecosystem.domain.support_requests import send_request
from zeroward.ecosystem.models import (
    AssistanceRequest,
    ClusterDecision,
    Platform,
    SupportPlan,
    SupportProgramme,
    TypologyVersion,
)
from zeroward.people.models import Role, User
from zeroward.places.models import Country

MakePlan = Callable[..., SupportPlan]
YEAR = 2026


@pytest.fixture
def manager(person: MakePerson) -> User:
    return person("pia@mission.example", scope="mission", role=Role.PROGRAMME_MANAGER, first_name="Pia")


@pytest.fixture
def analyst(person: MakePerson) -> User:
    return person("anton@mission.example", scope="mission", role=Role.MISSION_ANALYST)


@pytest.fixture
def helpdesk(person: MakePerson) -> User:
    return person("hanna@mission.example", scope="mission", role=Role.HELPDESK)


@pytest.fixture
def mentor(person: MakePerson) -> User:
    user = person("mina@expert.example", first_name="Mina", last_name="Mentor")
    Listing.objects.create(
        user=user,
        consent_at="2026-01-01T00:00Z",
        kind="expert",
        headline="Memoranda",
        languages=["de", "en"],
        hours_month=4,
    )
    return user


@pytest.fixture
def make_plan(manager: User, coordinator: User, austrian: Platform) -> MakePlan:
    """A plan with one event, brought into a state."""

    def make(state: str = "draft", *, year: int = YEAR, kind: str = "event", **head: Any) -> SupportPlan:
        plan = begin_plan(**acting(manager), place=at(), year=year, values=head)
        values = {"kind": kind, "title": "Gathering", "cost": Decimal(12000), "due_on": date(year, 6, 1)}
        save_item(**acting(manager), plan=plan, values=values)
        ways = {
            "draft": (),
            "proposed": ("propose",),
            "agreed": ("propose", "both"),
            "running": ("propose", "both", "start"),
            "closed": ("propose", "both", "start", "close"),
        }
        for key in ways[state]:
            if key == "both":
                take_step(**acting(coordinator), plan=plan, key="agree")
                take_step(**acting(manager), plan=plan, key="agree")
            else:
                take_step(**acting(manager), plan=plan, key=key, note="It went well.")
        plan.refresh_from_db()
        return plan

    return make


@pytest.fixture
def typology(db: None) -> TypologyVersion:
    return TypologyVersion.objects.create(version="test-1", content={}, state="adopted")


@pytest.fixture
def decide(typology: TypologyVersion) -> Callable[[str, str], ClusterDecision]:
    """`decide("AT", "3")`: a country stands in a cluster from the start of the year on."""

    def make(code: str, cluster: str, since: date = date(YEAR, 1, 1)) -> ClusterDecision:
        return ClusterDecision.objects.create(
            country=Country.objects.get(code=code),
            year=since.year,
            typology=typology,
            cluster=cluster,
            reason=f"Reason of {cluster}",
            effective_from=since,
            decided_on=since,
            number=1 + ClusterDecision.objects.filter(country__code=code, year=since.year).count(),
        )

    return make


@pytest.fixture
def programme(manager: User, austrian: Platform, polish: Platform) -> SupportProgramme:
    """Two countries, the published services with costs, and needs of all of them."""
    made = create_programme(**acting(manager), title="Support 2026", first_year=YEAR)
    for service in made.services.all():
        names = ("label", "kind", "support", "seats", "whole", "weight")
        kept = {name: getattr(service, name) for name in names}
        save_service(
            **acting(manager), programme=made, service=service, values={**kept, "cost": Decimal(1000)}
        )
    keys = list(made.services.values_list("key", flat=True))
    for row in made.countries.all():
        needs = dict.fromkeys(keys, (0.5, "Asked"))
        save_country(**acting(manager), programme=made, row=row, hours=None, needs=needs, lock=row.lock)
    made.refresh_from_db()
    return made


@pytest.fixture
def rich(make_plan: MakePlan, manager: User, coordinator: User, mentor: User) -> SupportPlan:
    """A running plan with everything in it; words that must not leak are marked."""
    plan = make_plan("proposed", kind="mentoring", goals="Goals-words")
    item = plan.items.get()
    comment(**acting(coordinator), plan=plan, text="Comment-words", item=item)
    values = {"title": "Deliverable-words", "url": "https://example.org/r"}
    save_deliverable(**acting(manager), plan=plan, item=item, values=values)
    figures = {"what": "Effect-words", "before": Decimal(4), "before_on": date(2025, 1, 1)}
    save_effect(**acting(coordinator), plan=plan, values=figures, item=item)
    ask_mentor(**acting(manager), plan=plan, item=item, mentor=mentor.pk, message="Message-words")
    return plan


@pytest.fixture
def asked(coordinator: User, austrian, manager: User) -> AssistanceRequest:
    values = {"kind": "event", "title": "Request-words", "about": "A day", "lang": "en", "need": "clear"}
    return send_request(**acting(coordinator), place=at(), values=values)
