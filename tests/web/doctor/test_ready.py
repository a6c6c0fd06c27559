"""`/ready` says which part is not, and nothing else."""

from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def part(client: Client) -> str:
    answer = client.get(reverse("ready"))
    assert answer.status_code == 503
    assert answer.json().keys() == {"status", "part"}
    return str(answer.json()["part"])


def test_ready(client: Client, django_assert_max_num_queries: Any) -> None:
    client.get(reverse("ready"))
    with django_assert_max_num_queries(3):
        answer = client.get(reverse("ready"))
    assert (answer.status_code, answer.json()) == (200, {"status": "ready"})
    assert answer.cookies == {}
    assert "no-store" in answer["Cache-Control"]
    assert client.post(reverse("ready")).status_code == 405


def test_database_is_gone(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_self: object) -> None:
        raise OperationalError("password=hush")

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", gone)
    assert part(client) == "database"


def test_migrations_wait(client: Client) -> None:
    MigrationRecorder.Migration.objects.filter(app="web").delete()
    assert part(client) == "migrations"


def test_media_cannot_be_written(client: Client, settings: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    settings.MEDIA_ROOT = tmp_path / "file"
    assert part(client) == "media"
