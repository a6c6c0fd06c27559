"""Pages of rounds and reports: what stands on them, what they refuse, what they never show."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.monitoring.rounds.conftest import KLAGENFURT, TODAY, YEAR, signed_in
from tests.support.city_team import CITY, acting
from zeroward.monitoring.domain.report_rows import ReportRow
from zeroward.monitoring.domain.reports import report_actions
from zeroward.monitoring.domain.sheets import set_sharing
from zeroward.monitoring.models import ActionReport, CityMonitoring, MonitoringRound, RoundPlace, Snapshot
from zeroward.people.models import User
from zeroward.places.models import City, CityMerger, CityMergerPart
from zeroward.plan.models import Action, ActionStep

pytestmark = pytest.mark.slow

COUNTRY = "country:AT"


def at(name: str, *args: Any) -> str:
    return reverse(f"monitoring:{name}", args=args)


def rows_of(actions: list[Action], **fields: dict[str, str]) -> dict[str, str]:
    """A page of reports as the browser sends it; `fields` by code."""
    data: dict[str, str] = {}
    for one in actions:
        values = {"status": "planned", "effect_unit": "t CO2e/year", "opened_on": "0"}
        values |= fields.get(one.code, {})
        data |= {f"a{one.pk}-{name}": value for name, value in values.items()}
    return data


def test_city_begins_with_what_is_asked(
    asked: MonitoringRound, editor: User, actions: list[Action], django_assert_max_num_queries: Any
) -> None:
    client = signed_in(editor)
    client.get(at("home", CITY))
    with django_assert_max_num_queries(20):
        page = client.get(at("home", CITY))
    assert page.status_code == 200
    text = page.content.decode()
    assert "3 actions, and nobody has reported on them yet" in text
    assert at("answer", CITY, asked.pk) in text


def test_country_begins_with_its_rounds(asked: MonitoringRound, platform: User) -> None:
    text = signed_in(platform).get(at("home", COUNTRY)).content.decode()
    assert f"0 of 1 cities have reported about {YEAR}" in text
    assert at("round", COUNTRY, asked.pk) in text


def test_mission_begins_with_its_rounds(mission_editor: User) -> None:
    page = signed_in(mission_editor).get(at("home", "mission"))
    assert page.status_code == 200


def test_whole_round_on_one_page(
    asked: MonitoringRound, editor: User, actions: list[Action], django_assert_max_num_queries: Any
) -> None:
    client = signed_in(editor)
    url = at("answer", CITY, asked.pk)
    with django_assert_max_num_queries(30):
        page = client.get(url)
    text = page.content.decode()
    assert all(f"{one.code} {one.name}" in text for one in actions)
    data = rows_of(actions, M1={"status": "in_progress", "realised": "300.5"})
    assert client.post(url, data).status_code == 302
    assert ActionReport.objects.filter(round=asked).count() == 3
    assert ActionReport.objects.get(number="M1").realised == 300.5
    client.post(at("answer-hand-in", CITY, asked.pk), {"note": "Done"})
    assert RoundPlace.objects.get().state == "handed-in"
    assert "You have handed in" in client.get(url).content.decode()
    client.post(at("answer-take-back", CITY, asked.pk))
    assert RoundPlace.objects.get().state == "started"


def test_round_of_forty_actions_takes_few_queries(
    asked: MonitoringRound,
    editor: User,
    actions: list[Action],
    graz: City,
    django_assert_max_num_queries: Any,
) -> None:
    """Also for a city that other municipalities merged into, and with what its plan says of each action."""
    plan = actions[0].plan
    more = Action.objects.bulk_create(
        Action(plan=plan, code=f"X{at}", name=f"Action {at}") for at in range(40)
    )
    ActionStep.objects.bulk_create(ActionStep(action=one, title="A step", due=TODAY) for one in more)
    report_actions(
        **acting(editor),
        place=KLAGENFURT,
        rows=[ReportRow(action=one.pk, status="planned") for one in more[:20]],
    )
    merger = CityMerger.objects.create(into=actions[0].plan.city, on=TODAY)
    CityMergerPart.objects.create(merger=merger, city=graz)
    client, url = signed_in(editor), at("answer", CITY, asked.pk)
    client.get(url)
    with django_assert_max_num_queries(15):
        page = client.get(url)
    assert len(page.context["forms"]) == 40
    assert "0 of 1 steps done" in page.text


def test_refused_row_keeps_what_was_written(
    asked: MonitoringRound, editor: User, actions: list[Action]
) -> None:
    data = rows_of(actions, M2={"status": "dropped", "note": "Roof too old"})
    page = signed_in(editor).post(at("answer", CITY, asked.pk), data)
    text = page.content.decode()
    assert (page.status_code, ActionReport.objects.count()) == (422, 0)
    assert "Why was it dropped?" in text
    assert "Roof too old" in text


def test_row_that_changed_meanwhile_is_shown(
    asked: MonitoringRound, editor: User, coordinator: User, actions: list[Action]
) -> None:
    client = signed_in(editor)
    report_actions(
        **acting(coordinator),
        place=KLAGENFURT,
        rows=[ReportRow(action=actions[0].pk, status="implemented")],
        round=asked,
    )
    page = client.post(at("answer", CITY, asked.pk), rows_of(actions, M1={"note": "Mine"}))
    text = page.content.decode()
    assert (page.status_code, ActionReport.objects.count()) == (422, 1)
    assert "implemented" in text
    assert "Mine" in text


def test_nothing_changed_in_one_click(asked: MonitoringRound, editor: User, actions: list[Action]) -> None:
    rows = [ReportRow(action=one.pk, status="planned", as_of=TODAY.replace(year=YEAR - 1)) for one in actions]
    report_actions(**acting(editor), place=KLAGENFURT, rows=rows)
    client = signed_in(editor)
    assert "Nothing changed with these" in client.get(at("answer", CITY, asked.pk)).content.decode()
    client.post(at("answer-unchanged", CITY, asked.pk))
    assert ActionReport.objects.filter(round=asked, is_unchanged=True).count() == 3


def test_city_declines_with_a_reason(asked: MonitoringRound, editor: User) -> None:
    client = signed_in(editor)
    url = at("answer-decline", CITY, asked.pk)
    assert client.get(url).status_code == 200
    assert client.post(url, {"reason": ""}).status_code == 422
    assert client.post(url, {"reason": "No staff"}).status_code == 302
    assert RoundPlace.objects.get().reason == "No staff"


def test_report_at_any_time(editor: User, actions: list[Action]) -> None:
    client = signed_in(editor)
    assert client.get(at("report", CITY)).status_code == 200
    client.post(at("report", CITY), rows_of(actions))
    assert ActionReport.objects.filter(round=None, as_of=TODAY).count() == 3


def test_one_action_with_its_history(editor: User, actions: list[Action]) -> None:
    client = signed_in(editor)
    url = at("action", CITY, actions[0].pk)
    assert "Nobody has reported on this action yet." in client.get(url).content.decode()
    data = {"status": "in_progress", "as_of": f"{YEAR}-12-31", "opened_on": "0", "effect_unit": "MWh/year"}
    assert client.post(url, {**data, "realised": "12"}).status_code == 302
    report = ActionReport.objects.get()
    assert (report.as_of.year, report.effect_unit, report.realised) == (YEAR, "MWh/year", 12)
    assert client.post(url, {**data, "status": "dropped", "opened_on": report.pk}).status_code == 422
    assert client.post(url, {**data, "status": "planned", "opened_on": "0"}).status_code == 422
    back = at("report-take-back", CITY, report.pk)
    assert client.get(back).status_code == 200
    assert client.post(back, {"reason": "Wrong"}).status_code == 302
    assert "taken back:" in client.get(url).content.decode()


def test_list_is_narrowed_by_status(editor: User, actions: list[Action]) -> None:
    report_actions(
        **acting(editor),
        place=KLAGENFURT,
        rows=[ReportRow(action=actions[2].pk, status="planned", expected=1000.0, realised=200.0)],
    )
    client = signed_in(editor)
    whole, planned, none = (
        client.get(at("actions", CITY) + query).content.decode()
        for query in ("", "?status=planned", "?status=none")
    )
    assert ("Trams" in whole, "Trams" in planned, "Trams" in none) == (True, False, True)
    assert ("Parking" in planned, "Parking" in none) == (True, False)
    assert "realised a year, of these" in whole


def test_holder_works_with_a_round(
    platform: User, klagenfurt: City, graz: City, editor: User, actions: list[Action]
) -> None:
    client = signed_in(platform)
    url = at("round-new", COUNTRY)
    assert "Graz" in client.get(url).content.decode()
    data = {
        "title": "Monitoring",
        "year": YEAR,
        "opens_on": TODAY.isoformat(),
        "closes_on": TODAY.isoformat(),
        "whom": "some",
        "cities": ["klagenfurt"],
    }
    assert client.post(url, {**data, "title": ""}).status_code == 422
    assert client.post(url, data).status_code == 302
    made = MonitoringRound.objects.get()
    assert client.get(at("round-edit", COUNTRY, made.pk)).status_code == 200
    data |= {"cities": ["klagenfurt", "graz"], "lock": 0}
    assert client.post(at("round-edit", COUNTRY, made.pk), data).status_code == 302
    text = client.get(at("round", COUNTRY, made.pk)).content.decode()
    assert text.index("Graz") < text.index("Klagenfurt")  # by name, never by how far they are
    assert "not shared with you" in text
    client.post(at("round-remind", COUNTRY, made.pk))
    assert RoundPlace.objects.filter(reminded_on=TODAY).count() == 2
    assert client.get(at("round-close", COUNTRY, made.pk)).status_code == 200
    client.post(at("round-close", COUNTRY, made.pk))
    made.refresh_from_db()
    assert made.state == "closed"
    assert "This round is closed" in signed_in(editor).get(at("answer", CITY, made.pk)).content.decode()


def test_whom_a_round_asks_is_one_choice(platform: User, klagenfurt: City, graz: City) -> None:
    """Mission Cities, all, or those that are ticked; nobody by mistake."""
    client = signed_in(platform)
    url = at("round-new", COUNTRY)
    data = {"title": "M", "year": YEAR, "opens_on": TODAY.isoformat(), "closes_on": TODAY.isoformat()}
    for wrong in ({}, {"whom": "some"}, {"whom": "everyone"}):
        assert client.post(url, {**data, **wrong}).status_code == 422
    assert not MonitoringRound.objects.exists()
    for whom, keys in (("mission", {klagenfurt.key}), ("all", {klagenfurt.key, graz.key})):
        # what was ticked before another choice was made does not count
        assert client.post(url, {**data, "whom": whom, "cities": [graz.key]}).status_code == 302
        made = MonitoringRound.objects.latest("pk")
        assert set(made.places.values_list("city__key", flat=True)) == keys
        made.delete()


def test_round_is_called_off(asked: MonitoringRound, platform: User) -> None:
    client = signed_in(platform)
    url = at("round-withdraw", COUNTRY, asked.pk)
    assert client.get(url).status_code == 200
    client.post(url, {"reason": "Wrong year"})
    assert "Wrong year" in client.get(at("round", COUNTRY, asked.pk)).content.decode()


def test_sharing_and_snapshot(coordinator: User, editor: User, actions: list[Action]) -> None:
    client = signed_in(coordinator)
    assert client.get(at("sharing", CITY)).status_code == 200
    client.post(at("sharing", CITY), {"visibility": "platform", "lock": 0})
    assert CityMonitoring.objects.get().visibility == "platform"
    assert client.post(at("sharing", CITY), {"visibility": "city", "lock": 0}).status_code == 422
    client.post(at("snapshot-keep", CITY))
    page = client.get(at("snapshot", CITY, Snapshot.objects.get().number))
    assert "Nothing had been reported by then." in page.content.decode()
    assert signed_in(editor).get(at("sharing", CITY)).status_code == 403


PRIVATE = "Private words about the trams"


@pytest.mark.parametrize("level", ["city", "platform", "mission", "public"])
def test_reports_are_seen_by_whom_the_city_lets(
    level: str,
    coordinator: User,
    reader: User,
    stranger: User,
    platform: User,
    mission_editor: User,
    graz: City,
    actions: list[Action],
) -> None:
    row = ReportRow(action=actions[0].pk, status="delayed", reason=PRIVATE)
    report_actions(**acting(coordinator), place=KLAGENFURT, rows=[row])
    set_sharing(**acting(coordinator), place=KLAGENFURT, visibility=level, lock=0)
    allowed = {
        reader: True,
        platform: level != "city",
        mission_editor: level in ("mission", "public"),
        stranger: level == "public",
    }
    for user, sees in allowed.items():
        client = signed_in(user)
        for url in (at("actions", CITY), at("action", CITY, actions[0].pk)):
            page = client.get(url)
            assert (page.status_code, PRIVATE in page.content.decode()) == (
                (200, True) if sees else (404, False)
            ), (user, url)


def test_pages_of_a_team_are_not_there_for_others(
    asked: MonitoringRound,
    stranger: User,
    platform: User,
    reader: User,
    actions: list[Action],
    client: Client,
) -> None:
    report = ActionReport.objects.create(
        sheet=CityMonitoring.objects.create(city=actions[0].plan.city, scope=CITY, scope_country="AT"),
        action=actions[0],
        number="M1",
        name="Trams",
        year=YEAR,
        as_of=TODAY,
        status="planned",
    )
    own = [
        at("home", CITY),
        at("sharing", CITY),
        at("report", CITY),
        at("answer", CITY, asked.pk),
        at("answer-decline", CITY, asked.pk),
        at("report-take-back", CITY, report.pk),
        at("round-new", CITY),
    ]
    for url in own:
        assert signed_in(stranger).get(url).status_code == 404, url
        assert signed_in(platform).get(url).status_code == 404, url
        assert client.get(url).status_code == 302  # asks to sign in
    held = [at("round", COUNTRY, asked.pk), at("round-edit", COUNTRY, asked.pk), at("mergers", COUNTRY)]
    for url in held:
        assert signed_in(stranger).get(url).status_code == 404, url
    for url in own[1:]:
        assert signed_in(reader).get(url).status_code == 403, url


def test_pages_stay_quick_with_many_actions(
    editor: User, actions: list[Action], django_assert_max_num_queries: Any
) -> None:
    plan = actions[0].plan
    more = Action.objects.bulk_create(
        Action(plan=plan, code=f"X{at}", name=f"Action {at}") for at in range(120)
    )
    rows = [ReportRow(action=one.pk, status="planned") for one in more]
    with django_assert_max_num_queries(30):
        report_actions(**acting(editor), place=KLAGENFURT, rows=rows)
    client = signed_in(editor)
    client.get(at("home", CITY))
    for name, most in (("home", 20), ("actions", 15), ("report", 15)):
        with django_assert_max_num_queries(most):
            assert client.get(at(name, CITY)).status_code == 200
    assert "page=2" in client.get(at("report", CITY)).content.decode()
