"""What is written can be found; what is withdrawn cannot."""

from collections.abc import Callable
from typing import Any

import pytest

from zeroward.core.domain.merging import archive_record
from zeroward.core.domain.texts import set_text
from zeroward.core.search.query import search
from zeroward.core.search.suspension import suspended
from zeroward.library.models import Material
from zeroward.people.models import User

Capture = Callable[..., Any]


def titles(query: str, lang: str = "en") -> list[str]:
    return [hit.plain_title for hit in search(query, lang=lang).hits]


@pytest.fixture
def found(material: Material, django_capture_on_commit_callbacks: Capture) -> Material:
    with django_capture_on_commit_callbacks(execute=True):
        material.save()
    return material


def test_saved_record_is_found(found: Material) -> None:
    assert titles("ministries meet cities") == ["Dialogue Forum"]


def test_archived_record_is_not_found(
    found: Material, mission_editor: User, django_capture_on_commit_callbacks: Capture
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        archive_record(record=found, actor=mission_editor)
    assert titles("dialogue forum") == []


def test_draft_is_never_found(material: Material, django_capture_on_commit_callbacks: Capture) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        material.live = False
        material.save()
    assert titles("dialogue forum") == []


def test_new_translation_is_found(found: Material, django_capture_on_commit_callbacks: Capture) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        set_text(record=found, field="title", lang="de", body="Gesprächsrunde der Städte")
    assert titles("Gesprächsrunde", "de") == ["Gesprächsrunde der Städte"]


def test_suspended_writes_leave_the_index_alone(
    found: Material, django_capture_on_commit_callbacks: Capture
) -> None:
    with django_capture_on_commit_callbacks(execute=True), suspended():
        found.title = "Round Table"
        found.save()
    assert titles("round table") == []
