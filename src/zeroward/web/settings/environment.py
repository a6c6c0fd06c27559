"""Reading settings from the environment, with errors that name the variable and the remedy."""

import logging
import math
import os
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, quote, unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.exceptions import ImproperlyConfigured

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-4096;"
    " PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864;"
)
# a new connection of SQLite reads the whole schema first: some 7 ms a request for hundreds of tables
CONNECTION_SECONDS = 60
LAST_PORT = 65535


class SettingError(ImproperlyConfigured):
    """A setting cannot be taken as it is: its variable, what was given (never a secret), and what to write."""


def env(name: str, default: str) -> str:
    """The variable's text, or the default when it is not set."""
    return os.environ.get(name, default)


def env_flag(name: str, default: str = "") -> bool:
    """True for 1, true, yes, on; False for empty, 0, false, no, off; anything else is refused."""
    value = env(name, default).strip().lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"", "0", "false", "no", "off"}:
        return False
    raise SettingError(f"{name}={value!r} is not a yes or no: write 1 or 0.")


def env_list(name: str, default: str) -> list[str]:
    """Comma-separated text as a list, blanks dropped."""
    return [part.strip() for part in env(name, default).split(",") if part.strip()]


def env_whole(name: str, default: int, *, least: int = 0, most: float = math.inf) -> int:
    """A whole number within bounds; an empty variable counts as not set, here and in what follows."""
    given = env(name, "").strip()
    value: int | None
    try:
        value = int(given) if given else default
    except ValueError:
        value = None
    if value is None or not least <= value <= most:
        raise SettingError(f"{name}={given!r} is not a whole number{_bounds(least, most)}.")
    return value


def env_number(name: str, default: float, *, least: float = 0) -> float:
    """A number, with or without a fraction, within bounds."""
    given = env(name, "").strip()
    try:
        value = float(given) if given else default
    except ValueError:
        value = math.nan
    if not least <= value < math.inf:  # which nan is not, either
        raise SettingError(f"{name}={given!r} is not a number{_bounds(least, math.inf)}, as 10 or 0.5.")
    return value


def _bounds(least: float, most: float) -> str:
    return f" from {least} to {most}" if most < math.inf else f" of {least} or more"


def env_level(name: str, default: str) -> str:
    """A level of the log, in small or capital letters."""
    given = env(name, "").strip() or default
    levels = logging.getLevelNamesMapping()
    if given.upper() not in levels:
        raise SettingError(f"{name}={given!r} is no level of the log: write one of {', '.join(levels)}.")
    return given.upper()


def env_zone(name: str, default: str) -> str:
    """A time zone that this machine knows."""
    given = env(name, "").strip() or default
    try:
        ZoneInfo(given)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder of zones
        raise SettingError(
            f"{name}={given!r} is no time zone that this machine knows: write one as {default}."
        ) from None
    return given


def env_address(name: str, default: str) -> str:
    """Where a website is reached: with scheme and host."""
    given = env(name, "").strip() or default
    if not _has_scheme_and_host(given):
        raise SettingError(
            f"{name}={given!r} is no address of a website: write it as https://mission.example.org."
        )
    return given


def env_origins(name: str) -> list[str]:
    """Origins, separated by commas: scheme and host, perhaps a port, nothing else."""
    given = env_list(name, "")
    for one in given:
        if not _has_scheme_and_host(one) or one.count("/") > 2:
            raise SettingError(f"{name}={one!r} is no origin: write it as https://mission.example.org.")
    return given


def _has_scheme_and_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number
        return False


def env_folder(name: str, default: Path) -> Path:
    """A folder, there already or not. A path that hangs on where a command runs would be another one elsewhere."""
    given = env(name, "").strip()
    path = Path(given) if given else default
    if not path.is_absolute():
        raise SettingError(f"{name}={given!r} is not a whole path: write {path.absolute()}.")
    # os.path and not Path: what lies below a folder that is closed to us is not known to be a file
    if os.path.lexists(path) and not os.path.isdir(path):  # noqa: PTH112
        raise SettingError(f"{name}={given!r} is a file, not a folder: name another, or move the file away.")
    return path


def made_folder(name: str, path: Path) -> None:
    """Makes the folder, which `name` says where to find, when it is not there yet."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingError(
            f"{name}: the folder {path} cannot be made ({error.strerror}). Name one that user {os.getuid()} may"
            " write in."
        ) from error


def database_from(url: str, name: str = "ZEROWARD_DATABASE") -> dict[str, Any]:
    """Django's database settings from `sqlite:////path` or `postgresql://user:password@host:port/name`.

    Raises SettingError, which names where the address came from.
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": _sqlite_path(parts, name),
            # IMMEDIATE: a transaction that reads and then writes never fails on a stale snapshot
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_PRAGMAS},
            "CONN_MAX_AGE": CONNECTION_SECONDS,
        }
    if parts.scheme in {"postgresql", "postgres"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": _port_of(parts, name),
            "CONN_MAX_AGE": CONNECTION_SECONDS,
            "CONN_HEALTH_CHECKS": True,  # after a restart of the server nobody meets a dead connection
        }
    # the address may hold a password: it is not repeated
    raise SettingError(
        f"{name}: the address of the database begins with neither sqlite:// nor postgresql://. "
        "Write sqlite:////path/to/file or postgresql://user:password@host:port/name."
    )


def _sqlite_path(parts: SplitResult, name: str) -> str:
    """From the root: a path that hangs on where a command runs would be another, new database elsewhere."""
    path = Path(unquote((parts.netloc + parts.path).removeprefix("/")))
    if not path.is_absolute():
        raise SettingError(
            f"{name}: the path of the database does not begin at the root."
            f" Write sqlite:///{quote(str(path.absolute()))}, with four slashes."
        )
    return str(path)


def _port_of(parts: SplitResult, name: str) -> str:
    try:
        return str(parts.port or "")
    except ValueError:  # Python's own words repeat what stands there, which can be half a password
        raise SettingError(
            f"{name}: the port in the address of the database is no number. "
            "In a user or password, write / # ? @ : and % as %2F %23 %3F %40 %3A %25."
        ) from None
