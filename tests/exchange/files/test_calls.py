"""A call as a file, and a call from a file: words, rules, criteria, form, translations."""

import copy
import io
import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.exchange.acting import TEAM
from tests.support.city_team import acting
from zeroward.core.domain.imports import keep_plan
from zeroward.core.domain.texts import set_text
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import ImportRow
from zeroward.exchange.domain.call_importing import IMPORTER, about, commit_call
from zeroward.exchange.domain.programmes import ProgrammeRow, make_programme
from zeroward.exchange.exporters.call_file import call_file
from zeroward.exchange.importers.call_file import plan_call
from zeroward.exchange.models import Call, Programme
from zeroward.methods.questions import definition_from
from zeroward.people.models import User
from zeroward.questionnaires.domain.questionnaires import new_questionnaire
from zeroward.questionnaires.domain.versions import open_version
from zeroward.questionnaires.models import Questionnaire

pytestmark = pytest.mark.django_db
RULE = {"fact": "mission_city", "is": False, "say": "It is for cities that are not Mission Cities."}
FORM = {
    "key": "form",
    "title": {"en": "Form of the call"},
    "languages": ["en"],
    "sections": [
        {
            "key": "part_1",
            "title": {"en": "You"},
            "questions": [{"key": "why", "kind": "text", "label": {"en": "Why?"}}],
        }
    ],
}


@pytest.fixture
def written(call: Call, manager: User) -> Call:
    """A call with rules and a translation by a person."""
    call.sides.filter(side="learner").update(conditions=RULE, most=12)
    set_text(record=call, field="title", lang="de", body="Erster Aufruf", actor=manager)
    call.refresh_from_db()
    return call


def told(call: Call) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(call_file(call))
    return found


def plan(told: Any, programme: Programme) -> Any:
    return plan_call(io.BytesIO(json.dumps(told).encode()), programme)


def made_of(file: Any, programme: Programme, user: User) -> Call:
    run = keep_plan(
        importer=IMPORTER,
        file_name="call.json",
        file_digest="0" * 64,
        rows=plan(file, programme),
        actor=user,
        about=about(programme),
    )
    return commit_call(**acting(user), programme=programme, run=run)


def test_call_goes_through_a_file_and_comes_back_the_same_but_for_its_days(
    written: Call, programme: Programme, manager: User
) -> None:
    new = made_of(told(written), programme, manager)
    assert new.pk != written.pk
    assert (new.state, new.closes_at) == ("draft", None)
    before, after = told(written), told(new)
    assert before.pop("dates")
    assert after.pop("dates") == {}
    assert after["texts"][0].pop("origin") == "imported"  # no person here vouches for it
    assert before["texts"][0].pop("origin") == "human"
    assert before == after


def test_form_that_is_not_here_becomes_a_questionnaire(
    written: Call, programme: Programme, manager: User
) -> None:
    file = told(written)
    file["sides"][0]["form"] = {"title": "Form of the call", "definition": FORM}
    rows = {(one.kind, one.verdict) for one in plan(file, programme)}
    assert ("form", ImportRow.Verdict.CREATE) in rows
    new = made_of(file, programme, manager)
    version = new.sides.get(side=file["sides"][0]["side"]).version
    assert version is not None
    assert (version.questionnaire.title, version.questionnaire.scope) == ("Form of the call", "mission")
    # the same file again finds it
    again = {(one.kind, one.verdict) for one in plan(file, programme)}
    assert ("form", ImportRow.Verdict.SAME) in again
    made_of(file, programme, manager)
    assert Questionnaire.objects.filter(title="Form of the call").count() == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no JSON"),
        (b"[1]", "holds no call"),
        (b'{"format": "zeroward-plan"}', "holds no call"),
        (b'{"format": "zeroward-call", "version": 7}', "another version"),
        (b'{"format": "zeroward-call", "version": 1, "kind": "challenge"}', "another kind"),
        (b'{"format": "zeroward-call", "version": 1, "kind": ["x"]}', "another kind"),
        (b"\xff\xfe", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b'{"version": ' + b"9" * 5_000 + b"}", "no JSON"),
    ],
)
def test_what_is_no_call_is_refused(programme: Programme, content: bytes, words: str) -> None:
    with pytest.raises(InvalidInputError, match=words):
        plan_call(io.BytesIO(content), programme)


def test_damaged_parts_are_said_and_left_out(written: Call, programme: Programme, manager: User) -> None:
    file = told(written)
    file["criteria"] = [{"title": "No key"}]
    file["phases"] = "three"
    file["summary"] = 7
    file["sides"].append({"side": ["learner"]})
    file["sides"][0]["conditions"] = {"fact": "no_such_fact", "is": True}
    file["sides"][0]["places"] = -4
    file["sides"][1]["form"] = {"title": "Broken", "definition": {"sections": 3}}
    file["texts"] = [{"field": "key", "language": "de", "text": "x", "origin": "human"}, 5]
    file["surprise"] = {"deep": [1, 2]}
    rows = plan(file, programme)
    found = {one.place for one in rows if one.verdict == ImportRow.Verdict.FINDING}
    assert {"criteria", "phases", "summary", "texts", "dates", "surprise"} <= found
    assert [one.kind for one in rows if one.verdict == ImportRow.Verdict.REFUSE] == ["rules", "form"]
    new = made_of(file, programme, manager)
    assert new.criteria == [dict(one) for one in new.criteria]
    assert new.criteria  # those of the kind
    assert all(side.most in (None, 12) for side in new.sides.all())


def test_hostile_text_stays_text(written: Call, programme: Programme, manager: User) -> None:
    file = copy.deepcopy(told(written))
    file["title"] = "<script>alert(1)</script>\x00\u202e"
    new = made_of(file, programme, manager)
    assert "\x00" not in new.title
    client = Client()
    client.force_login(manager)
    page = client.get(reverse("exchange:call-desk", args=[new.key])).content.decode()
    assert "<script>alert" not in page


def test_file_is_taken_once_and_by_its_programme_alone(
    written: Call, programme: Programme, manager: User, officer: User
) -> None:
    rows = plan(told(written), programme)
    run = keep_plan(
        importer=IMPORTER, file_name="c.json", file_digest="0" * 64, rows=rows, about=about(programme)
    )
    with pytest.raises(NotAllowedError):
        commit_call(**acting(officer), programme=programme, run=run)
    row = ProgrammeRow(title="Other", kind="bilateral-twinning", summary="Other.")
    other = make_programme(**acting(manager), place=TEAM, row=row)
    with pytest.raises(InvalidInputError):
        commit_call(**acting(manager), programme=other, run=run)
    commit_call(**acting(manager), programme=programme, run=run)
    with pytest.raises(ConflictError):
        commit_call(**acting(manager), programme=programme, run=run)
    assert Call.objects.count() == 2


def test_pages_of_the_file(client: Client, written: Call, manager: User, officer: User) -> None:
    file = reverse("exchange:call-json", args=[written.key])
    here = reverse("exchange:call-import", args=[written.programme.key])
    client.force_login(officer)
    assert (client.get(file).status_code, client.get(here).status_code) == (404, 404)
    client.force_login(manager)
    content = client.get(file).content
    assert client.get(here).status_code == 200
    assert client.post(here, {"file": SimpleUploadedFile("c.json", b"{}")}).status_code == 422
    response = client.post(here, {"file": SimpleUploadedFile("c.json", content)})
    page = client.get(response["Location"]).content.decode()
    assert "First call" in page
    assert "Days are not taken over" in page
    done = client.post(response["Location"] + "commit/")
    new = Call.objects.exclude(pk=written.pk).get()
    assert done["Location"] == reverse("exchange:call-edit", args=[new.key])


def test_team_may_use_a_form_of_its_own(written: Call, programme: Programme, manager: User) -> None:
    """A questionnaire that is here by another way is found by its content."""

    who = acting(manager)
    draft = new_questionnaire(
        **who, place=TEAM, title="Ours", purpose="application", definition=definition_from(FORM)
    )
    opened = open_version(**who, version=draft)
    file = told(written)
    file["sides"][0]["form"] = {"title": "Ours", "definition": opened.definition}
    new = made_of(file, programme, manager)
    assert new.sides.get(side=file["sides"][0]["side"]).version_id == opened.pk
