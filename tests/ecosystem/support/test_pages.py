"""Pages of support through the client: what each person finds, and what nobody else finds."""

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.ecosystem.profile_fixtures import acting, at
from tests.ecosystem.support.conftest import YEAR, MakePlan
from tests.ecosystem.support.pages import PLAN, READS, page, url
from zeroward.core.domain.texts import set_text
from zeroward.core.models import Notification
from zeroward.ecosystem.domain.mentoring import ask_mentor
from zeroward.ecosystem.domain.support_effects import comment
from zeroward.ecosystem.domain.support_items import save_deliverable, save_item
from zeroward.ecosystem.domain.support_plans import save_plan
from zeroward.ecosystem.domain.support_requests import send_request
from zeroward.ecosystem.models import (
    Deliverable,
    PlanComment,
    PlanEffect,
    SupportPlan,
)
from zeroward.people.models import User

pytestmark = pytest.mark.slow

ITEM = {"kind": "event", "title": "Second gathering", "lock": 0}


@pytest.mark.parametrize(
    "who", ["manager", "analyst", "coordinator", "elsewhere", "officer", "helpdesk", "mentor", ""]
)
def test_plan_is_read_by_its_two_sides_alone(request, client: Client, rich: SupportPlan, who: str) -> None:
    user = request.getfixturevalue(who) if who else None
    status, text = page(client, user, url("support-plan", *PLAN))
    assert status == (200 if who in READS else 404 if who else 302)
    for words in ("Goals-words", "Comment-words", "Deliverable-words", "Effect-words", "Gathering"):
        assert (words in text) is (who in READS)


@pytest.mark.parametrize("who", ["manager", "analyst", "coordinator"])
def test_draft_is_the_missions_alone(request, client: Client, make_plan: MakePlan, who: str) -> None:
    make_plan(goals="Draft-words")
    user = request.getfixturevalue(who)
    assert page(client, user, url("support-plan", *PLAN))[0] == (404 if who == "coordinator" else 200)
    assert page(client, user, url("support-desk", "country:AT"))[0] == 200
    assert str(YEAR) not in page(client, user, url("support-desk", "country:AT"))[1] or who != "coordinator"


@pytest.mark.parametrize(
    ("state", "visibility", "open_"),
    [
        ("agreed", "public", True),
        ("closed", "public", True),
        ("proposed", "public", False),
        ("agreed", "mission", False),
    ],
)
def test_everyone_reads_an_agreed_public_plan_without_money_and_names(
    client: Client,
    manager: User,
    coordinator: User,
    make_plan: MakePlan,
    state: str,
    visibility: str,
    open_: bool,
) -> None:
    plan = make_plan(state, goals="Goals-words", budget=Decimal(98765))
    if plan.is_open:
        save_plan(**acting(manager), plan=plan, values={"visibility": visibility}, lock=plan.lock)
    else:
        SupportPlan.objects.filter(pk=plan.pk).update(visibility=visibility)
    status, text = page(client, None, url("support-of", "at"))
    assert status == 200
    assert ("Gathering" in text, "Goals-words" in text) == (open_, open_)
    for words in ("98", "12,000", "12\u202f000", "Pia"):
        assert words not in text.split("<main")[1].split("</main>")[0]
    assert ("/platforms/at/support/" in page(client, None, url("support"))[1]) is open_
    assert ("Gathering" in page(client, None, url("platform", "at"))[1]) is open_


def test_public_matrix_says_what_is_published_and_what_is_not(client: Client, austrian) -> None:
    text = page(client, None, url("support"))[1]
    assert "in 28 countries" in text
    assert "For cluster 1 no support is named" in text


EDIT_PAGES = [
    ("support-plan-edit", ()),
    ("support-item-new", ()),
    ("support-plan-step", ("drop",)),
    ("support-item", ("item",)),
    ("support-item-remove", ("item",)),
    ("support-mentors", ("item",)),
    ("deliverable-new", ("item",)),
    ("deliverable", ("deliverable",)),
]


@pytest.mark.parametrize(("name", "more"), EDIT_PAGES)
def test_pages_that_plan_are_for_planners(client, manager, coordinator, analyst, rich, name, more) -> None:
    known = {"item": rich.items.get().pk, "deliverable": Deliverable.objects.get().pk}
    address = url(name, *PLAN, *(known.get(one, one) for one in more))
    statuses = [page(client, user, address)[0] for user in (manager, coordinator, analyst)]
    assert statuses == [200, 404, 404]


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("support-effect-new", None),
        ("support-effect", PlanEffect),
        ("deliverable-judge", Deliverable),
    ],
)
def test_pages_of_both_sides_are_for_no_reader(
    client, manager, coordinator, analyst, rich, name, record
) -> None:
    address = url(name, *PLAN, *([record.objects.get().pk] if record else []))
    assert [page(client, user, address)[0] for user in (manager, coordinator, analyst)] == [200, 200, 404]


def test_comment_is_answered_by_the_other_side(client, manager, coordinator, rich) -> None:
    address = url("support-comment-answer", *PLAN, PlanComment.objects.get().pk)
    assert page(client, coordinator, address)[0] == 404
    assert page(client, manager, address)[0] == 200
    assert client.post(address, {"note": ""}).status_code == 422
    assert client.post(address, {"note": "In September."}).status_code == 302
    assert "In September." in page(client, coordinator, url("support-plan", *PLAN))[1]


def test_plan_goes_from_begin_to_agreed_by_hand(client, manager, coordinator, austrian) -> None:
    client.force_login(manager)
    assert client.get(url("support-plan-new", "country:AT")).status_code == 200
    assert client.post(url("support-plan-new", "country:AT"), {"year": ""}).status_code == 422
    assert client.post(url("support-plan-new", "country:AT"), {"year": YEAR}).url == url(
        "support-plan", *PLAN
    )
    assert client.post(url("support-item-new", *PLAN), {**ITEM, "title": ""}).status_code == 422
    assert client.post(url("support-item-new", *PLAN), ITEM).status_code == 302
    step = url("support-plan-step", *PLAN, "propose")
    lock = SupportPlan.objects.get().lock
    assert f'name="lock" value="{lock}"' in client.get(step).content.decode()
    assert client.post(step, {"lock": lock}).status_code == 302
    for user in (coordinator, manager):
        client.force_login(user)
        agree = url("support-plan-step", *PLAN, "agree")
        assert client.get(agree).status_code == 200
        client.post(agree, {"lock": SupportPlan.objects.get().lock})
    assert SupportPlan.objects.get().state == "agreed"
    assert client.get(url("support-plan-step", *PLAN, "agree")).status_code == 404


def test_stale_form_shows_both_versions_and_keeps_what_was_typed(
    client, manager, make_plan: MakePlan
) -> None:
    plan = make_plan(goals="Read first")
    save_plan(**acting(manager), plan=plan, values={"goals": "Written by another"}, lock=plan.lock)
    client.force_login(manager)
    sent = {"goals": "Typed by me", "lang": "en", "visibility": "mission", "lock": plan.lock}
    answer = client.post(url("support-plan-edit", *PLAN), sent)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Written by another" in text
    assert "Typed by me" in text


def test_plan_in_pdf_is_for_its_sides(client, manager, coordinator, elsewhere, rich) -> None:
    for user, status in ((manager, 200), (coordinator, 200), (elsewhere, 404)):
        client.force_login(user)
        answer = client.get(url("support-plan-file", *PLAN))
        assert answer.status_code == status
        assert answer.content.startswith(b"%PDF") is (status == 200)


def test_deliverable_file_is_read_by_the_platform_and_by_no_other(
    client, manager, coordinator, elsewhere, rich
):
    client.force_login(manager)
    file = SimpleUploadedFile("report.txt", b"Report of the event")
    address = url("deliverable-new", *PLAN, rich.items.get().pk)
    assert client.post(address, {"title": "Report", "file": file, "lock": 0}).status_code == 302
    document = Deliverable.objects.get(title="Report").document
    assert document is not None
    where = reverse("core:document", args=[document.scope, document.pk])
    assert [page(client, user, where)[0] for user in (manager, coordinator, elsewhere)] == [200, 200, 404]


def test_deliverable_is_accepted_by_the_platform(client, coordinator, rich) -> None:
    client.force_login(coordinator)
    found = Deliverable.objects.get()
    address = url("deliverable-judge", *PLAN, found.pk)
    assert client.post(address, {"note": "", "back": "1"}).status_code == 422
    assert client.post(address, {"note": ""}).status_code == 302
    found.refresh_from_db()
    assert found.state == "accepted"
    assert client.get(address).status_code == 404


def test_buttons_that_remove_do_so_for_planners_alone(client, manager, coordinator, elsewhere, rich) -> None:
    deliverable, effect = Deliverable.objects.get(), PlanEffect.objects.get()
    client.force_login(elsewhere)
    assert client.post(url("support-effect-remove", *PLAN, effect.pk)).status_code == 404
    client.force_login(coordinator)
    assert client.post(url("deliverable-remove", *PLAN, deliverable.pk)).status_code == 404
    assert client.post(url("support-effect-remove", *PLAN, effect.pk)).status_code == 302
    client.force_login(manager)
    assert client.post(url("deliverable-remove", *PLAN, deliverable.pk)).status_code == 302
    assert client.post(url("support-item-remove", *PLAN, rich.items.get().pk)).status_code == 302
    assert (Deliverable.objects.count(), PlanEffect.objects.count(), rich.items.count()) == (0, 0, 0)


def test_state_of_a_support_is_reported(client, manager, coordinator, make_plan: MakePlan) -> None:
    plan = make_plan("running")
    address = url("support-item-report", *PLAN, plan.items.get().pk)
    assert page(client, coordinator, address)[0] == 404
    client.force_login(manager)
    assert client.get(address).status_code == 200
    lock = plan.items.get().lock
    assert client.post(address, {"state": "postponed", "lock": lock}).status_code == 422
    sent = {"state": "postponed", "state_note": "The hall burnt", "lock": lock}
    assert client.post(address, sent).status_code == 302
    assert "The hall burnt" in client.get(url("support-plan", *PLAN)).content.decode()


def test_comment_is_sent_from_the_page(client, coordinator, elsewhere, make_plan: MakePlan) -> None:
    make_plan("proposed")
    client.force_login(coordinator)
    assert client.post(url("support-comment", *PLAN), {"text": ""}).status_code == 422
    assert client.post(url("support-comment", *PLAN), {"text": "Good"}).status_code == 302
    client.force_login(elsewhere)
    assert client.post(url("support-comment", *PLAN), {"text": "Good"}).status_code == 404


@pytest.mark.parametrize("who", ["coordinator", "elsewhere", "officer", "helpdesk"])
def test_overview_and_its_files_are_for_the_mission(request, client, austrian, who) -> None:
    user = request.getfixturevalue(who)
    assert page(client, user, url("support-desk", "mission"))[0] == 404
    for kind in ("csv", "xlsx", "pdf"):
        assert page(client, user, url("support-overview-file", kind))[0] == 404


def test_overview_shows_what_is_foreseen_and_not_planned(client, analyst, decide, polish, make_plan) -> None:
    decide("AT", "3")
    decide("PL", "2")
    make_plan(year=YEAR)
    text = page(client, analyst, f"{url('support-desk', 'mission')}?year={YEAR}")[1]
    assert "In 2 countries something is foreseen for the cluster and not planned." in text
    for kind, start in (("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK"), ("pdf", b"%PDF")):
        answer = client.get(f"{url('support-overview-file', kind)}?year={YEAR}")
        assert answer.content.startswith(start)
    csv = client.get(f"{url('support-overview-file', 'csv')}?year={YEAR}").content.decode()
    assert "Austria,3,draft of the Mission team,1 planned,none,not planned" in csv
    assert client.get(url("support-overview-file", "doc")).status_code == 404
    assert client.get(f"{url('support-desk', 'mission')}?year=abcd").status_code == 200


def test_pages_ask_few_queries_whatever_their_length(
    client, manager, coordinator, mentor, make_plan, austrian, django_assert_max_num_queries
) -> None:
    plan = make_plan("proposed")
    for at_ in range(12):
        values = {"kind": "mentoring", "title": f"Support {at_}"}
        item = save_item(**acting(manager), plan=plan, values=values)
        comment(**acting(coordinator), plan=plan, text=f"Comment {at_}", item=item)
        save_deliverable(**acting(manager), plan=plan, item=item, values={"title": f"Paper {at_}"})
        ask_mentor(**acting(manager), plan=plan, item=item, mentor=mentor.pk)
        sent = {"kind": "event", "title": f"Request {at_}", "lang": "en", "need": "clear"}
        send_request(**acting(coordinator), place=at(), values=sent)
    for user in (manager, coordinator):
        client.force_login(user)
        for address in (url("support-plan", *PLAN), url("support-desk", "country:AT")):
            with django_assert_max_num_queries(20):
                assert client.get(address).status_code == 200
    client.force_login(manager)
    for address in (url("support-desk", "mission"), url("support-mentors", *PLAN, item.pk)):
        with django_assert_max_num_queries(20):
            assert client.get(address).status_code == 200
    client.force_login(mentor)
    with django_assert_max_num_queries(15):
        assert client.get(url("mentoring")).status_code == 200


def test_notice_of_a_plan_names_the_country_in_the_readers_language(
    coordinator, manager, austria, rich
) -> None:
    set_text(record=austria, field="name", lang="de", body="Österreich")
    manager.language = "de"
    manager.save()
    rich.refresh_from_db()
    comment(**acting(coordinator), plan=rich, text="One more word")
    newest = Notification.objects.filter(user=manager).order_by("-pk")[0]
    assert newest.body == f"Österreich, {rich.year}"


def test_platform_is_led_to_the_plan_that_waits_for_it(client, coordinator, make_plan) -> None:
    make_plan("proposed")
    text = page(client, coordinator, url("support-desk", "country:AT"))[1]
    first = text[text.index('class="acts"') :]
    assert first.index(url("support-plan", *PLAN)) < first.index("requests/new/")
    assert f"Plan of {YEAR}" in text
