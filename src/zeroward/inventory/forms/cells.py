"""Small forms of a cell: its notation key, a comment, a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.forms.documents import file_field
from zeroward.inventory.domain.cells import MOST_TEXT
from zeroward.inventory.models import CellNote, NotationKey
from zeroward.inventory.queries.sources import all_groups


class KeyForm(forms.Form):
    """Why a cell has no figure."""

    key = forms.ChoiceField(
        label=_("Why is there no figure?"), choices=NotationKey.choices, widget=forms.RadioSelect
    )
    explanation = forms.CharField(
        label=_("Explanation"),
        required=False,
        max_length=MOST_TEXT,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("NE needs a reason; for the others a sentence helps whoever verifies."),
    )
    target = forms.ChoiceField(
        label=_("In which cell is it included?"), required=False, help_text=_("For IE only.")
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, source: str, note: CellNote | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["target"].choices = [
            ("", "–"),
            *(
                (group.title, [(cell.source, cell.title) for cell in group.cells if cell.source != source])
                for group in all_groups()
            ),
        ]
        if note is not None:
            names = ("key", "explanation", "target", "lock")
            self.initial = {**{name: getattr(note, name) for name in names}, **self.initial}


class CommentForm(forms.Form):
    text = forms.CharField(label=_("Comment"), max_length=MOST_TEXT, widget=forms.Textarea({"rows": 3}))


class FileForm(forms.Form):
    """A bill or a source file; it is kept in the city's documents, for the team only."""

    file = file_field()
    title = forms.CharField(label=_("Title"), max_length=200)
    field_order = ["file", "title"]


class StepForm(forms.Form):
    """The words that go with a step."""

    organisation = forms.CharField(label=_("Organisation that you verify for"), max_length=200)
    statement = forms.CharField(
        label=_("Statement"), max_length=5000, required=False, widget=forms.Textarea({"rows": 5})
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(self, *args: Any, step: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["statement"].label = step.asks or self.fields["statement"].label
        self.fields["statement"].required = step.needs_statement
        if not step.needs_organisation:
            del self.fields["organisation"]


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=_("Why is this version withdrawn?"),
        max_length=5000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Readers will see it in its place."),
    )
