"""Forms of codebooks: opening one, a code in several languages with its words, what became of the codes before."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.domain.codebook_content import CodeRow, Content, PhraseRow
from zeroward.consultation.models import CodebookVersion
from zeroward.consultation.queries.codebook_pages import language_name

COLOURS = [("", _("by the order of the codes")), *((str(number), str(number)) for number in range(1, 8))]


def area(rows: int = 3) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


class NewCodebookForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=200)
    about = forms.CharField(
        label=_("What is coded with it?"),
        required=False,
        max_length=3000,
        widget=area(),
        help_text=_("The question, and whether several codes may fit one answer."),
    )
    start = forms.ModelChoiceField(
        label=_("Start from"),
        queryset=CodebookVersion.objects.none(),
        required=False,
        empty_label=_("an empty codebook"),
    )

    def __init__(self, *args: Any, versions: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        start = self.fields["start"]
        start.queryset = versions
        start.label_from_instance = lambda one: f"{one.codebook.title} {one.number}"


class NewVersionForm(forms.Form):
    number = forms.CharField(label=_("Number"), max_length=12, help_text=_("For example 2 or 1.1."))
    note = forms.CharField(label=_("What changes, and why"), required=False, max_length=3000, widget=area())


class CodeForm(forms.Form):
    """One code. Each language has its name, definition and words."""

    key = forms.CharField(
        label=_("Key"),
        max_length=80,
        help_text=_("Stays when the name changes. Lower-case letters, digits and hyphens."),
    )
    parent = forms.ChoiceField(label=_("Lies under"), required=False)
    colour = forms.ChoiceField(label=_("Colour in charts"), choices=COLOURS, required=False)
    examples = forms.CharField(
        label=_("Typical wording"),
        required=False,
        max_length=5000,
        widget=area(),
        help_text=_("One a line. It helps coders more than a longer definition."),
    )
    digest = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(
        self,
        *args: Any,
        content: Content,
        languages: Sequence[str],
        code: CodeRow | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.languages = list(languages)
        below = _below(content, code.key) if code else set()
        self.fields["parent"].choices = [
            ("", _("no other code")),
            *((row.key, _name(row)) for row in content.codes if row.key not in below),
        ]
        words = {row.lang: row for row in content.phrases if code and row.code == code.key}
        for lang in self.languages:
            self._add(lang, code, words.get(lang))
        if code is not None:
            self.initial = {
                "key": code.key,
                "parent": code.parent,
                "colour": code.colour,
                "examples": "\n".join(code.examples),
                **self.initial,
            }

    def _add(self, lang: str, code: CodeRow | None, words: PhraseRow | None) -> None:
        self.fields[f"name_{lang}"] = forms.CharField(
            label=_("Name"),
            required=False,
            max_length=200,
            initial=code.name.get(lang, "") if code else "",
            widget=forms.TextInput({"lang": lang}),
        )
        self.fields[f"definition_{lang}"] = forms.CharField(
            label=_("Definition"),
            required=False,
            max_length=3000,
            initial=code.definition.get(lang, "") if code else "",
            widget=forms.Textarea({"rows": 4, "lang": lang}),
            help_text=_("What belongs here, and what does not though it looks like it."),
        )
        self.fields[f"phrases_{lang}"] = forms.CharField(
            label=_("Words that point to it"),
            required=False,
            max_length=20_000,
            initial="\n".join(words.phrases) if words else "",
            widget=forms.Textarea({"rows": 4, "lang": lang}),
            help_text=_("One word or phrase a line; all their forms count."),
        )
        self.fields[f"not_with_{lang}"] = forms.CharField(
            label=_("But not after"),
            required=False,
            max_length=5000,
            initial="\n".join(words.not_with) if words else "",
            widget=forms.Textarea({"rows": 2, "lang": lang}),
            help_text=_("Words just before that take the find back, one a line."),
        )

    def parts(self) -> list[tuple[str, str, bool, list[forms.BoundField]]]:
        """Languages with their fields: code, name, whether it is unfolded, fields."""
        found = []
        for place, lang in enumerate(self.languages):
            names = (f"{one}_{lang}" for one in ("name", "definition", "phrases", "not_with"))
            fields = [self[name] for name in names]
            opened = place == 0 or any(field.errors for field in fields)
            found.append((lang, language_name(lang), opened, fields))
        return found

    def code(self) -> CodeRow:
        """What was written, as the domain takes it."""
        data = self.cleaned_data
        return CodeRow(
            data["key"].strip(),
            {lang: data[f"name_{lang}"] for lang in self.languages},
            {lang: data[f"definition_{lang}"] for lang in self.languages},
            data["parent"],
            tuple(data["examples"].splitlines()),
            data["colour"],
        )

    def phrases(self) -> list[PhraseRow]:
        data = self.cleaned_data
        return [
            PhraseRow(
                data["key"].strip(),
                lang,
                tuple(data[f"phrases_{lang}"].splitlines()),
                tuple(data[f"not_with_{lang}"].splitlines()),
            )
            for lang in self.languages
        ]


class SuccessorsForm(forms.Form):
    """For each code of the version before: which codes of this one take over, or that none does."""

    note = forms.CharField(label=_("What changed, and why"), required=False, max_length=3000, widget=area())
    digest = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(self, *args: Any, before: Content, content: Content, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(row.key, _name(row)) for row in content.codes]
        here = {row.key for row in content.codes}
        self.old = list(before.codes)
        for row in self.old:
            stated = content.successors.get(row.key)
            self.fields[f"to_{row.key}"] = forms.MultipleChoiceField(
                label=_name(row),
                choices=[*choices, ("-", _("none: it went without a successor"))],
                required=False,
                widget=forms.CheckboxSelectMultiple,
                initial=(list(stated) or ["-"])
                if stated is not None
                else [row.key]
                if row.key in here
                else [],
            )

    def ways(self) -> list[forms.BoundField]:
        return [self[f"to_{row.key}"] for row in self.old]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for row in self.old:
            chosen = data.get(f"to_{row.key}") or []
            if "-" in chosen and len(chosen) > 1:
                self.add_error(f"to_{row.key}", _("Choose successors, or that there is none."))
        return data

    def successors(self) -> dict[str, list[str]]:
        """Only what was said; a code of which nothing was said stays an open point."""
        found = {}
        for row in self.old:
            chosen = self.cleaned_data[f"to_{row.key}"]
            if chosen:
                found[row.key] = [] if chosen == ["-"] else list(chosen)
        return found


def _name(row: CodeRow) -> str:
    return row.name.get("en") or next((text for text in row.name.values() if text), row.key)


def _below(content: Content, key: str) -> set[str]:
    """The code itself and all that lie under it: none of them can be its parent."""
    found = {key}
    grown = True
    while grown:
        more = {row.key for row in content.codes if row.parent in found} - found
        found |= more
        grown = bool(more)
    return found
