"""Whether an installation holds what a backup holds, table by table."""

from collections.abc import Mapping
from pathlib import Path

from zeroward.web.domain.backup.content import Content
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.installation import Installation
from zeroward.web.domain.backup.manifest import Manifest
from zeroward.web.domain.backup.reading import check_archive
from zeroward.web.domain.backup.restoring import demand_same_kind

NAMED = 5


def demand_as_in(installation: Installation, *, source: Path) -> Manifest:
    """The backup's contents, when the database holds the same rows. Raises BackupError, which names what differs."""
    with check_archive(source) as (_archive, found):
        demand_same_kind(installation, found, source)
    installation.database.release()
    held = installation.database.content()
    if held.digest != found.content:
        others = _others(held, found)
        more = f", and {len(others) - NAMED} more" if len(others) > NAMED else ""
        raise BackupError(
            f"The database is not as in the backup: {'; '.join(others[:NAMED])}{more}.",
            place=str(source),
            remedy="Was something written, or another release prepared, since the backup was made or brought back?",
        )
    return found


def _others(held: Content, found: Manifest) -> list[str]:
    here = held.as_data()
    return [
        f"{name} has {_rows(found.tables.get(name))} there and {_rows(here.get(name))} here"
        for name in sorted({*here, *found.tables})
        if here.get(name) != found.tables.get(name)
    ]


def _rows(table: Mapping[str, int | str] | None) -> str:
    """Equal numbers are told by the beginning of their hash."""
    return "no table" if table is None else f"{table['rows']} rows ({str(table['digest'])[:8]})"
