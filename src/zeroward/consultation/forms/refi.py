"""Forms of the exchange with other coding programs: files in, and who the coders of a file are."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from zeroward.consultation.forms.choices import language_choices
from zeroward.consultation.forms.texts import KINDS
from zeroward.consultation.models import SourceText
from zeroward.core.forms.file_size import at_most
from zeroward.core.models import ImportRow
from zeroward.people.models import User

MOST_BYTES = 50 * 1024 * 1024


class _FileForm(forms.Form):
    file = forms.FileField(label=gettext_lazy("File"), max_length=300, validators=[at_most(MOST_BYTES)])
    language = forms.ChoiceField(label=gettext_lazy("Language of the file"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = language_choices()
        self.fields["language"].initial = (get_language() or "en").partition("-")[0]


class CodebookFileForm(_FileForm):
    """A codebook as a file: a new one, or what comes next in one that is there."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    number = forms.CharField(
        label=gettext_lazy("Number of the new version"),
        max_length=12,
        help_text=gettext_lazy("For example 2 or 1.1."),
    )

    field_order = ("title", "number", "file", "language")

    def __init__(self, *args: Any, asks: Sequence[str], **kwargs: Any) -> None:
        """`asks`: which of title and number are asked for."""
        super().__init__(*args, **kwargs)
        self.fields["file"].help_text = _("A codebook of REFI-QDA (.qdc).")
        for name in ("title", "number"):
            if name not in asks:
                del self.fields[name]


class ProjectFileForm(_FileForm):
    """A coded project as a file."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What are its texts?"),
        choices=KINDS,
        widget=forms.RadioSelect,
        initial=SourceText.Kind.TRANSCRIPT,
    )
    labels = forms.BooleanField(
        label=gettext_lazy("Names of passages are labels, not their words"),
        required=False,
        help_text=gettext_lazy(
            "Most programs write the words of a passage into its name. They tell whether its position is right."
        ),
    )

    field_order = ("file", "kind", "language", "labels")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].help_text = _("A project of REFI-QDA (.qdpx), 50 MB at most.")


class CodersForm(forms.Form):
    """Who each coder of the file is."""

    title = forms.CharField(label=gettext_lazy("Title of the round"), max_length=200)

    def __init__(self, *args: Any, rows: Sequence[ImportRow], people: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows
        names = [(str(one.pk), one.get_full_name() or one.email) for one in people]
        if not rows:
            del self.fields["title"]
        for place, row in enumerate(rows):
            same = [pk for pk, name in names if name.casefold() == row.key.strip().casefold()]
            self.fields[f"coder_{place}"] = forms.ChoiceField(
                label=_("“%(name)s” of the file is") % {"name": row.key},
                choices=[("", _("nobody here: leave their codings out")), *names],
                required=False,
                initial=same[0] if len(same) == 1 else "",
            )

    def coders(self) -> dict[str, int]:
        """Person by guid of the coder in the file."""
        chosen = [
            (row.changes["guid"], self.cleaned_data[f"coder_{place}"]) for place, row in enumerate(self.rows)
        ]
        return {guid: int(person) for guid, person in chosen if person}
