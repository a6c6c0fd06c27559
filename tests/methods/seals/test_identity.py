"""Key and certificate of whoever seals."""

import pytest

from tests.methods.seals.conftest import AT
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.seals import fingerprint, new_identity, read_identity

pytestmark = pytest.mark.slow


def test_identity_is_read_back_from_one_text() -> None:
    made = new_identity(
        "  A very long name of an installation that goes past sixty-four signs in all  ", at=AT
    )
    assert read_identity(made.to_pem()) == made
    assert len(fingerprint(made.certificate)) == 64


def test_key_of_another_certificate_is_refused() -> None:
    one, other = new_identity("One", at=AT), new_identity("Other", at=AT)
    with pytest.raises(MethodError, match="no key with its certificate"):
        read_identity(one.key + other.certificate)


@pytest.mark.parametrize(
    "pem", [b"", b"words", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"]
)
def test_anything_else_is_refused(pem: bytes) -> None:
    with pytest.raises(MethodError):
        read_identity(pem)
    with pytest.raises(MethodError):
        fingerprint(pem)
