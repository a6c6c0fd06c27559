"""Answers that were given elsewhere: all of a file is taken, or nothing, with the reason for each line."""

from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.questionnaires.conftest import DEFINITION, Opened
from zeroward.methods.questions import definition_from
from zeroward.places.models import City
from zeroward.questionnaires.importers.answers_file import read_answers
from zeroward.questionnaires.models import Answering, Collection

Read = Callable[[Collection, str], str]
OWN = (
    "place;submitted_on;size;target;barriers;barriers.other;ranking;remark\n"
    "klagenfurt;2026-03-01;104000;plan;money;;advice;hello\n"
)
THEIRS = (
    "id,submitdate,startlanguage,size,target,barriers[money],barriers[people],barriers[none],barriers[other],words\n"
    '1,2026-03-01 10:00:00,de,104000,plan,Y,N,N,"Too many, forms",Ja\n'
)


@pytest.fixture
def taken(tmp_path: Path) -> Read:
    def take(collection: Collection, text: str) -> str:
        path, said = tmp_path / "answers.csv", StringIO()
        path.write_text(text, encoding="utf-8")
        call_command("import_answers", str(path), collection=collection.pk, commit=True, stdout=said)
        return said.getvalue()

    return take


def read(text: str) -> Any:
    return read_answers(BytesIO(text.encode()), definition_from(DEFINITION), name="a.csv")


def test_columns_of_another_tool_are_read() -> None:
    (line,), unknown = read(THEIRS)
    assert not unknown
    assert line.problems == ()
    assert line.answers == {
        "size": 104000,
        "target": "plan",
        "barriers": ["money", "other"],
        "barriers.other": "Too many, forms",
        "words": "Ja",
    }
    assert (str(line.day), line.about["language"]) == ("2026-03-01", "de")


@pytest.mark.django_db
def test_own_columns_are_taken(klagenfurt: City, opened: Opened, taken: Read) -> None:
    said = taken(opened(mode="identified"), OWN)
    assert "the column remark belongs to no question" in said
    one = Answering.objects.get()
    assert (one.place, one.state, str(one.submitted_on)) == (
        f"city:{klagenfurt.key}",
        "submitted",
        "2026-03-01",
    )
    assert one.handed_in["ranking"] == ["advice"]


@pytest.mark.django_db
def test_dry_run_writes_nothing(klagenfurt: City, opened: Opened, tmp_path: Path) -> None:
    assert klagenfurt.pk
    path, said = tmp_path / "answers.csv", StringIO()
    path.write_text(OWN, encoding="utf-8")
    call_command("import_answers", str(path), collection=opened(mode="identified").pk, stdout=said)
    assert "1 answers, 1 can be taken." in said.getvalue()
    assert not Answering.objects.exists()


@pytest.mark.django_db
def test_one_bad_line_keeps_all_out(klagenfurt: City, opened: Opened, taken: Read) -> None:
    assert klagenfurt.pk
    bad = "nowhere;2026-03-01;x;plan;money;;advice;\nklagenfurt;;5;maybe;money;;advice;\n"
    with pytest.raises(CommandError, match="Nothing was written"):
        taken(opened(mode="identified"), OWN + bad)
    assert not Answering.objects.exists()


@pytest.mark.django_db
def test_the_same_city_twice_is_refused(klagenfurt: City, opened: Opened, taken: Read) -> None:
    assert klagenfurt.pk
    with pytest.raises(CommandError, match="Nothing was written"):
        taken(opened(mode="identified"), OWN + OWN.splitlines()[1] + "\n")


@pytest.mark.django_db
def test_answers_without_a_name_get_none(klagenfurt: City, opened: Opened, taken: Read) -> None:
    assert klagenfurt.pk
    taken(opened(mode="anonymous"), OWN)
    one = Answering.objects.get()
    assert (one.place, one.code) == ("", "")


@pytest.mark.django_db
def test_table_without_questions_is_refused(opened: Opened, taken: Read) -> None:
    with pytest.raises(CommandError, match="No column is called like a question"):
        taken(opened(mode="anonymous"), "a;b\n1;2\n")
