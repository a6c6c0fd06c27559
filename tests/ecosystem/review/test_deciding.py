"""Rounds, two readers, decisions, what the years lead to, letters and publishing."""

import datetime

import pytest
from django.utils import timezone

from tests.ecosystem.review.conftest import (
    EMERGING,
    Actor,
    acting,
    decided,
    handed_in,
    review_of,
    round_row,
)
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.ecosystem.domain import cluster_decisions, review_reading
from zeroward.ecosystem.domain import review_rounds as rounds
from zeroward.ecosystem.domain.cluster_decisions import DecisionRow
from zeroward.ecosystem.domain.cross_checks import finish_check, start_check
from zeroward.ecosystem.models import (
    ClusterDecision,
    CountryReview,
    Moderation,
    ReviewRound,
    TypologyVersion,
)
from zeroward.ecosystem.queries.cluster_checks import check_pages
from zeroward.ecosystem.queries.cluster_moves import transitions_page
from zeroward.ecosystem.queries.cluster_pages import country_clusters
from zeroward.ecosystem.queries.cluster_standing import (
    clusters_by_year,
    spells_in,
    standings_of,
    stands_on,
)
from zeroward.ecosystem.queries.cluster_thresholds import shift_lines
from zeroward.people.models import Role
from zeroward.places.models import Country

pytestmark = pytest.mark.slow

FULL = {
    **EMERGING,
    "programme_beyond_mission": True,
    "formalisation": "funded programme",
    "years_funded": 4,
    "meetings_a_year": 3,
}
State = CountryReview.State


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"year": 1999}, "year"),
        ({"typology": 0}, "typology"),
        ({"due": datetime.date(2020, 1, 1)}, "due"),
        ({"reference_on": datetime.date(2020, 1, 1)}, "reference_on"),
        ({"countries": ()}, "countries"),
        ({"countries": ("AT", "XX")}, "countries"),
    ],
)
def test_a_round_that_cannot_be_is_refused(
    mission: Actor, rules: TypologyVersion, changes: dict[str, object], place: str
) -> None:
    with pytest.raises(ProblemsError) as refused:
        rounds.open_round(**mission.who, row=round_row(rules, **changes))
    assert place in {one.place for one in refused.value.problems}
    assert not ReviewRound.objects.exists()


def test_one_round_a_year_and_countries_are_only_added(
    review_round: ReviewRound, mission: Actor, rules: TypologyVersion
) -> None:
    with pytest.raises(ProblemsError):
        rounds.open_round(**mission.who, row=round_row(rules))
    Country.objects.create(key="xk", code="XK", name="Kosovo")
    rounds.change_round(
        **mission.who, round=review_round, row=round_row(rules, countries=("XK",), note="New"), lock=1
    )
    assert review_round.reviews.count() == 3
    with pytest.raises(StaleError):
        rounds.change_round(**mission.who, round=review_round, row=round_row(rules), lock=1)


def test_only_the_mission_runs_rounds(platform: Actor, second: Actor, rules: TypologyVersion) -> None:
    for actor in (platform, second):
        with pytest.raises(NotAllowedError):
            rounds.open_round(**actor.who, row=round_row(rules))


def test_a_review_that_nobody_finishes_ends_without_a_result(
    review_round: ReviewRound, platform: Actor, mission: Actor, second: Actor, rules: TypologyVersion
) -> None:
    made = handed_in(platform, review_round, EMERGING)
    decided(review_round, made, mission, second, effective_from=datetime.date(2026, 1, 1))
    rounds.close_round(**mission.who, round=review_round)
    assert review_of(review_round, "PL").state == State.UNFINISHED
    following = rounds.open_round(**mission.who, row=round_row(rules, year=2027))
    assert stands_on(timezone.localdate())["AT"].aged is False
    rounds.close_round(**mission.who, round=following)
    stand = stands_on(timezone.localdate())["AT"]
    assert (stand.cluster, stand.year, stand.aged) == ("3", 2026, True)
    assert "PL" not in stands_on(timezone.localdate())
    found = standings_of(following, [Country.objects.get(code="AT")])["AT"]
    assert [one.year for one in found] == [2026]


def test_reminders_come_before_and_after_the_due_day_once_a_day(
    review_round: ReviewRound, platform: Actor, mission: Actor
) -> None:
    due = review_round.due
    days = (15, 14, 14, 3, 1, 0, -7, -8)
    counts = [rounds.tend_reviews(today=due - datetime.timedelta(days=day)) for day in days]
    assert counts == [0, 2, 0, 2, 2, 0, 2, 0]
    titles = Notification.objects.filter(user=platform.person).values_list("title", flat=True)
    assert list(titles).count("The review of 2026 waits for you") == 4
    assert rounds.remind(**mission.who, round=review_round) == 2
    with pytest.raises(ConflictError):
        rounds.remind(**mission.who, round=review_round)


def test_two_readers_and_no_third(
    review_round: ReviewRound, platform: Actor, mission: Actor, second: Actor, mission_editor: object
) -> None:
    made = handed_in(platform, review_round, EMERGING)
    with pytest.raises(ProblemsError):  # nothing was proposed that one could agree with
        review_reading.say_of_review(**mission.who, handed_in=made, verdict="agrees", reason="Yes.")
    with pytest.raises(ProblemsError):
        review_reading.say_of_review(**mission.who, handed_in=made, verdict="differs", reason="No.")
    with pytest.raises(NotAllowedError):
        review_reading.say_of_review(**platform.who, handed_in=made, verdict="open", reason="We?")
    row = DecisionRow("3", "Because.", datetime.date(2026, 7, 1))
    review_reading.say_of_review(
        **mission.who, handed_in=made, verdict="differs", cluster="4", reason="Broad."
    )
    with pytest.raises(ConflictError):
        cluster_decisions.decide_cluster(**mission.who, review=review_of(review_round), row=row)
    review_reading.say_of_review(**second.who, handed_in=made, verdict="open", reason="Hard to say.")
    third = Actor(mission_editor, mission.place)  # type: ignore[arg-type]
    with pytest.raises(ConflictError):
        review_reading.say_of_review(**third.who, handed_in=made, verdict="open", reason="Me too.")
    review_reading.say_of_review(**second.who, handed_in=made, verdict="differs", cluster="3", reason="Now.")
    assert list(Moderation.objects.values_list("seat", "cluster")) == [(1, "4"), (2, "3")]
    decision = cluster_decisions.decide_cluster(**mission.who, review=review_of(review_round), row=row)
    assert (decision.followed, decision.number) == (False, 1)
    with pytest.raises(ConflictError):
        cluster_decisions.decide_cluster(**mission.who, review=review_of(review_round), row=row)


def test_a_country_that_changes_in_mid_year_gets_a_second_decision(
    review_round: ReviewRound, platform: Actor, mission: Actor, second: Actor, austria: Country
) -> None:
    made = handed_in(platform, review_round, EMERGING)
    first = decided(review_round, made, mission, second, effective_from=datetime.date(2026, 2, 1))
    row = DecisionRow("2", "A programme began.", datetime.date(2026, 9, 1))
    again = cluster_decisions.decide_between(**mission.who, country=austria, year=2026, row=row)
    assert (again.number, again.review) == (2, None)
    with pytest.raises(ProblemsError):
        cluster_decisions.decide_between(
            **mission.who,
            country=austria,
            year=2026,
            row=DecisionRow("3", "Backdated.", datetime.date(2026, 8, 1)),
        )
    with pytest.raises(ConflictError):
        cluster_decisions.decide_between(**mission.who, country=austria, year=2019, row=row)
    assert clusters_by_year({"AT": [again, first]}, 2026) == {"AT": "2"}
    assert [(one.state, one.first.month) for one in spells_in([again, first], 2026)] == [
        ("3", 2),
        ("2", 9),
    ]
    assert stands_on(datetime.date(2026, 8, 31))["AT"].cluster == "3"
    assert stands_on(datetime.date(2026, 9, 1))["AT"].cluster == "2"


def test_down_only_after_two_years(
    review_round: ReviewRound, platform: Actor, mission: Actor, second: Actor, rules: TypologyVersion
) -> None:
    first = handed_in(platform, review_round, FULL)
    assert first.proposed == "1"
    decided(review_round, first, mission, second, cluster="1")
    found = [review_round]
    for year in (2027, 2028):
        rounds.close_round(**mission.who, round=found[-1])
        day = datetime.date(year, 3, 1)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(timezone, "localdate", lambda *_given, day=day: day)
            row = round_row(rules, year=year, due=datetime.date(year, 4, 1))
            found.append(rounds.open_round(**mission.who, row=row))
            lower = {**FULL, "years_funded": 0}
            made = handed_in(platform, found[-1], lower)
            assert made.proposed == "2"
            decided(found[-1], made, mission, second, cluster="1" if year == 2027 else "2")
    states = [one.moved for one in standings_of(found[-1], [review_of(review_round).country])["AT"]]
    assert states == ["first", "waits", "down"]
    kept = list(ClusterDecision.objects.order_by("year").values_list("standing", "followed"))
    assert kept == [("1", True), ("1", True), ("2", True)]
    page = transitions_page(None, None)
    assert page is not None
    assert [(one.name, one.before, one.after, one.gained) for one in page.moves] == [
        ("Austria", "1", "2", ("Mentoring and advice",))
    ]


def test_one_step_of_a_threshold_names_who_would_change(review_round: ReviewRound, platform: Actor) -> None:
    handed_in(platform, review_round, {**EMERGING, "interested_actors": 3, "formalisation": "none"})
    number, lines = shift_lines(review_round)
    assert number == 1
    assert [one.changed for one in lines if one.label == "Several key actors want to build an offer"] == [
        (),
        ("Austria: from 3 / 4 to 5",),
    ]


def test_nothing_is_public_until_it_is_published(
    review_round: ReviewRound, platform: Actor, mission: Actor, second: Actor
) -> None:
    made = handed_in(platform, review_round, EMERGING)
    decision = decided(review_round, made, mission, second, effective_from=datetime.date(2026, 1, 1))
    assert country_clusters("AT", published=True).decisions == ()
    assert stands_on(timezone.localdate(), published=True) == {}
    with pytest.raises(NotAllowedError):
        cluster_decisions.publish_decision(**platform.who, decision=decision)
    cluster_decisions.publish_decision(**mission.who, decision=decision)
    assert stands_on(timezone.localdate(), published=True)["AT"].cluster == "3"
    cluster_decisions.hide_decision(**mission.who, decision=decision)
    assert stands_on(timezone.localdate(), published=True) == {}


def test_a_letter_is_sent_once(
    review_round: ReviewRound, platform: Actor, mission: Actor, second: Actor
) -> None:
    made = handed_in(platform, review_round, EMERGING)
    decision = decided(review_round, made, mission, second)
    with pytest.raises(InvalidInputError):
        cluster_decisions.send_letter(**mission.who, decision=decision, letter=" ")
    cluster_decisions.send_letter(**mission.who, decision=decision, letter="Dear colleagues")
    assert Notification.objects.filter(user=platform.person, kind="ecosystem.cluster-letter").count() == 1
    with pytest.raises(ConflictError):
        cluster_decisions.send_letter(**mission.who, decision=decision, letter="Again")


def test_a_cross_check_sets_rules_beside_data_and_is_kept(
    mission: Actor, person: MakePerson, rules: TypologyVersion
) -> None:
    codes = ("AT", "PL", "FR", "IT", "ES", "SE")
    for code in codes[2:]:
        Country.objects.create(key=code.lower(), code=code, name=f"Land {code}")
    found = rounds.open_round(**mission.who, row=round_row(rules, countries=codes))
    for number, code in enumerate(codes):
        team = acting(person, f"{code}@example.org", f"country:{code}", Role.PLATFORM_COORDINATOR)
        few = {**EMERGING, "formalisation": "none", "meetings_a_year": 0, "years_funded": 0}
        values = {**FULL, "interested_actors": number} if number % 2 else few
        handed_in(team, found, {**values, "kinds_of_actors": 1 + number}, code=code)
    run = finish_check(start_check(**mission.who, round=found))
    assert run.state == "done"
    assert (len(run.digest), finish_check(run).state) == (64, "done")
    page = check_pages(found)[0]
    assert page.table is not None
    assert [row[0] for row in page.table.rows] == [
        "Austria",
        "Land ES",
        "Land FR",
        "Land IT",
        "Land SE",
        "Poland",
    ][: len(page.table.rows)]
    assert "6 countries are few: groups may be chance, and decide nothing." in page.cautions
    again = finish_check(start_check(**mission.who, round=found))
    assert (again.number, again.digest, again.result) == (2, run.digest, run.result)
