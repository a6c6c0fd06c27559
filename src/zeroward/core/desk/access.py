"""Who enters the editors' desk, and which pages it has."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.permissions import may
from zeroward.core.scope import MISSION
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

MISSION_PLACE = Workspace(MISSION, "Mission team")

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class DeskPage:
    """A page of the desk, as its front page lists it."""

    label: str | Promise
    about: str | Promise
    url_name: str
    action: str
    order: int = 100


_pages: dict[str, DeskPage] = {}


def register_desk_page(page: DeskPage) -> None:
    """Make a page known; the same address twice replaces it."""
    _pages[page.url_name] = page


def desk_pages(viewer: Viewer) -> list[DeskPage]:
    """What this viewer may open, in order."""
    allowed = (page for page in _pages.values() if may(viewer, page.action, MISSION_PLACE))
    return sorted(allowed, key=lambda page: (page.order, page.url_name))


def desk_view(action: str) -> Callable[[View], View]:
    """Only for those who may do `action` in the Mission team; others are asked to sign in, or refused."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not may(request.viewer, action, MISSION_PLACE):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def enters_desk(request: HttpRequest) -> bool:
    """True when the account menu should show the desk."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    return may(viewer, "desk.usage", MISSION_PLACE)


register_desk_page(
    DeskPage(
        _("Translations"),
        _("What is missing, stale or not reviewed, by language."),
        "core:translations",
        "desk.edit",
        30,
    )
)
register_desk_page(
    DeskPage(_("Merge duplicates"), _("Two records for one thing: keep one."), "core:merge", "desk.edit", 40)
)
register_desk_page(
    DeskPage(_("Imports"), _("What was checked and committed, row by row."), "core:imports", "desk.edit", 50)
)
register_desk_page(
    DeskPage(
        _("Figures of use"),
        _("What is read, and what is searched for in vain."),
        "core:usage",
        "desk.usage",
        60,
    )
)
register_desk_page(
    DeskPage(_("Audit log"), _("Who did what, when, to which record."), "core:audit", "desk.audit", 70)
)
register_desk_page(
    DeskPage(
        _("Settings of the platform"),
        _("Name, logo, languages, rooms, imprint."),
        "core:settings",
        "desk.settings",
        80,
    )
)
