"""How many requests an address or a token may send in a minute, counted in the cache."""

import hashlib
import time
from dataclasses import dataclass

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from zeroward.api.ground.problems import ProblemError
from zeroward.api.models import Token

WINDOW = 60


@dataclass(frozen=True, slots=True)
class Allowance:
    """`left` requests until `seconds` from now, of `quota` a minute; below zero when there are no more."""

    quota: int
    left: int
    seconds: int

    def write_on(self, response: HttpResponse) -> None:
        response["RateLimit-Policy"] = f'"minute";q={self.quota};w={WINDOW}'
        response["RateLimit"] = f'"minute";r={max(self.left, 0)};t={self.seconds}'


def count(request: HttpRequest, token: Token | None) -> Allowance:
    """Counts this request. Addresses are kept as a hash with the platform's key, for a minute."""
    now = int(time.time())
    quota = settings.ZEROWARD_API_TOKEN_PER_MINUTE if token else settings.ZEROWARD_API_PER_MINUTE
    who = f"token:{token.pk}" if token else f"address:{_address(request)}"
    key = f"zeroward:api:{hashlib.sha256((settings.SECRET_KEY + who).encode()).hexdigest()[:32]}:{now // WINDOW}"
    cache.add(key, 0, 2 * WINDOW)
    try:
        used = cache.incr(key)
    except ValueError:  # the cache has let it go in between
        used = 1
    return Allowance(quota, quota - used, WINDOW - now % WINDOW)


def demand_allowance(allowance: Allowance) -> None:
    """Raises ProblemError when the minute's requests are used up."""
    if allowance.left < 0:
        raise ProblemError(
            429,
            f"More than {allowance.quota} requests in a minute.",
            remedy=f"Wait {allowance.seconds} seconds. Bulk data is at /api/open-data/.",
            headers={"Retry-After": str(allowance.seconds)},
        )


def _address(request: HttpRequest) -> str:
    try:
        return str(get_adapter().get_client_ip(request))
    except PermissionDenied:
        return ""
