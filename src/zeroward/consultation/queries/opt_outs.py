"""Who wants no more requests: cities by their key, people by a keyed digest of their address."""

import hashlib
import hmac

from django.conf import settings

from zeroward.consultation.models import OptOut


def address_digest(address: str) -> str:
    """Tells an address again without keeping it; without the key of this installation nobody can try addresses out."""
    key = hmac.new(settings.SECRET_KEY.encode(), b"zeroward.opt-out", hashlib.sha256).digest()
    return hmac.new(key, address.strip().casefold().encode(), hashlib.sha256).hexdigest()


def resting_units() -> frozenset[str]:
    """Cities that want no more requests."""
    rows = OptOut.objects.filter(lifted_on=None).exclude(unit="")
    return frozenset(rows.values_list("unit", flat=True))


def refused_addresses() -> frozenset[str]:
    """Digests of addresses that want no more letters."""
    rows = OptOut.objects.filter(lifted_on=None).exclude(address_digest="")
    return frozenset(rows.values_list("address_digest", flat=True))


def wants_no_letters(address: str) -> bool:
    """Whether somebody said so for this address."""
    return OptOut.objects.filter(lifted_on=None, address_digest=address_digest(address)).exists()
