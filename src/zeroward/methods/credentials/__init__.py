"""Certificates that anybody can check without asking us: Open Badges 3.0 as signed credentials."""

from zeroward.methods.credentials.badge import Achievement, Award, Issuer, credential
from zeroward.methods.credentials.checking import Checked, check
from zeroward.methods.credentials.keys import SigningKey, did_of, new_key, public_key_of, read_key
from zeroward.methods.credentials.signing import SignatureError, open_signed, sign

__all__ = [
    "Achievement",
    "Award",
    "Checked",
    "Issuer",
    "SignatureError",
    "SigningKey",
    "check",
    "credential",
    "did_of",
    "new_key",
    "open_signed",
    "public_key_of",
    "read_key",
    "sign",
]
