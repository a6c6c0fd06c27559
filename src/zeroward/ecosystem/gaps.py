"""Empty fields of the core profiles, for the board of what is missing."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.core.gaps import Gap, GapAction, register_gaps
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.queries.platforms import overview


def profile_gaps(_viewer: Viewer) -> Sequence[Gap]:
    """One gap for each profile with empty fields, the emptiest first."""
    rows = [(row, [field for field in row.fields if field.state == "gap"]) for row in overview().core]
    empty = sorted((pair for pair in rows if pair[1]), key=lambda pair: -len(pair[1]))
    return [
        Gap(
            title=row.name,
            url=reverse("ecosystem:platform", args=[row.platform.country.key]),
            note=ngettext("%(count)d field is empty", "%(count)d fields are empty", len(fields))
            % {"count": len(fields)},
            code=row.platform.country.code,
            actions=(GapAction(_("Fill a field"), contribute_url(f"platform:{row.platform.country.key}")),),
        )
        for row, fields in empty
    ]


def register_profile_gaps() -> None:
    register_gaps(
        "profile-fields",
        gettext_lazy("Fields of country profiles"),
        profile_gaps,
        lead=gettext_lazy("Profiles of national platforms that do not say everything yet."),
        nothing=gettext_lazy("Every field of every core profile is filled."),
        order=40,
    )
