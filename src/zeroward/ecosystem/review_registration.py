"""What the yearly review offers to other rooms."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.panels import register_panel
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.tasks_open import register_tasks
from zeroward.ecosystem import review_rules  # noqa: F401 (names the actions)
from zeroward.ecosystem.domain import cross_checks  # noqa: F401 (names the job)
from zeroward.ecosystem.domain.review_telling import HANDED_IN, LETTER, REVIEW
from zeroward.ecosystem.importers.typology import load_typology
from zeroward.ecosystem.queries.review_own import review_data
from zeroward.ecosystem.queries.review_tasks import review_tasks
from zeroward.ecosystem.review_panels import cluster_panel

ROOM = "ecosystem"


def register_reviews() -> None:
    register_loader(Loader("cluster-rules", _("rules of the clusters"), 52, load_typology))
    register(NavEntry(_("Clusters of ecosystems"), "ecosystem:clusters", order=36, place="content"))
    register_notice(NoticeKind(REVIEW, _("The yearly review of your platform"), "at_once"))
    register_notice(NoticeKind(HANDED_IN, _("Platforms that hand in their review"), "daily"))
    register_notice(NoticeKind(LETTER, _("The letter about your cluster"), "at_once"))
    register_tasks("ecosystem.reviews", review_tasks)
    register_own_data("ecosystem.reviews", review_data)
    register_panel("ecosystem.platform", "ecosystem.cluster", cluster_panel)
    register_room_link(
        RoomLink(
            "ecosystem-review",
            _("Yearly review"),
            _("How far your ecosystem is, and in which cluster it stands."),
            lambda scope: reverse("ecosystem:reviews-of", args=[scope]),
            order=40,
            room=ROOM,
            kinds=("country",),
        )
    )
    register_room_link(
        RoomLink(
            "ecosystem-rounds",
            _("Reviews of ecosystems"),
            _("Who has handed in, what is to be read and decided."),
            lambda _scope: reverse("ecosystem:review-rounds"),
            order=40,
            room=ROOM,
            kinds=("mission",),
        )
    )
