"""The API costs no memory until it is asked."""

import os
import subprocess
import sys
from pathlib import Path

LIGHT = {
    "zeroward.api",
    "zeroward.api.apps",
    "zeroward.api.domain",
    "zeroward.api.domain.tokens",
    "zeroward.api.migrations",
    "zeroward.api.models",
    "zeroward.api.models.kept_answer",
    "zeroward.api.models.token",
    "zeroward.api.queries",
    "zeroward.api.queries.tokens",
    "zeroward.api.scopes",
    "zeroward.api.urls",
    "zeroward.api.views",
    "zeroward.api.views.tokens",
}
PROGRAM = """
import sys
import zeroward.web.wsgi
import zeroward.web.urls
print(*(name for name in sys.modules if name.startswith(("ninja", "pydantic", "zeroward.api"))))
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
        [sys.executable, "-c", PROGRAM],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    assert set(ended.stdout.split()) <= LIGHT
