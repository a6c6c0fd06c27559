"""Example inventories, plans, money and contracts of `make demo`, each made by those whose work it is."""

from django.utils.translation import gettext as _

from zeroward.contract.domain.demo import ContractTeam, make_contract
from zeroward.contract.domain.demo_pacts import make_agreements, make_pact
from zeroward.contract.domain.demo_readings import ReadingTeam, make_reading
from zeroward.contract.domain.demo_signing import SigningTeam, make_signing
from zeroward.contract.domain.sealing import draft_dossier, seal_dossier
from zeroward.contract.exporters.sealed import dossier_files
from zeroward.core.workspaces import workspace
from zeroward.finance.domain.demo import MoneyTeam, make_investment
from zeroward.finance.domain.demo_projects import Sponsor, make_bundles, make_projects, publish_project
from zeroward.insight.domain.demo import CountingTeam, make_snapshot
from zeroward.inventory.domain.demo import Team, make_draft, make_series
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.plan.domain.demo import PlanTeam, make_plan
from zeroward.web.domain.demo_people import COUNTRY, MISSION_CITY, SMALL_TOWN


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
