"""Files that are too large are refused before they are read."""

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from zeroward.core.forms.file_size import at_most

MIB = 1024**2


class Upload(forms.Form):
    file = forms.FileField(validators=[at_most(2 * MIB)])


@pytest.mark.parametrize(("size", "fits"), [(1, True), (2 * MIB, True), (3 * MIB, False)])
def test_file_is_taken_up_to_its_limit(size: int, fits: bool) -> None:
    form = Upload(None, {"file": SimpleUploadedFile("list.csv", b"x" * size)})
    assert form.is_valid() is fits
    said = form.errors.get("file", [])
    assert list(said) == ([] if fits else ["The file has 3 MB; at most 2 MB are read."])
