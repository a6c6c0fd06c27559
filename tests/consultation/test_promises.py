"""You said → we did: promises, what became of them, who sees them."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.support.city_team import acting
from zeroward.consultation.domain.promises import PromiseRow, delete_promise, save_promise
from zeroward.consultation.models import Consultation, Promise
from zeroward.consultation.queries.promises import promises_page, waiting_of
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.people.models import User

ROW = PromiseRow(
    said="Calls are only in English.",
    done="Call texts come in ten languages.",
    promised_on=date(2026, 3, 1),
    due=date(2026, 9, 1),
    evidence=("Table 3", " "),
)


def made(user: User, consultation: Consultation, **changes: Any) -> Promise:
    row = PromiseRow(**{**{name: getattr(ROW, name) for name in ROW.__dataclass_fields__}, **changes})
    return save_promise(**acting(user), consultation=consultation, row=row)


def test_promise_is_kept_with_its_evidence_and_an_event(analyst: User, consultation: Consultation) -> None:
    kept = made(analyst, consultation)
    assert (kept.evidence, kept.state) == (["Table 3"], "promised")
    assert AuditEvent.objects.filter(action="consultation.promise.add").count() == 1


def test_promise_with_everything_wrong_names_each_field(analyst: User, consultation: Consultation) -> None:
    with pytest.raises(ProblemsError) as caught:
        made(analyst, consultation, said=" ", done="", due=date(2026, 1, 1), state="done", url="javascript:x")
    assert [one.place for one in caught.value.problems] == [
        "said",
        "done",
        "due",
        "done_on",
        "outcome",
        "url",
    ]
    assert not Promise.objects.exists()


@pytest.mark.parametrize("who", ["coder", "platform", "officer"])
def test_promise_by_somebody_who_does_not_run_it_is_refused(
    request: pytest.FixtureRequest, consultation: Consultation, who: str
) -> None:
    with pytest.raises(NotAllowedError):
        made(request.getfixturevalue(who), consultation)


def test_promise_changed_by_somebody_else_is_stale(analyst: User, consultation: Consultation) -> None:
    kept = made(analyst, consultation)
    seen = kept.updated_at.isoformat()
    save_promise(**acting(analyst), consultation=consultation, row=_with(owner="Mission team"), promise=kept)
    with pytest.raises(StaleError) as caught:
        save_promise(**acting(analyst), consultation=consultation, row=ROW, promise=kept, seen=seen)
    assert caught.value.current["owner"] == "Mission team"


def test_promise_that_was_published_is_dropped_and_not_deleted(
    analyst: User, consultation: Consultation
) -> None:
    kept = made(analyst, consultation)
    Consultation.objects.filter(pk=consultation.pk).update(published_at=timezone.now())
    with pytest.raises(ConflictError):
        delete_promise(**acting(analyst), consultation=consultation, promise=kept)
    row = _with(state="dropped", outcome="No budget line was found.")
    assert (
        save_promise(**acting(analyst), consultation=consultation, row=row, promise=kept).state == "dropped"
    )


def test_standings_and_headline_count_what_is_kept_and_what_is_overdue(
    analyst: User, consultation: Consultation
) -> None:
    made(analyst, consultation)
    made(analyst, consultation, state="done", done_on=date(2026, 8, 1), outcome="Ten languages.")
    made(analyst, consultation, state="done", done_on=date(2026, 10, 1), outcome="Later than hoped.")
    made(analyst, consultation, due=date(2027, 6, 1), public=False)
    page = promises_page(consultation, date(2026, 12, 15))
    assert page.counts == {"done": 1, "late": 1, "open": 1, "overdue": 1, "dropped": 0}
    assert page.headline == "2 of 4 promises are kept, one is overdue"
    assert [one.words for one in page.views if one.standing == "overdue"] == ["overdue by 3 months"]
    assert len(promises_page(consultation, date(2026, 12, 15), public=True).views) == 3


@pytest.mark.parametrize(
    ("changes", "headline"),
    [
        ({}, "The one promise is still open"),
        ({"due": date(2026, 5, 1)}, "The one promise is overdue"),
        ({"state": "done", "done_on": date(2026, 5, 1), "outcome": "Done."}, "The one promise is kept"),
        ({"state": "dropped", "outcome": "No money."}, "The one promise was dropped"),
    ],
)
def test_headline_of_a_single_promise(
    analyst: User, consultation: Consultation, changes: dict[str, Any], headline: str
) -> None:
    made(analyst, consultation, **changes)
    assert promises_page(consultation, date(2026, 6, 1)).headline == headline


def test_waiting_counts_whole_months_from_the_last_stream(analyst: User, consultation: Consultation) -> None:
    consultation.streams.create(kind="survey", title="Survey", minutes=20, closes=date(2026, 3, 20))
    consultation.promised_by = date(2026, 12, 1)
    waiting = waiting_of(consultation, date(2026, 10, 19))
    assert (waiting.months, waiting.kept) == (6, None)
    assert waiting_of(consultation, date(2026, 12, 2)).kept is False


def test_waiting_for_a_report_that_was_loaded_is_not_counted(consultation: Consultation) -> None:
    consultation.streams.create(kind="survey", title="Survey", minutes=20, closes=date(2025, 3, 20))
    consultation.origin = "published"
    assert waiting_of(consultation, date(2026, 10, 19)).words == ""


def test_pages_add_change_and_delete(client: Client, analyst: User, consultation: Consultation) -> None:
    client.force_login(analyst)
    posted = {
        "said": "Nobody knows whom to ask.",
        "done": "One helpdesk address.",
        "promised_on": "2026-03-01",
        "due": "2026-09-01",
        "state": "promised",
        "public": "on",
    }
    new = reverse("consultation:promise-new", args=[consultation.pk])
    assert client.post(new, {**posted, "due": "2026-01-01"}).status_code == 422
    assert client.post(new, posted).status_code == 302
    kept = consultation.promises.get()
    page = client.get(reverse("consultation:promises", args=[consultation.pk])).content.decode()
    assert "Nobody knows whom to ask." in page
    one = reverse("consultation:promise", args=[consultation.pk, kept.pk])
    assert "One helpdesk address." in client.get(one).content.decode()
    gone = reverse("consultation:promise-delete", args=[consultation.pk, kept.pk])
    assert "Nobody knows whom to ask." in client.get(gone).content.decode()
    client.post(gone, {"seen": kept.updated_at.isoformat()})
    assert not consultation.promises.exists()


def test_pages_do_not_exist_for_others(client: Client, officer: User, consultation: Consultation) -> None:
    client.force_login(officer)
    for name in ("promises", "promise-new"):
        assert client.get(reverse(f"consultation:{name}", args=[consultation.pk])).status_code == 404
    assert client.get(reverse("consultation:public-promises", args=[consultation.key])).status_code == 404


def _with(**changes: Any) -> PromiseRow:
    return PromiseRow(**{**{name: getattr(ROW, name) for name in ROW.__dataclass_fields__}, **changes})
