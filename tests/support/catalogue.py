"""A database file with the shipped catalogue, made once per state of the data and of the code that loads it."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.support.database import KEPT, REPOSITORY, migrated_file, migrations_digest, one_at_a_time


def catalogue_digest() -> str:
    """Changes whenever the data, their importers or the migrations change."""
    digest = hashlib.sha256(migrations_digest().encode())
    data = [path for path in (REPOSITORY / "data").rglob("*") if path.is_file()]
    importers = (REPOSITORY / "src").glob("zeroward/*/importers/**/*.py")
    for path in sorted([*data, *importers]):
        digest.update(str(path.relative_to(REPOSITORY)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def catalogue_file() -> Path:
    """The kept file; whoever needs it first makes it, in a process of its own."""
    path = KEPT / f"catalogue-{catalogue_digest()}.sqlite3"
    migrated = migrated_file()
    with one_at_a_time("catalogue"):
        if path.exists():
            return path
        for old in KEPT.glob("catalogue-*"):
            old.unlink()
        making = path.with_suffix(f".{os.getpid()}")
        shutil.copy(migrated, making)
        subprocess.run(
            [sys.executable, "-m", "zeroward.web.cli", "load_catalogue"],
            env=environment(making),
            cwd=REPOSITORY,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        with closing(sqlite3.connect(making)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
        making.replace(path)
    return path


def environment(database: Path) -> dict[str, str]:
    """For a process of its own that works on this file."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.test",
        "ZEROWARD_DATABASE": f"sqlite:///{database}",
        "PYTHONPATH": f"{REPOSITORY / 'src'}{os.pathsep}{REPOSITORY}",
    }
