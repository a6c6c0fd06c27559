"""Forms of the register: a barrier, its states, and into which other one it goes."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.barriers.domain.register import COLUMNS, BarrierRow
from zeroward.barriers.domain.states import next_states
from zeroward.barriers.forms.fields import (
    DayInput,
    LinesField,
    family_choices,
    language_choices,
    set_choices,
)
from zeroward.barriers.models import Barrier, State
from zeroward.barriers.models.barrier import Kind, Level
from zeroward.barriers.queries.words import sector_names
from zeroward.core.forms.folding import Fold, FoldingMixin
from zeroward.core.models import Visibility
from zeroward.core.workspaces import Workspace
from zeroward.people.queries.team import members_of


class BarrierForm(FoldingMixin, forms.Form):
    folds = (Fold(_("Lies in"), ("sector", "rule_name", "rule_url", "lang"), quiet=("lang",)),)
    title = forms.CharField(label=_("What stands in the way?"), max_length=200, help_text=_("One sentence."))
    summary = LinesField(label=_("What exactly?"), required=False)
    wanted = LinesField(label=_("What would remove it?"), required=False)
    noted_on = forms.DateField(
        label=_("Noted on"), widget=DayInput(), help_text=_("Its history begins on this day.")
    )
    family = forms.ChoiceField(label=_("Family"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=Kind.choices)
    level = forms.ChoiceField(
        label=_("Level at which it could be removed"), required=False, choices=Level.choices
    )
    sector = forms.ChoiceField(label=_("Field of action"), required=False)
    rule_name = forms.CharField(
        label=_("Rule or programme that it lies in"),
        required=False,
        max_length=200,
        help_text=_("For example an act with its paragraph."),
    )
    rule_url = forms.URLField(
        label=_("Address of that text"), required=False, max_length=500, assume_scheme="https"
    )
    lang = forms.ChoiceField(label=_("Language of this text"))
    owner_id = forms.TypedChoiceField(
        label=_("Who looks after it?"), required=False, coerce=int, empty_value=None
    )
    visibility = forms.ChoiceField(
        label=_("Who can see it"),
        choices=Visibility.choices,
        widget=forms.RadioSelect,
        help_text=_("For everyone: with its states and their reasons, without contacts and private reports."),
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, place: Workspace, barrier: Barrier | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [(str(one.user_id), str(one.user)) for one in members_of(place.scope)]
        set_choices(
            self,
            lang=language_choices(),
            family=family_choices(),
            sector=[("", _("not known")), *sector_names().items()],
            owner_id=[("", _("nobody yet")), *dict(people).items()],
        )
        self.initial = {
            "lang": get_language() or "en",
            "visibility": Visibility.CITY,
            "noted_on": timezone.localdate(),
            **self.initial,
        }
        if barrier is not None:
            kept = {name: getattr(barrier, name) for name in COLUMNS}
            self.initial = {**kept, "lock": barrier.lock}
            del self.fields["noted_on"]

    def row(self) -> BarrierRow:
        return BarrierRow(**{name: self.cleaned_data[name] for name in COLUMNS})


class StateForm(forms.Form):
    """Every state is offered: an earlier day can be filled in as well. What cannot follow is refused with why."""

    state = forms.ChoiceField(label=_("State"), widget=forms.RadioSelect)
    on = forms.DateField(
        label=_("Since"),
        widget=DayInput(),
        help_text=_("A day before the latest state fills the history and leaves today’s state."),
    )
    note = LinesField(
        label=_("Why?"),
        required=False,
        help_text=_(
            "Stands on the public page too, when the barrier is public. How was it removed, for example?"
        ),
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, barrier: Barrier, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = dict(State.choices)
        first = [(key, labels[key]) for key in next_states(barrier.state)]  # type: ignore[index]
        rest = [(key, label) for key, label in State.choices if (key, label) not in first]
        set_choices(self, state=[*first, *rest])
        self.initial = {"on": timezone.localdate(), "lock": barrier.lock, **self.initial}


class IntoForm(forms.Form):
    into = forms.ChoiceField(label=_("Into which barrier?"))

    def __init__(self, *args: Any, others: list[Barrier], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, into=[("", "–"), *((one.key, one.title) for one in others)])
