"""A coordinator fetches everything of their city in the browser; nobody else does."""

import io
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.support.people import MakePerson
from zeroward.core.models import AuditEvent, Job
from zeroward.core.models.storage import private_files
from zeroward.ecosystem.models import Platform
from zeroward.people.models import Membership, Role
from zeroward.places.models import City, Country
from zeroward.web.domain.exit.taking_in import take_in
from zeroward.web.domain.take_along import FOLDER, KEPT, forget_packages

pytestmark = pytest.mark.django_db
OURS, THEIRS = "city:ours", "city:theirs"


@pytest.fixture(autouse=True)
def _places(db: None) -> None:
    austria = Country.objects.create(key="at", code="AT", name="Austria")
    for key in ("ours", "theirs"):
        City.objects.create(key=key, name=key.title(), country=austria)


@pytest.fixture
def coordinator(client: Client, person: MakePerson) -> Client:
    signed_in(client, person("anna@example.org", scope=OURS, role=Role.CITY_COORDINATOR))
    return client


def signed_in(client: Client, user: Any) -> None:
    """Just now, with the password."""
    client.force_login(user)
    client.post(reverse("account_reauthenticate"), {"password": "a long password"})


def page(scope: str = OURS) -> str:
    return reverse("take-along", args=[scope])


def test_coordinator_has_it_made_and_fetches_it(coordinator: Client, tmp_path: Path) -> None:
    assert "Make the file" in coordinator.get(page()).content.decode()
    answer = coordinator.post(page())
    job = Job.objects.get()
    assert answer.headers["Location"] == reverse("core:job", args=[job.pk])
    assert job.result["url"] in coordinator.get(answer.headers["Location"]).content.decode()
    file = coordinator.get(job.result["url"])
    content = b"".join(file)  # type: ignore[arg-type]
    assert file.headers["Content-Disposition"].startswith('attachment; filename="city-ours-')
    assert "anna@example.org" in zipfile.ZipFile(io.BytesIO(content)).read("people.jsonl").decode()
    path = tmp_path / "package.zip"
    path.write_bytes(content)
    taken = take_in(path, trusted={}, unsigned_allowed=True)
    assert (taken.about.leaving.what, taken.content) == (OURS, job.result["content"])
    actions = AuditEvent.objects.filter(scope=OURS).values_list("action", flat=True)
    assert set(actions) >= {"web.exit.export", "web.exit.fetch"}


def test_team_may_go_under_pseudonyms(coordinator: Client) -> None:
    coordinator.post(page(), {"pseudonyms": "on"})
    content = b"".join(coordinator.get(Job.objects.get().result["url"]))  # type: ignore[arg-type]
    assert zipfile.ZipFile(io.BytesIO(content)).read("people.jsonl") == b""


def test_file_with_names_is_not_handed_out_for_one_under_pseudonyms(coordinator: Client) -> None:
    coordinator.post(page())
    named = Job.objects.get()
    Job.objects.update(state=Job.State.RUNNING)
    coordinator.post(page(), {"pseudonyms": "on"})
    hidden = Job.objects.exclude(pk=named.pk).get()
    content = b"".join(coordinator.get(hidden.result["url"]))  # type: ignore[arg-type]
    assert zipfile.ZipFile(io.BytesIO(content)).read("people.jsonl") == b""
    assert coordinator.post(page()).headers["Location"] == reverse("core:job", args=[named.pk])


@pytest.mark.parametrize(
    ("scope", "role"),
    [(OURS, Role.CITY_EDITOR), (OURS, Role.CITY_READER), (THEIRS, Role.CITY_COORDINATOR), ("", "")],
)
def test_nobody_else_asks_or_fetches(coordinator: Client, person: MakePerson, scope: str, role: str) -> None:
    coordinator.post(page())
    address = Job.objects.get().result["url"]
    other = Client()
    assert other.get(page()).status_code == 302
    assert other.get(address).status_code == 302
    signed_in(other, person("other@example.org", scope=scope, role=role))
    assert [other.get(page()).status_code, other.post(page()).status_code] == [403, 403]
    assert other.get(address).status_code == 403
    assert other.get(address.replace("ours", "theirs")).status_code in (403, 404)
    assert Job.objects.count() == 1


def test_city_and_country_of_one_name_are_two_files(client: Client, person: MakePerson) -> None:
    City.objects.filter(key="ours").update(name="National platform Austria")
    user = person("both@example.org", scope=OURS, role=Role.CITY_COORDINATOR)
    Membership.objects.create(user=user, scope="country:AT", role=Role.PLATFORM_COORDINATOR)
    signed_in(client, user)
    client.post(page())
    Job.objects.update(state=Job.State.RUNNING)
    client.post(page("country:AT"))
    assert {job.result["scope"] for job in Job.objects.all()} == {OURS, "country:AT"}
    assert len({job.label for job in Job.objects.all()}) == 1


def test_second_coordinator_makes_their_own(coordinator: Client, person: MakePerson) -> None:
    coordinator.post(page())
    other = Client()
    signed_in(other, person("other@example.org", scope=OURS, role=Role.CITY_COORDINATOR))
    assert other.get(Job.objects.get().result["url"]).status_code == 404


def test_password_is_asked_again(client: Client, person: MakePerson) -> None:
    client.force_login(person("anna@example.org", scope=OURS, role=Role.CITY_COORDINATOR))
    answer = client.get(page())
    assert answer.headers["Location"].startswith(reverse("account_reauthenticate"))


def test_file_is_gone_after_a_week(coordinator: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    coordinator.post(page())
    address = Job.objects.get().result["url"]
    assert forget_packages() == 0
    monkeypatch.setattr(timezone, "now", lambda now=timezone.now: now() + KEPT + timedelta(hours=1))
    assert forget_packages() >= 1
    monkeypatch.undo()
    assert coordinator.get(address).status_code == 404
    private_files().save("documents/a", ContentFile(b"a"))
    assert private_files().listdir(FOLDER)[1] == []


def test_workspace_leads_there(coordinator: Client, person: MakePerson) -> None:
    workspace = reverse("people:workspace", args=["ours"])
    assert page() in coordinator.get(workspace).content.decode()
    reader = Client()
    reader.force_login(person("reader@example.org", scope=OURS, role=Role.CITY_READER))
    assert page() not in reader.get(workspace).content.decode()


def test_pages_of_a_national_platform_lead_there(client: Client, person: MakePerson) -> None:
    """Its coordinators find it beside their team and on the platform's desk; its editors do not."""
    austria = Country.objects.get()
    Platform.objects.create(key="at", country=austria)
    scope, ways = "country:AT", ("people:team", "ecosystem:platform-desk")
    client.force_login(person("eva@example.org", scope=scope, role=Role.PLATFORM_COORDINATOR))
    editor = Client()
    editor.force_login(person("ed@example.org", scope=scope, role=Role.PLATFORM_EDITOR))
    for way in ways:
        assert page(scope) in client.get(reverse(way, args=[scope])).content.decode()
        assert page(scope) not in editor.get(reverse(way, args=[scope])).content.decode()
