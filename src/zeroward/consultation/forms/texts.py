"""Forms of texts to code: handing one in, marking a passage, saying who speaks."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.domain.passages import Speaker
from zeroward.consultation.domain.texts import NewText
from zeroward.consultation.forms.choices import city_choices, language_choices, role_choices
from zeroward.consultation.models import Consultation, Session, SourceText, Stream
from zeroward.core.errors import InvalidInputError

KINDS = [
    (SourceText.Kind.TRANSCRIPT, gettext_lazy("a transcript")),
    (SourceText.Kind.NOTE, gettext_lazy("notes")),
    (SourceText.Kind.DOCUMENT, gettext_lazy("a document")),
]
CUTS = [
    ("turns", gettext_lazy("each turn of a speaker")),
    ("paragraphs", gettext_lazy("each paragraph")),
    ("whole", gettext_lazy("the text as a whole")),
    ("none", gettext_lazy("nothing yet: passages are marked by hand")),
]


class TextForm(forms.Form):
    """A text from a file or typed; `read` turns a file into text and refuses what it cannot read."""

    kind = forms.ChoiceField(label=gettext_lazy("What is it?"), choices=KINDS, widget=forms.RadioSelect)
    file = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("TXT or MD in UTF-8, or DOCX; 20 MB at most. The file itself is not kept."),
    )
    words = forms.CharField(
        label=gettext_lazy("Or: the text"),
        required=False,
        max_length=500_000,
        strip=False,
        widget=forms.Textarea({"rows": 6}),
    )
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    cut = forms.ChoiceField(
        label=gettext_lazy("What is coded?"), choices=CUTS, widget=forms.RadioSelect, initial="turns"
    )
    language = forms.ChoiceField(label=gettext_lazy("Language"), initial="en")
    place = forms.ChoiceField(label=gettext_lazy("Comes from"), required=False)
    unit = forms.ChoiceField(label=gettext_lazy("City that speaks"), required=False)
    role = forms.ChoiceField(label=gettext_lazy("Speaking as"), initial="city")
    said_on = forms.DateField(
        label=gettext_lazy("Said or written on"), required=False, widget=forms.DateInput({"type": "date"})
    )
    source_text = forms.CharField(
        label=gettext_lazy("Source"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("For documents: author, title, page, address."),
    )

    def __init__(
        self, *args: Any, consultation: Consultation, read: Callable[[Any], str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.read = read
        self.streams = {f"stream-{one.pk}": one for one in consultation.streams.all()}
        sessions = Session.objects.filter(stream__consultation=consultation).select_related("stream")
        self.sessions = {f"session-{one.pk}": one for one in sessions}
        self.fields["place"].choices = [
            ("", _("no stream")),
            (_("Streams"), [(key, one.title) for key, one in self.streams.items()]),
            (_("Meetings"), [(key, one.title) for key, one in self.sessions.items()]),
        ]
        self.fields["language"].choices = language_choices()
        self.fields["unit"].choices = city_choices(consultation, _("several, or not known"))
        self.fields["role"].choices = role_choices()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        file, words = data.get("file"), data.get("words", "")
        if file and words.strip():
            self.add_error("words", _("Hand in a file or write the text, not both."))
        elif file:
            try:
                data["words"] = self.read(file)
            except InvalidInputError as error:
                self.add_error("file", f"{error.message} {error.remedy}")
        elif not words.strip() and "file" not in self.errors:
            self.add_error("file", _("Choose a file, or write the text below."))
        return data

    @property
    def session(self) -> Session | None:
        return self.sessions.get(self.cleaned_data["place"])

    @property
    def stream(self) -> Stream | None:
        session = self.session
        return session.stream if session else self.streams.get(self.cleaned_data["place"])

    def text(self) -> NewText:
        """What was handed in, as the domain takes it."""
        data = self.cleaned_data
        return NewText(
            kind=data["kind"],
            title=data["title"],
            text=data["words"],
            language=data["language"],
            unit=data["unit"],
            role=data["role"],
            said_on=data["said_on"],
            source_text=data["source_text"],
        )


class PassageForm(forms.Form):
    """A passage: its words, or from which to which place where they were marked in the page."""

    words = forms.CharField(
        label=gettext_lazy("Words of the passage"),
        max_length=20_000,
        strip=False,
        widget=forms.Textarea({"rows": 3, "data-passage": "words"}),
        help_text=gettext_lazy("Copy them from the text. Where scripts run, mark them in the text instead."),
    )
    start = forms.IntegerField(
        required=False, min_value=0, widget=forms.HiddenInput({"data-passage": "start"})
    )
    end = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput({"data-passage": "end"}))
    unit = forms.ChoiceField(label=gettext_lazy("City that speaks"), required=False)
    role = forms.ChoiceField(label=gettext_lazy("Speaking as"), required=False)
    note = forms.CharField(label=gettext_lazy("Note"), required=False, max_length=300)

    def __init__(self, *args: Any, consultation: Consultation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = city_choices(consultation, _("as the text"))
        self.fields["role"].choices = [("", _("as the text")), *role_choices()]


class SpeakersForm(forms.Form):
    """As what each speaker of a transcript speaks, and under which name they are shown."""

    def __init__(
        self,
        *args: Any,
        consultation: Consultation,
        names: list[str],
        known: Mapping[str, Speaker],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.names = names
        cities = city_choices(consultation, _("not known"))
        for place, name in enumerate(names):
            self.fields[f"role_{place}"] = forms.ChoiceField(
                label=_("%(name)s speaks as") % {"name": name},
                choices=role_choices(moderator=True),
                initial=known[name].role if name in known else "city",
            )
            self.fields[f"unit_{place}"] = forms.ChoiceField(
                label=_("City"),
                choices=cities,
                required=False,
                initial=known[name].unit if name in known else "",
            )
            self.fields[f"shown_{place}"] = forms.CharField(
                label=_("Shown as"),
                required=False,
                max_length=40,
                help_text=_("Left empty, the name stays. Only who agreed to it should be named."),
            )

    @property
    def rows(self) -> list[tuple[str, list[forms.BoundField]]]:
        kinds = ("role", "unit", "shown")
        return [(name, [self[f"{kind}_{place}"] for kind in kinds]) for place, name in enumerate(self.names)]

    def speakers(self) -> dict[str, Speaker]:
        data = self.cleaned_data
        return {
            name: Speaker(data[f"role_{place}"], data[f"unit_{place}"], data[f"shown_{place}"])
            for place, name in enumerate(self.names)
        }
