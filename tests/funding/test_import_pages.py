"""A file of opportunities on the editors' desk: checked line by line, committed once, and nobody else's business."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.funding.conftest import MakeOffer
from zeroward.core.models import AuditEvent, ImportRun
from zeroward.funding.models import Opportunity, Programme
from zeroward.people.models import User

FILE = Path(__file__).parent / "files" / "portal_search.json"


@pytest.fixture
def desk(client: Client, mission_editor: User) -> Client:
    client.force_login(mission_editor)
    return client


@pytest.fixture
def programmes(programme: Programme) -> None:
    for key in ("life-cet", "cities-mission", "horizon-europe"):
        Programme.objects.create(key=key, name=key)


def hand_in(
    client: Client, raw: bytes, *, kind: str = "table", name: str = "list.csv", publish: bool = False
) -> ImportRun:
    data = {"kind": kind, "file": SimpleUploadedFile(name, raw), **({"publish": "on"} if publish else {})}
    response = client.post(reverse("funding:import"), data)
    assert response.status_code == 302, response.content.decode()
    return ImportRun.objects.latest("pk")


def commit(client: Client, run: ImportRun) -> str:
    response = client.post(reverse("funding:import-commit", args=[run.pk]), follow=True)
    return response.content.decode()


def test_the_portal_is_read_checked_and_written_as_drafts(desk: Client, programmes: None) -> None:
    run = hand_in(desk, FILE.read_bytes(), kind="portal", name="portal.json")
    assert run.summary["create"] == 4
    assert run.summary["refuse"] == 5
    assert not Opportunity.objects.exists()
    page = desk.get(reverse("funding:import-report", args=[run.pk])).content.decode()
    assert "4 opportunities would be written" in page
    assert "This is no call for grants." in page
    assert "4 opportunities were written." in commit(desk, run)
    found = Opportunity.objects.get(key="life-2027-cet-local")
    assert (found.live, found.deadlines.count(), found.programme.key) == (False, 2, "life-cet")
    assert found.budget == 7_000_000
    assert AuditEvent.objects.filter(action="funding.opportunity.import").count() == 4


def test_what_is_new_can_be_shown_at_once(desk: Client, programmes: None) -> None:
    run = hand_in(desk, b"programme;title\nlife;Green roofs", publish=True)
    commit(desk, run)
    assert Opportunity.objects.get(key="green-roofs").is_public


def test_a_file_is_committed_once(desk: Client, programmes: None) -> None:
    run = hand_in(desk, b"programme;title\nlife;Green roofs")
    commit(desk, run)
    assert "committed or refused already" in commit(desk, run)
    assert Opportunity.objects.count() == 1


def test_the_same_file_again_changes_nothing(desk: Client, programmes: None) -> None:
    commit(desk, hand_in(desk, FILE.read_bytes(), kind="portal"))
    again = hand_in(desk, FILE.read_bytes(), kind="portal")
    assert (again.summary["same"], again.summary["create"], again.summary["change"]) == (4, 0, 0)


def test_the_portal_changes_facts_and_leaves_our_words(
    desk: Client, programmes: None, make_offer: MakeOffer
) -> None:
    ours = make_offer(
        "our-key", outside_key="LIFE-2027-CET-LOCAL", title="Our words", state="unknown", days=None
    )
    run = hand_in(desk, FILE.read_bytes(), kind="portal")
    assert run.summary["change"] == 1
    commit(desk, run)
    ours.refresh_from_db()
    assert (ours.title, ours.state, ours.budget, ours.deadlines.count()) == (
        "Our words",
        "open",
        7_000_000,
        2,
    )


def test_what_a_person_edited_since_stays(desk: Client, programmes: None) -> None:
    commit(desk, hand_in(desk, b"programme;title;budget\nlife;Green roofs;100"))
    Opportunity.objects.filter(key="green-roofs").update(budget=200)
    run = hand_in(desk, b"programme;title;budget\nlife;Green roofs;300")
    assert run.summary["finding"] == 1
    assert "Edited on this platform" in run.rows.get().reason
    assert Opportunity.objects.get(key="green-roofs").budget == 200


def test_an_empty_cell_erases_nothing(desk: Client, programmes: None) -> None:
    commit(desk, hand_in(desk, b"programme;title;budget;deadline\nlife;Green roofs;100;2027-03-01"))
    run = hand_in(desk, b"programme;title;budget;deadline\nlife;Green roofs;;")
    assert run.summary["same"] == 1
    assert Opportunity.objects.get(key="green-roofs").deadlines.count() == 1


def test_a_record_that_changed_since_the_check_stops_the_whole_file(desk: Client, programmes: None) -> None:
    commit(desk, hand_in(desk, b"programme;title;budget\nlife;Green roofs;100\nlife;Blue roofs;100"))
    run = hand_in(desk, b"programme;title;budget\nlife;Blue roofs;150\nlife;Green roofs;150")
    Opportunity.objects.get(key="green-roofs").save()
    assert "has changed since the file was checked" in commit(desk, run)
    assert Opportunity.objects.get(key="blue-roofs").budget == 100
    run.refresh_from_db()
    assert run.state == ImportRun.State.PLANNED


def test_publishing_a_draft_does_not_take_back_what_an_import_brought(desk: Client, programmes: None) -> None:
    head = b"programme;title;summary;budget;deadline\nlife;Green roofs;"
    commit(desk, hand_in(desk, head + b"Roofs;100;2027-03-01", publish=True))
    record = Opportunity.objects.get(key="green-roofs")
    record.summary = "Our own words"
    record.save_revision()
    commit(desk, hand_in(desk, head + b"Roofs;150;2027-05-01"))
    record = Opportunity.objects.get(key="green-roofs")
    assert (record.summary, record.has_unpublished_changes) == ("Roofs", True)
    record.latest_revision.publish()
    now = Opportunity.objects.get(key="green-roofs")
    assert (now.summary, now.budget) == ("Our own words", 150)
    assert [f"{one.at:%m}" for one in now.deadlines.all()] == ["05"]


def test_a_file_that_is_none_is_told_at_its_field(desk: Client, programmes: None) -> None:
    data = {"kind": "portal", "file": SimpleUploadedFile("x.json", b"<html>")}
    response = desk.post(reverse("funding:import"), data)
    assert response.status_code == 422
    assert "This is no JSON." in response.content.decode()
    assert not ImportRun.objects.exists()


def test_the_page_says_which_columns_there_are(desk: Client) -> None:
    page = desk.get(reverse("funding:import")).content.decode()
    assert "<code>ticket_max</code>" in page


@pytest.mark.parametrize("name", ["import", "import-report", "import-commit"])
def test_only_the_desk_hands_files_in(
    client: Client, editor: User, desk: Client, programmes: None, name: str
) -> None:
    run = hand_in(desk, b"programme;title\nlife;Green roofs")
    address = reverse(f"funding:{name}", args=[] if name == "import" else [run.pk])
    ask = client.post if name == "import-commit" else client.get
    client.logout()
    assert ask(address).status_code == 302
    client.force_login(editor)
    assert ask(address).status_code == 403
    assert not Opportunity.objects.exists()


def test_a_run_of_another_room_is_not_shown(desk: Client) -> None:
    other = ImportRun.objects.create(
        importer="plan.actions", about="plan:1", file_name="x", file_digest="0" * 64
    )
    assert desk.get(reverse("funding:import-report", args=[other.pk])).status_code == 404
    assert desk.post(reverse("funding:import-commit", args=[other.pk])).status_code == 404
