"""What this installation knows of a certificate that somebody holds."""

from dataclasses import dataclass
from uuid import UUID

from zeroward.core.errors import InvalidInputError
from zeroward.learning.domain.issuer import issuer
from zeroward.learning.models import Certificate
from zeroward.methods.credentials import Checked, Issuer


@dataclass(frozen=True, slots=True)
class State:
    """`is_ours`: signed with our key. `certificate` is None when we know nothing of it (any more)."""

    is_ours: bool
    certificate: Certificate | None


def own_issuer() -> Issuer | None:
    """How certificates of this installation name it; None while its key cannot be used: others' are still checked."""
    try:
        return issuer()
    except InvalidInputError:
        return None


def state_of(checked: Checked) -> State:
    """One query. The signature was checked before."""
    own = own_issuer()
    return State(own is not None and checked.issuer == own.did, _certificate(checked.id))


def _certificate(name: str) -> Certificate | None:
    try:
        key = UUID(name.removeprefix("urn:uuid:"))
    except ValueError:
        return None
    found: Certificate | None = Certificate.objects.filter(key=key).first()
    return found
