"""What groups, the directory of people and the register of agreements offer to other rooms."""

from django.db.models.signals import pre_delete
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.community import group_rules  # noqa: F401 (names the actions)
from zeroward.community.domain import appointments, listing, moderation, naming, offers
from zeroward.community.domain.forgetting import forget_words
from zeroward.community.importers.registers import load_registers
from zeroward.community.queries.group_own_data import groups_data
from zeroward.community.queries.group_tasks import group_tasks, private_posts
from zeroward.community.search_groups import register_group_source
from zeroward.community.sitemap_groups import register_group_sitemaps
from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.private_search import register_private
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.tasks_open import register_tasks
from zeroward.people.models import User

ROOM = "community"


def forget_person(*, instance: User, **_kept: object) -> None:
    """Somebody closes their account: their words stay without a name, their files and votes go."""
    forget_words(user=instance)


def register_groups() -> None:
    register_loader(Loader("community.registers", _("working groups and agreements"), 48, load_registers))
    register(NavEntry(_("Groups and people"), "community:groups", order=18, place="content"))
    register(NavEntry(_("Your groups"), "community:my-groups", order=26, place="account"))
    register_notice(NoticeKind(naming.MENTIONED, _("Somebody names you in a group"), "at_once"))
    register_notice(NoticeKind(offers.MEMBERS, _("Members of your groups"), "daily"))
    register_notice(NoticeKind(moderation.REPORTS, _("Reports of posts"), "at_once"))
    register_notice(NoticeKind(listing.LETTER, _("Letters of people who found you"), "at_once"))
    register_notice(NoticeKind(appointments.APPOINTED, _("Ambassadors and champions"), "at_once"))
    register_own_data("community.groups", groups_data)
    register_tasks("community.groups", group_tasks)
    register_private("community.groups", private_posts, room=ROOM)
    register_group_source()
    register_group_sitemaps()
    pre_delete.connect(forget_person, sender=User, dispatch_uid="community.forget_person")
    register_room_link(
        RoomLink(
            "community-groups",
            _("Groups"),
            _("Groups that you run, who asks to join, reports."),
            lambda scope: reverse("community:groups-of", args=[scope]),
            order=66,
            room=ROOM,
            kinds=("country", "mission"),
        )
    )
    register_room_link(
        RoomLink(
            "community-appointments",
            _("Ambassadors and champions"),
            _("Whom you asked, and what they did."),
            lambda scope: reverse("community:appointments-of", args=[scope]),
            order=67,
            room=ROOM,
            kinds=("country", "mission"),
        )
    )
    register_room_link(
        RoomLink(
            "community-agreements",
            _("Agreements"),
            _("Parties, dates, goals, and who has signed."),
            lambda scope: reverse("community:agreements-of", args=[scope]),
            order=68,
            room=ROOM,
            kinds=("city", "country", "mission"),
        )
    )
