"""Signed packages: files in a zip with a manifest of their hashes, signed with Ed25519. No Django here.

Writing is deterministic: the same parts, time and key give the same bytes. Reading takes every file for hostile:
nothing is handed out before names, sizes, signature and hashes were checked.
"""

from zeroward.federation.package.errors import PackageError
from zeroward.federation.package.keys import (
    Signer,
    Verifier,
    new_private_key,
    read_private_key,
    read_public_key,
)
from zeroward.federation.package.limits import Limits
from zeroward.federation.package.manifest import FORMAT, VERSION, FileEntry, Instance, Manifest
from zeroward.federation.package.reading import Package, open_package
from zeroward.federation.package.writing import Part, write_package

__all__ = [
    "FORMAT",
    "VERSION",
    "FileEntry",
    "Instance",
    "Limits",
    "Manifest",
    "Package",
    "PackageError",
    "Part",
    "Signer",
    "Verifier",
    "new_private_key",
    "open_package",
    "read_private_key",
    "read_public_key",
    "write_package",
]
