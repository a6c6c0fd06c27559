"""The key that signs certificates: given by a setting, or made once and kept in a file that only its owner reads."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.urls import reverse

from zeroward.core.domain.kept_keys import kept_key
from zeroward.core.domain.letters import absolute
from zeroward.core.errors import InvalidInputError
from zeroward.core.queries.instance import current_instance
from zeroward.core.queries.said import said
from zeroward.methods.credentials import Issuer, SigningKey, did_of, new_key, read_key
from zeroward.methods.ghg.method import MethodError

FILE = "certificate-key.pem"


def signing_key() -> SigningKey:
    """Raises InvalidInputError when the key of the setting, or the file, is no Ed25519 key."""
    try:
        return _read(settings.CERTIFICATE_KEY, Path(settings.VAR_DIR) / FILE)
    except MethodError as error:
        place = "ZEROWARD_CERTIFICATE_KEY" if settings.CERTIFICATE_KEY else FILE
        raise InvalidInputError(said(error.message), place=place, remedy=said(error.remedy)) from error


def issuer() -> Issuer:
    """This installation as whoever reads a certificate sees it. Raises InvalidInputError as `signing_key` does."""
    return Issuer(
        did=did_of(signing_key().public_key()),
        name=str(current_instance().name),
        url=absolute(reverse("learning:check")),
    )


@cache
def _read(pem: str, path: Path) -> SigningKey:
    return read_key(pem.replace("\\n", "\n").encode() if pem else kept_key(path, lambda: new_key()[1]))
