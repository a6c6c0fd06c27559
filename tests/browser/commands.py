"""Commands of an installation, run beside its server as a timer would run them."""

import os
import subprocess
import sys

from tests.browser.installation import Installation, environment
from tests.support.database import REPOSITORY


def run_command(installation: Installation, name: str, **settings: str) -> str:
    """What the command said; `settings` are variables of the environment."""
    done = subprocess.run(
        [sys.executable, "-m", "zeroward.web.cli", name, "--skip-checks"],
        env={**os.environ, **environment(installation.folder), **settings},
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout
