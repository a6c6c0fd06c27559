"""The register: barriers from reports, merging without losing anything, raising and answers, policy labs."""

import datetime

import pytest

from tests.barriers.conftest import AUSTRIA, MARCH, MakeBarrier, MakeReport, place
from tests.support.city_team import acting
from zeroward.barriers.domain.dealing import (
    AnswerRow,
    RaisingRow,
    close_raising,
    raise_barrier,
    record_answer,
)
from zeroward.barriers.domain.labs import LabRow, save_lab
from zeroward.barriers.domain.merging import merge_barriers, unmerge_barrier
from zeroward.barriers.domain.register import (
    BarrierRow,
    add_barrier,
    attach_reports,
    change_barrier,
    detach_report,
)
from zeroward.barriers.domain.tending import remind_answers
from zeroward.barriers.models import Barrier, LabRecord, Report
from zeroward.barriers.queries.page import barrier_page
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import Notification, StoredDocument, Visibility
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

MAY, JUNE = datetime.date(2026, 5, 2), datetime.date(2026, 6, 2)


def test_barrier_is_made_from_reports(make_report: MakeReport, make_barrier: MakeBarrier) -> None:
    reports = [make_report(), make_report(title="Operators do not answer")]
    barrier = make_barrier(reports)
    assert sorted(Report.objects.values_list("barrier", flat=True)) == [barrier.pk, barrier.pk]
    assert (barrier.scope, barrier.scope_country, barrier.state_on) == (AUSTRIA, "AT", MARCH)


def test_report_that_was_not_shared_cannot_be_taken(make_report: MakeReport, petra: User) -> None:
    hidden = make_report(visibility=Visibility.CITY)
    with pytest.raises(InvalidInputError):
        add_barrier(**acting(petra), place=place(AUSTRIA), row=BarrierRow("Taken"), reports=[hidden])
    assert Barrier.objects.count() == 0


def test_report_of_another_country_does_not_fit(
    make_report: MakeReport, make_barrier: MakeBarrier, dieter: User
) -> None:
    public = make_report(visibility=Visibility.PUBLIC)
    barrier = make_barrier(actor=dieter, scope="country:DE")
    with pytest.raises(InvalidInputError):
        attach_reports(**acting(dieter), barrier=barrier, reports=[public])


def test_everything_wrong_is_said_at_once(petra: User, clara: User) -> None:
    row = BarrierRow(
        "",
        lang="xx",
        family="nope",
        level="moon",
        kind="odd",
        sector="nowhere",
        rule_url="ftp://x",
        owner_id=clara.pk,
        visibility="world",
    )
    with pytest.raises(ProblemsError) as error:
        add_barrier(**acting(petra), place=place(AUSTRIA), row=row)
    assert sorted(one.place for one in error.value.problems) == sorted(
        ["title", "lang", "family", "level", "kind", "sector", "rule_url", "owner_id", "visibility"]
    )


def test_public_barrier_needs_a_family(make_barrier: MakeBarrier) -> None:
    with pytest.raises(ProblemsError) as error:
        make_barrier(family="", visibility=Visibility.PUBLIC)
    assert [one.place for one in error.value.problems] == ["family"]


def test_stale_change_is_refused(make_barrier: MakeBarrier, petra: User) -> None:
    barrier = make_barrier()
    change_barrier(**acting(petra), barrier=barrier, row=BarrierRow("First"), lock=0)
    with pytest.raises(StaleError) as error:
        change_barrier(**acting(petra), barrier=barrier, row=BarrierRow("Second"), lock=0)
    assert error.value.current["title"] == "First"


def test_merged_barrier_keeps_all_and_comes_out_again(
    make_report: MakeReport, make_barrier: MakeBarrier, petra: User
) -> None:
    me = acting(petra)
    first = make_barrier([make_report()])
    second = make_barrier([make_report(title="Operators do not answer")], title="Operators keep heat data")
    raising = raise_barrier(**me, barrier=second, row=RaisingRow(MAY, authority="Regulator"))
    merge_barriers(**me, barrier=second, into=first)
    page = barrier_page(viewer_of(petra), second.key)
    assert page is not None
    assert page.record == first
    assert (len(page.own_reports), [one.record.authority for one in page.asked]) == (2, ["Regulator"])
    record_answer(**me, barrier=first, raising=raising, row=AnswerRow(JUNE, "no", "It stays."))
    with pytest.raises(ConflictError):
        change_barrier(**me, barrier=second, row=BarrierRow("Late"), lock=1)
    unmerge_barrier(**me, barrier=second)
    for key, reports, asked in ((first.key, 1, 0), (second.key, 1, 1)):
        page = barrier_page(viewer_of(petra), key)
        assert page is not None
        assert (len(page.own_reports), len(page.asked)) == (reports, asked)


def test_barriers_of_two_registers_are_not_merged(
    make_barrier: MakeBarrier, petra: User, dieter: User
) -> None:
    ours, theirs = make_barrier(), make_barrier(actor=dieter, scope="country:DE")
    for into in (ours, theirs):
        with pytest.raises(InvalidInputError):
            merge_barriers(**acting(petra), barrier=ours, into=into)


def test_detached_report_waits_again(make_report: MakeReport, make_barrier: MakeBarrier, petra: User) -> None:
    report = make_report()
    barrier = make_barrier([report])
    detach_report(**acting(petra), barrier=barrier, report=report)
    assert Report.objects.get().barrier is None


def test_raising_and_answer_refuse_days_that_contradict(make_barrier: MakeBarrier, petra: User) -> None:
    me, barrier = acting(petra), make_barrier()
    early = datetime.date(2026, 1, 1)
    for row, wrong in (
        (RaisingRow(early, authority="Ministry"), "raised_on"),
        (RaisingRow(MAY, authority="Ministry", due_on=early), "due_on"),
        (RaisingRow(MAY), "authority"),
        (RaisingRow(MAY, organisation="nobody"), "organisation"),
        (RaisingRow(MAY, authority="Ministry", level="moon"), "level"),
    ):
        with pytest.raises(ProblemsError) as error:
            raise_barrier(**me, barrier=barrier, row=row)
        assert [one.place for one in error.value.problems] == [wrong]
    raising = raise_barrier(**me, barrier=barrier, row=RaisingRow(MAY, authority="Ministry"))
    for answer, wrong in (
        (AnswerRow(early, "yes", "So"), "answered_on"),
        (AnswerRow(JUNE, "perhaps", "So"), "result"),
        (AnswerRow(JUNE, "yes", " "), "text"),
        (AnswerRow(JUNE, "yes", "So", document=4711), "document"),
    ):
        with pytest.raises(ProblemsError) as error:
            record_answer(**me, barrier=barrier, raising=raising, row=answer)
        assert [one.place for one in error.value.problems] == [wrong]
    assert barrier.raisings.get().answers.count() == 0


def test_overdue_answer_is_reminded_once_and_not_when_closed(
    make_barrier: MakeBarrier, petra: User, today: datetime.date
) -> None:
    me = acting(petra)
    for number in range(2):
        barrier = make_barrier(title=f"Barrier {number}")
        row = RaisingRow(MAY, authority="Ministry", due_on=JUNE)
        raising = raise_barrier(**me, barrier=barrier, row=row)
    close_raising(**me, barrier=barrier, raising=raising)
    assert [remind_answers(today), remind_answers(today)] == [1, 0]
    assert Notification.objects.filter(user=petra, kind="barriers.due").count() == 1


def test_policy_lab_is_kept_with_documents_of_the_workspace(make_barrier: MakeBarrier, petra: User) -> None:
    me, barrier = acting(petra), make_barrier()
    ours = StoredDocument.objects.create(scope=AUSTRIA, scope_country="AT", title="Minutes")
    theirs = StoredDocument.objects.create(scope="country:DE", scope_country="DE", title="Other")
    with pytest.raises(ProblemsError):
        save_lab(**me, barrier=barrier, row=LabRow(MAY, "Who may ask for data?", documents=[theirs.pk]))
    made = save_lab(**me, barrier=barrier, row=LabRow(MAY, "Who may ask for data?", documents=[ours.pk]))
    assert list(made.documents.all()) == [ours]
    save_lab(**me, barrier=barrier, row=LabRow(JUNE, "Who?", finding="Nobody"), lab=made)
    assert list(LabRecord.objects.values_list("held_on", "finding")) == [(JUNE, "Nobody")]


def test_cities_may_not_keep_a_register(clara: User, make_barrier: MakeBarrier) -> None:
    barrier = make_barrier()
    with pytest.raises(NotAllowedError):
        add_barrier(**acting(clara), place=place("city:klagenfurt"), row=BarrierRow("Ours"))
    with pytest.raises(NotAllowedError):
        merge_barriers(**acting(clara), barrier=barrier, into=barrier)
    with pytest.raises(NotAllowedError):
        save_lab(**acting(clara), barrier=barrier, row=LabRow(MAY, "Why?"))
    with pytest.raises(NotAllowedError):
        raise_barrier(**acting(clara), barrier=barrier, row=RaisingRow(MAY, authority="Us"))
