"""Editors answer contributions, each step in one transaction and with its permission."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.own_data import own_data_of
from zeroward.library.domain import moderation
from zeroward.library.domain.contributions import withdraw
from zeroward.library.domain.taking_up import publish_material, take_up
from zeroward.library.models import Challenge, Contribution, Evidence, Link, Material, Placement
from zeroward.library.queries.contributions import credits_for
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country

Made = Callable[..., Contribution]


def suggestion(challenge: str = "", country: str = "") -> dict[str, Any]:
    return {
        "title": "Heat guide",
        "url": "https://example.org/guide",
        "text": "How a district changes.",
        "challenge": challenge,
        "country": country,
        "year": 2024,
        "lang": "de",
    }


def test_suggestion_becomes_a_draft_that_no_reader_sees(
    mission_editor: User, made: Made, challenge: Challenge, austria: Country, client: Client
) -> None:
    one = made(content=suggestion("3.4", "AT"), name="Anna", credited=True, email="anna@example.org")
    done = take_up(actor=mission_editor, contribution=one, text="Thank you.")
    material = Material.objects.get()
    assert (done.state, done.result) == ("accepted", f"material:{material.key}")
    assert (material.live, material.wording, material.source_lang) == (False, "contributed", "de")
    assert material.recorded_by == mission_editor
    assert list(material.countries.all()) == [austria]
    assert material.links.get().url == "https://example.org/guide"
    assert Placement.objects.get().live is False
    assert client.get(f"/en/materials/{material.key}/").status_code == 404
    assert "Heat guide" not in client.get("/en/portfolio/3.4/").content.decode()
    page = client.get(f"/en/contributions/{one.secret}/").content.decode()
    assert "It is being prepared" in page
    assert f"/en/materials/{material.key}/" not in page
    letter = mail.outbox[-1]
    assert letter.to == ["anna@example.org"]
    assert "Thank you." in letter.body


def test_publishing_the_draft_links_it_on_the_status_page_and_names_the_contributor(
    mission_editor: User, made: Made, challenge: Challenge, client: Client
) -> None:
    one = take_up(
        actor=mission_editor, contribution=made(content=suggestion("3.4"), name="Anna", credited=True)
    )
    material = publish_material(actor=mission_editor, contribution=one)
    assert material.live is True
    assert Placement.objects.get().live is True
    assert material.links.count() == 1
    assert f"/en/materials/{material.key}/" in client.get(f"/en/contributions/{one.secret}/").content.decode()
    assert [credit.name for credit in credits_for(f"material:{material.key}")] == ["Anna"]


def test_material_published_in_the_desk_of_records_takes_its_place(
    mission_editor: User, made: Made, challenge: Challenge, client: Client
) -> None:
    take_up(actor=mission_editor, contribution=made(content=suggestion("3.4")))
    material = Material.objects.get()
    material.save_revision(user=mission_editor).publish(user=mission_editor)
    assert "Heat guide" in client.get("/en/portfolio/3.4/").content.decode()


def test_place_that_an_editor_took_back_stays_back(
    mission_editor: User, made: Made, challenge: Challenge
) -> None:
    one = take_up(actor=mission_editor, contribution=made(content=suggestion("3.4")))
    material = publish_material(actor=mission_editor, contribution=one)
    Placement.objects.get().unpublish()
    material.save_revision(user=mission_editor).publish(user=mission_editor)
    assert Placement.objects.get().live is False


def test_two_suggestions_of_one_title_become_two_records(mission_editor: User, made: Made) -> None:
    for _number in range(2):
        take_up(actor=mission_editor, contribution=made(content=suggestion()))
    assert sorted(Material.objects.values_list("key", flat=True)) == ["heat-guide", "heat-guide-2"]


def test_title_of_signs_alone_still_gets_a_key(mission_editor: User, made: Made) -> None:
    take_up(actor=mission_editor, contribution=made(content={**suggestion(), "title": "???"}))
    assert Material.objects.get().key == "contribution"


def test_experience_becomes_a_record_of_use_with_credit(
    mission_editor: User, made: Made, material: Material, klagenfurt: City, client: Client
) -> None:
    content = {
        "material": material.key,
        "place": "KLAGENFURT",
        "year": 2025,
        "outcome": "partly",
        "text": "We met.",
    }
    one = made("evidence", content=content, about=f"material:{material.key}", name="Anna", credited=True)
    take_up(actor=mission_editor, contribution=one, publish=True)
    found = Evidence.objects.get()
    assert (found.city, found.place, found.credit, found.live) == (klagenfurt, "", "Anna", True)
    assert "We met." in client.get(f"/en/materials/{material.key}/").content.decode()
    assert f"/en/materials/{material.key}/" in client.get(f"/en/contributions/{one.secret}/").content.decode()


def test_experience_can_wait_unpublished_and_nameless(
    mission_editor: User, made: Made, material: Material, client: Client
) -> None:
    content = {"material": material.key, "place": "Nowhere", "outcome": "not", "text": "Secret so far."}
    take_up(actor=mission_editor, contribution=made("evidence", content=content, name="Anna"))
    found = Evidence.objects.get()
    assert (found.city, found.place, found.credit, found.live) == (None, "Nowhere", "", False)
    assert "Secret so far." not in client.get(f"/en/materials/{material.key}/").content.decode()


def test_dead_link_is_marked_or_mended(mission_editor: User, made: Made, material: Material) -> None:
    link = Link.objects.create(material=material, label="Report", url="https://example.org/old")
    content = {"link": str(link.pk), "url": link.url, "new_url": "https://example.org/new"}
    take_up(actor=mission_editor, contribution=made("dead-link", content=content))
    link.refresh_from_db()
    assert (link.state, link.answer) == ("dead", "Reported by a reader")
    take_up(actor=mission_editor, contribution=made("dead-link", content=content), new_address=True)
    link.refresh_from_db()
    assert (link.state, link.url, link.failures) == ("unknown", "https://example.org/new", 0)
    assert AuditEvent.objects.filter(action="library.link.report").count() == 2


def test_mended_link_is_not_undone_by_a_draft(mission_editor: User, made: Made, material: Material) -> None:
    link = Link.objects.create(material=material, label="Report", url="https://example.org/old")
    drafted = Material.objects.get()
    drafted.title = "In our words"
    drafted.save_revision()
    content = {"link": str(link.pk), "url": link.url, "new_url": "https://example.org/new"}
    take_up(actor=mission_editor, contribution=made("dead-link", content=content), new_address=True)
    Material.objects.get().latest_revision.publish()
    assert Material.objects.get().title == "In our words"
    assert Link.objects.get().url == "https://example.org/new"


def test_link_without_an_address_gets_the_one_that_was_sent(
    mission_editor: User, made: Made, material: Material
) -> None:
    link = Link.objects.create(material=material, label="Report", state="missing")
    one = made("dead-link", content={"link": str(link.pk), "new_url": "https://example.org/new"})
    with pytest.raises(InvalidInputError):
        take_up(actor=mission_editor, contribution=one)
    take_up(actor=mission_editor, contribution=one, new_address=True)
    link.refresh_from_db()
    assert (link.url, link.state) == ("https://example.org/new", "unknown")


def test_dead_link_that_is_not_ours_says_what_to_do(mission_editor: User, made: Made) -> None:
    one = made("dead-link", content={"url": "https://example.org/foreign"})
    with pytest.raises(ConflictError, match="No link of the portfolio"):
        take_up(actor=mission_editor, contribution=one)
    one.refresh_from_db()
    assert one.state == "new"


def test_correction_needs_what_was_done(
    mission_editor: User, made: Made, material: Material, client: Client
) -> None:
    one = made(
        "correction",
        content={"text": "Wrong year."},
        about="material:dialogue-forum",
        name="Anna",
        credited=True,
    )
    with pytest.raises(InvalidInputError) as refused:
        take_up(actor=mission_editor, contribution=one)
    assert refused.value.place == "answer"
    take_up(actor=mission_editor, contribution=one, text="The year is 2023 now.")
    assert [credit.name for credit in credits_for("material:dialogue-forum")] == ["Anna"]
    assert "Anna" in client.get("/en/materials/dialogue-forum/").content.decode()


def test_broken_content_leaves_nothing_half_written(mission_editor: User, made: Made) -> None:
    one = made(content={"text": "no title"})
    with pytest.raises(KeyError):
        take_up(actor=mission_editor, contribution=one)
    one.refresh_from_db()
    assert one.state == "new"
    assert not Material.objects.exists()
    assert mail.outbox == []


def test_declined_with_a_reason_and_opened_again(mission_editor: User, made: Made) -> None:
    one = made(email="anna@example.org")
    with pytest.raises(InvalidInputError):
        moderation.decline(actor=mission_editor, contribution=one, text=" \u200b ")
    moderation.decline(actor=mission_editor, contribution=one, text="It is there already.")
    assert "It is there already." in mail.outbox[-1].body
    with pytest.raises(ConflictError):
        moderation.mark_spam(actor=mission_editor, contribution=one)
    moderation.reopen(actor=mission_editor, contribution=one)
    one.refresh_from_db()
    assert one.state == "in-review"


def test_spam_tells_nobody(mission_editor: User, made: Made) -> None:
    moderation.mark_spam(actor=mission_editor, contribution=made(email="anna@example.org"))
    assert mail.outbox == []


def test_answer_keeps_it_open_and_reaches_the_account(
    mission_editor: User, made: Made, person: Callable[..., User]
) -> None:
    reader = person("anna@example.org")
    one = made(user=reader)
    moderation.answer(actor=mission_editor, contribution=one, text="Which edition do you mean?")
    told = Notification.objects.get(user=reader)
    assert told.body == "Which edition do you mean?"
    assert told.url == f"/en/contributions/{one.secret}/"
    one.refresh_from_db()
    assert one.state == "in-review"


STEPS: list[Callable[[Any, Contribution], object]] = [
    lambda actor, one: moderation.start_review(actor=actor, contribution=one),
    lambda actor, one: moderation.answer(actor=actor, contribution=one, text="x"),
    lambda actor, one: moderation.decline(actor=actor, contribution=one, text="x"),
    lambda actor, one: moderation.mark_spam(actor=actor, contribution=one),
    lambda actor, one: moderation.reopen(actor=actor, contribution=one),
    lambda actor, one: take_up(actor=actor, contribution=one),
    lambda actor, one: publish_material(actor=actor, contribution=one),
]


@pytest.mark.parametrize("step", STEPS)
def test_only_editors_of_the_mission_take_a_step(
    step: Callable[[Any, Contribution], object], made: Made, person: Callable[..., User]
) -> None:
    one = made(result="material:x")
    others = [
        person("nobody@example.org"),
        person("city@example.org", scope="city:klagenfurt", role=Role.CITY_COORDINATOR),
        person("platform@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR),
        person("analyst@example.org", scope="mission", role=Role.MISSION_ANALYST),
        person("closed@example.org", scope="mission", role=Role.MISSION_EDITOR, is_active=False),
        None,
    ]
    for actor in others:
        with pytest.raises(NotAllowedError):
            step(actor, one)
    one.refresh_from_db()
    assert one.state == "new"


def test_taken_back_it_is_erased(made: Made, client: Client, person: Callable[..., User]) -> None:
    one = made(name="Anna", email="anna@example.org", credited=True, user=person("anna@example.org"))
    address = f"/en/contributions/{one.secret}/withdraw/"
    assert "cannot be undone" in client.get(address).content.decode()
    one.refresh_from_db()
    assert one.name == "Anna"
    client.post(address)
    one.refresh_from_db()
    assert (one.name, one.email, one.user, one.credited, one.state) == ("", "", None, False, "declined")
    assert "Heat guide" not in str(one.content)
    assert "erased" in client.get(f"/en/contributions/{one.secret}/").content.decode()
    assert client.post(address).status_code == 302


def test_taken_back_after_it_was_published_the_name_goes_everywhere(
    mission_editor: User, made: Made, material: Material
) -> None:
    content = {"material": material.key, "place": "Graz", "outcome": "helped", "text": "We met."}
    one = made("evidence", content=content, about=f"material:{material.key}", name="Anna", credited=True)
    take_up(actor=mission_editor, contribution=one, publish=True)
    evidence = Evidence.objects.get()
    evidence.save_revision(user=mission_editor).publish()
    withdraw(contribution=one)
    evidence.refresh_from_db()
    assert (evidence.credit, evidence.live, evidence.text) == ("", True, "We met.")
    assert [revision.content["credit"] for revision in evidence.revisions.all()] == [""]
    assert credits_for(f"material:{material.key}") == []
    with pytest.raises(ConflictError):
        moderation.reopen(actor=mission_editor, contribution=one)


def test_nobody_is_credited_before_it_is_taken_up(made: Made, material: Material) -> None:
    made("correction", about="material:dialogue-forum", name="Anna", credited=True)
    made("correction", about="material:dialogue-forum", name="Bob", credited=False, state="accepted")
    assert credits_for("material:dialogue-forum") == []


def test_closed_account_takes_its_name_with_it(
    mission_editor: User, made: Made, material: Material, person: Callable[..., User]
) -> None:
    reader = person("anna@example.org", first_name="Anna")
    content = {"material": material.key, "place": "Graz", "outcome": "helped", "text": "We met."}
    one = made("evidence", content=content, name="Anna", email="anna@example.org", credited=True, user=reader)
    take_up(actor=mission_editor, contribution=one, publish=True)
    reader.delete()
    one.refresh_from_db()
    assert (one.user, one.name, one.email, one.credited) == (None, "", "", False)
    assert Evidence.objects.get().credit == ""


def test_own_page_lists_own_contributions_alone(
    made: Made, person: Callable[..., User], client: Client
) -> None:
    reader = person("anna@example.org")
    mine, other = made(user=reader), made(user=person("bob@example.org"))
    client.force_login(reader)
    page = client.get("/en/me/").content.decode()
    assert f"/en/contributions/{mine.secret}/" in page
    assert other.secret not in page
    copy = own_data_of(reader)["contributions"]
    assert [entry["content"]["title"] for entry in copy] == ["Heat guide"]
