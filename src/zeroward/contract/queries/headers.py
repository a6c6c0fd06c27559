"""What stands at the head of a frozen version, and its signatories: organisations, no persons."""

from typing import Any

from zeroward.contract.models import Contract


def header_of(contract: Contract) -> dict[str, Any]:
    """Title, city, template, and from which plan and inventory it was assembled."""
    return {
        "title": contract.title,
        "city": {"key": contract.city.key, "name": contract.city.name, "country": contract.city.country.code},
        "template": contract.template,
        "language": contract.language,
        "is_example": contract.is_example,
        "plan": contract.plan.title if contract.plan is not None else "",
        "inventory": contract.inventory.title if contract.inventory is not None else "",
    }


def signatories_frozen(contract: Contract) -> list[dict[str, Any]]:
    """Who signs and what they take on. Names of persons stay out: they can be erased, a version cannot."""
    return [
        {
            "name": one.name,
            "domain": one.domain,
            "level": one.level,
            "legal_form": one.legal_form,
            "is_city": one.is_city,
            "commitments": [
                {"text": row.text, "priorities": row.priorities, "by": row.by_year}
                for row in one.commitments.all()
            ],
        }
        for one in contract.signatories.filter(left_on=None).prefetch_related("commitments")
    ]
