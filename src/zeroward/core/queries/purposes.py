"""The register of purposes as a document, for docs/privacy.md and for whoever has to sign it."""

from zeroward.core.personal_data import Purpose, about_nobody, purposes, retentions

HEAD = """# The register of purposes

What this platform keeps about people. Made from the code by `zeroward privacy-register`; the privacy page of an
installation shows the same. Tests hold every model of the database to it, and read all tables after an account was
closed (`tests/privacy`).

- Reading sets no cookie and asks no third party. One session cookie comes with the first form.
- A person takes a copy of their data on their page (`/me/data/`), and closes their account there (`/me/close/`).
- The search index holds what is public; the log of the server holds no name and no address of a person.
- Free text that somebody wrote about somebody else, in words of their own, is not found by a machine: whoever runs
  the platform answers requests about it, as the imprint says.
- Backups hold what was there when they were made: keep them no longer than the shortest time that you promise.
  When one is restored, accounts that were closed since are closed again (`erasures` in `ZEROWARD_VAR`).
- Files are stored under random names. What a team uploaded stays with the team; whatever else closing an account
  leaves in a file is named below with its reason.
"""


def register_document() -> str:
    """Markdown, English."""
    parts = [HEAD, *(_section(one) for one in purposes()), _retention(), _rest()]
    return "\n".join(parts)


def _section(one: Purpose) -> str:
    rows = [
        ("Data", one.data),
        ("People", one.people),
        ("Legal basis", f"Article 6(1) GDPR: {one.basis.plain}"),
        ("Who sees it", one.seen_by),
        ("Kept", one.kept),
        ("Closing an account", one.closing),
        *(("Stays", f"`{name}`: {why}") for name, why in one.stays),
        ("Where", ", ".join(f"`{name}`" for name in one.records)),
    ]
    return "\n".join([f"## {one.title}", "", *(f"- {name}: {text}" for name, text in rows), ""])


def _retention() -> str:
    head = ["## What goes by itself", "", "| what | after | by |", "|---|---|---|"]
    rows = [
        f"| {one.what} | {one.after} | `zeroward {one.command.replace('_', '-')}` |" for one in retentions()
    ]
    return "\n".join([*head, *rows, ""])


def _rest() -> str:
    by_reason: dict[str, list[str]] = {}
    for name, why in about_nobody().items():
        by_reason.setdefault(why, []).append(name)
    head = ["## What holds nothing about people", "", "| why | where |", "|---|---|"]
    rows = [
        f"| {why} | {', '.join(f'`{name}`' for name in names)} |" for why, names in sorted(by_reason.items())
    ]
    return "\n".join([*head, *rows, ""])
