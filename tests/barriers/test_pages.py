"""Pages of barriers: the way through them, and what each reader never finds there."""

import pytest
from django.test import Client

from tests.barriers.conftest import AUSTRIA, CITY, SAID, MakeBarrier, MakeReport, signed_in
from tests.barriers.pages import JUNE, MAY, address, shown
from tests.support.city_team import acting
from zeroward.barriers.domain.dealing import AnswerRow, RaisingRow, raise_barrier, record_answer
from zeroward.barriers.domain.labs import LabRow, save_lab
from zeroward.barriers.models import Answer, Barrier, Consent, LabRecord, Raising, Report
from zeroward.core.models import Visibility
from zeroward.people.models import User

pytestmark = pytest.mark.slow

SECRETS = (SAID, "Klagenfurt", "Frau Kern", "Between us", "What the lab found", "Operators wait")


@pytest.fixture
def public(make_report: MakeReport, make_barrier: MakeBarrier, petra: User) -> Barrier:
    """Public, with a report, a contact, an answer and a lab that are not."""
    me = acting(petra)
    barrier = make_barrier([make_report()], visibility=Visibility.PUBLIC)
    row = RaisingRow(MAY, authority="Ministry of Energy", contact="Frau Kern", due_on=JUNE)
    raising = raise_barrier(**me, barrier=barrier, row=row)
    record_answer(**me, barrier=barrier, raising=raising, row=AnswerRow(JUNE, "interim", "Between us"))
    save_lab(**me, barrier=barrier, row=LabRow(MAY, "Who may ask?", finding="What the lab found"))
    barrier.refresh_from_db()
    return barrier


def test_public_page_tells_nothing_private(
    client: Client, public: Barrier, gustav: User, dieter: User, mission_editor: User
) -> None:
    for who in (client, signed_in(gustav), signed_in(dieter), signed_in(mission_editor)):
        page = shown(who, "barrier", public.key)
        assert "Network operators keep heat data" in page
        assert "Ministry of Energy" in page
        assert "1 answer is not public." in page
        for secret in SECRETS:
            assert secret not in page
        for name in ("barriers", "barriers-file"):
            listed = shown(who, name)
            assert public.title in listed
            assert not any(secret in listed for secret in SECRETS)


def test_the_team_sees_all_of_it(public: Barrier, petra: User) -> None:
    page = shown(signed_in(petra), "barrier", public.key)
    assert [secret for secret in SECRETS[:-1] if secret not in page] == []


def test_named_quote_stands_on_the_public_page_and_unnamed_without_name(
    client: Client, make_report: MakeReport, make_barrier: MakeBarrier, gustav: User
) -> None:
    reports = [
        make_report(consent=Consent.NAMED, quote="We wait for data."),
        make_report(gustav, "city:graz", consent=Consent.UNNAMED, quote="So do we."),
    ]
    barrier = make_barrier(reports, visibility=Visibility.PUBLIC)
    page = shown(client, "barrier", barrier.key)
    assert ("We wait for data." in page, "Klagenfurt" in page) == (True, True)
    assert ("So do we." in page, "Graz" in page) == (True, False)
    assert "withheld" in page


@pytest.mark.parametrize("level", [Visibility.CITY, Visibility.PLATFORM, Visibility.MISSION])
def test_barrier_does_not_exist_for_who_may_not_see_it(
    client: Client,
    make_barrier: MakeBarrier,
    clara: User,
    dieter: User,
    mission_editor: User,
    petra: User,
    level: str,
) -> None:
    barrier = make_barrier(visibility=level)
    sees_mission = level == Visibility.MISSION
    for who, sees in (
        (client, False),
        (signed_in(clara), False),
        (signed_in(dieter), False),
        (signed_in(mission_editor), sees_mission),
        (signed_in(petra), True),
    ):
        assert who.get(address("barrier", barrier.key)).status_code == (200 if sees else 404)
        assert (barrier.title in shown(who, "barriers")) is sees
        assert (barrier.title in shown(who, "barriers-file")) is sees


def test_report_does_not_exist_for_who_may_not_see_it(
    make_report: MakeReport, gustav: User, dieter: User, petra: User, mission_editor: User, reader: User
) -> None:
    shared, hidden = make_report(), make_report(visibility=Visibility.CITY)
    for user, shared_status, hidden_status in (
        (gustav, 404, 404),
        (dieter, 404, 404),
        (mission_editor, 404, 404),
        (petra, 200, 404),
        (reader, 200, 200),
    ):
        who = signed_in(user)
        assert who.get(address("report", shared.pk)).status_code == shared_status
        assert who.get(address("report", hidden.pk)).status_code == hidden_status
    for user in (petra, reader, gustav):
        for name in ("report-edit", "report-withdraw"):
            assert signed_in(user).get(address(name, shared.pk)).status_code == 404
        assert signed_in(user).post(address("report-restore", shared.pk)).status_code == 404


def test_workspace_pages_are_for_their_people(
    client: Client,
    public: Barrier,
    make_report: MakeReport,
    clara: User,
    petra: User,
    gustav: User,
    reader: User,
) -> None:
    for name in ("home", "inbox", "barrier-new", "offers", "import", "own", "register-csv", "register-book"):
        path = address(name, AUSTRIA)
        assert client.get(path).status_code == 302
        assert signed_in(petra).get(path).status_code == 200
        for user in (clara, gustav, reader):
            assert signed_in(user).get(path).status_code == 404
    for name, status in (("home", 200), ("reports-file", 200), ("report-new", 404), ("inbox", 404)):
        assert signed_in(reader).get(address(name, CITY)).status_code == status
    for name in ("barrier-edit", "barrier-state", "barrier-merge", "raising-new", "lab-new"):
        assert signed_in(clara).get(address(name, public.key)).status_code == 404
        assert signed_in(petra).get(address(name, public.key)).status_code == 200


def test_records_of_one_barrier_are_not_reached_through_another(
    public: Barrier, make_barrier: MakeBarrier, petra: User
) -> None:
    other, who = make_barrier(title="Something else"), signed_in(petra)
    raising, answer, lab = Raising.objects.get(), Answer.objects.get(), LabRecord.objects.get()
    for name, pk in (
        ("raising-edit", raising.pk),
        ("answer-new", raising.pk),
        ("answer-edit", answer.pk),
        ("lab-edit", lab.pk),
        ("lab-delete", lab.pk),
    ):
        assert who.get(address(name, public.key, pk)).status_code == 200
        assert who.get(address(name, other.key, pk)).status_code == 404
    assert who.post(address("raising-close", other.key, raising.pk)).status_code == 404
    assert who.post(address("change-take-back", other.key, 4711)).status_code == 404
    assert who.post(address("barrier-unmerge", other.key, public.pk)).status_code == 404


def test_city_reports_in_a_form_that_comes_back_filled(clara: User, petra: User) -> None:
    who = signed_in(clara)
    given = {
        "title": "Operators wait",
        "lang": "en",
        "met_on": "",
        "visibility": "platform",
        "consent": "no",
        "quote": "Kept words",
    }
    answer = who.post(address("report-new", CITY), given)
    assert (answer.status_code, "Kept words" in answer.content.decode()) == (422, True)
    answer = who.post(address("report-new", CITY), {**given, "met_on": "2026-03-02"})
    report = Report.objects.get()
    assert answer.headers["location"] == address("report", report.pk)
    assert "Operators wait" in shown(signed_in(petra), "inbox", AUSTRIA)
    assert "in no register yet" in shown(who, "home", CITY)


def test_stale_form_shows_both_versions(make_report: MakeReport, clara: User) -> None:
    report, who = make_report(), signed_in(clara)
    given = {"lang": "en", "met_on": "2026-03-02", "visibility": "platform", "consent": "no", "lock": "0"}
    who.post(address("report-edit", report.pk), {**given, "title": "Theirs"})
    answer = who.post(address("report-edit", report.pk), {**given, "title": "Mine"})
    page = answer.content.decode()
    assert (answer.status_code, "Theirs" in page, "Mine" in page) == (422, True, True)
    again = who.post(address("report-edit", report.pk), {**given, "title": "Mine", "lock": "1"})
    report.refresh_from_db()
    assert (again.status_code, report.title) == (302, "Mine")


def test_inbox_puts_reports_under_a_barrier_or_makes_a_new_one(
    make_report: MakeReport, make_barrier: MakeBarrier, petra: User
) -> None:
    who, known = signed_in(petra), make_barrier(summary="Data for heat planning are kept by operators")
    first, second = make_report(), make_report(title="No data of operators for heat planning")
    page = shown(who, "inbox", AUSTRIA)
    assert ("Perhaps part of:" in page, "Says nearly the same:" in page) == (True, True)
    assert who.post(address("inbox", AUSTRIA)).status_code == 422
    who.post(address("inbox", AUSTRIA), {"report": first.pk, "into": known.key})
    first.refresh_from_db()
    assert first.barrier == known
    answer = who.post(address("inbox", AUSTRIA), {"report": second.pk, "into": ""})
    assert answer.headers["location"] == address("barrier-new", AUSTRIA) + f"?report={second.pk}"
    page = who.get(answer.headers["location"]).content.decode()
    assert second.title in page
    given = {
        "title": "New",
        "lang": "en",
        "noted_on": "2026-03-02",
        "visibility": "city",
        "report": second.pk,
    }
    who.post(answer.headers["location"], given)
    second.refresh_from_db()
    assert second.barrier == Barrier.objects.get(title="New")


def test_one_press_puts_a_report_under_the_barrier_that_it_is_like(
    make_report: MakeReport, make_barrier: MakeBarrier, petra: User
) -> None:
    who, known = signed_in(petra), make_barrier(summary="Data for heat planning are kept by operators")
    near, other = make_report(), make_report(title="Trams wait for permits", quote="Years go by.")
    press = f"{near.pk}:{known.key}"
    assert f'name="put" value="{press}"' in shown(who, "inbox", AUSTRIA)
    who.post(address("inbox", AUSTRIA), {"put": press, "report": other.pk, "into": ""})
    near.refresh_from_db()
    other.refresh_from_db()
    assert (near.barrier, other.barrier) == (known, None)
    assert who.post(address("inbox", AUSTRIA), {"put": f"{other.pk}:nowhere"}).status_code == 404


def test_barrier_page_begins_with_the_answer_that_is_waited_for(public: Barrier, petra: User) -> None:
    page = shown(signed_in(petra), "barrier", public.key)
    first = page.partition('id="affected"')[0]
    assert "Where it stands" in first
    assert "answer was due on 2 June 2026" in first
    assert first.index("Record an answer") < first.index("Change the state")
    seen = shown(Client(), "barrier", public.key).partition('id="affected"')[0]
    assert ("Ministry of Energy" in seen, "Frau Kern" in seen, "no decision yet" in seen) == (
        True,
        False,
        False,
    )


def test_both_versions_of_a_barrier_stand_in_words(make_barrier: MakeBarrier, petra: User) -> None:
    barrier, who = make_barrier(), signed_in(petra)
    given = {"title": "New", "lang": "en", "visibility": "city", "lock": "0"}
    who.post(address("barrier-edit", barrier.key), {**given, "level": "eu"})
    page = who.post(address("barrier-edit", barrier.key), {**given, "level": "regional"}).content.decode()
    rows = page.partition("<tbody>")[2].partition("</tbody>")[0]
    assert ("European Union" in rows, ">eu<" in rows, "regional" in rows) == (True, False, True)


def test_inbox_takes_no_barrier_of_another_register(
    make_report: MakeReport, make_barrier: MakeBarrier, petra: User, dieter: User
) -> None:
    theirs = make_barrier(actor=dieter, scope="country:DE", visibility=Visibility.PUBLIC)
    given = {"report": make_report().pk, "into": theirs.key}
    assert signed_in(petra).post(address("inbox", AUSTRIA), given).status_code == 404


def test_forms_of_the_register_work(public: Barrier, make_barrier: MakeBarrier, petra: User) -> None:
    who, key = signed_in(petra), public.key
    raising = Raising.objects.get()
    for name, args, given in (
        (
            "barrier-edit",
            [key],
            {
                "title": "Data are kept",
                "lang": "en",
                "visibility": "public",
                "family": "information",
                "lock": str(public.lock),
            },
        ),
        ("raising-new", [key], {"raised_on": "2026-05-02", "authority": "Regulator"}),
        ("raising-edit", [key, raising.pk], {"raised_on": "2026-05-03", "authority": "Ministry"}),
        ("answer-new", [key, raising.pk], {"answered_on": "2026-06-02", "result": "yes", "text": "So be it"}),
        (
            "answer-edit",
            [key, Answer.objects.get().pk],
            {"answered_on": "2026-06-02", "result": "no", "text": "No"},
        ),
        ("lab-new", [key], {"held_on": "2026-05-02", "question": "What now?"}),
        ("lab-edit", [key, LabRecord.objects.get().pk], {"held_on": "2026-05-02", "question": "Who?"}),
        ("barrier-state", [key], {"state": "removed", "on": "2026-06-03", "note": "Changed", "lock": ""}),
    ):
        if name == "barrier-state":
            given["lock"] = str(Barrier.objects.get(pk=public.pk).lock)
        answer = who.post(address(name, *args), given)
        assert (name, answer.status_code) == (name, 302)
    public.refresh_from_db()
    assert (public.title, public.state) == ("Data are kept", "removed")
    page = shown(who, "barrier", key)
    assert ("So be it" in page, "What now?" in page, "Regulator" in page) == (True, True, True)
    for name, pk in (("raising-close", raising.pk), ("change-take-back", public.changes.last().pk)):  # type: ignore[union-attr]
        assert who.post(address(name, key, pk)).status_code == 302
    assert who.post(address("report-detach", key, Report.objects.get().pk)).status_code == 302
    assert who.post(address("lab-delete", key, LabRecord.objects.first().pk)).status_code == 302  # type: ignore[union-attr]
    other = make_barrier(title="Data of grids are kept")
    assert who.post(address("barrier-merge", other.key), {"into": key}).status_code == 302
    assert who.get(address("barrier", other.key)).headers["location"] == address("barrier", key)
    assert who.post(address("barrier-unmerge", key, other.pk)).status_code == 302
    assert who.get(address("barrier", other.key)).status_code == 200


def test_report_is_taken_back_and_brought_back_by_buttons(make_report: MakeReport, clara: User) -> None:
    report, who = make_report(), signed_in(clara)
    assert who.post(address("report-withdraw", report.pk), {"reason": ""}).status_code == 422
    assert who.post(address("report-withdraw", report.pk), {"reason": "Solved"}).status_code == 302
    assert "Solved" in shown(who, "report", report.pk)
    assert who.post(address("report-restore", report.pk)).status_code == 302
    assert Report.objects.get().withdrawn_on is None
