"""Sealing as long work: how far it is, what it tells, and that a failure leaves nothing behind."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.contract.domain.sealing_job import start_sealing
from zeroward.contract.domain.versions import keep_version
from zeroward.contract.models import Contract, ContractVersion, Dossier
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.jobs import Progress, run_job
from zeroward.core.models import Job, Notification
from zeroward.core.problems import ProblemsError
from zeroward.people.models import Membership, User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def version(written: Contract, editor: User) -> ContractVersion:
    return keep_version(**acting(editor), contract=written, note="For the council")


@pytest.fixture
def queued(settings: Any) -> None:
    """Jobs wait for a worker, as they do outside of tests."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


def kept_files() -> set[Path]:
    return set(Path(settings.VAR_DIR).rglob("dossiers/**/*.pdf"))


def test_page_leads_to_how_far_it_is_and_then_to_the_dossier(
    client: Client, version: ContractVersion, editor: User
) -> None:
    client.force_login(editor)
    seal = reverse("contract:version-seal", args=[version.contract_id, 1])
    answer = client.post(seal, {"extent": "all"}, follow=True)
    page = answer.content.decode()
    assert "It is done." in page
    versions = reverse("contract:versions", args=[version.contract_id])
    assert f'href="{versions}"' in page
    dossier = Dossier.objects.get()
    assert dossier.code in client.get(versions).content.decode()
    told = Notification.objects.get(user=editor)
    assert (told.kind, told.url) == ("contract.sealed", versions)
    assert "the dossier of version 1 is sealed" in told.title


def test_waiting_job_says_so_without_scripts_and_is_not_started_twice(
    client: Client, version: ContractVersion, editor: User, queued: None
) -> None:
    client.force_login(editor)
    seal = reverse("contract:version-seal", args=[version.contract_id, 1])
    first = client.post(seal, {"extent": "all"})
    again = client.post(seal, {"extent": "all"})
    assert first["Location"] == again["Location"]
    part = client.post(seal, {"extent": "some", "modules": ["CM-1"]})
    assert part["Location"] != first["Location"]
    page = client.get(first["Location"]).content.decode()
    assert "It waits for its turn." in page
    assert "See how far it is now" in page
    assert not Dossier.objects.exists()
    job = Job.objects.order_by("pk").first()
    assert job is not None
    Progress(job).step(2, 3, "The seal is being made.")
    Job.objects.filter(pk=job.pk).update(state=Job.State.RUNNING)
    page = client.get(first["Location"]).content.decode()
    assert "2 of 3 are done." in page
    assert "The seal is being made." in page


def test_failed_job_says_why_and_leaves_nothing(
    client: Client, version: ContractVersion, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kept_files()
    monkeypatch.setattr(settings, "SEAL_IDENTITY", "no key")
    client.force_login(editor)
    seal = reverse("contract:version-seal", args=[version.contract_id, 1])
    page = client.post(seal, {"extent": "all"}, follow=True).content.decode()
    assert "It did not work." in page
    assert "ZEROWARD_SEAL_IDENTITY" in page
    assert not Dossier.objects.exists()
    assert kept_files() == before
    told = Notification.objects.get(user=editor)
    assert "could not be sealed" in told.title
    assert told.url == reverse("core:job", args=[Job.objects.get().pk])


def test_stopped_job_keeps_nothing_and_tells_nobody(
    version: ContractVersion, editor: User, queued: None
) -> None:
    job = start_sealing(**acting(editor), version=version)
    Job.objects.filter(pk=job.pk).update(cancel_requested=True)
    run_job.func(job.pk, {"version": version.pk, "modules": [], "by": editor.pk})
    job.refresh_from_db()
    assert job.state == Job.State.CANCELLED
    assert not Dossier.objects.exists()
    assert not Notification.objects.exists()


def test_right_is_asked_again_when_the_job_runs(version: ContractVersion, editor: User, queued: None) -> None:
    job = start_sealing(**acting(editor), version=version)
    Membership.objects.filter(user=editor).delete()
    with pytest.raises(NotAllowedError):
        run_job.func(job.pk, {"version": version.pk, "modules": [], "by": editor.pk})
    assert not Dossier.objects.exists()


def test_stranger_and_unknown_module_queue_nothing(
    version: ContractVersion, editor: User, stranger: User
) -> None:
    with pytest.raises(NotAllowedError):
        start_sealing(**acting(stranger), version=version)
    with pytest.raises((ProblemsError, InvalidInputError)):
        start_sealing(**acting(editor), version=version, modules=["Z-9"])
    assert not Job.objects.exists()
