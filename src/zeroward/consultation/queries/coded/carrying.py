"""Codes of an earlier version of a codebook, read in a later one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from zeroward.consultation.models import CodebookVersion
from zeroward.consultation.queries.codebooks import kernel
from zeroward.methods.coding import Successors, recode, successors


@dataclass(frozen=True, slots=True)
class Carrier:
    """`steps` lead from each earlier version to the next; versions that are newer than the wanted one are not there."""

    wanted: int
    path: tuple[int, ...]
    steps: Mapping[int, Successors] = field(default_factory=dict)

    @classmethod
    def to(cls, version: CodebookVersion) -> "Carrier":
        """All versions of the codebook up to this one; a single query."""
        chain = list(
            CodebookVersion.objects.filter(
                codebook_id=version.codebook_id, order__lte=version.order
            ).order_by("order")
        )
        steps = {old.pk: successors(kernel(old), kernel(new), new.successors) for old, new in pairwise(chain)}
        return cls(version.pk, tuple(one.pk for one in chain), steps)

    def carry(self, version: int, codes: Sequence[str]) -> tuple[str, ...] | None:
        """The codes in the wanted version; None where a person has to choose, or the version is a newer one."""
        if version not in self.path:
            return None
        now = tuple(codes)
        for step in self.path[self.path.index(version) : -1]:
            (moved,) = recode({"": now}, self.steps[step])
            if moved.open:
                return None
            now = moved.codes
        return now
