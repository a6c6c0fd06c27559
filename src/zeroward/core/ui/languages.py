"""Languages of the interface: one link for each, to the same page."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.urls import Resolver404, ResolverMatch, get_script_prefix, resolve, reverse
from django.utils.translation import get_language, get_language_info

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
    moved = _address(path, code) if page is not None and page.view_name else path
    if moved != path or code == get_language():
        return moved
    return _address(reverse("home"), code)


def _address(path: str, code: str) -> str:
    """The same with the other language at its head; `path` itself where no language stands there.

    Addresses are the same in all languages (docs/decisions/0005). To ask for each by its name would read every
    language's messages and routes into memory for a reader of one.
    """
    parts, root = urlsplit(path), get_script_prefix()
    here = f"{root}{get_language() or 'en'}/"
    if not parts.path.startswith(here):
        return path
    return parts._replace(path=f"{root}{code}/{parts.path.removeprefix(here)}").geturl()


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
