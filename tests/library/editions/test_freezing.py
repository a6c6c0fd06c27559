"""Freezing: who may, what goes in, and that nothing changes afterwards."""

import json
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.library.editions.conftest import Freeze
from tests.support.people import MakePerson
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.jobs import CancelledError
from zeroward.core.models import AuditEvent, Job
from zeroward.library.domain.edition_content import canonical_bytes, content_digest
from zeroward.library.domain.edition_job import start_freezing
from zeroward.library.models import Edition, Material
from zeroward.library.models.edition import FrozenError
from zeroward.people.models import Role, User


def test_everything_public_is_kept_with_translations(portfolio: Material, freeze: Freeze) -> None:
    content = freeze().content
    (material,) = content["materials"]
    assert material["texts"]["title"]["text"] == "Dialogue Forum"
    german = material["texts"]["title"]["translations"]["de"]
    assert (german["text"], german["origin"], german["stale"]) == ("Dialogforum", "human", False)
    assert material["countries"] == ["AT"]
    assert [link["state"] for link in material["links"]] == ["unknown", "missing"]
    assert content["placements"][0]["texts"]["focus"]["text"] == "Brings funders in."
    assert content["hashtags"] == [
        {
            "key": "funding",
            "notation": "Funding",
            "labels": {"en": "Funding"},
            "challenges": ["3.4"],
            "materials": ["dialogue-forum"],
        }
    ]
    assert content["lessons"][0]["stage"] == "to_come"


def test_no_draft_and_no_word_without_consent_is_kept(portfolio: Material, freeze: Freeze) -> None:
    kept = canonical_bytes(freeze().content).decode()
    for secret in ("Secret draft", "Hidden focus", "Off the record", '"secret"'):
        assert secret not in kept
    assert "Webinar" in kept


def test_digest_is_of_the_bytes_and_the_database_gives_them_back(portfolio: Material, freeze: Freeze) -> None:
    edition = freeze()
    again = Edition.objects.get(number="2026-1")
    assert content_digest(again.content) == edition.digest == again.digest


def test_same_portfolio_gives_the_same_data(portfolio: Material, freeze: Freeze) -> None:
    first, second = freeze("2026-1").content, freeze("2026-2").content
    own = {"number", "address"}
    assert {k: v for k, v in first.items() if k not in own} == {
        k: v for k, v in second.items() if k not in own
    }


def test_later_changes_leave_it_alone(portfolio: Material, freeze: Freeze) -> None:
    freeze()
    portfolio.title = "Another title"
    portfolio.save()
    kept = Edition.objects.get(number="2026-1")
    assert kept.content["materials"][0]["texts"]["title"]["text"] == "Dialogue Forum"


@pytest.mark.parametrize(
    "attempt",
    [
        lambda edition: edition.save(),
        lambda edition: edition.delete(),
        lambda _edition: Edition.objects.update(title="x"),
        lambda _edition: Edition.objects.all().delete(),
        lambda edition: Edition.objects.bulk_update([edition], ["title"]),
        lambda _edition: Edition.objects.update_or_create(number="2026-1", defaults={"title": "x"}),
    ],
)
def test_frozen_edition_can_neither_change_nor_go(portfolio: Material, freeze: Freeze, attempt: Any) -> None:
    edition = freeze()
    edition.title = "x"
    with pytest.raises(FrozenError):
        attempt(edition)
    assert Edition.objects.get(number="2026-1").title == "Learning Portfolio"


def test_edition_outlives_the_account_of_its_editor(
    portfolio: Material, freeze: Freeze, mission_editor: User
) -> None:
    freeze()
    AuditEvent.objects.all().delete()
    mission_editor.delete()
    assert Edition.objects.get(number="2026-1").frozen_by is None


def test_taken_number_is_refused(portfolio: Material, freeze: Freeze) -> None:
    freeze()
    with pytest.raises(InvalidInputError) as refused:
        freeze(title="Another")
    assert refused.value.place == "number"
    assert Edition.objects.count() == 1


@pytest.mark.parametrize("number", ["", "2026", "2026-123", "26-1", "2026-1\n", "../2026-1", "２０２６-1"])
def test_odd_number_is_refused(portfolio: Material, freeze: Freeze, number: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        freeze(number)
    assert refused.value.place == "number"


def test_blank_title_is_refused(portfolio: Material, freeze: Freeze) -> None:
    with pytest.raises(InvalidInputError) as refused:
        freeze(title=" \u200b ")
    assert refused.value.place == "title"


def test_empty_portfolio_is_refused(mission_editor: User, freeze: Freeze) -> None:
    with pytest.raises(InvalidInputError):
        freeze()


@pytest.mark.parametrize(
    ("scope", "role"),
    [("", ""), ("city:klagenfurt", Role.CITY_COORDINATOR), ("mission", Role.MISSION_ANALYST)],
)
def test_others_may_not_freeze(
    portfolio: Material, freeze: Freeze, person: MakePerson, scope: str, role: str
) -> None:
    with pytest.raises(NotAllowedError):
        freeze(actor=person("other@example.org", scope=scope, role=role))
    with pytest.raises(NotAllowedError):
        freeze(actor=None)
    assert not Edition.objects.exists()


def test_failing_pdf_leaves_nothing(portfolio: Material, freeze: Freeze, settings: Any) -> None:
    def fails(_content: Any) -> bytes:
        raise RuntimeError("no fonts")

    with pytest.raises(RuntimeError):
        freeze(render=fails)
    assert not Edition.objects.exists()
    assert not list(settings.MEDIA_ROOT.rglob("*.pdf"))


def test_cancelling_leaves_nothing(portfolio: Material, freeze: Freeze) -> None:
    def stop(done: int, total: int, message: str) -> None:
        if message == "save":
            raise CancelledError

    with pytest.raises(CancelledError):
        freeze(report=stop)
    assert not Edition.objects.exists()


def test_freezing_is_recorded(portfolio: Material, freeze: Freeze, mission_editor: User) -> None:
    edition = freeze()
    event = AuditEvent.objects.get(action="library.edition.freeze")
    assert event.actor == mission_editor
    assert event.changes == {"digest": [None, edition.digest]}


def test_job_freezes_with_its_pdf(
    portfolio: Material, mission_editor: User, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        job = start_freezing(number="2026-1", title="Learning Portfolio", note="", actor=mission_editor)
    done = Job.objects.get(pk=job.pk)
    assert done.state == Job.State.DONE
    assert done.result["url"] == "/en/editions/2026-1/"
    assert Edition.objects.get().pdf.read().startswith(b"%PDF")


def test_job_is_refused_before_it_starts(portfolio: Material, person: MakePerson) -> None:
    with pytest.raises(NotAllowedError):
        start_freezing(number="2026-1", title="x", note="", actor=person("reader@example.org"))
    assert not Job.objects.exists()


def test_command_freezes_and_refuses(portfolio: Material, capsys: Any) -> None:
    call_command("freeze_edition", "2026-1", "--title", "Portfolio", "--by", "editor@example.org")
    edition = Edition.objects.get()
    assert edition.frozen_by is not None
    assert edition.digest in capsys.readouterr().out
    with pytest.raises(CommandError, match="2026-1 exists"):
        call_command("freeze_edition", "2026-1")
    with pytest.raises(CommandError, match="nobody has the address"):
        call_command("freeze_edition", "2026-2", "--by", "nobody@example.org")
    call_command("freeze_edition", "2026-2")
    assert json.loads(canonical_bytes(Edition.objects.get(number="2026-2").content))["number"] == "2026-2"
