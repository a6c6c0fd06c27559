"""The worksheet's form: one field a question, all of them optional."""

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.library.domain.worksheet import ANSWER_LIMIT, TITLE_LIMIT, WORD_LIMIT, Sheet
from zeroward.library.queries.worksheet import Column, Template
from zeroward.methods.text.clean import clean_text

TOO_LONG = _("Write at most %(limit_value)d characters; these are %(show_value)d.")


class CleanField(forms.CharField):
    """Text that is cleaned before anything else looks at it; what is too long is refused, never cut."""

    def __init__(self, *, limit: int, **kwargs: Any) -> None:
        super().__init__(required=False, strip=False, **kwargs)
        self.widget.attrs["maxlength"] = limit
        self.validators.append(MaxLengthValidator(limit, TOO_LONG))

    def to_python(self, value: Any) -> str:
        return clean_text(super().to_python(value) or "", multiline=isinstance(self.widget, forms.Textarea))


class WorksheetForm(forms.Form):
    """Fields are named by the keys of the WH questions. The key words are tick boxes of the page itself:
    `offered` names all that were shown, `word` those that are ticked."""

    title = CleanField(label=_("Title of the worksheet"), limit=TITLE_LIMIT)
    problem_type = forms.CharField(required=False, max_length=60)
    statement = CleanField(
        label=_("The problem in a few sentences"), limit=ANSWER_LIMIT, widget=forms.Textarea({"rows": 5})
    )
    more = CleanField(
        label=_("Other key words to search with"),
        limit=ANSWER_LIMIT,
        help_text=_("Apart by commas."),
    )

    def __init__(self, data: QueryDict | None, *, template: Template, sheet: Sheet) -> None:
        initial: dict[str, Any] = {
            "title": sheet.title,
            "problem_type": sheet.problem_type,
            "statement": sheet.statement,
            "more": ", ".join(sheet.added),
            **sheet.answers,
        }
        super().__init__(data, initial=initial)
        self.template, self.kept = template, sheet
        for column in template.columns:
            for question in column.questions:
                self.fields[question.key] = CleanField(
                    label=question.text.body, limit=ANSWER_LIMIT, widget=forms.Textarea({"rows": 4})
                )

    def clean_problem_type(self) -> str:
        """Anything but a known type counts as none."""
        chosen = self.cleaned_data["problem_type"]
        return chosen if self.template.kind(chosen) else ""

    def grid(self) -> list[tuple[Column, list[forms.BoundField]]]:
        return [
            (column, [self[question.key] for question in column.questions])
            for column in self.template.columns
        ]

    @property
    def chosen_type(self) -> str:
        return str(self["problem_type"].value() or "")

    def sheet(self) -> Sheet:
        """What was written; fields with errors are left out."""
        said = self.cleaned_data
        data = self.data
        offered = data.getlist("offered") if isinstance(data, QueryDict) else []
        ticked = set(data.getlist("word")) if isinstance(data, QueryDict) else set()
        return Sheet(
            title=said.get("title", ""),
            problem_type=said.get("problem_type", ""),
            answers={key: said[key] for key in self.template.keys if said.get(key)},
            statement=said.get("statement", ""),
            lang=(get_language() or "en")[:12],
            added=added_words(said.get("more", ""), without=set(offered) - ticked),
            left_out=tuple(word for word in offered if word not in ticked)[:60],
        )


def added_words(text: str, *, without: set[str]) -> tuple[str, ...]:
    words = (word.strip()[:WORD_LIMIT] for word in text.replace(";", ",").split(","))
    return tuple(dict.fromkeys(word for word in words if word and word not in without))


class RenameForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=TITLE_LIMIT)
