"""Which methods an address takes, asked of the address itself."""

from typing import Final

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import ResolverMatch, resolve

ADDRESSES: Final = "zeroward.api.addresses"
PREFIX: Final = "/api"


def match_of(path: str) -> ResolverMatch:
    """What answers below /api/. Raises Http404 where nothing does."""
    return resolve(path, ADDRESSES)


def methods_at(match: ResolverMatch) -> str:
    """As an Allow header has them. Every view refuses OPTIONS, and says which others it knows."""
    asked = HttpRequest()
    asked.method = "OPTIONS"
    return allowed(match.func(asked, *match.args, **match.kwargs))


def allowed(refused: HttpResponseBase) -> str:
    """The methods of an address, after its own refusal of another one."""
    known = set(refused.headers.get("Allow", "").replace(" ", "").split(",")) - {""}
    return ", ".join(sorted(known | {"OPTIONS"} | ({"HEAD"} if "GET" in known else set())))


def can_be_read(address: str) -> bool:
    """Something answers there when it is asked with GET; whether it may be read, it says itself."""
    try:
        return "GET" in methods_at(match_of(address.removeprefix(PREFIX)))
    except Http404:
        return False
