"""Forms of a city's own sections and of the demands of national frameworks."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.contract.domain.mapping import DemandRow, SectionRow
from zeroward.contract.forms.work import module_choices
from zeroward.contract.models import Fit
from zeroward.methods.contracts.template.shapes import Template

SECTION: Final = ("number", "title", "text", "modules", "order", "lock")
DEMAND: Final = ("framework", "demand", "source", "modules", "fit", "note", "lock")


class ModulesForm(forms.Form):
    """A form that names modules of the template."""

    names: tuple[str, ...] = ()
    modules = forms.MultipleChoiceField(
        label=_("Modules of the template"), required=False, widget=forms.CheckboxSelectMultiple
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, template: Template, record: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["modules"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = module_choices(template)
        if record is not None:
            self.initial = {name: getattr(record, name) for name in self.names}
        self.order_fields(
            [*(name for name in self.names if name not in ("modules", "lock")), "modules", "lock"]
        )


class SectionForm(ModulesForm):
    names = SECTION
    number = forms.CharField(label=_("Number"), required=False, max_length=20)
    title = forms.CharField(label=_("Title"), max_length=200)
    text = forms.CharField(
        label=_("Text"), required=False, max_length=100_000, widget=forms.Textarea({"rows": 10})
    )
    order = forms.IntegerField(label=_("Place in the order"), min_value=0, max_value=1000, initial=0)

    def row(self) -> SectionRow:
        data = self.cleaned_data
        return SectionRow(data["title"], data["number"], data["text"], data["modules"], data["order"])


class DemandForm(ModulesForm):
    names = DEMAND
    framework = forms.CharField(
        label=_("Framework"), max_length=200, help_text=_("For example: national climate act.")
    )
    demand = forms.CharField(label=_("What it asks for"), max_length=500, widget=forms.Textarea({"rows": 2}))
    source = forms.CharField(label=_("Source"), required=False, max_length=500)
    fit = forms.ChoiceField(
        label=_("Does the contract meet it?"), choices=Fit.choices, initial=Fit.OPEN, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("Note"), required=False, max_length=5000, widget=forms.Textarea({"rows": 3})
    )

    def row(self) -> DemandRow:
        data = self.cleaned_data
        return DemandRow(
            data["framework"], data["demand"], data["source"], data["modules"], data["fit"], data["note"]
        )
