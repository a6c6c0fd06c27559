"""The API costs no memory until it is asked."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

pytestmark = pytest.mark.slow

HEAVY = ("ninja", "pydantic", "zeroward.api.ground", "zeroward.api.v1", "zeroward.api.addresses")
PROGRAM = """
import sys
import zeroward.web.wsgi
from django.urls import resolve
resolve("/api/v1/materials")
print(*(name for name in sys.modules if name.startswith(%s)))
"""


def test_nothing_of_the_api_is_read_when_the_server_starts(tmp_path: Path) -> None:
    """Except the models, and the pages on which people make tokens."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.local",
        "ZEROWARD_VAR": str(tmp_path),
        "ZEROWARD_DATABASE": f"sqlite:///{tmp_path}/server.sqlite3",
    }
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM % repr(HEAVY)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split() == []


@pytest.mark.django_db
def test_null_character_in_an_address_is_a_problem_like_others(client: Client) -> None:
    answer = client.get("/api/v1/materials/%00")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    same = client.get("/api/v1/none")
    assert answer.json().keys() == same.json().keys()
    assert (answer.json()["status"], answer.json()["title"]) == (404, same.json()["title"])
