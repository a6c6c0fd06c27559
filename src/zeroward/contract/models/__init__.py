"""Records of this room."""

from zeroward.contract.models.agreement import (
    DEMONSTRATOR_STEPS,
    Agreement,
    AgreementDuty,
    AgreementKind,
    AgreementPost,
    AgreementState,
)
from zeroward.contract.models.contract import OPEN_STATES, Contract, ContractState
from zeroward.contract.models.contract_file import (
    ContractFile,
    ContractText,
    FileState,
    Mark,
    MarkState,
    Reading,
)
from zeroward.contract.models.mapping import Fit, FrameworkDemand, OwnSection
from zeroward.contract.models.module import ModuleContent, ModulePast
from zeroward.contract.models.pact import Deal, DealParty, DealState, Pact, Party, PartyKind
from zeroward.contract.models.picture import Picture, PictureKind
from zeroward.contract.models.review import ReviewKind, ReviewOutcome, ReviewQuestion, ReviewRound
from zeroward.contract.models.seal import Dossier
from zeroward.contract.models.signing import (
    AnnexState,
    Signatory,
    SignatoryCommitment,
    SignatoryLevel,
    Signature,
    SignatureWay,
    Signing,
    StateAnnex,
)
from zeroward.contract.models.talk import ContractComment, ContractTask
from zeroward.contract.models.version import ContractStep, ContractVersion, Publication

__all__ = [
    "DEMONSTRATOR_STEPS",
    "OPEN_STATES",
    "Agreement",
    "AgreementDuty",
    "AgreementKind",
    "AgreementPost",
    "AgreementState",
    "AnnexState",
    "Contract",
    "ContractComment",
    "ContractFile",
    "ContractState",
    "ContractStep",
    "ContractTask",
    "ContractText",
    "ContractVersion",
    "Deal",
    "DealParty",
    "DealState",
    "Dossier",
    "FileState",
    "Fit",
    "FrameworkDemand",
    "Mark",
    "MarkState",
    "ModuleContent",
    "ModulePast",
    "OwnSection",
    "Pact",
    "Party",
    "PartyKind",
    "Picture",
    "PictureKind",
    "Publication",
    "Reading",
    "ReviewKind",
    "ReviewOutcome",
    "ReviewQuestion",
    "ReviewRound",
    "Signatory",
    "SignatoryCommitment",
    "SignatoryLevel",
    "Signature",
    "SignatureWay",
    "Signing",
    "StateAnnex",
]
