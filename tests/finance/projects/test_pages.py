"""The pages of projects, as a browser asks for them: what they say, who may, what stays hidden."""

import json
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from tests.support.city_team import acting
from zeroward.core.models import Visibility
from zeroward.finance.domain.project_parts import answer_readiness, keep_documents
from zeroward.finance.domain.projects import ProjectRow, save_project, share_project
from zeroward.finance.models import Project, ProjectSource
from zeroward.finance.queries.projects.table7 import table7_rows
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.plan.models import Action, Plan

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SCOPE = "city:klagenfurt"
PARTS = (
    "project",
    "project-readiness",
    "project-money",
    "project-economics",
    "project-documents",
    "project-sheet",
)
FORM = {
    "title": "Heat from the plant",
    "currency": "EUR",
    "build_years": "2",
    "lifetime": "25",
    "price_year": "2025",
    "stage": "concept",
    "rate": "mission_model",
    "visibility": "platform",
    "capex": "8 400 000",
    "split_municipality": "8 400 000",
    "saving": "700 000",
    "in_table": "on",
}


def read(client: Client, name: str, *args: Any, **query: str) -> str:
    response = client.get(reverse(f"finance:{name}", args=args), query)
    assert response.status_code == 200, f"{name}: {response.status_code}"
    return str(response.content.decode())


def test_the_list_says_what_is_missing(client: Client, roofs: Project, trees: Project, editor: User) -> None:
    client.force_login(editor)
    page = read(client, "projects", SCOPE)
    assert "2 projects, none ready to be shown yet" in page
    assert "They cost 4.0 million euros; 2.0 million euros are still to be found." in page
    assert "The cost of one is not known." in page
    assert page.index("Solar roofs") < page.index("A thousand trees")


def test_a_form_makes_a_project(client: Client, klagenfurt: City, editor: User) -> None:
    client.force_login(editor)
    address = reverse("finance:project-new", args=[SCOPE])
    assert "Which project wants money?" in client.get(address).content.decode()
    client.post(address, FORM)
    made = Project.objects.get()
    assert (made.capex, made.visibility, made.build_years) == (8_400_000.0, Visibility.PLATFORM, 2)


def test_a_number_that_can_be_read_in_two_ways_is_asked_for(
    client: Client, klagenfurt: City, editor: User
) -> None:
    client.force_login(editor)
    response = client.post(reverse("finance:project-new", args=[SCOPE]), {**FORM, "capex": "1.440"})
    assert response.status_code == 422
    assert "can be read in two ways" in response.content.decode()
    assert not Project.objects.exists()


def test_an_action_fills_the_form(client: Client, klagenfurt: City, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    action = Action.objects.get(plan=plan, code="M1")
    page = read(client, "project-new", SCOPE, action=str(action.pk))
    assert "Filled in from the action of your plan" in page
    for value in ('value="Trams"', 'value="M1"', "60\u202f000\u202f000"):
        assert value in page
    assert 'value="Trams"' in read(client, "project-new", SCOPE, plan=str(plan.pk), action="M1")
    for action in ("12345678901234567890", "M1"):
        assert "Filled in" not in read(client, "project-new", SCOPE, action=action)


def test_actions_that_the_plan_does_not_have_are_named(
    client: Client, klagenfurt: City, plan: Plan, editor: User
) -> None:
    client.force_login(editor)
    address = reverse("finance:project-new", args=[SCOPE])
    response = client.post(address, {**FORM, "plan": str(plan.pk), "codes": "M1, Z9"})
    assert "The plan has no action Z9." in response.content.decode()
    client.post(address, {**FORM, "plan": str(plan.pk), "codes": "M1; E1"})
    assert {one.code for one in Project.objects.get().actions.all()} == {"M1", "E1"}


@pytest.mark.parametrize("name", PARTS)
def test_pages_of_a_project_open_for_those_who_may_see_it(
    client: Client, roofs: Project, trees: Project, reader: User, stranger: User, platform: User, name: str
) -> None:
    client.force_login(reader)
    for one in (roofs, trees):
        assert one.title in read(client, name, one.pk)
    for who in (stranger, platform):
        client.force_login(who)
        assert client.get(reverse(f"finance:{name}", args=[roofs.pk])).status_code == 404
    client.logout()
    assert client.get(reverse(f"finance:{name}", args=[roofs.pk])).status_code == 302


def test_a_platform_sees_what_was_shared_and_changes_nothing(
    client: Client, roofs: Project, coordinator: User, platform: User
) -> None:
    share_project(**acting(coordinator), project=roofs, visibility=Visibility.PLATFORM)
    client.force_login(platform)
    assert "Solar roofs" in read(client, "project", roofs.pk)
    assert "Change the project" not in read(client, "project", roofs.pk)
    for name in ("project-edit", "project-delete"):
        assert client.get(reverse(f"finance:{name}", args=[roofs.pk])).status_code == 403
    answer = client.post(reverse("finance:project-readiness", args=[roofs.pk]), {"level_fit": "2"})
    assert answer.status_code == 403
    source = roofs.sources.get(name="Bank")
    assert client.get(reverse("finance:project-source", args=[roofs.pk, source.pk])).status_code == 403
    assert (
        client.post(reverse("finance:project-source-delete", args=[roofs.pk, source.pk])).status_code == 403
    )
    assert ProjectSource.objects.filter(pk=source.pk).exists()


def test_readiness_adds_up_and_says_what_is_next(client: Client, roofs: Project, editor: User) -> None:
    client.force_login(editor)
    page = read(client, "project-readiness", roofs.pk)
    assert "In general: 20 to 80 of 100 points" in page
    data = {"lock": str(roofs.lock), "level_sponsor": "0", "level_legal": "2", "why_legal": "Land register"}
    client.post(reverse("finance:project-readiness", args=[roofs.pk]), data)
    page = read(client, "project-readiness", roofs.pk, view="bank")
    assert "Nobody answers for the project." in page
    assert "Name who answers for it, and their team." in page
    assert "Land register" in page


def test_the_form_shows_amounts_as_they_were_given(client: Client, klagenfurt: City, editor: User) -> None:
    row = ProjectRow(title="Tram", capex=54_561_000_000.0, currency="HUF", price_year=2021)
    made = save_project(**acting(editor), city=klagenfurt, row=row)
    client.force_login(editor)
    page = read(client, "project-edit", made.pk)
    for shown in ('value="54\u202f561\u202f000\u202f000', '<option value="HUF" selected', 'value="2021"'):
        assert shown in page
    assert "HUF" in read(client, "project", made.pk)


def test_an_answer_on_top_of_another_is_shown_with_both(client: Client, roofs: Project, editor: User) -> None:
    client.force_login(editor)
    opened = Project.objects.get(pk=roofs.pk).lock
    answer_readiness(**acting(editor), project=roofs, answers={"fit": {"level": 2, "why": "Decision 17"}})
    data = {"lock": str(opened), "level_fit": "1"}
    response = client.post(reverse("finance:project-readiness", args=[roofs.pk]), data)
    page = response.content.decode()
    assert response.status_code == 422
    assert "What stands there now" in page
    assert "Decision 17" in page
    assert Project.objects.get(pk=roofs.pk).answers["fit"]["level"] == 2


def test_editing_on_top_of_another_is_shown_with_both(client: Client, roofs: Project, editor: User) -> None:
    client.force_login(editor)
    address = reverse("finance:project-edit", args=[roofs.pk])
    assert 'value="4\u202f000\u202f000' in client.get(address).content.decode()
    response = client.post(address, {**FORM, "lock": "1"})
    page = response.content.decode()
    assert "What stands there now" in page
    assert "Solar roofs" in page
    found = Project.objects.get(pk=roofs.pk)
    assert found.title == "Solar roofs"
    client.post(address, {**FORM, "lock": str(found.lock)})
    assert Project.objects.get(pk=roofs.pk).title == "Heat from the plant"


def test_economics_are_computed_and_chances_drawn(client: Client, roofs: Project, editor: User) -> None:
    client.force_login(editor)
    page = read(client, "project-economics", roofs.pk)
    assert "It is worth 1.8 million euros more than it costs" in page
    assert "Nobody has said how uncertain the figures are." in page
    data = {"lock": str(Project.objects.get(pk=roofs.pk).lock), "together": "0.5"}
    for key in ("capex", "opex", "income"):
        data |= {f"{key}_low": "80", f"{key}_likely": "100", f"{key}_high": "140"}
    client.post(reverse("finance:project-economics", args=[roofs.pk]), data)
    page = read(client, "project-economics", roofs.pk)
    assert "In 8 of 10 draws it is worth from" in page
    assert "What its worth depends on" in page
    lock = str(Project.objects.get(pk=roofs.pk).lock)
    rights = {"lock": lock, "volatility": "30", "years": "5", "resale": "2 000 000"}
    client.post(reverse("finance:project-rights", args=[roofs.pk]), rights)
    assert "To give up" in read(client, "project-rights", roofs.pk)


def test_half_a_triple_is_asked_for(client: Client, roofs: Project, editor: User) -> None:
    client.force_login(editor)
    data = {"lock": str(roofs.lock), "capex_low": "80"}
    response = client.post(reverse("finance:project-economics", args=[roofs.pk]), data)
    assert "Give all three, or none." in response.content.decode()


def test_money_is_added_changed_and_taken_off(client: Client, roofs: Project, editor: User) -> None:
    client.force_login(editor)
    page = read(client, "project-money", roofs.pk)
    assert "2.0 million euros of 4.0 million euros are still to be found" in page
    data = {
        "name": "Citizens",
        "layer": "equity",
        "state": "secured",
        "amount": "2 000 000",
        "currency": "EUR",
    }
    address = reverse("finance:project-money", args=[roofs.pk])
    client.post(address, data)
    assert "The money is found" in read(client, "project-money", roofs.pk)
    wrong = client.post(address, {**data, "layer": "senior"})
    assert "A loan has a rate and a time." in wrong.content.decode()
    source = roofs.sources.get(name="Citizens")
    one = reverse("finance:project-source", args=[roofs.pk, source.pk])
    assert 'value="Citizens"' in client.get(one).content.decode()
    client.post(one, {**data, "amount": "1 000 000", "lock": str(source.lock)})
    assert roofs.sources.get(pk=source.pk).amount == 1_000_000.0
    client.post(reverse("finance:project-source-delete", args=[roofs.pk, source.pk]))
    assert not roofs.sources.filter(pk=source.pk).exists()


def test_documents_are_listed(client: Client, roofs: Project, editor: User) -> None:
    client.force_login(editor)
    address = reverse("finance:project-documents", args=[roofs.pk])
    client.post(address, {"lock": str(roofs.lock), "document_permits": "Folder 7"})
    assert "One document is there" in read(client, "project-documents", roofs.pk)


def test_deleting_asks_once(client: Client, roofs: Project, editor: User) -> None:
    client.force_login(editor)
    assert "Delete “Solar roofs”?" in read(client, "project-delete", roofs.pk)
    client.post(reverse("finance:project-delete", args=[roofs.pk]))
    assert not Project.objects.exists()


def test_sharing_from_the_page(client: Client, roofs: Project, coordinator: User, editor: User) -> None:
    address = reverse("finance:project-share", args=[roofs.pk])
    client.force_login(editor)
    client.post(address, {"visibility": "public"})
    assert Project.objects.get(pk=roofs.pk).visibility == Visibility.CITY
    client.force_login(coordinator)
    client.post(address, {"visibility": "public"})
    assert Project.objects.get(pk=roofs.pk).visibility == Visibility.PUBLIC


def test_files_of_a_sheet_say_the_same(client: Client, roofs: Project, editor: User) -> None:
    keep_documents(**acting(editor), project=roofs, documents={"permits": "Secret shelf"})
    client.force_login(editor)
    files = {
        form: client.get(reverse("finance:project-file", args=[roofs.pk, form])).content
        for form in ("json", "xlsx", "pdf")
    }
    data = json.loads(files["json"])
    assert data["money"]["missing"] == 2_000_000.0
    assert data["climate"]["cost_per_tonne"] == pytest.approx(data["climate"]["cost_per_tonne"])
    sheet = load_workbook(BytesIO(files["xlsx"])).active
    values = {row[1].value: row[3].value for row in sheet.iter_rows()}
    assert values["capex"] == data["money"]["capex"] == 4_000_000.0
    assert files["pdf"].startswith(b"%PDF-")
    assert b"Secret shelf" not in files["json"] + files["xlsx"]
    assert data["readiness"]["documents_there"] == ["Permits"]
    assert client.get(reverse("finance:project-file", args=[roofs.pk, "exe"])).status_code == 404


def test_only_public_projects_are_for_everybody(
    client: Client, roofs: Project, trees: Project, coordinator: User
) -> None:
    assert "Solar roofs" not in read(client, "public-projects")
    assert client.get(reverse("finance:public-project", args=[roofs.pk])).status_code == 404
    assert client.get(reverse("finance:public-project-file", args=[roofs.pk, "json"])).status_code == 404
    answers = {"fit": {"level": 1, "why": "The mayor said so in private"}}
    answer_readiness(**acting(coordinator), project=roofs, answers=answers)
    share_project(**acting(coordinator), project=roofs, visibility=Visibility.PUBLIC)
    page = read(client, "public-projects", kind="solar", country="AT")
    assert "One project looks for money" in page
    assert "A thousand trees" not in page
    assert "Solar roofs" not in read(client, "public-projects", kind="wind")
    shown = read(client, "public-project", roofs.pk)
    assert "Panels on forty schools." in shown
    sheet = client.get(reverse("finance:public-project-file", args=[roofs.pk, "json"])).content
    assert b"in private" not in sheet
    assert "in private" not in shown


def test_the_page_of_the_city_names_public_projects(
    client: Client, roofs: Project, trees: Project, coordinator: User
) -> None:
    address = reverse("places:city", args=["klagenfurt"])
    assert "Projects of all cities" not in client.get(address).content.decode()
    share_project(**acting(coordinator), project=roofs, visibility=Visibility.PUBLIC)
    page = client.get(address).content.decode()
    assert "Solar roofs" in page
    assert "A thousand trees" not in page


def test_the_table_of_the_plan_shows_its_projects(
    klagenfurt: City, plan: Plan, roofs: Project, editor: User
) -> None:
    viewer = acting(editor)["viewer"]
    assert table7_rows(plan, viewer) == []
    Project.objects.filter(pk=roofs.pk).update(plan=plan)
    (row,) = table7_rows(plan, viewer)
    cells = {name: cell["value"] for name, cell in row["cells"].items()}
    assert cells["capex"] == 4_000_000.0
    assert cells["effectiveness"] == 2_500.0
    assert (cells["municipality"], cells["third"]) == (3_000_000.0, 1_000_000.0)
    assert cells["opex"] == 60_000.0 - 450_000.0
    assert cells["status"] == "preparation"
    assert row["cells"]["capex"]["from"]["room"] == "finance"
