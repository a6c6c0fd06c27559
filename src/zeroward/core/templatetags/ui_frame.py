"""Tags for what surrounds a page: header, line, breadcrumb, footer, theme and language switches."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.template.loader import render_to_string
from django.urls import NoReverseMatch
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.core import linked
from zeroward.core.navigation import NavLink, Place, links
from zeroward.core.queries.instance import open_languages
from zeroward.core.scope import Scope
from zeroward.core.templatetags.ui_signs import brand_mark
from zeroward.core.ui.addresses import address_of, file_address
from zeroward.core.ui.languages import LanguageLink, language_links
from zeroward.core.ui.line import Station, stations
from zeroward.core.ui.themes import THEMES

register = template.Library()

register.simple_tag(file_address, name="static")

_LANGUAGES = "zeroward_languages"

_WAYS_IN = (
    (_("E-mail addresses"), "account_email"),
    (_("Password"), "account_change_password"),
    (_("Second factor and passkeys"), "mfa_index"),
    (_("Other sign-ins"), "socialaccount_connections"),
    (_("Sessions"), "usersessions_list"),
)


def _path(context: Context) -> str:
    request = context.get("request")
    return request.get_full_path() if request is not None else "/"


def _address(name: str) -> str:
    try:
        return address_of(name)
    except NoReverseMatch:
        return ""


def _links(context: Context, place: Place, path: str = "") -> list[NavLink]:
    instance = context.get("instance")
    return links(place, path.partition("?")[0], instance.closed_rooms if instance else None)


def _languages(context: Context) -> list[LanguageLink]:
    """Head and header name the same links: made once for a page."""
    kept: list[LanguageLink] = context.render_context.setdefault(_LANGUAGES, [])
    if not kept:
        codes = [code for code, _name in open_languages(context.get("instance"))]
        request = context.get("request")
        kept += language_links(_path(context), codes, request.resolver_match if request else None)
    return kept


def _sign_in(path: str) -> str:
    """Where to sign in, and then back to this page; from the pages of accounts to the person's own start."""
    address = _address("account_login")
    back = "" if path.startswith(address.rpartition("login")[0] or "/") else f"?next={quote(path)}"
    return f"{address}{back}" if address else ""


@register.inclusion_tag("ui/header.html", takes_context=True)
def site_header(context: Context) -> dict[str, Any]:
    path = _path(context)
    return {
        "instance": context.get("instance"),
        "user": context.get("user"),
        "main": _links(context, "main", path),
        "account": _links(context, "account", path),
        "languages": _languages(context),
        "language": context.get("LANGUAGE_CODE") or settings.LANGUAGE_CODE,
        "search_url": _address("search"),
        "login_url": _sign_in(path),
        "home_url": _address("home") or "/",
        "theme": context.get("theme", ""),
        "path": path,
        "csrf_token": context.get("csrf_token"),
    }


@register.simple_tag(takes_context=True)
def site_footer(context: Context) -> SafeString:
    instance = context.get("instance")
    name, tagline = (instance.name, instance.tagline) if instance else ("", "")
    lists = (tuple(_links(context, "content")), tuple(_links(context, "site")))
    return _footer(name, tagline, *lists, _address("home") or "/", get_language(), brand_mark())


@lru_cache(maxsize=64)
def _footer(
    name: str,
    tagline: str,
    content: tuple[NavLink, ...],
    site: tuple[NavLink, ...],
    home_url: str,
    _language: str | None,
    mark: SafeString,
) -> SafeString:
    """The same under every page."""
    said = {
        "name": name,
        "tagline": tagline,
        "content": content,
        "site": site,
        "home_url": home_url,
        "mark": mark,
    }
    return render_to_string("ui/footer.html", said)


@register.simple_tag
def theme_switch(theme: str = "", path: str = "/") -> SafeString:
    """Buttons that work with and without scripts; `path` is the page to come back to."""
    action = _address("core:display")
    if not action:
        return SafeString("")
    form = '<form action="{}"><input type="hidden" name="next" value="{}">{}</form>'
    return format_html(form, action, path, _theme_buttons(theme, get_language()))


@lru_cache(maxsize=64)
def _theme_buttons(theme: str, _language: str | None) -> SafeString:
    button = '<button name="theme" value="{}" data-theme-choice aria-pressed="{}">{}</button>'
    return format_html_join(
        "", button, ((value, "true" if value == theme else "false", label) for value, label in THEMES)
    )


@register.simple_tag
def nav_items(links: Iterable[NavLink]) -> SafeString:
    """Links as items of a list. Written without a template: the header holds them twice on every page."""
    return _items(tuple(links), get_language())


@lru_cache(maxsize=256)
def _items(links: tuple[NavLink, ...], _language: str | None) -> SafeString:
    item, here = '<li><a href="{}"{}>{}</a></li>', SafeString(' aria-current="page"')
    return format_html_join(
        "", item, ((link.url, here if link.current else "", link.label) for link in links)
    )


@register.inclusion_tag("ui/alternates.html", takes_context=True)
def alternates(context: Context) -> dict[str, Any]:
    """`<link rel="alternate" hreflang>` for each language, in the head of the page."""
    request = context.get("request")
    if request is None:
        return {"alternates": []}
    absolute = [(link.code, request.build_absolute_uri(link.url)) for link in _languages(context)]
    return {"alternates": absolute if len({url for _code, url in absolute}) == len(absolute) else []}


@register.simple_tag(takes_context=True)
def linked_data(context: Context) -> SafeString:
    """What the page is about, as JSON-LD for search engines; only for visitors, of whom they are some.

    A block of data is no script: browsers do not run it, and the content policy does not ask about it.
    """
    request = context.get("request")
    if request is None or not _is_visitor(request):
        return SafeString("")
    base = linked.base()
    route = request.resolver_match.view_name if request.resolver_match else ""
    record = linked.described(route, context.flatten(), base)
    if not record:  # addresses on the way to other pages may hold a secret, as those of answers do
        return SafeString("")
    crumbs = context.get("crumbs") or []
    graph = [record, *([linked.trail(crumbs, base)] if crumbs else [])]
    data = {"@context": linked.CONTEXT, **(graph[0] if len(graph) == 1 else {"@graph": graph})}
    return format_html(
        '<script type="application/ld+json">{}</script>',
        mark_safe(linked.written(data)),  # noqa: S308 (nothing in it can end the block)
    )


def _is_visitor(request: HttpRequest) -> bool:
    viewer = getattr(request, "viewer", None)
    return viewer is not None and viewer.user_id is None


@register.simple_tag(takes_context=True)
def line(context: Context, station: str = "", done: Iterable[str] | None = None) -> SafeString:
    """The line with the station of this page; `station` and `stations_done` may come from the context."""
    current = station or str(context.get("station") or "")
    finished = done if done is not None else context.get("stations_done")
    instance = context.get("instance")
    closed = instance.closed_rooms if instance else None
    found = tuple(stations(current, done=finished, closed=closed, city=_only_city(context)))
    return _line(found, finished is not None, get_language())


@lru_cache(maxsize=256)
def _line(found: tuple[Station, ...], in_workspace: bool, _language: str | None) -> SafeString:
    """Most pages have one of nine."""
    return render_to_string("ui/line.html", {"stations": found, "workspace": in_workspace})


def _only_city(context: Context) -> Scope | None:
    """The city in which the reader works, when it is one."""
    viewer = getattr(context.get("request"), "viewer", None)
    cities = [scope for scope in (viewer.scopes if viewer else ()) if scope.startswith("city:")]
    return Scope.parse(cities[0]) if len(cities) == 1 else None


@register.inclusion_tag("ui/way.html")
def way() -> dict[str, Any]:
    """The large line of the home page: each station with its question."""
    return {"stations": stations()}


@register.inclusion_tag("ui/subnav.html", takes_context=True)
def subnav(context: Context, pages: Iterable[tuple[str, str]], label: str) -> dict[str, Any]:
    """The pages of a workspace or an account beside each other: pairs of label and address."""
    path = _path(context).partition("?")[0]
    return {"links": [NavLink(name, url, url == path) for name, url in pages if url], "label": label}


@register.inclusion_tag("ui/account_nav.html", takes_context=True)
def account_nav(context: Context) -> dict[str, Any]:
    """What a person can settle about their own account."""
    path = _path(context).partition("?")[0]
    known = _links(context, "account", path)
    ways_in = [(name, _address(url_name)) for name, url_name in _WAYS_IN]
    listed = {link.url for link in known}
    more = [NavLink(name, url, path.startswith(url)) for name, url in ways_in if url and url not in listed]
    return {"links": [*known, *more]}


@register.inclusion_tag("ui/breadcrumb.html")
def breadcrumb(crumbs: Sequence[tuple[str, str]] = ()) -> dict[str, Any]:
    """`crumbs`: pairs of label and address, from the outside in, without the page itself."""
    return {"crumbs": crumbs}
