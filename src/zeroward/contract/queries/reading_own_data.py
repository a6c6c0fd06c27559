"""What the reader of contracts keeps about one person."""

from typing import Any

from zeroward.contract.models import ContractFile, Mark


def reading_data(user: Any) -> dict[str, Any]:
    """Files that this person handed in, and marks that they made."""
    files = ContractFile.objects.filter(uploaded_by=user).values_list("title", "file_name", "created_at")
    marks = Mark.objects.filter(by=user).values_list("of__title", "item", "state", "at")
    return {
        "handed_in": [
            {"title": title, "file": name, "at": at.isoformat()} for title, name, at in files.order_by("pk")
        ],
        "marks": [
            {"contract": title, "item": item, "state": state, "at": at.isoformat()}
            for title, item, state, at in marks.order_by("pk")
        ],
    }
