"""What this installation knows of a certificate that somebody holds."""

from dataclasses import dataclass
from uuid import UUID

from zeroward.learning.domain.issuer import issuer
from zeroward.learning.models import Certificate
from zeroward.methods.credentials import Checked, Issuer


@dataclass(frozen=True, slots=True)
class State:
    """`is_ours`: signed with our key. `certificate` is None when we know nothing of it (any more)."""

    is_ours: bool
    certificate: Certificate | None


def own_issuer() -> Issuer:
    """How certificates of this installation name it."""
    return issuer()


def state_of(checked: Checked) -> State:
    """One query. The signature was checked before."""
    return State(checked.issuer == issuer().did, _certificate(checked.id))


def _certificate(name: str) -> Certificate | None:
    try:
        key = UUID(name.removeprefix("urn:uuid:"))
    except ValueError:
        return None
    found: Certificate | None = Certificate.objects.filter(key=key).first()
    return found
