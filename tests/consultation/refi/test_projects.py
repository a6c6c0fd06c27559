"""A consultation as a project: out, and in again as texts, passages and a round."""

import io
import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.consultation.refi.elsewhere import (
    ANNA,
    BORIS,
    MONEY,
    STAFF,
    WORDS,
    T,
    check,
    coded,
    guid,
    passage,
    taken,
    told,
)
from tests.support.city_team import acting
from zeroward.consultation.domain.erasing import drop_undecided
from zeroward.consultation.domain.refi.project import (
    Selection,
)
from zeroward.consultation.domain.refi.project_importing import commit_project
from zeroward.consultation.domain.texts import NewText, put_text
from zeroward.consultation.exporters.refi.qdpx import write_project
from zeroward.consultation.importers.refi.qdpx import read_project
from zeroward.consultation.models import (
    CodebookVersion,
    CodingRound,
    Consultation,
    SourceText,
)
from zeroward.consultation.queries.refi.project import project_of
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent, ImportRun
from zeroward.core.problems import ProblemsError
from zeroward.people.models import User


def test_project_becomes_texts_passages_and_a_closed_round(
    consultation: Consultation, analyst: User, coder: User
) -> None:
    project = coded(
        passage("No money 👩‍👩‍👧‍👦", (ANNA, MONEY)), passage("staff. No", (ANNA, STAFF), number=11)
    )
    made = taken(project, consultation, analyst, coder)
    assert made is not None
    assert (made.state, made.kind, made.blind) == ("closed", "single", False)
    items = list(made.segments.select_related("segment__text").order_by("order"))
    assert [one.codes for one in items] == [["money"], ["staff"]]
    text = items[0].segment.text
    assert text.text == WORDS
    assert [text.text[one.segment.start : one.segment.end] for one in items] == [
        "No money 👩‍👩‍👧‍👦",
        "staff. No",
    ]
    assert made.codebook.frozen
    assert list(made.coders.values_list("person", flat=True)) == [coder.pk]


def test_where_coders_differ_somebody_decides(
    consultation: Consultation, analyst: User, coder: User, second_coder: User
) -> None:
    project = coded(
        passage("No money", (ANNA, MONEY), (BORIS, MONEY)),
        passage("Boris", (ANNA, STAFF), (BORIS, MONEY), number=11),
    )
    made = taken(project, consultation, analyst, coder, second_coder)
    assert made is not None
    assert (made.state, made.kind) == ("deciding", "double")
    assert [one.codes for one in made.segments.order_by("order")] == [["money"], None]


def test_passage_with_a_wrong_position_is_moved_and_told(
    consultation: Consultation, analyst: User, coder: User
) -> None:
    run = check(coded(passage("No money", (ANNA, MONEY), drift=3)), consultation)
    start = WORDS.index("No money")
    assert [f"stand at {start}–{start + 8}: moved there" in one for one in told(run, "finding")] == [True]
    commit_project(**acting(analyst), consultation=consultation, run=run, coders={ANNA: coder.pk}, title="R")
    segment = SourceText.objects.get().segments.get()
    assert WORDS[segment.start : segment.end] == "No money"


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (passage("No staff", (ANNA, STAFF), drift=2), "stand in the text 2 times"),
        (Selection(guid(9), 0, 4, "Not there at all"), "are not in the text"),
        (Selection(guid(9), 0, 4_000), "lies outside the text"),
        (Selection(guid(9), 5, 5), "ends at 5 before it begins"),
    ],
)
def test_passage_without_a_sure_place_is_refused_with_its_place(
    consultation: Consultation, one: Selection, said: str
) -> None:
    run = check(coded(one), consultation)
    row = run.rows.get(verdict="refuse")
    assert said in row.reason
    assert "ark" in row.reason  # "Mark …": what to do
    assert re.fullmatch(r"line \d+", row.place)
    assert row.key == "Interview, passage 1"


def test_labels_are_taken_for_labels_when_that_was_said(consultation: Consultation) -> None:
    run = check(coded(Selection(guid(9), 0, 4, "Quotation 3")), consultation, labels=True)
    assert told(run, "refuse") == []


def test_nothing_is_written_before_somebody_agrees(consultation: Consultation) -> None:
    check(coded(passage("No money", (ANNA, MONEY))), consultation)
    assert not SourceText.objects.exists()
    assert not CodebookVersion.objects.exists()


def test_words_and_names_leave_the_run_when_it_is_taken_over(
    consultation: Consultation, analyst: User, coder: User
) -> None:
    run = check(coded(passage("No money", (ANNA, MONEY), drift=1)), consultation)
    commit_project(**acting(analyst), consultation=consultation, run=run, coders={ANNA: coder.pk})
    rows = list(run.rows.exclude(kind__in=("code", "codebook")))
    assert rows
    assert {(one.key, str(one.changes)) for one in rows} == {("", "{}")}


def test_project_that_nobody_took_over_is_dropped_after_a_month(consultation: Consultation) -> None:
    run = check(coded(passage("No money", (ANNA, MONEY))), consultation)
    assert drop_undecided(today=date(2099, 1, 1)) == 1
    assert not run.rows.exists()


def test_two_coders_of_the_file_cannot_be_one_person(
    consultation: Consultation, analyst: User, coder: User
) -> None:
    run = check(coded(passage("No money", (ANNA, MONEY), (BORIS, STAFF))), consultation)
    with pytest.raises(ProblemsError, match="cannot be one person"):
        commit_project(
            **acting(analyst), consultation=consultation, run=run, coders={ANNA: coder.pk, BORIS: coder.pk}
        )
    assert not SourceText.objects.exists()


def test_people_of_others_cannot_be_coders(consultation: Consultation, analyst: User, officer: User) -> None:
    run = check(coded(passage("No money", (ANNA, MONEY))), consultation)
    with pytest.raises(ProblemsError, match="may not code"):
        commit_project(**acting(analyst), consultation=consultation, run=run, coders={ANNA: officer.pk})


def test_coder_cannot_bring_in_a_project(consultation: Consultation, coder: User) -> None:
    run = check(coded(passage("No money", (ANNA, MONEY))), consultation)
    with pytest.raises(NotAllowedError):
        commit_project(**acting(coder), consultation=consultation, run=run, coders={})


def test_project_is_taken_over_once(consultation: Consultation, analyst: User, coder: User) -> None:
    run = check(coded(passage("No money", (ANNA, MONEY))), consultation)
    commit_project(**acting(analyst), consultation=consultation, run=run, coders={ANNA: coder.pk})
    with pytest.raises(ConflictError):
        commit_project(**acting(analyst), consultation=consultation, run=run, coders={ANNA: coder.pk})
    assert SourceText.objects.count() == 1


def test_project_that_comes_again_finds_its_text(
    consultation: Consultation, analyst: User, coder: User
) -> None:
    made = taken(coded(passage("No money", (ANNA, MONEY))), consultation, analyst, coder)
    assert made is not None
    again = taken(coded(passage("Boris", (ANNA, STAFF))), consultation, analyst, coder)
    assert again is not None
    assert SourceText.objects.get().segments.count() == 2
    assert project_of(consultation, made.codebook, what="coders", language="en").sources[0].guid == T
    changed = check(coded(text=WORDS + "More."), consultation)
    assert "says something else" in told(changed, "refuse")[0]


def test_text_that_came_in_since_the_check_is_not_replaced(
    consultation: Consultation, analyst: User, coder: User
) -> None:
    run = check(coded(text="Something new."), consultation)
    put_text(
        consultation=consultation,
        new=NewText(kind="document", title="T", text="The older one.", origin_key=f"refi:{T}"),
    )
    with pytest.raises(ConflictError, match="Check the file again"):
        commit_project(**acting(analyst), consultation=consultation, run=run, coders={})
    assert SourceText.objects.get().text == "The older one."


def test_text_that_was_read_wrongly_is_refused(consultation: Consultation) -> None:
    run = check(coded(text="Gr\ufffd\ufffde des Netzes"), consultation)
    assert "letters of this text were lost" in told(run, "refuse")[0]


def test_project_by_pages_from_file_to_round(
    client: Client, consultation: Consultation, analyst: User, coder: User
) -> None:
    client.force_login(analyst)
    raw = write_project(coded(passage("No money", (ANNA, MONEY))))
    link = reverse("consultation:refi", args=[consultation.pk])
    shown = client.post(
        link,
        {"file": SimpleUploadedFile("talk.qdpx", raw), "language": "en", "kind": "transcript"},
        follow=True,
    )
    page = shown.content.decode()
    assert "This is what the project would bring" in page
    assert "“Anna” of the file is" in page
    run = ImportRun.objects.get()
    done = client.post(
        reverse("consultation:refi-report", args=[consultation.pk, run.pk]),
        {"title": "Talk", "coder_0": coder.pk},
        follow=True,
    )
    made = CodingRound.objects.get()
    assert done.redirect_chain[-1][0] == reverse("consultation:round", args=[consultation.pk, made.pk])
    file = client.get(reverse("consultation:refi-file", args=[consultation.pk, made.codebook_id, "final"]))
    assert read_project(io.BytesIO(file.content)).project.sources[0].text == WORDS
    assert AuditEvent.objects.filter(action="consultation.project.export").count() == 1


def test_checking_another_file_drops_the_one_before(
    client: Client, consultation: Consultation, analyst: User
) -> None:
    old = check(coded(passage("No money", (ANNA, MONEY))), consultation)
    client.force_login(analyst)
    file = SimpleUploadedFile("talk.qdpx", write_project(coded()))
    link = reverse("consultation:refi", args=[consultation.pk])
    client.post(link, {"file": file, "language": "en", "kind": "transcript"})
    old.refresh_from_db()
    assert old.state == ImportRun.State.REFUSED
    assert not old.rows.filter(kind="text").exclude(changes={}).exists()


def test_pages_are_not_there_for_others(
    client: Client, consultation: Consultation, version: CodebookVersion, coder: User, officer: User
) -> None:
    run = check(coded(), consultation)
    for person in (coder, officer):
        client.force_login(person)
        for name, more in (("refi", ()), ("refi-report", (run.pk,)), ("refi-file", (version.pk, "coders"))):
            assert (
                client.get(reverse(f"consultation:{name}", args=[consultation.pk, *more])).status_code == 404
            )
