"""Forms of the editors' desk."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.base import ContentFile
from django.utils.translation import gettext_lazy as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.models import Instance, LivingRecord
from zeroward.core.queries.translations import translated_models
from zeroward.core.rooms import room_choices
from zeroward.core.uploads.pictures import redrawn

LARGEST_LOGO = 300 * 1024


class InstanceForm(forms.ModelForm):
    """Settings of the platform."""

    languages = forms.MultipleChoiceField(
        label=_("Languages of the interface"), choices=settings.LANGUAGES, widget=forms.CheckboxSelectMultiple
    )
    closed_rooms = forms.MultipleChoiceField(
        label=_("Closed rooms"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Closed rooms answer “not found”."),
    )

    class Meta:
        model = Instance
        fields = (
            "name",
            "tagline",
            "logo",
            "country",
            "languages",
            "closed_rooms",
            "operator",
            "contact",
            "terms",
            "privacy",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["closed_rooms"].choices = room_choices()
        if not self.initial.get("languages"):
            self.initial["languages"] = [code for code, _name in settings.LANGUAGES]

    def clean_logo(self) -> Any:
        logo = self.cleaned_data["logo"]
        if not logo or not hasattr(logo, "content_type"):  # the one that is there already
            return logo
        if logo.size > LARGEST_LOGO:
            raise forms.ValidationError(_("The logo may have 300 KB at most. Make it smaller."))
        try:
            return ContentFile(redrawn(logo, suffixes=("png", "webp")), name=logo.name)
        except InvalidInputError as error:
            raise forms.ValidationError(str(error)) from error

    def clean_country(self) -> str:
        country: str = self.cleaned_data["country"].upper()
        if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
            raise forms.ValidationError(_("Write two letters, for example AT, or leave it empty."))
        return country


class TranslationForm(forms.Form):
    """The texts of one record in one language; a field left empty is not changed."""

    def __init__(self, *args: Any, pairs: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for pair in pairs:
            self.fields[pair.field] = forms.CharField(
                label=pair.label.capitalize(),
                required=False,
                max_length=20_000,
                initial=pair.text.body if pair.text else "",
                widget=forms.Textarea(attrs={"rows": min(8, 2 + len(pair.source) // 80)}),
            )


class MergeForm(forms.Form):
    """Two records of one kind, by their keys."""

    kind = forms.ChoiceField(label=_("Kind"))
    duplicate = forms.CharField(
        label=_("Key of the duplicate"),
        max_length=120,
        help_text=_("It is archived; its address leads to the other."),
    )
    into = forms.CharField(label=_("Key of the record to keep"), max_length=120)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [
            (name, str(model._meta.verbose_name).capitalize())
            for name, model in sorted(translated_models().items())
            if issubclass(model, LivingRecord)
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        model = translated_models().get(data.get("kind", ""))
        for name in ("duplicate", "into"):
            if model is not None and data.get(name):
                data[f"{name}_record"] = model._default_manager.filter(key=data[name].strip()).first()
                if data[f"{name}_record"] is None:
                    self.add_error(
                        name, _("There is no such record. Copy the key from the address of its page.")
                    )
        return data
