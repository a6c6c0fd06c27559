"""What reviews, signings, seals, pacts and agreements offer to other rooms."""

from django.utils.translation import gettext_lazy as _

from zeroward.contract import sign_rules  # noqa: F401 (names the actions)
from zeroward.contract.domain import tell_signing
from zeroward.contract.domain.sealing_job import register_sealing_job
from zeroward.contract.exporters.sealed import dossier_files
from zeroward.contract.pact_search import register_pacts
from zeroward.contract.queries.signing_data import signing_data
from zeroward.contract.queries.signing_work import (
    agreements_url,
    pacts_url,
    pictures_url,
    signing_entries,
    signing_tasks,
)
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.private_search import register_private
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.tasks_open import register_tasks


def register_signing() -> None:
    register(NavEntry(_("Local pacts"), "contract:pacts-public", order=41, place="content"))
    register(NavEntry(_("Pictures"), "contract:gallery", order=42, place="content"))
    register(NavEntry(_("Check a sealed file"), "contract:check", order=60, place="content"))
    register_notice(NoticeKind(tell_signing.REVIEWED, _("Reviews of contracts"), "daily"))
    register_notice(NoticeKind(tell_signing.SIGNED, _("Signatures under your city's contract"), "daily"))
    register_notice(NoticeKind(tell_signing.SEALED, _("Sealed dossiers that you asked for"), "daily"))
    register_sealing_job(dossier_files)
    register_own_data("contract signings", signing_data)
    register_tasks("contract signings", signing_tasks)
    register_private("contract signings", signing_entries, room="contract")
    register_room_link(
        RoomLink(
            "pacts",
            _("Local pacts"),
            _("Deals with businesses, residents and others"),
            pacts_url,
            order=36,
            room="contract",
        )
    )
    register_room_link(
        RoomLink(
            "agreements",
            _("Agreements with funders"),
            _("Money, posts and what is owed"),
            agreements_url,
            order=45,
            room="contract",
            kinds=("city", "country"),
        )
    )
    register_room_link(
        RoomLink(
            "pictures",
            _("Pictures"),
            _("Target images, postcards, graphic recordings"),
            pictures_url,
            order=70,
            room="contract",
            kinds=("city", "country"),
        )
    )
    register_pacts()
