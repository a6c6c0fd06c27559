"""Forms of versions, publishing, sealing, and checking a sealed file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.contract.forms.records import words
from zeroward.core.forms.file_size import at_most
from zeroward.methods.seals.checking import LARGEST


class KeepForm(forms.Form):
    note = forms.CharField(
        label=_("What is this version?"),
        required=False,
        max_length=500,
        help_text=_("For example: as discussed with the utility in May."),
    )


class ModulesForm(forms.Form):
    """All of a version, or some of its modules."""

    extent = forms.ChoiceField(
        label=_("How much of it?"),
        choices=[("all", _("all of it")), ("some", _("only these modules"))],
        widget=forms.RadioSelect,
        initial="all",
    )
    modules = forms.MultipleChoiceField(
        label=_("Modules"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, modules: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["modules"].choices = modules  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("extent") == "some" and not data.get("modules"):
            self.add_error("modules", _("Choose at least one module."))
        return data

    def chosen(self) -> list[str]:
        return self.cleaned_data["modules"] if self.cleaned_data["extent"] == "some" else []


class PublishForm(ModulesForm):
    note = words(_("What should readers know about this version?"), rows=3)


class WithdrawForm(forms.Form):
    reason = words(
        _("Why is this version withdrawn?"), required=True, help_text=_("Readers will see it in its place.")
    )


class CheckForm(forms.Form):
    file = forms.FileField(
        label=_("Sealed file (PDF)"),
        validators=[at_most(LARGEST)],
        max_length=300,
        allow_empty_file=True,
        help_text=_("It is looked at and not kept."),
    )
