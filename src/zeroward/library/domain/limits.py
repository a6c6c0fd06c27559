"""How many contributions one address may send in a day, without keeping the address.

The cache holds a count under a digest of the address with a random salt of the day. After the day the salt is gone,
and nobody can tell any more which address a count belonged to. Nothing of it reaches the database.
"""

import hashlib
import ipaddress
import secrets

from django.core.cache import cache
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError

PER_DAY = 20
_DAY = 24 * 3600


def demand_room_today(*, address: str, user_pk: int | None = None) -> None:
    """Count one more contribution of a person, or of an address when nobody is signed in.

    Raises InvalidInputError when there were enough today.
    """
    key = f"contributions:person:{user_pk}" if user_pk is not None else _key(address)
    cache.add(key, 0, _DAY)
    try:
        count = cache.incr(key)
    except ValueError:  # it ran out between the two calls
        cache.set(key, 1, _DAY)
        count = 1
    if count > PER_DAY:
        raise InvalidInputError(
            _("%(most)d contributions came from you or your network today, and that is the most we take.")
            % {"most": PER_DAY},
            remedy=_("Keep your text and send it tomorrow, or sign in and send it now."),
        )


def _key(address: str) -> str:
    day = timezone.localdate().isoformat()
    salt = cache.get_or_set(f"contributions-salt:{day}", secrets.token_hex, _DAY)
    return "contributions:" + hashlib.sha256(f"{salt} {_network(address)}".encode()).hexdigest()


def _network(address: str) -> str:
    """An IPv6 household has a whole network of addresses, an IPv4 one a single address."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if parsed.version == 6:
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)
