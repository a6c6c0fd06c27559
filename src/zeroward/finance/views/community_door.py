"""Who comes to a kept community to change it."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

from zeroward.finance.queries.communities.kept import VISIT

Page = Callable[..., HttpResponse]


def for_keepers(page: Page) -> Page:
    """One of a visit is the visitor's own; whoever would change one of a city signs in first."""

    @wraps(page)
    def asked(request: HttpRequest, key: str, *more: str, **named: str) -> HttpResponse:
        if not (key.startswith(VISIT) or request.user.is_authenticated):
            return redirect_to_login(request.get_full_path())
        return page(request, key, *more, **named)

    return asked
