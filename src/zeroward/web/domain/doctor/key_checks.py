"""Can keys and personal files be read by us, and by nobody else on this machine?"""

import os
import shlex
import stat
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from zeroward.contract.domain import sealer
from zeroward.core.errors import HouseError
from zeroward.learning.domain import issuer
from zeroward.web.domain.backup.installation import this_installation
from zeroward.web.domain.doctor.registry import Finding, check, error, ok, warning


class Key(NamedTuple):
    variable: str
    given: str
    path: Path
    read: Callable[[], object]
    harm: str


def keys() -> tuple[Key, ...]:
    """Those that are made when they are first needed. Without the secret key nothing starts; federation has a check."""
    var = Path(settings.VAR_DIR)
    return (
        Key(
            *("ZEROWARD_CERTIFICATE_KEY", settings.CERTIFICATE_KEY, var / issuer.FILE, issuer.signing_key),
            harm="no certificate of a course can be given, and none of ours is known as such",
        ),
        Key(
            *("ZEROWARD_SEAL_IDENTITY", settings.SEAL_IDENTITY, var / sealer.FILE, sealer.sealer),
            harm="no dossier of a contract can be sealed",
        ),
    )


@check("key files")
def keys_can_be_used() -> Finding:
    for key in keys():
        problem = _problem(key)
        if problem:
            return error(
                f"{key.variable if key.given else key.path}: {problem}; {key.harm}.",
                f"Put the file back from your backup, as one that user {os.getuid()} reads (mode 600), or set"
                f" {key.variable}. Without it a new one is made, which others take for a stranger's.",
            )
    return ok("The keys that are there can be used.")


def _problem(key: Key) -> str:
    """What is wrong with it, or an empty text; one that is not there yet is none."""
    if not key.given:
        if not os.path.lexists(key.path):
            return ""
        if not key.path.is_file():
            return "this is no file"
        if not os.access(key.path, os.R_OK):
            return "the file cannot be read"
    try:
        key.read()
    except HouseError:
        return "this is no key"
    return ""


@check("other users")
def others_read_nothing() -> Finding:
    """Who has an account on this machine, and none here, finds no person and no key in our files."""
    here = this_installation()
    secrets = [path for path in here.secrets.values() if others_read(path)]
    personal = [path for path in (*_database(), *here.folders.values(), _mail()) if others_read(path)]
    if not secrets and not personal:
        return ok("Other users of this machine read nothing.")
    found = [str(path) for path in (*secrets, *personal)]
    told = f"Every user of this machine can read {', '.join(found)}."
    remedy = f"Run: chmod o-rwx {shlex.join(found)}"
    return error(told, remedy) if secrets else warning(told, remedy)


def _database() -> list[Path]:
    """The file of SQLite and what lies beside it; PostgreSQL's files are its own."""
    given = settings.DATABASES["default"]
    if not given["ENGINE"].endswith("sqlite3"):
        return []
    return [Path(f"{given['NAME']}{ending}") for ending in ("", "-wal", "-shm")]


def _mail() -> Path:
    return Path(settings.EMAIL_FILE_PATH)


def others_read(path: Path) -> bool:
    """Whether its mode lets everybody in, and those of all folders above let them come as far as that."""
    try:
        found = path.resolve(strict=True)
        mode = found.stat().st_mode
        wanted = stat.S_IROTH | stat.S_IXOTH if stat.S_ISDIR(mode) else stat.S_IROTH
        return bool(mode & wanted) and all(one.stat().st_mode & stat.S_IXOTH for one in found.parents)
    except OSError:  # not there, or not even ours to look at
        return False
