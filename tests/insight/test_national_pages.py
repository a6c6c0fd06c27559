"""The workspace of a national platform, the Mission's desk and the national ecosystems, through the client."""

import csv
import re
from datetime import timedelta
from io import StringIO

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.support.people import MakePerson
from zeroward.consultation.models import Consultation
from zeroward.core.models import Visibility
from zeroward.core.room_links import room_links
from zeroward.core.scope import Scope
from zeroward.ecosystem.domain.typologies import keep_shipped, read_table
from zeroward.ecosystem.models import CountryReview, Goal, Platform, ReviewRound, SupportPlan
from zeroward.insight.queries.country.room_groups import GROUPS
from zeroward.methods.maturity.ecosystems.reading import FOLDER
from zeroward.people.models import Role
from zeroward.places.models import City, Country
from zeroward.plan.models import Plan, PlanState

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
MOST = 45
"""All rooms at once; the number does not grow with what is there (below)."""


@pytest.fixture
def austria() -> Country:
    land = Country.objects.create(code="AT", key="at", name="Austria")
    for key, name in (("graz", "Graz"), ("linz", "Linz"), ("wels", "Wels")):
        City.objects.create(key=key, name=name, country=land, is_mission_city=key == "graz")
    return land


def share(key: str, visibility: str) -> Plan:
    city = City.objects.get(key=key)
    return Plan.objects.create(
        city=city,
        title=f"Secret of {key}",
        base_year=2020,
        scope=f"city:{key}",
        scope_country=city.country.code,
        visibility=visibility,
    )


def text_of(client: Client, name: str, *args: str) -> str:
    response = client.get(reverse(name, args=args))
    assert response.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_platform_sees_which_cities_share_what(client: Client, person: MakePerson, austria: Country) -> None:
    share("graz", Visibility.PLATFORM)
    share("linz", Visibility.CITY)
    share("wels", Visibility.CITY)
    Plan.objects.filter(city__key="wels").update(state=PlanState.PUBLISHED)
    person("linz@example.org", scope="city:linz", role=Role.CITY_EDITOR)
    client.force_login(person("lead@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR))
    assert "2 of 3 cities share something with us" in text_of(client, "insight:country", "at")
    page = client.get(reverse("insight:country-cities", args=["at"])).context
    assert [(one.city.key, one.stands, dict(one.shared), one.team) for one in page["found"].lines] == [
        ("graz", "sharing", {"plan": 1}, 0),
        ("linz", "quiet", {}, 1),
        ("wels", "sharing", {"plan": 1}, 0),
    ]
    rows = list(
        csv.reader(
            StringIO(
                client.get(reverse("insight:country-cities-file", args=["at"])).content.decode("utf-8-sig")
            )
        )
    )
    assert [row[0] for row in rows] == ["City", "Graz", "Linz", "Wels"]
    assert (rows[1][3], rows[2][3]) == ("1", "not shared")


def test_cities_that_share_stand_first_and_all_are_one_click_away(
    client: Client, person: MakePerson, austria: Country
) -> None:
    client.force_login(person("lead@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR))
    address = reverse("insight:country-cities", args=["at"])
    assert len(client.get(address).context["matrix"].rows) == 3
    share("graz", Visibility.PLATFORM)
    page = client.get(address).context
    assert [row.label for row in page["matrix"].rows] == ["Graz"]
    assert [(str(label), number) for label, number in page["found"].by_kind] == [("plan", 1)]
    assert page["file_url"].endswith("?show=sharing")
    for show, names in (
        ("", ["Graz", "Linz", "Wels"]),
        ("absent", ["Linz", "Wels"]),
        ("zz", ["Graz", "Linz", "Wels"]),
    ):
        rows = client.get(address, {"show": show}).context["matrix"].rows
        assert [row.label for row in rows] == names


def test_rooms_stand_in_groups_each_link_once(client: Client, person: MakePerson, austria: Country) -> None:
    client.force_login(person("lead@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR))
    page = client.get(reverse("insight:country", args=["at"])).context["page"]
    keys = [link.key for group in page.rooms for link in group.links]
    shown = {one.key for one in room_links(Scope.country("AT"))} - {"workspace"}
    assert sorted(keys) == sorted(shown)
    assert [str(group.title) for group in page.rooms] == [
        "National platform",
        "Our cities",
        "Money and law",
        "People and partners",
    ]
    assert {key for keys in GROUPS.values() for key in keys} <= shown | {"contract-files"}


def test_late_task_says_when_it_was_due(client: Client, person: MakePerson, austria: Country) -> None:
    lead = person("lead@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR)
    for title, days in (("Old goal", -4), ("Near goal", 4)):
        Goal.objects.create(
            scope="country:AT",
            scope_country="AT",
            title=title,
            horizon="short",
            due=timezone.localdate() + timedelta(days=days),
        )
    client.force_login(lead)
    said = text_of(client, "insight:country", "at")
    assert "One thing is late" in said
    assert said.index("Old goal") < said.index("was due") < said.index("Near goal")
    assert said.count("was due") == 1


def test_what_the_city_keeps_for_its_platform_is_not_counted_for_the_mission(
    client: Client, person: MakePerson, austria: Country
) -> None:
    share("graz", Visibility.PLATFORM)
    share("linz", Visibility.MISSION)
    client.force_login(person("analyst@example.org", scope="mission", role=Role.MISSION_ANALYST))
    lines = client.get(reverse("insight:country-cities", args=["at"])).context["found"].lines
    assert {one.city.key: dict(one.shared) for one in lines} == {"graz": {}, "linz": {"plan": 1}, "wels": {}}
    desk = client.get(reverse("insight:mission")).context["page"]
    assert [(one.code, one.cities, one.plans) for one in desk.lines] == [("AT", 3, 1)]


@pytest.mark.parametrize("name", ["country", "country-cities", "country-cities-file"])
def test_workspace_of_a_country_is_not_there_for_others(
    client: Client, person: MakePerson, austria: Country, name: str
) -> None:
    address = reverse(f"insight:{name}", args=["at"])
    assert client.get(address).status_code == 302
    for scope, role in (("country:DE", Role.PLATFORM_COORDINATOR), ("city:graz", Role.CITY_COORDINATOR)):
        client.force_login(person(f"{role}@example.org", scope=scope, role=role))
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("name", ["mission", "mission-file"])
def test_mission_desk_is_not_there_for_platforms(client: Client, person: MakePerson, name: str) -> None:
    assert client.get(reverse(f"insight:{name}")).status_code == 302
    client.force_login(person(scope="country:AT", role=Role.PLATFORM_COORDINATOR))
    assert client.get(reverse(f"insight:{name}")).status_code == 404
    client.force_login(person("helpdesk@example.org", scope="mission", role=Role.HELPDESK))
    assert client.get(reverse(f"insight:{name}")).status_code == 200


@pytest.mark.parametrize(
    "role",
    [Role.MISSION_EDITOR, Role.MISSION_ANALYST, Role.PROGRAMME_MANAGER, Role.HELPDESK, Role.EXPERT],
)
def test_every_way_from_the_mission_desk_can_be_gone(
    client: Client, person: MakePerson, austria: Country, role: str
) -> None:
    """What is under way leads to its record, every room of the team stands in one group and opens."""
    rules, _read = read_table((FOLDER / "typology_proposed.json").read_text(encoding="utf-8"))
    round = ReviewRound.objects.create(
        year=timezone.localdate().year,
        typology=keep_shipped(rules)[0],
        opened_on=timezone.localdate(),
        due=timezone.localdate(),
        reference_on=timezone.localdate(),
    )
    CountryReview.objects.create(
        round=round, country=austria, scope="country:AT", scope_country="AT", visibility=Visibility.MISSION
    )
    SupportPlan.objects.create(country=austria, year=round.year, scope="country:AT", scope_country="AT")
    Platform.objects.create(key="at", country=austria, part="core")
    client.force_login(person(scope="mission", role=role))
    page = client.get(reverse("insight:mission"))
    assert [one.code for one in page.context["page"].moving] == ["AT"]
    ways = [url for _words, url in page.context["page"].moving[0].told if url]
    assert len(ways) == (0 if role in (Role.HELPDESK, Role.EXPERT) else 2) + (role == Role.EXPERT)
    assert {client.get(url).status_code for url in ways} <= {200}
    keys = [link.key for group in page.context["page"].rooms for link in group.links]
    assert len(keys) == len(set(keys))
    assert "ecosystem-rounds" in keys
    assert [group.key for group in page.context["page"].rooms] == ["countries", "cities", "people", "work"]


def test_unknown_country_has_no_workspace(client: Client, person: MakePerson, austria: Country) -> None:
    client.force_login(person(scope="mission", role=Role.MISSION_EDITOR))
    assert client.get(reverse("insight:country", args=["zz"])).status_code == 404
    assert client.get(reverse("insight:ecosystem", args=["zz"])).status_code == 404


@pytest.mark.parametrize(
    ("scope", "role", "name", "args"),
    [
        ("country:AT", Role.PLATFORM_COORDINATOR, "country", ["at"]),
        ("country:AT", Role.PLATFORM_COORDINATOR, "country-cities", ["at"]),
        ("mission", Role.MISSION_EDITOR, "mission", []),
        ("", "", "ecosystems", []),
        ("", "", "ecosystem", ["at"]),
    ],
)
def test_queries_do_not_grow_with_cities(
    client: Client,
    person: MakePerson,
    austria: Country,
    django_assert_max_num_queries: object,
    scope: str,
    role: str,
    name: str,
    args: list[str],
) -> None:
    for number in range(40):
        key = f"town-{number}"
        City.objects.create(key=key, name=key.title(), country=austria, is_mission_city=number % 2 == 0)
        share(key, Visibility.MISSION)
    if scope:
        client.force_login(person(scope=scope, role=role))
    address = reverse(f"insight:{name}", args=args)
    client.get(address)
    with django_assert_max_num_queries(MOST if name in ("country", "mission") else 20):  # type: ignore[operator]
        assert client.get(address).status_code == 200


def test_ecosystem_shows_what_is_not_known(client: Client, austria: Country) -> None:
    page = client.get(reverse("insight:ecosystem", args=["at"])).context["found"]
    assert [(one.key, one.state) for one in page.answers] == [
        ("who", "half"),
        ("support", "gap"),
        ("connect", "gap"),
        ("link", "gap"),
    ]
    assert "The country has no profile of a platform yet." in text_of(client, "insight:ecosystem", "at")


def test_ecosystem_reads_the_profile_and_names_its_gaps(client: Client, austria: Country) -> None:
    Platform.objects.create(
        key="at", country=austria, part="core", facilitators="Ministry of Climate\nAgency", live=True
    )
    page = client.get(reverse("insight:ecosystem", args=["at"])).context["found"]
    who = page.answers[0]
    assert [one.name for one in who.filled] == ["facilitators"]
    assert [one.name for one in who.gaps] == ["national_actors", "regional_actors"]
    assert who.state == "half"
    assert [str(fact.label) for fact in who.facts] == ["cities in this directory", "Mission Cities"]
    said = text_of(client, "insight:ecosystem", "at")
    assert "Ministry of Climate" in said
    assert "Nobody is named to keep it yet." in said


def test_ecosystems_stand_by_name_with_their_gaps(client: Client, austria: Country) -> None:
    spain = Country.objects.create(code="ES", key="es", name="Spain")
    City.objects.create(key="soria", name="Soria", country=spain, is_mission_city=True)
    Country.objects.create(code="IS", key="is", name="Iceland")
    found = client.get(reverse("insight:ecosystems")).context["found"]
    assert [one.name for one in found.rows] == ["Austria", "Spain"]
    rows = list(
        csv.reader(StringIO(client.get(reverse("insight:ecosystems-file")).content.decode("utf-8-sig")))
    )
    assert rows[1][0] == "Austria"
    assert rows[1][2:] == ["not known"] * 3


def test_own_needs_assessment_counts_however_many_of_the_mission_are_newer(
    client: Client, person: MakePerson, austria: Country
) -> None:
    for number in range(4):
        Consultation.objects.create(
            key=f"mission-{number}",
            title=f"Of the Mission {number}",
            year=2026,
            scope="mission",
            visibility="public",
        )
    Consultation.objects.create(
        key="own", title="Our own", year=2020, scope="country:AT", scope_country="AT", visibility="platform"
    )
    client.force_login(person("lead@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR))
    blocks = {
        one.key: one for one in client.get(reverse("insight:country", args=["at"])).context["page"].blocks
    }
    assert blocks["needs"].answer == "One needs assessment is ours"
    assert len(blocks["needs"].rows) == 3
    client.force_login(person("analyst@example.org", scope="mission", role=Role.MISSION_ANALYST))
    page = client.get(reverse("insight:country", args=["at"])).context["page"]
    blocks = {one.key: one for one in page.blocks}
    assert blocks["needs"].answer == "No needs assessment of the platform can be read here yet"
    assert str(blocks["cities"].title) == "Cities"
