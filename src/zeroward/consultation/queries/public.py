"""What everyone may see of a consultation: once it was published, by its key."""

from django.http import Http404

from zeroward.consultation.models import Consultation, ConsultationState
from zeroward.core.models import Visibility


def public_consultation(key: str) -> Consultation:
    """A published consultation. Raises Http404 for any other, as if it did not exist."""
    found = Consultation.objects.filter(
        key=key, state=ConsultationState.PUBLISHED, visibility=Visibility.PUBLIC
    ).first()
    if found is None:
        raise Http404("There is no such published consultation.")
    return found
