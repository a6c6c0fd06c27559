"""The form of one question: it shows what means something for its kind."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.facts import facts
from zeroward.core.queries.said import said
from zeroward.methods.questions import Choice, Definition, Question
from zeroward.methods.questions.entries import KEY, LONGEST_EXPRESSION, LONGEST_TEXT
from zeroward.methods.questions.lines import choices_from, lines_of
from zeroward.methods.questions.plain import question_as_plain
from zeroward.questionnaires.forms.making import free_key, with_text
from zeroward.questionnaires.forms.numbers import PlainNumberField
from zeroward.questionnaires.queries.making.kinds import fields_of, kind_choices

TEXTS = ("label", "help", "message")
PLAIN = (
    "required", "when", "check", "calculate", "unit", "low", "high", "step", "least", "most", "shuffled", "prefill",
    "personal", "codes",
)  # fmt: skip
LISTS = ("choices", "rows")
BASIC = ("label", "section", "key", "kind", "when", "lock")


def expression_field(label: Any, help_text: Any) -> forms.CharField:
    """A text field for a condition, check or calculation."""
    return forms.CharField(
        label=label,
        required=False,
        max_length=LONGEST_EXPRESSION,
        help_text=help_text,
        widget=forms.Textarea({"rows": 2, "spellcheck": "false", "class": "making-code"}),
    )


def lines_field(label: Any, help_text: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=60_000,
        help_text=help_text,
        widget=forms.Textarea({"rows": 7, "spellcheck": "false", "class": "making-code"}),
    )


class QuestionForm(forms.Form):
    """All entries of a question in the language in which the questionnaire is written."""

    label = forms.CharField(
        label=_("Question"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("${key} puts an earlier answer into the text."),
    )
    help = forms.CharField(
        label=_("Help"), required=False, max_length=LONGEST_TEXT, widget=forms.Textarea({"rows": 2})
    )
    choices = lines_field(
        _("Choices, one a line"),
        _(
            "key | text. Then | + for a line of text, | ! if it excludes others, | =3 for a value, | ? and a condition."
        ),
    )
    rows = lines_field(_("Rows, one a line"), _("key | text"))
    required = forms.BooleanField(label=_("Has to be answered"), required=False)
    shuffled = forms.BooleanField(label=_("Choices in another order for each respondent"), required=False)
    unit = forms.CharField(label=_("Unit"), required=False, max_length=60)
    low = PlainNumberField(label=_("Lowest"))
    high = PlainNumberField(label=_("Highest"))
    step = PlainNumberField(label=_("Step"))
    least = forms.IntegerField(
        label=_("At least"),
        required=False,
        min_value=0,
        max_value=100_000,
        help_text=_("choices, or characters"),
    )
    most = forms.IntegerField(
        label=_("At most"),
        required=False,
        min_value=0,
        max_value=100_000,
        help_text=_("choices, or characters"),
    )
    calculate = expression_field(_("Calculation"), _("For example count-selected(${barriers}) * 2."))
    when = expression_field(
        _("Asked only if"), _("A condition, for example selected(${barriers}, 'money'). Empty: always asked.")
    )
    check = expression_field(_("Check of the answer"), _("The point is the answer: . >= 2025 and . <= 2050."))
    message = forms.CharField(
        label=_("What to say when the check fails"),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 2}),
    )
    prefill = forms.ChoiceField(
        label=_("Fill in what the platform knows"),
        required=False,
        help_text=_("The respondent confirms it or corrects it."),
    )
    personal = forms.BooleanField(
        label=_("The answer tells who somebody is: it is never published"), required=False
    )
    codes = forms.CharField(label=_("Key of the codebook for the answers"), required=False, max_length=80)
    kind = forms.ChoiceField(label=_("Kind of answer"), choices=kind_choices, widget=forms.HiddenInput)
    section = forms.ChoiceField(label=_("Part"))
    key = forms.RegexField(
        label=_("Key"),
        regex=f"^{KEY.pattern}$",
        max_length=60,
        help_text=_("Letters without accents, digits, _ and -. Conditions and files use it."),
        widget=forms.TextInput({"autocapitalize": "none", "spellcheck": "false"}),
    )
    lock = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        definition: Definition,
        section: str,
        question: Question | None,
        kind: str,
        lock: int,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.first, self.question, self.chosen_kind = definition.languages[0], question, kind
        shown = {*BASIC, *fields_of(kind)}
        for name in [name for name in self.fields if name not in shown]:
            del self.fields[name]
        self.fields["label"].required = kind != "calculated"
        for name in LISTS:
            if name in self.fields:
                self.fields[name].required = kind != "scale"
        choose: Any = self.fields["section"]
        choose.choices = [(one.key, one.title.get(self.first) or one.key) for one in definition.sections]
        if "prefill" in self.fields:
            known: Any = self.fields["prefill"]
            known.choices = [("", _("nothing")), *((one.key, one.label) for one in facts())]
            if question is not None and question.prefill and question.prefill not in dict(known.choices):
                known.choices = [*known.choices, (question.prefill, question.prefill)]
        self.initial = {
            "section": section,
            "key": free_key(definition, "question"),
            "kind": kind,
            "lock": lock,
        }
        if question is not None:
            self.initial |= self._of(question)

    def _of(self, question: Question) -> dict[str, Any]:
        texts = {name: getattr(question, name).get(self.first, "") for name in TEXTS}
        lists = {name: lines_of(getattr(question, name), self.first) for name in LISTS}
        plain = {name: getattr(question, name) for name in PLAIN}
        return {**texts, **lists, **plain, "key": question.key}

    def parts(self) -> dict[str, list[forms.BoundField]]:
        """The fields in the groups in which the page shows them; what this kind lacks is left out."""
        groups = {
            "question": ("label", "help", "choices", "rows", "shuffled", "required"),
            "bounds": ("unit", "low", "high", "step", "least", "most"),
            "calculation": ("calculate",),
            "condition": ("when",),
            "check": ("check", "message"),
            "use": ("prefill", "personal", "codes"),
            "place": ("section", "key"),
        }
        return {
            group: [self[name] for name in names if name in self.fields] for group, names in groups.items()
        }

    def clean(self) -> dict[str, Any]:
        """Reads the lines of choices and rows; each line that cannot be read is named."""
        data = super().clean() or {}
        for name in LISTS:
            if name not in self.fields:
                continue
            before: tuple[Choice, ...] = getattr(self.question, name) if self.question is not None else ()
            found, faults = choices_from(data.get(name, ""), self.first, before)
            for fault in faults:
                self.add_error(name, f"{said(fault.message)} {said(fault.remedy)}")
            data[f"{name}_read"] = found
        return data

    def values(self) -> dict[str, Any]:
        """The whole question as plain data; translations and further entries stay."""
        data = self.cleaned_data
        before: Mapping[str, Any] = question_as_plain(self.question) if self.question is not None else {}
        made: dict[str, Any] = {
            "key": data["key"],
            "kind": self.chosen_kind,
            "extra": before.get("extra", {}),
        }
        for name in TEXTS:
            if name in self.fields:
                made[name] = with_text(before.get(name, {}), self.first, data[name])
        made |= {name: data[f"{name}_read"] for name in LISTS if name in self.fields}
        return made | {name: data[name] for name in PLAIN if name in self.fields}
