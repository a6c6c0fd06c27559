"""Empty fields of the core profiles, for the board of what is missing."""

from collections.abc import Sequence

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.core.gaps import Gap, GapAction, register_gaps
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.models import Platform
from zeroward.ecosystem.queries.fields import FIELDS


def profile_gaps(_viewer: Viewer) -> Sequence[Gap]:
    """One gap for each core profile with empty fields, the emptiest first. Two queries."""
    profiles = list(
        Platform.objects.public()
        .filter(part=Platform.Part.CORE)
        .select_related("country")
        .annotate(city_count=Count("cities"))
    )
    attach_texts([profile.country for profile in profiles])
    counted = [(profile, empty_fields(profile)) for profile in profiles]
    return [
        profile_gap(profile, count) for profile, count in sorted(counted, key=lambda pair: -pair[1]) if count
    ]


def empty_fields(profile: Platform) -> int:
    """How many of the seven fields say nothing. Needs the annotation `city_count`."""
    named = {name: getattr(profile, name) for name, _title, _question in FIELDS if name != "cities"}
    return sum(not value for value in [*named.values(), profile.city_count])


def profile_gap(profile: Platform, count: int) -> Gap:
    key = profile.country.key
    name = profile.country.served("name")
    return Gap(
        title=str(name),
        lang=name.lang if name.foreign else "",
        url=reverse("ecosystem:platform", args=[key]),
        note=ngettext("%(count)d field is empty", "%(count)d fields are empty", count) % {"count": count},
        code=profile.country.code,
        actions=(GapAction(_("Fill a field"), contribute_url(f"platform:{key}")),),
    )


def register_profile_gaps() -> None:
    register_gaps(
        "profile-fields",
        gettext_lazy("Fields of country profiles"),
        profile_gaps,
        lead=gettext_lazy("Profiles of national platforms that do not say everything yet."),
        nothing=gettext_lazy("Every field of every core profile is filled."),
        order=40,
    )
