"""How many requests an address or a token may send in a minute, counted over all web processes of the machine."""

import time
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from zeroward.api.ground.problems import ProblemError
from zeroward.api.models import Token
from zeroward.core.client_address import address_of
from zeroward.core.shared_counts import counter
from zeroward.core.throttles import WINDOW

KIND = "api"


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
    """Counts this request. Who asks is kept as a hash with the platform's key, for a minute."""
    now = int(time.time())
    quota = settings.ZEROWARD_API_TOKEN_PER_MINUTE if token else settings.ZEROWARD_API_PER_MINUTE
    who = f"token:{token.pk}" if token else f"address:{address_of(request)}"
    return Allowance(quota, quota - counter().add(KIND, who), WINDOW - now % WINDOW)


def demand_allowance(allowance: Allowance) -> None:
    """Raises ProblemError when the minute's requests are used up."""
    if allowance.left < 0:
        raise ProblemError(
            429,
            f"More than {allowance.quota} requests in a minute.",
            remedy=f"Wait {allowance.seconds} seconds. Bulk data is at /data/.",
            headers={"Retry-After": str(allowance.seconds)},
        )
