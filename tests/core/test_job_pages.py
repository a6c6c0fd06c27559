import pytest
from django.test import Client
from django.urls import reverse

from tests.support.people import MakePerson
from zeroward.core.models import Job
from zeroward.people.models import User


@pytest.fixture
def anna(person: MakePerson) -> User:
    return person("anna@example.org")


def job_of(user: User, **values: object) -> Job:
    return Job.objects.create(kind="test", label="Import of <b>cities</b>", owner=user, **values)


def test_owner_sees_the_progress_and_a_plain_reload(anna: User, client: Client) -> None:
    job = job_of(anna, state="running", done=30, total=120, message="Row 30")
    client.force_login(anna)
    page = client.get(reverse("core:job", args=[job.pk])).content.decode()
    assert '<progress max="100" value="25"' in page
    assert "30 of 120 are done. Row 30" in page
    assert f'href="{reverse("core:job", args=[job.pk])}">See how far it is now' in page
    assert "Import of &lt;b&gt;cities&lt;/b&gt;" in page


def test_script_gets_the_moving_part_alone_and_stops_when_it_is_done(anna: User, client: Client) -> None:
    job = job_of(anna, state="running", done=1, total=2)
    client.force_login(anna)
    address = reverse("core:job", args=[job.pk])
    part = client.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert 'hx-trigger="every 2s"' in part
    Job.objects.update(state="done", result={"url": "/en/"})
    part = client.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "hx-trigger" not in part
    assert "It is done." in part
    assert 'href="/en/">See the result' in part


def test_failed_job_says_why(anna: User, client: Client) -> None:
    job = job_of(anna, state="failed", message="Row 7: no such country")
    client.force_login(anna)
    assert "Row 7: no such country" in client.get(reverse("core:job", args=[job.pk])).content.decode()


def test_owner_stops_a_job(anna: User, client: Client) -> None:
    waiting, running, done = (job_of(anna, state=state) for state in ("waiting", "running", "done"))
    client.force_login(anna)
    for job in (waiting, running, done):
        assert client.get(reverse("core:job-cancel", args=[job.pk])).status_code == 405
        client.post(reverse("core:job-cancel", args=[job.pk]))
        job.refresh_from_db()
    assert waiting.state == "cancelled"
    assert (running.state, running.cancel_requested) == ("running", True)
    assert (done.state, done.cancel_requested) == ("done", False)
    assert "stops as soon as it can" in client.get(reverse("core:job", args=[running.pk])).content.decode()


def test_job_of_another_is_not_there(
    anna: User, person: MakePerson, administrator: User, client: Client
) -> None:
    job = job_of(anna, state="running")
    client.force_login(person("bert@example.org"))
    assert client.get(reverse("core:job", args=[job.pk])).status_code == 404
    assert client.post(reverse("core:job-cancel", args=[job.pk])).status_code == 404
    assert "Import of" not in client.get(reverse("core:jobs")).content.decode()
    client.force_login(administrator)
    assert client.get(reverse("core:job", args=[job.pk])).status_code == 200
    client.logout()
    assert "/account/login/" in client.get(reverse("core:job", args=[job.pk]))["Location"]
    job.refresh_from_db()
    assert not job.cancel_requested


def test_job_without_owner_is_for_administrators(anna: User, client: Client) -> None:
    job = Job.objects.create(kind="test", label="Nightly", state="running")
    client.force_login(anna)
    assert client.get(reverse("core:job", args=[job.pk])).status_code == 404
