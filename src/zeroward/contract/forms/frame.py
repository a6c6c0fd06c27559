"""Forms of what a contract says about itself."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from zeroward.contract.domain.opening import ContractFrame
from zeroward.contract.models import Contract
from zeroward.contract.queries.showing import words_of
from zeroward.core.models import Visibility
from zeroward.inventory.models import Inventory
from zeroward.methods.contracts.template.load import LATEST, template_keys, template_of
from zeroward.plan.models import Plan

SHARED = [
    (Visibility.CITY, _("our team only")),
    (Visibility.PLATFORM, _("our national platform too")),
    (Visibility.MISSION, _("the Mission team too")),
]


def template_choices() -> list[tuple[str, str]]:
    """The generations of the template, the newest first."""
    return [(key, words_of(template_of(key).title)) for key in reversed(template_keys())]


class FrameForm(forms.Form):
    """Title, language, sources, who may see the draft."""

    title = forms.CharField(label=_("Title"), max_length=200)
    plan = forms.ChoiceField(label=_("Plan"), required=False)
    inventory = forms.ChoiceField(label=_("Inventory"), required=False)
    language = forms.ChoiceField(label=_("Language of the contract"), choices=settings.LANGUAGES)
    visibility = forms.ChoiceField(label=_("Who may see the draft"), choices=SHARED, widget=forms.RadioSelect)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        plans: list[Plan],
        inventories: list[Inventory],
        contract: Contract | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.plans = {str(one.pk): one for one in plans}
        self.inventories = {str(one.pk): one for one in inventories}
        _choose(self, "plan", [(key, one.title) for key, one in self.plans.items()])
        _choose(self, "inventory", [(key, _named(one)) for key, one in self.inventories.items()])
        if contract is not None:
            names = ("title", "language", "visibility", "lock")
            kept = {name: getattr(contract, name) for name in names}
            self.initial = {
                **kept,
                "plan": contract.plan_id,
                "inventory": contract.inventory_id,
                **self.initial,
            }

    def frame(self) -> ContractFrame:
        data = self.cleaned_data
        return ContractFrame(
            title=data["title"],
            language=data["language"],
            visibility=data["visibility"],
            plan=self.plans.get(data["plan"]),
            inventory=self.inventories.get(data["inventory"]),
        )


class OpeningForm(FrameForm):
    """The same for a new contract, with the generation of the template."""

    template = forms.ChoiceField(label=_("Template"), initial=LATEST)
    take = forms.BooleanField(
        label=_("Take over at once what plan and inventory know"), required=False, initial=True
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["template"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = template_choices()


def _choose(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = [("", _("none")), *choices]


def _named(inventory: Inventory) -> str:
    return f"{inventory.year} {inventory.title}".strip()
