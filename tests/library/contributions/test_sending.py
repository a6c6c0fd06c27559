"""Readers send contributions without an account."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from zeroward.core.models import AuditEvent, Notification
from zeroward.library.domain.limits import PER_DAY
from zeroward.library.models import Contribution, Link, Material
from zeroward.people.models import User

Send = Callable[..., Any]


def only() -> Contribution:
    return Contribution.objects.get()


def test_suggestion_without_account_is_kept_and_leads_to_its_status(
    send: Send, suggestion: dict[str, str], client: Client
) -> None:
    answer = send("material", **suggestion)
    found = only()
    assert answer.status_code == 302
    assert answer.url == f"/en/contributions/{found.secret}/"
    assert found.content == suggestion
    assert (found.suspicion, found.user, found.state) == (0, None, "new")
    page = client.get(answer.url).content.decode()
    assert "Heat pump guide for Łódź" in page


def test_status_page_is_for_nobody_else(send: Send, suggestion: dict[str, str], client: Client) -> None:
    answer = send("material", **suggestion, name="Anna", email="anna@example.org", credited="on")
    page = client.get(answer.url)
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert page["Referrer-Policy"] == "same-origin"
    assert "no-store" in page["Cache-Control"]
    assert "anna@example.org" not in page.content.decode()
    assert (
        "/de/contributions"
        not in page.content.decode().split("<main", 1)[0].split("</title>", 1)[1].split("<body", 1)[0]
    )


@pytest.mark.parametrize("secret", ["x", "0" * 32, "../../etc", "%00", "' OR 1=1 --"])
def test_guessed_link_shows_nothing(client: Client, made: Callable[..., Contribution], secret: str) -> None:
    made()
    assert client.get(f"/en/contributions/{secret}/").status_code == 404


def test_letter_with_the_link_goes_to_the_address(send: Send, suggestion: dict[str, str]) -> None:
    send("material", **suggestion, email="anna@example.org")
    letter = mail.outbox[-1]
    assert letter.to == ["anna@example.org"]
    assert f"/en/contributions/{only().secret}/" in letter.body


def test_editors_are_told_without_personal_data(
    send: Send, suggestion: dict[str, str], mission_editor: User, person: Callable[..., User]
) -> None:
    person("reader@example.org")
    send("material", **suggestion, name="Anna", email="anna@example.org")
    told = Notification.objects.get()
    assert told.user == mission_editor
    assert "Anna" not in told.title + told.body
    assert told.url == f"/en/desk/contributions/{only().pk}/"


def test_nothing_personal_reaches_the_audit_log(send: Send, suggestion: dict[str, str]) -> None:
    send(
        "material",
        **suggestion,
        name="Anna Muster",
        email="anna@example.org",
        by=Client(REMOTE_ADDR="203.0.113.7"),
    )
    event = AuditEvent.objects.get(action="library.contribution.submit")
    written = f"{event.object_label} {event.changes} {event.note}"
    assert "Anna" not in written
    assert "203.0.113.7" not in written + str(list(Contribution.objects.values()))


def test_signed_in_person_finds_it_under_their_account(
    person: Callable[..., User], suggestion: dict[str, str], send: Send
) -> None:
    user = person("anna@example.org", first_name="Anna", last_name="Muster")
    browser = Client()
    browser.force_login(user)
    assert 'value="Anna Muster"' in browser.get("/en/contribute/material/").content.decode()
    send("material", by=browser, **suggestion)
    assert only().user == user


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("title", "", "required"),
        ("title", "x" * 251, "at most 250"),
        ("text", "x" * 4001, "at most 4000"),
        ("url", "javascript:alert(1)", "no web address"),
        ("url", "ftp://example.org/a", "no web address"),
        ("url", "https://", "no web address"),
        ("url", "https://user:secret@example.org/", "no web address"),
        ("url", "https://exa mple.org/", "no web address"),
        ("url", "http://[::1", "no web address"),
        ("year", "-5", "greater than or equal to 1990"),
        ("email", "nobody", "valid email"),
        ("challenge", "9.9", "valid choice"),
        ("lang", "xx", "valid choice"),
    ],
)
def test_bad_field_is_refused_with_place_and_remedy(
    send: Send, suggestion: dict[str, str], field: str, text: str, said: str
) -> None:
    answer = send("material", **{**suggestion, field: text})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert said in page
    assert f'href="#id_{field}"' in page
    assert not Contribution.objects.exists()


def test_ten_megabytes_are_refused_and_leave_nothing(send: Send, suggestion: dict[str, str]) -> None:
    answer = send("material", **{**suggestion, "text": "x" * (10 * 1024 * 1024)})
    assert answer.status_code == 400
    assert "Nothing was changed" in answer.content.decode()
    assert not Contribution.objects.exists()


def test_a_field_just_below_the_limit_of_a_request_is_refused_by_its_own(
    send: Send, suggestion: dict[str, str]
) -> None:
    answer = send("material", **{**suggestion, "text": "x" * (4 * 1024 * 1024)})
    assert answer.status_code == 422
    assert not Contribution.objects.exists()


def test_hostile_text_is_cleaned_and_never_runs(
    send: Send, suggestion: dict[str, str], client: Client
) -> None:
    bad = "<script>alert(1)</script>\u202eevil\u0000\u200b\x07"
    answer = send("material", **{**suggestion, "title": bad, "text": bad})
    assert only().content["title"] == "<script>alert(1)</script>evil"
    page = client.get(answer.url).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_name_is_only_shown_with_consent_and_consent_needs_a_name(
    send: Send, suggestion: dict[str, str]
) -> None:
    assert send("material", **suggestion, credited="on").status_code == 422
    send("material", **suggestion, name="Anna")
    assert only().credited is False


def test_same_form_sent_twice_is_one_contribution(send: Send, suggestion: dict[str, str]) -> None:
    first = send("material", nonce="abc", **suggestion)
    second = send("material", nonce="abc", **suggestion)
    assert first.url == second.url
    assert Contribution.objects.count() == 1


def test_over_the_limit_the_reader_is_told_and_keeps_the_text(send: Send, suggestion: dict[str, str]) -> None:
    for number in range(PER_DAY):
        assert send("material", **{**suggestion, "title": f"Guide {number}"}).status_code == 302
    answer = send("material", **{**suggestion, "title": "One too many"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "send it tomorrow" in page
    assert "One too many" in page
    assert Contribution.objects.count() == PER_DAY
    elsewhere = Client(REMOTE_ADDR="198.51.100.9")
    assert send("material", by=elsewhere, **suggestion).status_code == 302


def test_dead_link_of_a_material_offers_its_links(send: Send, material: Material, client: Client) -> None:
    link = Link.objects.create(material=material, label="The report", url="https://example.org/report")
    assert (
        "The report" in client.get("/en/contribute/dead-link/?about=material:dialogue-forum").content.decode()
    )
    send("dead-link", about="material:dialogue-forum", link=str(link.pk), new_url="https://example.org/new")
    assert only().about == "material:dialogue-forum"
    assert only().content == {
        "link": str(link.pk),
        "label": "The report",
        "url": "https://example.org/report",
        "new_url": "https://example.org/new",
    }


def test_link_of_another_material_cannot_be_reported(send: Send, material: Material) -> None:
    Link.objects.create(material=material, label="Own", url="https://example.org/own")
    other = Material.objects.create(key="other", title="Other", live=False)
    secret = Link.objects.create(material=other, label="Secret", url="https://example.org/secret")
    answer = send("dead-link", about="material:dialogue-forum", link=str(secret.pk))
    assert answer.status_code == 422
    assert "Secret" not in answer.content.decode()


def test_experience_names_the_material_it_is_about(send: Send, material: Material) -> None:
    send(
        "evidence",
        about="material:dialogue-forum",
        place="Graz",
        year="2025",
        outcome="partly",
        text="We met twice.",
    )
    assert only().content == {
        "material": "dialogue-forum",
        "place": "Graz",
        "year": 2025,
        "outcome": "partly",
        "text": "We met twice.",
    }


def test_experience_without_a_page_asks_for_the_material(send: Send, material: Material) -> None:
    values = {"place": "Graz", "outcome": "helped", "text": "We met."}
    assert send("evidence", **values).status_code == 422
    send("evidence", material="dialogue-forum", **values)
    assert only().about == "material:dialogue-forum"


def test_draft_is_neither_named_nor_offered(client: Client, material: Material) -> None:
    material.live = False
    material.save()
    for address in (
        "contribute/?about=material:dialogue-forum",
        "contribute/evidence/",
        "contribute/correction/?about=material:dialogue-forum",
    ):
        assert "Dialogue Forum" not in client.get(f"/en/{address}", follow=True).content.decode()


@pytest.mark.parametrize(
    "about",
    ["material:../../x", "<script>", "a" * 5000, "material:\u202e", "%00", "::", "evidence:x' OR 1=1"],
)
def test_hostile_subject_is_ignored(client: Client, db: None, about: str) -> None:
    for kind in ("", "material/", "correction/", "dead-link/", "evidence/"):
        page = client.get(f"/en/contribute/{kind}", {"about": about, "field": about})
        assert page.status_code == 200
        assert "<script>alert" not in page.content.decode()
        assert "OR 1=1" not in page.content.decode().split("id_part")[0]


def test_field_in_the_address_leads_to_its_form(client: Client, material: Material) -> None:
    answer = client.get("/en/contribute/?about=material:dialogue-forum&field=evidence")
    assert answer.url == "/en/contribute/evidence/?about=material%3Adialogue-forum"
    answer = client.get("/en/contribute/?about=material:dialogue-forum&field=owner")
    assert answer.url == "/en/contribute/correction/?about=material%3Adialogue-forum&field=owner"


def test_unknown_kind_is_not_found(client: Client, db: None) -> None:
    assert client.get("/en/contribute/money/").status_code == 404


@pytest.mark.parametrize("kind", ["", "material/", "correction/", "dead-link/", "evidence/"])
def test_forms_take_few_queries_in_another_language(
    client: Client, material: Material, kind: str, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(20):
        assert client.get(f"/de/contribute/{kind}?about=material:dialogue-forum").status_code == 200
    with django_assert_max_num_queries(20):
        assert client.get(f"/de/contribute/{kind}").status_code == 200


def test_trap_is_out_of_sight_and_out_of_reach(client: Client, db: None) -> None:
    page = client.get("/en/contribute/material/").content.decode()
    assert '<div class="sr" aria-hidden="true"><label for="id_website">' in page
    assert page.count('name="website"') == 1
    assert 'tabindex="-1"' in page.split('name="website"')[1][:200]


def test_link_without_an_address_asks_for_one(send: Send, material: Material) -> None:
    link = Link.objects.create(material=material, label="The report", state="missing")
    answer = send("dead-link", about="material:dialogue-forum", link=str(link.pk))
    assert answer.status_code == 422
    assert 'href="#id_new_url"' in answer.content.decode()
    send(
        "dead-link", about="material:dialogue-forum", link=str(link.pk), new_url="https://example.org/report"
    )
    assert only().content["new_url"] == "https://example.org/report"


def test_behind_a_proxy_each_reader_has_their_own_limit(
    send: Send, suggestion: dict[str, str], settings: Any
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(PER_DAY + 1):
        reader = Client(HTTP_X_FORWARDED_FOR=f"6.6.6.6, 203.0.113.{number}", REMOTE_ADDR="10.0.0.1")
        assert send("material", by=reader, **{**suggestion, "title": f"Guide {number}"}).status_code == 302


def test_forged_forwarding_does_not_lift_the_limit(send: Send, suggestion: dict[str, str]) -> None:
    for number in range(PER_DAY + 1):
        reader = Client(HTTP_X_FORWARDED_FOR=f"203.0.113.{number}", REMOTE_ADDR="198.51.100.1")
        answer = send("material", by=reader, **{**suggestion, "title": f"Guide {number}"})
    assert answer.status_code == 422
