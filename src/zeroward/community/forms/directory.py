"""Forms of the directory of people, of ambassadors and champions."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.community.domain.appointments import ActivityRow, OfferRow
from zeroward.community.domain.listing import ListingRow
from zeroward.community.forms.fields import (
    DayInput,
    FewCharField,
    country_choices,
    language_choices,
    set_choices,
    topic_choices,
)
from zeroward.community.models import Activity, Appointment, Listing


class ListingForm(forms.Form):
    """What somebody says about themselves. Nothing is ticked beforehand."""

    kind = forms.ChoiceField(label=_("Who are you?"), choices=Listing.Kind.choices)
    headline = forms.CharField(
        label=_("What do you know?"),
        max_length=160,
        help_text=_("One line, such as: heat plans of small towns."),
    )
    about = FewCharField(label=_("More about it"), required=False, max_length=3000)
    lang = forms.ChoiceField(label=_("Language of this text"))
    place = forms.CharField(label=_("Where do you work?"), required=False, max_length=160)
    languages = forms.MultipleChoiceField(
        label=_("Languages that you speak"), widget=forms.CheckboxSelectMultiple
    )
    topics = forms.MultipleChoiceField(label=_("Topics"), required=False, widget=forms.CheckboxSelectMultiple)
    hours_month = forms.IntegerField(
        label=_("Hours a month for others"),
        required=False,
        min_value=0,
        help_text=_("The helpdesk sends nobody more than this."),
    )
    audience = forms.ChoiceField(
        label=_("Who finds you?"),
        choices=Listing.Audience.choices,
        initial=Listing.Audience.MEMBERS,
        widget=forms.RadioSelect,
    )
    accepts_letters = forms.BooleanField(
        label=_("Others may write to you through the platform"),
        required=False,
        help_text=_("They do not learn your address; you learn theirs."),
    )
    agrees = forms.BooleanField(
        label=_("I agree that my name and what I wrote here are shown to those I chose above."),
        required=False,
        help_text=_("You can take this back at any time; the entry is then deleted at once."),
    )

    def __init__(self, *args: Any, listing: Listing | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        languages = language_choices()
        set_choices(self, lang=languages, languages=languages, topics=topic_choices())
        self.initial.setdefault("lang", get_language() or "en")
        if listing is not None:
            names = (
                *("kind", "headline", "about", "lang", "place", "languages"),
                *("hours_month", "audience", "accepts_letters"),
            )
            topics = [one.key for one in listing.topics.all()]
            self.initial = {**{name: getattr(listing, name) for name in names}, "topics": topics}
            self.initial["agrees"] = True

    def row(self) -> ListingRow:
        return ListingRow(**self.cleaned_data)


class LetterForm(forms.Form):
    subject = forms.CharField(label=_("What is it about?"), max_length=120)
    words = FewCharField(
        label=_("Your letter"),
        rows=8,
        max_length=1800,
        help_text=_("It goes out with your name and your e-mail address, so that they can answer."),
    )


class OfferForm(forms.Form):
    """Asking somebody to be ambassador or champion. A platform asks for its own country."""

    email = forms.EmailField(label=_("E-mail address of their account"))
    kind = forms.ChoiceField(label=_("As"), choices=Appointment.Kind.choices, widget=forms.RadioSelect)
    country = forms.ChoiceField(label=_("Country"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    task = forms.CharField(label=_("What for?"), required=False, max_length=300)
    from_on = forms.DateField(label=_("From"), widget=DayInput())
    until_on = forms.DateField(label=_("Until"), required=False, widget=DayInput())

    def __init__(self, *args: Any, chooses_country: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(
            self, country=country_choices(_("all countries")), topic=[("", _("none")), *topic_choices()]
        )
        self.initial.setdefault("from_on", timezone.localdate())
        if not chooses_country:
            del self.fields["country"]

    def row(self) -> OfferRow:
        data = {name: value for name, value in self.cleaned_data.items() if name != "email"}
        return OfferRow(lang=get_language() or "en", **data)


class ActivityForm(forms.Form):
    """One thing that was done."""

    on = forms.DateField(label=_("Day"), widget=DayInput())
    kind = forms.ChoiceField(label=_("Kind"), choices=Activity.Kind.choices)
    title = forms.CharField(label=_("What was it?"), max_length=200)
    where = forms.CharField(label=_("Where, or with whom?"), required=False, max_length=200)
    lang = forms.ChoiceField(label=_("In which language?"))
    reached = forms.IntegerField(label=_("How many people, about?"), required=False, min_value=0)
    url = forms.URLField(label=_("Address"), required=False, max_length=500, assume_scheme="https")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, lang=language_choices())
        self.initial = {"on": timezone.localdate(), "lang": get_language() or "en", **self.initial}

    def row(self) -> ActivityRow:
        return ActivityRow(**self.cleaned_data)
