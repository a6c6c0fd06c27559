"""Example data for `make demo`: labelled as examples, in the data and on every page."""

from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.core.cache import cache
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.domain.event_demo import Host, Visitor, make_events
from zeroward.community.domain.group_demo import Peer, Peers, make_groups
from zeroward.consultation.domain.demo import NeedsTeam, make_consultation
from zeroward.contract.domain.demo import ContractTeam, make_contract
from zeroward.contract.domain.demo_pacts import make_agreements, make_pact
from zeroward.contract.domain.demo_readings import ReadingTeam, make_reading
from zeroward.contract.domain.demo_signing import SigningTeam, make_signing
from zeroward.contract.domain.sealing import draft_dossier, seal_dossier
from zeroward.contract.exporters.sealed import dossier_files
from zeroward.core.domain.audit import record_event
from zeroward.core.models import Instance
from zeroward.core.queries.instance import CACHE_KEY
from zeroward.core.workspaces import workspace
from zeroward.diagnosis.domain.demo import Officer, make_rounds, make_town_round
from zeroward.exchange.domain.demo_calls import CallTeam, make_calls
from zeroward.exchange.domain.match_demo import Matched, make_matching
from zeroward.finance.domain.demo import MoneyTeam, make_investment
from zeroward.finance.domain.demo_projects import Sponsor, make_bundles, make_projects, publish_project
from zeroward.funding.domain.demo import Asking, make_funding
from zeroward.helpdesk.domain.demo import Person, make_questions
from zeroward.insight.domain.demo import CountingTeam, make_snapshot
from zeroward.inventory.domain.demo import Team, make_draft, make_series
from zeroward.journey.domain.demo import Walking, make_ways
from zeroward.learning.domain.demo import Learner, make_learning
from zeroward.people.domain.demo import ExampleTeam, make_team
from zeroward.people.models import Membership, Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country
from zeroward.plan.domain.demo import PlanTeam, make_plan
from zeroward.profile.domain import demo as profile_demo
from zeroward.services.domain.demo import Acting, make_support

PASSWORD = "zeroward-demo"  # noqa: S105 (a demonstration, printed on the screen)
COUNTRY, MISSION_CITY, SMALL_TOWN = "AT", "klagenfurt", "example-town"


@dataclass(frozen=True, slots=True)
class DemoLogin:
    email: str
    role: str
    scope: str


PEOPLE = (
    ("reader", "Rita", "Reader", Role.CITY_READER, f"city:{MISSION_CITY}"),
    ("city-editor", "Emil", "Editor", Role.CITY_EDITOR, f"city:{MISSION_CITY}"),
    ("city", "Clara", "Coordinator", Role.CITY_COORDINATOR, f"city:{MISSION_CITY}"),
    ("verifier", "Vera", "Verifier", Role.CITY_VERIFIER, f"city:{MISSION_CITY}"),
    ("town", "Toni", "Town", Role.CITY_COORDINATOR, f"city:{SMALL_TOWN}"),
    ("platform-editor", "Paul", "Platform", Role.PLATFORM_EDITOR, f"country:{COUNTRY}"),
    ("platform", "Petra", "Platform", Role.PLATFORM_COORDINATOR, f"country:{COUNTRY}"),
    ("editor", "Edda", "Mission", Role.MISSION_EDITOR, "mission"),
    ("analyst", "Anton", "Mission", Role.MISSION_ANALYST, "mission"),
    ("helpdesk", "Hanna", "Mission", Role.HELPDESK, "mission"),
    ("programmes", "Pia", "Mission", Role.PROGRAMME_MANAGER, "mission"),
    ("expert", "Xaver", "Mission", Role.EXPERT, "mission"),
    ("admin", "Ada", "Mission", Role.ADMINISTRATOR, "mission"),
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


def make_inventories() -> None:
    """Published inventories of the Mission City, and a draft of the town."""
    people = {
        name: (user, viewer_of(user))
        for name in ("city-editor", "city", "verifier", "town")
        for user in [User.objects.get(email=f"{name}@example.org")]
    }
    cities = {city.key: city for city in City.objects.select_related("country")}
    if MISSION_CITY in cities:
        team = Team(people["city-editor"], people["city"], people["verifier"])
        make_series(city=cities[MISSION_CITY], team=team)
    make_draft(city=cities[SMALL_TOWN], team=Team(people["town"], people["town"]), year=2023)


def make_plans() -> None:
    """A plan of the Mission City, published once and being changed."""
    city = City.objects.select_related("country").filter(key=MISSION_CITY).first()
    if city is None:
        return
    editor, coordinator = (
        (user, viewer_of(user))
        for name in ("city-editor", "city")
        for user in [User.objects.get(email=f"{name}@example.org")]
    )
    make_plan(city=city, team=PlanTeam(editor, coordinator))


def make_investments() -> None:
    """What the Mission City's plan costs, and who pays."""
    city = City.objects.select_related("country").filter(key=MISSION_CITY).first()
    if city is None:
        return
    editor = User.objects.get(email="city-editor@example.org")
    make_investment(city=city, team=MoneyTeam(editor, viewer_of(editor)))


def make_contracts() -> None:
    """The Mission City's contract: signed last year, sealed, being renewed, a part of it published; and its pact."""
    city = City.objects.select_related("country").filter(key=MISSION_CITY).first()
    if city is None:
        return
    editor, coordinator = (
        (user, viewer_of(user))
        for name in ("city-editor", "city")
        for user in [User.objects.get(email=f"{name}@example.org")]
    )
    contract = make_contract(city=city, team=ContractTeam(editor, coordinator))
    make_pact(city=city, editor=editor, coordinator=coordinator)
    make_agreements(city=city, editor=editor)
    if contract is None:
        return
    platform = User.objects.get(email="platform@example.org")
    make_signing(contract=contract, team=SigningTeam(editor, coordinator, (platform, viewer_of(platform))))
    draft = draft_dossier(viewer=editor[1], version=contract.signings.get().version)
    pdf, files = dossier_files(draft)
    seal_dossier(actor=editor[0], viewer=editor[1], draft=draft, pdf=pdf, files=files)


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


def make_investment_projects() -> None:
    """Projects that want investors, one of them shown to everybody, and what a platform makes of them together."""
    cities = {city.key: city for city in City.objects.select_related("country")}
    if MISSION_CITY not in cities:
        return
    editor, lead, town, platform = (
        User.objects.get(email=f"{name}@example.org") for name in ("city-editor", "city", "town", "platform")
    )
    city = cities[MISSION_CITY]
    make_projects(
        city=Sponsor(city, editor, viewer_of(editor)),
        town=Sponsor(cities[SMALL_TOWN], town, viewer_of(town)),
    )
    publish_project(actor=lead, viewer=viewer_of(lead), city=city)
    place = workspace(f"country:{COUNTRY}")
    if place is not None:
        make_bundles(actor=platform, viewer=viewer_of(platform), place=place)


def make_readings() -> None:
    """Contracts in files: the Mission City's own, and the town's, handed in by its platform."""
    cities = {city.key: city for city in City.objects.select_related("country")}
    for name, scope, key in (
        ("city-editor", f"city:{MISSION_CITY}", MISSION_CITY),
        ("platform-editor", f"country:{COUNTRY}", SMALL_TOWN),
    ):
        user, place = User.objects.get(email=f"{name}@example.org"), workspace(scope)
        if place is not None and key in cities:
            team = ReadingTeam(user, viewer_of(user), place)
            make_reading(city=cities[key], team=team, other=key == SMALL_TOWN)


def make_counts() -> None:
    """A count over the example contracts, frozen by their platform."""
    user, place = User.objects.get(email="platform@example.org"), workspace(f"country:{COUNTRY}")
    if place is not None:
        make_snapshot(
            team=CountingTeam(user, viewer_of(user), place), title=_("Instruments in example contracts")
        )


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


def make_person(name: str, first: str, last: str, role: Role, scope: str) -> DemoLogin:
    user, made = _account(name, first, last, is_admin=role == Role.ADMINISTRATOR)
    if made:
        Membership.objects.create(user=user, scope=scope, role=role, note="example")
    return DemoLogin(user.email, str(role.label), scope)


def make_keeper() -> tuple[User, DemoLogin]:
    """Somebody who keeps a provider's entries: that is no role in a workspace."""
    user, _made = _account("keeper", "Karin", "Keeper")
    return user, DemoLogin(user.email, str(_("keeper of a provider")), "Example Agency")


def _account(name: str, first: str, last: str, *, is_admin: bool = False) -> tuple[User, bool]:
    email = f"{name}@example.org"
    user, made = User.objects.get_or_create(
        email=email,
        defaults={
            "first_name": first,
            "last_name": f"{last} (example)",
            "is_example": True,
            "is_staff": is_admin,
            "is_superuser": is_admin,
        },
    )
    if made:
        user.set_password(PASSWORD)
        user.save()
        EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user, made


def mark_instance() -> None:
    """Every page says that this platform holds examples."""
    Instance.objects.update_or_create(pk=1, defaults={"has_examples": True})
    cache.delete(CACHE_KEY)
