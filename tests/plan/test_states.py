"""The way of a plan from draft to published and back, and its versions."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.people.models import User
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.domain.states import keep_version, steps_for, take_step, withdraw_version
from zeroward.plan.domain.targets import TargetRow, save_target
from zeroward.plan.models import Plan, PlanState, PlanVersion
from zeroward.plan.queries.frozen import facts_of
from zeroward.plan.queries.load import load_plan, load_version
from zeroward.plan.queries.versions import chosen_pair

pytestmark = pytest.mark.django_db
SAID = "Decided by the council."


def published(plan: Plan, coordinator: User) -> PlanVersion:
    who = acting(coordinator)
    take_step(**who, plan=plan, key="ready")
    take_step(**who, plan=plan, key="adopt", statement=SAID)
    take_step(**who, plan=plan, key="publish", statement="First version.")
    return plan.versions.get(number=1)


def test_incomplete_plan_is_not_handed_in(plan: Plan, editor: User) -> None:
    with pytest.raises(ConflictError) as refused:
        take_step(**acting(editor), plan=plan, key="ready")
    assert "no main target" in refused.value.message


def test_plan_goes_through_its_states_and_freezes_what_it_comes_to(
    complete: Plan, coordinator: User, editor: User
) -> None:
    version = published(complete, coordinator)
    assert version.is_public
    assert version.data["adopted"]
    assert [step["statement"] for step in version.data["steps"]] == [SAID, "First version."]
    loaded = load_version(version)
    assert loaded.digest == load_plan(complete).digest == version.digest
    assert facts_of(loaded).residual == pytest.approx(616_000)
    assert Notification.objects.filter(user=editor).count() == 3


def test_frozen_version_stays_when_the_plan_moves_on(complete: Plan, coordinator: User, editor: User) -> None:
    version = published(complete, coordinator)
    take_step(**acting(coordinator), plan=complete, key="correct", statement="More trams.")
    sheet = Sheet(
        name="Heat",
        code="H1",
        effect_kind="tonnes",
        effect={"tonnes": 1000, "sector": "stationary"},
        start=2025,
    )
    write_actions(**acting(editor), plan=complete, sheets=[sheet])
    version.refresh_from_db()
    assert [one["code"] for one in load_version(version).actions] == ["M1"]
    with pytest.raises(TypeError):
        version.save()
    pair = chosen_pair(complete, "1", "0")
    assert pair is not None
    assert [(group.label, [row.title for row in group.rows]) for group in pair.comparison.groups] == [
        ("Actions", ["H1 Heat"])
    ]
    assert pair.comparison.outcome


def test_editor_may_not_adopt_or_publish(complete: Plan, editor: User, reader: User) -> None:
    take_step(**acting(editor), plan=complete, key="ready")
    for key in ("adopt", "publish"):
        with pytest.raises(NotAllowedError):
            take_step(**acting(editor), plan=complete, key=key, statement=SAID)
    assert [one.key for one in steps_for(acting(editor)["viewer"], complete)] == ["return"]
    assert steps_for(acting(reader)["viewer"], complete) == []


def test_step_asks_for_words_and_for_the_content_that_was_seen(
    complete: Plan, coordinator: User, editor: User
) -> None:
    seen = load_plan(complete).digest
    save_target(**acting(editor), plan=complete, row=TargetRow("2040", percent=95, year=2040))
    with pytest.raises(ConflictError):
        take_step(**acting(editor), plan=complete, key="ready", seen=seen)
    take_step(**acting(editor), plan=complete, key="ready", seen=load_plan(complete).digest)
    with pytest.raises(InvalidInputError):
        take_step(**acting(coordinator), plan=complete, key="adopt")
    with pytest.raises(ConflictError):
        take_step(**acting(coordinator), plan=complete, key="reopen", statement=SAID)


def test_kept_version_is_for_the_team_only(client: Client, complete: Plan, editor: User) -> None:
    made = keep_version(**acting(editor), plan=complete, note="Before the meeting")
    assert (made.number, made.is_public, complete.number) == (1, False, 2)
    with pytest.raises(ConflictError):
        keep_version(**acting(editor), plan=complete)
    assert client.get(reverse("plan:public", args=["klagenfurt", complete.pk])).status_code == 404
    assert client.get(reverse("plan:public-version", args=["klagenfurt", complete.pk, 1])).status_code == 404


def test_version_pages_keep_compare_and_withdraw(client: Client, complete: Plan, coordinator: User) -> None:
    client.force_login(coordinator)
    client.post(reverse("plan:versions", args=[complete.pk]), {"note": "First thoughts"})
    assert "First thoughts" in client.get(reverse("plan:versions", args=[complete.pk])).content.decode()
    assert client.get(reverse("plan:version-compare", args=[complete.pk])).status_code == 404
    address = f"{reverse('plan:version-compare', args=[complete.pk])}?from=1&to=0"
    assert "Nothing differs" in client.get(address).content.decode()
    step = reverse("plan:step", args=[complete.pk, "ready"])
    assert "locked while it is decided on" in client.get(step).content.decode()
    client.post(step, {"statement": "", "seen": load_plan(complete).digest})
    client.post(reverse("plan:step", args=[complete.pk, "publish"]), {"statement": "", "seen": ""})
    complete.refresh_from_db()
    assert complete.state == PlanState.PUBLISHED
    withdraw = reverse("plan:version-withdraw", args=[complete.pk, 2])
    assert "Keep it in sight" in client.get(withdraw).content.decode()
    assert client.post(withdraw, {"reason": ""}).status_code == 422
    client.post(withdraw, {"reason": "The bus figures were wrong."})
    client.logout()
    gone = client.get(reverse("plan:public", args=["klagenfurt", complete.pk]))
    assert gone.status_code == 410
    assert "The bus figures were wrong." in gone.content.decode()
    assert "Trams" not in gone.content.decode()


def test_version_of_another_plan_cannot_be_withdrawn_by_its_number(
    complete: Plan, coordinator: User, stranger: User
) -> None:
    version = published(complete, coordinator)
    with pytest.raises(NotAllowedError):
        withdraw_version(**acting(stranger), version=version, reason="Because")


def test_public_page_and_list_show_the_frozen_plan_and_no_person(
    client: Client, complete: Plan, coordinator: User
) -> None:
    assert "No city has published its plan" in client.get(reverse("plan:published")).content.decode()
    published(complete, coordinator)
    text = client.get(reverse("plan:public", args=["klagenfurt", complete.pk])).content.decode()
    assert "The plan misses its target of 2030" in text
    assert "M1 Trams" in text
    assert coordinator.get_full_name() not in text
    assert "Climate plan" in client.get(reverse("plan:published")).content.decode()
    city = client.get(reverse("places:city", args=["klagenfurt"])).content.decode()
    assert "the target is missed by" in city


def test_public_page_of_another_city_does_not_show_it(
    client: Client, complete: Plan, coordinator: User
) -> None:
    published(complete, coordinator)
    assert client.get(reverse("plan:public", args=["graz", complete.pk])).status_code == 404
