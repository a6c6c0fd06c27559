"""What this room keeps about people, for the register of purposes."""

from zeroward.contract.domain.forgetting import forget_signatory_person
from zeroward.core.personal_data import (
    Basis,
    Purpose,
    register_about_nobody,
    register_erasure,
    register_purpose,
)

register_purpose(
    Purpose(
        key="contract.work",
        title="Climate City Contracts",
        data="who wrote, reviewed, commented or froze what; responsible persons of signatories; who signed",
        people="people with a role in the city, persons of signatories",
        basis=Basis.TASK,
        seen_by="the city's team and reviewers; names of persons are never published with the contract",
        kept="as long as the city keeps the contract",
        closing="the contract stays with the city, the link to the person is cut; where they were the responsible"
        " person of a signatory, name, position and address are deleted",
        records=tuple(
            f"contract.{name}"
            for name in [
                "Agreement",
                "Contract",
                "ContractFile",
                "ContractText",
                "Mark",
                "ModuleContent",
                "ModulePast",
                "OwnSection",
                "Pact",
                "Party",
                "Picture",
                "ContractVersion",
                "ContractStep",
                "Publication",
                "ReviewRound",
                "ReviewQuestion",
                "Dossier",
                "Signatory",
                "Signing",
                "Signature",
                "StateAnnex",
                "ContractComment",
                "ContractTask",
            ]
        ),
        names=(
            "contract.Signatory.person",
            "contract.Signatory.position",
            "contract.Signatory.email",
            "contract.Signature.name",
            "contract.Signature.position",
        ),
        copied=(
            "contract.ContractComment.text",
            "contract.ReviewQuestion.text",
            "contract.ContractTask.title",
        ),
        stays=(
            ("contract.Signature.name", "a signature under a sealed contract is its proof"),
            ("contract.Signature.position", "a signature under a sealed contract is its proof"),
            ("contract.ContractVersion.data", "a frozen version is what was signed, byte for byte"),
            (
                "contract.Dossier.file",
                "a sealed document names who signed it, and a changed byte would break its seal",
            ),
            ("contract.ContractFile.file", "the contract of the city, as it was published"),
            ("contract.Picture.file", "a picture in the city's contract"),
        ),
    )
)
register_erasure("contract", forget_signatory_person)
register_about_nobody(
    "content of contracts and what is read of them",
    *(
        f"contract.{name}"
        for name in [
            "AgreementPost",
            "AgreementDuty",
            "Reading",
            "FrameworkDemand",
            "Deal",
            "DealParty",
            "SignatoryCommitment",
        ]
    ),
)
