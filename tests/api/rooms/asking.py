"""How programs write in these tests: each write twice under one key, and done once."""

from typing import Any

from tests.api.work_site import Program

MOMENTS = {"starts_at": "2027-05-03T09:00:00+02:00", "ends_at": "2027-05-03T11:00:00+02:00"}
NUMBERS = iter(range(10_000))


def written(program: Program, method: str, path: str, body: Any = None, *, status: int = 0) -> Any:
    """The answer, which is the same when the request is repeated under its key."""
    key = f"written-{next(NUMBERS):05}"
    first = program.send(method, path, body, key=key)
    assert first.status_code == (status or (201 if method == "post" else 200)), first.content
    again = program.send(method, path, body, key=key)
    assert (again["Idempotency-Replayed"], again.json()) == ("true", first.json())
    assert again.get("Location") == first.get("Location")
    if "Location" in first:
        assert program.get(first["Location"].removeprefix("/api/v1")).status_code == 200
    return first.json()


def refused(program: Program, method: str, path: str, body: Any = None) -> int:
    """The status of a refusal, which is a problem."""
    answer = program.send(method, path, body)
    assert answer["Content-Type"] == "application/problem+json", answer.content
    status: int = answer.status_code
    assert answer.json()["status"] == status
    return status
