"""Files after an account was closed: none is left without its row, and what stays is in the register."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, default_storage, storages
from django.db import models

from tests.privacy.rows_of_everything import write_rows
from tests.privacy.test_erasure import EMAIL, FIRST, LAST, NUMBER, WORDS
from tests.support.people import MakePerson
from zeroward.core.personal_data import purposes
from zeroward.people.domain.account import close_account

pytestmark = pytest.mark.sqlite  # rows are written past checks as SQLite allows it
CONTENT = f"From: {FIRST} {LAST} <{EMAIL}>\n".encode()


def file_fields() -> Iterator[tuple[str, models.FileField]]:
    """ "app.Model.field" of ours, and the field."""
    for model in apps.get_models():
        if model.__module__.startswith("zeroward."):
            for field in model._meta.local_concrete_fields:
                if isinstance(field, models.FileField):
                    yield f"{model._meta.label}.{field.name}", field


def walked(storage: Storage, folder: str = "") -> Iterator[str]:
    inside, files = storage.listdir(folder)
    yield from (f"{folder}{name}" for name in files)
    for name in inside:
        yield from walked(storage, f"{folder}{name}/")


def everywhere() -> dict[Storage, set[str]]:
    """All files; those of other tests among them."""
    return {storage: set(walked(storage)) for storage in (default_storage, storages["private"])}


def test_closing_leaves_no_file_without_its_row_and_none_that_the_register_does_not_name(
    person: MakePerson, settings: object, django_capture_on_commit_callbacks: object
) -> None:
    before = everywhere()
    somebody = person(EMAIL, pk=NUMBER, first_name=FIRST, last_name=LAST)
    marks = write_rows(somebody)
    for name, field in file_fields():
        if name in marks:
            field.storage.save(marks[name], ContentFile(CONTENT))
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        close_account(actor=somebody, confirmation=EMAIL, leave_alone=True)
    kept = {storage: names - before[storage] for storage, names in everywhere().items()}
    named = {
        (field.storage, one): name
        for name, field in file_fields()
        for one in field.model._base_manager.values_list(field.name, flat=True)
    }
    assert [one for storage, names in kept.items() for one in names if (storage, one) not in named] == []
    assert [one for names in kept.values() for one in names if any(word in one for word in WORDS)] == []
    left = {
        named[storage, one]
        for storage, names in kept.items()
        for one in names
        if any(word in storage.open(one).read().decode().lower() for word in WORDS)
    }
    said = {name for purpose in purposes() for name, _why in purpose.stays}
    assert left - said == set()
