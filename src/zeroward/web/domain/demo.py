"""Example data for `make demo`: labelled as examples, in the data and on every page."""

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

from zeroward.community.domain.event_demo import Host, Visitor, make_events
from zeroward.community.domain.group_demo import Peer, Peers, make_groups
from zeroward.consultation.domain.demo import NeedsTeam, make_consultation
from zeroward.core.domain.audit import record_event
from zeroward.core.models import Instance
from zeroward.core.queries.instance import CACHE_KEY
from zeroward.core.workspaces import workspace
from zeroward.diagnosis.domain.demo import Officer, make_rounds, make_town_round
from zeroward.exchange.domain.demo_calls import CallTeam, make_calls
from zeroward.exchange.domain.match_demo import Matched, make_matching
from zeroward.funding.domain.demo import Asking, make_funding
from zeroward.helpdesk.domain.demo import Person, make_questions
from zeroward.journey.domain.demo import Walking, make_ways
from zeroward.learning.domain.demo import Learner, make_learning
from zeroward.people.domain.demo import ExampleTeam, make_team
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country
from zeroward.profile.domain import demo as profile_demo
from zeroward.services.domain.demo import Acting, make_support
from zeroward.web.domain.demo_contracts import (
    make_contracts,
    make_counts,
    make_inventories,
    make_investment_projects,
    make_investments,
    make_plans,
    make_readings,
)
from zeroward.web.domain.demo_national import make_national
from zeroward.web.domain.demo_people import (
    COUNTRY,
    MISSION_CITY,
    PEOPLE,
    SMALL_TOWN,
    DemoLogin,
    make_keeper,
    make_person,
)


def load_demo() -> list[DemoLogin]:
    """Make the example town and a person for each role; what is there already stays as it is."""
    with transaction.atomic():
        make_town()
        logins = [make_person(*person) for person in PEOPLE]
        make_inventories()
        make_plans()
        make_investments()
        make_teams()
        make_needs()
        make_courses()
        make_money()
        make_investment_projects()
        make_contracts()
        make_readings()
        make_counts()
        logins.append(make_offers())
        make_self_assessments()
        make_next_steps()
        make_programmes()
        make_matchings()
        make_meetings()
        make_peers()
        make_cases()
        make_national()
        mark_instance()
    return logins


def make_town() -> City:
    town, made = City.objects.get_or_create(
        key=SMALL_TOWN,
        defaults={
            "name": "Example Town",
            "country": Country.objects.get(code=COUNTRY),
            "population": 9_800,
            "note": "Made up for demonstration.",
            "method": "Made up for demonstration",
        },
    )
    if made:
        record_event(action="web.demo.town", record=town)
    return town


def make_courses() -> None:
    """The Mission City's learning plan, and how far two of its people are."""
    coordinator, editor = (
        Learner(user, viewer_of(user))
        for name in ("city", "city-editor")
        for user in [User.objects.get(email=f"{name}@example.org")]
    )
    make_learning(
        scope=f"city:{MISSION_CITY}", coordinator=coordinator, editor=editor, today=timezone.localdate()
    )


def make_teams() -> None:
    """Who is responsible for what in the Mission City and the town, and what both say about themselves."""
    lead, colleague, town = (
        User.objects.get(email=f"{name}@example.org") for name in ("city", "city-editor", "town")
    )
    today = timezone.localdate()
    for key, person, other, said in (
        (MISSION_CITY, lead, colleague, profile_demo.CITY),
        (SMALL_TOWN, town, None, profile_demo.TOWN),
    ):
        place, viewer = workspace(f"city:{key}"), viewer_of(person)
        if place is not None:
            make_team(ExampleTeam(place, person, viewer, other))
            profile_demo.say_examples(actor=person, viewer=viewer, place=place, said=said, today=today)


def make_needs() -> None:
    """A needs assessment of the Mission team, half answered and half coded."""
    lead, one, two, editor, coordinator = (
        (user, viewer_of(user))
        for name in ("analyst", "expert", "editor", "city-editor", "city")
        for user in [User.objects.get(email=f"{name}@example.org")]
    )
    make_consultation(team=NeedsTeam(lead, (one, two), MISSION_CITY, editor, coordinator))


def make_money() -> None:
    """Projects and shortlists of the Mission City and the town, and a search for partners."""
    found = [
        Asking(place, user, viewer_of(user))
        for name, key in (("city-editor", MISSION_CITY), ("town", SMALL_TOWN))
        for user in [User.objects.get(email=f"{name}@example.org")]
        for place in [workspace(f"city:{key}")]
        if place is not None
    ]
    if len(found) == 2:  # a catalogue without the Mission City has no example of it
        make_funding(city=found[0], town=found[1])


def make_programmes() -> None:
    """Calls of the Mission team: one open, a challenge that was decided, a pilot that runs."""
    manager, reader, editor = (
        (user, viewer_of(user))
        for name in ("programmes", "expert", "city-editor")
        for user in [User.objects.get(email=f"{name}@example.org")]
    )
    place = workspace(f"city:{MISSION_CITY}")
    if place is not None:
        make_calls(team=CallTeam(manager, reader, editor, place))


def make_matchings() -> None:
    """A call of thirty applicants and eight hosts, matched and under way, and example testbeds."""
    found = [
        Matched(place, user, viewer_of(user))
        for name, scope in (
            ("programmes", "mission"),
            ("city", f"city:{MISSION_CITY}"),
            ("town", f"city:{SMALL_TOWN}"),
            ("platform", f"country:{COUNTRY}"),
        )
        for user in [User.objects.get(email=f"{name}@example.org")]
        for place in [workspace(scope)]
        if place is not None
    ]
    if len(found) == 4:  # a catalogue without the Mission City has no example of it
        manager, city, town, platform = found
        make_matching(manager=manager, city=city, town=town, platform=platform)


def make_offers() -> DemoLogin:
    """A provider of support with its keeper, and what the Mission City uses."""
    keeper, login = make_keeper()
    city = workspace(f"city:{MISSION_CITY}")
    editor, reviewer = (
        Acting(user, viewer_of(user))
        for name in ("city-editor", "editor")
        for user in [User.objects.get(email=f"{name}@example.org")]
    )
    if city is not None:
        country = Country.objects.get(code=COUNTRY)
        today = timezone.localdate()
        make_support(city=city, editor=editor, reviewer=reviewer, keeper=keeper, country=country, today=today)
    return login


def make_self_assessments() -> None:
    """Rounds of the Mission City, one of them half answered, and one of the town."""
    lead, colleague, town = (
        Officer(user, viewer_of(user), department)
        for name, department in (("city", "climate"), ("city-editor", "finance"), ("town", "mayor"))
        for user in [User.objects.get(email=f"{name}@example.org")]
    )
    today = timezone.localdate()
    city, small = workspace(f"city:{MISSION_CITY}"), workspace(f"city:{SMALL_TOWN}")
    if city is not None:
        make_rounds(place=city, lead=lead, colleague=colleague, today=today)
    if small is not None:
        make_town_round(place=small, officer=town, today=today)


def make_cases() -> None:
    """Ten questions of the Mission City, the town, the platform and two visitors, and how far they are."""
    asking = {"city": f"city:{MISSION_CITY}", "city-editor": f"city:{MISSION_CITY}", "town": f"city:{SMALL_TOWN}",
              "platform": f"country:{COUNTRY}"}  # fmt: skip
    people = {}
    for name in ("city", "city-editor", "town", "platform", "helpdesk", "expert"):
        user = User.objects.get(email=f"{name}@example.org")
        people[name] = Person(user, viewer_of(user), workspace(asking[name]) if name in asking else None)
    if people["city"].place is not None:  # a catalogue without the Mission City has no example of it
        make_questions(people)


def make_next_steps() -> None:
    """What the Mission City said about its steps, and what its platform and the helpdesk placed."""
    found = [
        Walking(place, user, viewer_of(user))
        for name, key in (
            ("city", MISSION_CITY),
            ("town", SMALL_TOWN),
            ("platform", MISSION_CITY),
            ("helpdesk", SMALL_TOWN),
        )
        for user in [User.objects.get(email=f"{name}@example.org")]
        for place in [workspace(f"city:{key}")]
        if place is not None
    ]
    if len(found) == 4:  # a catalogue without the Mission City has no example of it
        make_ways(city=found[0], town=found[1], platform=found[2], helpdesk=found[3])


def make_meetings() -> None:
    """Events of the platform and the Mission team, ahead and over."""
    found = {
        name: (user, viewer_of(user))
        for name in ("platform", "programmes", "city", "city-editor", "town")
        for user in [User.objects.get(email=f"{name}@example.org")]
    }
    platform, mission = workspace(f"country:{COUNTRY}"), workspace("mission")
    if platform is None or mission is None:
        return
    places = {"city": MISSION_CITY, "city-editor": MISSION_CITY, "town": SMALL_TOWN}
    make_events(
        platform=Host(platform, *found["platform"]),
        mission=Host(mission, *found["programmes"]),
        visitors=[
            Visitor(*found[name], f"city:{key}") for name, key in places.items() if workspace(f"city:{key}")
        ],
        now=timezone.now(),
    )


def make_peers() -> None:
    """Groups of the platform and the Mission team, people who agreed to be found, an agreement."""
    homes = {
        "city": f"city:{MISSION_CITY}",
        "city-editor": f"city:{MISSION_CITY}",
        "town": f"city:{SMALL_TOWN}",
        "platform": f"country:{COUNTRY}",
        "programmes": "mission",
        "expert": "mission",
    }
    found = {
        name: Peer(place, user, viewer_of(user))
        for name, scope in homes.items()
        for user in [User.objects.get(email=f"{name}@example.org")]
        for place in [workspace(scope)]
        if place is not None
    }
    if len(found) < len(homes):  # a catalogue without the Mission City has no example of it
        return
    peers = Peers(
        city=found["city"],
        editor=found["city-editor"],
        town=found["town"],
        platform=found["platform"],
        manager=found["programmes"],
        expert=found["expert"],
    )
    make_groups(peers=peers, now=timezone.now())


def mark_instance() -> None:
    """Every page says that this platform holds examples."""
    Instance.objects.update_or_create(pk=1, defaults={"has_examples": True})
    cache.delete(CACHE_KEY)
