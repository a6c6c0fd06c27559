"""What belongs to one installation: its database, the folders of its files, and its secrets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings

from zeroward.web.domain.backup.postgresql_database import PostgresqlDatabase
from zeroward.web.domain.backup.sqlite_database import SqliteDatabase

SECRETS = ("secret-key", "certificate-key.pem", "seal-identity.pem", "federation-key.pem")


@dataclass(frozen=True)
class Installation:
    """`folders` are named as in the archive; `var` holds secrets and the mark of a restore that was cut off."""

    database: SqliteDatabase | PostgresqlDatabase
    var: Path
    folders: Mapping[str, Path] = field(default_factory=dict)

    @property
    def secrets(self) -> dict[str, Path]:
        """Those that are files here; secrets of the environment are the operator's own."""
        return {name: self.var / name for name in SECRETS}

    @property
    def database_place(self) -> Path:
        """Where its file lies; a dump for a server is laid into `var` while it is read."""
        return self.database.target or self.var / self.database.member

    @property
    def places(self) -> dict[str, Path]:
        """Everything that a restore can replace, named as in the archive."""
        secrets = {f"secrets/{name}": path for name, path in self.secrets.items()}
        return {**self.folders, self.database.member: self.database_place, **secrets}


def this_installation() -> Installation:
    """The one that the settings describe."""
    var = Path(settings.VAR_DIR)
    given = settings.DATABASES["default"]
    is_sqlite = given["ENGINE"].endswith("sqlite3")
    return Installation(
        database=SqliteDatabase(Path(given["NAME"])) if is_sqlite else PostgresqlDatabase(given),
        var=var,
        folders={
            "media": Path(settings.MEDIA_ROOT),
            "private": var / "private",
            "helpdesk-mail": Path(settings.ZEROWARD_HELPDESK_MAIL_DIR),
        },
    )
