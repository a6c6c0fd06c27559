"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import (
    Basis,
    Purpose,
    Retention,
    register_about_nobody,
    register_purpose,
    register_retention,
)
from zeroward.library.domain.forgetting import forget_addresses

register_purpose(
    Purpose(
        key="library.contributions",
        title="Contributions to the portfolio",
        data="what was sent; name and e-mail address if they were given",
        people="visitors and people with an account",
        basis=Basis.CONSENT,
        seen_by="editors; the name in public only if the contributor asked for the credit",
        kept="until the contributor withdraws; the address 365 days after the answer, the name for a credit",
        closing="name and address are deleted, also in the record that the contribution became; its text stays",
        records=("library.Contribution",),
        names=("library.Contribution.name", "library.Contribution.email"),
        copied=("library.Contribution.about", "library.Contribution.answer"),
    )
)
register_purpose(
    Purpose(
        key="library.statements",
        title="Problem statements of one's own",
        data="texts of the worksheet",
        people="people with an account",
        basis=Basis.SERVICE,
        seen_by="the person alone",
        kept="until deleted or the account is closed",
        closing="deleted",
        records=("library.ProblemStatement",),
        copied=("library.ProblemStatement.title", "library.ProblemStatement.statement"),
    )
)
register_purpose(
    Purpose(
        key="library.editing",
        title="Who looks after records of the portfolio",
        data="which editor recorded, owns, locked or froze a record",
        people="editors of the platform",
        basis=Basis.TASK,
        seen_by="editors",
        kept="as long as the record",
        closing="the link to the person is cut",
        records=tuple(
            f"library.{name}"
            for name in [
                "Answer",
                "Category",
                "Challenge",
                "Quote",
                "Edition",
                "Persona",
                "GuideStep",
                "ProblemType",
                "WhQuestion",
                "Term",
                "Material",
                "Placement",
                "Evidence",
                "Lesson",
                "DeepDive",
                "Recording",
            ]
        ),
        stays=(("library.Edition.pdf", "an edition is citable, and names who is credited in it"),),
    )
)
register_retention(
    Retention(
        "contributions",
        "Name and address of who contributed (the name stays if credit was asked for)",
        "365 days after the answer",
        forget=forget_addresses,
    )
)
register_about_nobody("addresses of outside pages", "library.Link")
