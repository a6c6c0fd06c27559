"""Sealed documents: a PDF that carries its data, a manifest of hashes, and a seal that anybody can check."""

from zeroward.methods.seals.checking import Part, SealCheck, check_pdf
from zeroward.methods.seals.identity import Identity, fingerprint, new_identity, read_identity
from zeroward.methods.seals.manifest import Manifest, hash_of, make_manifest, read_manifest
from zeroward.methods.seals.sealing import MANIFEST, seal_pdf

__all__ = [
    "MANIFEST",
    "Identity",
    "Manifest",
    "Part",
    "SealCheck",
    "check_pdf",
    "fingerprint",
    "hash_of",
    "make_manifest",
    "new_identity",
    "read_identity",
    "read_manifest",
    "seal_pdf",
]
