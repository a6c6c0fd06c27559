"""Communities that are kept: of a visit and of a city; changed, copied, shared, compared, deleted, taken along."""

import csv
import io
import json
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from tests.finance.communities.conftest import ASKED, KeepCommunity
from tests.finance.conftest import CITY
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.own_data import own_data_of
from zeroward.core.problems import StaleError
from zeroward.finance.domain import communities as domain
from zeroward.finance.domain.community_visit import MOST_KEPT, SESSION
from zeroward.finance.models import EnergyCommunity
from zeroward.people.models import User
from zeroward.places.models import City, Country

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
CALCULATED = f"?{urlencode(ASKED)}"


def kept_in_visit(client: Client, title: str = "Mine") -> str:
    answer = client.post(reverse("finance:community-keep") + CALCULATED, {"title": title, "where": "visit"})
    assert answer.status_code == 302
    return str(answer["Location"]).rstrip("/").rpartition("/")[2]


def test_a_visitor_keeps_changes_copies_and_deletes_in_the_session(client: Client) -> None:
    key = kept_in_visit(client)
    page = client.get(reverse("finance:community", args=[key]))
    assert page.context["page"].keys.rows[0][0] == "Schools"
    assert "only for this visit" in page.content.decode()
    changed = {**ASKED, "count_2": "60", "title": "Twice"}
    assert client.post(reverse("finance:community-edit", args=[key]), changed).status_code == 302
    assert client.session[SESSION][key]["asked"]["count_2"] == "60"
    answer = client.post(reverse("finance:community-copy", args=[key]), {"title": "Copy", "where": "visit"})
    assert answer.status_code == 302
    listed = client.get(reverse("finance:communities-kept")).content.decode()
    assert "Twice" in listed
    assert "Copy" in listed
    assert client.get(reverse("finance:community-delete", args=[key])).status_code == 200
    client.post(reverse("finance:community-delete", args=[key]))
    assert [one["title"] for one in client.session[SESSION].values()] == ["Copy"]
    assert client.get(reverse("finance:community", args=[key])).status_code == 404
    assert not EnergyCommunity.objects.exists()


def test_a_visit_is_seen_by_nobody_else_and_holds_a_few_only(client: Client) -> None:
    key = kept_in_visit(client)
    assert Client().get(reverse("finance:community", args=[key])).status_code == 404
    for number in range(MOST_KEPT - 1):
        kept_in_visit(client, f"Number {number}")
    answer = client.post(reverse("finance:community-keep") + CALCULATED, {"title": "More", "where": "visit"})
    assert answer.status_code == 422
    assert "too many" in answer.content.decode()


@pytest.mark.parametrize("kept", [5, [], {"v-1": 3}, {"v-1": {"title": "x"}}])
def test_a_session_that_holds_something_else_is_left_alone(client: Client, kept: object) -> None:
    session = client.session
    session[SESSION] = kept
    session.save()
    assert "Nothing yet" in client.get(reverse("finance:communities-kept")).content.decode()


@pytest.mark.usefixtures("klagenfurt")
def test_an_editor_keeps_it_for_the_city(client: Client, editor: User, django_assert_max_num_queries) -> None:
    client.force_login(editor)
    assert client.get(reverse("finance:community-keep") + CALCULATED).status_code == 200
    with django_assert_max_num_queries(20):
        client.post(reverse("finance:community-keep") + CALCULATED, {"title": " School ", "where": CITY})
    found = EnergyCommunity.objects.get()
    assert (found.title, found.scope, found.visibility, found.entered_by) == ("School", CITY, "city", editor)
    assert found.asked["count_2"] == "30"
    assert "csrfmiddlewaretoken" not in found.asked
    with django_assert_max_num_queries(20):
        page = client.get(reverse("finance:city-communities", args=[CITY]))
    assert "School" in page.content.decode()
    with django_assert_max_num_queries(20):
        assert client.get(reverse("finance:community", args=[found.pk])).context["page"].figures
    assert AuditEvent.objects.filter(action="finance.community.add").exists()


def test_a_bad_calculation_is_not_kept(client: Client) -> None:
    answer = client.get(reverse("finance:community-keep") + "?scheme=atlantis")
    assert answer.status_code == 302
    assert reverse("finance:communities") in answer["Location"]
    answer = client.post(reverse("finance:community-keep") + CALCULATED, {"title": " ", "where": "visit"})
    assert answer.status_code == 422
    answer = client.post(reverse("finance:community-keep") + CALCULATED, {"title": "x", "where": CITY})
    assert answer.status_code == 422  # a visitor has no city


def test_two_people_change_one_and_nothing_is_overwritten(
    client: Client, editor: User, keep: KeepCommunity
) -> None:
    found = keep()
    client.force_login(editor)
    address = reverse("finance:community-edit", args=[found.pk])
    assert client.get(address).context["name"]["lock"].value() == 1
    changed = {**ASKED, "title": "New", "lock": "1"}
    assert client.post(address, changed).status_code == 302
    answer = client.post(address, {**changed, "title": "Old"})
    assert answer.status_code == 422
    assert answer.context["name"]["lock"].value() == "2"
    found.refresh_from_db()
    assert found.title == "New"
    with pytest.raises(StaleError):
        domain.change_community(**acting(editor), community=found, title="x", asked={}, lock=1)
    answer = client.post(address, {**changed, "use_1": "-5", "lock": "2"})
    assert "use_1" in answer.context["form"].errors


def test_what_may_be_seen_follows_the_visibility(
    client: Client,
    keep: KeepCommunity,
    editor: User,
    coordinator: User,
    stranger: User,
    platform: User,
    reader: User,
) -> None:
    found = keep()
    address = reverse("finance:community", args=[found.pk])
    share = reverse("finance:community-share", args=[found.pk])
    for user in (stranger, platform):
        client.force_login(user)
        for name in (
            "community",
            "community-edit",
            "community-copy",
            "community-delete",
            "community-profiles",
        ):
            assert client.get(reverse(f"finance:{name}", args=[found.pk])).status_code == 404
        assert client.get(reverse("finance:community-file", args=[found.pk, "json"])).status_code == 404
        assert client.get(reverse("finance:city-communities", args=[CITY])).status_code == 403
        assert client.post(share, {"visibility": "public"}).status_code == 404
    client.force_login(reader)
    assert client.get(address).status_code == 200
    assert client.get(reverse("finance:community-edit", args=[found.pk])).status_code == 403
    assert client.post(reverse("finance:community-delete", args=[found.pk])).status_code == 403
    client.force_login(editor)
    client.post(share, {"visibility": "public"})
    found.refresh_from_db()
    assert found.visibility == "city"  # coordinators decide
    client.force_login(coordinator)
    client.post(share, {"visibility": "everywhere"})
    client.post(share, {"visibility": "public"})
    client.logout()
    assert client.get(address).status_code == 200
    assert "School" in client.get(reverse("finance:communities-kept")).content.decode()
    with pytest.raises(NotAllowedError):
        domain.delete_community(**acting(stranger), community=found)
    with pytest.raises(NotAllowedError):
        domain.put_profile(**acting(reader), community=found, row="member_1", name="x", values=[1.0] * 12)


def test_another_city_takes_a_public_one_along_as_its_own(
    client: Client, keep: KeepCommunity, coordinator: User, stranger: User, austria: Country
) -> None:
    found = keep()
    City.objects.create(key="graz", name="Graz", country=austria)
    domain.share_community(**acting(coordinator), community=found, visibility="public")
    client.force_login(stranger)
    address = reverse("finance:community-copy", args=[found.pk])
    assert client.post(address, {"title": "Ours", "where": "city:graz"}).status_code == 302
    made = EnergyCommunity.objects.get(title="Ours")
    assert (made.scope, made.visibility, made.asked) == ("city:graz", "city", found.asked)


def test_two_are_compared(
    client: Client, editor: User, keep: KeepCommunity, django_assert_max_num_queries
) -> None:
    first, second = keep("Small"), keep("Large", count_2="90")
    client.force_login(editor)
    with django_assert_max_num_queries(20):
        answer = client.get(
            reverse("finance:communities-compared"), {"one": str(first.pk), "other": str(second.pk)}
        )
    table, inputs = answer.context["table"], answer.context["inputs"]
    rows = {row[0]: row for row in table.rows}
    assert rows["Produced"][3].startswith("0")
    assert rows["Used"][3].startswith("+")
    assert [row[1:] for row in inputs.rows] == [["30", "90"]]
    chosen = client.get(reverse("finance:communities-compared")).context["compare"]
    assert {chosen["one"].value(), chosen["other"].value()} == {str(first.pk), str(second.pk)}
    broken = keep("Broken", scheme="atlantis")
    answer = client.get(
        reverse("finance:communities-compared"), {"one": str(first.pk), "other": str(broken.pk)}
    )
    assert "cannot be computed" in answer.content.decode()
    answer = client.get(reverse("finance:communities-compared"), {"one": "v-none", "other": str(first.pk)})
    assert "table" not in answer.context


def test_files_hold_inputs_and_results(
    client: Client, editor: User, keep: KeepCommunity, django_assert_max_num_queries
) -> None:
    found = keep("=School")
    client.force_login(editor)
    page = client.get(reverse("finance:community", args=[found.pk])).context["page"]
    with django_assert_max_num_queries(20):
        data = json.loads(client.get(reverse("finance:community-file", args=[found.pk, "json"])).content)
    assert data["asked"] == found.asked
    assert data["members"][0]["fixed_share"] == pytest.approx(0.4)
    assert data["members"][1]["fixed_share"] == pytest.approx(0.6)
    plant = data["plants"][0]
    assert sum(plant["discounted"]) == pytest.approx(plant["npv"])
    assert plant["wacc"] == pytest.approx(0.035)
    results = data["results"]
    parts = results["physical"]["value"] + results["shared"]["value"] + results["surplus"]["value"]
    assert parts == pytest.approx(results["produced"]["value"])
    text = client.get(reverse("finance:community-file", args=[found.pk, "csv"])).content.decode("utf-8-sig")
    lines = {row["key"]: row for row in csv.DictReader(io.StringIO(text)) if row["part"] == "result"}
    assert float(lines["npv"]["value"]) == pytest.approx(results["npv"]["value"])
    book = load_workbook(
        io.BytesIO(client.get(reverse("finance:community-file", args=[found.pk, "xlsx"])).content)
    )
    assert book.sheetnames == ["Inputs", "Results", "Members", "Plants", "Payments"]
    assert book["Inputs"]["A1"].data_type == "s"
    assert len(page.payments[0].rows) == 26
    assert client.get(reverse("finance:community-file", args=[found.pk, "pdf"])).status_code == 404


def test_a_calculation_that_nobody_kept_is_a_file_too(client: Client, django_assert_max_num_queries) -> None:
    address = reverse("finance:community-calculated", args=["json"])
    with django_assert_max_num_queries(20):
        data = json.loads(client.get(address, ASKED).content)
    assert data["schema"] == "zeroward/energy-community/1"
    assert client.get(address, {**ASKED, "latitude": "x"}).status_code == 404
    assert client.get(address, {**ASKED, "latitude": "89"}).status_code == 404


def test_a_kept_one_that_cannot_be_read_says_so(client: Client, editor: User, keep: KeepCommunity) -> None:
    found = keep("Odd", loan_years="x")
    client.force_login(editor)
    page = client.get(reverse("finance:community", args=[found.pk]))
    assert "cannot be read any more" in page.content.decode()
    assert client.get(reverse("finance:community-edit", args=[found.pk])).status_code == 200


def test_rows_grow_with_what_is_filled(client: Client) -> None:
    many = {f"kind_{at}": "home" for at in range(3, 12)} | {f"use_{at}": "2000" for at in range(3, 12)}
    answer = client.get(reverse("finance:communities"), {**ASKED, **many})
    assert len(answer.context["form"].members) == 13
    assert len(answer.context["page"].keys.rows) == 11
    answer = client.get(reverse("finance:communities"), {**ASKED, "share_1": "80", "share_2": "70"})
    assert "problem" in answer.context


def test_a_person_takes_it_along_and_leaves_it_without_a_name(editor: User, keep: KeepCommunity) -> None:
    found = keep()
    rows = own_data_of(editor)["investment_projects"]["energy_communities"]
    assert [row["title"] for row in rows] == ["School"]
    editor.delete()
    found.refresh_from_db()
    assert found.entered_by is None


def test_there_is_an_end(keep: KeepCommunity, editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(domain, "MOST_COMMUNITIES", 1)
    found = keep()
    with pytest.raises(ConflictError):
        keep("Second")
    domain.delete_community(**acting(editor), community=found)
    with pytest.raises(InvalidInputError):
        domain.drop_profile(**acting(editor), community=found, row="member_1")


def test_long_lists_ask_little(
    client: Client, keep: KeepCommunity, editor: User, coordinator: User, django_assert_max_num_queries
) -> None:
    made = [keep(f"Number {number}") for number in range(30)]
    for one in made[:15]:
        domain.share_community(**acting(coordinator), community=one, visibility="public")
    with django_assert_max_num_queries(20):
        assert "Number 14" in client.get(reverse("finance:communities-kept")).content.decode()
    client.force_login(editor)
    for name, args in (("communities-kept", []), ("city-communities", [CITY])):
        with django_assert_max_num_queries(20):
            client.get(reverse(f"finance:{name}", args=args))
    for name in ("community-edit", "community-copy", "community-profiles", "community-delete"):
        with django_assert_max_num_queries(20):
            client.get(reverse(f"finance:{name}", args=[made[0].pk]))
    with django_assert_max_num_queries(20):
        client.post(
            reverse("finance:community-edit", args=[made[0].pk]), {**ASKED, "title": "x", "lock": "2"}
        )


def test_visitor_signs_in_before_changing_what_a_city_keeps(
    client: Client, keep: KeepCommunity, coordinator: User
) -> None:
    found = keep()
    client.force_login(coordinator)
    client.post(reverse("finance:community-share", args=[found.pk]), {"visibility": "public"})
    client.logout()
    asked = [reverse(f"finance:community-{name}", args=[found.pk]) for name in ("edit", "delete", "profiles")]
    for address in (*asked, reverse("finance:city-communities", args=[CITY])):
        answer = client.get(address)
        assert answer.status_code == 302
        assert "/account/login/?next=" in answer["location"]
    client.post(asked[1])
    assert EnergyCommunity.objects.filter(pk=found.pk).exists()
