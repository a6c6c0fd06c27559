"""Signing and opening: compact JWS (RFC 7515) with EdDSA (RFC 8037), as Open Badges 3.0 §8.2 has credentials signed.

The header carries the public key as a JWK. It is believed only where it is the key that the issuer's name stands for.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NoBase64
from collections.abc import Mapping
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from zeroward.methods.credentials.keys import SigningKey, did_of, public_bytes
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

LARGEST: Final = 64 * 1024
"""Characters of a signed certificate; ours have about 3 000."""


class SignatureError(MethodError):
    """It was changed after it was signed, or somebody else signed it."""


def sign(payload: Mapping[str, Any], key: SigningKey) -> str:
    """The payload with its signature, as one word that fits into a file, an address or a QR code."""
    public = key.public_key()
    header = {
        "alg": "EdDSA",
        "typ": "JWT",
        "kid": did_of(public),
        "jwk": {"kty": "OKP", "crv": "Ed25519", "x": _encoded(public_bytes(public))},
    }
    signed = f"{_encoded(_json(header))}.{_encoded(_json(payload))}"
    return f"{signed}.{_encoded(key.sign(signed.encode()))}"


def payload_of(signed: str) -> dict[str, Any]:
    """What it says, without asking whether that is true. Raises MethodError when it is no signed certificate."""
    header, payload, _signature = _parts(signed)
    if header.get("alg") != "EdDSA":
        raise MethodError(
            say("It is not signed with Ed25519."),
            place="certificate",
            remedy=say("Ask whoever issued it how to check it."),
        )
    return payload


def open_signed(signed: str, key: Ed25519PublicKey) -> dict[str, Any]:
    """What it says, when the key has signed exactly that. Raises SignatureError otherwise."""
    payload = payload_of(signed)
    body, _, _last = signed.strip().rpartition(".")
    try:
        key.verify(_parts(signed)[2], body.encode())
    except InvalidSignature as error:
        raise SignatureError(
            say("The signature does not fit: it was changed, or somebody else signed it."),
            place="certificate",
            remedy=say("Ask the holder for the file as they received it."),
        ) from error
    return payload


def _parts(signed: str) -> tuple[dict[str, Any], dict[str, Any], bytes]:
    words = signed.strip().split(".") if len(signed) <= LARGEST else []
    try:
        header, payload, signature = (_decoded(word) for word in words)
        read = json.loads(header), json.loads(payload)
    except (ValueError, NoBase64, RecursionError):
        read = None, None
    if not (isinstance(read[0], dict) and isinstance(read[1], dict)):
        raise MethodError(
            say("This is no signed certificate."),
            place="certificate",
            remedy=say("Paste the whole content of the .jwt file: three parts with full stops between them."),
        )
    return read[0], read[1], signature


def _json(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _encoded(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def _decoded(word: str) -> bytes:
    return urlsafe_b64decode(word.encode("ascii") + b"=" * (-len(word) % 4))
