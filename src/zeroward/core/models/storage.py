"""Where files lie that not everyone may read."""

from django.core.files.storage import Storage, storages


def private_files() -> Storage:
    """The storage named "private": outside the media folder, without addresses; a page that checks hands files out."""
    return storages["private"]
