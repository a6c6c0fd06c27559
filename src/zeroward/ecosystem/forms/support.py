"""Forms of support plans, requests and mentors."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.community.forms.fields import language_choices, topic_choices
from zeroward.core.forms.documents import file_field
from zeroward.core.models import Visibility
from zeroward.ecosystem.forms.fields import DayInput, FewCharField
from zeroward.ecosystem.models import (
    AssistanceRequest,
    Deliverable,
    PlanEffect,
    PlanItem,
    SupportKind,
    SupportPlan,
)
from zeroward.ecosystem.queries.support_events import event_choices

NOT_KNOWN = _("Leave it empty where it is not known.")


def amount(label: Any, **kwargs: Any) -> forms.DecimalField:
    """An amount of euros or hours from 0 up."""
    return forms.DecimalField(
        label=label, required=False, min_value=0, max_digits=14, decimal_places=2, **kwargs
    )


def day(label: Any, **kwargs: Any) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=DayInput(), **kwargs)


def plain_number(value: Any) -> Any:
    """Amounts as people write them: 30000, not 30000.00."""
    if isinstance(value, Decimal | float) and value == int(value):
        return int(value)
    return value


class KeptForm(forms.Form):
    """A form about a record: opened with what stands there, and with its stamp."""

    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, record: models.Model | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if record is not None:
            kept = {name: getattr(record, name) for name in self.fields if hasattr(record, name)}
            self.initial = {name: plain_number(value) for name, value in {**kept, **self.initial}.items()}

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name != "lock"}

    def seen(self) -> int:
        return self.cleaned_data["lock"] or 0


class PlanForm(KeptForm):
    goals = FewCharField(label=_("What is the year to bring?"), required=False, max_length=6000, rows=5)
    lang = forms.ChoiceField(label=_("Language of this text"))
    budget = amount(_("Budget in euros"), help_text=NOT_KNOWN)
    comments_until = day(_("Comments until"))
    visibility = forms.ChoiceField(
        label=_("Who can see it"),
        choices=[
            (Visibility.MISSION, _("the platform and the Mission team")),
            (Visibility.PUBLIC, _("everyone, once it is agreed: without money, names and comments")),
        ],
        initial=Visibility.MISSION,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_languages(self)


class NewPlanForm(forms.Form):
    year = forms.IntegerField(label=_("Year"), min_value=2020, max_value=2060)


class ItemForm(KeptForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=SupportKind.choices)
    title = forms.CharField(label=_("What is planned?"), max_length=200)
    about = FewCharField(label=_("More about it"), required=False, max_length=6000)
    reason = FewCharField(label=_("Why this?"), required=False, max_length=6000, rows=2)
    owner = forms.CharField(label=_("Who does it?"), required=False, max_length=200)
    due_on = day(_("Due"))
    cost = amount(_("Planned cost in euros"), help_text=NOT_KNOWN)
    hours = amount(_("Hours that it takes from the country's people"), help_text=NOT_KNOWN)
    event = forms.ChoiceField(
        label=_("Event here"), required=False, help_text=_("For an event that is announced here already.")
    )

    def __init__(self, *args: Any, country: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_events(self, country)


class ReportForm(KeptForm):
    """How far a support is."""

    state = forms.ChoiceField(label=_("State"), choices=PlanItem.State.choices)
    state_note = forms.CharField(
        label=_("Why?"),
        required=False,
        max_length=300,
        help_text=_("For what is postponed or dropped."),
    )
    due_on = day(_("Due"))
    done_on = day(_("Done on"))
    spent = amount(_("Spent in euros"), help_text=NOT_KNOWN)
    owner = forms.CharField(label=_("Who does it?"), required=False, max_length=200)
    event = forms.ChoiceField(label=_("Event here"), required=False)

    def __init__(self, *args: Any, country: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_events(self, country)


class DeliverableForm(KeptForm):
    title = forms.CharField(label=_("What is handed over?"), max_length=200)
    due_on = day(_("Due"))
    url = forms.URLField(label=_("Its address"), required=False, max_length=500, assume_scheme="https")
    note = forms.CharField(label=_("Note"), required=False, max_length=300)

    def __init__(self, *args: Any, record: Deliverable | None = None, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        field: Any = file_field()
        field.required = False
        field.label = _("Or a file")
        self.fields["file"] = field

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in super().values().items() if name != "file"}

    def file(self) -> Any:
        return self.cleaned_data.get("file") or None


class EffectForm(KeptForm):
    """A figure before and after."""

    what = forms.CharField(label=_("What was looked at?"), max_length=200)
    unit = forms.CharField(label=_("Unit"), required=False, max_length=40)
    before = forms.DecimalField(label=_("Before"), required=False, max_digits=16, decimal_places=3)
    before_on = day(_("On"))
    after = forms.DecimalField(label=_("After"), required=False, max_digits=16, decimal_places=3)
    after_on = day(_("On"))
    about = forms.ChoiceField(label=_("About which support?"), required=False)
    source = forms.CharField(label=_("Where is this from?"), required=False, max_length=300)
    note = FewCharField(label=_("What else may have played a part?"), required=False, max_length=6000)

    def __init__(
        self, *args: Any, items: Sequence[PlanItem], record: PlanEffect | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, record=record, **kwargs)
        about: Any = self.fields["about"]
        about.choices = [("", _("the year as a whole")), *((str(one.pk), one.title) for one in items)]
        if record is not None and record.item_id is not None:
            self.initial["about"] = str(record.item_id)
        self.of_item = {str(one.pk): one for one in items}

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in super().values().items() if name != "about"}

    def item(self) -> PlanItem | None:
        return self.of_item.get(self.cleaned_data["about"])


class CommentForm(forms.Form):
    """`items` are what a comment can be about."""

    text = FewCharField(label=_("Your comment"), max_length=6000)
    about = forms.ChoiceField(label=_("About"), required=False)

    def __init__(self, *args: Any, items: Sequence[PlanItem], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        about: Any = self.fields["about"]
        about.choices = [("", _("the plan as a whole")), *((str(one.pk), one.title) for one in items)]
        self.of_item = {str(one.pk): one for one in items}

    def item(self) -> PlanItem | None:
        return self.of_item.get(self.cleaned_data["about"])


class WordsForm(forms.Form):
    """One field of words, under the label of the question."""

    note = FewCharField(max_length=6000)

    def __init__(self, *args: Any, label: Any, needed: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["note"].label, self.fields["note"].required = label, needed


class RequestForm(KeptForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=SupportKind.choices)
    title = forms.CharField(label=_("What do you ask for?"), max_length=200)
    about = FewCharField(
        label=_("What is to come of it?"), required=False, max_length=6000, rows=5,
        help_text=_("Who takes part, where you stand now, what you have tried."),
    )  # fmt: skip
    lang = forms.ChoiceField(label=_("Language of this text"))
    need = forms.ChoiceField(
        label=_("How much do you need it?"),
        choices=AssistanceRequest.Need.choices,
        initial=AssistanceRequest.Need.CLEAR,
        widget=forms.RadioSelect,
    )
    wanted_by = day(_("Wanted by"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_languages(self)


class AnswerForm(forms.Form):
    state = forms.ChoiceField(
        label=_("What becomes of it?"),
        choices=[
            (AssistanceRequest.State.LOOKED_AT, _("We look at it")),
            (AssistanceRequest.State.ANSWERED, _("It is answered with this")),
            (AssistanceRequest.State.DECLINED, _("We cannot do it")),
        ],
        widget=forms.RadioSelect,
    )
    answer = FewCharField(label=_("Your answer"), required=False, max_length=6000)


class ChoosePlanForm(forms.Form):
    """Into which open plan of the country a request goes."""

    plan = forms.ChoiceField(label=_("Plan of the year"))
    answer = FewCharField(label=_("A word to the platform"), required=False, max_length=6000, rows=2)

    def __init__(self, *args: Any, plans: Sequence[SupportPlan], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["plan"]
        field.choices = [(str(one.pk), f"{one.year}: {one.get_state_display()}") for one in plans]


class MentorFilterForm(forms.Form):
    """What a mentor is looked for with; stands in the address."""

    topic = forms.MultipleChoiceField(label=_("Topics"), required=False, widget=forms.CheckboxSelectMultiple)
    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        topic: Any = self.fields["topic"]
        language: Any = self.fields["language"]
        topic.choices = topic_choices()
        language.choices = [("", _("any")), *language_choices()]


class AskMentorForm(forms.Form):
    message = FewCharField(label=_("What do you ask for?"), required=False, max_length=6000)
    until_on = day(_("Until"))


class MentorReplyForm(forms.Form):
    accept = forms.ChoiceField(
        label=_("Your answer"),
        choices=[("yes", _("I go with them")), ("no", _("I cannot"))],
        widget=forms.RadioSelect,
    )
    reply = FewCharField(label=_("A word about it"), required=False, max_length=2000, rows=2)


class SessionForm(forms.Form):
    held_on = forms.DateField(label=_("When was it?"), widget=DayInput())
    minutes = forms.IntegerField(label=_("Minutes"), required=False, min_value=1, max_value=1440)
    about = FewCharField(label=_("What was it about?"), max_length=6000)
    next_step = forms.CharField(label=_("Next step"), required=False, max_length=300)


def set_languages(form: KeptForm) -> None:
    field: Any = form.fields["lang"]
    field.choices = language_choices()
    form.initial.setdefault("lang", get_language() or "en")


def set_events(form: KeptForm, country: str) -> None:
    field: Any = form.fields["event"]
    known = event_choices(country)
    kept = form.initial.get("event") or ""
    if kept and kept not in dict(known):
        known = [*known, (kept, kept)]
    field.choices = [("", _("none")), *known]
