"""What the register says goes by itself is there the day before and gone the day after."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db.models import Model
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.support.people import MakePerson
from zeroward.api.domain.kept_answers import begin, finish
from zeroward.api.models import KeptAnswer, Token
from zeroward.core.domain.usage import count_miss, drop_rare_misses
from zeroward.core.models import Job, Notification, SearchMiss
from zeroward.core.personal_data import retentions
from zeroward.core.sessions import SessionStore
from zeroward.library.models import Contribution
from zeroward.people.models import Invitation, JoinRequest, MissingCity, Role, User

REPOSITORY = Path(__file__).resolve().parents[2]
START = datetime(2026, 3, 1, 12, tzinfo=UTC)
IN_ROOMS = {
    "assessments": "tests/consultation/test_register.py::test_names_are_forgotten_and_cities_stay",
    "cases": "tests/helpdesk/test_working.py::test_every_day_closes_reminds_and_forgets",
    "events": "tests/community/events/test_registering.py::test_names_are_forgotten_sixty_days_later_and_figures_stay",
    "packages": "tests/web/exit/test_take_along.py::test_file_is_gone_after_a_week",
}
Clock = Callable[[timedelta], None]


@pytest.fixture
def after(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """`after(timedelta(…))` sets the clock to so long after the start; it stands still."""

    def set_clock(passed: timedelta) -> None:
        monkeypatch.setattr(timezone, "now", lambda: START + passed)

    set_clock(timedelta(0))
    return set_clock


def forget_old() -> None:
    call_command("forget_old", stdout=_Nowhere())


class _Nowhere:
    def write(self, _text: str) -> None:
        """Nothing."""


def notice(person: User) -> type[Model]:
    Notification.objects.create(user=person, kind="people.role", title="For you")
    return Notification


def job(person: User) -> type[Model]:
    Job.objects.create(owner=person, kind="links", label="Links", finished_at=timezone.now())
    Job.objects.create(owner=person, kind="links", label="Still running")
    return Job


def invitation(person: User) -> type[Model]:
    Invitation.objects.create(
        email="a@b.example",
        scope="country:AT",
        role=Role.CITY_READER,
        expires_on=timezone.localdate(),
        token="x" * 43,
    )
    return Invitation


def request(person: User) -> type[Model]:
    limit = timezone.localdate()
    JoinRequest.objects.create(
        user=person, scope="country:AT", role="x", proof="p", expires_on=limit, decided_at=timezone.now()
    )
    return JoinRequest


def missing(person: User) -> type[Model]:
    MissingCity.objects.create(
        user=person, name="X", country="AT", population=1, role=Role.CITY_READER, decided_at=timezone.now()
    )
    return MissingCity


@pytest.mark.parametrize(
    ("make", "days", "stay"),
    [(notice, 365, 0), (job, 90, 1), (invitation, 365, 0), (request, 365, 0), (missing, 365, 0)],
)
def test_rows_go_when_their_time_is_over(
    make: Callable[[User], Any], days: int, stay: int, after: Clock, person: MakePerson
) -> None:
    model = make(person())
    before = model.objects.count()
    after(timedelta(days=days, hours=-1))
    forget_old()
    assert model.objects.count() == before
    after(timedelta(days=days, hours=1))
    forget_old()
    assert model.objects.count() == stay


def test_answers_to_programs_go(after: Clock, person: MakePerson) -> None:
    until = timezone.now() + timedelta(days=90)
    token = Token.objects.create(user=person(), name="x", prefix="x", digest="x", expires_at=until)
    finish(kept=begin(token=token, key="one", request=b"x"), status=201, body="{}")
    after(timedelta(hours=23))
    forget_old()
    assert KeptAnswer.objects.count() == 1
    after(timedelta(hours=25))
    forget_old()
    assert KeptAnswer.objects.count() == 0


def test_addresses_of_contributors_go_and_a_credit_stays(after: Clock, db: None) -> None:
    known = {"kind": "material", "name": "Anna", "email": "a@b.example", "handled_at": timezone.now()}
    Contribution.objects.create(**known, credited=True, secret="a")
    Contribution.objects.create(**known, credited=False, secret="b")
    Contribution.objects.create(**{**known, "handled_at": None}, secret="c")
    after(timedelta(days=366))
    forget_old()
    kept = Contribution.objects.order_by("secret").values_list("name", "email")
    assert list(kept) == [("Anna", ""), ("", ""), ("Anna", "a@b.example")]


def test_sessions_go(after: Clock, db: None) -> None:
    SessionStore().create()
    after(timedelta(days=13))
    call_command("clearsessions")
    assert Session.objects.count() == 1
    after(timedelta(days=15))
    call_command("clearsessions")
    assert Session.objects.count() == 0


def test_letters_go(after: Clock, db: None, settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}},
        task_path="x",
        backend_name="default",
        status="SUCCESSFUL",
        finished_at=timezone.now(),
    )
    after(timedelta(days=13))
    call_command("prune_db_task_results", verbosity=0)
    assert DBTaskResult.objects.count() == 1
    after(timedelta(days=15))
    call_command("prune_db_task_results", verbosity=0)
    assert DBTaskResult.objects.count() == 0


def test_rare_searches_go(after: Clock, db: None) -> None:
    count_miss(query="heat pumps for moles", lang="en")
    after(timedelta(days=30))
    drop_rare_misses()
    assert SearchMiss.objects.count() == 1
    after(timedelta(days=31))
    drop_rare_misses()
    assert SearchMiss.objects.count() == 0


def test_every_row_of_the_register_is_tested() -> None:
    here = {
        "api.answers",
        "sign-ins",
        "notices",
        "jobs",
        "invitations",
        "contributions",
        "sessions",
        "letters",
        "searches",
    }
    assert {row.key for row in retentions()} == here | set(IN_ROOMS)
    for node in IN_ROOMS.values():
        path, _, name = node.partition("::")
        assert f"def {name}(" in (REPOSITORY / path).read_text(encoding="utf-8")
