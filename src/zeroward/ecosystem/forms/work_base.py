"""What the forms of a platform's work share: who does it, who can see it, when a state changed."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.community.forms.fields import DayInput, FewCharField, language_choices, set_choices
from zeroward.core.forms.folding import Fold, FoldingMixin
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_rows import Kind, WorkRow
from zeroward.ecosystem.models import WorkRecord
from zeroward.people.queries.team import members_of

AUDIENCES = [
    (Visibility.CITY, _("our team only")),
    (Visibility.MISSION, _("the Mission team too")),
    (Visibility.PUBLIC, _("everyone")),
]


class Day(forms.DateField):
    """A day as browsers take it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=DayInput(), **kwargs)


class Number(forms.TypedChoiceField):
    """A record of the workspace by its number; nothing = none."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=int, empty_value=None, required=False, **kwargs)


def few(label: Any, rows: int = 4, *, missing: Any = "", **kwargs: Any) -> FewCharField:
    """Several lines that may stay empty; with `missing` they may not, and it says what to write."""
    if missing:
        kwargs["error_messages"] = {"required": missing}
    return FewCharField(label=label, rows=rows, required=bool(missing), max_length=20_000, **kwargs)


class WorkForm(FoldingMixin, forms.Form):
    """`kind` says which record it makes. Fields that its row does not have are taken out; what tells of a change of
    state is folded."""

    folds = (Fold(_("If the state changes"), ("state_on", "why")),)

    kind: ClassVar[Kind]
    order: ClassVar[tuple[str, ...]] = ()

    title = forms.CharField(label=_("Name"), max_length=200)
    owner = Number(label=_("Who of the team does it?"))
    owner_name = forms.CharField(
        label=_("Or somebody else, by name or body"),
        required=False,
        max_length=160,
        help_text=_("Everyone who can see this entry reads this name. Name a body rather than a person."),
    )
    state_on = Day(
        label=_("Since when is this its state?"),
        required=False,
        help_text=_("Only when the state changes. Today, if you leave it empty."),
    )
    why = forms.CharField(label=_("Why did the state change?"), required=False, max_length=500)
    visibility = forms.ChoiceField(label=_("Who can see it"), choices=AUDIENCES, widget=forms.RadioSelect)
    lang = forms.ChoiceField(label=_("Language of this text"))
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        place: Workspace,
        viewer: Viewer,
        record: WorkRecord | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.place, self.viewer, self.record = place, viewer, record
        self._drop_what_is_not_asked()
        self.order_fields([*self.order, "owner", "owner_name", "visibility", "lang", "lock"])
        set_choices(self, lang=language_choices(), owner=self._team())
        self.initial = {"lang": get_language() or "en", "visibility": Visibility.CITY, **self.initial}
        if record is not None:
            self.initial = {**self.initial, **self.kind.values_of(record), "lock": record.lock}
        self.fill()

    def fill(self) -> None:
        """Choices of the form's own fields."""

    def row(self) -> WorkRow:
        """What the use case takes."""
        wanted = {*self.kind.columns, "state_on", "why"}
        made: WorkRow = self.kind.row(
            **{name: value for name, value in self.cleaned_data.items() if name in wanted}
        )
        return made

    def _drop_what_is_not_asked(self) -> None:
        if not self.kind.has_state:
            del self.fields["state_on"], self.fields["why"]
        if self.kind.private:
            del self.fields["visibility"]

    def _team(self) -> list[tuple[str, Any]]:
        named = {
            one.user_id: one.user.get_full_name() or one.user.email for one in members_of(self.place.scope)
        }
        if self.record is not None and self.record.owner_id is not None and self.record.owner is not None:
            owner = self.record.owner
            named.setdefault(owner.pk, owner.get_full_name() or owner.email)
        return [("", _("nobody named")), *sorted(named.items(), key=lambda pair: str(pair[1]).casefold())]
