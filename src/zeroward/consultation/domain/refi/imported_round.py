"""A round of coding that was coded elsewhere: written as a whole, decided where all agree."""

from collections.abc import Mapping, Sequence
from typing import Any

from zeroward.consultation.models import (
    CodebookVersion,
    Coded,
    Coder,
    CodingRound,
    Consultation,
    RoundSegment,
    Segment,
)
from zeroward.methods.text.clean import clean_text

Placed = Sequence[tuple[Mapping[str, Any], Segment]]


class ImportedRound:
    """`people`: who each coder of the file is, by guid. What others said is left out."""

    def __init__(
        self, consultation: Consultation, version: CodebookVersion, title: str, people: Mapping[str, int]
    ) -> None:
        self.consultation, self.version, self.title, self.people = consultation, version, title, people
        self.order = {code["key"]: place for place, code in enumerate(version.codes)}

    def write(self, placed: Placed) -> list[CodingRound]:
        """The round, or nothing when nobody said anything of a passage."""
        rows = [(self._said(passage), segment) for passage, segment in placed]
        rows = [(said, segment) for said, segment in rows if said]
        if not rows:
            return []
        differing = any(_agreed(said) is None for said, _segment in rows)
        several = len({guid for said, _segment in rows for guid in said}) > 1
        made = CodingRound.objects.create(
            consultation=self.consultation,
            codebook=self.version,
            title=self.title,
            kind=CodingRound.Kind.DOUBLE if several else CodingRound.Kind.SINGLE,
            blind=False,
            state="deciding" if differing else "closed",
            is_example=self.consultation.is_example,
        )
        self._fill(made, rows)
        return [made]

    def _fill(self, made: CodingRound, rows: Sequence[tuple[dict[str, dict[str, Any]], Segment]]) -> None:
        used = list(dict.fromkeys(guid for said, _segment in rows for guid in said))
        coders = {guid: Coder.objects.create(round=made, person_id=self.people[guid]) for guid in used}
        items = RoundSegment.objects.bulk_create(
            [
                RoundSegment(
                    round=made,
                    segment=segment,
                    order=place,
                    coders=sorted(coders[guid].pk for guid in said),
                    codes=_agreed(said),
                )
                for place, (said, segment) in enumerate(rows)
            ],
            batch_size=500,
        )
        Coded.objects.bulk_create(
            [
                Coded(
                    item=item,
                    coder=coders[guid],
                    codes=one["codes"],
                    memo=clean_text(one["memo"], limit=3000),
                )
                for item, (said, _segment) in zip(items, rows, strict=True)
                for guid, one in said.items()
            ],
            batch_size=500,
        )

    def _said(self, passage: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
        """What those who are taken over said of a passage, codes in the order of the codebook."""
        return {
            guid: {**said, "codes": sorted(said["codes"], key=lambda code: self.order.get(code, 0))}
            for guid, said in passage["said"].items()
            if guid in self.people and (said["codes"] or said["none"])
        }


def _agreed(said: Mapping[str, Mapping[str, Any]]) -> list[str] | None:
    """The codes that everybody gave who said anything; None where they differ."""
    given = [one["codes"] for one in said.values()]
    return list(given[0]) if all(one == given[0] for one in given) else None
