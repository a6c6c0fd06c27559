"""Forms of frames: opening one, keeping what the platform knows now, handing in a list."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.domain.frames import KINDS
from zeroward.consultation.models import Frame
from zeroward.consultation.vocabulary import CLUSTERS
from zeroward.core.forms.file_size import at_most
from zeroward.core.workbooks.reading import MAX_BYTES
from zeroward.core.workspaces import Workspace


class NewFrameForm(forms.Form):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    kind = forms.ChoiceField(label=gettext_lazy("Whom does it hold?"), widget=forms.RadioSelect)
    about = forms.CharField(
        label=gettext_lazy("Who is in it, and who is not?"),
        required=False,
        max_length=5000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("Every figure of an assessment speaks of these cities, and of no others."),
    )

    def __init__(self, *args: Any, place: Workspace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        allowed = KINDS[place.scope.kind]
        self.fields["kind"].choices = [(key, label) for key, label in Frame.Kind.choices if key in allowed]


class RefreshForm(forms.Form):
    """What the platform cannot know by itself, and a note for those who come later."""

    clusters = forms.CharField(
        label=gettext_lazy("Clusters of countries"),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy(
            "One country a line, with the number of its cluster: AT 3. Which country is in which cluster is not "
            "published; leave it empty if you do not know."
        ),
    )
    note = forms.CharField(label=gettext_lazy("What changed, and why"), required=False, max_length=2000)
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def clean_clusters(self) -> dict[str, str]:
        found = {}
        for number, line in enumerate(self.cleaned_data["clusters"].splitlines(), 1):
            parts = line.split()
            if not parts:
                continue
            if len(parts) != 2 or not (len(parts[0]) == 2 and parts[0].isascii() and parts[0].isalpha()):
                raise forms.ValidationError(
                    _("Line %(number)d: write two letters and a number, such as AT 3."),
                    params={"number": number},
                )
            if parts[1] not in CLUSTERS:
                raise forms.ValidationError(
                    _("Line %(number)d: clusters have the numbers 1 to 5."), params={"number": number}
                )
            found[parts[0].upper()] = parts[1]
        return found


class ListForm(forms.Form):
    """A list of cities as a file."""

    file = forms.FileField(
        validators=[at_most(MAX_BYTES)],
        label=gettext_lazy("File"),
        max_length=300,
        help_text=gettext_lazy("XLSX or CSV with a first line that names the columns; 20 MB at most."),
    )
