"""Who seals: an RSA key (3072 bits) and a certificate that it made for itself.

No authority vouches for such a certificate. Whoever checks a seal compares its fingerprint with the one that the
installation shows on its own page. RSA is what every PDF reader can check; elliptic curves would make the file call
itself PDF 2.0, which PDF/UA-1 is not.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import NameOID

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

YEARS: Final = 20
BITS: Final = 3072
_LONGEST_NAME: Final = 64
"""Of a common name in X.509."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Key and certificate as PEM; the key is not encrypted and belongs in a safe place."""

    key: bytes
    certificate: bytes

    def to_pem(self) -> bytes:
        return self.key + self.certificate


def new_identity(name: str, *, at: datetime) -> Identity:
    """A new key, and a certificate in the name of whoever seals that holds for 20 years from the day before `at`."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=BITS)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name.strip()[:_LONGEST_NAME] or "Zeroward")])
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + timedelta(days=365 * YEARS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return Identity(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()),
        certificate.public_bytes(Encoding.PEM),
    )


def read_identity(pem: bytes) -> Identity:
    """Key and certificate from one PEM text. Raises MethodError unless both are there and belong together."""
    try:
        key = load_pem_private_key(pem, password=None)
        certificate = x509.load_pem_x509_certificate(pem)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _unusable() from error
    if not isinstance(key, rsa.RSAPrivateKey) or key.public_key() != certificate.public_key():
        raise _unusable()
    return Identity(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()),
        certificate.public_bytes(Encoding.PEM),
    )


def fingerprint(certificate: bytes) -> str:
    """SHA-256 of a certificate (PEM or DER) in hexadecimal. Raises MethodError for anything else."""
    try:
        if certificate.lstrip().startswith(b"-----"):
            found = x509.load_pem_x509_certificate(certificate)
        else:
            found = x509.load_der_x509_certificate(certificate)
    except ValueError as error:
        raise _unusable() from error
    return found.fingerprint(hashes.SHA256()).hex()


def _unusable() -> MethodError:
    return MethodError(
        say("This is no key with its certificate."),
        place="key",
        remedy=say("Restore the key file from your backup, or make a new one."),
    )
