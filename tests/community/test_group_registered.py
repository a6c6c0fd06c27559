"""What groups offer to other rooms: tasks, own records, own data, search, closing an account, the shipped register."""

from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile
from django.urls import reverse

from tests.community.group_fixtures import AUSTRIA
from tests.support.city_team import acting
from zeroward.community.domain.agreements import AgreementRow, save_agreement
from zeroward.community.domain.appointments import OfferRow, offer
from zeroward.community.domain.listing import ListingRow, save_listing
from zeroward.community.domain.members import add_member, join
from zeroward.community.domain.moderation import report_post
from zeroward.community.domain.rounds import NoteRow, RoundRow, add_note, open_round
from zeroward.community.domain.threads import PostRow, reply
from zeroward.community.importers.registers import load_registers
from zeroward.community.models import Agreement, Attachment, Group, Listing, Post, RoundNote, Thread
from zeroward.community.search_groups import describe_agreements, describe_groups
from zeroward.core.models import AuditEvent
from zeroward.core.own_data import own_data_of
from zeroward.core.private_search import private_entries
from zeroward.core.room_links import room_links
from zeroward.core.scope import Scope
from zeroward.core.search.registry import sources
from zeroward.core.tasks_open import tasks_of
from zeroward.core.visibility import ANONYMOUS
from zeroward.people.domain.account import close_account
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import Country


def own_tasks(user: User) -> list[str]:
    return [one.title for one in tasks_of(viewer_of(user)) if one.room == "community"]


def test_requests_reports_and_offers_are_tasks_of_those_who_answer(
    group: Group, thread: Thread, host: User, member: User, stranger: User
) -> None:
    join(**acting(stranger), group=group)
    report_post(**acting(host), post=thread.posts.get(), reason="spam")
    offer(**acting(host), place=AUSTRIA, user=member, row=OfferRow("ambassador", thread.created_at.date()))
    assert own_tasks(host) == [
        "A post in “Heat in small towns” was reported",
        "Somebody asks to join “Heat in small towns”",
    ]
    assert own_tasks(member) == ["You are asked to be ambassador"]
    assert own_tasks(stranger) == []


def test_words_of_ones_own_groups_are_found_and_nobody_elses(
    group: Group, thread: Thread, host: User, member: User, stranger: User
) -> None:
    round = open_round(**acting(host), group=group, row=RoundRow("Autumn", thread.created_at.date()))
    add_note(**acting(host), round=round, row=NoteRow(thread.created_at.date(), "Session", "Secret numbers"))
    found = [one.text for one in private_entries(viewer_of(member))]
    assert any("1998" in text for text in found)
    assert any("Secret numbers" in text for text in found)
    for viewer in (viewer_of(stranger), ANONYMOUS):
        assert not any("1998" in one.text or "Secret" in one.text for one in private_entries(viewer))


def test_the_search_for_everyone_holds_no_words_of_a_thread_and_no_hidden_group(
    group: Group, closed_group: Group, thread: Thread, host: User, austria: Country
) -> None:
    save_agreement(**acting(host), place=AUSTRIA, row=AgreementRow("Draft charter", country="AT"))
    source = next(one for one in sources() if one.kind == "group")
    (record,) = describe_groups(list(source.queryset()))
    assert (record.key, record.entries[0].title) == (group.key, "Heat in small towns")
    assert record.entries[0].url == reverse("community:group", args=[group.key])
    assert "1998" not in f"{record}"
    kept = next(one for one in sources() if one.kind == "agreement")
    assert list(describe_agreements(list(kept.queryset()))) == []


def test_the_copy_of_ones_data_holds_all_that_is_kept(thread: Thread, member: User) -> None:
    save_listing(actor=member, row=ListingRow("practitioner", "Heat plans", languages=("de",), agrees=True))
    mine = own_data_of(member)["community.groups"]
    assert [row["body"] for row in mine["posts"]] == ["Ours is from 1998."]
    assert [row["group__title"] for row in mine["memberships"]] == ["Heat in small towns"]
    assert [row["headline"] for row in mine["directory"]] == ["Heat plans"]


def test_closing_an_account_leaves_words_without_a_name_and_nothing_else(
    group: Group, thread: Thread, host: User, member: User, stranger: User
) -> None:
    add_member(**acting(host), group=group, user=stranger)
    reply(**acting(stranger), thread=thread, row=PostRow("Thanks, @Clara Klagenfurt"))
    reply(
        **acting(member),
        thread=thread,
        row=PostRow("Here", "en", (ContentFile(b"%PDF-1.7\nx", name="clara.pdf"),)),
    )
    round = open_round(**acting(host), group=group, row=RoundRow("Autumn", thread.created_at.date()))
    add_note(**acting(member), round=round, row=NoteRow(thread.created_at.date(), "Session", "Numbers"))
    save_listing(actor=member, row=ListingRow("practitioner", "Heat plans", languages=("de",), agrees=True))
    close_account(actor=member, confirmation=member.email)
    assert list(Post.objects.order_by("pk").values_list("author", "body")) == [
        (None, "Ours is from 1998."),
        (stranger.pk, "Thanks, @…"),
        (None, "Here"),
    ]
    assert RoundNote.objects.get().author is None
    assert not Attachment.objects.exists()
    assert not Listing.objects.exists()
    assert "Clara" not in "".join(AuditEvent.objects.values_list("object_label", flat=True))


def test_platforms_and_the_mission_find_their_groups_in_their_workspace(db: None) -> None:
    for scope, keys in (
        (Scope.country("AT"), {"community-groups", "community-appointments", "community-agreements"}),
        (Scope.city("klagenfurt"), {"community-agreements"}),
    ):
        found = {one.key for one in room_links(scope) if one.key.startswith("community-")}
        assert keys <= found
        assert ("community-groups" in found) == (scope.kind == "country")


def test_the_shipped_register_names_its_source_and_what_is_inactive(db: None) -> None:
    data = Path(settings.BASE_DIR) / "data" if hasattr(settings, "BASE_DIR") else Path("data")
    first = load_registers(data)
    assert (first.created, Group.objects.count() + Agreement.objects.count()) == (11, 11)
    assert load_registers(data).same == 11
    hungary = Group.objects.get(key="hungarian-interministerial-group")
    assert (hungary.state, hungary.formal, hungary.meets_here, hungary.country) == (
        "inactive",
        False,
        False,
        "HU",
    )
    assert all(group.source_note for group in Group.objects.all())
    greece = Agreement.objects.get(key="memorandum-of-cooperation-greece")
    assert (greece.signatories_total, greece.signatories.count(), greece.visibility) == (80, 0, "public")
