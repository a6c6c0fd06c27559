"""Forms of those who apply: for whom, what beside the form, wishes, taking it back."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.exchange.domain.applying import MOST_PARTNERS, ApplicationRow
from zeroward.exchange.models import Application
from zeroward.exchange.queries.kinds import SideKind, kind_of
from zeroward.exchange.queries.own import Chance
from zeroward.exchange.vocabulary import THEMES
from zeroward.profile.queries.choices import language_choices
from zeroward.taxonomy.queries.labels import concept_labels

WISHES = 6
Choices = Sequence[tuple[int, str]]


class BeginForm(forms.Form):
    """For whom, and on which side."""

    chance = forms.ChoiceField(label=_("Who applies?"), widget=forms.RadioSelect)
    team = forms.CharField(label=_("Name of the team"), max_length=120, required=False)

    def __init__(self, data: Any = None, *, chances: Sequence[Chance]) -> None:
        free = [one for one in chances if one.there is None and one.eligibility.verdict is not False]
        super().__init__(data, initial={"chance": free[0].key if len(free) == 1 else None})
        self.chances = {one.key: one for one in free}
        self.fields["chance"].choices = [(one.key, _label(one)) for one in free]  # type: ignore[attr-defined]
        if not any(one.place is None for one in free):
            del self.fields["team"]

    @property
    def chosen(self) -> Chance:
        return self.chances[self.cleaned_data["chance"]]


def _label(chance: Chance) -> str:
    if chance.place is None:
        return str(_("A team with an account"))
    return f"{chance.place.name}: {chance.side.title}"


class ApplicationForm(forms.Form):
    """What an application says beside its form; the side decides what is asked."""

    summary = forms.CharField(
        label=_("In a few sentences"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("Who you are and what you want. It is shown first to those who read it."),
    )
    needs = forms.MultipleChoiceField(
        label=_("What do you want to learn?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Up to six; it decides with whom you are matched."),
    )
    offers = forms.MultipleChoiceField(
        label=_("What can you show?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Up to six; it decides with whom you are matched."),
    )
    languages = forms.MultipleChoiceField(
        label=_("In which languages can you work?"), required=False, widget=forms.SelectMultiple({"size": 6})
    )
    capacity = forms.IntegerField(
        label=_("How many partners can you take?"), min_value=1, max_value=MOST_PARTNERS, initial=1
    )
    lower = forms.IntegerField(
        label=_("From how many on is it worth it?"),
        min_value=0,
        max_value=MOST_PARTNERS,
        initial=0,
        help_text=_("0 if one is enough."),
    )
    shown = forms.BooleanField(
        label=_("The public page of the call may show our name and these sentences"),
        required=False,
        help_text=_("Others can then wish for you."),
    )
    shares_level = forms.BooleanField(
        label=_("Our level of readiness may be used for the matching"),
        required=False,
        help_text=_("From your newest closed self-assessment; those who run the call see the level alone."),
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, application: Application, side: SideKind) -> None:
        names = (
            "summary", "needs", "offers", "languages", "capacity", "lower", "shown", "shares_level", "lock",
        )  # fmt: skip
        super().__init__(data, initial={name: getattr(application, name) for name in names})
        self.application = application
        labels = sorted(concept_labels(THEMES)[THEMES].items(), key=lambda pair: pair[1])
        for name, asked in (("needs", side.needs), ("offers", side.offers)):
            if asked:
                self.fields[name].choices = labels  # type: ignore[attr-defined]
            else:
                del self.fields[name]
        self.fields["languages"].choices = language_choices(get_language() or "en")  # type: ignore[attr-defined]
        if not kind_of(application.call.programme.kind).matching or not application.scope.startswith("city:"):
            del self.fields["shares_level"]
        if not side.capacity:
            del self.fields["capacity"], self.fields["lower"]

    def row(self) -> ApplicationRow:
        said, kept = self.cleaned_data, self.application
        return ApplicationRow(
            summary=said["summary"],
            needs=tuple(said.get("needs", ())),
            offers=tuple(said.get("offers", ())),
            languages=tuple(said["languages"]),
            capacity=said.get("capacity", kept.capacity),
            lower=said.get("lower", kept.lower),
            shown=said["shown"],
            shares_level=said.get("shares_level", kept.shares_level),
            language=(get_language() or "en")[:12],
        )


class WishForm(forms.Form):
    """The first wish is wanted most."""

    def __init__(self, data: Any = None, *, others: Choices, chosen: Sequence[int]) -> None:
        super().__init__(data)
        for at in range(min(max(WISHES, len(chosen) + 1), len(others))):
            self.fields[f"wish{at}"] = forms.TypedChoiceField(
                label=_("Wish %(number)d") % {"number": at + 1},
                choices=[("", _("nobody")), *others],
                coerce=int,
                empty_value=None,
                required=False,
                initial=chosen[at] if at < len(chosen) else "",
            )

    @property
    def others(self) -> list[int]:
        """Those that were named, in order; holes close."""
        return [value for value in self.cleaned_data.values() if value is not None]


class WithdrawForm(forms.Form):
    why = forms.CharField(
        label=_("Why?"),
        required=False,
        max_length=300,
        help_text=_("Only those who run the call read it."),
    )


class AuthorForm(forms.Form):
    """A colleague of the place."""

    person = forms.TypedChoiceField(label=_("Colleague"), coerce=int)

    def __init__(self, data: Any = None, *, people: Choices) -> None:
        super().__init__(data)
        self.fields["person"].choices = people  # type: ignore[attr-defined]
