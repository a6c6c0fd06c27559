"""Languages of the interface: one link for each, to the same page."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.urls import NoReverseMatch, Resolver404, ResolverMatch, resolve, reverse
from django.utils.translation import get_language, get_language_info, override

RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur", "yi"})
WITHOUT_NAME = {"mt": "Malti"}
"""A language of the Union that Django has no name for."""


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """`name` is in its own language."""

    code: str
    name: str
    url: str
    current: bool


def language_links(path: str, codes: list[str], page: ResolverMatch | None = None) -> list[LanguageLink]:
    """A link for each language to the page at `path` (with its query), or to the start page.

    `page` is what the path was found to be, where that is known: to look among many hundred routes takes its time.
    """
    here = get_language() or "en"
    page = page or _page_at(path)
    return [LanguageLink(code, own_name(code), _moved(path, page, code), code == here) for code in codes]


def page_in(path: str, code: str) -> str:
    """The address of the page at `path` in another language; the start page where there is none."""
    return _moved(path, _page_at(path), code)


def _page_at(path: str) -> ResolverMatch | None:
    try:
        return resolve(unquote(urlsplit(path).path))
    except Resolver404:
        return None


def _moved(path: str, page: ResolverMatch | None, code: str) -> str:
    moved = _address(path, page, code)
    if moved != path or code == get_language():
        return moved
    with override(code):
        return reverse("home")


def _address(path: str, page: ResolverMatch | None, code: str) -> str:
    """The page's address in the language, with the query of `path`; `path` itself for what is no page."""
    if page is None or not page.view_name:
        return path
    with override(code):
        try:
            address = reverse(page.view_name, args=page.args, kwargs=page.kwargs)
        except NoReverseMatch:
            return path
    return urlsplit(path)._replace(path=address).geturl()


def own_name(code: str) -> str:
    """The name of a language in that language, as it stands at the start of a line: Français, Română."""
    try:
        name = str(get_language_info(code)["name_local"])
    except KeyError:
        return WITHOUT_NAME.get(code, code.upper())
    return name[:1].upper() + name[1:]


def direction(code: str) -> str:
    """The direction of writing, for `dir`."""
    return "rtl" if code.partition("-")[0] in RIGHT_TO_LEFT else "ltr"
