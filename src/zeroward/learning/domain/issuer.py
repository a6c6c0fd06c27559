"""The key that signs certificates: given by a setting, or made once and kept in a file that only its owner reads."""

import os
from contextlib import suppress
from functools import cache
from pathlib import Path

from django.conf import settings
from django.urls import reverse

from zeroward.core.domain.letters import absolute
from zeroward.core.queries.instance import current_instance
from zeroward.methods.credentials import Issuer, SigningKey, did_of, new_key, read_key

FILE = "certificate-key.pem"


def signing_key() -> SigningKey:
    """Raises MethodError when the key of the setting, or the file, is no Ed25519 key."""
    return _read(settings.CERTIFICATE_KEY, Path(settings.VAR_DIR) / FILE)


def issuer() -> Issuer:
    """This installation as whoever reads a certificate sees it."""
    return Issuer(
        did=did_of(signing_key().public_key()),
        name=str(current_instance().name),
        url=absolute(reverse("learning:check")),
    )


@cache
def _read(pem: str, path: Path) -> SigningKey:
    return read_key(pem.replace("\\n", "\n").encode() if pem else _kept(path))


def _kept(path: Path) -> bytes:
    """What is in the file; a new key is written there (mode 600) when there is none."""
    if not path.exists():
        making = path.with_name(f"{path.name}.{os.getpid()}")
        descriptor = os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(new_key()[1])
        with suppress(FileExistsError):  # another process was quicker: its key counts
            path.hardlink_to(making)
        making.unlink()
    return path.read_bytes()
