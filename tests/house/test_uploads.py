"""Every field that takes a file is known, says how much it takes, and looks at what the file is before it is used."""

import importlib
import pkgutil
from collections.abc import Iterator
from io import BytesIO

import pytest
from django import forms
from django.apps import apps
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.test import Client
from PIL import Image

import zeroward
from zeroward.core.errors import InvalidInputError
from zeroward.core.uploads.pictures import redrawn

LIMITED_WHERE_READ = {
    "barriers.forms.files.ReportsFileForm": "core.workbooks.reading",
    "community.forms.thread.PostForm": "community.domain.post_files",
    "community.forms.thread.ThreadForm": "community.domain.post_files",
    "consultation.forms.texts.TextForm": "consultation.importers.text_file",
    "core.forms.documents.DocumentForm": "core.domain.documents",
    "core.forms.documents.VersionForm": "core.domain.documents",
    "core.forms.desk.InstanceForm": "core.forms.desk",
    "core.forms.styleguide.ExampleForm": "core.forms.styleguide",
    "ecosystem.forms.review_mission.TableForm": "ecosystem.forms.review_mission",
    "inventory.forms.cells.FileForm": "core.domain.documents",
    "learning.forms.check.CheckForm": "learning.forms.check",
    "plan.forms.model.ModelForm": "plan.forms.model",
    "plan.forms.workbench.UploadForm": "plan.importers.scenario_file",
    "questionnaires.forms.importing.ImportForm": "questionnaires.domain.files",
}
"""Forms without a limit at the field, and the module that refuses what is too large."""
OPEN = {"library.Edition.pdf", "core.Instance.logo"}
"""Files of ours that have an address of their own."""


def forms_with_files() -> Iterator[tuple[str, forms.FileField]]:
    for module in pkgutil.walk_packages(zeroward.__path__, "zeroward."):
        if ".forms" in module.name:
            importlib.import_module(module.name)
    waiting: list[type] = [forms.BaseForm]
    while waiting:
        form = waiting.pop()
        waiting += form.__subclasses__()
        if form.__module__.startswith("zeroward."):
            for field in getattr(form, "base_fields", {}).values():
                if isinstance(field, forms.FileField):
                    yield f"{form.__module__.removeprefix('zeroward.')}.{form.__qualname__}", field


def is_limited(field: forms.FileField) -> bool:
    return any(getattr(check, "__qualname__", "").startswith("at_most.") for check in field.validators)


def test_every_field_for_a_file_says_how_much_it_takes() -> None:
    found = list(forms_with_files())
    assert {name for name, field in found if not is_limited(field)} == set(LIMITED_WHERE_READ)
    assert len(found) > 25
    for module in LIMITED_WHERE_READ.values():
        importlib.import_module(f"zeroward.{module}")


def test_files_of_ours_have_no_address_unless_everybody_may_read_them() -> None:
    with_address = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if model.__module__.startswith("zeroward.")
        for field in model._meta.local_fields
        if isinstance(field, models.FileField) and field.storage.deconstruct()[1:] == _default()
    }
    assert with_address == OPEN
    assert settings.STORAGES["private"]["OPTIONS"]["base_url"] is None


def _default() -> object:
    field = apps.get_model("core", "Instance")._meta.get_field("logo")
    return field.storage.deconstruct()[1:]  # type: ignore[union-attr]


def picture(form: str = "PNG", size: tuple[int, int] = (8, 8)) -> bytes:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "secret place"
    Image.new("RGB", size, "green").save(out, form, exif=exif)
    return out.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_picture_is_drawn_anew_without_what_hid_in_it(form: str) -> None:
    content = picture(form) + b"<script>alert(1)</script>"
    made = redrawn(BytesIO(content))
    assert b"secret place" in content
    assert b"secret place" not in made
    assert b"<script>" not in made
    assert Image.open(BytesIO(made)).format == form


@pytest.mark.parametrize("content", [b"%PDF-1.7 x", b"\x89PNG\r\n\x1a\nbroken", b"GIF89a", b"<svg/>", b""])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(InvalidInputError):
        redrawn(BytesIO(content))


def test_picture_of_too_many_pixels_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(InvalidInputError, match="pixels"):
        redrawn(BytesIO(picture(size=(20_001, 1_000))))


def test_logo_is_drawn_anew_and_a_disguised_one_refused(db: None) -> None:
    form = importlib.import_module("zeroward.core.forms.desk").InstanceForm
    good = SimpleUploadedFile("logo.png", picture(), content_type="image/png")
    bad = SimpleUploadedFile("logo.png", b"<html><script>1</script>", content_type="image/png")
    fine, refused = form({}, {"logo": good}), form({}, {"logo": bad})
    fine.full_clean()
    assert b"secret place" not in fine.cleaned_data["logo"].read()
    assert "logo" in refused.errors


def test_request_that_is_far_too_large_is_refused_before_it_is_read(client: Client, db: None) -> None:
    size = str((settings.ZEROWARD_REQUEST_MAX_MB + 1) * 1024 * 1024)
    kind = "multipart/form-data; boundary=x"
    answer = client.generic("POST", "/en/contribute/material/", b"x", kind, CONTENT_LENGTH=size)
    assert answer.status_code == 413
    assert f"larger than {settings.ZEROWARD_REQUEST_MAX_MB} MB" in answer.content.decode()
