"""Pages of the directory, of ambassadors and of agreements."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.community.group_fixtures import AUSTRIA, signed_in
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.community.domain.agreements import AgreementRow, SignatoryRow, save_agreement, save_signatory
from zeroward.community.domain.appointments import OfferRow, offer
from zeroward.community.models import Activity, Agreement, Appointment, Listing, Signatory
from zeroward.core.models import Notification
from zeroward.people.models import Role, User
from zeroward.places.models import Country

pytestmark = pytest.mark.slow

FORGERY = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
ENTRY = {
    "kind": "expert",
    "headline": "Heat law",
    "lang": "en",
    "languages": ["en", "fr"],
    "audience": "members",
    "accepts_letters": "on",
    "agrees": "on",
}


def page(client: Client, name: str, *args: Any) -> str:
    return client.get(reverse(f"community:{name}", args=args)).content.decode()


def state(client: Client, name: str, *args: Any) -> int:
    return client.get(reverse(f"community:{name}", args=args)).status_code


def test_nothing_is_ticked_beforehand_and_nobody_is_found_unasked(client: Client, member: User) -> None:
    mine = signed_in(member)
    form = mine.get(reverse("community:my-listing")).context["form"]
    assert not form["agrees"].value()
    assert "Nobody has agreed to be found yet" in page(client, "directory")
    refused = mine.post(
        reverse("community:my-listing"), {key: value for key, value in ENTRY.items() if key != "agrees"}
    )
    assert refused.status_code == 422
    assert not Listing.objects.exists()


def test_an_entry_is_made_found_written_to_and_taken_back(
    client: Client, member: User, stranger: User
) -> None:
    mine, other = signed_in(member), signed_in(stranger)
    mine.post(reverse("community:my-listing"), ENTRY)
    entry = Listing.objects.get()
    assert "Clara Klagenfurt" in page(other, "directory")
    assert "klagenfurt.example" not in page(other, "directory") + page(other, "person", entry.pk)
    assert "Clara Klagenfurt" not in page(client, "directory")
    assert state(client, "person", entry.pk) == 404
    assert state(client, "person-write", entry.pk) == 302
    assert state(mine, "person-write", entry.pk) == 404
    assert state(other, "person-write", entry.pk) == 200
    other.post(reverse("community:person-write", args=[entry.pk]), {"subject": "Hello", "words": "May we?"})
    assert Notification.objects.get(user=member).title == "Gustav Graz writes: Hello"
    assert "Take your consent back?" in page(mine, "listing-delete")
    mine.post(reverse("community:listing-delete"))
    assert not Listing.objects.exists()


def test_the_directory_is_narrowed_by_language(member: User) -> None:
    mine = signed_in(member)
    mine.post(reverse("community:my-listing"), ENTRY)
    address = reverse("community:directory")
    assert "Clara Klagenfurt" in mine.get(address, {"language": "fr"}).content.decode()
    assert "Nothing matches." in mine.get(address, {"q": "trams"}).content.decode()


def test_somebody_is_asked_accepts_keeps_a_log_and_ends_it(
    client: Client, host: User, member: User, stranger: User
) -> None:
    leader, mine = signed_in(host), signed_in(member)
    assert state(mine, "appointments-of", "country:AT") == 404
    form = {"email": "clara@klagenfurt.example", "kind": "ambassador", "from_on": "2026-01-01"}
    leader.post(reverse("community:appointments-of", args=["country:AT"]), form)
    made = Appointment.objects.get()
    assert "Clara" not in page(client, "ambassadors")
    assert state(signed_in(stranger), "appointment", made.pk) == 404
    assert "I accept" in page(mine, "appointment", made.pk)
    mine.post(reverse("community:appointment-answer", args=[made.pk]), {"accept": ""})
    assert "Clara" in page(client, "ambassadors")
    log = {"on": "2026-02-01", "kind": "talk", "title": "Evening in Villach", "lang": "de", "reached": "40"}
    assert state(signed_in(stranger), "activity-add", made.pk) == 404
    assert state(mine, "activity-add", made.pk) == 200
    mine.post(reverse("community:activity-add", args=[made.pk]), log)
    assert "Evening in Villach" in page(client, "appointment", made.pk)
    done = Activity.objects.get()
    remove = reverse("community:activity-remove", args=[done.pk])
    assert signed_in(stranger).post(remove).status_code == 404
    mine.post(remove)
    assert not Activity.objects.exists()
    assert state(signed_in(stranger), "appointment-end", made.pk) == 404
    assert state(leader, "appointment-end", made.pk) == 200
    leader.post(reverse("community:appointment-end", args=[made.pk]))
    assert "Clara" not in page(client, "ambassadors")


def test_the_page_answers_the_same_whether_an_address_has_an_account_or_not(
    host: User, person: MakePerson
) -> None:
    """Nor does asking twice, nor a no."""
    far = person("ines@lisboa.example", scope="city:lisboa", role=Role.CITY_EDITOR, first_name="Ines")
    leader, address = signed_in(host), reverse("community:appointments-of", args=["country:AT"])
    form = {"kind": "ambassador", "from_on": "2026-01-01"}

    def asked(email: str) -> str:
        answer = leader.post(address, {**form, "email": email}, follow=True)
        assert answer.redirect_chain == [(address, 302)]
        return FORGERY.sub("", answer.content.decode())

    nobody = asked("nobody@lisboa.example")
    assert asked(far.email) == nobody
    assert asked(far.email) == nobody
    made = Appointment.objects.get()
    assert made.user == far
    assert state(leader, "appointment", made.pk) == state(leader, "appointment-end", made.pk) == 404
    assert "I accept" in page(signed_in(far), "appointment", made.pk)
    signed_in(far).post(reverse("community:appointment-answer", args=[made.pk]), {"decline": ""})
    assert asked("nobody@lisboa.example") == nobody
    assert state(leader, "appointment", made.pk) == 404


def test_agreements_with_forms_and_only_for_who_keeps_them(
    client: Client, host: User, stranger: User, austria: Country
) -> None:
    leader = signed_in(host)
    assert state(signed_in(stranger), "agreements-of", "country:AT") == 404
    assert state(leader, "agreements-of", "country:AT") == 200
    assert state(leader, "agreement-new", "country:AT") == 200
    form = {
        "title": "Charter",
        "lang": "en",
        "kind": "memorandum",
        "state": "in-force",
        "country": "AT",
        "signatories_total": "3",
        "visibility": "city",
    }
    leader.post(reverse("community:agreement-new", args=["country:AT"]), form)
    made = Agreement.objects.get()
    assert "Charter" not in page(client, "agreements")
    assert state(client, "agreement", made.key) == 404
    for name in ("agreement-edit", "agreement-delete", "signatory-new"):
        assert state(client, name, made.key) == 302
        assert state(signed_in(stranger), name, made.key) == 404
        assert state(leader, name, made.key) == 200
    leader.post(
        reverse("community:agreement-edit", args=[made.key]), {**form, "visibility": "public", "lock": "0"}
    )
    leader.post(
        reverse("community:signatory-new", args=[made.key]), {"city": "klagenfurt", "plan": "expected"}
    )
    signed = Signatory.objects.get()
    assert state(leader, "signatory-edit", made.key, signed.pk) == 200
    leader.post(
        reverse("community:signatory-edit", args=[made.key, signed.pk]),
        {"city": "klagenfurt", "plan": "in", "plan_on": "2026-05-01"},
    )
    shown = page(client, "agreement", made.key)
    assert shown.count('aria-current="step"') == 1
    assert "Klagenfurt" in shown
    assert "Who the other 2 are, the source does not say." in shown
    assert "Charter" in page(client, "agreements")
    leader.post(reverse("community:signatory-remove", args=[made.key, signed.pk]))
    assert not Signatory.objects.exists()
    leader.post(reverse("community:agreement-delete", args=[made.key]))
    assert not Agreement.objects.exists()


def test_lists_need_few_queries(
    client: Client, host: User, austria: Country, django_assert_max_num_queries: Any
) -> None:
    people = [
        User.objects.create_user(f"p{number}@x.example", first_name=f"P{number}") for number in range(9)
    ]
    for number, person in enumerate(people):
        Listing.objects.create(
            user=person,
            consent_at=timezone.now(),
            audience="public",
            kind="expert",
            headline="Heat",
            languages=["en"],
        )
        offered = offer(
            **acting(host), place=AUSTRIA, user=person, row=OfferRow("ambassador", timezone.localdate())
        )
        Appointment.objects.filter(pk=offered.pk).update(state="accepted")
        row = AgreementRow(f"Charter {number}", country="AT", visibility="public")
        kept = save_agreement(**acting(host), place=AUSTRIA, row=row)
        save_signatory(**acting(host), place=AUSTRIA, agreement=kept, row=SignatoryRow(name=f"Body {number}"))
    client.get(reverse("community:directory"))
    for name in ("directory", "ambassadors", "agreements"):
        with django_assert_max_num_queries(20):
            client.get(reverse(f"community:{name}"))
    with django_assert_max_num_queries(20):
        client.get(reverse("community:agreement", args=[kept.key]))
