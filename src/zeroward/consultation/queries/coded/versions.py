"""Which codebooks a consultation was coded with."""

from django.db.models import Q

from zeroward.consultation.models import CodebookVersion, Consultation


def versions_in_use(consultation: Consultation) -> tuple[CodebookVersion, ...]:
    """The newest used version of each codebook, the consultation's own first. One query."""
    own = consultation.codebook_id
    used = CodebookVersion.objects.filter(Q(rounds__consultation=consultation) | Q(pk=own))
    newest: dict[int, CodebookVersion] = {}
    for one in used.select_related("codebook").distinct().order_by("order", "pk"):
        newest[one.codebook_id] = one
    return tuple(sorted(newest.values(), key=lambda one: (one.pk != own, one.codebook.title, one.pk)))
