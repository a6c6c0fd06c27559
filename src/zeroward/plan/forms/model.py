"""Which model a plan computes with."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.plan.models import ModelKind, Plan

LARGEST: Final = 500_000


class ModelForm(forms.Form):
    """One of the shipped models, or a file; a file that is there already is kept unless another is handed in."""

    model = forms.ChoiceField(
        label=gettext_lazy("Model"), choices=ModelKind.choices, widget=forms.RadioSelect
    )
    file = forms.FileField(
        label=gettext_lazy("Model file (TOML or JSON)"),
        required=False,
        help_text=gettext_lazy(
            "Only for a model of your own, up to 500 KB. What is wrong with it is shown line by line."
        ),
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        super().__init__(*args, initial={"model": plan.model, "lock": plan.lock}, **kwargs)
        self.plan = plan

    def clean_file(self) -> Any:
        handed = self.cleaned_data["file"]
        if handed is None:
            return None
        if handed.size > LARGEST:
            raise forms.ValidationError(_("The file is too large: at most 500 KB."))
        try:
            text = handed.read().decode("utf-8-sig")
        except UnicodeDecodeError:
            raise forms.ValidationError(
                _("The file is no text in UTF-8. Save it as TOML or JSON, and hand it in again.")
            ) from None
        if "\x00" in text:
            raise forms.ValidationError(
                _("The file is no text. Save it as TOML or JSON, and hand it in again.")
            )
        return text

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("model") == ModelKind.OWN and not self.errors and not self.text():
            self.add_error("file", _("There is no model file yet: hand one in."))
        return cleaned

    def text(self) -> str:
        """The file that was handed in now, else the one that the plan has."""
        return str(self.cleaned_data.get("file") or self.plan.model_text)
