"""Keys to sign with and to check with: Ed25519. The private key is PEM; the public one a short line."""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from zeroward.federation.package.errors import PackageError

PREFIX: Final = "ed25519:"
_ID_SIGNS: Final = 32


@dataclass(frozen=True, slots=True)
class Verifier:
    """A public key. `id`: the first 32 hexadecimal digits of its SHA-256."""

    raw: bytes

    @property
    def id(self) -> str:
        return hashlib.sha256(self.raw).hexdigest()[:_ID_SIGNS]

    @property
    def text(self) -> str:
        """As it is handed on: `ed25519:` and 44 signs of base64."""
        return PREFIX + base64.b64encode(self.raw).decode()

    def holds(self, signature: bytes, signed: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, signed)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Signer:
    """A private key. It is not shown by repr, so that no log holds it."""

    _key: Ed25519PrivateKey

    def __repr__(self) -> str:
        return f"Signer({self.public.id})"

    @property
    def public(self) -> Verifier:
        return Verifier(self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    def sign(self, content: bytes) -> bytes:
        """64 bytes; the same content gives the same signature."""
        return self._key.sign(content)


def new_private_key() -> bytes:
    """A new key as PEM (PKCS 8, not encrypted): it belongs in a safe place."""
    return Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def read_private_key(pem: bytes) -> Signer:
    """Raises PackageError for anything but an Ed25519 key without a password."""
    try:
        key = load_pem_private_key(pem, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise PackageError(
            "This is no private key to sign with.",
            place="private key",
            remedy="Bring yours back from your backup, or take it away and make a new one:"
            " `zeroward federation-key --make`.",
        ) from None
    return Signer(key)


def read_public_key(text: str) -> Verifier:
    """A key as `Verifier.text` writes it. Raises PackageError."""
    try:
        raw = base64.b64decode(text.strip().removeprefix(PREFIX), validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    if not text.strip().startswith(PREFIX) or len(raw) != 32:
        raise PackageError(
            "This is no public key.",
            place="public key",
            remedy="Copy the whole line that begins with “ed25519:”, as the other installation shows it.",
        )
    return Verifier(raw)
