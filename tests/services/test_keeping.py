"""Keepers of providers: invited, writing their own entries and nothing else, reviewed before anything appears."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, HouseError, InvalidInputError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.people.models import Membership, User
from zeroward.places.models import Country
from zeroward.services.domain.entry_content import content_of
from zeroward.services.domain.keepers import accept_keeping, end_keeping, invite_keeper
from zeroward.services.domain.keeping import keeps
from zeroward.services.domain.proposals import begin_proposal, save_proposal, send_proposal, withdraw_proposal
from zeroward.services.domain.reviewing import changed_meanwhile, publish_proposal, send_back
from zeroward.services.models import Keeper, Proposal, ProposalState, Provider, Service

pytestmark = pytest.mark.django_db


def written(proposal: Proposal, **changes: Any) -> dict[str, Any]:
    return {**proposal.content, **changes}


@pytest.fixture
def proposal(keeper: Keeper, keeper_person: User, provider: Provider, fund: Service) -> Proposal:
    return begin_proposal(actor=keeper_person, provider=provider, service=fund)


@pytest.fixture
def sent(proposal: Proposal, keeper_person: User) -> Proposal:
    raw = written(
        proposal, description="Finds investors, free of charge.", apply_url="https://hub.example/ask"
    )
    save_proposal(actor=keeper_person, proposal=proposal, raw=raw, lock=0)
    return send_proposal(actor=keeper_person, proposal=proposal)


def test_invitation_goes_to_one_address_and_works_once(
    provider: Provider, mission_editor: User, keeper_person: User, mailoutbox: list[Any], person: MakePerson
) -> None:
    made = invite_keeper(**acting(mission_editor), provider=provider, email=" Karin@Provider.example ")
    assert mailoutbox[0].to == ["karin@provider.example"]
    assert made.token in mailoutbox[0].body
    with pytest.raises(NotAllowedError):
        accept_keeping(actor=person("eve@elsewhere.example"), token=made.token)
    accept_keeping(actor=keeper_person, token=made.token)
    assert keeps(keeper_person, provider)
    with pytest.raises(ConflictError):
        accept_keeping(actor=keeper_person, token=made.token)


def test_expired_invitation_is_refused_and_makes_room(
    provider: Provider, mission_editor: User, keeper_person: User
) -> None:
    made = invite_keeper(**acting(mission_editor), provider=provider, email=keeper_person.email)
    with pytest.raises(ConflictError):
        invite_keeper(**acting(mission_editor), provider=provider, email=keeper_person.email)
    Keeper.objects.update(expires_on=timezone.localdate() - datetime.timedelta(days=1))
    with pytest.raises(ConflictError):
        accept_keeping(actor=keeper_person, token=made.token)
    assert invite_keeper(**acting(mission_editor), provider=provider, email=keeper_person.email).pk != made.pk


def test_invitation_ends_with_the_role_behind_it(
    provider: Provider, platform: User, mission_editor: User, keeper_person: User
) -> None:
    provider.country = Country.objects.get(code="AT")
    provider.save()
    made = invite_keeper(**acting(platform), provider=provider, email=keeper_person.email)
    Membership.objects.filter(user=platform).delete()
    with pytest.raises(ConflictError, match="taken back"):
        accept_keeping(actor=keeper_person, token=made.token)
    assert not keeps(keeper_person, provider)
    again = invite_keeper(**acting(mission_editor), provider=provider, email=keeper_person.email)
    accept_keeping(actor=keeper_person, token=again.token)
    assert keeps(keeper_person, provider)


@pytest.mark.parametrize("email", ["", "nobody", "a@b@c", "x@y\nBcc: all@z", "a" * 300 + "@b.example"])
def test_what_is_no_address_is_not_invited(
    email: str, provider: Provider, mission_editor: User, mailoutbox: list[Any]
) -> None:
    with pytest.raises(InvalidInputError):
        invite_keeper(**acting(mission_editor), provider=provider, email=email)
    assert mailoutbox == []


def test_platform_looks_after_providers_of_its_own_country_alone(
    platform: User, austrian: Provider, provider: Provider, officer: User
) -> None:
    assert invite_keeper(**acting(platform), provider=austrian, email="someone@sir.example").pk
    for who in (platform, officer):
        with pytest.raises(NotAllowedError):
            invite_keeper(**acting(who), provider=provider, email="someone@hub.example")


def test_keeper_writes_own_entries_and_no_others(
    keeper_person: User, keeper: Keeper, provider: Provider, austrian: Provider, forum: Service, officer: User
) -> None:
    with pytest.raises(NotAllowedError):
        begin_proposal(actor=keeper_person, provider=austrian, service=forum)
    with pytest.raises(InvalidInputError):
        begin_proposal(actor=keeper_person, provider=provider, service=forum)
    with pytest.raises(NotAllowedError):
        begin_proposal(actor=officer, provider=provider)


def test_beginning_twice_gives_the_same_change(
    proposal: Proposal, keeper_person: User, provider: Provider, fund: Service
) -> None:
    assert begin_proposal(actor=keeper_person, provider=provider, service=fund).pk == proposal.pk


def test_ended_keeper_can_do_nothing_more(
    sent: Proposal, keeper: Keeper, keeper_person: User, mission_editor: User
) -> None:
    end_keeping(**acting(mission_editor), keeper=keeper)
    with pytest.raises(NotAllowedError):
        withdraw_proposal(actor=keeper_person, proposal=sent)
    with pytest.raises(ConflictError):
        end_keeping(**acting(mission_editor), keeper=keeper)


def test_nothing_appears_before_it_was_reviewed(
    sent: Proposal, fund: Service, client: Client, mission_editor: User, keeper_person: User
) -> None:
    assert "free of charge" not in client.get("/en/support/fund/").content.decode()
    assert Notification.objects.filter(user=mission_editor, kind="services.review").count() == 1
    publish_proposal(**acting(mission_editor), proposal=sent)
    page = client.get("/en/support/fund/").content.decode()
    assert "free of charge" in page
    assert "https://hub.example/ask" in page
    assert Notification.objects.filter(user=keeper_person, kind="services.answer").count() == 1
    fund.refresh_from_db()
    assert fund.revisions.count() == 1
    with pytest.raises(ConflictError):
        publish_proposal(**acting(mission_editor), proposal=sent)


def test_editors_draft_takes_what_the_keeper_wrote(
    sent: Proposal, fund: Service, mission_editor: User
) -> None:
    fund.name = "The editor's name"
    fund.save_revision()
    publish_proposal(**acting(mission_editor), proposal=sent)
    now = Service.objects.get(pk=fund.pk)
    assert now.has_unpublished_changes
    written = now.description
    now.latest_revision.publish()
    now = Service.objects.get(pk=fund.pk)
    assert (now.name, now.description) == ("The editor's name", written)
    assert "free of charge" in now.description


def test_strangers_may_not_review(sent: Proposal, platform: User, officer: User, keeper_person: User) -> None:
    for who in (platform, officer, keeper_person):
        with pytest.raises(NotAllowedError):
            publish_proposal(**acting(who), proposal=sent)
        with pytest.raises(NotAllowedError):
            send_back(**acting(who), proposal=sent, text="No.")


def test_sent_back_with_a_reason_can_be_changed_and_sent_again(
    sent: Proposal, mission_editor: User, keeper_person: User
) -> None:
    with pytest.raises(InvalidInputError):
        send_back(**acting(mission_editor), proposal=sent, text="  ")
    back = send_back(**acting(mission_editor), proposal=sent, text="Say what it costs.")
    assert (back.state, back.answer) == (ProposalState.RETURNED, "Say what it costs.")
    raw = written(back, description="Free of charge.")
    save_proposal(actor=keeper_person, proposal=back, raw=raw, lock=back.lock)
    assert send_proposal(actor=keeper_person, proposal=back).state == ProposalState.SENT


def test_entry_that_changed_meanwhile_is_not_written_over(
    sent: Proposal, fund: Service, mission_editor: User
) -> None:
    fund.description = "An editor's words."
    fund.save()
    fresh = Proposal.objects.get(pk=sent.pk)
    assert changed_meanwhile(fresh) == ["description"]
    with pytest.raises(ConflictError):
        publish_proposal(**acting(mission_editor), proposal=sent)
    fund.refresh_from_db()
    assert fund.description == "An editor's words."
    publish_proposal(**acting(mission_editor), proposal=sent, over=True)
    fund.refresh_from_db()
    assert fund.description == "Finds investors, free of charge."


def test_second_keeper_does_not_overwrite_the_first(proposal: Proposal, keeper_person: User) -> None:
    save_proposal(actor=keeper_person, proposal=proposal, raw=written(proposal, description="One"), lock=0)
    with pytest.raises(StaleError):
        save_proposal(
            actor=keeper_person, proposal=proposal, raw=written(proposal, description="Two"), lock=0
        )
    proposal.refresh_from_db()
    assert proposal.content["description"] == "One"


def test_unchanged_entry_is_not_sent(proposal: Proposal, keeper_person: User) -> None:
    with pytest.raises(InvalidInputError):
        send_proposal(actor=keeper_person, proposal=proposal)


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"name": " "}, "name"),
        ({"apply_url": "javascript:alert(1)"}, "apply_url"),
        ({"website": "ftp://files.example"}, "website"),
        ({"apply_contact": "not an address"}, "apply_contact"),
        ({"kind": "spaceship"}, "kind"),
        ({"stages": ["starting", "<script>"]}, "stages"),
        ({"countries": "AT"}, "countries"),
        ({"reach": "countries", "countries": []}, "countries"),
        ({"admits": {"kind": "sometimes"}}, "admits"),
        ({"admits": {"kind": "some"}}, "admits"),
        ({"admits": {"kind": "some", "low": 9, "high": 3}}, "low"),
        ({"occasions": [{"name": "", "starts": "2027"}]}, "occasions.0.name"),
        ({"occasions": [{"name": "Call", "starts": "soon"}]}, "occasions.0.starts"),
        ({"occasions": [{"name": "Call", "starts": "2027-05", "ends": "2027-04"}]}, "occasions.0.ends"),
        ({"occasions": [{"name": "Call", "apply_by": "2027-02-30"}]}, "occasions.0.apply_by"),
        ({"occasions": [{"name": str(at)} for at in range(13)]}, "occasions"),
    ],
)
def test_hostile_content_is_refused_with_its_place(
    changes: dict[str, Any], place: str, proposal: Proposal, keeper_person: User
) -> None:
    base = {"reach": "countries", "countries": ["AT"], "kind": "", "level": ""}
    if "countries" in changes and changes["countries"] == "AT":
        base["reach"] = "countries"
    with pytest.raises(ProblemsError) as refused:
        save_proposal(actor=keeper_person, proposal=proposal, raw=written(proposal, **base) | changes, lock=0)
    assert place in {one.place for one in refused.value.problems}
    proposal.refresh_from_db()
    assert proposal.lock == 0


def test_fields_that_are_none_are_left_out(proposal: Proposal, keeper_person: User) -> None:
    raw = written(proposal, live=True, key="taken", rule={"all": []}, description="x" * 9000 + "\u202e")
    save_proposal(actor=keeper_person, proposal=proposal, raw=raw, lock=0)
    proposal.refresh_from_db()
    assert not {"live", "key", "rule"} & set(proposal.content)
    assert len(proposal.content["description"]) <= 2000


def test_new_offer_becomes_an_entry_with_a_rule_and_dates(
    keeper: Keeper,
    keeper_person: User,
    provider: Provider,
    mission_editor: User,
    client: Client,
    austria: Country,
) -> None:
    fresh = begin_proposal(actor=keeper_person, provider=provider)
    raw = written(
        fresh,
        name="Providers",
        description="Advice for small towns.",
        reach="countries",
        countries=["AT"],
        kind="instrument",
        admits={"kind": "some", "high": 50_000},
        occasions=[{"name": "Call 2027", "apply_by": "2027-03-31", "starts": "2027-05", "online": True}],
    )
    save_proposal(actor=keeper_person, proposal=fresh, raw=raw, lock=0)
    send_proposal(actor=keeper_person, proposal=fresh)
    made = publish_proposal(**acting(mission_editor), proposal=fresh)
    assert made.key == "providers-2", "a key that is part of an address of its own is not given"
    assert made.rule == {
        "all": [{"fact": "country", "one_of": ["AT"]}, {"fact": "population", "at_most": 50_000}]
    }
    page = client.get(f"/en/support/{made.key}/").content.decode()
    assert "Advice for small towns." in page
    assert "Apply by" in page
    assert content_of(made)["occasions"][0]["starts"] == "2027-05"


def test_rule_of_the_catalogue_stays_when_the_keeper_leaves_it(
    fund: Service, provider: Provider, keeper: Keeper, keeper_person: User, mission_editor: User
) -> None:
    rule = {"fact": "mission_label", "is": True}
    Service.objects.filter(pk=fund.pk).update(rule=rule, doubt="pass", rule_note="And more.")
    fund.refresh_from_db()
    change = begin_proposal(actor=keeper_person, provider=provider, service=fund)
    save_proposal(actor=keeper_person, proposal=change, raw=written(change, description="New"), lock=0)
    send_proposal(actor=keeper_person, proposal=change)
    publish_proposal(**acting(mission_editor), proposal=change)
    fund.refresh_from_db()
    assert (fund.rule, fund.doubt) == (rule, "pass")


def test_withdrawn_change_leaves_the_entry(sent: Proposal, keeper_person: User, mission_editor: User) -> None:
    withdraw_proposal(actor=keeper_person, proposal=sent)
    with pytest.raises(HouseError):
        publish_proposal(**acting(mission_editor), proposal=sent)
