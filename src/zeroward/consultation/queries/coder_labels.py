"""What coders are called: by name for whoever runs the consultation, by number for the others."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from zeroward.consultation.models import Coder


def labels_of(coders: Sequence[Coder], person: int | None, *, named: bool) -> dict[int, str]:
    """Label by coder. `person` is who reads: they are called *you*. Names need `coder.person` at hand."""
    found = {}
    for number, coder in enumerate(coders, start=1):
        if coder.person_id == person:
            found[coder.pk] = _("you")
        elif named:
            found[coder.pk] = coder.person.get_full_name() or _("coder %(number)s") % {"number": number}
        else:
            found[coder.pk] = _("coder %(number)s") % {"number": number}
    return found
