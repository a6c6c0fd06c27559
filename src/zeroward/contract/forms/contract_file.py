"""Handing in a contract, saying what it is, and marking what was read."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.contract.domain.contract_files import FileFrame
from zeroward.contract.models import ContractFile
from zeroward.contract.queries.reading_items import Item
from zeroward.contract.reading_kinds import Field
from zeroward.core.forms.file_size import at_most
from zeroward.core.models import Visibility
from zeroward.methods.contracts.reading.files import MOST_BYTES


class FileFrameForm(forms.Form):
    """Title, year, source, who may see it."""

    title = forms.CharField(label=_("Title"), max_length=200)
    year = forms.IntegerField(label=_("Year"), required=False, min_value=2020, max_value=2060)
    source = forms.URLField(
        label=_("Where it was published"), required=False, max_length=500, assume_scheme="https"
    )
    visibility = forms.ChoiceField(
        label=_("Who can see what was read"), choices=Visibility.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, file: ContractFile | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if file is not None:
            self.initial = {name: getattr(file, name) for name in ("title", "year", "source", "visibility")}

    def frame(self) -> FileFrame:
        data = self.cleaned_data
        return FileFrame(data["title"], data["year"], data["source"], data["visibility"])


class HandInForm(FileFrameForm):
    """The same with a file, and the city whose contract it is."""

    city = forms.ChoiceField(label=_("City"))
    file = forms.FileField(
        label=_("Contract"),
        validators=[at_most(MOST_BYTES)],
        help_text=_("PDF with text, Word (.docx) or Markdown; 80 MB at most."),
        max_length=300,
    )
    field_order = ("city", "file", "title", "year", "source", "visibility")

    def __init__(self, *args: Any, cities: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["city"].choices = [("", "–"), *cities]  # type: ignore[attr-defined]
        if len(cities) == 1:
            self.fields["city"].widget = forms.HiddenInput()
            self.initial["city"] = cities[0][0]


SHORT = 60
"""Signs of a cell that fits one line."""


class MarkForm(forms.Form):
    """The fields of one item as they were read, or as they were corrected before; of a table those of one `row`."""

    def __init__(
        self, *args: Any, item: Item, values: dict[str, Any], row: int | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        shown = item.kind.fields or (one for one in item.fields if one.name.startswith(f"{row}."))
        for one in shown:
            value = values.get(one.name)
            self.fields[one.name] = _field(one)
            if not item.kind.fields and len(str(value or "")) < SHORT:
                self.fields[one.name].widget = forms.TextInput()
            self.initial[one.name] = "" if value is None else value


def _field(one: Field) -> forms.Field:
    if one.type == "choice":
        return forms.ChoiceField(label=str(one.label), required=False, choices=[("", "–"), *one.choices])
    if one.type == "text":
        long = forms.Textarea(attrs={"rows": 2})
        return forms.CharField(label=str(one.label), required=False, max_length=4000, widget=long)
    return forms.CharField(
        label=str(one.label),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
