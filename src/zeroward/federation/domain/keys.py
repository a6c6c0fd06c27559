"""Our own key to sign with, and the keys that we trust. The private key comes from the environment, or from a file."""

import os
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings

from zeroward.core.errors import ConflictError
from zeroward.federation.models import Peer
from zeroward.federation.package import (
    PackageError,
    Signer,
    Verifier,
    new_private_key,
    read_private_key,
    read_public_key,
)

FILE: Final = "federation-key.pem"


def key_file() -> Path:
    return Path(settings.VAR_DIR) / FILE


def _place() -> str:
    return "ZEROWARD_FEDERATION_KEY" if settings.FEDERATION_KEY else FILE


def our_signer() -> Signer | None:
    """None while this installation has no key: then nothing is signed. Raises PackageError for what is no key."""
    path = key_file()
    pem = str(settings.FEDERATION_KEY)
    try:
        return _read(pem, path, path.stat().st_mtime_ns if not pem and path.exists() else 0)
    except PackageError as error:
        raise PackageError(error.message, place=_place(), remedy=error.remedy) from error
    except OSError as error:
        raise PackageError(
            f"{path} cannot be read ({error.strerror}).",
            place=_place(),
            remedy=f"It must be a file that user {os.getuid()} reads; or set ZEROWARD_FEDERATION_KEY.",
        ) from error


@cache
def _read(pem: str, path: Path, changed: int) -> Signer | None:
    if pem:
        return read_private_key(pem.replace("\\n", "\n").encode())
    return read_private_key(path.read_bytes()) if changed else None


def make_key() -> Signer:
    """A new key in a file that only its owner reads (mode 600). Raises ConflictError when there is one.

    Raises PackageError where no file can be made.
    """
    path = key_file()
    if settings.FEDERATION_KEY or path.exists():
        raise ConflictError(
            "This installation has a key already.",
            place="ZEROWARD_FEDERATION_KEY" if settings.FEDERATION_KEY else str(path),
            remedy="Others trust its public part. To replace it, move it away first and tell them the new one.",
        )
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise PackageError(
            f"{path} cannot be written ({error.strerror}).",
            place=_place(),
            remedy=f"Make the folder, and give it to user {os.getuid()}.",
        ) from error
    with os.fdopen(descriptor, "wb") as file:
        file.write(new_private_key())
    made = our_signer()
    assert made is not None
    return made


def trusted_keys() -> dict[str, Verifier]:
    """Keys of all sources by their id, and our own."""
    found = [
        read_public_key(text)
        for text in Peer.objects.exclude(public_key="").values_list("public_key", flat=True)
    ]
    own = our_signer()
    return {one.id: one for one in [*found, *([own.public] if own else [])]}


def signature(body: bytes) -> str:
    """What vouches for an answer to harvesters: id of the key and signature, "" without a (readable) key."""
    try:
        signer = our_signer()
    except PackageError:  # `zeroward doctor` and `zeroward federation-key` say so
        return ""
    return f"{signer.public.id} {signer.sign(body).hex()}" if signer else ""
