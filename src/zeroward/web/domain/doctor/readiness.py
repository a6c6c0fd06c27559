"""The short examination: can pages be served by this process? Cheap, as it is asked every few seconds."""

import logging
from functools import cache
from pathlib import Path

from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from zeroward.web.domain.doctor.writable import is_writable

log = logging.getLogger(__name__)


def unready(media: Path) -> str:
    """The part that is not ready (`database`, `migrations`, `media`), or an empty text. Nothing secret is told."""
    try:
        applied = MigrationRecorder(connection).applied_migrations().keys()
    except Error:
        log.warning("Not ready: the database does not answer.", exc_info=True)
        return "database"
    if not known_migrations() <= applied:
        return "migrations"
    return "" if is_writable(media) else "media"


@cache
def known_migrations() -> frozenset[tuple[str, str]]:
    """Those of the code that this process runs; they do not change under it."""
    return frozenset(MigrationLoader(None).disk_migrations)
