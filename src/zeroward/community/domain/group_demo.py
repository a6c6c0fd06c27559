"""Example groups, people and agreements for `make demo`: made up, and every page says so."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.utils.timezone import localdate

from zeroward.community.domain import appointments, members, moderation, rounds, threads
from zeroward.community.domain.agreements import AgreementRow, SignatoryRow, save_agreement, save_signatory
from zeroward.community.domain.event_fields import EventFields
from zeroward.community.domain.events import make_event
from zeroward.community.domain.groups import GroupRow, make_group
from zeroward.community.domain.listing import ListingRow, save_listing
from zeroward.community.domain.threads import PostRow
from zeroward.community.models import Agreement, Event, Group, Listing
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.places.models import City
from zeroward.taxonomy.models import Concept

HEAT: Final = "example-heat-in-small-towns"
PLATFORMS: Final = "example-community-of-platforms"
AGREEMENT: Final = "Charter of example cities (example)"


@dataclass(frozen=True, slots=True)
class Peer:
    """An example login with its workspace."""

    place: Workspace
    person: Any
    viewer: Viewer

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.person, "viewer": self.viewer}


@dataclass(frozen=True, slots=True)
class Peers:
    """Who takes part in the examples."""

    city: Peer
    editor: Peer
    town: Peer
    platform: Peer
    manager: Peer
    expert: Peer


def make_groups(*, peers: Peers, now: datetime) -> None:
    """Nothing where the examples are there already."""
    if Group.objects.filter(key=HEAT).exists():
        return
    today = localdate(now)
    heat = _heat(peers)
    _talk(heat, peers)
    _round(heat, peers, now)
    _platforms(peers)
    _people(peers)
    _ambassadors(peers, today)
    _agreement(peers)


def _known(*keys: str) -> tuple[str, ...]:
    """Those of the topics that the vocabulary has: a catalogue may be smaller than ours."""
    found = {one.key for one in Concept.objects.of("thematic-areas")}
    return tuple(key for key in keys if key in found)


def _heat(peers: Peers) -> Group:
    row = GroupRow(
        "Heat in small towns (example)",
        about="For towns that must plan their heat and have nobody for it alone. We compare plans, "
        "tenders and mistakes. Made up for demonstration.",
        languages=("en", "de"),
        topics=_known("energy-systems", "built-environment"),
    )
    platform = peers.platform
    group = make_group(**platform.who, place=platform.place, row=row, key=HEAT, is_example=True)
    for peer, role in ((peers.city, "host"), (peers.editor, "member")):
        members.add_member(
            **platform.who, group=group, user=peer.person, role=role, represents=str(peer.place.scope)
        )
    members.join(
        **peers.town.who,
        group=group,
        words="We have 400 oil heaters and no plan. (Example)",
        represents=str(peers.town.place.scope),
        digest="weekly",
    )
    members.set_letters(actor=peers.editor.person, group=group, digest="daily")
    return group


def _talk(group: Group, peers: Peers) -> None:
    first = threads.start_thread(
        **peers.editor.who,
        group=group,
        subject="Who has tendered a heat plan lately?",
        row=PostRow(
            "We are about to tender ours and wonder how detailed the data on buildings must be. "
            f"@{peers.city.person.get_full_name()} mentioned a town that asked for too much. (Example)"
        ),
    )
    threads.reply(
        **peers.city.who,
        thread=first,
        row=PostRow(
            "They asked for every boiler by address. Three of five bidders left. Blocks of about fifty "
            "buildings were enough for the second round. (Example)"
        ),
    )
    threads.reply(
        **peers.platform.who,
        thread=first,
        row=PostRow("Das Land stellt die Gebäudedaten kostenlos bereit, auf Antrag. (Beispiel)", "de"),
    )
    advert = threads.reply(
        **peers.editor.who,
        thread=first,
        row=PostRow("My cousin sells heat pumps, write to him! (Example of a post that was reported)"),
    )
    moderation.report_post(**peers.city.who, post=advert, reason="spam", words="Advertising. (Example)")
    proposal = threads.start_thread(
        **peers.city.who,
        group=group,
        subject="Next session: who pays for the first connection?",
        row=PostRow("Proposal: one hour, two towns show their contracts with owners. (Example)"),
        kind="proposal",
    )
    for peer, stand in ((peers.city, "for"), (peers.editor, "for"), (peers.platform, "abstain")):
        threads.vote(**peer.who, thread=proposal, stand=stand)


def _round(group: Group, peers: Peers, now: datetime) -> None:
    """A round with a session that is over, its notes, and one that is to come."""
    start = (localdate(now) - timedelta(days=60)).replace(day=1)
    made = rounds.open_round(
        **peers.city.who,
        group=group,
        row=rounds.RoundRow(
            "First round: from data to a tender (example)",
            start,
            goal="By the end every member has a tender for its heat plan that others have read.",
        ),
    )
    noon = now.replace(hour=12, minute=0, second=0, microsecond=0)
    held, _coming = (
        make_event(
            **peers.platform.who,
            place=peers.platform.place,
            fields=EventFields(
                title,
                noon + timedelta(days=days),
                noon + timedelta(days=days, hours=1),
                "Europe/Vienna",
                kind=Event.Kind.SESSION,
                visibility=Event.Visibility.GROUP,
                group=group,
            ),
            publish=True,
            is_example=True,
        )
        for title, days in (("First session (example)", -30), ("Second session (example)", 20))
    )
    rounds.add_note(
        **peers.editor.who,
        round=made,
        row=rounds.NoteRow(
            localdate(now) - timedelta(days=30),
            "First session (example)",
            "Each town said what it has: building data in two of three, nobody has demand by the hour.\n"
            "Agreed: we share one table of contents by the next session.",
            session=held.key,
        ),
    )


def _platforms(peers: Peers) -> None:
    """A community of practice that everyone reads, without names."""
    row = GroupRow(
        "Community of practice of national platforms (example)",
        about="What platforms try with their cities, and what came of it. Everyone reads along, without names.",
        kind="practice",
        openness="request",
        public=True,
        languages=("en",),
    )
    manager = peers.manager
    group = make_group(**manager.who, place=manager.place, row=row, key=PLATFORMS, is_example=True)
    members.add_member(
        **manager.who,
        group=group,
        user=peers.platform.person,
        role="host",
        represents=str(peers.platform.place.scope),
    )
    threads.start_thread(
        **peers.platform.who,
        group=group,
        subject="One call a month, or one meeting a year?",
        row=PostRow("We tried both: the monthly call keeps people, the meeting brings new ones. (Example)"),
    )


def _people(peers: Peers) -> None:
    rows = (
        (
            peers.city,
            ListingRow(
                "practitioner",
                "Climate contracts: how we got ours signed (example)",
                place=peers.city.place.name,
                languages=("de", "en"),
                topics=_known("energy-systems"),
                hours_month=4,
                agrees=True,
            ),
        ),
        (
            peers.expert,
            ListingRow(
                "expert",
                "Energy law and contracts with owners (example)",
                about="Twenty years of contracts between towns and utilities. Made up for demonstration.",
                languages=("de", "en", "fr"),
                topics=_known("energy-systems", "built-environment"),
                hours_month=16,
                audience=Listing.Audience.PUBLIC,
                agrees=True,
            ),
        ),
        (
            peers.platform,
            ListingRow(
                "platform",
                "Bringing small towns together (example)",
                languages=("de", "en"),
                audience=Listing.Audience.PUBLIC,
                agrees=True,
            ),
        ),
    )
    for peer, row in rows:
        save_listing(actor=peer.person, row=row, is_example=True)


def _ambassadors(peers: Peers, today: date) -> None:
    start = today - timedelta(days=120)
    row = appointments.OfferRow(
        "ambassador", start, task="Carries the Mission into town halls, in German. (Example)"
    )
    made = appointments.offer(
        **peers.platform.who, place=peers.platform.place, user=peers.city.person, row=row, is_example=True
    )
    appointments.answer_offer(actor=peers.city.person, appointment=made, accept=True)
    for days, kind, title, where, reached in (
        (90, "talk", "What a climate contract changes in a budget (example)", "Association of towns", 45),
        (20, "mentoring", "First steps with a new team (example)", peers.town.place.name, 3),
    ):
        appointments.log_activity(
            actor=peers.city.person,
            appointment=made,
            row=appointments.ActivityRow(
                today - timedelta(days=days), kind, title, where, lang="de", reached=reached
            ),
        )
    topic = next(iter(_known("built-environment", "energy-systems")), "")
    if topic:
        row = appointments.OfferRow(
            "champion", start, topic=topic, task="Answers calls on contracts. (Example)"
        )
        champion = appointments.offer(
            **peers.manager.who, place=peers.manager.place, user=peers.expert.person, row=row, is_example=True
        )
        appointments.answer_offer(actor=peers.expert.person, appointment=champion, accept=True)
    offered = appointments.OfferRow("ambassador", today, task="For small towns. (Example)")
    appointments.offer(
        **peers.platform.who, place=peers.platform.place, user=peers.town.person, row=offered, is_example=True
    )


def _agreement(peers: Peers) -> None:
    platform = peers.platform
    agreement: Agreement = save_agreement(
        **platform.who,
        place=platform.place,
        is_example=True,
        row=AgreementRow(
            AGREEMENT,
            country=platform.place.country,
            summary="A made-up charter that shows how signatories and their plans are kept.",
            parties="Example ministry\nExample cities",
            goals="A heat plan by 2028\nOne shared procurement a year",
            signed_on=date(2025, 3, 3),
            signatories_total=12,
            visibility=Visibility.PUBLIC,
            source_note="Made up for demonstration",
        ),
    )
    for peer, plan in ((peers.city, "in"), (peers.town, "expected")):
        key = peer.place.scope.key
        if City.objects.filter(key=key).exists():
            save_signatory(
                **platform.who,
                place=platform.place,
                agreement=agreement,
                row=SignatoryRow(key, signed_on=date(2025, 3, 3), plan=plan),
            )
