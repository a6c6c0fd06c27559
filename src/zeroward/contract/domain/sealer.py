"""Who seals dossiers here: given by a setting, or made once and kept in a file that only its owner reads."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from zeroward.contract.models import Dossier
from zeroward.core.domain.kept_keys import kept_key
from zeroward.core.errors import InvalidInputError
from zeroward.core.queries.instance import current_instance
from zeroward.core.queries.said import said
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.seals import Identity, fingerprint, new_identity, read_identity

FILE = "seal-identity.pem"


def sealer() -> Identity:
    """Raises InvalidInputError when the setting, or the file, holds no key with its certificate."""
    path = Path(settings.VAR_DIR) / FILE
    try:
        return _read(settings.SEAL_IDENTITY, path)
    except MethodError as error:
        place = "ZEROWARD_SEAL_IDENTITY" if settings.SEAL_IDENTITY else FILE
        raise InvalidInputError(said(error.message), place=place, remedy=said(error.remedy)) from error


def own_certificate() -> bytes:
    """Empty when no key can be used: files of others can still be checked."""
    try:
        return sealer().certificate
    except InvalidInputError:
        return b""


def own_fingerprint() -> str:
    """Of the certificate; empty when there is none."""
    certificate = own_certificate()
    return fingerprint(certificate) if certificate else ""


def own_fingerprints() -> set[str]:
    """Of today's certificate, and of earlier ones under which dossiers were sealed here. One query."""
    kept = Dossier.objects.order_by().values_list("fingerprint", flat=True).distinct()
    return {own_fingerprint(), *kept} - {""}


@cache
def _read(pem: str, path: Path) -> Identity:
    return read_identity(pem.replace("\\n", "\n").encode() if pem else kept_key(path, _new))


def _new() -> bytes:
    return new_identity(str(current_instance().name), at=timezone.now()).to_pem()
