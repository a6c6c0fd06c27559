"""Archives (zip, and the office formats built on it): refused when they could harm whoever opens them."""

import lzma
import zipfile
import zlib
from typing import BinaryIO

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError

MAX_ENTRIES = 5_000
MAX_UNPACKED = 300 * 1024 * 1024  # bytes
MAX_RATIO = 150  # unpacked over packed, for the archive as a whole
RATIO_FROM = 10 * 1024 * 1024  # bytes; below this a high ratio does no harm
CHUNK = 256 * 1024
ENCRYPTED = 0x1
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Ways of packing that are read, as office formats have them. LZMA may ask for gigabytes before it unpacks anything."""
DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError, ValueError)
"""What reading a damaged archive can raise: a password or an unknown way of packing is a RuntimeError, a name that is
no text a ValueError."""


def open_archive(file: BinaryIO) -> zipfile.ZipFile:
    """The archive, after its table of contents was checked. Raises InvalidInputError."""
    try:
        archive = zipfile.ZipFile(file)
    except DAMAGED:
        raise _refuse(_("The file is damaged: its contents cannot be listed.")) from None
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise _refuse(_("The archive holds more than %(most)d files.") % {"most": MAX_ENTRIES})
    _check_sizes(entries, _length(file))
    for entry in entries:
        if entry.flag_bits & ENCRYPTED:
            raise _refuse(_("The file is protected by a password, so it cannot be checked."))
        if entry.compress_type not in PACKED:
            raise _refuse(_("A file in the archive is packed in a way that is not read here."))
        if entry.filename.startswith(("/", "\\")) or ".." in entry.filename.replace("\\", "/").split("/"):
            raise _refuse(_("A file in the archive would be unpacked outside its folder."))
    return archive


def unpack_for_check(archive: zipfile.ZipFile) -> None:
    """Read every entry once, without keeping it: the sizes that an archive states may be false."""
    total = 0
    try:
        for entry in archive.infolist():
            with archive.open(entry) as content:
                while chunk := content.read(CHUNK):
                    total += len(chunk)
                    if total > MAX_UNPACKED:
                        raise _bomb()
    except DAMAGED:
        raise _refuse(_("The file is damaged: not all of its contents can be read.")) from None


def _check_sizes(entries: list[zipfile.ZipInfo], size: int) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if packed > size:  # entries that share their bytes: how the smallest bombs are made
        raise _bomb()
    if unpacked > MAX_UNPACKED or (unpacked > RATIO_FROM and unpacked > MAX_RATIO * max(size, 1)):
        raise _bomb()


def _length(file: BinaryIO) -> int:
    place = file.tell()
    size = file.seek(0, 2)
    file.seek(place)
    return size


def _bomb() -> InvalidInputError:
    return _refuse(_("Unpacked, the file would be far too large."))


def _refuse(message: str) -> InvalidInputError:
    return InvalidInputError(message, place="file", remedy=_("Save it again, or hand it in as a PDF."))
