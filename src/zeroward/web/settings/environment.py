"""Reading settings from the environment, with errors that name the variable and the remedy."""

import os
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-4096;"
    " PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864;"
)
# a new connection of SQLite reads the whole schema first: some 7 ms a request for hundreds of tables
CONNECTION_SECONDS = 60


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
    raise ImproperlyConfigured(f"{name}={value!r} is not a yes or no: write 1 or 0.")


def env_list(name: str, default: str) -> list[str]:
    """Comma-separated text as a list, blanks dropped."""
    return [part.strip() for part in env(name, default).split(",") if part.strip()]


def database_from(url: str) -> dict[str, Any]:
    """Django's database settings from `sqlite:///path` or `postgresql://user:password@host:port/name`."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": unquote(parts.path)[1:],
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
            "PORT": _port_of(parts),
            "CONN_MAX_AGE": CONNECTION_SECONDS,
            "CONN_HEALTH_CHECKS": True,  # after a restart of the server nobody meets a dead connection
        }
    # the address may hold a password: it is not repeated
    raise ImproperlyConfigured(
        "The address of the database begins with neither sqlite:// nor postgresql://. "
        "Write sqlite:////path/to/file or postgresql://user:password@host:port/name."
    )


def _port_of(parts: SplitResult) -> str:
    try:
        return str(parts.port or "")
    except ValueError:  # Python's own words repeat what stands there, which can be half a password
        raise ImproperlyConfigured(
            "The port in the address of the database is no number. "
            "In a user or password, write / # ? @ : and % as %2F %23 %3F %40 %3A %25."
        ) from None
