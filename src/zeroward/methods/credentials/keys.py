"""Keys of an issuer: Ed25519 (RFC 8032), named by themselves as `did:key` (W3C CCG).

A `did:key` is the public key: multicodec prefix ed01, the 32 bytes, in base58btc with a leading z. So whoever holds a
certificate holds all that is needed to check its signature.
"""

from typing import Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

SigningKey = Ed25519PrivateKey
_ALPHABET: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_ED25519: Final = b"\xed\x01"
_PREFIX: Final = "did:key:z"
_LONGEST: Final = 80


def new_key() -> tuple[SigningKey, bytes]:
    """A new private key, and the same as PEM (PKCS 8, not encrypted) to be kept in a safe place."""
    key = Ed25519PrivateKey.generate()
    return key, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def read_key(pem: bytes) -> SigningKey:
    """A private key from its PEM. Raises MethodError for anything that is no Ed25519 key."""
    try:
        key = load_pem_private_key(pem, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise MethodError(
            say("This is no Ed25519 key."),
            place="key",
            remedy=say("Restore the key file from your backup, or make a new key."),
        )
    return key


def public_bytes(key: Ed25519PublicKey) -> bytes:
    """The 32 bytes of a public key."""
    return key.public_bytes(Encoding.Raw, PublicFormat.Raw)


def did_of(key: Ed25519PublicKey) -> str:
    """The name of a public key."""
    return _PREFIX + _base58(_ED25519 + public_bytes(key))


def public_key_of(did: str) -> Ed25519PublicKey:
    """The public key that a name stands for. Raises MethodError for other kinds of names and for broken ones."""
    raw = _from_base58(did.removeprefix(_PREFIX)) if did.startswith(_PREFIX) and len(did) < _LONGEST else None
    if raw is None or len(raw) != 34 or not raw.startswith(_ED25519):
        raise MethodError(
            say("The issuer is not named by an Ed25519 key."),
            place="issuer",
            remedy=say("Ask the issuer how to check it: this page reads did:key names only."),
        )
    return Ed25519PublicKey.from_public_bytes(raw[len(_ED25519) :])


def _base58(raw: bytes) -> str:
    number, digits = int.from_bytes(raw, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        digits = _ALPHABET[digit] + digits
    return digits


def _from_base58(text: str) -> bytes | None:
    number = 0
    for sign in text:
        digit = _ALPHABET.find(sign)
        if digit < 0:
            return None
        number = number * 58 + digit
    return number.to_bytes((number.bit_length() + 7) // 8, "big")
