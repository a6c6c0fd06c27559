"""Answers visitors without a session from memory, where nothing has changed since the page was made."""

import gzip
import hashlib
import time
from collections.abc import Callable, Hashable
from pathlib import Path

from django.conf import settings
from django.core.exceptions import DisallowedHost, MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags

from zeroward.core.counting import count
from zeroward.core.ui.themes import COOKIE as THEME
from zeroward.core.ui.themes import chosen_theme
from zeroward.web.page_cache.shelf import Kept, Shelf
from zeroward.web.page_cache.stamps import Stamps, only, stamps_in
from zeroward.web.page_cache.watching import Noted, noting

HARMLESS_COOKIES = frozenset({THEME, settings.CSRF_COOKIE_NAME})
"""A page with a form sets the second; what shows a form is never kept, and no other page looks at it."""

LONGEST_ADDRESS, LONGEST_LANGUAGES = 500, 200
"""Signs. Longer ones would fill the memory; cut off they would stand for several pages."""
_PLAIN_VARY = frozenset({"accept-encoding", "accept-language", "cookie"})


class PageCache:
    """Stands first, so that what it keeps has every header that the others add."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        stamps = stamps_in(Path(settings.VAR_DIR)) if settings.ZEROWARD_PAGE_CACHE_MB else None
        if stamps is None:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.stamps: Stamps = stamps
        self.shelf = Shelf(int(settings.ZEROWARD_PAGE_CACHE_MB * 1024 * 1024))
        self.prefixes = tuple(f"/{code}/" for code, _ in settings.LANGUAGES)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = self._key(request)
        if key is None:
            return self.get_response(request)
        kept = self.shelf.get(key)
        if kept is not None:
            if kept.until > time.monotonic() and self.stamps.stand(kept.stamps):
                return _answer(request, kept)
            self.shelf.drop(key)
        if request.method != "GET":
            return self.get_response(request)
        then = self.stamps.now()
        with noting() as noted:
            response = self.get_response(request)
        if not _may_be_kept(response, noted):
            return response
        page = self._page(request, response, then, noted)
        self.shelf.put(key, page)
        return _answer(request, page, counted=True)

    def _key(self, request: HttpRequest) -> Hashable | None:
        """All that a page for such a visitor depends on; None when it is not for everybody."""
        if request.method not in ("GET", "HEAD") or len(request.get_full_path()) > LONGEST_ADDRESS:
            return None
        if not request.COOKIES.keys() <= HARMLESS_COOKIES:
            return None
        if any(name in request.META for name in ("HTTP_HX_REQUEST", "HTTP_AUTHORIZATION", "HTTP_RANGE")):
            return None
        in_language = request.path.startswith(self.prefixes)
        if not in_language and request.path != "/":
            return None
        try:
            host = request.get_host()
        except DisallowedHost:
            return None
        language = "" if in_language else request.META.get("HTTP_ACCEPT_LANGUAGE", "")
        if len(language) > LONGEST_LANGUAGES:
            return None
        return (host, request.scheme, request.get_full_path(), language, chosen_theme(request.COOKIES))

    def _page(self, request: HttpRequest, response: HttpResponse, then: bytes, noted: Noted) -> Kept:
        body = response.content
        plain = gzip.decompress(body) if response.headers.get("Content-Encoding") == "gzip" else body
        etag = f'W/"{hashlib.sha256(plain).hexdigest()[:32]}"'
        response.headers["ETag"] = etag
        response.headers["Cache-Control"] = "no-cache"  # may be kept, is asked for again each time
        patch_vary_headers(response, ["Accept-Encoding", "Cookie"])
        left_out = ("content-encoding", "content-length")
        record, match = getattr(request, "counted", None), request.resolver_match
        lang = response.headers.get("Content-Language", "")
        return Kept(
            body=body if plain is not body else gzip.compress(body, 6, mtime=0),
            headers=tuple(pair for pair in response.headers.items() if pair[0].lower() not in left_out),
            etag=etag,
            stamps=only(then, noted.slots),
            until=time.monotonic() + settings.ZEROWARD_PAGE_CACHE_SECONDS,
            counted=None if record is None else (match.view_name if match else "", record, lang),
        )


def _may_be_kept(response: HttpResponse, noted: Noted) -> bool:
    """Only what was read alone, says nothing of its reader, and is a page."""
    headers = response.headers
    vary = {part.strip().lower() for part in headers.get("Vary", "").split(",") if part.strip()}
    return (
        response.status_code == 200
        and not response.streaming
        and not noted.wrote
        and not response.cookies
        and "Cache-Control" not in headers
        and "ETag" not in headers
        and headers.get("Content-Encoding", "gzip") == "gzip"
        and headers.get("Content-Type", "").startswith("text/html")
        and vary <= _PLAIN_VARY
    )


def _answer(request: HttpRequest, page: Kept, *, counted: bool = False) -> HttpResponse:
    """`counted` when the page was just made, and counted with it."""
    if page.counted and not counted and request.method == "GET":
        count(page.counted)
    asked = request.META.get("HTTP_IF_NONE_MATCH")
    if asked and page.etag in parse_etags(asked):
        response: HttpResponse = HttpResponseNotModified()
    elif "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", ""):
        response = HttpResponse(page.body)
        response.headers["Content-Encoding"] = "gzip"
    else:
        response = HttpResponse(gzip.decompress(page.body))
    response.is_from_memory = not counted  # type: ignore[attr-defined]
    for name, value in page.headers:
        response.headers[name] = value
    if response.status_code == 200:
        response.headers["Content-Length"] = str(len(response.content))
    return response
