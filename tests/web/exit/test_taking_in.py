"""A city that comes in from another instance: the same rows, the same hash, and again the same on its way back."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import storages

from tests.web.exit.conftest import Packages
from zeroward.consultation.models import Consultation, Stream
from zeroward.core.models import AuditEvent, StoredDocument, Text
from zeroward.exchange.models import Programme
from zeroward.people.models import Membership, Role, User
from zeroward.places.models import City, Country
from zeroward.plan.models import Action, Plan
from zeroward.questionnaires.models import Collection
from zeroward.services.models import Service
from zeroward.web.domain.exit.errors import ExitError
from zeroward.web.domain.exit.exporting import export_and_tell
from zeroward.web.domain.exit.leaving import leaving_city
from zeroward.web.domain.exit.people import NOBODYS, People
from zeroward.web.domain.exit.rows import digest_of
from zeroward.web.domain.exit.taking_in import TakenIn, take_in
from zeroward.web.domain.exit.ways import going
from zeroward.web.domain.exit.writing import Written, content_here, export

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def taken(packages: Packages, package: Written | None = None, **options: Any) -> TakenIn:
    return take_in((package or packages.city).path, trusted=packages.trusted, **options)


def rows_of(package: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(package) as archive:
        return {
            name: archive.read(name) for name in archive.namelist() if name.startswith(("rows/", "files/"))
        }


def test_city_comes_in_with_the_same_hash_and_the_same_numbers(elsewhere: Packages, tmp_path: Path) -> None:
    found = taken(elsewhere, elsewhere.whole)
    assert found.content == elsewhere.whole.about.content == digest_of(content_here(leaving_city("ours")))
    assert (found.rows, found.moved, found.left) == (len(going()), [], {})
    assert found.shared_made[0] == "places.City ours"
    before, plan = elsewhere.ours.made["plan.Plan"], Plan.objects.get()
    team = User.objects.get(first_name="First ours")
    assert (plan.pk, plan.created_at, plan.opened_by) == (
        before.pk,
        before.created_at,
        team,
    )
    assert Action.objects.get().plan == plan
    assert Text.objects.get().record == Programme.objects.get()
    back = export(leaving_city("ours"), target=tmp_path / "back.zip", signer=elsewhere.signer)
    assert rows_of(back.path) == rows_of(elsewhere.whole.path)


def test_two_cities_of_a_country_come_in(elsewhere: Packages) -> None:
    assert taken(elsewhere, elsewhere.country).content == elsewhere.country.about.content
    assert sorted(Plan.objects.values_list("city__key", flat=True)) == ["ours", "theirs"]


def test_files_come_along_under_new_names(elsewhere: Packages) -> None:
    before = elsewhere.small.made["core.DocumentVersion"].file
    found = taken(elsewhere)
    file = StoredDocument.objects.get().versions.get().file
    assert file.name != before.name
    assert file.read().decode() in before.name
    assert found.files == 1


def test_team_has_accounts_without_a_password(elsewhere: Packages) -> None:
    found = taken(elsewhere)
    person = User.objects.get(email="ours@example.org")
    assert (found.people_made, found.people_found, found.roles) == (2, 0, 1)
    assert (person.first_name, person.is_staff, person.has_usable_password()) == ("First ours", False, False)
    assert Membership.objects.get().role == Role.CITY_COORDINATOR
    other = User.objects.get(email__endswith=NOBODYS)
    assert (other.is_active, other.has_usable_password(), other.first_name) == (False, False, "")


def test_account_that_is_here_stays_as_it_is(elsewhere: Packages) -> None:
    known = User.objects.create_user("ours@example.org", "a long password", first_name="Anna")
    Membership.objects.create(user=known, scope="city:ours", role=Role.CITY_READER)
    found = taken(elsewhere)
    known.refresh_from_db()
    assert (found.people_found, found.roles, known.first_name) == (1, 0, "Anna")
    assert known.check_password("a long password")
    assert Membership.objects.get().role == Role.CITY_READER


def test_pseudonyms_stay_pseudonyms(elsewhere: Packages) -> None:
    found = taken(elsewhere, elsewhere.hidden)
    people = User.objects.all()
    assert {person.email[20:] for person in people} == {NOBODYS}
    assert not any(person.is_active or person.has_usable_password() for person in people)
    assert found.roles == 0
    assert digest_of(content_here(leaving_city("ours"), People.PSEUDONYMS)) == elsewhere.hidden.about.content


def test_second_time_writes_nothing_and_a_change_here_is_never_lost(elsewhere: Packages) -> None:
    taken(elsewhere)
    events = AuditEvent.objects.count()
    again = taken(elsewhere)
    assert (again.was_here, again.content) == (True, elsewhere.city.about.content)
    assert (AuditEvent.objects.count(), Plan.objects.count()) == (events, 1)
    Plan.objects.update(title="Changed here")
    with pytest.raises(ExitError, match="records here already") as refused:
        taken(elsewhere)
    assert refused.value.place == "city:ours"
    assert Plan.objects.get().title == "Changed here"


def test_look_writes_nothing_and_keeps_no_file(elsewhere: Packages) -> None:
    def files() -> list[list[str]]:
        return [storages["private"].listdir("documents/2026")[1]]

    before = files()
    found = taken(elsewhere, only_look=True)
    assert (found.content, found.rows) == (elsewhere.city.about.content, elsewhere.city.rows)
    assert [model.objects.count() for model in (Plan, User, AuditEvent)] == [0, 0, 0]
    assert files() == before


def test_rows_get_new_numbers_where_theirs_are_taken(elsewhere: Packages) -> None:
    """Links and numbers within words follow; rows of others stay as they are."""
    clash = {label: elsewhere.small.made[label].pk for label in ("plan.Plan", "consultation.Stream")}
    city = City.objects.create(key="other", name="Other", country=Country.objects.get())
    own: dict[str, Any] = {"scope": "city:other", "scope_country": "AT"}
    Plan.objects.create(pk=clash["plan.Plan"], city=city, title="Theirs", base_year=2020, **own)
    asked = Consultation.objects.create(key="other", title="Theirs", year=2026, **own)
    Stream.objects.create(pk=clash["consultation.Stream"], consultation=asked, minutes=5)
    found = taken(elsewhere)
    assert found.content == elsewhere.city.about.content
    assert set(found.moved) >= set(clash)
    mine, stream = Plan.objects.get(scope="city:ours"), Stream.objects.get(consultation__scope="city:ours")
    assert mine.pk != clash["plan.Plan"]
    assert Action.objects.get().plan == mine
    assert Collection.objects.get(scope="city:ours").about == f"stream:{stream.pk}"


def test_without_what_is_missing(elsewhere: Packages) -> None:
    """Optional links stay empty, rows that need it stay out, with what hangs on them; the rest has one hash again."""
    Service.objects.all().delete()
    with pytest.raises(ExitError, match=r"services\.Service a-key") as refused:
        taken(elsewhere)
    assert "--without-missing" in refused.value.remedy
    assert not Plan.objects.exists()
    found = taken(elsewhere, leave_out=True)
    assert found.left == {"services.Use": 1}
    assert found.content == digest_of(content_here(leaving_city("ours"))) != elsewhere.city.about.content
    assert taken(elsewhere, leave_out=True).was_here


def test_export_and_taking_in_stand_in_the_audit_log(elsewhere: Packages, tmp_path: Path) -> None:
    taken(elsewhere)
    came, content = AuditEvent.objects.get(action="web.exit.take_in"), elsewhere.city.about.content
    assert (came.scope, came.object_label) == ("city:ours", "city:ours")
    assert came.changes["content"] == [content, content]
    assert came.note == f"signed by {elsewhere.signer.public.id}"
    export_and_tell(leaving_city("ours"), target=tmp_path, signer=None)
    went = AuditEvent.objects.get(action="web.exit.export")
    assert (went.scope, went.note, went.changes["content"]) == ("city:ours", "not signed", [None, content])
