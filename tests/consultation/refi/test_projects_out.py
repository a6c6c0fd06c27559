"""What of a consultation goes out as a project, and what stays."""

import io
from datetime import date

import pytest

from tests.consultation.coding.conftest import FIRST, SECOND, say
from tests.consultation.meetings import session_of
from tests.consultation.refi.elsewhere import (
    check,
    inside,
    taken,
    told,
)
from tests.questionnaires.conftest import DEFINITION, version_from
from tests.support.city_team import acting
from zeroward.consultation.domain.deciding import end_coding
from zeroward.consultation.domain.texts import NewText, erase, put_text
from zeroward.consultation.exporters.refi.qdpx import write_project
from zeroward.consultation.importers.refi.qdpx import read_project
from zeroward.consultation.models import (
    CodebookVersion,
    CodingRound,
    Consultation,
    Segment,
    SourceText,
    Stream,
)
from zeroward.consultation.queries.refi.project import project_of
from zeroward.people.models import User
from zeroward.questionnaires.models import Collection, Questionnaire

pytestmark = pytest.mark.slow


def test_consultation_comes_back_as_it_went_out(
    consultation: Consultation, double: CodingRound, analyst: User, coder: User, second_coder: User
) -> None:
    say(double, coder, FIRST, memo="A remark.")
    say(double, second_coder, SECOND)
    end_coding(**acting(analyst), round_=double)
    double.refresh_from_db()
    project = project_of(consultation, double.codebook, what="coders", language="en")
    assert [one.name for one in project.users] == ["Coder 1", "Coder 2"]
    assert {one.name for one in project.cases} == {
        "Klagenfurt",
        "Graz",
        "Villach",
        "Lahti",
        "Espoo",
        "Gabrovo",
    }
    assert read_project(io.BytesIO(write_project(project))).project == project
    made = taken(project, consultation, analyst, coder, second_coder)
    assert made is not None
    assert made.codebook_id == double.codebook_id
    assert SourceText.objects.count() == 6
    for here, there in zip(
        made.segments.order_by("segment_id"), double.segments.order_by("segment_id"), strict=True
    ):
        assert here.segment_id == there.segment_id
        assert here.codes == there.codes
        assert sorted(here.coded.values_list("coder__person", "codes", "memo")) == sorted(
            there.coded.values_list("coder__person", "codes", "memo")
        )


def test_final_codes_go_out_under_no_name(
    consultation: Consultation, double: CodingRound, analyst: User, coder: User, second_coder: User
) -> None:
    say(double, coder, FIRST)
    say(double, second_coder, FIRST)
    end_coding(**acting(analyst), round_=double)
    project = project_of(consultation, double.codebook, what="final", language="en")
    raw = inside(write_project(project))
    assert [one.name for one in project.users] == ["Final codes"]
    assert sum(len(one.codings) for source in project.sources for one in source.selections) == 6
    assert "Carl" not in raw
    assert "Dora" not in raw


def test_blind_round_tells_nothing_while_it_is_coded(
    consultation: Consultation, double: CodingRound, coder: User
) -> None:
    say(double, coder, FIRST)
    project = project_of(consultation, double.codebook, what="coders", language="en")
    assert project.users == ()
    assert not any(one.codings for source in project.sources for one in source.selections)


def test_erased_text_stays_out_and_cannot_come_back(
    consultation: Consultation, double: CodingRound, analyst: User
) -> None:
    before = project_of(consultation, double.codebook, what="coders", language="en")
    erase(**acting(analyst), text=SourceText.objects.order_by("pk")[0])
    after = project_of(consultation, double.codebook, what="coders", language="en")
    assert len(after.sources) == len(before.sources) - 1
    run = check(before, consultation)
    assert "was erased on request and stays erased" in told(run, "refuse")[0]


def test_text_that_differs_from_the_one_here_is_refused(
    consultation: Consultation, double: CodingRound
) -> None:
    project = project_of(consultation, double.codebook, what="coders", language="en")
    SourceText.objects.order_by("pk").update(text="Something else entirely.")
    assert "says something else" in told(check(project, consultation), "refuse")[0]


@pytest.mark.parametrize(("what", "named"), [(["transcript", "name"], True), (["transcript"], False)])
def test_city_goes_out_only_where_people_agreed(
    consultation: Consultation, version: CodebookVersion, analyst: User, what: list[str], *, named: bool
) -> None:
    session = session_of(consultation, acting(analyst), kind="interview")
    session.consents.create(person_name="Clara", what=what, given_on=date(2026, 3, 1))
    new = NewText(kind="transcript", title="Talk with Clara", text="A: Yes.\nB: No.", unit="klagenfurt")
    put_text(consultation=consultation, session=session, new=new)
    project = project_of(consultation, version, what="coders", language="en")
    assert [one.name for one in project.cases] == (["Klagenfurt"] if named else [])
    assert project.sources[0].name == ("Talk with Clara" if named else "Text 1")


@pytest.mark.parametrize("mode", ["pseudonymous", "anonymous"])
def test_city_stays_out_where_a_survey_promised_it(
    consultation: Consultation, version: CodebookVersion, segments: list[Segment], mode: str
) -> None:
    kept = version_from(DEFINITION, Questionnaire.objects.create(key="needs", title="Needs", scope="mission"))
    collection = Collection.objects.create(
        version=kept, scope="mission", title="Needs", mode=mode, minutes=10
    )
    Stream.objects.filter(consultation=consultation).update(collection=collection)
    project = project_of(consultation, version, what="coders", language="en")
    assert project.cases == ()
    assert [one.name for one in project.sources] == [
        f"Text {number}" for number in range(1, len(segments) + 1)
    ]
    assert "lagenfurt" not in inside(write_project(project))
