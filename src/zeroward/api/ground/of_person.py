"""What belongs to a token's person and to none of their places: a token that is bound to one place does not open it."""

PERSONAL = (
    "/api/v1/me/",
    "/api/v1/work/applications",
    "/api/v1/work/events",
    "/api/v1/work/groups",
    "/api/v1/work/matches",
    "/api/v1/work/proposals",
    "/api/v1/work/providers",
    "/api/v1/work/questions",
)
"""Beginnings of addresses. Who sees or does something there hangs on the person (asked by them, written by them, a
member or keeper by name), also where a team shares it."""


def is_personal(path: str) -> bool:
    return path.startswith(PERSONAL)
