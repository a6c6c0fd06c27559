"""Is there room, may we write, and do rows and files agree?"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.files.storage import Storage, default_storage, storages
from django.db.models import FileField

from zeroward.web.domain.backup.installation import this_installation
from zeroward.web.domain.backup.mark import was_cut_off
from zeroward.web.domain.backup.swapping import leftovers
from zeroward.web.domain.doctor.registry import Finding, check, error, ok, warning
from zeroward.web.domain.doctor.writable import is_writable
from zeroward.web.domain.take_along import FOLDER

LITTLE_SPACE, NO_SPACE = 1024**3, 200 * 1024**2
NAMED = 5


def folders() -> tuple[Path, ...]:
    """Where the platform writes."""
    var = Path(settings.VAR_DIR)
    return (var, Path(settings.MEDIA_ROOT), var / "private")


@check("space")
def disk_has_room() -> Finding:
    free = shutil.disk_usage(settings.VAR_DIR).free
    told = f"{free // 1024**2} MB are free in {settings.VAR_DIR}."
    if free < NO_SPACE:
        return error(f"{told} Soon nothing can be saved.", "Make room now.")
    if free < LITTLE_SPACE:
        return warning(told, "Make room, or move ZEROWARD_VAR to a larger disk.")
    return ok(told)


@check("folders")
def folders_are_writable() -> Finding:
    closed = [str(folder) for folder in folders() if not is_writable(folder)]
    if closed:
        return error(f"Nothing can be written in {', '.join(closed)}.", f"Give it to user {os.getuid()}.")
    return ok("Uploads can be written.")


@check("restore")
def no_restore_was_cut_off() -> Finding:
    if was_cut_off(Path(settings.VAR_DIR)):
        return error(
            "A restore was cut off: old and new lie side by side.", "Stop the server; run “zeroward prepare”."
        )
    left = leftovers(this_installation())
    if left:
        return warning(
            f"A restore that was ended left {', '.join(map(str, left))}.",
            "Run “zeroward prepare”: it deletes this. While a restore is at work, let it end first.",
        )
    return ok("No restore was cut off.")


@check("files")
def rows_and_files_agree() -> Finding:
    missing, strays = compare_files()
    if missing:
        named = ", ".join(missing[:NAMED])
        return error(
            f"{len(missing)} files that rows name are missing: {named}", "Bring them back from a backup."
        )
    if strays:
        return warning(
            f"{len(strays)} files belong to no row: {', '.join(strays[:NAMED])}",
            "Nobody can reach them; delete them after a backup.",
        )
    return ok("Every row has its file, every file its row.")


def compare_files() -> tuple[list[str], list[str]]:
    """Names of files that rows name but are not there, and of files that no row names."""
    kept = {"media": default_storage, "private": storages["private"]}
    there = {key: set(_names(storage)) for key, storage in kept.items()}
    named: dict[str, set[str]] = {"media": set(), "private": set()}
    for model in apps.get_models():
        for field in model._meta.local_concrete_fields:
            if isinstance(field, FileField):
                key = "private" if field.storage == kept["private"] else "media"
                found = model._base_manager.values_list(field.name, flat=True)
                named[key].update(name for name in found.iterator() if name)
    missing = [f"{key}/{name}" for key in kept for name in sorted(named[key] - there[key])]
    strays = [
        f"{key}/{name}"
        for key in kept
        for name in sorted(there[key] - named[key])
        if not name.startswith(f"{FOLDER}/")
    ]
    return missing, strays


def _names(storage: Storage, folder: str = "") -> Iterator[str]:
    try:
        inside, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    yield from (f"{folder}{name}" for name in files)
    for name in inside:
        yield from _names(storage, f"{folder}{name}/")
