"""The form of an equity check: what an action does to one group, lens by lens."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.said import said
from zeroward.inventory.forms.numbers import NumberField
from zeroward.methods.equity import effects, evidence_levels, shares, timings
from zeroward.plan.domain.equity_rows import COLUMNS, EquityRow, effect_lenses
from zeroward.plan.domain.errors import InvalidPartError
from zeroward.plan.models import EquityAnswer
from zeroward.plan.queries.equity import lens_words, sign_of
from zeroward.plan.queries.equity_check import questions_of

REVERSIBLE = {"": None, "yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class LensFields:
    """One lens as the page draws it: its questions, its fields, and the fields of the mitigation."""

    key: str
    title: str
    questions: tuple[str, ...]
    effect: forms.BoundField
    facts: tuple[forms.BoundField, ...]
    more: tuple[forms.BoundField, ...]
    mitigation: tuple[forms.BoundField, ...]
    lock: forms.BoundField
    open: bool
    eases: bool


class LensForm(forms.Form):
    """The answer through one lens; an empty effect means "not examined"."""

    effect = forms.ChoiceField(label=_("What does it change?"), required=False, widget=forms.RadioSelect)
    share = forms.ChoiceField(label=_("For how many of the group?"), required=False)
    evidence = forms.ChoiceField(label=_("How do we know?"), required=False)
    claim = forms.CharField(
        label=_("What is expected, and why"),
        required=False,
        max_length=5000,
        widget=forms.Textarea({"rows": 3}),
    )
    source_text = forms.CharField(label=_("Source and year"), required=False, max_length=500)
    timing = forms.ChoiceField(label=_("When?"), required=False)
    reversible = forms.ChoiceField(
        label=_("Can it be undone?"),
        required=False,
        choices=[("", _("not known")), ("yes", _("yes")), ("no", _("no"))],
    )
    respondents = forms.IntegerField(
        label=_("People asked or counted"),
        required=False,
        min_value=0,
        help_text=_("Answers about fewer than five people are not published."),
    )
    mitigation = forms.CharField(
        label=_("What is done against it?"),
        required=False,
        max_length=5000,
        widget=forms.Textarea({"rows": 2}),
    )
    mitigation_owner = forms.CharField(label=_("Who does it?"), required=False, max_length=200)
    mitigation_due = forms.DateField(
        label=_("By when?"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    mitigation_cost = NumberField(label=_("What does it cost, EUR?"), required=False)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, lens: str, answer: EquityAnswer | None, **kwargs: Any) -> None:
        super().__init__(*args, prefix=lens, **kwargs)
        self.lens, self.answer = lens, answer
        choices: dict[str, list[tuple[str, str]]] = {
            "effect": [
                ("", str(_("not examined"))),
                *((str(value), f"{sign_of(value)} {said(label)}") for value, label in effects()),
            ],
            "share": [("", "–"), *((one.key, said(one.label)) for one in shares())],
            "evidence": [
                ("", "–"),
                *((one.key, f"{one.key} {said(one.label)}") for one in evidence_levels()),
            ],
            "timing": [("", str(_("not known"))), *((one.key, said(one.label)) for one in timings())],
        }
        for name, given in choices.items():
            self.fields[name].choices = given  # type: ignore[attr-defined]
        self.initial = {"lock": 0, **(_initial(answer) if answer is not None else {})}

    def row(self, group: str) -> EquityRow | None:
        """The answer as the domain takes it; None when nothing is said. Called when the form is valid."""
        data = self.cleaned_data
        plain = {name: data[name] for name in COLUMNS if name not in ("effect", "reversible")}
        if data["effect"] == "":
            return None
        return EquityRow(
            group,
            self.lens,
            effect=int(data["effect"]),
            reversible=REVERSIBLE[data["reversible"]],
            **plain,
        )

    def clean(self) -> dict[str, Any]:
        """Words without an effect would be lost: they are asked for."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        said_more = any(data.get(name) for name in ("claim", "mitigation", "source_text", "share"))
        if data.get("effect") == "" and said_more and "effect" not in self.errors:
            self.add_error("effect", _("Say what it changes, or empty the other fields of this lens."))
        return data


class GroupForm:
    """The forms of all lenses for one group."""

    def __init__(self, data: Any, *, group: str, answers: Mapping[str, EquityAnswer]) -> None:
        self.group = group
        self.forms = {lens: LensForm(data, lens=lens, answer=answers.get(lens)) for lens in effect_lenses()}

    def is_valid(self) -> bool:
        checked = [one.is_valid() for one in self.forms.values()]
        return all(checked)

    @property
    def errors(self) -> bool:
        return any(one.errors for one in self.forms.values())

    def answers(self) -> dict[str, EquityRow | None]:
        return {lens: one.row(self.group) for lens, one in self.forms.items()}

    def untouched(self) -> dict[str, EquityRow | None]:
        """The answers, and "no change" by the drafting team's opinion where nothing was answered."""
        return {
            lens: row or EquityRow(self.group, lens, effect=0, share="none", evidence="E0")
            for lens, row in self.answers().items()
        }

    def locks(self) -> dict[str, int]:
        return {lens: one.cleaned_data["lock"] or 0 for lens, one in self.forms.items()}

    def show(self, error: InvalidPartError) -> None:
        """Put each problem beside its field."""
        for problem in error.problems:
            lens, _dot, place = problem.place.partition(".")
            form = self.forms.get(lens) or next(iter(self.forms.values()))
            form.add_error(place if place in form.fields else None, str(problem))

    def refuse(self, text: str) -> None:
        """Say above everything why it was not saved."""
        next(iter(self.forms.values())).add_error(None, text)

    @property
    def problems(self) -> list[str]:
        return [str(text) for one in self.forms.values() for text in one.non_field_errors()]

    def lenses(self) -> list[LensFields]:
        names = lens_words()
        return [_fields(one, names[lens]) for lens, one in self.forms.items()]


def _fields(form: LensForm, title: str) -> LensFields:
    answer = form.answer
    more = ("claim", "source_text", "timing", "reversible", "respondents")
    eases = ("mitigation", "mitigation_owner", "mitigation_due", "mitigation_cost")
    return LensFields(
        key=form.lens,
        title=title,
        questions=questions_of(form.lens),
        effect=form["effect"],
        facts=(form["share"], form["evidence"]),
        more=tuple(form[name] for name in more),
        mitigation=tuple(form[name] for name in eases),
        lock=form["lock"],
        open=bool(form.errors) or bool(answer and (answer.claim or answer.source_text)),
        eases=bool(answer and (answer.effect < 0 or answer.mitigation))
        or any(form.errors.get(name) for name in eases),
    )


def _initial(answer: EquityAnswer) -> dict[str, Any]:
    words = {True: "yes", False: "no", None: ""}
    plain = {name: getattr(answer, name) for name in COLUMNS}
    return {
        **plain,
        "effect": str(answer.effect),
        "reversible": words[answer.reversible],
        "lock": answer.lock,
    }


class GroupsForm(forms.Form):
    """Which groups the checks of a plan ask for."""

    keys = forms.MultipleChoiceField(label=_("Groups"), required=False, widget=forms.CheckboxSelectMultiple)
    own = forms.CharField(
        label=_("Groups of your own"),
        required=False,
        max_length=3000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("One a line, for example: students in shared flats."),
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, choices: list[tuple[str, str]], chosen: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["keys"].choices = choices  # type: ignore[attr-defined]
        self.initial = {"keys": chosen, **self.initial}

    def labels(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["own"].splitlines() if line.strip()]
