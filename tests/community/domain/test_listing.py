"""The directory of people: consent, who finds whom, letters."""

from dataclasses import replace

import pytest

from zeroward.community.domain.listing import ListingRow, save_listing, take_back_listing, write_to
from zeroward.community.models import Listing
from zeroward.community.queries.directory import listed, listing_of, person_page
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.problems import ProblemsError
from zeroward.core.visibility import ANONYMOUS
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.taxonomy.models import Concept

ROW = ListingRow(
    kind="practitioner", headline="Heat plans of small towns", languages=("de", "en"), agrees=True
)


def test_without_consent_nothing_is_kept(member: User) -> None:
    with pytest.raises(ProblemsError) as refused:
        save_listing(actor=member, row=replace(ROW, agrees=False))
    assert [one.place for one in refused.value.problems] == ["agrees"]
    assert not Listing.objects.exists()


def test_people_with_an_account_find_an_entry_and_strangers_only_a_public_one(
    member: User, stranger: User
) -> None:
    entry = save_listing(actor=member, row=ROW)
    assert [one.name for one in listed(viewer_of(stranger))] == ["Clara Klagenfurt"]
    assert listed(ANONYMOUS) == []
    assert person_page(ANONYMOUS, entry.pk) is None
    first = entry.consent_at
    entry = save_listing(actor=member, row=replace(ROW, audience="public"))
    assert entry.consent_at > first
    assert [one.user_id for one in listed(ANONYMOUS)] == [member.pk]


def test_people_are_found_by_language_topic_kind_and_words(member: User, topics: dict[str, Concept]) -> None:
    save_listing(actor=member, row=replace(ROW, topics=("energy-systems",), audience="public"))
    for found in (
        {"language": "de"},
        {"topic": "energy-systems"},
        {"role": "practitioner"},
        {"words": "small HEAT"},
    ):
        assert len(listed(ANONYMOUS, **found)) == 1
    for missed in ({"language": "fr"}, {"topic": "mobility"}, {"role": "expert"}, {"words": "trams"}):
        assert listed(ANONYMOUS, **missed) == []
    assert set(listing_of([member.pk, 999])) == {member.pk}


def test_taking_the_consent_back_deletes_the_entry(member: User) -> None:
    save_listing(actor=member, row=ROW)
    take_back_listing(actor=member)
    take_back_listing(actor=member)
    assert not Listing.objects.exists()
    assert AuditEvent.objects.filter(action="community.listing.delete").count() == 1
    assert "Heat" not in "".join(AuditEvent.objects.values_list("object_label", flat=True))


def test_a_closed_account_is_not_found(member: User, stranger: User) -> None:
    save_listing(actor=member, row=replace(ROW, audience="public"))
    member.is_active = False
    member.save()
    assert listed(viewer_of(stranger)) == []


def test_every_problem_of_an_entry_is_named(member: User) -> None:
    row = ListingRow("nobody", " ", lang="zz", languages=(), topics=("x",), hours_month=999, audience="all")
    with pytest.raises(ProblemsError) as refused:
        save_listing(actor=member, row=row)
    assert {one.place for one in refused.value.problems} == {
        *("agrees", "headline", "kind", "audience", "lang", "languages", "topics", "hours_month")
    }


def test_a_letter_goes_through_the_platform_with_the_address_of_who_writes(
    member: User, stranger: User
) -> None:
    entry = save_listing(actor=member, row=ROW)
    write_to(actor=stranger, listing=entry, subject="Your plan", words="May we visit you?")
    letter = Notification.objects.get(user=member)
    assert letter.title == "Gustav Graz writes: Your plan"
    assert letter.body == "May we visit you?\n\nAnswer to: gustav@graz.example"
    assert not Notification.objects.filter(user=stranger).exists()


def test_nobody_writes_to_themselves_to_who_wants_no_letters_nor_without_end(
    member: User, stranger: User
) -> None:
    entry = save_listing(actor=member, row=ROW)
    with pytest.raises(NotAllowedError):
        write_to(actor=member, listing=entry, subject="x", words="x")
    for subject, words in ((" ", "x"), ("x", " ")):
        with pytest.raises(InvalidInputError):
            write_to(actor=stranger, listing=entry, subject=subject, words=words)
    for number in range(10):
        write_to(actor=stranger, listing=entry, subject=f"No. {number}", words="Hello")
    with pytest.raises(ConflictError):
        write_to(actor=stranger, listing=entry, subject="One more", words="Hello")
    quiet = save_listing(actor=member, row=replace(ROW, accepts_letters=False))
    with pytest.raises(NotAllowedError):
        write_to(actor=stranger, listing=quiet, subject="x", words="x")
