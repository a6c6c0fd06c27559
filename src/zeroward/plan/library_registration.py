"""What the action library offers to the others."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.navigation import NavEntry, register
from zeroward.core.sitemaps import RecordSitemap, RoomSitemap, register_sitemap
from zeroward.plan.importers.action_library import load_actions
from zeroward.plan.models import LibraryAction
from zeroward.plan.queries.action_library.rows import public_actions
from zeroward.plan.search import register_sources


class LibraryListPage(RoomSitemap):
    room = "plan"

    def pages(self) -> Iterable[str]:
        return ("library",)

    def location(self, item: str) -> str:
        return reverse(f"plan:{item}")


class LibraryPages(RecordSitemap):
    room = "plan"

    @staticmethod
    def records() -> Iterable[Any]:
        return public_actions()

    def location(self, item: LibraryAction) -> str:
        return reverse("plan:library-action", args=[item.key])


def register_library() -> None:
    register_loader(Loader("actions", _("action library"), 75, load_actions))
    register_sources()
    register(NavEntry(_("Action library"), "plan:library", order=36, place="content"))
    register_sitemap("action-library", LibraryListPage)
    register_sitemap("actions", LibraryPages)
