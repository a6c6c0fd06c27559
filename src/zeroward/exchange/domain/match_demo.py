"""An example call of twinning, matched and under way, and example testbeds: made up, and every page says so."""

import datetime
import random
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from django.utils import timezone

from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.exchange.domain.agreeing import AgreementRow, agree, save_agreement
from zeroward.exchange.domain.cohorts import open_group, save_note
from zeroward.exchange.domain.goals import GoalRow, reach_goal, save_goal
from zeroward.exchange.domain.matching import finish_run, start_run
from zeroward.exchange.domain.pins import pin
from zeroward.exchange.domain.publishing import publish
from zeroward.exchange.domain.requests import ask
from zeroward.exchange.domain.taking_home import OutcomeRow, ReplicationRow, save_outcome, save_replication
from zeroward.exchange.domain.testbeds import TestbedRow, save_testbed
from zeroward.exchange.domain.visits import VisitRow, save_visit
from zeroward.exchange.models import (
    Application,
    ApplicationState,
    Call,
    CallSide,
    CallState,
    Cohort,
    Match,
    Pin,
    Preference,
    Programme,
    Side,
    Testbed,
    Visit,
)
from zeroward.exchange.queries.matching.options import SCORE, Options
from zeroward.exchange.vocabulary import THEMES
from zeroward.places.models import City
from zeroward.taxonomy.queries.labels import concept_labels

CALL: Final = "example-twinning-2026"
HOSTS: Final = 8
LEARNERS: Final = 30
TONGUES: Final = ("en", "de", "fr", "it", "es", "ro")


@dataclass(frozen=True, slots=True)
class Matched:
    """A person who acts, with the place for which they do."""

    place: Workspace
    actor: Any
    viewer: Viewer

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.actor, "viewer": self.viewer}


def make_matching(*, manager: Matched, city: Matched, town: Matched, platform: Matched) -> None:
    """Nothing where it was made before, or where the catalogue has too few cities."""
    if Call.objects.filter(key=CALL).exists():
        return
    cities = _cities(str(city.place.scope), str(town.place.scope))
    if len(cities) == HOSTS + LEARNERS:
        call = _call(manager)
        _applications(call, cities)
        _match(manager, city, call)
        _work(manager, city, call)
    _testbeds(city, town, platform)


def _cities(own: str, town: str) -> list[City]:
    """Hosts first, of eight countries; then those who learn, the example city and town among them."""
    rows = list(City.objects.public().select_related("country").order_by("key"))
    taken = {own, town}
    hosts: list[City] = []
    for one in rows:
        fresh = one.country.code not in {host.country.code for host in hosts}
        if one.is_mission_city and fresh and f"city:{one.key}" not in taken and len(hosts) < HOSTS:
            hosts.append(one)
    inside = {one.pk for one in hosts}
    first = [one for one in rows if f"city:{one.key}" in taken]
    others = [one for one in rows if one.pk not in inside and f"city:{one.key}" not in taken]
    return [*hosts, *[*first, *others[:: max(1, len(others) // LEARNERS)]][:LEARNERS]]


def _call(manager: Matched) -> Call:
    programme = Programme.objects.create(
        key="example-twinning",
        title="Twinning (example)",
        summary="Cities learn from a city that has done it already. Made up for demonstration.",
        kind="bilateral-twinning",
        scope="mission",
        visibility=Visibility.PUBLIC,
        is_example=True,
    )
    now = timezone.now()
    call: Call = Call.objects.create(
        key=CALL,
        programme=programme,
        title="Twinning 2026 (example)",
        summary="Eight cities host, up to three twins each; thirty want to learn. All that is said of them is made up.",
        state=CallState.MATCHING,
        opens_at=now - datetime.timedelta(days=70),
        closes_at=now - datetime.timedelta(days=14),
        shows_results=False,
        made_by=manager.actor,
        is_example=True,
    )
    for side in (Side.LEARNER, Side.HOST):
        CallSide.objects.create(call=call, side=side)
    return call


def _applications(call: Call, cities: Sequence[City]) -> None:
    """What each says is drawn from one seed, so that every installation shows the same."""
    draw = random.Random(20_261)  # noqa: S311 (an example, no secret)
    themes = sorted(concept_labels(THEMES, lang="en")[THEMES])
    made: list[Application] = []
    for number, one in enumerate(cities):
        hosts = number < HOSTS
        chosen = draw.sample(themes, min(len(themes), draw.randint(2, 4)))
        made.append(
            Application.objects.create(
                call=call,
                side=Side.HOST if hosts else Side.LEARNER,
                scope=f"city:{one.key}",
                scope_country=one.country.code,
                visibility=Visibility.CITY,
                reference=f"EX-2026-{number + 1:03d}",
                state=ApplicationState.SUBMITTED,
                submitted_at=call.closes_at,
                summary="Made up for demonstration.",
                needs=[] if hosts else chosen,
                offers=chosen if hosts else [],
                languages=sorted({"en", draw.choice(TONGUES)}),
                capacity=draw.choice((2, 3, 3)) if hosts else 1,
                lower=1 if hosts else 0,
                shown=True,
                facts={"population": one.population} if one.population else {},
                is_example=True,
            )
        )
    for learner in made[HOSTS:]:
        _wish(learner, draw.sample(made[:HOSTS], draw.randint(0, 3)))
    for host in made[:HOSTS]:
        _wish(host, draw.sample(made[HOSTS:], draw.randint(0, 4)))


def _wish(one: Application, others: Sequence[Application]) -> None:
    for rank, other in enumerate(others, start=1):
        Preference.objects.create(application=one, other=other, rank=rank)


def _match(manager: Matched, city: Matched, call: Call) -> None:
    """A first matching, a decision after it, a second one that is published, and one by sum of fit beside it."""
    first = finish_run(start_run(**manager.who, call=call, options=Options(), note="First look (example)"))
    own = Application.objects.filter(call=call, scope=str(city.place.scope)).get()
    together = next(one["members"] for one in first.result["matches"] if own.pk not in one["members"])
    host, learner = (Application.objects.get(pk=pk) for pk in together)
    why = "They have been partners for years already (example)"
    pin(**manager.who, call=call, one=learner, other=host, kind=Pin.Kind.FORBIDDEN, why=why)
    finish_run(
        start_run(**manager.who, call=call, options=Options(way=SCORE), note="For comparison (example)")
    )
    hosts = Application.objects.filter(call=call, side=Side.HOST).exclude(pk=host.pk).order_by("reference")
    free = max(hosts, key=lambda one: len(set(own.needs) & set(one.offers)))
    why = "The two mayors have agreed on it (example)"
    pin(**manager.who, call=call, one=own, other=free, kind=Pin.Kind.FIXED, why=why)
    last = finish_run(
        start_run(**manager.who, call=call, options=Options(), note="After decisions (example)")
    )
    publish(**manager.who, run=last)


def _work(manager: Matched, city: Matched, call: Call) -> None:
    """What the example city has done with its host so far."""
    today = timezone.localdate()
    cohort = Cohort.objects.select_related("call__programme").get(call=call)
    note = "Kick-off in two weeks, online. Please write your agreement before it. (Example)"
    cohort = save_note(**manager.who, cohort=cohort, note=note, lock=cohort.lock)
    open_group(**manager.who, cohort=cohort)
    match = Match.objects.get(call=call, members__application__scope=str(city.place.scope))
    member = match.members.get(application__scope=str(city.place.scope))
    host = match.members.get(hosts=True)
    row = AgreementRow(
        goals="See how the host plans heat quarter by quarter, and take its way of deciding home. (Example)",
        duties="The host shows and explains; we prepare questions and write down what we learn.",
        money="The programme pays journeys of three people a visit, the host its own time.",
        starts_on=today,
        ends_on=today + datetime.timedelta(days=540),
        visits=3,
    )
    made = save_agreement(**city.who, match=match, row=row)
    agree(**city.who, match=match, lock=made.lock)
    goals = (
        GoalRow("Understand how quarters are put in order (example)", how="Two calls with the heat planner"),
        GoalRow(
            "Our own list of quarters (example)",
            kind="milestone",
            who="Climate office",
            due_on=today + datetime.timedelta(days=40),
        ),
    )
    kept = [save_goal(**city.who, match=match, row=one) for one in goals]
    reach_goal(**city.who, match=match, pk=kept[0].pk, reached=True)
    visit = VisitRow(
        title="First visit: three quarters in two days (example)",
        host=host.application_id,
        starts_on=today + datetime.timedelta(days=60),
        ends_on=today + datetime.timedelta(days=61),
        programme="Day 1, 9:00 – walk through the first quarter\n14:00 – how the council decided\n"
        "Day 2, 9:00 – the contract with the utility\n13:00 – what we would do otherwise",
        travellers=3,
        state=Visit.State.PLANNED,
        costs={"programme": (Decimal(2400), None), "host": (Decimal(300), None)},
    )
    save_visit(**city.who, match=match, row=visit)
    plan = ReplicationRow(
        solution="An order of quarters for heat, decided by the council (example)",
        why="Two thirds of our buildings are heated with gas; the order decides who waits.",
        changes="Our utility belongs to the city: one contract less.",
        steps="List of quarters: climate office, spring\nTalks with the utility: summer\nDecision: autumn",
        cost=Decimal(120_000),
        is_public=True,
    )
    save_replication(**city.who, member=member, row=plan)
    said = OutcomeRow(
        "some", lessons="Bring the person who signs the contracts to the first visit. (Example)"
    )
    save_outcome(**city.who, member=member, row=said)


def _testbeds(city: Matched, town: Matched, platform: Matched) -> None:
    """Three entries, and a request that waits."""
    if Testbed.objects.filter(is_example=True).exists():
        return
    rows = (
        (
            city,
            TestbedRow(
                "Quarter for heat pumps (example)",
                "living-lab",
                "Forty flats in which new ways to control heat pumps are tried with those who live there.",
                city=city.place.scope.key,
                themes=("built-environment", "energy-systems"),
                languages=("de", "en"),
                who_may="Cities and companies, for at most one winter; data stay with the households.",
            ),
        ),
        (
            platform,
            TestbedRow(
                "Test track for small electric buses (example)",
                "testbed",
                "A closed road of two kilometres, with a depot and chargers.",
                themes=("mobility-and-transport",),
                languages=("de", "en"),
            ),
        ),
        (
            platform,
            TestbedRow(
                "Sensors for trees (example)",
                "partner",
                "A small company measures when street trees need water, and looks for cities to try it with.",
                themes=("nature", "adaptation"),
                languages=("en",),
            ),
        ),
    )
    known = set(concept_labels(THEMES, lang="en")[THEMES])
    made = []
    for keeper, row in rows:
        values = {name: getattr(row, name) for name in row.__dataclass_fields__}
        values["themes"] = [one for one in row.themes if one in known]
        made.append(save_testbed(**keeper.who, place=keeper.place, row=TestbedRow(**values), is_example=True))
    text = "May two of our households spend a weekend there before they decide? (Example)"
    ask(**town.who, place=town.place, testbed=made[0], text=text, when="in spring")
