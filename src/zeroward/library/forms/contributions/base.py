"""What every contribution asks: whether and how to write back, and whether to name the contributor."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.library.domain.spam import new_stamp
from zeroward.library.forms.contributions.fields import CleanText
from zeroward.library.queries.subjects import Subject


class ContributionForm(forms.Form):
    """`kept` names the fields of the contribution itself, in the order of the form."""

    kept: tuple[str, ...] = ()

    name = CleanText(label=_("Your name"), max_length=120, required=False)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        max_length=254,
        help_text=_("For the link to follow your contribution, and for questions. It is never shown."),
    )
    credited = forms.BooleanField(
        label=_("You may show my name as the contributor"),
        required=False,
        help_text=_("You can take this back at any time."),
    )
    # people never see this field; programs that fill in every field do
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        max_length=1000,
        widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"}),
    )
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, subject: Subject, part: str = "", **more: Any) -> None:
        super().__init__(*args, **more)
        self.subject, self.part = subject, part
        self.fields["stamp"].initial = new_stamp
        self.fields["name"].widget.attrs["autocomplete"] = "name"
        self.fields["email"].widget.attrs["autocomplete"] = "email"
        self.order_fields([*self.kept, "name", "email", "credited"])
        self.prepare()

    def prepare(self) -> None:
        """Fit the fields to what the contribution is about."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("credited") and not cleaned.get("name") and "name" not in self.errors:
            self.add_error("name", _("Say what name to show, or take the tick away below."))
        return cleaned

    @property
    def shown_fields(self) -> list[forms.BoundField]:
        """All but the trap and the hidden ones."""
        return [field for field in self.visible_fields() if field.name != "website"]

    def content(self) -> dict[str, Any]:
        """What was contributed, as plain JSON."""
        return {name: self.cleaned_data[name] for name in self.kept if self.cleaned_data.get(name)}

    def about(self) -> str:
        """The record that it is about."""
        return self.subject.reference
