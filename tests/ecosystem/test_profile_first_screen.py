"""Long pages of a platform begin with what one came for, and their contents lead to parts that are there."""

import re
from datetime import date

import pytest
from django.test import Client

from tests.ecosystem.profile_fixtures import acting, at
from zeroward.ecosystem.domain.route import StageRow, save_stage
from zeroward.ecosystem.models import Body, GovernanceBody, Platform
from zeroward.library.models import GuideStep, Material
from zeroward.people.models import User

pytestmark = pytest.mark.django_db


def contents_of(html: str) -> list[str]:
    nav = re.search(r'<nav aria-label="On this page">(.*?)</nav>', html, re.DOTALL)
    return re.findall(r'href="#([^"]+)"', nav.group(1)) if nav else []


def test_contents_of_a_profile_lead_to_parts_that_are_there(client: Client, austrian: Platform) -> None:
    Body.objects.create(scope="country:AT", scope_country="AT", name="Committee", visibility="public")
    html = client.get("/en/platforms/at/").content.decode()
    found = contents_of(html)
    assert found[-1] == "history"
    assert "bodies" in found
    assert "ambitions" not in found
    assert [anchor for anchor in found if f'id="{anchor}"' not in html] == []


def test_profile_that_nobody_wrote_has_no_contents(client: Client, ukrainian: Platform) -> None:
    assert contents_of(client.get("/en/platforms/ua/").content.decode()) == []


def test_materials_beyond_three_are_folded_and_none_stands_twice(client: Client, austrian: Platform) -> None:
    keys = [f"material-{number}" for number in range(5)]
    for key in keys:
        Material.objects.create(key=key, title=f"About {key}")
    Platform.objects.filter(pk=austrian.pk).update(materials=keys)
    html = client.get("/en/platforms/at/").content.decode()
    assert [html.count(f"About {key}") for key in keys] == [1] * 5
    assert "and 2 more" in html


def test_route_draws_where_the_country_stands_before_its_stages(
    client: Client, austrian: Platform, coordinator: User
) -> None:
    for number in range(1, 4):
        GuideStep.objects.create(
            key=f"platform-route-{number}",
            route=GuideStep.Route.PLATFORM,
            order=number,
            title=f"Stage {number}",
        )
    row = StageRow("done", date(2024, 1, 1), visibility="public", checks={"cities-asked": True})
    save_stage(**acting(coordinator), place=at(), stage="platform-route-1", row=row, lock=0)
    html = client.get("/en/platforms/AT/route/").content.decode()
    path = re.search(r'<ol class="path".*?</ol>', html, re.DOTALL)
    assert path is not None
    assert re.findall(r'href="#([^"]+)"', path.group()) == [f"platform-route-{one}" for one in range(1, 4)]
    assert re.findall(r'class="(done|now)"', path.group()) == ["done"]
    client.force_login(coordinator)
    own = client.get("/en/me/platform/country:AT/route/").content.decode()
    assert own.count('<a class="btn" ') == 1, "one button stands out: that of the stage that is next"


def test_governance_of_the_mission_folds_the_list_that_repeats_the_drawing(
    client: Client, bodies: list[GovernanceBody]
) -> None:
    html = client.get("/en/governance/").content.decode()
    assert (
        html.index("<details") < html.index('id="board"') < html.index("</details>", html.index('id="board"'))
    )
