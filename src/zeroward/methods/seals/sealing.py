"""Sealing a PDF: manifest and files are attached, then everything is signed as one (PAdES baseline, B-B).

The seal is added behind the document, which stays byte for byte as it was. Its field is hidden, so that a document made
for PDF/UA-1 stays one: hidden annotations need no tag.
"""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from zeroward.methods.seals.identity import Identity
from zeroward.methods.seals.manifest import Manifest
from zeroward.methods.seals.offline import leave_out_http

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import SimpleSigner

MANIFEST: Final = "manifest.json"
FIELD: Final = "Seal"
HASH: Final = "sha256"
TYPES: Final = {
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
}


def seal_pdf(
    document: bytes,
    *,
    identity: Identity,
    manifest: Manifest,
    files: Mapping[str, bytes] | None = None,
    at: datetime,
    reason: str = "",
) -> bytes:
    """The document with `files` and the manifest attached, under the seal of `identity`. `at` (with a time zone) is the
    date of the attached files; the seal itself carries the time of this machine, no timestamp of an authority. Raises
    ValueError for a manifest of another document."""
    if manifest.size != len(document):
        raise ValueError("The manifest belongs to another document.")
    leave_out_http()
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # heavy
    from pyhanko.sign.fields import InvisSigSettings, MDPPerm, SigFieldSpec, SigSeedSubFilter  # heavy
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner  # heavy

    writer = IncrementalPdfFileWriter(BytesIO(document))
    attached = {**(files or {}), MANIFEST: manifest.to_json()}
    for name, content in sorted(attached.items()):
        _attach(writer, name, content, at)
    signer = _signer(identity)
    metadata = PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm=HASH,
        subfilter=SigSeedSubFilter.PADES,
        reason=reason or None,
        name=signer.subject_name,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    field = SigFieldSpec(
        FIELD,
        readable_field_name=reason or FIELD,
        invis_sig_settings=InvisSigSettings(set_hidden_flag=True, set_print_flag=False),
    )
    sealed = PdfSigner(metadata, signer, new_field_spec=field).sign_pdf(
        writer, bytes_reserved=8192, output=BytesIO()
    )
    return bytes(sealed.getbuffer())


def _signer(identity: Identity) -> "SimpleSigner":
    """pyHanko's signer, but for the key: it would be checked anew for each signature, which takes longer than all the
    rest. `read_identity` has checked it."""
    from asn1crypto.keys import PrivateKeyInfo  # type: ignore[import-untyped]  # heavy
    from pyhanko.keys import load_certs_from_pemder_data  # heavy
    from pyhanko.sign.signers import SimpleSigner  # heavy
    from pyhanko_certvalidator.registry import SimpleCertificateStore  # heavy

    key = load_pem_private_key(identity.key, password=None, unsafe_skip_rsa_key_validation=True)

    class Signer(SimpleSigner):
        def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
            if digest_algorithm != HASH or not isinstance(key, RSAPrivateKey):
                raise ValueError("A seal is RSA with SHA-256.")
            return key.sign(data, PKCS1v15(), SHA256())

    return Signer(
        signing_cert=next(iter(load_certs_from_pemder_data(identity.certificate))),
        signing_key=PrivateKeyInfo.load(key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
    )


def _attach(writer: "IncrementalPdfFileWriter", name: str, content: bytes, at: datetime) -> None:
    from pyhanko.pdf_utils.embed import EmbeddedFileObject, EmbeddedFileParams, FileSpec, embed_file  # heavy

    params: Any = EmbeddedFileParams(creation_date=at, modification_date=at)
    stream = EmbeddedFileObject.from_file_data(
        writer,
        content,
        mime_type=TYPES.get(name.rpartition(".")[2], "application/octet-stream"),
        params=params,
    )
    # no relation is stated: with one, the file would call itself PDF 2.0, which PDF/UA-1 is not
    embed_file(
        writer, FileSpec(file_spec_string=name, file_name=name, description=name, embedded_data=stream)
    )
