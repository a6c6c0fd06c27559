"""Every field that may hold something about a person is named in the register of purposes, or said to hold nothing."""

from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from zeroward.core.personal_data import about_nobody, purposes, retentions
from zeroward.people.models import User

NAMING = frozenset(
    {
        "asker_digest",
        "by",
        "by_name",
        "contact",
        "email",
        "first_name",
        "last_name",
        "looked_by",
        "mitigation_owner",
        "owner",
        "owner_name",
        "participants",
        "people",
        "person",
        "person_name",
        "phone",
        "position",
        "run_by",
        "sender_digest",
        "team",
        "who",
    }
)
LONG = 60


def in_register() -> set[str]:
    return {name for purpose in purposes() for name in purpose.records}


def is_text(field: models.Field) -> bool:  # type: ignore[type-arg]
    if isinstance(field, models.CharField):
        return (
            not field.choices and (field.max_length or LONG + 1) > LONG and field.name not in {"key", "scope"}
        )
    return isinstance(
        field, models.TextField | models.JSONField | models.FileField | models.GenericIPAddressField
    )


def test_every_model_that_names_an_account_is_in_the_register() -> None:
    linked = {
        model._meta.label
        for model in apps.get_models()
        if any(
            field.related_model is User
            for field in [*model._meta.local_fields, *model._meta.local_many_to_many]
        )
    }
    assert linked - in_register() == set()


def test_every_model_with_texts_is_in_the_register_or_about_nobody() -> None:
    written = {
        model._meta.label
        for model in apps.get_models()
        if any(is_text(field) for field in model._meta.local_concrete_fields)
    }
    assert written - in_register() - set(about_nobody()) == set()


def test_every_field_for_names_and_addresses_is_in_the_register_or_about_nobody() -> None:
    naming = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if model.__module__.startswith("zeroward.")
        for field in model._meta.local_concrete_fields
        if not field.is_relation
        and (field.name in NAMING or isinstance(field, models.EmailField | models.GenericIPAddressField))
    }
    named = {name for purpose in purposes() for name in purpose.names}
    assert naming - named - set(about_nobody()) == set()


def test_the_register_names_only_what_there_is() -> None:
    models_there = {model._meta.label for model in apps.get_models()}
    fields_there = {
        f"{model._meta.label}.{field.name}" for model in apps.get_models() for field in model._meta.fields
    }
    gone = (in_register() - models_there) | (set(about_nobody()) - models_there - fields_there)
    for purpose in purposes():
        gone |= {*purpose.names, *purpose.copied, *(name for name, _why in purpose.stays)} - fields_there
    assert gone == set()


@pytest.mark.parametrize("purpose", purposes(), ids=lambda purpose: purpose.key)
def test_every_purpose_says_what_it_has_to_say(purpose: object) -> None:
    said = {
        name: getattr(purpose, name) for name in ("title", "data", "people", "seen_by", "kept", "closing")
    }
    assert [name for name, text in said.items() if not text.strip()] == []


def test_every_retention_is_done_by_a_command_of_the_day() -> None:
    source = (Path(apps.get_app_config("web").path) / "management/commands/daily.py").read_text(
        encoding="utf-8"
    )
    assert [
        row.key for row in retentions() if row.command != "daily" and f'"{row.command}"' not in source
    ] == []
